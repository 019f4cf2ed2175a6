"""A library whose documents, names, versions and journals hold one hostile text in every place."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime
from pathlib import Path

from documents_filled import document_of

from pmtui.document import put
from pmtui.exchange import FORMATS
from pmtui.library import state_dir
from pmtui.storage import Journal, create, keep_version, load

ONE, OTHER = "a.toml", "other.toml"


def hostile_library(folder: Path, text: str) -> Path:
    """Fill a folder and return the path of the document in it that has versions and a journal."""
    document = document_of(text)
    for name in (ONE, "base.toml", OTHER, "theirs.toml"):
        create(document, folder / name)
    path = folder / ONE
    create(put(document, "title", f"theirs {text}"), folder / "changed.toml")
    (folder / "changed.toml").replace(folder / "theirs.toml")
    create(put(document, "title", f"ours {text}"), folder / "changed.toml")
    (folder / "changed.toml").replace(folder / OTHER)
    loaded = load(path)
    keep_version(path, (folder / "theirs.toml").read_bytes(), datetime(2024, 3, 15, tzinfo=UTC), state_dir())
    journal = Journal(path, loaded.original, loaded.digest, state_dir=state_dir())
    journal.publish(put(loaded.document, "title", f"typed {text}"), {"facts.detected": text})
    assert journal.close(60)
    broken = f"[{text}".replace("\n", "").encode(errors="replace")
    (folder / "broken.toml").write_bytes(b'title = "' + broken + b"\n")
    (folder / "wrong.toml").write_bytes(b'status = """' + broken.replace(b'"', b"") + b'"""\n')
    notes = text.replace("\n", " ").replace("\r", " ")
    (folder / "notes.txt").write_text(f"2024-03-15 14:32Z {notes}\n14:33 {notes}\n{notes}\n# {notes}\n")
    return path


def in_git(folder: Path) -> None:
    """Make a folder a repository, so that it can be set up."""
    subprocess.run(["git", "init", "-q", str(folder)], check=True, capture_output=True)


USUAL: tuple[tuple[str, ...], ...] = ((), ("{}/a.toml",), ("{text}",))
"""What a command is tried with that is not named below."""

# What each command is tried with: {} is the folder, {text} the hostile text.
LINES: dict[str, tuple[tuple[str, ...], ...]] = {
    "new": (("--no-edit", "--yes", "{text}"),),
    "demo": (("--help",),),  # it shows no text of others
    "list": ((), ("--json",), ("--ids",)),
    "show": (("{}/a.toml",), ("{}/broken.toml",)),
    "import": (
        ("{}/notes.txt", "--into", "{}/a.toml", "--yes"),
        ("{}/notes.txt",),
        ("{}/{text}",),
        ("{}/broken.toml",),
    ),
    "check": (
        ("--fix", "--diff"),
        ("--statistics",),
        (),
        ("--format", "json"),
        ("{}/broken.toml",),
        ("{}/wrong.toml",),
        ("{}/{text}",),
        ("--fix",),
    ),
    "rule": ((), ("{text}",)),
    "note": (("{}/a.toml", "2024-03-15 14:32Z {text}"), ("{}/a.toml", "14:99 {text}")),
    "set": (
        ("{}/a.toml", "title", "x{text}"),
        ("{}/a.toml", "facts.severity", "{text}"),
        ("{}/a.toml", "{text}", "x"),
    ),
    "export": (
        ("{}/a.toml",),
        *(("{}/a.toml", "--format", name) for name in FORMATS),
        ("{}/a.toml", "-o", "{}/{text}/x.md"),
    ),
    "history": (("{}/a.toml",), ("{}/a.toml", "--diff", "1"), ("{}/a.toml", "--print", "1")),
    "recover": ((), ("{}/a.toml",), ("{}/a.toml", "--print"), ("{}/a.toml", "--restore"), ("{text}",)),
    "merge": (("{}/base.toml", "{}/other.toml", "{}/theirs.toml", "--path", "{text}"),),
    "git": (("setup", "{}"), ("setup", "{}/{text}")),
    "schema": ((),),
    "keys": ((), ("--json",)),
    "info": ((), ("--json",)),
    "completion": (("bash",), ("{text}",)),
}
