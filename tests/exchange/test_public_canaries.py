"""No name, link or secret of any field leaves in any public export, in whatever spelling a text holds it."""

from __future__ import annotations

import os
import random
import unicodedata

import pytest

from exchange.test_public_version import decoded
from pmtui.checks.outside.nets import Leak
from pmtui.document import (
    Action,
    Approval,
    Entry,
    Evidence,
    Facts,
    Impact,
    Meeting,
    Metric,
    Person,
    Postmortem,
    StatusStep,
    Summary,
    complete_ids,
)
from pmtui.document.base import utc
from pmtui.document.postmortem import Publication
from pmtui.exchange import FORMATS, Options, Source
from pmtui.exchange.public import public_version
from pmtui.exchange.public_approving import Signature, approve

MANY = int(os.environ.get("PMTUI_CANARIES", "20"))
GIVEN = ("Zelda", "Kofi", "Dário", "Marit", "Jörg", "Wiremu", "Ayşe", "Nils")
BEGIN, MIDDLE, END = (
    ("Qu", "Vr", "Zw", "Øx", "Tj"),
    ("imba", "orna", "ütte", "aska", "elmo"),
    ("zk", "vq", "xt", "jw"),
)
FIELDS = (
    *("commander", "oncall_primary", "oncall_secondary", "owner", "facilitator", "person", "action", "mail"),
    *(
        "role",
        "question",
        "approver",
        "step",
        "publisher",
        "attendee",
        "note_taker",
        "responsible",
        "reviewer",
    ),
)
FORMS = [form for form in FORMATS.values() if "public" in form.profiles]
SENTENCES = (
    "Then {} restarted the pool.",
    "{} saw it first.",
    "The {} patch was rolled back.",
    "It was found by {}",
    "- {}: restarted it",
    "See {}, who asked",
)


def spelt(pick: random.Random, given: str, family: str) -> str:
    return pick.choice(
        [
            f"{given} {family}",
            f"{family}, {given}",
            family,
            f"{family}s",
            f"{given[0]}. {family}",
            f"{given[0]}.{family}".lower(),
            f"{given[0]}{family}".lower(),
            f"{given}_{family}".lower(),
            f"@{given[0]}{family}".lower(),
            f"{given} {family}".upper(),
            f"Mr {family}'s",
            f"{family}-fix",
            f"{given}.{family}@fernbank.example".lower(),
            f"{family}2".lower(),
            f"{family[:2]}-{family[2:]}",
            f"{family[:3]}.{family[3:]}".lower(),
            " ".join(family),
            family.replace("a", "а").replace("o", "о").replace("m", "м"),
        ]
    )


def secret(pick: random.Random, canary: str) -> str:
    return pick.choice(
        [
            f"https://wiki.corp.internal/{canary}",
            f"http://{canary}:8080/",
            f"https://fernbank.atlassian.net/browse/{canary}",
            f"password: {canary}9x7k2",
            f"#inc-{canary}",
            f"arn:aws:rds:eu-west-1:123456789012:db:{canary}",
            f"db-{canary}.prod.internal",
            f"{canary}@fernbank.example",
            f"/var/log/{canary}.log",
            f"https://graf.{canary}.io/d/1",
            f"https://storage.googleapis.com/{canary}?X-Goog-Signature=abc",
            f"graf[.]{canary}[.]io",
            f"//graf.{canary}.io",
            f"prod-{canary}-db",
            f"db-{canary}-primary",
            f"srv-{canary}-a",
            f"login admin / S3!{canary}",
            f"user root pw {canary}9!",
            f"the passphrase is correct-{canary}-battery",
            f"password {canary}2",
            f"s.7F{canary}aZ9kk2LqWm3t",
            f"SSN 123-45-6789 of {canary}",
            f"{canary[:3].upper()}-8812 {canary}-0a1b2c3d4e-x2x4z",
        ]
    )


def document(pick: random.Random) -> tuple[Postmortem, set[str]]:
    """Return a document with somebody in every field for people and what must not leave in its texts."""
    people: dict[str, tuple[str, str]] = {}
    for number, field in enumerate(FIELDS):
        family = pick.choice(BEGIN) + pick.choice(MIDDLE) + pick.choice(END) + "abcdefghijklmnopq"[number]
        people[field] = pick.choice(GIVEN), family
    name = {field: " ".join(pair) for field, pair in people.items()}
    kept = {family for _, family in people.values()} | {"山田", "太郎"}

    def told() -> str:
        if pick.random() < 0.3:
            canary = "kq" + "".join(pick.choices("bcdfghjkmnpqrstvwxz", k=8))
            kept.add(canary)
            return f"Nobody could log in. {secret(pick, canary)}"
        if pick.random() < 0.1:
            part = pick.choice(("山田", "太郎", "山田太郎"))
            return f"Nobody could log in. {part}が再起動した"
        given, family = people[pick.choice(FIELDS)]
        name = spelt(pick, given, family)
        kept.add(name)
        return f"Nobody could log in. {pick.choice(SENTENCES).format(name)}"

    data = Postmortem(
        title=pick.choice(["Checkout refuses logins", told()]),
        facts=Facts(
            impact_started=utc(2024, 3, 15, 14),
            impact_ended=utc(2024, 3, 15, 15),
            services=("checkout",),
            status_page=pick.choice(["https://status.fernbank.example/1", told()]),
            owner=name["owner"],
            facilitator=f"{name['facilitator']} (she/her)",
            commander=name["commander"],
            oncall_primary=name["oncall_primary"],
            oncall_secondary=name["oncall_secondary"],
            people=(
                Person(name=name["person"], role="database on-call"),
                Person(name="山田太郎", role="support"),
            ),
        ),
        summary=Summary(text=told(), detection=told(), resolution=told()),
        impact=Impact(
            narrative=told(),
            apology=f"You could not log in for 60 minutes. We are sorry. {told()}",
            damage_control=told(),
            audiences=(told(),),
            metrics=(Metric(measure="users affected", value=1200, unit=pick.choice(["customers", told()])),),
            evidence=(Evidence(url=told(), body=told()),),
        ),
        timeline=tuple(
            Entry(at=utc(2024, 3, 15, 14, n), text=told(), public=bool(n % 2), role=name["role"], why=told())
            for n in range(4)
        ),
        actions=(
            Action(title=told(), owner=name["action"], note=told()),
            Action(title=told(), owner=".".join(people["mail"]) + "@fernbank.example"),
        ),
        meetings=(Meeting(attendees=(name["attendee"],), note_taker=name["note_taker"]),),
        publication=Publication(by=name["publisher"]),
        steps=(StatusStep(by=name["step"]),),
        approvals=(Approval(path="summary.response", by=name["approver"]),),
    )
    asked = {"id": "q1", "text": "Why?", "to": name["question"]}
    first = data.timeline[0].model_copy(
        update={
            "questions": (
                type(data.timeline[0])
                .model_validate({"at": data.timeline[0].at, "questions": [asked]})
                .questions[0],
            )
        }
    )
    whole = data.model_dump() | {"reviewer": name["reviewer"]}
    whole["timeline"] = [first.model_dump(), *whole["timeline"][1:]]
    whole["follow_up"] = {"responsible": name["responsible"]}
    return complete_ids(Postmortem.model_validate(whole)), kept


@pytest.mark.parametrize("seed", range(MANY))
def test_nothing_that_stays_inside_is_in_a_public_export_or_its_draft(seed: int) -> None:
    pick = random.Random(seed)
    found, kept = document(pick)
    paths = [path for path, wording in public_version(found).wordings.items() if not wording.problems]
    found = approve(found, paths, Signature("Noor Haddad"))[0]
    kept = {unicodedata.normalize("NFKC", word).casefold() for word in kept}
    for form in FORMS:
        draft = decoded(form.write([Source("a", found)], Options("public", draft=True)))
        assert [word for word in kept if word in draft] == []
    public = public_version(found)
    # What is blocked is rewritten, as somebody would; what was approved leaves as it is.
    blocked = {path for path, _ in public.blocks}
    if blocked:
        with pytest.raises((ValueError, Leak)):
            FORMATS["markdown"].write([Source("a", found)], Options("public"))
    else:
        for form in FORMS:
            text = decoded(form.write([Source("a", found)], Options("public")))
            assert [word for word in kept if word in text] == []
