"""The ends of actions that say who does them, until when, or how far they are."""

from __future__ import annotations

import re

from pmtui.exchange.readers.markdown.months import MONTH

_WHO = r"([^()\[\]:：]{2,60}?)"


_OWNERS = (
    r"(?:owner|owned by|assignee|assigned to|assigned|responsible|who|dri|担当|担当者"
    r"|負責人|负责人|verantwortlich|responsable)"
)


_DUES = (
    r"(?:due|due date|due by|by|deadline|eta|target|until|期限|截止|frist|bis|échéance"
    r"|plazo|prazo|fecha|data|datum|fällig)"
)


_STATUSES = r"(?:status|state|状態|状态|ステータス|stand|statut|estado)"


_DAYLIKE = r"([^()\[\]:：,;]{3,40}?)"


_STATE_IN_CAPITALS = (
    r"DONE|TODO|WIP|COMPLETED?|PENDING|OPEN|CLOSED|FIXED|RESOLVED|BLOCKED|IN PROGRESS|NOT STARTED|PLANNED"
    r"|MERGED|DEPLOYED|SHIPPED|IMPLEMENTED|CANCELL?ED|WONTFIX|ONGOING"
)


TRAILING: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"[\s(\[,;–—-]\s?(?:assigned to|owned by|taken (?:on )?by|led by|driven by|in the hands of)\s"
            r"((?-i:@?[A-Z@])[^()\[\]:：]{1,58}?)[)\]]?$",
            re.IGNORECASE,
        ),
        "owner",
    ),
    (
        re.compile(
            r"[\s(\[]((?!(?:UTF|SHA|ISO|RFC|CVE|HTTP|TLS|SEV|ADR|PM)-)[A-Z][A-Z0-9]{1,9}-\d{1,6})[)\]]?$"
        ),
        "ticket",
    ),
    (re.compile(rf"[(\[,;–—-]\s?{_OWNERS}\s?(?:[:：]|-(?=\s))\s?{_WHO}[)\]]?$", re.IGNORECASE), "owner"),
    (re.compile(rf"[(\[,;–—\s-]\s?{_DUES}\s?[:：]?\s?{_DAYLIKE}[)\]]?$", re.IGNORECASE), "due"),
    (re.compile(r"[\s(\[](#\d{2,7})[)\]]?$"), "ticket"),
    (
        re.compile(rf"[(\[,;–—-]\s?{_STATUSES}\s?[:：]\s?([^()\[\],;]{{2,40}}?)[)\]]?$", re.IGNORECASE),
        "status",
    ),
    (re.compile(r"\(([^()]{2,40})\)$"), "status"),
    (re.compile(r"\[([^\[\]]{2,40})\]$"), "status"),
    (
        re.compile(
            r"[.!?]\s\(((?:already |now |since )?(?:done|fixed|added|implemented|deployed|merged|resolved"
            r"|completed|shipped|released)\b(?! by (?:the|end|\d|next|this|q\d))[^()]{2,200})\)$",
            re.IGNORECASE,
        ),
        "status",
    ),
    (
        re.compile(
            r"\s(?:[–—]|-{1,2}|->|→)\s?((?:already )?(?:done|completed?|in progress|wip"
            r"|not started|pending|todo|resolved|fixed|完了)\b.{0,200})$",
            re.IGNORECASE,
        ),
        "status",
    ),
    (re.compile(r"\s(?:[–—]|-{1,2}|->|→)\s?([^()\[\]:,;]{2,30})$"), "state"),
    (
        re.compile(
            r"[.!?]\s([A-Z][\w'’-]{1,20}) (?:volunteers|volunteered|will do (?:it|this|that)|takes (?:it"
            r"|this))$"
        ),
        "owner",
    ),
    (re.compile(r"(?<![✅✔️])\s(\d{4}-\d{2}-\d{2})$"), "due"),
    (
        re.compile(
            r"(?<!\bon)(?<!\bof)(?<!\bfrom)(?<!\bsince)(?<!\bthe)(?<!\bat)(?<!\bvom)(?<!\bdu)(?<!\bafter)(?<!\bam)"
            rf"\s(\d{{1,2}}\.? {MONTH},? 20\d\d|(?-i:[A-Z])\w{{2,8}}\.? \d{{1,2}}, 20\d\d"
            r"|\d{1,2}[./]\d{1,2}[./]20\d\d)$",
            re.IGNORECASE,
        ),
        "due",
    ),
    (re.compile(r"[.!]?\s?(✅|✔️|✔|☑️|☑|❌|⏳|🚧|🔄|☐|⬜|🔲)$"), "status"),
    (re.compile(r"\s(:[a-z][a-z_]{2,30}:)$"), "status"),
    (re.compile(rf"\s({_STATE_IN_CAPITALS})$"), "status"),
    (re.compile(r"\(([^()]{2,40})\)$"), "priority"),
    (re.compile(r"[\[(]([^\[\]()]{4,20})[\])]$"), "type"),
    (re.compile(r"[(\[](@[^()\[\]]{2,60})[)\]]$"), "owner"),
    (re.compile(r"(?:^|\s)`?(@[\w.-]{2,39}(?:(?:,|/|&|\sand)?\s?@[\w.-]{2,39}){0,4})`?$"), "owner"),
    (re.compile(r"\s[–—-]{1,2}\s?([A-Z][\w.'-]{1,20}(?:\s[A-Z][\w.'-]{1,20}){0,2})$"), "owner"),
    (re.compile(r"\(([A-Z][\w.'-]{1,20}(?:[\s,/&]{1,3}[A-Z][\w.'-]{0,20}){0,3})\)$"), "owner"),
    (re.compile(r"[(\[]([^()\[\]]{6,30})[)\]]$"), "due"),
    (re.compile(r"\s(?:by|until|before)\s([^()\[\]:：,;]{5,30})$", re.IGNORECASE), "due"),
)
"""Patterns for the end of an action and what it says, in the order in which they are tried."""
