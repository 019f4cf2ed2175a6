"""The promises of the README put to the test at length: crashes, signals, writers, odd files, odd terminals.

    python benchmarks/protocol.py [PART …] [--full]

Without a part all are run. It takes some minutes, with --full an hour or two, and prints what was tried and
what did not hold. The exit code is 1 if anything did not. The tests in `tests/protocol` are a short selection
of the same.
"""

from __future__ import annotations

import argparse
import sys
import time
import traceback
from collections.abc import Callable

from trials.common import Tally
from trials.crashes import commands, disks, kills, panics
from trials.endings import signals, storms
from trials.odd_files import files, texts
from trials.screens import screens
from trials.sharing import editors, merges, trips, writers
from trials.surroundings import hosts, repositories

PARTS: dict[str, Callable[[Tally, bool], None]] = {
    "commands": commands,
    "disks": disks,
    "signals": signals,
    "storms": storms,
    "kills": kills,
    "panics": panics,
    "writers": writers,
    "editors": editors,
    "merges": merges,
    "trips": trips,
    "files": files,
    "texts": texts,
    "screens": screens,
    "hosts": hosts,
    "repositories": repositories,
}


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    words = "; ".join(f"{name}: {(part.__doc__ or '').splitlines()[0]}" for name, part in PARTS.items())
    parser.add_argument("part", nargs="*", choices=[*PARTS, []], metavar="PART", help=words)
    parser.add_argument("--full", action="store_true", help="everything, many times")
    arguments = parser.parse_args()
    ok = True
    for name in arguments.part or PARTS:
        tally, began = Tally(name), time.monotonic()
        try:
            PARTS[name](tally, arguments.full)
        except Exception:
            tally.count(name, f"it could not be tried to the end\n{traceback.format_exc()}")
        print(
            f"{name:12} {tally.tried:6,} tried, {len(tally.wrong)} did not hold,"
            f" {time.monotonic() - began:.0f} s",
            flush=True,
        )
        for what, values in tally.figures.items():
            middle = sorted(values)[len(values) // 2]
            print(f"    {what}: {min(values):.2f} to {max(values):.2f} s, half below {middle:.2f} s")
        print(*(f"    {line}\n" for line in [*tally.notes, *tally.wrong]), sep="", end="", flush=True)
        ok = ok and not tally.wrong
    return 0 if ok else 1


if __name__ == "__main__":
    sys.exit(main())
