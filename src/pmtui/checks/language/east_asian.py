"""A few unmistakable words of Japanese and Chinese, whose sentences are not read word by word."""

from __future__ import annotations

from pmtui.checks.language.smells import Smell

_SIGNS = (
    (
        Smell.HINDSIGHT,
        ("べきだった", "べきでした", "べきであった", "はずだった", "本应", "本该", "本應", "本該", "早该"),
    ),
    (Smell.BLAME, ("ヒューマンエラー", "人為的ミス", "人为失误", "人为错误", "人為疏失", "不注意で", "粗心")),
    (
        Smell.MILD_BLAME,
        (
            "うっかり",
            "忘れていた",
            "見落と",
            "誤って削除",
            "误删",
            "误把",
            "误操作",
            "誤刪",
            "忘记",
            "疏忽",
            "不小心",
        ),
    ),
)


def find(text: str) -> list[tuple[Smell, str]]:
    """Return what a sentence in Japanese or Chinese shows, with the words that say so."""
    return [(smell, sign) for smell, signs in _SIGNS for sign in signs if sign in text]
