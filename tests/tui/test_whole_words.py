"""What a narrow screen has no room for is left out whole; nothing ends in the middle of a word."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pmtui.document import Facts, Postmortem
from pmtui.tui.chrome import bottom
from pmtui.tui.drawing import Drawn, Span, line
from pmtui.tui.screens.summary import durations_line
from pmtui.tui.screens.timeline import QUICK_HINTS

KEYS = Drawn(
    tuple(
        span
        for key, word in (("Enter", "edit"), ("^S", "save"), ("F8", "next finding"), ("F1", "help"))
        for span in (Span(" "), Span(key, "key"), Span(f" {word} "))
    )
)


def shown(drawn: Drawn) -> str:
    return "".join(span.text for span in (*drawn.left, *drawn.right))


@pytest.mark.parametrize(
    ("width", "keys"),
    [
        (80, " Enter edit  ^S save  F8 next finding  F1 help "),
        (46, " Enter edit  ^S save  F1 help "),
        (25, " Enter edit  F1 help "),
        (10, " F1 help "),
    ],
)
def test_keys_are_shown_whole_and_the_help_always(width, keys):
    assert shown(bottom(line("short"), KEYS, width)[1]) == keys


def test_a_sentence_too_long_for_both_lines_leads_to_the_help():
    first, second = bottom(line("word " * 40), KEYS, 40)
    assert shown(first)
    assert shown(second).endswith("F1 help ")


START = datetime(2024, 3, 15, 14, 0, tzinfo=UTC)
TAKEN = Postmortem(
    title="Checkout",
    facts=Facts(
        impact_started=START,
        detected=START + timedelta(minutes=17),
        acknowledged=START + timedelta(minutes=19),
        mitigated=START + timedelta(minutes=61),
        impact_ended=START + timedelta(minutes=68),
        resolved=START + timedelta(minutes=80),
    ),
)


def test_durations_are_shortened_where_there_is_no_room():
    assert durations_line(TAKEN) == (
        "impact 1 h 8 min · detected 17 min · acknowledged 2 min · mitigated 1 h 1 min · resolved 1 h 20 min"
    )
    assert durations_line(TAKEN, 70) == ("impact 1h8m · detect 17m · ack 2m · mitigate 1h1m · resolve 1h20m")
    for width in range(30, 100):
        assert "mitigate" in durations_line(TAKEN, width)
        assert len(durations_line(TAKEN, width)) <= width


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_time_to_mitigate_is_on_the_screen(empty, size):
    async with empty(TAKEN, size=size) as editor:
        assert "mitigate 1h1m" in editor.line_with("When, UTC")


@pytest.mark.parametrize("width", [60, 80, 120])
@pytest.mark.parametrize("section", ["summary", "timeline", "impact", "actions", "lessons"])
async def test_every_section_shows_the_help_and_its_names_whole(rough, section, width):
    async with rough(section=section, size=(width, 24)) as editor:
        assert "F1 help" in editor.lines[-1]
        bar = editor.lines[1]
        assert "…" not in bar
        assert "F7 Les" in bar
        if section == "timeline":
            assert any(hint in editor.line_with("14:32 alert") for hint in QUICK_HINTS)


async def test_the_library_shows_its_keys_whole(home_screen):
    async with home_screen(size=(80, 24)) as editor:
        assert editor.lines[-1].rstrip().endswith("F1 help")
        assert "^Q quit" in editor.lines[-1]


async def test_choices_say_first_how_to_choose(empty):
    async with empty(size=(80, 24)) as editor:
        await editor.go("profile")
        editor.shows("(Space chooses): ")


async def test_an_id_in_a_form_stands_with_what_it_means(written):
    text = (
        'title = "Checkout"\n[[analysis.contributors]]\nid = "wddv"\ntext = "No alert on the queue"\n'
        '[[actions]]\nid = "aaaa"\ntitle = "Add an alert"\naddresses = ["wddv"]\n'
    )
    async with written(text, section="actions", size=(80, 40)) as editor:
        await editor.go("actions[aaaa].addresses")
        assert editor.value == "wddv"
        editor.shows("Addresses: No alert on the queue")


async def test_a_refused_number_names_the_field_as_the_form_does(written):
    async with written(
        'title = "C"\n[[impact.metrics]]\nid = "mmmm"\n', section="impact", size=(80, 40)
    ) as editor:
        await editor.fill("impact.metrics[mmmm].value", "about 1200")
        editor.shows('set "Approximate" to yes')
        assert sum("Approximate" in line for line in editor.lines) > 1
