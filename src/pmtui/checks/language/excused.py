"""What sounds like blame and is none: a topic, an apology, an open choice, nothing unusual to be seen."""

from __future__ import annotations

from pmtui.checks.language.degrees import Blame
from pmtui.checks.language.sentences import Sentence, words

_TOPICS = words("""
    guidance training trainings course courses awareness policy policies workshop workshops study studies
    research module modules detection prevention law insurance claim claims campaign guideline guidelines
    analysis taxonomy model models literature
""")
"""What is called after a fault that it deals with: "the inattention guidance"."""
_DELIBERATELY = words(
    "deliberately intentionally intent purpose maliciously knowingly willingly design malice choice"
)
_APOLOGY = words("sorry apologise apologize apologies apology apologising apologizing")
_SEEING = words("see notice find spot observe hear detect saw noticed found")
_UNUSUAL = words("""
    unusual abnormal wrong odd strange suspicious amiss errors problems issues sign signs problem issue error
    alarming untoward else different evidence
""")
_BEFALLS = words("get gets become becomes inherit inherits receive receives end ends")
"""What happens to a thing by accident, without anybody doing it."""
_PRONOUNS = words("i we he she they you who")
_KEEPING_OFF = words("avoidance recovery prevention mitigation recovering avoiding protection")
_MADE_UP = words(
    "data evidence results result figures records story excuse claims numbers log logs report reports"
)


def is_excused(sentence: Sentence, blame: Blame) -> bool:
    """Return whether what was found blames nobody for what stands beside it."""
    said = sentence.words
    last = said[blame.end - 1]
    after = said[blame.end : blame.end + 4]
    before = said[max(0, blame.start - 6) : blame.start]
    inside = said[blame.start : blame.end]
    if after[:1] and after[0] in _TOPICS and blame.end - blame.start < 3:
        return True
    if blame.start and said[blame.start - 1] == "or" and not _DELIBERATELY.isdisjoint(before):
        return True
    if inside[:2] == ("lack", "of") and not _APOLOGY.isdisjoint(before):
        return True
    if "not" in inside and last in _SEEING:
        return after[:1] in (("any",), ("anything",)) and not _UNUSUAL.isdisjoint(after)
    if "not" in inside and "know" in inside and "so" in before:
        # "There was no sign of it, so I did not know that anything was wrong."
        return not {"anything", "something"}.isdisjoint(said[blame.start : blame.end + 8])
    if last.endswith("ly") and after[:1] and after[0] in _BEFALLS:
        return _PRONOUNS.isdisjoint(before)
    if last == "fabricated":
        return _MADE_UP.isdisjoint(after)
    link = before[:-1] if before[-1:] == (",",) else before
    return link[-1:] in (("of",), ("from",)) and not _KEEPING_OFF.isdisjoint(before)
