"""How well files are imported: what `pmtui import --dry-run --json` says against what a reader finds.

`--events EXPECTED FOLDER` scores exports of events. EXPECTED has an object a line: `file` (within FOLDER),
`events`, `first`, `last` and `first_text`. What is null is not scored; of a document, the timeline is.

`--documents LABELS FOLDER` scores whole post-mortems in Markdown. LABELS has an object a line: `file` (within
FOLDER), `owner`, `title`, `has` (the sections with content), `timeline` and `actions`. `--owners` takes some.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from documents import Tally, report, score_document
from pmtui.exchange.stamps import read_stamp
from pmtui.exchange.zones import UnknownZone, zone_of

PATIENCE = 120
CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s?(Z)?")
HISTORY = re.compile(r"(?:shell|bash|zsh|fish)-history")
YEARLESS = re.compile(r"\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?")


class Answer(NamedTuple):
    """What the program said of a file."""

    value: dict[str, Any]
    complaint: str


def ask(path: Path, *options: str) -> Answer:
    """Return what a dry run says of a file; a complaint where it says nothing."""
    command = [sys.executable, "-m", "pmtui", "import", "--dry-run", "--json", *options, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, stdin=subprocess.DEVNULL)
    try:
        return Answer(json.loads(done.stdout), done.stderr.strip())
    except ValueError:
        return Answer({}, done.stderr.strip() or f"exit code {done.returncode} and no JSON")


def same_time(expected: str | None, found: str | None, zone: str) -> bool:
    """Return whether a time is the expected one, as exactly as that one is written.

    An expected time without a zone is in the zone that the source was read in; one without a day is a clock,
    one without a year may be in any.
    """
    if expected is None:
        return True
    if found is None:
        return False
    at = datetime.fromisoformat(found.replace("Z", "+00:00"))
    try:
        place = zone_of(zone)
    except UnknownZone:
        place = UTC
    if clock := CLOCK.fullmatch(expected):
        local = at.astimezone(UTC if clock[4] else place)
        return (local.hour, local.minute, local.second) == tuple(
            int(part or 0) for part in clock.groups()[:3]
        )
    if YEARLESS.fullmatch(expected):
        expected = f"{at.astimezone(place).year}-{expected}"
    stamp = read_stamp(expected, place)
    if "." not in expected:
        at = at.replace(microsecond=0)
    return stamp is not None and abs(stamp.at - at) < timedelta(microseconds=1)


def score_event(row: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """Return what is right about one file of events."""
    # A history of commands is only read when asked for, whatever shell it is of.
    asked = ("--format", "shell") if HISTORY.search(str(row.get("format", ""))) else ()
    answer = ask(folder / row["file"], *asked)
    sources = answer.value.get("sources") or [{}]
    source, rows = sources[0], answer.value.get("rows") or []
    if document := source.get("document"):
        rows = document.get("timeline", [])
        source = {**source, "events": len(rows)}
        if rows:
            source |= {"first": rows[0]["at"], "last": rows[-1]["at"]}
    zone = source.get("zone", "UTC")
    first_text = row.get("first_text")
    texts = " ".join(str(entry.get("text", "")) for entry in rows[:3]).lower()
    return {
        "file": row["file"],
        "format": source.get("format", "-"),
        "found": source.get("events", 0),
        "wanted": "?" if row.get("events") is None else row["events"],
        "count": row.get("events") is None or source.get("events", 0) == row["events"],
        "first": same_time(row.get("first"), source.get("first"), zone),
        "last": same_time(row.get("last"), source.get("last"), zone),
        "text": first_text is None or first_text.lower() in texts,
        "complaint": (source.get("stopped") or {}).get("why", "") or answer.complaint,
    }


def score_events(expected: Path, folder: Path, workers: int) -> int:
    """Print a line for each file of events and the sums; return 0 if every one is exact."""
    rows = [json.loads(line) for line in expected.read_text().splitlines() if line.strip()]
    with ThreadPoolExecutor(workers) as pool:
        scores = list(pool.map(lambda row: score_event(row, folder), rows))
    width = max(len(score["file"]) for score in scores)
    for score in scores:
        marks = "  ".join(
            f"{name} {'ok' if score[name] else 'NO'}" for name in ("count", "first", "last", "text")
        )
        counts = f"{score['found']:>5} of {score['wanted']:<5}"
        print(
            f"{score['file']:<{width}}  {score['format']:<20} {counts} {marks}  {score['complaint']}".rstrip()
        )
    exact = [score for score in scores if score["count"] and score["first"] and score["last"]]
    for name in ("count", "first", "last", "text"):
        print(f"{name:<6} {sum(score[name] for score in scores)} of {len(scores)}")
    print(f"exact  {len(exact)} of {len(scores)} (count, first and last time)")
    return 0 if len(exact) == len(scores) else 1


def score_documents(labels: Path, folder: Path, owners: set[str], workers: int, *, verbose: bool) -> int:
    """Print how well whole documents are read; return 0 if every goal is reached."""
    rows = [json.loads(line) for line in labels.read_text().splitlines() if line.strip()]
    rows = [row for row in rows if not owners or row["owner"] in owners]
    with ThreadPoolExecutor(workers) as pool:
        answers = list(pool.map(lambda row: ask(folder / row["file"]), rows))
    tally = Tally()
    for row, answer in zip(rows, answers, strict=True):
        source = (answer.value.get("sources") or [{"stopped": answer.complaint}])[0]
        score_document(row, source, (folder / row["file"]).read_text(), tally)
    return report(tally, verbose=verbose)


def arguments_of(parser: ArgumentParser) -> Namespace:
    parser.add_argument("--events", metavar="EXPECTED", type=Path, help="score exports of events")
    parser.add_argument("--documents", metavar="LABELS", type=Path, help="score whole post-mortems")
    parser.add_argument("--owners", default="", help="only documents of these, separated by commas")
    parser.add_argument("--verbose", action="store_true", help="say what is wrong with each document")
    parser.add_argument("--workers", type=int, default=2, help="how many files are read at a time")
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="where the files are")
    return parser.parse_args()


def main() -> int:
    parser = ArgumentParser(description=__doc__)
    arguments = arguments_of(parser)
    if arguments.documents is not None:
        owners = set(filter(None, arguments.owners.split(",")))
        where = (arguments.documents, arguments.folder, owners, arguments.workers)
        return score_documents(*where, verbose=arguments.verbose)
    if arguments.events is None:
        parser.error("say what to score: --events EXPECTED FOLDER or --documents LABELS FOLDER")
    return score_events(arguments.events, arguments.folder, arguments.workers)


if __name__ == "__main__":
    raise SystemExit(main())
