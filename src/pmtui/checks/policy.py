"""The policy of a library: thresholds, rules that are switched off, and levels of its own."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from pmtui.checks.model import Level, Rule

Count = Annotated[int, Field(ge=0, le=100_000)]


class Policy(BaseModel):
    """Thresholds with the field's usual values; rules are named by code or by name."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    max_actions: Count = Field(default=5, description="More accepted actions than this are too many.")
    gap_minutes: Count = Field(default=30, description="Minutes of impact without any entry that stand out.")
    summary_min: Count = Field(default=2, description="The fewest sentences of a summary.")
    summary_max: Count = Field(default=3, description="The most sentences of a summary.")
    five_whys_depth: Count = Field(default=3, description="Answers that make a chain of whys deep.")
    timeline_entries: Count = Field(default=3, description="The fewest entries of a timeline.")
    light_timeline_entries: Count = Field(default=2, description="The same in the light profile.")
    title_words: Count = Field(default=3, description="The fewest words of a title.")
    narrative_words: Count = Field(default=6, description="The fewest words of a narrative.")
    window_hours: Count = Field(
        default=24, description="Hours before and after the incident in which entries are expected."
    )
    early_minutes: Count = Field(
        default=60, description="Minutes by which a detection may come before the impact."
    )
    tolerance_minutes: Count = Field(
        default=5, description="Minutes by which two statements of one time or duration may differ."
    )
    publish_days: Count = Field(default=10, description="Days from resolution to publishing, at the latest.")
    review_days: Count = Field(default=2, description="Days from resolution to the review meeting.")
    off: frozenset[str] = Field(default=frozenset(), description="Rules that are switched off.")
    levels: dict[str, Level] = Field(default={}, description="Levels that differ from the rules' own.")

    def is_off(self, rule: Rule) -> bool:
        """Return whether the rule is switched off."""
        return rule.code in self.off or rule.name in self.off

    def level_of(self, rule: Rule) -> Level:
        """Return the level that the rule's findings have."""
        return self.levels.get(rule.code) or self.levels.get(rule.name) or rule.level

    def applies(self, rule: Rule, *, light: bool) -> bool:
        """Return whether the rule looks at a document of the light, or else the full, profile."""
        return (rule.light or not light) and not self.is_off(rule)
