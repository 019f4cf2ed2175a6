"""An export for people inside is written, and says on stderr where it holds what looks like a secret."""

from __future__ import annotations

from pathlib import Path

import pytest

from pmtui.__main__ import main
from pmtui.checks.secrets import find_secrets
from pmtui.document import Postmortem, Summary
from pmtui.storage import create


@pytest.mark.parametrize("form", ["markdown", "html", "json"])
def test_a_secret_is_told_and_the_export_is_written(form: str, tmp_path: Path, capsys):
    path = tmp_path / "search.toml"
    create(Postmortem(title="Search", summary=Summary(text="It said token=abcd1234efgh5678 there.")), path)

    assert main(["export", str(path), "--format", form]) == 0
    told = capsys.readouterr()
    assert "search: summary.text: this looks like a secret" in told.err
    assert "abcd1234" not in told.err
    assert "Search" in told.out


def test_without_a_secret_nothing_is_told(tmp_path: Path, capsys):
    path = tmp_path / "search.toml"
    create(Postmortem(title="Search", summary=Summary(text="The token expired.")), path)

    assert main(["export", str(path)]) == 0
    assert capsys.readouterr().err == ""


def test_a_message_with_a_secret_is_not_written_unless_it_is_forced(tmp_path: Path, capsys):
    path = tmp_path / "search.toml"
    create(Postmortem(title="Search", summary=Summary(text="password: Sommer2026!x")), path)

    assert main(["export", str(path), "--format", "slack"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "--force" in told.err
    assert main(["export", str(path), "--format", "slack", "--force"]) == 0
    assert "blocks" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", True),
        ("AWS_SECRET_ACCESS_KEY=your-example-secret-access-key-goes-here", False),
        ("api_key=<example-key>", False),
    ],
)
def test_a_long_key_is_one_although_a_manual_prints_it(text: str, is_one: bool):
    assert (next(find_secrets(text), None) is not None) is is_one
