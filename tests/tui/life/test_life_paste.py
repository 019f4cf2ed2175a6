"""What was typed and what was pasted is told apart, also in input that is not well-formed."""

import pytest

from pmtui.tui.life.paste import DOUBT, END, LIMIT, SETTLE, SILENCE, START, Pasted, PasteGate, Typed


class Keyboard:
    """Sends text to a gate, with pauses, and collects what comes out."""

    def __init__(self):
        self.now = 100.0
        self.out = []
        self.gate = PasteGate(0.1, clock=lambda: self.now)

    def send(self, *pieces):
        for piece in pieces:
            if isinstance(piece, float):
                self.pause(piece)
            else:
                self.out += self.gate.feed(piece)

    def pause(self, seconds):
        end = self.now + seconds
        while (patience := self.gate.patience()) is not None and self.now + patience <= end:
            self.now += patience
            self.out += self.gate.tick()
        self.now = end

    @property
    def typed(self):
        return "".join(each.text for each in self.out if isinstance(each, Typed))

    @property
    def pasted(self):
        return [each.text for each in self.out if isinstance(each, Pasted)]


@pytest.fixture
def keyboard():
    return Keyboard()


def test_keys_pass_at_once(keyboard):
    keyboard.send("héllo\x1b[A\x1bOP")
    assert keyboard.typed == "héllo\x1b[A\x1bOP"


def test_a_lone_escape_is_given_out_whole_after_its_delay(keyboard):
    keyboard.send("a\x1b")
    assert keyboard.typed == "a"
    keyboard.pause(0.11)
    assert keyboard.out[-1] == Typed("\x1b", whole=True)


def test_a_paste_is_one_wherever_it_is_cut(keyboard):
    whole = f"ab{START}one\ntwo \x1b[A{END}cd"
    for cut in range(len(whole) + 1):
        each = Keyboard()
        each.send(whole[:cut], whole[cut:], 0.2)
        assert (each.typed, each.pasted) == ("abcd", ["one\ntwo \x1b[A"])
    keyboard.send(*whole, 0.2)
    assert (keyboard.typed, keyboard.pasted) == ("abcd", ["one\ntwo \x1b[A"])


def test_two_pastes_and_keys_between_them_keep_their_order(keyboard):
    keyboard.send(f"{START}one{END}\t{START}two{END}x", 0.2)
    assert keyboard.out == [Pasted("one"), Typed("\t"), Pasted("two"), Typed("x", whole=True)]


def test_an_end_mark_within_a_paste_does_not_make_the_rest_keys(keyboard):
    keyboard.send(f"{START}harmless{END}\x11rm", f" -rf{END}", 0.2, "\x13")
    assert keyboard.pasted == ["harmless\x11rm -rf"]
    assert keyboard.typed == "\x13"


def test_a_paste_without_an_end_ends_by_itself_and_keys_work_again(keyboard):
    keyboard.send(f"{START}some text", SILENCE + 0.1)
    assert keyboard.pasted == ["some text"]
    keyboard.send("\x11", 0.2)
    assert keyboard.typed == "\x11"


def test_the_rest_of_a_paste_over_a_line_that_stalled_is_no_keys(keyboard):
    keyboard.send(f"{START}first ", SILENCE + 0.5, "second \x11 and so on, ", 0.2, f"q{END}", 0.2, "k")
    assert "".join(keyboard.pasted) == "first second \x11 and so on, q"
    assert keyboard.typed == "k"


def test_doubt_about_a_paste_ends(keyboard):
    keyboard.send(f"{START}text", SILENCE + DOUBT + 0.1, "a", 0.2)
    keyboard.send("a long text that was typed at once")
    assert keyboard.typed == "aa long text that was typed at once"


def test_a_paste_without_an_end_is_given_out_when_it_is_too_long(keyboard):
    keyboard.send(START, "x" * (LIMIT + 1))
    assert len("".join(keyboard.pasted)) == LIMIT + 1


def test_a_stray_end_mark_stays_a_sequence(keyboard):
    keyboard.send(f"a{END}b")
    assert keyboard.typed == f"a{END}b"


def test_silence_that_tells_nothing_is_not_waited_for(keyboard):
    assert keyboard.gate.patience() is None
    keyboard.send(f"{START}a{END}")
    assert keyboard.gate.patience() == pytest.approx(SETTLE)
