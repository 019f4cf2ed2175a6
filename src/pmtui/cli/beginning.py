"""The beginning of a post-mortem: the questions before it, and its first file."""

from __future__ import annotations

import sys
from argparse import Namespace
from datetime import date
from pathlib import Path

from pmtui.cli.failure import Failure
from pmtui.cli.output import Printer, say
from pmtui.cli.places import settings, today
from pmtui.document import Facts, Postmortem, Profile, Severity
from pmtui.library import Library, LibraryError
from pmtui.library.questionnaire import judge, remaining

_YES, _NO = ("y", "yes"), ("n", "no")


def title_of(arguments: Namespace) -> str:
    """Return the title that was given, or else typed on a terminal; empty to think of one later."""
    title = " ".join(arguments.title)
    if title or not arguments.questions or not sys.stdin.isatty():
        return title
    screen = Printer(sys.stderr)
    try:
        screen.stream.write("What happened, in a few words? Enter leaves it for later.\n  ")
        screen.stream.flush()
        return sys.stdin.readline().strip()
    except KeyboardInterrupt:
        screen.line("")
        raise


def depth_of(arguments: Namespace) -> tuple[Profile, str]:
    """Return the profile that was given or that the answers lead to, and the verdict in a sentence.

    If nothing is asked the profile is full and the sentence empty.
    """
    if arguments.profile is not None:
        return Profile(arguments.profile), ""
    if not arguments.questions or not sys.stdin.isatty():
        return Profile.FULL, ""
    return _ask(Severity(arguments.severity) if arguments.severity else None)


def _ask(severity: Severity | None) -> tuple[Profile, str]:
    """Ask until the verdict is clear. The end of the input (Ctrl+D) skips what is left."""
    screen = Printer(sys.stderr)
    try:
        return _questions(screen, severity)
    except KeyboardInterrupt:
        screen.line("")  # the prompt of the shell begins on a line of its own
        raise


def _questions(screen: Printer, severity: Severity | None) -> tuple[Profile, str]:
    answers: dict[str, bool | None] = {}
    if next(remaining(answers, severity), None):
        say("Is a post-mortem needed, and how deep? y, n, or Enter to skip; Ctrl+D skips the rest.")
    while question := next(remaining(answers, severity), None):
        screen.stream.write(f"  {question.text} [y/n] ")
        screen.stream.flush()
        line = sys.stdin.readline()
        if not line:
            screen.line("")
            break
        answer = line.strip().lower()
        if answer in (*_YES, *_NO, ""):
            answers[question.key] = None if not answer else answer in _YES
        else:
            say(f"  “{answer[:20]}” is no answer here: y or n, Enter to skip, Ctrl+D to skip the rest.")
    verdict = judge({key: answer for key, answer in answers.items() if answer is not None}, severity)
    return verdict.profile, verdict.sentence


def begin(
    library: Library, title: str, profile: Profile, severity: str | None, happened: date | None = None
) -> Path:
    """Create the first file of a post-mortem in the library and return its path.

    Its id begins with the day on which the incident `happened`; where that is not known, with today.

    Raises:
        Failure: if it cannot be written.
    """
    day = today()
    facts = Facts(
        severity=Severity(severity) if severity else None,
        date=happened,
        written=day,
        owner=settings().author,
    )
    document = Postmortem(title=title, profile=profile, facts=facts)
    try:
        return library.add(document, happened or day)
    except LibraryError as refused:
        raise Failure(str(refused)) from None
