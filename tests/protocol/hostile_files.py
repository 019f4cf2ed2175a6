"""Files that are no post-mortem, or not quite one, or that ask for more than they should get."""

from __future__ import annotations

import os
import random
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

GOOD = 'schema = 1\ntitle = "Checkout refuses logins"\nstatus = "draft"\n'
MIB = 1024 * 1024

TEXTS: dict[str, bytes] = {
    "empty": b"",
    "blank": b"\n \n\t\n",
    "one NUL": b"\0",
    "NUL in text": GOOD.encode() + b'note = "a\0b"\n',
    "byte-order mark": b"\xef\xbb\xbf" + GOOD.encode(),
    "UTF-16": GOOD.encode("utf-16"),
    "UTF-16 without a mark": GOOD.encode("utf-16-le"),
    "latin-1": 'title = "gestört"\n'.encode("latin-1"),
    "lone surrogate in UTF-8": b'title = "\xed\xa0\x80"\n',
    "escaped surrogate": b'title = "\\ud800"\n',
    "bare CR": b'title = "a"\rstatus = "draft"\n',
    "CRLF": GOOD.replace("\n", "\r\n").encode(),
    "no end of line": GOOD.rstrip().encode(),
    "five MiB and a byte": b"# " + b"x" * (5 * MIB - 1),
    "nearly five MiB": GOOD.encode() + b'[summary]\ntext = "' + b"x" * (4 * MIB) + b'"\n',
    "conflict markers": (
        b'schema = 1\n<<<<<<< HEAD\ntitle = "ours"\n=======\ntitle = "theirs"\n>>>>>>> other\n'
    ),
    "duplicate key": b'title = "a"\ntitle = "b"\n',
    "duplicate table": b'title = "a"\n[facts]\n[facts]\n',
    "no value": b"title =\n",
    "open string": b'title = "a\n',
    "open multi-line string": b'title = """a\n',
    "open table": b"[facts\n",
    "key of 50,000 parts": b"a" + b".a" * 50_000 + b" = 1\n",
    "key of 33 parts": GOOD.encode() + b"x" + b".y" * 33 + b" = 1\n",
    "900 brackets": b"a = " + b"[" * 900 + b"]" * 900 + b"\n",
    "100,000 brackets": b"a = " + b"[" * 100_000 + b"\n",
    "900 inline tables": b"a = " + b"{a=" * 900 + b"1" + b"}" * 900 + b"\n",
    "wide and deep": (
        "[" + ".".join(f"h{n}" for n in range(997)) + "]\n" + "".join(f"k{n}=1\n" for n in range(20_000))
    ).encode(),
    "20,000 keys under 30 tables": (
        "[" + ".".join(f"h{n}" for n in range(30)) + "]\n" + "".join(f"k{n} = 1\n" for n in range(20_000))
    ).encode(),
    "20,000 actions": GOOD.encode() + b'[[actions]]\ntitle = "x"\n' * 20_000,
    "a number of 5,000 digits": b"schema = " + b"9" * 5_000 + b"\n",
    "a number of 5,000 hexadecimal digits": b"schema = 0x" + b"f" * 5_000 + b"\n",
    "a huge unknown number": GOOD.encode() + b"mine = 0x" + b"f" * 5_000 + b"\n",
    "not a number": GOOD.encode() + b"mine = nan\n",
    "infinite": GOOD.encode() + b"mine = -inf\n",
    "a newer format": b'schema = 99\ntitle = "from tomorrow"\n',
    "format 0": b'schema = 0\ntitle = "x"\n',
    "format as text": b'schema = "1"\ntitle = "x"\n',
    "format minus one": b'schema = -1\ntitle = "x"\n',
    "title is a number": b"title = 1\n",
    "title is a table": b"title = {a = 1}\n",
    "timeline is text": GOOD.encode() + b'timeline = "x"\n',
    "timeline of numbers": GOOD.encode() + b"timeline = [1, 2]\n",
    "same id twice": GOOD.encode() + b'[[timeline]]\nid = "a7f3"\ntext = "a"\n' * 2,
    "odd id": GOOD.encode() + b'[[timeline]]\nid = "../../x"\ntext = "a"\n',
    "empty id": GOOD.encode() + b'[[timeline]]\nid = ""\ntext = "a"\n',
    "time without zone": GOOD.encode() + b'[[timeline]]\nat = 2024-03-15T14:32:00\ntext = "a"\n',
    "local time": GOOD.encode() + b"[facts]\nimpact_started = 10:00:00\n",
    "year 1": GOOD.encode() + b"[facts]\nimpact_started = 0001-01-01T00:00:00+14:00\n",
    "year 9999": GOOD.encode() + b"[facts]\nimpact_started = 9999-12-31T23:59:59-12:00\n",
    "short escapes of TOML 1.1": b'title = "\\e[2J"\n',
    "inline table over lines": GOOD.encode() + b"mine = {\n a = 1,\n}\n",
    "control characters in strings": b'title = "\\u001b]2;PWNED\\u0007 \\u0000 \\u009b31m \\u202e"\n',
    "raw C1 and bidi": 'title = "\x9b31m \u202e \u2028 \u0085"\n'.encode(),
    "markup": b'title = "[/] [@click=app.quit]x[/] [$error]"\n',
    "markup in keys": GOOD.encode() + b'"[/foo]" = "[/bar]"\n["\\u001b[2J"]\n"[@click=app.quit]" = 1\n',
    "unknown tables": GOOD.encode() + b"[mine]\na = [[1], {b = 2}]\n[[facts.more]]\nx = 1\n",
    "dotted into a row": GOOD.encode() + b"[actions.x]\na = 1\n",
    "two byte-order marks": b"\xef\xbb\xbf" * 2 + GOOD.encode(),
    "a byte-order mark in the middle": GOOD.encode() + b"\xef\xbb\xbfmine = 1\n",
    "UTF-32": GOOD.encode("utf-32"),
    "EBCDIC": GOOD.encode("cp500"),
    "ends of lines mixed": b'schema = 1\r\ntitle = "a"\n[summary]\r\ntext = """\r\na\nb\r\n"""\n',
    "the end mark of DOS": GOOD.encode() + b"\x1a",
    "overlong UTF-8": b'title = "\xc0\xaf"\n',
    "cut within a character": b'title = "\xe2\x82',
    "noncharacters": 'title = "\ufffe\uffff\U0001fffe"\n'.encode(),
    "a key that looks like another": 't\u0456tle = "x"\n'.encode(),
    "the same key in quotes": b'title = "a"\n"title" = "b"\n',
    "a dotted key that is a table, too": b'facts.severity = "sev1"\n[facts]\nseverity = "sev2"\n',
    "an inline table that grows": b'facts = {severity = "sev1"}\n[facts.more]\na = 1\n',
    "a table, then rows": b"[actions]\n[[actions]]\n",
    "day 0 of month 0": GOOD.encode() + b"[facts]\ndate = 0000-00-00\n",
    "30 February": GOOD.encode() + b"[facts]\ndate = 2024-02-30\n",
    "a leap second": GOOD.encode() + b"[facts]\nimpact_started = 2016-12-31T23:59:60Z\n",
    "an offset of a day": GOOD.encode() + b"[facts]\nimpact_started = 2024-01-01T00:00:00+24:00\n",
    "a title of a megabyte": b'title = "' + b"y" * MIB + b'"\n',
    "a title of lines": b'title = """' + b"\n" * 20_000 + b'"""\n',
    "500 accents": f'title = "a{chr(0x301) * 500}"\n'.encode(),
    "a key of a megabyte": b"k" * MIB + b" = 1\n",
    "a megabyte of quotes": b'"' * MIB,
    "a megabyte of dots": b"." * MIB,
    "four megabytes of blanks": b" " * (4 * MIB),
    "300,000 comments": b"# c\n" * 300_000,
    "30,000 tables": GOOD.encode() + b"".join(b"[t%d]\nx = 1\n" % number for number in range(30_000)),
    "an id with an escape": GOOD.encode() + b'[[actions]]\nid = "\\u001b[2J\\n"\ntitle = "b"\n',
    "one id in two lists": (
        GOOD.encode() + b'[[timeline]]\nid = "a7f3"\ntext = "a"\n[[actions]]\nid = "a7f3"\ntitle = "b"\n'
    ),
    "half a conflict": GOOD.encode() + b"<<<<<<< HEAD\n",
    "a conflict within a conflict": (
        b"<<<<<<< a\n<<<<<<< b\ntitle = 'x'\n=======\n=======\n>>>>>>> b\n>>>>>>> a\n"
    ),
    "a conflict of three": (
        b'schema = 1\n<<<<<<< a\ntitle = "x"\n||||||| base\ntitle = "z"\n=======\ntitle = "y"\n>>>>>>> b\n'
    ),
    "a journal": b'# journal: {"format": 1, "path": "/etc/passwd"}\n\n' + GOOD.encode(),
    "compressed": b"\x1f\x8b\x08" + bytes(range(256)) * 10,
    "a shell script": b"#!/bin/sh\nexit 0\n",
    "an ELF head": b"\x7fELF\x02\x01\x01" + b"\0" * 64,
    "JSON": b'{"schema": 1}\n',
}


HEAVY = {"20,000 actions", "nearly five MiB"}
"""What is allowed to take its time."""

_SAMPLE = Path(__file__).resolve().parents[2] / "sample_data" / "2026-07-14-website-down-after-dns-move.toml"


def damaged(choice: random.Random, *, cuts: int, changes: int) -> Iterator[tuple[str, bytes]]:
    """Yield a whole post-mortem cut off at some places (0: at every byte), and with some bytes changed."""
    whole = _SAMPLE.read_bytes()
    for at in range(len(whole)) if not cuts else sorted(choice.sample(range(len(whole)), cuts)):
        yield f"cut at {at}", whole[:at]
    for _ in range(changes):
        data = bytearray(whole)
        for _ in range(choice.choice((1, 1, 1, 2, 8))):
            at = choice.randrange(len(data))
            piece = choice.choice((bytes([choice.randrange(256)]), choice.choice(_PIECES)))
            data[at : at + choice.choice((0, 1, 1, len(piece)))] = piece
        yield "changed", bytes(data)


_PIECES = (b"\0", b'"', b'"""', b"[", b"]]", b"{", b"=", b".", b"\n", b"\\", b"#", b"\xff", b"1e999", b"-")


def _fifo(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # its name may not be longer than about a hundred bytes
    try:
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(path.name)
    finally:
        os.chdir(here)


def _loop(path: Path) -> None:
    path.symlink_to(path)


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(1 << 30)


def _many_links(path: Path) -> None:
    """Make a chain of more links than a system follows."""
    name = path
    for number in range(45):
        name.symlink_to(further := path.with_name(f".{path.name}.{number}"))
        name = further
    name.write_text(GOOD)


def _unreadable(path: Path) -> None:
    path.write_text(GOOD)
    path.chmod(0)


PLACES: dict[str, Callable[[Path], None]] = {
    "folder": lambda path: path.mkdir(),
    "pipe": _fifo,
    "socket": _socket,
    "dangling link": lambda path: path.symlink_to(path.with_name("nowhere")),
    "circle of links": _loop,
    "link to a device": lambda path: path.symlink_to("/dev/zero"),
    "link to a folder": lambda path: path.symlink_to("/"),
    "mode 000": _unreadable,
    "a gigabyte of nothing": _sparse,
    "a long chain of links": _many_links,
    "link to a terminal": lambda path: path.symlink_to("/dev/tty"),
    "link to the input": lambda path: path.symlink_to("/dev/stdin"),
    "link to a full device": lambda path: path.symlink_to("/dev/full"),
    "link to memory": lambda path: path.symlink_to("/proc/self/mem"),
}

NAMES = (
    "-rf.toml",
    "--help.toml",
    ":(top)x.toml",
    "a b.toml",
    "a\nb.toml",
    "\x1b]2;PWNED\x07.toml",
    "[@click=app.quit]x[$error].toml",
    "{0}%s$(id)`id`.toml",
    "\u202elmot.toml",
    "x" * 250 + ".toml",
    "事故.toml",
    "\udcff\udcfe.toml",
    "~.toml",
    "*.toml",
    "a\r.toml",
    " .toml",
    "con\u200b.toml",
    "\u0430.toml",
    "A.toml",
    "a.toml ",
    ".#a.toml",
    ".a.toml.0123456789abcdef.pmtui-tmp",
    "no-suffix",
    ".toml",
    "..toml",
    "check.toml",
)


def hostile(folder: Path) -> Iterator[tuple[str, Path]]:
    """Make every hostile file in `folder` and yield what it is with its path."""
    for number, (what, content) in enumerate(TEXTS.items()):
        path = folder / f"text-{number:02}.toml"
        path.write_bytes(content)
        yield what, path
    for number, (what, make) in enumerate(PLACES.items()):
        path = folder / f"place-{number:02}.toml"
        make(path)
        yield what, path
    for name in NAMES:
        path = folder / name
        path.write_text(GOOD)
        yield f"the name {name!r}", path
