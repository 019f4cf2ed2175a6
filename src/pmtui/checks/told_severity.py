"""The severity, told otherwise in a text than it is set."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import rule
from pmtui.checks.words import SENTENCE_END, clock, quote
from pmtui.document import Entry, Kind
from pmtui.patterns import pattern

_SEV = r"sev(?:erity)?[ -]?"
_ANY = pattern(rf"\b{_SEV}(?P<level>[1-4])\b", re.IGNORECASE)
_IN_TITLE = pattern(
    rf"\A\W*{_SEV}(?P<level>[1-4])\b *(?:[:|–—\])]|- )|[(\[]{_SEV}(?P<behind>[1-4])[)\]]\W*\Z", re.IGNORECASE
)
_RATED = pattern(
    rf"\b(?:(?:this|our|in an?|the) {_SEV}(?P<level>[1-4]) (?:incident|outage)"
    r"(?! (?:process|runbook|channel))\b"
    r"|(?:(?:was|is) )?(?:handled|classified|rated|declared|treated|opened|run|managed|graded)"
    rf" (?:throughout )?(?:as )?(?:an? )?{_SEV}(?P<rated>[1-4])\b)",
    re.IGNORECASE,
)
_DECLARED = pattern(
    rf"(?:\A|(?<=[.;,:] ))\W*{_SEV}(?P<level>[1-4])(?: incident)?(?: is| was)? (?:declared|opened)\b"
    rf"|\b(?:declare[sd]?|declaring|opens?|opened) (?:an? |it an? |it )?{_SEV}(?P<declared>[1-4])\b",
    re.IGNORECASE,
)
_CHANGED = pattern(
    r"\b(?:rais\w+|lower\w*|up-?grad\w+|down-?grad\w+|escalat\w+|chang\w+|re-?classif\w+|promot\w+|demot\w+"
    r"|re-?rat\w+|bump\w*|correct\w*|later|first|initial\w*|originally|then|now|afterwards?|again|back|reduc\w+"
    r"|increas\w+|adjust\w*|instead|review\w*|reassess\w*)\b",
    re.IGNORECASE,
)
_UNREAL = pattern(
    r"\b(?:not|never|no|would|could|should|might|whether|if|like|last|previous|earlier|another|other|second"
    r"|similar|vendor\w*|provider\w*|supplier\w*|alerts?|tickets?|cases?|bridge|their|had been|every|any"
    r"|each)\b"
    r"|n['’]t\b",
    re.IGNORECASE,
)


@rule(
    "SUM039",
    "severity-told-otherwise",
    Level.WARNING,
    reads=("facts.severity", "title", "summary", "timeline", "analysis.narrative"),
    light=True,
    summary="The severity in the title, the summary, the analysis and the declaration is the one that is "
    "set; where a text or an entry tells how it changed, both may stand.",
    why="Lists and deadlines go by the field, readers by the title. Who raises the severity later has to say "
    "when, since from then on other deadlines counted.",
    bad='severity = "sev2", and the title "SEV1: logins fail".',
    good='severity = "sev1", and the title "SEV1: logins fail".',
    source="NIST SP 800-61r3",
)
def _told_otherwise(context: Context) -> Found:
    document, is_set = context.document, context.document.facts.severity
    if is_set is None:
        return
    declared: dict[str, tuple[Entry, str]] = {}
    for entry in document.timeline:
        for level, words, sentence in _declared(entry) if "ev" in entry.text else ():
            if _CHANGED.search(sentence):
                return
            declared.setdefault(level, (entry, words))
    texts = (
        ("summary.text", document.summary.text),
        ("summary.response", document.summary.response),
        ("analysis.narrative", document.analysis.narrative),
    )
    told = [(path, *one) for path, text in texts if "ev" in text for one in _rated(text)]
    if match := _IN_TITLE.search(document.title):
        told.insert(0, ("title", match["level"] or match["behind"], document.title, ""))
    if any(_CHANGED.search(sentence) for *_, sentence in told):
        return
    right = is_set.value[-1]
    if declared and right not in declared:
        entry, words = next(iter(declared.values()))
        message = f"{is_set} is set, and at {clock(entry.at)} {quote(words)} is told"
        yield "facts.severity", f"{message}: correct one of the two, or add an entry for the change."
    for path in dict.fromkeys(path for path, *_ in told):
        levels = {level: words for there, level, words, _ in told if there == path}
        if right not in levels and not {*levels} & {*declared}:
            message = f"{is_set} is set, and {quote(next(iter(levels.values())))} is told"
            yield path, f"{message}: correct one of the two, or add an entry for the change."


def _declared(entry: Entry) -> Iterator[tuple[str, str, str]]:
    """Yield the severities that an entry declares, the words that do, and their sentence."""
    for sentence in SENTENCE_END.split(entry.text):
        if _UNREAL.search(sentence):
            continue
        form = _ANY if entry.kind is Kind.DECLARATION else _DECLARED
        for match in form.finditer(sentence):
            yield next(filter(None, match.groups())), match.group().strip(), sentence


def _rated(text: str) -> Iterator[tuple[str, str, str]]:
    """Yield the severities by which a text calls the incident, the words that do, and their sentence."""
    for sentence in SENTENCE_END.split(text):
        if (match := _RATED.search(sentence)) and not _UNREAL.search(sentence):
            yield next(filter(None, match.groups())), match.group(), sentence
