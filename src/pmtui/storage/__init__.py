"""One post-mortem as bytes: reading, checking, laying out and saving its TOML file."""

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
from pmtui.storage.files import digest_of, in_words
from pmtui.storage.history import keep_original
from pmtui.storage.journal import Journal, runtime_dir, spare_dir
from pmtui.storage.jsonschema import schema
from pmtui.storage.locking import locked
from pmtui.storage.markers import Labels
from pmtui.storage.merge import Conflict, Merged, merge, resolve
from pmtui.storage.migrations import migrate
from pmtui.storage.orphans import Claim, Orphan, discard, orphans
from pmtui.storage.parsing import read_toml
from pmtui.storage.places import Places, locate
from pmtui.storage.presence import Presence, Seat, editing
from pmtui.storage.reading import Loaded, load, loads, place_of
from pmtui.storage.reconciling import Reconciled, read_quickly, reconcile
from pmtui.storage.recovery import Recovered, read_recovered, throw_obsolete
from pmtui.storage.saving import create, link_words, save
from pmtui.storage.scratch import scratch_folder
from pmtui.storage.text import dumps
from pmtui.storage.versions import Version, keep_version, read_version, versions
from pmtui.storage.writing import write_text

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
    "merge",
    "migrate",
    "orphans",
    "own_folder",
    "place_of",
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
    "versions",
    "write_text",
]
