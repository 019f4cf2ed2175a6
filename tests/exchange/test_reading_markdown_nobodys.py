"""Fields of work and programs, which stand before and above actions as the names of people do."""

from __future__ import annotations

import pytest

from exchange.markdown_read import document
from pmtui.document import Action, ActionStatus

HEAD = "# Search finds nothing\n\n**Date:** 2024-03-15\n\n"


def actions(text: str, before: str = "") -> tuple[Action, ...]:
    return document(f"{HEAD}{before}\n\n## Action items\n\n{text}\n").actions


def test_headings_of_what_the_text_speaks_of_in_small_letters_are_no_owners() -> None:
    found = actions(
        "### Public Gateway\n\n- [ ] Add a second pool\n\n### Loose Ends\n\n- [ ] Tell the partners\n",
        before="The public gateway had one pool.",
    )

    assert [action.title for action in found] == ["Add a second pool", "Tell the partners"]
    assert [action.owner for action in found] == ["", ""]


def test_headings_that_are_names_stay_owners() -> None:
    found = actions(
        "### Runa Lind\n\n- [ ] Add a second pool\n\n### Mark Holm\n\n- [ ] Tell the partners\n",
        before="We mark each row that was read.",
    )

    assert [action.owner for action in found] == ["Runa Lind", "Mark Holm"]


@pytest.mark.parametrize("label", ["Alarm Thresholds", "Grafana", "CloudWatch Alarm", "ArgoCD"])
def test_bold_words_before_an_action_that_are_a_thing_are_no_owner(label: str) -> None:
    (first, _) = actions(
        f"- **{label}**: Fire at half of the limit\n- **Runa Lind**: Try it\n",
        before="The thresholds were those of the staging cluster.",
    )

    assert first.owner == ""
    assert first.title == f"{label}: Fire at half of the limit"


@pytest.mark.parametrize("text", ["Look at the panels (Prometheus, Loki)", "Look at the panels: Grafana"])
def test_programs_at_the_end_of_an_action_are_no_owners(text: str) -> None:
    (action,) = actions(f"- {text}")

    assert (action.title, action.owner) == (text, "")


@pytest.mark.parametrize("name", ["McCoy", "DeShawn", "LB", "DevOps team", "Platform team"])
def test_names_with_capitals_inside_and_initials_are_owners(name: str) -> None:
    assert [action.owner for action in actions(f"- **{name}**: Try it\n- **Runa**: Count it")] == [
        name,
        "Runa",
    ]


@pytest.mark.parametrize("name", ["Ella Long", "Noor Page", "Travis Holm", "Aurora Berg", "JoAnn Holm"])
@pytest.mark.parametrize(
    "form", ["- {}: Add a second pool", "- **{}**: Add a second pool", "### {}\n\n- Add a second pool"]
)
def test_people_whose_names_are_words_or_programs_are_owners(name: str, form: str) -> None:
    (action,) = actions(form.format(name), before="The page took long, and Aurora and Travis were slow.")

    assert (action.title, action.owner) == ("Add a second pool", name)


@pytest.mark.parametrize(
    "text", ["Wrote to the partners", "Moved to an older image", "Switched to reading twice"]
)
def test_what_was_done_begins_with_nobody(text: str) -> None:
    (action,) = actions(f"- {text}")

    assert (action.title, action.owner) == (text, "")


def test_what_links_to_a_change_is_a_ticket_and_nobody() -> None:
    (action,) = actions("- Refuse rows of other widths. [[PR](https://github.com/acme/shop/pull/30)]")

    assert action.owner == ""
    assert "https://github.com/acme/shop/pull/30" in action.ticket


def test_terms_in_other_languages_are_groups_and_nobody() -> None:
    found = actions(
        "### Corto Plazo (1-2 días)\n\n- Revisar el índice\n\n### Largo Plazo\n\n- Cambiar la cola\n"
    )

    assert [action.owner for action in found] == ["", ""]


def test_a_remark_at_the_end_that_tells_it_was_done_is_its_state() -> None:
    (action, other) = actions(
        "The monitor asks the old address. (fixed by a second entry for the other one)\n\n"
        "The channel has no list of names. (filed as 30)\n"
    )

    assert (action.status, other.status) == (ActionStatus.DONE, ActionStatus.TO_DO)
