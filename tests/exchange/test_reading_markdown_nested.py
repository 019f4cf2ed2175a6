"""Every kind of block within every other: whatever a page is made of, none of its words is lost."""

from __future__ import annotations

import re
from itertools import count
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exchange.markdown_read import imported

HEADS = [
    "Summary",
    "Timeline",
    "Root cause",
    "Impact",
    "Action items",
    "What went well",
    "Lessons learned",
    "Detection",
    "References",
    "Participants",
    "Five whys",
    "Contents",
    "Status updates",
    "Owner",
    "Completed",
]
STARTS = [
    "",
    "",
    "14:05 ",
    "2024-03-05 14:05 UTC ",
    "[x] ",
    "[ ] ",
    "**Owner:** ",
    "~~done~~ ",
    "Severity: ",
    "T+5m ",
]
LEAVES = [
    "paragraph",
    "code",
    "indented",
    "fence in tildes",
    "html block",
    "html table",
    "definition",
    "comment",
    "picture",
    "reference",
    "footnote",
    "script",
    "setext",
    "heading",
    "rule",
    "table",
    "pre",
    "math",
    "html list",
    "bare html",
]
NESTS = ["bullets", "numbers", "quote", "details", "callout", "div"]


class Writer:
    """Writes blocks of which every word is a word of its own."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._count = count(1)

    def words(self, fewest: int = 1) -> str:
        return " ".join(f"wort{next(self._count)}" for _ in range(self.number(fewest, 5)))

    def number(self, lowest: int, highest: int) -> int:
        return self._random.randint(lowest, highest)

    def pick(self, among: list[str]) -> str:
        return self._random.choice(among)

    def sentence(self) -> str:
        said = self.words()
        form = self.number(0, 11)
        forms = {
            1: f"**{said}** {self.words()}",
            2: f"_{said}_: {self.words()}",
            3: f"[{said}](https://example.org/a_(b))",
            4: f'![{said}](pictures/a.png "{self.words()}")',
            5: f"`{said}` <kbd>{self.words()}</kbd>",
            6: f"<span title='a'>{said}</span><br>{self.words()}",
            7: f"{said}[^note] and &amp; {self.words()}",
            8: f"~~{said}~~ {self.words()}",
            9: f"{said}  \n{self.words()}",
            10: f"<{said.split()[0]}> {self.words()}",
        }
        return self.pick(STARTS) + forms.get(form, f"{said}.")

    def block(self, depth: int) -> str:
        kind = self.pick(LEAVES if depth == 0 else LEAVES + NESTS * 2)
        return self.nest(kind, depth) if kind in NESTS else self.leaf(kind)

    def blocks(self, depth: int) -> str:
        return "\n\n".join(self.block(depth) for _ in range(self.number(1, 3)))

    def nest(self, kind: str, depth: int) -> str:
        inner = self.blocks(depth - 1)
        if kind == "bullets":
            return f"- {self.sentence()}\n\n{_indented(inner, 2)}\n- {self.sentence()}"
        if kind == "numbers":
            return f"1. {self.sentence()}\n\n{_indented(inner, 3)}\n2. {self.sentence()}"
        if kind == "quote":
            return re.sub(r"(?m)^", "> ", inner)
        if kind == "details":
            return f"<details>\n<summary>{self.words()}</summary>\n\n{inner}\n\n</details>"
        if kind == "callout":
            return f"> [!NOTE]\n{re.sub(r'(?m)^', '> ', inner)}"
        return f'<div class="note">\n\n{inner}\n\n</div>'

    def leaf(self, kind: str) -> str:
        one, two, three = self.words(), self.words(), self.words()
        written = {
            "code": f"```sh\n{one}\n\n{two}\n```",
            "indented": f"    {one}\n    {two}",
            "fence in tildes": f"~~~\n{one}\n~~~",
            "html block": f"<p>{one}</p>\n<p><b>{two}</b>: {three}</p>",
            "html table": f"<table><tr><th>{one}</th><th>Time</th></tr>"
            f"<tr><td>{two}<br/>{three}</td><td>14:05</td></tr></table>",
            "definition": f"{one}\n: {two}",
            "comment": f"<!-- {one}\n{two} -->",
            "picture": f"[![{one}](a.png)](https://example.org/b)",
            "reference": f"[{one}][r]\n\n[r]: https://example.org/c '{two}'",
            "footnote": f"[^note]: {one}\n    {two}",
            "script": f"<script>{one}</script>\n<iframe title='{two}'></iframe>",
            "setext": f"{one}\n----",
            "heading": "#" * self.number(1, 6) + " " + self.pick([*HEADS, f"{one} {two} {three}"]),
            "rule": f"***\n{one}",
            "table": f"| Time | {one} | Owner |\n|---|:-:|---|\n| {self.pick(STARTS)} | {two} | {three} |\n"
            f"| | {self.sentence().replace(chr(10), ' ')} | |",
            "pre": f"<pre><code>{one}\n{two}</code></pre>",
            "math": f"$$\n{one}\n$$",
            "html list": f"<ul><li>{one}<ul><li>{two}</li></ul></li><li>{three}</li></ul>",
            "bare html": f"<center><font color=red>{one}</font></center> {two}",
        }
        return written.get(kind) or "\n".join(self.sentence() for _ in range(2))

    def front(self) -> str:
        one, two = self.words(), self.words()
        return self.pick(
            [
                "",
                "",
                f"---\ntitle: {one}\nowner:\n  - {two}\nnotes: |\n  {self.words()}\n---\n\n",
                f'+++\ntitle = "{one}"\n[extra]\nkey = "{two}"\n+++\n\n',
                f'{{\n "title": "{one}", "tags": ["{two}"], "more": {{"a": "{self.words()}"}}\n}}\n\n',
                f"---\nname: {one} # {two}\n# {self.words()}\nlayout: post\n---\n\n",
                f"<!--\n.. title: {one}\n.. tags: {two}\n-->\n\n",
                f"% {one}\n% {two}\n\n",
                f"title: {one}\nauthor: {two}\n---\n\n",
                f"export const meta = {{\n  title: '{one}',\n  other: {two},\n}}\n\n",
                f"# {one}\n\n",
            ]
        )


def _indented(text: str, by: int) -> str:
    return re.sub(r"(?m)^(?=.)", " " * by, text)


def page(seed: int) -> str:
    """Return the page of a number: a front, and parts of which every one holds blocks within blocks."""
    writer = Writer(seed)
    parts = [
        f"## {writer.pick(HEADS)}\n\n{writer.blocks(writer.number(0, 3))}" for _ in range(writer.number(1, 5))
    ]
    return writer.front() + "\n\n".join(parts)


def lost(text: str) -> set[str]:
    """Return the words of a text that neither the document nor the headings of its parts hold."""
    found = imported(text)
    assert found.document is not None
    heads = " ".join(part.heading for part in found.sections)
    held = set(re.findall(r"wort\d+", f"{found.document.model_dump()} {heads}".lower()))
    return set(re.findall(r"wort\d+", text.lower())) - held


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 10**9))
def test_no_word_of_any_page_is_lost(seed: int) -> None:
    text = page(seed)
    assert not lost(text), text


@pytest.mark.parametrize(
    "text",
    [
        "## Summary\n\n<blockquote class='tweet'>wort1 wort2</blockquote> <script src='a.js'></script>",
        "## Summary\n\n<iframe src='https://example.org' title='wort1'></iframe>\n\nwort2",
        "## Timeline\n\n- 14:05 wort1\n\n  | a | wort2 |\n  |---|---|\n  | wort3 | b |",
    ],
)
def test_what_other_programs_show_is_kept_as_it_is_written(text: str) -> None:
    assert not lost(text)
    if "tweet" in text:
        assert any("<blockquote" in piece.text for piece in imported(text).unplaced)
