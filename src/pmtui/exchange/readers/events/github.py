"""GitHub: deployments and their statuses, releases, issue timelines, events and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pmtui.document import Kind
from pmtui.editing.guess import guess_kind
from pmtui.exchange.given import Given
from pmtui.exchange.imported import Imported, Options, Reader
from pmtui.exchange.readers.events.collecting import Collector, Record, part, records, words

_QUIET = {
    *("subscribed", "unsubscribed", "mentioned", "assigned", "unassigned", "labeled", "unlabeled"),
    *("milestoned", "demilestoned", "locked", "unlocked", "pinned", "unpinned", "added_to_project_v2"),
    *("project_v2_item_status_changed", "moved_columns_in_project", "added_to_project", "head_ref_deleted"),
    *("review_requested", "review_request_removed", "comment_deleted", "connected", "disconnected"),
    *("sub_issue_added", "parent_issue_added", "issue_type_added", "referenced", "marked_as_duplicate"),
}
_RUN = {"run_started_at", "run_number", "workflow_id", "workflowName", "workflowDatabaseId"}
_WAITING = ("queued", "pending", "in_progress", "waiting", "inactive")


def sniff(given: Given) -> float:
    """Say whether the JSON holds deployments, releases or the history of an issue."""
    return 0.88 if given.has_json and next(_found(given.json), None) else 0.0


def _found(value: Any) -> Iterator[tuple[str, Record]]:
    if isinstance(value, list):
        for item in value:
            yield from _found(item)
        return
    if not isinstance(value, dict):
        return
    if shape := _shape(value):
        yield shape, value
        return
    issue = value.get("issue")
    for name in ("deployment_status", "deployment", "release", "comment", "issue"):
        if isinstance(value.get(name), dict) and (shape := _shape(value[name])):
            yield shape, value[name]
            return
    for holder in (value, part(issue), part(value, "data", "repository", "issue")):
        for name in ("deployments", "statuses", "events", "timeline", "comments", "workflow_runs"):
            if isinstance(holder.get(name), list):
                yield from _found(holder[name])
        nodes = part(holder, "timelineItems").get("nodes")
        if nodes:
            yield from _found(nodes)


def _shape(record: Record) -> str:
    """Return what a record is, judged by the keys that only such a record has."""
    if "statuses_url" in record and "created_at" in record:
        return "deployment"
    if "state" in record and ("deployment_url" in record or "environment_url" in record):
        return "status"
    if "tag_name" in record and ("published_at" in record or "publishedAt" in record):
        return "release"
    if ("conclusion" in record or "status" in record) and _RUN & record.keys():
        return "run"
    event = record.get("event")
    if isinstance(event, str) and ("node_id" in record or "actor" in record or "sha" in record):
        return "event"
    if "__typename" in record and ("createdAt" in record or "commit" in record):
        return "node"
    if "body" in record and "issue_url" in record and "user" in record:
        return "event"
    if "body" in record and "authorAssociation" in record and "createdAt" in record:
        return "comment"
    if "title" in record and ("comments" in record or "timeline_url" in record) and _when(record, "created"):
        return "issue"
    return ""


def _when(record: Record, name: str) -> Any:
    return record.get(f"{name}_at") or record.get(f"{name}At")


def read(given: Given, options: Options) -> Imported:
    """Return what was deployed, released, said and decided."""
    found = Collector(given, options, "github", "GitHub")
    for shape, record in _found(given.json):
        _TAKE[shape](found, record)
    found.rest(given.json)
    return found.finish()


def _key(sort: str, record: Record) -> str:
    """Return what GitHub calls a record; empty where it calls it nothing, as it does with mentions."""
    name = words(record, "id", "sha", "node_id")
    return f"github:{sort}:{name}" if name else ""


def _who(record: Record) -> str:
    for name in ("actor", "user", "author", "creator", "triggering_actor"):
        if who := words(part(record, name), "login", "name"):
            return who
    return ""


def _deployment(found: Collector, record: Record) -> None:
    ref, environment = words(record, "ref"), words(record, "environment")
    said = words(record, "description")
    what = " ".join(filter(None, ("deploy", ref, f"to {environment}" if environment else "")))
    text = f"{said} ({what})" if said else what
    back = any(word in said.lower() for word in ("rollback", "roll back", "revert"))
    found.add(
        record.get("created_at"),
        text,
        Kind.MITIGATION if back else Kind.CHANGE,
        record=record,
        actor=_who(record),
        source="GitHub deployments",
        key=_key("deployment", record),
    )


def _status(found: Collector, record: Record) -> None:
    state, said = words(record, "state"), words(record, "description")
    environment = words(record, "environment")
    text = f"deployment {state.replace('_', ' ')}" + (f" in {environment}" if environment else "")
    found.add(
        record.get("created_at"),
        f"{text}: {said}" if said else text,
        Kind.CHANGE if state == "success" else Kind.OTHER,
        record=record,
        actor=_who(record),
        source="GitHub deployments",
        noise=state in _WAITING,
        link=words(record, "log_url", "target_url", "environment_url"),
        key=_key("status", record),
    )


def _release(found: Collector, record: Record) -> None:
    tag, name = words(record, "tag_name", "tagName"), words(record, "name")
    found.add(
        _when(record, "published") or _when(record, "created"),
        f"release {tag}" + (f": {name}" if name and name != tag else ""),
        Kind.CHANGE,
        record=record,
        actor=_who(record),
        link=words(record, "html_url", "url"),
    )


def _run(found: Collector, record: Record) -> None:
    name = words(record, "workflowName", "name")
    title = words(record, "display_title", "displayTitle", "head_branch", "headBranch")
    ended = words(record, "conclusion").replace("_", " ")
    deploys = _DEPLOYS.search(f"{name} {title}") is not None
    shown = f"({title})" if title and title != name else ""
    found.add(
        record.get("run_started_at") or record.get("startedAt") or _when(record, "created"),
        " ".join(filter(None, ("workflow", name, shown, ended or words(record, "status").replace("_", " ")))),
        Kind.CHANGE if deploys and ended in ("", "success") else Kind.OTHER,
        record=record,
        actor=_who(record),
        link=words(record, "html_url", "url"),
    )


_DEPLOYS = re.compile(r"deploy|release|roll-?out|publish|ship", re.IGNORECASE)


def _event(found: Collector, record: Record) -> None:
    name = words(record, "event") or "commented"
    author = part(record, "author")
    when = record.get("created_at") or record.get("submitted_at") or author.get("date")
    text = _said(name, record)
    for comment in records(record.get("comments")):
        _event(found, {**comment, "event": "commented"})
    if when is None and record.get("comments"):
        return
    found.add(
        when,
        text,
        guess_kind(text) if name in ("commented", "reviewed") else Kind.OTHER,
        record=record,
        actor=_who(record),
        noise=name in _QUIET or _who(record).endswith("[bot]"),
        link=words(record, "html_url"),
        key=_key(name, record),
    )


def _said(name: str, record: Record) -> str:
    body = words(record, "body", "message")
    if name == "committed":
        return f"commit {words(record, 'sha')[:10]}: {body.splitlines()[0] if body else ''}".rstrip(": ")
    if body:
        return body
    rename, label = part(record, "rename"), words(part(record, "label"), "name")
    if rename:
        return f"renamed to “{words(rename, 'to')}”"
    if other := part(record, "source", "issue"):
        return f"mentioned in #{words(other, 'number')}: {words(other, 'title')}"
    if name == "reviewed" and (state := words(record, "state")):
        return f"reviewed: {state.replace('_', ' ').lower()}"
    target = words(part(record, "assignee"), "login") or label or words(record, "commit_id")[:10]
    plain = name.replace("_", " ").replace("-", " ")
    return f"{plain} {target}".strip()


def _node(found: Collector, record: Record) -> None:
    name = words(record, "__typename").removesuffix("Event")
    commit = part(record, "commit")
    text = words(record, "bodyText", "body") or words(commit, "messageHeadline", "message") or name
    found.add(
        record.get("createdAt") or commit.get("committedDate") or commit.get("authoredDate"),
        text,
        guess_kind(text),
        record=record,
        actor=_who(record),
        noise=name.lower() in {quiet.replace("_", "") for quiet in _QUIET},
    )


def _comment(found: Collector, record: Record) -> None:
    text = words(record, "body")
    found.add(
        record.get("createdAt"), text, guess_kind(text), record=record, actor=_who(record),
        link=words(record, "url"),
    )  # fmt: skip


def _issue(found: Collector, record: Record) -> None:
    title, number = words(record, "title"), words(record, "number")
    found.fact("title", title, 0.7)
    found.fact("facts.incident", f"#{number}" if number else "", 0.7)
    found.fact("facts.incident_url", words(record, "html_url", "url"), 0.7)
    found.add(
        _when(record, "created"),
        f"issue opened: {title}",
        Kind.DECLARATION,
        record=record,
        actor=_who(record),
    )
    for comment in records(record.get("comments")):
        _comment(found, comment)
    for event in records(record.get("timeline")):
        _event(found, event)
    if closed := _when(record, "closed"):
        found.add(closed, "issue closed", record={"closed": closed})


_TAKE = {
    "deployment": _deployment,
    "status": _status,
    "release": _release,
    "run": _run,
    "event": _event,
    "node": _node,
    "comment": _comment,
    "issue": _issue,
}
READER = Reader("github", "GitHub deployments, releases or an issue's history", sniff, read)
