"""Turns of speech that reproach somebody, whoever it is; `Phrasebook` tells how they are written."""

from __future__ import annotations

INATTENTION = """
    asleep|sleeping|dozing|snoozing on|at the wheel|job|switch|helm|desk|post, fast asleep, caught
    napping, ~take OWN eye|eyes off, ~take OWN eye|eyes completely|briefly off, OWN eye|eyes off the
    ball, ~doze|~nod off, not on the ball, out to lunch, on autopilot|auto-pilot, daydreaming,
    mind|minds elsewhere, ~lose the|OWN plot|overview|nerve|cool|head|temper|concentration|bearings,
    ~miss|ignored the memo|obvious, not get|read|see the memo, ~fall on deaf, deaf ear,
    ~bury|~stick|~put OWN? head|heads in, heads in the sand, head in the sand, ~stand|~sit idly,
    ~stand|~sit by and watched|watching|let|did, ~sit around, ~stand around, ~twiddle OWN thumbs, ~sit
    on OWN hands, on his|her|their|my|your watch, on _ 's watch, with OWN eyes closed|shut, ~let OWN
    guard, ~let it|this|that|things|them slide|slip|drift|fester|rot|linger|happen, OWN nose|noses and,
    under his|her|their|our|my|your nose|noses, nobody could be bothered, nobody|noone could be
    arsed|bothered|fussed, could not be arsed|fussed, and has|had? then? went|gone on|to|for?
    holiday|vacation|lunch|bed|sleep|drinks|home, finally|eventually bothered|deigned|deigns|bothers,
    and went|gone on|to|for holiday|vacation|leave|lunch|bed|sleep|drinks, from a|the
    pub|bar|beach|party|golf, from his|her|their bed|sofa|couch|car
"""
"""Nobody looked, listened or cared."""

RECKLESSNESS = """
    against OWN? better knowledge, like candy|confetti|sweets, let loose on|in|at, ~press on
    into|regardless|anyway|despite, ~press ahead despite|regardless|anyway, as he|she|they went|goes|go
    along, more enthusiasm|luck|courage|confidence|ambition|zeal|ego than, ~shoot|~fire from the hip,
    half-cocked, ~play|played fast and, ~play with fire, russian roulette, ~roll the dice, ~take a
    big|huge? gamble|punt|flyer|chance, ~push|~chance OWN luck, ~tempt fate, ~jump the gun, ~jump in
    headfirst|blindly, headfirst, head-first, ~go ahead regardless|anyway, guns blazing, ~fly blind,
    seat of OWN pants, in a fit of, in a huff|strop|temper, the lazy option|way|route|choice|path, the
    easy option|way|route out, head|heads in the clouds, of all things|people|days|places|moments,
    ~brush|~wave|~sweep|~cast|~shrug the|OWN|our|a|any|every _? _? aside|off|away, like
    amateurs|idiots|cowboys|fools|children|beginners|clowns|lunatics|maniacs, like a|an
    idiot|bull|child|amateur|fool|cowboy|lunatic|maniac, ~wing it, ~go rogue, ~ride|~run roughshod,
    ~throw caution, bull in a, like a bull, over OWN objections|objection|protests|head|heads|protest,
    so much as a, on a whim, off the cuff, off-the-cuff, trigger-happy, trigger happy, ~pull the trigger
    too, half-hearted, half-heartedly, ~cut|~take corners, ~throw it|this|that|them|_ over the
    wall|fence, behind his|her|their|our|my|everyone back, behind OWN backs, behind _ 's back, off OWN
    own bat, of OWN own accord, on OWN own authority, taking|took matters into, law unto, ~overstep OWN,
    ~play god|cowboy|hero, ~play the hero, fingers crossed and, ~hope for the best, against OWN? better
    judgement|judgment, lone wolf, like there was no tomorrow, without so much, without a care, with gay
    abandon, with no regard, with little|scant regard, with complete|utter|total disregard, ~cut it
    fine, no matter
    what it|they|anyone|anybody|he|she|COMMA|., no matter the, at all costs, at any
    cost|price, come what may, decided|thought|figured
    that? we|it|this did|do|does not need|matter, full|perfectly|very well that|and|what|how, knowing
    full|that it|this, above the rules|process|law, beneath him|her|them, as if nothing|it were|there
    was|it was
"""
"""Somebody took a risk, or somebody else's part."""

SHIRKING = """
    ignored _? reminders|reminder|emails|letters|advice, known for|to not|ignoring|never|his|her|being,
    outside|beyond his|her|their competence|remit|authority|brief|mandate, had|has|have other
    priorities, informed|told|notified us|them|everyone|users|customers after the, kept|keeping
    it|this|that to itself|himself|herself|themselves, denied everything|responsibility, ignored our|my
    _? mail|mails|emails|calls|tickets|questions|warnings|letters, gone|went|go|left home early,
    found|caught|seen sleeping|dozing|napping|asleep, ~put us|me|them|him|her|everyone on hold, hung up
    on, blaming each|one other|another, ~wait for the other to, pushed|push|pushes|pushing back on
    every, nobody|noone _? _? _? felt|feels responsible, no one _? _? _? felt|feels responsible, in
    charge there, answer for this|that|it, explain themselves|himself|herself, not _ anything|a down,
    never wrote|writes anything, vanished|disappeared with the|our|his|her, ~treat
    us|me|them|users|customers|everyone like|as, on own initiative|authority|account|accord, not
    master|know his|her|their tool|tools|job|craft|trade, behind the _ 's back,
    colleague|coworker|someone|somebody|teammate 's login|account|password|badge|credentials, so that?
    he|she|they could go|get|leave|catch|watch|finish|claim, explaining to do, lot|much to answer,
    log|logs|record|records|history|evidence|camera says|say|show|shows|showed|tells|told otherwise,
    story|version|statement does|did not match|hold|add, ~drag OWN feet|heels, foot-dragging, ~kick the
    can, ~pass the buck, ~wash OWN hands of, ~shift|~deflect|~dodge|~shirk|~duck|~evade the|all|any|OWN?
    blame|responsibility|responsibilities|duty|duties, on OWN laurels, ~go through the motions, lip
    service, ~tick boxes, ~tick a|the box, box-ticking, pencil-whipped, path of least, ~wave|~nod|~sign
    it|this|that|them|_ through, ~wave the _ through, rubber stamp, ~sweep _ under, under the
    rug|carpet, ~brush|~shrug|~laugh it|this|that|them|us off|aside, ~brush|~shrug|~laugh off|aside,
    missing in action, nowhere to be found|seen, ~leave us|me|them|everyone
    hanging|stranded|high|guessing|holding, in the lurch, ~keep us|me|them|everyone in the dark, out to
    dry, fobbed off, fobbed us|them|me off, the runaround, string|strung|stringing us|them|me along,
    cold shoulder, ~leave it|them|_ to rot|fester, ~leave the|a|our _ to rot|fester, down on the job,
    ~walk away from the|OWN problem|mess|incident, not lift|raise|move a finger, not OWN
    problem|job|department, someone|somebody else 's problem, ~hide behind the|OWN|a, us|me|everyone to
    ransom, cover-up, ~cover OWN tracks|back|backs, finger-pointing, ~point the|OWN? finger|fingers,
    under the bus, ~pin the|it|this on, ~let us|me|them|everyone|users|customers|patients|readers badly?
    down, ~let the|OWN team|side down, dereliction of, neglect of duty, radio silence from, no-show, too
    little COMMA? too late, ~take OWN sweet time, ~take OWN time about|over|to|with, ~do the bare
    minimum, ~ghost|~stonewall|~mislead|~string us|me|them|everyone|the, lied to us|me|them|everyone,
    swore that? it|this|everything|they, not do|done the|OWN needful|necessary|job|duty|bit|part|work,
    let|lets himself|herself|itself|themselves be asked|begged|chased|reminded|pushed, whose job it
    was|is, job it was to, more heat than light, went|goes|gone for a?
    coffee|lunch|smoke|drink|walk|cigarette|beer|tea|run, been promising, into hiding,
    are|were|was|is|been|still cleaning up after, had|have|has|left|leaving to|us clean|cleaning up
    after, ~turn|~show up without|unprepared|late|drunk|empty-handed, left|leaving|leaves us|everyone|me
    with a|nothing|no, told|informed|asked|warned|notified|consulted no one, was|were|is|been on
    his|her|their phone|phones|tablet, not do|done OWN homework, nobody|noone _? _? _? takes|took
    alerts|alarms|warnings|security|rules|reports seriously, no one _? _? _? takes|took
    alerts|alarms|warnings|security|rules|reports seriously, not take|taken|taking|took _? _? _?
    seriously, blames|blamed|blaming everyone|everybody|others|us|everything, ~give up without, ~pull a
    fast, ~turn up late, ~show up late, ~wave|~brush|~laugh|~shrug _? away|aside as, bless
    him|her|them|his|their, plead|pleads|pleaded|pleading ignorance, own fault|stupidity, was|were|been
    found asleep|absent|sleeping|napping|drunk|unfit|negligent|wanting, was|were|been found to be|have
    asleep|absent|away|sleeping|drunk|negligent|unfit|ignored|skipped|at, found asleep|sleeping|napping,
    not hold water, nobody|noone _? _? _? felt|feels in charge, not hear of it|that|this, learnt|learned
    nothing, acts|acted|act surprised|innocent|offended|shocked, plays|played|playing dumb|innocent|the,
    ~leave us|me|them|everyone to deal|cope|clean|pick|sort|fend|explain, and|but|yet did it|so|that
    anyway|regardless|nonetheless|nevertheless, was|were|been let go, ~keep
    us|me|them|everyone|customers|callers|patients waiting, get an answer|reply|response out of,
    laid|lay|lies|lie|lays at the|OWN door|feet|doorstep, blame|fault is|was
    ours|mine|theirs|his|hers|yours, it is|was on him|them|you|me .|!, to keep quiet|silent|mum|shtum,
    to say nothing, standards|discipline has|have|had slipped|dropped|fallen|declined,
    eager|keen|desperate|anxious to impress|please|finish|prove, never|not cross|crossed his|her|their
    mind|minds, never|not cross|crossed _ _ 's mind, signed|filled off|in? after the fact, pulls|pulled
    this|that|the same? stunt|trick, this|that|such|another stunt, not own up, never owned up, own up
    until|only|after, with full|complete knowledge
"""
"""Somebody did less than was owed, or left it to others."""

BUNGLING = """
    not understandable|comprehensible|forgivable|excusable|explicable, problem in chair, id-10-t, bright
    spark, ~copy|~paste _? _? _? from a|stack|the
    forum|blog|overflow|internet|stackoverflow|chatgpt|tutorial|reddit, ~make a
    complete|total|real|right|utter|proper|terrible? mess|hash|meal|mockery|shambles of|out, in the
    foot, ~trip over OWN own, ~bite off more, out of OWN depth|league, wires crossed, ~bark up the, OWN
    own tail|tails, cold feet, not the sharpest, had|has|have|with no business
    being|doing|touching|running|in|on|having|near, no common sense, lack of common sense, not|hardly _?
    _? _? _? _? finest hour, not|hardly quite|really? up to the?
    task|job|scratch|par|standard|challenge|standards, amateur hour, amateur-hour,
    sloppy|shoddy|slapdash|careless|messy|lousy|amateurish|cheap|botched piece|bit of,
    sloppy|shoddy|slapdash|careless|lousy|amateurish job|craftsmanship|coding|programming|engineering,
    not be left in charge, not be left alone|unsupervised with, never|not again? be trusted|left|allowed
    near|again|alone, never|not be trusted with|to, should|must|ought not|never be allowed|let|permitted
    near|anywhere, should|must|ought not to be allowed|let|permitted|left near|anywhere|in|alone|again,
    a? bunch|load of amateurs|cowboys|idiots|clowns,
    schoolboy|schoolgirl|beginner|novice|boneheaded|bone-headed|glaring|unforgivable|embarrassing|unforced
    error|errors|mistake|mistakes|blunder, beginner 's mistake|error, was|were|been remiss, derelict
    in|of, ~leave much|something|everything|a to be desired, to be desired, found wanting, less than
    satisfactory|professional|thorough|diligent|careful|rigorous|candid|forthcoming|helpful|competent|stellar,
    substandard|sub-standard work|conduct|performance|handling|workmanship, leave|leaves|left a
    lot|great|good deal? to, due|reasonable care and|was|by, basic|elementary
    mistake|mistakes|blunder|blunders, elementary error|errors, keystone cops, clown show, comedy of
    errors, shambles, shambolic, fiasco, cock-up, cockup, botched job, ~drop a clanger, own goal, not
    organise|organize a, wet behind the, brain dead, brain-dead, wrong end of the stick,
    neither|nobody|none _ _ saw|noticed|spotted the obvious, knew|know|knows it better, fell|falls in
    love with, clicked|clicking through|away the,
    wired|plugged|mounted|installed|connected|put|read|typed|turned _? _? backwards, the first thing
    about, left from right, know the basics|difference, people problem|issue|failure|thing, ~deserve
    this|that|it|what, mickey mouse, fat thumb, butterfingers, is|was|are|were a liability, ~fall short
    of what|our|OWN is|one|we|was|expectations|standard|standards, entitled|right to expect, below the
    standard|standards expected|of, not good enough from|by|of
"""
"""Somebody was not able to do it."""

SCORN = """
    how on earth, how the hell|heck, below what we|one|is, in glory, not|hardly _? _? _? _? best
    day|moment|work|performance, says|said everything|it about, beyond me how|why|that, did
    us|them|everyone no favour|favor|favours|favors, ivory tower|towers, by yesterday, the
    audacity|nerve|cheek|gall|temerity to, no defence|defense, we|i|one expect|expected|expects
    better|more from|of, not what we|i pay|paid|hired, pay|paying them|him|her for, pet project, turf
    war|wars, told them|him|her|you so, told them|him|her|you in, as i|we have? said|told|written
    many|several|before|often|repeatedly, thought|think|thinks he|she|they knew|know|knows
    everything|it|better, heads roll, allergic to, and it shows, owe|owes|owed
    the|us|everyone|them|me|our|customers|users _? _? a|an beer|explanation|apology|drink|cake|answer,
    generous|charitable to call|say|describe, are|is for others|mortals, something other people,
    knows|know who it|did|forgot|was|broke|made, the usual suspect, bit|little|modicum|minimum|ounce of
    thought|care|attention|effort|discipline|diligence|foresight, well done to|COMMA whoever|whomever,
    kudos|congratulations|congrats|bravo|applause|props|thanks|cheers to|COMMA whoever|whomever,
    genius|geniuses who|at|in, genius move|idea|decision, hats off to whoever, slow clap, gold star,
    great|good|nice|excellent|fine|top|brilliant|stellar job|work COMMA
    guys|team|everyone|folks|lads|colleagues|_ team,
    brilliant|stellar|genius|masterful|inspired|smart|clever|nice move COMMA|by|from, rocket science,
    brain surgery, surprise COMMA surprise, go figure, true to form, much to ask|expect, half a
    brain|clue, trained monkey, any|no
    competent|decent|sane|self-respecting|half-decent|reasonable|sensible|halfway|professional|serious|half-competent
    engineer|developer|dba|admin|administrator|operator|person|team|vendor|reviewer|programmer|technician|provider|company|shop,
    even an|a|the|our|my
    intern|toddler|trainee|junior|beginner|first-year|five-year-old|novice|layman|apprentice|school, in
    OWN right mind, rtfm, read the|OWN fucking|damn|bloody, our|the|OWN esteemed, so-called
    expert|experts|engineer|engineers|senior|seniors|specialist|specialists|professionals|team,
    self-proclaimed|self-appointed expert|experts|guru|gurus, powers that be, bean counters,
    bean-counters, how many times do|does|must|did|will we|i|one, par for the course, same old story, a
    shame|disgrace|scandal|joke|farce|mystery how|that|what|for|to, guess who|whose|what, brought us
    here, why is it always, judgement|judgment was|were clouded|impaired, less said about, words fail,
    says it all, speaks volumes|for itself, another day COMMA another, does|do|did|doing whatever
    he|she|they like|likes|liked|please|pleases|want|wants, as he|she|they
    please|pleases|pleased|likes|liked, out of OWN element, a
    child|toddler|monkey|schoolboy|five-year-old could|would|can, bit|little more
    thought|care|attention|effort|discipline|diligence|foresight on|by|from|and, thanks for the
    outage|mess|incident|downtime|night|weekend|trouble|bug|typo, nobody|noone will|would|wants to?
    admit|confess|own, no one will|would|wants to? admit|confess|own, clearly|exactly|plainly who did,
    who did it is|was known, serious|stern|firm|quiet|frank|harsh word|words with, i expect
    everyone|everybody|you|better|more, beneath contempt|criticism|dignity, maybe|perhaps
    somebody|someone could|should|can tell|teach|explain|remind|show, somebody|someone please
    teach|tell|explain|remind|show, told|assured|promised us|me|them was|were, not get to
    plead|claim|hide|blame|say|pretend|complain, over a formality|trifle|triviality|technicality,
    nobody|noone listens|thinks|learns, no one listens|cares|thinks|learns, ~exceed OWN
    authority|remit|powers|brief|mandate|rights|competence, some|what|which
    genius|idiot|clown|joker|moron|fool|hero|wizard|muppet|cowboy|bright, certain
    people|colleagues|teams|departments|individuals|persons|engineers|developers|managers, in denial,
    works|worked on my machine, and leaves|left for the|a|his|her|their
    weekend|holiday|lunch|day|night|vacation, read|held|put|installed|mounted the|it|a _?
    upside|backwards down|., attention span of, memory|brain|manners|patience|discipline of a
    goldfish|toddler|child|five-year-old|sieve, none of his|her|their business|concern,
    log|logs|record|records say|says|show|shows he|she|they did|had|was|were, took his|her|their time,
    beginner|beginners|kindergarten|rookie stuff|level|territory,
    someone|somebody|people|idiot|guy|team|person who has|have|had|obviously|clearly|evidently
    never|no|not, who clearly|obviously|evidently has|had|did|does|never|cannot, ask
    itself|themselves|himself|herself|yourselves why|how|whether|if|what, ~hang|hang OWN head|heads in?,
    please own up, to know who
    signed|did|approved|pushed|broke|let|wrote|thought|merged|decided|touched,
    read|think|ask|test|check|look _? _? before you merge|push|deploy|commit|break|touch, who needs
    tests|testing|staging|reviews|backups|documentation|docs|monitoring|qa|sleep, for the
    umpteenth|hundredth|nth|thousandth|last time, someone|somebody|people|anyone|vendor|supplier
    competent|capable|sane|serious|professional, what _? _ forbids|prohibits|forbade|prohibited|bans,
    not his|her|their problem|job|department, three|two guesses who|which|whose, prizes for guessing,
    guess which|whose, usual suspects, same people|team|crew|vendor|faces|story COMMA same, really
    necessary to, do|does we|i|one pay|employ|hire these|them|him|her|people|the|an|a,
    why|who|what|where on earth, why|who|what the hell|heck|devil|fuck, why is it that|always, how many
    _ does|do|must|did, how was|were|is|did|has this|that|it ever|even, what part of, must have been
    asleep|blind|drunk|mad|crazy|dreaming|daydreaming|distracted|half|bored,
    standing|calibre|caliber|seniority|rank|stature should|ought|would|must|can|does, not need a
    degree|phd|genius|crystal|doctorate, not take a|an genius|degree|detective|expert|phd,
    reading|testing|asking|thinking|listening is hard|overrated, what possessed, zero
    thought|care|effort|brain|interest|respect|empathy, people|someone|somebody|engineers who can|could
    read|think|count|spell|code|test, never|not have been let|allowed|left|trusted
    near|anywhere|loose|with|alone, in typical|true|classic|usual _ fashion|style, typical of|for
    the|OWN|them|him|her, beggars belief, defies belief|explanation|logic|comprehension, beyond
    belief|comprehension|me how|me why, hard|difficult|impossible to excuse|defend|justify|fathom,
    incomprehensible|inconceivable|unbelievable|incredible that|how|why, our|OWN
    brilliant|genius|bright|clever|wonderful|fantastic|great idea|plan|strategy|scheme, chapeau, exactly
    as you, never let the facts, our|OWN dear|beloved|favourite|favorite
    colleagues|vendor|supplier|friends, our friends at|from|in, COMMA thanks a, thanks for nothing,
    optional reading|extra, worth the|his|her|their|its|OWN title|name|salt|money|salary|wages|job, as
    something for|that other|others|somebody|someone|the, for other|lesser
    people|mortals|teams|departments|colleagues, first COMMA? and|then? ask|think|test|check|look|read
    later|afterwards|second, let us|me just say|put, COMMA let us|me say|put
"""
"""Praise that is none, and what everybody else is said to know."""

ADMONITION = """
    read|ask|check|test|think|look|listen _? _? _? next time, more
    diligence|care|attention|discipline|effort|professionalism from|by, conversation|conversations _? _?
    _? with the individual|person|engineer|employee|operator, common sense, ~use OWN
    brain|brains|head|heads, use OWN brain|brains|head|heads|eyes|judgement|judgment, think before
    you|they|he|she|acting|doing|pressing|pushing|touching|running, think twice before|next, think
    first, next time COMMA? read|think|ask|check|test|tell|please|maybe|perhaps, do OWN job|jobs
    properly|right, do OWN bloody|damn, OWN act together, OWN house in, get a grip, wake up COMMA|and|!,
    OWN game up, up OWN game, pull OWN weight|socks|finger, shape up, smarten up, buck up, look in the
    mirror, lesson to be learned by, be taught a, taught a lesson, hold|held OWN|him|her|them|_
    accountable, consequences for the
    person|people|engineer|team|individual|individuals|staff|developer, find out who
    did|broke|caused|pushed|wrote|forgot|changed, name those|names|the culprit|culprits|guilty, names
    will|must|should be, nobody|noone 's fault but, heads will|must|should roll, face|faces|faced
    disciplinary|consequences, disciplinary
    action|measures|steps|process|meeting|consequences|sanctions|matter|proceedings|procedure|hearing,
    performance improvement plan, talking-to, a stern|serious|firm|quiet|frank? talk|talking with,
    stern|harsh words, had|have a word with, words were had, coaching session|conversation, in need of
    coaching, not be tolerated, managed|remembered|bothered|checked|tested|read|did for once
"""
"""What somebody is told to do better, and what awaits them."""

LAYING = """
    squarely|firmly on the|our|him|her|them|us|me, blame|fault falls|fell|belongs|sits|goes|must
    on|with|to|at|go|fall|lie, blame|fault squarely|entirely|solely|clearly|firmly, fault is|was
    on|with|entirely|solely|all|clearly|completely, to be blamed, culpable, culpability, buck stops with|at
    him|her|them|the,
    blameworthy, answerable for, responsible|accountable for the|this|that|OWN
    outage|incident|failure|mess|loss|error|mistake|breach|disaster|downtime is|was|are|were,
    accountability|responsibility for the|this outage|incident|failure|mess|loss|error|mistake|breach
    lies|sits|rests|is|falls|belongs, has|have|had|bears|bear|carries|carry|bore the|full|sole|all|some
    guilt|fault|blame, guilty party|one|person|is|team, of OWN own making, brought it|this on, ~have
    only OWN|themselves|ourselves|himself|herself to, owes|owe us|everyone|customers|users an,
    ~admit|~concede OWN|the fault|mistake|guilt, own|owns|owned up to, ~own up, cause|problem|issue
    is|was|: human|attitude|ego|laziness|arrogance|culture|discipline|people|personal, chair and
    keyboard, keyboard and chair, layer 8, sits|sat|is|was|lies in front of the keyboard|screen|console,
    i own this|that one|mistake|mess|failure|outage|incident, stupidity|carelessness|laziness|idiocy on
    OWN part|side, own this one, own that one, id10t, the human factor|element, human factor, human
    weakness|stupidity, human-induced, operator-induced, error|errors|failure|failures of
    judgement|judgment|discipline|diligence|leadership|nerve|professionalism|character, lack of
    oversight|ownership|rigour|rigor|urgency|respect|interest|effort|diligence|professionalism|responsibility
    by|on|from|of|in|among, lapse|lapses in|of
    judgement|judgment|discipline|care|vigilance|diligence|professionalism|focus|concentration|attention,
    momentary lapse, memory lapse, senior moment,
    mistake|failure|lapse|fault|omission|shortcoming|shortcomings on the part
"""
"""Where the fault is said to lie."""

REPROOFS = ",".join((INATTENTION, RECKLESSNESS, SHIRKING, BUNGLING, SCORN, ADMONITION, LAYING))
"""Hard blame, whoever is meant."""
