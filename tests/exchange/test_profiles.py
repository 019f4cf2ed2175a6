"""What a document says to which readers, and in which flavour of Markdown."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings

from exchange.filled import filled
from exchange.markdown_seen import headings, kinds, shown
from pmtui.document import Action, Factor, Facts, FollowUp, Impact, Metric, Postmortem, Summary
from pmtui.document.analysis import Analysis
from pmtui.document.base import utc
from pmtui.exchange import FORMATS, Options, Source
from pmtui.exchange.writers.markdown import write
from strategies import HOSTILE, documents

EXECUTIVE = """\
# Checkout refuses logins

*This is a draft: facts, words and numbers can still change.*

| At a glance | Value |
| --- | --- |
| Severity | sev2 (major) |
| Began | 2024-03-15 14:32 UTC |
| Impact lasted | 47 min |
| Detected after | 2 min |
| Services | checkout |
| Answers for it | Ada Berg |

## What happened

For 47 minutes nobody could log in.

## How bad it was

They saw an error page.

| Metric | Value |
| --- | --- |
| users affected | 1,200 customers |

## Why

- The pool had no alert

## What next

| Action | Owner | Due | Status |
| --- | --- | --- | --- |
| Alert on the pool | Mika Laine | 2024-03-29 | to do |
| Double the pool | Mika Laine |  | done |

The actions are looked at again on Fri 12 Apr 2024.
"""


def checkout() -> Postmortem:
    return Postmortem(
        title="Checkout refuses logins",
        facts=Facts(
            severity="sev2",
            impact_started=utc(2024, 3, 15, 14, 32),
            detected=utc(2024, 3, 15, 14, 34),
            impact_ended=utc(2024, 3, 15, 15, 19),
            services=("checkout",),
            owner="Ada Berg",
            trigger="capacity",
        ),
        summary=Summary(text="For 47 minutes nobody could log in.", resolution="The pool was doubled."),
        analysis=Analysis(contributors=(Factor(text="The pool had no alert"),)),
        impact=Impact(
            narrative="They saw an error page.\n\nSome called.",
            metrics=(
                Metric(measure="duration", value=47, unit="min"),
                Metric(measure="users affected", value=1200, unit="customers"),
            ),
        ),
        actions=(
            Action(title="Double the pool", owner="Mika Laine", status="done"),
            Action(title="Never mind", status="won't do"),
            Action(title="Alert on the pool", owner="Mika Laine", due="2024-03-29"),
        ),
        follow_up=FollowUp(date="2024-04-12"),
    )


def markdown(document: Postmortem, profile: str = "full", flavour: str = "github") -> str:
    return FORMATS["markdown"].write([Source("a", document)], Options(profile, flavour, draft=True))


def test_the_page_for_leadership_says_what_how_bad_why_and_what_next():
    assert markdown(checkout(), "executive") == EXECUTIVE


def test_long_lists_are_counted_on_the_page_for_leadership():
    many = tuple(Factor(text=f"cause {number}") for number in range(8))
    text = markdown(checkout().model_copy(update={"analysis": Analysis(contributors=many)}), "executive")
    assert "cause 4" in text
    assert "cause 5" not in text
    assert "And 3 more contributors." in text


def test_the_order_of_the_sre_book():
    document = filled(lambda _: "word", choices={"Postmortem.status": "published"})
    order = [title for title in headings(markdown(document, "sre")) if title.startswith("## ")]
    assert order == [
        f"## {title}"
        for title in (
            *("Summary", "Impact", "Root Causes", "Trigger", "Resolution", "Detection", "Action Items"),
            *("Lessons Learned", "Timeline", "Supporting information", "Meetings", "Record"),
        )
    ]


def test_the_full_profile_is_what_it_always_was():
    assert markdown(checkout()) == write(checkout())
    assert markdown(checkout()).startswith("# Checkout refuses logins\n\n*This is a draft")


@pytest.mark.parametrize("flavour", ["github", "gitlab"])
@pytest.mark.parametrize("profile", FORMATS["markdown"].profiles)
@pytest.mark.parametrize("text", [*HOSTILE, "/close", "@mika #12 !3", "```\n# x\n```", "| a |", "<script>"])
def test_hostile_text_adds_no_heading_in_any_profile(text, profile, flavour):
    plain = markdown(filled(lambda _: "word"), profile, flavour)
    hostile = markdown(filled(lambda _: f"word {text}"), profile, flavour)
    assert [line.split()[0] for line in headings(hostile)] == [line.split()[0] for line in headings(plain)]
    assert kinds(hostile)["td"] == kinds(plain)["td"]
    assert not any(line.lstrip(" -").startswith("/") for line in hostile.split("\n") if flavour == "gitlab")


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents(extras=False))
def test_both_flavours_show_the_same_words(document: Postmortem):
    # What has no width keeps a name from being a mention on GitHub.
    gitlab, github = (
        re.sub(r"(?<=[@#-])\u200b", "", shown(markdown(document, flavour=flavour)))
        for flavour in ("gitlab", "github")
    )
    assert gitlab == github


def test_a_format_refuses_a_profile_that_it_does_not_have():
    with pytest.raises(ValueError, match="email has no profile full; it has public"):
        FORMATS["email"].write([Source("a", checkout())], Options("full"))
    with pytest.raises(ValueError, match="one post-mortem at a time"):
        FORMATS["html"].write([Source("a", checkout()), Source("b", checkout())], Options("full"))
