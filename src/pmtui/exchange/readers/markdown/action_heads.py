"""Who does it, where the words of an action begin with it: `Mika: …`, `Mika to …`, `TODO(mika): …`."""

from __future__ import annotations

import re
from typing import NamedTuple

from pmtui.exchange.readers.markdown.action_groups import names_of
from pmtui.exchange.readers.markdown.action_pieces import is_owner, is_team
from pmtui.exchange.readers.markdown.known_names import Known
from pmtui.exchange.readers.markdown.values import looks_like_people


class Head(NamedTuple):
    """The owner that an action begins with, the words behind it, and how sure that is."""

    owner: str
    rest: str
    sure: float


_NAMED = re.compile(
    r"((?:\[[^\[\]]{2,40}\]|\([^()]{2,40}\)|@[\w.-]{2,39}(?:\s?(?:,|/|&|and)\s?@[\w.-]{2,39}){0,4}"
    r"|[^:：\s][^:：]{1,40}?))\s?(?:[:：–—-](?!//)\s?|(?<=[\])])\s|(?<=\w)\s(?=to\s))"
)
_WORD = r"[A-Z][\w.'’-]{0,20}"
# Who “wrote to the partners” is nobody by the name of Wrote.
_INTENDS = (
    r"(?:will|should|is going to|to(?!\s(?:the|an?|our|all|each|every|any|this|that|these|those|its|their"
    r"|both|version|[a-z]+ing)\b))\s(?!be\s)"
)
_WILL = re.compile(
    rf"((?:(?:the )?{_WORD}(?:\s{_WORD}){{0,2}}(?:\s(?:team|squad|on-call))?|@[\w.-]{{2,39}})"
    rf"(?:\s?(?:,|/|&|\+|and|und|et|y)\s?(?:{_WORD}(?:\s{_WORD})?|@[\w.-]{{2,39}})){{0,3}})"
    rf"\s(?={_INTENDS}[a-z])"
)
# Whom an action is given to, as chats and pages name people: `@Mika ask …`, `@Search (Mika) count …`.
_MENTIONED = re.compile(
    r"(@[^\W\d_][\w.-]{1,38}(?:\s\([^()]{2,40}\))?)\s+(?!(?:is|was|are|has|have|had|and|or)\s)(?=[^\W\d_])"
)
_ANYBODY = re.compile(rf"([\w.@-]{{2,40}})\s(?={_INTENDS}[a-z])")
_TASK_OF = re.compile(r"(?:TODO|FIXME|DONE|ACTION)\s?[(\[]@?([\w .-]{2,40})[)\]]\s?[:：–-]?\s?")
# Words that begin a sentence about what shall be, and are nobody.
_NOBODY_TEXT = """
    ability able access action add adhere agree agreed aim alert alerts all allow also answer answers app
    application apply arrange ask at attach attempt back backup backups begin bind bring build builds by
    change changes check checks choose close cluster clusters code commit config configuration connect
    consider continue convert copy customer customers cut dashboard dashboards data database decide decided
    decision default delegate deploy deployment deployments deploys disable discussion documentation due
    enable ensure error errors escalate everybody everyone everything expand explain expose extend fail fall
    fallback fix follow for force forward from get give go goal goals going guide hand has have help hook
    hope how idea ideas if improve in intend introduce investigate invite it job jobs keep leads learn limit
    link links listen load log logs look lower make manage map meeting message messages metrics migrate
    migration monitor monitoring monitors move need needs next nobody node nodes notify offer on only open
    opt option owner page pages pin pipeline pipelines plan platform pods point policies policy port post
    prefer prepare prior process product production project promise proposal proposals propose publish push
    queries query question raise react read ready redirect reduce refer refuse release releases remember
    remind reminder reply report request requests require requirement requirements resort respond response
    restrict return review roll route run runbook runbooks save scale script scripts seek send server
    servers service services set ship sign similar site software something speak staging start status steps
    stick stop store strive subject subscribe support-hours switch sync system systems talk teach team
    template templates tend test tests that there these they this those ticket tickets time tool tooling
    tools traffic train training transfer transition translate try turn up update upgrade upload use user
    users verify vote wait want warn way we website what when where which who why wire with without work
    workflow workflows write you
    allocate analyse analyze archive assess assign audit automate block bump cache calculate cap clean clarify
    clear collect compare configure contact create deprecate define delete deliver derive design
    detect develop
    document double draft drill drop educate emit evaluate examine exclude execute export file filter finish
    format generate grant
    harden increase inform install instrument inspect isolate kill label lock measure merge
    mirror modify order organise organize patch pause pin practise practice print prune pull purge raise rate
    rebuild
    record recover refactor refresh register rehearse reinstall relocate remove rename renew repair
    replace replicate research reserve resize resolve restart restore rewrite rotate schedule secure separate
    share show silence simplify simulate split standardise standardize store strengthen summarise support swap
    tag teach tell tighten trace track trim tune unify unpin validate visit warm watch widen wrap
"""
_NOBODY = frozenset(_NOBODY_TEXT.split())
# What bold words before an action tell of it, where they are nobody.
_TOPICS_TEXT = """
    docs documentation monitoring alerting observability logging logs metrics dashboards tests testing qa
    runbook runbooks playbook playbooks backup backups deployment deployments deploys rollout rollouts
    rollback rollbacks release releases ci cd ci/cd pipeline pipelines database databases cache caching
    networking storage capacity scaling autoscaling performance config configuration validation retries
    timeouts throttling training onboarding education tooling automation process processes policy policies
    governance access permissions audit audits compliance architecture design code refactoring cleanup
    research communication communications resilience reliability redundancy failover recovery migration
    migrations hardening review reviews safeguards guardrails limits quotas prevention detection mitigation
    response escalation notifications awareness knowledge visibility investigation immediate short-term
    medium-term long-term hotfix workaround rationale context goal outcome impact followup follow-up
    überwachung dokumentation prozess kommunikation monitorización documentación proceso pruebas
    documentação monitoramento testes surveillance procédure tests processus
"""
_TOPICS = frozenset(_TOPICS_TEXT.split())


def mentioned(text: str, mention: str) -> Head | None:
    """Return who a text begins with by a link to a page about the person, and the words behind it.

    `mention` is what the links show. A name with its address before a colon is a person, too.
    """
    if mention and text.startswith(mention):
        rest = text[len(mention) :].lstrip(" ,:：–—-")
        names = [names_of(part) for part in _BEFORE_MENTION.split(mention)]
        return Head(", ".join(names), rest, 0.85) if rest and not _SAYS.match(rest) else None
    linked = _LINKED.match(text)
    if linked and looks_like_people(linked[1]) and (linked[3] or _PROFILE.search(linked[2])):
        return Head(names_of(linked[1]), text[linked.end() :], 0.85)
    return None


_BEFORE_MENTION = re.compile(r"[\s,;/&+]+(?:and\s+)?(?=@)")
_SAYS = re.compile(r"(?:is|was|are|has|have|had|and|or)\s")
_LINKED = re.compile(
    r"([^\W\d_][^()@:：]{1,38}?) \(((?:https?://|mailto:)[^\s()]{3,300})\)\s?([:：–—-]\s?|)(?=\S)"
)
# The address of a page about a person, as the common trackers and chats have them.
_PROFILE = re.compile(
    r"^mailto:|/(?:people|users?|u|profiles?|members?|team/U\w+|in|~[\w.-]+)(?:[/?=]|$)|/@\w"
)


def head_of(text: str, lead: str, *, by_name: bool, people: Known) -> Head | None:
    """Return the owner that a text begins with.

    `lead` is its bold beginning, `by_name` says that every item around begins with a name, and `people` are
    names that the document holds elsewhere, in small letters.
    """
    if task := _TASK_OF.match(text):
        return Head(names_of(task[1]), text[task.end() :], 0.85)
    match = _NAMED.match(text)
    if match and (looks_like_people(match[1]) or _are_known(match[1], people) or _is_named_team(match[1])):
        marked = (
            lead.rstrip(" :：") == match[1] or match[1].startswith(("@", "[")) or _is_named_team(match[1])
        )
        name = names_of(match[1])
        if not _are_known(name, people) and (name.lower() in _TOPICS or people.is_thing(name)):
            return None
        rest = text[match.end() :]
        if rest and (marked or by_name or _are_known(name, people)):
            return Head(name, rest, 0.85)
    if (match := _WILL.match(text) or _handle(text, people)) is not None:
        first = match[1].removeprefix("the ").split()[0]
        known = match[1].lower() in people
        if known or (first.lower() not in _NOBODY and is_owner(match[1])):
            return Head(match[1], text[match.end(1) :].strip(), 0.7)
    if match := _MENTIONED.match(text):
        return Head(names_of(match[1]), text[match.end() :], 0.8)
    return None


def _is_named_team(text: str) -> bool:
    """Return whether a text is a team by its name: `Search team`, and no team of any kind."""
    return text[:1].isupper() and text.split()[-1].lower() in ("team", "squad", "guild") and is_team(text)


def begins_task(text: str) -> bool:
    """Return whether a text begins with a word that starts many tasks and is nobody: “Add Kafka …”."""
    return text.split()[0].lower() in _NOBODY


def _handle(text: str, people: Known) -> re.Match[str] | None:
    """Return who will do it where that is a name that no capital letter shows: `saltmarsh.tide will …`."""
    match = _ANYBODY.match(text)
    return match if match and match[1].lower() in people else None


def _are_known(text: str, people: Known) -> bool:
    """Return whether a text is a name that the document holds elsewhere, or several of them."""
    parts = re.split(r"\s?[,/&+]\s?|\sand\s", text.lower())
    return text.lower() in people or all(part.strip().lstrip("@") in people for part in parts)
