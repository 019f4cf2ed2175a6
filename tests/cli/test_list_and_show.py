"""`pmtui list` and `pmtui show`: the library read without the editor."""

import json

HOSTILE = 'schema = 1\ntitle = "a\\u001b]2;PWNED\\u0007\\u202eb"\n'


def test_list_shows_one_post_mortem_a_line_the_newest_first(pmtui, library):
    result = pmtui("list")

    assert result.code == 0
    head, first, second = result.out.splitlines()
    assert head.split() == ["ID", "SEV", "STATUS", "DATE", "TITLE"]
    assert first.split(maxsplit=4) == [
        "2024-05-02-search", "sev3", "draft", "2024-05-02", "Search slow after index move"
    ]  # fmt: skip
    assert second.startswith("2024-03-15-checkout  sev2  in review  2024-03-15  Checkout refuses logins")


def test_list_filters_and_sorts(pmtui, library):
    for status in ("in-review", "in review"):
        assert pmtui("list", "--ids", "--status", status).out == "2024-03-15-checkout\n"
    assert pmtui("list", "--ids", "--severity", "sev3").out == "2024-05-02-search\n"
    assert pmtui("list", "--sort", "severity").out.splitlines()[1].startswith("2024-03-15-checkout")
    for order in ("id", "title", "status", "modified"):
        assert len(pmtui("list", "--sort", order).out.splitlines()) == 3


def test_list_as_json_is_for_scripts(pmtui, library):
    listed = json.loads(pmtui("list", "--json", "--sort", "id").out)

    assert [entry["id"] for entry in listed] == ["2024-03-15-checkout", "2024-05-02-search"]
    assert listed[0]["severity"] == "sev2"
    assert listed[0]["services"] == ["checkout"]
    assert listed[0]["open_actions"] == 1
    assert listed[0]["path"] == str(library / "2024-03-15-checkout.toml")


def test_a_broken_file_is_named_and_the_others_are_listed(pmtui, library):
    (library / "broken.toml").write_text("schema = 1\ntitle = \n")
    result = pmtui("list")

    assert result.code == 1
    assert len(result.out.splitlines()) == 3
    assert "broken.toml:2" in result.err


def test_an_empty_library_lists_nothing_and_says_so(pmtui, home):
    result = pmtui("list", "--library", home / "nowhere")

    assert (result.code, result.out) == (0, "")
    assert "nowhere" in result.err
    assert json.loads(pmtui("list", "--json", "--library", home / "nowhere").out) == []


def test_a_library_that_is_a_file_is_told(pmtui, library):
    result = pmtui("list", "--library", library / "2024-05-02-search.toml")

    assert result.code == 1
    assert "is a file; a library is a folder" in result.err


def test_a_title_cannot_command_the_reader(pmtui, library):
    (library / "hostile.toml").write_text(HOSTILE)

    for command in (["list"], ["show", "hostile"]):
        out = pmtui(*command).out
        assert "a␛]2;PWNED␇�b" in out
        assert "\x1b" not in out


def test_show_reads_like_text(pmtui, library):
    result = pmtui("show", "2024-03")

    assert result.code == 0
    lines = result.out.splitlines()
    assert lines[:2] == ["Checkout refuses logins", "sev2 major · in review · internal"]
    assert "KEY FACTS" in lines
    assert "Incident date   Fri 15 Mar 2024" in lines
    assert "Fri 15 Mar 2024, UTC" in lines
    assert "  14:32  alert           error rate on login above 5 %" in lines
    assert "[ ] Alert when the pool is over 80 % for 5 min" in lines
    assert "    no owner · no due date · to do" in lines
    assert "LESSONS" not in lines


def test_show_wraps_prose_and_keeps_links_whole(pmtui, library):
    link = "https://graphs.example/" + "x" * 100
    words = "one two three " * 20
    (library / "long.toml").write_text(
        f'schema = 1\ntitle = "Long"\n[summary]\ntext = "{words}{link}"\n'
        '[[impact.evidence]]\nkind = "log"\ntitle = "log"\nbody = """\n' + "y" * 120 + '\n  indented\n"""\n'
    )
    lines = pmtui("show", "long").out.splitlines()

    assert link in lines
    assert all(len(line) <= 80 for line in lines if "one two" in line)
    assert "    | " + "y" * 120 in lines
    assert "    |   indented" in lines


def test_show_enters_circles_of_whys_once(pmtui, library):
    (library / "whys.toml").write_text(
        'schema = 1\ntitle = "Whys"\n[analysis]\nwhys = [\n'
        '{id = "aa", text = "problem"}, {id = "bb", parent = "aa", text = "because"},\n'
        '{id = "cc", parent = "dd", text = "egg"}, {id = "dd", parent = "cc", text = "hen"}]\n'
    )
    out = pmtui("show", "whys").out

    assert "  problem\n    why? because\n" in out
    assert out.count("egg") == out.count("hen") == 1


def test_show_of_what_is_not_there_names_the_nearest(pmtui, library):
    result = pmtui("show", "checkout")

    assert result.code == 1
    assert result.err.count("\n") == 1
    assert "2024-03-15-checkout" in result.err


def test_show_of_a_broken_file_says_where(pmtui, library):
    (library / "broken.toml").write_text('schema = 1\n[facts]\nseverity = "bad"\n')
    result = pmtui("show", "broken")

    assert result.code == 1
    assert "broken.toml:3" in result.err
    assert "Severity: expected one of sev1" in result.err
