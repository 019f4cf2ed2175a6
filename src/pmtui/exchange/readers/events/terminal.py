"""What is copied along from a terminal: the prompt with its command, the pager's last line, fences."""

from __future__ import annotations

import re

_WHERE = r"(?:[~/.][^\s$%#>❯»]{0,120}|[\w.-]{1,60})"
_PROMPT = re.compile(
    r"(?:\([\w. -]{1,40}\)\s)?"
    r"(?:[\w.+-]{1,40}@[\w.-]{1,80}(?:[: ][^\n$#%❯»>]{0,120}?)?\s?[$#%>❯»]"
    r"|\[[\w.+-]{1,40}@[\w.-]{1,80}[^\]\n]{0,120}\]\s?[$#%>]"
    r"|PS(?:\s[^\n>]{1,120})?>"
    r"|[A-Za-z]:\\[^\n>|<]{0,120}>"
    rf"|[➜❯»](?:\s{{1,3}}{_WHERE})?(?:\s(?:git:)?\([^()\n]{{1,60}}\))?(?:\s[✗✔±*])?"
    r"|[~/][^\s$%#>❯]{0,120}\s?(?:\([^()\n]{1,60}\)\s?)?[$%❯»#]"
    r"|(?:bash|sh|zsh)-\d\.\d+[$#]"
    r"|[$%])"
    r"(?P<command>\s.*)?"
)
_PAGER = re.compile(r"\s*(?:\(END\)|:|lines \d+-\d+(?:/\d+ \(END\)| \(END\))?|--More--(?:\(\d+%\))?|~)\s*")
_FENCE = re.compile(r"\s*(?:`{3,}|~{3,})[\w+-]*\s*")


def is_prompt(line: str) -> bool:
    """Return whether a line is the prompt of a shell, with a command or without."""
    return bool(_PROMPT.fullmatch(line.strip()))


def has_command(line: str) -> bool:
    """Return whether a line is a prompt with a command behind it."""
    match = _PROMPT.fullmatch(line.strip())
    return match is not None and bool((match["command"] or "").strip())


def is_frame(line: str) -> bool:
    """Return whether a line only stands around what was copied: a prompt, the pager, a fence, nothing."""
    return not line.strip() or bool(_PAGER.fullmatch(line) or _FENCE.fullmatch(line)) or is_prompt(line)


def unframed(text: str) -> tuple[str, list[tuple[int, str]]]:
    """Return a text without the frame above and below it, and the lines with commands that were taken away.

    The lines keep their numbers: what is taken away leaves an empty line. A text that is all frame, or has
    fences within as well, is returned as it is.
    """
    lines = text.split("\n")
    first = next((place for place, line in enumerate(lines) if not is_frame(line)), len(lines))
    last = next((place for place in range(len(lines) - 1, first, -1) if not is_frame(lines[place])), first)
    around = [*range(first), *range(last + 1, len(lines))]
    fences = sum(bool(_FENCE.fullmatch(lines[place])) for place in around)
    if first == len(lines) or fences % 2 or not any(lines[place].strip() for place in around):
        return text, []
    if fences and any(_FENCE.fullmatch(line) for line in lines[first : last + 1]):
        return text, []
    taken = []
    for place in around:
        if has_command(lines[place]):
            taken.append((place + 1, lines[place].strip()))
        lines[place] = ""
    return "\n".join(lines), taken
