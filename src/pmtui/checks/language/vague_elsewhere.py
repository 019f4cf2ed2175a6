"""Actions without an end in the languages beside English; `Phrasebook` tells how they are written."""

from __future__ import annotations

from pmtui.patterns import pattern

PHRASES = {
    "more": """
    verbessern, verbesserung, verbesserungen, optimieren, optimierung, stärken, stärkere|stärkerer,
    verstärken, robuster, stabiler, zuverlässiger, belastbarer, ausfallsicherer, widerstandsfähiger,
    besser, bessere, besserer, besseres, intensivieren, erhöhen, vereinfachen, mehr
    tests|zeit|aufmerksamkeit|sorgfalt|kommunikation|schulung|schulungen|personal|überwachung|kontrolle|abstimmung,
    améliorer, amélioration, renforcer, renforcement, optimiser, mieux,
    meilleur|meilleure|meilleurs|meilleures, fiabiliser, simplifier, plus d'attention, plus de
    tests|rigueur|communication|soin, mejorar, mejora, mejoras, reforzar, fortalecer, optimizar, mejor,
    mejores, más atención|cuidado|pruebas|comunicación|personal|control, melhorar, melhoria, melhorias,
    reforçar, fortalecer, otimizar, melhor, melhores, mais atenção|cuidado|testes|comunicação|controle,
    verbeteren, verbetering, versterken, optimaliseren, beter, betere, meer
    aandacht|tests|communicatie|overleg|personeel, förbättra, förbättring, förbättrad, stärka, bättre,
    mer|mera tester|tid|utbildning|kommunikation, forbedre, forbedring, bedre, styrke, migliorare,
    miglioramento, rafforzare, ottimizzare, meglio, migliore, più attenzione|cura|test|comunicazione,
    poprawić, usprawnić, zlepšit, zlepšení
    """,
    "attitude": """
        sensibilisieren, sensibilisierung, schulen, schulung, schulungen, aufpassen, achten auf,
        sorgfältiger, vorsichtiger, aufmerksamer, bewusstsein, achtsamkeit, erinnern, sensibiliser,
        sensibilisation, formation, formations, faire attention, rappeler, prudence, vigilance,
        vigilants, communiquer, capacitar, capacitación, concienciar, concientizar, concienciación,
        sensibilizar, formación, prestar atención, tener cuidado, recordar a, conciencia,
        comunicación con|entre, comunicar, treinar, treinamento, treinamentos, conscientizar,
        conscientização, sensibilizar, prestar atenção, ter cuidado, lembrar, comunicação com|entre,
        bewustwording, trainen, opletten, voorzichtiger, zorgvuldiger, communicatie, opleiden,
        opleiding, utbilda, utbildning, påminna, medvetenhet, noggrannare, försiktigare,
        kommunikation, sensibilizzare, sensibilizzazione, formazione, formare, prestare attenzione,
        comunicazione, szkolenie, školení
    """,
    "habit": """
        künftig|zukünftig _? _? _? darauf, regelmäßig, regelmäßige, regelmäßiger, stets, immer,
        régulièrement, toujours, veiller à, regularmente, siempre, regelmente, sempre, regelmatig,
        altijd, regelbundet, alltid, regolarmente, regelmæssig|regelmæssigt, pravidelně, regularnie
    """,
    "hedge": """
        prüfen COMMA? ob|wie|was|inwieweit, überlegen, überdenken, erwägen, evaluieren, evaluierung,
        diskutieren, besprechen, klären COMMA? ob|wie|was, untersuchen, nachdenken, gegebenenfalls,
        ggf, eventuell, wenn möglich, bei bedarf, abstimmen mit, voir si|s'il|s'ils|comment|avec,
        d'améliorer|d'optimiser|d'évaluer|d'étudier|d'examiner|l'amélioration|l'optimisation,
        étudier, réfléchir, envisager, examiner, évaluer, vérifier si, discuter, si
        possible|nécessaire|besoin, éventuellement, revoir, repenser, evaluar, analizar, estudiar,
        considerar, investigar, explorar, ver si|cómo|con, pensar en|cómo, valorar, si es, discutir,
        replantear, revisar si|los|las|el|la, avaliar, analisar, estudar, considerar, pensar, ver
        se|como|com, se possível|necessário, rever, discutir, repensar, verificar se, onderzoeken,
        overwegen, evalueren, bekijken, nadenken, kijken of|naar, bespreken, indien mogelijk|nodig,
        eventueel, heroverwegen, se över, undersöka, utreda, överväga, utvärdera, fundera,
        diskutera, om möjligt, vid behov, vurdere, overveje, undersøge, undersøke, valutare,
        considerare, esaminare, studiare, discutere, ripensare, verificare se, se
        possibile|necessario, capire come|se, rozważyć, sprawdzić czy, zvážit, prověřit
    """,
}
"""By what is missing, as in `vague_words`."""

_BEGUN = (
    *("検討", "調査", "議論", "相談", "考える", "考えて", "模索"),
    *("考虑", "考慮", "研究", "调研", "調研", "讨论", "討論", "探讨", "探討", "评估", "評估"),
    *("검토", "고려", "논의", "조사"),
)
"""What is only begun, whatever it is about."""
_ASKED = (
    *(
        "強化",
        "徹底",
        "注意",
        "気をつけ",
        "気を付け",
        "周知",
        "改善",
        "見直",
        "教育",
        "研修",
        "意識",
        "努め",
        "努力",
    ),
    *(
        "心がけ",
        "心掛け",
        "しっかり",
        "きちんと",
        "できるだけ",
        "可能な限り",
        "なるべく",
        "必要に応じ",
        "適切",
        "適宜",
    ),
    *("定期的", "情報共有", "連携", "向上", "推進", "慎重", "丁寧", "再発防止", "充実"),
    *(
        "加强",
        "加強",
        "提高",
        "提升",
        "优化",
        "優化",
        "改进",
        "改進",
        "改善",
        "完善",
        "培训",
        "培訓",
        "教育",
        "宣导",
        "意识",
    ),
    *(
        "意識",
        "注意",
        "谨慎",
        "謹慎",
        "小心",
        "仔细",
        "仔細",
        "尽量",
        "盡量",
        "尽可能",
        "适当",
        "適當",
        "定期",
        "及时",
    ),
    *(
        "必要时",
        "更多",
        "更好",
        "更加",
        "多加",
        "重视",
        "重視",
        "关注",
        "關注",
        "沟通",
        "溝通",
        "协作",
        "杜绝",
        "规范",
        "总结",
    ),
    *("강화", "개선", "주의", "교육", "철저", "노력", "인식", "향상", "최대한", "필요시", "신중", "정기적"),
)
"""A direction, an attitude or a habit, unless a measure or a place in a tool ends it."""
_MEASURED = pattern(
    r"[0-9０-９]|[%％]|以上|以下|超え|超过|超過|低于|초과|이상|미만|場合は|したら|時に|时告警|时报警|自動|自动|自動|자동"
)


def open_sign(text: str) -> str:
    """Return the word that leaves an action in Japanese, Chinese or Korean open, or nothing."""
    found = next((sign for sign in _BEGUN if sign in text), "")
    if not found and not _MEASURED.search(text):
        found = next((sign for sign in _ASKED if sign in text), "")
    return found
