"""Which library is meant, and what a person or a team has set."""

from __future__ import annotations

import os

import pytest

from pmtui.checks.policy import Policy
from pmtui.library import Settings, find_library, read_settings, settings_path, state_dir


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    home = tmp_path / "home"
    home.mkdir()
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(home))
    return home


def test_the_library_of_the_user_is_the_last_choice(tmp_path, home):
    library = find_library(tmp_path, None, {})
    assert library.path == home / ".local/share/pmtui/postmortems"
    assert library.policy == Policy()
    assert not library.path.exists()


def test_the_option_wins_over_the_environment_and_the_place(tmp_path):
    (tmp_path / ".pmtui.toml").write_text("")
    environ = {"PMTUI_LIBRARY": str(tmp_path / "b")}
    assert find_library(tmp_path, tmp_path / "a", environ).path == tmp_path / "a"
    assert find_library(tmp_path, None, environ).path == tmp_path / "b"
    assert find_library(tmp_path, None, {"PMTUI_LIBRARY": ""}).path == tmp_path
    assert find_library(tmp_path, None, {"PMTUI_LIBRARY": "~/x"}).path == tmp_path / "home" / "x"


def test_the_nearest_config_above_names_the_library(tmp_path):
    below = tmp_path / "team" / "service" / "deep"
    below.mkdir(parents=True)
    (tmp_path / ".pmtui.toml").write_text("")
    (tmp_path / "team" / ".pmtui.toml").write_text('library = "docs/pm"\n[policy]\nmax_actions = 3\n')
    library = find_library(below, None, {})
    assert library.path == tmp_path / "team" / "docs" / "pm"
    assert library.config == tmp_path / "team" / ".pmtui.toml"
    assert library.policy.max_actions == 3
    assert library.problems == ()


def test_the_policy_counts_for_a_named_library_too(tmp_path):
    (tmp_path / ".pmtui.toml").write_text('[policy]\noff = ["ACT001"]\n')
    assert find_library(tmp_path / "other", tmp_path / "a", {}).policy.off == {"ACT001"}


def test_what_is_wrong_in_a_config_is_told_and_the_rest_counts(tmp_path):
    config = tmp_path / ".pmtui.toml"
    config.write_text('library = 3\ncolour = 1\n[policy]\nmax_actions = "x"\ngap_minutes = 20\nodd = 1\n')
    library = find_library(tmp_path, None, {})
    assert library.path == tmp_path
    assert (library.policy.max_actions, library.policy.gap_minutes) == (5, 20)
    told = "\n".join(library.problems)
    assert f"{config}:1: library: expected the name of a folder" in told
    assert f"{config}:2: 'colour' is no key" in told
    assert f"{config}:4: max_actions: " in told
    assert f"{config}:6: 'odd' is no setting that is known" in told


def test_a_config_that_cannot_be_read_is_told(tmp_path):
    (tmp_path / ".pmtui.toml").write_text("\nx = \n")
    library = find_library(tmp_path, None, {})
    assert library.path == tmp_path
    assert ".pmtui.toml:2: this is not valid TOML" in library.problems[0]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_a_config_that_a_stranger_planted_is_passed_over(tmp_path):
    shared = tmp_path / "shared"
    (shared / "mine").mkdir(parents=True)
    shared.chmod(0o1777)
    (shared / ".pmtui.toml").write_text('library = "/elsewhere"')
    os.chown(shared / ".pmtui.toml", 12345, 12345)
    assert find_library(shared / "mine", None, {}).path.name == "postmortems"


def test_without_a_file_the_settings_are_the_usual_ones(home):
    assert settings_path() == home / ".config/pmtui/config.toml"
    assert state_dir() == home / ".local/state/pmtui"
    assert read_settings() == (Settings(), ())
    assert (Settings().autosave, Settings().mouse, Settings().ascii) == (False, True, False)


def test_settings_are_read(tmp_path):
    path = tmp_path / "config.toml"
    path.write_text('autosave = true\nauthor = "Ada Berg"\n[keys]\nsave = "ctrl+s"\nhelp = ["f1", "?"]\n')
    settings, problems = read_settings(path)
    assert problems == ()
    assert (settings.autosave, settings.author) == (True, "Ada Berg")
    assert settings.keys == {"save": ("ctrl+s",), "help": ("f1", "?")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('\nautosave = "yes"', ":2: autosave: expected true or false; it is left out"),
        ("theme = 1", ":1: theme: expected text in quotation marks; it is left out"),
        ("colour = 1", ":1: 'colour' is no setting that is known; it changes nothing"),
        ("keys = 1", ":1: keys: expected a table of keys"),
        ("[keys]\nsave = 1", ":1: keys: save: expected a key or a list of keys"),
        ("a = ", ":1: this is not valid TOML: invalid value; it counts as empty"),
    ],
)
def test_what_is_wrong_in_the_settings_is_told_with_its_line(tmp_path, text, told):
    path = tmp_path / "config.toml"
    path.write_text(f"{text}\n")
    settings, problems = read_settings(path)
    assert settings == Settings()
    assert len(problems) == 1
    assert problems[0].startswith(f"{path}{told}")
