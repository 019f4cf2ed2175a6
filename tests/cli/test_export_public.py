"""`pmtui export --profile public`: what may leave is decided from the shell, text by text."""

from __future__ import annotations

import pytest

ID = "2024-03-15-checkout"
APOLOGY = "You could not log in for 47 minutes. We are sorry."


@pytest.fixture
def apology(pmtui, library):
    """Give the post-mortem a summary, an impact and an apology, and return its file."""
    assert pmtui("set", ID, "impact.apology", APOLOGY).code == 0
    assert pmtui("set", ID, "summary.text", "Nobody could log in.").code == 0
    assert pmtui("set", ID, "impact.narrative", "1,200 customers saw an error page.").code == 0
    return library / f"{ID}.toml"


def approve(pmtui, *more):
    return pmtui("export", ID, "--profile", "public", "--approve", "all", "--by", "Noor Haddad", *more)


def test_it_is_refused_with_a_sentence_for_each_text(pmtui, apology, home):
    target = home / "public.md"
    result = pmtui("export", ID, "--profile", "public", "-o", target)

    assert result.code == 1
    assert result.out == ""
    assert "  summary.text: nobody has approved this text yet\n" in result.err
    assert "--approve all" in result.err
    assert not target.exists()


def test_what_was_approved_leaves(pmtui, apology, home):
    told = approve(pmtui)
    result = pmtui("export", ID, "--profile", "public")

    assert told.code == result.code == 0
    assert told.out == ""
    assert "Approved summary.text: Nobody could log in.\n" in told.err
    assert told.err.endswith("The public version may leave.\n")
    assert APOLOGY in result.out
    assert 'by = "Noor Haddad"' in apology.read_text()


def test_approving_and_writing_can_be_one_command(pmtui, apology, home):
    assert approve(pmtui, "-o", home / "public.html").code == 0
    assert "<h1" in (home / "public.html").read_text()


def test_all_that_leaves_a_text_unapproved_is_told_to_a_script(pmtui, apology):
    assert pmtui("set", ID, "summary.text", "Nobody could reach 10.1.2.3 then.").code == 0
    result = approve(pmtui)

    assert result.code == 1
    assert "Still in the way: summary.text: " in result.err
    assert pmtui("export", ID, "--approve", "impact.narrative").code == 0


def test_an_edit_takes_the_approval_back(pmtui, apology):
    approve(pmtui)
    pmtui("set", ID, "summary.text", "Nobody at all could log in.")
    result = pmtui("export", ID, "--profile", "public")

    assert result.code == 1
    assert "summary.text: the text was changed since it was approved" in result.err
    assert pmtui("export", ID, "--approve", "summary.text").code == 0
    assert pmtui("export", ID, "--profile", "public").code == 0


def test_a_secret_stands_in_the_way_and_is_not_repeated(pmtui, apology, home):
    pmtui("set", ID, "summary.text", "The password: hunter2222 was wrong")
    told = approve(pmtui)
    one = pmtui("export", ID, "--approve", "summary.text")
    result = pmtui("export", ID, "--profile", "public", "-o", home / "x.md")

    assert (told.code, one.code, result.code) == (1, 1, 1)
    for said in (told, one, result):
        assert "what looks like a secret" in said.err
        assert "hunter2222" not in said.err
    assert not (home / "x.md").exists()


def test_a_draft_is_marked_and_tells_what_is_missing(pmtui, apology):
    result = pmtui("export", ID, "--profile", "public", "--draft")

    assert result.code == 0
    assert "This is a draft of the public version" in result.out
    assert "Nobody could log in. \\[not approved yet\\]" in result.out
    assert "summary.text: nobody has approved this text yet" in result.err
    assert f"What stays inside of {ID}:" in result.err


def test_a_text_is_withheld_and_decided_about_again(pmtui, apology):
    pmtui("set", ID, "facts.services", "login")
    approve(pmtui)
    assert "login" in pmtui("export", ID, "--profile", "public").out.split("## ")[0]
    assert "Withheld facts.services: login" in pmtui("export", ID, "--withhold", "facts.services").err
    assert "| Services |" not in pmtui("export", ID, "--profile", "public").out
    assert "Still in the way: facts.services" in pmtui("export", ID, "--undecide", "facts.services").err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--approve", "facts.owner"), "facts.owner is no text of the public version"),
        (("--withhold", "title"), "title cannot be withheld"),
        (("--approve", "all", "--profile", "full"), "are about --profile public"),
        (("--draft", "--format", "ics"), "are about --profile public"),
    ],
)
def test_what_cannot_be_decided_is_said_and_nothing_is_changed(pmtui, apology, arguments, says):
    before = apology.read_text()
    result = pmtui("export", ID, *arguments)

    assert result.code in (1, 2)
    assert says in result.err
    assert apology.read_text() == before


def test_a_mail_to_customers_is_made_of_the_public_version_only(pmtui, apology, home):
    assert pmtui("export", ID, "-o", home / "mail.eml").code == 1
    approve(pmtui)
    assert pmtui("export", ID, "-o", home / "mail.eml").code == 0
    assert b"X-Unsent: 1\r\n" in (home / "mail.eml").read_bytes()


def test_the_name_of_a_public_file_tells_nothing_of_the_inside(pmtui, library, apology, home):
    named = library / "2024-03-15-mika-broke-it.toml"
    apology.rename(named)
    pmtui("export", named, "--approve", "all")
    (home / "out").mkdir()
    assert pmtui("export", named, "--profile", "public", "-o", home / "out").code == 0
    assert [path.name for path in (home / "out").iterdir()] == ["2024-03-15-checkout-refuses-logins.md"]


def test_the_list_is_the_same_before_and_after(pmtui, apology):
    before = pmtui("list", "--json").out
    approve(pmtui)
    assert pmtui("list", "--json").out == before


def test_an_approval_needs_a_name(pmtui, apology, monkeypatch):
    for login in ("root", ""):
        monkeypatch.setattr("pmtui.library.settings.login_name", lambda login=login: login)
        before = apology.read_text()
        refused = pmtui("export", ID, "--approve", "summary.text")
        assert refused.code == 1
        assert "--by NAME" in refused.err
        assert pmtui("export", ID, "--approve", "all", "--by", " ").code == 1
        assert apology.read_text() == before
    monkeypatch.setattr("pmtui.library.settings.login_name", lambda: "noor")
    assert pmtui("export", ID, "--approve", "summary.text").code == 0
    assert 'by = "noor"' in apology.read_text()


def test_it_is_said_that_a_draft_leaves_and_that_the_rest_is_internal(pmtui, apology):
    approve(pmtui)
    pmtui("set", ID, "visibility", "internal")
    told = pmtui("export", ID, "--profile", "public")
    assert told.code == 0
    assert f"{ID} is a draft" in told.err or f"{ID} is in review" in told.err
    assert "pass on its public version only" in told.err


def test_whoever_approves_reads_the_times_and_what_may_be_a_name(pmtui, apology):
    pmtui("set", ID, "summary.text", "Nobody could log in. Tom restarted it.")
    assert "look at it once more: “Tom” may be a name" in pmtui("export", ID, "--draft").err
    told = approve(pmtui).err
    assert "Approved facts.impact_started: from 2024-03-15 " in told
    assert "  Look at it once more: “Tom” may be a name.\n" in told
