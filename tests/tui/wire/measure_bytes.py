"""Print bytes per typed key of the sample app, with and without the mixin: `python measure_bytes.py`."""

from __future__ import annotations

import statistics
import sys
import time

from wire_pty import Terminal

TEXT = "the pager fired at nine and the error rate rose"


def measure(*args: str, size: tuple[int, int]) -> str:
    with Terminal(*args, size=size) as terminal:
        terminal.until_text("event 1")
        terminal.settle(0.4)
        start = len(terminal.raw.encode())
        for key in ("\x1b[B", "\x1b[B", "\x1b[B", "\x1b[F"):
            terminal.type(key)
            terminal.settle(0.2)
        costs, waits = [], []
        for char in TEXT:
            before = len(terminal.raw.encode())
            at = time.perf_counter()
            terminal.type(char)
            terminal.read(5)
            waits.append((time.perf_counter() - at) * 1000)
            terminal.settle(0.06)
            costs.append(len(terminal.raw.encode()) - before)
        sizes = []
        for key in ("\x1b[B", "\x1bOQ", "\x1b"):
            before = len(terminal.raw.encode())
            terminal.type(key)
            terminal.settle(0.7)
            sizes.append(len(terminal.raw.encode()) - before)
        return (
            f"first screen {start:6}  key median {statistics.median(costs):6}"
            f" mean {statistics.mean(costs):7.0f} max {max(costs):6}"
            f"  first byte {statistics.median(waits):5.1f} ms"
            f"  down/modal/close {sizes}"
        )


if __name__ == "__main__":
    for size in ((80, 24), (200, 50)):
        for args in (("stock",), (), ("cursor",)):
            sys.stdout.write(
                f"{size[0]}x{size[1]} {' '.join(args) or 'wire':7} {measure(*args, size=size)}\n"
            )
            sys.stdout.flush()
