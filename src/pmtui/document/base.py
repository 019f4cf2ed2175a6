"""What all parts of a document share: frozen models, rows with an id, and text that is safe to store."""

from __future__ import annotations

import math
import re
from datetime import UTC, date, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator

from pmtui.document.times import read_date, read_instant


class Part(BaseModel):
    """A part of a document: immutable, and keeping keys that this version does not know."""

    model_config = ConfigDict(
        frozen=True,
        # One validator is built for the whole document when the first one is read, not one for each part.
        defer_build=True,
        extra="allow",
        validate_by_name=True,
        validate_by_alias=True,
    )


def _usable_id(value: str) -> str:
    if not _ID.fullmatch(value):
        raise ValueError("expected up to 40 letters, digits, - or _, such as a7f3")
    return value


_ID = re.compile(r"[A-Za-z0-9_-]{0,40}")


class Row(Part):
    """A part of which a document holds many; its id survives reordering, merging and undo."""

    id: Annotated[str, AfterValidator(_usable_id)] = Field(
        default="", title="Id", description="Short and stable; the program fills it in when it is missing."
    )


def _storable(text: str) -> str:
    """Return the text with LF line ends; refuse what no UTF-8 file can hold."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError("half of a character (a lone surrogate) cannot be saved; type it again") from None
    return text


def _storable_line(text: str) -> str:
    return " ".join(text.split("\n")) if "\n" in (text := _storable(text)) else text


def _sequence(value: Any) -> Any:
    """Accept a single word where a list is expected: `services = "checkout"`."""
    return (value,) if isinstance(value, str) else value


class _Prose:
    """Marks text of several lines."""


PROSE = _Prose()

Line = Annotated[str, AfterValidator(_storable_line)]
Prose = Annotated[str, AfterValidator(_storable), PROSE]
Words = Annotated[tuple[Line, ...], BeforeValidator(_sequence)]
Instant = Annotated[datetime, BeforeValidator(read_instant)]
Day = Annotated[date, BeforeValidator(read_date)]


def _read_number(value: Any) -> int | float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError("expected a number, such as 1200 or 12.5")
    # The comparison comes first: a whole number of 400 digits cannot be asked whether it is finite.
    if abs(value) > _LARGEST or not math.isfinite(value):
        raise ValueError("expected a number below a thousand million million")
    return value


def _read_amount(value: Any) -> int | float:
    if (number := _read_number(value)) < 0:
        raise ValueError("expected a number that is not negative")
    return number


def _read_percentage(value: Any) -> int | float:
    if not 0 < (number := _read_number(value)) <= 100:
        raise ValueError("expected a percentage above 0 and up to 100, such as 99.9")
    return number


_LARGEST = 10**15

# Plain validators keep a whole number whole: 1200 does not come back from the file as 1200.0.
Number = Annotated[float, PlainValidator(_read_number, json_schema_input_type=float)]
Amount = Annotated[float, PlainValidator(_read_amount, json_schema_input_type=float)]
Percentage = Annotated[float, PlainValidator(_read_percentage, json_schema_input_type=float)]


def utc(year: int, month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0) -> datetime:
    """Return an instant in UTC."""
    return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
