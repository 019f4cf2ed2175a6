"""The folders in which the program keeps things of one person."""

from __future__ import annotations

from pathlib import Path


def settings_path() -> Path:
    """Return the file of the settings, whether it exists or not."""
    from platformdirs import user_config_path

    return user_config_path("pmtui", appauthor=False) / "config.toml"


def state_dir() -> Path:
    """Return the folder for what must survive a crash: history and journals; nothing is created."""
    from platformdirs import user_state_path

    return user_state_path("pmtui", appauthor=False)


def data_dir() -> Path:
    """Return the folder in which the library lies where none is named; nothing is created."""
    from platformdirs import user_data_path

    return user_data_path("pmtui", appauthor=False)
