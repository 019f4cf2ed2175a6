"""Words of headings that tell in plain language which part stands below them, in several languages."""

from __future__ import annotations

from pmtui.exchange.readers.markdown.part_names import Name

TOLD: tuple[tuple[Name, str], ...] = (
    (Name.LUCKY, r"\bflaks\b|\bheldige?\b|(?:hadde|havde|haft) held"),
    (
        Name.WENT_WRONG,
        r"(?:gi[ck]k|gik|fungerte|fungerade|virket|virkede) (?:\w{1,8} )?(?:dårlig|galt|skidt|fel\b"
        r"|illa|feil\b"
        r"|dåligt|ikke\b|inte\b)|(?:kunne|kunde|kan) .{0,20}(?:bedre|bättre)",
    ),
    (
        Name.DETECTION,
        r"^(?:hvordan|hur|hvornår|når) .{0,30}(?:oppdag|opdag|upptäck|märkt|merket|varsl|kjent)"
        r"|^oppdaget\b",
    ),
    (Name.RESOLUTION, r"^(?:hvordan|hur) .{0,30}(?:løs|lös|fiks|fix|rett|åtgärda)"),
    (Name.LESSONS, r"\blært|\blærdom|\blærte|\blæring|\blärdom"),
    (
        Name.ACTIONS,
        r"(?:unngå|forhindre|undgå|undvik|hindre at)|\bneste gang\b|\bnästa gång\b|\bnæste gang\b"
        r"|forbedring|förbättring|\baksjon|\btiltak\b|toimenpite",
    ),
    (
        Name.WENT_WRONG,
        r"(?:can|could|should|might|would) (?:we |i |you |they )?(?:have |be )?(?:do|done|doing) "
        r"(?:\w{1,12} )?(?:better|differently)",
    ),
    (
        Name.IMPACT,
        r"how (?:did|does|do|has|was) .{2,24}(?:affect|impact|hurt)|^what (?:data|information) (?:was"
        r"|were|is)\b"
        r"|^(?:was|were|did) .{0,20}(?:lost|lose|exposed|leaked)",
    ),
    (Name.ROOT_CAUSE, r"^hvorfor\b|rotårsa|rodårsag"),
    (Name.IMPACT, r"\brammet\b|\bberørt|\bpåvirke|\bpåverka|drabba|konsekvens"),
    (
        Name.TIMELINE,
        r"(?:hour|minute|day|step|blow|play)[ -]by[ -](?:hour|minute|day|step|blow|play)"
        r"|what happened (?:and )?when"
        r"|qué pasó y cuándo|was (?:ist )?wann|qui a fait quoi quand|wat gebeurde wanneer|^sequence$"
        r"|^logbook"
        r"|^(?:the |our )?log\b|^diary|^protokoll$|^journal$|^events?\b|^story of|reconstruction|^hergang"
        r"|^tatverlauf|^relato|^historial|^sucesión",
    ),
    (
        Name.LUCKY,
        r"\bsuerte\b|\bchance\b(?!s)|coup de bol|\bglück|\bfortuna\b|\bsorte\b|\bmazzel|\bgeluk|\btur\b"
        r"|szczęści|\bonni|\bsaved us\b|could have been (?:much |far )?worse|near miss",
    ),
    (
        Name.WENT_WRONG,
        r"(?:less|not(?: so)?|n['’]t) proud|hurt us|slowed us|held us (?:up|back)|cost us time"
        r"|did(?:n['’]t| not) help"
        r"|annoy|frustrat|\bschief|fue mal|non ha funzionato|\bpoorly\b|\bbadly\b|stumbled|\bsore\b",
    ),
    (
        Name.WENT_WELL,
        r"\bproud\b|^what helped$|^(?:things )?that helped|was half\b|^das lief gut|^lief gut"
        r"|good (?:parts|bits|news)"
        r"|^keep(?: doing)?$|\bpraise\b|kudos",
    ),
    (
        Name.CONTRIBUTORS,
        r"played (?:into|a (?:part|role))|(?:made|makes) (?:it|this|that) (?:worse|possible|slow|take)"
        r"|mitgespielt"
        r"|beigetragen|verschärft|contribu[éeiy]|helped it happen|took so long|so lange gedauert"
        r"|autant de temps"
        r"|tardamos tanto|zo lang duur|conditions",
    ),
    (
        Name.DETECTION,
        r"how (?:did |have )?(?:you|we|they|i|anyone|anybody|it) (?:\w{2,8} )?(?:notice|hear|heard|learn"
        r"|spot|realis"
        r"|realiz|know|get to know|come up|surface|show)|^how (?:we|it) (?:came|got) to|first signs?\b"
        r"|who (?:told|tipped) us"
        r"|comment (?:on|nous) .{0,12}(?:su\b|appris|vu)|gemerkt|nos enteramos|nos dimos cuenta"
        r"|como soubemos"
        r"|ce ne siamo|l['’]abbiamo (?:scoperto|saputo)|kwamen we erachter|fick vi veta|märkte",
    ),
    (
        Name.IMPACT,
        r"(?:customers?|users?|people|readers|players|guests|patients|you|they|it|clients?|visitors"
        r"|members) (?:\w{2,8} )?"
        r"(?:felt|saw|noticed|experienced|suffer)|who (?:\w{2,6} )?(?:felt|suffered|was (?:hit|hurt)"
        r"|were (?:hit|hurt)|got hit)"
        r"|(?:a )?quién(?:es)? afectó|qui a été|wen hat es|wer war|quem foi|chi è stato|wie had"
        r"|what it (?:cost|costs|did)"
        r"|\befectos?\b|\beffets?\b|\beffetti\b|\befeitos?\b|\bfolgen\b|\bschäden\b|\bschaden\b|dégâts"
        r"|\bdaños\b|\bdanos\b"
        r"|\bdanni\b|\bschade\b|conséquences|consecuencias|consequências|conseguenze|\bgevolg|\bföljder"
        r"|\bfølger"
        r"|^effects?\b|^damage|^losses|^extent|^reach\b|\bhit$|^how bad",
    ),
    (
        Name.LESSONS,
        r"we take (?:from|away|with)|take from (?:it|this)|nehmen wir mit|on retient|à retenir"
        r"|nos llevamos|levamos"
        r"|nemen we mee|tar (?:vi )?med oss|hindsight|looking back|next time we|^insight|erkenntnis"
        r"|^reflexion",
    ),
    (
        Name.ROOT_CAUSE,
        r"(?:in the end|finally|turns out|turned out) it was|it was in the end|came down to"
        r"|was behind (?:it|this)"
        r"|^culprit|^the reason|woran (?:lag|hat)|wie (?:konnte|kam)|comment (?:est-ce|cela) (?:possible"
        r"|arriv)",
    ),
    (
        Name.ACTIONS,
        r"^what (?:do )?we (?:now )?(?:do|change|fix)\b|qu['’]on (?:va faire|fait)|nous allons faire"
        r"|was wir (?:jetzt )?tun"
        r"|qué haremos|vamos a hacer|o que faremos|wat we (?:gaan )?doen|vad vi gör"
        r"|who (?:does|will do) what|wer (?:macht|tut) was|from now on|ab jetzt|désormais"
        r"|a partir de ahora|à partir de"
        r"|daqui em diante|vanaf nu|från och med|^suivis?$|^opvolging|uppföljning|oppfølging|vereinbarung"
        r"|beschlüsse"
        r"|compromisos|^tasks\b|^task (?:list|items?)"
        r"|^tareas?\b|^tarefas?\b|^tâches?\b|^taken$|^aufgaben?\b|^jobs\b|^homework"
        r"|^decisions?(?: (?:and|/) (?:tasks|actions))?$|^decisiones$|^décisions$|^decisões$|^besluiten$"
        r"|we (?:now )?(?:want|plan|intend) to|we promise|^promises|^measures|^mesures|^medidas|^misure"
        r"|^tiltak"
        r"|put right|make sure it|stop (?:it|this) (?:from )?happening|nie wieder|plus jamais|nunca más",
    ),
    (
        Name.SUMMARY,
        r"what (?:actually|really|exactly) (?:happened|went on)|what (?:it|this) (?:was|is) about"
        r"|^what it was$|^what was it"
        r"|(?:in|with) a (?:hurry|rush)|tenga prisa|pressés|\beilige|haast|ha fretta|com pressa|bråttom"
        r"|elevator"
        r"|^(?:the )?short (?:one|form|story)|^what$|ce qui s['’]est|lo que (?:pasó|ocurrió)|was war los"
        r"|worum"
        r"|de quoi s['’]agit|de qué se trata|vad var det",
    ),
    (
        Name.BACKGROUND,
        r"^(?:the )?(?:system|setting|scene|setup|stage)\b|how (?:it|this|things) (?:should|normally"
        r"|usually)",
    ),
)
"""Patterns by part, which are tried behind those of `part_names`."""
