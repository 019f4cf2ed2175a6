"""`pmtui set`: one field, read as the editor reads it, and the rest of the file left as it is."""

from pathlib import Path

import pytest
from cli_samples import CHECKOUT

from pmtui.storage import load


@pytest.fixture
def checkout(library):
    return library / "2024-03-15-checkout.toml"


def test_a_field_is_set_and_the_change_is_told(pmtui, checkout):
    result = pmtui("set", "2024-03-15-checkout", "facts.severity", "sev1")

    assert (result.code, result.out) == (0, "facts.severity: sev2 → sev1\n")
    assert checkout.read_text() == CHECKOUT.replace('severity = "sev2"', 'severity = "sev1"')


def test_a_row_is_named_by_its_id(pmtui, checkout):
    result = pmtui("set", checkout, "actions[a7f3].owner", "Mika Laine")

    assert result.out == "actions[a7f3].owner: (empty) → Mika Laine\n"
    assert load(checkout).document.actions[0].owner == "Mika Laine"


def test_an_empty_text_clears_a_field(pmtui, checkout):
    assert pmtui("set", checkout, "facts.severity", "").out == "facts.severity: sev2 → (empty)\n"
    assert load(checkout).document.facts.severity is None


def test_a_value_that_begins_with_a_dash_stands_after_a_double_dash(pmtui, checkout):
    result = pmtui("set", checkout, "facts.tags", "--", "--no-cache, -O2")

    assert result.out == "facts.tags: (empty) → --no-cache, -O2\n"
    assert load(checkout).document.facts.tags == ("--no-cache", "-O2")


def test_what_is_so_already_is_told_and_not_written(pmtui, checkout):
    before = checkout.stat().st_ino
    result = pmtui("set", checkout, "facts.severity", "sev2")

    assert (result.code, result.out) == (0, "facts.severity is sev2 already\n")
    assert checkout.stat().st_ino == before


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        ("severity", "sev1", "did you mean facts.severity?"),
        ("facts.sevrity", "sev1", "facts.severity"),
        ("actions[zzzz].owner", "x", "actions[a7f3].owner"),
        ("facts.severity", "awful", "facts.severity (Severity) was left as it was: expected sev1"),
        ("facts.detected", "half past", "was left as it was"),
        ("actions", "x", "holds several fields, such as actions[a7f3].title"),
        ("facts", "x", "such as facts.severity"),
        ("schema_version", "2", "set by the program alone"),
        ("no such path", "x", "there is no field 'no such path'"),
    ],
)
def test_what_cannot_be_set_is_one_sentence_and_changes_nothing(pmtui, checkout, path, value, says):
    result = pmtui("set", checkout, path, value)

    assert (result.code, result.out) == (1, "")
    assert says in result.err
    assert result.err.count("\n") == 1
    assert checkout.read_text() == CHECKOUT


def test_comments_inside_are_kept_beside_and_told(pmtui, checkout, home):
    checkout.write_text(CHECKOUT.replace("[summary]", "# Ask the vendor.\n[summary]"))
    result = pmtui("set", checkout, "facts.severity", "sev1")

    assert result.code == 0
    assert "the original is in " in result.err
    kept = Path(result.err.rpartition("the original is in ")[2].strip().removesuffix("."))
    assert "# Ask the vendor." in kept.read_text()
    assert checkout.read_text().startswith("# Kept by the platform team.\n")


def test_a_file_of_a_newer_version_is_left_alone(pmtui, checkout):
    newer = CHECKOUT.replace("schema = 1", "schema = 99")
    checkout.write_text(newer)
    result = pmtui("set", checkout, "facts.severity", "sev1")

    assert result.code == 1
    assert "was not changed" in result.err
    assert checkout.read_text() == newer


def test_the_status_passes_the_checks_of_the_editor(pmtui, checkout):
    refused = pmtui("set", checkout, "status", "published")

    assert refused.code == 1
    assert "the status was left at in review" in refused.err
    assert '--reason "…"' in refused.err
    done = pmtui("set", checkout, "status", "published", "--reason", "the report comes in May")
    assert done.out == "status: in review → published\n"
    document = load(checkout).document
    assert document.publication.override == "the report comes in May"
    assert [(step.status, step.reason) for step in document.steps] == [
        ("published", "the report comes in May")
    ]


def test_the_policy_of_the_library_forbids_it_here_too(pmtui, library, checkout):
    (library / ".pmtui.toml").write_text('[policy]\npublish_with_errors = "never"\n')
    refused = pmtui("set", checkout, "status", "published", "--reason", "because")

    assert refused.code == 1
    assert "publishes nothing" in refused.err
    assert load(checkout).document.status == "in review"


@pytest.mark.parametrize("value", ["finished", ""])
def test_what_is_no_status_changes_nothing(pmtui, checkout, value):
    before = checkout.read_text()
    assert pmtui("set", checkout, "status", value).code == 1
    assert checkout.read_text() == before


def test_a_reason_goes_with_the_status_only(pmtui, checkout):
    assert pmtui("set", checkout, "facts.severity", "sev1", "--reason", "x").code == 2
    assert load(checkout).document.facts.severity == "sev2"


def test_nothing_is_published_by_nobody(pmtui, checkout, monkeypatch):
    monkeypatch.setattr("pmtui.library.settings.login_name", lambda: "root")
    refused = pmtui("set", checkout, "status", "published", "--reason", "the report comes in May")
    assert refused.code == 1
    assert "--by NAME" in refused.err
    done = pmtui("set", checkout, "status", "published", "--reason", "it comes in May", "--by", "Ada Berg")
    assert done.code == 0
    assert pmtui("set", checkout, "title", "Search", "--by", "Ada Berg").code == 2
