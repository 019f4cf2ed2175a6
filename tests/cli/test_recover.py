"""`pmtui recover`: a crash costs nothing, and nothing is brought back or thrown away unasked."""

from __future__ import annotations

import pytest
from cli_samples import CHECKOUT

from pmtui.document import Severity, put, remove
from pmtui.library import state_dir
from pmtui.storage import Journal, load, loads, save
from pmtui.storage.orphans import orphans


@pytest.fixture
def checkout(library):
    return library / "2024-03-15-checkout.toml"


def _crash(path, change, pending=None):
    loaded = load(path)
    journal = Journal(path, loaded.original, loaded.digest, state_dir=state_dir())
    journal.publish(change(loaded.document), pending or {})
    assert journal.close(20)


def _owner(document):
    return put(document, "facts.owner", "Sol Marin")


def _left():
    return orphans(state_dir(), None)


def test_nothing_to_recover_is_said(pmtui, library):
    assert pmtui("recover").err == "There is nothing to recover.\n"
    result = pmtui("recover", "--print")
    assert (result.code, result.out) == (1, "")


@pytest.mark.parametrize("what", ["--restore", "--keep-both", "--discard"])
def test_the_same_again_after_an_interruption_is_no_failure(pmtui, checkout, what):
    _crash(checkout, _owner)
    assert pmtui("recover", str(checkout), what).code == 0
    before = checkout.read_bytes()
    again = pmtui("recover", str(checkout), what)
    assert (again.code, again.err) == (0, "There is nothing to recover.\n")
    assert checkout.read_bytes() == before


def test_all_journals_are_printed_each_under_its_name(pmtui, library, checkout):
    _crash(checkout, _owner)
    _crash(library / "2024-05-02-search.toml", _owner)
    result = pmtui("recover", "--print")
    assert result.code == 0
    assert result.out.count('owner = "Sol Marin"') == 2
    assert all(f"# {orphan.name} of {orphan.path}\n" in result.out for orphan in _left())


def test_what_differs_is_listed(pmtui, checkout):
    _crash(checkout, _owner, {"facts.detected": "half past"})

    result = pmtui("recover")

    assert result.code == 0
    assert str(checkout) in result.out
    assert "owner changed from “Ada Berg” to “Sol Marin”" in result.out
    assert "detected was typed as: half past" in result.out
    assert checkout.read_text() == CHECKOUT
    assert len(_left()) == 1


def test_the_recovered_document_is_printed_with_what_could_not_be_read(pmtui, checkout):
    _crash(checkout, _owner, {"facts.detected": "half\npast\x1b[2J", "a\nb = 1": ""})

    result = pmtui("recover", "2024-03", "--print")

    assert loads(result.out.encode()).facts.owner == "Sol Marin"
    assert "# facts.detected was typed as: half past␛[2J\n" in result.out
    assert len(_left()) == 1


def test_a_restore_writes_the_file_and_keeps_what_it_held(pmtui, checkout):
    _crash(checkout, _owner, {"facts.detected": "half past"})

    result = pmtui("recover", "--restore", checkout)

    assert result.code == 0
    assert load(checkout).document.facts.owner == "Sol Marin"
    assert load(checkout).head.startswith("# Kept by the platform team.")
    assert "'half past' and could not be read" in result.err
    assert _left() == []
    assert pmtui("history", checkout, "--print", 1).out == CHECKOUT


def test_a_file_that_changed_since_is_merged(pmtui, checkout):
    _crash(checkout, lambda document: put(_owner(document), "facts.severity", Severity.SEV1))
    loaded = load(checkout)
    theirs = put(put(loaded.document, "title", "Login fails"), "facts.severity", Severity.SEV3)
    save(theirs, checkout, base_digest=loaded.digest)

    result = pmtui("recover", "--restore")

    document = load(checkout).document
    assert (document.title, document.facts.owner) == ("Login fails", "Sol Marin")
    assert document.facts.severity is Severity.SEV1
    assert "severity: the recovered is sev1, the file is sev3 (it was sev2)." in result.err


def test_a_file_that_is_gone_is_written_again(pmtui, checkout):
    _crash(checkout, _owner)
    checkout.unlink()
    assert "gone" in pmtui("recover").out
    assert pmtui("recover", "--restore", checkout).code == 0
    assert load(checkout).document.facts.owner == "Sol Marin"


def test_a_restore_that_fails_leaves_the_journal(pmtui, checkout):
    _crash(checkout, _owner)
    checkout.write_text("broken")
    result = pmtui("recover", "--restore")
    assert result.code == 1
    assert checkout.read_text() == "broken"
    assert len(_left()) == 1


def test_both_can_be_kept(pmtui, checkout):
    _crash(checkout, _owner)
    assert pmtui("recover", "--keep-both").code == 0
    assert checkout.read_text() == CHECKOUT
    other = checkout.with_name("2024-03-15-checkout-recovered.toml")
    assert load(other).document.facts.owner == "Sol Marin"
    assert _left() == []


def test_what_is_discarded_is_said_to_be_in_the_trash(pmtui, checkout):
    _crash(checkout, _owner)
    result = pmtui("recover", "--discard")
    assert str(state_dir() / "trash") in result.err
    assert _left() == []


def test_one_of_several_has_to_be_named(pmtui, checkout, library):
    _crash(checkout, _owner)
    _crash(library / "2024-05-02-search.toml", _owner)
    refused = pmtui("recover", "--discard")
    assert refused.code == 1
    name = _left()[0].name
    assert name in refused.err
    assert pmtui("recover", "--discard", name).code == 0
    assert len(_left()) == 1


def test_a_damaged_journal_can_be_looked_at(pmtui, checkout):
    _crash(checkout, _owner)
    _left()[0].journal.write_bytes(b'title = "what was l')

    assert "damaged" in pmtui("recover").out
    assert "what was l" in pmtui("recover", "--print").out
    assert pmtui("recover", "--restore").code == 1
    assert len(_left()) == 1


def test_text_of_a_journal_is_no_command_for_the_terminal(pmtui, checkout):
    _crash(checkout, lambda document: put(remove(document, "actions[a7f3]"), "title", "\x1b]52;c;x\x07"))
    assert "\x1b" not in pmtui("recover").out


def test_an_unknown_target_is_refused(pmtui, checkout):
    result = pmtui("recover", "nothing-like-this")
    assert result.code == 1
    assert "nothing-like-this" in result.err
