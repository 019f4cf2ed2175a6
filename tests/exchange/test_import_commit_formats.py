"""Logs of commits in formats of one's own: who, when and what, by the content alone."""

import pytest
from event_samples import imported, lines

SHA = ("72a2990f", "419851b0", "209b601c", "0cf1f8aa")
SUBJECTS = (
    "Raise the queue limit",
    "fix: relay, again (INC-12)",
    "Deploy 2024-03-15 build: done",
    "Revert it",
)
WHO = ("Rana Voss", "Mika de Boer", "Rana Voss", "Mika de Boer")
DATES = {
    "iso": "2024-03-15 14:3{}:00 +0100",
    "iso-strict": "2024-03-15T14:3{}:00+01:00",
    "rfc": "Fri, 15 Mar 2024 14:3{}:00 +0100",
    "default": "Fri Mar 15 14:3{}:00 2024 +0100",
    "unix": "171050940{}",
}
FORMATS = (
    "{sha} {date} {who} {text}",
    "{sha} {date} {who}: {text}",
    "{sha}|{date}|{text}",
    "{date} {sha} {text}",
    "{sha}\t{who}\t{date}\t{text}",
    "{date}\t{sha}\t{text}",
    "{date} | {sha} | {who} | {text}",
    "{sha},{who},{date},{text}",
)


def log(form: str, date: str) -> str:
    """Return a log of four commits."""
    rows = zip(SHA, WHO, SUBJECTS, strict=True)
    return "".join(
        form.format(sha=sha, who=who, text=text, date=date.format(place)) + "\n"
        for place, (sha, who, text) in enumerate(rows)
    )


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", DATES)
def test_a_format_of_ones_own_is_read_with_its_authors(form, name):
    found = imported(log(form, DATES[name]))

    assert found.stopped is None, found.stopped
    assert found.source.format == "git-log"
    assert [text for _, text in lines(found)] == list(SUBJECTS)
    assert [event.actor for event in found.events] == (list(WHO) if "{who}" in form else [""] * 4)
    assert {event.at.hour for event in found.events} == {13}


def test_dates_without_a_clock_are_days():
    found = imported(log("{sha} {date} {text}", "2024-03-15"))

    assert [event.timeless for event in found.events] == [True] * 4


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("date", ["2 years, 8 months ago", "3 hours ago", "Mar 15 2024", "Mar 15 14:32"])
def test_dates_that_tell_no_moment_are_refused_with_what_to_write(form, date):
    found = imported(log(form, date))

    assert found.stopped is not None
    assert date in found.stopped.why
    assert "--date=iso-strict" in found.stopped.why
    assert found.stopped.line
    assert not found.events


def test_a_log_without_dates_says_which_format_has_them():
    found = imported("".join(f"{sha} {text}\n" for sha, text in zip(SHA, SUBJECTS, strict=True)))

    assert found.stopped is not None
    assert "%aI" in found.stopped.why


@pytest.mark.parametrize(
    "subjects",
    [
        ("Add Relay: limits", "Update the docs: links", "Raise it"),
        ("Merge pull request 3", "Raise the limit", "Fix typos"),
        ("Update README for relay", "Bump Version of pool", "Raise Limits now"),
        ("fix: relay", "docs: links", "fix: pool"),
    ],
)
def test_words_of_a_subject_are_nobody(subjects):
    text = "".join(
        f"{sha} 2024-03-15T14:3{place}:00Z {subject}\n"
        for place, (sha, subject) in enumerate(zip(SHA, subjects, strict=False))
    )
    found = imported(text)

    assert [event.text for event in found.events] == list(subjects)
    assert not any(event.actor for event in found.events)


def test_a_log_that_names_no_commits_keeps_the_offset_of_its_times():
    found = imported(
        "Fri Mar 15 15:34:00 2024 +0100 ERROR queue grows\nFri Mar 15 15:35:00 2024 +0100 calm\n"
    )

    assert [clock for clock, _ in lines(found)] == ["14:34:00", "14:35:00"]
    assert not any("+0100" in event.text for event in found.events)
