"""A few unmistakable words of Japanese and Chinese, whose sentences are not read word by word."""

from __future__ import annotations

from pmtui.checks.language.sentences import words
from pmtui.checks.language.smells import Place, Smell

_SIGNS = (
    (
        Smell.HINDSIGHT,
        (
            "べきだった",
            "べきでした",
            "べきであった",
            "はずだった",
            "本应",
            "本该",
            "本應",
            "本該",
            "早该",
            "防げた",
            "事后看",
            "事後看",
            *(
                "今にして思えば",
                "振り返れば",
                "たはずだ",
                "たはずで",
                "できたはず",
                "避けられた",
                "回避できた",
            ),
            *(
                "本可",
                "本来可以",
                "本來可以",
                "原本可以",
                "本来应",
                "本來應",
                "当时应",
                "當時應",
                "早知道",
                "要是早",
            ),
            *("如果早", "应该早", "應該早", "如果当时", "如果當時", "理应", "理應", "可以避免的"),
            *("했어야", "했더라면", "었더라면", "았더라면", "수 있었을"),
        ),
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
            "認識不足",
            "考慮しなかった",
            "考慮していなかった",
            "てしまった",
            "てしまいました",
            "確認しなかった",
            "没有检查",
            "没有确认",
            "没人检查",
            "没有人注意",
            "没有人检查",
            "誰も確認し",
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


_UNREAL = (
    (
        ("ていれば", "でいれば", "ておけば", "ていたら", "なければ"),
        ("はず", "だろう", "可能性", "かった", "できた", "防げ", "済ん"),
    ),
    (("如果", "要是", "假如", "倘若"), ("就不会", "就不會", "早就", "更早", "也不会", "也不會")),
)
"""A condition that was not met, and what would have followed."""


_PERSONS = (
    *(
        "作業者が",
        "作業者は",
        "担当者が",
        "担当者は",
        "運用者が",
        "開発者が",
        "オペレーターが",
        "エンジニアが",
    ),
    *("运维同学", "运维人员", "开发同学", "开发人员", "工程师", "操作人员", "值班人员", "值班同学", "同事"),
    *("담당자가", "작업자가", "운영자가", "개발자가"),
)
_FAILINGS = (
    *("取り違え", "忘れ", "誤っ", "怠", "見落と", "間違え", "確認せず", "確認しなかった", "無断で", "従わ"),
    *("没有按", "未按", "没按", "没有检查", "没检查", "没有确认", "未经", "擅自", "忘", "误", "漏", "违反"),
    *("실수", "확인하지 않", "잊", "누락", "무단으로", "잘못"),
)


_OPINIONS = tuple(
    sorted(
        words("""
    おそらく 恐らく たぶん 多分 かもしれ と思 と考えられる ようだ ようです らしい 模様 はずだ はずです 推測
    推定される 疑い 疑われ 気がする 残念 幸い やっと ようやく なぜか さすがに ひどい 混乱 焦り 不安 安堵
    ほっと 困惑 明らかに 期待
    可能是 可能为 可能因 大概 也许 也許 或许 或許 估计 估計 似乎 好像 怀疑 懷疑 猜测 猜測 推测 应该是 應該是
    看起来 看來 看来 觉得 覺得 认为 認為 终于 終於 幸好 幸亏 可惜 不幸 居然 竟然 显然 顯然 奇怪 莫名 糟糕
    慌 焦虑 松了一口气 希望能 希望是 不太可能 恐怕
    아마 것같 추정 의심 다행히 드디어 안타깝 이상하게 혼란 당황 불안
    """)
    )
)
"""What guesses, judges or tells a mood; looked for in the timeline alone."""


def find(text: str, place: Place = Place.PROSE) -> list[tuple[Smell, str]]:
    """Return what a sentence in Japanese, Chinese or Korean shows, with the words that say so."""
    found = [(smell, sign) for smell, signs in _SIGNS for sign in signs if sign in text]
    found += [
        (Smell.HINDSIGHT, f"{condition}…{result}")
        for conditions, results in _UNREAL
        for condition in conditions
        for result in results
        if condition in text and result in text[text.index(condition) :]
    ][:1]
    if person := next((sign for sign in _PERSONS if sign in text), ""):
        rest = text[text.index(person) :]
        found += [(Smell.BLAME, f"{person}…{sign}") for sign in _FAILINGS if sign in rest][:1]
    if place is Place.TIMELINE:
        found += [(Smell.OPINION, sign) for sign in _OPINIONS if sign in text][:1]
    return found
