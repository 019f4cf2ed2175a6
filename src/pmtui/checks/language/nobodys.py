"""What sounds like blame and is nobody's fault: a count, the name of a page, a constraint, a told reason."""

from __future__ import annotations

from pmtui.checks.language.sentences import Sentence, words

_OURS = words("""
    engineers developers operators admins administrators colleagues reviewers managers responders teams
    testers employees of us more times
""")
_HELPING = words("did do does must have has had were was will would should could can are is")
_FORGOTTEN = words("password passwords pin username passcode")
_ON_THE_PAGE = words("""
    flow flows page link links form mail mails e-mail email emails endpoint feature button screen dialog
    request requests reset function path route handler process journey
""")
_FORCED = words("to must needed forced have had has")
_BELIEVED = words("believed thought assumed expected trusted took considered")
_IN_ERROR = ("we", "were", "wrong", "about")
_SELF = words("he she they nobody not no never i we you somebody someone")
_ROLES_OF_MACHINES = words("primary secondary standby replica shard")
_KINDS_OF_AGENTS = words("""
    scheduling monitoring deployment deploy build backup node log logging metrics mail transfer user software
    transport service forwarding routing cluster orchestration indexing sync snapshot update provisioning
""")


def is_nobodys(sentence: Sentence, start: int, end: int) -> bool:
    """Return whether the words from one place to before another only sound like blame."""
    said = sentence.words
    return (
        _is_count(said)
        or _is_page(said, start, end)
        or _is_constraint(said, start, end)
        or _is_reasoned(said, start, end)
        or _is_machines(said, start)
        or _is_outcome(said, start)
    )


def _is_count(said: tuple[str, ...]) -> bool:
    """Read "how many customers did not notice": a question that a number answers."""
    if said[:1] != ("how",) or said[1:2] not in (("many",), ("much",)):
        return False
    for place in (3, 4):
        if not _OURS.isdisjoint(said[2:place]) or place + 1 >= len(said):
            return False
        if said[place] in _HELPING:
            return said[place + 1] in ("not", "n't", "never")
        if said[place] in _GAVE:
            return True
    return False


_GAVE = words("""
    gave give left leave waited tried called wrote lost missed skipped forgot ignored never paid bought went
""")


def _is_outcome(said: tuple[str, ...], start: int) -> bool:
    """Read "we breached our SLA" and "we missed the service level": what came of it, and no deed."""
    if said[start] not in _FELL_SHORT:
        return False
    for at in range(start + 1, min(start + 6, len(said))):
        pair = said[at : at + 2] in _AGREED_IN_TWO
        if said[at] in _AGREED or pair:
            # "The SLA alert" is what somebody missed.
            follows = said[at + 1 + pair : at + 2 + pair]
            return not follows or not follows[0].isalpha() or follows[0] in _BEHIND
        if said[at] in _BEHIND:
            return False
    return False


_FELL_SHORT = words("breached breach breaches missed miss violated violate exceeded overran")
_AGREED = words("sla slas slo slos")
_BEHIND = words("""
    for of in on at by with within to from about over during because since as and but so when while this last
    again twice once
""")
_AGREED_IN_TWO = (
    ("service", "level"),
    ("service", "levels"),
    ("service-level", "objective"),
    ("error", "budget"),
    ("availability", "target"),
    ("availability", "objective"),
    ("uptime", "target"),
)


def _is_page(said: tuple[str, ...], start: int, end: int) -> bool:
    """Read "the customer forgot password flow": the page is called so."""
    for place in range(start, min(end, len(said) - 2)):
        if said[place] in ("forgot", "forgotten", "lost"):
            return said[place + 1] in _FORGOTTEN and said[place + 2] in _ON_THE_PAGE
    return False


def _is_constraint(said: tuple[str, ...], start: int, end: int) -> bool:
    """Read "she had to guess which of the two was live": nothing told it."""
    return "guess" in said[start:end] and not _FORCED.isdisjoint(said[max(0, start - 2) : start + 1])


def _is_reasoned(said: tuple[str, ...], start: int, end: int) -> bool:
    """Read "believed that the change was harmless because the linter passed": what made it look so."""
    believed = not _BELIEVED.isdisjoint(said[start : start + 2]) or said[start : start + 4] == _IN_ERROR
    if not believed or "because" not in said[start:]:
        return False
    return _SELF.isdisjoint(said[said.index("because", start) + 1 :])


def _is_machines(said: tuple[str, ...], start: int) -> bool:
    """Read "the primary did not know that it was demoted" and "the scheduling agent skipped the step"."""
    for place in range(min(start, len(said) - 1), -1, -1):
        if said[place] in _ROLES_OF_MACHINES:
            # Whoever is on call may be the primary as well, and is no "it".
            return "it" in said[start:] and said[place + 1 : place + 2] not in (("on-call",), ("on",))
        if said[place] in ("agent", "agents"):
            return place > 0 and said[place - 1] in _KINDS_OF_AGENTS
    return False
