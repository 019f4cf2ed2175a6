"""Turns of speech with which writers own up, sneer or reproach; `Phrasebook` tells how they are written."""

from __future__ import annotations

GUILT = """
    rogue employee|engineer|admin|administrator|developer, rogue
    insider|contractor|moderator|operator|staff, by people who did|had|never|know|knew|do
    not|no|nothing|tested|read|cared, his|her|their insistence|reluctance|overconfidence|stubbornness
    on|to|in|with|about, his|her|their obsession|indifference|complacency|arrogance|unwillingness
    on|to|in|with|about, poorly|badly|inadequately|insufficiently|barely trained|qualified|supervised
    operator|operators|technician|technicians|engineer|engineers|staff|temp|temps|crew|crews,
    poorly|badly|inadequately|insufficiently|barely trained|qualified|supervised
    employee|employees|contractor|contractors|worker, poorly|badly|inadequately|insufficiently|barely
    trained|qualified|supervised workers|personnel|pilot|pilots|admin|admins, abused|abusing OWN
    rights|access|power|powers|privileges|position|trust|authority,
    admin|administrator|engineer|developer|operator|employee
    typo|oversight|slip|blunder|negligence|lapse|misjudgement|carelessness,
    dba|technician|vendor|contractor|provider|staff
    typo|oversight|slip|blunder|negligence|lapse|misjudgement|carelessness, the blame game, weak|weakest
    link was|in|were, was|were|are|is the weak|weakest link, textbook|classic case|example of
    how|management|somebody|someone|people|a|not|what, you would think|expect that, you 'd think|expect
    that, one would think|expect|have that, wonder whether|if|what|why|who anybody|anyone|they|he|she|you
    _? _? ever|actually|even|really, can not believe that? i|we|they|he|she, could not
    organise|organize|boil a|an, could not run a lemonade|whelk, deserve|deserved every|all bit|of|the,
    words fail me|us, shame on, too much to ask, their backup|backups|own _? did not work|either,
    chose|took|taken|picked|choosing|preferred a|the|an quick|easy|lazy|cheap|dirty|quick-and-dirty
    hack|way|fix|option|route|workaround|path, in the pub, blind leading the, ~take|~cut the|a
    shortcut|shortcuts|corner, quick and dirty hack|fix|solution by, fallen|falling|fell asleep, was a
    lie, been|was|were|is lying to, lied to us|me|our|the|them, everything|things|it|all|this|us in a
    mess|shambles|limbo, left|leave|leaving _ in a mess|shambles, thought it was|would be|were|is
    funny|clever|fun|cool|wise|amusing|hilarious, culture
    rewarded|rewards|encouraged|tolerated|tolerates|discouraged|punished|punishes,
    woefully|grossly|hopelessly|wholly|utterly
    unprepared|negligent|incompetent|irresponsible|unqualified|out, am guilty, the guilty
    party|parties|person|people|one|culprit, guilty as charged, the offender|offenders|perpetrators
    owe|owes|has|have|had|was|were|will, in the butt|ass|arse|pants|backside|teeth, ~slap|slapping on the
    wrist|wrists, slap|slapped|slapping OWN wrist|wrists, heads must|will|should|rolled roll, brain
    failure|fade|freeze|melt|meltdown|death|dead|explosion|malfunction, mental lapse|block|slip, senior
    moment, blonde moment, stupid|dumb|idiotic|moronic|asinine|boneheaded|bone-headed
    decision|decisions|choice|choices|thing|move|assumption|idea|shortcut|command|workaround,
    brain-dead|braindead|ridiculous|ludicrous|insane|foolish|silly|crazy
    decision|decisions|choice|choices|thing|move|assumption|idea|shortcut|command|workaround, what
    expertise|service|exactly? we|i are|am paying, what we|i pay|are them|you|paying for|them, dereliction
    of, derelict in, breach of OWN? duty, failed in its|their|his|her|our
    duty|duties|responsibility|obligation,
    gross|wilful|willful|criminal|blatant|utter|reckless|flagrant|wanton
    negligence|incompetence|neglect|disregard|ignorance,
    gross|wilful|willful|criminal|blatant|utter|reckless|flagrant|wanton
    mismanagement|misconduct|blindness|carelessness|stupidity, i told you so, told them|you|him|her so, as
    we|i had? warned, as usual|always COMMA? nobody|noone,
    safety|security|quality|reliability|testing|maintenance
    was|were|being|is|became|becoming|as|considered a|an|of secondary|afterthought|luxury,
    safety|security|quality|reliability|maintenance took|takes|taking a|the back|second,
    played|playing|plays second fiddle, put schedule|cost|costs|profit|profits|deadlines|deadline
    before|above|over|ahead, put budget|money|speed|growth|revenue|features|convenience
    before|above|over|ahead, putting schedule|cost|costs|profit|profits|deadlines|deadline
    before|above|over|ahead, putting budget|money|speed|growth|revenue|features|convenience
    before|above|over|ahead, culture of denial|complacency|secrecy|blame|silence, culture of
    fear|haste|heroics|impunity|arrogance|indifference, culture of
    neglect|sloppiness|mistrust|carelessness|shortcuts, culture of
    deviance|laziness|ignorance|on-time|mediocrity|yes-men, for OWN? personal gain, lip service, dark for
    way? too, silent for way? too, ~yank|~rip everything, ripped it all out, out of a job, nearly|almost
    cost me|him|her|us|them, ~botch|~bungle the|OWN|a|this|that, made a|an
    complete|utter|total|absolute|right|proper|real mess|hash|dog, made a|an hash|mess|pig|mockery|fool
    of, total|complete|utter|abject incompetence|disregard|neglect|lack of|for|by, lack of
    professionalism|leadership|accountability|urgency|vigilance, lack of
    backbone|integrity|common|judgement|judgment, failed|failure in|of leadership, failures of leadership,
    leadership|management vacuum, wilfully|willfully|knowingly|deliberately|consciously
    ignored|ignoring|disregarded|disregarding|bypassed|bypassing|violated,
    wilfully|willfully|knowingly|deliberately|consciously
    violating|flouted|flouting|misled|overlooked|concealed|hid|dismissed,
    systematically|persistently|repeatedly|routinely|habitually|blatantly
    ignored|ignoring|disregarded|disregarding|bypassed|bypassing|violated,
    systematically|persistently|repeatedly|routinely|habitually|blatantly
    violating|flouted|flouting|misled|overlooked|concealed|hid|dismissed, normalisation|normalization of
    deviance, organisational|organizational|institutional
    arrogance|complacency|silence|failure|failures|blindness|inertia, asleep at, fiddled while, at the
    helm of this|the disaster|mess|fiasco, this|that|the|a|complete|total fiasco, clown|clowns show,
    shit-show, ~screw|~stuff|~cock|~balls it|this|that|things|everything up, ~screw the pooch, cock-up,
    cockup, balls-up, ballsup, foul-up, fouled up, loused up, royally messed|screwed|failed, face palm,
    palm meets face, hang OWN head|heads in, head|heads hung in, utterly ashamed, should be ashamed,
    inexcusable, unforgivable, unpardonable, beyond belief|comprehension|parody how|that, defies
    belief|comprehension|logic, beggars belief, of course they|he|she|nobody|noone did|had|was not|never,
    without so much as, could not organise|organize|care|manage|even|find a|less|to|their, cry wolf, no
    sense of urgency|responsibility|ownership|shame, no regard for, little regard for, with
    no|scant|little regard|concern|respect for, heads in the sand, own this failure|mistake|mess|one,
    failed our|the|their|its
    users|customers|community|patients|passengers|members|clients|students|readers|own, we|i failed
    you|them|miserably|utterly, let|letting everyone|everybody|you|them|us down badly,
    tone-deaf, tone deaf,
    misplaced|blind|naive|too-much confidence|trust|faith in, criminally, ~mess
    it|this|that|things|everything up
"""
"""Guilt, reproach and scorn."""

OWNED = """
    jumped|leapt|leaped to the|a conclusion|conclusions, our|my own
    mistake|error|fault|failure|oversight|negligence|carelessness|sloppiness, despite being
    aware|warned|told|reminded|advised of|about|that|to|not, despite OWN warning|warnings|advice
    from|of|about, production|live|out prematurely|untested,
    released|shipped|merged|deployed|pushed|published too quickly|soon|early|hastily|fast,
    i|we seem|appear to have
    misconfigured|deleted|removed|overwritten|pushed|mistyped|forgotten|missed|broken,
    without being
    tested|reviewed|checked|verified|adapted|read|approved|validated|announced, went|gone unnoticed
    by|for|until weeks|months|years|us|six|the|two|three|several, not a good look, a bad look,
    production|place|use|service without noticing, and forgotten|forgot about|all|to
    it|them|this|about|the|that|turn|put|remove, only|just on|in his|her|their|my own
    machine|laptop|browser|computer|workstation|box, not all|every|everyone|everybody _? _? was|were
    informed|told|consulted|notified|asked|involved|briefed|aware|warned, from memory and|alone|.|COMMA,
    mailbox|inbox|folder that|which? nobody|noone
    reads|read|watches|watched|checks|checked|monitors|monitored, not|never nobody|anyone
    reads|read|watches|checks, no good|real|valid excuse, we should not have, an|quite|very|rather|most
    embarrassing
    mistake|error|oversight|evening|day|bug|failure|for|moment|incident|one|lapse|episode|and,
    embarrassing for|to us|me|all, not happy|satisfied|pleased|proud with|of how|the|our
    we|way|handling|response|communication, fell|fallen|falling|fall short of our|the|what|this
    own|standard|standards|you|we|bar|mark, not live up to our|my|the|those
    own|promise|promises|standards|standard|commitment|values, ought to be|do|know better than|at|than, we
    did not avoid, regret not having|telling|testing|asking|checking|doing,
    announced|communicated|escalated|noticed|informed|started|declared|told too late, silence|stop|quiet
    the|those alerts|alarms|complaints|warnings and, done|performed|executed|carried|typed|entered out?
    from|by memory, thought|believed|figured i|we was|were in|on|connected|logged|using|working|running,
    thought|believed|figured i|we was|were deleting|looking|still|at|editing|dropping|restoring, we|i
    never had a|any|proper proper|real|working|tested|backup|plan|backups|test|rollback|runbook|written,
    was not exactly|very|too|particularly? smart|wise|clever|sensible|bright, was not a|the
    good|smart|wise|clever|great|best|brightest|smartest|wisest|bright idea|move|choice|decision|call,
    never put|turned|switched|changed|set it|them|that|this back, too little|not enough|insufficient
    time|notice|attention|thought was|were given|left|allowed|allocated|allotted|set, by hand and wrong,
    used|accustomed to this|these|the|that alert|alerts|alarm|alarms|warning|warnings|pages|noise, against
    our|my own? rule|rules|policy|policies|procedure|procedures|practice|practices|advice|guidelines,
    ignored|ignoring our|my own? rule|rules|policy|advice|guidelines|checklist, incorrectly|wrongly
    applied|entered|set|configured|typed|done by hand|us|me, let technical|tech debt, good look for, not
    look good for us|our|me, bad look for, not _? our|my finest|proudest|best hour|moment|work|day, not
    proud of|to, owe|owed you|them|everyone|everybody|our|the|users|customers|an|all
    an|sincere|users|customers|members|readers|community apology|apologies|an, owe an apology to|for,
    out|off|wrong with our|my|the estimate|estimates|estimation|estimated|calculation, out|off|wrong with
    our|my|the calculations|guess|forecast|predictions|sums, was|were blind to, was|were caught
    out|unprepared|napping|sleeping|short, caught us|me off-guard|napping|unprepared|unawares|out, our|my
    _? process|processes|procedure|procedures|planning|communication|communications was|were very?
    lacking|insufficient|inadequate|poor|subpar|sub-par|sloppy|substandard, our|my _?
    process|processes|procedure|procedures|planning|communication|communications was|were very?
    unprofessional|slow|chaotic|confused|confusing|abysmal|terrible|woeful, our|my _?
    response|preparation|testing|coordination|handling|diligence|vigilance was|were very?
    lacking|insufficient|inadequate|poor|subpar|sub-par|sloppy|substandard, our|my _?
    response|preparation|testing|coordination|handling|diligence|vigilance was|were very?
    unprofessional|slow|chaotic|confused|confusing|abysmal|terrible|woeful, our|my _?
    process|processes|procedure|procedures|planning|communication was|were not
    good|up|great|thorough|sufficient|adequate enough|to|and|.|COMMA, our|my _?
    communications|response|preparation|testing|coordination|handling was|were not
    good|up|great|thorough|sufficient|adequate enough|to|and|.|COMMA, ~cut
    lots|some|a|many|several|too|few|every of|corners|corner|few|couple|many corners|corner|of|corners,
    ~cut a|quite few|couple|lot of? corners, kicking|kicked|kick myself|ourselves, ~kick|kicking OWN self,
    dropped off our|the|my|their radar, fell|fallen off our|the|my|their radar, fell|slipped under|off
    our|the|my radar|desk, not|never on|even anyone|anybody|our|my|their 's? mind|minds, not|never our|my
    top|first|highest priority|thought, did not do our|my diligence|research|sums|maths|math|part|job,
    forgot all? about, not|never follow|followed|following|apply|applied|use|used|perform|performed
    the|our|any|established|industry|these best|recommended|own|good|usual
    practice|practices|way|procedure, could|should have been|be handled|communicated|done|managed|planned
    much|far|way|so? better, could|should have been|be
    executed|tested|prepared|coordinated|organised|organized much|far|way|so? better, could|should have
    been handled|communicated|done|managed|planned|executed a lot|bit better, could|should have been
    handled|communicated|managed|planned|executed|coordinated|prepared better, could|should have
    handled|managed|communicated|planned|coordinated|executed|organised|organized
    this|that|it|things|them|all better, could|should have done much|far|way|so|this|it|that better,
    could|should have done better, and should have COMMA? done, without noticing|realising|realizing
    until|for, without anyone|anybody|us|me|our|my|any|one
    noticing|realising|realizing|checking|spotting|being|knowing|seeing, an|the
    error|mistake|slip|oversight|typo was made when|while|during|in|by|at|on, came|comes|come back to
    bite|haunt us|me, bit|bites|biting us|me in, hoist|hoisted by OWN own, learned|learnt|learn the hard,
    my fatal|worst|biggest|big|huge|grave|costly|crucial|critical|serious
    mistake|mistakes|error|blunder|slip|oversight, my
    final|real|dumb|silly|stupid|other|original|initial|terrible|main|rookie
    mistake|mistakes|error|blunder|slip|oversight, our fatal|worst|biggest|big|huge|grave|costly|crucial
    mistake|mistakes|error|blunder|slip|oversight|miscalculation, our
    critical|serious|final|real|other|original|initial|terrible|main
    mistake|mistakes|error|blunder|slip|oversight|miscalculation, in OWN haste, in the rush to, in
    our|my|the haste|hurry|rush|eagerness|excitement|zeal|enthusiasm|panic to, thought|believed|assumed
    we|i|it had|was tested|load-tested|checked|covered|been
    it|our|this|that|enough|everything|all|thoroughly|properly _? _? enough, thought|believed|assumed we|i
    had _? _? _? _? enough, lulled into, false sense of|that, taken by surprise by, took it as given, took
    for granted, taken for granted, took _ for granted, wishful thinking, misjudged, was|were|is|being|are
    too? short-sighted|shortsighted, bit|bitten off more than, out of OWN depth, out of our|my depth, in
    over our|my head|heads, paid|paying the price for not|our|my|skipping|ignoring, only ourselves|myself
    to, lack of foresight|rigour|rigor|thoroughness|diligence|attention|care|oversight|supervision|due,
    less than stellar|ideal|careful|diligent|rigorous|secure|thorough|perfect
    password|security|testing|practice|practices|communication, less than
    stellar|ideal|careful|diligent|rigorous|secure|thorough|perfect
    planning|process|handling|judgement|review|reviews, was|were|been dismissed|discounted|discarded as,
    was|were|been shrugged|waved|explained|brushed|laughed off|away|aside, ~chalk it|this|that|them|these
    up|down to, chalked up|down to, missed|skipped a|the|one|this|that
    crucial|vital|key|important|critical|obvious
    step|detail|part|sign|signs|clue|clues|warning|point|difference|flag|check, ~miss the|this|that|all?
    _? red flags|flag, slipped|slip our|my|OWN mind, ~fall through the|a, ~slip through the cracks|net,
    fell asleep on, ~lose track|sight of, left it too late, left|leave it|things|this|that too|until
    late|too|the, too little COMMA? too, dragged on because|since|as we|i|nobody, ~trip|tripped over
    our|my own, own goal, self-inflicted, self inflicted, of our|my own making|doing, shot
    ourselves|myself|themselves|himself, shoot|shooting ourselves|myself in, ~sleep on it|this|that|the,
    out-of-date|outdated|stale knowledge|understanding|assumptions|assumption|mental,
    wrong|incorrect|mistaken|false|faulty|bad|erroneous|flawed|naive|unfounded
    assumption|assumptions|belief|understanding|impression that|about|of|on|by|regarding,
    wrong|incorrect|mistaken|false|faulty|bad|erroneous|flawed|naive|unfounded
    expectation|diagnosis|interpretation|reading|hypothesis that|about|of|on|by|regarding, poorly
    planned|communicated|executed|managed|coordinated|thought, poorly
    prepared|handled|timed|judged|conceived|considered, badly
    planned|communicated|executed|managed|coordinated|prepared|handled|timed|judged, not|never
    thought|think|thinking it|this|that|things|_ _? through, not|never
    well|properly|fully|carefully|sufficiently|adequately
    thought|planned|coordinated|communicated|considered|prepared
    through|out|for|.|COMMA|and|by|before|with|enough, ill-prepared for, unprepared for, copy and
    paste|pasting error|mistake|slip|blunder|fail, copy COMMA? paste error|mistake|slip,
    copy-paste|copypaste|copy/paste|cut-and-paste|copy-and-paste error|mistake|slip|blunder|fail,
    typing|keying|spelling error|mistake, transcription error
"""
"""Omissions, slips and poor work that writers own up to."""
