"""Cases of the rules about deadlines."""

from __future__ import annotations

from datetime import date

from check_samples import Case, Quiet, at, both, sets, unchanged

from pmtui.checks import Policy
from pmtui.document import PersonalData, Status

concerned = sets("impact.personal_data", PersonalData.YES)
notified_late = both(concerned, sets("impact.breach_notified", at(9, 0, 20)))
slow = Policy.model_validate({"deadlines": {"publish": "3 w", "latest": {"sev2": "4 w"}, "draft": "3 w"}})

FIRES = [
    Case("DUE003", unchanged, "status", "publish by Mon 25 Mar 2024", date(2024, 3, 24)),
    Case("DUE006", concerned, "impact.breach_notified", "2024-03-18 14:34Z", date(2024, 3, 19)),
    Case("DUE007", notified_late, "impact.breach_note", "1 d 18 h after its time", date(2024, 3, 20)),
    Case("DUE009", notified_late, "impact.breach_notified", "is to come"),
    Case(
        "DUE009",
        both(concerned, sets("impact.breach_notified", at(9, 0, 14))),
        "impact.breach_notified",
        "1 d 5 h before the detection",
    ),
    *(
        Case(
            "DUE006",
            both(concerned, sets("impact.breach_note", filler)),
            "impact.breach_notified",
            "2024-03-18 14:34Z",
            date(2024, 3, 19),
        )
        for filler in ("n/a", "None.", "TODO ask legal", "unknown")
    ),
    Case(
        "DUE002",
        sets("meetings[k1].held", at(13, 0, 28)),
        "meetings",
        "set for Thu 28 Mar",
        date(2024, 3, 20),
    ),
    Case("DUE008", unchanged, "follow_up.held", "Fri 12 Apr 2024", date(2024, 4, 13)),
    Case("DUE004", unchanged, "status", "15 days ago", date(2024, 3, 30)),
]
QUIET = [
    Quiet("DUE008", sets("follow_up.date", date(2023, 4, 12)), date(2024, 5, 1)),
    Quiet("DUE001", sets("facts.drafted", at(9, 0, 17)), date(2024, 3, 20)),
    Quiet("DUE001", unchanged, date(2024, 3, 20), slow),
    Quiet("DUE002", unchanged, date(2024, 3, 20)),
    Quiet("DUE003", unchanged, date(2024, 3, 22)),
    Quiet("DUE003", unchanged, date(2024, 3, 30)),
    Quiet("DUE003", sets("status", Status.PUBLISHED), date(2024, 3, 24)),
    Quiet("DUE004", unchanged, date(2024, 4, 10), slow),
    Quiet("DUE005", both(concerned, sets("impact.breach_notified", at(9, 0, 17)))),
    Quiet("DUE005", both(concerned, sets("impact.breach_note", "Nobody had to be told."))),
    Quiet("DUE006", concerned, date(2024, 3, 18)),
    Quiet("DUE006", notified_late, date(2024, 3, 30)),
    Quiet("DUE007", both(notified_late, sets("impact.breach_note", "The vendor answered late."))),
    Quiet("DUE008", sets("follow_up.held", date(2024, 4, 15)), date(2024, 5, 1)),
    Quiet("DUE008", unchanged, date(2024, 4, 12)),
    Quiet("DUE007", notified_late),
    Quiet("DUE009", notified_late, date(2024, 3, 20)),
    Quiet("DUE009", both(concerned, sets("impact.breach_notified", at(14, 32)))),
]
