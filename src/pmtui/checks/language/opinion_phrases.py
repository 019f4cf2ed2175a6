"""Phrases of guessing, judging and feeling; `Phrasebook` tells how they are written."""

from __future__ import annotations

GUESSES = """
    take|takes|took|taken _ _? as a sign|hint|proof, look|looks|looked to us|me like, may|might or
    may|might not, best|worst case we|it|COMMA|is|the|they, later|earlier|longer|slower|higher|lower
    than it|they should, high|low|full|little|some|great|more|less|every confidence that|in|of,
    this|that|which|symptoms|behaviour|behavior|pattern is|are|was|were|seems|looks consistent with,
    definitely|certainly|surely a|the|not|related|our|their|caused|some|one|down|broken|it, wish
    we|i|they|it|there|somebody, if only, feels|felt|feel that|we|it|this|there|he|she, feels|felt|feel
    the|a|our|their _ is|was|are|were|should|could|has|will, not see|sees a|any|no|the
    problem|problems|issue|issues|reason|need|risk|harm|link|connection, is|was|were|been expected that,
    this|that|it|which should not, should not affect|impact|cause|matter|hurt|harm, ostensibly,
    purportedly, conceivably, plausibly, doubtless, for whatever reason, could well|easily be, may|might
    well|very, in my|our experience, i am|was thinking|leaning|inclined|tempted, could think of,
    expected|hoped|thought|assumed that it|this|the|we|they|all, leaning|leans|leant toward|towards,
    could lead|leads|break|affect|impact|result|happen|occur|hit, this|that|which|it would|may|can
    lead|result|break|affect to|in|the|all|our, expect some|further|more|delays|errors,
    timing|pattern|patterns|evidence|metrics|data|symptoms|signs|clues|correlation|everything|graphs
    suggest|suggests|suggested|hint|hints|hinted,
    timing|pattern|patterns|evidence|metrics|symptoms|signs|clues|everything|graphs|indications
    point|points|pointed|pointing to|towards|at, hint|hints|hinted|hinting at, only
    assume|guess|speculate|hope|suspect|imagine|wonder, reason to believe|think|suspect|assume|doubt,
    consensus|agreement is|was that, general|common|shared|prevailing
    view|belief|assumption|opinion|consensus|feeling, word|rumour|rumor is|has, by the look|looks|sound
    of, from the look|looks|sound of, strikes|struck me|us, for now at least, at least for
    now|tonight|today, we|i trust|take that|it, personally, why on, what on earth, why is|was|are|were
    it|this|that|the, not explain the|why|how|this|that|it|everything|all, apparent that, can not
    explain|understand, anticipate|anticipates|anticipated|anticipating, foresee|foresees|foresaw,
    expect|expects|expected the|this|that|it|them|no|a|some|all|everything _? _? to, COMMA which|that
    should work|stop|fix|help|solve|resolve|prevent|bring|reduce|clear, should be
    live|visible|available|online|out|complete|through|gone|unaffected|safe in|by|soon|now|again|for,
    the main culprit, as far as i|we|he|she|they|one|anybody|anyone, to his|her|my|our|their knowledge,
    best option|course|approach|bet, i|we would consider|suggest|say|prefer|argue|rather|guess|expect,
    i|we had rather|consider|say|guess|bet|prefer|argue|suggest, if i|we was|were, if it was|were up,
    optimistic, hypothesise|hypothesize|hypothesised|hypothesized|hypothesising|hypothesizing,
    conjecture|conjectured, pessimistic, presumption, supposition, everything|all as
    expected|normal|usual, would|could|might have been _?
    better|wiser|easier|impossible|possible|smarter|best|worse|nice|good|avoided|prevented|handled|spotted|caught,
    arguing|argues|argued|argue that|for|against, no way to know|tell, who knows, anyone 's guess,
    our|my|the|their belief|feeling|view|impression|guess|sense|meaning that|is|was, of the meaning,
    slightest|faintest|foggiest idea|clue|notion, put|bet money on, to be
    supposed|assumed|feared|hoped|suspected|presumed, in my|our eyes, can|could only be, reason|need to
    worry|panic, at a loss, in the dark, stab|shot in the, needle in, grasping|clutching at,
    looks|look|looked|seems harmless|serious|solid|strange|familiar|interesting|innocent|legit, not
    convincing|convinced|plausible|believable|persuaded, probably, possibly, potentially, perhaps,
    maybe, presumably, supposedly, seemingly, no clue, unclear if|whether, potential|possible|likely
    cause|causes|culprit, assumption, assumptions, that|which|this|it explains,
    fairly|pretty|quite|almost sure|certain, allegedly, hopefully, tentatively, arguably, somehow,
    likely, unlikely, seem, seems, seemed, seeming, appear|appears|appeared to|that|like,
    appear|appears|appeared fine|ok|okay|good|healthy|normal|stable|related|unrelated,
    looks|looked|look|looking like|good|ok|okay|fine|healthy|normal|stable|bad|better|suspicious,
    looks|looked|look|looking weird|odd|related|unrelated|right|wrong|promising|clean, look|looks|looked
    as if|though, sounds like, feels|felt like, i|we|nobody think|thought, one thought|expected, nobody
    expected, not think|thought, thinks, think|thinking it|this|that|the|we|they|there|maybe|i, i|we
    bet|reckon|imagine, i|we believe|assume|guess|suspect|hope|expect|feel|felt,
    believe|believes|believed it|this|that|the|to|we, is|was|are believed|suspected|assumed,
    assumed|assuming, suspect|suspects|suspected|suspecting, suspicion, suspicious, guess, guessing,
    wonder, wonders, wondered, wondering, makes me, speculate, speculated, speculation, hypothesis,
    theory, feeling, hunch, gut, guesswork, intuition, vibe, vibes, coincidence, not relevant, thought
    it|this|that|we|they|the|there, not entirely|quite|really|fully|completely clear|sure, a mystery,
    can not be, afaict, afaik, imo, imho, iirc, fwiw, unsure, not sure|certain|convinced, confident, no
    idea, could|might|may be|explain|indicate|mean|cause, may have, might, fingers crossed, for some
    reason, should be good|ok|okay|fine|better|enough|fixed|safe|back|resolved|working|up|done, in
    theory, should help|work|fix|do|recover, can not see how|why, in my|our opinion|view|mind,
    would|will assume, piece of cake, no-brainer, walk in the park, normally helps|works, helps
    normally|usually|sometimes|always, usually helps|works, regards|regarded|regard it|this|that as, not
    at? all? acceptable|excusable, of the view|opinion|impression|belief, impression that|is|was, to
    my|our mind, suppose, supposes, supposed that|it|this|to be, presume, presumes, presumed, reckon,
    reckons, reckoned, gather, figured it|this|that|the|we, figure it|this|that|the, in fairness, to be
    fair|honest|sure, honestly, frankly, not expected that|to, is|be expected that,
    consider|considers|considered it|this|that|the, deem, deems, deemed, considers|considered|consider _
    _? likely|unlikely|credible|plausible|serious|minor|harmless, credible, plausible, put|puts it? down
    to|as, chalk|chalked|chalks, written|wrote|write|writes it? off as, convinced, doubt, doubts,
    doubtful, doubted, conceivable, conceivably, surely, undoubtedly, doubtless, no doubt, bet, my
    money, rumour, rumor, smells, smelled, smelling, fishy, dodgy, rings a, something off|fishy|dodgy,
    must be|have, has|have to be a|the, more likely|probable, probable, likelier, unclear, who knows,
    knock on, touch wood, with luck, any luck, pray, praying, sounds
    right|wrong|plausible|bad|good|familiar, wild guess, educated guess, hard to say|tell, difficult to
    say|tell, everything|all|it|evidence|signs|this|which|logs points|point|pointing|pointed
    to|at|towards, signs point, by the look|looks|sound|sounds of, from the looks|look of, what
    looks|looked|seems|seemed|appears|appeared like|to, as far as i|we|anyone|anybody|one
    can|could|know|knows, to the best of, for all we, would|will say that|it, i|we would|had
    say|bet|guess|expect|expected, if you ask, one would|might think|expect|assume, you would
    think|expect, your guess, anyone|anybody's? 's? guess, god|goodness|heaven|who knows|knew, no
    telling, prime|main|likely|chief|top|best|favourite|favorite suspect|candidate, could|may|might
    well, must have been|gone|done|had|come|got|left|touched|changed|happened, has|have got? to be
    the|a|an|some, it|that|this|problem|issue|cause must be, it|that|this|problem|issue|cause has|have
    to be, is|are|am|was|were sure|certain that|it|this|the|of|about, not be true|right|real|serious, %
    sure|certain, leans|leaning|inclined|tempted towards|to|toward, jury is, remains to be, time will,
    we will|shall see, will see how|if|whether, should do it|the, should
    hold|suffice|settle|clear|drain|stick|last|recover|subside|ease|vanish|disappear|stabilise|stabilize|calm,
    should come|catch|be
    up|back|over|out|through|around|gone|quick|easy|straightforward|okay|enough|sufficient, should not
    take|be|last long|hard, will go|pass|blow|settle|sort|calm away|by|over|down|itself|quickly|soon,
    will be fine|ok|okay|good|enough|quick|easy|over|alright|gone|better|all, will
    surely|certainly|hardly, bound to, claims|claimed|insists|insisted|swears|swore
    that|it|they|there|all|everything|nothing|this|to, supposed to be|work|help|hold|last, a|the chance
    that|of, good|fair|slim|small chance|chances, chances are, odds are, in all likelihood|probability,
    for sure, might as, as if|though by, on a hunch, the feeling that, feels|felt
    as|that|good|bad|wrong|right|safe|strange|like|off|under, looks|looked|looking|sounds|sounded
    as|off|serious|grim|bleak|great|scary|ugly, looks|looked|looking to be|have, things look|looking,
    it|that|this sounded|sounds, dunno, do not know why|how|what|who|if|whether|where,
    i|we|they|nobody|one do|does|knows not? know|understand? why|how|what|who, figures|figured|figuring
    it|this|that|the|they|we|there|maybe, sees|saw|see no reason|danger|risk|problem|need, nothing to
    worry|fear|see, no cause for, not a big, no big deal, not the end, false alarm COMMA we|i,
    expects|expected|expecting|expect nothing|little|no|the worst|best|trouble, not
    expect|expecting|expected that|to|any|much|it|this, question|questions is|remains
    if|whether|how|why, suggests|suggest|suggested|suggesting that? it|this|the|a|an
    problem|issue|cause|fault|attack|leak|bug|bottleneck|failure|was|is|might|may|could|has|had,
    appears|appear|appeared
    fixed|resolved|solved|gone|over|back|down|broken|stuck|dead|stable|unaffected|lost|full, there
    was|is every|some reason|chance|hope, not rule|exclude|preclude|excluded, can|could hardly, smoking
    gun, red herring, one|would|can|do|all|to|us|only hope|hopes, hope
    for|it|this|that|they|so|we|not|to|the|he|she, i am lost, apunta|apuntan a|al, best guess, working
    theory|assumption|hypothesis, gut says|tells|feeling, instinct, smells of|like, stinks, reeks,
    hallmarks, tell tale, tell-tale, telltale, something to do, likely story, rumours, rumors,
    reportedly, by all accounts, from what i|we|one, if memory|i|we serves|remember|recall, as i|we
    remember|recall|understand, not that i|we, for what it 's|is, who would have, something
    like|is|must|about fishy|off|wrong|that|amiss, roughly speaking, all but certain, next to certain,
    dead certain|sure, cannot|can not be a, can not imagine, cannot imagine, hard to
    believe|imagine|see, beyond belief|me|us, first|general|overall|our|my|the impression,
    in|our|my|their|personal|popular opinion, verdict, sure|certain it|this|that|we|they|there|he|she
    is|was|are|will|has|would|can, we|i|they believed|thought|hoped|assumed|guessed|suspected, possible
    that|it, would|will appear|seem, is|was|are|were feared|hoped|thought, let us see, shall see, wait
    and see, worth a try|shot|go, can|could|will not hurt, nothing to lose, why not, one|you could|can
    feel|sense|smell, feel the, nobody|one|noone can|could
    explain|understand|believe|imagine|help|say|tell, nobody|noone understands|believes|dares|trusts,
    questionable whether, mix-up, to judge|judging by|from, judging by|from, on balance, so to speak, in
    essence, in other words, i mean, to put it mildly|bluntly, at first sight|glance, on the face, at
    face value, as good as, next to nothing, not far from, hard to avoid, rest assured, without doubt,
    without question, beyond doubt|question, clear as mud|day, would|could|may|might explain|mean,
    is|was why|because probably, or so it|we|they, it would|could be why
"""
"""What is guessed, held for likely or hoped."""

JUDGEMENTS = """
    the safe side, too
    noisy|risky|complex|complicated|dangerous|expensive|vague|tired|confusing|painful, avoidable,
    preventable, unavoidable, a fan of, insist|insists|insisted on|that,
    easy|hard|tricky|fun|difficult|annoying|boring part, trivial fix|bug|change|mistake|error, unusual
    number|amount|behaviour|behavior|pattern|activity, pressure is|was|mounts|mounting|grows,
    escalate|escalates|escalated quickly|fast, usual fix|trick|remedy|dance|drill|procedure?
    does|did|works|worked, better|worse|longer|slower|faster|harder|easier than
    expected|hoped|feared|thought|planned|usual|anticipated|we|i, calm|calms|calmed|calming down,
    ops|support|staff|everyone|everybody|we|team is|are|was|were|feel|feels|felt
    overwhelmed|swamped|drowning|lost, reluctant|hesitant|keen|eager|tempted|unwilling to, not
    unusual|uncommon|surprising|unexpected|ideal, unusually, go figure, long story short, weirder,
    stranger, uglier, nastier, scarier, funnier, crazier, nicely, painless, painlessly, naive, naively,
    blindly, comfortable with|that|restarting|enough, bode|bodes|boded well|ill|badly,
    provider|vendor|supplier|carrier|support|team|contractor|manager|management|ops|staff|partner|bank|maker
    was|is|were|are slow|reluctant|unwilling|quick|hesitant|keen, little|nothing|not much else
    we|i|they|to|can|one, no dice, coincidentally, same story|mess|mistake|problem? as|again
    COMMA|last|usual|always, relieved COMMA,
    rookie|newbie|beginner|amateur|dumb|silly|stupid|careless|classic|sloppy|embarrassing
    mistake|error|move|slip|oversight|typo|thing, big|bad|terrible|grave|costly|fatal
    mistake|mistakes|blunder, precious|valuable time|minutes|hours, although|though|while _ _ _? was|were
    visibly|plainly|clearly|obviously, a mistake to, decision|choice|call|idea|move _? _? _?
    was|is|proved|turned wrong|right|correct|mistaken, only sensible|real|viable|reasonable|sane|right
    option|choice|way|thing|remediation|fix|solution, the real problem|issue|question|culprit, in
    retrospect|hindsight, with hindsight, looking back, flawless, flawlessly, smoothly, fruitful,
    worthwhile, not|nothing much|that|else we|i|they can|could, panic among|breaks|broke|sets|spreads,
    is|are|was|were against|opposed the|a|any|to|this|that, is|are|was|were in favour|favor,
    prefers|preferred to|waiting|not|rollback|a, difficult|hard|easy|tough|tricky|impossible to
    know|debug|determine|find|diagnose|reason|pin|pinpoint, what a, worked|works|work|performed
    great|perfectly|beautifully|nicely|brilliantly|poorly|badly, took|takes|taking ages|forever, waste
    of, clueless, useless, incompetent, lazy, ignorant, dumb, bad to worse, worse and worse, mood,
    morale, than we|i would|had, than hoped|feared, no end in, back to square, so much for, about time,
    high time, even worse, not again, of all people|times|things|days, not
    helpful|pretty|nice|fun|amused|happy|pleased|impressed, half-hearted, pointless, needless,
    hilarious, comical, cute, nice, neat, elegant, clever, embarrassingly, shockingly, thankless,
    priceless, typical, typically, legendary, spectacular, spectacularly, obviously, obvious, clearly,
    evidently, naturally, of course, needless to, suffice to say, unfortunately, fortunately, luckily,
    thankfully, sadly, surprisingly, interestingly, strangely, oddly, weirdly, not|very helpful,
    curiously, ironically, needlessly, foolishly, disappointingly, frustratingly, worryingly,
    alarmingly, interesting, surprising, disappointing, worrying, alarming, concerning, frustrating,
    annoying, rushed, sloppy, sloppily, hasty, hastily, careless, carelessly, recklessly, wisely,
    unwisely, rightly, poorly, badly, terribly, weird, odd, strange, bizarre, funny, crazy, terrible,
    awful, horrible, stupid, silly, ridiculous, unacceptable, great, amazing, not good|great|ideal,
    good|great|bad news, struggling, very useful|obvious|slow|bad|good|odd, useful next, makes sense, a
    lot of sense, nothing obvious|obviously, good|bad enough, way too, far too, much too, too
    late|slow|slowly|early|hasty|much, took|takes|taking|lasted|lasts|waited too long, mess, chaos,
    chaotic, nightmare, disaster, much better|worse, stressed, as usual|always, usual suspects,
    painfully, right one|call, right decision|move|choice, wrong decision|call|move,
    great|good|excellent|amazing work|job, best impression, deigns, deigned, finally, at last, at long,
    only now, only then, wonderful, wonderfully, brilliant, lame, pathetic, laughable, absurd, insane,
    insanely, going|goes|gone|went|is|are|drives|driving us? nuts, ludicrous, hopeless, hopelessly,
    dreadful, dire, shocking, remarkable, remarkably, impressive, impressively, nasty, ugly, dirty,
    messy, wild, wildly, suspiciously, inexplicably, inexplicable, mysterious, mysteriously, magically,
    miraculously, inevitably, predictably, regrettably, reassuring, reassuringly, encouraging,
    promising, troubling, unhelpful, unhelpfully, blissfully, happily, gladly, merrily, eagerly,
    stubbornly, lazily, wonky, flaky, flakey, janky, hairy, grim, worst|best part, no surprise,
    overreaction, overkill, panic, panicked, in a hurry, out of hand|control, under control,
    got|gets|get|getting|gotten worse|better|bad|ugly|serious|silly, goes|going|go|went from bad,
    went|goes|gone|go|going
    well|badly|smoothly|south|sideways|wrong|nowhere|fine|poorly|pear-shaped|nicely, ran|runs smoothly,
    things|all is|are? looking up, so far COMMA? so, no better|worse|wiser, be|been|was
    better|worse|clearer for, not|hardly be|been|get|go worse|better|clearer, expected
    worse|better|less, feared worse, makes|made|making a fuss|scene|meal|drama, plays|played|playing
    it|this|things down, downplays|downplayed|downplaying, a bit|little
    lost|late|slow|much|off|tense|rough|better|worse|optimistic|early|worried|annoyed|of, pure|just|only
    noise|luck|chance, welcome pause|change|relief|break|surprise, crisis averted, bullet dodged, dodged
    a, worst is|was|of, worst seems, back in business, saved|saves the day, to the rescue, all hands,
    flying blind, firefighting, running in|around circles, around in circles, drags|dragged|dragging
    its|their|his|her feet, no help at|from|whatsoever, of no help|use, not much|any|of|a|no help|use,
    what a, what the hell|heck|fuck|devil|f, quite a|some
    mess|ride|day|night|surprise|challenge|headache|story|shock|show|feat|relief|scare|while|wait|wake-up,
    rather a, a bit of a, kind|sort of a|panic|mess|embarrassing|funny|sad, one of those
    days|nights|weeks|things|mondays|fridays, here we go, so it begins, finger pointing,
    finger-pointing, exhausting|long|hard|terrible|great|tough|awful day|night|shift|week|evening|hours,
    take|takes|taking|took|for ages|forever|eternity, was|were always going, ~run|running on
    fumes|empty, gives|gave|giving|give up, hurts, ~do the trick, above and beyond, have|has|had seen
    worse|better|nicer|uglier, quick win, yeah|yes|sure right, no sympathy|patience|respect|shame|mercy,
    playing games with, nobody|none|noone|one|neither has|had|have a|any|the
    clue|idea|plan|answer|faintest|foggiest, ~take its|their|his|her time, in no hurry, hot air, lip
    service, fig leaf, smoke screen, silver bullet, low hanging, no-go, showstopper, game over, end of
    story, so what, big time, hit|hits|hitting the fan|wall, rock bottom, dead end, uphill battle, steep
    curve, race against, running out of time|patience|ideas|options, ticking clock, against all, writing
    on, elephant in, spanner in, straw that, salt in, insult to, add insult, adds insult, rubs|rubbing
    it, cold comfort, small mercy|mercies, bitter pill, not our|my|the
    best|day|finest|proudest|greatest, long day|night|evening|shift|weekend|week|story, madness, COMMA
    as expected|always|usual|feared|predicted|ever|so|per, no change|effect|luck|improvement COMMA? as
    expected|usual|always|feared, as feared|ever|predicted, to our|my|everyone|everybody|no|the 's?
    relief|surprise|horror|dismay|delight|astonishment|amazement|annoyance|frustration|regret|one|shame,
    no wonder, small wonder, hardly a|any surprise|helpful|surprising, surprise COMMA surprise, did what
    we|i|they|he|she could|can, did|doing|do|done our|my|their|his|her|its best, best we|i|they|anyone
    could|can, best effort|efforts of, gets|got|get|getting its|their|his|her|our act|shit|stuff
    together, should be ashamed, own fault, fault of their|his|her|its, user error,
    waved|brushed|shrugged|laughed|fobbed|waves|brushes|shrugs|laughs|fobs away|off|aside|it|us|them,
    not taken|take|taking|takes it|this|that|us|them? seriously|serious, taken|take|takes|took lightly,
    blame|blames|blamed|blaming the|a|an|us|them|it|him|her|on|for|each|everybody|everyone, to blame,
    scapegoat, no excuse, too good|bad|optimistic|naive|hard|easy|close|soon|often, way off|beyond, far
    from ideal|good|clear|over|perfect|ok|okay|fine, anything but, less than
    ideal|helpful|impressed|optimal|perfect, not exactly|particularly|overly|very|really|the
    helpful|ideal|good|great|impressed|happy|fast|smart|clear|best|brightest|finest, leaves|left a
    lot|much to, leaves|left something to, make|makes|made|making no|little|any sense, not
    make|makes|add sense|up, inspire|inspires confidence|trust|hope, like|liked the look|sound|feel of,
    no rhyme, out of nowhere, out of the blue|woods|ordinary|question, all hell, broke|breaks|breaking
    loose, burning down, falls|fell|falling apart, hanging by, limping|limps|limped along|on|home, house
    of cards, train wreck, trainwreck, can of worms, last straw, tip of the, own goal, too many cooks,
    herding cats, whack-a-mole, comedy of, perfect storm, wake-up call, eye-opener, lifesaver, godsend,
    piece of junk|crap|art, joke of, own medicine, deserves|deserved|deserve
    a|an|the|some|it|no|credit|praise|better, well done, well deserved, kudos, props to, hats off,
    bravo, nailed it, good|nice|great|bad|poor|smart
    job|work|call|idea|catch|spot|move|thinking|teamwork|effort|luck|timing|choice|thing|omen|sign|day|shape,
    poor communication|choice|decision|handling|judgement|judgment|show|form|attitude|excuse|performance
    by, slow|weak|vague answer|reply|response|reaction|excuse by|from|of, lucky,
    got|get|gets|were|was|be lucky, sheer|pure|dumb|blind luck, luck, bad luck, hard luck, silver
    lining, good fortune, misfortune, by a hair, at the worst, heavy heart, for once, for a change, yet
    again|another, again and again, over and over, same old, usual
    monday|friday|suspects|mess|chaos|story|excuse|suspect, typical of, as one does, not even
    a|an|one|the, nobody even|really|seems|cared|cares|bothers|bothered|wants|wanted|dares|dared, does
    not bother, without any reason, for no reason|good, not
    good|acceptable|amused|smart|wise|nice|fair|right|convincing|reassuring|pretty|fun|funny|normal|worth,
    it is always, again COMMA? the
    carrier|vendor|network|supplier|provider|dns|firewall|contractor|usual, it|that|this|problem|issue
    is|was only|just|merely|simply a|an|the|another|some, still no idea|clue, asleep, hot potato, ping
    pong, ping-pong, fancy, overly, unduly, remarkably|surprisingly|strangely slow|fast|quiet|calm|long,
    a fair assumption|point|question, fair enough, worth it|the|noting effort|trouble|wait, paid|pays
    off, a bad|good|great|terrible idea|sign|feeling|omen|start|day|choice, second nature, common sense,
    should know|have better|known|done, common knowledge, in vain, to no avail, for nothing,
    full|total|complete|great|big|huge success, a triumph|relief|shame|pity|joy|blessing|joke|disgrace,
    long overdue, overdue anyway, state of the art, at its? best|worst, up in arms, head over, whole
    thing|story|affair|circus|saga, quick and dirty, band-aid, duct tape, hacky, quick hack, ugly
    hack|workaround|fix, black magic, voodoo, rocket science, child 's play, child's play, a breeze, a
    cinch, is|was|looks|turns|became|becomes|like a|the|one|into
    zoo|circus|jungle|minefield|battlefield|warzone|lottery|gamble|marathon|maze|labyrinth|hydra|beast|monster|pain|drag|slog|mess,
    like a|an pinball|snow|rock|brick|bullet|charm|dream|house|headless, throws|threw|throwing a
    tantrum|fit|wobbly|party, acting up|weird|strange|funny|crazy, acts up|weird|strange, misbehaving,
    misbehaves, misbehaved, sluggish, sluggishly, moody, grumpy, mind of its|his|her|their, last legs,
    gods, none the wiser, nowhere to be, pointed|pointing|points at us|each|everyone,
    pointed|pointing|points the? finger|fingers at, fingers|finger are|is pointed|pointing, poor
    souls|soul|guy|lady|thing|things|chap|fellow, swamped, ~clutch|clutching|clutch at straws, spirits
    rise|rose|sink|sank|are|were|lift|high|low, another day COMMA another, good old, worse|worst|better
    moment|time|timing|day, an|half? eternity, eternities, simply|just ~forget, simply|just
    ignored|refused|walked|gave|left, not|never a single soul|person|word|reply, classic
    case|example|mistake|friday, a classic, mystery, pity, before the storm, wild goose, goose chase,
    rabbit hole, cat and, tug of, blame game, dog ate, haystack, tip of, chicken and, catch 22,
    catch-22, snail's pace, snail pace, screams|screaming|scream for|at|in,
    groaning|groans|creaking|creaks under, bleeding money|us|heavily, eyes closed|rolling|roll|wide,
    rolls|rolling|rolled eyes|their|his|her, face palm, jaws|jaw drop|drops|dropped, white
    knuckle|knuckles, on tenterhooks, nail biting, round of applause, pats on|ourselves, champagne,
    pizza, popcorn, cake time, high five|fives, drum roll, long live, rest in peace, rip, bites|bit the
    dust, gave|gives up the ghost, kaput, kaputt, knackered, dead as, doomed, toast, fubar, foobar'd,
    bonkers, batty, loopy, off its|his|her rocker, out to lunch, no cigar, almost there, nearly there,
    not there yet, getting there|close|closer|somewhere|nowhere|warmer, barking up, up the wrong,
    beats|beating around|about|me|us, cutting|cut corners, corner cutting, passing|passes|passed the
    buck, buck stops|passing, sweeps|swept|sweeping it|this under, turns|turned|turning a blind, blind
    eye, deaf ears, heads in|will, head in the, ducks|ducked|dodges|dodged|dodging the|our|every, way
    over, far cry, too many|few people|cooks|hands|to, all talk, empty promises|promise|words, promises
    promises, a lot|ton|bunch of noise|confusion|swearing|guessing|shouting|talk|excitement|nonsense,
    mixed messages|feelings, love hate, wishful thinking, self inflicted, self-inflicted, shot
    in|themselves|ourselves, shooting ourselves|themselves, footgun, foot gun, own foot, no
    love|joy|luck, any joy, knight in, saviour, savior, guardian angel, magic touch, magic|magically
    works|worked|fixes|fixed|happens, trick works|worked, sweet, sweetly, cunning, wizardry, rockstar,
    drop in the ocean|bucket, storm in a teacup, dies|died slowly, works|worked like a charm|dream,
    gremlin, gremlins, plays|played|playing for time, everyone|everybody points|blames, time|hindsight
    will tell, saves|saved|save our|my|their bacon|skin|neck|day|life, rings|ringing off the, off the
    charts, on the right track, more or less, something is|seems|feels off|amiss|fishy, out of
    touch|proportion|hand, hope he|she|nobody|someone|somebody, a? bit of a|an, panics, needle in,
    somewhat|rather|too|overly|very optimistic|pessimistic, difficult|hard|easy|tough|tricky|impossible
    to
    oversee|see|say|tell|judge|follow|explain|believe|understand|grasp|assess|imagine|swallow|beat|bear,
    much to be, of little|no|some|great|limited|much|dubious use|help|value|interest|comfort, like
    fools|idiots|mad|crazy|hell|hawks|clowns|children|amateurs|professionals|pros|clockwork,
    lied|lies|lying to, nothing helps|helped|works|worked|doing, proves|proved
    its|useful|helpful|difficult|worthless|tricky, an|this|such unnecessary|avoidable, without a
    hitch|glitch|murmur|fuss, by the book, no drama, all fine|well|okay|quiet|calm|peaceful, confusion,
    did not deserve, without love|enthusiasm|conviction|much, not much love|enthusiasm|interest,
    very|too|so|rather|quite|fairly|really|extremely|most|pretty|exceptionally|particularly
    understanding|polite|friendly|rude|helpful|kind|nice|professional|cooperative|competent|patient|impatient|nervous|calm|poor|good|bad|fine|strange|difficult|easy|hard|clear|unclear|wrong|right|unfair|fair|useful|positive|negative|happy|proud|careful|careless|brave|smart|stupid|silly|thorough|dedicated|motivated|committed|risky|responsive|unresponsive|convincing|weak|vague|thin,
    what a|an good|bad|nice|stupid|long|terrible, in bad|good taste|shape|form|faith, of
    poor|bad|low|doubtful quality|taste, sub par, not up to scratch|standard|par, falls|fell short, out
    of place, over the top, under par, at a snail, slow as, dead slow, needlessly|unnecessarily,
    unnecessarily, too thin, hardly|barely helpful|useful|surprising|a, no big|great
    thing|deal|surprise|drama|loss, a real|true|complete|total|utter|proper|genuine|big
    pain|mess|problem|shame|pity|relief|joy|help|surprise|shock|disgrace|pleasure, as a
    shock|surprise|relief|disappointment, caught off|unaware guard?, nothing but
    trouble|bad|problems|excuses|praise, one of the
    worst|best|hardest|toughest|ugliest|finest|strangest, at the end of the tunnel, light at the,
    drags|dragged|dragging on, show|shows|showed|showing no|little|great|much
    interest|remorse|sympathy|understanding|mercy|initiative|urgency, there goes|went the|our|my, so
    close, outstanding job|work|effort|performance|contribution, as if that, as though that,
    make|makes|made|making matters|things worse|better|harder|easier, do not ask,
    sensible|wise|unwise|clever|smart|right|wrong|foolish call|choice|idea|decision|move|step|thing, not
    what we|i|they|anybody|anyone wanted|expected|hoped|needed|ordered, hard|difficult|impossible to
    reproduce|trace|reach|please|stomach, hard luck|times|lines|lesson|truth, last thing
    we|i|anybody|anyone, would you believe, believe it, surprised|shocked|amazed|delighted|disappointed
    by|at|that|to|how, for the better|worse, not the first|last time|one, once too, bone of, sore
    point|spot, weak point|spot|excuse|link, own worst, worst nightmare|possible, best possible, shame
    on, fair play, so be it, enough is, enough said
"""
"""What is judged: good or bad, lucky, late, useless."""

FEELINGS = """
    phew, meh, hooray, sigh, grr, boom, toast, haunted, upset, nervous, annoyed, angry, borked, busted,
    hosed, gonzo, bloody, damn, wtf, ugh, oops, whoops, yikes, argh, yay, melty, happy, sorry, afraid,
    worried, frustrated, confused, confusing, is|are|was|were|all|so|visibly|feel|feels relieved, oh
    no|dear|god|boy|well|great|crap|shit|hell, pain, ouch, ow, welp, wow, omg, ffs, smh, sweating,
    sweaty, amazing, amazed, lovely, beautiful, gorgeous, yuck, ew, eek, whee, huzzah, hurrah, hurray,
    woohoo, woo, cursed, curse, cursing, dread, dreaded, panicky, terrified, terrifying, shocked,
    stunned, baffled, baffling, puzzled, puzzling, bewildered, perplexed, stumped, exasperated, gutted,
    livid, furious, desperate, desperately, despair, hate, love, loving, tired, miserable, misery,
    embarrassing, embarrassed, shit, shitty, crap, crappy, fuck, fucked, fucking, hell, dammit, bummer,
    rip, dead in, in flames, melting, melted, meltdown, dumpster, circus, farce, joke, kidding,
    seriously, scary, painful, lol, haha, hmm, woes, screwed, haywire, freaking, panicking, thank
    god|goodness|heavens|heaven|fuck|christ, thanks god, god knows|damn, goddamn, for god|heaven|christ,
    oh my|man|lord|shit|come|ffs|bother, jeez, geez, gosh, heck, aargh, aaargh, arrgh, gah, bah, blah,
    pfff, pff, whew, duh, doh, d'oh, sheesh, hmmm, mmmh, mmh, hm, erm, uh, uh-oh, uhoh, eureka, bingo,
    hallelujah, halleluja, crikey, blimey, bugger, bollocks, arse, bastard, bastards, pissed, sucks,
    sucked, suck, woot, yippee, hip hip, boo, wahoo, whoa, woah, yeehaw, party time, pit in|of,
    butterflies in, cold sweat, heart in|sinks|sank|stopped|attack|rate, hearts in|sank|sinking,
    hold|held|holding|holds our|my|their|its|the breath, deep breath,
    breathe|breathed|breathing|breathes again|easier|easy|out|freely, losing|lost|lose
    patience|hope|faith|sleep|nerve|nerves|heart|temper|it, lost|losing our|my|their|his|her
    nerve|nerves|temper|cool|patience|minds|mind|composure, loss of nerve|patience|confidence|trust,
    nerves are? fray|frayed|fraying|raw|on|wearing|steel, patience is|wearing|running|runs|ran|thin,
    keeps|kept|keep|keeping our|my|their? calm|cool|nerve|nerves|hoping|wondering|praying,
    stay|stays|stayed|staying|remain|remains|remained calm|cool|optimistic|positive|hopeful, cannot|can
    not|never believe, glad, cheers, sick of|and, fed up, had enough, wits|wit _? end, end of
    our|my|their tether|patience, tempers, rage, head exploding|hurts|spinning|scratching, heads
    scratching|roll|spinning, scratching our|my|their|his|her heads|head, tearing|pulling our|my|their
    hair, no words, speechless, lost for, in tears|shock|disbelief|despair|awe|panic|agony|vain,
    everyone|everybody|crew|team|we|i|they|staff|people|engineers is|are|was|were|am?
    exhausted|overwhelmed|relaxed|restless|agitated|unsettled|concerned|resigned|shaken|stressed|happy|tired|calm|fried,
    is|are|was|were concerned that|about, dead tired, wide awake, no sleep, little sleep, need|needs
    coffee|sleep|a|beer|drink coffee|beer|drink|nap|break|holiday|vacation, time for a?
    coffee|beer|bed|drink|champagne|cake|sleep, going|off|back to bed, good night, happy
    days|hour|end|now, miss|misses my|home|bed, i|we regret, heartbroken, tears|jump|shout of|for joy,
    we|i|crew|everyone|team hope|hopes, is|all|only|little|no|there hope, heartfelt, love|loves|loved
    it|this|that|how|the, hate|hates|hated it|this|that|how|the|when, on cloud nine|9, over the moon,
    made my|our, ruined my|our, my heart, our hearts, hearts, butterflies, nerve wracking, losing|lost
    it, cries|crying|cried, weeping, screaming, shouting, shouts, yelling, yells, yelled, howling, head
    spins, sick to, sick with, worried sick, can breathe, at ease, uneasy, in high|good|low|bad
    spirits|mood, morale, mood, thanks for|god|heavens|everyone|all|guys, displeasure, discontent,
    resentment, gratitude, sympathy, unease, hostility, mistrust, distrust, guilt, envy, goodwill,
    helplessness, helpless, clueless, a bit lost, feeling
    lost|bad|good|better|worse|guilty|sick|down|low, heavy hearted, fear of|that, in fear, feared,
    fears, fearing, lump in, goose bumps, sleep soundly, sleepless night, with pride, to be proud, no
    fun, great fun, fun times|while|part|fact, having fun, party mood, keeps|kept|keep|keeping
    his|her|its|our|my|their nerve|nerves|cool|calm|temper|head, humour, humor, with a smile|grin|heavy,
    smiling, smiles, grinning, grins, frown|frowns|frowned|frowning, blushing, shaken
"""
"""What is felt."""
