"""Which words a sentence that blames holds, and who reads on from each of them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from pmtui.checks.language import (
    ascribing,
    bearing,
    beliefs,
    bypassing,
    choosing,
    concessions,
    conduct,
    conduct_words,
    delays,
    demands,
    grievances,
    grounds,
    habits,
    inquiries,
    institutions,
    knowing,
    lapses,
    left_aside,
    manners,
    mix_ups,
    negligence,
    omissions,
    regrets,
    reproaches,
    reproof,
    rhetoric,
    scorn,
    shortcuts,
    slips,
    tellings_off,
    trusting,
    undone,
    uninformed,
    verdicts,
    ways,
)
from pmtui.checks.language.blame_words import (
    ABILITIES,
    ACCIDENT,
    BRINGING_IN,
    BROKE,
    BUGS,
    DOWN,
    FAILED_PEOPLE,
    FAULTS,
    LEFT,
    MILD_REPROACH,
    NOUNS,
    ORDERS,
    REPROACH,
    TAKING,
    WRONG,
    WRONGLY,
)
from pmtui.checks.language.cue import Cue, Reader, plain
from pmtui.checks.language.given_names import GIVEN_NAMES
from pmtui.checks.language.person_words import HONORIFICS, PERHAPS, ROLES, TITLES
from pmtui.checks.language.sentences import words
from pmtui.checks.language.verbs import DUTY, FAILING, HUMAN, forms


def _gerunds(lemmas: Iterable[str]) -> frozenset[str]:
    return frozenset(form for lemma in lemmas for form in (f"{lemma}ing", f"{lemma[:-1]}ing"))


_FAILINGS = _gerunds(FAILING | HUMAN)
_DUTIES = _gerunds(DUTY) | {"watching", "tracking"}
_NEGATED = words("did had has have be was were do does by didn hadn hasn haven don doesn wasn weren")
_PEOPLE = ROLES | GIVEN_NAMES | PERHAPS | TITLES | HONORIFICS | words("he she they you people")
_WAS = words("was were been being")

CUES = (
    Cue(REPROACH | MILD_REPROACH, reproof.reproach),
    Cue(ACCIDENT | WRONGLY, slips.accident),
    Cue(WRONG, manners.wrong_thing),
    Cue(words("without"), manners.without),
    Cue(manners.AGAINST, manners.against, ORDERS | words("being having knowing clear repeated explicit")),
    Cue(manners.OUT_OF, manners.against, manners.WINDOWS),
    Cue(words("straight directly"), manners.straight, manners.PLACES),
    Cue(words("because since as"), manners.motive, manners.MOTIVES),
    Cue(words("intended meant intending meaning planned"), shortcuts.unintended),
    Cue(shortcuts.GAINS, shortcuts.for_oneself, shortcuts.GAINING),
    Cue(words("no"), shortcuts.gave_no, shortcuts.CARES),
    Cue(
        words("told warned asked reminded"),
        shortcuts.told_often,
        words("times twice repeatedly once again years"),
    ),
    Cue(words("mistake error fault blunder"), conduct.root_cause, words("was is")),
    Cue(words("not"), shortcuts.unapproved, words("that which")),
    Cue(words("outdated stale obsolete deprecated old expired"), shortcuts.outdated, shortcuts.USED),
    Cue(
        words("barely hardly little minimal insufficient scant no"),
        shortcuts.with_little,
        shortcuts.STEPS | ABILITIES,
    ),
    Cue(
        WRONG | undone.QUALITY | MILD_REPROACH | {"improper", "inappropriate", "incomplete", "delayed"},
        shortcuts.badly_by,
        words("by"),
    ),
    Cue(words("wrong incorrect"), shortcuts.wrong_headline),
    Cue(words("let allowed"), shortcuts.allowed, shortcuts.LAPSING | {"run"}),
    Cue(words("too slow"), slips.too_much),
    Cue(words("error errors mistake mistakes"), reproaches.erred),
    Cue(
        BUGS, slips.brought_in, frozenset(f for f, v in forms().items() if v.lemma in BRINGING_IN and v.past)
    ),
    Cue(BUGS, lapses.fault_of, words("by of")),
    Cue(words("fault"), lapses.fault_of, words("by of")),
    Cue(words("negligence"), lapses.fault_of),
    Cue(words("responsible"), slips.brought_in),
    Cue(words("oversight oversights"), reproof.oversight),
    Cue(words("not"), lapses.not_done, _NEGATED),
    Cue(words("not"), conduct.unminding, words("do does don doesn")),
    Cue(words("not"), conduct.by_not, words("by")),
    Cue(words("not"), plain(undone.left_undone), _WAS | {"wasn", "weren"}),
    Cue(words("never"), lapses.never),
    Cue(words("never"), plain(undone.never_again)),
    Cue(undone.SKIPPED, plain(undone.skipped), _WAS | {"got"}),
    Cue(undone.QUALITY, plain(undone.quality), undone.ACTIVITIES | undone.REPLIES),
    Cue(undone.BELIEFS, undone.untrue, undone.UNTRUE),
    Cue(undone.SLIPS, plain(undone.slip), words("due because owing")),
    Cue(words("slept sat"), conduct.idle),
    Cue(words("own"), conduct.own_review, conduct.APPROVING),
    Cue(words("keep keeps kept"), habits.keeps_doing, _PEOPLE),
    Cue(words("if"), habits.if_people, habits.ACTUALLY),
    Cue(words("problem culprit bottleneck liability obstacle"), grounds.is_problem, words("was is were are")),
    Cue(words("again unannounced unasked uninvited"), habits.again_last, _PEOPLE),
    Cue(words("not"), habits.not_think, words("think bother care")),
    Cue(words("never"), habits.never_does),
    Cue(words("from with"), grounds.from_side, words("mistake error fault blunder lapse")),
    Cue(words("of"), grounds.of_whom, grounds.UNKIND),
    Cue(words("because"), habits.because_it, habits.EASIER),
    Cue(habits.HIDING, habits.tried_to, words("tried tries trying attempted")),
    Cue(words("admitted confessed conceded"), habits.admitted),
    Cue(words("history habit record reputation tendency"), habits.has_history, words("has have had with")),
    Cue(words("happens get deserve"), habits.this_is_what, words("what")),
    Cue(reproaches.ABLE, habits.able_one, words("not never would")),
    Cue(
        words("spent spends"), grounds.cost, words("arguing discussing debating bickering fighting wondering")
    ),
    Cue(words("duty job task responsibility"), habits.duty_of, words("of")),
    Cue(words("not"), habits.had_not, words("he she")),
    Cue(habits.WORTHLESS, habits.worthless, words("by from of s")),
    Cue(words("not"), habits.would_not, words("would")),
    Cue(words("believes thinks believed thought considers feels"), habits.apparently, habits.APPARENTLY),
    Cue(habits.GRASP, habits.had_no, words("no little zero")),
    Cue(habits.DESTROYED, habits.destroyed_by, words("by")),
    Cue(habits.OVERRIDING, habits.overrode, habits.GUARDS),
    Cue(words("told asked warned instructed"), conduct.told_otherwise, words("not leave stop wait never")),
    Cue(conduct.RED, conduct.red_tests, conduct.TESTS),
    Cue(conduct.SECRETS, conduct.exposed, conduct.EXPOSING),
    Cue(conduct.LIVE, conduct.destroyed, conduct.DESTROYING),
    Cue(
        words("keep keeps kept"),
        conduct.keeps_failing,
        _FAILINGS | _gerunds(words("delete remove change disable overwrite turn close revert")),
    ),
    Cue(words("culprit offender culprits"), conduct.root_cause),
    Cue(words("cause"), conduct.root_cause, _PEOPLE),
    Cue(conduct.HARMING, conduct.harmed, _PEOPLE),
    Cue(words("turned"), conduct.turned_out, words("out")),
    Cue(words("only just simply merely"), conduct.lazily, conduct.CHECKED | conduct.WAVED),
    Cue(words("took takes"), conduct.took_long, conduct.TIMES),
    Cue(words("friday"), conduct.on_friday),
    Cue(words("unaware"), beliefs.blindly),
    Cue(words("stopped"), conduct.stopped_minding, _DUTIES),
    Cue(words("nobody noone no-one neither none"), lapses.nobody_did),
    Cue(words("no"), lapses.nobody_did, words("one")),
    Cue(words("aware unaware familiar unfamiliar"), lapses.unaware),
    Cue(words("your my"), reproof.ours, BROKE),
    Cue(words("his her their"), reproof.of_one, FAULTS | reproof.REACTIONS),
    Cue(words("'s"), reproof.possessed, FAULTS | BROKE | TAKING | reproof.WATCHED | {"making", "doing"}),
    Cue(words("bothered cared"), reproof.unminded),
    Cue(DOWN, slips.took_down, TAKING),
    Cue(words("left"), slips.left_so, LEFT),
    Cue(words("left"), plain(undone.left_standing), undone.STATES),
    Cue(words("worse"), slips.made_worse),
    Cue(words("why"), reproof.accused),
    Cue(words("why"), reproaches.asked),
    Cue(words("who whose how"), reproaches.asked, reproaches.ASKED_WITH),
    Cue(words("who"), reproaches.it_was, words("it")),
    Cue(words("did"), reproaches.nobody_asked, words("nobody noone no anyone anybody no-one")),
    Cue(reproaches.PUNISHED, reproaches.punished, _WAS | {"be"}),
    Cue(reproaches.MEASURES, reproaches.punished, reproaches.OFFICIAL),
    Cue(words("spoken"), reproaches.spoken_to),
    Cue(
        words("if had"),
        reproaches.had_somebody,
        words("would could might preventable avoidable avoided bothered cared deigned troubled"),
    ),
    Cue(words("would"), reproaches.would_never, reproaches.ABLE),
    Cue(words("responsibility job duty task turn"), reproaches.charged, words("not never didn")),
    Cue(words("caused triggered attributable attributed traced"), reproaches.caused_by, words("by to when")),
    Cue(words("messed screwed fouled goofed slipped"), reproaches.by_oneself, words("up")),
    Cue(words("failure"), lapses.failure_to),
    Cue(words("enough"), lapses.not_enough),
    Cue(words("should ought"), reproof.should, words("have be of")),
    Cue(words("thought believed thinking believing assuming"), beliefs.believed),
    Cue(words("instead"), beliefs.mixed_up, words("of")),
    Cue(words("supposed"), beliefs.supposed),
    Cue(grounds.FAILINGS | grounds.QUALITIES, grounds.of_somebody, words("s of by from on among within")),
    Cue(
        words("lack want missing poor inadequate limited lacking insufficient no little"),
        grounds.lacking,
        grounds.LACKED,
    ),
    Cue(
        words("due owing because result consequence down"),
        grounds.put_down_to,
        grounds.DEEDS | grounds.FAILINGS | grounds.GERUNDS | {"not"},
    ),
    Cue(grounds.GERUNDS, grounds.failing_by, words("by for after was were been and") | _PEOPLE),
    Cue(words("cause problem reason root source responsible link"), grounds.culprit, _PEOPLE),
    Cue(words("on"), grounds.rests_on, words("all squarely entirely one mess")),
    Cue(words("cost wasted"), grounds.cost, grounds.TIMES | words("us our everyone the")),
    Cue(grounds.WORSENING, grounds.worsened, _PEOPLE),
    Cue(ways.LIVE, ways.somehow, ways.TRYING),
    Cue(ways.MEMORY, ways.somehow, words("from by on out")),
    Cue(words("anyone anybody"), ways.somehow, words("before")),
    Cue(ways.MINDING, ways.somehow, words("before without instead")),
    Cue(words("not"), ways.chose_not, ways.CHOOSING),
    Cue(words("not"), ways.not_told, _PEOPLE),
    Cue(words("slept sat stood phoned awol") | ways.IDLING, ways.slept),
    Cue(ways.PREFERRING, ways.put_first, ways.GAIN),
    Cue(
        ways.LEARNING,
        ways.learns,
        words("individual person engineer operator technician employee colleague developer"),
    ),
    Cue(words("let"), ways.let_through, words("through slip")),
    Cue(ways.CHANCES, ways.had_every, words("every ample plenty")),
    Cue(ways.SLIGHTS, ways.treated_as, ways.TREATING),
    Cue(ways.WRECKING, ways.wrecked, _PEOPLE),
    Cue(ways.LOOSE, ways.loose_with, words("with about towards toward")),
    Cue(words("who"), rhetoric.who_does, rhetoric.RUNNING),
    Cue(words("how"), rhetoric.how_can_it, rhetoric.PASSED),
    Cue(words("whoever"), rhetoric.whoever, rhetoric.SNEERS),
    Cue(words("though although whereas"), beliefs.though_other, beliefs.AIMS),
    Cue(words("believed thought assumed"), beliefs.each_other, words("other others")),
    Cue(bearing.SPITEFULLY, bearing.spitefully),
    Cue(words("first again more"), bearing.once_more, words("time once yet")),
    Cue(words("only"), bearing.only_after, bearing.PRESSED),
    Cue(
        bearing.CHASED,
        bearing.only_after,
        words("twice thrice times repeatedly several repeated"),
    ),
    Cue(words("although though notwithstanding"), bearing.although, bearing.KNEW),
    Cue(
        bearing.KNEW,
        bearing.told_then,
        words("but yet still nevertheless carried ignored shrugged continued chose never"),
    ),
    Cue(
        words("seems seem seemed appears appear appeared"),
        bearing.seems_to_think,
        words("think believe feel assume imagine forget regard enjoy"),
    ),
    Cue(bearing.RIGHTS, bearing.had_no_right, words("had has have")),
    Cue(bearing.INTERESTED, bearing.more_interested, words("than too")),
    Cue(words("as"), bearing.as_if, words("if though")),
    Cue(demands.OWING - {"better"}, demands.demanded, demands.SIGNS),
    Cue(words("better"), demands.demanded, demands.SIGNS - {"better"}),
    Cue(rhetoric.ASKING, rhetoric.rhetorical, frozenset("?!")),
    Cue(words("hard difficult"), rhetoric.so_hard, words("how")),
    Cue(words("thanks"), rhetoric.thanks_to, rhetoric.LOSSES),
    Cue(words("strikes struck strike"), rhetoric.again, words("again more")),
    Cue(rhetoric.PRAISES, rhetoric.praised, rhetoric.PRAISING),
    Cue(words("think thought expect hope imagine"), rhetoric.anyone_would, words("you one")),
    Cue(words("!"), rhetoric.imperative, rhetoric.SHOUTED),
    Cue(words("stop"), rhetoric.imperative),
    Cue(words("not"), demands.not_so, demands.VIRTUES),
    Cue(words("mistake mistakes error errors"), demands.no_such_mistakes, demands.SIMPLE),
    Cue(demands.EXPECTING, demands.expected, words("is are am")),
    Cue(beliefs.SKIPPING, beliefs.ordered, beliefs.ORDERING),
    Cue(words("lacked lacking lacks"), beliefs.lacked),
    Cue(words("nothing"), beliefs.did_nothing, beliefs.NOTHING_DONE),
    Cue(words("anyway despite"), beliefs.defied),
    *ascribing.CUES,
    *knowing.CUES,
    *left_aside.CUES,
    *omissions.CUES,
    *delays.CUES,
    *scorn.CUES,
    *tellings_off.CUES,
    *trusting.CUES,
    *concessions.CUES,
    *conduct_words.CUES,
    *verdicts.CUES,
    *uninformed.CUES,
    *bypassing.CUES,
    *choosing.CUES,
    *institutions.CUES,
    *mix_ups.CUES,
    *negligence.CUES,
    *grievances.CUES,
    *inquiries.CUES,
    *regrets.CUES,
)
READERS: dict[str, list[Reader]] = {}
for _cue in CUES:
    for _word in _cue.words:
        READERS.setdefault(_word, []).append(_cue.reader)

_CHOSEN = words("chose chosen decided")
_AVOIDED = words("ignore skip dismiss bypass violate")
_CERTAIN = frozenset(
    {word for cue in CUES if not cue.beside for word in cue.words}
    | {form for form, verb in forms().items() if verb.lemma in HUMAN}
    | {
        form
        for form, verb in forms().items()
        if verb.lemma in FAILING and verb.lemma != "fail" and not verb.base
    }
    | {"neither", "didn", "hadn", "hasn", "haven"}
)
_BOTH = (
    *((cue.words, cue.beside) for cue in CUES if cue.beside and "'s" not in cue.words),
    (words("failed fails"), FAILED_PEOPLE | {"to"}),
    (_AVOIDED, _CHOSEN),
    (frozenset({"s"}), FAULTS | BROKE | TAKING | reproof.WATCHED),
    (frozenset(role for role in ROLES if role.endswith("s")), FAULTS),
)
_EVERYWHERE = words(
    "because since as not no if had would who whose how did before out outside during s up to by caused own "
    "only just took turned has have should must need needs is was were are do does did what where can could "
    "you one job work call move on no little ! ? as only again more first time"
)
"""Words too common to look closer at a text for their sake; the words that stand beside them tell."""
TRIGGERS = (
    NOUNS.triggers
    | _CERTAIN
    | {"not", "no"}.union(
        *(beside if not cue.isdisjoint(_EVERYWHERE) and "not" not in cue else cue for cue, beside in _BOTH)
    )
)
"""Words of which a sentence that blames holds at least one."""


_BESIDE: dict[str, list[frozenset[str]]] = {}
for _first, _second in _BOTH:
    for _word in _first - _CERTAIN:
        _BESIDE.setdefault(_word, []).append(_second)


@cache
def _beside(word: str) -> frozenset[str]:
    """Return what may stand beside a word; joined when it is asked for, since most words never are."""
    return frozenset().union(*_BESIDE[word])


_HALF = frozenset(_BESIDE)


def may_blame(said: frozenset[str]) -> bool:
    """Return whether a text of these words can blame, so that it has to be read closely."""
    if not _CERTAIN.isdisjoint(said):
        return True
    # A loop: a generator costs more than all that it asks.
    for word in said & _HALF:
        if not _beside(word).isdisjoint(said):
            return True
    return NOUNS.may_hold(said)
