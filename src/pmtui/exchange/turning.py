"""Words by which a longer text says something else than the shorter one whose words it has."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEGATIONS = _words("""
    not no never none nothing nobody neither nor without cant wont isnt doesnt didnt unable except
    hardly nicht kein keine keinen keiner keinem nie niemals ohne nimmer nichts pas jamais sans
    aucun aucune sin nunca jamás non senza mai não nao sem niet geen zonder inte ej ingen ikke bez
    ei не нет без никогда
""")
GOOD = _words("""
    resolved ended ends finished finishes done complete completed completes succeeded succeeds
    success successful successfully normal restored cleared ok okay green healthy fixed works worked
    working up back available online passed helped effective enabled running stable merged live
    fertig beendet abgeschlossen erfolgreich behoben gelöst wieder aktiviert normalisiert
""")
"""States in which something is over, or works."""
BAD = _words("""
    failed fails failing failure stopped stops disabled down off out broken unhealthy lost red
    aborted cancelled canceled rejected refused denied unavailable offline paused crashed dead timed
    stuck fehlgeschlagen gescheitert gestoppt deaktiviert abgebrochen aus ausgefallen kaputt
""")
"""States in which something does not work, or has not come to be."""
_OTHER_STATES = _words("""
    opened open reopened resumed postponed skipped undone expired reverts rollback gone zero dropped
    drops fell falls rose rises rising falling increased increases decreased decreases grew grows
    doubled halved fewer less more only against some most half soon incomplete
""")
_MEANT_ONLY = _words("""
    will would should could might may shall must going plan plans planned planning try tries tried
    trying attempt attempts attempted attempting want wants need needs needed propose proposed
    proposes suggest suggests suggested consider considers considering considered maybe perhaps
    possibly probably likely apparently almost nearly barely partially partly if whether unless
    instead despite waiting wait about ask asks asked request requested decide decided decision
    preparing prepares prepared ready expected soll sollte wird würde könnte vielleicht fast geplant
    versucht
""")
"""What is only meant, asked for or near to it has not been done."""
_AT_ANOTHER_TIME = _words("""
    again yet another retry retried rerun before after until since when while once because due
    following caused causes earlier later bevor nachdem erneut nochmals
""")
"""It is told of as another time, or as what went with something else."""
TURNING = NEGATIONS | GOOD | BAD | _OTHER_STATES | _MEANT_ONLY | _AT_ANOTHER_TIME
