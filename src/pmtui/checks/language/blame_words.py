"""Words and phrases that put a fault into people, by the way in which they do."""

from __future__ import annotations

from pmtui.checks.language import everyday, owning_up
from pmtui.checks.language.degrees import Degree
from pmtui.checks.language.idioms import REPROOFS
from pmtui.checks.language.phrases import Phrasebook
from pmtui.checks.language.sentences import words
from pmtui.checks.language.verbs import DUTY

NOUNS = Phrasebook(
    {
        Degree.STRONG: """
            human|user|operator|pilot|personal|individual error|errors|mistake|mistakes|failure|fault,
            developer|engineer|admin|administrator|employee|staff|dba error|errors|mistake|mistakes,
            error|mistake|fault by|of a|an|the developer|engineer|operator|admin|user|employee,
            human|user|operator caused|induced,
            carelessness|negligence|incompetence|laziness|sloppiness|recklessness|complacency|ineptitude,
            i take|took|accept|bear full|sole|all|the? responsibility for|COMMA|., failure|error|mistake on
            my part|side,
            abandon|abandoned|abandoning OWN responsibilities|duties|post|posts, mess he|she|they|you
            created|made|left,
            human-error|user-error|operator-error|admin-error|pilot-error, takes partial|full|sole|complete
            responsibility for, started|starting|began|playing|play|plays the|a|with|with? blame game,
            own|sheer|pure|and|by|through|of stupidity, world 's worst,
            thoughtlessness|inattention|inexperience, lack of
            attention|care|discipline|diligence|professionalism|competence,
            poor|bad|terrible|questionable|awful judgement|judgment|workmanship, disregard for|of,
            his|her|their|your fault|mistake|error|failure|negligence|stupidity, my
            first|biggest|second|worst|big|main|own failure|mistake|error|fault, fault of myself|ourselves,
            my
            mistake|error|failure|fault|negligence|stupidity|carelessness|failing|doing, my|his|her bad,
            mea culpa,
            stupid|silly|dumb|careless|foolish|rookie|sloppy mistake|mistakes|error|errors|oversight,
            we|i blame the|him|her|them|our, blame it on, blame me|myself|him|her|them,
            myself|ourselves|himself|herself|themselves to blame, nobody|noone to blame but,
            take|takes|took the blame, share|shares|shared|sharing the|some blame, on us and,
            one is|was on us, all on me|us,
            idiot|stupid|dumb|foolish|silly move|thing|idea to do, infinite wisdom, brilliant|bright
            idea to|of, than|as usual as always, facepalm, rookie move, what was i|he|she|they|you
            thinking, what were they|you thinking, got what we|they deserved, no excuse, no excuses,
            useless as always, held|hold|holding accountable|responsible, hold|holding
            them|him|her|people|someone accountable, held to account, went back to bed|sleep, lost
            control of, unable to cope, a
            poor|bad|terrible|lousy|sloppy job of|with|on|when, take|takes|took full|all blame, lost
            situational, loss of situational, lost focus|concentration|patience, guess who, took the
            easy, left|leaving behind a mess, left|leaving us|a mess, blew through the, had one job,
            kick myself|ourselves, brushed|brushing off|aside, shrugged off, waved through, waved
            it|the|this _ through, waved it|this|them through, mistakes of his|her|their, did|does not
            give a, could not care less, went rogue, jumped the gun, winged it, winging it,
            turned|turn|turning a blind, looked the other way, swept under the, passed the buck, passing
            the buck, drag|dragged|dragging their|his|her|our feet, sat on their|his|her|our hands,
            threw caution, half asleep, asleep on the, off the wheel, out of his|her|their depth,
            pushed|pressured|forced us|me to|into, takes|took no responsibility, fell asleep,
            nobody|noone takes|took responsibility|ownership, took a shortcut, taking shortcuts, took
            shortcuts, rubber stamped, gave away, i am the one|person|idiot who, wild goose, of no help,
            of little help, please be|pay|take more, in anger, out of spite|laziness|boredom|ignorance,
            put pressure on, pressed|pressured|pushed the team|engineers|developers|staff|us, pushed
            for, of course nobody|noone, clicked approve, without a second
            thought|look|glance|opinion|pair|reader|reviewer|check|review, an unrealistic|impossible
            deadline, and went home, had told|informed|warned|asked nobody, told|warned nobody, said
            nothing, kept quiet, did not say|tell|ask anything|anybody|anyone, got caught with, in over
            his|her|their, should|must|shouldve have known, should have|be known better, should know
            better, known better, egg on my|our|his|her face, drop|dropped|dropping the ball, asleep at
            the, slept through the|my|his|her, not paying attention, not pay attention, demerits, shame
            on, at fault, to blame, blew it, is|was|are|were|be|feel|felt|feels|plead|pleads|found
            guilty, guilty of, finger trouble, fat fingers, fat-fingers, fat finger, fat-finger,
            fat-fingered, fat fingered, screwed up, too lazy, did not bother, could not be bothered,
            nobody|noone bothered|cared, cut corners, cutting corners, cowboy, amateurish, can not be
            trusted, pebkac, pebcak, brain fart, brainfart, silly|stupid|dumb|foolish me,
            silly|stupid|dumb|foolish|careless of me|him|her|them, lapse|lapses of|in
            concentration|attention|judgement|judgment, error|mistake|failure|oversight|negligence on
            his|her|their|your part|side, that|this|one
            is|was on me|him|her|you|them, was|were in a hurry|rush, not know what i|he|she|they
            was|were doing, no idea what i|he|she|they was|were doing, feel|felt
            stupid|dumb|embarrassed|ashamed, feel|felt _ stupid|dumb|embarrassed|ashamed, did
            anyone|anybody|nobody|noone|you even|bother, lack of due|proper|basic|sufficient
            diligence|care|attention|discipline, mistake|mistakes|error|errors he|she|they|you made,
            took it upon, knew better, fell for the|a, not think|thought it|this|that|things through,
            not careful|attentive|thorough|diligent|vigilant enough, knew about the|this|that
            risk|risks|problem|issue|finding|flaw but|yet|for, knew about the|this|that
            risk|risks|problem|issue|finding|flaw and did|chose|decided|ignored|still|nothing|kept
        """
        + f",{REPROOFS},{everyday.SCORN},{everyday.ELSEWHERE_HARD},{owning_up.GUILT}",
        Degree.MILD: """
            let you|them|us|everyone|everybody|people down, let our|the
            users|customers|clients|community down, a? clear|big|bad|major|huge|obvious miss
            COMMA|.|on|by|in|for|that,
            planning|management|leadership|organisational|organizational|supervision failure|failures,
            failure|failures of
            planning|communication|management|leadership|supervision|coordination|imagination,
            error|errors was|were made, was|were allowed|left|permitted to _? _? _? _?
            alone|unsupervised|unaided, we|i was|were wrong|mistaken .|COMMA|about|to|in|on, merry way,
            first|second|biggest|main|real|original|next mistake was a|an|the|to|that|not,
            gone|went|going|go unnoticed|undetected by us|them|our|the|anyone|everyone,
            alert|alerts|alarm|warning|warnings|page|email|emails|mail|mails|message|reminder went|gone
            unnoticed, not take|taken into account|consideration, excess of confidence,
            too much
            confidence|trust|faith in, overconfidence|over-confidence, incorrect|false|mistaken
            assumption|assumptions, not do|done OWN due? diligence, dangerous|risky|reckless
            decision|decisions|call|choice,
            everybody|everyone|all|each waited for, ~slip OWN|everyone|everybody|_ 's?
            mind|minds|attention|memory|notice, lost in the
            shuffle|handover|noise|thread|backlog|mail|translation|crowd, fell between|through
            the|two|all, never|not made|make it into|onto the, the wrong way round|around, put
            it|this|that|them down to, put the _ down to the|a|normal|noise|usual, ~write
            it|them|this|the off as, ~write the _ off as, played down, in the heat of, by some|a slip,
            error|mistake is|was ours|mine, more care|attention|caution|diligence|discipline
            is|are|needed|required, ~cut the|our test|tests|review|rehearsal|training|handover|soak
            short, let the|our _ get|go|become|fall|grow out|stale|rusty|behind, known and
            accepted|tolerated|ignored, waited|waiting for someone|somebody|everyone|everybody else,
            never|not cross|crossed our|my mind|minds, by
            confusion|inattention|misunderstanding|inadvertence, work|check|look|read|be|act|test more
            carefully|attentively, be|been|being more careful|attentive|vigilant, pay|paid|paying
            more|closer attention, taken more care, by accident|mistake|oversight|error, did|done|do
            a|an|some|this|the mistake|mistakes|misconfiguration|blunder, made false|wrong
            setting|settings|configuration|the|a|an|config|change, made a|the|some|several|this|that
            mistake|mistakes|error|misjudgement, made mistakes|errors, made _ mistake|mistakes|error,
            made|making a|the typo, made _ _ mistakes, thought|decided it was a good, thought|decided it
            would be a good, was|were|be|been a mistake, mistake|mistakes was|were made,
            mistake|error|failure|negligence|lapse|oversight|slip|omission|fault|gap|failing|blunder|misunderstanding|mix-up
            on our|my part|side|end|behalf, my omission|oversight|misreading,
            sorry|oops|whoops|ups|argh|doh|aargh COMMA? wrong|my, not occur|occurred to
            us|me|anyone|anybody|any, take|taking|took|taken more|greater|extra|better|due|proper care,
            which|and|but|what we|i did not COMMA|., of course not
            intended|intentional|deliberate|wanted, insufficient|little|scant|inadequate
            care|attention|thought|diligence, left|omitted out of|from the|our _?
            handover|hand-over|briefing|plan|email|mail|ticket|minutes|notes|checklist|report, did
            wrong, got it|that|this wrong, got the _ wrong, lost track|sight of, let the|our|a _
            expire|lapse, let it|them expire|lapse, mistake|mistakes|error|errors i|we made, under the
            impression, not double check, that|this was me, lack of proper|sufficient|clear|adequate
            communication|planning|coordination|understanding, took us|me too|way|far,
            our
            mistake|mistakes|fault|failure|failings|error|errors, the|a mistake|typo was|by|of|made,
            misjudgement|misjudgment|misunderstanding|miscommunication, poor
            leadership|communication|planning|discipline|decision|decisions|choices|choice, poor|bad
            coordination|collaboration|preparation|management|execution, inadequate|insufficient
            planning|communication|coordination|preparation|attention|care, bad
            decision|decisions|call|choice, was a bad|terrible|stupid idea, wrong
            decision|call|choice|assumption|assumptions|conclusion|conclusions, decision was not|wrong,
            lack of
            awareness|understanding|knowledge|experience|communication|planning|ownership|foresight,
            lack of coordination|collaboration|preparation|leadership, slipped past me|us, slipped
            through the|code|review|our, through the cracks|net, mixed up, never occurred to us|me,
            under the wrong|mistaken|false impression, escaped our|my attention|notice, is|was on me,
            communication gap|breakdown|failure|problem|problems|issues, breakdown in|of communication,
            do our|my homework, take|took too much on, not at? all? acceptable|excusable|professional,
            same mistake|mistakes, to put it mildly, not _ _? so easily|lightly|carelessly, skipped
            given|for|because, feel|felt terrible|awful|bad, had|have a typo, spaced on, confusion
            about|over|around|regarding who|whose, confusion as to who|whose, sorry for|about a|the|my|this
            mistake|error|typo, communicated|planned|managed|coordinated badly|poorly, asked questions
            later, handled badly|poorly, mishap, jumped to conclusions|conclusion, never got
            around|round to, dry run was|were, kept postponing|delaying|deferring|putting, keep|keeps
            postponing|putting, lessons|lesson the hard, caught off guard, caught off-guard, mix-up,
            slip-up, screw-up, slipped up, messed|mess up
        """
        + f",{everyday.OWNED_UP},{everyday.ELSEWHERE_MILD},{owning_up.OWNED}",
    }
)
REPROACH = words("""
    drunk cheap callous cocky cocksure over-confident brash stingy hubris greed cowardice arrogance egos
    cluelessness careless carelessly reckless recklessly negligent negligently incompetent lazy lazily
    sloppy sloppily stupid stupidly foolish foolishly irresponsible irresponsibly inept thoughtlessly
    clueless idiot idiotic dumb goober moron unprofessional unprofessionally lackadaisical cavalier
    inattentive complacent shoddy half-assed insulting inexcusable unforgivable unacceptably blindly
    hastily gonzo ignorant inexperienced overconfident undisciplined ashamed embarrassed embarrassingly
    slipshod oblivious tired unqualified selfish arrogant dismissive distracted unprepared ill-prepared
    forgetful impatient neglectful untrained uncooperative unhelpful obstinate stubborn disgruntled
    useless hopeless unwilling uninterested indifferent sluggish unreliable evasive rude proud gullible
    timid indecisive disorganised disorganized unresponsive unfocused incapable unfit inconsiderate lax
    reluctant preoccupied hungover dishonest clumsy clumsily incautious rash rashly impulsive impulsively
    absent-minded absentmindedly obstructive defensive secretive high-handed pig-headed headstrong smug
    conceited cowardly apathetic lethargic aloof condescending patronising patronizing unhelpfully
    half-asleep bloody-minded greedy uncaring unconcerned heedless heedlessly mindlessly disgraceful
    disgracefully shameful shamefully inexcusably unforgivably lackadaisically irresponsibility
""")
REPROACH_OF_A_PERSON = words("""
    embarrassingly drunk callous cocky brash stingy over-confident cheap tired blindly dumb lazy lazily
    inexperienced oblivious sloppy stupid foolish hastily dismissive distracted unprepared ill-prepared
    forgetful impatient neglectful untrained uncooperative unhelpful stubborn disgruntled useless hopeless
    unwilling uninterested indifferent sluggish unreliable evasive rude proud gullible timid indecisive
    disorganised disorganized unresponsive unfocused incapable unfit inconsiderate lax reluctant
    preoccupied hungover dishonest clumsy clumsily incautious rash rashly impulsive impulsively
    absent-minded absentmindedly obstructive defensive secretive high-handed pig-headed headstrong smug
    conceited cowardly apathetic lethargic aloof condescending patronising patronizing unhelpfully
    half-asleep bloody-minded greedy uncaring unconcerned
""")
"""Of a thing these say something else: a dumb terminal, a rogue process."""
MILD_REPROACH = words("""
    half-baked harebrained hare-brained ham-fisted slapdash cack-handed heavy-handed foolhardy misjudged
    presumptuous naive naively overlooked hasty misguided short-sighted shortsighted unwise unwisely
    rushed ill-advised ill-considered ill-judged ill-conceived ill-timed thoughtless unthinking
    overzealous over-zealous overeager over-eager overoptimistic over-optimistic overambitious
""")
ACCIDENT = words("""
    accidentally accidently inadvertently unintentionally unwittingly unknowingly mistakingly inadvertent
    accidental
""")
WRONGLY = frozenset(
    {
        "mistakenly",
        "errantly",
        "erroneously",
        "wrongly",
        "incorrectly",
        "improperly",
        "wrongfully",
        "prematurely",
        "falsely",
    }
)
WRONG = words("""
    wrong bad incorrect faulty broken untested unreviewed buggy untagged invalid erroneous unauthorized
    unauthorised unsanctioned unapproved unannounced undocumented
""")
WITHOUT = words("""
    fixing solving resolving addressing answering helping reason permit permits licence license mandate
    order authority briefing looking word thought clue plan idea review reviews test testing tests
    approval permission checking check checks notice notifying notification telling asking reading
    reviewing verifying verification validating validation warning consulting consultation thinking
    authorization authorisation confirming confirmation understanding realising realizing noticing
    considering following specifying announcing informing consent care documenting coordinating
    communicating backup backing supervision double-checking getting look glance peek go-ahead ok okay nod
    whisper proofreading opening running trying talking speaking calling agreement sign-off coordination
    waiting proper adequate sufficient canary dry-run peer rollback
""")
SIGNS = words("""
    alert alerts alarm alarms warning warnings page pages email emails message messages notification
    notifications sign signs they ticket tickets report reports it issue issues instructions runbook
    procedure documentation request requests concern concerns
""")

BRINGING_IN = words("""
    deploy push merge release publish commit ship introduce submit upload send write install import enter
    make apply
""")
HUMAN_DEEDS = words("""
    deleted removed deployed merged pushed released published committed approved closed disabled sent
    overwritten dropped revoked uploaded wiped shared assessed judged triaged rated diagnosed estimated
    prioritised prioritized attributed advised briefed recorded filed booked ordered entered keyed typed
    signed handed labelled labeled wired plugged cabled fitted mounted installed connected addressed noted
    billed turned switched unplugged powered
""")
MACHINE_DEEDS = words("""
    marked identified classified treated considered flagged reported detected interpreted assumed
    calculated computed parsed matched returned cached used seen recognized recognised shown displayed
    counted routed applied generated triggered rejected blocked
""")
SAID_OF_PERSONS = DUTY - {"do", "see", "have", "make", "know"}
OMISSIONS = DUTY - {
    "have",
    "see",
    "use",
    "set",
    "make",
    "do",
    "run",
    "take",
    "give",
    "keep",
    "provide",
    "detect",
    "update",
    "apply",
    "handle",
    "perform",
    "properly",
    "back",
    "rotate",
    "post",
    "publish",
    "respond",
    "report",
    "identify",
    "find",
    "answer",
    "acknowledge",
    "react",
    "address",
    "raise",
    "catch",
    "confirm",
    "learn",
    "act",
    "know",
    "expect",
    "alert",
}
"""What people leave out and systems do not, so that the subject may be left out too."""
OUR_OMISSIONS = words("catch detect identify update raise respond react act address rotate keep alert")
"""What "we" left out, where a system as the subject would only have failed."""
LOOKING = words("""
    watching monitoring looking listening reading following tracking paying reviewing
""")
"""What somebody who minded it would have been doing."""
ORDERS = words("""
    assurances assurance promises promise commitments pledges permit permits letter letters sign signs
    notice notices lock lockout tag emails mails calls warning warnings freeze policy policies rule rules
    objection objections protocol procedure procedures failing failed doubts risks misgivings
    recommendation recommendations training course obligation obligations agreement contract standard
    standards instruction order orders guideline guidelines advice instructions concerns alert alerts
    alarms reminder reminders
""")
"""What somebody acts against who knows better."""
ABILITIES = words("""
    training qualification qualifications experience discipline knowledge understanding skill skills
    competence care attention foresight thinking awareness diligence judgement judgment rigour rigor
    expertise
""")
AIMED = words("""
    ran run executed deleted removed dropped pushed deployed merged applied typed selected posted sent
    provided gave passed entered uploaded published clicked picked chose wiped committed restarted
    rebooted stopped disabled unplugged
""")
"""What is done to a target, so that there can be a wrong one."""
PRECAUTIONS = SAID_OF_PERSONS | words("""
    build implement include add configure enable schedule renew rotate install upgrade patch limit tag
    migrate inform involve own watch try change practise practice automate encrypt harden
""")
"""What a careful person would have done: left out, it is an omission; "did not find" is none."""
ATTENTION = OMISSIONS | words("""
    enable re-enable unmute renew rotate clean fix open visit object touch address respond react raise
    flag investigate revisit maintain call know expect try attempt watch answer acknowledge update deploy
    own claim take pick act feel care
""")
"""What somebody would have done who minded it: "nobody noticed", "nobody tried it before"."""
CARE = frozenset(
    {"carefully", "seriously", "diligently", "sufficiently", "thoroughly", "properly", "even", "bother"}
)
ALARMS = words("""
    alert alerts alarm alarms monitoring notification notifications alerting monitor
""")
WAITING = words("""
    waited took reacted responded acted came arrived hesitated moved noticed escalated was were
""")
TOO = words("""
    long late slow slowly early quick quickly fast hastily hasty soon eager confident busy optimistic lax
    trusting ambitious relaxed complacent proud lazy tired stubborn afraid shy scared keen arrogant sleepy
    impatient cheap green timid
""")
HARMS = words("""
    outage incident failure bug mistake error breakage problem downtime mess crash loss deleting breaking
    causing disaster shutdown interruption halt corruption disruption overload
""")
BUGS = words("""
    bug bugs typo typos mistake mistakes regression misconfiguration error errors
""")
WATCHING = words("""
    of regulatory under more better proper financial provide provides with human lack no and for
    independent
""")
FAULTS = words("""
    mistake mistakes error errors fault negligence oversight carelessness failure inexperience
    incompetence misconfiguration blunder inattention ignorance laziness failures inability typo
    misunderstanding misjudgement misjudgment confusion haste mismanagement inaction indecision hesitation
    refusal unwillingness impatience arrogance ego neglect oversights typos blunders complacency slip
    misreading miscalculation sloppiness recklessness
""")
DOWN = words("down offline")
TAKING = words("took takes taken brought brings knocked knocks")
WHOLE = words("""
    production prod site website everything system systems cluster platform service services network
    database
""")
LEFT = words("""
    mode state on open enabled running unattended exposed disabled off out unlocked unprotected behind
""")
"""What something is left, by somebody who would have changed it."""
BROKE = words("broke breaks caused causes crashed corrupted introduced deleted")
NOT_YET_KNOWN = frozenset({"estimate", "eta", "comment", "details", "reason", "number", "date"})
"""What somebody may well not be able to give."""
FAILED_PEOPLE = frozenset(
    {
        "team",
        "colleagues",
        "staff",
        "patients",
        "members",
        "readers",
        "people",
        "you",
        "them",
        "users",
        "customers",
        "everyone",
        "us",
    }
)
