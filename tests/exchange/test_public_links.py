"""Links, numbers and ids that lead inside do not leave; those that customers know may."""

from __future__ import annotations

import pytest

from pmtui.checks.outside.nets import nets_of
from pmtui.document import Facts, Postmortem, put
from pmtui.exchange.public import public_version

INSIDE = [
    *(
        "https://status.corp.internal/1",
        "http://statuspage:8080/",
        "https://grafana.internal.fernbank.example/d/1",
    ),
    *(
        "https://fernbank.atlassian.net/browse/PAY-1",
        "https://app.datadoghq.com/x",
        "https://10.2.3.4/status",
    ),
    *(
        "https://eu-west-1.console.aws.amazon.com/ec2",
        "https://fernbank.sharepoint.com/doc",
        "status.corp.internal",
    ),
    *("https://github.com/fernbank/payments/pull/12", "https://user@status.fernbank.example/"),
]
OUTSIDE = [
    *("https://status.fernbank.example/incidents/1", "https://fernbank.statuspage.io/incidents/1"),
    *("https://status.atlassian.com/", "https://www.githubstatus.com/", "https://github.com/fernbank/client"),
    *("https://fernbank.example/help?topic=refunds",),
]
KEPT = [
    *(
        "+47 22 33 44 55",
        "+1 (555) 010-9999",
        "(020) 7946 0018",
        "0800 123456",
        "call 555 0100 22",
        "212-555-0101",
    ),
    *("arn:aws:rds:eu-west-1:123456789012:db:pay", "i-0abc1234def567890", "vol-0a1b2c3d", "3ccd0c7"),
    *("#inc-0618-payments", "PAY-882", "PR #482", "#4821", "db:5432", "projects/pay-1/topics/x"),
    *("0a1b2c3d-1111-2222-3333-444455556666", "Kofi Rennart", "Zelda de Quint"),
]
FINE = [
    *(
        "UTF-8, SHA-256, CVE-2024-1, RFC-9110, ISO-8601, HTTP-500, TLS-1, COVID-19, UTC-5",
        "the #1 cause",
        "C# and F#",
    ),
    *("1,234,567 of 2 000 000 on 15-03-2024, 03/2024 and 2024-03-15", "+10 000 customers, +5 % in 10 min"),
    *(
        "in case 300 orders fail; cases 12 to 40",
        "10:20:30 and 14:32",
        "Black Friday, New York, San Francisco",
    ),
]


@pytest.mark.parametrize("link", INSIDE)
def test_a_link_that_leads_inside_leaves_in_no_text_and_not_as_the_status_page(link: str):
    assert nets_of(Postmortem()).caught(f"see {link} there")
    document = put(Postmortem(facts=Facts(status_page="x")), "facts.status_page", link)
    problems = [why for path, why in public_version(document).blocks if path == "facts.status_page"]
    assert problems
    assert nets_of(document).caught(f"see {link} there")


@pytest.mark.parametrize("link", OUTSIDE)
def test_a_link_that_everybody_can_open_may_leave(link: str):
    document = Postmortem(facts=Facts(status_page=link))
    assert nets_of(Postmortem()).caught(f"see {link} there") == []
    assert not [why for path, why in public_version(document).blocks if path == "facts.status_page"]


@pytest.mark.parametrize("text", KEPT)
def test_what_only_people_inside_can_use_stays_inside(text: str):
    assert nets_of(Postmortem()).caught(f"we saw {text} there")


@pytest.mark.parametrize("text", FINE)
def test_numbers_standards_and_places_may_leave(text: str):
    assert nets_of(Postmortem()).caught(f"we saw {text} there") == []
