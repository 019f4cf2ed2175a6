"""Words of opinion by what they mean: what evaluates, what measures without a number, and who feels how."""

from __future__ import annotations

from pmtui.checks.language.sentences import words

_EVALUATING = words("""
    friendly unfriendly impolite polite courteous uncooperative diligent helpful risky unhurried
    abominable absurd abysmal admirable alarming amateurish amazing amusing annoying appalling
    astonishing astounding atrocious awesome awful awkward baffling bizarre blatant bleak breathtaking
    brilliant calamitous chaotic charming cheeky childish clueless clumsy comforting comical commendable
    complacent confusing courageous cowardly creepy cringeworthy crude cruel curious daft daunting
    decent shady deceptive deplorable depressing desperate despicable devastating dire disappointing
    disastrous discouraging disgraceful disgusting disheartening disingenuous dismal disorderly
    disorganised disorganized dissatisfying distressing disturbing dodgy dreadful dubious eerie elegant
    embarrassing encouraging evasive excellent exciting excruciating exemplary fabulous fantastic
    farcical feeble flimsy foolish forlorn formidable frantic frightening fruitless frustrating funny
    futile ghastly gloomy glorious gorgeous graceless grim grotesque grumpy half-baked half-hearted
    hapless haphazard hasty heartbreaking heartening hectic heroic hideous hilarious hopeful hopeless
    horrendous horrible horrid horrific horrifying humiliating hysterical idiotic ill-advised ill-timed
    ill-conceived impeccable implausible impressive inadequate incompetent incomprehensible
    inconceivable incredible inept inexcusable inexplicable infuriating ingenious insane insufferable
    insulting interesting intolerable intriguing ironic irresponsible irritating jaw-dropping lacklustre
    lackluster lamentable laughable laudable lousy lovely lucky ludicrous lukewarm maddening magnificent
    magical marvellous marvelous masterful mediocre messy miraculous miserable misguided moronic
    mysterious nasty nerve-racking nerve-wracking nonsensical odd ominous outrageous
    overzealous painful paltry pathetic peculiar perplexing pessimistic phenomenal pitiful
    pleasant pleasing pointless praiseworthy preposterous puzzling questionable reassuring reckless
    regrettable remarkable reprehensible ridiculous risible rotten sad scandalous scary shabby shaky
    shambolic shameful shocking shoddy sickening silly sketchy slapdash sloppy sobering soul-destroying
    spectacular splendid startling strange stressful stubborn stunning stupid superb surprising surreal
    suspicious tedious terrible terrific terrifying thankless tiresome tragic treacherous tremendous
    troubling unacceptable unbearable unbelievable uncanny uncomfortable unconvincing understandable
    uneasy unfair unfortunate unhappy unhelpful unimpressive uninspiring unlucky unnerving unpleasant
    unprofessional unreasonable unsatisfactory unsatisfying unsettling unthinkable unwelcome unwise
    upsetting useless vexing vile wacky weird woeful wonderful worrisome worrying worthless wretched
    underwhelming valiant heroically clever shrewd sensible dismaying disconcerting demoralising
    demoralizing bewildering mystifying mind-boggling mind-blowing spooky sneaky eyebrow-raising
    perfunctory cavalier nonchalant dismissive arrogant condescending unenthusiastic glacial leisurely
    tasteless tactless tenuous far-fetched outlandish fanciful ludicrously uncalled-for unforgivable
    unsurprising inevitable obvious apparent evident honest supposed alleged presumable
    conceivable undeniable unquestionable doubtless unforgettable nightmarish hair-raising gruelling
    grueling hellish brutal punishing wearing nail-biting unsung inglorious underhand suboptimal
    sub-optimal less-than-ideal lame gutless spineless
""") - words("curious honest apparent evident supposed wearing punishing sensible crude")
"""Adjectives that say what somebody thinks of a thing, and never what it is."""


def _adverb(adjective: str) -> str:
    """Return the adverb of an adjective: "terribly", "happily", "tragically"."""
    if adjective.endswith("le"):
        return adjective[:-1] + "y"
    if adjective.endswith("y"):
        return adjective[:-1] + "ily"
    if adjective.endswith("ic"):
        return adjective + "ally"
    return adjective + "ly"


EVALUATING = (
    _EVALUATING
    | frozenset(map(_adverb, _EVALUATING))
    | words("""
    apparently evidently supposedly honestly sensibly madness insanity hysteria pandemonium havoc mayhem
    shambles fiasco debacle calamity tragedy travesty disgrace embarrassment scandal miracle heroics
    hero heroes headache headaches facepalm headscratching head-scratching drama frenzy uproar outrage
    turmoil bungled bungling botched bodge bodged kludge muddle muddled blunder blunders farce fudge
    shenanigans nonsense rubbish bullshit bs masterpiece absurdity stupidity laziness incompetence
    ineptitude arrogance negligence sloppiness carelessness lunacy cock-up clusterfuck snafu screw-up
    balls-up omnishambles overreacted overreacting overreacts dithering dithers dithered floundering
    flounders floundered scrambling bickering squabbling dawdling foot-dragging stonewalling nitpicking
    handwaving hand-waving wishful sadly luckily thankfully mercifully annoyingly needlessly admittedly
    undoubtedly unquestionably indisputably blissfully aptly deservedly undeservedly gamely
    bravely valiantly foolhardily grudgingly reluctantly begrudgingly half-heartedly belatedly
    painstakingly tirelessly feverishly frenetically hurriedly impatiently understandably not-so-quickly
    bafflingly totally utterly absolutely basically kinda sorta
        well-coordinated well-organised well-organized well-executed well-handled well-prepared well-run
        well-earned well-deserved well-meant well-intentioned badly-run badly-handled poorly-run
        poorly-handled underestimates underestimated underestimating overestimates overestimated
        misjudges misjudged exaggerates exaggerated trivialises trivialised belittles belittled
        dramatises dramatised
    """)
)
"""These, the adverbs made of them, and the nouns and verbs that evaluate as much."""

FEELINGS = words("""
    anxious aghast alarmed anger angered annoyance anxiety apprehensive ashamed astonished astonishment
    bemused bewilderment bittersweet bored burnt-out burned-out celebrating celebrates celebrate
    celebration cheering cheerful confident confused despairing despondent dejected deflated delighted
    demoralised demoralized depressed disappointed disappointment disbelief discouraged disgruntled
    disheartened disillusioned dismay dismayed dissatisfied distraught distressed dumbfounded ecstatic
    edgy elated embarrassed enraged enthusiastic euphoria euphoric exasperated exasperation excited
    excitement flustered fatigued fearful fed-up flabbergasted frantic frayed frazzled freaked freaking
    frightened frustration frustrations fuming furious glum goosebumps gloom grateful gutted harassed
    harried horrified impatient impatience impressed incensed incredulous indignant indignation
    infuriated irate irked irritated irritation jaded jittery jubilant jubilation knackered laugh
    laughing laughs laughter livid miffed misgivings mortified moody nervous nervousness nervy nerves
    on-edge outraged overjoyed panicky panicking panicked paranoid peeved perplexed
    perturbed petrified pessimism pessimistic pissed pleased proud puzzlement rattled reassured regrets
    rejoice rejoicing rejoices relief resentful sceptical skeptical scared scepticism skepticism
    seething shaken shattered sheepish shocked shook sleepless sleepy spooked startled stressed
    stressed-out stupefied stunned sullen sulking sweating swearing swears swore sympathetic tearful
    tears terror tense tension tensions terrified thankful thrilled tired tormented triumphant unamused
    unconvinced uneasy uneasiness unhappy unhappiness unimpressed unnerved unsure upbeat vexed weary
    weariness whining whines whinging worried worries worry worrying yawning adrenaline grumbling
    grumbles grumbled grumble moaning moans moaned ranting rants ranted cursing sighing sighs sighed
    shrugs shrugged shrug groans groaned groaning facepalms applause cheers hopes hoping hopeful despair
    wails fretting frets dreading dreads
""")
"""Moods, and what people do in them."""

PREDICATES = words("""
    trivial unusual satisfying misleading unconvinced debatable doubtful hopeful arguable unsatisfying
    premature calm tense mad unclear fair unfair justified unjustified inappropriate unnecessary overdue
    convincing telling tricky slick smooth rough tough intense extraordinary exceptional catastrophic
    inadmissible exaggerated overblown overdone superficial meaningless irrelevant credible plausible
    bumpy rocky harsh exhausting overwhelming satisfactory adequate reasonable sore unheard-of
    touch-and-go hit-and-miss anyone's
""")
"""What evaluates as what is said of a thing ("the step was premature"), and not where it describes one."""

PLAIN = words("""
    bad good fine great perfect cool wild easy hard difficult poor slow late weak vague ok okay well
    better worse grand quiet alright useful rude cold short thin long warm prompt swift quick fast
    helpful fun simple professional useless friendly normal
""")
"""What evaluates only where no state can be meant: of "it" and "everything", and of what people do."""

OF_PEOPLE = words("""
    communication coordination cooperation collaboration reaction decision choice handling handover
    advice idea explanation excuse attitude behaviour behavior timing teamwork effort efforts judgement
    judgment planning preparation answer reply leadership discipline tone response support mood
    atmosphere spirit call work job day night week shift evening morning plan help vendor supplier
    contractor service team
""")
"""What people do, so that good and bad are no states of it."""
_NO_STATE = words("""
    communication coordination cooperation collaboration reaction decision choice handling handover
    advice idea explanation excuse attitude behaviour behavior timing teamwork effort judgement judgment
    planning preparation leadership discipline mood atmosphere
""")
PRAISED = (
    words("bad poor good great weak excellent terrible perfect nice slow quick vague fine swift"),
    _NO_STATE,
)
"""What is praised or scolded before its noun: "poor communication", "a good call"."""

UNSAID = words("it this that things everything all situation")
"""Subjects of which no state can be seen, so that "fine" or "bad" is what somebody thinks."""

STRENGTH = words("""
    really absolutely utterly totally completely entirely quite rather pretty very so extremely
    incredibly insanely truly simply somewhat slightly kinda sorta increasingly damn bloody fucking
    super hardly barely scarcely awfully terribly ever exceptionally particularly especially fairly
    wholly
""")
"""What only makes an opinion stronger or weaker, and may stand between its words."""

COLLOQUIAL = words("""
    really rather pretty quite awfully terribly incredibly insanely damn bloody super unbelievably
    ridiculously stupidly absurdly painfully suspiciously impressively
""")
"""What makes stronger only in an opinion; "very high" may still be read off a graph."""

GRADED = words("""
    late slow long short high low big small hard easy busy heavy quiet few old early fast quick close
    far slowly quickly large tiny huge loud hot cold full empty crowded complex complicated simple tight
    many much steep stable unstable broken
""")
"""Of which there is more and less; a number would say how much."""

BELIEVING = words("""
    think believe suspect guess assume suppose presume reckon imagine fear doubt hope wonder surmise
    speculate hypothesise hypothesize conjecture bet deem
""")
"""Verbs of holding for true what is not known."""
