"""The public version: built from what may leave, approved word by word."""

from __future__ import annotations

import base64
import html
import json
import quopri
import unicodedata
import urllib.parse

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exchange.filled import filled
from pmtui.document import (
    Action,
    Approval,
    Entry,
    Facts,
    Impact,
    Metric,
    Person,
    Postmortem,
    Summary,
    complete_ids,
    put,
)
from pmtui.document.analysis import Analysis, Factor
from pmtui.document.base import utc
from pmtui.exchange import FORMATS, Options, Source
from pmtui.exchange.public import State, public_version
from pmtui.exchange.public_approving import NotApproved, Signature, approve, take_back, withhold
from pmtui.exchange.public_places import readable
from pmtui.exchange.public_report import NotReady, report_of
from strategies import documents

SIGNED = Signature("Noor Haddad")
PUBLIC_FORMATS = [form for form in FORMATS.values() if "public" in form.profiles]


def checkout() -> Postmortem:
    return complete_ids(
        Postmortem(
            title="Checkout refuses logins",
            facts=Facts(
                impact_started=utc(2024, 3, 15, 14, 32),
                impact_ended=utc(2024, 3, 15, 15, 19),
                services=("checkout",),
                incident="INC-2041",
                owner="Ada Berg",
                commander="Ravi Kone",
                oncall_primary="Mika Laine",
                people=(Person(name="Sol Marin", role="database on-call"),),
                status_page="https://status.example/i/88",
            ),
            summary=Summary(
                text="Mika Laine saw that logins failed. Sol restarted the pool.", response="secret"
            ),
            timeline=(
                Entry(id="e1", at=utc(2024, 3, 15, 14, 32), text="Logins fail", public=True, role="on-call"),
                Entry(id="e2", at=utc(2024, 3, 15, 14, 40), text="Mika restarts db-3"),
            ),
            analysis=Analysis(contributors=(Factor(id="c1", text="The pool had no alert"),)),
            impact=Impact(
                apology="You could not log in for 47 minutes. We are sorry.",
                metrics=(
                    Metric(id="m1", measure="users affected", value=1200, unit="customers"),
                    Metric(id="m2", measure="revenue", value=9, unit="EUR"),
                ),
            ),
            actions=(
                Action(
                    id="a1", title="Alert on the pool", owner="Mika Laine", ticket="OPS-311", due="2024-03-29"
                ),
                Action(id="a2", title="Never mind", decision="rejected"),
            ),
        )
    )


def approved(document: Postmortem, *paths: str) -> Postmortem:
    return approve(document, paths or ("all",), SIGNED)[0]


def shown(document: Postmortem, name: str = "markdown") -> str:
    return FORMATS[name].write([Source("2024-03-15-mika-laine", document)], Options("public"))


def test_nothing_leaves_before_every_text_is_approved():
    document = checkout()
    public = public_version(document)

    assert not public.ready
    assert {path for path, _ in public.unapproved} == {
        *("title", "impact.apology", "summary.text", "facts.services", "facts.status_page"),
        *("timeline[e1].text", "impact.metrics[m1]", "actions[a1].title", "facts.impact_started"),
    }
    for form in PUBLIC_FORMATS:
        with pytest.raises(NotReady):
            form.write([Source("a", document)], Options("public"))


def test_an_approved_version_says_what_happened_with_roles_for_names():
    text = shown(approved(checkout()))

    assert "The on-call engineer saw that logins failed. The database on-call restarted the pool." in text
    assert "users affected: 1,200 customers" in text
    assert "14:32 UTC | Logins fail" in text
    assert "Alert on the pool | planned, by Fri 29 Mar 2024" in text
    for private in (
        "Mika",
        "Laine",
        "Sol",
        "db-3",
        "OPS-311",
        "INC-2041",
        "secret",
        "EUR",
        "no alert",
        "Never",
    ):
        assert private not in text


def test_an_edit_takes_the_approval_back():
    document = put(approved(checkout()), "summary.text", "Logins failed, all of them.")
    public = public_version(document)

    assert public.unapproved == (
        ("summary.text", "the text was changed since it was approved: read it again"),
    )
    assert "Logins failed, all" not in repr(public.text("summary.text"))
    assert public_version(put(document, "summary.text", checkout().summary.text)).ready


def test_a_text_that_somebody_withholds_stays_inside():
    document, _ = withhold(approved(checkout()), ["facts.services"], SIGNED)
    assert public_version(document).ready
    assert "checkout |" not in shown(document)
    assert ("facts.services", "somebody decided to withhold it") in public_version(document).left_out
    assert not public_version(take_back(document, ["facts.services"])).ready


@pytest.mark.parametrize("path", ["title", "summary.text", "impact.apology"])
def test_some_texts_cannot_be_withheld(path):
    with pytest.raises(NotApproved, match="no public version without it"):
        withhold(checkout(), [path], SIGNED)


def test_a_detail_leaves_only_if_it_is_approved_by_its_own_path():
    document = approved(checkout())
    assert "The pool had no alert" not in shown(document)
    assert "- The pool had no alert" in shown(approved(document, "analysis.contributors[c1].text"))


@pytest.mark.parametrize(
    ("path", "text", "says"),
    [
        ("impact.apology", "", "an apology is missing"),
        ("impact.apology", "We apologise for any inconvenience.", "does not say for what"),
        ("summary.text", "", "the summary is missing"),
        ("title", "", "the title is missing"),
        ("summary.text", "The password: hunter22 was in the log", "what looks like a secret"),
        ("title", "db-3.prod.internal is down", "the name of a host"),
        ("timeline[e1].text", "10.20.4.7 does not answer", "a network address"),
        ("summary.text", "Ask ada@berg.example", "an e-mail address"),
        ("summary.text", "As told in INC-2041", "leads nowhere outside"),
        ("summary.text", "See http://graphs.internal/x", "a link that only works inside"),
        ("summary.text", "TODO", "a placeholder"),
    ],
)
def test_what_must_not_leave_stands_in_the_way_even_if_it_was_approved(path, text, says):
    document = put(approved(checkout()), path, text)
    public = public_version(document)

    assert any(place == path and says in why for place, why in public.blocks)
    assert "hunter22" not in str(public.blocks)
    if public.wordings.get(path) and public.wordings[path].problems:
        with pytest.raises(NotApproved):
            approve(document, [path], SIGNED)


def in_doubt() -> Postmortem:
    """Return a document of which a text holds a word that may be somebody's name, and a draft's entry."""
    document = put(checkout(), "timeline[e2].role", "Vrorna Qumbel")
    return put(document, "summary.resolution", "The page of Vrorna was restarted.")


def test_what_may_be_a_name_leaves_once_somebody_has_judged_of_it():
    document = approved(in_doubt())
    (block,) = public_version(document).blocks
    assert block[0] == "summary.resolution"
    assert "“Vrorna” may be the name of a person of timeline[e2].role" in block[1]

    judged = approved(document, "summary.resolution")
    public = public_version(judged)
    assert public.ready
    assert "“Vrorna” may be" in public.wordings["summary.resolution"].hints[0]
    assert "The page of Vrorna was restarted." in shown(judged)


def test_an_approval_from_before_the_doubt_does_not_judge_of_it():
    document = put(in_doubt(), "timeline[e2].role", "on-call")
    document = approved(document)
    assert public_version(document).ready
    doubted = put(document, "timeline[e2].role", "Vrorna Qumbel")
    assert [path for path, _ in public_version(doubted).blocks] == ["summary.resolution"]


@pytest.mark.parametrize(
    "text",
    [
        "Vrorna asked mlaine.",
        "Vrorna asked the colleague of M.i.k.a once more.",
        "Vrorna asked engineer Mika.",
        "Vrorna looked at db-3.prod.internal.",
        "Vrorna looked at graf[.]fernbank[.]io again.",
        "Vrorna wrote that the password is hunter22.",
    ],
)
def test_a_judged_doubt_lets_nothing_else_through(text):
    document = put(in_doubt(), "summary.resolution", text)
    with pytest.raises(NotApproved):
        approve(document, ["summary.resolution"], SIGNED)
    known = public_version(document).wordings["summary.resolution"].digest
    forced = Approval(id="zz", path="summary.resolution", digest=known, by="Noor Haddad")
    document = put(document, "approvals", (forced,))
    assert "summary.resolution" in dict(public_version(document).blocks)


def test_a_row_is_named_by_what_can_be_found_in_the_file():
    document = in_doubt()
    sentence = readable(document, "“Vrorna” may be the name of a person of timeline[e2].role: write")
    assert "timeline[e2].role (entry 14:40 “Mika restarts db-3”): write" in sentence
    assert readable(document, "actions[a1].title: no") == "actions[a1].title (action “Alert on the pool”): no"
    assert readable(document, "summary.text: timeline[zz].text") == "summary.text: timeline[zz].text"
    secret = put(document, "timeline[e2].text", "The password: hunter22 was in the log")
    assert "hunter22" not in readable(secret, sentence.replace(" (entry 14:40 “Mika restarts db-3”)", ""))


def test_without_any_impact_it_is_asked_for():
    document = checkout().model_copy(update={"facts": Facts()})
    document = put(document, "impact.metrics", ())
    assert any("the real impact is missing" in why for _, why in public_version(document).blocks)


def test_a_draft_shows_what_is_missing_and_never_what_is_blocked():
    document = put(checkout(), "summary.text", "token=abcd1234efgh leaked")
    for form in PUBLIC_FORMATS:
        text = form.write([Source("a", document)], Options("public", draft=True))
        plain = quopri.decodestring(text.encode()).decode("utf-8", "replace")
        assert "draft" in plain.lower()
        assert "abcd1234efgh" not in plain
    assert "held back: it holds what looks like a secret" in shown_draft(document)
    assert "not approved yet" in shown_draft(document)


def shown_draft(document: Postmortem) -> str:
    return FORMATS["markdown"].write([Source("a", document)], Options("public", draft=True))


def test_everything_that_stays_inside_is_listed_with_its_reason():
    public = public_version(checkout())
    left = dict(public.left_out)

    assert left["facts.owner"] == "people are told as roles outside"
    assert left["timeline[e2]"] == "customers did not see it; mark it public if they did"
    assert left["timeline[e1].role"] == "people are told as roles outside"
    assert left["actions[a1].owner"] == "people are told as roles outside"
    assert {
        "summary.response",
        "impact.metrics[m2]",
        "analysis.contributors[c1]",
        "actions[a2]",
    } <= left.keys()
    assert not left.keys() & {path for path, wording in public.wordings.items() if wording.shown}


def test_who_approves_is_nobody_s_business_outside():
    document, _ = approve(checkout(), ["all"], Signature("Zora Quillon"))
    assert public_version(document).ready
    assert "Quillon" not in shown(document)


def test_approvals_of_rows_that_are_gone_are_dropped():
    document = put(approved(checkout()), "timeline", ())
    assert any(row.path.startswith("timeline[") for row in document.approvals)
    assert not any(row.path.startswith("timeline[") for row in approved(document, "title").approvals)


def test_approving_the_same_words_again_changes_nothing():
    document = approved(checkout())
    assert approved(document) is document


CANARY = "zq{}vx"
ALLOWED = (
    *(
        "title",
        "facts.services/",
        "facts.status_page",
        "summary.text",
        "summary.detection",
        "summary.resolution",
    ),
    *("impact.audiences/", "impact.narrative", "impact.apology", "impact.damage_control"),
)
ALLOWED_ENDS = (".text", ".title", ".name", ".unit")


def may_leave(path: str) -> bool:
    rows = ("timeline[", "analysis.contributors[", "impact.metrics[", "actions[")
    return path.startswith(ALLOWED) or (
        path.startswith(rows) and path.endswith(ALLOWED_ENDS) and ".questions" not in path
    )


def decoded(text: str) -> str:
    ways = [
        text,
        html.unescape(text),
        urllib.parse.unquote(text),
        quopri.decodestring(text.encode()).decode("utf-8", "replace"),
    ]
    for word in text.split():
        try:
            ways.append(base64.b64decode(word, validate=True).decode("utf-8", "ignore"))
        except ValueError:
            continue
    return "\n".join(unicodedata.normalize("NFKC", way).casefold() for way in ways)


def test_no_word_of_a_private_field_is_in_any_public_export():
    canaries: dict[str, str] = {}

    def word(path: str) -> str:
        canaries[path] = CANARY.format(
            str(len(canaries)).translate(str.maketrans("0123456789", "abcdefghij"))
        )
        return f"It failed {canaries[path]} here" if may_leave(path) else canaries[path]

    choices = {"Metric.measure": "users affected", "Action.decision": "accepted", "Action.status": "to do"}
    document = filled(word, choices=choices)
    document, _ = approve(document, ["all", *public_version(document).wordings], SIGNED)
    public = public_version(document)
    assert public.ready, (public.blocks, public.unapproved)
    for form in PUBLIC_FORMATS:
        text = decoded(form.write([Source("a", document)], Options("public")))
        found = {path for path, canary in canaries.items() if canary in text}
        assert {path for path in found if not may_leave(path)} == set()
        assert "summary.text" in found


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents(extras=True), st.booleans())
def test_no_document_leaks_what_its_public_version_does_not_hold(document: Postmortem, marked: bool):
    secret = "zqcanaryvx"
    document = document.model_copy(
        update={
            "facts": document.facts.model_copy(update={"owner": f"Ada {secret}", "tags": (secret,)}),
            "lessons": document.lessons.model_copy(update={"alerts": secret}),
            "timeline": tuple(
                entry.model_copy(update={"public": marked, "why": secret, "role": secret, "link": secret})
                for entry in document.timeline
            ),
            "actions": tuple(
                row.model_copy(update={"owner": secret, "note": secret}) for row in document.actions
            ),
            "x_unknown": secret,
        }
    )
    public = public_version(document)
    draft = report_of(public, draft=True)
    assert secret not in repr(draft)
    assert secret not in json.dumps([wording.text for wording in public.wordings.values()])
    assert public.ready is (not public.blocks and not public.unapproved)
    for form in PUBLIC_FORMATS:
        assert secret not in form.write([Source("a", document)], Options("public", draft=True))


def test_the_last_look_at_the_finished_text_stops_a_leak(monkeypatch):
    from pmtui.checks.outside.nets import Leak, refuse_leaks

    refuse_leaks(checkout(), "all is well")
    for text in ("Mika&#32;Laine", "OPS-311", "<b>mika laine</b>"):
        with pytest.raises(Leak):
            refuse_leaks(checkout(), text)


def test_states_tell_what_was_decided():
    document, _ = withhold(approved(checkout()), ["facts.services"], SIGNED)
    states = {path: wording.state for path, wording in public_version(document).wordings.items()}
    assert states["title"] is State.APPROVED
    assert states["facts.services"] is State.WITHHELD
    assert states["impact.metrics[m2]"] is State.OPEN
