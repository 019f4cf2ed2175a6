"""`pmtui export`: a post-mortem for others, whole or not at all, and never over another file."""

import json
import os

import pytest


def test_markdown_goes_to_stdout(pmtui, library):
    result = pmtui("export", "2024-03-15-checkout")

    assert result.code == 0
    assert result.out.startswith("# Checkout refuses logins\n")
    assert result.out.endswith("\n")


def test_json_by_option_and_by_the_name_of_the_file(pmtui, library, home):
    shown = pmtui("export", "2024-03-15-checkout", "--format", "json").out
    result = pmtui("export", "2024-03-15-checkout", "-o", home / "checkout.json")

    assert json.loads(shown)["title"] == "Checkout refuses logins"
    assert (home / "checkout.json").read_text() == shown
    assert (result.code, result.out) == (0, "")
    assert "checkout.json" in result.err


def test_a_file_is_never_replaced_unasked(pmtui, library, home):
    target = home / "checkout.md"
    target.write_text("mine")
    refused = pmtui("export", "2024-03-15-checkout", "-o", target)

    assert refused.code == 1
    assert refused.err == f"pmtui: {target} exists and was left alone; --force replaces it\n"
    assert target.read_text() == "mine"
    assert pmtui("export", "2024-03-15-checkout", "-o", target, "--force").code == 0
    assert target.read_text().startswith("# Checkout")


def test_permissions_and_links_outlive_a_replacement(pmtui, library, home):
    target = home / "checkout.md"
    target.write_text("old")
    target.chmod(0o640)
    link = home / "link.md"
    link.symlink_to(target)
    pmtui("export", "2024-03-15-checkout", "-o", link, "--force")

    assert link.is_symlink()
    assert target.read_text().startswith("# Checkout")
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_failed_export_leaves_nothing_behind(pmtui, library, home, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pmtui.storage.writing.os.fsync", full)
    result = pmtui("export", "2024-03-15-checkout", "-o", home / "checkout.md")

    assert result.code == 1
    assert "could not be written: the disk is full" in result.err
    assert [path for path in home.iterdir() if "checkout" in path.name] == []


@pytest.mark.parametrize("place", ["missing/checkout.md", "missing/"])
def test_a_place_that_takes_no_file_is_one_sentence(pmtui, library, home, place):
    result = pmtui("export", "2024-03-15-checkout", "-o", f"{home}/{place}")

    assert result.code == 1
    assert result.err.count("\n") == 1
    assert str(home) in result.err


def test_a_file_system_without_links_is_written_to_as_well(pmtui, library, home, monkeypatch):
    def refuse(*_, **__):
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr("pmtui.storage.writing.os.link", refuse)

    assert pmtui("export", "2024-03-15-checkout", "-o", home / "checkout.md").code == 0
    assert (home / "checkout.md").read_text().startswith("# Checkout")
    assert [path.name for path in home.iterdir() if "checkout" in path.name] == ["checkout.md"]


def test_a_device_is_written_to_and_not_replaced(pmtui, library):
    assert pmtui("export", "2024-03-15-checkout", "-o", "/dev/null").code == 0


def test_what_an_interrupted_export_left_is_removed_by_the_next(pmtui, library, home):
    (home / ".checkout.md.0123456789abcdef.pmtui-tmp").write_text("half")
    assert pmtui("export", "2024-03-15-checkout", "-o", home / "checkout.md").code == 0
    assert [path.name for path in home.iterdir() if "checkout" in path.name] == ["checkout.md"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can plant a link of somebody else")
def test_a_link_that_a_stranger_planted_is_not_written_through(pmtui, library, home):
    victim = home / "victim"
    victim.write_text("mine")
    shared = home / "shared"
    shared.mkdir()
    shared.chmod(0o1777)
    link = shared / "checkout.md"
    link.symlink_to(victim)
    os.lchown(link, 65534, 65534)

    result = pmtui("export", "2024-03-15-checkout", "-o", link, "--force")

    assert result.code == 1
    assert "a link that another user made" in result.err
    assert victim.read_text() == "mine"
