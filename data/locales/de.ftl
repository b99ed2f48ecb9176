### What Linli says to residents, in German. One message, one thought; short enough for a phone.

## Welcome and menu

welcome = 👋 Guten Tag, hier ist Linli, Ihr Draht zum Kontaktbeamten, Ihrer Polizei vor Ort. Schreiben Sie einfach, was los ist, in Ihrer eigenen Sprache.
privacy-notice = 🔒 Nur die für Ihr Viertel zuständige Polizei kann Ihre Meldungen lesen. Ihren Namen müssen Sie nicht nennen. Schreiben Sie jederzeit „Datenschutz“, um Gespeichertes zu sehen oder zu löschen.
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
button-no = Nein, danke
button-none-of-these = Nichts davon
button-officer-looks = 👮 Ja, bitte ansehen
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
report-where = Wo genau ist es? Schreiben Sie den Ort (Tor, Gebäude, Etage) oder senden Sie den Standort.
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
correct-words = Der Text
correct-photos = Die Fotos
correct-community = Das Viertel
report-cancelled = Gut, ich habe nichts abgeschickt.
filed =
    ✅ Ihre Meldung hat die Nummer { $number }.
    Sie liegt beim Kontaktbeamten Ihres Viertels. Sobald sich etwas tut, erfahren Sie es hier; bis dahin können Sie Text oder Fotos ergänzen.
filed-hazard = Bitte halten Sie Abstand und warnen Sie andere, wenn das gefahrlos geht. Wird es akut gefährlich, rufen Sie die 119 oder 110 an.
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
ticket-reopened = { $number } ist wieder offen. Was ist noch nicht erledigt? Ich gebe es weiter.
ticket-withdrawn = { $number } ist zurückgezogen. Danke, dass Sie Bescheid gesagt haben.
rating-thanks = Danke für { $rating ->
    [one] einen Stern
   *[other] { $rating } Sterne
}. Möchten Sie noch etwas dazu schreiben?
rating-words-thanks = Danke, ich habe es weitergegeben.

## Fraud

fraud-check-send = Schicken Sie mir die Nachricht, die Nummer oder den Link oder schreiben Sie, was man Ihnen gesagt hat.
fraud-check-signs =
    🛡 Solange das nicht geklärt ist: nichts zahlen, nichts anklicken, keinen Code weitergeben. Es ist Betrug, wenn jemand
    • Sie drängt oder will, dass Sie schweigen
    • einen Code, eine Überweisung auf ein „sicheres Konto“ oder eine Bildschirmfreigabe verlangt
    • sich als Polizei, Gericht oder Bank ausgibt und Geld will
    • Rückzahlungen, leichten Gewinn oder Provision für kleine Aufgaben verspricht
    Im Zweifel rufen Sie die Anti-Betrugs-Hotline 96110 an, Tag und Nacht. Sicher beurteilen kann ich es selbst nicht.
fraud-check-offer = Soll sich Ihr Kontaktbeamter ansehen, was Sie geschickt haben?

## Alerts

alerts-subscribed = 🔔 Ab jetzt bekommen Sie hier Betrugswarnungen und Sicherheitshinweise.
alerts-unsubscribed = 🔕 Sie bekommen hier keine Warnungen mehr.
alerts-none = Sie hatten keine Warnungen eingeschaltet.
alerts-changed = Erledigt. Ihre Einstellungen:

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
privacy-how = 🔒 Ich speichere nur, was dieser Dienst braucht: Ihre Sprache, Ihr Viertel, was Sie hier geschrieben haben, und Ihre Meldungen. Nur die für Ihr Viertel Zuständigen können Ihre Meldungen sehen.
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
web-file-heic = Dieses Foto ist im iPhone-eigenen Format (HEIC), das ich nicht öffnen kann. Bitte senden Sie ein Bildschirmfoto davon, oder wählen Sie Einstellungen › Kamera › Formate › Maximale Kompatibilität und nehmen Sie es noch einmal auf.
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
