"""How well the language rules read: precision, recall and F1 on sentences that people have labelled.

    python benchmarks/language.py LABELS.jsonl [--errors] [--documents FOLDER]

Each line of the labels is a JSON object with

- `text`, and `kind`: `prose`, `timeline` or `action`, the place whose rules read it (prose if it is missing),
- `blame` (true or false) with `degree` (`strong`, `mild` or null), `counterfactual`,
- `vague_action` and `opinion_not_fact`: true, false, or null where the question makes no sense,
- `owner`: the organisation; `id` and `reason` are only shown; `people`, if given, are names to know.

The text goes through `pmtui.checks.language.read`, which is what the rules call for every text of a document:

| line | what counts as found | rule |
| --- | --- | --- |
| strong blame | blame, where the label says strong | LAN001 |
| any blame | blame or mild blame, where the label says blame | LAN001, LAN003 |
| hindsight | hindsight, where the label says counterfactual | LAN002 |
| vague action | vague action, among the texts with this label | ACT006 |
| opinion | opinion, among the texts with this label | TIM012 |

Beside the figures over all texts stand their averages over organisations, where each counts once: precision
over those with a finding, recall over those with a label, F1 over those with either. For comparison the same
is printed for a plain list of words. `--errors` lists every text that was read otherwise than labelled.
`--documents` reads the documents (`file` of a label) of which no sentence has any label, as Markdown and
paragraph by paragraph, and counts the warnings about language in them.
"""

from __future__ import annotations

import json
import re
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from pmtui.checks.language import Place, Smell, read

Label = dict[str, Any]
Found = frozenset[Smell]
LABELS = ("blame", "counterfactual", "vague_action", "opinion_not_fact")


class Question(NamedTuple):
    """One line of the table: which texts it is asked of, what is right, and what counts as found."""

    name: str
    asked: Callable[[Label], bool]
    right: Callable[[Label], bool]
    smells: Found


def _always(_label: Label) -> bool:
    return True


def _blamed_hard(row: Label) -> bool:
    return row.get("degree") == "strong"


def _blamed(row: Label) -> bool:
    return bool(row["blame"])


def _hindsight(row: Label) -> bool:
    return bool(row["counterfactual"])


QUESTIONS = (
    Question("strong blame", _always, _blamed_hard, frozenset({Smell.BLAME})),
    Question("any blame", _always, _blamed, frozenset({Smell.BLAME, Smell.MILD_BLAME})),
    Question("hindsight", _always, _hindsight, frozenset({Smell.HINDSIGHT})),
    Question(
        "vague action",
        lambda row: row.get("vague_action") is not None,
        lambda row: bool(row["vague_action"]),
        frozenset({Smell.VAGUE}),
    ),
    Question(
        "opinion",
        lambda row: row.get("opinion_not_fact") is not None,
        lambda row: bool(row["opinion_not_fact"]),
        frozenset({Smell.OPINION}),
    ),
)

PLAIN_WORDS = {
    Smell.BLAME: """
        human error, user error, operator error, careless, negligen, should have known, mistake, forgot,
        ignored, fault, blame, someone, somebody
    """,
    Smell.MILD_BLAME: """
        accidentally, inadvertently, mistakenly, overlooked, did not, didn't, failed to, missed
    """,
    Smell.HINDSIGHT: "should have, could have, would have, if only, in hindsight, failed to notice",
    Smell.VAGUE: """
        improve, more, better, consider, investigate, look into, training, careful, ensure, review, explore
    """,
    Smell.OPINION: """
        probably, maybe, obviously, unfortunately, seems, looks like, i think, rushed, sloppy, clearly,
        likely, weird
    """,
}


def by_rules(row: Label) -> Found:
    """Return what the rules find in a text."""
    people = frozenset(word.lower() for name in row.get("people") or () for word in name.split())
    return frozenset(remark.smell for remark in read(row["text"], _place(row), people))


def by_words(row: Label) -> Found:
    """Return what a plain list of words finds in it."""
    text = row["text"].lower()
    return frozenset(
        smell
        for smell, words in PLAIN_WORDS.items()
        if any(word.strip() in text for word in words.split(","))
    )


def _place(row: Label) -> Place:
    kind = row.get("kind")
    return Place(kind) if kind in set(Place) else Place.PROSE


@dataclass
class Counts:
    """Right findings, wrong ones, and labels that were not found."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, found: bool, labelled: bool) -> None:
        """Count one text."""
        self.right += found and labelled
        self.wrong += found and not labelled
        self.missed += labelled and not found

    @property
    def precision(self) -> float | None:
        """The part of the findings that is right; None without any finding."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def recall(self) -> float | None:
        """The part of the labels that was found; None without any label."""
        return self.right / (self.right + self.missed) if self.right + self.missed else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both; None without any finding and label."""
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else None


@dataclass
class Score:
    """The counts of one question, over all texts and by organisation."""

    name: str
    all: Counts = field(default_factory=Counts)
    by_owner: dict[str, Counts] = field(default_factory=dict)

    def line(self) -> str:
        """Return a line of the table."""
        owners = self.by_owner.values()
        figures = (
            *(self.all.precision, self.all.recall, self.all.f1),
            *(_mean(getattr(counts, name) for counts in owners) for name in ("precision", "recall", "f1")),
        )
        shown = "".join("      –" if figure is None else f"{figure:7.2f}" for figure in figures)
        counts = self.all
        return f"{self.name:<14}{shown}   {counts.right:4} {counts.wrong:5} {counts.missed:6}"


def _mean(figures: Iterable[float | None]) -> float | None:
    known = [figure for figure in figures if figure is not None]
    return sum(known) / len(known) if known else None


def score(rows: list[Label], reader: Callable[[Label], Found]) -> list[Score]:
    """Return the score of each question."""
    found = [reader(row) for row in rows]
    scores = []
    for question in QUESTIONS:
        result = Score(question.name)
        for row, smells in zip(rows, found, strict=True):
            if question.asked(row):
                answer = not smells.isdisjoint(question.smells), question.right(row)
                result.all.add(*answer)
                result.by_owner.setdefault(row.get("owner") or "", Counts()).add(*answer)
        scores.append(result)
    return scores


def errors(rows: list[Label]) -> Iterator[str]:
    """Yield the texts that were read otherwise than labelled, with the words that were taken for it."""
    for question in QUESTIONS:
        for row in rows:
            smells = by_rules(row)
            found, right = not smells.isdisjoint(question.smells), question.right(row)
            if question.asked(row) and found != right:
                remarks = read(row["text"], _place(row))
                words = ", ".join(remark.words for remark in remarks if remark.smell in question.smells)
                what = f"found: {words}" if found else "not found"
                text = " ".join(row["text"].split())
                yield f"{question.name:<13}{row.get('id', '')} ({row.get('reason', '')}) {what} | {text}"


def clean_documents(rows: list[Label], folder: Path) -> str:
    """Return how many warnings about language stand in the documents without any labelled smell."""
    clean: dict[str, bool] = {}
    for row in rows:
        name = row.get("file") or ""
        clean[name] = clean.get(name, True) and not any(row.get(label) for label in LABELS)
    words = warnings = number = 0
    for name in sorted(name for name, is_clean in clean.items() if is_clean):
        if not name or not (folder / name).is_file():
            continue
        text = (folder / name).read_text(encoding="utf-8", errors="replace")
        number += 1
        words += len(text.split())
        warnings += sum(1 for _ in _warnings(text))
    if not words:
        return f"No document without a labelled smell in {folder}."
    rate = warnings * 1000 / words
    return f"{number} clean documents, {words} words, {warnings} warnings, {rate:.2f} per 1000 words"


_FENCED = re.compile(r"```.*?```", re.DOTALL)
_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+#|]|\d+[.)])\s?)")
_CLOCK = re.compile(r"[\s*_|`\[(-]*\d{1,2}[:.]\d\d\b")


def _warnings(text: str) -> Iterator[str]:
    for paragraph in _PARAGRAPH.split(_FENCED.sub("", text)):
        place = Place.TIMELINE if _CLOCK.match(paragraph) else Place.PROSE
        for remark in read(paragraph.strip("-*+#| \n"), place):
            if remark.smell in (Smell.BLAME, Smell.OPINION):
                yield remark.words


def main() -> None:
    """Print the table."""
    parser = ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("labels", type=Path, help="labelled sentences, one JSON object a line")
    parser.add_argument("--errors", action="store_true", help="list what was read otherwise than labelled")
    parser.add_argument("--documents", type=Path, metavar="FOLDER", help="count warnings in clean documents")
    arguments = parser.parse_args()
    lines = arguments.labels.read_text(encoding="utf-8").splitlines()
    rows: list[Label] = [json.loads(line) for line in lines if line.strip()]
    owners = {row.get("owner") for row in rows}
    print(f"{len(rows)} texts of {len(owners)} organisations\n")
    head = "  prec.    rec.    F1    prec.  rec.     F1"
    for name, reader in (("rules", by_rules), ("plain words", by_words)):
        print(f"{name:<14}  ---- all texts ----   by organisation    found wrong missed\n{'':<13}{head}")
        print("\n".join(result.line() for result in score(rows, reader)) + "\n")
    if arguments.documents:
        print(clean_documents(rows, arguments.documents) + "\n")
    if arguments.errors:
        print("\n".join(errors(rows)))


if __name__ == "__main__":
    main()
