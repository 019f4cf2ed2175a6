"""Summary: what happened in a few sentences, and how it was detected, resolved and responded to."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from pmtui.document.base import Part, Prose


class DetectedBy(StrEnum):
    """What brought the incident to light."""

    MONITORING = "monitoring"
    CUSTOMER_REPORT = "customer report"
    INTERNAL_REPORT = "internal report"
    DEPLOYMENT_CHECK = "deployment check"
    THIRD_PARTY = "third party"
    CHANCE = "chance"
    OTHER = "other"


class Summary(Part):
    """The summary and the three narratives that belong to it."""

    text: Prose = Field(
        default="",
        title="Summary",
        examples=["For 47 minutes one in eight customers could not log in to the checkout."],
        description="2–3 sentences for everybody: what broke, how bad, what fixed it, what prevents it.",
    )
    detected_by: DetectedBy | None = Field(
        default=None, title="Detected by", examples=["monitoring"], description="What brought it to light."
    )
    detection: Prose = Field(
        default="",
        title="Detection",
        examples=["The latency alert fired 2 minutes after the first failed login."],
        description="How it was noticed, how long that took, and what would have shown it sooner.",
    )
    resolution: Prose = Field(
        default="",
        title="Resolution",
        examples=["The pool was doubled, then the leaking release was rolled back."],
        description="What fixed it, and how it was known to be fixed.",
    )
    response: Prose = Field(
        default="",
        title="Response",
        examples=["Paging worked; the second team was reached after 20 minutes only."],
        description="How the response itself went: successes, failures, coordination between teams.",
    )
