"""The names of parts in Norwegian, Danish, Swedish and Finnish."""

from __future__ import annotations

from pmtui.exchange.readers.markdown.part_names import Name

NORDIC: dict[Name, str] = {
    Name.SUMMARY: "oppsummering|kort oppsummert|hva skjedde|hendelsen|beskrivelse|beskrivelse av hendelsen"
    "|om hendelsen|hendelsesbeskrivelse|opsummering|beskrivelse af hændelsen|hændelse"
    "|beskrivning|tiivistelmä|kuvaus",
    Name.IMPACT: "konsekvens|påvirkning|omfang|hvem ble berørt|hvem ble rammet|berørte tjenester"
    "|konsekvenser for brukerne|virkning|effekt|hvem var påvirket|indvirkning"
    "|konsekvenser for brugerne|vilka påverkades|omfattning|kundpåverkan|vaikutus|vaikutukset",
    Name.ROOT_CAUSE: "rotårsak|rotårsaker|grunnårsak|årsak|årsaker|bakenforliggende årsak"
    "|underliggende årsak"
    "|hva var årsaken|hvorfor skjedde det|årsaksanalyse|rodårsag|rodårsager|årsag|årsager"
    "|hvorfor skete det|rotorsaker|grundorsaker|orsaker|orsaksanalys|juurisyy|juurisyyt|syy"
    "|perussyy",
    Name.TRIGGER: "utløsende faktor|utløsende årsak|utløser|utløsende hendelse|hva utløste hendelsen"
    "|udløser"
    "|udløsende faktor|udløsende årsag|utlösande faktor|utlösande orsak|utlösare|laukaisija"
    "|laukaiseva tekijä",
    Name.DETECTION: "påvisning|deteksjon|oppdagelse|hvordan ble det oppdaget|hvordan ble feilen oppdaget"
    "|hvordan oppdaget vi det|oppdaget av|varsling|detektering|opdagelse"
    "|hvordan blev det opdaget|detektion|havaitseminen|havainto|miten havaittiin",
    Name.RESOLUTION: "løsning|løsningen|hvordan ble det løst|hva ble løsningen|retting|gjenoppretting"
    "|tiltak underveis|feilretting|midlertidig løsning|hvordan løste vi det|håndtering"
    "|genopretning|udbedring|återhämtning|hantering|ratkaisu|korjaus|korjaaminen|palautuminen",
    Name.TIMELINE: "hendelsesforløp|forløp|kronologi|tidsforløp|hændelsesforløb|forløb|förlopp|aikajana"
    "|tapahtumien kulku|kronologi kejadian",
    Name.ACTIONS: "aksjonspunkter|aksjoner|aksjonspunkt|tiltaksliste|tiltaksplan|oppfølging"
    "|oppfølgingspunkter|oppgaver|videre arbeid|veien videre|hva gjør vi nå|neste steg"
    "|forbedringstiltak|forebyggende tiltak|korrigerende tiltak"
    "|hva skal vi gjøre for å unngå dette|gjøremål|handlingspunkter|handlingsplan|opfølgning"
    "|opgaver|næste skridt|tiltag|forebyggende tiltag|förebyggande åtgärder|åtgärdslista"
    "|att göra|toimenpiteet|jatkotoimenpiteet|korjaavat toimenpiteet|seuraavat askeleet"
    "|tehtävät|jatkotoimet",
    Name.LESSONS: "lærdom|lærdommer|hva lærte vi|hva har vi lært|hva vi lærte|læringspunkter|læring"
    "|hva lærte vi av dette|erfaringer|refleksjoner|hvad lærte vi|vad lärde vi oss|opit"
    "|opitut asiat",
    Name.WENT_WELL: "dette gikk bra|hva fungerte bra|hva gikk godt|det som gikk bra|bra|hvad fungerede godt"
    "|det som gick bra|mikä meni hyvin|missä onnistuttiin|mikä toimi hyvin",
    Name.WENT_WRONG: "hva gikk galt|hva gikk ikke så bra|hva kunne gått bedre|hva kan vi gjøre bedre"
    "|forbedringspunkter|hva fungerte ikke|hvad gik skidt|hvad gik dårligt|hvad gik galt"
    "|hvad kunne gå bedre|vad kunde gått bättre|mikä meni huonosti|mikä meni pieleen"
    "|missä epäonnistuttiin",
    Name.LUCKY: "hvor hadde vi flaks|flaks|hvor var vi heldige|hva hadde vi flaks med|hvor vi var heldige"
    "|hvor havde vi held|var hade vi tur|missä oli onnea|missä meillä oli onnea",
    Name.CONTRIBUTORS: "medvirkende faktorer|medvirkende årsaker|bidragende faktorer|bidragende årsaker"
    "|medvirkende årsager|bidragande faktorer|myötävaikuttavat tekijät",
    Name.BACKGROUND: "bakgrunn|kontekst|baggrund|tausta|taustaa",
    Name.APPENDIX: "linker|lenker|lenke|referanser|referencer|länkar|referenser|linkit|lähteet"
    "|vedlegg|bilag"
    "|bilagor|liitteet",
    Name.FACTS: "nøkkelinfo|nøkkelinformasjon|fakta",
}
