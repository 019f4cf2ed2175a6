"""A document as a page of Confluence, as a message for Slack and as a mail to customers."""

from __future__ import annotations

import json
from email import message_from_bytes, policy
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings

from exchange.filled import filled
from pmtui.document import Entry, Evidence, Impact, Postmortem, Summary
from pmtui.document.base import utc
from pmtui.exchange import FORMATS, Options, Source
from pmtui.exchange.writers.slack import escaped
from pmtui.resources import resource_dir
from pmtui.storage import load
from strategies import HOSTILE, documents

NOW = utc(2024, 3, 18, 9, 30)
SAMPLES = sorted(resource_dir("sample_data").glob("2*.toml"))
NASTY = [
    *HOSTILE,
    "]]><ac:structured-macro ac:name='html'>",
    "<script>&amp;",
    "<!channel> <@U123> <https://evil.example|good>",
    "*bold* _it_ ~gone~ `code` :fire: &lt;",
    "\ufffe\uffff",
]


def write(name: str, document: Postmortem, profile: str) -> str:
    return FORMATS[name].write([Source("a", document)], Options(profile, draft=True, now=NOW))


def parsed(storage: str) -> ElementTree.Element:
    return ElementTree.fromstring(f'<r xmlns:ac="urn:ac" xmlns:ri="urn:ri">{storage}</r>')


def elements(storage: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for element in parsed(storage).iter():
        found[element.tag] = found.get(element.tag, 0) + 1
    return found


@pytest.mark.parametrize("profile", FORMATS["confluence"].profiles)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_page_of_confluence_is_well_formed(path, profile):
    document = load(path).document
    root = parsed(write("confluence", document, profile))

    assert root[0].tag == "h1"
    assert profile == "public" or document.summary.text.split("\n")[0] in "".join(root.itertext())
    assert not {element.tag for element in root.iter()} & {"section", "svg", "script", "figure", "dl"}


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_hostile_text_adds_no_element_to_confluence(text):
    plain = elements(write("confluence", filled(lambda _: "word"), "full"))
    hostile = elements(write("confluence", filled(lambda _: f"word {text}"), "full"))
    links = {"a": 0, "br": 0}
    assert {**hostile, **links} == {**plain, **links}


def test_an_excerpt_ends_where_its_text_ends():
    body = "a ]]> b ]]]]> <b>"
    storage = write("confluence", Postmortem(impact=Impact(evidence=(Evidence(body=body),))), "full")
    (code,) = parsed(storage).iter("{urn:ac}plain-text-body")
    assert code.text == body


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents(extras=False))
def test_any_document_is_well_formed_for_confluence_and_within_the_limits_of_slack(document: Postmortem):
    parsed(write("confluence", document, "full"))
    within_limits(json.loads(write("slack", document, "executive")))


def within_limits(message: dict) -> list[dict]:
    """Hold the limits that Slack refuses a message by; return its texts."""
    texts = []
    assert len(message["blocks"]) <= 50
    assert len(message["text"]) <= 40_000
    for block in message["blocks"]:
        most = 150 if block["type"] == "header" else 3000
        for text in [block["text"]] if "text" in block else []:
            assert 1 <= len(text["text"]) <= most
            texts.append(text)
        fields = block.get("fields", [])
        assert len(fields) <= 10
        assert all(1 <= len(field["text"]) <= 2000 for field in fields)
        texts += fields
    return texts


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_words_of_the_document_are_plain_text_for_slack(text):
    message = json.loads(write("slack", filled(lambda _: f"marked {text}"), "executive"))
    texts = within_limits(message)

    assert {part["type"] for part in texts if "marked" in part["text"]} == {"plain_text"}
    assert all(part["emoji"] is False for part in texts if part["type"] == "plain_text")
    assert "<" not in message["text"]
    assert message["mrkdwn"] is message["link_names"] is message["unfurl_links"] is False


def test_a_long_document_is_cut_to_what_slack_takes():
    document = Postmortem(title="t" * 5000, summary=Summary(text="word " * 5000))
    within_limits(json.loads(write("slack", document, "executive")))


def test_what_slack_does_not_take_is_counted_and_no_row_is_cut():
    titles = [f"{number}: {'word ' * 30}end" for number in range(60)]
    document = Postmortem(title="t", timeline=tuple(Entry(at=NOW, text=t, public=True) for t in titles))
    texts = within_limits(json.loads(write("slack", document, "public")))
    rows = next(text["text"] for text in texts if "end" in text["text"]).split("\n")
    assert rows[-1] == f"… and {60 - len(rows) + 1} more."
    assert all("end" in row for row in rows[:-1])


def test_signs_of_mrkdwn_stand_for_themselves():
    assert escaped("<!here> & *x*") == "&lt;!here&gt; &amp; \u2060*\u2060x\u2060*\u2060"


def mail_of(document: Postmortem):
    text = write("email", document, "public")
    assert "\r\n" in text
    assert all(len(line) <= 78 + 1 for line in text.split("\r\n"))
    return message_from_bytes(text.encode("ascii"), policy=policy.default)


@pytest.mark.parametrize("text", [*NASTY, "Bcc: evil@x.example\r\nX: y"], ids=range(len(NASTY) + 1))
def test_hostile_text_adds_no_header_to_a_mail(text):
    plain, hostile = mail_of(filled(lambda _: "word")), mail_of(filled(lambda _: f"word {text}"))
    assert hostile.keys() == plain.keys()
    assert hostile.defects == []
    assert hostile.get_content_type() == "text/plain"
    assert str(hostile["Subject"]).strip().startswith("[draft] ")


def test_a_mail_is_a_draft_that_nobody_gets_by_accident():
    mail = mail_of(load(SAMPLES[1]).document)
    assert mail["X-Unsent"] == "1"
    assert str(mail["From"]).endswith("<sender@example.invalid>")
    assert mail["To"].addresses == ()
    assert mail["Date"].datetime == NOW


def test_a_mail_reads_as_one_writes_it_by_hand():
    body = mail_of(load(SAMPLES[1]).document).get_content().replace("\r\n", "\n")
    assert body.startswith("Hello,\n\n*** This is a draft of the public version")
    assert "\nWhat happened\n-------------\n\n" in body
    assert "<" not in body.replace("<https", "")
    assert max(map(len, body.split("\n"))) <= 80
    assert body.rstrip().endswith("Kind regards,\nWrite your name here")
