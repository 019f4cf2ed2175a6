"""What may be a name is shown beside the text that is approved; what can be nothing else is held back."""

from __future__ import annotations

import pytest

from growth import grows_evenly
from pmtui.checks.outside.nets import nets_of
from pmtui.document import Action, Entry, Facts, Person, Postmortem, put
from pmtui.document.base import utc
from pmtui.document.postmortem import Publication
from pmtui.exchange.public import State, public_version
from pmtui.exchange.public_approving import Signature, approve

DOCUMENT = Postmortem(
    facts=Facts(
        owner="Ada Berg",
        commander="Ravi Kone",
        oncall_primary="Mika Laine",
        facilitator="Анна Иванова",
        services=("Tilda",),
        people=(
            Person(name="Hans-Peter Weiß", role="vendor contact"),
            Person(name="Ida Wren", role="wife of Zyta"),
        ),
    ),
    timeline=(
        Entry(id="t1", at=utc(2024, 3, 15, 14), text="Zyta Korb pushed it"),
        Entry(id="t2", at=utc(2024, 3, 15, 15), text="Load Balancer drops calls", source="chat of Yaro Dunn"),
    ),
    publication=Publication(shared_with=("Thomas Abel", "Customer Success", "Vexa Holm")),
)
NETS = nets_of(DOCUMENT)


def hints(text: str) -> str:
    told = NETS.people.without_names(text)
    assert NETS.caught(told) == []
    return "; ".join(NETS.hints.about(told))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Tom restarted it.", "“Tom” may be a name"),
        ("According to Tom it was fine.", "“Tom”"),
        ("Support (Klara) called.", "“Klara”"),
        ("Support (Xyla) called.", "“Xyla”"),
        ("Then Xyla pressed the button.", "“Xyla”"),
        ("王小明 restarted it.", "“王小明”"),
        ("Then Зоя Лапина restarted it.", "“Зоя Лапина”"),
        ("ML pushed it.", "“ML” may be the initials of facts.oncall_primary"),
        ("It was approved (ML).", "“ML”"),
        ("M.L. wrote it.", "“M.L.”"),
        ("A. B. fixed it.", "“A. B.”"),
        ("AB fixed it.", "“AB”"),
        ("HP called.", "“HP”"),
        ("Mikan muutos rikkoi sen.", "“Mikan” may be a form of the name in facts.oncall_primary"),
        ("Then Mikka did it.", "“Mikka” may be a form"),
        ("У Ивановой.", "“Ивановой” may be a form"),
        ("Afterwards Zyta restarted it.", "“Zyta” may be a name, as in timeline[t1]"),
        ("Then Yaro looked.", "“Yaro”"),
        ("Then Vexa looked.", "“Vexa” may be a name, as in publication.shared_with"),
    ],
)
def test_a_word_that_may_be_a_name_is_told_and_not_held_back(text, told):
    assert told in hints(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Then Priya Raman restarted it.",
            "As Priya Raman restarted it, all was well.",
            "SRE Priya Raman did.",
        ),
        *(
            "Engineer Priya Raman restarted it.",
            "Customer Tom Baker lost data.",
            "Acme's Priya Raman said so.",
        ),
        *(
            "Support Engineer Priya Raman did.",
            "Dr. Müller called.",
            "Frau Zacher called.",
            "Mr Zacher's shop",
        ),
        *("Then Иван Петров restarted it.", "Then Thomas restarted it."),
    ],
)
def test_what_can_only_be_a_name_is_held_back_or_replaced(text):
    told = NETS.people.without_names(text)
    assert NETS.caught(told) or "colleague" in told


def test_a_role_that_is_told_by_another_person_is_not_told():
    assert NETS.people.without_names("Then Ida Wren did it.") == "Then the colleague did it."


NORMAL = [
    "Between 14:32 and 15:04 UTC, search returned no results for about 1,900 customers. We are sorry.",
    "We apologise to everybody who could not log in: an update failed for 47 minutes.",
    "Cards from Visa and Mastercard were declined in Germany and Austria; 312 customers were charged twice.",
    "An expired certificate made our API refuse every call. OAuth 2.0 tokens and basic plans were not.",
    "We withdrew version 4.12.3 of our iOS 17.4 and Android 14 apps, and released 4.12.4.",
    "New York and San Francisco were affected first; London, Paris and Hong Kong followed.",
    "Our provider (Amazon Web Services, region eu-west-1) lost power for 2 h 43 min; no order was lost.",
    "You could not reset your password from 8 a.m. to 10 a.m.; mail to Gmail and Outlook came late.",
    "Black Friday traffic was 4.5 times what we had planned for; 9.5/10 attempts succeeded.",
    "We moved from PostgreSQL 12 to PostgreSQL 16. Search, Checkout and Customer Support were slow.",
    "On Monday, 14 July 2026, and in April and May, a DNS record was wrong. Google kept it for 24 hours.",
    "Passwords are stored hashed. The access token of each partner was reset to a fresh one.",
    "HTTP 503 and error 0x80070005 were shown; UTF-8, SHA-256 and IPv4 were not to blame.",
    "In case 10000 customers call at once, a second line opens. User accounts pass every check again.",
    "The login page / form was blank. Monitoring noticed nothing; nobody said so. Will this happen again?",
    "Tilda was slow. The change was merged on 15 Jan 2026. As promised, we tell you why. Your Fernbank team",
]


@pytest.mark.parametrize("text", NORMAL)
def test_an_ordinary_letter_to_customers_is_not_disturbed(text):
    assert hints(text) == ""


def test_whoever_approves_sees_what_may_be_a_name_and_can_approve_it():
    document = put(DOCUMENT, "summary.text", "For 5 minutes search was down. Tom restarted it.")
    wording = public_version(document).wordings["summary.text"]
    assert wording.hints == ("“Tom” may be a name",)
    assert wording.state is State.OPEN
    approved = approve(document, ["summary.text"], Signature("Noor Haddad"))[0]
    assert public_version(approved).wordings["summary.text"].state is State.APPROVED


SECRETS = [
    *("the password we used, hunter2, was weak", "The admin password was changed to Winter24."),
    *("user root pass toor", "login root / toor", "Passphrase: correct horse battery staple"),
    *("token 12345678 was used", "Basic dXNlcjpwYXNz was used.", "secret=abc", "password=hunter"),
    *("Passwort: drei kleine Hunde bellen", "credentials: admin / letmein", "The token was set to a1b2c3d4."),
]


@pytest.mark.parametrize("text", SECRETS)
def test_a_secret_told_in_a_sentence_is_held_back(text):
    assert any("looks like a secret" in why for why in NETS.caught(text))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Every user may pass checks.",
            "The login page / form was blank",
            "The password was changed to a new one.",
        ),
        *(
            "Password: not needed any more",
            "The key was set to null",
            "token 100000 times",
            "secret=<hidden>",
        ),
        *(
            "Basic plans were not affected",
            "password=***",
            "The token was reset to v2",
            "our password, too, was",
        ),
        *("The passwords, which were old, were changed to longer ones.", "login / logout was slow"),
    ],
)
def test_words_about_secrets_are_none(text):
    assert not any("secret" in why for why in NETS.caught(text))


@pytest.mark.parametrize(
    "text",
    [
        *(
            "http://127.1/",
            "http://2130706433/",
            "001a.2b3c.4d5e",
            "10-1-2-3",
            "192-168-0-12",
            "10 . 1 . 2 . 3",
        ),
        *("10.1.2.x", "10.1/16", "192.168.0.0/24", "0x0a010203", "0xC0A80001", "ec2-1-2-3-4", "fra1-r02-u17"),
        *("k8s-node-7f", "pgmaster01", "dbprod1", "grafana/d/abc", "jira/browse/x", "vlan 210"),
        *("mika at example dot com", "ops at mail dot example dot org"),
    ],
)
def test_an_address_or_a_host_is_held_back_however_it_is_written(text):
    assert NETS.caught(f"Then {text} failed.")


@pytest.mark.parametrize("text", ["namespace prod-eu", "10,1,2,3", "T1234", "cluster pay-eu"])
def test_what_may_be_inside_is_told(text):
    assert "may be something inside" in hints(f"The {text} failed.")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "version 3.11.x",
            "4.5/10",
            "a score of 10.0/10",
            "0x80070005",
            "Grafana/Prometheus",
            "10.5 % / 12 h",
        ),
        *("in 10, 20 and 30 minutes", "2026-03-05", "iOS 10.1.x", "127.5 seconds", "we meet at ten dot"),
    ],
)
def test_numbers_that_are_no_address_pass(text):
    assert NETS.caught(f"It was {text} then.") == []


REFERENCES = nets_of(
    Postmortem(
        facts=Facts(incident="INC-2041", incident_url="https://jira.example/browse/OUT-77"),
        actions=(Action(ticket="OPS-311"),),
    )
)


@pytest.mark.parametrize(
    "text",
    [
        *("ops-311", "OPS 311", "OPS311", "ops_311", "Ops–311", "inc 2041", "INC2041", "out-77", "INC#2041"),
        *("INC0012345", "CHG0040001", "case 00123456", "case no. 4711", "org/repo#12", "incident #88123"),
    ],
)
def test_a_reference_is_held_back_however_it_is_written(text):
    assert REFERENCES.caught(f"See {text} for more.")


@pytest.mark.parametrize(
    "text", ["HTTP 503", "covid-19", "in case 10000 call", "the top 10", "2041 calls", "and/or"]
)
def test_numbers_that_are_no_reference_pass(text):
    assert REFERENCES.caught(f"It was {text} then.") == []


@pytest.mark.parametrize(
    "sign", ["A. ", "Tom ", "Ab Cd ", "10.", "password ", "pass ", "(A", "<b ", "&#9", "[a](", "Ж"]
)
def test_no_text_takes_long(sign):
    def look(length: int) -> None:
        NETS.hints.about(sign * (length // len(sign)))
        NETS.caught(sign * (length // len(sign)))

    assert grows_evenly(look, 30_000)
