"""Texts that are hard on patterns that go back and try again."""

from __future__ import annotations


def slow_texts(length: int) -> dict[str, str]:
    """Return texts of so many characters, by what they are."""
    repeated = {
        "spaces": " ",
        "letters": "a",
        "words": "ab ",
        "digits": "1",
        "colons": "1:",
        "dots": "a.",
        "dashes": "-",
        "quotes": "\"'",
        "brackets": "[(",
        "minutes": "5m ",
        "mail": "a@",
        "address": "http://a",
        "stars": "*_`",
        "lines": "a\n",
        "blank lines": " \n",
        "nobody": "the engineer forgot ",
    }
    return {name: (piece * (length // len(piece) + 1))[:length] + "\x00!" for name, piece in repeated.items()}
