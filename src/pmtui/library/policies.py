"""The policy of a library: the table `[policy]` of its `.pmtui.toml`, with a sentence for each mistake."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pmtui.checks.policy import Policy, family_of
from pmtui.library.tables import Problem, fill, in_order, problem_at, without_effect

UNDER = ("policy",)


def read_policy(values: Mapping[str, Any], *, path: Path, text: str) -> tuple[Policy, tuple[Problem, ...]]:
    """Return the policy, and what is wrong with it as sentences with file and line; the rest counts."""
    policy, problems = fill(Policy, values, path=path, text=text, under=UNDER)
    wrong = (problem_at(path, text, (*UNDER, *key), words) for key, words in _unknown_rules(policy, values))
    return policy, (*problems, *in_order(wrong))


def _unknown_rules(policy: Policy, values: Mapping[str, Any]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    named = [("off", name) for name in policy.off] + [("light_rules", name) for name in policy.light_rules]
    named += [("levels", name) for name in policy.levels]
    if not named:
        return
    from pmtui.checks import UnknownRule, find_rule, rules  # loaded only where a policy names some

    families = {family_of(rule.code) for rule in rules()}
    for key, name in named:
        if name in families:
            continue
        try:
            find_rule(name)
        except UnknownRule as unknown:
            listed = values.get(key)
            step = listed.index(name) if isinstance(listed, list) and name in listed else name
            told = str(unknown).rstrip(".")
            yield (key, step), f"{key}: {told}{without_effect(told)}"
