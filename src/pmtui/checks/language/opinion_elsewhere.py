"""Words of opinion in the languages beside English; `Phrasebook` tells how they are written."""

from __future__ import annotations

GUESSES = """
    vermutlich, wahrscheinlich, vielleicht, anscheinend, offenbar, scheinbar, angeblich, wohl,
    womöglich, möglicherweise, mutmaßlich, hoffentlich, vermuten|vermutet|vermutete|vermuteten, wir|ich
    denken|denke|glauben|glaube|hoffen|hoffe|meinen|meine|dachten|dachte|glaubten|glaubte|hofften|tippen|tippe,
    sieht|sah nach|so|gut|schlecht|seltsam|komisch|wieder, scheint|schien|scheinen, verdacht auf|fällt,
    verdächtigt, keine ahnung, dürfte|dürften|könnte|könnten|müsste, ratlos, annahme, gefühl,
    probablement, peut-être, vraisemblablement, apparemment, visiblement, semble|semblait|semblent,
    semblerait, on|je|nous
    pense|croit|crois|suppose|soupçonne|pensons|croyons|supposons|soupçonnons|espère|espérons, sans
    doute, supposition, soupçon|soupçons, aucune idée, espérons, hypothèse, pourrait|doit être,
    impression que, probable que, devrait aller|tenir|suffire, probablemente, quizá, quizás, tal vez,
    seguramente, parece|parecía|parecen, aparentemente, supuestamente, presuntamente, posiblemente,
    creemos, creo, pensamos, pienso, suponemos, supongo, sospechamos, sospecho, sospecha|sospechas,
    ojalá, esperemos, ni idea, podría|debe ser, provavelmente, talvez, possivelmente, achamos, acho,
    acha, suspeita|suspeitas, suspeitamos, supomos, pelo jeito, tomara, esperamos, nem ideia, pode|deve
    ser, parecia, acreditamos, acredito, waarschijnlijk, misschien, vermoedelijk, blijkbaar, kennelijk,
    schijnbaar, lijkt|leek|lijken, hopelijk, geen idee, we|wij|ik
    denken|denk|dachten|dacht|hopen|hoop|vermoeden|vermoed|geloven|geloof, volgens mij|ons,
    vermoeden|vermoed, zal wel, zou kunnen, förmodligen, troligen, troligtvis, kanske, antagligen,
    möjligen, verkar|verkade, tydligen, förhoppningsvis, misstänker|misstänkte|misstänks, misstanke,
    vi|jag tror|trodde|hoppas, ingen aning, sannolikt, sannsynligvis, trolig, kanskje, muligens,
    visstnok, formentlig, formodentlig, måske, muligvis, tilsyneladende, tilsynelatende, vi|jeg
    tror|troede|håper|håber, forhåpentligvis, forhåbentlig, mistenker|mistænker, aner ikke,
    probabilmente, forse, sembra|sembrava|sembrano, apparentemente, pare che, speriamo, crediamo, credo,
    pensiamo, penso, supponiamo, sospettiamo, sospetto, magari, presumibilmente, chissà, prawdopodobnie,
    chyba, niby, być może, podejrzewamy, pravděpodobně, zřejmě, snad, podezření, sieht|sah|sehen|schaut
    jetzt|besser|schlimmer|schlecht|komisch|danach|nach|so|wieder, deutet|deuten auf|darauf,
    tippe|tippen auf, könnte|dürfte sein|am|an, geht davon aus, gehen davon aus, ça a l'air, a l'air, on
    dirait, il paraît, à croire, todo apunta, apunta a, a saber, a lo mejor, igual es|fue, me parece,
    nos parece, pelo visto, pelos vistos, deve ter, dá a impressão, lijkt erop, ziet er|eruit, het zou,
    denkelijk, ser ut, verkar som, tror att, antar att, gissar, gissning, colpa del|della|di,
    tappen|tappt|tappten im, se supone, se cree, se piensa, supõe-se, nadie|nada
    sabe|entiende|comprende, ninguém sabe|entende, niemand begrijpt|weet|snapt|weiß|versteht, keiner
    weiß|versteht, ingen fattar|vet|förstår|forstår|ved|vet, nessuno capisce|sa, personne ne
    sait|comprend, ça sent
"""
"""What is guessed, supposed or hoped."""

JUDGEMENTS = """
    leider, endlich, natürlich, selbstverständlich, offensichtlich, erstaunlicherweise, seltsam,
    komisch, merkwürdig, eigenartig, unverständlich, ärgerlich, peinlich, unerklärlich, unglaublich,
    katastrophal, katastrophe, typisch, zum glück, glücklicherweise, unnötig, viel zu, wieder
    mal|einmal, wie immer|üblich, chaos, durcheinander, schlamperei, furchtbar, schrecklich, mühsam,
    kein wunder, völlig unzureichend, unbefriedigend, nicht hilfreich, unter kontrolle, im griff,
    kann|darf _? nicht sein|wahr, viel|viele zu, malheureusement, heureusement, enfin, évidemment,
    manifestement, bizarre, bizarrement, étrange, étrangement, catastrophe, catastrophique, pagaille,
    inadmissible, inacceptable, incompréhensible, décevant, décevante, beaucoup|bien trop, sous
    contrôle, rien à voir, ridicule, honteux, comme toujours, lamentablemente, desgraciadamente,
    afortunadamente, desafortunadamente, obviamente, raro, rara, extraño, extrañamente, caos,
    inaceptable, increíble, vergonzoso, por fin, por suerte, menos mal, como siempre, bajo control,
    demasiado tarde|lento|tiempo, ridículo, infelizmente, felizmente, finalmente, estranho,
    estranhamente, inaceitável, absurdo, vergonha, ainda bem, como sempre, sob controle, tarde demais,
    demorou demais|muito, claro que, helaas, gelukkig, eindelijk, raar, vreemd, natuurlijk, uiteraard,
    onbegrijpelijk, onacceptabel, belachelijk, zoals gewoonlijk|altijd, onder controle, veel te, jammer,
    tyvärr, äntligen, konstigt, märkligt, naturligtvis, självklart, lyckligtvis, otroligt, kaos, som
    vanligt|vanlig, under kontroll, oacceptabelt, pinsamt, alldeles för, dessverre, heldigvis, endelig,
    desværre, merkelig, mærkeligt, selvfølgelig, uakseptabelt, purtroppo, strano, stranamente,
    inaccettabile, incredibile, ovviamente, per fortuna, sotto controllo, come sempre, meno male, troppo
    tardi, niestety, wreszcie, dziwne, oczywiście, bohužel, konečně, divné, samozřejmě, naštěstí,
    verständlich, verständlicherweise, unverschämt, unverschämtheit, frech, blamage, peinliche, schlimm,
    schlimmer, wieder der|die|das einmal?, nichts als, gut gemacht, gute arbeit, läuft wie, alles
    gut|bestens|super, ne se presse, se moque, n'importe quoi, quel bazar|bordel|cirque, bordel, bazar,
    galère, une honte, incroyable, bravo, chapeau, bien joué, tant pis|mieux, menudo lío, menuda, vaya
    lío|desastre|día, lío, un lío, qué desastre|vergüenza|susto, vergüenza, buen trabajo, bom trabalho,
    que bagunça|susto|dia, bagunça, confusão, gedoe, puinhoop, schandalig, onbeschoft, goed gedaan,
    röra, skandal, bra jobbat, bella figura, che casino|disastro|giornata, casino, vergogna, ottimo
    lavoro, unübersichtlich, unübersichtliche, verfahren wirkt, hilflos, überfordert, schlecht
    erreichbar, kaum erreichbar, zu spät, zu langsam, trop tard|lent|long, demasiado, muy
    mal|bien|raro|lento, muito mal|bem|estranho|lento, heel|erg raar|vreemd|traag|slecht, mycket
    konstigt|märkligt|dåligt, molto male|strano|lento
"""
"""What is judged, regretted or praised."""

FEELINGS = """
    panik, gereizt, gereizte, stimmung, nervös, nervosität, genervt, frust, frustriert, gott sei dank,
    erleichterung, erleichtert, verzweifelt, verzweiflung, besorgt, verärgert, verärgerung, wütend,
    müde, erschöpft, angespannt, oje, puh, scheiße, panique, ouf, hélas, inquiet, inquiète, inquiétude,
    soulagement, soulagé, soulagés, énervé, énervés, épuisé, épuisés, agacement, merde, colère, pánico,
    nervios, nervioso, nerviosos, alivio, preocupados, preocupado, frustración, agotados, enfado,
    pânico, nervoso, nervosos, alívio, cansados, desespero, graças a, gracias a dios, paniek,
    opluchting, opgelucht, zenuwachtig, gefrustreerd, bezorgd, boos, lättnad, orolig, oroliga,
    frustrerade, frustration, trött, lettelse, lettet, bekymret, bekymrede, panico, sollievo,
    preoccupati, nervosi, rabbia, paniczny, panika, ulga, úleva, sauer, gestresst, stinksauer, panisch,
    furchtbar müde, erleichtertes, énervée, furieux, furieuse, ras le, en colère, stressé, stressés,
    cabreado, cabreados, enfadados, enfadado, qué alivio, que alívio, irritado, irritados, furioso,
    furiosos, woedend, boze, gestrest, arga, stressade, irriterade, arrabbiati, arrabbiato, stressati
"""
"""What is felt."""
