"""A whole document as Markdown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from exchange.markdown_seen import headings, kinds, shown, tokens
from pmtui.document import (
    Absence,
    Action,
    Analysis,
    Declaration,
    Entry,
    Evidence,
    Factor,
    FactorKind,
    Facts,
    FieldKind,
    Impact,
    Kind,
    Lessons,
    Metric,
    Postmortem,
    Severity,
    Sla,
    Summary,
    Topic,
    Why,
    complete_ids,
    fields_of,
)
from pmtui.document.base import utc
from pmtui.document.safe import safe
from pmtui.exchange.writers.markdown import write
from pmtui.resources import resource_dir
from pmtui.storage import load
from strategies import HOSTILE, documents

GOLDEN = """\
# Search finds nothing

*This is a draft: facts, words and numbers can still change.*

| Key fact | Value |
| --- | --- |
| Status | draft, internal |
| Severity | sev3 (minor) |
| Services | search |
| Impact start | 2024-03-15 23:50 UTC |
| Detected | 2024-03-15 23:54 UTC (4 min after impact start) |
| Impact end | 2024-03-16 00:22 UTC (32 min after impact start) |
| Resolved | 2024-03-16 00:22 UTC (32 min after impact start) |

## Summary

For 32 minutes search found nothing.

## Impact

### In numbers

| Metric | Value |
| --- | ---: |
| users affected | about 1,900 customers |

### Service levels

| Promise | Target | Allowed | This incident | Left | Breached |
| --- | ---: | ---: | ---: | ---: | --- |
| Search | 99.9 % a month | 44 min | 32 min | 12 min | no (by the numbers; the document says yes) |

### Damage control

Not applicable: nothing was lost

## Timeline

All times are UTC. ★ marks the entries that matter most.

### Fri 15 Mar 2024 (UTC)

| Time | Kind | What happened | Role |
| --- | --- | --- | --- |
| 23:50 UTC | change | **Impact start:** an empty index goes live | index job |
| 23:54 UTC | alert | ★ \\*empty\\* results |  |

### Sat 16 Mar 2024 (UTC)

| Time | Kind | What happened | Role |
| --- | --- | --- | --- |
| about 00:05 UTC | decision | switch back<br>**Why:** a build takes 90 min<br>and the switch one |  |
| 00:22 UTC | recovery | results are back<br>[Evidence](https://graphs.example/search) |  |

## Analysis

### Contributors

**Technical**

- the switch accepts an index of any size

### Five whys

Each point is the reason for the one above it.

- search found nothing
  - the index was empty
    - nothing checks it

## Actions

| # | Action | Owner | Due | Status |
| --- | --- | --- | --- | --- |
| 1 | Refuse an index below 90 % | Mika Laine | 2024-03-29 | to do |
"""


def small() -> Postmortem:
    return Postmortem(
        title="Search finds nothing",
        facts=Facts(severity=Severity.SEV3, services=("search",)),
        summary=Summary(text="For 32 minutes search found nothing."),
        timeline=(
            Entry(
                at=utc(2024, 3, 16, 0, 22),
                kind="recovery",
                text="results are back",
                link="https://graphs.example/search",
            ),
            Entry(
                at=utc(2024, 3, 15, 23, 50),
                kind="change",
                text="an empty index goes live",
                mark="impact start",
                role="index job",
            ),
            Entry(at=utc(2024, 3, 15, 23, 54), kind="alert", text="*empty* results", starred=True),
            Entry(
                at=utc(2024, 3, 16, 0, 5),
                kind="decision",
                text="switch back",
                approximate=True,
                why="a build takes 90 min\nand the switch one",
            ),
        ),
        analysis=Analysis(
            contributors=(Factor(kind=FactorKind.TECHNICAL, text="the switch accepts an index of any size"),),
            whys=(
                Why(id="w1", text="search found nothing"),
                Why(id="w3", parent="w2", text="nothing checks it"),
                Why(id="w2", parent="w1", text="the index was empty"),
            ),
        ),
        impact=Impact(
            metrics=(Metric(measure="users affected", value=1900, unit="customers", approximate=True),),
            sla=(Sla(name="Search", target=99.9, breached=True),),
        ),
        actions=(Action(title="Refuse an index below 90 %", owner="Mika Laine", due="2024-03-29"),),
        declared={Topic.DAMAGE_CONTROL: Declaration(state=Absence.NOT_APPLICABLE, reason="nothing was lost")},
    )


def words(document: Postmortem) -> str:
    """Return what readers see, without what stands below it for programs."""
    return write(document).partition("\n## Record\n")[0]


def test_a_small_document_reads_like_this():
    assert words(small()) == GOLDEN


def test_an_empty_document_has_a_title_and_nothing_that_is_empty():
    markdown = words(Postmortem())
    assert headings(markdown) == ["# Untitled post-mortem"]
    assert shown(markdown).endswith("Status\ndraft, internal")


def test_every_time_names_its_zone():
    assert re.findall(r"\d\d:\d\d(?! UTC)", write(small())) == []


@pytest.mark.parametrize(
    "path", sorted(resource_dir("sample_data").glob("2*.toml")), ids=lambda path: path.stem
)
def test_a_sample_keeps_its_words_and_has_the_headings_of_its_sections(path: Path):
    document = load(path).document
    markdown = write(document)
    seen = shown(markdown)
    assert headings(markdown)[0] == f"# {document.title}"
    assert [h for h in headings(markdown) if h.startswith("## ")][:3] == [
        "## Summary",
        "## Impact",
        "## Timeline",
    ]
    for paragraph in (*document.summary.text.split("\n"), *(e.text for e in document.timeline)):
        assert paragraph in seen


HEADINGS = {
    *("Summary", "Detection", "Resolution", "Response", "Apology", "Record", "Not reviewed yet"),
    *("Impact", "In numbers", "Service levels", "Damage control", "Timeline"),
    *("Analysis", "Contributors", "Mitigators", "Risks", "Root-cause notes", "Five whys"),
    *("Evidence", "What we do not know", "Appendix"),
    *("Lessons", "What went well", "What went poorly", "Where we got lucky", "What we learnt"),
    *(field.title for field in fields_of(Lessons) if field.kind is FieldKind.PROSE),
    *("Actions", "Candidates", "Rejected", "Notes on the actions", "Follow-up review", "Meetings"),
}

DATED = re.compile(r"Review|(Review on )?\w{3} \d+ \w{3} \d+(, [\d:]+ UTC| \(UTC\))")


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents(extras=False))
def test_no_text_of_a_document_becomes_markup(document: Postmortem):
    markdown = write(document)
    found = kinds(markdown)
    assert not set(found) & {"html_block", "image", "blockquote", "hr", "code_block", "code_inline", "s"}
    assert {token.content for token in tokens(markdown) if token.type == "html_inline"} <= {"<br>"}
    record = "\n## Record\n" in markdown
    assert found["fence"] == record + sum(1 for row in document.impact.evidence if row.body.strip())
    assert found["em"] == (document.status != "published")
    for heading in headings(markdown)[1:]:
        title = heading.lstrip("#").strip()
        assert title in HEADINGS or re.fullmatch(
            r"(Review( on)? ?)?(\w{3} \d+ \w{3} \d+.* ?\(?UTC\)?)?", title
        )
    assert safe(markdown) == markdown


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_adds_no_heading_and_no_row(text: str):
    def document(words: str) -> Postmortem:
        return complete_ids(
            Postmortem(
                title=words,
                summary=Summary(text=words, detection=words, response=words),
                timeline=(Entry(at=utc(2024, 3, 15), kind=Kind.DECISION, text=words, why=words, role=words),),
                analysis=Analysis(contributors=(Factor(text=words, note=words),), whys=(Why(text=words),)),
                impact=Impact(evidence=(Evidence(title=words, body=words, url=words),)),
                actions=(Action(title=words, owner=words, note=words),),
            )
        )

    plain, hostile = write(document("word")), write(document(f"word {text}"))
    assert headings(hostile)[1:] == headings(plain)[1:]
    assert kinds(hostile)["tr"] == kinds(plain)["tr"]
    assert kinds(hostile)["td"] == kinds(plain)["td"]


def test_five_whys_that_lead_in_a_circle_or_nowhere_are_all_shown_once():
    whys = (
        Why(id="a", parent="b", text="first"),
        Why(id="b", parent="a", text="second"),
        Why(id="c", parent="gone", text="third"),
    )
    markdown = write(Postmortem(analysis=Analysis(whys=whys)))
    assert [shown(markdown).count(word) for word in ("first", "second", "third")] == [1, 1, 1]


def test_a_long_chain_of_whys_shows_every_answer():
    whys = tuple(Why(id=f"w{n}", parent=f"w{n - 1}" if n else "", text=f"answer {n}.") for n in range(40))
    seen = shown(write(Postmortem(analysis=Analysis(whys=whys))))
    assert all(f"answer {n}." in seen for n in range(40))
