"""The part of the SARIF 2.1.0 standard (OASIS, sections 3.13 to 3.52) that a report uses, as a JSON Schema.

It is stricter than the standard: a property that the report has no use for is refused, so that a misspelt
one cannot hide.
"""

from __future__ import annotations

from typing import Any

_TEXT = {"type": "string", "minLength": 1}
_COUNT = {"type": "integer", "minimum": 1}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}


def _object(required: tuple[str, ...] = (), **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def _list(items: dict[str, Any], *, unique: bool = False) -> dict[str, Any]:
    return {"type": "array", "items": items, "uniqueItems": unique}


_MULTIFORMAT = _object(("text",), text=_TEXT, markdown=_TEXT)
_RULE = _object(
    ("id",),
    id=_TEXT,
    name=_TEXT,
    shortDescription=_MULTIFORMAT,
    fullDescription=_MULTIFORMAT,
    help=_MULTIFORMAT,
    defaultConfiguration=_object(level=_LEVEL),
    properties=_object(tags=_list(_TEXT, unique=True)),
)
_LOCATION = _object(
    physicalLocation=_object(
        ("artifactLocation",),
        artifactLocation=_object(uri={"type": "string", "format": "uri-reference", "pattern": "^[!-~]+$"}),
        region=_object(startLine=_COUNT, startColumn=_COUNT),
    ),
    logicalLocations=_list(_object(fullyQualifiedName=_TEXT, kind=_TEXT), unique=True),
)
_RESULT = _object(
    ("message",),
    ruleId=_TEXT,
    ruleIndex={"type": "integer", "minimum": 0},
    level=_LEVEL,
    message=_object(("text",), text=_TEXT),
    locations=_list(_LOCATION),
    suppressions=_list(
        _object(("kind",), kind={"enum": ["inSource", "external"]}, justification=_TEXT), unique=True
    ),
    partialFingerprints={"type": "object", "additionalProperties": {"type": "string"}},
)
_DRIVER = _object(
    ("name",),
    name=_TEXT,
    version={"type": "string", "pattern": "[0-9]"},
    semanticVersion={"type": "string", "pattern": r"^\d+\.\d+\.\d+"},
    rules=_list(_RULE, unique=True),
)
_RUN = _object(
    ("tool",),
    tool=_object(("driver",), driver=_DRIVER),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    results=_list(_RESULT),
)

SHAPE = _object(
    ("version", "runs"),
    **{"$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"}, "runs": _list(_RUN)},
)
