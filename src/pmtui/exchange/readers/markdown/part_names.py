"""The parts of a post-mortem, and the words by which a longer heading names one."""

from __future__ import annotations

from enum import StrEnum


class Name(StrEnum):
    """A part of a post-mortem as a heading names it."""

    FACTS = "facts"
    SUMMARY = "summary"
    BACKGROUND = "background"
    IMPACT = "impact"
    METRICS = "metrics"
    SLA = "service levels"
    DAMAGE_CONTROL = "damage control"
    DETECTION = "detection"
    RESPONSE = "response"
    RESOLUTION = "resolution"
    TIMELINE = "timeline"
    TRIGGER = "trigger"
    ROOT_CAUSE = "root cause"
    ANALYSIS = "analysis"
    WHYS = "five whys"
    CONTRIBUTORS = "contributing factors"
    MITIGATORS = "mitigators"
    RISKS = "risks"
    LESSONS = "lessons"
    LEARNINGS = "learnings"
    WENT_WELL = "went well"
    WENT_WRONG = "went wrong"
    LUCKY = "lucky"
    ACTIONS = "actions"
    ACTION_NOTES = "action notes"
    FOLLOW_UP = "follow-up"
    EVIDENCE = "evidence"
    UNKNOWNS = "unknowns"
    PEOPLE = "people"
    MEETINGS = "meetings"
    APPENDIX = "appendix"
    CONTENTS = "contents"


# The words that a longer heading of this part contains; the first that matches is taken.
CONTAINED: tuple[tuple[Name, str], ...] = (
    (Name.CONTENTS, r"table of contents"),
    (Name.ACTION_NOTES, r"notes on the actions"),
    (Name.WHYS, r"(?:5|five)[ -]?whys?|なぜなぜ|为什么分析"),
    (Name.LUCKY, r"luck(?:y|ily)?\b|運が良|幸運|侥幸|운이"),
    (
        Name.RESOLUTION,
        r"containment|emergency response|(?:how|what) (?:did )?we (?:did to )?(?:fix|resolve"
        r"|recover|restore)",
    ),
    (
        Name.WENT_WRONG,
        r"(?:less |(?:not|n['’]t) (?:so |as |that |very )?)(?:well|good|ok(?:ay)?|great)\b"
        r"|moins bien|pas bien|weniger gut|nicht (?:so |ganz )?(?:gut|rund)|mindre (?:bra|godt)"
        r"|inte (?:så )?bra"
        r"|ikke (?:så )?(?:bra|godt)|minder goed|niet (?:zo )?goed|menos (?:bien|bem)|meno bene"
        r"|no (?:salió|funcionó|fue) (?:tan )?bien|não (?:foi|correu|funcionou) (?:tão )?bem"
        r"|non .{0,20}bene"
        r"|mniej dobrze|nie poszło|huonosti|bättre\b|gått bedre|\bmieux\b|\bmejor\b|\bmelhor\b|\bmeglio\b",
    ),
    (
        Name.WENT_WELL,
        r"(?:went|go|worked|was|did) (?:\w{1,12} )?(?:ok(?:ay)?|fine|smooth(?:ly)?|great|nicely)\b"
        r"|\bbien (?:marché|été|fait)|(?:gick|fungerade|gikk|gick|virket) (?:\w{1,8} )?bra\b"
        r"|gik (?:\w{1,8} )?godt"
        r"|(?:ging|liep|ging er) (?:\w{1,8} )?goed|(?:lief|ging|geklappt|funktioniert) (?:\w{1,8} )?gut"
        r"|gut (?:funktioniert|geklappt|gegangen|war)|(?:salió|fue|funcionó) (?:\w{1,8} )?bien"
        r"|(?:correu|foi|funcionou) (?:\w{1,8} )?bem|(?:andato|funzionato) (?:\w{1,8} )?bene"
        r"|poszło dobrze|sujui hyvin|meni hyvin|iyi gitti|"
        r"(?:went|go|gone|worked|did|done|do|doing|going) (?:\w{1,12} )?(?:well|right"
        r"|good)|うまくいった|良かった|よかった"
        r"|做得好|gut (?:ge)?l(?:ief|aufen)|bien (?:fonctionné|passé)|(?:salió|fue) bien"
        r"|(?:deu certo|correu bem)|прошло хорошо",
    ),
    (
        Name.WENT_WRONG,
        r"être amélioré|\baméliorer\b|\bmejorar\b|\bmelhorar\b|verbessert|verbessern|verbeteren"
        r"|migliorare|улучшить|"
        r"(?:went|go|gone|did|going) (?:\w{1,12} )?(?:wrong|poorly|badly|bad)|(?:made|make) (?:it"
        r"|this|things)"
        r" (?:\w{1,8} )?(?:hard|difficult|worse)|(?:was|were) (?:difficult|hard|challenging|confusing)"
        r"|(?:not"
        r"|n['’]?t) (?:go |work )?(?:so |as |very )?well"
        r"|could (?:have|be|'ve) (?:\w{1,12} )?(?:better|improved)|(?:can|could|should"
        r"|needs?) (?:we )?(?:be |to be |to )?"
        r"(?:improved?|improvement)|(?:n['’]t|not) work|改善が必要|うまくいかな|悪かった"
        r"|做得不好|需要改进|不足|schlecht|mal passé"
        r"|(?:salió|fue) mal|(?:deu errado|correu mal)|пошло не так",
    ),
    (
        Name.TIMELINE,
        r"time ?lines?\b|chronolog|sequence of events|タイムライン|時系列|时间线|时间轴"
        r"|타임라인|zeit(?:leiste|verlauf|linie)"
        r"|cronolog|líneas? del? tiempo|linha do tempo|déroul"
        r"|händelseförlopp|hendelsesforløp|ablauf|verloop"
        r"|fil des événements|przebieg|tapahtum|tijdlijn|tidslinje|хронолог|таймлайн"
        r"|course of events|events? log|incident log",
    ),
    (
        Name.ACTIONS,
        r"(?:what )?we(?:['’]ve| have)? (?:agreed|committed|promised|decided|resolved)(?: (?:on|to"
        r"|to do))?$"
        r"|less likely|less impactful|we(?:'re| are) changing|(?:we|we've|have|has been) changed\b"
        r"|künftig|in zukunft"
        r"|happen(?:s|ing)? again|vamos a hacer|vamos fazer|allons-nous faire|gaan we doen"
        r"|werden wir|будем делать"
        r"|vermeiden|verhindern|anders machen|éviter|prévenir|evitar|prevenir|voorkomen|förhindra"
        r"|предотврат|недопущ|"
        r"action[ -]?(?:items?|points?|plan)|action needed"
        r"|next steps?|^follow[ -]?(?:ups?|through|on)\b"
        r"|follow[ -]?up (?:items?|actions?|tasks?|work|tickets?)|(?:correct"
        r"|prevent)(?:at)?ive|todos?\b|to-dos?"
        r"|prevent(?:ion|ing)?\b|avoid|remediation (?:items|plan|tasks)|future (?:work"
        r"|actions|measures|improvements|plans?)"
        r"|improvements?\b|recommend|(?:resulting|required|planned|long[ -]?term|remaining"
        r"|outstanding) (?:actions?|work|tasks?)"
        r"|doing about it|(?:doing|done|do) to (?:improve|prevent|fix|avoid|stop)|going to (?:do"
        r"|change|improve|fix)|we(?: wi|'|’)ll do|will (?:we|be) do|going forward"
        r"|moving forward|steps? forward|we(?:['’]ll| will|['’]re| are) (?:be )?doing|will be done"
        r"|アクション|再発防止|今後の|改善策|行动项|改进措施|后续|预防|整改|후속|재발"
        r"|maßnahmen|nächste schritte|prochaines étapes"
        r"|plan d['’]action|acciones|próximos pas|itens de ação|plano de ação|azioni"
        r"|actiepunten|åtgärder|действия|меры\b"
        r"|^actions?\b|\bactions?$|what(?:'s|’s| is) next|^next\b",
    ),
    (
        Name.CONTRIBUTORS,
        r"contributing|contributed|causal factors|寄与要因|促成因素|analysis of causes"
        r"|facteurs|factores|fatores|^indirect|^secondary|^underlying|\bindirect(?:es?|as?|os?)?\b|worse$"
        r"|aggrav|agravant"
        r"|begünstig|bidrag|bijdrag|czynniki|способств|katkıda",
    ),
    (Name.TRIGGER, r"^trigger|^what triggered|トリガー|触发"),
    (
        Name.ROOT_CAUSE,
        r"\bårsa[kg]|\borsak|przyczyn|^how come"
        r"|^why\b(?! (?:\w{1,5} )?(?:detection|alert(?:s|ing)?|monitoring) )"
        r"|\bwarum\b|\bpourquoi\b|\bpor qu[eé]\b|\bwaarom\b|\bvarför\b|почему|\bdlaczego\b"
        r"|\bperché\b|なぜ|为什么|"
        r"root[ -]?cause|\brca\b|reasons? for|\bcauses?\b|\bcaused\b|why (?:did|was|were|it|this)"
        r"|vulnerabilit|the (?:bug|exploit|attack)\b|原因|根因|ursache"
        r"|causa|cause racine|причин|원인",
    ),
    (
        Name.DETECTION,
        r"bemerkt|entdeckt|aufgefallen|erkannt|découvert|détecté|detectad|detectamos|ontdekt|opgemerkt"
        r"|upptäck|"
        r"detect|discover|how (?:did|was|were) (?:\w{1,12} ){0,3}(?:find|found|notice"
        r"|alert|identified)|検知|检测|发现|erkennung|обнаруж|감지",
    ),
    (
        Name.RESOLUTION,
        r"behoben|gelöst|résolu|corrigé|correctif|resuelt|resolvemos|solucion|corrigimos|opgelost|исправ|"
        r"resol(?:ution|ved?|ving)\b|recover|\bfix(?:ed|es|ing)?\b|mitigat|remed(?:y|iat)"
        r"|solution|restor|解決|復旧|修正|恢复|修复"
        r"|lösung|behebung|résol|resol(?:ución|ução)|risolu|устран|восстанов|해결|복구"
        r"|immediate (?:actions?|response)",
    ),
    (
        Name.IMPACT,
        r"betroffen|touché|affecté|afect(?:ó|ad|o\b|ou)|afetad|getroffen|затронут|被害|"
        r"\bimpact(?!ful)|\baffected\b|blast radius|consequences|影響|影响|auswirkung|impacto"
        r"|impatto|влияни|영향|funds at risk|losses",
    ),
    (
        Name.LESSONS,
        r"gelernt|\bappris|aprendi|geleerd|научил|imparat|\blärt|"
        r"lessons?\b|learn(?:ed|t|ings?)?\b|take-?aways?|教訓|学び|教训|反思|lehren|leçons"
        r"|lecciones|lições|уроки|выводы|교훈",
    ),
    (
        Name.SUMMARY,
        r"^in (?:one|an?|two|three|a few|short|brief|\d)(?: \w{1,12})? ?"
        r"(?:paragraphs?|sentences?|words?|lines?|form)$"
        r"|^en (?:bref|résumé|resumen|resumo|deux mots|quelques mots)|^in (?:kürze|sintesi|breve|het kort)"
        r"|^(?:kurz|kort|kortfattat|korthet|i korthet|lyhyesti|w skrócie|коротко|вкратце)\b"
        r"|^(?:short |brief )?description of|passiert|s['’]est[- ](?:il )?passé|qué pasó"
        r"|o que aconteceu|gebeurd|что случилось|"
        r"\bsummary\b|tl;?dr|overview|what happened|サマリ|概要|摘要|概述|zusammenfassung"
        r"|résumé|resumen|resumo|описание|요약|개요",
    ),
    (Name.BACKGROUND, r"background|\bcontext\b|背景|hintergrund|contexte?o?\b"),
    (Name.UNKNOWNS, r"unknowns?\b|(?:open|unanswered|unresolved|remaining) questions|do(?:n['’]t| not) know"),
    (Name.RESPONSE, r"\bresponse\b|対応の評価|reaktion"),
    (Name.FACTS, r"^(?:key|incident|document) (?:facts|details|information|metadata)|メタデータ|基本情報"),
    (Name.APPENDIX, r"appendi|references?$|related links|further reading|参考|附录|付録"),
    (Name.ANALYSIS, r"analysis|investigation|deep dive|調査|分析|調べ"),
    (Name.PEOPLE, r"participants|attendees|responders|people involved|関係者"),
    (Name.METRICS, r"metrics$|in numbers"),
)
