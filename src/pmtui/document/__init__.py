"""What a post-mortem is: its parts, field paths, pure edits and computed durations.

Everything here is immutable and knows no file, no clock and no screen.
"""

from pmtui.document.actions import Action, ActionStatus, ActionType, Decision, FollowUp, Priority
from pmtui.document.allowed import Allowed
from pmtui.document.analysis import Analysis, Depth, Factor, FactorKind, RootCause, Why
from pmtui.document.approvals import Approval
from pmtui.document.base import Part, Row
from pmtui.document.difference import difference, named
from pmtui.document.edits import InvalidValue, insert, move, put, remove, sort_timeline
from pmtui.document.facts import Facts, Person, Severity, Trigger
from pmtui.document.fields import Field, FieldKind, field_at, fields_of
from pmtui.document.ids import complete_ids, ids_of, new_id
from pmtui.document.impact import (
    Appendix,
    Evidence,
    EvidenceKind,
    Impact,
    Measure,
    Metric,
    PersonalData,
    Sla,
    Unknown,
    Window,
)
from pmtui.document.lessons import Area, Learning, Lesson, Lessons
from pmtui.document.meetings import AgendaItem, Meeting, MeetingDecision, MeetingQuestion
from pmtui.document.milestones import Durations, Milestone, Moment, durations, entry_for, milestones
from pmtui.document.paths import NoSuchField, get, has, join, parent_of, walk
from pmtui.document.postmortem import (
    SCHEMA_VERSION,
    Absence,
    Declaration,
    Postmortem,
    Profile,
    Publication,
    Topic,
    Visibility,
)
from pmtui.document.reviewed import is_unreviewed, mark_all_reviewed, mark_reviewed, unreviewed_entries
from pmtui.document.sections import (
    Section,
    has_reason,
    is_declared,
    is_without_impact,
    is_written,
    section_of,
    topics_of,
)
from pmtui.document.status import Status, StatusStep
from pmtui.document.summary import DetectedBy, Summary
from pmtui.document.timeline import Entry, Kind, Mark, Question
from pmtui.document.unplaced import Passage
from pmtui.document.workflow import move_on

__all__ = [
    "SCHEMA_VERSION",
    "Absence",
    "Action",
    "ActionStatus",
    "ActionType",
    "AgendaItem",
    "Allowed",
    "Analysis",
    "Appendix",
    "Approval",
    "Area",
    "Decision",
    "Declaration",
    "Depth",
    "DetectedBy",
    "Durations",
    "Entry",
    "Evidence",
    "EvidenceKind",
    "Factor",
    "FactorKind",
    "Facts",
    "Field",
    "FieldKind",
    "FollowUp",
    "Impact",
    "InvalidValue",
    "Kind",
    "Learning",
    "Lesson",
    "Lessons",
    "Mark",
    "Measure",
    "Meeting",
    "MeetingDecision",
    "MeetingQuestion",
    "Metric",
    "Milestone",
    "Moment",
    "NoSuchField",
    "Part",
    "Passage",
    "Person",
    "PersonalData",
    "Postmortem",
    "Priority",
    "Profile",
    "Publication",
    "Question",
    "RootCause",
    "Row",
    "Section",
    "Severity",
    "Sla",
    "Status",
    "StatusStep",
    "Summary",
    "Topic",
    "Trigger",
    "Unknown",
    "Visibility",
    "Why",
    "Window",
    "complete_ids",
    "difference",
    "durations",
    "entry_for",
    "field_at",
    "fields_of",
    "get",
    "has",
    "has_reason",
    "ids_of",
    "insert",
    "is_declared",
    "is_unreviewed",
    "is_without_impact",
    "is_written",
    "join",
    "mark_all_reviewed",
    "mark_reviewed",
    "milestones",
    "move",
    "move_on",
    "named",
    "new_id",
    "parent_of",
    "put",
    "remove",
    "section_of",
    "sort_timeline",
    "topics_of",
    "unreviewed_entries",
    "walk",
]
