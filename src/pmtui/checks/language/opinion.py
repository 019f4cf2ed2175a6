"""Opinion where facts belong: guesses, judgements and feelings in an entry of the timeline."""

from __future__ import annotations

from typing import NamedTuple

from pmtui.checks.language.phrases import Phrasebook
from pmtui.checks.language.sentences import Sentence


class Opinion(NamedTuple):
    """The words that guess or judge, from one place to before another."""

    start: int
    end: int
    sort: str
    """`guess`, `judgement` or `feeling`."""


_PHRASES = Phrasebook(
    {
        "guess": """
        probably, possibly, perhaps, maybe, presumably, apparently, supposedly, seemingly,
        allegedly, likely, unlikely, most likely, seem, seems, seemed, seeming, appears|appeared
        to|that|like|as|fine|ok|okay|good|healthy|normal|stable|related, appear to|that, i|we think,
        i|we thought, think|thinks|thinking it|this|that|the|we|they|there|maybe|i, not think, not
        thought|think, nobody thought|expected, one thought|expected, thinks, i|we believe,
        believe|believes|believed it|this|that|the|to|we, is|was|are believed, i|we assume, i|we
        guess, guess, guessing, my guess, i|we suspect, suspect|suspects|suspected, suspicion,
        suspicious, suspecting, wonder, wondering, wonders, wondered, makes me,
        looks|looked|look|looking
        like|good|ok|okay|fine|healthy|normal|stable|bad|better|suspicious|weird|odd|related,
        tentatively, look|looks|looked as if|though, working|current|new|our|one|first
        hypothesis|theory, hypothesis, theory, speculate|speculated|speculating|speculation, afaict,
        afaik, imo, imho, iirc, fwiw, not sure, unsure, not certain, not convinced, could|might|may
        be|have _ been|caused|related, might|may be|have|explain|indicate|mean|cause, could
        be|explain|indicate|mean, should be good|ok|okay|fine|better|enough|fixed|safe, should
        help|work|fix|do, can not see how|why, for some reason, no idea, hopefully, i|we hope, i
        expect, we|i feel|felt, feels|felt like, gut feeling, in my|our opinion|view|mind, i am
        guessing|assuming|thinking|wondering, not relevant, potentially, arguably, somehow, roughly
        speaking, sounds like, would|will assume, assumed|assuming, confident, expected to be fine
    """,
        "judgement": """
        obviously, obvious, clearly, evidently, of course, unfortunately, fortunately, luckily,
        thankfully, sadly, surprisingly, interestingly, interesting, strangely, oddly, curiously,
        ironically, needlessly, foolishly, rushed, sloppy, hasty, hastily, weird, odd, strange,
        bizarre, funny, crazy, terrible, terribly, awful, horrible, stupid, silly, ridiculous,
        unacceptable, disappointing, disappointingly, sloppily, poorly, badly, recklessly,
        carelessly, really struggling, struggling, seems|looks fine, suffice to say, very
        useful|obvious|slow|bad|good|odd, useful next, a lot of sense, makes sense, great, amazing,
        nothing obvious|obviously, no obvious, good|bad enough, too late|slow|slowly, mess, chaos,
        chaotic, nightmare, disaster, overreaction, overkill, panic, panicked, in a hurry, wisely,
        unwisely, rightly, naturally, needless to, surprising, surprise, worrying, worryingly,
        alarming, alarmingly, concerning, frustrating, frustratingly, annoying
    """,
        "feeling": """
        boom, borked, busted, hosed, gonzo, bloody, damn, wtf, ugh, oops, whoops, yikes, argh,
        hooray, yay, melty, feels, happy, sorry, afraid, worried, frustrated, confused, confusing,
        relieved, scary, painful, lol, haha, hmm, woes, screwed, haywire, freaking, panicking
    """,
    }
)
_NOT_AFTER = frozenset({"less", "more", "as", "how"})
TRIGGERS = _PHRASES.triggers


def find_opinion(sentence: Sentence) -> Opinion | None:
    """Return the first words that guess, judge or feel, or None."""
    best: Opinion | None = None
    for hit in _PHRASES.find(sentence):
        if hit.start not in sentence.quoted and (best is None or hit.start < best.start):
            best = Opinion(hit.start, hit.end, hit.meaning)
    return best
