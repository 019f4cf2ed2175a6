"""For every key that may not arrive there is another way."""

from __future__ import annotations

from pmtui.tui.actions import ACTIONS
from pmtui.tui.probe.keys import advice, wanted_keys


def test_every_key_that_is_no_plain_character_is_tried_once() -> None:
    keys = [wanted.key for wanted in wanted_keys({})]
    assert len(keys) == len(set(keys))
    assert set(keys) == {key for a in ACTIONS for key in a.keys if len(key) > 1 and key != "slash"}


def test_for_a_section_key_the_go_menu_is_named() -> None:
    f5 = next(wanted for wanted in wanted_keys({}) if wanted.key == "f5")
    assert advice([f5]) == ["F5         Impact: use ^G 4"]


def test_every_key_has_something_instead() -> None:
    assert all(wanted.instead for wanted in wanted_keys({}))


def test_keys_of_one_s_own_are_tried_instead() -> None:
    keys = {wanted.key for wanted in wanted_keys({"save": "f12"})}
    assert "f12" in keys
    assert "ctrl+s" not in keys
