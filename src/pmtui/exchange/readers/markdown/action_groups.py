"""What a heading or label above some actions says about all of them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pmtui.document import ActionStatus, ActionType, Priority
from pmtui.exchange.readers.markdown.known_names import NOBODY_KNOWN, Known
from pmtui.exchange.readers.markdown.plain import without_colon
from pmtui.exchange.readers.markdown.values import (
    looks_like_people,
    read_priority,
    read_status,
    read_type,
)


@dataclass(frozen=True)
class Group:
    """What a heading or label above some actions says about all of them."""

    owner: str = ""
    priority: Priority | None = None
    type: ActionType | None = None
    status: ActionStatus | None = None
    text: str = ""


NO_GROUP = Group()


_TERM = re.compile(
    r"(?:(?:immediate|short|medium|mid|long|near)[- ]?(?:term|time)?|now|soon|later"
    r"|quick wins?|next sprint|backlog|for (?:sprint )?planning|other"
    r"|misc(?:ellaneous)?|general)"
    r"(?:\s(?:actions?|fix(?:es)?|measures?|items?|steps|goals?|improvements?|tasks?"
    r"|plans?))?(?:\s?[(（].{0,40}[)）])?"
    r"|(?:短期|中期|中長期|長期|長期的|即時|緊急|恒久|暫定|今後|将来|短期的|中期的|长期|立即|近期|단기|중기|장기)"
    r"(?:的な?)?(?:対応|対策|施策|改善|措置|措施|改进|조치|대책)?(?:策)?(?:\s?[(（].{0,40}[)）])?",
    re.IGNORECASE,
)


_FOREIGN_TERM = re.compile(
    r"(?:(?:à|a|em|en|op|på|auf|in) )?(?:court|moyen|long|corto|mediano|medio|largo|curto|médio|longo|breve"
    r"|lungo|korte?|middellange|lange|kort|lång|kurze|mittlere)"
    r" (?:terme|plazo|prazo|termine|termijn|sikt|sigt|frist|sicht)"
    r"|(?:kurz|mittel|lang)fristig(?:e \w{4,16})?|sofort(?:maßnahmen)?|(?:actions? )?immédiate?s?"
    r"|(?:acciones )?inmediat[oa]s?|(?:ações )?imediat[oa]s?|(?:azioni )?immediat[oaei]"
    r"|omedelbart|onmiddellijk",
    re.IGNORECASE,
)


def group_of(text: str, people: Known = NOBODY_KNOWN) -> Group | None:
    """Return what a label says about the actions below it; None if it is no such label.

    `people` are those whom the document names.
    """
    bare = text.strip().strip("*").rstrip(" :：").strip()
    plain = re.sub(r"\s?[(（][^()（）]{0,40}[)）]$", "", bare)
    if not plain or len(plain) > 60:
        return None
    plain = _SIGNS.sub("", plain).strip() or plain
    if _TERM.fullmatch(bare) or _FOREIGN_TERM.fullmatch(plain):
        kind = ActionType.IMMEDIATE_FIX if bare.lower().startswith("immediate") else None
        aside = re.search(r"[(（]([^()（）]{2,30})[)）]$", bare)
        state, more = read_status(aside[1]) if aside else (None, "")
        return Group(type=kind, text=text, status=None if more else state)
    words = re.sub(r"\s(?:priority|items?|actions?|tasks?)$", "", plain, flags=re.IGNORECASE)
    status, rest = read_status(words)
    if status is not None and not rest:
        return Group(status=status)
    for state, said in _STATES:
        if len(plain.split()) <= _LONGEST_STATE and re.search(said, plain, re.IGNORECASE):
            return Group(status=state, text=text)
    if (priority := read_priority(words)) is not None:
        return Group(priority=priority)
    if len(plain.split()) <= 2 and (kind := read_type(plain)) is not None:
        return Group(type=kind, text=text)
    if (
        looks_like_people(plain)
        and (len(plain) <= 5 or "@" in plain or "/" in plain or _PERSON.fullmatch(plain))
        and not people.is_thing(plain)
    ):
        return Group(owner=names_of(plain))
    return None


_SIGNS = re.compile(r"[\s✅☑✔🚧🔄⏳📋🔜🛠🏁🎯⚠️❌\ufe0f]+$|^[\s✅☑✔🚧🔄⏳📋🔜🛠🏁🎯⚠️❌\ufe0f]+(?=\w)")

_ACTIONS = (
    r"(?:(?:action|follow[- ]?up|work|remediation)\s)?"
    r"(?:actions?|items?|tasks?|fixes|work|follow[- ]?ups?|measures)"
)
_OF_PART = re.compile(
    r"(?P<state>completed?|done|finished|closed|implemented|resolved|open|pending|in[ -]progress|ongoing)\s"
    rf"{_ACTIONS}|{_ACTIONS}\s?[(:–—-]\s?(?P<behind>[^()]{{3,20}})[)]?"
    rf"|{_ACTIONS}\s(?:(?:we\s)?(?:have\s|were\s)?(?:been\s)?already\s)(?P<already>taken|done|completed|implemented)",
    re.IGNORECASE,
)


def group_of_part(heading: str) -> Group:
    """Return what the heading of a whole part says about its actions: “Open actions”, “Actions (done)”."""
    match = _OF_PART.fullmatch(heading.strip(" *#:：✅⏳🔄📋"))
    if match is None:
        return NO_GROUP
    if match["already"]:
        return Group(status=ActionStatus.DONE)
    status, rest = read_status(match["state"] or match["behind"])
    return Group(status=status) if status is not None and not rest else NO_GROUP


_LONGEST_STATE = 9
_DONE = (
    r"shipped|done|implemented|deployed|delivered|released|rolled out|merged|landed|fixed|resolved|closed"
    r"|applied|addressed|accomplished|put in place|completed|finished"
)
_STATES = (
    (
        ActionStatus.DONE,
        r"^(?:what )?we(?: have|['’]ve)(?: already| just)?(?: (?:done|fixed|changed|shipped|completed))?$"
        r"|\balready (?:made|done|taken|completed|in place|implemented|shipped|deployed|applied|fixed|live"
        r"|addressed)"
        r"|(?<!not )(?<!not yet )(?<!to be )\b(?:completed|finished)\b|\bso far$"
        rf"|^(?:{_DONE})(?:\s(?:during|after|before|since|while|within|in|on|at|as of|by|right"
        r"|immediately|directly|straight|same|today|yesterday|this|last)\b.{0,50})?$"
        rf"|^(?:what|things|work|fixes|changes|steps|measures|improvements|actions|mitigations|items)"
        rf"(?: (?:that )?(?:we['’]ve|we have|we|have been|has been|were|was))?(?: already)? (?:{_DONE}|made"
        r"|taken|did|put in place)(?: (?:since|so far|already|today|to date|during|after)\b.{0,40})?$"
        r"|^(?:bereits |schon )?(?:erledigt|umgesetzt|abgeschlossen)\b.{0,30}$|^déjà\s.{0,30}$"
        r"|^ya (?:hecho|implementad)\w{0,3}\b.{0,30}$|^já (?:feito|implementad)\w{0,3}\b.{0,30}$",
    ),
    (
        ActionStatus.IN_PROGRESS,
        r"\bin progress\b|\bunder ?way\b|\bongoing\b|\bin flight\b|^(?:what )?we(?:['’]re| are) "
        r"(?:currently |now )?(?:doing|working on)(?: now| right now| currently)?$"
        r"|^currently (?:doing|working on|being)\b"
        r"|^working on\b.{0,20}$|^being (?:worked on|implemented|done)\b",
    ),
    (
        ActionStatus.TO_DO,
        r"\b(?:planned|upcoming|still to do|not started|not yet (?:done|started|completed|implemented))\b"
        r"|^(?:still|remains?|remaining|left) (?:open|to (?:be )?do(?:ne)?|outstanding|pending)$"
        r"|^yet to (?:be )?do(?:ne)?$"
        r"|^to be (?:done|completed|implemented|shipped)\b",
    ),
)
_PERSON = re.compile(
    r"[A-Z][\w.'-]{1,20}(?:\s[A-Z][\w.'-]{0,20}){0,2}(?:\s?(?:,|/|&"
    r"|and)\s?[A-Z][\w.'-]{1,20}(?:\s[A-Z][\w.'-]{0,20}){0,2}){0,3}"
)


def names_of(text: str) -> str:
    """Return the names of owners without signs around them."""
    plain = without_colon(without_profiles(text)).strip(_AROUND)
    for opening, closing in ("()", "[]"):
        if plain.startswith(opening) and plain.find(closing) in (-1, len(plain) - 1):
            plain = plain[1:].strip(_AROUND)
        while plain.endswith(closing) and plain.count(closing) > plain.count(opening):
            plain = plain[:-1].strip(_AROUND)
    return " ".join(plain.replace("`", "").split())


_AROUND = " *:：`"


def without_profiles(text: str) -> str:
    """Return names without the addresses of the pages or mailboxes that they lead to."""
    return _PROFILE.sub("", text)


# Where the name of an owner leads to, which is no part of it.
_PROFILE = re.compile(r"\s?\((?:https?://|mailto:)[^\s()]{0,300}\)")
