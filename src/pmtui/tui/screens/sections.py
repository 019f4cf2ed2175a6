"""The screens of the six sections by name, in the order of the template."""

from __future__ import annotations

from pmtui.tui.screens.actions import ActionsScreen
from pmtui.tui.screens.analysis import AnalysisScreen
from pmtui.tui.screens.impact import ImpactScreen
from pmtui.tui.screens.lessons import LessonsScreen
from pmtui.tui.screens.section import SectionScreen
from pmtui.tui.screens.summary import SummaryScreen
from pmtui.tui.screens.timeline import TimelineScreen

SECTION_SCREENS: dict[str, type[SectionScreen]] = {
    "summary": SummaryScreen,
    "timeline": TimelineScreen,
    "analysis": AnalysisScreen,
    "impact": ImpactScreen,
    "actions": ActionsScreen,
    "lessons": LessonsScreen,
}
