"""Whole post-mortems in the styles of several templates, each read to its last action."""

from __future__ import annotations

from exchange.markdown_read import document, imported
from pmtui.document import ActionStatus, Depth, Severity
from pmtui.document.times import show_instant

QUESTIONS = """\
## API outage, 7/22/2023

**What happened?** On July 22nd our API returned 503 for 22 minutes.

**Why did it happen?** A certificate expired.

**How was it resolved?** We renewed it.

**What will we do to prevent this?**
1. Renew certificates automatically
2. Monitor expiry

### Timeline (ET)
* 9:02am - certificate expires
* 9:24am - all green
"""

UNDERLINED = """\
Post-Mortem: Login outage
=========================

Owner of Review Process: Dana Wu
Review meeting scheduled: Jan 12, 2022 10am PT

Overview
--------
Users could not log in between 1:05 PM and 2:47 PM PT on January 10, 2022.

Responders
----------
* Dana Wu, Incident Commander
* Raj Patel, SRE

Timeline
--------
Time (PT) | Description
----|----
1:05 PM | First login error
2:30 | memory doubled
2:47 PM | All clear

How'd We Do?
------------
### What Didn't Go So Well?
* Runbook missing.

Action Items
------------
* [ ] Set maxmemory on all stores. (Raj)
* [ ] Alert on evictions. [@dana] 2022-01-31
* [x] Re-enable cron
"""

GERMAN = """\
# Störung: Warenkorb leer

**Datum:** 03.04.2024
**Schweregrad:** hoch
**Autor:** Uta Brand

## Zusammenfassung
Von 9:10 bis 9:55 Uhr waren Warenkörbe leer.

## Zeitlicher Ablauf (alle Zeiten MESZ)
- 09:10 Uhr: Neue Version ausgerollt
- 09:55 Uhr Warenkörbe wieder da

## Was lief schlecht
- Kein Test deckte den Fall ab.

## Maßnahmen
| Maßnahme | Verantwortlich | Frist | Status |
|---|---|---|---|
| Test für umbenannte Felder | Uta Brand | 15.04.2024 | offen |
| Alarm auf leere Körbe | Ole Kern | 30.04.2024 | erledigt |
"""

CHINESE = """\
# 支付服务故障

- 故障时间：2023-08-01 14:05 ~ 14:52
- 故障等级：P1
- 负责人：王五

## 一、故障概述
支付服务不可用，持续47分钟。

## 二、时间线
| 时间 | 事件 | 操作人 |
|---|---|---|
| 14:05 | 发布新版本 | 李四 |
| 14:52 | 服务恢复 | 王五 |

## 三、改进措施
1. 增加连接池监控（负责人：王五，截止：2023-08-15）
2. 发布前检查配置 - 已完成
"""

PLAIN = """\
# INC-4471: Delayed e-mails

Incident Lead: Mara Voss
Start time: 2024-11-05 06:40 (UTC+1)
End time: 2024-11-05 09:15 (UTC+1)
Services: mail-relay; webhook

TIMELINE
========
06:40 - Queue begins to grow
07:05 - Customer reports missing e-mails
      with their message ids
09:15 - Queue is empty

ROOT CAUSES
===========
1. Trigger: the disk of relay-2 was full.
2. The alert was muted in October.

FOLLOW-UPS
==========
AI-1 | Unmute the alert | Mara Voss | 2024-11-06 | Done
AI-2 | Rotate logs daily | Sven Holm | 2024-11-20 | Open
"""

SERIAL = """\
---
title: "Postmortem: API downtime on April 3"
date: 2024-04-05 10:00:00 +0200
---

On Wednesday our API was down for 38 minutes.

## Timeline
*(all times in CEST)*

* **Wed, 3 Apr**
    * **14:02**: A migration starts.
    * **14:05-14:40**: Alerts go off.
      We page the database team.
* **Thu, 4 Apr**
    * **09:00**: Review.

## What we're changing

* We will set `lock_timeout`. *(done)*
* Migrations run at night.
"""


def times(text: str) -> list[str]:
    return [show_instant(row.at) for row in document(text).timeline]


def work(text: str) -> list[tuple[str, str, str, str]]:
    return [(row.title, row.owner, str(row.due or ""), row.status.value) for row in document(text).actions]


def test_questions_in_bold() -> None:
    found = document(QUESTIONS)

    assert found.summary.text == "On July 22nd our API returned 503 for 22 minutes."
    assert [row.text for row in found.analysis.root_causes] == ["A certificate expired."]
    assert found.summary.resolution == "We renewed it."
    assert times(QUESTIONS) == ["2023-07-22 13:02Z", "2023-07-22 13:24Z"]
    assert [row[0] for row in work(QUESTIONS)] == ["Renew certificates automatically", "Monitor expiry"]


def test_underlined_headings_and_a_table_without_frame() -> None:
    found = document(UNDERLINED)

    assert found.title == "Login outage"
    assert str(found.facts.date) == "2022-01-10"
    assert [(row.name, row.role) for row in found.facts.people] == [
        ("Dana Wu", "Incident Commander"),
        ("Raj Patel", "SRE"),
    ]
    assert times(UNDERLINED) == ["2022-01-10 21:05Z", "2022-01-10 22:30Z", "2022-01-10 22:47Z"]
    assert work(UNDERLINED) == [
        ("Set maxmemory on all stores.", "Raj", "", "to do"),
        ("Alert on evictions.", "@dana", "2022-01-31", "to do"),
        ("Re-enable cron", "", "", "done"),
    ]


def test_german() -> None:
    found = document(GERMAN)

    assert found.facts.severity is Severity.SEV2
    assert str(found.facts.date) == "2024-04-03"
    assert times(GERMAN) == ["2024-04-03 07:10Z", "2024-04-03 07:55Z"]
    assert [row.text for row in found.lessons.went_poorly] == ["Kein Test deckte den Fall ab."]
    assert work(GERMAN) == [
        ("Test für umbenannte Felder", "Uta Brand", "2024-04-15", "to do"),
        ("Alarm auf leere Körbe", "Ole Kern", "2024-04-30", "done"),
    ]


def test_chinese() -> None:
    found = document(CHINESE)

    assert found.facts.severity is Severity.SEV1
    assert found.facts.owner == "王五"
    assert found.facts.impact_ended is not None
    assert times(CHINESE) == ["2023-08-01 14:05Z", "2023-08-01 14:52Z"]
    assert work(CHINESE) == [
        ("增加连接池监控", "王五", "2023-08-15", "to do"),
        ("发布前检查配置", "", "", "done"),
    ]


def test_plain_labels_and_bars_without_a_head() -> None:
    found = document(PLAIN)

    assert (found.facts.incident, found.facts.commander) == ("INC-4471", "Mara Voss")
    assert found.facts.services == ("mail-relay", "webhook")
    assert times(PLAIN) == ["2024-11-05 05:40Z", "2024-11-05 06:05Z", "2024-11-05 08:15Z"]
    assert [(row.depth, row.text) for row in found.analysis.root_causes] == [
        (Depth.IMMEDIATE, "the disk of relay-2 was full."),
        (None, "The alert was muted in October."),
    ]
    assert work(PLAIN) == [
        ("Unmute the alert", "Mara Voss", "2024-11-06", "done"),
        ("Rotate logs daily", "Sven Holm", "2024-11-20", "to do"),
    ]


def test_an_article_with_days_as_items() -> None:
    found = imported(SERIAL)

    assert found.source.zone == "CEST"
    assert found.document is not None
    assert str(found.document.facts.date) == "2024-04-03"
    assert times(SERIAL) == ["2024-04-03 12:02Z", "2024-04-03 12:05Z", "2024-04-04 07:00Z"]
    assert found.document.timeline[1].text == "(until 12:40Z) Alerts go off. We page the database team."
    assert [row.status for row in found.document.actions] == [ActionStatus.DONE, ActionStatus.TO_DO]
