"""Links in a text for outside: which of them lead to where only people inside may go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from pmtui.checks.language.sentences import words
from pmtui.patterns import pattern

URL = pattern(r"\b[a-z][a-z0-9+.-]{1,20}://[^\s<>\"']{1,2000}", re.IGNORECASE)
"""An address with its scheme."""
IPV4 = pattern(r"(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.]*\d)")
"""A network address of the older kind."""
_INSIDE = (
    "internal intranet corp lan local localdomain localhost svc cluster consul private home priv prod prd "
    "stg stage staging dev test vpn arpa"
)
INSIDE_NAME = pattern(
    rf"(?<![\w.-])(?:[a-z0-9_-]{{1,63}}\.){{1,8}}(?:{_INSIDE.replace(' ', '|')})(?![\w-])|\blocalhost\b",
    re.IGNORECASE,
)
"""A name that no public server can have, or that says itself that it is inside."""
_TOOLS = pattern(
    r"(?:^|\.)(?:jira|wiki|confluence|grafana|kibana|prometheus|alertmanager|splunk|datadog|sentry|gitlab|git|jenkins"
    r"|argocd|vault|admin|intranet|internal|corp|pager|pagerduty|opsgenie|slack|teams|notion|docs|drive|console)\.",
    re.IGNORECASE,
)
# Services in which teams work: what is there opens only to those who are signed in.
_SIGNED_IN = pattern(
    r"(?:^|\.)(?:atlassian\.net|jira\.com|datadoghq\.(?:com|eu)|ddog-gov\.com|pagerduty\.com|opsgenie\.com"
    r"|victorops\.com|grafana\.net|splunkcloud\.com|signalfx\.com|newrelic\.com|sentry\.io|honeycomb\.io"
    r"|lightstep\.com|logz\.io|loggly\.com|papertrailapp\.com|sumologic\.com|elastic-cloud\.com"
    r"|cloud\.elastic\.co|dynatrace\.com|instana\.io|bugsnag\.com|rollbar\.com|pingdom\.com|raygun\.com"
    r"|slack\.com|zoom\.us|webex\.com|teams\.microsoft\.com|teams\.live\.com|discord\.com|discord\.gg"
    r"|chat\.google\.com|meet\.google\.com|mail\.google\.com|docs\.google\.com|drive\.google\.com"
    r"|sheets\.google\.com|sharepoint\.com|onedrive\.live\.com|office\.com|1drv\.ms|dropbox\.com|box\.com"
    r"|notion\.so|notion\.site|coda\.io|quip\.com|airtable\.com|asana\.com|linear\.app|trello\.com"
    r"|monday\.com|clickup\.com|shortcut\.com|height\.app|basecamp\.com|miro\.com|figma\.com|lucid\.app"
    r"|loom\.com|incident\.io|rootly\.com|firehydrant\.(?:com|io)|blameless\.com|zendesk\.com"
    r"|freshdesk\.com|intercom\.com|service-now\.com|servicenow\.com|salesforce\.com|force\.com"
    r"|console\.aws\.amazon\.com|signin\.aws\.amazon\.com|awsapps\.com|console\.cloud\.google\.com"
    r"|portal\.azure\.com|dev\.azure\.com|visualstudio\.com|app\.terraform\.io|circleci\.com|buildkite\.com"
    r"|travis-ci\.com|bitbucket\.org|okta\.com|onelogin\.com|1password\.com|launchdarkly\.com|tableau\.com"
    r"|looker\.com|snowflakecomputing\.com|databricks\.com|mongodb\.net|supabase\.co|herokuapp\.com)\Z",
    re.IGNORECASE,
)
_IN_REPOSITORY = pattern(
    r"/(?:pulls?|issues?|merge_requests|commits?|compare|actions|runs|settings|security|projects?|discussions"
    r"|-|blob|tree|pipelines|jobs|deployments|wiki)(?:/|\Z)",
    re.IGNORECASE,
)
_REPOSITORIES = pattern(r"(?:^|\.)(?:github\.com|gitlab\.com|codeberg\.org|sr\.ht)\Z", re.IGNORECASE)


# Where organisations talk to everybody; any other name before a domain may be one of the inside.
_OPEN = words("""
    www www2 status health help support blog news press shop store about careers jobs community forum forums
    developer developers dev-docs learn academy trust security legal privacy investors ir m mobile en de fr es
""")
_KNOWN = pattern(
    r"(?:^|\.)(?:statuspage\.io|wikipedia\.org|gov|gov\.[a-z]{2}|europa\.eu|ietf\.org|mitre\.org|w3\.org|rfc-editor\.org|readthedocs\.io"
    r"|github\.io|mozilla\.org|python\.org|rust-lang\.org|kernel\.org|debian\.org|apache\.org|(?<![\w.-])aws\.amazon\.com"
    r"|status\.microsoft|status\.cloud\.google\.com|health\.aws\.amazon\.com|instatus\.com|betteruptime\.com)\Z",
    re.IGNORECASE,
)
_SECOND_LEVEL = words("co com org net gov ac edu or ne go gob nom me ltd plc")
_SHORT = pattern(
    r"(?:bit\.ly|t\.co|goo\.gl|tinyurl\.com|ow\.ly|is\.gd|buff\.ly|rb\.gy|lnkd\.in|cutt\.ly|t\.ly|s\.id)\Z",
    re.IGNORECASE,
)
_TOOL_PATH = pattern(
    r"/(?:grafana|kibana|jira|confluence|prometheus|alertmanager|splunk|jenkins|argocd|vault|admin|internal|intranet"
    r"|d/[\w-]{3,}|d-solo|dashboards?|browse/[A-Z]+-\d+|runbooks?|oncall|on-call|wp-admin|console)(?:[/?#]|\Z)",
    re.IGNORECASE,
)
_STATUS = pattern(r"(?:^|[.-])status(?:page)?[.-]", re.IGNORECASE)
_GO = pattern(
    r"(?<![\w/.-])go/(?!no\b|no-go|rust\b|java|python\b|c\b|node\b|js\b|typescript)[a-z][\w-]{1,60}"
)


def _is_open(host: str) -> bool:
    """Return whether a host is a domain itself, or one of those that are meant for everybody."""
    if _KNOWN.search(host) or _STATUS.search(host):
        return True
    labels = host.split(".")
    domain = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL else 2
    return len(labels) <= domain or (len(labels) == domain + 1 and labels[0] in _OPEN)


def host_of(url: str) -> str:
    """Return the host of an address in small letters; empty where it has none."""
    try:
        return (urlsplit(url.strip()).hostname or "").rstrip(".")
    except ValueError:
        return ""


def leads_inside(url: str, hosts: frozenset[str] = frozenset()) -> str:
    """Return why a link does not belong outside, in words that follow "is"; empty if it may leave.

    `hosts` are those that the document names for people inside.
    """
    try:
        parts = urlsplit(url.strip().rstrip(".,;:!?)]}"))
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return _ONLY_INSIDE
    if not any(sign.isalpha() for sign in host):
        return _ONLY_INSIDE  # an address of the network, in whichever way it is written
    is_web = parts.scheme.lower() in ("http", "https") and port is None and "@" not in parts.netloc
    if not is_web or "." not in host or host in hosts or INSIDE_NAME.search(host) or IPV4.search(host):
        return _ONLY_INSIDE
    if _SHORT.search(host):
        return "a short link, of which nobody sees where it leads"
    if host.startswith("status."):
        return ""
    if _SIGNED_IN.search(host) or _TOOLS.search(f"{host}."):
        return "a link into a tool that opens only to people inside"
    if _REPOSITORIES.search(host) and _IN_REPOSITORY.search(parts.path):
        return "a link into a repository, which may be private"
    if not _is_open(host) or (_TOOL_PATH.search(parts.path) and not _KNOWN.search(host)):
        return "a link that may only work inside"
    return ""


_ONLY_INSIDE = "a link that only works inside"


def links_inside(text: str, hosts: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield each link in a text that does not belong outside, with the reason."""
    for match in URL.finditer(text):
        if why := leads_inside(match.group(), hosts):
            yield match.group(), why
    for match in _GO.finditer(text):
        yield match.group(), _ONLY_INSIDE
