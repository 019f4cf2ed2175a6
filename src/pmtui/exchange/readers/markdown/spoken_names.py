"""More names of parts, as people write them who tell what happened in plain words."""

from __future__ import annotations

from pmtui.exchange.readers.markdown.part_names import Name

SPOKEN: dict[Name, str] = {
    Name.IMPACT: "what got hurt|what was hurt|who got hurt|what got damaged|what you noticed"
    "|what users noticed|what customers noticed|what users saw"
    "|what you may have noticed|what did users see|how it affected you|how this affected you"
    "|how did this affect you|the damage|player impact|who was hit|how bad was it|how bad"
    "|what customers saw|what our customers saw|what you might have noticed|who noticed"
    "|impact on you|what did you notice|was merkten unsere nutzer|was haben sie bemerkt|reach"
    "|reichweite|who it hit|what it meant for you|what this meant for you|what it did to you"
    "|downtime|data loss|was any data lost|did we lose data|was data lost|am i affected"
    "|are you affected|who is affected|impacted users|impacted customers|user effects",
    Name.WENT_WELL: "good stuff|the good stuff|the nice|what helped us|positive|plus|pluses|positif"
    "|positivo|positiv|positief|was good"
    "|what went ok|what was good|helped|worked well|went smoothly|gut gelaufen|good things|bright spots"
    "|what we are happy about|what saved us time|que salió bien|cosa ha funzionato|nice"
    "|strong points",
    Name.WENT_WRONG: "bad stuff|the bad stuff|can be better|should be better|to be better|what did not help"
    "|what didn't help"
    "|did not help|didn't help|didn't|did not|negative|minus|minuses|négatif|negativo|negativ|negatief"
    "|was bad"
    "|hurt|what was bad|what hindered|the ugly|schlecht gelaufen|what hampered us|didn't work"
    "|did not work|what got in the way|que salió mal|o que falhou|ce qui a mal fonctionné"
    "|wat ging minder goed|vad gick mindre bra|what dragged|what went not so well|weak points"
    "|what was slow|what was not good|what was not so good|what stung"
    "|problems encountered|issues encountered|mistakes|mistakes made|mistakes we made|our mistakes"
    "|what should have gone better|what should we have done differently"
    "|what we should have done differently|what should have been better",
    Name.LUCKY: "donde hubo suerte|là où on a eu de la chance|glück gehabt|what saved us|by luck"
    "|pure luck|plain luck|suerte|chance|tur|fortuna"
    "|where luck helped|dumb luck",
    Name.ACTIONS: "what we do|what we change|what we will change|from now on|ce qu'on va faire"
    "|ce qu’on va faire|suivis"
    "|who does what|wer macht was|qui fait quoi|quién hace qué|quem faz o quê|wie doet wat"
    "|vem gör vad|hvem gjør hva|where do we go from here|what now|what next|and now|now|next|now what"
    "|what happens now|measures|promises|homework|plan"
    "|the plan|where we go from here|our plan|what we do about it|what we do now|things to do"
    "|what comes next|jobs|chores|to be done|what happens next|what we'll do"
    "|what we have done and will do|commitments and dates|prevention plan|vervolg"
    "|wat gaan we doen|vad gör vi nu|ce que nous allons faire|ce qu'on fait|lo que haremos"
    "|o que vamos fazer"
    "|to do list|future mitigation|future mitigations|long-term fixes|long term fixes|permanent fixes"
    "|looking forward|looking ahead|future|future steps|changes we are making|changes made"
    "|changes to be made|steps taken to prevent recurrence|steps to take|outstanding items|open items"
    "|open tasks|issues filed|issues created|tickets filed|safeguards|proposed fixes|proposed changes"
    "|proposed solutions|proposed improvements|further work|process changes|follow up items"
    "|items to do|action points and owners|improvement points|prevention steps"
    "|what can be done to prevent this|how can we stop this from happening again",
    Name.CONTRIBUTORS: "indirect|indirect cause|indirect causes|what made it worse|what made it possible"
    "|what made things worse|aggravating factors|facteurs aggravants|erschwerend"
    "|other factors|additional factors|compounding factors|exacerbating factors|systemic factors"
    "|risk factors|other causes|additional causes|secondary factors|underlying factors",
    Name.SUMMARY: "what happend|what hapened|what happended|what has happend|sammendrag|resumé|resymé"
    "|yhteenveto|the short of it|long story short|short|what it was|in a hurry"
    "|what was the problem|what was the issue|what is wrong|what is the problem|what's the problem"
    "|what's wrong|incident synopsis|recap|incident recap|quick recap|general description"
    "|about the outage|what was wrong with it|what did happen|problem overview|incident brief",
    Name.WHYS: "whys|why, why, why",
    Name.ROOT_CAUSE: "in the end it was|what it came down to|culprit|the culprit|how come|direct"
    "|what broke and why|the why|what was wrong|what was behind it"
    "|root of the problem|method of attack|attack method|attack vector|attack details"
    "|origin of the problem"
    "|origin of the incident|origin of the outage|origin of the issue"
    "|exploit|attack|what led to it|what led to this|what led to the incident"
    "|where it came from",
    Name.DETECTION: "noticed by|how did we find it|how we found it|descubrimiento|como descobrimos"
    "|who found it"
    "|how did we learn about this|first report|initial report|reported by|how was it reported"
    "|initial alert|first alert|first signs",
    Name.RESOLUTION: "how it was solved|how this was solved|how was it solved|how we solved it|getting back"
    "|back to normal|the repair|getting it back|how it was resolved|how it ended"
    "|remédiation"
    "|how the problem was solved|how the issue was solved|hotfix|quick fix|emergency fix"
    "|how we got out of it|how we resolved this|how we fixed this",
    Name.BACKGROUND: "setting the scene|the system|before|a little background|what you need to know"
    "|prologue|preamble|prior to the incident|leading up|before the incident|terminology|glossary"
    "|definitions",
    Name.TIMELINE: "what we saw, minute by minute|blow by blow|the day|log of the night|as it happened"
    "|hour by hour|course|the course of it|how it went|deroulement|forlauf|tijdsverloop"
    "|major events|schedule of events|list of events|what happened, in order|notable events|log of events",
    Name.LESSONS: "thoughts|lessons and thoughts|what we take away|things we learned|things learned"
    "|what we know now",
}
