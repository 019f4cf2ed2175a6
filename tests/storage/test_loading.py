"""What a file holds beside the document, and what is said about files that cannot be read."""

from __future__ import annotations

import io
import os
import socket

import pytest

from pmtui.document import Postmortem
from pmtui.storage import BrokenFile, dumps, load, loads, locate, parsing

ENTRY = b"[[timeline]]\nat = 2024-03-15T14:32:00Z\n"


@pytest.fixture
def write(tmp_path):
    def write(data: bytes):
        path = tmp_path / "a.toml"
        path.write_bytes(data)
        return path

    return write


def test_comments_at_the_head_are_kept_and_others_reported(write):
    loaded = load(write(b'\n# one\n#two\n\ntitle = "a # b"\n'))
    assert (loaded.head, loaded.other_comments) == ("# one\n#two", False)
    assert dumps(loaded.document, loaded.head).startswith("# one\n#two\n\nschema = 1\n")


@pytest.mark.parametrize(
    ("text", "has_comment"),
    [
        ('title = "x" # why', True),
        ("title = 'x' # why", True),
        ('[facts] # why\nowner = "x"', True),
        ('title = "a\\" # b"', False),
        ("title = 'a # b'", False),
        ('[summary]\ntext = """\n# a\n\\""" # b\n"""', False),
        ("[summary]\ntext = '''\n# a\n'' # b\n'''", False),
        ('[summary]\ntext = """a"""""\n# end', True),
        ("x = [\n1, # one\n]", True),
    ],
)
def test_a_hash_inside_of_text_is_no_comment(write, text, has_comment):
    assert load(write(text.encode())).other_comments is has_comment


def test_a_byte_order_mark_and_windows_lines_are_read(write):
    loaded = load(write(b'\xef\xbb\xbf# c\r\ntitle = "t"\r\n[summary]\r\ntext = """a\r\nb"""\r\n'))
    assert loaded.document.title == "t"
    assert loaded.document.summary.text == "a\nb"
    assert loaded.head == "# c"


def test_rows_without_ids_get_the_same_ones_each_time():
    document = loads(ENTRY + ENTRY)
    ids = [entry.id for entry in document.timeline]
    assert len(set(ids)) == 2
    assert all(ids)
    assert loads(ENTRY + ENTRY) == document


def test_a_derived_id_never_takes_a_written_one():
    (derived,) = loads(ENTRY).timeline
    source = ENTRY + f'[[actions]]\nid = "{derived.id}"\n'.encode()
    document = loads(source)
    assert document.actions[0].id == derived.id
    assert document.timeline[0].id not in ("", derived.id)


def test_many_rows_without_ids_are_read():
    document = loads(ENTRY * 3000)
    assert len({entry.id for entry in document.timeline}) == 3000


def test_a_newer_format_opens_read_only(write):
    loaded = load(write(b'schema = 2\ntitle = "t"\nlater = 1\n'))
    assert "newer pmtui wrote this file (format 2; this one knows 1)" in loaded.read_only
    assert loaded.document.title == "t"


def test_a_newer_format_that_is_not_understood_says_so():
    with pytest.raises(BrokenFile, match=r"a newer pmtui wrote this file.*expected one of draft"):
        loads(b'schema = 2\nstatus = "cooking"\n')


def test_loading_changes_nothing(write):
    path = write(b'title = "t"')
    before = path.stat()
    loaded = load(path)
    assert loaded.read_only == ""
    assert loaded.original == path.read_bytes()
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'\n[facts]\nseverity = "sevv"', "f:3: Key facts, Severity: expected one of sev1, sev2, sev3"),
        (ENTRY + b'[[timeline]]\ntext = "x"', "f:3: Timeline 2, When: this field is required"),
        (b"[[timeline]]\nat = 2024-03-15T14:32:00", "f:2: Timeline 1, When: the time has no zone; for UTC"),
        (b'[[timeline]]\nat = "noon"', "f:2: Timeline 1, When: expected a time with its zone"),
        (b"timeline = [\n{at = 2024-03-15T14:32:00Z},\n{at = 3}]", "f:3: Timeline 2, When: expected a time"),
        (b"title = 3", "f:1: Title: expected text in quotation marks"),
        (b"\ntimeline = 3", "f:2: Timeline: expected a list"),
        (b"facts = 3", "f:1: Key facts: expected a table"),
        (b"[facts]\nservices = [\n  1]", "f:3: Key facts, Services 1: expected text"),
        (b"[[meetings]]\n[[meetings.agenda]]\nplanned = -1", "f:3: Meetings 1, Agenda 1, Planned min:"),
        (b'[declared.nothing]\nreason = "x"', "f:1: Declared, nothing: expected one of summary, detection"),
        (b'[declared.timeline]\nstate = "x"', "f:2: Declared, timeline, State: expected one of"),
        (b"schema = 0", "f:1: Schema: expected the version"),
        (b'[[actions]]\nid = "a b"', "f:2: Actions 1, Id: expected up to 40 letters"),
        (b"[[impact.metrics]]\nvalue = nan", "f:2: Impact, Metrics 1, Value: expected a number"),
        (b"[facts]\ndate = 2024-03-15T14:32:00Z", "f:2: Key facts, Incident date: expected a day"),
        (b'title = "a\n', "f:1: this is not valid TOML"),
        (b'\n\ntitle = "a"\ntitle = "b"', "f:4: this is not valid TOML"),
        (b"a = 1\n<<<<<<< HEAD\nb = 1\n=======\nb = 2\n>>>>>>> x\n", "f:2: git left a conflict here"),
        (b"a = 1\n\0", "f:2: a NUL character is not allowed"),
        (b"a = 1\rb = 2", "f:1: a carriage return in the middle of a line"),
        (b"\xff\xfea\0", "f:1: the file is written in UTF-16"),
        (b'a = 1\ntitle = "caf\xe9"', "f:2: byte 13 of this line is no UTF-8"),
        (b"x = " + b"[" * 5000, "f:1: more than 32 tables or lists inside each other"),
        (b"x = " + b"[\n" * 5000, "f:33: more than 32 tables or lists"),
        (b"x = " + b"{a = " * 500, "f:1: more than 32"),
        (b"a" + b".a" * 50_000 + b" = 1", "f:1: more than 32"),
        (b"[" + b'"a". ' * 50_000 + b"b]", "f:1: more than 32"),
        (b"x = " + b"1" * 5000, "f: the file is too deep, or one of its numbers too long"),
        (b"\x01", "f:1: this is not valid TOML"),
        (b" " * (5 * 1024 * 1024 + 1), "f: the file is larger than 5 MiB"),
    ],
)  # fmt: skip
def test_a_broken_file_is_told_with_its_place(data, expected):
    with pytest.raises(BrokenFile) as told:
        loads(data, "f")
    assert str(told.value).startswith(expected)
    assert "\n" not in str(told.value)
    assert str(told.value).isprintable()


def test_a_wrong_choice_is_told_with_the_right_ones():
    with pytest.raises(BrokenFile, match=r"expected one of sev1, sev2, sev3, sev4, not 'sev\\x1b'"):
        loads(b'[facts]\nseverity = "sev\\u001b"', "f")


def test_more_faults_are_counted():
    with pytest.raises(BrokenFile, match=r"f:1: Title: .* \(and 1 more to mend\)"):
        loads(b'title = 3\nstatus = "x"', "f")


def test_dots_in_prose_are_no_deep_key():
    dots = "." * 500 + "\nx.y = " + "a." * 100
    document = Postmortem.model_validate({"summary": {"text": dots}})
    assert loads(dumps(document).encode()) == document


def test_every_beginning_of_a_file_is_read_or_refused_in_words(write):
    text = write(ENTRY + b'why = """\na "" b\n"""\nx = [1, {a = "\\u00e9"}]\n# c \xc3\xa9\n').read_bytes()
    for length in range(len(text)):
        try:
            assert isinstance(loads(text[:length]), Postmortem)
        except BrokenFile as error:
            assert error.message  # noqa: PT017


@pytest.mark.parametrize(
    "kind", ["missing", "folder", "pipe", "socket", "device", "dangling", "circle", "long", "nul"]
)
def test_what_is_no_file_is_named_and_never_waited_for(tmp_path, kind, monkeypatch):
    path = tmp_path / "a"
    match kind:
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "socket":
            monkeypatch.chdir(tmp_path)
            with socket.socket(socket.AF_UNIX) as server:
                server.bind("a")
        case "device":
            path.symlink_to("/dev/zero")
        case "dangling":
            path.symlink_to("nowhere")
        case "circle":
            path.symlink_to("a")
        case "long":
            path = tmp_path / ("x" * 300)
        case "nul":
            path = tmp_path / "a\0b"
    words = {
        "missing": "there is no such file",
        "folder": "this is a folder",
        "pipe": "this is a pipe",
        "socket": "this is a socket",
        "device": "this is a device",
        "dangling": "this is a link to nowhere",
        "circle": "its links lead in a circle",
        "long": "the name is too long",
        "nul": "no name of a file",
    }
    with pytest.raises(BrokenFile, match=words[kind]):
        load(path)


def test_a_file_of_the_system_that_has_nothing_to_give_is_not_waited_for(write, monkeypatch):
    path = write(b"schema = 1\n")
    monkeypatch.setattr("pmtui.storage.files.os.fdopen", lambda *_: Dry())  # as the log of the kernel is
    with pytest.raises(BrokenFile, match="it gives nothing to read"):
        load(path)


class Dry(io.BytesIO):
    """A file that is open, of which a read returns at once and empty-handed."""

    def read(self, *_):
        return None


def test_a_large_file_is_read_in_a_process_of_its_own(write):
    text = "x" * (300 * 1024)
    assert load(write(f'title = "t"\nbig = "{text}"\n'.encode())).document.title == "t"
    with pytest.raises(BrokenFile, match=r"a\.toml:2: this is not valid TOML"):
        load(write(f'big = "{text}"\nx = \n'.encode()))


def test_a_file_that_takes_too_long_is_given_up(write, monkeypatch):
    monkeypatch.setattr(parsing, "PATIENCE", 0.001)
    with pytest.raises(BrokenFile, match="was given up"):
        load(write(b'big = "' + b"x" * 300 * 1024 + b'"'))


SOURCE = b"""\
# head
title = "t"
facts = {owner = "a", services = [
  "x",
  "y"]}
[[timeline]]
id = "a1"
at = 2024-03-15T14:32:00Z
why = \"\"\"
[[timeline]]
id = "no"
\"\"\"
  [[timeline.questions]]
  id = "q1"
  text = "?"
[[timeline]]
at = 2024-03-15T14:33:00Z
id = "b2"
[declared . "root causes"]
reason = "r"
[[impact.metrics]]
id = "m1"
"""


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("title", (2, 1)),
        ("facts.owner", (3, 10)),
        ("facts.services", (3, 23)),
        ("timeline", (6, 1)),
        ("timeline[a1].at", (8, 1)),
        ("timeline[a1].questions[q1].text", (15, 3)),
        ("timeline[b2].at", (17, 1)),
        ("timeline[b2].text", (16, 1)),
        ("timeline[b2].questions", (16, 1)),
        ("declared[root causes].reason", (20, 1)),
        ("impact.metrics[m1].value", (21, 1)),
        ("impact.narrative", (21, 1)),
        ("lessons.lucky", None),
        ("no.such.field", None),
    ],
)
def test_a_field_is_found_in_the_text(path, place):
    assert locate(SOURCE, path) == place


def test_a_format_with_thousands_of_digits_is_a_sentence_too(tmp_path):
    path = tmp_path / "a.toml"
    path.write_text(f'schema = 0x{"f" * 5000}\ntitle = "t"\n')
    assert "format of an unlikely number" in load(path).read_only
