"""Bringing files of older schema versions up to the one that this program writes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pmtui.document import SCHEMA_VERSION

# Each step takes the data of one version and returns that of the next; the key is the version it starts from.
_STEPS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}


def migrate(data: dict[str, Any]) -> dict[str, Any]:
    """Return the data in the present schema version; data without a version is of the first.

    Data of a newer version, or with a version that is no number, comes back as it is.
    """
    version = data.get("schema", data.get("schema_version", 1))
    if isinstance(version, bool) or not isinstance(version, int):
        return data
    while version < SCHEMA_VERSION and version in _STEPS:
        data = {**_STEPS[version](data), "schema": version + 1}
        version += 1
    return data
