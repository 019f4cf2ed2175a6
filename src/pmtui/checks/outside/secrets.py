"""What is or may be a secret in a text for outside: here a doubt is enough."""

from __future__ import annotations

import re
from base64 import b64decode

from pmtui.checks.language.sentences import words
from pmtui.checks.secrets import find_secrets
from pmtui.patterns import pattern

# Beside the secrets themselves: what proves who somebody is, and whom an address logs in.
_PROOF = pattern(
    r"-----BEGIN [A-Z0-9 ]{0,40}CERTIFICATE|\b[a-z][a-z+.-]{1,14}://[^\s/@]{1,80}@"
    r"|\bhooks\.slack\.com/services/",
    re.IGNORECASE,
)
_NAME = (
    r"(?:pass(?:word|wd|phrase|code|wort|ordet|word)|kennwort|kodeord|lösenord|wachtwoord|senha"
    r"|contraseñ?a|mot de passe"
    r"|pwd|pw|pass|secret|token|api[ _-]?key|(?:access|secret|private)[ _-]key|credentials?|creds?)"
)
_JOINT = (
    r"(?:[ \t]?[:=/|–—-]{1,2}[ \t]?|[ \t](?:is|was|are|were|of|as|being|ist|war|lautet|est|es|era|er"
    r"|became|to)"
    r"(?:[ \t](?:now|still|just|simply|currently))?:?[ \t]|[ \t]{1,3}[(\[]?)"
)
_QUOTED = r"[\"'`“”„«‘’](?P<{0}>[^\"'`“”„«»‘’\n]{{3,80}})[\"'`“”»‘’]"
# A name of a secret, and at once what has digits or signs among its letters, or stands in quotes.
_NAMED = pattern(
    rf"(?<![^\W_]){_NAME}(?:[ \t](?:for|of|to|on)(?:[ \t][\w.-]{{1,30}}){{1,3}})?{_JOINT}"
    rf"(?:{_QUOTED.format('quoted')}|(?P<plain>[^\s\"'`“”„«»,;()\[\]]{{4,120}}))",
    re.IGNORECASE,
)
# Whoever logs in with a name has something after it.
_LOGIN = pattern(
    r"(?<![^\W_])(?:log[ -]?ins?|log(?:ged)? (?:in|on)|sign(?:ed)? (?:in|on)|user(?:name)?s?|accounts?"
    r"|root|admin(?:istrator)?|creds?"
    r"|credentials?|ssh)(?:[ \t](?:as|with|is|was|was:"
    r"|are))?[ \t]?[:=]?[ \t]?(?:[\"'`]?[\w.@-]{1,60}[\"'`]?)?"
    r"[ \t]?(?:/|\||:|,|[ \t]and|[ \t]with|[ \t]pw"
    r"|[ \t]pass(?:word)?)[ \t:=/]{0,3}[\"'`]?(?P<typed>[^\s\"'`,;]{5,120})",
    re.IGNORECASE,
)
# A password of words, as people remember it.
_OF_WORDS = pattern(
    r"\b(?:pass(?:word|phrase|code|wort)|kennwort)[ \t]?(?:is|was|ist|war|lautet|:"
    r"|=)[ \t]{1,2}(?P<word>[^\W\d_]{4,40}(?:-[^\W\d_]{2,40}){0,7})"
    r"(?![\w-])",
    re.IGNORECASE,
)
# Told in a sentence: "the password we used, X, was", "was changed to X", "user root pass X", "token 1234".
_TOLD = pattern(
    rf"(?<![^\W_]){_NAME}[ \t][^\n.;,:]{{1,60}},[ \t](?P<apart>[^\s,;]{{4,80}}),"
    rf"|(?<![^\W_]){_NAME}(?:[ \t][\w.-]{{1,30}}){{0,4}}?[ \t](?:changed|reset|re-set|set|switched|updated"
    r"|rotated|renewed)(?:[ \t]back)?(?:[ \t]from[ \t]\S{1,80})?[ \t]to[ \t](?P<changed>[^\s,;]{4,80})",
    re.IGNORECASE,
)
_ACCOUNT = pattern(
    r"(?<![^\W_])(?:user(?:name)?|login|account|root|admin)[ \t](?P<who>[\w.@-]{1,40})[ \t,/]{1,3}"
    r"(?:pass|passwd|pwd|pw)[ \t:=]{1,3}(?P<word>[^\s,;]{3,80}?)"
    r"(?=[.,;:!?)\]]*(?:\n|\Z)|[.,;)]|[ \t](?:and|was|on|for)\b)"
    r"|(?<![^\W_])(?:login|log[ ]in|logon|creds?|credentials?)[ \t:]{1,3}(?:(?:as|with|are|were)[ \t])?"
    r"(?:root|admin|administrator|sa|sysadmin|guest|oracle|postgres)[ \t]?[/|:][ \t]?"
    r"(?P<after>[^\s,;/]{3,80}?)(?=[.,;:!?)\]]*(?:\s|\Z))",
    re.IGNORECASE,
)
_MODALS = words(
    "can could may might must should shall will would to cannot not did does do is was has had and or"
)
_NUMBER = pattern(
    r"(?<![^\W_])(?:token|secret|password|passcode|passphrase|pass)[ \t]{1,3}[\"'“]?\d{6,20}"
    r"(?![\d.,%]|[ \t]times\b)",
    re.IGNORECASE,
)
_PHRASE = pattern(
    r"(?<![^\W_])pass ?(?:phrase|word)s?[ \t]?(?:[:=]|is:|was:)[ \t]{0,3}[\"“]?"
    r"(?P<phrase>[^\W\d_]{3,20}(?:[ \t-][^\W\d_]{3,20}){2,9})[\"”]?[.!]?(?=\s|\Z)",
    re.IGNORECASE,
)
_BASIC = pattern(r"(?<![^\W_])Basic[ \t]{1,3}(?P<basic>[A-Za-z0-9+/]{8,400}={0,2})(?![\w=])")
_SET = pattern(rf"(?<![^\W_]){_NAME}=(?P<set>[^\s\"'&;,]{{3,200}})", re.IGNORECASE)
_CODE = pattern(
    r"\b(?:PIN|(?:pass|access|entry|door|alarm|gate|safe|backup|recovery|one[- ]time|verification|2FA|MFA"
    r"|OTP)[ -]?codes?|OTP)"
    r"(?:[ \t](?:number|is|was|of))?[ \t]?[:=]?[ \t]?(?:[A-Z0-9]{0,4}-)?\d{4,10}\b"
)
_TOKEN = pattern(r"(?<![\w.])s\.(?=[A-Za-z]{0,24}\d)(?=[A-Z0-9]{0,24}[a-z])[A-Za-z0-9]{24}(?![\w-])")
# Whoever has such a link is let in.
_SIGNED = pattern(
    r"[?&;](?:[\w.-]{0,40}(?:signature|credential|security-token|access_?token|auth_?token|token|api_?key"
    r"|secret|passw\w{1,4}|jwt)"
    r"|sig|key|code|auth|session(?:id)?|sid)=(?!&)[^\s&]{2,}",
    re.IGNORECASE,
)
_NO_PASSWORDS = words("""
    about above accepted after again against allowed also always another anymore anything authentication
    authorization available back because been before being below between both bucket buckets case change
    changed changes check checked checks common correct created default deleted different disabled during
    each either empty enabled encrypted even ever exactly expired expires expiry exposed field fields first
    fixed form forms found free from generated gone good handling hashed hashes hashing have hidden home
    identical inside into invalid issued just kept known last late leaked left length like long longer lost
    made management manager managers missing more most much must needed neither never next nobody none
    nothing null obsolete often okay older once only open optional other outdated over part pending policies
    policy present private prompt public random read readable refresh refused required reset resets
    resetting revoked right rotated rotating rotation safe same saved secret secure sent service services
    set short shorter should shown simple since some soon still stolen store stored strong such taken
    temporary than that their then there these they this those through time today together token tokens true
    unchanged undefined under unique unknown until unused usage used useful user users valid validation
    value values very visible weak what when where which with within without wrong your yours
""")
_ENDINGS = ("ed", "ing", "ly", "able", "ible", "less", "ful", "ary", "ory", "ive", "ous", "ent", "ant")
# What has a digit, and is no password: amounts, times, versions, standards, and what is numbered.
_TELLING = pattern(
    r"[~<>≈+$€£-]?\d[\d.,:/-]*(?:%|[a-zµ]{1,8})?(?:/[a-z]{1,6})?|v?\d+(?:\.\d+)+\w{0,6}|v\d{1,3}"
    r"|(?:[a-z]+[-/])*(?:"
    r"oauth|sha|md|aes|rsa|hs|rs|es|base|argon|bcrypt|pbkdf|scrypt|http|utf|ipv|tls|ldapv?|saml|k|sev|p|q"
    r"|s|x|log|web"
    r"|step|phase|level|part|type|version|no\.?|nr\.?|number|case|figure|table|rule|line|page|day"
    r"|week)-?\d{1,5}\w?"
    r"|\d{1,2}(?:st|nd|rd|th)|\d?fa|[a-z]+(?:['’](?:s|t|re|ll|ve))|[\d.,:/-]+|[•*….x_-]+|<[^>]*>?"
    r"|\$\{?\w+\}?|\{+[^}]*\}*"
    r"|[a-z]+(?:[-/][a-z]+)*",
    re.IGNORECASE,
)


def tells_secret(text: str) -> bool:
    """Return whether a text holds a secret, or what may be one."""
    if next(find_secrets(text), None) is not None:
        return True
    if any(shape.search(text) for shape in (_PROOF, _TOKEN, _CODE, _SIGNED, _NUMBER)):
        return True
    if _is_spoken(text):
        return True
    return (
        any(
            _is_said(match["quoted"]) if match["quoted"] else _is_strange(match["plain"])
            for match in _NAMED.finditer(text)
        )
        or any(_is_strange(match["typed"]) for match in _LOGIN.finditer(text))
        or any(_is_remembered(match["word"]) for match in _OF_WORDS.finditer(text))
    )


def _is_spoken(text: str) -> bool:
    """Return whether a sentence tells a secret without any sign that announces it."""
    return (
        any(_is_strange(match["apart"] or match["changed"]) for match in _TOLD.finditer(text))
        or any(_is_login(match["who"], match["word"] or match["after"]) for match in _ACCOUNT.finditer(text))
        or any(_is_phrase(match["phrase"]) for match in _PHRASE.finditer(text))
        or any(_is_basic(match["basic"]) for match in _BASIC.finditer(text))
        or any(_is_set(match["set"]) for match in _SET.finditer(text))
    )


def _is_login(who: str | None, word: str) -> bool:
    if who is not None and who.casefold() in _MODALS:
        return False
    low = word.casefold()
    return low not in _NO_PASSWORDS and low not in _PARTS_OF_PAGES and not low.endswith(_ENDINGS)


_PARTS_OF_PAGES = words(
    "logout log-out password passwords panel page pages area accounts account root admin off on"
)


def _is_phrase(text: str) -> bool:
    """Return whether words after "passphrase:" are only words, and no sentence about it."""
    several = [word.casefold() for word in re.split(r"[ \t-]", text)]
    about = sum(word in _NO_PASSWORDS for word in several)
    return about <= 1 and not any(word in _LITTLE for word in several)


_LITTLE = words(
    "the and are was were for not has had but our any all its can did does will may must now new too"
)


def _is_basic(text: str) -> bool:
    try:
        decoded = b64decode(text + "=" * (-len(text) % 4), validate=True).decode()
    except ValueError:
        return False
    return ":" in decoded and decoded.isprintable()


def _is_set(text: str) -> bool:
    low = text.strip(".)]}").casefold()
    blank = not any(map(str.isalnum, low)) or low[:1] in "<{[$%*" or len(set(low)) == 1
    return not blank and low not in _NO_PASSWORDS and low not in ("yes", "off", "nil", "redacted", "masked")


def _is_said(quoted: str) -> bool:
    """Return whether what stands in quotes after a name is more than words about it."""
    return not all(word in _NO_PASSWORDS for word in quoted.casefold().split())


def _is_strange(text: str) -> bool:
    """Return whether nobody would say this in a sentence: digits or signs among letters."""
    kept = text.strip(".,;:!?…()[]{}'\"’”*")
    if len(kept) < 4 or _TELLING.fullmatch(kept) or "://" in kept:
        return False
    return any(sign.isdigit() or sign in "!@#$%^&*+=~?" for sign in kept) and any(map(str.isalpha, kept))


def _is_remembered(text: str) -> bool:
    """Return whether words after "the password is" say nothing about it, and so may be it."""
    low = text.casefold()
    if "-" in low:
        return low.count("-") > 1 and not low.endswith(_ENDINGS)
    return low not in _NO_PASSWORDS and not low.endswith(_ENDINGS)
