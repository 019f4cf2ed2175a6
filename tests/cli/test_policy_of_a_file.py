"""Which `.pmtui.toml` holds for a file, from wherever it is named; and one that cannot be read."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree

import pytest

from pmtui.document import Status
from pmtui.library import find_library
from pmtui.storage import load

NEVER = '[policy]\npublish_with_errors = "never"\n'
DRAFT = 'schema = 1\ntitle = "Checkout refuses logins"\nstatus = "draft"\n'
UNREAD = '[policy]\nlevels = { ACT001 = "hint"\n'


@pytest.fixture
def strict(home, monkeypatch):
    """Return a post-mortem in a folder that publishes nothing with errors, seen from the folder above."""
    folder = home / "p2"
    folder.mkdir()
    (folder / ".pmtui.toml").write_text(NEVER)
    (folder / "nm.toml").write_text(DRAFT)
    monkeypatch.chdir(home)
    monkeypatch.delenv("PMTUI_LIBRARY", raising=False)
    return folder


def status_of(folder):
    return load(folder / "nm.toml").document.status


@pytest.mark.parametrize("seen_from", ["above", "inside", "library", "elsewhere", "environment", "link"])
def test_the_nearest_policy_holds_wherever_a_file_is_named_from(
    pmtui, strict, home, tmp_path, monkeypatch, seen_from
):
    target, options = "p2/nm.toml", ()
    if seen_from == "inside":
        monkeypatch.chdir(strict)
        target = "nm.toml"
    elif seen_from == "library":
        options, target = ("--library", "p2"), "nm"
    elif seen_from == "elsewhere":
        other = home / "other"
        other.mkdir()
        (other / ".pmtui.toml").write_text('[policy]\npublish_with_errors = "yes"\n')
        monkeypatch.chdir(other)
        target = "../p2/nm.toml"
    elif seen_from == "environment":
        monkeypatch.setenv("PMTUI_LIBRARY", str(home / "nowhere"))
    elif seen_from == "link":
        (home / "p3").symlink_to(strict)
        target = "p3/nm.toml"
    refused = pmtui(*options, "set", target, "status", "published", "--reason", "x")

    assert refused.code == 1, refused
    assert "publishes nothing" in refused.err
    assert status_of(strict) is Status.DRAFT


def test_a_file_outside_is_not_held_to_the_policy_of_the_library(pmtui, strict, home, monkeypatch):
    (home / "nm.toml").write_text(DRAFT)
    monkeypatch.chdir(strict)

    assert pmtui("set", "../nm.toml", "status", "published", "--reason", "x").code == 0


def test_a_folder_that_a_policy_elsewhere_names_is_held_to_it(pmtui, strict, home, monkeypatch):
    (home / "shared").mkdir()
    (strict / ".pmtui.toml").write_text('library = "../shared"\n' + NEVER)
    (strict / "nm.toml").rename(home / "shared" / "nm.toml")
    monkeypatch.chdir(strict)

    for target in ("nm", "../shared/nm.toml"):
        assert "publishes nothing" in pmtui("set", target, "status", "published", "--reason", "x").err
    (home / "shared" / ".pmtui.toml").write_text("")  # which is nearer
    assert find_library(strict, None, {}).config == home / "shared" / ".pmtui.toml"
    assert pmtui("set", "nm", "status", "published", "--reason", "x").code == 0


def test_the_check_and_the_listing_go_by_the_same_policy(pmtui, strict, home, monkeypatch):
    (home / "shared").mkdir()
    (strict / ".pmtui.toml").write_text('library = "../shared"\n[policy]\noff = ["SUM003"]\n')
    (home / "shared" / "nm.toml").write_text(DRAFT)
    monkeypatch.chdir(strict)

    for targets in ((), ("nm",), ("../shared/nm.toml",), ("../shared",)):
        assert pmtui("check", *targets, "--select", "SUM003").code == 0


def test_what_is_wrong_with_the_policy_of_a_file_is_told(pmtui, strict):
    (strict / ".pmtui.toml").write_text("[policy]\nnope = 3\n" + NEVER.partition("\n")[2])
    refused = pmtui("set", "p2/nm.toml", "status", "published", "--reason", "x")

    assert refused.err.count("p2/.pmtui.toml:2: 'nope' is no setting that is known") == 1
    assert "publishes nothing" in refused.err


def test_nothing_is_published_by_a_policy_that_cannot_be_read(pmtui, strict):
    (strict / ".pmtui.toml").write_text(UNREAD)
    refused = pmtui("set", "p2/nm.toml", "status", "published", "--reason", "x")

    assert refused.code == 1
    assert "the policy, which may forbid it, cannot be read" in refused.err
    assert status_of(strict) is Status.DRAFT
    assert pmtui("set", "p2/nm.toml", "status", "in review", "--reason", "x").code == 0


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif", "junit"])
def test_a_policy_that_cannot_be_read_fails_a_build_in_every_format(pmtui, strict, form):
    (strict / ".pmtui.toml").write_text(UNREAD)
    result = pmtui("check", "p2", "--format", form, "--select", "LAN001")

    assert result.code == 1
    message = "this is not valid TOML"
    if form == "text":
        assert result.out.startswith("p2/.pmtui.toml:2:")
        assert message in result.out
    elif form == "github":
        assert result.out.startswith("::error file=p2/.pmtui.toml,line=2,")
        assert message in result.out
    elif form == "json":
        (found,) = json.loads(result.out)
        assert (found["file"], found["line"], found["level"]) == ("p2/.pmtui.toml", 2, "error")
        assert message in found["message"]
    elif form == "sarif":
        (found,) = json.loads(result.out)["runs"][0]["results"]
        place = found["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"] == "p2/.pmtui.toml"
        assert place["region"]["startLine"] == 2
    else:
        suite = ElementTree.fromstring(result.out)
        assert suite.get("errors") == "1"
        assert message in suite.find(".//error").get("message")


def test_the_check_itself_still_runs_with_the_usual_policy(pmtui, strict):
    (strict / ".pmtui.toml").write_text(UNREAD)

    assert ": error SUM003 " in pmtui("check", "p2", "--select", "SUM003").out
    assert pmtui("check", "p2", "--select", "LAN001", "--diff").code == 1
    assert pmtui("check", "p2", "--select", "LAN001", "--fix").code == 1


def test_a_mistake_in_a_policy_is_a_warning_in_every_report(pmtui, strict):
    (strict / ".pmtui.toml").write_text("[policy]\nnope = 3\n")
    result = pmtui("check", "p2", "--format", "github", "--select", "LAN001")

    assert result.code == 0
    assert result.out.startswith("::warning file=p2/.pmtui.toml,line=2,")
    assert "in 1 file" in result.err
    told = json.loads(pmtui("check", "p2", "--format", "sarif", "--select", "LAN001").out)["runs"][0]
    rule = told["tool"]["driver"]["rules"][told["results"][0]["ruleIndex"]]
    assert rule["id"] == told["results"][0]["ruleId"] == "POLICY"
