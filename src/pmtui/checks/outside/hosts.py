"""Names of machines in a text for outside, whether they are dotted, numbered or only called so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pmtui.checks.outside.links import INSIDE_NAME
from pmtui.patterns import pattern

_DOTTED = pattern(
    r"(?<![\w.@-])(?<![\w:]/)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.){2,8}[a-z]{2,24}(?![\w-])",
    re.IGNORECASE,
)
_NUMBERED = pattern(
    r"(?<![\w.-])(?:[a-z0-9]{1,20}[-_]){0,4}(?:db|sql|mysql|mariadb|pg|postgres|mongo|redis|cache|kafka"
    r"|zk|etcd|es"
    r"|elastic|web|www|app|api|srv|server|svr|host|node|vm|ip|pod|k8s|worker|master|replica|primary"
    r"|standby|lb|proxy"
    r"|gw|gateway|fw|router|switch|sw|mx|mail|smtp|dns|ns|ldap|vpn|bastion|jump|nas|san|nfs|esx|hv|ci|build"
    r"|prod|prd|stg|staging|rack"
    r"|dc)(?:[-_][a-z0-9]{1,20}){0,3}[-_]?\d{1,5}(?:[-_][a-z0-9]{1,20}){0,4}(?![\w.-]*\w)",
    re.IGNORECASE,
)
_POD = pattern(r"(?<![\w.-])[a-z0-9]{2,30}(?:-[a-z0-9]{2,30}){0,6}-[a-f0-9]{8,10}-[a-z0-9]{5}(?![\w-])")

# What only a machine is called, and what else it is called beside that: for what, in which role, and where.
_MACHINE = (
    "db|sql|mysql|mariadb|pg|pgsql|postgres|mongo|redis|kafka|zk|etcd|elastic|srv|svr|vm|lb|gw|fw|sw|mx|ldap|nas|nfs"
    "|esx|hv|k8s|bastion|rabbitmq|memcached|cassandra|haproxy|nginx|vault"
)
_OFTEN_MACHINE = (
    "web|app|api|host|node|server|worker|cache|proxy|gateway|router|switch|mail|dns|ns|queue|auth|checkout"
)
_STAGE = "prod|prd|production|stg|staging|uat|preprod|qa"
_PART = (
    "master|slave|primary|secondary|replica|standby|leader|follower|passive|blue|green|ro|rw|main|backup|dr"
)
_SITE = (
    "eu|us|uk|de|fr|no|se|dk|fi|nl|ie|it|pl|ap|apac|emea|sa|ca|east|west|north|south|central|lon|ldn|ams|fra|nyc"
    "|sfo|lax|dub|par|sin|tok|tyo|syd|osl|sto|cph|hel|ber|muc|zrh|mil|mad|iad|ord|dfw|sea|bos|atl|mia|sjc|hkg|icn|bom"
    "|[a-f]"
)
_CALLED = pattern(
    rf"(?<![\w.@/-])(?:[a-z]{{1,20}}[-_]){{0,3}}(?:"
    rf"(?:{_STAGE}|{_PART}|{_SITE})[-_](?:[a-z]{{1,20}}[-_]){{0,2}}(?:{_MACHINE})"
    rf"|(?:{_MACHINE})[-_](?:[a-z]{{1,20}}[-_]){{0,2}}(?:{_STAGE}|{_PART}|{_SITE})"
    rf"|(?:prod|prd|stg|staging|uat|preprod)[-_](?:[a-z]{{1,20}}[-_]){{0,2}}(?:{_OFTEN_MACHINE})"
    rf"|(?:{_OFTEN_MACHINE})[-_](?:[a-z]{{1,20}}[-_]){{0,2}}(?:prod|prd|stg|staging|uat|preprod|[a-f])"
    rf")(?:[-_][a-z]{{1,20}}){{0,3}}(?![\w-])"
    rf"|(?<![\w.@/-])(?:(?:prod|prd|stg)(?:db|pg|sql|web|app|api|srv|vm|lb|gw)"
    rf"|(?:db|pg|mysql|srv|redis|mongo)(?:prod|prd|stg|master|slave|primary|replica|standby))"
    r"\d{0,4}(?![\w-])"
    # By site, rack and unit; by the address that a cloud gave it; by a number with a letter.
    r"|(?<![\w.@/-])[a-z]{2,6}\d{0,3}-r(?:ack)?\d{1,3}-r?u\d{1,3}(?![\w-])"
    r"|(?<![\w.@/-])ec2-\d{1,3}(?:-\d{1,3}){3}(?![\w-])"
    r"|(?<![\w.@/-])(?:[a-z0-9]{1,20}-){0,3}(?:k8s|node|host|vm|srv|db|pod|worker|master)-\d{1,3}[a-f](?![\w-])"
    # A page of a tool, although its address has no scheme.
    r"|(?<![\w.@/-])(?:grafana|kibana|jira|jenkins|confluence|splunk|argocd)/(?:d|job|browse|app|dashboards?"
    r"|display|applications)/[\w-]{1,80}",
    re.IGNORECASE,
)


def hosts_in(text: str, outside: frozenset[str]) -> Iterator[str]:
    """Yield each name of a machine in a text without links; those of the hosts `outside` are known to all."""
    for shape in (INSIDE_NAME, _DOTTED, _NUMBERED, _POD, _CALLED):
        for found in shape.finditer(text):
            name = found.group()
            if name.casefold() not in outside and not _is_abbreviation(name):
                yield name


def _is_abbreviation(text: str) -> bool:
    """Return whether a dotted text is one such as `a.m.` or `e.g.`, or a version."""
    labels = text.split(".")
    return all(len(label) <= 1 for label in labels if label)
