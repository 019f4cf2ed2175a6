"""Actions that leave as tickets: for GitHub, GitLab and Jira."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.filled import filled
from exchange.markdown_seen import kinds, shown
from pmtui.document import Action, Factor, Facts, Postmortem
from pmtui.document.analysis import Analysis
from pmtui.exchange import FORMATS, Source
from pmtui.exchange.formats import NothingToWrite
from pmtui.exchange.writers.github_shell import quoted
from pmtui.exchange.writers.jira_csv import escaped
from strategies import HOSTILE

NASTY = [
    *HOSTILE,
    "'; touch stolen; '",
    "$(touch stolen) `touch stolen` \\",
    "--body=x\n--title=y",
    "@mika please see #12 and GH-7",
    "/close\n/assign @mika",
    "=HYPERLINK(1)",
    "| a | b |\n---",
    "```\nfence",
    "<script>alert(1)</script>",
]


def incident(words: str = "word") -> Postmortem:
    return Postmortem(
        title=f"Search {words}",
        facts=Facts(incident="INC-7", incident_url="https://incidents.example/7"),
        analysis=Analysis(contributors=(Factor(id="c1", text=f"no alert {words}"),)),
        actions=(
            Action(
                id="a1",
                title=f"Alert {words}",
                owner="Mika Laine",
                due="2024-03-29",
                priority="high",
                tags=("alerting", "data base"),
                addresses=("c1",),
                note=f"Two\nlines {words}",
            ),
            Action(id="a2", title="has one", ticket="OPS-1"),
            Action(id="a3", title="is done", status="done"),
            Action(id="a4", title="is proposed", decision="candidate"),
        ),
    )


def write(name: str, *documents: Postmortem) -> str:
    return FORMATS[name].write([Source(f"k{n}", document) for n, document in enumerate(documents)])


def issues(document: Postmortem) -> list[dict[str, str]]:
    return json.loads(write("github-json", document))


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def test_only_accepted_open_actions_without_a_ticket_become_one():
    (issue,) = issues(incident())
    assert issue["title"] == "Alert word"
    assert shown(issue["body"]).split("\n") == [
        "Post-mortem: Search word",
        "Incident: INC-7",
        "Owner: Mika Laine",
        "Due: 2024-03-29",
        "Priority: high",
        "Tags: alerting, data base",
        "Two",
        "lines word",
        "Answers to",
        "no alert word",
    ]


@pytest.mark.parametrize("name", ["github", "github-json", "gitlab", "jira"])
def test_nothing_to_do_is_said_in_a_sentence(name):
    with pytest.raises(NothingToWrite, match="done or has a ticket already"):
        write(name, Postmortem(actions=(Action(title="x", ticket="OPS-1"),)))


def run(script: str, folder: Path) -> list[list[str]]:
    """Run the script with a `gh` that writes down what it was called with."""
    gh = folder / "gh"
    gh.write_text('#!/bin/sh\nprintf "%s\\0" "$@" end >> "$CALLS"\n')
    gh.chmod(0o700)
    calls = folder / "calls"
    environment = {"PATH": f"{folder}:/usr/bin:/bin", "CALLS": str(calls), "HOME": str(folder)}
    (folder / "issues.sh").write_bytes(script.encode())
    subprocess.run(["sh", "issues.sh"], cwd=folder, env=environment, check=True, capture_output=True)
    words = calls.read_bytes().decode().split("\0")[:-1]
    found: list[list[str]] = [[]]
    for word in words:
        if word == "end":
            found.append([])
        else:
            found[-1].append(word)
    return found[:-1]


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_the_script_calls_gh_with_the_words_and_runs_nothing_of_them(text, tmp_path):
    document = incident(text)
    (call,) = run(write("github", document), tmp_path)
    (issue,) = issues(document)

    assert call == ["issue", "create", f"--title={issue['title']}", f"--body={issue['body']}"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["calls", "gh", "issues.sh"]


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=200))
def test_any_text_is_one_word_of_a_shell(text):
    import shlex

    assert shlex.split(quoted(text)) == [text]


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_hostile_text_adds_nothing_to_an_issue(text):
    (plain,), (hostile,) = issues(incident()), issues(incident(text))
    assert set(kinds(hostile["body"])) - {"hardbreak", "text_special", "link", "softbreak"} <= set(
        kinds(plain["body"])
    )
    assert len(hostile["title"]) <= 240
    assert "\n" not in hostile["title"]
    (row,) = table(write("gitlab", incident(text)))
    assert not any(line.lstrip(" -").startswith("/") for line in row["description"].split("\n"))


def test_an_issue_names_nobody_and_links_nothing_by_accident():
    (issue,) = issues(incident("@mika #12 GH-7 https://x.example/@mika#1"))
    assert "@&#8203;mika" in issue["body"]
    assert "#&#8203;12" in issue["body"]
    assert "GH-&#8203;7" in issue["body"]
    assert "<https://x.example/@mika#1>" in issue["body"]


def test_gitlab_gets_the_columns_of_its_import():
    (row,) = table(write("gitlab", incident()))
    assert list(row) == ["title", "description", "due_date"]
    assert row["due_date"] == "2024-03-29"


def test_jira_gets_the_columns_of_its_import():
    (row,) = table(write("jira", incident()))
    assert row["Summary"] == "Alert word"
    assert (row["Issue Type"], row["Priority"], row["Due Date"]) == ("Task", "High", "2024-03-29")
    assert row["Labels"] == "post-mortem alerting data-base"
    assert row["Owner"] == "Mika Laine"
    assert "*Owner:* Mika Laine" in row["Description"]


@pytest.mark.parametrize(
    ("text", "wiki"),
    [
        ("h1. big", "h1&#46; big"),
        ("bq. quote", "bq&#46; quote"),
        ("{code}x{code}", "\\{code\\}x\\{code\\}"),
        ("[~mika] !x.png!", "\\[\\~mika\\] \\!x.png\\!"),
        ("-gone- *bold* _it_ +in+", "\\-gone\\- \\*bold\\* \\_it\\_ \\+in\\+"),
        ("C:\\\\x", "C:&#92;&#92;x"),
        ("(x) :) ??who??", "&#40;x) &#58;) \\?\\?who\\?\\?"),
        ("the post-mortem of 2024-03-15", "the post-mortem of 2024-03-15"),
        ("# one\n|| a ||", "\\# one\n\\|\\| a \\|\\|"),
    ],
)
def test_text_is_no_wiki_markup_of_jira(text, wiki):
    assert escaped(text) == wiki


@pytest.mark.parametrize("name", ["gitlab", "jira"])
@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_no_cell_of_a_ticket_table_is_a_formula_that_reaches_anything(text, name):
    choices = {"Action.status": "to do", "Action.decision": "accepted", "Action.ticket": ""}
    for row in table(write(name, filled(lambda _: text, choices=choices))):
        begins = [cell for cell in row.values() if cell.lstrip()[:1] in tuple("=+-@")]
        assert not any(sign in cell for cell in begins for sign in "=(|!")


def test_long_texts_stay_below_what_trackers_take():
    document = Postmortem(actions=(Action(title="x" * 10_000, note="y " * 100_000),))
    (issue,) = issues(document)
    assert len(issue["title"]) == 240
    assert len(issue["body"]) < 65_536
    assert issue["title"].endswith("…")


def test_a_ticket_of_very_long_texts_is_no_longer_than_trackers_take():
    given = {"Action.decision": "accepted", "Action.status": "to do", "Action.ticket": ""}
    document = filled(lambda _: "l" * 10_000, 2, given)
    issues = json.loads(FORMATS["github-json"].write([Source("a", document)]))
    assert issues
    assert all(len(issue["title"]) <= 255 and len(issue["body"]) < 65_536 for issue in issues)


@pytest.mark.parametrize(("name", "title"), [("gitlab", "title"), ("jira", "Summary")])
def test_a_title_that_begins_with_a_sign_is_taken_as_it_is(name, title):
    for words, guarded in (
        ("+1 replica for search", False),
        ("-5 °C in the hall", False),
        ("@mika looks at it", False),
        ("=1+1", True),
        ("@SUM(1+1)*cmd|' /C calc'!A0", True),
        ('+HYPERLINK("https://x.example")', True),
        ("-2+Sheet2!A1", True),
    ):
        (row,) = table(write(name, Postmortem(actions=(Action(title=words, owner="@mika"),))))
        assert row[title] == f"{chr(39) * guarded}{words}"
        assert row.get("Owner", "@mika") == "@mika"
