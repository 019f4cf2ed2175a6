"""The names of the parts of a post-mortem, as headings write them in several languages."""

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


EXACT: dict[Name, str] = {
    Name.FACTS: "key facts|facts|metadata|meta data|meta|details|incident details"
    "|incident information|incident info"
    "|general information|basic information|overview table|at a glance"
    "|incident metadata|incident data|key information"
    "|document information|key details|quick facts|stats|statistics|incident facts|incident summary table"
    "|メタデータ|基本情報|概要情報|基本信息|元数据|事件信息|기본 정보|메타데이터"
    "|eckdaten|metadaten|données|metadatos|metadados",
    Name.SUMMARY: "summary|executive summary|overview|issue summary|incident summary|tl;dr|tldr"
    "|tl dr|abstract|synopsis"
    "|what happened|description|incident description|issue description"
    "|problem description|problem statement|problem"
    "|high level summary|brief|in brief|brief description|short description"
    "|incident overview|outage summary|the incident"
    "|problem summary|summary of the incident|summary of incident|event summary"
    "|what went down|incident|the issue|issue"
    "|the problem|quick summary|management summary|introduction|general summary|short summary"
    "|サマリー|サマリ|概要|要約|インシデント概要|障害概要|事象|発生事象|何が起きたか"
    "|摘要|总结|概述|事件概述|故障概述|事故概述|问题描述|故障描述|事件摘要"
    "|요약|개요|사건 개요|장애 개요|zusammenfassung|überblick|kurzfassung"
    "|was ist passiert|was passiert ist|beschreibung"
    "|résumé|sommaire|description de l'incident|que s'est-il passé|resumen"
    "|resumen ejecutivo|descripción|qué pasó|qué ocurrió"
    "|resumo|resumo executivo|descrição|o que aconteceu|sommario|riepilogo"
    "|descrizione|cosa è successo|samenvatting"
    "|sammanfattning|podsumowanie|streszczenie|описание|описание инцидента"
    "|краткое описание|резюме|сводка|что произошло|özet",
    Name.BACKGROUND: "background|leadup|lead up|lead-up|context"
    "|background information|background and context|system overview"
    "|background context"
    "|some background|prior context|technical background|setting|背景|前提|前提知識"
    "|背景信息|背景介绍|배경|hintergrund|kontext"
    "|contexte|contexto|antecedentes|contesto|achtergrond|bakgrund|tło|контекст|предыстория",
    Name.IMPACT: "impact|customer impact|user impact|business impact|impacts|impact assessment"
    "|incident impact|affected users"
    "|what was impacted|what was affected|who was affected|who was impacted"
    "|affected services|affected systems|scope"
    "|scope of impact|impact analysis|effect|effects|consequences|impact on users"
    "|impact on customers|blast radius|damage"
    "|extent|severity and impact|impact and severity|impact summary|service impact"
    "|funds at risk|losses|loss|issues found"
    "|issues caused|symptoms|symptom|affected|user facing impact|what was the impact|how were users affected"
    "|影響|影響範囲|ユーザー影響|影响|影响范围|影响面|业务影响|用户影响|영향"
    "|영향 범위|auswirkung|auswirkungen|betroffene systeme"
    "|conséquences|impacto|impacto en los usuarios|impacto ao usuário|impatto"
    "|gevolgen|påverkan|konsekvenser|wpływ|skutki"
    "|влияние|последствия|воздействие|etki",
    Name.METRICS: "in numbers|metrics|impact in numbers|impact metrics|key metrics|numbers"
    "|incident metrics|the numbers"
    "|指標|メトリクス|指标|数据指标|지표|kennzahlen|métricas|metriche|métriques",
    Name.SLA: "service levels|sla|slo|slas|slos|sla impact|slo impact|error budget"
    "|sla/slo impact|slo/sla impact",
    Name.DAMAGE_CONTROL: "damage control|customer communication|customer remediation|compensation"
    "|reimbursement|refunds"
    "|workarounds|workaround|補償|赔偿",
    Name.DETECTION: "detection|how was it detected|how was the incident detected|how we detected it"
    "|discovery|alerting"
    "|detection method|how did we find out|how was this detected"
    "|how was the issue detected|monitoring|identification"
    "|incident detection|how it was detected|how was it discovered|how we found out"
    "|notification|detected|fault detection"
    "|検知|検出|発見|発見の経緯|检测|发现|发现过程|故障发现|감지|탐지|erkennung"
    "|entdeckung|détection|detección|detecção|rilevamento"
    "|detectie|upptäckt|wykrycie|обнаружение|tespit",
    Name.RESPONSE: "response|incident response|our response|response evaluation|communication"
    "|communications|escalation"
    "|how we responded|response assessment|対応|対応の評価|对应|响应|应急响应|대응"
    "|reaktion|réponse|respuesta|resposta|risposta"
    "|реагирование",
    Name.RESOLUTION: "resolution|recovery|resolution and recovery|fix|the fix|mitigation|remediation"
    "|solution|how was it fixed"
    "|how was it resolved|how was the incident resolved|mitigation and resolution"
    "|recovery steps|steps to resolution|repair"
    "|mitigation steps|mitigation steps taken|immediate fix|immediate actions"
    "|immediate action|immediate mitigation"
    "|how we fixed it|resolution steps|how was the issue resolved"
    "|recovery and resolution|what fixed it|resolved|restoration"
    "|fix applied|fixes applied|fixes|actions taken|action taken|steps taken"
    "|resolution details|the solution|workaround applied"
    "|solutions|immediate response|remediation steps|short term fix|containment"
    "|corrective action taken|patch|incident resolution"
    "|how we resolved it|temporary fix|permanent fix|the resolution|how did we fix it"
    "|corrective actions taken|remedy"
    "|解決|復旧|対応内容|暫定対応|恒久対応|対処|復旧対応|解決策|修正|修正内容|解决"
    "|恢复|解决方案|处理过程|处理措施|解决方法|修复|故障恢复|해결|복구"
    "|해결 방법|조치|조치 내용|lösung|behebung|wiederherstellung"
    "|maßnahmen zur behebung|résolution|correctif|resolución|solución"
    "|recuperación|resolução|solução|recuperação|correção|risoluzione|soluzione"
    "|oplossing|lösning|åtgärd|rozwiązanie|naprawa"
    "|решение|устранение|восстановление|çözüm",
    Name.TIMELINE: "timeline|timelines|incident timeline|time line|chronology|sequence of events"
    "|event timeline|events|event log"
    "|timeline of events|incident log|log|detailed timeline|course of events"
    "|timeline utc|full timeline|order of events"
    "|chronological order|what happened when|history|outage timeline"
    "|response timeline|incident chronology|key events|schedule"
    "|timeline summary|timeline of the incident|timeline of incident|events timeline"
    "|chain of events|key timeline"
    "|タイムライン|時系列|経緯|経過|発生経緯|時間軸|時間線|时间线|时间轴|事件经过"
    "|故障时间线|故障经过|事故经过|处理时间线|타임라인|시간순|시간대별 경과"
    "|경과|zeitverlauf|zeitleiste|zeitlinie|ablauf|chronologie|chronologischer ablauf"
    "|zeitlicher ablauf|verlauf"
    "|chronologie des événements|déroulé|déroulement|frise chronologique|cronología"
    "|línea de tiempo|línea temporal"
    "|linha do tempo|cronologia|linea temporale|tijdlijn|tidslinje|händelseförlopp|oś czasu|przebieg zdarzeń"
    "|хронология|таймлайн|хронология событий|хронология инцидента|zaman çizelgesi",
    Name.TRIGGER: "trigger|triggers|triggering event|what triggered it|trigger event"
    "|incident trigger|the trigger"
    "|トリガー|きっかけ|発生契機|触发条件|触发原因|触发因素|트리거|auslöser"
    "|déclencheur|élément déclencheur|desencadenante|gatilho|innesco"
    "|триггер",
    Name.ROOT_CAUSE: "root cause|what went wrong and why|root causes|root cause analysis|rca|cause|causes"
    "|cause of the incident|cause of incident"
    "|why did it happen|why did this happen|why it happened|what caused it"
    "|what caused the outage|underlying cause"
    "|underlying causes|technical details|technical analysis|technical root cause"
    "|root-cause|root-causes|causal analysis"
    "|primary cause|immediate cause|the cause|the root cause"
    "|what went wrong technically|fault|root cause notes|incident cause"
    "|root-cause notes|what was the root cause|what caused this|failure analysis"
    "|vulnerability|the vulnerability|the bug"
    "|vulnerability details|details of incident|the exploit|the attack|diagnosis"
    "|cause analysis|root issue|why|reason"
    "|原因|根本原因|根本原因分析|原因分析|直接原因|発生原因|技術的原因|根因|根因分析"
    "|故障原因|问题原因|事故原因|问题分析|원인|근본 원인|원인 분석"
    "|ursache|ursachen|grundursache|ursachenanalyse|fehlerursache|cause racine"
    "|causes racines|cause profonde|causes profondes"
    "|analyse des causes|causa raíz|causas raíz|causa|causas|análisis de causa raíz"
    "|causa raiz|causas raiz|análise de causa raiz"
    "|causa principale|cause principali|causa radice|oorzaak|hoofdoorzaak|grundorsak"
    "|orsak|przyczyna|przyczyna źródłowa"
    "|причина|первопричина|корневая причина|причины|kök neden",
    Name.ANALYSIS: "analysis|investigation|incident analysis|deep dive|discussion"
    "|post mortem analysis|findings|analyse"
    "|調査|分析|事象分析|调查|分析过程|调查过程|排查过程|분석|조사|untersuchung"
    "|enquête|análisis|análise|analisi|анализ|расследование",
    Name.WHYS: "five whys|5 whys|5-whys|5 why|five whys analysis|5 whys analysis|the five whys|5 why analysis"
    "|five why analysis|なぜなぜ分析|5なぜ|5つのなぜ|五个为什么|5个为什么|5 porqués"
    "|5 pourquoi|5 pourquois|5 porquês|5 warum",
    Name.CONTRIBUTORS: "contributing factors|contributing causes|contributing factor|contributors"
    "|contributing conditions"
    "|analysis of causes|factors|contributing|contributing factors and root causes"
    "|contributing root causes|causal factors"
    "|what contributed|aggravating factors|寄与要因|要因|促成因素|影响因素|기여 요인"
    "|beitragende faktoren|facteurs contributifs"
    "|facteurs aggravants|factores contribuyentes|fatores contribuintes"
    "|fattori contribuenti|bidragande orsaker"
    "|способствующие факторы",
    Name.MITIGATORS: "mitigators|mitigating factors|what limited the damage|緩和要因|缓解因素"
    "|mildernde umstände",
    Name.RISKS: "risks|remaining risks|residual risk|residual risks|open risks|known risks|リスク"
    "|残存リスク|风险|риски|risiken"
    "|riesgos|riscos|risques|rischi",
    Name.LESSONS: "lessons|how'd we do|how did we do"
    "|lessons learned|lessons learnt|lesson learned|what we learned"
    "|what we learnt|learnings|key learnings"
    "|retrospective|reflection|reflections|takeaways|key takeaways|what did we learn"
    "|what have we learned|learning|insights"
    "|lessons from the incident|postmortem|post mortem|conclusion|conclusions"
    "|retrospection|closing thoughts|evaluation"
    "|教訓|学び|学んだこと|得られた教訓|振り返り|ふりかえり|经验教训|教训|总结与反思"
    "|反思|复盘|复盘总结|교훈|배운 점|회고"
    "|lehren|erkenntnisse|gelernte lektionen|lessons learned / erkenntnisse|leçons"
    "|leçons apprises|enseignements"
    "|lecciones aprendidas|lecciones|aprendizajes|lições aprendidas|lições"
    "|aprendizados|lezioni apprese|geleerde lessen"
    "|lärdomar|wnioski|уроки|выводы|извлечённые уроки|извлеченные уроки|çıkarılan dersler",
    Name.WENT_WELL: "what went well|went well|things that went well|positives|what worked"
    "|what worked well|the good|successes"
    "|what we did well|what did we do well|good|what has gone well|pros|wins"
    "|went right|what went right|strengths"
    "|what went well?|things that worked well|うまくいったこと|良かった点"
    "|良かったこと|よかったこと|うまくいった点|做得好的|做得好的地方|"
    "顺利的地方|好的方面|잘한 점|잘된 점|was gut lief|was lief gut"
    "|was ist gut gelaufen|ce qui a bien fonctionné"
    "|ce qui s'est bien passé|qué salió bien|qué fue bien|lo que salió bien"
    "|lo que funcionó|o que correu bien|o que deu certo"
    "|o que correu bem|o que foi bem|cosa è andato bene|wat ging goed|vad gick bra"
    "|co poszło dobrze|что прошло хорошо"
    "|что было хорошо|что сработало|neler iyi gitti",
    Name.WENT_WRONG: "what went wrong|went wrong|what went poorly|went poorly|things that went poorly"
    "|things that went wrong"
    "|what didn't go well|what did not go well|what could have gone better"
    "|what could be improved|what could be better"
    "|what went badly|negatives|the bad|failures|problems|what we did poorly"
    "|areas for improvement|room for improvement"
    "|what didn't go so well|what did not go so well|bad|cons|what didn't work"
    "|what did not work|challenges|improvements needed"
    "|difficulties|weaknesses|what went less well|what could we improve"
    "|what could we have done better|could be improved"
    "|what needs improvement|what needs to be improved|what can be improved"
    "|needs improvement|where we can improve"
    "|what we could have done better|things that could have gone better"
    "|what could've gone better|what failed|gaps"
    "|改善が必要なこと|うまくいかなかったこと|悪かった点|改善点|問題点|課題"
    "|改善すべき点|做得不好的|不足之处|需要改进|待改进|问题与不足|"
    "出问题的地方|잘못된 점|아쉬운 점|개선점|was schlecht lief|was lief schlecht"
    "|was lief nicht gut|was ist schlecht gelaufen"
    "|ce qui s'est mal passé|ce qui n'a pas fonctionné|qué salió mal|qué fue mal"
    "|lo que salió mal|o que deu errado"
    "|o que correu mal|cosa è andato storto|wat ging fout|wat ging er mis"
    "|vad gick dåligt|vad gick fel|co poszło źle"
    "|что пошло не так|что было плохо|что не сработало|neler kötü gitti",
    Name.LUCKY: "where we got lucky|got lucky|where did we get lucky|lucky|luck|how we got lucky"
    "|where were we lucky"
    "|where we were lucky|things that went lucky|what we were lucky about"
    "|in what ways were we lucky|what went luckily"
    "|運が良かったこと|幸運だったこと|幸運だった点|ラッキーだったこと|幸运的地方"
    "|侥幸之处|运气好的地方|运气因素|운이 좋았던 점|wo wir glück hatten"
    "|glück|où nous avons eu de la chance|dónde tuvimos suerte|onde tivemos sorte|dove siamo stati fortunati"
    "|waar hadden we geluk|var vi hade tur|gdzie mieliśmy szczęście|где нам повезло"
    "|в чём нам повезло|şanslı olduğumuz yerler",
    Name.ACTIONS: "actions|action|action items|action item|next steps|follow-ups|follow-up|followup"
    "|follow up|follow-up actions"
    "|follow up actions|follow up items|follow-up items|corrective actions"
    "|corrective and preventative measures"
    "|corrective and preventive measures|corrective and preventative measure"
    "|corrective and preventive actions|preventive"
    "|preventive measures|preventative measures|prevention|todo|to do|todos|to-do"
    "|to-dos|tasks|remediation items|improvements"
    "|future work|future actions|future measures|remediations|remediation plan"
    "|remediation actions|action plan|actions to take"
    "|actions points|action points|resulting action|resulting actions|recommendations"
    "|recommended actions|next actions"
    "|how do we prevent this|how will we prevent this|prevention measures"
    "|what we're doing about it|what are we doing about it"
    "|how to prevent it|how to prevent this|how to prevent it in the future"
    "|proposed actions|planned actions|tickets"
    "|what we are doing about it|what we will do|what will we do|what's next"
    "|what is next|next|long term fix|long-term fix"
    "|future prevention|preventing future incidents|preventing recurrence"
    "|corrective measures|planned improvements|changes"
    "|preventative actions|preventive actions|further actions|further steps"
    "|items to follow up|work items|jira tickets|fixes planned"
    "|action items and follow-ups|follow-up tasks|outstanding actions"
    "|what are we going to do|steps to prevent recurrence|repair items"
    "|recurrence prevention|mitigation plan|process improvements|steps going forward"
    "|going forward|moving forward|the future"
    "|アクションアイテム|アクション|再発防止策|再発防止|改善アクション|対応策"
    "|今後の対応|次のアクション|改善策|後続対応|残タスク|行动项|改进措施|后续行动|"
    "后续改进|改进计划|预防措施|后续计划|整改措施|待办事项|后续跟进|액션 아이템"
    "|후속 조치|재발 방지|재발 방지 대책|조치 사항|향후 계획|maßnahmen"
    "|nächste schritte|folgemaßnahmen|offene punkte|aufgaben|aktionspunkte"
    "|actions correctives|actions à mener"
    "|prochaines étapes|plan d'action|actions préventives|mesures correctives"
    "|acciones|acciones correctivas|próximos pasos"
    "|plan de acción|elementos de acción|acciones a tomar|medidas correctivas"
    "|medidas preventivas|ações|próximos passos"
    "|itens de ação|plano de ação|ações corretivas|ações de acompanhamento|azioni"
    "|azioni correttive|prossimi passi"
    "|actiepunten|acties|vervolgstappen|åtgärder|nästa steg|działania"
    "|działania naprawcze|dalsze kroki|план действий|действия"
    "|задачи|дальнейшие шаги|следующие шаги|меры|меры по предотвращению|aksiyonlar|aksiyon maddeleri",
    Name.ACTION_NOTES: "notes on the actions",
    Name.FOLLOW_UP: "follow-up review|follow up review",
    Name.EVIDENCE: "evidence|supporting information|supporting evidence|logs|screenshots|graphs"
    "|dashboards|log excerpts"
    "|relevant logs|relevant commit history|supporting data|metrics and graphs|証拠"
    "|ログ|证据|日志|증거|belege|preuves|evidencia"
    "|evidência|доказательства",
    Name.UNKNOWNS: "unknowns|open questions|what we do not know|what we don't know"
    "|unanswered questions|unresolved questions"
    "|questions|remaining questions|不明点|未解決の疑問|未知|未决问题|offene fragen"
    "|questions ouvertes|preguntas abiertas"
    "|perguntas em aberto|открытые вопросы",
    Name.PEOPLE: "participants|attendees|people|people involved|responders|incident responders"
    "|team|who was involved|authors"
    "|involved parties|roles|incident roles|incident team|stakeholders"
    "|contributors to this document|contacts|involved"
    "|関係者|参加者|対応者|参与人员|相关人员|참여자|beteiligte|teilnehmer"
    "|participantes|partecipanti|участники",
    Name.MEETINGS: "meetings|meeting notes|review meeting|retro notes|meeting|minutes|post-mortem meeting",
    Name.APPENDIX: "appendix|appendices|references|links|related|related links|see also|resources"
    "|further reading"
    "|related documents|related incidents|additional information|additional resources"
    "|related issues|reference|sources"
    "|参考|参考資料|関連リンク|関連資料|付録|関連|补充|参考资料|相关链接|附录"
    "|相关文档|참고|참고 자료|anhang|referenzen|annexe|annexes|références"
    "|anexo|anexos|referencias|referências|allegati|bijlage|приложение|ссылки",
    Name.CONTENTS: "table of contents|contents|toc|目次|目录|목차|inhalt|inhaltsverzeichnis"
    "|sommaire des sections|índice|содержание",
}


# The words that a longer heading of this part contains; the first that matches is taken.
CONTAINED: tuple[tuple[Name, str], ...] = (
    (Name.CONTENTS, r"table of contents"),
    (Name.ACTION_NOTES, r"notes on the actions"),
    (Name.WHYS, r"(?:5|five)[ -]?whys?|なぜなぜ|为什么分析"),
    (Name.LUCKY, r"luck(?:y|ily)?\b|運が良|幸運|侥幸|운이"),
    (
        Name.WENT_WELL,
        r"(?:went|go|gone|worked|did|done|do|doing|going) (?:\w{1,12} )?(?:well|right"
        r"|good)|うまくいった|良かった|よかった"
        r"|做得好|gut (?:ge)?l(?:ief|aufen)|bien (?:fonctionné|passé)|(?:salió|fue) bien"
        r"|(?:deu certo|correu bem)|прошло хорошо",
    ),
    (
        Name.WENT_WRONG,
        r"(?:went|go|gone|did|going) (?:\w{1,12} )?(?:wrong|poorly|badly|bad)|(?:not"
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
        r"|cronolog|línea de tiempo|linha do tempo|tijdlijn|tidslinje|хронолог|таймлайн"
        r"|course of events|events? log|incident log",
    ),
    (
        Name.ACTIONS,
        r"less likely|less impactful|we(?:'re| are) changing|action[ -]?(?:items?|points?|plan)|action needed"
        r"|next steps?|^follow[ -]?ups?\b"
        r"|follow[ -]?up (?:items?|actions?|tasks?|work|tickets?)|(?:correct"
        r"|prevent)(?:at)?ive|todos?\b|to-dos?"
        r"|prevent(?:ion|ing)?\b|avoid|remediation (?:items|plan|tasks)|future (?:work"
        r"|actions|measures|improvements|plans?)"
        r"|improvements?\b|recommend|(?:resulting|required|planned|long[ -]?term|remaining"
        r"|outstanding) (?:actions?|work|tasks?)"
        r"|doing about it|going to do|we(?: wi|'|’)ll do|will (?:we|be) do|going forward"
        r"|moving forward|steps? forward"
        r"|アクション|再発防止|今後の|改善策|行动项|改进措施|后续|预防|整改|후속|재발"
        r"|maßnahmen|nächste schritte|prochaines étapes"
        r"|plan d['’]action|acciones|próximos pas|itens de ação|plano de ação|azioni"
        r"|actiepunten|åtgärder|действия|меры\b"
        r"|^actions?\b|\bactions?$|what(?:'s|’s| is) next|^next\b",
    ),
    (
        Name.CONTRIBUTORS,
        r"contributing|contributed|causal factors|寄与要因|促成因素|analysis of causes"
        r"|facteurs|factores|fatores",
    ),
    (Name.TRIGGER, r"^trigger|^what triggered|トリガー|触发"),
    (
        Name.ROOT_CAUSE,
        r"root[ -]?cause|\brca\b|\bcauses?\b|\bcaused\b|why (?:did|was|were|it|this)"
        r"|vulnerabilit|the (?:bug|exploit|attack)\b|原因|根因|ursache"
        r"|causa|cause racine|причин|원인",
    ),
    (
        Name.DETECTION,
        r"detect|discover|how (?:did|was|were) (?:\w{1,12} ){0,3}(?:find|found|notice"
        r"|alert|identified)|検知|检测|发现|erkennung|обнаруж|감지",
    ),
    (
        Name.RESOLUTION,
        r"resol(?:ution|ved?|ving)\b|recover|\bfix(?:ed|es|ing)?\b|mitigat|remed(?:y|iat)"
        r"|solution|restor|解決|復旧|修正|恢复|修复"
        r"|lösung|behebung|résol|resol(?:ución|ução)|risolu|устран|восстанов|해결|복구"
        r"|immediate (?:actions?|response)",
    ),
    (
        Name.IMPACT,
        r"\bimpact(?!ful)|\baffected\b|blast radius|consequences|影響|影响|auswirkung|impacto"
        r"|impatto|влияни|영향|funds at risk|losses",
    ),
    (
        Name.LESSONS,
        r"lessons?\b|learn(?:ed|t|ings?)?\b|take-?aways?|教訓|学び|教训|反思|lehren|leçons"
        r"|lecciones|lições|уроки|выводы|교훈",
    ),
    (
        Name.SUMMARY,
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
