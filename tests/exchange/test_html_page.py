"""A document as a page: it stands alone, everybody can read it, and no text in it becomes markup."""

from __future__ import annotations

import base64
import hashlib
import re
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from exchange.filled import filled
from exchange.page_seen import Seen
from pmtui.document import Action, AgendaItem, Meeting, Postmortem
from pmtui.document.safe import safe_line
from pmtui.exchange import FORMATS, Options, Source
from pmtui.exchange.writers.html_style import STYLE
from pmtui.resources import resource_dir
from pmtui.storage import load
from strategies import HOSTILE, documents

SAMPLES = sorted(resource_dir("sample_data").glob("2*.toml"))
EMPTY = Meeting(agenda=(AgendaItem(),))
PROFILES = FORMATS["html"].profiles
MARKUP = (
    *HOSTILE,
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title></style></svg><b>",
    "<!-- -->]]><![CDATA[",
    "&lt;b&gt; &#60;",
    "javascript:alert(1)",
    'https://x.example/" onmouseover="alert(1)',
    "\ufffe\uffff\ufdd0",
)


def page(document: Postmortem, profile: str = "full") -> str:
    return FORMATS["html"].write([Source("a", document)], Options(profile, draft=True))


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_page_is_whole_and_in_order(path, profile):
    seen = Seen(page(load(path).document, profile))

    assert seen.problems == []
    levels = [level for level, _ in seen.headings]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(words.strip() for _, words in seen.headings)
    assert (seen.tags["main"], seen.tags["header"], seen.tags["footer"]) == (1, 1, 1)
    ids = [value for _, name, value in seen.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    wanted = [
        word for _, name, value in seen.attributes if name == "aria-labelledby" for word in value.split()
    ]
    links = [
        value[1:] for tag, name, value in seen.attributes if (tag, name) == ("a", "href") and value[0] == "#"
    ]
    assert {*wanted, *links} <= set(ids)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_page_keeps_the_words_of_the_document(path):
    document = load(path).document
    seen = Seen(page(document))

    for words in (document.title, document.summary.text, *(entry.text for entry in document.timeline)):
        assert " ".join(words.split()) in " ".join(seen.text.split())


def test_a_page_needs_no_script_no_network_and_no_other_file():
    written = page(filled(lambda path: f"{path} https://x.example/{len(path)}"))
    seen = Seen(written)

    assert not seen.tags.keys() & {
        "script",
        "img",
        "iframe",
        "object",
        "embed",
        "form",
        "base",
        "audio",
        "video",
    }
    assert [name for _, name, _ in seen.attributes if name.startswith("on") or name == "style"] == []
    loads = [value for _, name, value in seen.attributes if name in ("src", "srcset", "data", "action")]
    assert loads == []
    assert [value for tag, name, value in seen.attributes if (tag, name) == ("link", "href")] == ["data:,"]
    assert "url(" not in STYLE
    assert "@import" not in STYLE


def test_its_policy_forbids_everything_but_its_own_style():
    written = page(Postmortem(title="x"))
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]+)"', written)
    (style,) = re.findall(r"<style>(.*?)</style>", written, re.DOTALL)

    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'")
    assert "unsafe" not in policy


@pytest.mark.parametrize("text", MARKUP, ids=range(len(MARKUP)))
def test_hostile_text_in_every_field_adds_no_element(text):
    plain, hostile = Seen(page(filled(lambda _: "word"))), Seen(page(filled(lambda _: f"word {text}")))

    links = {"a": 0, "br": 0}
    assert hostile.problems == []
    assert {**hostile.tags, **links} == {**plain.tags, **links}
    assert {name for _, name, _ in hostile.attributes} <= {name for _, name, _ in plain.attributes} | {
        "href",
        "rel",
    }
    assert all(
        value.startswith(("http://", "https://", "#", "data:,"))
        for _, name, value in hostile.attributes
        if name == "href"
    )
    assert safe_line(page(filled(lambda _: text))).replace(" ", "") != ""


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents(extras=False))
def test_any_document_is_a_whole_page(document: Postmortem):
    for profile in PROFILES:
        assert Seen(page(document, profile)).problems == []


def _colours(block: str) -> dict[str, str]:
    found = dict(re.findall(r"--([a-z-]+):(#[0-9a-f]{3,6})", block))
    return {
        name: value if len(value) == 7 else "#" + "".join(c * 2 for c in value[1:])
        for name, value in found.items()
    }


def _light(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted((_light(one), _light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_words_and_shapes_can_be_told_from_what_lies_behind_them(theme):
    colours = _colours(STYLE.split("@media screen")[theme] if theme == 0 else STYLE.split("@media screen")[1])
    words = [
        *((ink, ground) for ink in ("ink", "soft", "link", "impact") for ground in ("paper", "field")),
        ("note-ink", "note"),
        ("paper", "accent"),
        *((f"{phase}-ink", phase) for phase in ("detection", "mitigation", "resolution")),
    ]
    shapes = [
        *((f"{phase}-line", "field") for phase in ("detection", "mitigation", "resolution")),
        ("impact", "field"),
        ("accent", "field"),
        ("soft", "field"),
    ]
    assert {pair: contrast(colours[pair[0]], colours[pair[1]]) for pair in words if
            contrast(colours[pair[0]], colours[pair[1]]) < 4.5} == {}  # fmt: skip
    assert {pair for pair in shapes if contrast(colours[pair[0]], colours[pair[1]]) < 3} == set()


def test_only_an_approved_public_version_invites_search_engines():
    document = load(SAMPLES[0]).document
    assert 'name="robots" content="noindex"' in page(document)
    assert 'name="robots" content="noindex"' in page(document, "public")


def test_rows_without_a_word_in_them_are_still_a_table():
    seen = Seen(page(Postmortem(actions=(Action(status="to do", decision="rejected"),), meetings=(EMPTY,))))
    assert seen.problems == []
    assert seen.tags["table"] == 2
