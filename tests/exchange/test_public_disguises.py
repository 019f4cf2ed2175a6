"""A name, a host or a secret in other clothes is caught as in its own; ordinary prose is left alone."""

from __future__ import annotations

import pytest

from growth import grows_evenly
from pmtui.checks.outside.nets import nets_of
from pmtui.document import Facts, Person, Postmortem

NAMES = (
    "Mika Laine",
    "Ada Berg",
    "山田太郎",
    "佐藤 花子",
    "김철수",
    "Seán O'Brien",
    "Jean-Luc Picard",
    "Юра Орлов",
)
DOCUMENT = Postmortem(facts=Facts(people=tuple(Person(name=name, role="developer") for name in NAMES)))
NETS = nets_of(DOCUMENT)
CALLED = [
    *(
        "山田が再起動した",
        "太郎が見た",
        "山さんが見た",
        "佐藤が見た",
        "花子さん",
        "佐藤花子が見た",
        "김철수가 봤다",
        "철수가 봤다",
    ),
    *("adab", "jlpicard", "jl.picard", "OBrien", "Jeanluc", "Ada B. saw it", "orlov saw it", "yura"),
    *("Mi-ka", "M.i.k.a", "M i k a", "m_i_k_a", "Mi·ka", "M1ka", "L@ine", "l-aine"),
    *("Миka", "Мика", "Μika", "Lаine", "LΑINE"),
]
HOSTS = [
    *(
        "prod-db-master",
        "db-primary",
        "srv-lon-a",
        "PROD-DB-MASTER",
        "prod_db_master",
        "staging-web",
        "api-prod",
    ),
    *("proddb", "dbmaster", "eu-west-redis", "pg-replica", "web_01", "vm-b", "nas-backup", "kafka-prod-blue"),
    *(
        "graf[.]acme[.]io",
        "graf(.)acme(.)io",
        "graf[dot]acme[dot]io",
        "graf dot acme dot io",
        "graf。acme。io",
    ),
    *("//graf.acme.io/d/1", "hxxps://graf[.]acme[.]io/d/1", "ada[at]berg.example", "_ldap._tcp.acme.io"),
]
LINKS = [
    *("https://graf.acme.io/d/1", "https://charts.eu.acme.co.uk/x", "https://acme.io/grafana/d/1"),
    *(
        "https://storage.googleapis.com/b/o?X-Goog-Signature=abc",
        "https://acme.io/f?sig=abc",
        "https://bit.ly/3xYz",
    ),
    *(
        "https://acme.io/r?access_token=abc",
        "https://acme.io/admin/users",
        "go/oncall",
        "https://acme.io/d/pool-1",
    ),
]
SECRETS = [
    *("login admin / S3cr3t!Pa55", "user root pw Zx9!kk2", "logged in as root with Zx9!kk2", "admin:Zx9!kk2"),
    *(
        "the passphrase is correct-horse-battery",
        "password hunter2",
        "password (hunter2)",
        "the password is swordfish",
    ),
    *('the password "swordfish"', "pw: hunter2", "Passwort Sommer2024", "s.7fKq2Zp9Xw4bVn1MrTy5UaQs"),
    *("the PIN is 4711", "recovery code 8812-4411", "OTP 123456"),
]
PERSONAL = [
    *("SSN 123-45-6789", "123-45-6789", "social security number 123 45 6789", "passport C01X00T47"),
    *("born on 12.03.1981", "date of birth: 1981-03-12", "National Insurance QQ 12 34 56 C", "AB123456C"),
]
FINE = [
    "The password was changed, and the token was revoked at 14:40.",
    "A new API key was issued and saved; the secret was restored from the vault.",
    "Passwords of 4,871 users were reset, each password within 2 h.",
    "password reset links failed; the password is now required to have 12 characters",
    "Users, about 5 % of all, could not log in with OAuth2 or SAML2 for 47 minutes.",
    "Login: 3,200 failed; logins/s fell from 40 to 0; user accounts/day rose",
    "The token expires after 24h; a password manager, e.g. a good one, helps.",
    "the password is wrong, the password was never stored, the passphrase is case-sensitive",
    "A multi-master set-up, a read replica and a primary-replica lag of 3 s",
    "web-based, host-based, app-level, db-backed, server-side, cache-miss, end-to-end, prod-like, api-first",
    "The mail-server of a vendor, the on-call phone, a go/no-go decision, Go/Rust services and-so-on",
    "See https://acme.io/help, https://www.acme.co.uk/news or https://help.acme.io/articles/1",
    "See https://en.wikipedia.org/wiki/Domain_Name_System and https://cloud-status.vendor.example/incidents/1",
    "It lasted from 10:20 to 11:40 on 2024-03-15 (47 min), e.g. in the U.S. and at 9 a.m. in Oslo.",
    "5 μs, 10 kΩ, α-test, naïve, coöperate and the 山 of mails",
    "Adam and Anna are no names here, nor is a dab of paint or a mikado",
    "1 of 3 steps: a b c; x-ray, e-mail, in-app, re-enable, i.e. once more",
]  # fmt: skip


@pytest.mark.parametrize("text", [*CALLED, *HOSTS, *LINKS, *SECRETS, *PERSONAL])
def test_it_does_not_leave_in_other_clothes(text: str):
    for told in (f"we saw {text} there", text):
        shown = NETS.people.without_names(told)
        assert shown != told or NETS.caught(shown)


@pytest.mark.parametrize("text", [*SECRETS, *PERSONAL])
def test_what_is_said_about_a_secret_does_not_repeat_it(text: str):
    told = " ".join(NETS.caught(f"we saw {text} there"))
    assert text.split()[-1] not in told


@pytest.mark.parametrize("text", FINE)
def test_ordinary_prose_may_leave(text: str):
    assert NETS.caught(text) == []
    assert NETS.people.without_names(text) == text


@pytest.mark.parametrize(
    "piece", ["a-", "M i ", "login ", "password is ", "prod-", "db-a", "а", "go/", "a1", "SSN 1"]
)
def test_no_disguise_takes_long(piece: str):
    assert grows_evenly(lambda length: NETS.caught(piece * (length // len(piece))), 50_000)
