"""What only people do and leave out: what follows a noun tells a group of people from a thing."""

from __future__ import annotations

from pmtui.checks.language.sentences import words
from pmtui.checks.language.verbs import forms

_ADVERBS = words("""
    also then simply again even still just largely long always often never ever once twice apparently soon
    now
""")
_OMITTING = words("fail neglect omit refuse decline forget")
_FOR_LONG = words("""
    many most few more over than much years decades months weeks long time several two three at in the
    past since
""")
HUMAN_DUTIES = words("""
    identify try attempt
    consult train retrain inspect enforce supervise oversee listen heed obey comply adhere appreciate
    understand realise realize recognise recognize anticipate foresee prepare plan coordinate consider
    prioritise prioritize involve apologise apologize disclose investigate rehearse practise practice
    brief staff fund budget review test retest learn study question challenge ask inform notify tell warn
    announce document escalate communicate appoint hire recruit act care bother think double-check
    cross-check assess evaluate audit conduct carry perform undertake take adopt establish maintain
    upgrade patch follow observe appear attend participate cooperate co-operate engage share give provide
    report respond reply answer acknowledge deliver honour honor keep meet pay replace repair install
    implement address fix correct mitigate monitor verify check ensure read know use make put treat insist
    catch demand require look see notice pass do rotate renew secure protect
    exercise discharge uphold safeguard scrutinise scrutinize vet debrief equip liaise mandate guard heed mind
    weigh seek obtain negotiate resource commission instruct coach mentor counsel discipline compensate
    reimburse refund certify accredit resolve reach provision
""")
"""What is expected of people and of those whom they work for."""
_ALSO_OF_PROGRAMS = words("""
    identify try attempt
    catch follow observe verify check ensure read use make put treat require look see notice pass do know
    monitor notify inform report respond reply answer acknowledge deliver keep meet provide give implement
    install maintain upgrade replace repair fix correct address perform pay share take carry mitigate
    appear act attend patch exercise discharge uphold safeguard guard obtain resolve seek refund mind
    resource provision reach equip commission certify weigh instruct
""")
"""Of these, what an unknown name may stand for a program with; what they did it to has to tell."""
_OF_PEOPLE = words("""
    risk risks assessment assessments training drill drills procedure procedures policy policies standard
    standards practice practices guidance guideline guidelines advice recommendation recommendations
    warning warnings complaint complaints concern concerns objection objections plea pleas letter letters
    mail mails email emails call calls inquiry inquiries enquiries question questions importance severity
    seriousness urgency seriously responsibility responsibilities duty duties obligation obligations
    promise promises agreement contract deadline deadlines crew crews staff employees engineers operators
    drivers residents customers users public regulator regulators stakeholders members maintenance upkeep
    oversight supervision leadership precaution precautions measures steps action actions care attention
    part lesson lessons evidence permit permits licence license rules law laws regulations notice
    information validator validators inspection inspections audit audits programme
    review reviews bill bills invoice invoices due diligence homework cybersecurity security
    safety fault mistake problem problems issue finding findings approval consent permission their
    themselves us anyone anybody everyone
""")
"""What people have to do with, not programs."""
_IGNORING = words("""
    ignore dismiss disregard overlook neglect downplay reject brush belittle conceal hide withhold
""")
_SIGNS = _OF_PEOPLE | words("""
    announcement announcements instruction instructions alert alerts alarm alarms notices report reports
    sign signs request requests pressure forecast forecasts it them this
""")
_JUDGING = words("""
    underestimate overestimate misjudge misunderstand mishandle mismanage underrate neglect overlook botch
    bungle disregard downplay miscalculate
""")
_LACKED = words("""
    trained training qualified expertise experience experienced discipline understanding leadership
    accountability oversight competence competent skills staff inspectors foresight rigour rigor knowledge
    awareness urgency commitment transparency plan strategy grasp governance curiosity humility
    imagination courage will sense
""")
_TOLD = words("warned told reminded asked advised alerted informed notified urged")
_WRONGLY = words("""
    mistakenly erroneously errantly wrongly inadvertently accidentally unintentionally prematurely wrongfully
""")
_UTTERED = words("""
    issued told announced ordered approved believed concluded sent declared authorised authorized
    cancelled canceled signed said published instructed advised informed assumed withdrew paid billed
    charged granted dismissed cut dug severed evacuated released recalled arrested deleted removed shared
    closed terminated disconnected switched shut
""")
_SHOWN = words("""
    blamed insisted lied denied refused gambled dithered dawdled squabbled bickered stonewalled promised
    hid concealed covered dragged cut turned sat deigned botched bungled
""")
DECIDED_NOT = (("chose", "not"), ("decided", "not"), ("elected", "not"), ("opted", "not"))
_WORK = words("isolation silo silos denial secrecy vacuum bubble")


_MARKS = frozenset("'\"“‘«")
_BEFALLS = words("been received worked started failed shown run had come powered booted returned")


def does_as_people(said: tuple[str, ...], verb: int, *, known: bool) -> bool:
    """Return whether what follows from a place is what only people and organisations do or leave out.

    `known` says that the word before it is one for a group of people, where it does not stand for a thing.
    """
    at = verb
    first = said[at] if at < len(said) else ""
    if first in ("who", "whose"):
        return known
    adverb = ""
    # A quotation may begin with the verb.
    at += first in _MARKS
    while at < len(said) and (said[at] in _ADVERBS or (said[at].endswith("ly") and len(said[at]) > 4)):
        adverb, at = said[at], at + 1
    if at >= len(said):
        return False
    if adverb in _WRONGLY and said[at] in _UTTERED:
        return True
    if plainly_human(said, at):
        return True
    if said[at] in ("had", "has", "have", "did", "does", "do"):
        return _with_auxiliary(said, at, known)
    if known and said[at : at + 2] == ("should", "have"):
        return not _BEFALLS.intersection(said[at + 2 : at + 3])
    if said[at] in ("was", "were") and said[at + 1 : at + 2] in (
        ("slow",),
        ("late",),
        ("reluctant",),
        ("unwilling",),
    ):
        return known or said[at + 1] in ("reluctant", "unwilling")
    return _finite(said, at, known, never=adverb == "never" or "never" in said[verb:at])


_OF_CHARACTER = words("""
    careless negligent reckless incompetent irresponsible complacent unprepared ill-prepared inexperienced
    drunk asleep distracted lazy sloppy arrogant overconfident dishonest evasive unhelpful uncooperative
    unprofessional ignorant oblivious naive stubborn untrained unqualified rude indifferent hungover
    guilty reluctant unwilling secretive greedy dismissive inattentive preoccupied disorganised
    disorganized mistaken ashamed blinded
""")
_HUMAN_DEEDS = words("""
    lied insisted denied panicked bothered deigned promised withheld misled rushed dithered dawdled
    squabbled bickered stonewalled gambled meddled tampered falsified fabricated concealed hid botched
    bungled neglected disregarded downplayed violated flouted procrastinated hesitated forgot boasted
    bragged squandered embezzled bribed colluded conspired covered believed misjudged mismanaged
    misunderstood overslept pretended cheated skimped deviated underestimated reneged shirked
""")
_JUDGED = words("""
    wrong bad poor false misleading foolish stupid terrible serious grave costly fatal rash hasty
""")
_MADE_SO = words("""
    mistake mistakes decision decisions error errors blunder blunders choice choices judgement judgment
    conclusion conclusions information advice order orders valve cable lever button switch form wire tap
    pipe breaker patient key door gate line plug impression assumption assumptions call track turn
""")
_KEPT = words("""
    check checks review test tests procedure inspection drill rehearsal interlock safety rule rules step
    steps warning sign-off lockout
""")
_SHOULD = words("""
    known noticed realised realized asked told informed warned consulted trained prepared acted listened
    read checked stopped spoken inspected understood foreseen
""")


_OWED_BY_PEOPLE = words("""
    cooperate answer help admit pay listen fix publish talk engage acknowledge say apologise apologize
    comply share disclose believe investigate discuss explain speak take
""")


def plainly_human(said: tuple[str, ...], at: int) -> bool:
    """Return whether what stands from a place on is said of people alone, whatever the noun before it."""
    word, rest = said[at], said[at + 1 : at + 7]
    if word in ("was", "were", "is", "are", "been"):
        first = next(
            (
                w
                for w in rest
                if not (w.endswith("ly") or w in ("very", "too", "so", "not", "completely", "simply"))
            ),
            "",
        )
        if first in _OF_CHARACTER or rest[:2] in (
            ("to", "blame"),
            ("at", "fault"),
            ("in", "over"),
            ("in", "denial"),
        ):
            return True
        if rest[:2] == ("too", "slow") or rest[:2] == ("slow", "to"):
            return rest[2:3] != ("start",) and "respond" not in rest and "to" in rest
        return rest[:2] in (
            ("not", "paying"),
            ("not", "prepared"),
            ("badly", "prepared"),
            ("poorly", "prepared"),
            ("poorly", "trained"),
            ("badly", "trained"),
        )
    if word in _HUMAN_DEEDS:
        return word != "covered" or "up" in rest
    if word in ("had", "has", "have"):
        if rest[:1] == ("been",):
            return rest[1:2] != () and (rest[1] in _OF_CHARACTER or rest[1] in _TOLD)
        grasp = not {"knowledge", "understanding", "idea", "grasp", "clue", "training"}.isdisjoint(rest[:3])
        if rest[:1] and rest[0] in ("no", "little", "insufficient", "limited", "scant", "poor") and grasp:
            return True
        return (
            bool(rest) and plainly_human(said, at + 1)
            if rest and rest[0] in _HUMAN_DEEDS | {"done", "acted", "lacked"}
            else False
        )
    if word in ("should", "ought") and "have" in rest[:2]:
        return not _SHOULD.isdisjoint(rest[:4])
    if word in (
        "made",
        "took",
        "gave",
        "drew",
        "came",
        "chose",
        "reached",
        "pulled",
        "opened",
        "pressed",
        "turned",
        "shut",
        "closed",
        "provided",
        "entered",
    ):
        if word == "took" and rest[:1] == ("no",):
            return "action" in rest or "notice" in rest or "responsibility" in rest or "precautions" in rest
        if word == "turned" and rest[:2] == ("a", "blind"):
            return True
        poor = not _JUDGED.isdisjoint(rest[:4]) or rest[:2] in (
            ("a", "mistake"),
            ("mistakes", "."),
            ("an", "error"),
        )
        return poor and not _MADE_SO.isdisjoint(rest[:5])
    if word in ("skipped", "bypassed", "ignored", "omitted", "circumvented", "broke", "breached"):
        return not (_KEPT if word != "broke" else frozenset({"rules", "rule", "law"})).isdisjoint(rest[:4])
    if word == "waited":
        return rest[:1] == ("too",) or "days" in rest or "weeks" in rest or "hours" in rest
    if word in ("acted", "behaved"):
        return True
    if word in ("paid", "showed", "shows", "pays"):
        return (
            rest[:1] != ()
            and rest[0] in ("little", "no", "scant", "insufficient", "lip")
            and bool(
                {
                    "attention",
                    "interest",
                    "heed",
                    "regard",
                    "concern",
                    "service",
                    "respect",
                    "urgency",
                    "remorse",
                }
                & set(rest)
            )
        )
    if word == "did":
        return (
            rest[:1] == ("nothing",)
            or rest[:2] in (("not", "bother"), ("not", "care"), ("not", "think"))
            or rest[:3] == ("not", "take", "the")
        )
    if word in ("went", "pressed", "pushed", "carried", "ploughed", "plowed", "forged"):
        return rest[:1] in (("ahead",), ("on",)) and bool(
            {"despite", "although", "regardless", "anyway", "even", "without"} & set(rest)
        )
    if word == "refused":
        return rest[:1] == ("to",) and rest[1:2] != () and rest[1] in _OWED_BY_PEOPLE
    if word in ("jumped", "leapt"):
        return rest[:1] == ("to",) and "conclusions" in rest
    if word == "cut":
        return "corners" in rest
    if word in ("knew", "thought"):
        return rest[:1] in (("about",), ("of",), ("that",), ("it",), ("the",))
    if word == "tried":
        return rest[:2] in (
            ("to", "cover"),
            ("to", "hide"),
            ("to", "blame"),
            ("to", "conceal"),
            ("to", "save"),
        )
    if word == "left":
        return bool({"door", "gate", "valve", "key", "hatch"} & set(rest[:4]))
    if word == "only":
        return (
            rest[:1] != ()
            and rest[0] in ("reacted", "acted", "responded", "admitted", "noticed")
            and bool({"after", "when", "once"} & set(rest))
        )
    return word in ("mishandled", "relied") and rest[:1] in (("the",), ("blindly",), ("on",), ("our",))


def _with_auxiliary(said: tuple[str, ...], at: int, known: bool) -> bool:
    helped, at = said[at], at + 1
    denied = False
    while at < len(said) and (said[at] in _ADVERBS or said[at] == "not" or said[at].endswith("ly")):
        denied = denied or said[at] in ("not", "never")
        at += 1
    if at >= len(said):
        return False
    if denied:
        return _left_out(said, at, known)
    if helped in ("had", "has", "have"):
        if said[at] == "been" and not _TOLD.isdisjoint(said[at + 1 : at + 3]):
            return True
        return _finite(said, at, known, never=False)
    return False


def _left_out(said: tuple[str, ...], verb: int, known: bool) -> bool:
    """Return whether the verb at a place is what people owe; of an unknown name, with what it was owed."""
    form = forms().get(said[verb])
    lemma = form.lemma if form is not None else said[verb]
    if lemma not in HUMAN_DUTIES:
        for end in ("ed", "d"):
            if lemma.endswith(end) and lemma[: -len(end)] in HUMAN_DUTIES:
                lemma = lemma[: -len(end)]
                break
        else:
            return False
    if lemma not in _ALSO_OF_PROGRAMS:
        return True
    if lemma == "catch":
        return said[verb + 1 : verb + 2] == ("that",)
    return not _OF_PEOPLE.isdisjoint(said[verb + 1 : verb + 9])


def _finite(said: tuple[str, ...], at: int, known: bool, *, never: bool) -> bool:
    form = forms().get(said[at])
    lemma = form.lemma if form is not None else said[at].removesuffix("ed")
    rest = said[at + 1 : at + 7]
    if never:
        return _left_out(said, at, known)
    if lemma in _OMITTING and (lemma != "neglect" or rest[:1] == ("to",)):
        to = next((back for back in range(at + 1, min(at + 6, len(said))) if said[back] == "to"), -1)
        between = said[at + 1 : to] if to > 0 else ()
        if (
            to < 0
            or to + 1 >= len(said)
            or not all(w in _FOR_LONG or w == "for" or w.isdigit() for w in between)
        ):
            return False
        verb = to + 1
        while verb < len(said) - 1 and said[verb].endswith("ly"):
            verb += 1
        return _left_out(said, verb, known)
    if lemma in _IGNORING:
        return not _SIGNS.isdisjoint(rest[:5]) if known else not (_OF_PEOPLE - {"their"}).isdisjoint(rest[:4])
    if lemma in _JUDGING and lemma != "mishandle":
        return known or said[at] in ("underestimated", "mismanaged", "neglected", "misjudged", "botched")
    if said[at] in ("lacked", "lacks"):
        return not _LACKED.isdisjoint(rest[:4])
    if said[at] == "took" and rest[:1] == ("no",):
        return not {
            "action",
            "steps",
            "notice",
            "measures",
            "responsibility",
            "heed",
            "precautions",
        }.isdisjoint(rest)
    if said[at] in ("chose", "decided", "elected", "opted"):
        return rest[:1] == ("not",)
    if said[at] in ("allowed", "let"):
        return not {"expire", "lapse", "slide", "slip", "deteriorate"}.isdisjoint(said[at + 1 : at + 11])
    if said[at] in ("operated", "worked", "works", "operates") and rest[:1] == ("in",):
        return not _WORK.isdisjoint(rest)
    if said[at] in ("paid", "pays") and rest[:1] == ("lip",):
        return True
    if said[at] == "kept" and rest[:1] in (("quiet",), ("silent",)):
        return True
    if said[at] in ("knew",):
        return rest[:1] in (("of",), ("about",), ("that",))
    if said[at] in ("has", "have", "had") or said[at] in ("a", "no"):
        return False
    return known and said[at] in _SHOWN
