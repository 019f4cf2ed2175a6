"""Words of an action without an end: what only begins something, directions, attitudes, habits, hedges."""

from __future__ import annotations

from pmtui.checks.language.sentences import words

OPEN = words("""
    consider identify explore investigate evaluate discuss research review think assess analyse analyze
    examine study determine understand find figure look revisit rethink reconsider brainstorm try
    attempt monitor learn follow continue decide plan agree reflect work see follow-up keep aim strive
    avoid talk align liaise coordinate collaborate cooperate engage sync touch go dig dive re-evaluate
    reevaluate reassess re-assess re-examine reexamine ponder contemplate gauge debate observe familiarise
    familiarize speak push bear stay remain experiment play meet chat slow respect spend dedicate ask watch
    await
""")
OPEN_PARTNERS = {
    "ask": {"around"},
    "await": None,
    "watch": {"for", "out", "over"},
    "look": {"at", "to", "into", "for", "over", "around", "after", "again", "closer", "deeper"},
    "find": {"out", "a", "ways", "better", "alternatives", "alternative", "another", "solutions"},
    "figure": {"out"},
    "think": {"about", "of", "through", "twice", "carefully", "again", "hard"},
    "try": {"to", "and", "out"},
    "follow": {"up", "the", "our"},
    "work": {
        "on",
        "with",
        "towards",
        "toward",
        "to",
        "out",
        "collaboratively",
        "closely",
        "together",
        "more",
    },
    "plan": None,
    "avoid": None,
    "talk": {"to", "with", "about"},
    "see": {"if", "whether", "what", "how"},
    "agree": {"on", "how", "about", "whether"},
    "reflect": {"on", "if", "whether"},
    "learn": {"from", "more", "about", "how"},
    "keep": {"an", "in", "up", "being", "monitoring", "working", "it", "everyone"},
    "continue": None,
    "attempt": {"to"},
    "decide": {"on", "if", "whether", "how", "what"},
    "understand": None,
    "aim": {"to", "for"},
    "strive": {"to", "for"},
    "align": {"with", "on", "better", "more"},
    "liaise": {"with"},
    "coordinate": {"with", "better", "more"},
    "collaborate": {"with", "more", "better"},
    "cooperate": {"with", "more", "better"},
    "engage": {"with", "more"},
    "sync": {"with", "up", "more"},
    "touch": {"base"},
    "go": {"through", "over", "back", "slower", "deeper"},
    "dig": {"into", "deeper"},
    "dive": {"into", "deeper"},
    "speak": {"to", "with", "about"},
    "push": {"for"},
    "bear": {"in"},
    "stay": {"up", "ahead", "alert", "on", "in", "vigilant", "calm", "informed"},
    "remain": {"alert", "vigilant", "calm"},
    "experiment": {"with"},
    "play": {"with", "around"},
    "meet": {"with", "more", "up"},
    "chat": {"with", "about"},
    "slow": {"down"},
    "spend": {"more", "time", "some"},
    "dedicate": {"more", "time", "some"},
}
PHRASES = {
    "more": """
        take|taking|taken _? steps|measures|action|actions to
        increase|improve|reduce|enhance|strengthen|raise|boost|minimise|minimize|limit|tighten|harden,
        keep|keeping _? _? _? in sync, automate|reduce|eliminate|remove|automating manual|repetitive
        steps|processes|tasks|work|toil, modernise, modernising, modernize, modernizing,
        much|far|significantly|considerably|substantially|lot
        lower|higher|earlier|larger|smaller|deeper, establish|define|set|provide|have|agree|create
        clear _?
        guidelines|rules|process|processes|responsibilities|ownership|procedures|expectations|guidance,
        unnecessary complexity, eliminate|eliminating|remove|removing|reduce|address|fix single points
        of failure, handle|handling _? _? gracefully, limit|limiting|contain|lessen|lower|lowering the
        impact|damage|risk|risks|exposure|blast, make|making _? _? _?
        useful|helpful|efficient|performant|scale|sustainable|harder|clear|understandable|consistent,
        strong|good|strict|high _? practices|discipline|standards|hygiene, improve, improving,
        improved, improvement, improvements, enhance, enhanced, enhancing, enhancements, strengthen,
        strengthening, optimise, optimize, optimised, optimized, optimising, optimizing, optimisation,
        optimization, harden, hardening, refine, streamline, tighten, tune, fine-tune, simplify,
        boost, upskill, speed up, minimise, minimize, maximise, maximize, better, bigger, harder,
        tougher, nicer, deeper, broader, larger, smaller, higher, stronger, closer, sooner, finer,
        wider, easier, faster, quicker, safer, simpler, clearer, stricter, earlier, smarter, tighter,
        cleaner, more, less, fewer, increased, robust, robustness, resilient, resilience, reliable,
        reliability, mature, modern, thorough, thoroughly, rigorous, comprehensive, proactive,
        proactively, adequate, adequately, sufficient, sufficiently, appropriate, appropriately,
        proper, properly, effectively, keep _? _? _?
        up-to-date|updated|current|informed|aligned|tidy|consistent, reinforce, reinforced,
        reinforcing, bolster, bolstered, bolstering, shore|shored|shoring|beef|beefed up,
        step|stepped|stepping _? up our|the|its, sharpen, sharpened, intensify, intensified,
        existing|current processes|procedures|practices|protocols, visibility, best
        practice|practices, as much as, wherever|where possible, technical debt, mitigate|reduce the
        risk|risks|likelihood|chance|chances|impact, focus, sane, saner, sensible, reasonable,
        acceptable, decent, solid, healthier, tidier, leaner, make|get|keep _? _? _?
        safe|stable|secure|clean|actionable|consistent|intuitive|manageable|scalable|observable|predictable|flexible|transparent|meaningful|friendly|tolerant|healthy|usable|bulletproof|foolproof|maintainable|right|work
    """,
    "attitude": """
        be encouraged|urged|advised to, as closely|much|many|little|few|simple|small|safe as possible,
        learning from this|it|these, test|review|check|verify|testing|reviewing all|any|your|our?
        changes|everything|releases|updates before|prior, do|does not|n't you?
        trust|assume|depend|panic|underestimate|forget|rush, do not|n't rely, stop
        panicking|blaming|guessing|assuming, act|acting|move|moving swiftly|quickly|fast|decisively
        to, share|adopt|apply|embed|absorb any|the|our|all? other? lessons|learnings, prefer _? _? _?
        _? where|when|if we|it|possible, be|being careful|aware|mindful|vigilant|cautious|attentive,
        be more, awareness, cautious, careful, carefully, take|more care, pay attention, attention,
        emphasise, emphasize, encourage, encouraging, discourage, remind, reminder to|that|of,
        reminders to|that|of, remember, ensure everyone, everyone, culture, discussion, conversation,
        buy-in, share|sharing knowledge|lessons|learnings|findings|experience, reminded, reminding,
        educated, lessons to, mindset, discipline, educate, educating, education, teach, train,
        training, trainings, not _ _? so easily|lightly|quickly, sensitisation, sensitization,
        sensitise, sensitize, refresher, workshop, workshops, communicate, communication,
        miscommunication, do better, try|trying harder, take ownership|pride|our|responsibility,
        accountability, ownership, spirit, motivate, motivation, empower, alignment, synergy,
        holistic, common sense, higher|high standards, best intentions, responsibly, proactivity,
        transparency, openness, slow down, foster, promote, adhere, adhering, commitment, committed
        to, strive, next time, happen|happens|occur|occurs again, everything|all|anything possible,
        gain|build|develop|refresh|acquire|broaden|deepen _? _?
        knowledge|understanding|expertise|skills|insight|insights, double|doubling down,
        double|doubling our efforts, everything|all|whatever we|i can, everything|all in our power,
        our|my utmost|best, every effort, whatever it takes, need|needs|should|must|to to? know, be
        prepared|ready|alert|kind|honest|open|transparent|patient|respectful, take|taking|takes|took
        _? _? _? seriously, accountable, prepare|preparing for, use|exercise|exercising|using
        caution|care|discretion|judgement, learned|learnt a|much|from, around the clock, be|am|are
        watching, keep|keeping a close|closer|sharp|watchful eye|watch, blindly, take|taking the? time
        to, in the loop, up to speed, timely, come|comes first, top|highest|absolute priority,
        lesson|lessons learned|learnt, work|working hard|harder|tirelessly, regain|rebuild|earn|win _
        trust, do|does not repeat|recur|reoccur, avoid|prevent|avoiding|preventing a
        repeat|repetition|recurrence, not be repeated, never again, learn|learned|learnt from
        this|it|these, take this|it|these|security seriously|very, very|extremely seriously
    """,
    "habit": """
        always, never, regular, regularly, double check, double-check, must|should|to
        stop|understand|learn|realise|realize, stop treating|doing|relying|assuming, continuous,
        continuously, continue, continuing, ongoing, periodically, keep _ up, keep _ _ up,
        collaboratively, from now on, every time, in advance, henceforth, at all times
    """,
    "hedge": """
        taking care of, deep dive|dives the|into|on|in|of|this|that, deep-dive the|into|on|in|of|this|that,
        looking|searching|hunting for the _? origin|origins|cause|reason|culprit|source,
        asked _? _? _? to explain, still waiting|awaiting, audit|auditing our|existing|current,
        rework|revise|change|changing|adapt|adjust|redefine|overhaul|reworking how we|our|they,
        update|adapt|adjust|revise|evolve|rework|overhaul|change|review|updating|adapting|adjusting
        our|their _? processes|procedures|practices|approach|policies|habits, bring|bringing up
        in|at|with, escalate _? _? concerns, push|pushing the|our _ for,
        changes|processes|procedures|controls|mechanisms|improvements|policies|protocols to
        prevent|avoid|reduce|ensure|mitigate, implement|take|introduce|implementing|taking _?
        corrective|preventive|preventative measures|actions|steps, am|is|are
        looking|hoping|aiming|trying to, when|whenever possible, where|wherever|whenever|when we|it|i
        can|could, would be a? _? idea|thing|step|addition, plan|strategy|process|procedure|approach
        should|must|will|needs|is|has to? be? been?
        made|drawn|developed|created|prepared|established|defined|formulated, drawing|draw|drawn|draws
        up a|our plan|plans|strategy, effort|efforts to, from
        happening|recurring|reoccurring|re-occurring|repeating, prevent|avoid|preventing|avoiding
        a|any? re-occurrence|reoccurrence, a re-occurrence|reoccurrence of,
        catch|detect|spot|catching|detecting|spotting such|similar _,
        catch|detect|spot|find|stop|prevent|catching|detecting such|similar|these|those|this|future
        issues|errors|problems|bugs|regressions|failures|incidents|mistakes|things|situations|kind|type|issue|problem,
        address|addressing|tackle|tackling|resolve|resolving|remediate|close|closing _? _? _? _?
        gaps|inconsistencies|weaknesses|shortcomings|deficiencies|concerns|limitations,
        clarify|clarifying the|our|who|which|when|all? _?
        responsibilities|responsibility|roles|ownership|expectations|procedure|process|path|rules|policy,
        long-term|permanent|lasting|sustainable|robust|proper|final|better
        solution|solutions|fix|fixes|remedy|approach, mess, has|have|needs|must|should to? be
        found|clarified|improved|strengthened|extended|increased|optimised|optimized|raised|defined,
        is|are to be
        found|clarified|improved|strengthened|extended|increased|optimised|optimized|raised|defined|sharpened|intensified,
        where missing|lacking|required, expectations, check if|whether|how|what, human error|errors,
        maybe, perhaps, possibly, if|when|where|as|whenever
        necessary|needed|feasible|sensible|relevant, when|as|if? time permits|allows, when i|we|there
        find|have|is, in due, eventually, down the road|line, one of these, in the medium|long|near,
        need|needs|needing some|more? attention|work|love|thought|improvement|tlc,
        have|take|having|taking a|another? closer|deeper|fresh|second|good|hard? look, have a|another?
        chat|talk|word|conversation|think|discussion|meeting, to be
        rethought|revisited|reviewed|reconsidered|reworked|overhauled|sensitised|sensitized|followed|monitored,
        check why, be
        deciding|looking|exploring|evaluating|investigating|reviewing|discussing|considering|monitoring|thinking|assessing,
        get a proper|real|decent|better, potentially, somehow, if possible|available, would like,
        build trust|confidence|relationships, sounds like, tbd, a|some certain
        level|amount|threshold|point|number|size|limit|percentage|extent|degree|value|time, some
        level|amount, some|any way|kind|sort|form, ways to, a way to, as|when needed,
        add|implement|have|need|do|get|create|write some, as appropriate, where|when
        appropriate|applicable, additional|various|several|further
        safeguards|measures|steps|checks|precautions, is needed, safeguards|measures|steps|precautions
        to prevent|avoid|reduce|ensure, put|putting safeguards, safeguards|measures in place,
        accordingly, necessary, look|looking into|at, think|thinking about, explore, exploring,
        investigating, considering, discuss, working on|to|towards, aim|intend|hope|try to,
        longer|long term, to be
        examined|evaluated|considered|discussed|clarified|investigated|determined|decided|explored|analysed,
        might|would|could be nice|good|useful|worth|great|helpful|wise, might want, could use, worth
        a|doing|having|looking, be
        considered|discussed|explored|evaluated|examined|reviewed|investigated, one day, some day,
        someday, at some point, where it makes, nice to have, thought to, be given to, one idea,
        possible|potential|another|one|alternative _?
        solution|fix|approach|option|idea|improvement|mitigation|workaround|remedy|way _? _? _?
        would|could|might|is|may, solution|fix|approach|improvement|remedy|workaround|alternative
        would|could|might, it would|might|could be, somewhat, to some extent|degree, a bit|little
        COMMA|more|better|less|and|so|by, holistically, more generally|broadly|widely,
        addressing|tackling|resolving the|this|these|all|any|our _?
        problem|problems|issue|issues|cause|gaps, had|would like|love to|a|this|that,
        goal|aim|objective|intention is to, is|are|is already|currently under way, opportunity, not _?
        have a|any _? way|fix|solution|plan|answer|process, no fix|solution|plan|workaround|decision
        yet, hear|hearing back, ask|asking _ _? for
        advice|help|input|ideas|root|explanation|explanations, something else, to
        see|learn|understand|find|figure|know|determine|discover out?
        what|why|if|whether|where|which|who, to learn|understand|figure|know|find out? how, to see how
        we|it|this|they|other, find|finding|locate the|a _? cause|reason|source|culprit,
        debug|debugging why|how|what, verify|check|test our assumptions|assumption,
        check|checking|audit|verify|inspect|scan _? other|similar|remaining, one|another
        option|idea|possibility :|would|could|might|is, outstanding|remaining|open|known _?
        problems|issues|gaps|comments|concerns|questions|items|points,
        processes|procedures|controls|policies|mechanisms|plans in place,
        schedule|scheduled|scheduling|make|find|making|allocate|reserve|aside time to|for, investing,
        invest in|more|time|effort|heavily, gradually, slowly, incrementally, step by step, over time
        COMMA|we|i, make|making progress, push|pushing forward|ahead, guardrails|guardrail|safeguards
        around|against|for, safety net|nets, towards, toward, to the bottom of, quantify, quantifying,
        estimate the|how, measure the effect|impact, scope|scoping out,
        guard|protect|guarding|protecting against, this|these|that
        class|classes|kind|kinds|type|types|sort of
        bug|bugs|problem|problems|issue|issues|failure|failures|incident|incidents|error|errors|outage|outages,
        question whether|if, play|playing through, various|several|multiple|numerous|many _?
        changes|improvements|measures|adjustments|actions|things, number of
        changes|improvements|measures|adjustments|actions|things|steps,
        care|caution|attention|effort|efforts should|must|is|has|will|are|needs, need|needs a
        plan|strategy|solution|fix|way, effort|efforts into, something we|i|that, probably,
        possibility is, not yet? clear whether|if|how, no action|actions, and so on|forth, and the
        like, and such COMMA|., or similar|whatever, get|getting around|round to, needs|has|have|must
        to? be a|some|clear process|plan|way|procedure|mechanism,
        corrective|preventive|preventative|remedial action|actions|measures|steps
        will|have|has|are|were|to|in|for, roles|role and responsibilities|responsibility, let us know,
        taken up with, ideally, it would|had|might|could be
        great|nice|good|ideal|useful|helpful|better, check|checking in with, catch|catching up with,
        work|efforts|effort is|are underway|ongoing|progressing|continuing|continues,
        additional|extra|further
        monitoring|alerting|logging|testing|tests|checks|training|documentation|tooling|alerts|metrics|guardrails|work|improvements|investigation|discussion|thought,
        extra safeguards|measures|steps|precautions|care, outstanding|remaining problems|issues|gaps,
        something else|like|similar|better|for, define|clarify|clarifying|defining what|how,
        has|have|needs|must|should to? be
        expanded|tightened|refined|simplified|addressed|tackled|enhanced|streamlined|reworked|rethought,
        be looked, not sure|certain, unsure, no idea, in
        talks|discussions|discussion|contact|dialogue|conversation|conversations with, weigh|weighing
        up|pros|options, an option, idea is, ideas, options, opportunities, feasibility, should help,
        we hope, would be good|nice|great|useful|helpful, should we, we should probably, wherever,
        etc, address|tackle|resolve|fix|solve|remediate|handle|eliminate the|this|these|all|any|our
        underlying|root|issue|issues|problem|problems|cause|causes|gap|gaps|weakness|weaknesses|findings|shortcomings,
        come|coming up with, sort|sorting out, on board, tech debt,
        somebody|someone|anybody|anyone|people should|must|needs|has,
        prevent|avoid|preventing|avoiding such|similar|future|further|recurrence|repetition, aware
        of|that
    """,
}
