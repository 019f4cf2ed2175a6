"""The report of a document by the name of a profile."""

from __future__ import annotations

from pmtui.document import Postmortem
from pmtui.exchange import profiles
from pmtui.exchange.content.blocks import Report
from pmtui.exchange.formats import EXECUTIVE, PUBLIC, SRE, Options


def report(document: Postmortem, options: Options) -> Report:
    """Return what a document says to the readers of a profile.

    Raises:
        NotReady: if a public version is asked for that may not leave.
    """
    if options.profile == PUBLIC:
        # It has much to load that the others have no use for.
        from pmtui.exchange.public import public_version
        from pmtui.exchange.public_report import report_of

        return report_of(public_version(document), draft=options.draft)
    return {EXECUTIVE: profiles.executive, SRE: profiles.sre}.get(options.profile, profiles.full)(document)
