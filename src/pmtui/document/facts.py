"""Key facts: what the incident was, when, how bad, and who took part."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from pmtui.document.base import Day, Instant, Line, Part, Row, Words


class Severity(StrEnum):
    """How bad it was: critical, major, minor, blip."""

    SEV1 = "sev1"
    SEV2 = "sev2"
    SEV3 = "sev3"
    SEV4 = "sev4"

    @property
    def meaning(self) -> str:
        """The severity in one word."""
        return {"sev1": "critical", "sev2": "major", "sev3": "minor", "sev4": "blip"}[self.value]


class Trigger(StrEnum):
    """What set the incident off."""

    CONFIGURATION = "configuration"
    DEPLOYMENT = "deployment"
    CAPACITY = "capacity"
    THIRD_PARTY = "third party"
    MIGRATION = "migration"
    HARDWARE = "hardware"
    NETWORK = "network"
    CERTIFICATE = "certificate"
    SECURITY = "security"
    DATA = "data"
    MAINTENANCE = "maintenance"
    UNKNOWN = "unknown"
    OTHER = "other"


class Person(Row):
    """Somebody who took part, with the role in which they acted."""

    name: Line = Field(
        default="",
        title="Name",
        examples=["Ada Berg"],
        description="Who took part; names stay inside and never reach the public version.",
    )
    role: Line = Field(
        default="",
        title="Role",
        examples=["database on-call"],
        description="What this person did in the incident.",
    )


class Facts(Part):
    """The key facts of an incident."""

    severity: Severity | None = Field(
        default=None,
        title="Severity",
        examples=["sev2"],
        description="How bad it was: sev1 critical, sev2 major, sev3 minor, sev4 blip.",
    )
    date: Day | None = Field(
        default=None,
        title="Incident date",
        examples=["2024-03-15"],
        description="The day on which the incident began, in UTC.",
    )
    impact_started: Instant | None = Field(
        default=None,
        title="Impact start",
        examples=["14:32"],
        description="When the first user was affected.",
    )
    detected: Instant | None = Field(
        default=None,
        title="Detected",
        examples=["14:34"],
        description="When somebody or something noticed it.",
    )
    acknowledged: Instant | None = Field(
        default=None, title="Acknowledged", examples=["14:37"], description="When a person took it on."
    )
    mitigated: Instant | None = Field(
        default=None,
        title="Mitigated",
        examples=["15:02"],
        description="When the harm became bearable, even if the fault was still there.",
    )
    impact_ended: Instant | None = Field(
        default=None, title="Impact end", examples=["15:19"], description="When the last user was well again."
    )
    resolved: Instant | None = Field(
        default=None,
        title="Resolved",
        examples=["15:40"],
        description="When the fault itself was gone; deadlines count from here.",
    )
    closed: Instant | None = Field(
        default=None,
        title="Closed",
        examples=["09:00"],
        description="When the incident record was closed.",
    )
    services: Words = Field(
        default=(),
        title="Services",
        examples=["checkout, login"],
        description="Which services were affected, separated by commas.",
    )
    trigger: Trigger | None = Field(
        default=None,
        title="Trigger",
        examples=["configuration"],
        description="What set it off; trends are counted by this.",
    )
    tags: Words = Field(
        default=(),
        title="Tags",
        examples=["connection-pool, retries"],
        description="Themes by which similar incidents are found, separated by commas.",
    )
    incident: Line = Field(
        default="",
        title="Incident",
        examples=["INC-2041"],
        description="The reference of the incident record.",
    )
    incident_url: Line = Field(
        default="",
        title="Incident link",
        examples=["https://incidents.example/2041"],
        description="Where the incident record is.",
    )
    other_incidents: Words = Field(
        default=(),
        title="Also covers",
        examples=["INC-2042, INC-2043"],
        description="Further incidents that this document covers.",
    )
    recurrence_of: Line = Field(
        default="",
        title="Recurrence of",
        examples=["2023-11-02-checkout-slow"],
        description="An earlier post-mortem of the same kind of incident.",
    )
    owner: Line = Field(
        default="",
        title="Owner",
        examples=["Ada Berg"],
        description="Who writes this document and answers for it: one person.",
    )
    facilitator: Line = Field(
        default="",
        title="Facilitator",
        examples=["Noor Haddad"],
        description="Who runs the review meeting: a neutral, strong listener.",
    )
    commander: Line = Field(
        default="", title="Commander", examples=["Ravi Kone"], description="The incident commander."
    )
    oncall_primary: Line = Field(
        default="", title="On call", examples=["Mika Laine"], description="Who held the pager."
    )
    oncall_secondary: Line = Field(
        default="", title="On call, 2nd", examples=["Sol Marin"], description="Who was the backup."
    )
    people: tuple[Person, ...] = Field(
        default=(), title="People", description="Responders and other participants with their role."
    )
    status_page: Line = Field(
        default="",
        title="Status page",
        examples=["https://status.example/i/88"],
        description="Where customers were told.",
    )
    written: Day | None = Field(
        default=None,
        title="Document date",
        examples=["2024-03-17"],
        description="When this document was begun.",
    )
    drafted: Instant | None = Field(
        default=None,
        title="Draft sent",
        examples=["2024-03-17 10:00Z"],
        description="When the first whole draft went round; the time to draft ends here.",
    )
