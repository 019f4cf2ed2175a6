"""What a person finds again after the editor ended in whatever way."""

from __future__ import annotations

import subprocess
from pathlib import Path

from e2e.terminal import command, environment


def journals(*folders: Path) -> str:
    """Return what stands in all journals below some folders, as it is."""
    found = [path for folder in folders for path in folder.rglob("*.toml") if _is_journal(path)]
    return "\n".join(map(_read, found))


def _is_journal(path: Path) -> bool:
    return path.parent.name in ("journal", "pmtui") and not path.name.startswith(".")


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:  # dropped or replaced since
        return ""


def kept(home: Path, document: Path, **variables: str) -> str:
    """Return what the file holds, and what `pmtui recover` brings back."""
    recovered = subprocess.run(
        command("recover", "--print", "--", str(document)),
        env=environment(home, **variables),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=120,
    )
    return document.read_text(encoding="utf-8") + recovered.stdout.decode(errors="replace")
