"""Ranks, watches and offices of those who wear a uniform or keep a watch, and the initials they go by."""

from __future__ import annotations

from pmtui.checks.language.sentences import words

RANKS = words("""
    men workmen tradesman tradesmen repairman repairmen banksman flagman flagmen chairperson lookout
    switchman crewmate crewmates
    lieutenant lieutenants corporal corporals sergeants colonel colonels brigadier admiral commodore ensign
    cadet cadets airman airmen seaman seamen serviceman servicemen soldier soldiers sailor sailors trooper
    troopers gunner gunners constables superintendents commandant quartermaster warrant-officer watchman
    watchmen watchkeepers lookouts helmsmen steersman coxswain coxswains skippers stewardess captains pilots
    co-pilot co-pilots copilot copilots aviator aviators aircrew aircrews flightcrew flight-crew cabin-crew
    winchman winchmen motorman motormen brakeman brakemen shunter shunters pointsman trackman trackmen
    trainman signalmen stationmaster train-driver bus-driver motorist motorists cyclist truck-driver rider
    riders diver divers dive-master divemaster climber climbers mountaineer belayer hiker hikers skydiver
    skydivers skier caver cavers firemen fireman firewoman battalion-chief incident-commander rescuer
    rescuers medic medics emt emts permanent-secretary ombudsman chief-of-staff attaché adjutant mariner
    mariners seafarer seafarers fisherman fishermen ferryman boatman deckhands stokers longshoreman
    longshoremen docker dockers bargee lockkeeper harbour-master dockmaster tugmaster line-worker lineworker
    lineworkers lineman linemen shotfirer gatekeeper gatekeepers doorkeeper chargehand chargehands
    shift-leader
""")
"""Who serves in ranks, keeps a watch, or goes where a slip can cost a life."""
INITIALS_OF_OFFICES = words("""
    oow eoow pic atco atcos vtso oic eic cfi ame rso sro dso cso cdo cco chro svp evp avp hod sho rmo hcp
    odp dpe nco pnf fo cto coo cfo ceo cio bdm
""")
"""What an office is called by its initials, where an article stands before it."""
_TRADES = ("er", "or", "ist", "ian", "eer", "chef", "ceo", "cto", "dean", "vp", "ant", "dent", "mayor")
_OF_PROGRAMS = words("forwarder decorator deployer dresser drafter integrator whoever splitter")


def several(singular: frozenset[str]) -> frozenset[str]:
    """Return the plurals of the words for one person by a trade: "plumbers"."""
    return frozenset(f"{word}s" for word in singular if word.endswith(_TRADES) and word not in _OF_PROGRAMS)
