"""Words for people by what they do for a living, where they belong, and how they are spoken of."""

from __future__ import annotations

from pmtui.checks.language.ranks import INITIALS_OF_OFFICES, RANKS, several
from pmtui.checks.language.sentences import words

_ONE_OR_MORE = RANKS | words("""
    gardener gardeners buddy streamer streamers insurer insurers surgeon franchisee franchisees porter
    trainer trainers rep reps friend friends brother sister cousin nephew uncle husband wife kid kids
    roommate flatmate neighbour neighbours neighbor landlord msp isp telco execs mgmt bosses
    higher-ups seniors porters matron wardens stewards attendants watchkeeper skipper bosun treasurer
    bursar dean provost rector chancellor headteacher headmaster sergeant constable firefighter
    firefighters surveyor surveyors signaller conductors actuary actuaries webmaster packers pickers
    rigger riggers fitter machinist machinists foreperson forewoman concierge housekeeper chef instructor
    instructors examiner examiners invigilator invigilators lecturers professors archivist archivists
    lady ladies woman women gentleman gentlemen boy boys girl girls caterer caterers remover removers roofer
    curator curators verger sexton organiser organisers organizer organizers vice-chair convenor
    councillors mayor bailiff notary notaries editor-in-chief sub-editor sub-editors columnist
    correspondent showrunner stagehand stagehands roadie roadies veterinarian dentist dentists optician
    phlebotomist haematologist radiologist radiologists oncologist dietitian physio physiotherapist
    secondee secondees salesperson salesman salesmen saleswoman estimator estimators storekeeper storeman
    stevedore stevedores harbourmaster dispatchers signalman signalmen techie techies geek geeks nerd
    nerds newcomers engineer engineers developer developers dev devs admin admins administrator
    administrators sysadmin sysadmins sre sres on-call oncall on-caller employee employees colleague
    colleagues teammate teammates coworker coworkers co-worker staff personnel technician technicians
    analyst analysts intern interns contractor contractors programmer programmers author authors
    maintainer maintainers reviewer reviewers committer responder responders team teams squad crew
    department management leadership somebody someone person individual individuals guy guys cto ceo dba
    dbas tester testers architect architects commander facilitator lead leads boss member members newcomer
    junior juniors human humans everyone everybody anyone anybody party designer designers volunteer
    volunteers superintendent foreman dispatcher coordinator consultant consultants qa ops hire hires
    newbie vendor vendors supplier suppliers specialist specialists expert experts associate associates
    supervisor supervisors executive executives moderator moderators trainee trainees apprentice student
    students electrician whoever mechanic officer officers folks sysop sysops helpdesk secops netops coder
    coders committers approver approvers implementer implementers integrator sysprog teamlead techlead
    scientist scientists researcher researchers statistician modeller annotator annotators labeller
    labellers tutor postdoc professor lecturer librarian freelancer freelancers subcontractor
    subcontractors outsourcer partner partners agency agencies reseller resellers auditor auditors
    assessor assessors inspector inspectors consultancy contributor contributors deployer temp temps
    developper developpers enginner cio ciso coo cfo vp director directors founder founders co-founder
    president chairman chairwoman deputy secretary minister official officials servant servants caseworker
    caseworkers councillor clerk clerks bookkeeper accountant accountants trader traders teller tellers
    banker bankers cashier cashiers lawyer lawyers solicitor paralegal underwriter underwriters nurse
    nurses doctor doctors physician physicians surgeon surgeons pharmacist pharmacists clinician
    clinicians midwife midwives radiographer radiographers paramedic paramedics receptionist registrar
    practitioner practitioners carer carers therapist pathologist anaesthetist pilot pilots captain
    signallers welder plumber fitters janitor caretaker caretakers courier couriers forwarder foremen
    labourer labourers linesman linesmen journalist journalists freelancer copywriter copywriters
    photographer cameraman presenter newsroom artist artists animator animators playtester playtesters
    teacher teachers assistant assistants assignee stakeholder stakeholders rookie rookies beginner
    beginners novice novices veteran veterans idiot idiots genius moron dude dudes bloke chap lad lads
    fellow jerk clown clowns amateur amateurs predecessor predecessors successor successors ex-employee
    ex-colleague leaver leavers joiner joiners noc soc servicedesk workforce committee taskforce workmate
    workmates advisor advisors adviser advisers counsellor counsellors crews squads units carrier carriers
    company companies firm firms manufacturer manufacturers council hoster hosters installer installers
    purser pursers boatswain helmsman deckhand stoker groundsman groundskeeper doorman bouncer usher
    ushers choreographer playwright dramaturge dresser soundman groom farmhand shepherd beekeeper
    zookeeper forester lifeguard lifeguards referee referees umpire physiologist nutritionist
    sonographer anaesthesiologist anesthesiologist cardiologist neurologist psychiatrist psychologist
    ward-clerk hca locum locums sister-in-charge alderman magistrate barrister attorney attorneys juror
    jurors usherette sheriff policeman policewoman detective detectives investigator investigators
    warder gaoler jailer customs-officer immigration-officer valuer valuers appraiser loss-adjuster
    adjuster adjusters claims-handler stockbroker quant quants bookmaker croupier purchaser purchasers
    shopkeeper storekeepers shop-assistant salespeople saleswomen merchandiser merchandisers barista
    waiter waiters waitress cooks baker butcher brewer brewers grocer florist tailor seamstress cobbler
    carpenter bricklayer roofer glazier plasterer decorator painter painters scaffolder digger-driver
    crane-operator millwright toolmaker lathe-operator furnaceman miner miners driller drillers
    derrickhand roustabout geologist hydrologist meteorologist forecaster forecasters astronomer
    physicist chemist chemists biologist epidemiologist metrologist cartographer topographer
    town-planner modellers draughtsman draughtswoman drafter proofreader proofreaders typesetter
    typesetters newsreader broadcaster broadcasters podcaster influencer influencers publicist
    publicists spokesperson spokesman spokeswoman lobbyist fundraiser fundraisers chaplain priest vicar
    imam rabbi deacon sacristan monk abbot schoolteacher tutors undergraduate undergraduates
    postgraduate postgraduates freshman sophomore sophomores pupil pupils classmate classmates
    fellow-student phd postdocs docent headmistress housemaster nanny nannies childminder babysitter
    au-pair social-worker youth-worker careworker landlady lodger squatter housemate housemates in-laws
    mother father mum dad mom daughter boyfriend girlfriend spouse granddad grandmother aunt bigwig
    bigwigs honcho honchos bureaucrat bureaucrats technocrat officialdom newbies noobs noob greenhorn
    greenhorns simpleton dunce buffoon buffoons muppet muppets numpty twit dolt dolts halfwit halfwits
    slacker slackers layabout skiver timewaster know-it-all know-all smartass wiseguy hotshot hotshots
    prima-donna cowboy cowboys hobbyist hobbyists dilettante dabbler
    electricians customer-support helpdesks workshop signer signers signatory signatories trustee trustees
""")
ROLES = _ONE_OR_MORE | several(_ONE_OR_MORE)
"""Whoever is named by a role, a trade, a group or a word of everyday speech."""
USERS = words("""
    people user users customer customers client clients visitor visitors player players reader readers
    subscriber subscribers farmer farmers attacker attackers hackers consumer consumers tenant
    tenants merchant merchants buyer buyers
""")
HONORIFICS = words("mr mrs ms miss mx dr prof herr frau señor señora monsieur madame sir")
NOBODY = frozenset({"nobody", "noone", "no-one", "neither", "none"})
DEPARTMENTS = words("""
    maintenance
    comms growth analytics merchandising rostering crewing housekeeping catering localisation
    localization narrative leadership mgmt headquarters hq accounts pensions sourcing warehousing
    fulfilment fulfillment live-ops liveops secretariat dispatching retail wholesale actuarial
    internal-audit support marketing sales engineering finance legal hr procurement devops compliance
    logistics design commercial switchboard estates facilities accounting payroll treasury editorial
    networking infosec purchasing recruiting leadership management trading underwriting radiology
    pathology pharmacy admissions
""")
"""What is a group of people where it is written like a name."""
ACTING_DEPARTMENTS = words("""
    marketing sales finance legal hr procurement purchasing payroll recruiting compliance merchandising
    housekeeping catering engineering facilities comms leadership mgmt headquarters hq infosec estates
    maintenance secretariat devops treasury editorial rostering sourcing
""")
"""Of these, what is one also in small letters, where it begins a clause and does something."""
INSTITUTIONS = words(
    "office ministry government lab laboratory clinic school union club court embassy studio"
)
"""Of what may be a thing or a group of people, what is the latter wherever it does something."""
INITIALS = INITIALS_OF_OFFICES | words(
    "pi pm po em tl csm tam ba sdm pmo qm gm ciso cpo cmo cro dpo sdr scm rte ta"
)
"""What people are called by their initials, where an article stands before it."""
OURSELVES = words("""
    department company council trust agency ministry authority organisation organization firm bank
    university foundation association institute commission charity college faculty board
""")
"""How an organisation speaks of itself, with a capital letter: it is no part that somebody points at."""
ANY_PEOPLE = words("""
    first last same other right wrong two three four five six few many most more some all young old new only
    affected remaining million hundred thousand elderly sick local poor good best following various several
    relevant actual real responsible concerned involved different own which such ordinary normal young
    vulnerable disabled homeless public
""")
"""What stands before "people" without saying what they work at."""
PARTS = words("""
    security platform payments data infrastructure billing operations production training research
    maintenance dispatch communications reception claims web mobile core backend frontend product customs
    corporate
""")
"""What is a part of an organisation where it stands alone like a name, within a sentence."""
PERHAPS = words("""
    desk group translator translators store stores branch depot shop shops driver drivers master l1 l2
    l3 tier-1 tier-2 primary secondary leader leaders operator operators worker workers agent agents
    provider providers producer producers operations administration platform product infra board
    ministry resource resources office government regulator organisation organization bank hospital
    authority exchange registrar department lab laboratory clinic school surgery union club court
    embassy studio
""")
"""In a cluster an operator is a program; what it does, and what it is called beside,
tells it from a person."""
LIBERAL = words("""
    bank banks government ministry foundation embassy hospital hospitals clinic clinics university parliament
    court commission administration municipality inspectorate directorate consortium syndicate cooperative
    federation garrison brigade
""")
"""Groups of people that hardly anything else is called after."""
TITLES = words("planner planners editor editors tech techs cleaner cleaners guard guards")
OF_PROGRAMS = words("""
    query text code image video sql schema visual online configuration config capacity execution path route
    rich-text markdown data log disk cache bio fin health high
""")
"""What stands before one of the titles where it is a program."""
OF_DATABASES = words("index indexes rows join joins statistics query queries")
"""What a planner plans that is a part of a database."""
OF_PEOPLE = words("""
    case bank council care social factory warehouse postal aid excavator digger tractor team group squad
    crew section party platoon workgroup service help front news loan trading steering working project
    head regional home forklift truck lorry bus taxi van delivery scrum station quarter batch plant
    human shift night duty on-duty console machine exchange crane train signal card bank field partner
    call-centre call-center datacenter datacentre remote-hands junior senior experienced inexperienced
    hosting telecom colocation service-desk help-desk support-desk support tower floor our their his her
    one another
""")
"""What stands before such a word where it is a person."""
SHIFTS = words("night day late early morning evening weekend previous next second third first graveyard")
"""What makes of "shift" a group of people."""
HUMAN_DOINGS = words("""
    overruled insisted typed entered clicked pressed selected thought believed assumed misread forgot
    noticed confused mistook mistyped hesitated panicked neglected overlooked unplugged pasted told
    asked slept said insisted promised apologised apologized admitted wanted felt knew hoped
    misunderstood phoned emailed walked guessed gave spoke pressured sat dragged lied shrugged dawdled
    wanted apologised shrugged swore mixed chose decided preferred promised bothered deigned pretended
    laughed blamed argued drove parked reversed braked overtook swerved steered complained debated
    discussed dithered procrastinated claimed knew
""")
"""What a person does and a program of that name does not."""
MINDFUL = words("""
    follow verify inform notify tell ask read communicate escalate document double-check consult announce
    realise realize understand think bother know hand monitor
""")
"""What a person failed to do; a program fails to do other things."""
SOFTWARE = words("""
    package network process session window device file resource cert certificate secret secrets
    config configuration task job memory connection queue cluster workload state password tag event lock
    buffer cache transaction lifecycle traffic fleet volume storage disk db database driver deployment
    plugin content data identity key license log node pod instance backup update version boot display login
    extension dependency environment systems api cloud systemd alert ssl dns entity object cursor asset
""")
"""What stands before "manager" where it is a program."""
MACHINES = words("""
    alarm alert alerts alarms api app apps application balancer bot browser broker build cache certificate
    checker client clock code collector command compiler config console controller cron daemon dashboard
    database deploy device disk driver endpoint engine exporter failover feed file filter firewall firmware
    follower form framework frontend backend function gateway hook host import index installer interface
    job kernel laptop leader library linter listener loader lock log mailer message metric migration model
    module
    monitor monitoring node optimiser optimizer page pager panel phone parser pipeline plugin pod poller
    portal printer probe process program
    proxy pump query queue regex release replica report resolver restart retry router runner scanner
    scheduler script sensor server service session sidecar site software subcommand switch system table
    template terminal test tests thread timer token tool trigger update volume watchdog webhook website
    wizard workflow
""")
"""What is a machine, a program or a part of one, and never a person."""
HUMAN_TITLES = words("""
    engineering product project incident release general our my his her their line account the shift
    duty support change delivery programme program ward site store branch office operations
    community problem service night team hospital plant
""")
