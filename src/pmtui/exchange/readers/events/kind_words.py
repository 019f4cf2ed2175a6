"""The kind that the word in a column of a table names: as this program calls it, or as others do."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from pmtui.document import Kind
from pmtui.editing.guess import guess_kind
from pmtui.exchange.readers.events.columns import named

_WORDS: Mapping[Kind, tuple[str, ...]] = {
    Kind.ALERT: ("alerts", "alerting", "alarm", "page", "paging", "paged", "alerte", "alerta", "allarme"),
    Kind.DETECTION: ("detected", "erkennung", "entdeckung", "détection", "detección", "rilevamento"),
    Kind.ACKNOWLEDGEMENT: ("ack", "acked", "acknowledged", "acknowledgment", "acknowledge", "bestätigung"),
    Kind.DECLARATION: ("declared", "incident declared", "déclaration", "declaración"),
    Kind.ESCALATION: ("escalated", "escalate", "eskalation", "escalade", "escalada", "escalado"),
    Kind.DECISION: ("decided", "entscheidung", "décision", "decisión", "decisione"),
    Kind.ACTION: ("actions", "action taken", "maßnahme", "massnahme", "aktion", "acción", "azione"),
    Kind.COMMUNICATION: (
        *("communications", "comms", "comm", "status update", "customer communication", "kommunikation"),
        *("comunicación", "comunicazione"),
    ),
    Kind.CHANGE: (
        *("changes", "deploy", "deploys", "deployed", "deployment", "deployments", "release", "released"),
        *("rollout", "roll out", "config change", "configuration change", "code change", "änderung"),
        *("changement", "déploiement", "cambio", "despliegue", "modifica"),
    ),
    Kind.MITIGATION: (
        *("mitigated", "mitigate", "remediation", "remediated", "rollback", "roll back", "rolled back"),
        *("workaround", "gegenmaßnahme", "atténuation", "mitigación", "mitigazione"),
    ),
    Kind.RECOVERY: (
        *("recovered", "resolution", "resolved", "restored", "restoration", "service restored", "erholung"),
        *("wiederherstellung", "behoben", "rétablissement", "recuperación", "ripristino"),
    ),
    Kind.ALL_CLEAR: ("all clear", "allclear", "entwarnung"),
}
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words} | {
    each.value: each for each in Kind
}
_OTHERS = {"", "-", "–", "—", "other", "others", "info", "note", "notes", "event", "n/a", "none", "sonstiges"}
"""What stands in such a column where somebody had no kind to name."""
_MOST = 5


@lru_cache(maxsize=512)
def kind_named(word: str) -> Kind | None:
    """Return the kind that the word in a column names; None if it names none that is known."""
    said = named(word)
    if (kind := _KINDS.get(said)) is not None:
        return kind
    if said in _OTHERS:
        return Kind.OTHER
    guessed = guess_kind(word)
    return None if guessed is Kind.OTHER else guessed


def told_of_unknown(head: str, words: set[str]) -> str:
    """Return the sentence on the words of a column that name no kind; they go into no field."""
    first = sorted(words)[:_MOST]
    more = f" and {len(words) - _MOST} more" if len(words) > _MOST else ""
    column = f"Column “{head}” says " if head else "The column of the kinds says "
    told = f"{column}{', '.join(f'“{word[:40]}”' for word in first)}{more}"
    return f"{told}, which {'is no kind' if len(words) == 1 else 'are no kinds'} of entry here."
