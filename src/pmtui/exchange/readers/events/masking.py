"""Secrets in commands, masked: passwords, tokens and keys that somebody typed."""

from __future__ import annotations

import re

MASK = "•••"
_NAMES = (
    r"(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|access[_-]?key|auth|credentials?"
    r"|private[_-]?key)"
)
_RULES = (
    # Words that are secrets by their form.
    (r"\b(?:AKIA|ASIA)[0-9A-Z]{16}\b", MASK),
    (r"\bgh[pousr]_[A-Za-z0-9]{20,}|\bgithub_pat_[A-Za-z0-9_]{20,}|\bglpat-[\w-]{16,}", MASK),
    (r"\bxox[abeprs]-[\w-]{8,}|\bsk[-_](?:live|test|proj|ant)?[-_]?[\w-]{16,}|\bAIza[\w-]{30,}", MASK),
    (r"\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?", MASK),
    (r"-----BEGIN [A-Z ]*PRIVATE KEY-----.*", MASK),
    # An address with a name and a password in it.
    (r"(\b[a-z][a-z0-9+.-]{1,20}://[^\s:/@]{0,80}:)[^\s/@]{1,200}(?=@)", rf"\1{MASK}"),
    (
        r"((?:authorization|proxy-authorization)\s*:\s*(?:bearer|basic|token|geniekey)?\s*)[^\s\"']+",
        rf"\1{MASK}",
    ),
    (r"(x-[a-z-]*(?:key|token)\s*:\s*)[^\s\"']+", rf"\1{MASK}"),
    # NAME_SECRET=value, --password value, --token=value.
    (rf"(\b[\w-]*{_NAMES}[\w-]*\s*[=:]\s*)(?:\"[^\"]*\"|'[^']*'|[^\s&;|\"']+)", rf"\1{MASK}"),
    (rf"(--?[\w-]*{_NAMES}(?:[= ]|\s+))(?!-)(?:\"[^\"]*\"|'[^']*'|[^\s&;|]+)", rf"\1{MASK}"),
    (r"(\bcurl\b.*?\s(?:-u|--user)[ =]?[^\s:]{1,80}:)\S+", rf"\1{MASK}"),
    (r"(\b(?:mysql|mysqldump|mysqladmin|mariadb)\b.*?\s-p)(?=\S)(?:\"[^\"]*\"|'[^']*'|\S+)", rf"\1{MASK}"),
    (r"(\b(?:sshpass|redis-cli|zip|7z)\b.*?\s-[apP]\s?)(?:\"[^\"]*\"|'[^']*'|\S+)", rf"\1{MASK}"),
    (
        r"(\becho\s+)(\"[^\"]*\"|'[^']*'|\S+)(?=\s*\|\s*(?:sudo\s+-S|docker login|passwd|base64))",
        rf"\1{MASK}",
    ),
    (r"(\b\w+_(?:key|secret|token|password)\s+)(?!-)\S{6,}", rf"\1{MASK}"),
    # A long word of mixed letters and digits after an option is more likely a key than anything else.
    (r"(\s-{1,2}[\w-]*(?:key|secret|token)[\w-]*[= ])\S{8,}", rf"\1{MASK}"),
)
_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE | re.DOTALL), by) for pattern, by in _RULES)


def mask(text: str) -> tuple[str, bool]:
    """Return the text with every secret that was recognised masked, and whether there was any."""
    masked = text
    for pattern, by in _PATTERNS:
        masked = pattern.sub(by, masked)
    return masked, masked != text
