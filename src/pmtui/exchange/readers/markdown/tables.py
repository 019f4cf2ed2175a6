"""What the columns of a table hold, by the name above them and by what stands in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from pmtui.exchange.readers.markdown.blocks import Cell, Table
from pmtui.exchange.readers.markdown.stamps import stamp_of

_CHECKED_ROWS = 200
# Where the name above a column holds the word for its use: alone, at the end, at the beginning.
_FORMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("(?:{})", ()),
    (r"(?:.*[\s/|,&-])?(?:{})(?:\s?[/|,&].*)?", ()),
    (r"(?:{})\s.*", ("when", "text", "title")),
)

WHEN = (
    r"date|time|when|timestamp|at|utc|day|clock|start|occurred|日時|時刻|時間|日付"
    r"|时间|日期|시간|일시|zeit|uhrzeit|datum|heure|date et heure"
    r"|hora|fecha|data|ora|tijd|tid|время|дата|czas"
    r"|klokkeslett|tidspunkt|klokkeslæt|klockslag|klokka|kl|aika|kello|kellonaika|godzina|čas|idő"
    r"|időpont|oră|ора"
    r"|saat|zaman|zeitpunkt|moment|tijdstip|horario|horário|hora local|orario|시각|시점|時點"
    r"|時刻\(jst\)|thời gian|thời điểm|waktu|jam|час|ώρα|זמן|الوقت"
)
EVENT = (
    r"event|events|description|what|what happened|details|detail|activity|action"
    r"|update|note|notes|summary|message|entry|happened"
    r"|イベント|出来事|内容|事象|概要|事件|描述|说明|操作|이벤트|내용|ereignis"
    r"|beschreibung|événement|description|evento|descripción|descrição"
    r"|descrizione|gebeurtenis|händelse|событие|описание|zdarzenie"
    r"|hendelse|hendelser|hændelse|hva skjedde|vad hände|tapahtuma|událost|událost\(i\)|wydarzenie"
    r"|zdarzenie|esemény"
    r"|olay|açıklama|사건|상황|내용 및 조치|描述说明|說明|sự kiện|diễn biến|kejadian|peristiwa|подія"
    r"|что произошло|ereignisse|vorgang|hecho|suceso|acontecimiento|acontecimento|fait|gebeurtenissen"
)
WHO = (
    r"who|actor|person|people|owner|owners|by|role|responsible|team|user|engineer"
    r"|responder|source of update|assignee|performed by"
    r"|担当|担当者|対応者|操作人|负责人|人员|담당자|wer|qui|quién|quem|chi|wie|vem|кто"
)
KIND = (
    r"type|kind|phase|stage|category|status|event type|milestone|種別|種類|フェーズ"
    r"|类型|阶段|단계|유형|typ|phase|tipo"
)
LINK = (
    r"link|links|url|evidence|reference|references|ref|source|sources|log|screenshot"
    r"|リンク|参照|链接|링크|lien|enlace"
)

TASK = (
    r"action|action item|action items|actions|task|tasks|item|items|description|what"
    r"|todo|to do|follow[- ]?up|improvement|work item|title"
    r"|recommendation|remediation|measure|summary|details|corrective action|step"
    r"|activity|fix|was|quoi|qué|cosa|wat|vad|hvad|что|アクション|対応|対策|内容|タスク|施策|项目|行动"
    r"|行动项|任务|改进项|改进措施|措施|액션|작업|조치|maßnahme|aufgabe|beschreibung"
    r"|tâche|acción|tarea|ação|tarefa|azione|attività|actie|åtgärd"
    r"|действие|задача|мера|działanie"
    r"|aksjon|aksjonspunkt|tiltak|oppgave|gjøremål|handlingspunkt|opgave|tiltag|uppgift"
    r"|åtgärdspunkt|toimenpide|tehtävä"
    r"|zadanie|úkol|akce|opatření|úloha|teendő|feladat|intézkedés|acțiune|măsură|sarcină|aksiyon|görev"
    r"|yapılacak|hành động|công việc|tindakan|tugas|дія|завдання|захід|задачи"
    r"|行動|行動項目|動作|改善項目|待办|액션 아이템|할 일|작업 내용|조치 내용|조치사항|개선 사항|항목"
    r"|recommandation|recomendación|maatregel|taak|aufgaben|to-do-punkt|ενέργεια|משימה|الإجراء"
)
OWNER = (
    r"owner|owners|assignee|assignees|action owner|action on|on whom|whose|for whom|taken by|held by"
    r"|assigned"
    r"|leads|name|names|person responsible|verantw\.?|bearbeiter|bearbeiterin|zuständige stelle"
    r"|responsable du suivi"
    r"|resp|à la charge de|a cargo de|a cargo|encarregado|uitvoerder|actiehouder|utförare|assigned"
    r"|assigned to|assigned owner|responsible"
    r"|responsible party|responsibility|responsibilities|responsible person|accountable|actionee|pic|driver"
    r"|champion|action by|to be done by|resp\.?"
    r"|carried out by|implementer|custodian|with|who|dri|lead|person|poc|contact|team|owner team|owned by"
    r"|point of contact"
    r"|担当|担当者|責任者|オーナー|负责人|责任人|执行人|담당|담당자|verantwortlich"
    r"|verantwortlicher|zuständig|zuständigkeit|wer|pilote|porteur|qui|quién|quien|quem|chi|wie|vem"
    r"|encargado"
    r"|responsable|responsável"
    r"|ansvarlig|vastuuhenkilö|sorumlu|referent|referente|titulaire|assegnatario|incaricato|in charge"
    r"|responsabile|eigenaar|ansvarig|ответственный|исполнитель|właściciel|odpowiedzialny"
    r"|eier|eiere|ejer|ansvarlige|ansvarshavende|utfører|tildelt|ägare|ansvariga|omistaja|vastuussa"
    r"|vastaava|osoba|odpowiada"
    r"|vlastník|zodpovídá|odpovědná osoba|řešitel|zodpovedný|felelős|responsabil|sorumlular|atanan"
    r"|sahibi|người phụ trách|phụ trách|người thực hiện|penanggung jawab|відповідальний|виконавець"
    r"|владелец|кто делает"
    r"|負責人|負責|責任者|담당 팀|책임자|dueño|asignado a|asignado|atribuído a|dono|assegnato a"
    r"|proprietario|toegewezen aan|verantwoordelijke|attribué à|assigné à|propriétaire|zugewiesen an"
    r"|zuständige person|υπεύθυνος|אחראי|المسؤول"
)
DUE = (
    r"due|due date|due on|until|until when|by date|finish|target quarter|when by|due when|needed by"
    r"|ready on"
    r"|zu erledigen bis|erledigen bis|umsetzung bis|échéances|pour le|délai|para cuándo|hasta|até"
    r"|até quando|deadline|eta|target|target date|by when|when|date|due by|timeline"
    r"|completion date|target completion|expected|expected date|timeframe|planned date"
    r"|zieldatum|fällig am|fälligkeit|bis|date cible|pour quand|fecha objetivo|vencimiento|data prevista"
    r"|entro il|klart|до|期限|期日|締切|完了予定|予定日|截止|截止日期|截止时间|完成时间|计划完成时间"
    r"|마감|기한|마감일|frist|bis wann|termin|fällig|échéance|date limite"
    r"|klar(?:t)? senast|senast|klar|färdig|slutdatum|uiterlijk|spätestens|au plus tard|a más tardar"
    r"|no later than|ready by|finish by|latest|frist til|wann|quand|cuándo|quando|tempi|tenggat|tarih"
    r"|fecha|fecha límite|plazo|prazo|data limite|scadenza|deadline|срок|дедлайн|termin"
    r"|forfall|forfallsdato|innen|tidsfrist|frister|forfaldsdato|deadline dato|senast den|määräaika"
    r"|eräpäivä|termín|do kdy|határidő|termen|termen limită"
    r"|son tarih|bitiş tarihi|hạn|thời hạn|hạn chót|kỳ hạn|batas waktu|термін|дата выполнения"
    r"|к какому сроку|完成日期|預計完成|目標日期|완료 예정|완료 예정일|목표일|일정|fecha de entrega"
    r"|data de entrega|fecha compromiso|data scadenza|entro quando|streefdatum|προθεσμία"
)
STATUS = (
    r"status|state|disposition|how far|where it is|done yet|ready|result|stage|erledigungsstand"
    r"|bearbeitungsstand"
    r"|rag|rag status|position|situation|progress|done|done\?|completed|completion|complete|resolved|状態"
    r"|ステータス|進捗|状況|状态|进度|상태|진행 상황|stand|état|statut|estado|stato"
    r"|implemented|implemented\?|erledigt|fait|hecho|fatto|feito|klart\?|genomfört|gereed|outcome|tila"
    r"|durum"
    r"|toestand|avancement|fortschritt|progreso|andamento|situação|voortgang|läge|прогресс|статус|состояние"
    r"|tilstand|framdrift|fremdrift|fremgang|stav|stan|állapot|stare|stadiu|trạng thái|tình trạng|стан"
    r"|выполнено|готово|완료 여부|진행|진행상황|estatus|situação atual|statuts|erledigt am|bearbeitung"
    r"|κατάσταση|סטטוס|الحالة"
)
TYPE = (
    r"type|category|kind|area|種別|カテゴリ|カテゴリー|分類|类型|类别|유형|분류|art"
    r"|kategorie|catégorie|tipo|categoría|categoria|тип"
    r"|kategori|sort|tyyppi|rodzaj|typ akcji|tür|loại|jenis|категория|類別|類型|종류"
)
PRIORITY = (
    r"priority|prio|p|severity|importance|urgency|優先度|優先順位|优先级|우선순위"
    r"|priorität|priorité|prioridad|prioridade|priorità|приоритет"
    r"|prioritet|prioriteetti|priorytet|priorita|prioritás|prioritate|öncelik|ưu tiên|mức độ ưu tiên"
    r"|prioritas|пріоритет|優先順序|優先級|중요도"
)
TICKET = (
    r"ticket|tickets|issue|issues|link|links|bug|bugs|jira|tracker|tracking"
    r"|tracking issue|tracking bug|pr|prs|url|reference|ref|github issue|issue link"
    r"|ticket link|jira ticket|story"
    r"|チケット|リンク|関連|工单|链接|티켓|이슈|vorgang|lien|enlace|тикет"
    r"|referanse|sak|saksnummer|lenke|lenker|referens|länk|ärende|viite|odkaz|zgłoszenie|bağlantı"
    r"|liên kết|tautan|ссылка|задача в jira|關聯|관련 이슈|관련 링크|référence|referencia|referência"
    r"|riferimento|verwijzing|verweis"
)
NUMBER = r"#|no|no\.|nr|nr\.|id|number|№|番号|编号|序号|번호"
DONE_ON = r"finished|completed on|done on|completion date|完了日|完成日期"
NOTE = (
    r"note|notes|comment|comments|remarks|reason|備考|备注|비고|kommentar|bemerkung"
    r"|commentaire|comentario|observações|примечание"
    r"|merknad|kommentarer|bemærkning|anmärkning|huomio|uwagi|poznámka|megjegyzés|notlar|ghi chú"
    r"|catatan|примітка|комментарий|備註|메모|observaciones|opmerking|osservazioni|remarques"
)


def key(text: str) -> str:
    """Return the name above a column in lower case, without marks and what it says in brackets."""
    plain = re.sub(r"[(（\[][^()（）\[\]]{0,80}[)）\]]", " ", text.lower().replace("*", "").replace("`", ""))
    return " ".join(plain.replace("_", " ").split()).strip(" :：.?!")


def columns(table: Table, wanted: Mapping[str, str]) -> dict[str, int]:
    """Return the number of the column for each use, by its name; earlier uses choose first.

    The value of a use is a pattern; a name that is the pattern goes before one that contains it as words.
    """
    names = [key(cell.text) for cell in table.head]
    found: dict[str, int] = {}
    for form, only in _FORMS:
        for use, pattern in wanted.items():
            if use in found or (only and use not in only):
                continue
            test = re.compile(form.format(pattern))
            for place, name in enumerate(names):
                if place not in found.values() and name and len(name) <= 60 and test.fullmatch(name):
                    found[use] = place
                    break
    return found


def known_heads(table: Table) -> str:
    """Return the names of the columns that say what stands below them; others are the writer's own."""
    return " ".join(cell.text for cell in table.head if _is_known(key(cell.text)))


@lru_cache(maxsize=256)
def _is_known(name: str) -> bool:
    return _KNOWN.search(name) is not None


_USES = (
    WHEN,
    EVENT,
    WHO,
    KIND,
    LINK,
    TASK,
    OWNER,
    DUE,
    STATUS,
    TYPE,
    PRIORITY,
    TICKET,
    NUMBER,
    DONE_ON,
    NOTE,
)
_KNOWN = re.compile(rf"(?<!\w)(?:{'|'.join(_USES)})(?!\w)")


def column(table: Table, place: int) -> list[Cell]:
    """Return the cells of a column, as many as are worth looking at."""
    return [row[place] for row in table.rows[:_CHECKED_ROWS] if place < len(row)]


_RUNNING = re.compile(rf"(?:{NUMBER})?")


def running_number(table: Table) -> int | None:
    """Return the column that only counts the rows, 1, 2, 3, under a name such as “#” or none."""
    for place, head in enumerate(table.head):
        shown = [cell.text.strip(" .)") for cell in column(table, place)]
        numbers = [int(text) for text in shown if text.isdecimal() and len(text) <= _DIGITS]
        counted = list(range(numbers[0], numbers[0] + len(numbers))) if numbers else []
        if (
            numbers
            and len(numbers) == len(shown)
            and numbers == counted
            and _RUNNING.fullmatch(key(head.text))
        ):
            return place
    return None


_DIGITS = 4


def share_of_times(cells: list[Cell]) -> float:
    """Return how many of the cells that are filled hold nothing but a time, from 0 to 1."""
    filled = [cell.text for cell in cells if cell.text.strip(" -–—")]
    times = sum((stamp := stamp_of(text)) is not None and len(stamp.rest) < 12 for text in filled)
    return times / len(filled) if filled else 0.0


def longest(table: Table, taken: set[int]) -> int | None:
    """Return the column that holds the most text among those that nothing else uses."""
    free = [place for place in range(len(table.head)) if place not in taken]
    return max(free, key=lambda place: sum(len(cell.text) for cell in column(table, place)), default=None)
