"""What is said in a chat and tells nothing of an incident: greetings, thanks, reactions, lunch."""

from __future__ import annotations

import re

_LONGEST = 120
_EMOJI = re.compile(
    r":[a-z0-9_+'-]{1,40}:"
    r"|[\U0001F000-\U0001FAFF\u2190-\u21FF\u2300-\u27BF\u2B00-\u2BFF\uFE0F\u200D]"
)
_NAMED = re.compile(r"<?@[\w.|-]+>?")
_SIGNS = re.compile(r"[^\w+']+")
_SAID = frozenset(
    (
        *(
            "ok",
            "okay",
            "k",
            "kk",
            "okey",
            "yes",
            "yep",
            "yeah",
            "yup",
            "no",
            "nope",
            "sure",
            "right",
            "true",
        ),
        *(
            "lol",
            "haha",
            "hehe",
            "rofl",
            "omg",
            "wow",
            "ouch",
            "oops",
            "uff",
            "argh",
            "hmm",
            "hm",
            "huh",
            "oh",
        ),
        *("thanks", "thank", "you", "thx", "ty", "cheers", "danke", "merci", "gracias", "kudos", "please"),
        *("hi", "hey", "hello", "hallo", "moin", "morning", "good", "evening", "afternoon", "night", "gn"),
        *("bye", "cu", "ciao", "folks", "all", "everyone", "everybody", "team", "guys", "there", "again"),
        *(
            "nice",
            "cool",
            "great",
            "awesome",
            "perfect",
            "super",
            "excellent",
            "amazing",
            "well",
            "done",
            "job",
        ),
        *(
            "work",
            "so",
            "much",
            "a",
            "lot",
            "very",
            "really",
            "+1",
            "-1",
            "+2",
            "same",
            "agreed",
            "this",
            "me",
        ),
        *("too", "np", "welcome", "problem", "got", "it", "gotcha", "roger", "copy", "ack'd", "brb", "back"),
        *("see", "tomorrow", "weekend", "have", "happy", "monday", "friday", "congrats", "yay", "woohoo"),
    )
)
# Words of which a short line has to have one, so that "back again" or "no problem" alone may stay something.
_SOCIAL = frozenset(
    (
        *(
            "ok",
            "okay",
            "k",
            "kk",
            "okey",
            "yes",
            "yep",
            "yeah",
            "yup",
            "nope",
            "sure",
            "lol",
            "haha",
            "hehe",
        ),
        *("rofl", "omg", "wow", "ouch", "oops", "uff", "argh", "hmm", "hm", "huh", "oh", "thanks", "thank"),
        *("thx", "ty", "cheers", "danke", "merci", "gracias", "kudos", "hi", "hey", "hello", "hallo", "moin"),
        *("morning", "evening", "afternoon", "bye", "cu", "ciao", "nice", "cool", "great", "awesome"),
        *("perfect", "super", "excellent", "amazing", "+1", "-1", "+2", "same", "agreed", "np", "welcome"),
        *("gotcha", "roger", "brb", "congrats", "yay", "woohoo", "weekend", "gn", "night", "right", "cheers"),
    )
)
_PASTIME = re.compile(
    r"\b(?:lunch|coffee|breakfast|dinner|beers?|pizza|cake|weekend|holidays?|birthday|football|kicker)\b",
    re.IGNORECASE,
)
_ASKING = re.compile(
    r"\b(?:any(?:one|body)|who(?:'s| is| wants)|up for|join|shall we|let's|grab|happy|have a|enjoy)\b",
    re.IGNORECASE,
)


def is_chatter(text: str) -> bool:
    """Return whether a message only greets, thanks, reacts or speaks of lunch."""
    if len(text) > _LONGEST:
        return False
    plain = _NAMED.sub(" ", _EMOJI.sub(" ", text)).strip()
    words = [word for word in _SIGNS.split(plain.lower()) if word.strip("+'")]
    if not words:
        return True
    if all(word in _SAID for word in words) and any(word in _SOCIAL for word in words):
        return True
    return bool(_PASTIME.search(plain) and _ASKING.search(plain))
