"""Names of files as they are typed."""

from __future__ import annotations

from pmtui.tui.paths import completed, missing, paths_of


def test_a_name_goes_on_as_far_as_there_is_no_choice(tmp_path):
    for name in ("alerts-1.json", "alerts-2.json", ".hidden"):
        (tmp_path / name).touch()
    (tmp_path / "slack").mkdir()
    assert completed(f"{tmp_path}/al") == (f"{tmp_path}/alerts-", ("alerts-1.json", "alerts-2.json"))
    assert completed(f"{tmp_path}/sl") == (f"{tmp_path}/slack/", ("slack/",))
    assert completed(f"{tmp_path}/no")[1] == ()
    assert completed(f"{tmp_path}/.h")[0].endswith(".hidden")


def test_several_names_are_several_files_and_a_name_with_spaces_is_one(tmp_path):
    spaced = tmp_path / "two words.txt"
    spaced.touch()
    assert paths_of(f" {spaced} ") == (spaced,)
    assert [path.name for path in paths_of(f"'{spaced}' {tmp_path}/b")] == ["two words.txt", "b"]
    assert paths_of("  ") == ()
    assert [path.name for path in paths_of("it's")] == ["it's"]


def test_the_tilde_is_the_home_folder(home):
    assert paths_of("~/x.json") == (home / "x.json",)


def test_the_first_file_that_does_not_exist_is_named(tmp_path):
    (tmp_path / "a").touch()
    assert missing(f"{tmp_path}/a") == ""
    assert missing(f"{tmp_path}/a {tmp_path}/b") == "b cannot be read: there is no such file."
    assert "cannot be read" in missing("x" * 5000)
