"""What an action does: only begins something, is talk, is a resolve, or is a deed with its purpose."""

from __future__ import annotations

from pmtui.checks.language.clauses import is_adverb
from pmtui.checks.language.person_words import MACHINES
from pmtui.checks.language.sentences import words
from pmtui.checks.language.title_verbs import TITLE_VERBS
from pmtui.checks.language.vague_frames import IMPROVING, Frame, base, is_told
from pmtui.checks.language.vague_words import OPEN

_BEGINNING = words(
    "start begin continue commence initiate kick open launch hold have enter engage resume keep"
)
_SEARCHING = words("conduct perform carry undertake do make complete run schedule organise organize")
_TALK = words("""
    discussion discussions talks conversation conversations dialogue dialog meeting meetings debate
    brainstorming
""")
_SEARCH = words("""
    investigation investigations exploration evaluation evaluations assessment assessments analysis analyses
    research study studies review reviews dive thinking rethink brainstorm reflection
""")
_AUDITS = words("audit audits inspection inspections inventory post-mortem postmortem retrospective")
"""To be done they are deeds with an end; while they are under way, nobody has yet seen it."""
_GOING_ON = words("""
    looking investigating exploring evaluating researching discussing considering thinking working
    improving planning preparing documenting moving migrating transitioning phasing reviewing assessing
    analysing analyzing talking rethinking examining studying experimenting
""")
_NEAR = 5
STOPS = words("to for of with in on that which and , . : so because by from about into at")


def begins_only(said: tuple[str, ...], frame: Frame) -> tuple[int, int] | None:
    """Return the words that only begin talk or a search: "started discussions", "carry out a review"."""
    at = frame.head
    if frame.verb not in _BEGINNING and frame.verb not in _SEARCHING:
        return None
    for place in range(at + 1, min(at + 1 + _NEAR, len(said))):
        word = said[place]
        if frame.verb in _BEGINNING and (word in _TALK or word in _GOING_ON):
            return at, place + 1
        if frame.verb in _SEARCHING and (word in _TALK or word == "follow-up") and not frame.done:
            return at, place + 1
        search = word in _SEARCH or (word in _AUDITS and said[at].endswith("ing"))
        if search and not (frame.done and frame.verb in _SEARCHING):
            ends = said[place + 1 : place + 2]
            if not ends or not ends[0].isalpha() or ends[0] in STOPS:
                return at, place + 1
        if word in STOPS and word != "out":
            return None
    return None


_PROGRAMS = MACHINES | words("check checks jobs scripts tests tools")


def is_of_machine(said: tuple[str, ...], frame: Frame) -> bool:
    """Return whether a program is to do it: "the search check must look for a known message"."""
    subject = said[frame.subject : frame.head]
    return (
        len(subject) > 1 and subject[-2] in _PROGRAMS and subject[-1] in ("must", "should", "will", "shall")
    )


_UNDER_WAY = words("""
    place conducted planned underway ongoing carried performed scheduled undertaken started begun needed
    under required held continue continues continuing progress commissioned launched initiated opened
""")


def is_search(said: tuple[str, ...], frame: Frame) -> bool:
    """Return whether a search or talk is told to take place: "a review of the jobs will be carried out"."""
    subject = said[frame.subject : frame.head]
    if _names_search(said, frame):
        return True
    if subject and (_SEARCH | _TALK | _AUDITS).isdisjoint(subject):
        return False
    return bool(subject) and not _UNDER_WAY.isdisjoint(said[frame.head : frame.head + 3])


def _names_search(said: tuple[str, ...], frame: Frame) -> bool:
    """Return whether a title names a search and not its verb: "investigation into the losses"."""
    if frame.verb:
        return False
    for place in range(frame.subject, min(frame.subject + _NEAR, len(said) - 1)):
        word = said[place]
        if word in _SEARCH:
            return said[place + 1] in _ABOUT
        if not word.isalpha() or word in _MADE or word in STOPS:
            return False
    return False


_ABOUT = words("into of on regarding around concerning")
_MADE = words("static code peer automated automatic weekly monthly daily yearly quarterly publish second")
"""Such a review or analysis is a step that is made every time, or leaves something to be seen."""


_SUGGESTING = words("suggest recommend advocate advise urge encourage")
_REACHING = words("reach come make take find seek get arrive gather")
_AGREED = words("""
    agreement decision consensus conclusion understanding compromise feedback input opinions clarity
""")
_DRAWING = words("develop create define draft build establish make have find set design")
_SCHEMES = words("strategy strategies vision roadmap roadmaps approach approaches path mindset")
_PLANNED = words("plan plans strategy strategies solution solutions")
_RAISING = words("need needs question questions concern concerns topic point idea possibility subject")


def talks_only(said: tuple[str, ...], frame: Frame) -> tuple[int, int] | None:
    """Return the words that only ask somebody else or seek a way: "suggest that", "devise a strategy"."""
    at, verb = frame.head, frame.verb
    if frame.done:
        return None
    if verb in _SUGGESTING:
        return at, min(at + 2, len(said))
    if (
        verb == "raise"
        and said[at + 1 : at + 2] != ("issue",)
        and not _RAISING.isdisjoint(said[at + 1 : at + 4])
    ):
        return at, min(at + 3, len(said))
    if verb in _DRAWING and not _SCHEMES.isdisjoint(said[at + 1 : at + 5]):
        return at, min(at + 5, len(said))
    if verb in _REACHING and not _AGREED.isdisjoint(said[at + 1 : at + 4]):
        return at, min(at + 4, len(said))
    if "have" in (verb, *said[:1]) and not _PLANNED.isdisjoint(said[at : at + 4]):
        return at, min(at + 4, len(said))
    if verb in ("devise", "formulate"):
        return at, min(at + 3, len(said))
    return None


_PEOPLE = words("""
    we i you everyone everybody people staff they nobody developers engineers operators colleagues admins
    employees
""")
_HELD = words("have has own owns receive receives")


def is_resolve(said: tuple[str, ...], frame: Frame) -> bool:
    """Return whether somebody only resolves to do well: "make sure that we treat it as urgent"."""
    at = frame.head + 1
    if frame.verb == "make" and said[at : at + 1] == ("sure",):
        at += 1
    elif frame.verb != "ensure":
        return False
    if said[at : at + 1] == ("that",):
        at += 1
    return not _PEOPLE.isdisjoint(said[at : at + 1]) and _HELD.isdisjoint(said[at + 1 : at + 2])


PURPOSES = words("""
    speed accelerate minimise minimize maximise maximize reduce improve increase enhance strengthen simplify
    optimise optimize streamline make help explore ensure prevent avoid allow enable ease facilitate mitigate
    limit lower decrease support raise boost shorten protect catch detect identify understand learn see
    investigate determine monitor track find know let keep stop eliminate remedy guard safeguard give provide
    capture collect gather obtain differentiate distinguish include reflect accommodate
    tell prepare
    aid assist better more further both hopefully respond react recover address alleviate relieve cope handle
    diagnose debug spot notice discover discourage encourage promote foster verify
""")
_RESULTS = words("""
    meaning allowing making enabling ensuring giving guaranteeing preventing avoiding reducing providing
    presenting resulting leading improving helping thereby thus hence which increasing freeing
""")
LIGHT = words("""
    make do get keep take have give hold be work provide let go start begin continue come help ensure
    communicate promote encourage remind teach train prioritise prioritize manage own gauge conduct reach
    watch place
""") | {"reduce", "increase", "decrease", "raise", "shorten", "extend", "harden", "tune", "simplify", "lower"}
_GENERAL = words("""
    changes steps measures actions things efforts work processes procedures systems ways safeguards
    mechanisms tooling tools improvements adjustments protocols controls policies practices policy process
    system approach
""")
_SMALL = words("the a an of our this that it some any and or all new additional further more")
_NO_PURPOSE = words("need needs able ability time way ways how plan plans want attempt effort going way")
_WRITING = words("document write describe explain show publish draft")
_NAMED = 2
_MEANS = words("with by")


def purpose_at(said: tuple[str, ...], frame: Frame) -> int:
    """Return where a deed that can be seen ends and its purpose begins; the end, if there is no purpose."""
    means = frame.done and not _MEANS.isdisjoint(said[frame.head + 1 : frame.head + 3])
    if not means and not _is_concrete(said, frame):
        return len(said)
    first = frame.head + 1
    for place in range(first, len(said) - 1):
        if place == first and said[place] != "how":
            continue
        if not _is_purpose(said, place, frame):
            continue
        told = [word for word in said[frame.head : place] if word[0].isalnum() and word not in _SMALL]
        general = bool(told) and told[-1] in _GENERAL and len(told) <= _NAMED
        if (means or said[place] == "how" or len(told) >= _NAMED + (not frame.verb)) and not general:
            return place
    return len(said)


def _is_concrete(said: tuple[str, ...], frame: Frame) -> bool:
    """Return whether a deed is one that can be seen, or a title names a thing to be had."""
    if frame.verb:
        again = frame.verb.startswith("re") and frame.verb[2:] in TITLE_VERBS
        return frame.verb not in LIGHT | OPEN and (again or frame.verb in TITLE_VERBS)
    return True


def _is_purpose(said: tuple[str, ...], place: int, frame: Frame) -> bool:
    word = said[place]
    if word == "to" and said[place - 1] not in _NO_PURPOSE:
        at = place + 1
        while at < len(said) - 1 and (is_adverb(said[at]) or said[at] in ("(", ")", "both", "also", "help")):
            at += 1
        if said[at : at + 2] == ("allow", "for"):
            return False
        return said[at] in PURPOSES or (frame.done and said[place + 1] not in _SMALL)
    if word == "how" and place > frame.head:
        # What is written down is told, however well it is to be done.
        return frame.verb in _WRITING
    if word == "in" and said[place + 1 : place + 3] == ("order", "to"):
        return True
    if frame.done and word in ("with", "in", "by", "as", "from", "for"):
        return True
    so = said[place + 1] == "so" and said[place + 2 : place + 4] not in _ASKING
    return word == "," and (said[place + 1] in _RESULTS or so)


_ASKING = tuple((who, modal) for who in ("we", "i") for modal in ("have", "must", "need", "should", "will"))


def adds_deed(said: tuple[str, ...], at: int, *, found: bool = False) -> bool:
    """Return whether another deed that can be seen follows: "... and deploy the config again".

    With what was `found` something has to be done; telling of it is none.
    """
    for place in range(at, len(said) - 2):
        if said[place] in ("and", "then", "&"):
            verb = said[place + 1]
            if (verb in _DEEDS or (not found and _can_be_seen(verb))) and said[place + 2] not in ("and", ","):
                return True
    return False


_SEALED = words("sign agree cancel renew order terminate")


def names_deed(said: tuple[str, ...], at: int) -> bool:
    """Return whether the deed stands behind a colon: "talk to Legal: sign the agreement with Globex"."""
    for place in range(at + 2, len(said) - 3):
        if said[place] == ":":
            verb = said[place + 1]
            return verb in _SEALED or (_can_be_seen(verb) and verb not in IMPROVING)
    return False


_ENDINGS = words("remove delete revoke disable alert page")


def ends_in_deed(said: tuple[str, ...], at: int) -> bool:
    """Return whether what is looked over is then acted on: "review the list and remove who left"."""
    return any(said[place] == "and" and said[place + 1] in _ENDINGS for place in range(at + 3, len(said) - 2))


_DEEDS = words("""
    implement fix remove add delete replace deploy migrate revoke rotate write create disable enable install
    move update document
""")


def is_detailed(said: tuple[str, ...], at: int) -> bool:
    """Return whether what is to be improved is told: "...: do not show it", "by adding a test"."""
    if said[at] not in IMPROVING:
        return False
    for place in range(at + 2, len(said) - 2):
        word, after = said[place], said[place + 1]
        if word == "by" and after.endswith("ing") and _can_be_seen(base(after)):
            return True
        if word in (":", ";") and (_can_be_seen(after) or _adds(said, place + 1)):
            return True
    return False


def _adds(said: tuple[str, ...], at: int) -> bool:
    """Return whether a command follows in a list: "..., and do not show the code"."""
    for place in range(at, len(said) - 2):
        if said[place] in ("and", ",", ";"):
            after = said[place + 1 : place + 3]
            if after == ("do", "not") or _can_be_seen(after[0]):
                return True
    return False


def _can_be_seen(verb: str) -> bool:
    return verb in TITLE_VERBS and verb not in OPEN and verb not in LIGHT


_BIGGER = words("bigger larger faster newer smaller higher stronger simpler safer more")
_SWAPPING = words("move migrate upgrade switch resize scale replace downgrade")


def is_swap(said: tuple[str, ...], at: int, frame: Frame) -> bool:
    """Return whether a comparison only describes what is taken instead: "move it to a bigger machine"."""
    if said[at] not in _BIGGER:
        return False
    before = said[max(0, at - 2) : at]
    swapped = frame.verb in _SWAPPING and before in (("to", "a"), ("to", "an"))
    used = before[-1:] in (("use",), ("using",)) and said[at] != "more"
    return swapped or used or (frame.done and said[at] in _SIZES)


def is_case(said: tuple[str, ...], at: int) -> bool:
    """Return whether it is told what holds in a case: "the steps to follow if this happens again"."""
    return not {"if", "when", "case"}.isdisjoint(said[max(0, at - _NEAR_CASE) : at])


_NEAR_CASE = 3
_SIZES = words("bigger larger newer smaller faster")


_DIRECTED = words("""
    strengthen harden refine streamline tighten tune simplify boost reinforce bolster sharpen intensify deepen
    broaden solidify
""")
_LESS_OR_MORE = words("reduce increase decrease raise shorten extend expand")
_OPEN_ENDED = words("""
    monitoring testing efforts awareness capacity security focus alerting logging training visibility coverage
    scrutiny vigilance communication oversight
""")


def is_improving(said: tuple[str, ...], frame: Frame) -> bool:
    """Return whether the deed has a direction and no means: "we have tightened our review"."""
    rest = said[frame.head + 1 :]
    if not {"by", "with", "from", "through", "via"}.isdisjoint(rest) or any(
        any(map(str.isdigit, word)) for word in rest
    ):
        return False
    if frame.verb in _DIRECTED:
        return said[frame.head] != frame.verb
    return frame.verb in _LESS_OR_MORE and frame.done and not _OPEN_ENDED.isdisjoint(rest[:4])


def is_past(said: tuple[str, ...], frame: Frame) -> bool:
    """Return whether a state is told that was reached: "more people now have the keys"."""
    if "now" not in said[: frame.head + 8]:
        return False
    at = said.index("now") + 1
    while at < len(said) - 1 and (is_adverb(said[at]) or said[at] in ("always", "never", "also")):
        at += 1
    after = said[at] if at < len(said) else ""
    return (
        after in ("have", "has", "are", "is")
        or is_told(after)
        or (after[-1:] == "s" and base(after) != after)
    )
