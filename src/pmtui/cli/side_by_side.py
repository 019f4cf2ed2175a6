"""Many files checked by several processes, and told in the order in which they were named."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

from pmtui.cli.checking import Job, Outcome, check_file
from pmtui.cli.failure import Failure

FEW = 40
"""Up to so many files a second process costs more than it spares."""
_CHUNK = 8
_AHEAD = 4  # chunks in waiting for each process: enough to keep it busy, few enough for the memory


def check_files(files: Sequence[Path], job: Job, processes: int | None = None) -> Iterator[Outcome]:
    """Yield what came of each file, in their order, as soon as it is known; `processes` of 1 starts none.

    Raises:
        Failure: if a process was ended from outside.
    """
    if processes is None:
        processes = min(len(os.sched_getaffinity(0)), 8) if hasattr(os, "sched_getaffinity") else 2
    if processes < 2 or len(files) <= FEW:
        yield from (check_file(path, job) for path in files)
    else:
        yield from _by_processes(files, job, processes)


def _by_processes(files: Sequence[Path], job: Job, processes: int) -> Iterator[Outcome]:
    from concurrent.futures import Future, ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_all_start_methods, get_context

    # A forked process has everything loaded; nothing here has threads that it could miss.
    context = get_context("fork" if "fork" in get_all_start_methods() else None)
    chunks = (files[start : start + _CHUNK] for start in range(0, len(files), _CHUNK))
    pool = ProcessPoolExecutor(processes, context, _leave_signals_to_the_parent)
    waiting: deque[Future[list[Outcome]]] = deque()
    try:
        for chunk in chunks:
            waiting.append(pool.submit(_check_chunk, chunk, job))
            if len(waiting) >= processes * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool:
        raise Failure("a part of the check was ended from outside, perhaps for want of memory") from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _check_chunk(chunk: Sequence[Path], job: Job) -> list[Outcome]:
    return [check_file(path, job) for path in chunk]


def _leave_signals_to_the_parent() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
