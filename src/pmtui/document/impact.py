"""Impact: who was hurt and how much, what was done about it, the evidence and what nobody knows."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from enum import StrEnum

from pydantic import Field

from pmtui.document.base import Amount, Instant, Line, Number, Part, Percentage, Prose, Row, Words


class Measure(StrEnum):
    """What a metric counts."""

    DURATION = "duration"
    USERS = "users affected"
    FAILED_REQUESTS = "failed requests"
    ERROR_RATE = "error-rate peak"
    REVENUE = "revenue"
    TICKETS = "tickets"
    DATA_LOSS = "data loss"
    OTHER = "other"


class Metric(Row):
    """One number of the impact."""

    measure: Measure = Field(
        default=Measure.OTHER, title="Measure", examples=["users affected"], description="What is counted."
    )
    name: Line = Field(
        default="",
        title="Name",
        examples=["failed logins"],
        description="A name of your own, where the measure alone does not say it.",
    )
    value: Number | None = Field(
        default=None,
        title="Value",
        examples=["1200"],
        description="The number alone; its unit stands beside it.",
    )
    unit: Line = Field(
        default="",
        title="Unit",
        examples=["users"],
        description="What the number counts: users, %, EUR, min, requests.",
    )
    approximate: bool = Field(default=False, title="Approximate", description="The number is an estimate.")
    note: Line = Field(
        default="",
        title="Note",
        examples=["from the login service's own count"],
        description="Where the number comes from.",
    )


class Window(StrEnum):
    """The period over which a service level is promised, as the calendar has it."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"

    def length(self, day: date | None) -> timedelta:
        """Return the length of the calendar month, quarter or year that holds a day, or of a week.

        Without a day a month counts 30 days, a quarter 90 and a year 365.
        """
        if day is None or self is Window.WEEK:
            return timedelta(days={"week": 7, "month": 30, "quarter": 90, "year": 365}[self.value])
        size = {"month": 1, "quarter": 3, "year": 12}[self.value]
        first = (day.month - 1) // size * size + 1
        return timedelta(days=sum(monthrange(day.year, month)[1] for month in range(first, first + size)))


class Sla(Row):
    """A promised service level and what the incident took from its budget."""

    name: Line = Field(
        default="", title="Promise", examples=["login availability"], description="What was promised."
    )
    target: Percentage | None = Field(
        default=None,
        title="Target %",
        examples=["99.9"],
        description="The promised availability in per cent.",
    )
    window: Window = Field(
        default=Window.MONTH,
        title="Window",
        examples=["month"],
        description="Counted over a week, or the month, quarter or year in which the impact began.",
    )
    downtime: Amount | None = Field(
        default=None,
        title="Downtime min",
        examples=["32"],
        description="Minutes of this incident that count; empty: the whole impact.",
    )
    spent: Amount | None = Field(
        default=None,
        title="Spent before",
        examples=["5"],
        description="Minutes of the budget that earlier incidents of the window had used.",
    )
    breached: bool | None = Field(
        default=None,
        title="Breached",
        examples=["no"],
        description="What this document claims; the checklist compares it with the budget.",
    )


class EvidenceKind(StrEnum):
    """What a piece of evidence is."""

    DASHBOARD = "dashboard"
    LOG = "log"
    QUERY = "query"
    TRACE = "trace"
    LINK = "link"
    OTHER = "other"


class Evidence(Row):
    """Something that shows what happened."""

    kind: EvidenceKind = Field(
        default=EvidenceKind.LINK,
        title="Kind",
        examples=["dashboard"],
        description="Dashboard, log, query, trace or link.",
    )
    title: Line = Field(
        default="",
        title="What it shows",
        examples=["pool wait count, 14:00–16:00"],
        description="What a reader sees there.",
    )
    url: Line = Field(
        default="",
        title="Link",
        examples=["https://graphs.example/pool"],
        description="Where it is; a snapshot outlives a live dashboard.",
    )
    body: Prose = Field(
        default="",
        title="Excerpt",
        examples=["14:31:58 ERROR pool exhausted (waited 30 s)"],
        description="The lines themselves: logs, a query, a trace.",
    )


class Unknown(Row):
    """Something that could not be determined."""

    text: Line = Field(
        default="",
        title="Unknown",
        examples=["why only one of three zones was hit"],
        description="What nobody knows.",
    )
    note: Prose = Field(
        default="",
        title="Tried",
        examples=["The zone's logs had rotated before we looked."],
        description="What was tried to find out, and what would be needed.",
    )


class Appendix(Row):
    """Further reading."""

    title: Line = Field(
        default="", title="Title", examples=["Runbook: database pool"], description="What it is."
    )
    url: Line = Field(
        default="", title="Link", examples=["https://wiki.example/pool"], description="Where it is."
    )


class PersonalData(StrEnum):
    """Whether personal data was lost, altered or seen by somebody who should not."""

    NO = "no"
    POSSIBLE = "possible"
    YES = "yes"


class Impact(Part):
    """Who was hurt and how much."""

    narrative: Prose = Field(
        default="",
        title="Impact",
        examples=["Customers saw an error page at login; open baskets were kept."],
        description="What it was like for those who were affected, in their words.",
    )
    audiences: Words = Field(
        default=(),
        title="Affected",
        examples=["customers, partners, support"],
        description="Who was affected, separated by commas.",
    )
    metrics: tuple[Metric, ...] = Field(default=(), title="Metrics", description="The impact in numbers.")
    sla: tuple[Sla, ...] = Field(
        default=(), title="Service levels", description="Promised service levels and their budgets."
    )
    personal_data: PersonalData | None = Field(
        default=None,
        title="Personal data",
        examples=["no"],
        description="Whether personal data was lost or exposed; it starts the 72-hour notification clock.",
    )
    breach_notified: Instant | None = Field(
        default=None,
        title="Notified",
        examples=["2024-03-17 09:00Z"],
        description="When the authority was told that personal data was concerned.",
    )
    breach_note: Prose = Field(
        default="",
        title="Breach note",
        examples=["Nobody had to be told: the list held order numbers only."],
        description="What was told to whom, or why nobody had to be told, or why it came after 72 hours.",
    )
    damage_control: Prose = Field(
        default="",
        title="Damage control",
        examples=["Support offered a callback; expired baskets were restored by hand."],
        description="What was done to limit or repair the harm, apart from the technical fix.",
    )
    apology: Prose = Field(
        default="",
        title="Apology",
        examples=["On 15 March you could not log in for 47 minutes. We are sorry for the orders you lost."],
        description="Words to those who were hit, for the public version; they name the real impact.",
    )
    evidence: tuple[Evidence, ...] = Field(
        default=(), title="Evidence", description="Dashboards, logs, queries, traces and links."
    )
    unknowns: tuple[Unknown, ...] = Field(
        default=(), title="Unknowns", description="What could not be determined."
    )
    appendix: tuple[Appendix, ...] = Field(default=(), title="Appendix", description="Further links.")
