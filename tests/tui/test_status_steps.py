"""The document is moved on through the checks of the policy, and each step is recorded."""

from __future__ import annotations

import pytest
from driving import editing

from pmtui.checks import Policy
from pmtui.document import Status
from pmtui.library import Ruling

STRICT = Policy(publish_with_errors="never", review_first=True)


def steps(editor) -> list[tuple[str, str, str]]:
    return [(step.status, step.by, step.reason) for step in editor.document.steps]


async def test_the_question_says_what_stands_in_the_way_and_what_was_done(empty):
    async with empty(author="Ada Berg") as editor:
        await editor.press("ctrl+g", "s")
        editor.shows("Status: draft", "In review", "a reason is asked", "before this can be published")
        await editor.press("i")
        editor.shows("Status in review, recorded")
        await editor.press("ctrl+g", "s")
        editor.shows("2026-07-20 09:00Z  in review, Ada Berg")
        await editor.press("escape", "ctrl+s")
        assert [step.by for step in editor.saved.steps] == ["Ada Berg"]
        await editor.press("ctrl+z")
        assert (editor.document.status, steps(editor)) == (Status.DRAFT, [])


async def test_over_errors_it_is_published_with_a_reason_and_goes_back_with_one(empty):
    async with empty(author="Ada Berg") as editor:
        await editor.press("ctrl+g", "s", "p", *"vendor", "enter")
        assert editor.document.status is Status.PUBLISHED
        assert editor.document.publication.override == "vendor"
        await editor.press("ctrl+g", "s")
        editor.shows("Published; ", "errors stand")
        await editor.press("escape")
        editor.clock.pass_by(hours=2)
        await editor.press("ctrl+g", "s", "d", *"wrong number", "enter")
        assert steps(editor) == [
            ("published", "Ada Berg", "vendor"),
            ("draft", "Ada Berg", "wrong number"),
        ]
        assert editor.document.publication.date is None
        assert editor.document.publication.override == ""


async def test_the_next_status_is_in_focus(empty):
    async with empty(author="Ada Berg") as editor:
        await editor.press("ctrl+g", "s", "enter")
        assert editor.document.status is Status.IN_REVIEW
        await editor.press("ctrl+g", "s", "enter", *"vendor", "enter")
        assert editor.document.status is Status.PUBLISHED


@pytest.mark.parametrize("keys", [("escape",), ("enter",)])
async def test_without_a_reason_it_stays_as_it_was(empty, keys):
    async with empty() as editor:
        await editor.press("ctrl+g", "s", "p", *keys)
        assert editor.document.status is Status.DRAFT
        if "enter" in keys:
            editor.shows("Still draft: over errors it goes on with a reason only.")
        assert not editor.document.steps


async def test_the_policy_forbids_it(empty):
    async with empty() as editor:
        editor.app.session.ruling = Ruling(own=STRICT)
        await editor.press("ctrl+g", "s")
        editor.shows("not by the policy")
        await editor.press("p")
        editor.shows("asks for a review first")
        await editor.press("ctrl+g", "s", "i")
        editor.clock.pass_by(hours=2)
        await editor.press("ctrl+g", "s", "p")
        editor.shows("the policy of this library publishes")
        assert editor.document.status is Status.IN_REVIEW


async def test_the_field_of_the_status_goes_the_same_way(empty):
    async with empty(author="Ada Berg") as editor:
        await editor.go("status")
        await editor.press("space")
        assert steps(editor) == [("in review", "Ada Berg", "")]
        await editor.press("space")
        assert editor.document.status is Status.IN_REVIEW
        editor.shows("a reason is asked")
        await editor.press(*"draft")
        assert (editor.document.status, steps(editor)) == (Status.DRAFT, [])


async def test_what_is_no_status_is_marked_and_not_saved_as_one(empty):
    async with empty() as editor:
        await editor.go("status")
        await editor.press(*"zzz", "tab")
        assert editor.app.session.store.pending["status"].raw == "zzz"
        await editor.go("status")
        await editor.press(*"draft")
        assert not editor.app.session.store.pending


async def test_what_is_wrong_with_the_policy_of_a_file_is_said_when_it_is_opened(folder):
    inner = folder / "elsewhere"
    inner.mkdir()
    (inner / ".pmtui.toml").write_text("[policy]\nx = {\n")
    (inner / "nm.toml").write_text('schema = 1\ntitle = "Checkout refuses logins"\n')
    async with editing(folder, inner / "nm.toml", size=(120, 40)) as editor:
        editor.shows(" .pmtui.toml:2: this is not valid")
        await editor.press("ctrl+g", "s", "p")
        editor.shows("cannot be read")
        assert editor.document.status is Status.DRAFT
