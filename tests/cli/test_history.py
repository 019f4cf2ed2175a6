"""`pmtui history`: what a save replaced can be read, compared and restored."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from cli_samples import CHECKOUT

from pmtui.cli import changing
from pmtui.cli.failure import Failure
from pmtui.document import put
from pmtui.library import state_dir
from pmtui.storage import keep_version, load, save


@pytest.fixture
def checkout(library):
    return library / "2024-03-15-checkout.toml"


def test_a_file_that_was_never_saved_has_none(pmtui, checkout):
    result = pmtui("history", "2024-03")
    assert (result.code, result.out) == (0, "")
    assert "No version" in result.err


def test_each_save_keeps_what_it_replaces(pmtui, checkout):
    pmtui("set", "2024-03", "facts.owner", "Sol Marin")
    pmtui("set", "2024-03", "facts.severity", "sev1")

    lines = pmtui("history", "2024-03").out.splitlines()

    assert len(lines) == 2
    assert lines[0].startswith("  1  ")
    assert lines[0].endswith("then severity changed from sev2 to sev1")
    assert lines[1].endswith("then owner changed from “Ada Berg” to “Sol Marin”")
    assert pmtui("history", "2024-03", "--print", 2).out == CHECKOUT
    assert pmtui("history", "2024-03", "--diff", 2).out.splitlines() == [
        "severity changed from sev2 to sev1",
        "owner changed from “Ada Berg” to “Sol Marin”",
    ]


def test_a_restore_can_be_taken_back(pmtui, checkout):
    pmtui("set", "2024-03", "facts.owner", "Sol Marin")
    assert pmtui("history", checkout, "--restore", 1).code == 0
    assert load(checkout).document.facts.owner == "Ada Berg"
    assert pmtui("history", checkout, "--restore", 1).code == 0
    assert load(checkout).document.facts.owner == "Sol Marin"


def test_a_restore_that_was_interrupted_can_be_done_again_with_the_same_number(pmtui, checkout):
    pmtui("set", "2024-03", "facts.owner", "Sol Marin")
    keep_version(checkout, checkout.read_bytes(), datetime.now(UTC), state_dir())  # all that it came to

    assert len(pmtui("history", checkout).out.splitlines()) == 1
    assert pmtui("history", checkout, "--restore", 1).code == 0
    assert load(checkout).document.facts.owner == "Ada Berg"


@pytest.mark.parametrize("number", [0, 2, -1])
@pytest.mark.parametrize("option", ["--diff", "--print", "--restore"])
def test_a_version_that_is_not_there_is_refused(pmtui, checkout, option, number):
    pmtui("set", "2024-03", "facts.owner", "Sol Marin")
    before = checkout.read_bytes()
    result = pmtui("history", "2024-03", f"{option}={number}")
    assert result.code == 1
    assert "versions 1 to 1 are kept" in result.err
    assert checkout.read_bytes() == before


def _meanwhile(path, edit, other):
    """Return the edit, during whose first run somebody else saves the file."""
    waiting = [other]

    def both(document):
        if waiting:
            loaded = load(path)
            save(waiting.pop()(loaded.document), path, base_digest=loaded.digest)
        return edit(document), "told"

    return both


def test_two_changes_at_once_are_both_kept(checkout):
    edit = _meanwhile(
        checkout, lambda d: put(d, "title", "Ours"), lambda d: put(d, "facts.owner", "Sol Marin")
    )
    assert changing.change(checkout, edit) == "told"
    document = load(checkout).document
    assert (document.title, document.facts.owner) == ("Ours", "Sol Marin")


def test_a_field_that_somebody_else_has_just_changed_is_not_overwritten(checkout):
    edit = _meanwhile(checkout, lambda d: put(d, "title", "Ours"), lambda d: put(d, "title", "Theirs"))
    with pytest.raises(Failure, match="title: yours is “Ours”, theirs is “Theirs”"):
        changing.change(checkout, edit)
    assert load(checkout).document.title == "Theirs"
