"""The words for how far an action is, in the languages that the reader knows."""

from __future__ import annotations

from pmtui.document import ActionStatus

STATES: tuple[tuple[ActionStatus, str], ...] = (
    (
        ActionStatus.WONT_DO,
        r"won['’]?t ?(?:do|fix)|wontfix|rejected|cancell?ed|declined|obsolete|dropped"
        r"|superseded|duplicate|moot|not needed|no longer needed"
        r"|not (?:doing|going to|happening|pursued|required)"
        r"|abandoned|not planned|failed|n/?a\b|dismissed|discarded|withdrawn|scrapped|shelved"
        r"|vetoed|nah|nope|will not (?:do|fix|implement|be done)|we won['’]t|見送り|中止|取消"
        r"|거부"
        r"|abgelehnt|verworfen|entfällt|wird nicht (?:umgesetzt|gemacht)"
        r"|annulée?s?|abandonnée?s?|rejetée?s?|refusée?s?|sans suite"
        r"|cancelad[oa]|rechazad[oa]|descartad[oa]|abandonad[oa]|rejeitad[oa]"
        r"|annullat[oa]|respint[oa]|rifiutat[oa]|scartat[oa]"
        r"|afgewezen|vervallen|geannuleerd|avslå(?:s|tt)|avvisa[ds]|avbruten|avskriven|inställd"
        r"|avslått|avvist|afvist|droppet|odrzucone|anulowane|hylätty|peruttu|отменено|отклонено",
    ),
    (
        ActionStatus.IN_PROGRESS,
        r"probíhá|rozpracováno|v řešení|prebieha|folyamatban|în curs|în lucru|в процесі|в роботі"
        r"|виконується"
        r"|đang (?:thực hiện|làm|xử lý|tiến hành)|sedang (?:dikerjakan|berlangsung)|dalam (?:proses"
        r"|pengerjaan)"
        r"|loopt|in uitvoering|under arbeid|pågående|käynnissä|meneillään|yapılıyor|σε εξέλιξη|בתהליך|بتقدم"
        r"|делается|начато|"
        r":(?:construction|hourglass\w*|arrows_counterclockwise):|in[- ]?progress|wip\b"
        r"|ongoing|on-going|on progress|started|working on"
        r"|under (?:review|way|development|construction|test)"
        r"|in (?:review|development|build|test(?:ing)?|work|process|flight|implementation|rollout|qa"
        r"|staging)"
        r"|being (?:built|tested|reviewed|implemented|rolled out)|rolling out|underway|begun"
        r"|on track|off track|at risk|doing|partial(?:ly)?\b|partly|half done|active"
        r"|assigned|requested|investigating|under ?way|angefragt|beauftragt|in prüfung|testing|en revisión"
        r"|進行中|対応中|実施中|着手|进行中|处理中|진행 ?중|in arbeit|läuft|en cours"
        r"|teilweise|begonnen|in umsetzung|in bearbeitung|en partie|partiellement|commencé|entamé|engagé"
        r"|en progreso|en curso|en marcha|en proceso|parcial|em andamento|em curso|in corso|in lavorazione"
        r"|bezig|mee bezig|deels|pågår|påbörja[dt]|delvis|pågående|påbegyn(?:d?t)"
        r"|i gang|startet|igangværende"
        r"|w toku|w trakcie|kesken|työn alla|devam ediyor|в работе|в процессе|частично",
    ),
    (
        ActionStatus.TO_DO,
        r"nezahájeno|nezačato|naplánováno|čeká|čaká|otevřeno|nem kezdődött|tervezett|nyitott|neînceput"
        r"|planificat"
        r"|не розпочато|заплановано|відкрито|очікує|chưa (?:bắt đầu|làm|thực hiện|hoàn thành)|cần làm"
        r"|kế hoạch"
        r"|belum(?: (?:dimulai|selesai|dikerjakan))?|direncanakan|ikke (?:begynt|påbegynt|gjort|utført"
        r"|ferdig)"
        r"|åpen|åben|öppen|nog te doen|planlegges|suunniteltu|ei aloitettu|εκκρεμεί|פתוח|запланирован"
        r"|открыта|"
        r":(?:x|black_square_button|white_(?:large|medium)_square|ballot_box|memo):|to[- ]?do"
        r"|not[- ]?started|not done|not yet|open|pending|planned|backlog"
        r"|overdue|scheduled|proposed|proposal|suggest(?:ed|ion)|recommended"
        r"|new|queued|tbd|to be done|blocked|accepted|agreed|approved|confirmed"
        r"|committed"
        r"|deferred|postponed|delayed|put off|保留|보류|延期|zurückgestellt|verschoben|blockiert"
        r"|reportée?s?|bloquée?s?|aplazad[oa]|adiad[oa]|pospuest[oa]|bloquead[oa]|rimandat[oa]|bloccat[oa]|uitgesteld"
        r"|geblokkeerd|отложено"
        r"|under consideration|considered|considering|to be (?:discussed|decided|planned|scheduled)"
        r"|to discuss|à discuter|zu (?:besprechen|klären|diskutieren)|por discutir|a discutir|da discutere"
        r"|te bespreken|att diskutera|someday|unclear|stalled|stuck|on the list"
        r"|nouveau|nieuw|neu|nuevo|novo|nuovo|ny\b|à valider|à chiffrer|gewünscht|vorgemerkt"
        r"|on hold|not now|parked|waiting|awaiting|wanted|undecided|unstarted|unassigned"
        r"|incomplete|unresolved|outstanding|未着手|未対応|未実施|予定|計画|検討中|未开始"
        r"|待办|待处理|未完[了成]|계획|예정|미착수|대기|offen|geplant|à faire|prévu|ouvert"
        r"|nicht begonnen|noch nicht|ausstehend|beschlossen|vereinbart|vorgeschlagen|angenommen"
        r"|pas (?:encore )?(?:commencé|démarré|fait)|non (?:commencé|démarré|fait)|en attente"
        r"|accepté|planifié"
        r"|validé|proposé|à planifier|à lancer|sin (?:empezar|iniciar)|no (?:iniciad[oa]|empezad[oa]|hecho)"
        r"|aceptad[oa]|acordad[oa]|aprobad[oa]|planificad[oa]|não (?:iniciad[oa]|feito)|a iniciar"
        r"|planejad[oa]"
        r"|aprovad[oa]|non (?:iniziat[oa]|fatto)|da iniziare|pianificat[oa]|approvat[oa]"
        r"|niet gestart|nog niet|gepland|open staand|akkoord|ej (?:påbörja[dt]|startad|klart?)"
        r"|inte (?:påbörja[dt]|klart?)|ikke (?:startet|begynt|påbegyndt)|planera[dt]|planlagt"
        r"|beslutad|godkänd"
        r"|nie rozpoczęt[eoy]|zaplanowane|aloittamatta|avoinna|yapılacak|başlamadı"
        r"|pendiente|por hacer|pendente|a fazer|da fare|aperto|te doen|att göra"
        r"|do zrobienia|открыт|запланировано|к выполнению|не начато",
    ),
    (
        ActionStatus.DONE,
        r"hotov[oáé]?\b|dokončeno|splněno|vyřešeno|uzavřeno|hotové|kész|elkészült|lezárva|befejezve"
        r"|finalizat|gata\b"
        r"|terminat\b|виконано|зроблено|завершено|готово|закрито|hoàn (?:thành|tất)|đã (?:xong|làm"
        r"|hoàn thành|xử lý)"
        r"|xong\b|selesai|sudah (?:selesai|dilakukan)|gjort|utfört|lukket|stängd|lukke[td]|ratkaistu"
        r"|korjattu"
        r"|ολοκληρώθηκε|הושלם|בוצע|مكتمل|تم\b|готов\b|исправлено|закрыто|решено|"
        r":(?:white_check_mark|heavy_check_mark|ballot_box_with_check):|done|completed?"
        r"|closed|finished|fixed|resolved|implemented|merged|deployed"
        r"|shipped|released|delivered|added|yes\b|✅|✔|☑|100 ?%|already done|live\b|landed|rolled out"
        r"|in place"
        r"|in production|accomplished|solved"
        r"|完了済?み?|対応済み?|済み?|実施済|完成|已完成|已修复|已上线|완료|erledigt|fertig"
        r"|abgeschlossen|umgesetzt|behoben|geschlossen|ausgerollt|ja\b|oui\b|sí\b|sim\b|tak\b|да\b"
        r"|terminée?s?|faite?s?\b|réalisée?s?|clôturée?s?|livrée?s?|déployée?s?|achevée?s?|résolue?s?"
        r"|hech[oa]|completad[oa]|terminad[oa]|cerrad[oa]|finalizad[oa]|resuelt[oa]|implementad[oa]|listo"
        r"|concluíd[oa]|concluid[oa]|feit[oa]|fechad[oa]|entregue|pronto"
        r"|fatto|completat[oa]|conclus[oa]|chius[oa]|afgerond|opgelost|voltooid|klaar|gereed"
        r"|klart?\b|färdigt?|avslutad|genomför[dt]|åtgärdad|ferdig|fullført|utført|gjennomført|gennemført"
        r"|færdig|udført|løst"
        r"|gotowe|ukończone|wykonane|zamknięte|valmis|tehty|tamamlandı|yapıldı|zrobione|готово"
        r"|выполнено|сделано|завершено",
    ),
)
"""Patterns by status, in the order in which they are tried: “not started” goes before “started” does."""
