"""What the words of a row say of its kind, and what they do not."""

from __future__ import annotations

import pytest

from pmtui.document import Kind
from pmtui.editing.guess import guess_kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("resolved", Kind.RECOVERY),
        ("**Resolved**", Kind.RECOVERY),
        ("✅ Incident resolved!", Kind.RECOVERY),
        ("The incident has been marked as resolved", Kind.RECOVERY),
        ("Resolved by Mika Lund", Kind.RECOVERY),
        ("Incident closed", Kind.ALL_CLEAR),
        ("Mika declares SEV2", Kind.DECLARATION),
        ("SEV-1 declared", Kind.DECLARATION),
        ("Mika declares a major incident", Kind.DECLARATION),
        ("PagerDuty pages Mika", Kind.ALERT),
        ("Deploy of v2.3 starts", Kind.CHANGE),
        ("Deployment of the shop finished", Kind.CHANGE),
        ("not resolved", Kind.OTHER),
        ("resolved the question of the quota", Kind.OTHER),
        ("Issue resolved, but errors stay", Kind.OTHER),
        ("the name is resolved by the old server again and again", Kind.OTHER),
        ("Deployment of v2.3 failed", Kind.OTHER),
        ("Mika declares the variable", Kind.OTHER),
    ],
)
def test_only_what_is_said_without_doubt_is_a_kind(text, kind):
    assert guess_kind(text) is kind
