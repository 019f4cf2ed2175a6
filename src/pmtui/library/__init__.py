"""Many post-mortems: the folder they lie in, their ids, the trash, and a person's settings."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pmtui.library.entries import Broken, Entry
    from pmtui.library.errors import LibraryError, NotFound
    from pmtui.library.finding import find_library
    from pmtui.library.folders import settings_path, state_dir
    from pmtui.library.library import Library
    from pmtui.library.rulings import Ruling, ruling_of
    from pmtui.library.settings import Settings, author_of, read_settings
    from pmtui.library.slugs import slug
    from pmtui.library.tables import Problem
    from pmtui.library.trash import Trashed
else:
    from pmtui.on_demand import on_demand

    __getattr__ = on_demand(
        __name__,
        {
            "entries": "Broken Entry",
            "errors": "LibraryError NotFound",
            "finding": "find_library",
            "folders": "settings_path state_dir",
            "library": "Library",
            "rulings": "Ruling ruling_of",
            "settings": "Settings author_of read_settings",
            "slugs": "slug",
            "tables": "Problem",
            "trash": "Trashed",
        },
    )

__all__ = [
    "Broken",
    "Entry",
    "Library",
    "LibraryError",
    "NotFound",
    "Problem",
    "Ruling",
    "Settings",
    "Trashed",
    "author_of",
    "find_library",
    "read_settings",
    "ruling_of",
    "settings_path",
    "slug",
    "state_dir",
]
