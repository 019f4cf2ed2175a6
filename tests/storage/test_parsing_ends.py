"""What was never closed is missed after the last words of a file, not on a line that it has not."""

from __future__ import annotations

import pytest

from pmtui.storage import BrokenFile, loads


@pytest.mark.parametrize(
    "text", ["a = 1\nb = { c = 2\n", "a = 1\nb = { c = 2\n\n\n", "a = 1\nb = [ 2", "a = 1\nb =\n"]
)
def test_a_fault_at_the_end_stands_on_the_last_line_with_words(text):
    with pytest.raises(BrokenFile) as broken:
        loads(text.encode())

    assert broken.value.line == 2
