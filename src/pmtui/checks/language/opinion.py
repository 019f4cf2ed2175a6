"""Opinion where facts belong: guesses, judgements and feelings in an entry of the timeline."""

from __future__ import annotations

from typing import NamedTuple

from pmtui.checks.language.phrases import Phrasebook
from pmtui.checks.language.sentences import Sentence


class Opinion(NamedTuple):
    """The words that guess or judge, from one place to before another."""

    start: int
    end: int
    sort: str
    """`guess`, `judgement` or `feeling`."""


_PHRASES = Phrasebook(
    {
        "guess": """
            our|my|the|their belief|feeling|view|impression|guess|sense|meaning that|is|was, of the
            meaning, slightest|faintest|foggiest idea|clue|notion, put|bet money on, to be
            supposed|assumed|feared|hoped|suspected|presumed, in my|our eyes, can|could only be,
            reason|need to worry|panic, at a loss, in the dark, stab|shot in the, needle in,
            grasping|clutching at, looks|look|looked|seems
            harmless|serious|solid|strange|familiar|interesting|innocent|legit, not
            convincing|convinced|plausible|believable|persuaded, probably, possibly, potentially, perhaps,
            maybe, presumably, apparently, supposedly, seemingly, no clue, unclear if|whether,
            potential|possible|likely cause|causes|culprit, assumption, assumptions, explains,
            fairly|pretty|quite|almost sure|certain, allegedly, hopefully, tentatively, arguably, somehow,
            likely, unlikely, seem, seems, seemed, seeming, appear|appears|appeared to|that|like,
            appear|appears|appeared fine|ok|okay|good|healthy|normal|stable|related|unrelated,
            looks|looked|look|looking like|good|ok|okay|fine|healthy|normal|stable|bad|better|suspicious,
            looks|looked|look|looking weird|odd|related|unrelated|right|wrong|promising|clean,
            look|looks|looked as if|though, sounds like, feels|felt like, i|we|nobody think|thought, one
            thought|expected, nobody expected, not think|thought, thinks, think|thinking
            it|this|that|the|we|they|there|maybe|i, i|we bet|reckon|imagine, i|we
            believe|assume|guess|suspect|hope|expect|feel|felt, believe|believes|believed
            it|this|that|the|to|we, is|was|are believed|suspected|assumed, assumed|assuming,
            suspect|suspects|suspected|suspecting, suspicion, suspicious, guess, guessing, wonder,
            wonders, wondered, wondering, makes me, speculate, speculated, speculation, hypothesis,
            theory, feeling, hunch, coincidence, not relevant, thought it|this|that|we|they|the|there, not
            entirely|quite|really|fully|completely clear|sure, a mystery, can not be, afaict, afaik, imo,
            imho, iirc, fwiw, unsure, not sure|certain|convinced, confident, no idea, could|might|may
            be|explain|indicate|mean|cause, may have, might, fingers crossed, for some reason, should be
            good|ok|okay|fine|better|enough|fixed|safe|back|resolved|working|up|done, in theory, should
            help|work|fix|do|recover, can not see how|why, in my|our opinion|view|mind, would|will assume,
            piece of cake, no-brainer, walk in the park, normally helps|works, helps
            normally|usually|sometimes|always, usually helps|works, regards|regarded|regard it|this|that
            as, not at? all? acceptable|excusable, of the view|opinion|impression|belief, impression
            that|is|was, to my|our mind, suppose, supposes, supposed that|it|this|to be, presume,
            presumes, presumed, reckon, reckons, reckoned, gather, figured it|this|that|the|we, figure
            it|this|that|the, in fairness, to be fair|honest|sure, honestly, frankly, not expected
            that|to, is|be expected that, consider|considers|considered it|this|that|the, deem, deems,
            deemed, considers|considered|consider _ _?
            likely|unlikely|credible|plausible|serious|minor|harmless, credible, plausible, put|puts it?
            down to|as, chalk|chalked|chalks, written|wrote|write|writes it? off as, convinced, doubt,
            doubts, doubtful, doubted, conceivable, conceivably, surely, undoubtedly, doubtless, no doubt,
            bet, my money, rumour, rumor, smells, smelled, smelling, fishy, dodgy, rings a, something
            off|fishy|dodgy, must be|have, has|have to be a|the, more likely|probable, probable, likelier,
            unclear, who knows, knock on, touch wood, with luck, any luck, pray, praying, sounds
            right|wrong|plausible|bad|good|familiar, wild guess, educated guess, hard to say|tell,
            difficult to say|tell
        """,
        "judgement": """
            took|takes|taking ages|forever, waste of, clueless, useless, incompetent, lazy, ignorant,
            dumb, bad to worse, worse and worse, mood, morale, than we|i would|had, than hoped|feared, no
            end in, back to square, so much for, about time, high time, even worse, not again, of all
            people|times|things|days, not helpful|pretty|nice|fun|amused|happy|pleased|impressed,
            half-hearted, pointless, needless, hilarious, comical, cute, nice, neat, elegant, clever,
            embarrassingly, shockingly, thankless, priceless, typical, typically, legendary, spectacular,
            spectacularly, obviously, obvious, clearly, evidently, naturally, of course, needless to,
            suffice to say, unfortunately, fortunately, luckily, thankfully, sadly, surprisingly,
            interestingly, strangely, oddly, weirdly, not|very helpful, curiously, ironically, needlessly,
            foolishly, disappointingly, frustratingly, worryingly, alarmingly, interesting, surprising,
            disappointing, worrying, alarming, concerning, frustrating, annoying, rushed, sloppy,
            sloppily, hasty, hastily, careless, carelessly, recklessly, wisely, unwisely, rightly, poorly,
            badly, terribly, weird, odd, strange, bizarre, funny, crazy, terrible, awful, horrible,
            stupid, silly, ridiculous, unacceptable, great, amazing, not good|great|ideal, good|great|bad
            news, struggling, very useful|obvious|slow|bad|good|odd, useful next, makes sense, a lot of
            sense, nothing obvious|obviously, good|bad enough, way too, too
            late|slow|slowly|long|early|hasty|much|many, mess, chaos, chaotic, nightmare, disaster, much
            better|worse, exhausted, stressed, as usual|always, usual suspects, painfully, right one|call,
            right decision|move|choice, wrong decision|call|move, great|good|excellent|amazing work|job,
            best impression, deigns, deigned, finally, at last, at long, only now, only then, wonderful,
            wonderfully, brilliant, lame, pathetic, laughable, absurd, insane, insanely, nuts, ludicrous,
            hopeless, hopelessly, dreadful, dire, shocking, shockingly, remarkable, remarkably,
            impressive, impressively, nasty, ugly, dirty, messy, wild, wildly, suspiciously, inexplicably,
            inexplicable, mysterious, mysteriously, magically, miraculously, inevitably, predictably,
            regrettably, reassuring, reassuringly, encouraging, promising, troubling, unhelpful,
            unhelpfully, blissfully, happily, gladly, merrily, eagerly, stubbornly, lazily, wonky, flaky,
            flakey, janky, hairy, grim, worst|best part, no surprise, useless, overreaction, overkill,
            panic, panicked, in a hurry
        """,
        "feeling": """
            phew, meh, hooray, sigh, grr, boom, toast, haunted, upset, nervous, annoyed, angry, borked,
            busted, hosed, gonzo, bloody, damn, wtf, ugh, oops, whoops, yikes, argh, hooray, yay, melty,
            feels, happy, sorry, afraid, worried, frustrated, confused, confusing, relieved, oh
            no|dear|god|boy|well|great|crap|shit|hell, pain, ouch, ow, welp, wow, omg, ffs, smh, sweating,
            sweaty, amazing, amazed, lovely, beautiful, gorgeous, joy, yuck, ew, eek, whee, huzzah,
            hurrah, hurray, woohoo, woo, cursed, curse, cursing, dread, dreaded, panicky, terrified,
            terrifying, shocked, stunned, baffled, baffling, puzzled, puzzling, bewildered, perplexed,
            stumped, exasperated, gutted, livid, furious, desperate, desperately, despair, hate, love,
            loving, tired, miserable, misery, embarrassing, embarrassed, shit, shitty, crap, crappy, fuck,
            fucked, fucking, hell, dammit, bummer, rip, dead in, in flames, melting, melted,
            meltdown, dumpster, circus, farce, joke, kidding, seriously, scary, painful, lol, haha, hmm,
            woes, screwed, haywire, freaking, panicking
        """,
    }
)
TRIGGERS = _PHRASES.triggers
"""Words of which an entry with an opinion holds at least one."""
may_be_opinion = _PHRASES.may_hold


def find_opinion(sentence: Sentence) -> Opinion | None:
    """Return the first words that guess, judge or feel, or None."""
    best: Opinion | None = None
    for hit in _PHRASES.find(sentence):
        if hit.start not in sentence.quoted and (best is None or hit.start < best.start):
            best = Opinion(hit.start, hit.end, hit.meaning)
    return best
