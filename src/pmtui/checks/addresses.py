"""What a text names of the inside of a network: hosts and addresses that no reader outside can reach."""

from __future__ import annotations

import re

from pmtui.patterns import pattern

_KINDS = (
    r"(?:db|sql|mysql|pg|postgres|mongo|redis|cache|kafka|etcd|es|elastic|web|app|api|srv|server|host|node|vm|worker"
    r"|proxy|lb|gw|mail|mx|ldap|vpn|bastion|jump|nfs|queue|mq|k8s)"
)
_STAGES = r"(?:prod|prd|production|stg|stage|staging|test|tst|dev|qa|uat|int|dr)"
_ADDRESS = pattern(
    r"(?P<net>\b(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}\b)"
    r"|\b[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?(?:\.[a-z0-9-]{1,60}){0,5}"
    r"\.(?:internal|intranet|corp|lan|local|localdomain|svc|cluster)\b"
    r"|(?P<colons>(?<![\w:.])f(?:e[89ab]|[cd][0-9a-f])[0-9a-f]:[0-9a-f:]{2,36}(?![\w:]))"
    r"|\bip-\d{1,3}(?:-\d{1,3}){3}\b"
    rf"|(?<![\w.-])(?:{_KINDS}-(?:[a-z]{{2,12}}-){{0,2}}{_STAGES}|{_STAGES}-(?:[a-z]{{2,12}}-){{0,2}}{_KINDS})-?\d{{1,4}}\b"
    r"|(?<![\w.:/@-])(?!(?:sha|md|http|utf|ipv|port)-?\d)[a-z][a-z-]{0,30}\d{1,4}:(?!(?:19|20)\d\d\b)\d{4,5}(?![\w:.]*\w)",
    re.IGNORECASE,
)
# What stands before the number of a version, which is written like an address.
_VERSION = pattern(
    r"\b(?:v|ver\.|versions?|releases?|builds?|firmware|(?:upgrad|updat|downgrad)(?:ed?|ing)\b[^.\n]{0,30}?)"
    r"(?: (?:number|from|of the \w+))?:?\s?(?:v?\d[\d.]{2,20}\s?(?:,|to|and|or|until|->|→|-|–)\s?){0,3}\Z",
    re.IGNORECASE,
)


def inside_address(text: str) -> str:
    """Return the first name of a host or address of an inner network in a text; else empty text."""
    for match in _ADDRESS.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        if (match["net"] and _VERSION.search(before)) or (match["colons"] and not _is_ipv6(match["colons"])):
            continue
        return match.group()
    return ""


def _is_ipv6(text: str) -> bool:
    # What a document without such an address never needs takes long to load.
    from ipaddress import AddressValueError, IPv6Address

    try:
        IPv6Address(text)
    except AddressValueError:
        return False
    return True
