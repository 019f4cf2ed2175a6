"""A few unmistakable words of Japanese and Chinese, whose sentences are not read word by word."""

from __future__ import annotations

from pmtui.checks.language.smells import Smell

_SIGNS = (
    (
        Smell.HINDSIGHT,
        ("べきだった", "べきでした", "べきであった", "はずだった", "本应", "本该", "本應", "本該", "早该"),
    ),
    (
        Smell.BLAME,
        (
            "ヒューマンエラー",
            "人為的ミス",
            "人为失误",
            "人为错误",
            "人為疏失",
            "不注意",
            "粗心",
            "人的ミス",
            "怠",
            "怠慢",
            "操作ミスをし",
            "担当者のミス",
            "作業者のミス",
            "確認不足",
            "大意",
            "不负责任",
            "我的锅",
            "我的错",
            "不小心把",
            "인적 오류",
            "실수로",
            "부주의",
        ),
    ),
    (
        Smell.MILD_BLAME,
        (
            "誤って",
            "忘れ",
            "ミスによ",
            "設定ミス",
            "操作ミス",
            "失误",
            "忘了",
            "没有注意",
            "没有测试",
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
