"""Nothing of an imported text is dropped, nothing makes the reader fail, and exports come back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exchange.markdown_read import document, imported
from growth import grows_evenly
from pmtui.document import Postmortem
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Options
from pmtui.exchange.readers.markdown.reader import read
from pmtui.exchange.readers.markdown.sniffing import sniff
from pmtui.exchange.writers.json import write as write_json
from pmtui.exchange.writers.markdown import write
from pmtui.resources import resource_dir
from pmtui.storage import dumps, load, loads

SAMPLES = sorted(resource_dir("sample_data").glob("2*.toml"))

# Words that are nowhere else, so that one that is lost is seen.
words = st.integers(100, 9999).map(lambda number: f"wort{number}")
sentences = st.lists(words, min_size=1, max_size=8).map(lambda found: " ".join(found).capitalize() + ".")
heads = st.sampled_from(
    [
        "Summary",
        "Timeline",
        "Root cause",
        "Impact",
        "Action items",
        "What went well",
        "Lessons learned",
        "Netspace",
        "Date",
        "Contributing factors",
        "Detection",
        "References",
        "Participants",
        "Five whys",
        "メタデータ",
        "Stats",
    ]
)
times = st.sampled_from(
    ["14:32", "2024-03-15 14:32 UTC", "~9.05", "Mar 15", "T+5m", "2:32 PM PST", "14:??", "15/03/2024"]
)
labels = st.sampled_from(["Severity", "Impact", "Owner", "Trigger", "Status", "Duration", "Tags", "Wetter"])


@st.composite
def blocks(draw: st.DrawFn) -> str:
    said = draw(sentences)
    kind = draw(st.integers(0, 13))
    if kind == 0:
        return f"{'#' * draw(st.integers(1, 5))} {draw(heads)}"
    if kind == 1:
        return f"{draw(heads)}\n{draw(st.sampled_from(['===', '---']))}"
    if kind == 2:
        return f"**{draw(labels)}:** {said}"
    if kind == 3:
        return "\n".join(f"- {draw(times)} {draw(sentences)}" for _ in range(3))
    if kind == 4:
        return f"{draw(times)} {said}\n{draw(sentences)}"
    if kind == 5:
        return (
            f"| {draw(labels)} | Event | Time |\n|--|--|--|\n| {said} | {draw(sentences)} | {draw(times)} |"
        )
    if kind == 6:
        return f"- [x] {said}\n  - {draw(sentences)}\n\n    {draw(sentences)}\n- [ ] {draw(sentences)}"
    if kind == 7:
        return f"> {said}\n> - {draw(sentences)}"
    if kind == 8:
        return f"```sh\n{said}\n\n  {draw(sentences)}\n```"
    if kind == 9:
        return f"<details><summary>{said}</summary>\n\n{draw(sentences)}\n\n</details>"
    if kind == 10:
        return f"{draw(st.integers(1, 9))}. {draw(heads)}\n   - {said}"
    if kind == 11:
        return f"<!-- {said} -->"
    if kind == 12:
        return f"**{said}**\n\n- {draw(sentences)} (owner: {draw(sentences)})"
    return f"{said} *{draw(sentences)}* `{draw(sentences)}` [{draw(sentences)}](https://x.example/a)"


texts = st.lists(blocks(), min_size=1, max_size=14).map("\n\n".join)


def all_text(document: Postmortem) -> str:
    return dumps(document).lower()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts)
def test_every_word_of_a_text_is_in_the_document(text: str) -> None:
    found = imported(text)

    assert found.stopped is None
    assert found.document is not None
    held = set(re.findall(r"wort\d+", all_text(found.document)))
    assert set(re.findall(r"wort\d+", text.lower())) <= held


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.one_of(st.text(max_size=30), blocks(), st.sampled_from("#|-*`>[]<!\\\n\t~_=:")), max_size=30
    ).map("\n".join)
)
def test_no_text_makes_the_reader_fail(text: str) -> None:
    found = read(Given("x.md", text.encode("utf-8", "ignore")), Options())

    assert 0 <= sniff(Given("x.md", text.encode("utf-8", "ignore"))) <= 1
    if found.document is not None:
        assert loads(dumps(found.document).encode()) == found.document


@pytest.mark.parametrize("data", [b"", b" \n\t ", b"\x00\x01\x02", b"\xff\xfe", b"\xc3\x28 ok"])
def test_what_is_no_text_is_answered_in_a_sentence(data: bytes) -> None:
    found = read(Given("x.md", data), Options())

    assert found.document is not None or (found.stopped is not None and found.stopped.why)


MEGABYTE = 1_000_000
HOSTILE = {
    "number signs": "#" * MEGABYTE,
    "pipes": "|" * MEGABYTE,
    "lines of pipes": "|\n" * (MEGABYTE // 2),
    "table": "|a|b|\n|-|-|\n" + "|10:00|y|\n" * (MEGABYTE // 10),
    "quotes": "> " * (MEGABYTE // 2),
    "nested list": "".join(f"{'  ' * depth}- a\n" for depth in range(900)),
    "brackets": "## Summary\n" + ("![" * 1500 + "\n\n") * 300,
    "stars": "*a **b " * (MEGABYTE // 7),
    "times": "## Timeline\n" + "- 10:00 x\n" * (MEGABYTE // 10),
    "dates": "12/12/" * (MEGABYTE // 6),
    "boxes": "## Actions\n" + "- [ ] do (owner: x)\n" * (MEGABYTE // 20),
    "names": "## Actions\n- " + "Ab Cd " * (MEGABYTE // 6),
    "labels": "**Date:** x\n" * (MEGABYTE // 12),
    "front matter": "---\n" + "a: b\n" * (MEGABYTE // 5),
    "tags": "<h1>" * (MEGABYTE // 4),
    "blanks": "##" + " " * MEGABYTE + "a",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_megabyte_of_anything_costs_as_much_as_it_is_long_and_is_kept(name: str) -> None:
    text, results = HOSTILE[name], []

    def read_it(length: int) -> None:
        results.append(read(Given("x.md", text[:length].encode()), Options()))

    assert grows_evenly(read_it, len(text))
    found = results[0]  # of the whole text, which comes first
    assert found.stopped is None
    assert found.document is not None
    assert len(found.document.timeline) <= 5000


def test_what_lies_behind_the_beginning_of_a_huge_text_is_kept_as_it_is() -> None:
    text = "# Search finds nothing\n\n## Summary\n\nNo results.\n" + "\n" * 20_000 + "The last word.\n"
    found = imported(text)

    assert any("The last word." in piece.text for piece in found.unplaced)
    assert any("too long" in note for note in found.notes)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_an_export_as_markdown_comes_back_without_loss_of_structure(path: Path) -> None:
    before = load(path).document
    back = imported(write(before))

    assert back.document == before
    assert back.unplaced == ()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_an_export_as_markdown_keeps_rows_links_and_choices(path: Path) -> None:
    before = load(path).document
    after = document(write(before))

    assert [
        (row.at, row.kind, row.text, row.why, row.link, row.mark, row.starred) for row in after.timeline
    ] == [(row.at, row.kind, row.text, row.why, row.link, row.mark, row.starred) for row in before.timeline]
    assert {(row.title, row.owner, row.due, row.status, row.decision, row.note) for row in after.actions} == {
        (row.title, row.owner, row.due, row.status, row.decision, row.note) for row in before.actions
    }
    assert after.declared == before.declared
    assert (after.status, after.publication.date) == (before.status, before.publication.date)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_an_export_as_json_comes_back_whole(path: Path) -> None:
    from pmtui.exchange.detecting import read as read_any

    before = load(path).document
    found = read_any(Given("x.json", write_json(before).encode()), Options())

    assert found.document == before


def test_words_that_were_added_to_an_export_are_kept() -> None:
    written = write(load(SAMPLES[0]).document)
    found = imported(written.replace("## Analysis", "## Weather\n\nIt rained on the hall.\n\n## Analysis"))

    assert [piece.text for piece in found.unplaced] == ["Weather\n\nIt rained on the hall."]


def test_a_post_mortem_is_told_from_notes_and_from_code() -> None:
    def sure(text: str, name: str = "notes.md") -> float:
        return sniff(Given(name, text.encode()))

    assert sure("# T\n\n## Summary\n\nx\n\n## Timeline\n\n- 10:00 y\n", "x.txt") > 0.9
    assert sure("14:32 index is empty\n14:40 restored\n", "notes.txt") < 0.3
    assert sure('{"a": 1}') == 0
