"""Whether a document may be moved on: what the checklist says against it, and what the policy says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pmtui.checks.model import Finding, Level
from pmtui.checks.policy import Despite, Policy
from pmtui.document import Postmortem, Status


@dataclass(frozen=True, slots=True)
class Gate:
    """What stands between a document and a status."""

    errors: int = 0
    """How many errors stand."""
    refused: str = ""
    """The sentence that says why it may not be moved there; empty where it may."""
    needs_reason: bool = False
    """Whether it may be moved only with a reason, which is kept in the record."""

    @property
    def words(self) -> str:
        """What stands in the way, in a few words; empty where nothing does."""
        stands = f"{self.errors} {'error stands' if self.errors == 1 else 'errors stand'}"
        if self.refused:
            return f"not by the policy; {stands}" if self.errors else "not by the policy"
        return f"{stands}, a reason is asked" if self.needs_reason else ""


def gate(document: Postmortem, to: Status, findings: Iterable[Finding], policy: Policy) -> Gate:
    """Return whether a document with these findings may get another status. Back it may always go."""
    order = list(Status)
    if order.index(to) <= order.index(document.status):
        return Gate()
    errors = sum(finding.level is Level.ERROR for finding in findings)
    if to is Status.PUBLISHED and policy.review_first and document.status is not Status.IN_REVIEW:
        return Gate(errors, "the policy of this library asks for a review first: set it to in review")
    despite = policy.publish_with_errors if to is Status.PUBLISHED else policy.review_with_errors
    if not errors or despite is Despite.YES:
        return Gate(errors)
    if despite is Despite.REASON:
        return Gate(errors, needs_reason=True)
    stand = "1 error stands" if errors == 1 else f"{errors} errors stand"
    verb = "publishes nothing" if to is Status.PUBLISHED else "takes nothing into review"
    return Gate(errors, f"{stand} in the checklist, and the policy of this library {verb} until none does")
