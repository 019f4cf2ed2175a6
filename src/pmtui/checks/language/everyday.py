"""Turns of everyday speech, in English and its neighbours; `Phrasebook` tells how they are written."""

from __future__ import annotations

SCORN = """
    unhelpful|useless|slow|late|rude|hopeless|unreachable|clueless|arrogant|silent as usual|always|ever,
    you people, sorry COMMA? everyone|everybody|folks|guys|all|team, nobody|noone bothers|cares, no one
    bothers|cares, do not give a|two, if you|he|she|they had just|only|even|actually|ever?
    read|checked|looked|tested|asked|listened|tried|bothered|followed,
    chose|chosen|decided|preferred|opted to do|say|change nothing, chose|chosen|decided|preferred|opted
    to look the|away, what else is new, no surprise there, what a surprise, surprise COMMA surprise, who
    would have guessed|thought, without informing|telling|asking|warning|consulting
    anybody|anyone|everybody|us|people, merged|approved|signed unseen|blind, took the word of, could
    not|cannot be arsed|fussed, told no one, beyond stupid|dumb|careless|negligent|foolish,
    my|our|his|her|their|your|the team|teams|department|departments fault, an enormous|utter
    blunder|mistake, disastrous|colossal|massive|terrible|unforgivable|monumental|huge|epic
    blunder|blunders, grave|colossal|monumental|unforgivable|disastrous|enormous mistake|mistakes, not even
    take|bother|took the? time|to, no
    meaningful|useful|proper|adequate assistance|help|answer|reply|response|support from,
    person|persons|people|individual|individuals|employee|party responsible for _ _? has|have been
    identified|found|traced|named, not|never _ by the persons|people|ones|person|responsibles
    responsible|.|at|in|of
"""
"""Scorn and reproach, whoever is meant."""

OWNED_UP = """
    looking|looked at the wrong, thought|assumed|believed|thinking|assuming that?
    someone|somebody|everyone else, not enough thought|consideration|attention|care, not
    have|give|gave|given|pay|paid|put enough|sufficient|much thought|consideration|attention|care,
    my typo, communication broke down, is|was no ownership, left hand did not know, nobody|noone was in
    charge, talked past each, was|were run|executed|deployed|applied against|on|in|to
    production|prod|live instead, not doing OWN? due diligence, nobody|noone made|makes sure|certain,
    we|i failed again|twice|here|multiple|several|repeatedly,
    caused|introduced|overlooked by me|us|ourselves|myself, we|i caused an|the|this|some|another
    outage|incident|downtime|disruption|interruption|regression|breakage, unnoticed by
    me|us|them|anyone|anybody|everyone|everybody, was|were|be|been|is a|an costly|bad|expensive|big|real
    mistake, series|string|chain|number|couple of
    mistakes|missteps|oversights|misjudgements|misunderstandings, from|of|by not
    fully|really|properly|quite|completely understanding|knowing|thinking|reading|checking|testing
"""
"""Omissions that people own up to."""

ELSEWHERE_HARD = """
    mein|unser|sein|ihr fehler, meine|unsere|seine|ihre schuld, schuld ist|war|hat|liegt, menschliches
    versagen, menschlicher fehler, bedienfehler, nicht aufgepasst,
    schlampig|schlampige|schlamperei|fahrlässig|leichtsinnig, hat|hatte|haben _ vergessen,
    hat|hatte|haben _ _ vergessen, hat|hatte|haben _ _ _ vergessen, hat|hatte|haben _? einfach
    ignoriert, ohne zu? fragen|prüfen|testen|lesen, ohne _ zu fragen|prüfen|testen|informieren, ohne
    rücksprache|absprache, ma|sa|leur faute, erreur|erreurs humaine|humaines, sans
    prévenir|demander|vérifier|tester|relire, par négligence, négligence, mi|su culpa, culpa
    mía|suya|nuestra, error|errores humano|humanos, sin avisar|preguntar|revisar|probar|comprobar, por
    negligencia, negligencia, erro humano, por minha culpa, errore umano, colpa mia|sua, mijn|onze|zijn
    fout, menselijke fout|fouten, mänskliga faktorn, mitt|hans fel, menneskelig fejl|feil, min skyld,
    culpa do|da|de|del|dos|das, por culpa, la faute du|de|à|aux|des, par la faute, schuld
    van|des|vom|von, colpa del|della|dello|di,
    preguiça|pereza|paresse|flemme|faulheit|pigrizia|luiheid|lättja|dovenskab|bequemlichkeit|lenistwo,
    sem avisar|testar|perguntar|verificar|ler|consultar, senza
    avvisare|controllare|chiedere|leggere|testare, zonder te
    vragen|testen|controleren|overleggen|melden|lezen|kijken, zonder overleg, utan att
    fråga|testa|säga|kolla|meddela|läsa, uden at spørge|teste|sige|læse, n'a|n'ont|n’a|n’ont pas
    jugé|daigné|prévenu|vérifié|testé|lu|relu|pensé|demandé|averti, versäumt|unterlassen|verschlafen
    zu|hat|haben|hatte, hat|haben|hatte es? versäumt|unterlassen|verschlafen,
    nachlässig|nachlässigkeit|unachtsamkeit|leichtfertig|leichtfertigkeit|eigenmächtig|gedankenlos,
    descuidado|negligente|irresponsable|irresponsable, błąd ludzki, bez pytania|sprawdzenia, lidská
    chyba
"""
"""The same in German, French, Spanish, Portuguese, Italian, Dutch and the languages of the north."""

ELSEWHERE_MILD = """
    versehentlich|übersehen, aus versehen, vergessen zu, vergessen worden|wurde, wurde|wurden vergessen,
    habe|haben|hatte|hatten|hab wir|ich? vergessen, niemand|keiner
    hat|hatte|wusste|prüfte|merkte|bemerkte, personne _
    regardé|vérifié|vu|remarqué|testé|prévenu|lu|relu|pensé, par erreur|mégarde|inadvertance, oublié
    de|la|le|les, avons|ai|a|ont oublié, se me|nos|le|les olvidó|olvido|pasó,
    olvidamos|olvidé|olvidó|olvidaron, nadie revisó|miró|comprobó|avisó|leyó|probó|sabía|vio|notó, por
    error|descuido|despiste, sin querer, esqueci|esquecemos|esqueceu, ninguém
    viu|revisou|testou|avisou|percebeu, por engano, per errore|sbaglio, dimenticato|dimenticata
    di|la|il, nessuno ha|aveva, per ongeluk, niemand heeft|had, vergeten te, av misstag, glömde, ved en
    fejl, glemte, künftig|zukünftig|besser sorgfältiger|vorsichtiger|aufmerksamer|gründlicher|aufpassen,
    sorgfältiger|vorsichtiger|aufmerksamer|gewissenhafter
    arbeiten|prüfen|lesen|sein|testen|umgehen|vorgehen, plus
    attentif|attentifs|prudents|vigilants|rigoureux, más cuidado|atención, mais cuidado|atenção, più
    attenzione|attenti, beter opletten, faltou testar|avisar|verificar, faltó probar|avisar|revisar
"""
"""Omissions and accidents in these languages."""
