"""Another way to say what somebody left out: the step that was missing, or an honest question."""

from __future__ import annotations

from pmtui.checks.language.clauses import BE, DETERMINERS, MODALS, is_adverb
from pmtui.checks.language.sentences import Sentence, words
from pmtui.checks.language.verbs import DOING, DUTY, base_of, forms, is_participle
from pmtui.patterns import pattern

LONGEST = 14
STOPS = frozenset(
    {",", ";", ":", ".", "!", "?", "(", ")", "and", "but", "so", "because", "which", "when", "while"}
)
_EASY = "What made the step easy to leave out: …"
_UNSEEN = "No alert or check showed that …"
MEANWHILE = "What was seen and tried in the meantime: …"
_MINDING = words("know care think bother understand realise realize appreciate mind be remember react behave")
_AS_WRITTEN = words("follow obey heed adhere comply observe apply use read")
_WRITTEN_DOWN = words("""
    runbook runbooks playbook procedure procedures plan plans script scripts checklist checklists process
    processes rule rules policy policies guideline guidelines instruction instructions protocol protocols
    steps manual manuals standard standards convention conventions guide sop
""")
_IDIOMS = words("take give pay make follow obey heed adhere comply do have act use apply set put know keep")
"""Verbs that tell nothing without the words beside them, "take seriously", "pay attention"."""
_MADE = words("backup backups snapshot snapshots copy copies dump screenshot notes minutes")
"""What is taken, made or kept in one step that can be told."""
_HOW = words("""
    properly correctly fully thoroughly sufficiently adequately carefully enough well closely completely
    really right seriously further rigorously consistently
""")
_OTHERS = words("""
    provider providers vendor vendors supplier suppliers carrier carriers contractor contractors partner
    partners manufacturer manufacturers maker bank landlord authority utility subcontractor agency customer
    customers client clients
""")
"""Whose process nobody in the review can tell."""
_LATE = pattern(
    r"\b(?:for|until|till)\b.{0,40}\b(?:seconds?|minutes?|mins?|hours?|days?|nights?|weeks?|months?|h|min"
    r"|\d{1,2}:\d\d)\b|\b(?:sooner|earlier|in time|on time|immediately|at once|promptly|quickly|fast"
    r" enough|soon enough)\b"
)
_ASKED_FOR = pattern(
    r"(?:that|how|whether|if|when|where|what|why|for|until|it|this|them|in|on|at|by|from|with|of|to|as|about"
    r"|any|anything|much|and|or|while|before|after)\b"
)
_AGENT = pattern(r"(?:\A| )by (?!\d).*\Z")


def rest_of(sentence: Sentence, start: int) -> str:
    """Return what follows up to the end of the clause, as written, at most some words of it."""
    end = start
    while end < len(sentence.words) and end - start < LONGEST and sentence.words[end] not in STOPS:
        end += 1
    text = sentence.show(start, end).strip()
    return f"{text} …" if end - start == LONGEST and end < len(sentence.words) else text


def missing_step(sentence: Sentence, place: int) -> str:
    """Return the step that nobody took, or what to ask of it; empty where nothing true can be said."""
    said = sentence.words
    begin, helped = place, ""
    while place < len(said) and (
        said[place] in MODALS
        or said[place] in BE
        or said[place] in ("have", "not", "had", "did")
        or is_adverb(said[place])
    ):
        helped = said[place] if said[place] in BE else helped
        place += 1
    form = forms().get(said[place]) if place < len(said) else None
    if form is None or form.lemma not in DUTY | DOING or form.lemma in _MINDING:
        return ""
    if not _OTHERS.isdisjoint(said[max(0, begin - _REACH) : begin]):
        return ""
    be = begin - 1 if not helped else -1
    while be > 0 and said[be] in ("not", "never"):
        be -= 1
    passive = is_participle(said[place]) and be > 0 and said[be] in BE
    if helped or (be >= 0 and said[be] in BE and not passive):
        return ""
    return _step(sentence, place, subject_of_passive(sentence, be) if passive else "", passive=passive)


def step_left_out(sentence: Sentence, left: int, place: int) -> str:
    """Return the step that somebody forgot or failed to take: the verb stands at a place."""
    said = sentence.words
    verb = place
    while verb < len(said) - 1 and is_adverb(said[verb]):
        verb += 1
    others = not _OTHERS.isdisjoint(said[max(0, left - _REACH) : left])
    if others or said[verb] in _MINDING or said[verb] in BE:
        return ""
    return _step(sentence, verb, "", passive=False)


_REACH = 6


def _step(sentence: Sentence, verb: int, subject: str, *, passive: bool) -> str:
    """Return the step with its object: in the passive, that stands before the verb."""
    said = sentence.words
    lemma, rest = base_of(said[verb]), rest_of(sentence, verb + 1)
    if lemma in _NOTICING:
        # Nobody has a step to notice what nothing shows.
        shown = not passive and rest and not _ASKED_FOR.match(rest)
        return f"Nothing made {rest} stand out" if shown and not _LATE.search(rest) else _UNSEEN
    rest = _AGENT.sub("", rest) if passive else rest
    about = frozenset(f"{subject} {rest}".lower().split())
    if lemma in _AS_WRITTEN and not _WRITTEN_DOWN.isdisjoint(about):
        return _EASY
    if _LATE.search(rest):
        return MEANWHILE
    manner = not _HOW.isdisjoint(said[max(0, verb - 2) : verb]) or not _HOW.isdisjoint(about)
    idiom = lemma in _IDIOMS and _MADE.isdisjoint(about)
    if idiom or manner or (passive and not subject):
        return ""
    what = " ".join(filter(None, (subject, rest)))
    return f"The process had no step to {lemma} {what}" if what else _EASY


def subject_of_passive(sentence: Sentence, be: int) -> str:
    """Return what a passive is said of, as it can stand behind a verb; empty where that is not sure."""
    begin, subject = be, sentence.words
    while (
        begin > 0 and be - begin < _REACH and subject[begin - 1] not in STOPS and subject[begin - 1] != "that"
    ):
        begin -= 1
    while begin < be and is_adverb(subject[begin]):
        begin += 1
    told = subject[begin:be]
    if not told or (begin and be - begin == _REACH):
        return ""
    if any(word in BE or word in MODALS or _is_told(word) or not word[0].isalnum() for word in told):
        return ""
    shown = sentence.show(begin, be)
    if told[0] in DETERMINERS or told[0] in ("it", "they", "there"):
        return {"it": "it", "they": "them"}.get(told[0], shown[:1].lower() + shown[1:])
    if sentence.written[begin].islower():
        return shown
    # Names are seldom plural: "Backups were not tested", and "Selva was not tested".
    return shown[:1].lower() + shown[1:] if subject[be] == "were" else ""


def _is_told(word: str) -> bool:
    form = forms().get(word)
    return form is not None and (form.past or form.present) and not form.base and not word.endswith("s")


def nobody_did(sentence: Sentence, start: int) -> str:
    """Return what may stand in place of "nobody noticed it" and "nobody told support"."""
    said = sentence.words
    verb = start + (2 if said[start] == "no" else 1)
    while verb < len(said) - 1 and (
        is_adverb(said[verb]) or said[verb] in BE or said[verb] in ("had", "did")
    ):
        verb += 1
    if base_of(said[verb]) in _NOTICING or said[verb] in _WATCHING:
        return _UNSEEN
    form = forms().get(said[verb])
    if form is None or form.lemma not in DUTY or form.lemma in _MINDING or not (form.past or form.base):
        return ""
    return _step(sentence, verb, "", passive=False)


_NOTICING = words("notice see realise realize spot watch monitor look catch hear detect recognise recognize")
_WATCHING = words("watching monitoring looking checking noticing saw seen aware")


def is_watching(said: tuple[str, ...]) -> bool:
    """Return whether some words tell of watching, in whatever form."""
    return not _WATCHING.isdisjoint(said)
