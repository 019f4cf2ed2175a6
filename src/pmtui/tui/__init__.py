"""The screens. Importing this package costs nothing; `run` starts the editor."""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pmtui.library import Library, Settings


_COLLECT_AFTER = (2_000, 10, 10)


def put_off_collection() -> None:
    """Collect no garbage until the first screen is shown: all that a start makes stays."""
    gc.disable()


def resume_collection() -> None:
    """Collect garbage again, and never look through what the start has made."""
    if not gc.isenabled():
        gc.freeze()
        gc.set_threshold(*_COLLECT_AFTER)
        gc.enable()


def leave_out_tls() -> None:
    """Let asyncio load without TLS, as it does where Python has none: nothing here speaks to a network."""
    if "asyncio" in sys.modules or "ssl" in sys.modules:
        return
    sys.modules["ssl"] = None  # type: ignore[assignment]
    try:
        import asyncio  # noqa: F401
    finally:
        del sys.modules["ssl"]


def run(
    path: Path | None,
    library: Library,
    settings: Settings,
    *,
    demo: bool = False,
    screen: str = "",
    greeting: str = "",
) -> int:
    """Run the editor on a file, or on the library without one, and return the exit code.

    `screen` names the section to begin with, `greeting` is the first sentence on it; `demo` keeps what must
    survive beside the samples, to go away with them.

    Raises:
        BrokenFile: if the file cannot be opened.
    """
    put_off_collection()
    leave_out_tls()
    from pmtui.document import Postmortem
    from pmtui.library import state_dir
    from pmtui.tui.app import PmtuiApp
    from pmtui.tui.life import run_app

    # Several threads will read documents: what they read them with is built before there are any.
    Postmortem.model_rebuild()
    state = library.path.parent / "state" if demo else state_dir()
    app = PmtuiApp(library, settings, path=path, section=screen or "summary", state_dir=state)
    app.greeting = greeting
    try:
        code = run_app(app, mouse=settings.mouse)
    finally:
        app.depart()
    if app.refused is not None:
        raise app.refused
    return code
