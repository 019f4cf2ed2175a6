"""Nothing leaves that nobody has reviewed, or that was approved beside other times and numbers."""

from __future__ import annotations

import json
from datetime import date

import pytest

from pmtui.checks import check
from pmtui.document import Action, Allowed, Entry, Facts, Impact, Metric, Postmortem, Summary, put
from pmtui.document.base import utc
from pmtui.exchange import FORMATS, Options, Source
from pmtui.exchange.public import State, public_version
from pmtui.exchange.public_approving import NotApproved, Signature, approve
from pmtui.exchange.public_report import NotReady


def outage() -> Postmortem:
    return Postmortem(
        title="Checkout refuses logins",
        facts=Facts(
            impact_started=utc(2024, 3, 15, 14, 30), impact_ended=utc(2024, 3, 15, 15), severity="sev2"
        ),
        summary=Summary(text="For 30 minutes nobody could log in. The pool was restarted."),
        impact=Impact(
            apology="You could not log in for 30 minutes. We are sorry.",
            metrics=(Metric(id="m1", measure="users affected", value=1200, unit="customers"),),
        ),
        timeline=(Entry(id="e1", at=utc(2024, 3, 15, 14, 30), text="Logins fail", public=True),),
        actions=(Action(id="a1", title="Alert on the pool", due="2024-03-29"),),
    )


def approved(document: Postmortem) -> Postmortem:
    return approve(document, ["all"], Signature("Noor Haddad"))[0]


def states(document: Postmortem) -> dict[str, State]:
    return {path: wording.state for path, wording in public_version(document).wordings.items()}


TELLING = {"summary.text", "impact.apology"}
WHEN = "facts.impact_started"


@pytest.mark.parametrize(
    ("path", "value", "taken_back"),
    [
        ("facts.impact_started", utc(2024, 3, 15, 14, 31), {*TELLING, WHEN}),
        ("facts.impact_ended", utc(2024, 3, 15, 14, 59), {*TELLING, WHEN}),
        ("facts.severity", "sev1", TELLING),
        ("impact.personal_data", "yes", {*TELLING, "impact.personal_data"}),
        ("impact.metrics[m1].value", 1250, {*TELLING, "impact.metrics[m1]"}),
        ("timeline[e1].at", utc(2024, 3, 15, 14, 31), {"timeline[e1].text"}),
        ("timeline[e1].approximate", True, {"timeline[e1].text"}),
        ("actions[a1].due", "2024-04-29", {"actions[a1].title"}),
        ("actions[a1].status", "done", {"actions[a1].title"}),
        ("facts.tags", ("pool",), set()),
        ("facts.acknowledged", utc(2024, 3, 15, 14, 40), set()),
    ],
)
def test_another_value_takes_back_the_approval_of_what_was_approved_beside_it(path, value, taken_back):
    document = approved(outage())
    assert set(states(document).values()) == {State.APPROVED}

    changed = put(document, path, value)
    found = {where for where, state in states(changed).items() if state is not State.APPROVED}
    assert found == taken_back
    assert public_version(approved(changed)).ready
    for where, why in public_version(changed).unapproved:
        assert "was changed since it was approved" in why or where == path


def test_what_a_text_says_and_the_times_deny_stands_in_the_way():
    document = put(approved(outage()), "facts.impact_ended", utc(2024, 3, 16, 9, 27))
    blocks = dict(public_version(document).blocks)

    assert 'it says "For 30 minutes", but the times make 18 h 57 min' in blocks["summary.text"]
    assert "18 h 57 min" in blocks["impact.apology"]
    with pytest.raises(NotApproved, match="18 h 57 min"):
        approve(document, ["summary.text"], Signature("Noor Haddad"))
    with pytest.raises(NotReady):
        FORMATS["markdown"].write([Source("a", document)], Options("public"))


def test_how_long_a_step_took_holds_nothing_back():
    steps = "Logins were held for 5 minutes while the pool was resized, which took 3 minutes."
    document = put(put(outage(), "summary.resolution", steps), "impact.damage_control", steps)
    assert public_version(approved(document)).ready


def test_the_checklist_says_what_holds_the_public_version_back():
    document = put(outage(), "summary.resolution", "The outage lasted 3 hours.")
    told = {(each.path, each.code) for each in check(document, date(2024, 3, 20))}
    assert ("summary.resolution", "SUM033") in told
    assert dict(public_version(document).blocks).keys() == {"summary.resolution"}


def test_a_word_that_somebody_has_judged_of_is_told_of_no_more():
    document = put(outage(), "visibility", "public")
    document = put(document, "timeline[e1].role", "Vrorna Qumbel")
    document = put(document, "summary.resolution", "The Vrorna page was restarted.")
    held = [path for path, _ in public_version(approved(document)).blocks]
    assert held == [each.path for each in check(document, date(2024, 3, 20)) if each.code == "SHA011"]
    judged = approve(document, ["summary.resolution"], Signature("Noor Haddad"))[0]
    assert not [each for each in check(judged, date(2024, 3, 20)) if each.code == "SHA011"]


def test_what_the_document_allows_with_a_reason_holds_nothing_back():
    document = put(outage(), "summary.resolution", "The outage lasted 3 hours.")
    for path in ("", "summary", "summary.resolution"):
        row = Allowed(rule="narrative-against-times", path=path, reason="Counted by the vendor's clock.")
        allowed = put(document, "allowed", (row,))
        assert public_version(approved(allowed)).ready


def test_a_number_that_the_metric_denies_stands_in_the_way():
    document = put(outage(), "summary.text", "About 300 customers could not log in for 30 minutes.")
    assert any(
        path == "summary.text" and "the metric 1,200" in why for path, why in public_version(document).blocks
    )


def unreviewed(*paths: str) -> Postmortem:
    return outage().model_copy(update={"unreviewed": paths})


@pytest.mark.parametrize(
    "path",
    ["facts.impact_ended", "facts.impact_started", "summary.text", "impact.metrics[m1]", "actions", "title"],
)
def test_what_an_import_has_filled_does_not_leave_before_somebody_has_reviewed_it(path):
    document = approved(unreviewed(path))
    blocks = [where for where, why in public_version(document).blocks if "nobody has reviewed it" in why]
    assert blocks
    assert all(where.startswith(path) for where in blocks)
    with pytest.raises(NotReady):
        FORMATS["markdown"].write([Source("a", document)], Options("public"))


def test_an_entry_that_nobody_has_reviewed_is_no_time_for_outside():
    end = Entry(id="e2", at=utc(2024, 3, 15, 15, 38), text="Looks fine", kind="recovery", unreviewed=True)
    document = put(outage(), "facts.impact_ended", None)
    document = put(document, "timeline", (*document.timeline, end))
    assert "timeline[e2].at" in dict(public_version(document).blocks)


def test_a_draft_marks_what_nobody_has_reviewed():
    document = unreviewed("facts.impact_ended")
    draft = FORMATS["markdown"].write([Source("a", document)], Options("public", draft=True))
    assert "| How long | 30 min \\[not reviewed yet\\] |" in draft
    assert draft.count("not reviewed yet") == 2
    data = json.loads(FORMATS["json"].write([Source("a", document)], Options("public", draft=True)))
    assert data["not_reviewed"] == ["impact", "impact_ended"]


def test_a_draft_does_not_repeat_what_holds_a_text_back():
    document = put(outage(), "summary.text", "db-3.prod.internal failed for 30 minutes.")
    draft = FORMATS["markdown"].write([Source("a", document)], Options("public", draft=True))
    assert "is the name of a host" in draft
    assert "prod.internal" not in draft
