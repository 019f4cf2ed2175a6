"""Events from what other systems export: one module for each system, a registry of them all."""

from __future__ import annotations

from pmtui.exchange.imported import Reader
from pmtui.exchange.readers.events import (
    alerts,
    cloud,
    feeds,
    generic,
    git,
    github,
    gitlab,
    grafana,
    ics,
    journald,
    logs,
    notes,
    opsgenie,
    pagerduty,
    postmortems,
    shell,
    slack,
    statuspage,
    tables,
)

READERS: tuple[Reader, ...] = tuple(
    module.READER
    for module in (
        *(
            postmortems,
            pagerduty,
            alerts,
            grafana,
            slack,
            opsgenie,
            github,
            gitlab,
            statuspage,
            journald,
            ics,
            git,
        ),
        *(cloud, feeds, tables, logs, notes, generic, shell),
    )
)
"""Every reader of events; where two are equally sure, the earlier one is taken."""
