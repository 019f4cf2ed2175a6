"""An export for people inside is written, and says on stderr where it holds what looks like a secret."""

from __future__ import annotations

from pathlib import Path

import pytest

from pmtui.__main__ import main
from pmtui.document import Postmortem, Summary
from pmtui.storage import create


@pytest.mark.parametrize("form", ["markdown", "html", "json"])
def test_a_secret_is_told_and_the_export_is_written(form: str, tmp_path: Path, capsys):
    path = tmp_path / "search.toml"
    create(Postmortem(title="Search", summary=Summary(text="It said token=abcd1234efgh5678 there.")), path)

    assert main(["export", str(path), "--format", form]) == 0
    told = capsys.readouterr()
    assert "search: summary.text: this looks like a secret" in told.err
    assert "abcd1234" not in told.err
    assert "Search" in told.out


def test_without_a_secret_nothing_is_told(tmp_path: Path, capsys):
    path = tmp_path / "search.toml"
    create(Postmortem(title="Search", summary=Summary(text="The token expired.")), path)

    assert main(["export", str(path)]) == 0
    assert capsys.readouterr().err == ""
