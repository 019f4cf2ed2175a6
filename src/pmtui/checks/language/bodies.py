"""Organisations that act: companies, authorities and groups that nobody has listed by name."""

from __future__ import annotations

from pmtui.checks.language.person_words import MACHINES
from pmtui.checks.language.sentences import CODE, LINK, Sentence, words
from pmtui.checks.language.verbs import forms

BODIES = words("""
    administration administrators airport airports airlines association authorities authority board boards
    brigade bureau cabinet chapter cohort collective commission commissioners congregation consortium
    contractors cooperative corporation county crew directorate directors district dispatch faculty
    federation foundation garrison guild government governments governors group hospitals hq inspectorate
    institute institution institutions landlords legislature licensees manufacturers marshals ministry
    municipality office operator operators organisation organisations organization organizations owners
    parliament parties party planners plant platoon pool port providers railways regulator regulators
    schools service services shareholders side society states station steering syndicate treasury trust
    trustees unit utility utilities validator validators wing works yard
""")
"""What may be a group of people, and is one where it does what only people do."""
ALWAYS = words("""
    airline railway licensee directorate inspectorate airlines licensees operatives counterparty
    counterparties senior-management offender offenders culprit culprits wrongdoer wrongdoers personnel
    whoever assessors controllers dispatchers watchkeepers crewmember crewmembers crewman crewmen bosses
    executive shopfloor
""")
_CORPORATE = words("""
    corp inc ltd llc plc gmbh co corporation company limited systems group partners airlines airways
    railways rail energy power telecom bank networks industries technologies solutions services labs
    consulting holdings foundation hospital university electric gas water council institute college
    capital hosting media motors aviation aerospace chemicals pharmaceuticals steel mining shipping lines
    logistics express metro transit
""")
"""With what a name of two words ends if it is that of a company."""
_NO_BODIES = words("""
    this that these those which what when it also then and but nothing something everything monitoring
    alerting staging production however kubernetes prometheus grafana jenkins travis terraform ansible
    docker kafka redis postgres postgresql mysql mongodb nginx haproxy sentry datadog pagerduty opsgenie
    github gitlab dependabot renovate codecov sonarqube jest pytest cypress selenium playwright circleci
    python java typescript javascript rust golang rails django flask spring linux windows android ios
    elasticsearch kibana logstash splunk vault consul istio envoy helm argo flux spinnaker bazel webpack
    rabbitmq etcd zookeeper cassandra memcached varnish apache tomcat celery sidekiq airflow puppet chef
    saltstack nagios zabbix icinga telegraf influxdb alertmanager loki jaeger fluentd cloudfront
    cloudflare fastly akamai route53 lambda dynamodb aurora snowflake bigquery firebase chrome firefox
    safari outlook excel slack jira confluence there here unfortunately luckily sadly yes no well so
    because since after before while although though if unless until whereas why how where who api apis
    dns ssl tls http https tcp udp bgp ospf vpn nat dhcp ntp ldap saml sso iam rds ec2 ecs eks s3 sqs sns
    aws gcp vm vms cpu gpu ram nas san ups os kvm cdn cms crm erp sql url uri json xml yaml csv html css
    php npm pip jvm gc oom raid ssd hdd nfs smb ftp sftp ssh imap smtp pop mx a aaaa cname txt ttl ip ipv4
    ipv6 mtu mpls lacp vrrp stp vlan acl waf ddos lb elb alb nlb asg ci cd pr prs mr mrs ui ux tui gui cli
    sdk ide sli slo sla slos slas rpo rto kpi id ids uuid pid plc scada hmi rtu hvac pdu db dbs etl elk
    hsm ca crl ocsp sip voip pbx gps rf ats ats-b bios uefi ipmi bmc dimm nic fpga plc's odd
""")
"""What is written with a capital letter, and is a program, a protocol, a part or no name at all."""
_BEFORE_A_THING = words("the a an our this that each every its")
_ADVERBS = words("""
    also then simply again even still just largely long always often never ever once twice apparently soon
    now
""")
_OMITTING = words("fail neglect omit refuse decline forget")
_FOR_LONG = words("""
    many most few more over than much years decades months weeks long time several two three at in the
    past since
""")
HUMAN_DUTIES = words("""
    consult train retrain inspect enforce supervise oversee listen heed obey comply adhere appreciate
    understand realise realize recognise recognize anticipate foresee prepare plan coordinate consider
    prioritise prioritize involve apologise apologize disclose investigate rehearse practise practice
    brief staff fund budget review test retest learn study question challenge ask inform notify tell warn
    announce document escalate communicate appoint hire recruit act care bother think double-check
    cross-check assess evaluate audit conduct carry perform undertake take adopt establish maintain
    upgrade patch follow observe appear attend participate cooperate co-operate engage share give provide
    report respond reply answer acknowledge deliver honour honor keep meet pay replace repair install
    implement address fix correct mitigate monitor verify check ensure read know use make put treat insist
    demand require look see notice pass do rotate renew secure protect
""")
"""What is expected of people and of those whom they work for."""
_ALSO_OF_PROGRAMS = words("""
    follow observe verify check ensure read use make put treat require look see notice pass do know
    monitor notify inform report respond reply answer acknowledge deliver keep meet provide give implement
    install maintain upgrade replace repair fix correct address perform pay share take carry mitigate
    appear act attend patch
""")
"""Of these, what an unknown name may stand for a program with; what they did it to has to tell."""
_OF_PEOPLE = words("""
    risk risks assessment assessments training drill drills procedure procedures policy policies standard
    standards practice practices guidance guideline guidelines advice recommendation recommendations
    warning warnings complaint complaints concern concerns objection objections plea pleas letter letters
    mail mails email emails call calls inquiry inquiries enquiries question questions importance severity
    seriousness urgency seriously responsibility responsibilities duty duties obligation obligations
    promise promises agreement contract deadline deadlines crew crews staff employees engineers operators
    drivers residents customers users public regulator regulators stakeholders members maintenance upkeep
    oversight supervision leadership precaution precautions measures steps action actions care attention
    part lesson lessons evidence permit permits licence license rules law laws regulations notice
    information node nodes validator validators plan plans inspection inspections audit audits programme
    program review reviews bill bills invoice invoices due diligence homework cybersecurity security
    safety fault mistake problem problems issue finding findings approval consent permission their
    themselves us anyone anybody everyone
""")
"""What people have to do with, not programs."""
_IGNORING = words("""
    ignore dismiss disregard overlook neglect downplay reject brush belittle conceal hide withhold
""")
_SIGNS = _OF_PEOPLE | words("""
    announcement announcements instruction instructions alert alerts alarm alarms notices report reports
    sign signs request requests pressure forecast forecasts it them this
""")
_JUDGING = words("""
    underestimate overestimate misjudge misunderstand mishandle mismanage underrate neglect overlook botch
    bungle disregard downplay miscalculate
""")
_LACKED = words("""
    trained training qualified expertise experience experienced discipline understanding leadership
    accountability oversight competence competent skills staff inspectors foresight rigour rigor knowledge
    awareness urgency commitment transparency plan strategy grasp governance curiosity humility
    imagination courage will sense
""")
_TOLD = words("warned told reminded asked advised alerted informed notified urged")
_WRONGLY = words("""
    mistakenly erroneously wrongly inadvertently accidentally unintentionally prematurely wrongfully
""")
_UTTERED = words("""
    issued told announced ordered approved believed concluded sent declared authorised authorized
    cancelled canceled signed said published instructed advised informed assumed withdrew paid billed
    charged granted dismissed cut dug severed evacuated released recalled arrested deleted removed shared
    closed terminated disconnected switched shut
""")
_SHOWN = words("""
    blamed insisted lied denied refused gambled dithered dawdled squabbled bickered stonewalled promised
    hid concealed covered dragged cut turned sat deigned botched bungled
""")
_WORK = words("isolation silo silos denial secrecy vacuum bubble")


_THINGS = words("""
    board boards station pool port service services society unit plant office school works party parties
    yard state states validator validators operator exchange
""")


def is_doing_noun(word: str) -> bool:
    """Return whether a word is one for people or their organisations, whatever it does."""
    return (word in BODIES and word not in _THINGS) or word in ALWAYS


def is_body(sentence: Sentence, place: int) -> bool:
    """Return whether an organisation ends at a place and is told to do what only people do."""
    said = sentence.words
    word = said[place]
    if word in (CODE, LINK) or place in sentence.quoted:
        return False
    known = word in BODIES or _is_corporate(sentence, place)
    if not known and not _may_be_called_so(sentence, place):
        return False
    return does_as_people(said, place + 1, known=known)


def _is_corporate(sentence: Sentence, place: int) -> bool:
    """Return whether a name of several words ends like that of a company: "Northgate Systems"."""
    if sentence.words[place] not in _CORPORATE or not place:
        return False
    name, before = sentence.written[place], sentence.written[place - 1]
    return name[:1].isupper() and before[:1].isupper() and before.isalpha() and len(before) > 1 + (place == 1)


def _may_be_called_so(sentence: Sentence, place: int) -> bool:
    """Return whether a word is written like a name that no list holds: "RailCo", "NWR"."""
    written, said = sentence.written[place], sentence.words
    word = said[place]
    if len(written) < 3 or word in _NO_BODIES or word in MACHINES or not written[0].isalpha():
        return False
    inner = any(sign.isupper() for sign in written[1:])
    if not written[0].isupper() and not (inner and written.isalpha()):
        return False
    if place and sentence.written[place - 1][:1].isupper() and place > 1:
        return False
    # An article stands before an organisation only if it is called by its initials: "the SWP".
    return not place or said[place - 1] not in _BEFORE_A_THING or (written.isupper() and len(written) < 7)


def does_as_people(said: tuple[str, ...], verb: int, *, known: bool) -> bool:
    """Return whether what follows from a place is what only people and organisations do or leave out.

    `known` says that the word before it is one for a group of people, where it does not stand for a thing.
    """
    at = verb
    first = said[at] if at < len(said) else ""
    if first in ("who", "whose"):
        return known
    adverb = ""
    while at < len(said) and (said[at] in _ADVERBS or (said[at].endswith("ly") and len(said[at]) > 4)):
        adverb, at = said[at], at + 1
    if at >= len(said):
        return False
    if adverb in _WRONGLY and said[at] in _UTTERED:
        return True
    if said[at] in ("had", "has", "have", "did", "does", "do"):
        return _with_auxiliary(said, at, known)
    if said[at] in ("was", "were") and said[at + 1 : at + 2] in (
        ("slow",),
        ("late",),
        ("reluctant",),
        ("unwilling",),
    ):
        return known or said[at + 1] in ("reluctant", "unwilling")
    return _finite(said, at, known, never=adverb == "never" or "never" in said[verb:at])


def _with_auxiliary(said: tuple[str, ...], at: int, known: bool) -> bool:
    helped, at = said[at], at + 1
    denied = False
    while at < len(said) and (said[at] in _ADVERBS or said[at] == "not" or said[at].endswith("ly")):
        denied = denied or said[at] in ("not", "never")
        at += 1
    if at >= len(said):
        return False
    if denied:
        return _left_out(said, at, known)
    if helped in ("had", "has", "have"):
        if said[at] == "been" and not _TOLD.isdisjoint(said[at + 1 : at + 3]):
            return True
        return _finite(said, at, known, never=False)
    return False


def _left_out(said: tuple[str, ...], verb: int, known: bool) -> bool:
    """Return whether the verb at a place is what people owe; of an unknown name, with what it was owed."""
    form = forms().get(said[verb])
    lemma = form.lemma if form is not None else said[verb]
    if lemma not in HUMAN_DUTIES:
        for end in ("ed", "d"):
            if lemma.endswith(end) and lemma[: -len(end)] in HUMAN_DUTIES:
                lemma = lemma[: -len(end)]
                break
        else:
            return False
    if lemma not in _ALSO_OF_PROGRAMS:
        return True
    return not _OF_PEOPLE.isdisjoint(said[verb + 1 : verb + 9])


def _finite(said: tuple[str, ...], at: int, known: bool, *, never: bool) -> bool:
    form = forms().get(said[at])
    lemma = form.lemma if form is not None else said[at].removesuffix("ed")
    rest = said[at + 1 : at + 7]
    if never:
        return _left_out(said, at, known)
    if lemma in _OMITTING and (lemma != "neglect" or rest[:1] == ("to",)):
        to = next((back for back in range(at + 1, min(at + 6, len(said))) if said[back] == "to"), -1)
        between = said[at + 1 : to] if to > 0 else ()
        if (
            to < 0
            or to + 1 >= len(said)
            or not all(w in _FOR_LONG or w == "for" or w.isdigit() for w in between)
        ):
            return False
        verb = to + 1
        while verb < len(said) - 1 and said[verb].endswith("ly"):
            verb += 1
        return _left_out(said, verb, known)
    if lemma in _IGNORING:
        return not _SIGNS.isdisjoint(rest[:5]) if known else not (_OF_PEOPLE - {"their"}).isdisjoint(rest[:4])
    if lemma in _JUDGING and lemma != "mishandle":
        return known or said[at] in ("underestimated", "mismanaged", "neglected", "misjudged", "botched")
    if said[at] in ("lacked", "lacks"):
        return not _LACKED.isdisjoint(rest[:4])
    if said[at] == "took" and rest[:1] == ("no",):
        return not {
            "action",
            "steps",
            "notice",
            "measures",
            "responsibility",
            "heed",
            "precautions",
        }.isdisjoint(rest)
    if said[at] in ("chose", "decided", "elected", "opted"):
        return rest[:1] == ("not",)
    if said[at] in ("allowed", "let"):
        return not {"expire", "lapse", "slide", "slip", "deteriorate"}.isdisjoint(said[at + 1 : at + 11])
    if said[at] in ("operated", "worked", "works", "operates") and rest[:1] == ("in",):
        return not _WORK.isdisjoint(rest)
    if said[at] in ("paid", "pays") and rest[:1] == ("lip",):
        return True
    if said[at] == "kept" and rest[:1] in (("quiet",), ("silent",)):
        return True
    if said[at] in ("knew",):
        return rest[:1] in (("of",), ("about",), ("that",))
    if said[at] in ("has", "have", "had") or said[at] in ("a", "no"):
        return False
    return known and said[at] in _SHOWN
