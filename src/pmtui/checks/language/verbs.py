"""Verbs and their forms: those that speak of a person's failing, and those that a person merely does."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from pmtui.checks.language.sentences import words

_IRREGULAR = {
    "forget": "forgot forgotten",
    "overlook": "overlooked overlooked",
    "misread": "misread misread",
    "misunderstand": "misunderstood misunderstood",
    "break": "broke broken",
    "lose": "lost lost",
    "leave": "left left",
    "read": "read read",
    "think": "thought thought",
    "tell": "told told",
    "catch": "caught caught",
    "foresee": "foresaw foreseen",
    "know": "knew known",
    "run": "ran run",
    "take": "took taken",
    "write": "wrote written",
    "send": "sent sent",
    "give": "gave given",
    "choose": "chose chosen",
    "make": "made made",
    "put": "put put",
    "set": "set set",
    "cut": "cut cut",
    "understand": "understood understood",
    "see": "saw seen",
    "oversee": "oversaw overseen",
    "do": "did done",
    "have": "had had",
    "be": "was been",
    "go": "went gone",
    "bring": "brought brought",
    "keep": "kept kept",
    "find": "found found",
    "get": "got gotten",
    "let": "let let",
    "spot": "spotted spotted",
    "mistake": "mistook mistaken",
    "hold": "held held",
    "build": "built built",
    "begin": "began begun",
    "spend": "spent spent",
    "come": "came come",
    "become": "became become",
    "speak": "spoke spoken",
    "withdraw": "withdrew withdrawn",
    "shut": "shut shut",
    "roll": "rolled rolled",
    "feel": "felt felt",
    "blow": "blew blown",
    "fall": "fell fallen",
    "drive": "drove driven",
    "hit": "hit hit",
    "meet": "met met",
    "pay": "paid paid",
    "rise": "rose risen",
    "say": "said said",
    "show": "showed shown",
    "start": "started started",
    "mean": "meant meant",
    "lead": "led led",
    "undo": "undid undone",
    "overwrite": "overwrote overwritten",
    "override": "overrode overridden",
    "throw": "threw thrown",
    "wake": "woke woken",
    "win": "won won",
    "bite": "bit bitten",
    "hide": "hid hidden",
    "grow": "grew grown",
    "draw": "drew drawn",
    "fight": "fought fought",
    "hear": "heard heard",
    "stand": "stood stood",
    "deal": "dealt dealt",
    "feed": "fed fed",
    "sell": "sold sold",
    "lend": "lent lent",
    "teach": "taught taught",
    "seek": "sought sought",
    "dig": "dug dug",
    "hang": "hung hung",
    "freeze": "froze frozen",
    "bend": "bent bent",
    "beat": "beat beaten",
    "eat": "ate eaten",
    "wear": "wore worn",
    "strike": "struck struck",
    "split": "split split",
    "panic": "panicked panicked",
    "reset": "reset reset",
    "bind": "bound bound",
    "rewrite": "rewrote rewritten",
    "rebuild": "rebuilt rebuilt",
    "resend": "resent resent",
    "oversleep": "overslept overslept",
    "withhold": "withheld withheld",
    "mislead": "misled misled",
    "lie": "lied lied",
    "mislay": "mislaid mislaid",
    "flub": "flubbed flubbed",
    "drag": "dragged dragged",
    "sleep": "slept slept",
    "sit": "sat sat",
    "steal": "stole stolen",
    "mishear": "misheard misheard",
    "shoot": "shot shot",
    "stick": "stuck stuck",
    "fly": "flew flown",
    "ride": "rode ridden",
    "wash": "washed washed",
    "tear": "tore torn",
    "turn": "turned turned",
    "swing": "swung swung",
    "string": "strung strung",
}
_DOUBLED = words("""
    skip drop ship stop slip forget spot run put set cut plan let get refer commit omit submit shut
    overstep split reset occur admit map pin swap trip unplug tag flag ban flub flip unwrap trap wrap
    strap grab stab drag nod fob dig shrug sit hit win bet tip rip swipe cop
""")

HUMAN = words("""
    mishear forget overlook neglect misjudge misread misunderstand misinterpret underestimate botch bungle
    fumble mistype mishandle misdiagnose disregard misremember mistake misplace goof fat-finger
    miscommunicate mismanage underappreciate misuse miscalculate overestimate blunder misspell misclick
    miscount rubber-stamp rubberstamp misdeclare misdirect misplan misreport misspecify misstate mis-key
    miskey mis-click mis-type misallocate misassign misfile misinform misapprehend misguess misconceive
    mislay miscopy miscalibrate misroute misapply misname copy-paste oversleep procrastinate dither
    daydream flub muff fluff fat-thumb goof dawdle deign condescend undershoot ghost stonewall renege
    bluff squabble bicker underperform underdeliver overcommit underrate overrate overpromise downplay
    over-tighten overtighten overfill over-fill overdose overbook mis-set mis-sort miswire mis-wire misdial
    misprogram misquote mistime misadvise mis-sell misprioritise misprioritize eyeball disobey flout
    misadjust misassemble misconnect misload misposition misaddress misprescribe misdose misadminister
    misdispense misbook misbill misprice misdate mistranscribe mistranslate misrecord misdraw mistune
    misthread misrig misstow misweigh misspeak misdeliver misdescribe misperceive misgauge misaim miscue
    misdeal miscopy mispack misscope misestimate misevaluate misassess missend misproduce miswrite
""")
"""What only people do, and what nobody does on purpose."""

MACHINE_SLIPS = words("""
    misread misinterpret mishandle miscalculate miscount misroute misreport misdirect misassign
    misallocate misapply misfile misplace misremember mistake overestimate underestimate miscalibrate
    misspecify misstate overrate underrate mismanage copy-paste misinform overfill over-fill overbook
    misquote mis-set mis-sort misprioritise misprioritize mistime misaddress misbill misprice misdate
    mistranslate misrecord misdraw misdeliver mispack misestimate misevaluate misassess misposition
    misadjust misload misweigh misdeal missend miswrite
""")
"""Of these, what is said of programs, too."""

FAILING = words("""
    blame
    fail ignore miss skip break dismiss bypass misconfigure violate cause rush hesitate panic refuse
    assume corrupt circumvent mislabel confuse leak crash ruin wreck brick spoil mess breach hard-code
    hardcode force-push clobber trash nuke bork hose bust cripple sabotage sidestep evade bodge screw
    botch abandon withhold conceal mislead deceive tamper meddle fiddle tinker overstep overreact mangle
    jumble squander jeopardise jeopardize endanger undermine obstruct omit falsify presume guess fib
    figure reckon lowball contravene lie infringe pressure coerce insist gamble starve trample
    monkey-patch shrug fudge trivialise trivialize belittle gloss cheat overrule interfere overcomplicate
    overengineer underprovision overprovision undersize mis-size
""")
"""A failing where a person is the subject; where a system is, an event."""

DUTY = words("""
    check test verify validate notice realise realize consider think read follow ask request notify
    inform tell communicate escalate monitor review document ensure account anticipate plan understand
    recognise recognize foresee expect catch spot appreciate prioritise prioritize coordinate involve
    consult remember care bother mention explain announce respond react prepare treat know pay give take
    do share warn confirm inspect investigate identify look listen raise report acknowledge apply use
    keep update invest allocate address perform conduct double-check learn act engage provide set make
    run publish post properly see detect rotate back answer handle alert warn disclose delegate
    analyse analyze question challenge assess evaluate rehearse practise practice supervise
    oversee heed obey comply adhere retest re-test refamiliarise refamiliarize
""")
"""What is expected of somebody: a failing where it was not done."""

MINDED = words("watch track pull act test ask look listen read think tell talk")
"""What a reproach asks somebody to begin with, beside what is owed."""

DOING = words("""
    flip toggle proceed continue opt try attempt watch own claim schedule renew patch limit implement
    deploy push delete run merge change update remove release publish commit edit apply restart reboot
    configure install upgrade drop turn disable enable copy write type enter send approve pick choose
    select set make use add swap close open revoke rotate overwrite override execute put ship test roll
    stop start kill shut cut unplug disconnect purge truncate force create move rename migrate click press
    paste introduce include exclude share expose leak upload reset revert assign grant tag bump archive
    terminate destroy wipe trigger commence switch sign mark leave take go give assume conclude decide
    believe interpret interrupt reply cause submit import build do act rush jump touch hit downgrade
    format detach scale announce pass call file nuke blacklist block ban downscale decommission flag
    invite email post tell route point hold launch promise
""")
"""What a person does: a fact, unless something beside it says that it was wrong."""


class Form(NamedTuple):
    """What a written form of a verb can be."""

    lemma: str
    past: bool
    participle: bool
    base: bool
    present: bool
    """Whether it is the third person of the present."""


def _written(lemma: str) -> tuple[str, str, str]:
    """Return the past, the participle and the third person of a verb."""
    wrongly, verb = ("", lemma) if lemma[:3] != "mis" or lemma in _IRREGULAR else _without_mis(lemma)
    if verb in _IRREGULAR:
        past, participle = (wrongly + form for form in _IRREGULAR[verb].split())
    elif lemma.endswith("e"):
        past = participle = lemma + "d"
    elif lemma.endswith("y") and lemma[-2] not in "aeo":
        past = participle = lemma[:-1] + "ied"
    else:
        past = participle = (lemma + lemma[-1] if lemma in _DOUBLED else lemma) + "ed"
    if lemma.endswith(("s", "sh", "ch", "x", "o", "z")):
        third = lemma + "es"
    elif lemma.endswith("y") and lemma[-2] not in "aeo":
        third = lemma[:-1] + "ies"
    else:
        third = lemma + "s"
    return past, participle, third


def _without_mis(lemma: str) -> tuple[str, str]:
    """Return "mis-" and the verb it stands before, with or without the hyphen."""
    cut = 4 if lemma[3:4] == "-" else 3
    return lemma[:cut], lemma[cut:]


def told_forms(lemma: str) -> frozenset[str]:
    """Return the forms in which a verb tells what was done: all but the base, as in "could take"."""
    return frozenset((*_written(lemma), gerund(lemma)))


def gerund(lemma: str) -> str:
    """Return the form of a verb in -ing."""
    double = lemma + lemma[-1] if lemma in _DOUBLED else lemma
    return (lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else double) + "ing"


_NO_PREFIX = frozenset({"ta", "le"})
"""With what a verb goes on that begins like one with "mis-" and is none: "mistake", "mislead"."""


@lru_cache(maxsize=1)
def forms() -> dict[str, Form]:
    """Return all forms of the verbs of this file, with their lemma."""
    table: dict[str, Form] = {}
    for lemma in HUMAN | FAILING | DUTY | DOING:
        past, participle, third = _written(lemma)
        for word in {lemma, past, participle, third}:
            form = Form(lemma, word == past, word == participle, word == lemma, word == third)
            table[word] = form
            if lemma[:3] == "mis" and lemma[3:5] not in _NO_PREFIX and lemma != "miss":
                # "Mis-configured" is written as often as "misconfigured".
                table.setdefault(f"mis-{word[3:].removeprefix('-')}", form)
    british = Form("mislabel", past=True, participle=True, base=False, present=False)
    return table | {"mislabelled": british, "mis-labelled": british}


_PARTICIPLES = frozenset(line.split()[1] for line in _IRREGULAR.values()) | {"proven", "cost", "sought"}


def is_participle(word: str) -> bool:
    """Return whether a word can follow "should have": an irregular participle, or one in -ed."""
    return word in _PARTICIPLES or (len(word) > 3 and word.endswith("ed") and word not in _NO_VERBS)


_NO_VERBS = words("""
    need speed seed feed shed embed hundred indeed unneeded red bed
""")


_BASES = {line.split()[1]: lemma for lemma, line in _IRREGULAR.items()}
_SILENT_E = (
    "cach", "c", "g", "v", "s", "u", "z", "at", "ir", "ur", "or", "ut", "ak", "ik", "ok", "uc", "bl", "dl",
    "gl", "pl", "tl", "fl", "id", "ud", "in", "ag", "ap", "yp", "op", "im", "um", "ar", "iz", "as",
    "is", "ys", "am",
)  # fmt: skip
"""Endings after which a base form mostly has an e: "cached" comes from "cache", "closed" from "close"."""
_NO_SILENT_E = (
    "ss", "zz", "monitor", "eat", "oat", "ain", "ead", "ear", "air", "our", "oid", "oad", "ait", "eed", "eld",
    "error", "author", "factor", "ear", "oin", "eap", "oop", "eep", "eek", "ook", "eak", "oak", "aim", "eam",
    "oam",
    "oom", "visit", "limit", "edit", "audit", "commit", "ribut", "ng", "exit", "login", "bin",
)  # fmt: skip


@lru_cache(maxsize=512)
def base_of(participle: str) -> str:
    """Return the base form of a participle, by the usual rules of spelling where it is no known verb."""
    if participle in _BASES:
        return _BASES[participle]
    known = forms().get(participle)
    if known is not None:
        return known.lemma
    if not participle.endswith("ed") or len(participle) < 5:
        return participle
    stem = participle[:-2]
    if stem.endswith("i"):
        return stem[:-1] + "y"
    if stem[-1] == stem[-2] and stem[-1] not in "lsz":
        return stem[:-1]
    silent = stem.endswith(_SILENT_E) and (stem.endswith("ribut") or not stem.endswith(_NO_SILENT_E))
    return stem + "e" if silent else stem
