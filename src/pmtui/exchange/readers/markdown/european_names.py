"""More names of parts in Latin letters, from Spanish and German over Polish and Turkish to Indonesian."""

from __future__ import annotations

from pmtui.exchange.readers.markdown.part_names import Name

EUROPEAN: dict[Name, str] = {
    Name.SUMMARY: "händelsen|händelsebeskrivning|mitä tapahtui|omschrijving|opis incydentu|souhrn|shrnutí"
    "|co se stalo|popis|popis incidentu|zhrnutie|čo sa stalo|összefoglaló|összefoglalás"
    "|mi történt|leírás|rezumat|sumar|ce s-a întâmplat|descriere|ne oldu|olay özeti|açıklama"
    "|ringkasan|apa yang terjadi|deskripsi|ikhtisar|sumário do incidente|qué sucedió"
    "|descripción del problema|résumé de l'incident|ce qui s'est passé|en résumé"
    "|zusammenfassung des vorfalls|vorfall|riassunto",
    Name.IMPACT: "skadeomfang|brukerkonsekvens|impact op gebruikers|gevolg|wie had er last van"
    "|getroffen gebruikers|wpływ na użytkowników|dopad|dopady|dopad na uživatele|hatás|hatások"
    "|etkisi|etkilenen kullanıcılar|dampak|impacto en usuarios|afectación"
    "|impacto para o usuário|impacto no cliente|quem foi afetado|portée|étendue"
    "|auswirkungen auf nutzer|betroffenheit|umfang|ausmaß|impatto sugli utenti|conseguenze",
    Name.ROOT_CAUSE: "varför hände det|grondoorzaken|kernoorzaak|waarom gebeurde het|przyczyny"
    "|główna przyczyna"
    "|przyczyna główna|przyczyny źródłowe|příčina|příčiny|hlavní příčina|kořenová příčina"
    "|príčina|okok|kiváltó ok|gyökérok|cauza|cauza principală|cauza rădăcină|kök nedenler|neden"
    "|kök neden analizi|nguyên nhân|penyebab|akar masalah|akar penyebab|por qué pasó"
    "|por que aconteceu|cause première|causes premières|origine du problème|pourquoi"
    "|grundursachen|kernursache|wurzelursache|cause radice",
    Name.TRIGGER: "aanleiding|czynnik wyzwalający|wyzwalacz|bezpośrednia przyczyna|spouštěč|spúšťač"
    "|kiváltó esemény|declanșator|tetikleyici|pemicu|detonante|disparador|fator desencadeante"
    "|facteur déclenchant|événement déclencheur|auslösendes ereignis|fattore scatenante"
    "|evento scatenante",
    Name.DETECTION: "hur upptäcktes det|detekcja|jak wykryto|detekce|zjištění|odhalení|detekcia|észlelés"
    "|felfedezés|detectare|detecție|algılama|nasıl tespit edildi|deteksi|descoberta"
    "|comment l'a-t-on détecté|découverte|wie wurde es bemerkt|rilevazione"
    "|come è stato rilevato",
    Name.RESOLUTION: "hur löstes det|hoe is het opgelost|przywrócenie|jak rozwiązano|řešení|vyřešení|oprava"
    "|náprava|riešenie|megoldás|elhárítás|helyreállítás|rezolvare|soluție|remediere"
    "|nasıl çözüldü|giderme|resolusi|solusi|penyelesaian|perbaikan|cómo se resolvió"
    "|como foi resolvido|correction|solution apportée|comment l'avons-nous résolu|lösungsweg"
    "|fehlerbehebung|problemlösung|ripristino|come è stato risolto",
    Name.TIMELINE: "tidslinjen|przebieg|przebieg incydentu|chronologia|časová osa|průběh|průběh incidentu"
    "|časová os|priebeh|idővonal|események|cronologie|zaman çizgisi|olay akışı|lini masa"
    "|linimasa|cronologia do incidente|frise|fil de l'incident|zeitstrahl|cronistoria",
    Name.ACTIONS: "te nemen maatregelen|następne kroki|plan działania|akční body|akce|úkoly|další kroky"
    "|nápravná opatření|opatření|ďalšie kroky|úlohy|opatrenia|teendők|következő lépések"
    "|intézkedések|acțiuni|pași următori|măsuri|planul de acțiune|alınacak aksiyonlar"
    "|yapılacaklar|önlemler|tindakan|tindak lanjut|rencana tindakan|langkah selanjutnya"
    "|item tindakan|acciones a seguir|puntos de acción|acciones de mejora|pontos de ação"
    "|points d'action|azioni da intraprendere|punti d'azione",
    Name.LESSONS: "mitä opimme|czego się nauczyliśmy|wyciągnięte wnioski|lekcje|poučení|co jsme se naučili"
    "|ponaučenie|tanulságok|mit tanultunk|lecții învățate|öğrenilen dersler|öğrendiklerimiz"
    "|pelajaran|pembelajaran|pelajaran yang dipetik|ce que nous avons appris"
    "|was haben wir gelernt|gelerntes",
    Name.WENT_WELL: "co zadziałało|co zadziałało dobrze|co se povedlo|co šlo dobře|co fungovalo"
    "|čo sa podarilo"
    "|mi ment jól|ami jól ment|ce a mers bine|ne iyi gitti|i̇yi gidenler|apa yang berjalan baik"
    "|yang berjalan baik|was gut funktioniert hat",
    Name.WENT_WRONG: "wat ging slecht|co nie zadziałało|co można poprawić|co se nepovedlo|co šlo špatně"
    "|co zlepšit|čo sa nepodarilo|mi ment rosszul|ami nem ment jól|ce a mers prost"
    "|ce nu a mers bine|ne kötü gitti|neler yanlış gitti|i̇yi gitmeyenler|apa yang salah"
    "|apa yang tidak berjalan baik|yang perlu diperbaiki|was schief lief|was nicht gut lief"
    "|cosa è andato male",
    Name.LUCKY: "där vi hade tur|co się poszczęściło|kde jsme měli štěstí|štěstí|kde sme mali šťastie"
    "|hol volt szerencsénk|szerencse|unde am avut noroc|şanslı olduğumuz noktalar"
    "|nerede şanslıydık|di mana kami beruntung|di mana kita beruntung|keberuntungan",
    Name.CONTRIBUTORS: "czynniki przyczyniające się|czynniki sprzyjające|přispívající faktory"
    "|közrejátszó tényezők"
    "|factori contributivi|katkıda bulunan faktörler|faktor penyebab|faktor kontribusi"
    "|facteurs contributeurs|begünstigende faktoren|mitwirkende faktoren|concause",
    Name.BACKGROUND: "pozadí|háttér|arka plan|bağlam|latar belakang",
    Name.APPENDIX: "linki|odkazy|hivatkozások|bağlantılar|tautan|referensi|enlaces|liens|riferimenti",
    Name.FACTS: "základní informace|thông tin chung",
}
