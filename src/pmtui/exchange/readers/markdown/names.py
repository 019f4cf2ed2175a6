"""The names of people that a document holds, so that one in front of an action is known to be its owner."""

from __future__ import annotations

import re
from collections import Counter

from pmtui.exchange.readers.markdown.facts import people_in
from pmtui.exchange.readers.markdown.front import Front
from pmtui.exchange.readers.markdown.known_names import Known
from pmtui.exchange.readers.markdown.outline import Outline

_WITH_PEOPLE = frozenset(
    f"facts.{name}"
    for name in ("owner", "commander", "facilitator", "people", "oncall_primary", "oncall_secondary")
)
_LONGEST_NAME = 40
# What only a person does, so that the word before is the name of one.
_DOES = re.compile(
    r"(?<![\w-])([A-Z][a-zà-ÿ'’-]{1,15}(?:\s[A-Z][\w.'’-]{0,15})?)\s(?:notice[sd]|call(?:s|ed) (?!it|out)"
    r"|says|said|asks|asked|joins|joined|decide[sd]|tells|told|acks|acked|acknowledge[sd]|declare[sd]|wakes"
    r"|woke|writes|wrote|thinks|thought|suspects|suspected|volunteers|volunteered|escalate[sd]"
    r"|suggest(?:s|ed)|confirms|confirmed)\b"
)


def names_in(text: str, outline: Outline, front: Front) -> Known:
    """Return the names of people, whole and the first word of each, in small letters."""
    texts = [fact.text for fact in outline.facts if fact.name in _WITH_PEOPLE]
    texts += [front.values[key][0] for key in ("author", "authors") if key in front.values]
    texts += [match[1] for match in _DOES.finditer(text) if not _is_word(match[1], text)]
    texts += _HANDLE.findall(text)
    texts += [match[1] for match in _FROM.finditer(text[:_HEAD])]
    texts += [name for name in set(_INITIALS.findall(text)) if _begins_tasks(name, text)]
    texts += [name for name in set(_ACTS.findall(text)) if not _is_thing(name, text)]
    texts += [name for name, count in Counter(_SPEAKS.findall(text)).items() if count > 1]
    texts += [part for said in texts for part in re.split(r"\s?[&+]\s?", re.sub(r"\s?\([^()]*\)", "", said))]
    names = {name for said in texts for name, _ in people_in(said) if 1 < len(name) < _LONGEST_NAME}
    parts = (part for name in names for part in (name, name.split()[0]) if len(part) > 1)
    return Known(frozenset(part.lower().lstrip("@") for part in parts), text)


# Someone whom the text calls by a handle: `@runa`, but no address of a mail.
_HANDLE = re.compile(r"(?<![\w@/.])@[A-Za-z][\w.-]{0,30}\w")


# The sender of a mail, whose address begins with the name that others know.
_FROM = re.compile(r"^From:\s[^\n<]{0,80}<([A-Za-z][\w.-]{1,30})@", re.MULTILINE)
_HEAD = 2000
# Initials behind a clock: “18.25 RH first report in the chat”.
_INITIALS = re.compile(r"(?<![\d:.])\d{1,2}[:.h][\d?]{2}[\s*_`|–—:-]{1,6}([A-Z]{2,3})\s(?=[\w(@])")


def _begins_tasks(initials: str, text: str) -> bool:
    """Return whether an item of a list begins with these initials and a colon, alone or beside others."""
    beside = r"(?:[A-Z]{2,3}\s?[+&/,]\s?){0,3}"
    after = r"(?:\s?[+&/,]\s?[A-Z]{2,3}){0,3}"
    start = rf"^\s*[-*+]\s+(?:\[[ xX]\]\s+)?{beside}{initials}{after}\s?:\s\S"
    return re.search(start, text, re.MULTILINE) is not None and not _is_thing(initials, text)


def _is_word(name: str, text: str) -> bool:
    """Return whether a name stands in small letters somewhere: then it is a thing, such as a program."""
    return re.search(rf"(?<![\w@./-]){re.escape(name.split()[0].lower())}(?![\w-])", text) is not None


# Who speaks in the log of a chat: `[14:50] **mika** it is back`, `[14:50] <mika> it is back`.
_SPEAKS = re.compile(r"\[\d{1,2}:\d{2}[^\[\]\n]{0,12}\]\s(?:\*\*|<)([^\W\d_][\w.-]{1,19})(?:\*\*|>)")


# A short word in small letters that acts right behind a clock: “13:05 mik deploys it”.
_ACTS = re.compile(
    r"(?<![\d:.])\d{1,2}[:.h]\d{2}(?:\s?[ap]m)?[\s*_`|–—:-]{1,6}([a-z]{2,8})\s(?:and [a-z]{2,8}\s)?"
    r"(?:sees|saw|looks|looked|deploy(?:s|ed)|merge[sd]|kill(?:s|ed)|roll(?:s|ed) back|post(?:s|ed)"
    r"|ping(?:s|ed)"
    r"|call(?:s|ed)|write[s]|wrote|notice[sd]|reads?|finds|found|join(?:s|ed)|wakes|woke|asks|asked|says|said"
    r"|decide[sd]|restart(?:s|ed)|revert(?:s|ed)|scale[sd]|acks|acked|page[sd]|open(?:s|ed)|tries|tried)\b"
)


def _is_thing(word: str, text: str) -> bool:
    """Return whether a word stands behind an article somewhere: names do not."""
    article = r"(?:the|a|an|every|each|per|this|that|our|their|no|of|new|first|second|one)"
    return re.search(rf"\b{article}\s{re.escape(word)}\b", text, re.IGNORECASE) is not None
