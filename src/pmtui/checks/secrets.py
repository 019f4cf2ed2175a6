"""The one recogniser of secrets: passwords, tokens and keys, in prose, commands, settings and links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from pmtui.patterns import pattern


class Secret(NamedTuple):
    """A secret in a text."""

    start: int
    end: int
    """Where the secret itself stands, without its name."""
    kind: str
    """What it was known by: its name, or the beginning that all of its kind share."""


# Shapes that are secrets wherever they stand; the group is what all of a kind begin with.
_SHAPES = pattern(
    r"(?P<shape>(?P<kind>-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY)-----"
    r"|\b(?P<kind2>AKIA|ASIA)[0-9A-Z]{16}\b"
    r"|\b(?P<kind3>gh[pousr]_|github_pat_|gl(?:pat|dt|rt|ft)-|npm_|pypi-|hf_|dop_v1_|shp(?:at|ss)_|ya29\."
    r"|hv[sb]\.)"
    r"(?=[A-Za-z_-]{0,60}[0-9])[A-Za-z0-9_-]{16,250}"
    r"|\b(?P<kind4>xox[a-z]-)(?=[A-Za-z-]{0,40}[0-9])[A-Za-z0-9-]{8,120}"
    r"|\b(?P<kind5>[rs]k_(?:live|test)_)[A-Za-z0-9]{8,200}"
    r"|\b(?P<kind6>sk-(?:proj-|ant-)?)(?=[A-Za-z_-]{0,80}[0-9])[A-Za-z0-9_-]{20,250}"
    r"|\b(?P<kind7>AIza)[0-9A-Za-z_-]{30,60}"
    r"|\b(?P<kind8>SG\.)[A-Za-z0-9_-]{10,60}\.[A-Za-z0-9_-]{10,90}"
    r"|\b(?P<kind9>eyJ)[A-Za-z0-9_-]{6,900}\.[A-Za-z0-9_-]{4,900}(?:\.[A-Za-z0-9_-]{0,900})?"
    r"|\b(?P<kind10>hooks\.slack\.com/(?:services|workflows)/)[A-Za-z0-9/_-]{4,120}"
    r"|\b(?P<kind11>discord(?:app)?\.com/api/webhooks/)[0-9]{5,30}/[A-Za-z0-9_-]{10,120}"
    r"|\b(?P<kind12>s\.)(?=[A-Za-z]{0,24}[0-9])(?=[A-Z0-9]{0,24}[a-z])(?=[a-z0-9]{0,24}[A-Z])[A-Za-z0-9]{24}\b"
    r"|\b(?P<kind13>X-(?:Amz|Goog)-(?:Signature|Security-Token)=)[A-Za-z0-9%+/_-]{16,2000})",
)
_NAME = (
    r"(?:pass(?:word|wd|phrase|wort)|kennwort|wachtwoord|senha|mot de passe|contraseñ?a|pwd"
    r"|(?<![a-z])pass(?=[ \t]{0,2}=)|secret|token|api[_ -]?key"
    r"|(?:access|account|private|signing|encryption|shared)[_ -]?key|credentials?|auth[_-]?key)"
)
_VALUE = r"(?P<{0}>\"[^\"\n]{{1,200}}\"|'[^'\n]{{1,200}}'|`[^`\n]{{1,200}}`|[^\s\"'`|;&]{{1,200}})"
_TOLD = (
    r"(?:[ \t](?:for|of|to|on|für|von)(?:[ \t][\w.-]{1,30}){1,3})?"
    r"[ \t]{1,3}(?:is|was|ist|war|lautet|est|es|era|became|set to|changed to|reset to)(?:[ \t](?:now|still))?"
    r":?[ \t]{1,3}"
)
_LONG = r"(?P<long>[a-z0-9+=]{16,200})(?![\w/-])"
_NAMED = pattern(
    # NAME=value, "name": "value", name: value
    rf"(?P<name>{_NAME})(?P<rest>[\w-]{{0,24}})[\"'`]?[ \t]{{0,3}}(?P<sign>=>|:=|[=:])[ \t]{{0,3}}"
    rf"{_VALUE.format('value')}"
    # the password is value
    rf"|(?P<told>{_NAME}){_TOLD}{_VALUE.format('said')}"
    # client_secret value: only what is long and has letters and digits, since nothing else announces it
    r"|(?P<bare>(?:\b|_)(?:password|passwort|kennwort|secret|token|(?:api|access)[_ -]?key)):?[ \t]{1,3}"
    rf"{_LONG}"
    # --password value
    rf"|(?P<option>(?<!\S)--?[a-z][\w-]{{0,30}}?{_NAME}|(?<!\S)--?{_NAME})[ \t]{{1,3}}(?!-)"
    rf"{_VALUE.format('given')}"
    r"|(?P<bearer>\b(?:bearer|authorization:[ \t]{0,3}(?:basic|token|geniekey)))[ \t]{1,3}"
    rf"(?P<borne>[A-Za-z0-9._~+/=-]{{8,900}})"
    r"|\b(?P<login>[a-z][a-z0-9+.-]{1,20}://[^\s:/@]{0,80}):(?P<typed>[^\s/@]{1,200})(?=@)",
    re.IGNORECASE,
)
# Without anything that announces it only what nobody would say: `login admin / S3!b`, `password S3!b`.
_SPOKEN = pattern(
    r"\b(?P<before>(?:pass(?:word|wort|phrase|code)?|pwd?|kennwort)[ \t]{1,3}"
    r"|(?:log(?:in|on)|user|account)[ \t:]{1,3}[\w.@-]{1,60}[ \t]{0,2}[/|,][ \t]{0,2})"
    r"(?P<spoken>(?=[^\s\d]{0,60}\d)(?=[^\sa-z]{0,60}[a-z])(?=[^\s!^$]{1,60}[!^$]+\w)[\w!^$%&*#?@+~=.-]{6,60})(?!\S*/)",
    re.IGNORECASE,
)
# "had the root password harbour7 in the notes": letters and digits that no word is made of.
_BARE = pattern(
    r"\b(?P<before>(?:password|passphrase|passwort|kennwort)[ \t]{1,3})"
    r"(?P<spoken>(?!(?:policy|field|reset|check|store|manager|prompt|hash|entry|form|box|change|file|safe"
    r"|sha|md|oauth|argon|pbkdf|bcrypt|base|ipv|utf|http|http/|db|node|host|server|service"
    r"|step|page|api|"
    r"auth|vault|v|s|ec|saml|ldap|level|rule|type|phase|part|ticket|inc|web|app|prod|python|md|keepass|k|l"
    r"|q)-?\d)"
    r"(?=[a-z]{0,39}\d)(?=\d{0,39}[a-z])[a-z0-9]{6,40})(?=[ \t]*(?:[.,;:!)\"'’]|$|in|on|of|from|at|to|and"
    r"|for|which|that)(?![a-z]))",
    re.IGNORECASE | re.MULTILINE,
)
_COMMANDS = pattern(
    r"\b(?P<curl>(?:curl|wget|http)\b[^\n]{0,300}?\s(?:-u|--user)[ =]?[\"']?[^\s:\"']{1,80})"
    r":(?P<used>[^\s\"']{1,200})"
    r"|\b(?P<sql>(?i:mysql|mysqldump|mysqladmin|mariadb)\b[^\n]{0,300}?\s-p)"
    r"(?P<joined>[^\s\"']{1,200}|\"[^\"\n]{1,200}\")"
    r"|\b(?P<flag>(?:sshpass|redis-cli|zip|7z)\b[^\n]{0,200}?\s-[apP])\s?"
    r"(?P<flagged>[^\s\"']{1,200}|\"[^\"\n]{1,200}\")"
    r"|\b(?P<echo>echo)\s{1,3}(?P<echoed>\"[^\"\n]{1,200}\"|'[^'\n]{1,200}'|\S{1,200})"
    r"(?=\s{0,3}\|\s{0,3}(?:sudo\s{1,3}-S|docker login|passwd|base64))",
)
# What only a command tells: any name of a key with a long word after it.
_LOOSE = pattern(
    r"(?P<flag>\s-{1,2}[\w-]{0,40}?(?:key|secret|token)[\w-]{0,20}[= ])(?!-)(?P<flagged>[^\s\"']{8,200})"
    r"|(?P<option>\b\w{1,40}?_(?:key|secret|token|password)\s{1,3})(?!-)(?P<given>[^\s\"'=:]{6,200})",
    re.IGNORECASE,
)
_PARTS = (
    ("name", "value"), ("told", "said"), ("bare", "long"), ("option", "given"), ("bearer", "borne"),
    ("login", "typed"), ("curl", "used"), ("sql", "joined"), ("flag", "flagged"), ("echo", "echoed"),
    ("before", "spoken"),
)  # fmt: skip

_PLACEHOLDER = pattern(
    r"[\[({<$%].*|.*(?:\*{2}|•{2}|…|\.{3}|\$\{|\{\{).*|(.)\1*|[x*•#?._-]+"
    r"|.{0,40}(?:redacted|masked|hidden|removed|censored|changeme|change-me|placeholder|example|dummy"
    r"|your[-_]).{0,40}",
    re.IGNORECASE | re.DOTALL,
)
# Keys that a vendor prints in its manual are copied with what they stand for: as long, as mixed, as secret.
_LONG_KEY = pattern(r"(?=\S{0,60}[a-z])(?=\S{0,60}[A-Z])(?=\S{0,60}\d)[A-Za-z0-9/+=_-]{32,200}")
_BLANKS = frozenset("x*•.…_-/0")
"""The signs of which a key consists that was made unreadable."""
_MEASURE = pattern(r"[~<>≈+-]?\d+(?:[.,:/-]\d+)*(?:%|[a-z]{1,7})?(?:/[a-z]+)?", re.IGNORECASE)
_OF_A_NAME = pattern(
    r"[_-]?(?:s|ttl|count|limits?|age|expir\w*|len|length|size|polic\w*|name|type|rate|time\w*|lifetime"
    r"|ids?|path"
    r"|file|url|days|version|rotation|usage|budget|status|manager|store|service|issuer"
    r"|endpoint)(?:[_-]\w{0,20})?",
    re.IGNORECASE,
)
_PLAIN_TEXT = """
    true false yes no none null nil empty missing invalid wrong expired required optional rotated
    changed reset unknown correct valid enabled disabled leaked secret password passwd token string text
    hidden default prompt stdin env vault keychain read write admin root user bearer basic oauth ok
    failed denied revoked used unused shared new old
"""
_PLAIN = frozenset(_PLAIN_TEXT.split())
_WORDY = pattern(
    r"[A-Za-z0-9]+(?:[-/][a-z0-9]+)+|[A-Za-z]+['’][a-z]{1,2}|[a-z]+\d{0,2}|[A-Z]?[a-z]+(?:[./:][a-z]+)+"
)
_PHRASE = pattern(r"[a-z]{4,20}(?:-[a-z]{4,20}){2,6}")
_ABOUT = ("ed", "ing", "able", "ible", "ive", "ly", "ent", "ant", "ic", "al", "only", "less")
"""Endings of what is said about a passphrase: `machine-made-only`."""
_DIGITS = pattern(r"\d+")
_RUNS_OF_A_KEY = 3
"""How often digits stand among the letters of a key; `Base64EncodedValue2024` is a name."""
_CODE = pattern(r"[\w.]+[(\[].*|[a-z_]+(?:\.[a-z_]+)+|[A-Z][a-z]+(?:[A-Z][a-z]+)+|[A-Z][A-Z_]+")

# Every secret needs one of these, and looking for words is ten times quicker than for patterns.
_NAME_WORDS = (
    "pass",
    "contrase",
    "kennwort",
    "wachtwoord",
    "senha",
    "pwd",
    "secret",
    "token",
    "key",
    "credential",
)
_SPOKEN_WORDS = ("pass", "pwd", "kennwort", " pw ", "login ")
_BORNE_WORDS = ("bearer", "authorization")
_COMMAND_WORDS = (
    "curl", "wget", "http ", "mysql", "mariadb", "redis-cli", "sshpass", "zip", "7z", "echo",
)  # fmt: skip
_SHAPE_WORDS = (
    "private key", "akia", "asia", "glpat-", "gldt-", "glrt-", "glft-", "pypi-", "ya29.", "hvs.", "hvb.",
    "xox", "sk-", "aiza", "sg.", "eyj", "hooks.slack", "discord",
    "vault", "x-amz-", "x-goog-",
)  # fmt: skip
_UNDERLINED = (
    "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "npm_", "hf_", "dop_v1_", "shpat_", "shpss_",
    "k_live_", "k_test_",
)  # fmt: skip
_ALL_SHAPE_WORDS = frozenset((*_SHAPE_WORDS, *_UNDERLINED))
_PLAIN_WORDS = (*_NAME_WORDS, " pw ", "login ", *_BORNE_WORDS, "://", *_COMMAND_WORDS, *_SHAPE_WORDS)
# What stands behind a name and announces a value; a text that only speaks of keys has nothing of the kind.
# The dot above (U+0307) is what a capital İ leaves when it is made small.
_ANNOUNCED = pattern(rf"[\w\u0307-]{{0,40}}(?:[\"'`]?[ \t]{{0,3}}[=:]|{_TOLD}|[ \t]{{1,3}}[a-z0-9+=]{{16}})")
_OPTION = pattern(r"(?<!\S)--?[a-z]")


def secret_words(folded: str) -> list[str]:
    """Return the words without which there is no secret, as far as a text in small letters holds them."""
    words = (*_PLAIN_WORDS, *_UNDERLINED) if "_" in folded else _PLAIN_WORDS
    return [word for word in words if word in folded]


def may_hold_secret(folded: str) -> bool:
    """Return whether it is worth looking for secrets in a text in small letters."""
    return bool(secret_words(folded))


def _announcing(words: frozenset[str], folded: str) -> Iterator[re.Pattern[str]]:
    """Yield the patterns, of those that something announces, of which the text can hold one."""
    if (
        ("://" in words and "@" in folded)
        or not words.isdisjoint(_BORNE_WORDS)
        or any(word in words and _announces(word, folded) for word in _NAME_WORDS)
    ):
        yield _NAMED
    if not words.isdisjoint(_COMMAND_WORDS):
        yield _COMMANDS
    # Most texts hold no sign of those that a password of this kind has.
    if "pass" in words or "kennwort" in words:
        yield _BARE
    if not words.isdisjoint(_SPOKEN_WORDS) and ("!" in folded or "^" in folded or "$" in folded):
        yield _SPOKEN


def _announces(name: str, folded: str) -> bool:
    if "-" in folded and _OPTION.search(folded):
        return True
    place = folded.find(name)
    while place >= 0:
        place += len(name)
        if _ANNOUNCED.match(folded, place):
            return True
        place = folded.find(name, place)
    return False


def find_secrets(text: str, *, eager: bool = False) -> Iterator[Secret]:
    """Yield the secrets of a text from kind to kind; time grows with its length only.

    What stands for a secret, such as `$PASSWORD`, `<token>` and `***`, is none. Plain words after a name are
    none either, unless it is `eager`: in a command whatever follows `--password` is one.
    """
    folded = text.casefold()
    words = frozenset(secret_words(folded))
    if not words.isdisjoint(_ALL_SHAPE_WORDS) or ("token" in words and "s." in folded):
        for match in _SHAPES.finditer(text):
            kind = next(found for name, found in match.groupdict().items() if found and name != "shape")
            if kind.startswith("-") or not set(match.group()[len(kind) :].casefold()) <= _BLANKS:
                yield Secret(*match.span(), kind.lstrip("-")[:24])
    patterns = [*_announcing(words, folded), *((_LOOSE,) if eager and words else ())]
    for shapes in patterns:
        place = 0
        while (announced := shapes.search(text, place)) is not None:
            found, place = _named(announced, eager)
            if found is not None:
                yield found


def _named(match: re.Match[str], eager: bool) -> tuple[Secret | None, int]:
    """Return the secret that a name announces, if what follows can be one; and where to look on."""
    groups = match.groupdict()
    by, of = next((by, of) for by, of in _PARTS if groups.get(of))
    start, end = match.span(of)
    value = groups[of]
    if value[0] in "\"'`":
        start, end, value = start + 1, end - 1, value[1:-1]
    else:
        value = value.rstrip(".,:)]}") or value
        end = start + len(value)
    told = _whole_name(match) if by == "name" else groups[by]
    stands_for_one = _PLACEHOLDER.fullmatch(value) and not _LONG_KEY.fullmatch(value)
    is_one = not stands_for_one and (eager or _is_secret(by, groups, value))
    # What looked like a value may itself be a name with its own: `auth: token=…`.
    if not is_one:
        return None, match.start(of)
    return Secret(start, end, told[-24:] if by == "name" else told[:24]), end


def _whole_name(match: re.Match[str]) -> str:
    """Return the whole name before a value, such as `DB_PASSWORD` where `PASSWORD` was found."""
    begin = match.start("name")
    before = re.search(r"[\w-]{0,24}\Z", match.string[max(0, begin - 24) : begin])
    name = match.string[begin : match.end("rest")]
    return f"{before[0] if before else ''}{name}"


def _is_secret(by: str, groups: dict[str, str | None], value: str) -> bool:
    low = value.casefold()
    if low in _PLAIN or len(value) < 4:
        return False
    if by in ("login", "curl", "sql", "flag", "echo") or groups.get("spoken"):
        return True
    if by == "bare":
        return not value.isdigit() and len(_DIGITS.findall(value)) >= _RUNS_OF_A_KEY
    if by == "bearer":
        return (len(value) >= 12 and _is_mixed(value)) or "." in value
    if _CODE.fullmatch(value) or "://" in value or value.startswith(("/", "./", "~/", "--")):
        return False
    if by == "option":
        return not value.isalpha() or len(value) >= 6
    name = (groups["told"] or groups["name"] or "").casefold()
    is_password = name.startswith(("pass", "pwd", "mot", "contra", "kenn", "wacht", "senha"))
    is_strange = _is_mixed(value) and len(value) >= 6
    is_wordy = _WORDY.fullmatch(value) is not None and not (is_password and value.isalnum())
    if is_password and _PHRASE.fullmatch(value) and not value.endswith(_ABOUT):
        return True
    if by == "told":
        return is_strange and not is_wordy and not _MEASURE.fullmatch(value)
    if _OF_A_NAME.fullmatch(groups["rest"] or ""):
        return False
    is_set = groups["sign"] == "="
    if value.isalpha():
        return is_set and is_password and len(value) >= 6
    if _MEASURE.fullmatch(value):
        return is_set and is_password and value.isdigit()
    return is_strange and (is_set or not is_wordy)


def _is_mixed(value: str) -> bool:
    """Return whether letters stand with digits or signs, as in what nobody says."""
    letters = any(sign.isalpha() for sign in value)
    return letters and any(sign.isdigit() or sign in "!@#$%^&*+=~?" for sign in value)
