"""The spellings in which a text may hold a known name: whole, in parts, as a nickname and as a login."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import NamedTuple

from pmtui.checks.language.sentences import words
from pmtui.checks.outside.cjk import is_unspaced, parts_of, wholes
from pmtui.checks.outside.folding import bare, spellings
from pmtui.checks.outside.naming import SOMEBODY, Name

# Words that are names, too: alone they are a name only where nothing else can be meant.
ORDINARY = words("""
    able adder april archer arch art ash august aurora autumn ball banks bar barker barn bass bay bean bear
    bell berg best bill bird black blake blaze block blue bolt bond bone book booth bow branch bridge bright
    brook brooks brown buck bull bush butler cage call can cap card carpenter carter case cash cast castle
    chance chase chip christian church clay clear cliff close coast cole cook cooper crane crash cross crow
    crown crystal cup curry dale dash data dawn day days dean dear dell dollar drake drew driver duke dusk
    east eden ember end even ever faith fair falls farmer faith ferry field fields fine fire fisher fix flag
    flora flower ford forest fork forge fort foster fountain fox frank free freeman friend frost fuller
    future gale gardener garland gates gene gem glass gold good grace grant gray green grey grove guard
    guest gun hacker hall hand hands harbour hardy harmony hart hawk hay hazel head heath heather high hill
    hills holder holiday holly home honey hood hook hope house hunt hunter ice iris iron ivory ivy jack jade
    jay jet job joy judge julia june just justice key kid king knight knot lake lamb lance lane large last
    law lee lever light lily line link little lock long lord love low luck main major maker man march marina
    mark marker marks marsh marshal mason master mat max may mayor meadow mercy merit merry mild mile miles
    mill miller mind mix monday moon moore more morning moss mount music nail new newman nice night noble
    noon norm north nova nut oak ocean olive page paige paint palm pan paris park parker parks pascal past
    pat patch patience peace pearl penny perl pepper piece pierce pike pilot pitt place plant point pole
    pool poor pope porter post pot potter power precious present price pride prince prior prudence pure
    queen quick race rain ray read reason reed reeves rich ring river rivers rob robin rock rod rose row
    royal ruby rule rush sad sage sailor salt sandy saver savage scout sea seal self serene serenity service
    shade shadow sharp shell shepherd shield ship shore short silver simple singer sky slack small smart
    smith snow south spa spark spear speed spencer spring stack star stark state station steel stone storm
    story street strong sue summer sun sunday sunny swan sweet table tail tailor talent target taylor teller
    temple terry thread thrush tiger tile time toll tower town track train tree trip troy true trust turner
    twist van vale victor victory violet von wade wagner walker wall wallace walls ward warden warm warner
    waters watch water weaver webb weber wells west wheel wheeler whistler white wild will winner winter
    wise wolf wood woods word worth wright year young youth
""")
_SHORT_WORDS = words("""
    ai al am an as at be by do ed er ex go ha he hi id if in is it la le lo ma me my no of oh ok on or os ox
    pa pi re so to un up us we
""")


class Form(Enum):
    """What a spelling is."""

    WHOLE = auto()
    PART = auto()
    ASKED = auto()
    """It may be a name, and may be something else."""
    CAPITAL = auto()
    """The same, and only where it is written with a capital."""
    LOGIN = auto()
    JOINED = auto()
    """A given name and an initial in one word, which only its capital tells from other words."""


class Spelling(NamedTuple):
    """One way in which a name is written."""

    form: Form
    role: str
    path: str
    ordinary: bool
    """Whether all of it are words of the language, too."""

    @property
    def doubtful(self) -> bool:
        """Whether it may be something else than a name, so that only whoever reads the text can tell."""
        return self.form in (Form.ASKED, Form.CAPITAL, Form.JOINED) or (
            self.ordinary and self.form is Form.PART
        )


def spellings_of(names: Iterable[Name]) -> dict[str, Spelling]:
    """Return every spelling of the names, folded; what two people share is that of a colleague."""
    found: dict[str, Spelling] = {}
    for name in names:
        for text, form in _forms(name):
            spelling = Spelling(form, name.role, name.path, _is_ordinary(text))
            first = found.get(text)
            if first is None:
                found[text] = spelling
            elif first.role != spelling.role and form is Form.PART and first.form is Form.PART:
                found[text] = first._replace(role=SOMEBODY)
            elif first.form.value > form.value:
                found[text] = spelling
    return found


def _is_ordinary(text: str) -> bool:
    return all(word in ORDINARY for word in text.split())


def _forms(name: Name) -> Iterator[tuple[str, Form]]:
    doubt = Form.CAPITAL if len(name.words) > 1 else Form.ASKED
    whole, part = (Form.WHOLE, Form.PART) if name.sure else (doubt, doubt)
    parts = [word for word in name.words if word.strip(".")]
    for order in _orders(parts):
        for text in spellings(" ".join(order)):
            yield text, whole if len(order) > 1 else part
    if name.whole and len(name.words) > 1:
        yield " ".join(bare(name.whole).split()), whole
    written = " ".join(parts)
    if is_unspaced(written):
        yield from ((bare(text), whole) for text in wholes(written))
        yield from ((bare(text), Form.ASKED) for text in parts_of(written))
    elif len(parts) > 1:
        for word in parts:
            yield from _part(word, part)
        for text, form in _logins(parts):
            yield text, form if name.sure or form is Form.JOINED else doubt
    for nick in name.nicks:
        yield from ((text, part) for text in spellings(nick) if len(text) > 1)
    for word in name.doubtful:
        yield from ((text, Form.ASKED) for text in spellings(word) if len(text) > 1)
    if len(name.login) > 1:
        yield bare(name.login), Form.LOGIN if name.sure else Form.ASKED


def _orders(parts: list[str]) -> Iterator[list[str]]:
    if len(parts) > 1:
        yield parts
        yield [f"{parts[-1]},", *parts[:-1]]
        yield [parts[-1], *parts[:-1]]
    if len(parts) > 2:
        yield [parts[0], parts[-1]]
        yield [parts[0], parts[1]]
    if len(parts) == 1:
        yield parts


def _part(word: str, form: Form) -> Iterator[tuple[str, Form]]:
    kept = word.strip(".,'-")
    if not kept[:1].isalpha():
        return
    if len(kept) > 2:
        yield from ((text, form) for text in spellings(kept))
        pieces = kept.split("-") if "-" in kept else []
        for whole in (kept, *pieces):
            for written in (whole, re.sub("['’ʼ-]", "", whole)):
                if written != kept and len(written) > 2:
                    yield from ((text, Form.ASKED) for text in spellings(written))
    elif len(kept) == 2 and kept.istitle() and bare(kept) not in _SHORT_WORDS:
        yield bare(kept), Form.ASKED


def _logins(parts: list[str]) -> Iterator[tuple[str, Form]]:
    """Yield how accounts are called after a name: `mosevang`, `m.osevang`, `kofi_rennart`, `KofiR`."""
    for given in _joined(parts[0]):
        for family in _joined(parts[-1]):
            if not (given.isalpha() and family.isalpha()) or len(given) < 2 or len(family) < 2:
                continue
            for joint in ("", ".", "_", "-"):
                pairs = [(given, family), (family, given)]
                if len(family) > 2:
                    pairs += [(given[0], family), (family, given[0])]
                for one, other in pairs:
                    yield f"{one}{joint}{other}", Form.LOGIN
                if len(given) > 2:
                    yield f"{given}{joint}{family[0]}", Form.LOGIN if joint else Form.JOINED
    firsts = [piece[0] for word in parts[:-1] for piece in bare(word).split("-") if piece[:1].isalpha()]
    if len(firsts) > 1 and len(parts[-1]) > 2:
        yield from (
            (f"{''.join(firsts)}{joint}{bare(parts[-1])}", Form.LOGIN) for joint in ("", ".", "_", "-")
        )


def _joined(word: str) -> set[str]:
    """Return the spellings of a part of a name in one word, and those of its first piece."""
    kept = re.sub("['’-]", "", word)
    return spellings(kept) | (spellings(word.split("-")[0]) if "-" in word else set())
