"""Cases of the rules about what was imported."""

from __future__ import annotations

from check_samples import Case, Quiet, both, sets

FIRES = [
    Case("STR021", sets("timeline[e3].unreviewed", True), "timeline[e3].text", "1 imported entry is"),
    Case(
        "STR021",
        both(sets("timeline[e4].unreviewed", True), sets("timeline[e2].unreviewed", True)),
        "timeline[e2].text",
        "2 imported entries are",
    ),
    Case("STR022", sets("unreviewed", ("facts.severity",)), "facts.severity", "1 imported field is"),
    Case(
        "STR022",
        sets("unreviewed", ("facts.gone", "facts.severity", "facts.date", "facts.owner", "summary.text")),
        "facts.severity",
        "and 1 more",
    ),
]
QUIET = [
    Quiet("STR021", sets("timeline[e3].source", "pager export")),
    Quiet(
        "STR021",
        both(sets("timeline[e3].unreviewed", True), sets("timeline[e3].text", "Ada takes the page.")),
    ),
    Quiet("STR022", both(sets("unreviewed", ("facts.severity",)), sets("facts.severity", "sev3"))),
    Quiet("STR022", sets("unreviewed", ("facts.people[gone]", "nowhere"))),
]
