"""Secrets are recognised in prose, commands, settings and links; what stands for one is none."""

from __future__ import annotations

from datetime import date

import pytest

from growth import grows_evenly
from pmtui.checks import check
from pmtui.checks.outside.nets import nets_of
from pmtui.checks.secrets import find_secrets
from pmtui.document import Postmortem, Visibility, put
from pmtui.exchange.readers.events.masking import MASK, mask

HEX = "9f86d081884c7d659a2feaa0c55ad015"
# Put together here, so that no scanner of repositories takes an example for a key.
STRIPE, SLACK, GOOGLE = (
    "sk_" + "live_4eC39HqLyjWDarjtT1zdp7dc",
    "T00000000/B00000000/Zx9kk2LqZx9kk2Lq",
    "AIza" + "Sy0" * 11,
)
SECRETS = [
    ("login admin / S3cr3t!Pa55", "S3cr3t!Pa55"),
    ("user root pw Zx9!kk2", "Zx9!kk2"),
    ("they used the password Zx9$kk2.", "Zx9$kk2"),
    ("the passphrase is correct-horse-battery", "correct-horse-battery"),
    ("passphrase: correct-horse-battery", "correct-horse-battery"),
    ("vault login s.7fKq2Zp9Xw4bVn1MrTy5UaQs", "s.7fKq2Zp9Xw4bVn1MrTy5UaQs"),
    ("the token s.7fKq2Zp9Xw4bVn1MrTy5UaQs", "s.7fKq2Zp9Xw4bVn1MrTy5UaQs"),
    (
        "https://store.example/b/o?X-Amz-Signature=9f86d081884c7d659a2feaa0",
        "X-Amz-Signature=9f86d081884c7d659a2feaa0",
    ),
    ("DB_PASSWORD=Zx9kk2Lq", "Zx9kk2Lq"),
    ("PGPASSWORD=Zx9kk2Lq psql -h db", "Zx9kk2Lq"),
    ("export AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCY"),
    (f"the key {STRIPE} was in the log", STRIPE),
    ("glpat-Zx9kk2LqZx9kk2Lq-abc", "glpat-Zx9kk2LqZx9kk2Lq-abc"),
    (f"https://hooks.slack.com/services/{SLACK}", f"hooks.slack.com/services/{SLACK}"),
    (GOOGLE, GOOGLE),
    ("SG.Zx9kk2LqZx9kk2Lq.Zx9kk2LqZx9kk2LqZx9kk2Lq", "SG.Zx9kk2LqZx9kk2Lq.Zx9kk2LqZx9kk2LqZx9kk2Lq"),
    ("client_secret=Zx9kk2Lq", "Zx9kk2Lq"),
    ('"client_secret": "Zx9kk2Lq"', "Zx9kk2Lq"),
    ("mysql -h db -u root -pS3cretPw1 -e 'select 1'", "S3cretPw1"),
    ("curl -u admin:S3cretPw! https://x.example", "S3cretPw!"),
    (f"curl -H 'Authorization: Bearer {HEX}'", HEX),
    (f"Bearer {HEX}", HEX),
    ("The password is Winter2026!", "Winter2026!"),
    ("The password for the jump host was Winter2026!.", "Winter2026!"),
    ("password: Zx9!kk2Lq", "Zx9!kk2Lq"),
    ("postgres://app:Zx9kk2Lq@db/app", "Zx9kk2Lq"),
    ("deploy --api-token Zx9kk2Lq", "Zx9kk2Lq"),
    ("token='a b c 9 9 9'", "a b c 9 9 9"),
    ("auth: token=Zx9kk2Lq", "Zx9kk2Lq"),
    ("Das Kennwort lautet Winter2026", "Winter2026"),
    ("wachtwoord: Winter2026!", "Winter2026!"),
    (f"client_secret {HEX} is sent", HEX),
    (f"the API key {HEX}", HEX),
]
CLEAN = [
    "login latency / p99 rose!",
    "the login page, 404! and 502!",
    "password policy2, passwords 50% reset, the password is out-of-date",
    "the passphrase is upper-case-insensitive and user-account-specific",
    "Login service / OAuth2+PKCE failed, US$5m lost at login / checkout!",
    "the vault is v1.2; its tokens. Then s.th. else",
    "user admin, 3 logins/s",
    "password=<secret>",
    "password=$PASSWORD",
    "PGPASSWORD=${DB_PASS} psql",
    "password: ***",
    "token=xxxx",
    "the password was rotated",
    "wrong password",
    "The token is expired",
    "token: expired",
    "password=required",
    "max_tokens=4096",
    "token_ttl=30m",
    "The token is 24h old",
    "the secret is k8s-managed",
    "password is 12 characters long",
    "password policy: 16 characters",
    "Passwords: 3 of 40 were weak",
    "token bucket: 500/s",
    "secret: see the vault",
    "postgres://app:$PW@db/app",
    "postgres://app:***@db/app",
    "curl -u admin:$PW https://x.example",
    "mysql -p -u root",
    "the bearer token was missing",
    "Bearer authentication failed",
    "The key is in the safe",
    "access key: rotated at 16:10",
    "https://github.com/acme/secret-manager",
    "secretName: db-credentials",
    "api_key=os.environ['KEY']",
    "eyJ",
    "echo hello | grep x",
    "sk-live migration of the task-2024-runner",
    "hooks.slack.com/services/…",
    "password=…",
    "key: value",
    "tokens: 1,500",
    "the secrets manager is v2.1",
    "API key: none",
    "a token of 2024-03-15",
    "token Base64EncodedValue2024",
    "the secret db-credentials-2024-11-15 was rotated",
    "api key 20241115120000123456",
    "secret k8s/prod2024/db2024",
    "Das Kennwort ist abgelaufen",
]


@pytest.mark.parametrize(("text", "secret"), SECRETS)
def test_a_secret_is_found_where_it_stands(text, secret):
    (found,) = find_secrets(text)

    assert text[found.start : found.end] == secret


@pytest.mark.parametrize("text", CLEAN)
def test_what_stands_for_a_secret_or_speaks_of_one_is_none(text):
    assert [text[one.start : one.end] for one in find_secrets(text)] == []


def test_what_is_quoted_of_a_secret_does_not_spread_it():
    for text, secret in SECRETS:
        for found in find_secrets(text):
            assert secret[-4:] not in found.kind


@pytest.mark.parametrize(
    "piece",
    [
        "password ",
        "a=",
        "://a:",
        "curl -",
        "token:",
        "mysql ",
        "sk-a",
        "eyJaaaaaaaa.",
        "pass is ",
        "login a/",
        "password a1!",
        "login a !",
    ],
)
def test_the_time_grows_with_the_length_only(piece):
    assert grows_evenly(lambda length: list(find_secrets(piece * (length // len(piece)))), 200_000)


def found_in(text: str, code: str) -> list[str]:
    document = put(Postmortem(), "summary.text", text)
    return [each.message for each in check(document, date(2024, 4, 1)) if each.code == code]


@pytest.mark.parametrize(("text", "secret"), SECRETS)
def test_the_checklist_the_public_gate_and_the_import_agree(text, secret):
    assert len(found_in(text, "SHA004")) == 1
    assert any("secret" in each for each in nets_of(Postmortem()).caught(text))
    assert mask(text) == (text.replace(secret, MASK), True)


def test_a_command_is_masked_although_its_secret_is_a_word():
    assert mask("deploy --password hunter --to prod") == (f"deploy --password {MASK} --to prod", True)
    assert mask("kubectl get pods") == ("kubectl get pods", False)


@pytest.mark.parametrize(
    "name", ["security", "support", "noreply", "no-reply", "status", "sre.team", "on-call", "Status"]
)
def test_a_mailbox_of_a_role_is_no_personal_data(name):
    assert found_in(f"They wrote to {name}@example.com at 14:40.", "SHA005") == []


def test_the_mailbox_of_somebody_beside_it_is():
    (message,) = found_in("From security@example.com to ada.berg@example.com.", "SHA005")

    assert message.startswith('"ada.berg@example.com" is personal data')
    assert "<mail address>" in message


def test_a_number_is_called_what_it_is():
    (account,) = found_in("The refund went to DE89 3704 0044 0532 0130 00.", "SHA005")
    (card,) = found_in("The log held 4111 1111 1111 1111.", "SHA005")

    assert "bank account" in account
    assert "<IBAN>" in account
    assert "card number" in card
    assert "4111 1111" not in card


@pytest.mark.parametrize(
    ("text", "stand_in"),
    [
        ("The log showed +49 170 1234567 in clear.", "<telephone>"),
        ("The log showed +4917012345678.", "<telephone>"),
        ("The page showed Ada Berg, born 12.03.1981.", "<date of birth>"),
        ("Geboren am 12.03.1981, stand in der Mail", "<date of birth>"),
        ("SSN 078-05-1120 appears in the log", "<number>"),
        ("Passport C01X00T47 was shown", "<number>"),
    ],
)
def test_a_number_of_a_person_is_personal_data_and_is_not_repeated(text, stand_in):
    (message,) = found_in(text, "SHA005")

    assert stand_in in message
    assert not any(word in message for word in ("1234567", "12345678", "1981", "1120", "C01X00T47"))


@pytest.mark.parametrize(
    "text",
    [
        "git@github.com:acme/gateway.git was cloned",
        "The job clones ada@code.example:tools/deploy",
        "ssh deploy@web.example.com failed",
        "The build pins react@18.2.0 and actions/checkout@v4.1.1",
        "Callers of the hotline +49 30 1234567 waited",
        "Help under +1 800 555 0199",
        "The counter rose by +120 000 000 and +1200000000 rows",
        "It began at 2026-11-12T17:00+02:00",
        "The feature was born 2019-03-01",
        "Order 078-05-1120 was lost",
    ],
)
def test_what_only_looks_like_the_data_of_a_person_is_left_alone(text):
    assert found_in(text, "SHA005") == []


def addresses_in(text: str) -> list[str]:
    document = put(put(Postmortem(), "summary.text", text), "visibility", Visibility.PUBLIC)
    return [each.message for each in check(document, date(2024, 4, 1)) if each.code == "SHA006"]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Drained fe80::1ff:fe23:4567:890a first", "fe80::1ff:fe23:4567:890a"),
        ("Drained fd12:3456:789a::1 first", "fd12:3456:789a::1"),
        ("Restarted db-prod-03", "db-prod-03"),
        ("Restarted prod-eu-db-7", "prod-eu-db-7"),
        ("Drained srv42:8080", "srv42:8080"),
        ("Drained ip-10-0-1-2", "ip-10-0-1-2"),
        ("The agent on 10.12.4.17 was lost", "10.12.4.17"),
    ],
)
def test_the_inside_of_the_network_is_not_named_outside(text, address):
    (message,) = addresses_in(text)

    assert message.startswith(f'"{address}"')


@pytest.mark.parametrize(
    "text",
    [
        "Version 10.12.4.17 of the client was withdrawn",
        "The client was upgraded from 10.12.4.16 to 10.12.4.17",
        "Releases 10.12.4.16 and 10.12.4.17 hold it",
        "sha256:12345 was pulled in eu-west-1",
        "The test-api and the app-test environment were up",
        "It ran at 17:04 with a load of 1:1000",
        "Public resolvers such as 9.9.9.9 answered",
    ],
)
def test_a_version_or_a_region_is_no_address(text):
    assert addresses_in(text) == []
