"""What a person has set for all libraries."""

from __future__ import annotations

import os
import pwd
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StrictBool, StrictStr

from pmtui.library.folders import settings_path
from pmtui.library.tables import Problem, fill, read_table


def _keys(value: Any) -> Any:
    """Accept one key where a list is expected: `save = "ctrl+s"`."""
    if not isinstance(value, dict):
        raise ValueError('expected a table of keys, such as save = "ctrl+s"')
    keys = {name: (key,) if isinstance(key, str) else key for name, key in value.items()}
    for name, several in keys.items():
        if not isinstance(several, list | tuple) or not all(isinstance(key, str) and key for key in several):
            raise ValueError(f'{name}: expected a key or a list of keys, such as "ctrl+s"')
    return keys


class Settings(BaseModel):
    """The settings of one person."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    autosave: StrictBool = Field(default=False, description="Save two seconds after the last change.")
    theme: StrictStr = Field(default="", description="The name of a theme; empty: as the program likes.")
    editor: StrictStr = Field(default="", description="The editor for long text; empty: $VISUAL or $EDITOR.")
    author: StrictStr = Field(default="", description="Your name, put into documents that you begin.")
    mouse: StrictBool = Field(default=True, description="React to the mouse.")
    keys: Annotated[dict[str, tuple[str, ...]], BeforeValidator(_keys)] = Field(
        default={}, description="Keys of your own by action; an empty list takes its keys away."
    )
    ascii: StrictBool = Field(default=False, description="Draw with ASCII characters only.")


def author_of(settings: Settings) -> str:
    """Return the name of the person: as it is set, else that of the login; empty if it is nobody's own."""
    if settings.author.strip():
        return settings.author
    login = login_name()
    return "" if login.lower() in _SHARED else login


def login_name() -> str:
    """Return the name of the account; empty if it has none."""
    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:
        return ""


_SHARED = frozenset(
    {
        *(
            "root",
            "admin",
            "administrator",
            "user",
            "guest",
            "nobody",
            "www-data",
            "postgres",
            "deploy",
            "pi",
        ),
        *("ubuntu", "debian", "centos", "ec2-user", "opc", "azureuser", "vagrant", "jenkins", "runner", "ci"),
    }
)
"""Logins behind which no particular person stands: what they sign, nobody has signed."""


def read_settings(path: Path | None = None) -> tuple[Settings, tuple[Problem, ...]]:
    """Return the settings and what is wrong with their file, as sentences with its line.

    A key that is wrong or unknown counts as not set; a file that is not there sets nothing.
    """
    path = settings_path() if path is None else path
    values, text, broken = read_table(path)
    settings, problems = fill(Settings, values, path=path, text=text)
    return settings, (*broken, *problems)
