"""Who is meant: words for persons and groups, names, and what only looks like a person."""

from __future__ import annotations

from enum import Enum, auto

from pmtui.checks.language.sentences import Sentence, words


class Who(Enum):
    """Whom a subject names."""

    I = auto()  # noqa: E741
    WE = auto()
    SOMEBODY = auto()
    """A person or a group that is named, by name, by role or as he, she, they, somebody."""
    NOBODY = auto()
    YOU = auto()
    UNSAID = auto()
    """The subject is left out, as in notes: "Forgot the flag"."""
    PASSIVE = auto()
    """Something that was done, without saying by whom."""
    USERS = auto()
    """Those outside who use the service: what they did is no fault of the response."""
    THING = auto()


ROLES = words("""
    engineer engineers developer developers dev devs admin admins administrator administrators sysadmin
    sysadmins sre sres on-call oncall on-caller employee employees colleague colleagues teammate
    teammates coworker coworkers co-worker staff personnel technician technicians analyst analysts
    intern interns contractor contractors programmer programmers author authors maintainer maintainers
    reviewer reviewers committer responder responders team teams squad crew department management
    leadership somebody someone person individual individuals guy guys cto ceo dba dbas tester testers
    architect architects commander facilitator lead leads boss member members newcomer junior juniors
    human humans everyone everybody anyone anybody party designer designers volunteer volunteers
    superintendent foreman dispatcher coordinator consultant consultants qa ops hire hires newbie vendor
    vendors supplier suppliers specialist specialists expert experts associate associates supervisor
    supervisors executive executives moderator moderators trainee trainees apprentice student students
    electrician electricians whoever mechanic officer officers folks sysop sysops helpdesk secops netops
""")
_USERS = words("""
    people user users customer customers client clients visitor visitors player players reader readers
    subscriber subscribers farmer farmers attacker attackers hacker hackers consumer consumers tenant
    tenants merchant merchants buyer buyers
""")
_NOBODY = frozenset({"nobody", "noone", "no-one", "neither", "none"})
GROUPS_LATER = words("""
    of on in at from who that responsible for with doing assigned
""")
"""What follows a word for a person when more is said about that person, before the verb comes."""

GIVEN_NAMES = words("""
    aaron abdul adam adrian agnes ahmed aisha alan albert alex alexander alexandra alexei alfred ali
    alice alicia alina allan allison amanda amber amina amit amy ana anastasia andrea andreas andrei
    andrew andy angela anil anita anja ann anna anne annika anthony anton antonio anya arjun arthur
    artur ashley astrid barbara beatrice ben benjamin bernard beth bill bjorn bob boris brad brandon
    brenda brian bruce bruno bryan caleb cameron carl carla carlos carmen carol caroline catherine cathy
    charles charlie charlotte chen chloe chris christian christina christine christopher claire claudia
    clemens colin connor craig cynthia daniel daniela danny darren dave david deborah deepak denis
    dennis derek diana diane diego dmitri dmitry don donald dorothy doug douglas dylan ed eddie edward
    elena elias elisabeth elizabeth ella ellen emily emma eric erik erika erin ernst eugene eva evan
    evelyn fabian fatima felix fernando fiona florian frances francesca francis frank franz fred
    frederick gabriel gareth gary geoff george gerald giovanni giulia glenn gordon graham greg gregory
    guido gustav hannah hans harald harry hassan heather heidi helen helena henrik henry holger hugo ian
    ibrahim igor ines ingrid irene isaac isabel ivan jack jacob jakob james jamie jan jana jane janet
    janine jared jason javier jean jeff jeffrey jenna jennifer jenny jens jeremy jerry jesse jessica
    jill jim jimmy joan joanna joe joel johan johannes john johnny jon jonas jonathan jorge jose josef
    joseph josh joshua juan juergen julia julian julie jun justin karen karin karl karsten kate
    katherine kathy katie katja keith kelly ken kenneth kevin khalid kim kirsten klaus kristina kumar
    kurt kyle lars laura lauren lea lee lena leo leon leonard leslie liam linda lisa liz lorenz louis
    louise luca lucas lucy luis lukas luke lynn magnus manuel marc marcel marco marcus margaret maria
    marian marie marina mario marion mark markus marta martha martin martina mary mateo matt matthew
    matthias maurice max maya megan mei melanie melissa michael michele michelle miguel mika mike
    mikhail miriam mohamed mohammed molly monica morgan muhammad nadia nancy naomi natalia natalie
    natasha nathan neil nicholas nick nicola nicolas nicole niels nikolai nina noah nora norman olaf
    oleg oliver olivia omar oscar otto owen pablo pam pamela pascal pat patricia patrick paul paula
    pavel pedro peggy pete peter petra phil philip pierre pieter priya rachel raj rajesh ralf ralph
    ramon raphael raul ravi ray raymond rebecca reinhard rene ricardo richard rick rob robert roberto
    robin roger roland ron ronald rosa rosie ross roy russell ruth ryan sabine sally sam samantha samir
    samuel sandra sanjay sara sarah sascha scott sean sebastian sergei sergey shane shannon sharon shaun
    shawn sheila silvia simon sofia sonia sophia sophie stefan stefanie stephan stephanie stephen steve
    steven stuart sue sunil suresh susan susanne sven svetlana tamara tanya tara ted teresa terry theo
    theresa thomas tim timothy tina tobias todd tom tomas tommy tony tracy trevor tyler ulrich ursula
    uwe vanessa vera veronica victor victoria vijay viktor vincent vladimir walter wei wendy will
    william wolfgang xavier yan yasmin yuki yuri yusuf yves yvonne zach zoe
""")
_DEPARTMENTS = words("support marketing sales engineering finance legal hr procurement devops")
_PERHAPS = words("operator operators worker workers agent agents provider providers")
"""In a cluster an operator is a program; what it does tells it from a person."""
_TYPING = words("""
    typed entered clicked pressed selected thought believed assumed misread forgot noticed confused mistook
    mistyped hesitated panicked neglected overlooked unplugged
""")
_MINDFUL = words("""
    follow verify inform notify tell ask read communicate escalate document double-check consult announce
    realise realize
""")
"""What a person failed to do; a program fails to do other things."""
_ALSO_WORDS = words("""
    will mark bill don frank max pat rob ray robin sue grant amber
""")
_HUMAN_TITLES = words("""
    engineering product project incident release general our my his her their line account the shift
    duty support
""")
_WHO_OF = {
    "i": Who.I,
    "we": Who.WE,
    "he": Who.SOMEBODY,
    "she": Who.SOMEBODY,
    "they": Who.SOMEBODY,
    "you": Who.YOU,
    "us": Who.WE,
    "me": Who.I,
}  # fmt: skip


def who_is(sentence: Sentence, place: int, people: frozenset[str]) -> Who:
    """Return whom the noun or pronoun at a place names; `people` are names in small letters."""
    word = sentence.words[place]
    if (known := _WHO_OF.get(word)) is not None:
        return known
    if word in _NOBODY or (word == "one" and place and sentence.words[place - 1] == "no"):
        return Who.NOBODY
    if word in ROLES:
        if place and sentence.words[place - 1] == "no":
            return Who.NOBODY
        return Who.SOMEBODY
    if word in _USERS:
        return Who.USERS
    if word in _DEPARTMENTS:
        return Who.SOMEBODY if sentence.written[place][0].isupper() else Who.THING
    if word in _PERHAPS:
        return Who.SOMEBODY if _acts_like_a_person(sentence.words, place) else Who.THING
    if word in ("manager", "managers", "owner", "owners"):
        # Much software is called so too.
        before = sentence.words[place - 1] if place else ""
        return Who.SOMEBODY if before in _HUMAN_TITLES and word[:4] == "mana" else Who.THING
    return Who.SOMEBODY if is_name(sentence, place, people) else Who.THING


def _acts_like_a_person(said: tuple[str, ...], place: int) -> bool:
    """Return whether what follows a word for a person or a program is a person's doing."""
    at = place + 1
    while at < len(said) and at < place + 3 and said[at].endswith("ly"):
        at += 1
    verb, rest = said[at : at + 1], said[at + 1 : at + 3]
    if verb == ("failed",) or (verb == ("did",) and rest[:1] == ("not",)):
        return not _MINDFUL.isdisjoint(rest)
    return not _TYPING.isdisjoint(verb)


def is_name(sentence: Sentence, place: int, people: frozenset[str]) -> bool:
    """Return whether a person's name ends at a place."""
    word, written = sentence.words[place], sentence.written[place]
    if written[:1] == "@":
        return len(written) > 1
    if not written[:1].isupper() or word.isdigit():
        return False
    if word in people:
        return True
    before = sentence.words[place - 1] if place else ""
    if word in GIVEN_NAMES:
        return word not in _ALSO_WORDS or written[1:].islower()
    # A family name after a given name or an initial.
    shown = sentence.written[place - 1] if place else ""
    return (
        shown[:1].isupper()
        and written[1:].islower()
        and (before in GIVEN_NAMES or (len(before) == 1 and before not in "ai"))
    )
