"""What must not stand in a text for readers outside, and names that become roles."""

from __future__ import annotations

import pytest

from growth import grows_evenly
from pmtui.checks.outside.nets import Nets, nets_of
from pmtui.checks.outside.people import People, people_of
from pmtui.document import Action, Facts, Person, Postmortem

NETS = Nets(People({"Mika Laine": "on-call engineer"}))
FORBIDDEN = [
    *("db-3.prod.internal", "web01", "pg-primary-2", "ip-10-0-3-4", "node3.eu.fernbank.example", "localhost"),
    *("order-service-5d4f8b7c9d-x2x4z", "10.20.4.7", "fe80::1", "2001:db8::ff00:42:8329", "::1"),
    *(
        "aa:bb:cc:dd:ee:ff",
        "a.b@c.example",
        "@mika",
        "/etc/passwd",
        "~/notes",
        "C:\\temp\\x",
        "\\\\nas\\share",
    ),
    *("password: hunter22", "token is abcd1234", "-----BEGIN RSA PRIVATE KEY-----", "AKIAIOSFODNN7EXAMPLE"),
    *("postgres://u:p@h/db", "Bearer abc.def-ghi", "eyJhbGciOi.eyJzdWIiOi", "glpat-12345678901234567890"),
    *("https://grafana.fernbank.example/x", "http://wiki/", "https://x.example:8443/", "ssh://host.example/"),
    *("4111 1111 1111 1111", "DE89 3704 0044 0532 0130 00", "5d41402abc4b2a76b9719d911017c592aa"),
    *("MIKA  LAINE", "Ｍika Laine", "Mi\u200bka Laine", "TODO", "???"),
]
FINE = [
    *("Between 9 a.m. and 10 p.m., e.g. version 3.5.2", "at 14:32:05 UTC 99.9 % of 1,234,567", "node.js"),
    *("HTTP/2, utf-8, s3, p99, covid-19, sev1, 2024-03-15", "https://status.vendor.example/incidents/1"),
    *(
        "U.S.A. and U.K. shops",
        "and/or",
        "the passwords expired",
        "token expired",
        "4,871 of 5,180",
        "10:20:30",
    ),
    *(
        "2147483647",
        "release 2025.24",
        "we use IPv4 and 64-bit ids",
        "the API, api calls",
        "the test of the host",
    ),
]


@pytest.mark.parametrize("text", FORBIDDEN)
def test_it_is_caught_in_the_middle_of_a_sentence(text):
    assert NETS.caught(f"we saw {text} there")


@pytest.mark.parametrize("text", FINE)
def test_ordinary_words_pass(text):
    assert NETS.caught(f"we saw {text} there") == []


@pytest.mark.parametrize(
    "sign",
    ["a.", "1.", ":", "a:", "@", "x@", "db-", "a-", "eyJ", "A1", "1 ", "http://", "/etc/", "password "],
)
def test_no_text_takes_long(sign):
    assert grows_evenly(lambda length: NETS.caught(sign * (length // len(sign))), 50_000)


def document() -> Postmortem:
    return Postmortem(
        facts=Facts(
            commander="Ravi Kone",
            oncall_primary="Mika Laine",
            owner="Grace May",
            people=(Person(name="Sol Marin", role="database on-call"), Person(name="佐藤 花子", role="支援")),
        ),
        actions=(Action(owner="SRE team"), Action(owner="mlaine"), Action(owner="Lou Kone, Kim Abt")),
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Mika Laine saw it.", "The on-call engineer saw it."),
        ("Then MIKA LAINE and Sol's script", "Then the on-call engineer and the database on-call's script"),
        ("mika restarted it", "The on-call engineer restarted it"),
        ("Told by mlaine", "Told by mlaine"),
        ("Kone said so", "The colleague said so"),
        ("Lou and Kim", "The engineer responsible and the engineer responsible"),
        ("担当は佐藤 花子です", "担当はthe 支援です"),
        ("with grace, on 15 May 2024 we may", "with grace, on 15 May 2024 we may"),
        ("the SRE team did it", "the SRE team did it"),
        ("Solid marinade", "Solid marinade"),
    ],
)
def test_names_become_roles(text, shown):
    assert people_of(document()).without_names(text) == shown


def test_a_role_that_names_somebody_is_no_role():
    named = Postmortem(
        facts=Facts(
            oncall_primary="Mika Laine", people=(Person(name="Sol Marin", role="deputy of Mika Laine"),)
        )
    )
    assert people_of(named).without_names("Sol Marin") == "The colleague"


def test_the_host_that_customers_know_is_no_host_inside():
    nets = nets_of(
        Postmortem(
            facts=Facts(
                status_page="https://status.shop.example/7", incident_url="https://ops.shop.example/1"
            )
        )
    )
    assert nets.caught("see https://status.shop.example/7 or status.shop.example") == []
    assert nets.caught("see https://ops.shop.example/1")
    assert nets.caught("see ops.shop.example")
