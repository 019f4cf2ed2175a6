"""Cases of the rules about language; invented sentences, of which each stands for a form of speech."""

from __future__ import annotations

from check_samples import Case, Edit, Quiet, adds, at, both, sets

from pmtui.document import Factor, Lesson, Meeting, MeetingQuestion, Question
from pmtui.document.facts import Person

told = "analysis.narrative"
entry = "timeline[e3].text"
title = "actions[a1].title"
cause = "analysis.contributors[c1].text"


def reviewed(**values: object) -> Edit:
    return adds("meetings", Meeting(id="zz", held=at(13, 0, 17), **values))


quill = sets("facts.people", (Person(id="p1", name="Quill Ostrander", role="database on-call"),))


def said(code: str, text: str, part: str = "", path: str = told) -> Case:
    return Case(code, sets(path, text), path, part or "for instance")


def unsaid(code: str, text: str, path: str = told) -> Quiet:
    return Quiet(code, sets(path, text))


FIRES = [
    said("LAN001", "The engineer forgot to renew the certificate.", "no step to renew the certificate"),
    Case("LAN001", sets("impact.apology", "Our supplier let us down."), "impact.apology", "let us down"),
    said("LAN001", "The on-call engineer ignored three alerts.", "three alerts"),
    said("LAN001", "Somebody pushed the release without testing it.", "without testing it"),
    said("LAN001", "It was human error.", "Human error".lower()),
    said("LAN001", "The admin ran the wrong command.", "the wrong command"),
    said("LAN001", "The responder waited too long to escalate.", "too long"),
    said("LAN001", "The team did not build a fallback.", "build a fallback"),
    said("LAN001", "The outage was the vendor's mistake.", "mistake"),
    Case("LAN001", both(quill, sets(told, "Quill broke the index.")), told, "could break the index"),
    said("LAN001", "the on-call should have paged", "should have paged", entry),
    # The title is read most, and what was said at a review is kept as long as the rest.
    Case("LAN001", both(quill, sets("title", "Quill broke the orders in all shops")), "title", "broke"),
    said("LAN001", "Operator error takes the store down", "error", "title"),
    said("LAN001", "The owner forgot it twice already.", "forgot", "actions[a1].reason"),
    Case("LAN001", reviewed(notes="The engineer forgot to renew it."), "meetings[zz].notes", "forgot"),
    Case(
        "LAN001",
        reviewed(questions=(MeetingQuestion(id="zq", text="Why?", answer="It was human error."),)),
        "meetings[zz].questions[zq].answer",
        "human error",
    ),
    Case(
        "LAN001",
        sets("timeline[e3].questions", (Question(id="zq", text="Who pushed this to production?"),)),
        "timeline[e3].questions[zq].text",
        "Who pushed",
    ),
    said("LAN003", "The key was accidentally deleted.", "accidentally"),
    said("LAN003", "We overlooked the second replica.", "overlooked"),
    said("LAN003", "Nobody noticed the full disk.", "Nobody noticed"),
    said("LAN003", "We did not verify the backup.", "no step to verify the backup"),
    said("LAN002", "The backup should have been tested.", "was not tested, because at that time"),
    said("LAN002", "If we had known the limit, the queue would have been smaller.", "hindsight"),
    said("TIM012", "obviously the pool was full", "the pool was full", entry),
    said("TIM012", "I think it is the cache", "opinion", entry),
    said("TIM012", "the graphs look fine again", "opinion", entry),
    said("ACT006", "How do we notice this sooner?", "Decide", title),
    said("ACT006", "Consider a second provider", "decision on a second provider", title),
    said("ACT006", "Discuss the limits with the vendor", "agreed with the vendor on the limits", title),
    said("ACT006", "Try to reduce latency", "Bring latency from", title),
    said("ACT006", "Evaluate whether to move", "decision on whether to move", title),
    said("ACT006", "Find out why the pool was full", "Write down why the pool was full", title),
    said("ACT006", "Ensure that backups work", "every … that backups work", title),
    said("ACT006", "Always work in pairs on the router", "no end", title),
    said("ANA005", "The admin typed the wrong zone", "person", cause),
    said("ANA005", "Bad luck", "condition beneath", cause),
    said("IMP005", "For quite a while a large part of our customers saw errors.", "", "impact.narrative"),
]
FIRES[-1] = Case(
    "IMP005", FIRES[-1].edit, "impact.narrative", '"quite a while", "a large part of our customers" can mean'
)
QUIET = [
    Quiet("ACT006", sets(title, "Investigate why it was removed, and write the answer into INC-30")),
    Quiet("ACT006", sets(title, "Teach the linter to reject unknown pools")),
    Quiet("ACT006", sets(title, "Stop any job that deletes more rows than its first line announces")),
    Quiet("ACT006", sets(title, "Decide whether to move to a second bank and record it as an ADR")),
    Quiet("LAN002", sets("lessons.alerts", "A count by shop would have been red in five minutes.")),
    Quiet("LAN002", sets("summary.detection", "An alert on the queue would have shown it sooner.")),
    Quiet("LAN001", sets("title", "Partner API refuses every call")),
    Quiet("LAN001", sets("title", "Checkout refuses logins after the release of 15 March")),
    Quiet(
        "LAN002", reviewed(questions=(MeetingQuestion(id="zq", text="What could we have seen at 14:40?"),))
    ),
    unsaid("LAN001", "The clerk refunded it without asking for approval.", "lessons.improvised"),
    unsaid("LAN001", "The fault was ours, not yours, and your card is safe.", "impact.apology"),
    unsaid("LAN001", "The on-call engineer acknowledged the page and restarted the node."),
    unsaid("LAN001", "The scheduler ignored the limit and the proxy forgot its sessions."),
    unsaid("LAN001", "Nobody is at fault: the form accepts any zone."),
    unsaid("LAN001", 'The first report said "user error" and was closed.'),
    unsaid("LAN001", "Human error is never a root cause."),
    unsaid("LAN001", "Customers forgot nothing; they never saw the mail."),
    unsaid("LAN001", "A guard prevents that somebody deletes it by mistake."),
    unsaid("LAN001", "The engineer did not find any error in the log."),
    unsaid("LAN001", "Quill broke the index."),
    unsaid("LAN003", "No alert was configured, so nobody noticed it."),
    unsaid("LAN003", "The validation did not check the sign."),
    unsaid("LAN003", "The change to the docs was reviewed twice."),
    Quiet("LAN003", adds("lessons.went_well", Lesson(id="zz", text="Nobody tried a second restart"))),
    unsaid("LAN002", "Each replica should have its own disk."),
    unsaid("LAN002", "This could have exposed all accounts."),
    unsaid("LAN002", "the on-call should have paged", entry),
    unsaid("TIM012", "The pool is probably too small."),
    unsaid("TIM012", "a link on the page appears and the alert clears", entry),
    unsaid("ACT006", "Add a test that fails when the pool is exhausted", title),
    unsaid("ACT006", "Look into retries until 99 % of them end within 2 s, see #4211", title),
    Quiet("ANA005", adds("analysis.contributors", Factor(id="zz", text="The form took any zone"))),
    unsaid("IMP005", "A number of customers (212) saw it.", "impact.narrative"),
    unsaid("IMP005", 'The status page said "some users".', "impact.narrative"),
]
