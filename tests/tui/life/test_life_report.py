"""A report says where the mistake is, and nothing of the text that was open."""

from datetime import UTC, datetime

import pytest

from pmtui.tui.life.report import describe, write_report

NOW = datetime(2026, 7, 20, 9, 0, tzinfo=UTC)
CANARY = "checkout refuses logins"


def caught(function, *arguments):
    try:
        function(*arguments)
    except BaseException as error:
        return error
    raise AssertionError("nothing was raised")


def quoting(text):
    held = text
    raise ValueError(f"{held!r} is wrong")


def chained(text):
    try:
        quoting(text)
    except ValueError as error:
        raise KeyError(text) from error


def grouped(text):
    raise ExceptionGroup(text, [caught(quoting, text), caught(chained, text)])


def noted(text):
    error = OSError(2, text, f"/home/{text}")
    error.add_note(text)
    raise error


@pytest.mark.parametrize("function", [quoting, chained, grouped, noted])
def test_neither_messages_nor_variables_quote_the_document(function):
    said = describe(caught(function, CANARY))
    assert CANARY not in said
    assert f"in {function.__name__}" in said


def test_every_exception_behind_one_is_told():
    said = describe(caught(chained, CANARY))
    assert "builtins.KeyError" in said
    assert "builtins.ValueError" in said
    assert "in quoting" in said


def test_messages_that_only_name_parts_of_the_program_are_kept():
    assert "'int' object has no attribute 'title'" in describe(caught(lambda: (3).title))
    assert "No such file or directory (errno 2)" in describe(caught(noted, CANARY))


def test_a_report_is_private_and_never_replaces_another(tmp_path):
    folder = tmp_path / "state" / "pmtui"
    error = caught(quoting, CANARY)
    paths = [write_report(folder, "sample 1.0", error, NOW) for _ in range(3)]
    assert [path.name for path in paths] == [
        "crash-20260720T090000Z.txt",
        "crash-20260720T090000Z-2.txt",
        "crash-20260720T090000Z-3.txt",
    ]
    assert {path.stat().st_mode & 0o777 for path in paths} == {0o600}
    assert folder.stat().st_mode & 0o777 == 0o700
    assert "sample 1.0" in paths[0].read_text()


def test_a_link_in_the_place_of_a_report_is_not_followed(tmp_path):
    victim = tmp_path / "victim"
    (tmp_path / "crash-20260720T090000Z.txt").symlink_to(victim)
    path = write_report(tmp_path, "sample 1.0", None, NOW)
    assert path.name.endswith("-2.txt")
    assert not victim.exists()
