"""Cases of the rules about the review meeting."""

from __future__ import annotations

from datetime import date

from check_samples import Case, Quiet, adds, at, both, sets

from pmtui.checks import Policy
from pmtui.document import AgendaItem, Meeting, MeetingDecision, MeetingQuestion, Question, Status

asked = MeetingQuestion(id="q1", text="What did the graph show?", to="Mika Laine")
long = sets("meetings[k1].agenda", (AgendaItem(id="p1", title="Timeline", planned=20, spent=50),))
OWN = Policy.model_validate(
    {"agenda": [{"title": "Timeline", "minutes": 20}, {"title": "Actions", "minutes": 5}]}
)
planned = adds(
    "meetings", Meeting(id="zz", held=at(9, 0, 28), facilitator="Noor Haddad", note_taker="Sol Marin")
)

FIRES = [
    Case("MEE001", sets("meetings[k1].facilitator", ""), "meetings[k1].facilitator", "strong listener"),
    Case("MEE002", sets("meetings[k1].facilitator", "ada berg"), "meetings[k1].facilitator", "is the owner"),
    Case(
        "MEE002",
        both(sets("facts.facilitator", "Ravi Kone"), sets("facts.commander", "Ravi Kone")),
        "facts.facilitator",
        "is the commander",
    ),
    Case("MEE003", sets("meetings[k1].note_taker", ""), "meetings[k1].note_taker", "writes down"),
    Case(
        "MEE003", sets("meetings[k1].note_taker", "Noor Haddad"), "meetings[k1].note_taker", "somebody else"
    ),
    Case("MEE004", sets("meetings[k1].attendees", ()), "meetings[k1].attendees", "who was at the review"),
    Case(
        "MEE005", sets("facts.commander", "Ravi Kone"), "meetings[k1].attendees", '"Ravi Kone", the commander'
    ),
    Case(
        "MEE006",
        both(sets("status", Status.IN_REVIEW), sets("meetings[k1].questions", (asked,))),
        "meetings[k1].questions[q1].answer",
        "nobody knows",
    ),
    Case(
        "MEE007",
        sets("timeline[e4].questions", (Question(id="q2", text="Why then?"),)),
        "timeline[e4].questions[q2].to",
        '"Why then?"',
    ),
    Case("MEE008", sets("meetings[k1].notes", ""), "meetings[k1].notes", "decisions"),
    Case("MEE009", long, "meetings[k1].agenda[p1].spent", "30 minutes longer"),
    Case("MEE010", long, "meetings[k1].agenda", '"Actions"', policy=OWN),
    Case(
        "MEE011",
        sets("meetings[k1].held", at(13, 0)),
        "meetings[k1].held",
        "13:00 comes before the resolution",
    ),
    Case("MEE012", sets("facts.drafted", at(9, 0, 18)), "facts.drafted", "2024-03-17 13:00Z"),
    Case(
        "MEE013",
        sets("meetings[k1].decisions", (MeetingDecision(id="d1"),)),
        "meetings[k1].decisions[d1].text",
        "empty",
    ),
]
QUIET = [
    Quiet("MEE005", sets("facts.commander", "SRE team")),
    Quiet("MEE005", sets("facts.owner", "Mika Laine and Sol Marin")),
    Quiet("MEE005", sets("facts.oncall_primary", "TBD")),
    Quiet("MEE005", sets("facts.owner", "Berg, Ada")),
    Quiet("MEE001", both(sets("meetings[k1].facilitator", ""), sets("facts.facilitator", "Noor Haddad"))),
    Quiet("MEE004", planned),
    Quiet(
        "MEE005", both(sets("facts.commander", "Ravi Kone"), sets("meetings[k1].note_taker", "Ravi  Kone"))
    ),
    Quiet("MEE005", sets("meetings[k1].attendees", ())),
    Quiet("MEE006", sets("meetings[k1].questions", (asked,))),
    Quiet("MEE007", sets("meetings[k1].questions", (asked,))),
    Quiet(
        "MEE007",
        sets("timeline[e4].questions", (Question(id="q2", text="Why then?", answer="It was fast."),)),
    ),
    Quiet("MEE008", both(sets("meetings[k1].notes", ""), sets("meetings[k1].questions", (asked,)))),
    Quiet("MEE008", planned),
    Quiet(
        "MEE009", sets("meetings[k1].agenda", (AgendaItem(id="p1", title="Timeline", planned=20, spent=30),))
    ),
    Quiet("MEE010", long),
    Quiet("MEE010", sets("title", "Checkout refuses every login"), policy=OWN),
    Quiet("MEE011", planned),
    Quiet("MEE012", sets("facts.drafted", at(9, 0, 17))),
    Quiet("MEE004", sets("meetings[k1].held", at(13, 0, 20)), date(2024, 3, 19)),
]
