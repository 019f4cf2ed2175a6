"""One post-mortem as bytes: reading, checking, laying out and saving its TOML file."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pmtui.storage.beside import own_folder
    from pmtui.storage.conflicts import conflict_sentence
    from pmtui.storage.errors import (
        BrokenFile,
        ChangedOutside,
        ConflictedFile,
        FolderRefuses,
        NotDurable,
        SaveFailed,
    )
    from pmtui.storage.files import digest_of, in_words, read_now
    from pmtui.storage.history import keep_original
    from pmtui.storage.journal import Journal, runtime_dir, spare_dir
    from pmtui.storage.jsonschema import schema
    from pmtui.storage.locking import locked
    from pmtui.storage.markers import Labels
    from pmtui.storage.merge import Conflict, Merged, resolve
    from pmtui.storage.migrations import migrate
    from pmtui.storage.orphans import Claim, Orphan, discard
    from pmtui.storage.parsing import read_toml
    from pmtui.storage.places import Places, locate
    from pmtui.storage.presence import Presence, Seat, editing
    from pmtui.storage.reading import Loaded, load, loads, place_of
    from pmtui.storage.reconciling import Reconciled, read_quickly, reconcile
    from pmtui.storage.recovery import Recovered, read_recovered, throw_obsolete
    from pmtui.storage.saving import create, link_words, save
    from pmtui.storage.scratch import scratch_folder
    from pmtui.storage.text import dumps
    from pmtui.storage.versions import Version, keep_version, read_version
    from pmtui.storage.writing import write_text
else:
    from pmtui.on_demand import on_demand

    __getattr__ = on_demand(
        __name__,
        {
            "beside": "own_folder",
            "conflicts": "conflict_sentence",
            "errors": "BrokenFile ChangedOutside ConflictedFile FolderRefuses NotDurable SaveFailed",
            "files": "digest_of in_words read_now",
            "history": "keep_original",
            "journal": "Journal runtime_dir spare_dir",
            "jsonschema": "schema",
            "locking": "locked",
            "markers": "Labels",
            "merge": "Conflict Merged resolve",
            "migrations": "migrate",
            "orphans": "Claim Orphan discard",
            "parsing": "read_toml",
            "places": "Places locate",
            "presence": "Presence Seat editing",
            "reading": "Loaded load loads place_of",
            "reconciling": "Reconciled read_quickly reconcile",
            "recovery": "Recovered read_recovered throw_obsolete",
            "saving": "create link_words save",
            "scratch": "scratch_folder",
            "text": "dumps",
            "versions": "Version keep_version read_version",
            "writing": "write_text",
        },
    )

__all__ = [
    "BrokenFile",
    "ChangedOutside",
    "Claim",
    "Conflict",
    "ConflictedFile",
    "FolderRefuses",
    "Journal",
    "Labels",
    "Loaded",
    "Merged",
    "NotDurable",
    "Orphan",
    "Places",
    "Presence",
    "Reconciled",
    "Recovered",
    "SaveFailed",
    "Seat",
    "Version",
    "conflict_sentence",
    "create",
    "digest_of",
    "discard",
    "dumps",
    "editing",
    "in_words",
    "keep_original",
    "keep_version",
    "link_words",
    "load",
    "loads",
    "locate",
    "locked",
    "migrate",
    "own_folder",
    "place_of",
    "read_now",
    "read_quickly",
    "read_recovered",
    "read_toml",
    "read_version",
    "reconcile",
    "resolve",
    "runtime_dir",
    "save",
    "schema",
    "scratch_folder",
    "spare_dir",
    "throw_obsolete",
    "write_text",
]
