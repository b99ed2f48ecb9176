### What Linli says to residents, in German. One message, one thought; short enough for a phone.

## Welcome and menu

welcome = 👋 Guten Tag, hier ist Linli, Ihr Draht zum Kontaktbeamten, Ihrer Polizei vor Ort. Schreiben Sie einfach, was los ist, in Ihrer eigenen Sprache.
privacy-notice = 🔒 Nur die für Ihr Viertel zuständige Polizei kann Ihre Meldungen lesen. Ihren Namen müssen Sie nicht nennen. Schreiben Sie jederzeit „Datenschutz“, um Gespeichertes zu sehen oder zu löschen. Was ich nicht verstehe, sieht sich jemand ohne Ihren Namen an.
greeting = Guten Tag! Was kann ich für Sie tun?
menu-what-is-it = Worum geht es? Schreiben Sie es in eigenen Worten oder wählen Sie:
help =
    Das kann ich für Sie tun:
    • eine Meldung an Ihren Kontaktbeamten weitergeben und Ihnen die Antwort bringen
    • sagen, ob ein Anruf oder eine Nachricht nach Betrug aussieht
    • Parkplätze, das Polizeibüro und die Sprechzeiten im Viertel finden
    • vor aktuellen Betrugsmaschen warnen

    Schreiben Sie in eigenen Worten oder wählen Sie. Ist jemand in Gefahr, rufen Sie zuerst die 110 an.
thanks = Gern geschehen. Wenn etwas ist, bin ich da.
goodbye = Auf Wiedersehen, passen Sie auf sich auf!
cancelled = Gut, das lassen wir.
nothing-asked = Ich hatte gerade keine Frage offen. Worum geht es?
other-agency = Dafür ist die Stadt-Hotline 12345 da: Sie kennt die richtige Stelle für Müll, Wasser, Straßen, Schulen und Steuern, Tag und Nacht, in mehreren Sprachen. Ist es gefährlich, sagen Sie es mir, dann gebe ich es an Ihren Kontaktbeamten weiter.
out-of-scope = Dabei kann ich nicht helfen, aber rund um Ihr Viertel schon:
not-understood = Das habe ich nicht ganz verstanden. Worum geht es? Ist jemand in Gefahr, rufen Sie die 110 an.
did-you-mean = Ich möchte Sie richtig verstehen. Meinen Sie:
understood-wrongly = Entschuldigung, da habe ich Sie falsch verstanden. Worum geht es? Was Sie geschrieben haben, ist noch da; Sie müssen es nicht wiederholen. Ist jemand in Gefahr, rufen Sie die 110 an.
menu-without-understanding = Ihre Nachricht ist da, aber ich kann sie im Moment nicht selbst lesen. Bitte wählen Sie, worum es geht, dann gebe ich sie weiter. Ist jemand in Gefahr, rufen Sie die 110 an.
heard-files = Danke, ist angekommen. Worum geht es?
heard-voice = 🎤 Ihre Sprachnachricht ist da. Ich kann sie hier nicht anhören, Ihr Kontaktbeamter schon. Drücken Sie auf den ersten Knopf, dann gebe ich sie weiter; oder wählen Sie, worum es geht, oder schreiben Sie es. Ist jemand in Gefahr, rufen Sie sofort die 110 an.
heard-video = 🎥 Ihr Video ist da. Ich kann es hier nicht ansehen, Ihr Kontaktbeamter schon. Drücken Sie auf den ersten Knopf, dann gebe ich es weiter; oder wählen Sie, worum es geht, oder schreiben Sie es. Ist jemand in Gefahr, rufen Sie sofort die 110 an.
heard-location = Danke für den Standort. Worum geht es?
heard-more = ✍️ Das habe ich auch. Bitte wählen Sie oben, worum es geht.
odd-sticker = 🙂 Sticker verstehe ich leider nicht. Sagen Sie es mir mit Worten oder einem Foto.
odd-other = Damit kann ich hier nichts anfangen. Bitte schreiben Sie es oder schicken Sie ein Foto oder Ihren Standort.
link-unknown = Dieser Link gehört zu keinem Viertel, das ich kenne.
too-many-messages = Sie schreiben schneller, als ich lesen kann. Bitte warten Sie eine Minute und schicken Sie mir dann das Wichtigste noch einmal. Ist jemand in Gefahr, rufen Sie die 110 an.
our-mistake = Bei Ihrer Nachricht ist auf unserer Seite etwas schiefgegangen. Sie ist gespeichert, und wir gehen der Sache nach. Bitte versuchen Sie es noch einmal oder wählen Sie:
button-expired = Diese Frage hat sich schon erledigt.
button-unknown = Dieser Knopf funktioniert nicht (mehr).

## Menu buttons

menu-report-parking = 🚗 Parkproblem
menu-report-hazard = ⚠️ Gefahrenstelle
menu-report-noise = 🔊 Lärm
menu-report-animal = 🐕 Tiere
menu-report-traffic = 🛵 Gefährliches Fahren
menu-report-theft = 🔓 Diebstahl, Schaden
menu-report-suspicious = 🚪 Verdächtiges
menu-report-dispute = 🤝 Streit
menu-report-lost-found = 🔑 Verloren, gefunden
menu-fraud-victim = 💸 Ich wurde betrogen
menu-fraud-check = 🛡 Ist das Betrug?
menu-fraud-question = 💡 Vor Betrug schützen
menu-emergency = 🚨 Notfall
menu-other-agency = 🏙 Andere Stellen
menu-ask-registration = 📄 Wohnsitz anmelden
menu-ask-parking-place = 🅿️ Parkplatz finden
menu-ask-office = 🏢 Polizeibüro
menu-ask-officer = 👮 Mein Kontaktbeamter
menu-ticket-status = 📋 Meine Meldungen
menu-talk-to-officer = 💬 Der Polizei schreiben
menu-give-feedback = ✍️ Meine Meinung
menu-subscribe-alerts = 🔔 Warnungen
menu-unsubscribe-alerts = 🔕 Warnungen stoppen
menu-change-language = 🌐 Sprache
menu-change-community = 🏘 Mein Viertel
menu-privacy-request = 🔒 Meine Daten
menu-volunteer = 🙋 Freiwillig helfen
menu-help = ☰ Menü
menu-affirm = Ja
menu-deny = Nein
menu-cancel = Abbrechen
menu-greet = Guten Tag
menu-thanks = Danke
menu-goodbye = Auf Wiedersehen
menu-out-of-scope = Etwas anderes

## Buttons

button-add-to-ticket = ➕ Etwas ergänzen
button-alert-officer = 👮 Ja, bitte informieren
button-back = Zurück
button-cancel = ✖ Abbrechen
button-correct = ✏️ Ändern
button-file = ✅ Meldung senden
button-leave-alerts = 🔕 Nicht mehr senden
button-alert-helpful = 👍 Hilfreich
button-alert-got-call = 📞 Den Anruf hatte ich auch
button-take-back = Zurücknehmen
button-leave-out = Ohne Zeitangabe
button-no = Nein, danke
button-none-of-these = Nichts davon
button-no-place = Ohne Ort weiter
button-send-to-officer = 👮 An die Polizei weitergeben
button-privacy-anonymous = Meinen Namen weglassen
button-privacy-erase = Alles löschen
button-privacy-erase-sure = Ja, alles löschen
button-privacy-export = Kopie erhalten
button-rate = { $rating } ★
button-reopen = Noch nicht erledigt
button-show-ticket = { $number }
button-skip = Ohne Foto weiter
button-subscribe-fraud = 🔔 Vor Betrug warnen
button-volunteer = 🙋 Ja, ich bin dabei
button-withdraw = Nicht mehr nötig
button-join-fraud = 🔔 Betrugswarnungen erhalten
button-join-safety = 🔔 Sicherheitshinweise erhalten
button-join-news = 🔔 Neuigkeiten erhalten
button-leave-fraud = 🔕 Betrugswarnungen stoppen
button-leave-safety = 🔕 Sicherheitshinweise stoppen
button-leave-news = 🔕 Neuigkeiten stoppen
button-quiet-hours = 🌙 Ruhezeit
button-quiet-never = { $current ->
    [yes] ✓ Jederzeit
   *[no] Jederzeit
}

## Categories and states

category-parking = Parken
category-hazard = Gefahrenstelle
category-noise = Lärm
category-animal = Tiere
category-traffic = Gefährliches Fahren
category-theft = Diebstahl oder Schaden
category-suspicious = Verdächtiges
category-dispute = Streit
category-lost-found = Verloren oder gefunden
category-fraud-victim = Betrug: Geld verloren
category-fraud-check = Betrugsverdacht
category-emergency = Notfall
category-question = Frage an die Polizei
state-new = wartet auf Bearbeitung
state-taken = in Bearbeitung
state-asked = Rückfrage gestellt, Antwort steht aus
state-on-the-way = Polizei ist unterwegs
state-resolved = erledigt
state-withdrawn = zurückgezogen

## Emergencies

emergency-numbers =
    🚨 Rufen Sie jetzt an:
    📞 110 Polizei
    📞 119 Feuerwehr
    📞 120 Rettungswagen
    Sagen Sie, wo Sie sind. Bringen Sie sich zuerst in Sicherheit, gehen Sie kein Risiko ein.
emergency-offer = Wenn Sie angerufen haben: Soll ich auch Ihren Kontaktbeamten informieren?
fraud-victim-numbers =
    🚨 Jede Minute zählt. Rufen Sie jetzt an:
    📞 110 oder 96110: Zahlung stoppen lassen
    📞 Hotline Ihrer Bank: Karte und Konto sperren lassen
    Schicken Sie kein Geld und keine Codes mehr, egal, was man Ihnen sagt.
fraud-victim-offer = Wenn Sie angerufen haben: Soll ich auch Ihren Kontaktbeamten informieren? Ich gebe weiter, was Sie mir gesagt haben.
offer-declined = Gut, ich gebe nichts weiter. Wenn Sie es sich anders überlegen, bin ich da.
offer-more = ✍️ Das habe ich auch notiert. Soll es Ihr Kontaktbeamter erfahren, drücken Sie oben auf den Knopf.
offer-declined-urgent = Gut. Wenn Sie in Gefahr sind oder Geld auf dem Spiel steht, rufen Sie bitte die 110 an.

## Reporting

report-which-community = Ich gebe das weiter. In welchem Viertel ist es?
report-whose = Sie erwähnen { $community }. Um welches Viertel geht es? Dorthin geht Ihre Meldung.
report-where = Wo genau ist es? Schreiben Sie den Ort (Tor, Gebäude, Etage) oder senden Sie den Standort.
report-where-unknown = Das macht nichts, ungefähr genügt: Was ist in der Nähe, ein Tor, ein Geschäft, eine Straße? Sie können auch den Standort senden oder ohne Ort weitermachen.
report-where-why = Gemeint ist die Stelle, an der nachgesehen werden soll, zum Beispiel „Tor 3“ oder „hinter Haus 12“. Schreiben Sie sie, senden Sie den Standort oder machen Sie ohne Ort weiter.
report-when = Wann war das? Schreiben Sie Tag und Uhrzeit, so gut Sie sich erinnern, zum Beispiel „gestern um 22 Uhr“.
report-photo = Ein Foto würde helfen. Schicken Sie eins oder machen Sie ohne weiter.
report-added = ✍️ Das habe ich in Ihre Meldung aufgenommen.
report-voice = 🎤 Ihre Sprachnachricht geht mit der Meldung mit. Ich kann sie hier nicht anhören, Ihr Kontaktbeamter schon.
report-video = 🎥 Ihr Video geht mit der Meldung mit. Ich kann es hier nicht ansehen, Ihr Kontaktbeamter schon.
report-words = Was ist passiert? Schreiben Sie es in eigenen Worten.
report-category = Worum geht es?
report-correct = Was soll ich ändern?
report-summary =
    Bitte prüfen Sie, bevor ich es abschicke:

    📌 { $category }
    🏘 { $community }
    📍 { $place }
    💬 { $words }
    📷 { $photos ->
        [0] kein Foto
        [one] ein Foto
       *[other] { $photos } Fotos
    }
fact-when = 🕒 Wann: { $when }
fact-when-about = 🕒 Wann: { $when } („{ $written }“)
fact-when-words = 🕒 Wann: „{ $written }“
fact-plate = 🚘 Kennzeichen: { $plate }
fact-phone = 📞 Telefon: { $phone }
fact-link = 🔗 Link zu: { $domain }
fact-sum = 💰 Betrag: { $sum }
day-and-part = { $day }, { $part }
part-dawn = nach Mitternacht
part-morning = am Morgen
part-noon = am Mittag
part-afternoon = am Nachmittag
part-evening = am Abend
part-night = in der Nacht
place-on-the-map = der gesendete Standort
place-not-given = nicht angegeben
place-spoken = in Ihrer Sprachnachricht
words-not-given = siehe Foto
words-spoken = in Ihrer Sprachnachricht
words-attached = siehe das Gesendete
summary-voices =
    🎤 { $count ->
        [one] eine Sprachnachricht
       *[other] { $count } Sprachnachrichten
    }
summary-videos =
    🎥 { $count ->
        [one] ein Video
       *[other] { $count } Videos
    }
summary-documents =
    📎 { $count ->
        [one] eine Datei
       *[other] { $count } Dateien
    }
correct-category = Das Thema
correct-place = Der Ort
correct-when = Die Zeit
correct-words = Der Text
correct-photos = Die Fotos
correct-community = Das Viertel
report-cancelled = Gut, ich habe nichts abgeschickt.
filed =
    ✅ Ihre Meldung hat die Nummer { $number }.
    Sie liegt beim Kontaktbeamten Ihres Viertels. Sobald sich etwas tut, erfahren Sie es hier; bis dahin können Sie Text oder Fotos ergänzen.
filed-elsewhere =
    ✅ Ihre Meldung hat die Nummer { $number }.
    Sie liegt bei den Kontaktbeamten von { $community }. Sobald sich etwas tut, erfahren Sie es hier; bis dahin können Sie Text oder Fotos ergänzen.
filed-hazard = Bitte halten Sie Abstand und warnen Sie andere, wenn das gefahrlos geht. Wird es akut gefährlich, rufen Sie die 119 oder 110 an.
filed-fraud-check = Die Nummern, Adressen und Texte, die Sie melden, helfen, Ihre Nachbarn zu warnen. Von Ihnen sieht dort niemand etwas. Bitte antworten Sie dem Absender nicht mehr.
filed-emergency = Falls Sie die 110, 119 oder 120 noch nicht angerufen haben, tun Sie es bitte jetzt: Ein Anruf ist schneller als jede Nachricht.

## Community

community-ask = In welchem Viertel wohnen Sie?
community-ask-for-officer = In welchem Viertel ist es? Dann weiß ich, wer zuständig ist.
community-how = Wählen Sie unten, schreiben Sie den Namen des Viertels oder der Wohnanlage oder senden Sie Ihren Standort.
community-not-found = Ein Viertel mit diesem Namen kenne ich nicht.
community-which-of-these = Es gibt mehrere. Welches ist es?
community-joined = 🏘 Ihr Viertel: { $community }.

## My reports

reports = { $count ->
    [one] Ihre Meldung:
   *[other] Ihre letzten { $count } Meldungen:
}
reports-none = Sie haben noch nichts gemeldet.
report-line =
    📋 { $number } · { $category } · { $filed }
    { $words }
    ➜ { $state }
ticket-add-what = Was soll ich zu { $number } ergänzen? Schicken Sie Text, Fotos oder Ihren Standort.
ticket-added = ✅ Zu { $number } ergänzt. Ihr Kontaktbeamter kann es sehen.
ticket-corrected = ✏️ Ihre Korrektur ist bei { $number } vermerkt. Der Kontaktbeamte sieht beide Fassungen.
ticket-reopened = { $number } ist wieder offen. Was ist noch nicht erledigt? Ich gebe es weiter.
ticket-withdrawn = { $number } ist zurückgezogen. Danke, dass Sie Bescheid gesagt haben.
rating-thanks = Danke für { $rating ->
    [one] einen Stern
   *[other] { $rating } Sterne
}. Möchten Sie noch etwas dazu schreiben?
rating-words-thanks = Danke, ich habe es weitergegeben.

## Fraud

fraud-check-send = Schicken Sie mir die Nachricht, die Nummer oder den Link oder schreiben Sie, was man Ihnen gesagt hat.
fraud-check-as-before = Was ich oben geschrieben habe, gilt weiterhin. Wenn Sie eine andere Nachricht, Nummer oder einen anderen Link meinen, schicken Sie mir das bitte.
fraud-check-signs =
    🛡 Solange das nicht geklärt ist: nichts zahlen, nichts anklicken, keinen Code weitergeben. Es ist Betrug, wenn jemand
    • Sie drängt oder will, dass Sie schweigen
    • einen Code, eine Überweisung auf ein „sicheres Konto“ oder eine Bildschirmfreigabe verlangt
    • sich als Polizei, Gericht oder Bank ausgibt und Geld will
    • Rückzahlungen, leichten Gewinn oder Provision für kleine Aufgaben verspricht
    Im Zweifel rufen Sie die Anti-Betrugs-Hotline 96110 an, Tag und Nacht. Sicher beurteilen kann ich es selbst nicht.
fraud-check-offer = Soll sich Ihr Kontaktbeamter ansehen, was Sie geschickt haben?

## Alerts

alert-helpful-thanks = Danke! Das hilft uns, besser zu warnen.
alert-helpful-taken-back = Zurückgenommen.
alert-call-words = Ich habe einen Anruf bekommen wie den in Ihrer Warnung „{ $title }“.
alert-call-from = Welche Nummer hat angerufen, oder was wurde gesagt? Schreiben Sie es hier: Ihre Nachbarn werden davor gewarnt, und niemand sieht, von wem es kommt. Wenn Sie es nicht wissen, antworten Sie einfach nicht.
alert-call-again = Sie haben uns diesen Anruf schon gemeldet: Meldung { $number }.
alert-call-from-nobody = Das macht nichts. Danke, dass Sie es gemeldet haben.
alerts-subscribed = 🔔 Ab jetzt bekommen Sie hier Betrugswarnungen und Sicherheitshinweise.
alerts-unsubscribed = 🔕 Sie bekommen hier keine Warnungen mehr.
alerts-none = Sie hatten keine Warnungen eingeschaltet.
alerts-changed = Erledigt. Ihre Einstellungen:
quiet-hours = Wann sollen keine Warnungen kommen? Sie warten, bis diese Zeit vorbei ist; nur Notfallmeldungen kommen jederzeit.
quiet-hours-changed = Erledigt. In Ihrer Ruhezeit stören Sie nur Notfallmeldungen. Ihre Einstellungen:

## Places and officers

parking-nearby = 🅿️ Hier können Sie parken:
parking-none = In Ihrer Nähe ist mir kein geteilter Parkplatz bekannt. Vielleicht weiß die Hausverwaltung, wo nachts etwas frei ist.
offices-nearby = 🏢 In Ihrer Nähe:
offices-none = In Ihrer Nähe ist mir kein Polizeibüro bekannt. Im Notfall rufen Sie die 110 an.
place-name = 📍 { $name }
place-distance = { $metres } m entfernt
place-hours = 🕒 { $hours }
place-capacity = { $count ->
    [one] ein Platz
   *[other] { $count } Plätze
}
place-fee = 💴 { $fee }
place-phone = 📞 { $phone }
officers = { $count ->
    [one] Ihr Kontakt bei der Polizei in { $community }:
   *[other] Ihre Kontakte bei der Polizei in { $community }:
}
officers-none = { $community } hat zurzeit keinen eigenen Kontaktbeamten; das Polizeirevier ist für Sie da. Ich kann eine Nachricht weitergeben.
officer-card = 👮 { $name } · 📞 { $phone }
officer-hours = Sprechzeiten im Viertel:
officer-what-about = Was soll ich Ihrem Kontaktbeamten sagen? Schreiben Sie es hier, gern auch mit Fotos.

## Feedback, volunteers, privacy, language

feedback-ask = Gern. Was möchten Sie uns sagen, und wie sicher fühlen Sie sich hier?
feedback-thanks = Danke. Die Verantwortlichen lesen es.
volunteer-ask = Freiwillige helfen an den Toren, unterstützen Menschen in der Nachbarschaft und geben Warnungen vor Betrug weiter. Soll ich Sie auf die Liste Ihres Viertels setzen? Ihr Kontaktbeamter schreibt Ihnen dann hier.
volunteer-joined = 🙋 Danke! Sie stehen auf der Liste; Ihr Kontaktbeamter meldet sich bei Ihnen.
privacy-how = 🔒 Ich speichere nur, was dieser Dienst braucht: Ihre Sprache, Ihr Viertel, was Sie hier geschrieben haben, und Ihre Meldungen. Nur die für Ihr Viertel Zuständigen können Ihre Meldungen sehen. Was ich nicht verstanden habe, sieht sich jemand an, damit ich dazulerne: ohne Namen, Nummern und Hausnummern, und ohne Vermerk, von wem es stammt.
privacy-summary =
    Über Sie gespeichert: { $messages ->
        [one] eine Nachricht
       *[other] { $messages } Nachrichten
    }, { $tickets ->
        [one] eine Meldung
       *[other] { $tickets } Meldungen
    }, { $files ->
        [one] eine Datei
       *[other] { $files } Dateien
    }, { $topics ->
        [0] keine Abonnements
        [one] ein Abonnement
       *[other] { $topics } Abonnements
    }.
privacy-export = Das ist alles, was über Sie gespeichert ist.
privacy-anonymous = Erledigt. Ihr Kontaktbeamter sieht Ihren Namen nicht mehr.
privacy-erase-sure = Ihre Nachrichten, Ihre Fotos, Ihr Name und Ihre Abonnements werden endgültig gelöscht. Ihr Kontaktbeamter behält offene Meldungen, ohne zu wissen, von wem sie kommen, und ich kann Ihnen die Antwort nicht mehr bringen. Sind Sie sicher?
privacy-erased = Erledigt, Ihre Daten sind gelöscht. Wenn Sie wieder schreiben, fangen wir neu an.
language-ask = Welche Sprache ist Ihnen am liebsten?
language-chosen = Ich schreibe Ihnen ab jetzt auf Deutsch.
language-followed = Ich schreibe auf Deutsch weiter. Hier können Sie eine andere Sprache wählen:

## Web chat

web-title = Linli · Ihre Polizei vor Ort
web-emergency = Notrufnummern
web-police = 110 Polizei
web-fire = 119 Feuerwehr
web-ambulance = 120 Rettungswagen
web-write = Schreiben Sie in Ihrer Sprache
web-send = Senden
web-attach = Foto oder Datei
web-location = Standort senden
web-connecting = Verbindung wird hergestellt …
web-waiting = Wird gesendet …
web-location-failed = Ihr Handy hat keinen Standort gesendet. Bitte schreiben Sie, wo es ist.
web-shared-location = Mein Standort
web-answer = Antworten
web-answering = Antwort auf:
web-photo = Foto
web-file = Datei
web-file-too-large = Diese Datei ist größer als 10 MB.
web-file-unknown = Ich nehme Fotos, Ton, MP4-Videos und PDF an.
web-file-heic = Dieses Foto im iPhone-eigenen Format (HEIC) ließ sich nicht öffnen. Bitte senden Sie ein Bildschirmfoto davon, oder wählen Sie Einstellungen › Kamera › Formate › Maximale Kompatibilität und nehmen Sie es noch einmal auf.
web-ten-files = Ich kann zehn Dateien auf einmal annehmen: Ich sende die ersten zehn.
web-not-sent = Das ließ sich nicht senden. Bitte versuchen Sie es noch einmal.
web-no-cookies = Ihr Browser behält keine Cookies, daher kann ich Sie nicht wiedererkennen. Bitte erlauben Sie Cookies für diese Seite, oder öffnen Sie sie in einem anderen Browser.
web-needs-script = Dieser Chat braucht JavaScript, das hier ausgeschaltet ist. Rufen Sie im Notfall 110 (Polizei), 119 (Feuerwehr) oder 120 (Rettungswagen) an, bei Betrug 96110.
web-you = Sie
button-share-location = 📍 Standort senden

## News of a report

notice-taken = 👮 { $officer } von der Polizei kümmert sich jetzt um Ihre Meldung { $number }. Wie es weitergeht, erfahren Sie hier; um etwas zu ergänzen, antworten Sie einfach auf diese Nachricht.
notice-on-the-way = 🚶 { $officer } von der Polizei ist wegen Ihrer Meldung { $number } unterwegs.
notice-asked = ❓ { $officer } von der Polizei hat eine Frage zu Ihrer Meldung { $number }. Antworten Sie auf diese Nachricht oder drücken Sie unten auf den Knopf:
notice-reply = 💬 { $officer } von der Polizei schreibt zu Ihrer Meldung { $number }:
notice-resolved = ✅ { $officer } von der Polizei hat Ihre Meldung { $number } erledigt.
notice-rate = Wie ist es gelaufen? Wählen Sie 1 bis 5 Sterne, 5 ist am besten. Ist es doch nicht erledigt, sagen Sie es mir mit dem Knopf unten, dann kümmert sich die Polizei noch einmal darum.
notice-passed-on = ↪ Um Ihre Meldung { $number } kümmert sich jetzt { $officer } von der Polizei. Sie müssen nichts tun; wie es weitergeht, erfahren Sie hier.
machine-translated = 🌐 Maschinell übersetzt
notice-merged = 🔗 Andere haben dasselbe gemeldet wie Sie in { $number }; es wird gemeinsam bearbeitet. Sie müssen nichts tun; wie es weitergeht, erfahren Sie hier.
notice-transferred = ↪ Ihre Meldung { $number } gehört zu { $community }; darum kümmert sich jetzt die Polizei dort. Sie müssen nichts tun; wie es weitergeht, erfahren Sie hier.
notice-urgent = 🚨 { $officer } von der Polizei behandelt Ihre Meldung { $number } jetzt als: { $category }. Falls Sie noch nicht angerufen haben, tun Sie es bitte sofort:
button-answer = 💬 Antworten

## What cannot be done

refusal-not-found = Das kann ich nicht finden. Vielleicht gibt es das nicht mehr, oder es gehört jemand anderem.
refusal-wrong-state = Das geht im Moment nicht. Der Stand ist: { $state }.
refusal-too-many-open = Sie haben schon { $count ->
    [one] eine offene Meldung
   *[other] { $count } offene Meldungen
}. Bitte ergänzen Sie eine davon oder warten Sie, bis eine erledigt ist. Ist jemand in Gefahr, rufen Sie die 110 an.
refusal-link-invalid = Dieser Link funktioniert nicht (mehr). Bitte lassen Sie sich von der Administration einen neuen geben.

## Telegram: the commands behind the menu button, and what only Telegram needs

command-report = Etwas melden
command-menu = Was ich für Sie tun kann
command-status = Meine Meldungen und ihr Stand
command-officer = Wer mein Kontaktbeamter ist
command-parking = Wo man in der Nähe parken kann
command-alerts = Betrugswarnungen und Sicherheitshinweise erhalten
command-stop = Warnungen stoppen
command-community = Mein Viertel wählen
command-language = Meine Sprache wählen
command-privacy = Was über mich gespeichert ist; löschen
command-cancel = Abbrechen, was gerade läuft
command-help = Wie es funktioniert
file-not-delivered = 📎 Hierher gehört eine Datei. Wenn Sie sie nicht sehen, ist sie nicht angekommen.

## Fraud check: verdict, kinds, signs

fraud-verdict-likely = 🛑 Das sieht sehr nach Betrug aus.
fraud-verdict-careful = ⚠️ Vorsicht: Hier stimmt etwas nicht.
fraud-verdict-no-sign = 🔎 Darin finde ich kein Anzeichen von Betrug. Das heißt nicht, dass alles in Ordnung ist.
fraud-verdict-kind = Art: { $kind }
fraud-do-likely =
    Was Sie jetzt tun:
    • Aufhören. Nicht zahlen, nicht anklicken, keine Codes nennen.
    • 96110 anrufen und nachfragen; wenn Sie gezahlt haben, sofort 110.
    • Chat, Nummern und Bildschirmfotos aufheben.
fraud-do-careful = Halten Sie kurz inne: nicht zahlen, nicht anklicken, keine Codes nennen. Suchen Sie die offizielle Nummer selbst und fragen Sie nach, oder rufen Sie 96110 an. Heben Sie die Nachrichten auf.
fraud-do-no-sign = Will jemand Geld, einen Code, Ihren Bildschirm oder Ihr Schweigen: aufhören und zuerst 96110 anrufen.
fraud-reason = • „{ $quote }“: { $sign }
fraud-reason-leads = • „{ $quote }“ führt in Wahrheit zu „{ $where }“: { $sign }
fraud-reason-imitates = • „{ $quote }“: { $sign } Echt ist { $real }.
fraud-reason-resembles = • „{ $quote }“: { $sign } { $kind }.
fraud-reason-reported = • „{ $quote }“: { $sign } ({ $count } Personen in dieser Stadt in den letzten 30 Tagen)
fraud-check-picture = Diesmal konnte ich das Bild nicht lesen. Schreiben oder leiten Sie mir den Text weiter; das Bild kann sich Ihr Kontaktbeamter ansehen.
fraud-picture-looking = 🔎 Ich sehe mir das Bild an, ein paar Sekunden bitte …
fraud-picture-code = 🔳 Der QR-Code enthält: { $content }
fraud-picture-read = 🖼 Das lese ich auf dem Bild: „{ $text }“. Einzelne Buchstaben können falsch sein.
fraud-picture-no-text-reading = 🔳 Hier kann ich QR-Codes lesen, aber keinen Text auf Bildern. Schreiben oder leiten Sie mir den Text weiter; das Bild kann sich Ihr Kontaktbeamter ansehen.
fraud-picture-nothing = Auf dem Bild habe ich weder Text noch QR-Code gefunden. Schreiben Sie mir, was gesagt wurde; das Bild kann sich Ihr Kontaktbeamter ansehen.
button-report-fraud = 👮 Melden
button-already-paid = 💸 Ich habe schon gezahlt
fraud-kind-task-rebates = bezahlte Aufgaben und Rückvergütung
fraud-kind-fake-investment = falsche Geldanlage
fraud-kind-fake-shopping = falscher Einkauf, Dienst oder Gewinn
fraud-kind-fake-customer-service = falscher Kundendienst (Shop, Paketdienst, Bank)
fraud-kind-fake-credit-repair = falsche Kreditbereinigung
fraud-kind-fake-loan = falscher Kredit
fraud-kind-impersonated-authority = falsche Polizei, Justiz oder Behörde
fraud-kind-impersonated-acquaintance = falscher Chef, Freund oder Verwandter
fraud-kind-romance = Liebesbetrug
fraud-kind-game-trading = falscher Handel mit Spielen und Konten
fraud-kind-parcel-or-visa = Ärger mit Paket oder Visum, zielt auf Ausländer
fraud-kind-phishing = Phishing-Link
fraud-kind-sextortion = Erpressung mit Nacktvideos
fraud-sign-lookalike-domain = Diese Adresse ahmt die einer echten Einrichtung nach.
fraud-sign-mixed-script-host = Die Adresse mischt Buchstaben verschiedener Alphabete, um das Auge zu täuschen.
fraud-sign-punycode-host = Die Adresse ist verschlüsselt geschrieben und verbirgt ihren Namen.
fraud-sign-brand-in-foreign-domain = Sie borgt sich den Namen einer Einrichtung, die Seite gehört ihr aber nicht.
fraud-sign-brand-with-odd-ending = Der Name einer Einrichtung mit ungewöhnlicher Endung: nicht ihre Seite.
fraud-sign-foreign-link = Die Nachricht spricht von einer Einrichtung, der Link gehört ihr aber nicht.
fraud-sign-ip-host = Der Link ist eine bloße Zahl; echte Einrichtungen haben Namen.
fraud-sign-credentials-in-link = Was vor dem @ steht, soll nur täuschen.
fraud-sign-shortened-link = Ein Kurzlink verbirgt, wohin er führt.
fraud-sign-odd-ending = Adressen mit dieser Endung kosten fast nichts und dienen oft dem Betrug.
fraud-sign-hidden-target = Die angezeigte Adresse ist nicht die, die sich öffnet.
fraud-sign-script-link = Das ist keine Adresse, sondern ein Programm.
fraud-sign-new-domain = Diese Adresse ist in dieser Stadt vor weniger als einer Woche zum ersten Mal geprüft worden; Betrüger wechseln ihre oft.
fraud-sign-confirmed-number = Die Polizei hat bestätigt: Diese Nummer dient dem Betrug.
fraud-sign-confirmed-address = Die Polizei hat bestätigt: Diese Adresse dient dem Betrug.
fraud-sign-confirmed-account = Die Polizei hat bestätigt: Dieses Konto dient dem Betrug.
fraud-sign-confirmed-text = Die Polizei hat bestätigt: Solche Nachrichten sind Betrug.
fraud-sign-reported-number = Anwohner haben diese Nummer als Betrug gemeldet.
fraud-sign-reported-address = Anwohner haben diese Adresse als Betrug gemeldet.
fraud-sign-reported-account = Anwohner haben dieses Konto als Betrug gemeldet.
fraud-sign-reported-text = Anwohner haben fast dieselbe Nachricht als Betrug gemeldet.
fraud-sign-account-borrows-name = Dieses Konto leiht sich den Namen einer Institution; Banken und Polizei schreiben nicht von privaten Konten.
fraud-sign-authority-on-mobile = Angeblich eine Behörde, aber mit gewöhnlicher Handynummer.
fraud-sign-authority-on-400 = 400er-Nummern sind zum Anrufen da; kein Ermittler ruft damit an.
fraud-sign-authority-from-abroad = Keine chinesische Behörde benutzt eine Auslandsnummer.
fraud-sign-authority-on-internet-number = Angeblich eine Behörde, aber mit Internetnummer.
fraud-sign-poses-as-hotline = Mit + oder 00 davor ist sie gefälscht.
fraud-sign-known-hotline = Das ist eine echte, veröffentlichte Nummer; die Anzeige lässt sich aber fälschen. Legen Sie auf und wählen Sie selbst.
fraud-sign-claims-authority = Angeblich Polizei, Gericht oder Behörde.
fraud-sign-safe-account = „Sichere Konten“ gibt es nicht; wer das verlangt, betrügt.
fraud-sign-read-out-code = Niemand Ehrliches fragt nach Codes oder Passwörtern.
fraud-sign-share-screen = Geteilter Bildschirm oder Fernzugriff zeigt Ihre Passwörter.
fraud-sign-install-app = Installieren Sie nichts über Links oder QR-Codes von Fremden.
fraud-sign-keep-secret = Es soll geheim bleiben, damit Sie niemand warnt.
fraud-sign-deadline = Man drängt Sie, damit Sie nicht nachdenken.
fraud-sign-threat-of-arrest = Man droht mit Verhaftung; die echte Polizei ermittelt nicht am Telefon.
fraud-sign-asks-for-money = Sie sollen zahlen oder überweisen.
fraud-sign-asks-for-details = Man will Kartennummer, Passwort oder Ausweis.
fraud-sign-loan-fee = Ein Kredit mit Gebühr vor der Auszahlung ist Betrug.
fraud-sign-credit-record = Eine Kreditauskunft lässt sich nicht für Geld bereinigen.
fraud-sign-prize-fee = Ein Gewinn, für den man zahlt, ist keiner.
fraud-sign-job-fee = Ehrliche Arbeitgeber verlangen kein Geld.
fraud-sign-task-rebate = Geld für Likes oder vorbezahlte Aufgaben ist immer Betrug.
fraud-sign-guaranteed-returns = Keine ehrliche Anlage ist garantiert.
fraud-sign-gift-cards = Nur Betrüger lassen sich mit Gutscheincodes bezahlen.
fraud-sign-off-platform = Außerhalb der Plattform bezahlt, verlieren Sie deren Schutz.
fraud-sign-chat-handoff = Man will Sie in eine andere Chat-App holen.
fraud-sign-service-refund = Echte Erstattungen kommen von selbst auf dem Zahlweg zurück.
fraud-sign-account-trouble = Man erschreckt Sie mit einem gesperrten Konto, damit Sie klicken.
fraud-sign-parcel-fee = Paketdienste kassieren nicht über einen Link.
fraud-sign-relative-new-phone = „Handy kaputt, neue Nummer“ ist ein alter Trick: Rufen Sie die bekannte Nummer an.
fraud-sign-boss-orders = Ein Chef, der plötzlich Geld will: persönlich nachfragen.
fraud-sign-stuck-abroad = Jemand, den Sie nie gesehen haben, ist in Not und braucht Geld: ein Liebestrick.
fraud-sign-parcel-with-drugs = Zoll und Polizei rufen nicht wegen verbotener Pakete an.
fraud-sign-visa-trouble = Botschaften und Ausländerbehörden verlangen kein Geld am Telefon.
fraud-sign-nude-video = Das ist Erpressung. Zahlen Sie nicht: Es folgen nur weitere Forderungen.
fraud-sign-resembles-scams = kein einzelnes Wort beweist es, aber der Wortlaut insgesamt gleicht Betrugsnachrichten dieser Art:

## Fraud victims: the first minutes

victim-officer-told = 👮 Ihr Kontaktbeamter ist soeben informiert worden ({ $number }).
victim-ask-paid-by = Die Polizei wird einiges fragen; Sie können alles überspringen. Wie haben Sie gezahlt?
victim-ask-to-whom = An wen? Schreiben Sie Konto, Namen, Telefonnummer oder Spitznamen.
victim-ask-amount = Wie viel war es?
victim-ask-when = Wann haben Sie gezahlt?
victim-paid-by-transfer = Überweisung
victim-paid-by-wallet = WeChat, Alipay
victim-paid-by-card = Karte
victim-paid-by-cash = Bargeld oder Gold
victim-paid-by-crypto = Kryptowährung
victim-paid-by-gift-cards = Gutscheinkarten
victim-paid-by-codes = Codes genannt
victim-paid-hour = In der letzten Stunde
victim-paid-today = Heute
victim-paid-yesterday = Gestern
victim-paid-earlier = Früher
victim-help-transfer = Rufen Sie sofort Ihre Bank an: Überweisung stoppen, Konto sperren. Dann 110.
victim-help-wallet = Rufen Sie sofort den Bezahldienst an, damit er das Geld einfriert, und melden Sie das fremde Konto im Chat:
victim-help-card = Rufen Sie sofort die Bank Ihrer Karte an: sperren lassen und der Zahlung widersprechen.
victim-help-cash = Notieren Sie Ort, Zeit, Aussehen und Kennzeichen und rufen Sie 110 an: Kameras haben es vielleicht gesehen.
victim-help-crypto = Heben Sie Wallet-Adresse und Transaktions-Hash auf. Bitten Sie die Börse um Sperrung, dann 110.
victim-help-gift-cards = Rufen Sie sofort den Aussteller an: Unbenutzte Karten lassen sich sperren. Karten und Bons aufheben.
victim-help-codes = Ändern Sie sofort auf einem anderen Gerät die Passwörter und lassen Sie das Konto sperren. Steuert jemand Ihr Handy, trennen Sie es zuerst vom Netz.
victim-hotline = 📞 { $name } { $phone }
victim-added = ✅ Zu { $number } hinzugefügt; Ihr Kontaktbeamter sieht es.
victim-finished = Ihr Kontaktbeamter hat alles ({ $number }). Heben Sie Chats, Überweisungen und Bildschirmfotos auf, löschen Sie nichts. Schreiben Sie hier, sobald Ihnen etwas einfällt. Wer Ihr Geld gegen Gebühr zurückholen will, betrügt auch.
button-victim-skip = Überspringen
button-victim-done = Keine Fragen mehr

## Durchschauen lernen

trick-which = Welche Masche möchten Sie kennenlernen?
trick-begins = 🎣 Wie es anfängt
trick-tell = 🔎 Woran man es erkennt
trick-now = ✋ Was jetzt zu tun ist
trick-call = Unsicher? Rufen Sie die Anti-Betrugs-Hotline 96110 an. Schon gezahlt? Rufen Sie sofort 110 an: Jede Minute zählt.
warning-call = Unsicher? Ruf zuerst die Anti-Betrugs-Hotline an: 96110.
button-how-it-works = 💡 Wie diese Masche funktioniert
button-all-tricks = 💡 Alle Maschen
button-quiz = 🎯 Hätten Sie es gemerkt?
button-warn-family = 💌 Meine Familie warnen
family-language = Welche Sprache liest Ihre Familie? Ich schreibe die Warnung darin.
family-forward = 👆 Leiten Sie die Nachricht oben an Ihre Familie weiter.
button-share = 📤 An meine Familie senden
quiz-intro = 🎯 Drei Nachrichten: Betrug oder ehrlich? Nur zur Übung, Fehler sind erlaubt.
quiz-question = Nachricht { $number } von { $total }:
button-quiz-scam = 🛑 Betrug
button-quiz-honest = ✅ Ehrlich
quiz-right = 👍 Gut erkannt!
quiz-wrong-scam = Das ist Betrug. Er gelingt, weil er so echt klingt.
quiz-wrong-honest = Diese ist ehrlich. Zweimal hinzusehen ist trotzdem eine gute Gewohnheit.
quiz-left = Gut, ein andermal.
quiz-score = Sie lagen bei { $right } von { $total } richtig. Jede Übung ist eine Chance weniger für Betrüger.
quiz-score-all = 🎉 Alle { $total } richtig! Sie lassen sich nicht leicht täuschen.
button-quiz-again = 🎯 Noch drei

## What other systems read of a safety notice (CAP)

cap-event = Sicherheitshinweis
cap-everywhere = Alle betreuten Wohngebiete
cap-feed = Linli: Sicherheitshinweise
