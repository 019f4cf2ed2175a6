"""What is half written is read like anything else: no text stops the checklist, which runs as one types."""

from __future__ import annotations

import random

import cases_blame
import pytest
from check_samples import GOOD, TODAY

from pmtui.checks import Checker, Level, registry
from pmtui.checks.context import Context
from pmtui.checks.language import Place, read
from pmtui.checks.language.title_verbs import TITLE_VERBS
from pmtui.checks.language.vague_words import OPEN
from pmtui.checks.model import Found
from pmtui.document import put

SENTENCES = [
    line.split("|")[0].strip()
    for name, text in sorted(vars(cases_blame).items())
    if name.isupper() and isinstance(text, str)
    for line in text.splitlines()
    if line.strip()
]
HEADS = (
    "What she did",
    "Did she know that",
    "They did as told and",
    "Our decision not to",
    "Nobody",
    "If only",
)


@pytest.mark.parametrize("part", range(8))
def test_every_beginning_and_end_of_a_sentence_can_be_read(part: int) -> None:
    for sentence in SENTENCES[part::8]:
        words = sentence.split()
        for cut in range(1, len(words)):
            read(" ".join(words[:cut]))
            read(" ".join(words[cut:]), Place.TIMELINE)


def test_halves_of_different_sentences_can_be_read_together() -> None:
    dice = random.Random(7)
    for _ in range(3000):
        first, second = dice.choice(SENTENCES).split(), dice.choice(SENTENCES).split()
        start = (
            dice.choice(HEADS) if dice.random() < 0.3 else " ".join(first[: dice.randrange(len(first)) + 1])
        )
        read(f"{start} {' '.join(second[dice.randrange(len(second)) :])}", dice.choice(list(Place)))


@pytest.mark.parametrize("said", ["", " the", " to", " not", " that", " sure", " more", " it", " on", " of"])
def test_an_action_of_a_word_or_two_can_be_read(said: str) -> None:
    for verb in sorted(TITLE_VERBS | OPEN):
        for start in ("", "We should ", "Team is ", "The team will be "):
            read(f"{start}{verb}{said}", Place.ACTION)


def _fail(_context: Context) -> Found:
    yield "title", "something"
    raise ZeroDivisionError("by nothing")


def test_a_rule_that_fails_says_so_and_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    document = put(GOOD, "actions[a1].owner", "")
    before = Checker().check(document, TODAY)
    known = registry.rules()
    broken = [rule._replace(function=_fail) if rule.code == "TIM001" else rule for rule in known]
    monkeypatch.setattr("pmtui.checks.checker.rules", lambda: broken)
    monkeypatch.setattr("pmtui.checks.checker._latest_plans", {})

    found = Checker().check(document, TODAY)

    failed = [finding for finding in found if finding.code == "TIM001"]
    assert tuple(finding for finding in found if finding not in failed) == before
    assert [(finding.level, finding.path) for finding in failed] == [(Level.WARNING, "title")]
    assert "ZeroDivisionError" in failed[0].message
    assert "every other rule was checked" in failed[0].message
