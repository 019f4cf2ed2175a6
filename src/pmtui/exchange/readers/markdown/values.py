"""Words for status, priority, type, severity, people and tickets, as tables and labels hold them."""

from __future__ import annotations

import re

from pmtui.document import ActionStatus, ActionType, Priority, Severity, Trigger
from pmtui.exchange.readers.markdown.state_words import STATES

_STATUSES = tuple(
    (status, re.compile(rf"[\W_]{{0,4}}(?:already |mostly )?(?:{words})(?![^\W_])", re.IGNORECASE))
    for status, words in STATES
)
_CJK_STATUSES = tuple(
    (status, re.compile(rf"[\W_]{{0,4}}(?:{words})", re.IGNORECASE)) for status, words in STATES
)
_TYPE = (
    (
        ActionType.IMMEDIATE_FIX,
        r"immediate(?: fix)?|mitigat\w*|hot-?fix|fix|repair|bug ?fix|緩和|修正|暫定対応|修复|缓解",
    ),
    (
        ActionType.PROCESS_CHANGE,
        r"process(?: change)?|documentation|docs?|training|communication|policy"
        r"|organi[sz]ational|プロセス|文書|流程",
    ),
    (
        ActionType.TOOL_IMPROVEMENT,
        r"tool(?:ing)?(?: improvement)?|detect(?:ion)?|monitor(?:ing)?|alert(?:ing)?"
        r"|observability|automation|test(?:ing|s)?|検知|監視|检测|监控",
    ),
    (
        ActionType.ARCHITECTURE_CHANGE,
        r"architecture(?: change)?|architectural|infrastructure|design|アーキテクチャ|架构",
    ),
)
_TYPES = tuple((kind, re.compile(words, re.IGNORECASE)) for kind, words in _TYPE)
_PRIORITY = (
    (
        Priority.HIGH,
        r"high(?:est)?|critical|urgent|p-?[01]|must(?:[- ]have)?|blocker|major|高|最高"
        r"|緊急|높음|hoch|haute?|élevée?|alta?|высокий|🔴(?: high)?",
    ),
    (
        Priority.MEDIUM,
        r"medium|mid|normal|moderate|p-?2|should(?:[- ]have)?|中|중간|보통|mittel|moyenne?"
        r"|media|média|средний|🟡(?: medium)?",
    ),
    (
        Priority.LOW,
        r"low(?:est)?|minor|p-?[34]|nice[- ]to[- ]have|could|低|낮음|niedrig|basse|faible"
        r"|baja|baixa|bassa|низкий|🟢(?: low)?",
    ),
)
_PRIORITIES = tuple((priority, re.compile(words, re.IGNORECASE)) for priority, words in _PRIORITY)

_SEV = re.compile(
    r"(?:^|(?<![a-z]))(?:sev(?:erity)?|severity level|level|prio(?:rity)?|s|p|重大度"
    r"|严重等级|l)[\s:_-]{0,3}([0-5])(?![\d.:])",
    re.IGNORECASE,
)
_SEV_WORDS = (
    (
        Severity.SEV1,
        r"critical|catastrophic|sev-?1|highest|blocker|emergency|致命|重大|緊急|严重|紧急"
        r"|심각|kritisch|critique|crític[oa]|critico|критич",
    ),
    (
        Severity.SEV2,
        r"major|high|severe|significant|高|主要|높음|hoch|schwer|majeure?|élevée?|alt[oa]|grave|высок",
    ),
    (
        Severity.SEV3,
        r"minor|medium|moderate|partial|中|軽微|中等|중간|mittel|mineure?|moyenne?|medi[oa]|médi[oa]|средн",
    ),
    (
        Severity.SEV4,
        r"low|trivial|cosmetic|blip|informational|negligible|低|轻微|낮음|niedrig|gering"
        r"|faible|baj[oa]|baix[oa]|низк",
    ),
)
_LATER = (
    r"(?:@?[\w.-]{2,30}:\s)?(?:still )?to be (?:discussed|written|filled in|decided)"
    r"(?: up)? (?:at|in|when|after|by|on|once|with|during|before)\s.{2,60}"
)
"""What will be written where it stands, in more words: “To be filled in at the retro on Thursday”."""
_NOTHING = re.compile(
    rf"{_LATER}|"
    r"_?no (?:response|answer|input)_?|keine antwort|sans réponse|sin respuesta|sem resposta|ingen|inget"
    r"|inga|brak"
    r"|not filled in|left blank|blank|empty|left empty|skip(?:ped)?|n/k|not known|unknown|don['’]t know"
    r"|leer|vide|vacío"
    r"|(?:there (?:are|were) )?(?:no|none|nope|nah|n\s?/?\s?a|n\.a\.|nil|nothing|see (?:the )?(?:timeline"
    r"|above|below)|not applicable|tbd|tba|tbc"
    r"|to be (?:done|determined|added|completed|decided|defined|confirmed|written|filled(?: (?:in|out))?"
    r"|assigned|announced)|unassigned|not (?:yet )?(?:assigned|filled(?: in)?|known|decided|written)(?: yet)?"
    r"|n\.? ?n\.?(?: ?b\.?)?|n\.v\.t\.|keine angabe|pendiente"
    r"|pendente|ausstehend|en attente|in attesa|(?:todo|tbd|tba|to ?do)\s?\([^()]{0,50}\)?"
    r"|(?:noch )?(?:auszufüllen|zu ergänzen|zu klären|offen|zu benennen)"
    r"|nog in te vullen|nader te bepalen|nog te bepalen"
    r"|à (?:compléter|définir|déterminer|désigner|nommer|préciser|confirmer|planifier|renseigner|venir)"
    r"|att (?:utse|bestämma)|ej (?:utsedd|bestämt|aktuellt)|noch (?:nicht )?(?:zu bestimmen|festgelegt)"
    r"|wird noch (?:festgelegt|benannt)|do (?:ustalenia|uzupełnienia)|por (?:definir"
    r"|completar|asignar|determinar)|(?:a )?(?:definir|preencher|determinar)|da (?:definire|completare"
    r"|assegnare)"
    r"|sin (?:asignar|definir)|не назначен|待定|未定|待补充|記入予定|미정|s/o|to follow|coming soon|\?+"
    r"|nobody|no[- ]?one|not applicable yet|todo|pending|unknown yet|-+|–"
    r"|—|\.{2,}|…|なし|特になし|無し|无|없음|keine?"
    r"|aucune?|ninguna?|nenhuma?|nessuna?|geen|нет)"
    r"(?:\s(?:(?:further|new|specific|immediate|open|follow-?up|outstanding"
    r"|additional)\s)?(?:actions?|action items?|items?|follow-?ups?|needed|required"
    r"|identified|necessary|planned|yet|at this time|so far|to report|taken|were|are"
    r"|known|noted|response|answer|reply|given|provided|entered)){0,5}[.!\s]*",
    re.IGNORECASE,
)
_BLANK = re.compile(
    r"\[[^\[\]()]{0,60}(?:\b(?:names?|date|time|link|your|insert|add|list|descri\w+|id"
    r"|url|tbd|todo|title|number|who|what|when"
    r"|e\.g|optional|if applicable|person|team|level|status)\b|yyyy|hh:mm| \| "
    r"|/)[^\[\]()]{0,60}\]|<(?!\d{4}-)[^<>]{2,80}>|\{\{?[^{}]{2,80}\}?\}"
    r"|YYYY-MM-DD.{0,20}|HH:MM.{0,20}|_{3,}|xxx+",
    re.IGNORECASE,
)
_TICKET_URL = re.compile(
    r"https?://[^\s<>()\"'|]{1,300}/(?:issues?|pull|pulls|merge_requests|browse|ticket"
    r"|tickets|work_items|-/issues)/[^\s<>()\"'|,]{1,120}",
    re.IGNORECASE,
)
_TICKET_KEY = re.compile(r"(?<![\w/-])([A-Z][A-Z0-9]{1,9}-\d{1,6})(?![\w-])|(?<![\w/&#])(#\d{1,6})(?!\w)")
_NO_TICKET = re.compile(r"(?:UTF|SHA|ISO|RFC|CVE|HTTP|TLS|AES|PM|SEV|INC|ADR|COVID|P|X|V)-\d+", re.IGNORECASE)
_TRIGGERS: tuple[tuple[Trigger, str], ...] = (
    (Trigger.CERTIFICATE, r"certificate|cert expir|tls cert|ssl cert|証明書"),
    (Trigger.SECURITY, r"attack|exploit|malicious|security|compromis|hack|phish"),
    (Trigger.DEPLOYMENT, r"deploy|release|roll-?out|new version|upgrade|デプロイ|リリース"),
    (Trigger.CONFIGURATION, r"config|misconfigur|setting|設定"),
    (Trigger.MIGRATION, r"migrat|移行"),
    (
        Trigger.CAPACITY,
        r"capacity|traffic|load|growth|spike|exhaust|disk full|out of (?:memory|disk)|queries|負荷",
    ),
    (Trigger.HARDWARE, r"hardware|disk fail|power (?:loss|outage)"),
    (Trigger.NETWORK, r"network|dns|bgp|routing"),
    (Trigger.THIRD_PARTY, r"third[- ]party|provider|vendor|upstream|aws outage"),
    (Trigger.MAINTENANCE, r"maintenance"),
    (Trigger.DATA, r"bad data|corrupt"),
)


_BOXES = {
    **dict.fromkeys(("☐", "⬜", "🔲", "[ ]", "❌", "✗", "✘", "🔴", "⭕", "⚪"), ActionStatus.TO_DO),
    **dict.fromkeys(("☑", "☑️", "✅", "✔", "✔️", "✓", "[x]", "[X]", "🟢", "👍"), ActionStatus.DONE),
    **dict.fromkeys(("🟡", "🟠", "🚧", "⏳", "🔄", "🔵"), ActionStatus.IN_PROGRESS),
}


def read_status(text: str) -> tuple[ActionStatus | None, str]:
    """Return the status that a text begins with, and what it says beyond it."""
    if text.strip() in _BOXES:
        return _BOXES[text.strip()], ""
    plain = text.strip().strip("*_`~[]() ")
    if " / " in plain and len(plain) <= 60:
        halves = [read_status(part) for part in plain.split(" / ", 1)]
        states = {state for state, rest in halves if state is not None and not rest}
        if len(states) == 1 and all(not rest or state is None for state, rest in halves):
            return states.pop(), ""
    for status, pattern in _STATUSES:
        if match := pattern.match(plain):
            return status, plain[match.end() :].strip(" *_`.!)]")
    if re.match(r"[぀-ヿ一-鿿가-힣]", plain):
        for status, pattern in _CJK_STATUSES:
            if match := pattern.match(plain):
                return status, plain[match.end() :].strip(" *_`.!)]")
    return None, plain


def read_type(text: str) -> ActionType | None:
    """Return the type of an action that a word stands for."""
    plain = text.strip(" *_`[]()")
    return next((kind for kind, pattern in _TYPES if pattern.fullmatch(plain)), None)


def read_priority(text: str) -> Priority | None:
    """Return the priority that a word stands for."""
    plain = text.strip(" *_`[]()")
    return next((priority for priority, pattern in _PRIORITIES if pattern.fullmatch(plain)), None)


def read_severity(text: str) -> tuple[Severity | None, float]:
    """Return the severity that a value names, and how sure that is; a severity 0 counts as 1, a 5 as 4."""
    if match := _SEV.search(text[:80]):
        return Severity(f"sev{min(max(int(match[1]), 1), 4)}"), 0.95
    if re.fullmatch(r"[0-5]", text.strip()):
        return Severity(f"sev{min(max(int(text), 1), 4)}"), 0.8
    first = text[:60].lower()
    hits = [(found.start(), severity) for severity, words in _SEV_WORDS if (found := re.search(words, first))]
    return (min(hits)[1], 0.8) if hits else (None, 0.0)


def without_severity(text: str) -> str:
    """Return what a value says beyond a severity."""
    rest = _SEV.sub(" ", text.lower())
    for _, words in _SEV_WORDS:
        rest = re.sub(words, " ", rest)
    return rest


def read_trigger(text: str) -> Trigger | None:
    """Return what set it off, guessed from the words; None where they do not say."""
    first = text[:300].lower()
    return next((trigger for trigger, words in _TRIGGERS if re.search(words, first)), None)


def is_nothing(text: str) -> bool:
    """Return whether a text says nothing: `None`, `N/A`, `No actions.`, `[name]`, `YYYY-MM-DD`."""
    if _BLANK.fullmatch(text.strip(" *_`")):
        return True
    if len(text) > _LONGEST_NOTHING:
        return False
    plain = re.sub(r"^(?:[-*+>]|\d{1,3}[.)])\s+", "", text.strip()).strip(" *_`()[]")
    if _NOTHING.fullmatch(plain):
        return True
    parts = re.split(r"\s/\s", plain)
    return len(parts) > 1 and all(_NOTHING.fullmatch(part.strip(" *_`()[]")) for part in parts)


_LONGEST_NOTHING = 80


def ticket_in(text: str) -> str:
    """Return the address or the key of the first ticket in a text; empty if there is none."""
    if match := _TICKET_URL.search(text):
        return match[0].rstrip(".,;:")
    for match in _TICKET_KEY.finditer(text):
        if not _NO_TICKET.fullmatch(match[0]):
            return match[0]
    return ""


_NO_PEOPLE = re.compile(
    r"(?:prevent(?:ive|ative)?|detect(?:ive)?|mitigate|respond|recover|corrective|tools?|tooling"
    r"|people|must|should|could|later|now|todo|done|note|notes|update|fix|add|why|what|how|short|long"
    r"|medium|immediate|root causes?|resolution|remediation|lessons?|timeline|background|overview|trigger"
    r"|follow-?ups?|workarounds?|rollback|contributing factors?|appendix|references?"
    r"|prevention|detection|mitigation|process|monitoring|alerting"
    r"|testing|documentation|communication|action|actions|infrastructure|investigate|investigations?|analysis"
    r"|improve|review|create|implement|update|remove|ensure|consider"
    r"|next|first|second|other|misc|technical|general|summary|impact|for|security|ci"
    r"|api|dns|tls|ssl|aws|gcp|db|sql|kubernetes|docker|terraform|github)"
    r"(?:\W.*)?",
    re.IGNORECASE,
)
_NAME = (
    r"@?[\w.'’-]{1,30}(?:\s(?:(?:de|da|do|dos|das|del|della|der|den|van|von|zu|la|le|al|bin|ibn|ter|ten"
    r"|af)\s)"
    r"{0,2}(?-i:[^\W\d_a-zà-öø-ÿа-яё]|[@(])[\w.'’)-]{0,30}){0,3}"
)
_PEOPLE = re.compile(rf"{_NAME}(?:\s?(?:,|/|&|\+|\sand\s|\sund\s|\set\s|\sy\s)\s?{_NAME}){{0,6}}")


# "Improving Fastly-tools" is work and nobody; Sterling and Harding are people.
_GERUND = re.compile(
    r"(?!(?:sterling|harding|fleming|browning|manning|downing|keating|golding|gosling|channing)\b)"
    r"[a-z]{4,14}ing\s(?!(?:team|ops|group|department|lead|manager|squad|crew|staff|people|guild)\b)[a-z-]+",
    re.IGNORECASE,
)


# "Recovery Readiness" is a field of work; what ends like it, and is a name, stands in front.
_FIELD = re.compile(
    r"(?:\S+\s){1,3}(?!(?:lawrence|laurence|florence|terrence|torrence|clarence|spence|pence|prudence|constance"
    r"|torrance|vance|chance|france|lance|nance|clement|trinity|felicity|charity|serenity)\b)"
    r"(?:[a-z]{3,16}(?:ments?|tions?|sions?|ness|ances?|ences?|ities|ity|ibility|ability)"
    r"|handling|testing|monitoring|alerting|tooling|logging|training|planning|processing|hardening|scaling"
    r"|reporting|tracing|tracking|routing|caching|cleanup|coverage|hygiene|safety|health|recovery|controls?"
    r"|procedures?|processes|failures?|access|safeguards?|runbooks?|backups?|gaps|changes|updates|upgrades?)",
    re.IGNORECASE,
)


def looks_like_people(text: str) -> bool:
    """Return whether a short text can be the name of one or several people or of a team."""
    plain = text.strip(" *_`[]():：")
    if (
        not plain
        or len(plain) > 60
        or (plain.endswith((".", "?", "!")) and len(plain) > 3 and not re.search(r"\s[A-Z]\.$", plain))
    ):
        return False
    if _GERUND.match(plain) or _FIELD.fullmatch(plain):
        return False
    if not plain.startswith("@") and not plain[0].isupper() and not re.match(r"[぀-ヿ一-鿿가-힣]", plain):
        return False
    return (
        _NO_PEOPLE.fullmatch(plain) is None
        and _PEOPLE.fullmatch(plain) is not None
        and not re.search(r"\d{3}|[A-Z]-\d", plain)
    )
