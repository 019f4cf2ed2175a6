"""`pmtui note`: a line for the timeline from any pane, none of them lost."""

import fcntl
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from cli_samples import CHECKOUT

from pmtui.cli import changing
from pmtui.document import Kind
from pmtui.library import state_dir
from pmtui.storage import load


@pytest.fixture
def checkout(library):
    return library / "2024-03-15-checkout.toml"


def test_a_note_without_a_time_is_of_now(pmtui, checkout):
    result = pmtui("note", "2024-03", "all monitors green")

    assert result.code == 0
    last = load(checkout).document.timeline[-1]
    assert last.text == "all monitors green"
    assert abs(datetime.now(UTC) - last.at) < timedelta(minutes=1)
    assert "all monitors green" in result.out
    assert last.id


def test_a_time_and_a_kind_at_the_beginning_are_understood(pmtui, checkout):
    result = pmtui("note", "2024-03", "14:52", "decision: double the pool")

    entry = load(checkout).document.timeline[-1]
    assert entry.at == datetime(2024, 3, 15, 14, 52, tzinfo=UTC)
    assert entry.kind is Kind.DECISION
    assert entry.text == "double the pool"
    assert "14:52" in result.out


def test_an_earlier_note_stands_where_it_belongs(pmtui, checkout):
    pmtui("note", "2024-03", "2024-03-15 14:20Z release rolled out")

    texts = [entry.text for entry in load(checkout).document.timeline]
    assert texts == ["release rolled out", "error rate on login above 5 %"]


def test_a_note_that_begins_with_a_dash_stands_after_a_double_dash(pmtui, checkout):
    assert pmtui("note", "2024-03", "--", "-5m pool exhausted").code == 0
    assert load(checkout).document.timeline[-1].text == "pool exhausted"


@pytest.mark.parametrize("text", ["", "   "])
def test_an_empty_note_is_refused(pmtui, checkout, text):
    result = pmtui("note", "2024-03", text)

    assert result.code == 1
    assert result.err.startswith("pmtui: nothing was added: ")
    assert checkout.read_text() == CHECKOUT


def test_several_panes_lose_nothing(library, checkout):
    panes = [
        subprocess.Popen(
            [sys.executable, "-m", "pmtui", "note", str(checkout), f"note number {number}"],
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
        )
        for number in range(6)
    ]  # fmt: skip
    errors = [pane.communicate(timeout=60)[1] for pane in panes]

    complaints = [line for error in errors for line in error.splitlines()]
    assert not [line for line in complaints if "waits for its turn" not in line]
    texts = {entry.text for entry in load(checkout).document.timeline}
    assert texts >= {f"note number {number}" for number in range(6)}
    assert len({entry.id for entry in load(checkout).document.timeline}) == 7


def test_a_command_that_hangs_holds_up_no_other_for_ever(pmtui, library, monkeypatch):
    monkeypatch.setattr(changing, "PATIENCE", 0.1)
    monkeypatch.setattr(changing, "_SAID_AFTER", 0.0)
    state_dir().mkdir(parents=True)
    with (state_dir() / "turn.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        result = pmtui("note", "2024-03-15-checkout", "14:52 all monitors green")
    assert result.code == 0
    assert "waits for its turn" in result.err
    assert "all monitors green" in (library / "2024-03-15-checkout.toml").read_text()
