"""Facts that sound like guesses: what a machine or a notice said, what was found, tested or could be done."""

from __future__ import annotations

from pmtui.checks.language.person_words import MACHINES
from pmtui.checks.language.sentences import words

_SPEAKING = (MACHINES - words("report page leader follower filter client")) | words("""
    monitoring detector detectors detection antivirus waf ids siem edr scanners sensors probes bots
    tests linters watchdogs autoscaler orchestrator kernel compiler smartd nagios zabbix prometheus
    alertmanager
""")
_SAYING = words("""
    reports reported says said warns warned flags flagged marks marked blocks blocked raises raised
    alerts alerted detects detected logs logged prints printed returns returned emits emitted
    rejects rejected quarantines quarantined shows showed fires fired triggers triggered states
    stated
""")
_NOTICE = words("notify notifies notified notifying inform informs informed informing alerted notification")
_SAID_BY = words("that of : about")
_FINDING = words("""
    find finds found finding identify identifies identified identifying locate locates located
    isolate isolates isolated discover discovers discovered spot spots spotted pinpoint pinpoints
    pinpointed
""")
_CHANCES = words("possible potential likely probable suspected plausible")
_SUPPOSED = words("hypothesis theory suspicion assumption guess idea hypotheses theories assumptions")
_DECIDED = words("""
    ruled rejected disproved disproven discarded refuted falsified confirmed verified tested
    excluded dismissed
""")
_ABLE = words("""
    shown seen reproduced restored reached loaded confirmed verified accessed found identified
    recovered started placed used opened read written sent made established traced excluded
    contacted brought done saved replaced repaired completed located isolated processed served
    delivered paid booked submitted stopped resumed rolled switched removed deleted deployed
    met kept heard observed ruled released pulled transferred reset migrated cleared drained mounted
    edited viewed displayed sold printed scanned bought ordered registered activated unlocked closed
    entered cancelled refunded updated rebuilt salvaged rescued extracted copied avoided moved
""")
_GIVING = words("give gives gave giving")
_OBJECTS = words("on the a an its his her their our")
_NEAR = 3


def is_fact(said: tuple[str, ...], start: int, end: int, sort: str) -> bool:
    """Return whether the words at a place only sound like an opinion of the writer."""
    if said[end - 1] == "up":
        # Who gives up a role or on one pump tells what is done next; who just gives up, a mood.
        return said[start] in _GIVING and not _OBJECTS.isdisjoint(said[end : end + 1])
    if start and said[start - 1] == "#":
        # A channel may be called so.
        return True
    if _is_reported(said, start) or _is_logged(said, start) or _is_named(said, start, end):
        return True
    guessed = sort == "guess" or "suspicious" in said[start:end]
    return guessed and (
        _is_machines(said, start)
        or _is_notice(said, start)
        or _is_found(said, start, end)
        or _is_tested(said, start, end)
        or _is_ability(said, start, end)
        or _is_refusal(said, start, end)
        or _is_acted_on(said, start)
        or _is_grounded(said, start)
    )


_SHOWING = words("shows show showed reads says said names points reports returns returned logs lists prints")
_TAKING = words("assumes assumed suspects suspected suspect assume")


def _is_grounded(said: tuple[str, ...], start: int) -> bool:
    """Read "takes it for the name server, because the browser shows ...": a suspicion with its ground."""
    if said[start] not in _TAKING or "because" not in said[start:]:
        return False
    return not _SHOWING.isdisjoint(said[said.index("because", start) :])


_HANDLED = words("""
    removed replaced disabled isolated drained rebooted restarted reverted blocked quarantined stopped paused
    killed deleted unplugged swapped detached cordoned rotated revoked remove replace disable isolate drain
    reboot restart revert block quarantine stop pause kill delete unplug swap detach cordon rotate revoke
    taken
""")


def _is_acted_on(said: tuple[str, ...], start: int) -> bool:
    """Read "suspect chain removed", "removed the suspect node" and "suspected and paused": what was done.

    What somebody suspected is the ground of the deed that stands beside it.
    """
    if said[start] == "suspected":
        at = start + 1 + (said[start + 1 : start + 2] in ((",",), (";",)))
        at += said[at : at + 1] == ("and",)
        return at > start + 1 and at < len(said) and said[at] in _HANDLED
    if said[start] != "suspect" or said[start + 1 : start + 2] in (("that",), ("the",), ("a",), ("it",)):
        return False
    before = said[max(0, start - 2) : start]
    if before[-1:] in (("the",), ("a",), ("one",), ("each",)):
        return before[0] in _HANDLED
    return not before and not _HANDLED.isdisjoint(said[2:5])


_OUTSIDE = words("""
    provider carrier vendor supplier manufacturer customer customers client clients caller callers user users
    partner partners merchant merchants passenger passengers patient patients bank regulator authority police
    press journalist journalists newspaper hoster registrar utility tenant tenants guest guests reporter
    contractor contractors shop shops driver drivers
""")
_TELLING = words("""
    says said say tells told tell writes wrote write reports reported report believes believed believe
    suspects suspected suspect thinks thought think feels felt feel assumes assumed assume expects expected
    expect supposes supposed suppose answers answered answer replies replied reply claims claimed claim
    estimates estimated estimate posts posted post tweets tweeted tweet calls called call confirms confirmed
    guesses guessed guess fears feared fear hopes hoped hope states stated announces announced mentions
    mentioned complains complained complain asks asked ask finds found find wonders wondered wonder doubts
    doubted doubt
""")


def _is_reported(said: tuple[str, ...], start: int) -> bool:
    """Read "the vendor suspects road works": what somebody outside takes for true is a fact of the report."""
    for at in range(start):
        if (
            said[at] in _OUTSIDE
            and said[at + 1] not in ("'s", "’s")
            and not _TELLING.isdisjoint(said[at + 1 : min(at + 1 + _NEAR, start + 1)])
        ):
            return True
    return False


_ERRORS = words("error errors warning fatal critical exception panic alert")


def _is_logged(said: tuple[str, ...], start: int) -> bool:
    """Read "error: object cannot be null": the words of a program."""
    return any(said[at] == ":" and said[at - 1] in _ERRORS for at in range(1, start))


_PAGES = words("page pages site feed section channel app banner portal widget letter")
_STRANGE_AS = words(
    "is was are were be even much far still gets got it that this looks nothing something more"
)
_THAN = words("than one ones thing things still again")


def _is_named(said: tuple[str, ...], start: int, end: int) -> bool:
    """Read "a stranger" and "the good news page": somebody, or something that is called so."""
    after = said[end] if end < len(said) else ""
    if said[start:end] == ("stranger",):
        return start > 0 and said[start - 1] not in _STRANGE_AS and after not in _THAN
    return said[start:end] == ("good", "news") and after in _PAGES


_NO_REFUSAL = words("""
    the a an it that this these those our us them him her his their true right correct real possible
    coincidence due because only just us me good
""")


def _is_refusal(said: tuple[str, ...], start: int, end: int) -> bool:
    """Read "the backup cannot be decrypted": what was tried and not possible; not "it cannot be the disk"."""
    if said[start:end] not in (("cannot", "be"), ("can", "not", "be")):
        return False
    after = said[end] if end < len(said) else ""
    if after.endswith("ed") or after in _ABLE:
        return True
    unnamed = start > 0 and said[start - 1] in ("it", "this", "that", "they", "there")
    return bool(after) and after.isalpha() and after not in _NO_REFUSAL and not unnamed


def _is_machines(said: tuple[str, ...], start: int) -> bool:
    """Read "the scanner flags a possible leak": said by what cannot have an opinion."""
    return any(said[at] in _SAYING and said[at - 1] in _SPEAKING for at in range(1, start))


def _is_notice(said: tuple[str, ...], start: int) -> bool:
    """Read "the maker notified us that the link might go down": what came in is a fact."""
    for at in range(start):
        if said[at] in _NOTICE:
            return not _SAID_BY.isdisjoint(said[at + 1 : start])
    return False


def _is_found(said: tuple[str, ...], start: int, end: int) -> bool:
    """Read "Ina finds a possible cause" and "potential fix identified"."""
    if said[start] not in _CHANCES:
        return False
    before, after = said[max(0, start - _NEAR) : start], said[end : end + _NEAR]
    return not _FINDING.isdisjoint(before) or not _FINDING.isdisjoint(after)


def _is_tested(said: tuple[str, ...], start: int, end: int) -> bool:
    """Read "the theory of a full disk is ruled out": what was tested is known."""
    if _SUPPOSED.isdisjoint(said[start:end]):
        return False
    rest = said[end : end + 9]
    return any(
        word in _DECIDED and not {"is", "was", "are", "were", "been", "has", "got"}.isdisjoint(rest[:at])
        for at, word in enumerate(rest)
    )


def _is_ability(said: tuple[str, ...], start: int, end: int) -> bool:
    """Read "orders could be placed again": what was possible, and not what may be so."""
    for at in range(start, end):
        if said[at : at + 2] == ("could", "be"):
            after = said[at + 2 : at + 4]
            return not _ABLE.isdisjoint(after) and "caused" not in after
    return False
