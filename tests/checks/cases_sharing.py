"""Cases of the rules about sharing, secrets and personal data."""

from __future__ import annotations

from cases_facts import published
from check_samples import Case, Edit, Quiet, adds, both, sets

from pmtui.document import (
    Approval,
    Declaration,
    Meeting,
    MeetingQuestion,
    Passage,
    Question,
    Topic,
    Trigger,
    Visibility,
)

SORRY = "On 15 March you could not log in for 47 minutes. We are sorry."
public = both(
    sets("visibility", Visibility.PUBLIC), sets("impact.apology", SORRY), sets("timeline[e1].public", True)
)
attacked = both(public, sets("facts.trigger", Trigger.SECURITY))
# Put together here, so that no scanner takes this file for one that leaks.
KEY = "AK" + "IA" + "Q" * 16
CARD = "4111 1111 " + "1111 1111"


def says(text: str) -> Edit:
    return sets("summary.resolution", f"The release was rolled back by hand. {text}")


FIRES = [
    Case("SHA001", both(public, says("Mika restarted the pool.")), "summary.resolution", '"Mika"'),
    Case(
        "SHA001",
        both(public, sets("timeline[e3].text", "Ada Berg takes the page")),
        "timeline[e3].text",
        "role",
    ),
    Case("SHA002", both(public, sets("impact.apology", "")), "impact.apology", "sorry"),
    Case(
        "SHA003",
        sets("impact.apology", "For 47 minutes nobody could log in. We are sorry if anyone felt annoyed."),
        "impact.apology",
        "doubts that anybody was hit",
    ),
    Case(
        "SHA003", sets("impact.apology", "We apologise for any inconvenience."), "impact.apology", "for what"
    ),
    Case("SHA004", says(f"The key was {KEY}."), "summary.resolution", "change it"),
    Case("SHA004", says("It ran with password=hunter22hunter."), "summary.resolution", '"password"'),
    Case(
        "SHA004",
        sets("impact.evidence[v1].body", "postgres://app:s3cret@db/orders"),
        "impact.evidence[v1].body",
        "secret",
    ),
    # Whatever can be typed can hold one, also what only those inside read.
    *(
        Case("SHA004", sets(path, f"It answered to {KEY}."), path, "secret")
        for path in (
            "impact.metrics[n1].note",
            "impact.breach_note",
            "actions[a1].reason",
            "follow_up.note",
            "publication.override",
        )
    ),
    Case(
        "SHA004",
        adds("meetings", Meeting(id="zz", questions=(MeetingQuestion(id="zq", answer=f"It was {KEY}."),))),
        "meetings[zz].questions[zq].answer",
        "secret",
    ),
    Case(
        "SHA004",
        sets("timeline[e3].questions", (Question(id="zq", text=f"Who uses {KEY}?"),)),
        "timeline[e3].questions[zq].text",
        "secret",
    ),
    Case(
        "SHA004",
        sets("declared", {Topic.UNKNOWNS: Declaration(reason=f"see {KEY}")}),
        "declared[unknowns].reason",
        "secret",
    ),
    Case(
        "SHA004",
        sets("timeline[e3].link", "https://ops:hunter22hunter@graphs.example/pool"),
        "timeline[e3].link",
        "secret",
    ),
    Case("SHA005", says("It hit jo.doe@mail.example first."), "summary.resolution", '"jo.doe@mail.example"'),
    Case(
        "SHA005",
        sets("impact.evidence[v1].body", f"card {CARD} refused"),
        "impact.evidence[v1].body",
        "personal",
    ),
    Case("SHA005", says("The refund went to DE89 3704 0044 0532 0130 00."), "summary.resolution", "DE89"),
    Case(
        "SHA006",
        both(public, says("db-3.prod.internal was full.")),
        "summary.resolution",
        "db-3.prod.internal",
    ),
    Case("SHA006", both(public, says("10.20.4.7 was full.")), "summary.resolution", '"10.20.4.7"'),
    *(
        Case("SHA011", both(public, says(text)), "summary.resolution", told)
        for text, told in (
            ("It was copied to /srv/pool/conf.", '"/srv/pool/conf." is a path on a machine'),
            ("The dashboard grafana/d/pool showed it.", "is the name of a host"),
            ("It runs on ip-10-2-3-4 and prod-orders-db.", '"prod-orders-db"'),
            ("See OPS-4471.", "key of a ticket"),
            ("Then Doctor Who told Frau Ostwald.", "the name of a person"),
        )
    ),
    Case(
        "SHA011",
        both(public, sets("facts.services", ("checkout", "#inc-pool"))),
        "facts.services",
        "chat channel",
    ),
    Case(
        "SHA011",
        both(public, sets("timeline[e3].role", "Vrorna Qumbel"), says("The Vrorna page was up.")),
        "summary.resolution",
        '"Vrorna" may be the name of a person of timeline[e3].role',
    ),
    Case("SHA007", both(public, sets("timeline[e1].public", False)), "timeline", "customers saw"),
    Case("SHA008", both(attacked, says("The payload doubled a header.")), "summary.resolution", '"payload"'),
    Case(
        "SHA009",
        both(published, sets("publication.shared_with", ())),
        "publication.shared_with",
        "leadership",
    ),
    Case(
        "SHA010",
        both(published, sets("publication.shared_with", ("engineering",))),
        "publication.shared_with",
        "support",
    ),
]
QUIET = [
    Quiet("SHA001", says("Mika restarted the pool.")),
    Quiet("SHA001", both(public, says("The Berger service restarted."))),
    Quiet("SHA001", both(public, sets("facts.owner", "SRE lead"), says("The lead restarted the pool."))),
    Quiet("SHA002", public),
    Quiet("SHA003", public),
    Quiet("STR009", adds("unplaced", Passage(id="zz", text="TODO: ask for the graph"))),
    Quiet("SHA004", sets("timeline[e3].link", "https://graphs.example/pool?from=1432&key=latency")),
    Quiet("SHA005", says("It ran with postgres://app:hunter22@db.example.net/orders.")),
    Quiet("SHA004", says("The password: expired yesterday. The token = unknown to us.")),
    Quiet("SHA004", says("See https://graphs.example/pool?token=<token>.")),
    Quiet("SHA005", says("Order 4111 1111 1111 1112 and @oncall were concerned; user@host too.")),
    Quiet("SHA006", says("db-3.prod.internal was full.")),
    Quiet("SHA006", both(public, says("Version 1.10.1.2 of shop.example was full."))),
    Quiet("SHA001", both(public, sets("facts.owner", "Team Betrieb"), says("Der Betrieb lief weiter."))),
    Quiet("SHA011", public),
    Quiet("SHA011", says("It was copied to /srv/pool/conf.")),
    # What another rule tells of is told once.
    Quiet("SHA011", both(public, says("db-3.prod.internal was full."))),
    Quiet("SHA011", both(public, says("The key was hunter22hunter, password=hunter22hunter."))),
    Quiet("SHA011", both(public, says("It hit jo.doe@mail.example first."))),
    # What stays inside holds nothing back.
    Quiet("SHA011", both(public, sets("summary.detection", "The graph of /srv/pool/conf showed it."))),
    Quiet("SHA011", both(public, sets("analysis.narrative", "The file /srv/pool/conf was old."))),
    Quiet(
        "SHA011",
        both(public, sets("timeline[e3].role", "Kundendienst"), says("Der Kundendienst half am Telefon.")),
    ),
    Quiet(
        "SHA011",
        both(
            public,
            says("It was copied to /srv/pool/conf."),
            sets("approvals", (Approval(id="zz", path="summary.resolution", withheld=True, by="Ada Berg"),)),
        ),
    ),
    Quiet("SHA007", public),
    Quiet("SHA008", both(public, says("The payload doubled a header."))),
    Quiet("SHA009", published),
    Quiet("SHA010", published),
    Quiet(
        "SHA010",
        both(
            published,
            sets("publication.shared_with", ("engineering",)),
            sets("impact.audiences", ("accounting",)),
        ),
    ),
]
