"""Rules of the review meeting: who ran it, who was there, what was asked, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from pmtui.checks.context import MILESTONES, Context
from pmtui.checks.model import Found, Level
from pmtui.checks.owners import is_nobody, turned
from pmtui.checks.registry import rule
from pmtui.checks.words import clock, count, is_blank, is_unanswered, quote
from pmtui.document import Meeting, MeetingQuestion, Milestone, Question
from pmtui.document.times import show_instant


def held(context: Context) -> Iterator[Meeting]:
    """Yield the reviews that have taken place; one with a time to come is planned."""
    for meeting in context.document.meetings:
        if meeting.held is None or meeting.held.date() <= context.today:
            yield meeting


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


@rule(
    "MEE001",
    "review-without-facilitator",
    Level.HINT,
    reads=("meetings", "facts.facilitator"),
    summary="Somebody facilitates the review.",
    why="Without a facilitator the one who speaks most leads the talk, and that is seldom the one who saw "
    "most. The facilitator brings it back from who to what.",
    bad="A review on 17 March, facilitator: nobody.",
    good="facilitator: Noor Haddad",
    source="Blameless post-mortem practice",
)
def _no_facilitator(context: Context) -> Found:
    if not is_blank(context.document.facts.facilitator):
        return
    for meeting in context.document.meetings:
        if is_blank(meeting.facilitator):
            message = "The review has no facilitator: name who runs it, a neutral and strong listener."
            yield f"meetings[{meeting.id}].facilitator", message


@rule(
    "MEE002",
    "facilitator-takes-part",
    Level.HINT,
    reads=("meetings", "facts.facilitator", "facts.owner", "facts.commander", "facts.oncall_primary"),
    summary="The facilitator is none of those whose work is talked about: owner, commander, on-call.",
    why="Nobody can ask neutral questions about their own night. "
    "Somebody from another team hears what those who were there take for granted.",
    bad="Facilitator and incident commander: Ravi Kone.",
    good="Facilitator: Noor Haddad, who was not on the call.",
    source="Blameless post-mortem practice",
)
def _takes_part(context: Context) -> Found:
    facts = context.document.facts
    parts = (("owner", facts.owner), ("commander", facts.commander), ("on-call", facts.oncall_primary))
    roles = {_folded(name): role for role, name in parts if not is_blank(name)}
    named = [("facts.facilitator", facts.facilitator)]
    named += [(f"meetings[{row.id}].facilitator", row.facilitator) for row in context.document.meetings]
    for path, name in named:
        if role := roles.get(_folded(name)):
            message = f"{quote(name)} facilitates and is the {role}: ask somebody who did not take part."
            yield path, message


@rule(
    "MEE003",
    "review-without-note-taker",
    Level.HINT,
    reads=("meetings",),
    summary="Somebody else than the facilitator takes the notes.",
    why="Whoever listens and asks cannot write at the same time. "
    "What is not written down in the meeting is decided again in the next one.",
    bad="note_taker is left empty.",
    good='note_taker = "Sol Marin"',
    source="Blameless post-mortem practice",
)
def _no_note_taker(context: Context) -> Found:
    for meeting in context.document.meetings:
        path = f"meetings[{meeting.id}].note_taker"
        if is_blank(meeting.note_taker):
            yield path, "The review has no note taker: name who writes down questions and decisions."
        elif _folded(meeting.note_taker) == _folded(meeting.facilitator):
            message = f"{quote(meeting.note_taker)} facilitates and takes the notes: let somebody else write."
            yield path, message


@rule(
    "MEE004",
    "review-without-attendees",
    Level.HINT,
    reads=("meetings", "today"),
    summary="It is recorded who was at the review.",
    why="What a group agreed on weighs as much as those who were in it. "
    "Who was missing explains the questions that stayed open.",
    bad="A review on 17 March, and nobody is listed.",
    good='attendees = ["Ada Berg", "Mika Laine", "Sol Marin"]',
    source="ISO/IEC 27001:2022 A.5.27",
)
def _nobody_there(context: Context) -> Found:
    for meeting in held(context):
        if all(is_blank(name) for name in meeting.attendees):
            yield f"meetings[{meeting.id}].attendees", "Nobody is listed: add who was at the review."


@rule(
    "MEE005",
    "responder-not-heard",
    Level.HINT,
    reads=("meetings", "facts", "actions", "today"),
    summary="Owner, commander and on-call were at one of the reviews.",
    why="They saw what no graph shows. "
    "A review without them fills the gaps with what the others would have done.",
    bad="The on-call of that night is not among the attendees.",
    good="The review is moved by a day, so that the on-call has slept and can come.",
    source="Blameless post-mortem practice",
)
def _not_heard(context: Context) -> Found:
    reviews = [meeting for meeting in held(context) if meeting.attendees]
    if not reviews:
        return
    there = {
        _folded(name)
        for meeting in reviews
        for name in (*meeting.attendees, meeting.facilitator, meeting.note_taker)
    }
    facts = context.document.facts
    parts = (("commander", facts.commander), ("on-call", facts.oncall_primary), ("owner", facts.owner))
    for role, name in parts:
        # A team, or several in one field, is a finding of its own, and nobody can look for it in a list.
        if is_nobody(name) or context.is_several(name) or context.is_team(name):
            continue
        if _folded(name) not in there and _folded(turned(name)) not in there:
            message = f"{quote(name)}, the {role}, was at no review: ask what this person saw, and add it."
            yield f"meetings[{reviews[0].id}].attendees", message
            return


@rule(
    "MEE006",
    "unanswered-review-question",
    Level.WARNING,
    reads=("meetings", "status"),
    summary="Questions that were asked at a review are answered when the document is published.",
    why="A question that was worth asking in the room will be asked by every later reader. "
    '"Nobody knows" is an answer, too, and belongs among the unknowns.',
    bad="What did the graph show at 14:40?",
    good="What did the graph show at 14:40? A flat line; the exporter had stopped.",
    source="Learning from incidents practice",
)
def _unanswered(context: Context) -> Found:
    if not context.reviewed:
        return
    for meeting in context.document.meetings:
        for question in meeting.questions:
            if not is_blank(question.text) and is_unanswered(question.answer):
                message = f"{quote(question.text)} has no answer: write it, or that nobody knows."
                yield f"meetings[{meeting.id}].questions[{question.id}].answer", message


@rule(
    "MEE007",
    "question-to-nobody",
    Level.HINT,
    reads=("meetings", "timeline"),
    summary="An open question goes to a person by name.",
    why="A question to the room is answered by silence or by the one who always answers. "
    "A name turns it into something that somebody can look up until the review.",
    bad="What did the graph show at 14:40?",
    good="To Mika Laine: what did the graph show at 14:40?",
    source="Blameless post-mortem practice",
)
def _to_nobody(context: Context) -> Found:
    for holder, question in _questions(context):
        if not is_blank(question.text) and is_unanswered(question.answer) and is_blank(question.to):
            message = f"{quote(question.text)} goes to nobody: name the person who can know it."
            yield f"{holder}.questions[{question.id}].to", message


def _questions(context: Context) -> Iterator[tuple[str, Question | MeetingQuestion]]:
    """Yield the questions of the timeline and of the reviews, each with the path of what holds it."""
    for entry in context.document.timeline:
        for question in entry.questions:
            yield f"timeline[{entry.id}]", question
    for meeting in context.document.meetings:
        for asked in meeting.questions:
            yield f"meetings[{meeting.id}]", asked


@rule(
    "MEE008",
    "review-without-outcome",
    Level.HINT,
    reads=("meetings", "today"),
    summary="A review that was held has questions, decisions or notes.",
    why="An hour of eight people that left no trace has to be held again. "
    "One decision or one answered question is enough to show what it was for.",
    bad="A review on 17 March, and nothing but its date.",
    good="Decision: no switch by hand until the check exists.",
    source="ISO/IEC 27001:2022 A.5.27",
)
def _no_outcome(context: Context) -> Found:
    for meeting in held(context):
        if not meeting.questions and not meeting.decisions and is_blank(meeting.notes):
            message = "The review left nothing: add its decisions, its questions, or what was agreed."
            yield f"meetings[{meeting.id}].notes", message


@rule(
    "MEE009",
    "review-over-time",
    Level.HINT,
    reads=("meetings",),
    summary="A review takes at most a quarter of an hour longer than its agenda.",
    why="The last point of the agenda is the actions, and it is the one that falls off the end. "
    "If the timeline takes most of the time, it was not agreed before.",
    bad="45 minutes planned, 80 spent.",
    good="The timeline was sent round the day before and took 12 of its 20 minutes.",
    source="Blameless post-mortem practice",
)
def _over_time(context: Context) -> Found:
    for meeting in context.document.meetings:
        points = [point for point in meeting.agenda if point.planned is not None and point.spent is not None]
        over = sum((point.spent or 0) - (point.planned or 0) for point in points)
        if over > context.policy.meeting_minutes:
            longest = max(points, key=lambda point: (point.spent or 0) - (point.planned or 0))
            message = f"The review took {over} minutes longer than planned: what can be settled before"
            yield f"meetings[{meeting.id}].agenda[{longest.id}].spent", f"{message} the next one?"


@rule(
    "MEE010",
    "agenda-point-left-out",
    Level.HINT,
    reads=("meetings", "today"),
    summary="A review kept to the team's agenda, or says what was left out.",
    why="The points that are left out are the same every time. "
    "Seeing that, a team can shorten its agenda or protect its end.",
    bad="The agenda of the team has four points, the record three.",
    good="The fourth point is recorded with 0 minutes spent.",
    source="Blameless post-mortem practice",
)
def _left_out(context: Context) -> Found:
    agenda = context.policy.agenda
    for meeting in held(context) if agenda else ():
        used = {_folded(point.title) for point in meeting.agenda}
        missing = [point.title for point in agenda if _folded(point.title) not in used]
        if used and missing:
            left = count(len(missing), "point")
            message = f"{left} of the agenda {'is' if len(missing) == 1 else 'are'} not recorded"
            advice = f"such as {quote(missing[0])}: add the minutes, even 0"
            yield f"meetings[{meeting.id}].agenda", f"{message}, {advice}."


@rule(
    "MEE011",
    "review-before-resolution",
    Level.WARNING,
    reads=("meetings", *MILESTONES),
    light=True,
    summary="A review is held after the incident was resolved.",
    why="While it lasts, people are on the call and not in a review. One of the two times is wrong.",
    bad="Review 2024-03-15 13:00Z, resolved 2024-03-15 15:40Z.",
    good="Review 2024-03-17 13:00Z, resolved 2024-03-15 15:40Z.",
    source="Consistency of the record, SOC 2 CC7",
)
def _too_early(context: Context) -> Found:
    resolved = context.at(Milestone.RESOLVED)
    for meeting in context.document.meetings:
        if resolved is not None and meeting.held is not None and meeting.held < resolved:
            message = f"The review at {clock(meeting.held, resolved)} comes before the resolution"
            message = f"{message} at {show_instant(resolved)}"
            yield f"meetings[{meeting.id}].held", f"{message}: correct one of the two."


@rule(
    "MEE012",
    "draft-after-review",
    Level.HINT,
    reads=("meetings", "facts.drafted"),
    summary="The draft goes round before the review.",
    why="Those who have read the timeline talk about causes; those who have not read it talk about the "
    "timeline.",
    bad="Review on 17 March, draft sent on 18 March.",
    good="Draft sent on 16 March, review on 17 March.",
    source="Blameless post-mortem practice",
)
def _draft_late(context: Context) -> Found:
    drafted = context.document.facts.drafted
    first = min((meeting.held for meeting in context.document.meetings if meeting.held), default=None)
    if drafted is not None and first is not None and drafted > first:
        message = f"The draft went round after the review of {show_instant(first)}"
        yield "facts.drafted", f"{message}: correct the time, or send it before the next one."


@rule(
    "MEE013",
    "empty-review-row",
    Level.WARNING,
    reads=("meetings",),
    light=True,
    summary="Questions, decisions and agenda points of a review have a text.",
    why="An empty row looks like an answer in every count and export, and is none.",
    bad="A decision without a text.",
    good="Freeze the pool size until the alert exists",
    source="Consistency of the record, SOC 2 CC7",
)
def _empty(context: Context) -> Found:
    for meeting in context.document.meetings:
        for name, field, rows in (
            ("agenda", "title", meeting.agenda),
            ("questions", "text", meeting.questions),
            ("decisions", "text", meeting.decisions),
        ):
            for row in rows:
                if is_blank(getattr(row, field)):
                    path = f"meetings[{meeting.id}].{name}[{row.id}].{field}"
                    yield path, "This row is empty: write what was said, or delete it."
