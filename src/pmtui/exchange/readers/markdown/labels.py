"""The labels of key facts: `Severity: …`, `Incident commander: …`, and the field that each of them fills."""

from __future__ import annotations

import re

from pmtui.exchange.readers.markdown.vocabulary import in_two_languages, plain

_LABELS: dict[str, str] = {
    "title": "objet|asunto|betreff|onderwerp|oggetto|assunto|ämne|emne|тема|incident summary title"
    "|title|subject|headline|topic|titel|titre|título|incident title|incident name|name"
    "|タイトル|标题|제목|titolo",
    "facts.date": "dato|data zdarzenia|päivämäärä|happened|happened on|it happened|day of the incident"
    "|day of the event|day of incident|days|dates|night of|on|occurred on|incident day(s)|incident dates"
    "|date(s)|date(s) of incident|incident date(s)|outage date(s)|event day|date de survenue|survenu le"
    "|date de l’incident|fecha y hora|fecha de la incidencia|data e hora|data e ora|ereignisdatum"
    "|datum/uhrzeit"
    "|datum und uhrzeit|vorfallsdatum|datum des vorfalls|tattag|störungsdatum|datum incident|datum en tijd"
    "|när|hvornår|når|wann|quand|cuándo|quando|wanneer|dzień|data incydentu|tarih|発生"
    "|date|incident date|date of incident|day|incident day|date of the incident"
    "|date of outage|date of event|when|date occurred"
    "|occurred|date/time|date and time|incident date and time|incident date/time"
    "|time of incident|date of occurrence|event date|datetime"
    "|outage date|incident time|time|発生日|日付|発生日時|日時|日期|发生时间|时间"
    "|故障时间|事故时间|발생일|일시|발생 일시|날짜|datum|date de l'incident|fecha"
    "|fecha del incidente|data|data do incidente|data dell'incidente|дата|дата инцидента",
    "facts.impact_started": "störungsbeginn|ausfallbeginn|début de l'incident|début de l’incident"
    "|inicio del incidente"
    "|inicio de la incidencia|início do incidente|inizio incidente|aanvang|starttid|began at"
    "|date/time started|start date and time|start|started|start time"
    "|incident start|impact start|incident from|from|began"
    "|incident began|started at|start date"
    "|outage start|impact started|time started|beginning|fault occurs|fault occurred"
    "|incident start time|first occurrence|thought to have occurred|start of impact"
    "|impact start time|begin|start of incident|start date/time|incident started"
    "|occurred at|開始|発生|発生時刻|影響開始|开始时间|故障开始时间|시작|시작 시간"
    "|beginn"
    "|début|inicio|início|inizio|начало",
    "facts.impact_ended": "störungsende|ausfallende|fin de l'incident|fin de l’incident|fin del incidente"
    "|fim do incidente"
    "|fine incidente|einde|sluttid|slut|over|all over|end|ended|end time|incident end|impact end"
    "|incident till|incident until|until"
    "|till|to|finished|outage end"
    "|impact ended|end date|end of impact|incident end time|time ended|ended at"
    "|impact end time|incident ended|end of incident|終了|影響終了|结束时间|恢复时间"
    "|故障恢复时间|종료|종료 시간|ende|fin|fim|fine|окончание|конец",
    "facts.detected": "date/time detected|date and time detected|detected on|detected|detected at"
    "|time detected|detection time|discovered|discovered at"
    "|identified|reported|first detected|team aware|time of detection"
    "|date discovered|date detected|reported at|incident detected|alerted|検知日時"
    "|検知時刻|发现时间|检测时间|감지 시간|erkannt|détecté|detectado",
    "facts.acknowledged": "acknowledged|acknowledged at|time acknowledged|ack|acked|response time start",
    "facts.mitigated": "mitigated|mitigated at|repaired|time mitigated|mitigation time|缓解时间|緩和",
    "facts.resolved": "date/time resolved|date and time resolved|resolved|resolved at"
    "|time resolved|resolution time|date resolved|fixed|fixed at"
    "|restored|recovered|recovery time|incident resolved"
    "|resolved on|date fixed|service restored|復旧日時|復旧時刻|解決日時|解决时间"
    "|복구 시간|behoben|résolu|resuelto|resolvido|risolto|решено",
    "facts.closed": "closed|closed at|date closed",
    "range": "duration of incident|duration of the incident|duration of outage|duration of the outage"
    "|duration of impact|time down|service downtime|customer downtime|ausfallzeit|ausfalldauer"
    "|dauer des ausfalls|dauer des vorfalls|durée de l'incident|durée de l’incident|durée totale"
    "|durée de la panne|duración del incidente|duración total|tiempo de inactividad|duração do incidente"
    "|tempo de indisponibilidade|durata totale|durata dell'incidente|duur|varighet|varaktighet|czas trwania"
    "|停止時間|停止时间|障害時間"
    "|duration|incident duration|outage duration|total duration|impact duration"
    "|downtime|total downtime|length|time period|period"
    "|impact period|outage window|window|incident window|incident period|time range"
    "|timeframe|time frame|total time|影響期間|障害期間|期間|継続時間|持续时间"
    "|影响时长"
    "|故障时长|影响时间|지속 시간|영향 시간|dauer|zeitraum|durée|duración|duração"
    "|durata|длительность|продолжительность",
    "facts.severity": "severity|severity level|sev|incident severity|level|priority|impact level"
    "|sev level|classification|incident level|urgency"
    "|criticality|重大度|深刻度|重要度|優先度|严重程度|严重级别|严重等级|故障等级"
    "|事故等级|级别|심각도|등급|schweregrad|priorität|gravité|sévérité|severidad"
    "|gravedad"
    "|severidade|gravidade|severità|gravità|критичность|серьезность|приоритет",
    "facts.services": "services|service|affected services|affected service|services affected"
    "|affected systems|affected system|systems affected|affected components"
    "|components|affected component|component|system|systems|product|products"
    "|affected product|services impacted|impacted services|impacted systems"
    "|environment"
    "|affected service(s)|service(s) affected|affected areas|platform"
    "|affected platform|影響サービス|対象サービス|影響システム|受影响服务|影响服务"
    "|涉及系统|影响系统"
    "|영향 서비스|영향받은 서비스|betroffene dienste|betroffene systeme"
    "|services affectés|servicios afectados|serviços afetados|servizi interessati"
    "|затронутые сервисы",
    "facts.incident": "incident id|incident number|incident|id|incident #|ticket|incident ticket"
    "|reference|postmortem id|case|case id|pm id|tracking|issue|jira|jira ticket"
    "|incident reference|tracking issue|incident link|incident doc|インシデントid"
    "|事件编号|incident no|issue link|github issue",
    "facts.owner": "skrevet av|skrevet af|skriven av|redacta|redige|kirjoittaja"
    "|report author|rédacteur|rédactrice|rédigé par|redacteur|autora|auteure|autor/a"
    "|verfasserin|erstellt von|redactor|redactora|elaborado por|elaborada por|opgesteld door|forfatter"
    "|författare|compiled by|submitted by|writer|written up by|scribe|report by"
    "|responsable|responsable del documento|responsable du document|propriétaire|propietario|propietaria"
    "|author|authors|author(s)|owner|owners|written by|created by|postmortem owner"
    "|post-mortem owner|document owner|postmortem author|prepared by"
    "|author of this document|lead author|editor|incident owner|owner of review process|post-mortem author"
    "|作成者|著者|執筆者|担当者|作者|负责人|撰写人|작성자|autor|verfasser|auteur"
    "|auteurs|autores"
    "|autore|автор|авторы",
    "facts.facilitator": "facilitator|moderator|meeting facilitator|review facilitator|ファシリテーター"
    "|主持人",
    "facts.commander": "incident commander|einsatzleiter|einsatzleitung|responsable d'incident"
    "|responsable del incidente|commander|ic|incident lead|incident manager"
    "|incident coordinator|response lead|インシデントコマンダー|指揮者|事件指挥"
    "|incident commander (ic)"
    "|incident commander(s)|lead",
    "facts.oncall_primary": "on call|on-call|oncall|on-call engineer|primary on-call|primary on call"
    "|primary oncall|oncall engineer|on-call engineers|on call engineer",
    "facts.oncall_secondary": "secondary on-call|secondary on call|secondary oncall|backup on-call"
    "|on call, 2nd",
    "facts.people": "who|who was there|present|anwesend|présents|presentes|närvarande"
    "|participants|responders|attendees|in attendance|in the room|in the call|on the call|who was in"
    "|people|people involved|team"
    "|incident responders|team members|involved|involved parties|contributors"
    "|reviewers|stakeholders"
    "|responder|incident team|incident participants|teams involved|team(s) involved"
    "|対応者|参加者|関係者|参与人员|参与者|참여자|beteiligte|participantes"
    "|partecipanti|участники",
    "facts.status_page": "status page|statuspage|public status page|status page link|status page url",
    "facts.written": "document date|created|created on|written|written on|date written|published"
    "|publication date|post-mortem date|postmortem date|last updated|last modified"
    "|updated|report date|date of report|retro held|retrospective date|review date"
    "|date of postmortem|date of post-mortem|date created|posted|meeting date"
    "|retro date|date published"
    "|document created|meeting|meeting on|meeting held|date of meeting|minutes of|review held|reviewed"
    "|reviewed on|review|held on"
    "|last edited|last changed|drafted|drafted on|revision|version date|stand|fassung vom|sitzung vom"
    "|besprechung am"
    "|date de rédaction|réunion|réunion du|fecha de redacción|reunión|data da reunião|besproken op|作成日"
    "|更新日|最終更新|报告日期|编写日期|更新时间|작성일"
    "|erstellt am|erstellt|fecha del informe|data do relatório",
    "facts.tags": "tags|tag|category|categories|labels|keywords|theme|themes|タグ|カテゴリ|标签"
    "|类别|태그|分類|schlagworte|etiquetas",
    "status": "status|document status|incident status|current status|state|ステータス|状態|状态"
    "|当前状态|상태|statut|estado|stato|статус",
    "zone": "zone|tz database|clock zone|zeitzonen|timezone(s)|time zone(s)|zona|fuso"
    "|timezone|time zone|timezones|times|times in|all times|tz|times are|clock|clocks|time zone used"
    "|times given in|zeiten|zeitzone|alle zeiten|zeitangaben|uhrzeiten|heures|fuseau|fuseau horaire"
    "|toutes les heures|zona horaria|huso horario|horas|todas las horas|fuso horário|fuso orario|orari"
    "|tijden|tijdzone|tidszon|tidssone|tider|strefa czasowa|часовой пояс|время в|タイムゾーン|时区",
    "facts.recurrence_of": "recurrence of|related incident|duplicate of",
    "follow_up": "follow-up review|follow-up meeting|review meeting",
    "detected_by": "detected by|reported by|detection method|detection source|how detected|detected via"
    "|alerted by|検知方法|发现方式",
    "mttr": "time to resolve|time to repair|time to recovery|time to recover"
    "|time to detection|time to detect|time to mitigate|time to mitigation|mttr|mttd"
    "|time to fix"
    "|time to acknowledge|time to resolution|time to respond|time to response|mtta"
    "|ttd|ttr|ttm|time to identify|time to restore|detection time taken|resolve time"
    "|repair time|ttfd",
    "metric": "users affected|affected users|customers affected|affected customers"
    "|number of users affected|number of customers affected|error rate"
    "|peak error rate"
    "|requests affected|failed requests|revenue impact|revenue lost|revenue loss"
    "|data loss|cost|users impacted|customers impacted|support tickets|availability"
    "|影響ユーザー|影響ユーザー数|データ損失|影响用户|影响用户数|数据丢失",
}

_COUNTED = re.compile(r"(?:support |customer )?(?:tickets|complaints|calls|cases)", re.IGNORECASE)
_COUNT = re.compile(
    r"(?:[~≈<>]\s?|about |around |over )?\d{1,3}(?:[.,' ]?\d{3}){0,3}(?=\s?$|\s+[(a-z])", re.IGNORECASE
)


def is_count(label: str, value: str) -> bool:
    """Return whether a value behind a label such as `Tickets` says how many there were: `17 (3 critical)`."""
    return _COUNTED.fullmatch(label.strip(" *:")) is not None and _COUNT.match(value) is not None


FIELDS: dict[str, str] = {label: field for field, labels in _LABELS.items() for label in labels.split("|")}
_LONGEST = 60


def field_of(label: str) -> str | None:
    """Return the field that a label names, such as `facts.severity`; None if it names none.

    `range`, `status`, `zone`, `detected_by`, `mttr` and `metric` stand for what has no single field.
    """
    if len(label) > _LONGEST:
        return None
    bare = " ".join(label.lower().replace("*", "").replace("`", "").split()).strip(" :：.?")
    if found := FIELDS.get(bare) or FIELDS.get(plain(label)):
        return found
    both = {name for part in in_two_languages(bare) if (name := FIELDS.get(part.strip()))}
    return both.pop() if len(both) == 1 else None
