"""Timeline and actions as tables, due dates as a calendar."""

from __future__ import annotations

import csv
import io
import re
from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exchange.filled import filled
from pmtui.document import Action, Entry, FollowUp, Postmortem
from pmtui.document.base import utc
from pmtui.document.safe import safe, safe_line
from pmtui.exchange import FORMATS, Options, Source
from pmtui.exchange.formats import NothingToWrite
from pmtui.exchange.writers.csv_rows import csv_text, defused, undefused
from pmtui.exchange.writers.ics import escaped, folded
from strategies import HOSTILE, documents

NOW = utc(2024, 3, 18, 9, 30)
FORMULAS = [
    *("=cmd()", "+1", "-1+1", "@SUM(A1)", " =1", "\t=1", "\n=1", "\u200b=1", "\ufeff=1", "＝1", "＠x", "−1"),
]


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula(text):
    (cell,) = rows(csv_text(["head"], [[text]]))[1]
    assert cell.startswith("'")
    assert defused("a = b") == "a = b"
    assert undefused(cell) == safe(text)
    assert undefused("'tis") == "'tis"


@given(st.text(st.characters(codec="utf-8")))
def test_a_cell_comes_back_as_it_was_but_for_what_a_machine_could_obey(text):
    (cell,) = rows(csv_text(["head"], [[text]]))[1]
    assert cell in (safe(text), f"'{safe(text)}")
    assert not cell.lstrip()[:1] or cell.lstrip()[0] not in "=+-@"


def test_lines_end_as_the_standard_says_and_every_cell_is_quoted():
    text = csv_text(["a", "b"], [['say "x"', "two\nlines"]])
    assert text == '"a","b"\r\n"say ""x""","two\nlines"\r\n'


def incident() -> Postmortem:
    return Postmortem(
        title="Search, down; again",
        timeline=(
            Entry(at=utc(2024, 3, 15, 14, 40), text="later", why="because\nof it"),
            Entry(at=utc(2024, 3, 15, 14, 32, 5), kind="alert", text="=first", starred=True, public=True),
        ),
        actions=(
            Action(
                id="a1", title="Alert; on the pool, now", owner="Mika Laine", due="2024-03-29", ticket="OPS-1"
            ),
            Action(id="a2", title="done", due="2024-03-20", status="done"),
            Action(id="a3", title="proposed", due="2024-03-21", decision="candidate"),
            Action(id="a4", title="no day"),
        ),
        follow_up=FollowUp(date="2024-04-12", responsible="Noor Haddad", note="Look\nat it"),
    )


def write(name: str, *documents: Postmortem) -> str:
    sources = [Source(f"key-{number}", document) for number, document in enumerate(documents)]
    return FORMATS[name].write(sources, Options(now=NOW))


def test_the_timeline_is_sorted_and_in_utc():
    heads, first, second = rows(write("timeline-csv", incident()))
    found = dict(zip(heads, first, strict=True))

    assert (found["Time"], found["Kind"], found["Text"]) == ("2024-03-15T14:32:05Z", "alert", "'=first")
    assert (found["Starred"], found["Public"], found["Approximate"]) == ("yes", "yes", "")
    assert dict(zip(heads, second, strict=True))["Why"] == "because\nof it"


def test_actions_of_several_post_mortems_make_one_table():
    heads, *found = rows(write("actions-csv", incident(), incident()))
    assert len(found) == 8
    assert [row[heads.index("Post-mortem")] for row in found[3:5]] == ["key-0", "key-1"]


def unfolded(text: str) -> list[str]:
    assert text.endswith("\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def test_a_calendar_holds_what_is_still_to_come():
    lines = unfolded(write("ics", incident()))

    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == 2
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    assert "DTSTART;VALUE=DATE:20240329" in lines
    assert "DTSTART;VALUE=DATE:20240412" in lines
    assert "DTSTAMP:20240318T093000Z" in lines
    assert "SUMMARY:Due: Alert\\; on the pool\\, now" in lines
    assert any(line.startswith("DESCRIPTION:Called by: Noor Haddad\\nLook\\nat it\\n") for line in lines)


def test_an_event_is_known_again_after_an_edit_and_differs_between_documents():
    def ids(text: str) -> list[str]:
        return re.findall(r"UID:(\S+)", text)

    edited = incident().model_copy(update={"title": "another"})
    assert ids(write("ics", incident())) == ids(write("ics", edited))
    both = ids(write("ics", incident(), incident()))
    assert len(set(both)) == len(both) == 4


def test_a_calendar_without_days_is_refused_in_a_sentence():
    with pytest.raises(NothingToWrite, match="no open action has a due date"):
        write("ics", Postmortem())
    held = Postmortem(follow_up=FollowUp(date="2024-04-12", held="2024-04-12"))
    with pytest.raises(NothingToWrite):
        write("ics", held)


@given(st.text(st.characters(codec="utf-8"), max_size=400))
def test_any_text_is_one_value_that_comes_back(text):
    value = escaped(text)
    assert "\n" not in value
    assert "\r" not in value
    lines = folded(f"SUMMARY:{value}").split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert "".join([lines[0], *(line[1:] for line in lines[1:])]) == f"SUMMARY:{value}"
    back = re.sub(r"\\(.)", lambda match: "\n" if match[1] == "n" else match[1], value)
    assert back == safe(text).replace("\t", " ")


@pytest.mark.parametrize("text", [*HOSTILE, "END:VEVENT\r\nBEGIN:VEVENT", "a\nATTACH:http://x.example"])
def test_hostile_text_adds_no_line_to_a_calendar(text):
    choices = {"Action.status": "to do", "Action.decision": "accepted", "FollowUp.held": None}
    plain = unfolded(write("ics", filled(lambda _: "word", choices=choices)))
    hostile = unfolded(write("ics", filled(lambda _: f"word {text}", choices=choices)))
    assert [line.split(":")[0] for line in hostile] == [line.split(":")[0] for line in plain]
    assert safe_line("".join(hostile)) == "".join(hostile)


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents(extras=False))
def test_any_document_makes_whole_tables_and_a_whole_calendar(document: Postmortem):
    for name, count in (("timeline-csv", len(document.timeline)), ("actions-csv", len(document.actions))):
        table = rows(write(name, document))
        assert len(table) == count + 1
        assert len({len(row) for row in table}) == 1
        assert not [cell for row in table[1:] for cell in row if cell.lstrip()[:1] in tuple("=+-@")]
    try:
        lines = unfolded(write("ics", document))
    except NothingToWrite:
        return
    for line in lines:
        if line.startswith("DTSTART"):
            assert datetime.strptime(line.split(":")[1], "%Y%m%d")
