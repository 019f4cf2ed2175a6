"""Lists of words in one line: `checkout, login, "payments, EU"`."""

from __future__ import annotations

from collections.abc import Iterable


def read_words(text: str) -> tuple[str, ...]:
    """Return the words between the commas, trimmed, without empty ones.

    A word in double quotation marks is taken as it is, so it may hold commas; a quotation mark inside of it
    is written twice. A quotation mark that does not begin a word is an ordinary character.

    Raises:
        ValueError: if a quotation mark is not closed, or something other than a comma follows it.
    """
    words: list[str] = []
    position = 0
    while position < len(text):
        start = _skip_blanks(text, position)
        if text.startswith('"', start):
            word, position = _quoted(text, start)
            words.append(word)
            continue
        end = text.find(",", position)
        end = len(text) if end < 0 else end
        if word := text[position:end].strip():
            words.append(word)
        position = end + 1
    return tuple(words)


def show_words(words: Iterable[str]) -> str:
    """Return the words with commas between them; `read_words` gives the same words back."""
    return ", ".join(_show(word) for word in words)


def _show(word: str) -> str:
    plain = word and "," not in word and not word.startswith('"') and word == word.strip()
    return word if plain else '"' + word.replace('"', '""') + '"'


def _skip_blanks(text: str, position: int) -> int:
    while position < len(text) and text[position].isspace():
        position += 1
    return position


def _quoted(text: str, start: int) -> tuple[str, int]:
    """Return the quoted word that begins at `start`, and where the next word begins."""
    parts: list[str] = []
    position = start + 1
    while True:
        end = text.find('"', position)
        if end < 0:
            raise ValueError('the quotation mark is not closed; write a second " after the word')
        parts.append(text[position:end])
        if not text.startswith('""', end):
            break
        parts.append('"')
        position = end + 2
    after = _skip_blanks(text, end + 1)
    if after < len(text) and text[after] != ",":
        raise ValueError("write a comma after the closing quotation mark")
    return "".join(parts), after + 1
