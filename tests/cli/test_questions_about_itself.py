"""`pmtui rule`, `keys`, `info` and `schema`: what the program says of itself."""

import json

from pmtui import __version__
from pmtui.checks import rules
from pmtui.tui.actions import ACTIONS


def test_rule_lists_all_rules(pmtui):
    out = pmtui("rule").out

    for rule in rules():
        assert f"  {rule.code}  {rule.name} " in out


def test_rule_explains_one_by_code_or_name(pmtui):
    by_code = pmtui("rule", "sum001")

    assert by_code.code == 0
    assert by_code.out.startswith("SUM001 missing-title (error, summary)\n")
    assert "Instead of:" in by_code.out
    assert pmtui("rule", "missing-title").out == by_code.out


def test_rule_as_json(pmtui):
    assert [rule["code"] for rule in json.loads(pmtui("rule", "--json").out)] == [r.code for r in rules()]


def test_a_rule_that_does_not_exist_is_one_sentence(pmtui):
    result = pmtui("rule", "SUM999")

    assert result.code == 1
    assert result.err.count("\n") == 1
    assert "SUM999" in result.err


def test_keys_lists_every_action_of_the_editor(pmtui):
    out = pmtui("keys").out

    for action in ACTIONS:
        assert f" {action.id} " in out
        assert action.help in out
    assert "  ^S " in out
    assert [action["id"] for action in json.loads(pmtui("keys", "--json").out)] == [a.id for a in ACTIONS]


def test_info_says_where_things_are(pmtui, library):
    out = pmtui("info").out

    assert str(library) in out
    known = json.loads(pmtui("info", "--json").out)
    assert known["program"]["pmtui"] == __version__
    assert known["folders"]["library"] == str(library)
    assert known["folders"]["post-mortems"] == 2
    assert known["terminal"]["output"] == "no terminal"


def test_info_tells_what_is_wrong_with_the_policy_once(pmtui, library):
    (library / ".pmtui.toml").write_text("[policy]\nnope = 3\n")

    told = pmtui("info")

    assert told.err.count("'nope'") == 1
    assert "'nope'" in told.out


def test_schema_is_a_json_schema(pmtui):
    schema = json.loads(pmtui("schema").out)

    assert schema["$schema"].startswith("https://json-schema.org/")
    assert "schema" in schema["properties"]
    assert "timeline" in schema["properties"]
