"""Organisations that act: companies, authorities and groups that nobody has listed by name."""

from __future__ import annotations

from pmtui.checks.language.human_doings import DECIDED_NOT, does_as_people
from pmtui.checks.language.person_words import MACHINES
from pmtui.checks.language.sentences import CODE, LINK, Sentence, words
from pmtui.document.programs import PROGRAMS

BODIES = words("""
    centre clubs venue venues nursery charity charities hostel
    administration administrators airport airports airlines association authorities authority board boards
    brigade bureau cabinet chapter cohort collective commission commissioners congregation consortium
    contractors cooperative corporation county crew directorate directors district dispatch faculty
    federation foundation garrison guild government governments governors group hospitals hq inspectorate
    institute institution institutions landlords legislature licensees manufacturers marshals ministry
    municipality office operator operators organisation organisations organization organizations owners
    parliament planners platoon providers railways regulator regulators schools shareholders side society
    borough boroughs counties parish diocese canton prefecture constabulary militia fleet regiment
    battalion battalions navy army squadron embassy academy seminary monastery
    steering syndicate treasury trust trustees utility utilities validator validators
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
    bank council borough county college school clinic trust rail port harbour agency authority
    capital hosting media motors aviation aerospace chemicals pharmaceuticals steel mining shipping lines
    logistics express metro transit
""")
"""With what a name of two words ends if it is that of a company."""
_NO_NAMES = words("""
    this that these those which what when it also then and but nothing something everything monitoring
    alerting staging production however there here unfortunately luckily sadly yes no well so because
    since after before while although though if unless until whereas why how where a odd
""")
"""What is written with a capital letter, and is no name at all."""
_NO_BODIES = _NO_NAMES | PROGRAMS
_BEFORE_A_THING = words("the a an our this that each every its")
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
    if word not in BODIES and sentence.written[place] == word:
        return False
    if word in (CODE, LINK) or place in sentence.quoted:
        return False
    known = word in BODIES or _is_corporate(sentence, place)
    if not known and not _may_be_called_so(sentence, place):
        return False
    return does_as_people(said, place + 1, known=known)


def is_called_like_a_body(sentence: Sentence, place: int) -> bool:
    """Return whether a name begins at a place that no program is known by: "County of Velden"."""
    written, word = sentence.written[place], sentence.words[place]
    known = word in _NO_BODIES or word in MACHINES or word in (CODE, LINK) or place in sentence.quoted
    return not known and len(written) > 2 and written[0].isupper() and written.isalpha()


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
    short = len(written) == 2 and written.isupper() and said[place + 1 : place + 3] in DECIDED_NOT
    if (len(written) < 3 and not short) or word in _NO_BODIES or word in MACHINES or not written[0].isalpha():
        return False
    inner = any(sign.isupper() for sign in written[1:])
    if not written[0].isupper() and not (inner and written.isalpha()):
        return False
    if place and sentence.written[place - 1][:1].isupper() and place > 1:
        return False
    # An article stands before an organisation only if it is called by its initials: "the SWP".
    return not place or said[place - 1] not in _BEFORE_A_THING or (written.isupper() and len(written) < 7)


def called_so(sentence: Sentence, place: int) -> bool:
    """Return whether a word is written like the name of a person or an organisation: no program, no part."""
    written = sentence.written[place]
    titled = written[:1].isupper() and (written[1:].islower() or written.isupper() or written.isalpha())
    return titled and place not in sentence.quoted and _may_be_called_so(sentence, place)
