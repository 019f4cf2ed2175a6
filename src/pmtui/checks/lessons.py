"""Rules of the lessons: what went well, what went poorly, where luck helped, and what is known now."""

from __future__ import annotations

import re

from pmtui.checks.context import Context
from pmtui.checks.model import Found, Level
from pmtui.checks.registry import always, rule
from pmtui.checks.words import is_blank, quote, says_nothing, word_count
from pmtui.document import Topic
from pmtui.patterns import pattern

_LISTS = ("went_well", "went_poorly", "lucky", "learnings")


@rule(
    "LES001",
    "nothing-went-well",
    Level.WARNING,
    reads=("lessons.went_well", "declared"),
    needed=always,
    summary="Something that went well is named.",
    why="What worked under pressure is worth keeping, and is the first to be lost in a clean-up. "
    "It also says thank you.",
    bad="Nothing stands under went well.",
    good="The rollback took 90 seconds from decision to done",
    source="Blameless post-mortem practice",
)
def _well(context: Context) -> Found:
    if not context.document.lessons.went_well and not context.declared(Topic.LESSONS):
        yield "lessons.went_well", "Nothing stands under went well: name what worked and should be kept."


@rule(
    "LES002",
    "nothing-went-poorly",
    Level.WARNING,
    reads=("lessons.went_poorly", "declared"),
    needed=always,
    summary="Something that went poorly is named.",
    why="There was an incident, so something made it harder than it had to be. "
    "Naming it without a name attached is what the review is for.",
    bad="Nothing stands under went poorly.",
    good="The runbook named a dashboard that no longer exists",
    source="Blameless post-mortem practice",
)
def _poorly(context: Context) -> Found:
    if not context.document.lessons.went_poorly and not context.declared(Topic.LESSONS):
        yield (
            "lessons.went_poorly",
            "Nothing stands under went poorly: name what made it harder than it had to be.",
        )


@rule(
    "LES003",
    "no-luck-named",
    Level.HINT,
    reads=("lessons.lucky", "declared"),
    needed=always,
    summary="It is said where luck helped.",
    why="Luck that is not named is taken for a safeguard. "
    "Each piece of it is a risk that showed itself for free.",
    bad="Nothing stands under got lucky.",
    good="It began at 14:32 on a weekday; at night nobody would have known the password",
    source="Blameless post-mortem practice",
)
def _lucky(context: Context) -> Found:
    if not context.document.lessons.lucky and not context.declared(Topic.LESSONS):
        yield "lessons.lucky", "Nothing stands under got lucky: what could as well have gone the other way?"


@rule(
    "LES004",
    "no-learning",
    Level.WARNING,
    reads=("lessons.learnings", "declared"),
    needed=always,
    summary="At least one learning is written down.",
    why="A learning is what the organisation knows now and did not before. "
    "It reaches teams that share the technology but not the incident.",
    bad="No learning is listed.",
    good="Retries keep their connection until they give up",
    source="ISO/IEC 27001:2022 A.5.27",
)
def _learnings(context: Context) -> Found:
    if not context.document.lessons.learnings and not context.declared(Topic.LESSONS):
        yield "lessons.learnings", "No learning is listed: what do you know now that you did not know before?"


@rule(
    "LES005",
    "empty-lesson",
    Level.WARNING,
    reads=("lessons",),
    light=True,
    summary="Lessons and learnings have a text.",
    why="An empty row looks like an answer in every count and export, and is none.",
    bad="A row without a text under went well.",
    good="The rollback took 90 seconds from decision to done",
    source="Consistency of the record, SOC 2 CC7",
)
def _empty(context: Context) -> Found:
    for name in _LISTS:
        for row in getattr(context.document.lessons, name):
            if says_nothing(row.text):
                what = f"{quote(row.text)} says nothing" if row.text.strip() else "This row is empty"
                yield f"lessons.{name}[{row.id}].text", f"{what}: write one observation, or delete it."


@rule(
    "LES006",
    "learning-without-area",
    Level.HINT,
    reads=("lessons.learnings",),
    summary="Every learning is technical, about coordination or about the product.",
    why="Most learnings that come to mind first are technical. "
    "Asking for the other areas brings up what the next, different incident needs.",
    bad="The area is left empty.",
    good='area = "coordination"',
    source="NIST SP 800-61r3",
)
def _without_area(context: Context) -> Found:
    for learning in context.document.lessons.learnings:
        if learning.area is None and not is_blank(learning.text):
            message = f"{quote(learning.text)} has no area: choose technical, coordination or product."
            yield f"lessons.learnings[{learning.id}].area", message


@rule(
    "LES007",
    "thin-lesson",
    Level.HINT,
    reads=("lessons",),
    summary="A lesson is an observation: no keyword, saying, bare verdict or wish, not that all went well, "
    "and on one side.",
    why='"Communication" may stand for anything; the reader needs what was seen.',
    bad="Communication",
    good="The status page was updated 4 minutes after the first call",
    source="Blameless post-mortem practice",
)
def _thin(context: Context) -> Found:
    for name in _LISTS:
        for row in getattr(context.document.lessons, name):
            if not is_blank(row.text) and word_count(row.text) < 3:
                message = f"{quote(row.text)} is a keyword: write what was seen, in a sentence."
                yield f"lessons.{name}[{row.id}].text", message
            elif _NOTHING_SEEN.fullmatch(row.text.strip()):
                message = f"{quote(row.text)} names nothing that one could keep: write what was seen to work."
                yield f"lessons.{name}[{row.id}].text", message
            elif _PRAISE.fullmatch(row.text.strip()):
                message = f"{quote(row.text)} is a verdict: write what was done or seen that shows it."
                yield f"lessons.{name}[{row.id}].text", message
            elif _WISH.fullmatch(row.text.strip()):
                message = f"{quote(row.text)} is a wish: write what was seen; what is to change is an action."
                yield f"lessons.{name}[{row.id}].text", message
            elif _SAYING.fullmatch(row.text.strip()):
                message = f"{quote(row.text)} is true of every incident: write what was seen in this one."
                yield f"lessons.{name}[{row.id}].text", message
    well = {_plain(row.text) for row in context.document.lessons.went_well if not is_blank(row.text)}
    for row in context.document.lessons.went_poorly:
        if _plain(row.text) in well:
            message = f"{quote(row.text)} went well and poorly: keep one, or say what of it was which."
            yield f"lessons.went_poorly[{row.id}].text", message


def _plain(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(" .!")


_NOTHING_SEEN = pattern(
    r"(?:everything|all|it all|it|things|the response|most things) "
    r"(?:went|worked|was|were|ran|has gone|have gone) "
    r"(?:very |quite |really |rather |pretty )?"
    r"(?:well|fine|good|great|smoothly|ok|okay|as (?:planned|expected))\W*",
    re.IGNORECASE,
)


_SAYING = pattern(
    r"(?:(?:good |clear )?(?:communication|teamwork|documentation|monitoring|testing|preparation"
    r"|transparency|planning)"
    r" (?:is|are|was|matters?)(?: (?:so|very|really|always))?"
    r"(?: (?:key|king|important|essential|crucial|everything|vital|half the battle))?"
    r"|trust,? but verify|better safe than sorry|practice makes perfect|it(?:['’]s| is) always dns|stay calm"
    r"|(?:mistakes|things|incidents|accidents) happen|we (?:were|got)(?: very| really| just)? lucky"
    r"|we(?: all)?(?: have|['’]ve)? learne?[dt] (?:a lot|a great deal|so much|much|many things)"
    r"(?: (?:from|in) (?:it|this)(?: incident| outage)?)?"
    r"|(?:always|never) (?:be|stay) (?:careful|prepared|vigilant|alert)(?: with [\w ]{1,30})?)\W*",
    re.IGNORECASE,
)


_GOOD_OR_BAD = (
    r"(?:good|great|excellent|amazing|fantastic|awesome|outstanding|heroic|super|superb|brilliant|solid|nice"
    r"|bad|poor|terrible|awful|horrible|weak|insufficient|lacking|slow|perfect|fine|ok|okay|well|badly|poorly)"
)
_DEGREE = r"(?:very |really |quite |so |too |truly |simply |absolutely |just |rather |pretty )?"
_WHAT = (
    r"(?:the |our )?(?:monitoring|alerting|communication|documentation|testing|teamwork|collaboration"
    r"|planning|coordination|response|reaction|handover|preparation|runbooks?|tooling|process|alerts?|dashboards?)"
)
_PRAISE = pattern(
    rf"(?:{_WHAT} (?:was|were|is|are|worked|went) {_DEGREE}{_GOOD_OR_BAD}"
    rf"|(?:[\w'’-]{{1,30}} ){{1,4}}did {_DEGREE}(?:an? )?{_DEGREE}{_GOOD_OR_BAD} (?:job|work)"
    r"|(?:(?:the |our )?(?:whole |entire )?team|everybody|everyone|we|all|people|support|on-call)"
    rf" (?:was|were|worked|performed|did|responded|reacted) {_DEGREE}{_GOOD_OR_BAD}"
    rf"|{_GOOD_OR_BAD} (?:job|work|efforts?|teamwork|collaboration|response|reaction|spirit|communication)"
    r"(?: (?:of|by|from|in|with) [\w'’-]{1,30}(?: [\w'’-]{1,30}){0,3})?)\W*",
    re.IGNORECASE,
)
_WISH = pattern(
    r"(?:we|the team|everybody|everyone) (?:must|should|need to|have to|ought to) "
    r"(?:[\w-]{1,20} ){1,4}(?:better|more|faster|sooner|earlier|more (?:often|carefully|clearly|openly))\W*",
    re.IGNORECASE,
)


@rule(
    "LES008",
    "no-success-question-answered",
    Level.HINT,
    reads=(
        "lessons.improvised",
        "lessons.adapted",
        "lessons.informal_channel",
        "lessons.alerts",
        "declared",
    ),
    needed=always,
    summary="At least one of the success questions is answered.",
    why="Incidents end because people adapt; how they did so is the least documented part of any system. "
    "The four questions ask for improvisation, people, channels and alerts.",
    bad="All four questions are left empty.",
    good="Serving the cached price list kept the shop readable.",
    source="Learning from incidents practice",
)
def _success(context: Context) -> Found:
    lessons = context.document.lessons
    answers = (lessons.improvised, lessons.adapted, lessons.informal_channel, lessons.alerts)
    if all(is_blank(answer) for answer in answers) and not context.declared(Topic.LESSONS):
        yield (
            "lessons.improvised",
            "None of the success questions is answered: begin with what was improvised and held.",
        )
