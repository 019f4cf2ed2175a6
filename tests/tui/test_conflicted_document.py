"""A file that git could not merge opens as both its versions; nothing is written before one saves."""

from __future__ import annotations

import pytest

from pmtui.storage import load

MARKED = """\
# Kept by the platform team.
schema = 1
<<<<<<< HEAD
title = "Logins fail"
=======
title = "Checkout is down"
>>>>>>> night-shift

[summary]
text = \"\"\"
One.
Two.
Three.
Four.
Five.
<<<<<<< HEAD
Zwei.
=======
Deux.
>>>>>>> night-shift
\"\"\"

<<<<<<< HEAD
[[actions]]
id = "a1"
title = "Alert on the pool"
=======
[[actions]]
id = "b1"
title = "Page earlier"
>>>>>>> night-shift
"""


async def test_both_versions_are_shown_with_where_they_come_from(written):
    async with written(MARKED, size=(100, 40)) as editor:
        assert editor.shows("Git could not merge the same places", "Ours, HEAD", "Theirs, night-shift")
        assert editor.shows("Logins fail", "Checkout is down")
        await editor.press("down")
        assert editor.shows("Zwei.", "Deux.", "… 3 lines alike …")


async def test_what_is_chosen_is_written_by_a_save_and_not_before(written, folder):
    path = folder / "checkout.toml"
    async with written(MARKED) as editor:
        await editor.press("t", "enter")
        assert path.read_text() == MARKED
        assert editor.document.title == "Checkout is down"
        assert [action.title for action in editor.document.actions] == ["Alert on the pool", "Page earlier"]
        assert editor.shows("unsaved")
        await editor.press("ctrl+s")
        assert editor.shows("Saved checkout.toml. `git add checkout.toml` tells git")
    text = path.read_text()
    assert text.startswith("# Kept by the platform team.\n")
    assert "<<<<<<<" not in text
    assert load(path).document.summary.text.endswith("Five.\nZwei.\n")


async def test_deciding_later_writes_nothing_and_a_save_asks_again(written, folder):
    path = folder / "checkout.toml"
    async with written(MARKED) as editor:
        await editor.press("escape", "ctrl+s")
        assert editor.shows("Git could not merge")
        assert path.read_text() == MARKED
        await editor.press("escape", "ctrl+q", "d")
    assert path.read_text() == MARKED


async def test_where_nothing_is_left_to_choose_the_merge_waits_for_a_save(written, folder):
    path = folder / "checkout.toml"
    text = 'title = "x"\n' + MARKED[MARKED.index("<<<<<<< HEAD\n[[actions") :]
    async with written(text) as editor:
        assert editor.shows("field by field all of it could be merged", "unsaved")
        assert len(editor.document.actions) == 2
        assert path.read_text() == text
        await editor.press("ctrl+s")
        assert len(editor.saved.actions) == 2


async def test_what_it_held_is_kept_in_the_history(written, tmp_path):
    async with written(MARKED, state_dir=tmp_path / "state") as editor:
        await editor.press("enter", "ctrl+s")
        assert editor.shows("Saved")
    (kept,) = (tmp_path / "state" / "versions").rglob("*.toml")
    assert kept.read_text() == MARKED


async def test_somebody_who_settles_it_meanwhile_leaves_nothing_to_choose(written, folder):
    path = folder / "checkout.toml"
    async with written(MARKED) as editor:
        await editor.press("escape")
        path.write_text('schema = 1\ntitle = "Settled elsewhere"\n')
        await editor.app._look_outside()
        assert editor.document.title == "Settled elsewhere"
        assert editor.app.session.watch.conflicts == ()
        await editor.press("ctrl+s")
        assert editor.saved.title == "Settled elsewhere"


@pytest.mark.parametrize("quoted", ["<<<<<<< HEAD", "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x"])
async def test_markers_that_a_text_quotes_are_text(written, folder, quoted):
    text = f'schema = 1\ntitle = "x"\n\n[summary]\ntext = """\n{quoted}\n"""\n'
    async with written(text) as editor:
        assert editor.document.summary.text == f"{quoted}\n"
        assert editor.shows("saved")
        assert editor.app.session.watch.conflicts == ()


async def test_a_version_that_cannot_be_read_is_a_sentence_and_changes_nothing(folder):
    from driving import editing

    path = folder / "checkout.toml"
    path.write_text('<<<<<<< HEAD\ntitle = "a"\n=======\ntitle = b\n>>>>>>> x\n')
    before = path.read_bytes()
    async with editing(folder, None) as editor:
        assert editor.shows("git left a conflict here")
        await editor.press("enter")
        editor.app.open_path(path)
        await editor.settle()
        assert editor.shows("mend it by hand")
    assert path.read_bytes() == before


async def test_a_merge_that_git_gives_up_while_the_file_is_open_is_taken_in(empty, folder):
    path = folder / "checkout.toml"
    async with empty() as editor:
        await editor.go("facts.owner")
        await editor.type("Ada Berg")
        path.write_text(MARKED)
        await editor.app._look_outside()
        assert editor.shows("Git left a conflict in the file", "2 to choose")
        assert editor.document.facts.owner == "Ada Berg"
        assert len(editor.document.actions) == 2
        assert path.read_text() == MARKED
        await editor.press("ctrl+s")
        assert editor.shows("Git could not merge the same places")
        await editor.press("escape")
        editor.app.session.watch.settle({})
        await editor.press("ctrl+s")
        assert (editor.saved.title, editor.saved.facts.owner) == ("Logins fail", "Ada Berg")
