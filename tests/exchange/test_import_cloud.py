"""Events of clusters, clouds, error trackers and status feeds; and JSON of programs that nobody named."""

import json

import pytest
from event_samples import at, imported, lines

T = "2025-05-02T02:05:07Z"
NESTED = {"userName": "rana", "sessionContext": {"attributes": {"creationDate": "2025-05-01T00:00:00Z"}}}
KNOWN = {
    "kubernetes": (
        {
            "kind": "List",
            "items": [
                {
                    "kind": "Event",
                    "reason": "Unhealthy",
                    "message": "queue grows",
                    "count": 1,
                    "firstTimestamp": T,
                    "metadata": {"creationTimestamp": "2025-05-02T09:00:00Z"},
                    "source": {"component": "kubelet"},
                }
            ],
        },
        "Unhealthy: queue grows",
        "kubelet",
    ),
    "kubernetes, newer": (
        {
            "items": [
                {
                    "apiVersion": "events.k8s.io/v1",
                    "kind": "Event",
                    "note": "queue grows",
                    "eventTime": T,
                    "regarding": {"kind": "Pod"},
                    "reportingController": "scheduler",
                }
            ]
        },
        "queue grows",
        "scheduler",
    ),
    "sentry": (
        [{"eventID": "a1", "event.type": "error", "message": "", "title": "queue grows", "dateCreated": T}],
        "queue grows",
        "",
    ),
    "datadog": (
        {
            "events": [
                {
                    "date_happened": 1746151507,
                    "title": "queue grows",
                    "text": "%%% \\nfast\\n %%%",
                    "host": "relay-2",
                }
            ]
        },
        "queue grows: \\nfast\\n",
        "relay-2",
    ),
    "datadog, newer": (
        {
            "data": [
                {
                    "type": "event",
                    "id": "A",
                    "attributes": {
                        "timestamp": T,
                        "attributes": {"title": "queue grows", "timestamp": 1746151507000, "service": "mail"},
                    },
                }
            ]
        },
        "queue grows",
        "mail",
    ),
    "cloudtrail, looked up": (
        {
            "Events": [
                {
                    "EventName": "StopInstances",
                    "EventTime": 1746151507.0,
                    "Username": "rana",
                    "Resources": [{"ResourceName": "relay-2"}],
                    "CloudTrailEvent": json.dumps({"eventTime": T}),
                }
            ]
        },
        "StopInstances relay-2",
        "rana",
    ),
    "cloudtrail, a file": (
        {
            "Records": [
                {
                    "eventTime": T,
                    "eventSource": "ec2.amazonaws.com",
                    "eventName": "StopInstances",
                    "userIdentity": NESTED,
                    "requestParameters": {"name": "x", "startTime": T},
                }
            ]
        },
        "StopInstances (ec2)",
        "rana",
    ),
    "loki": (
        {
            "data": {
                "result": [{"stream": {"app": "mail"}, "values": [["1746151507000000000", "queue grows"]]}]
            }
        },
        "queue grows",
        "mail",
    ),
    "jira": (
        {
            "changelog": {
                "histories": [
                    {
                        "created": "2025-05-02T04:05:07.000+0200",
                        "author": {"displayName": "Rana"},
                        "items": [{"field": "status", "fromString": "Open", "toString": "Done"}],
                    }
                ]
            }
        },
        "status: Open → Done",
        "Rana",
    ),
}


@pytest.mark.parametrize(("value", "text", "actor"), KNOWN.values(), ids=KNOWN)
def test_a_record_has_its_time_its_text_and_who(value, text, actor):
    result = imported(value)

    assert result.source.format == "cloud", result.stopped
    assert [(event.at, event.text, event.actor) for event in result.events] == [(at(2, 5, 7), text, actor)]


def test_what_only_looked_at_something_is_folded():
    names = ("DescribeInstances", "StopInstances")
    result = imported({"Events": [{"EventName": name, "EventTime": T} for name in names]})

    assert [event.noise for event in result.events] == [True, False]


def test_errors_with_the_same_text_are_all_kept():
    events = [{"eventID": str(n), "title": "queue grows", "dateCreated": T} for n in range(4)]

    assert len(imported(events).events) == 4


ANY = {
    "search": {
        "hits": {
            "hits": [
                {
                    "_id": "1",
                    "_source": {
                        "@timestamp": T,
                        "message": "queue grows",
                        "event": {"created": T, "name": "x"},
                    },
                }
            ]
        }
    },
    "logging": [
        {
            "timestamp": T,
            "receiveTimestamp": "2025-05-02T09:00:00Z",
            "jsonPayload": {"message": "queue grows"},
        }
    ],
    "activity": {
        "value": [
            {
                "eventTimestamp": T,
                "submissionTimestamp": "2025-05-02T09:00:00Z",
                "caller": "rana",
                "operationName": {"value": "x/y", "localizedValue": "queue grows"},
            }
        ]
    },
    "monitoring": {"result": [{"eventid": "1", "clock": "1746151507", "name": "queue grows"}]},
    "chat": {
        "messages": [{"date": "2025-05-02T02:05:07", "from": "Rana", "text": ["queue ", {"text": "grows"}]}]
    },
    "html": {
        "value": [{"createdDateTime": T, "body": {"contentType": "html", "content": "<p>queue grows</p>"}}]
    },
    "own": {
        "timeline": [{"happenedAt": T, "lastModifiedAt": "2025-05-02T09:00:00Z", "entry": "queue grows"}]
    },
}


@pytest.mark.parametrize("value", ANY.values(), ids=ANY)
def test_any_json_with_times_and_texts_is_read_once_each(value):
    assert lines(imported(value)) == [("02:05:07", "queue grows")]


UPDATES = (
    "&lt;p&gt;&lt;small&gt;May &lt;var data-var='date'&gt; 2&lt;/var&gt;, "
    "&lt;var data-var='time'&gt;02:40&lt;/var&gt;"
    " UTC&lt;/small&gt;&lt;br&gt;&lt;strong&gt;Resolved&lt;/strong&gt; - All is sent.&lt;/p&gt;"
    "&lt;p&gt;&lt;small&gt;May &lt;var data-var='date'&gt; 1&lt;/var&gt;, "
    "&lt;var data-var='time'&gt;19:10&lt;/var&gt;"
    " PDT&lt;/small&gt;&lt;br&gt;&lt;strong&gt;Investigating&lt;/strong&gt; - We look.&lt;/p&gt;"
)


def feed(description: str) -> str:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Relay</title>\n'
        f"<item><title>Mail is late</title><description>{description}</description>"
        "<pubDate>Fri, 02 May 2025 02:40:00 +0000</pubDate><link>https://status.example/1</link></item>\n"
        "</channel></rss>\n"
    )


def test_the_updates_within_an_item_of_a_feed_are_events():
    result = imported(feed(UPDATES))

    assert lines(result) == [("02:10:00", "Investigating: We look."), ("02:40:00", "Resolved: All is sent.")]
    assert all(event.public for event in result.events)
    assert result.facts["title"].value == "Mail is late"


def test_an_item_without_updates_is_an_event_of_its_own():
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Relay</title><entry><id>1</id>'
        "<title>Mail is late</title>"
        "<published>2025-05-02T02:05:07Z</published><updated>2025-05-02T09:00:00Z</updated>"
        '<link href="https://status.example/1"/><content type="html">'
        "&lt;p&gt;We look.&lt;/p&gt;</content></entry></feed>"
    )

    assert lines(imported(feed("We look."))) == [("02:40:00", "Mail is late: We look.")]
    assert lines(imported(atom)) == [("02:05:07", "Mail is late: We look.")]
    assert imported(atom).events[0].link == "https://status.example/1"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (
            '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>' + feed("&c;")[39:],
            "document type",
        ),
        ('<!DOCTYPE rss SYSTEM "file:///etc/hostname">' + feed("x")[39:], "document type"),
        (feed("x")[:200], "breaks off"),
        ("<rss>" + "<a>" * 10_000, "deep"),
    ],
)
def test_a_feed_that_is_hostile_or_broken_is_refused(text, word):
    result = imported(text)

    assert result.events == ()
    assert result.stopped is not None
    assert word in result.stopped.why
