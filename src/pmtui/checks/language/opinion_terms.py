"""Terms and turns of speech that hold a word of opinion and are none; written as phrases are."""

from __future__ import annotations

TERMS = """
    panics|panicked|panic with|and|again|(|during|while,
    suspicious
    login|logins|traffic|activity|activities|request|requests|email|emails|mail|mails|process|processes|file|files|ip|ips|user|users|account|accounts|packet|packets|connection|connections|query|queries|transaction|transactions|behaviour|behavior|pattern|patterns|domain|domains|link|links,
    suspected
    phishing|fraud|malware|ransomware|compromise|intrusion|breach|leak|duplicate|duplicates|spam,
    kernel|go|rust|guru panic|panics, panic|panicked|panics
    at|in|on|message|button|page|mode|handler|threshold|alarm|bar|log|trace, panic _ at, disaster
    recovery|site|plan|response|mode|drill|tolerance|centre|center, in the wild, dirty
    page|pages|flag|flags|bit|bits|cache|caches|block|blocks|read|reads|state|shutdown|tree|volume|filesystem|data|records|rows|ratio|buffers,
    suspicious
    login|logins|sign-in|sign-ins|activity|traffic|transaction|transactions|request|requests|email|emails|e-mail|process|file|files|ip|ips|object|package,
    lazy loading|load|loader|writer|writers|evaluation|initialisation|initialization|image|images,
    assumed|assumes|assuming _?
    command|control|role|roles|responsibility|ownership|duty|duties|lead|charge|coordination, odd
    numbered|number|numbers|ids|id|hosts|host|rows|row|parity|ports|port|nodes|node|shards|shard|pages,
    nice level|value|values, happy path|path, chaos
    monkey|engineering|mesh|experiment|experiments|test|tests|day|toolkit|drill|exercise, git blame,
    optimistic|pessimistic lock|locks|locking|concurrency|update|updates|ui|rollup, confused deputy,
    relieved by|of|at|from, relief valve|valves|well|crew|shift|driver|operator|manager|pump|worker,
    hero image|images|banner|graphic|unit|section, toast
    notification|notifications|message|messages|popup, love letter, magic
    link|links|number|numbers|packet|byte|bytes, magical link, great britain|north|western, good
    morning|till|night|friday|faith|standing, flaky test|tests|spec|specs|suite|link|links, boom
    gate|barrier|lift|crane, sorry page|page, heart rate|beat|attack, stress test|tests|testing|tested,
    likely|unlikely branch|macro, possible values|options|to, potentially affected|unwanted|dangerous,
    potential difference|equalisation,
    test|tests|tested|testing|confirm|confirms|confirmed|reject|rejects|rejected|check|checks|checked|disprove|disproves|disproved|verify|verifies|verified|discard|discards|discarded|excludes|excluded
    the|a|that|this|our hypothesis|theory|assumption|guess|suspicion, hypothesis|theory|assumption
    rejected|confirmed|disproved|tested|discarded|dropped|excluded|refuted|verified|falsified,
    hypothesis|theory|assumption was|is|has rejected|confirmed|disproved|tested|discarded|been, fear
    index, appear|appears|appeared in|on|at|under|as|again|here|there|twice|when|within, pain
    clinic|ward|team|management|001, well being, joy con, cape hope, port hope, hope
    street|road|bay|hospital, wonder woman, clean room|up|shutdown|boot|install|build|state, circus
    street, wild card, finally block, regret minimisation, cheers ltd, tears down, tear down, too long
    for|a|error|message|line|string|uri, frozen panic, fault of type, what a|the
    user|users|customer|customers|caller|callers|script|job, hell gate, resin curse, terror threat,
    tension rod|wire|control|sensor|roller, high|low|medium|line tension, meltdown
    patch|patches|mitigation|mitigations|vulnerability, boom box, ordinary madness, rip
    van|router|out|up|routes, nuts and, farce comique, on fire department|brigade|alarm, cause unclear
    to, expected|expects outage|downtime|maintenance, in shock protection, not expected|expect _?
    header|value, whole thing is, at the last|very
    minute|moment|hop|step|stage|stop|day|page|line|check|attempt|node|end|same|top|bottom|beginning|backup,
    at the worst percentile, love hotel, dead letter, hope lane, no sleep mode, bet365 _, bet
    slip|slips|placement|settlement|service|engine, confusion matrix, lost in
    transit|transfer|transmission, worst case|fit, best case|fit|effort|practice, good case|friday|news
    agency, opinion poll|page|section, public opinion, hard to reach places, risky
    sign-in|sign-ins|user|users|login|logins, second opinion, worst case|fit|first, lines of code
"""
"""Terms and turns that hold such a word and are none."""
