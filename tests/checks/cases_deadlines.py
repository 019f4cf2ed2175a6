"""Cases of the rules about deadlines."""

from __future__ import annotations

from datetime import date

from check_samples import Case, Edit, Quiet, at, both, sets, unchanged

from pmtui.checks import Policy
from pmtui.document import PersonalData, Status

concerned = sets("impact.personal_data", PersonalData.YES)
notified_late = both(concerned, sets("impact.breach_notified", at(9, 0, 20)))
notified = both(concerned, sets("impact.breach_notified", at(9, 0, 17)))


def noted(note: str) -> Edit:
    return both(sets("impact.personal_data", PersonalData.YES), sets("impact.breach_note", note))


PUT_OFF = (
    "Legal is still checking.",
    "We will tell the authority tomorrow.",
    "To be discussed with the data protection officer.",
    "Legal is checking whether we have to notify.",
    "Pending a decision of the data protection officer.",
    "The data protection officer was informed.",
    "Legal has been asked.",
    "It is not clear yet whether anybody has to be told.",
    "Notification planned for Friday.",
    "We have to notify the authority.",
    "See ticket LEG-12.",
    "Done.",
    "No notification was made.",
    "The authority was not told.",
    "Under review.",
    "Wird noch geprüft.",
    "The officer was asked.",
    "The data protection officer reviewed it on 16 March.",
    "The names of 1,200 members were deleted, 31 of them for good.",
    "Permanent loss of the addresses of 31 members.",
)
DECIDED = (
    "Nobody had to be told.",
    "Nobody had to be told: no risk to the persons.",
    "The authority was told on 17 March by phone.",
    "No notification was made, because the file held order numbers only.",
    "No notification was made. The file held order numbers only.",
    "The DPO was consulted and sees no risk for those concerned.",
    "The data protection officer decided on 17 March against a notification.",
    "Encrypted disk, key not on it.",
    "The DPO reviewed it: low risk for the persons.",
    "The file was deleted at their own request.",
    "The names were exposed to the auditor alone, under secrecy.",
    "A list of order numbers was exposed.",
    "Notification not required under art. 33: a risk is unlikely.",
    "We do not need to notify: test accounts only.",
    "Legal concluded that it is below the threshold. We will write to the customers next week.",
    "Der Landesbeauftragte wurde am 17. März informiert.",
    "Keine Meldung nötig, die Daten waren verschlüsselt.",
    "L'autorité a été informée le 17 mars.",
)
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
    *(
        Case("DUE006", noted(note), "impact.breach_notified", "leaves it open", date(2024, 3, 19))
        for note in PUT_OFF
    ),
    *(
        Case(
            "DUE007",
            both(notified_late, noted(note)),
            "impact.breach_note",
            "add the reasons",
            date(2024, 3, 20),
        )
        for note in (
            "Done.",
            "See ticket LEG-12.",
            "LEG-12",
            "The authority was told.",
            "The authority was told on 20 March by mail to its portal.",
            "We notified the ICO at 09:00 UTC. The 187 customers were written to on 21 March.",
            "The supervisory authority was informed 114 h after the detection.",
            "Reasons follow.",
        )
    ),
    *(
        Case("DUE010", both(notified, noted(note)), "impact.breach_note", "correct one of the two")
        for note in (
            "No notification was made.",
            "The authority was not told.",
            "We did not notify the authority, as no risk was seen.",
            "The supervisory authority was told on 16 March.",
            "The authority was notified on March 15th. The customers were written to on 18 March.",
            "Reported to the ICO on 2024-03-18 at 09:00 UTC.",
        )
    ),
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
    *(Quiet("DUE006", noted(note), date(2024, 3, 19)) for note in DECIDED),
    *(
        Quiet("DUE007", both(notified_late, noted(note)), date(2024, 3, 20))
        for note in (
            "Told late because the number of customers was unclear until 19 March.",
            "The vendor confirmed the access on 19 March only. The authority was told the next day.",
            "The authority was told after the log of the vendor had arrived.",
            "Nobody at the weekend shift had the rights to file it.",
            "The portal of the authority was down for two days.",
        )
    ),
    *(
        Quiet("DUE010", both(notified, noted(note)))
        for note in (
            "The supervisory authority was told on 17 March at 09:00 UTC, 42 h after the detection. "
            "The 187 customers were written to on 19 March.",
            "The authority was told on 17 March; the full report followed on 22 March.",
            "No notification was made to customers, as nobody of them was identifiable.",
            "The authority was not told before the number of customers was known.",
            "The customers were told on 19 March.",
            "Told within 42 hours.",
        )
    ),
    Quiet(
        "DUE010",
        both(
            concerned,
            sets("impact.breach_notified", at(2, 0, 17)),
            sets("impact.breach_note", "The authority was told on 16 March."),
        ),
    ),
    Quiet("DUE008", sets("follow_up.held", date(2024, 4, 15)), date(2024, 5, 1)),
    Quiet("DUE008", unchanged, date(2024, 4, 12)),
    Quiet("DUE007", notified_late),
    Quiet("DUE009", notified_late, date(2024, 3, 20)),
    Quiet("DUE009", both(concerned, sets("impact.breach_notified", at(14, 32)))),
]
