"""The text of a file: one fixed layout in which a small change is a small difference."""

from __future__ import annotations

import difflib
from datetime import date

import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from pmtui.document import (
    Absence,
    Action,
    Analysis,
    Declaration,
    Entry,
    Factor,
    Facts,
    Impact,
    Kind,
    Metric,
    Postmortem,
    Question,
    Severity,
    Sla,
    Summary,
    Topic,
    insert,
    put,
)
from pmtui.document.base import utc
from pmtui.storage import dumps, loads
from strategies import lines

DOCUMENT = Postmortem(
    title="Checkout refuses logins",
    facts=Facts(
        severity=Severity.SEV2,
        date=date(2024, 3, 15),
        impact_started=utc(2024, 3, 15, 14, 32),
        services=("checkout", "login"),
    ),
    summary=Summary(text="Customers could not log in.\nA restart fixed it.", detection="By an alert."),
    timeline=(
        Entry(
            id="ab12",
            at=utc(2024, 3, 15, 14, 32),
            kind=Kind.ALERT,
            text='error rate "high"',
            starred=True,
            questions=(Question(id="cd34", text="Which pool?"),),
        ),
        Entry(id="bc23", at=utc(2024, 3, 15, 14, 40, 5)),
    ),
    analysis=Analysis(contributors=(Factor(id="de45", text="The pool had no alert"),)),
    impact=Impact(
        metrics=(Metric(id="ef56", name="failed logins", value=1200),),
        sla=(Sla(id="fg67", target=99.9, breached=False),),
    ),
    actions=(Action(id="gh78", title="Alert on the pool", due=date(2024, 3, 29)),),
    declared={Topic.ROOT_CAUSES: Declaration(state=Absence.UNKNOWN, reason="the log had rotated")},
)

TEXT = '''\
# Team: payments

schema = 1
title = "Checkout refuses logins"
status = "draft"
visibility = "internal"
profile = "full"

[facts]
severity = "sev2"
date = 2024-03-15
impact_started = 2024-03-15T14:32:00Z
services = ["checkout", "login"]

[summary]
text = """
Customers could not log in.
A restart fixed it."""
detection = "By an alert."

[[timeline]]
id = "ab12"
at = 2024-03-15T14:32:00Z
kind = "alert"
text = "error rate \\"high\\""
starred = true

[[timeline.questions]]
id = "cd34"
text = "Which pool?"

[[timeline]]
id = "bc23"
at = 2024-03-15T14:40:05Z

[[analysis.contributors]]
id = "de45"
text = "The pool had no alert"

[[impact.metrics]]
id = "ef56"
name = "failed logins"
value = 1200

[[impact.sla]]
id = "fg67"
target = 99.9
window = "month"
breached = false

[[actions]]
id = "gh78"
title = "Alert on the pool"
due = 2024-03-29
status = "to do"

[declared."root causes"]
state = "unknown"
reason = "the log had rotated"
'''


def _changes(before: Postmortem, after: Postmortem) -> list[str]:
    old, new = dumps(before).splitlines(), dumps(after).splitlines()
    return [
        line
        for line in difflib.unified_diff(old, new, n=0, lineterm="")
        if not line.startswith(("---", "+++", "@@"))
    ]


def test_the_whole_text_of_a_document():
    assert dumps(DOCUMENT, "# Team: payments") == TEXT


def test_the_text_reads_back_as_the_document():
    assert loads(TEXT.encode()) == DOCUMENT


def test_an_empty_document_says_what_it_is():
    assert dumps(Postmortem()) == (
        'schema = 1\ntitle = ""\nstatus = "draft"\nvisibility = "internal"\nprofile = "full"\n'
    )


def test_editing_a_field_changes_one_line():
    assert _changes(DOCUMENT, put(DOCUMENT, "timeline[ab12].text", "errors")) == [
        '-text = "error rate \\"high\\""',
        '+text = "errors"',
    ]
    assert _changes(DOCUMENT, put(DOCUMENT, "actions[gh78].status", "done")) == [
        '-status = "to do"',
        '+status = "done"',
    ]


def test_filling_a_field_adds_one_line():
    assert _changes(DOCUMENT, put(DOCUMENT, "facts.owner", "Ada Berg")) == ['+owner = "Ada Berg"']


def test_adding_a_row_adds_one_block():
    changes = _changes(DOCUMENT, insert(DOCUMENT, "actions", Action(id="zz99", title="Raise the limit")))
    assert [line for line in changes if line.startswith("-")] == []
    added = [line[1:] for line in changes if line != "+"]
    assert added == ["[[actions]]", 'id = "zz99"', 'title = "Raise the limit"', 'status = "to do"']


def test_a_further_line_of_prose_is_one_line_of_difference():
    text = DOCUMENT.summary.text
    changes = _changes(
        put(DOCUMENT, "summary.text", f"{text}\nend"), put(DOCUMENT, "summary.text", f"{text}\nmore\nend")
    )
    assert changes == ["+more"]


def test_a_long_list_stands_one_word_a_line():
    document = put(DOCUMENT, "facts.tags", tuple(f"a theme of some length {number}" for number in range(9)))
    assert '\ntags = [\n    "a theme of some length 0",\n' in dumps(document)


def test_unknown_tables_stand_after_the_known_ones():
    source = TEXT.replace("# Team: payments\n\n", "").replace("schema = 1", "schema = 1\nzone = 1")
    source += '\n[[review]]\nby = "x"\n\n[review.more]\n'
    expected = source.replace("schema = 1\nzone = 1", "schema = 1").replace(
        'profile = "full"\n', 'profile = "full"\nzone = 1\n'
    )
    assert dumps(loads(source.encode())) == expected


@settings(max_examples=50, deadline=None)
@given(st.lists(lines, max_size=6))
def test_any_head_of_comments_comes_back(words):
    head = "\n".join(f"# {''.join(c for c in word if c >= ' ' and c != chr(127))}".rstrip() for word in words)
    text = dumps(DOCUMENT, head)
    assert tomli.loads(text) == tomli.loads(TEXT)
    assert text.startswith(head)
