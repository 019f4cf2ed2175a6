"""The words for days and for parts of a day, in the languages that the reader knows."""

from __future__ import annotations

_WEEKDAYS = (
    "monday montag lundi lunes segunda segunda-feira lunedì maandag måndag mandag poniedziałek понедельник"
    " maanantai pazartesi",
    "tuesday dienstag mardi martes terça terça-feira martedì dinsdag tisdag tirsdag wtorek вторник"
    " tiistai salı",
    "wednesday mittwoch mercredi miércoles miercoles quarta quarta-feira mercoledì woensdag onsdag środa"
    " среда"
    " keskiviikko çarşamba",
    "thursday donnerstag jeudi jueves quinta quinta-feira giovedì donderdag torsdag czwartek четверг torstai"
    " perşembe",
    "friday freitag vendredi viernes sexta sexta-feira venerdì vrijdag fredag piątek пятница perjantai cuma",
    "saturday samstag sonnabend samedi sábado sabado sabato zaterdag lördag lørdag sobota суббота lauantai"
    " cumartesi",
    "sunday sonntag dimanche domingo domenica zondag söndag søndag niedziela воскресенье sunnuntai pazar",
)
_SHORT = (
    "mon mo lun lu ma seg pon пн",
    "tue tues tu di mar ter wt вт",
    "wed weds we mi mer mié mie wo qua śr ср",
    "thu thur thurs th do jeu jue qui czw чт",
    "fri fr ven vie vr sex pt пт",
    "sat sa sam sáb sab za sob сб",
    "sun su so dim dom zo nd вс",
)
WEEKDAYS: dict[str, int] = {word: n for n, words in enumerate(_WEEKDAYS) for word in words.split()}
"""Whole names of weekdays; Monday is 0."""
SHORT_WEEKDAYS: dict[str, int] = {word: n for n, words in enumerate(_SHORT) for word in words.split()}
"""Short names of weekdays, some of which are other words, too."""

_PARTS: dict[int, str] = {
    0: "midnight|mitternacht|minuit|medianoche|meia-noite|mezzanotte|middernacht|midnatt|północ|полночь",
    3: "small hours|wee hours|madrugada|petit matin",
    6: "dawn|early morning|früher morgen|frühmorgens|tôt le matin",
    9: "morning|morgens|morgen|früh|vormittags?|matin|matinée|mañana|manhã|mattina|mattinata|ochtend"
    "|'s ochtends|morgon(?:en)?|förmiddag(?:en)?|rano|утром|утро",
    12: "noon|midday|mid-day|lunch ?time|lunch|mittags?|midi|mediodía|mediodia|meio-dia|mezzogiorno"
    "|lunchtijd|południe|полдень",
    15: "afternoon|nachmittags?|après-midi|pomeriggio|namiddag|eftermiddag(?:en)?|popołudniu|днём",
    16: "tarde",
    19: "evening|abends?|soir|soirée|sera|serata|avond|kväll(?:en)?|aften(?:en)?|wieczorem|вечером",
    22: "night|nachts?|nuit|noche|noite|notte|natt(?:en)?|nocą|ночью",
}
PARTS: tuple[tuple[int, str], ...] = tuple(_PARTS.items())
"""Patterns for the parts of a day by an hour that lies in them."""

_HOURS = (
    "one|eins|une", "two|zwei|deux|dos|duas", "three|drei|trois|tres|três", "four|vier|quatre|cuatro|quatro",
    "five|fünf|cinq|cinco", "six|sechs|seis", "seven|sieben|sept|siete|sete", "eight|acht|huit|ocho|oito",
    "nine|neun|neuf|nueve|nove", "ten|zehn|dix|diez|dez", "eleven|elf|onze|once", "twelve|zwölf|douze"
    "|doce|doze",
)  # fmt: skip
HOURS: dict[str, int] = {word: n for n, words in enumerate(_HOURS, 1) for word in words.split("|")}
"""Hours in words."""

AHEAD: tuple[tuple[int, str], ...] = (
    (
        1,
        r"(?:(?:the|on the|by the) )?(?:next|following) (?:day|(?=morning|evening|night|afternoon))"
        r"|(?:the )?(?:day after|morning after)|a day later|one day later|next-day"
        r"|(?:am )?(?:nächsten|folgenden) (?:tag|(?=morgen|abend|vormittag|nachmittag))|tags darauf"
        r"|am tag danach|(?:am )?folgetag|\+\s?1\s?(?:days?|d|tag|jour|día|dia|日)(?![^\W\d_])"
        r"|(?:el )?siguiente día|день спустя|翌(?=\d)|翌朝|次の日|隔天|다음\s?날|익일"
        r"|(?:le )?lendemain(?: matin(?! ))?|le jour suivant|al día siguiente|(?:el|al) d[ií]a siguiente"
        r"|no dia seguinte|(?:il )?giorno dopo|(?:de )?volgende (?:dag|(?=ochtend|avond))|dagen efter"
        r"|nästa dag|næste dag|neste dag|następnego dnia|на следующий день|翌日|第二天|次日",
    ),
    (2, r"two days later|zwei tage später|deux jours plus tard|dos días después|twee dagen later"),
    (3, r"three days later|drei tage später|trois jours plus tard|tres días después"),
    (7, r"(?:a|one) week later|the (?:next|following) week|eine woche später|une semaine plus tard"),
    (
        0,
        r"(?:(?:later )?(?:on )?)?(?:the |that )?same (?:day|(?=morning|evening|night|afternoon))"
        r"|later (?:that|the same) (?:day|(?=morning|evening|night|afternoon))|that (?=evening|night"
        r"|afternoon)"
        r"|am selben tag|am gleichen tag|le même jour|el mismo día|no mesmo dia|lo stesso giorno|dezelfde dag"
        r"|samma dag|同日|当日",
    ),
    (-1, r"(?:the |on the )?(?:day|(?=evening|night))(?: ?before| prior)|(?:the )?(?:evening|night) before"
         r"|am vortag|la veille|el día anterior|na véspera|前日"),
)  # fmt: skip
"""Patterns for a day by how many days it lies behind the one before."""
