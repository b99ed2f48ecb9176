### What Linli says to residents, in French. One message, one thought; short enough for a phone.

## Welcome and menu

welcome = 👋 Bonjour, ici Linli, la ligne directe avec votre agent de quartier. Dites-moi simplement ce qui se passe, dans votre langue.
privacy-notice = 🔒 Seules les équipes de police chargées de votre quartier peuvent lire vos signalements. Vous n’avez pas à donner votre nom. Écrivez « confidentialité » à tout moment pour voir ou effacer ce qui est enregistré. Ce que je ne comprends pas est relu sans votre nom.
greeting = Bonjour ! Que puis-je faire pour vous ?
menu-what-is-it = De quoi s’agit-il ? Écrivez-le avec vos mots ou choisissez :
help =
    Voici ce que je peux faire :
    • transmettre un signalement à votre agent et vous rapporter sa réponse
    • vous dire si un appel ou un message ressemble à une arnaque
    • trouver où vous garer, le bureau de police ou les permanences de votre agent
    • vous prévenir des arnaques du moment

    Écrivez avec vos mots ou choisissez. Si quelqu’un est en danger, appelez d’abord le 110.
thanks = Je vous en prie. Je reste là si besoin.
goodbye = Au revoir, prenez soin de vous !
cancelled = D’accord, laissons cela.
nothing-asked = Je n’avais pas de question en attente. De quoi s’agit-il ?
other-agency = Pour cela, appelez le 12345, la ligne de la ville : elle connaît le bon service pour les déchets, l’eau, la voirie, les écoles et les impôts, jour et nuit, en plusieurs langues. Si c’est dangereux, dites-le-moi et je le transmets à votre agent.
out-of-scope = Pour cela, je ne peux pas vous aider, mais pour votre quartier, oui :
not-understood = Je n’ai pas bien compris. De quoi s’agit-il ? Si quelqu’un est en danger, appelez le 110.
did-you-mean = Je préfère vérifier : de quoi parlez-vous ?
understood-wrongly = Toutes mes excuses, j’ai mal compris. De quoi s’agit-il ? J’ai gardé ce que vous avez écrit, inutile de le répéter. Si quelqu’un est en danger, appelez le 110.
menu-without-understanding = J’ai bien votre message, mais je n’arrive pas à le lire moi-même pour le moment. Choisissez de quoi il s’agit et je le transmets. Si quelqu’un est en danger, appelez le 110.
heard-files = Merci, c’est bien reçu. De quoi s’agit-il ?
heard-voice = 🎤 J’ai bien reçu votre message vocal. Je ne peux pas l’écouter ici, mais votre agent le peut. Appuyez sur le premier bouton et je le transmets, ou choisissez de quoi il s’agit, ou écrivez-le. Si quelqu’un est en danger, appelez tout de suite le 110.
heard-video = 🎥 J’ai bien reçu votre vidéo. Je ne peux pas la regarder ici, mais votre agent le peut. Appuyez sur le premier bouton et je la transmets, ou choisissez de quoi il s’agit, ou écrivez-le. Si quelqu’un est en danger, appelez tout de suite le 110.
heard-location = Merci pour la position. De quoi s’agit-il ?
heard-more = ✍️ C’est noté aussi. Choisissez ci-dessus de quoi il s’agit.
odd-sticker = 🙂 Les stickers, je ne sais pas les lire. Dites-le-moi avec des mots ou une photo.
odd-other = Je ne peux pas m’en servir ici. Écrivez-le plutôt, ou envoyez une photo ou votre position.
link-unknown = Ce lien ne correspond à aucun quartier que je connais.
too-many-messages = Vous écrivez plus vite que je ne lis. Attendez une minute, puis renvoyez-moi le plus important. Si quelqu’un est en danger, appelez le 110.
our-mistake = Un problème est survenu de notre côté avec votre message. Il est conservé et nous allons chercher pourquoi. Réessayez ou choisissez :
button-expired = Cette question est close.
button-unknown = Ce bouton ne fonctionne pas ou plus.

## Menu buttons

menu-report-parking = 🚗 Stationnement gênant
menu-report-hazard = ⚠️ Un danger
menu-report-noise = 🔊 Du bruit
menu-report-animal = 🐕 Des animaux
menu-report-traffic = 🛵 Conduite dangereuse
menu-report-theft = 🔓 Vol, dégradation
menu-report-suspicious = 🚪 Situation suspecte
menu-report-dispute = 🤝 Un conflit
menu-report-lost-found = 🔑 Perdu ou trouvé
menu-fraud-victim = 💸 J’ai payé un escroc
menu-fraud-check = 🛡 Est-ce une arnaque ?
menu-fraud-question = 💡 Éviter les arnaques
menu-emergency = 🚨 Urgence
menu-other-agency = 🏙 Autres services
menu-ask-registration = 📄 Déclarer mon domicile
menu-ask-parking-place = 🅿️ Où me garer
menu-ask-office = 🏢 Bureau de police
menu-ask-officer = 👮 Mon agent de quartier
menu-ticket-status = 📋 Mes signalements
menu-talk-to-officer = 💬 Écrire à mon agent
menu-give-feedback = ✍️ Donner mon avis
menu-subscribe-alerts = 🔔 Alertes
menu-unsubscribe-alerts = 🔕 Arrêter les alertes
menu-change-language = 🌐 Langue
menu-change-community = 🏘 Mon quartier
menu-privacy-request = 🔒 Mes données
menu-volunteer = 🙋 Devenir bénévole
menu-help = ☰ Menu
menu-affirm = Oui
menu-deny = Non
menu-cancel = Annuler
menu-greet = Bonjour
menu-thanks = Merci
menu-goodbye = Au revoir
menu-out-of-scope = Autre chose

## Buttons

button-add-to-ticket = ➕ Ajouter quelque chose
button-alert-officer = 👮 Prévenir mon agent
button-back = Retour
button-cancel = ✖ Annuler
button-correct = ✏️ Modifier
button-file = ✅ Envoyer
button-leave-alerts = 🔕 Ne plus en recevoir
button-alert-helpful = 👍 Utile
button-alert-got-call = 📞 J’ai reçu cet appel
button-take-back = Annuler
button-leave-out = Sans indiquer le moment
button-no = Non, merci
button-none-of-these = Rien de tout cela
button-no-place = Continuer sans le lieu
button-send-to-officer = 👮 Transmettre à mon agent
button-privacy-anonymous = Masquer mon nom
button-privacy-erase = Tout effacer
button-privacy-erase-sure = Oui, tout effacer
button-privacy-export = Recevoir une copie
button-rate = { $rating } ★
button-reopen = Pas encore réglé
button-show-ticket = { $number }
button-skip = Continuer sans photo
button-subscribe-fraud = 🔔 M’alerter des arnaques
button-volunteer = 🙋 Oui, inscrivez-moi
button-withdraw = Plus nécessaire
button-join-fraud = 🔔 Activer alertes arnaques
button-join-safety = 🔔 Activer infos sécurité
button-join-news = 🔔 Activer infos quartier
button-leave-fraud = 🔕 Stop alertes arnaques
button-leave-safety = 🔕 Stop infos sécurité
button-leave-news = 🔕 Stop infos quartier
button-quiet-hours = 🌙 Heures calmes
button-quiet-never = { $current ->
    [yes] ✓ À toute heure
   *[no] À toute heure
}

## Categories and states

category-parking = Stationnement
category-hazard = Danger
category-noise = Bruit
category-animal = Animaux
category-traffic = Conduite dangereuse
category-theft = Vol ou dégradation
category-suspicious = Situation suspecte
category-dispute = Conflit
category-lost-found = Perdu ou trouvé
category-fraud-victim = Arnaque : argent perdu
category-fraud-check = Arnaque possible
category-emergency = Urgence
category-question = Question à l’agent
state-new = en attente d’un agent
state-taken = un agent s’en occupe
state-asked = question posée, en attente de la réponse
state-on-the-way = un agent est en route
state-resolved = réglé
state-withdrawn = retiré

## Emergencies

emergency-numbers =
    🚨 Appelez maintenant :
    📞 110 police
    📞 119 pompiers
    📞 120 ambulance
    Dites où vous êtes. Mettez-vous d’abord à l’abri, ne prenez aucun risque.
emergency-offer = Une fois l’appel passé : voulez-vous que je prévienne aussi votre agent de quartier ?
fraud-victim-numbers =
    🚨 Chaque minute compte. Appelez maintenant :
    📞 le 110 ou le 96110 : demandez le blocage du paiement
    📞 votre banque : faites bloquer la carte et le compte
    N’envoyez plus d’argent ni de code, quoi qu’on vous dise.
fraud-victim-offer = Une fois l’appel passé : voulez-vous que je prévienne aussi votre agent de quartier ? Je lui transmettrai ce que vous m’avez dit.
offer-declined = D’accord, je ne transmets rien. Si vous changez d’avis, je suis là.
offer-more = ✍️ C’est noté aussi. Pour le transmettre à votre agent, appuyez sur le bouton ci-dessus.
offer-declined-urgent = D’accord. Si vous êtes en danger ou si de l’argent est en jeu, appelez le 110.

## Reporting

report-which-community = Je vais transmettre. C’est dans quel quartier ?
report-whose = Vous parlez de { $community }. De quel quartier s’agit-il ? L’agent de ce quartier recevra votre signalement.
report-where = Où est-ce exactement ? Écrivez le lieu (entrée, bâtiment, étage) ou envoyez la position.
report-where-unknown = Ce n’est pas grave, une idée approximative suffit : quelle entrée, quel magasin, quelle rue à côté ? Vous pouvez aussi envoyer la position, ou continuer sans.
report-where-why = Il s’agit de l’endroit où il faut aller voir, par exemple « porte 3 » ou « derrière le bâtiment 12 ». Écrivez-le, envoyez la position, ou continuez sans.
report-when = Quand était-ce ? Écrivez le jour et l’heure, si vous vous en souvenez, par exemple « hier soir à 22 h ».
report-photo = Une photo aiderait. Envoyez-en une, ou continuez sans.
report-added = ✍️ Je l’ai ajouté à votre signalement.
report-voice = 🎤 Votre message vocal est joint au signalement. Je ne peux pas l’écouter ici, votre agent le peut.
report-video = 🎥 Votre vidéo est jointe au signalement. Je ne peux pas la regarder ici, votre agent le peut.
report-words = Que s’est-il passé ? Écrivez-le avec vos mots.
report-category = De quoi s’agit-il ?
report-correct = Que dois-je modifier ?
report-summary =
    Vérifiez avant l’envoi :

    📌 { $category }
    🏘 { $community }
    📍 { $place }
    💬 { $words }
    📷 { $photos ->
        [0] aucune photo
        [one] une photo
        [many] { $photos } de photos
       *[other] { $photos } photos
    }
fact-when = 🕒 Quand : { $when }
fact-when-about = 🕒 Quand : { $when } (« { $written } »)
fact-when-words = 🕒 Quand : « { $written } »
fact-plate = 🚘 Immatriculation : { $plate }
fact-phone = 📞 Téléphone : { $phone }
fact-link = 🔗 Lien vers : { $domain }
fact-sum = 💰 Somme : { $sum }
day-and-part = { $day }, { $part }
part-dawn = après minuit
part-morning = le matin
part-noon = à midi
part-afternoon = l’après-midi
part-evening = le soir
part-night = la nuit
place-on-the-map = la position envoyée
place-not-given = non précisé
place-spoken = dans votre message vocal
words-not-given = voir la photo
words-spoken = dans votre message vocal
words-attached = voir ce que vous avez envoyé
summary-voices =
    🎤 { $count ->
        [one] un message vocal
       *[other] { $count } messages vocaux
    }
summary-videos =
    🎥 { $count ->
        [one] une vidéo
       *[other] { $count } vidéos
    }
summary-documents =
    📎 { $count ->
        [one] un fichier
       *[other] { $count } fichiers
    }
correct-category = Le sujet
correct-place = Le lieu
correct-when = Le moment
correct-words = Le texte
correct-photos = Les photos
correct-community = Le quartier
report-cancelled = D’accord, je n’ai rien envoyé.
filed =
    ✅ Votre signalement porte le numéro { $number }.
    L’agent de votre quartier l’a reçu. Je vous écris ici dès qu’il y a du nouveau ; d’ici là, vous pouvez ajouter du texte ou des photos.
filed-elsewhere =
    ✅ Votre signalement porte le numéro { $number }.
    Il est entre les mains de la police de quartier de { $community }. Je vous écris ici dès qu’il y a du nouveau ; d’ici là, vous pouvez ajouter du texte ou des photos.
filed-hazard = Restez à distance et prévenez les autres si vous le pouvez sans risque. Si le danger devient immédiat, appelez le 119 ou le 110.
filed-fraud-check = Les numéros, adresses et textes que vous signalez aident à prévenir vos voisins. Personne n’y voit quoi que ce soit de vous. Ne répondez plus à l’expéditeur.
filed-emergency = Si vous n’avez pas encore appelé le 110, le 119 ou le 120, faites-le maintenant : un appel va plus vite que n’importe quel message.

## Community

community-ask = Dans quel quartier habitez-vous ?
community-ask-for-officer = C’est dans quel quartier ? Je pourrai alors joindre le bon agent.
community-how = Choisissez ci-dessous, écrivez le nom du quartier ou de la résidence, ou envoyez votre position.
community-not-found = Je ne connais aucun quartier de ce nom.
community-which-of-these = Il y en a plusieurs. Lequel est-ce ?
community-joined = 🏘 Votre quartier : { $community }.

## My reports

reports = { $count ->
    [one] Votre signalement :
    [many] Vos derniers signalements ({ $count }) :
   *[other] Vos { $count } derniers signalements :
}
reports-none = Vous n’avez encore fait aucun signalement.
report-line =
    📋 { $number } · { $category } · { $filed }
    { $words }
    ➜ { $state }
ticket-add-what = Que dois-je ajouter à { $number } ? Envoyez du texte, des photos ou votre position.
ticket-added = ✅ Ajouté à { $number }. Votre agent peut le voir.
ticket-corrected = ✏️ Votre correction est ajoutée à { $number }. L’agent voit les deux versions.
ticket-reopened = { $number } est rouvert. Qu’est-ce qui n’est pas encore réglé ? Je transmettrai.
ticket-withdrawn = { $number } est retiré. Merci de me l’avoir dit.
rating-thanks = Merci pour { $rating ->
    [one] votre étoile
    [many] vos { $rating } d’étoiles
   *[other] vos { $rating } étoiles
}. Voulez-vous ajouter quelques mots ?
rating-words-thanks = Merci, c’est transmis.

## Fraud

fraud-check-send = Envoyez-moi le message, le numéro ou le lien, ou racontez-moi ce qu’on vous a dit.
fraud-check-as-before = Ce que j’ai dit plus haut reste valable. S’il s’agit d’un autre message, numéro ou lien, envoyez-le-moi.
fraud-check-signs =
    🛡 Tant que ce n’est pas clair, ne payez pas, ne cliquez pas, ne donnez aucun code. C’est une arnaque si l’on :
    • vous presse ou exige le secret
    • demande un code, un virement vers un « compte sécurisé » ou le partage de votre écran
    • se présente comme la police, un tribunal ou une banque et veut de l’argent
    • promet un remboursement, des gains faciles ou une commission pour de petites tâches
    Un doute ? Appelez la ligne anti-fraude, le 96110, jour et nuit. Moi-même, je ne peux pas en juger avec certitude.
fraud-check-offer = Voulez-vous que votre agent de quartier regarde ce que vous avez envoyé ?

## Alerts

alert-helpful-thanks = Merci ! Cela nous aide à mieux vous prévenir.
alert-helpful-taken-back = C’est annulé.
alert-call-words = J’ai reçu un appel semblable à celui de votre alerte « { $title } ».
alert-call-from = Quel numéro vous a appelé, ou que vous a-t-on dit ? Écrivez-le ici : vos voisins seront prévenus, et personne ne verra qui l’a signalé. Si vous ne le savez pas, ne répondez pas.
alert-call-again = Vous nous avez déjà signalé cet appel : signalement { $number }.
alert-call-from-nobody = Ce n’est pas grave. Merci de nous l’avoir signalé.
alerts-subscribed = 🔔 Vous recevrez désormais ici les alertes arnaques et les infos sécurité.
alerts-unsubscribed = 🔕 Vous ne recevrez plus d’alertes ici.
alerts-none = Vous n’aviez aucune alerte activée.
alerts-changed = C’est fait. Vos réglages :
quiet-hours = Quand ne voulez-vous pas recevoir d’alertes ? Elles attendront la fin de ces heures ; seuls les avis d’urgence arrivent à tout moment.
quiet-hours-changed = C’est fait. Rien ne vous dérangera pendant ces heures, sauf les avis d’urgence. Vos réglages :

## Places and officers

parking-nearby = 🅿️ Où vous garer :
parking-none = Je ne connais pas de parking partagé près de vous. Le gestionnaire sait peut-être s’il y a des places libres la nuit.
offices-nearby = 🏢 Près de vous :
offices-none = Je ne connais pas de bureau de police près de vous. En cas d’urgence, appelez le 110.
place-name = 📍 { $name }
place-distance = à { $metres } m
place-hours = 🕒 { $hours }
place-capacity = { $count ->
    [one] { $count } place
    [many] { $count } de places
   *[other] { $count } places
}
place-fee = 💴 { $fee }
place-phone = 📞 { $phone }
officers = { $count ->
    [one] Votre agent de quartier à { $community } :
   *[other] Vos agents de quartier à { $community } :
}
officers-none = { $community } n’a pas d’agent attitré pour le moment ; le poste de police s’occupe de vous. Je peux transmettre un message.
officer-card = 👮 { $name } · 📞 { $phone }
officer-hours = Permanences dans le quartier :
officer-what-about = Que dois-je dire à votre agent ? Écrivez-le ici, avec des photos si vous voulez.

## Feedback, volunteers, privacy, language

feedback-ask = Votre avis m’intéresse. Que voulez-vous nous dire, et vous sentez-vous en sécurité ici ?
feedback-thanks = Merci. Les responsables le liront.
volunteer-ask = Les bénévoles aident aux entrées, épaulent les voisins qui en ont besoin et font connaître les arnaques. Dois-je vous inscrire sur la liste de votre quartier ? Votre agent vous écrira ici.
volunteer-joined = 🙋 Merci ! Vous êtes sur la liste ; votre agent vous contactera.
privacy-how = 🔒 Je n’enregistre que le nécessaire : votre langue, votre quartier, ce que vous avez écrit ici et vos signalements. Seules les équipes chargées de votre quartier peuvent voir vos signalements. Ce que je n’ai pas compris est relu par une personne pour que j’apprenne : sans noms, sans numéros, sans adresse précise, et sans indiquer qui l’a écrit.
privacy-summary =
    Enregistré à votre sujet : { $messages ->
        [one] { $messages } message
        [many] { $messages } de messages
       *[other] { $messages } messages
    }, { $tickets ->
        [one] { $tickets } signalement
        [many] { $tickets } de signalements
       *[other] { $tickets } signalements
    }, { $files ->
        [one] { $files } fichier
        [many] { $files } de fichiers
       *[other] { $files } fichiers
    }, { $topics ->
        [0] aucun abonnement
        [one] { $topics } abonnement
        [many] { $topics } d’abonnements
       *[other] { $topics } abonnements
    }.
privacy-export = Voici tout ce qui est enregistré à votre sujet.
privacy-anonymous = C’est fait. Votre agent ne voit plus votre nom.
privacy-erase-sure = Vos messages, vos photos, votre nom et vos abonnements seront effacés pour de bon. Votre agent garde les signalements en cours sans savoir de qui ils viennent, et je ne pourrai plus vous apporter la réponse. Vous confirmez ?
privacy-erased = C’est effacé. Si vous m’écrivez de nouveau, nous repartirons de zéro.
language-ask = Quelle langue préférez-vous ?
language-chosen = Je vous écrirai en français.
language-followed = Je continue en français. Vous pouvez choisir une autre langue ici :

## Web chat

web-title = Linli · votre agent de quartier
web-emergency = Numéros d’urgence
web-police = 110 Police
web-fire = 119 Pompiers
web-ambulance = 120 Ambulance
web-write = Écrivez dans votre langue
web-send = Envoyer
web-attach = Photo ou fichier
web-location = Envoyer ma position
web-connecting = Connexion…
web-waiting = Envoi…
web-location-failed = Votre téléphone n’a pas donné votre position. Écrivez où c’est.
web-shared-location = Ma position
web-answer = Répondre
web-answering = Réponse à :
web-photo = Photo
web-file = Fichier
web-file-too-large = Ce fichier dépasse 10 Mo.
web-file-unknown = J’accepte les photos, le son, les vidéos MP4 et les PDF.
web-file-heic = Cette photo au format propre à l’iPhone (HEIC) n’a pas pu être ouverte. Envoyez-en une capture d’écran, ou choisissez Réglages › Appareil photo › Formats › Le plus compatible et reprenez-la.
web-ten-files = Je peux prendre dix fichiers à la fois : j’envoie les dix premiers.
web-not-sent = L’envoi n’a pas abouti. Réessayez.
web-no-cookies = Votre navigateur ne garde pas les cookies, je ne peux donc pas vous reconnaître. Autorisez les cookies pour cette page ou ouvrez-la dans un autre navigateur.
web-needs-script = Cette conversation a besoin de JavaScript, qui est désactivé ici. En cas d’urgence, appelez le 110 (police), le 119 (pompiers) ou le 120 (ambulance) ; pour une escroquerie, le 96110.
web-you = Vous
button-share-location = 📍 Envoyer ma position

## News of a report

notice-taken = 👮 L’agent { $officer } s’occupe maintenant de votre signalement { $number }. Je vous tiens au courant ici ; pour ajouter quelque chose, répondez simplement à ce message.
notice-on-the-way = 🚶 L’agent { $officer } est en route pour votre signalement { $number }.
notice-asked = ❓ L’agent { $officer } a une question sur votre signalement { $number }. Répondez à ce message ou appuyez sur le bouton ci-dessous :
notice-reply = 💬 L’agent { $officer } vous écrit au sujet de votre signalement { $number } :
notice-resolved = ✅ L’agent { $officer } a réglé votre signalement { $number }.
notice-rate = Comment cela s’est-il passé ? Choisissez de 1 à 5 étoiles, 5 étant la meilleure note. Si ce n’est finalement pas réglé, dites-le-moi avec le bouton ci-dessous et l’agent s’en occupera de nouveau.
notice-passed-on = ↪ C’est maintenant l’agent { $officer } qui suit votre signalement { $number }. Vous n’avez rien à faire ; je vous tiens au courant ici.
machine-translated = 🌐 Traduction automatique
notice-merged = 🔗 D’autres personnes ont signalé la même chose que votre signalement { $number } ; tout est suivi ensemble. Vous n’avez rien à faire ; je vous tiens au courant ici.
notice-transferred = ↪ Votre signalement { $number } concerne { $community } ; les agents de ce quartier le suivent désormais. Vous n’avez rien à faire ; je vous tiens au courant ici.
notice-urgent = 🚨 L’agent { $officer } traite désormais votre signalement { $number } comme : { $category }. Si vous n’avez pas encore appelé, faites-le tout de suite :
button-answer = 💬 Répondre

## What cannot be done

refusal-not-found = Je ne trouve rien de tel. Cela n’existe peut-être plus, ou appartient à quelqu’un d’autre.
refusal-wrong-state = Ce n’est pas possible pour le moment. Voici où cela en est : { $state }.
refusal-too-many-open = Vous avez déjà { $count ->
    [one] { $count } signalement en cours
    [many] { $count } de signalements en cours
   *[other] { $count } signalements en cours
}. Ajoutez plutôt à un signalement existant, ou attendez que l’un d’eux soit réglé. Si quelqu’un est en danger, appelez le 110.
refusal-link-invalid = Ce lien ne fonctionne pas ou plus. Demandez-en un nouveau à votre administrateur.

## Telegram: the commands behind the menu button, and what only Telegram needs

command-report = Faire un signalement
command-menu = Ce que je peux faire pour vous
command-status = Mes signalements et où ils en sont
command-officer = Qui est mon agent de quartier
command-parking = Où me garer près d’ici
command-alerts = Recevoir les alertes arnaques et sécurité
command-stop = Arrêter les alertes
command-community = Choisir mon quartier
command-language = Choisir ma langue
command-privacy = Voir ce qui est enregistré sur moi, l’effacer
command-cancel = Laisser ce que nous étions en train de faire
command-help = Comment ça marche
file-not-delivered = 📎 Il y a un fichier ici. Si vous ne le voyez pas, c’est qu’il n’a pas pu être remis.

## Fraud check: verdict, kinds, signs

fraud-verdict-likely = 🛑 Cela ressemble fort à une arnaque.
fraud-verdict-careful = ⚠️ Soyez prudent : quelque chose ne va pas.
fraud-verdict-no-sign = 🔎 Je n’y trouve aucun signe d’arnaque. Cela ne veut pas dire que tout est en ordre.
fraud-verdict-kind = Type : { $kind }
fraud-do-likely =
    Que faire maintenant :
    • Arrêtez tout. Ne payez pas, ne cliquez pas, ne donnez aucun code.
    • Appelez le 96110 pour vérifier ; si vous avez payé, le 110 tout de suite.
    • Gardez la conversation, les numéros et des captures d’écran.
fraud-do-careful = Arrêtez-vous un instant : ne payez pas, ne cliquez pas, ne donnez aucun code. Cherchez vous-même le numéro officiel, ou appelez le 96110. Gardez les messages.
fraud-do-no-sign = Si l’on vous demande de l’argent, un code, votre écran ou le silence, arrêtez et appelez d’abord le 96110.
fraud-reason = • « { $quote } » : { $sign }
fraud-reason-leads = • « { $quote } » mène en fait à « { $where } » : { $sign }
fraud-reason-imitates = • « { $quote } » : { $sign } Le vrai est { $real }.
fraud-reason-resembles = • « { $quote } » : { $sign } { $kind }.
fraud-reason-reported = • « { $quote } » : { $sign } ({ $count } personnes dans cette ville ces 30 derniers jours)
fraud-check-picture = Je n’ai pas pu lire l’image cette fois. Écrivez ou transférez-moi le texte ; votre agent pourra regarder l’image.
fraud-picture-looking = 🔎 Je regarde l’image, quelques secondes…
fraud-picture-code = 🔳 Le code QR contient : { $content }
fraud-picture-read = 🖼 Voici ce que je lis sur l’image : « { $text } ». J’ai pu mal lire une lettre.
fraud-picture-no-text-reading = 🔳 Ici, je lis les codes QR, mais pas le texte des images. Écrivez ou transférez-moi le texte ; votre agent pourra regarder l’image.
fraud-picture-nothing = Je n’ai trouvé ni texte ni code QR sur l’image. Dites-moi ce qu’on vous a dit ; votre agent pourra regarder l’image.
button-report-fraud = 👮 Signaler
button-already-paid = 💸 J’ai déjà payé
fraud-kind-task-rebates = tâches payées et remboursements
fraud-kind-fake-investment = faux placement
fraud-kind-fake-shopping = faux achat, service ou gain
fraud-kind-fake-customer-service = faux service client (boutique, livreur, banque)
fraud-kind-fake-credit-repair = faux effacement de dettes ou de fichage
fraud-kind-fake-loan = faux prêt
fraud-kind-impersonated-authority = faux policier, juge ou fonctionnaire
fraud-kind-impersonated-acquaintance = faux patron, ami ou parent
fraud-kind-romance = arnaque sentimentale
fraud-kind-game-trading = fausse vente de jeux ou de comptes
fraud-kind-parcel-or-visa = faux problème de colis ou de visa, visant les étrangers
fraud-kind-phishing = lien d’hameçonnage
fraud-kind-sextortion = chantage à la vidéo intime
fraud-sign-lookalike-domain = cette adresse imite celle d’un vrai organisme.
fraud-sign-mixed-script-host = l’adresse mélange des alphabets pour tromper l’œil.
fraud-sign-punycode-host = l’adresse est codée et cache son vrai nom.
fraud-sign-brand-in-foreign-domain = elle emprunte le nom d’un organisme, mais le site n’est pas le sien.
fraud-sign-brand-with-odd-ending = le nom d’un organisme avec une terminaison inhabituelle : ce n’est pas son site.
fraud-sign-foreign-link = le message parle d’un organisme, mais le lien n’est pas le sien.
fraud-sign-ip-host = le lien n’est qu’un numéro ; les vrais organismes ont un nom.
fraud-sign-credentials-in-link = ce qui précède le @ n’est là que pour tromper.
fraud-sign-shortened-link = un lien raccourci cache où il mène.
fraud-sign-odd-ending = les adresses de ce type coûtent presque rien et servent souvent à frauder.
fraud-sign-hidden-target = l’adresse affichée n’est pas celle qui s’ouvre.
fraud-sign-script-link = ce n’est pas une adresse mais un programme.
fraud-sign-new-domain = cette adresse est apparue dans les vérifications de cette ville il y a moins d’une semaine ; les escrocs en changent souvent.
fraud-sign-confirmed-number = la police a confirmé que ce numéro sert à escroquer.
fraud-sign-confirmed-address = la police a confirmé que cette adresse sert à escroquer.
fraud-sign-confirmed-account = la police a confirmé que ce compte sert à escroquer.
fraud-sign-confirmed-text = la police a confirmé que les messages de ce genre sont des arnaques.
fraud-sign-reported-number = des habitants ont signalé ce numéro comme frauduleux.
fraud-sign-reported-address = des habitants ont signalé cette adresse comme frauduleuse.
fraud-sign-reported-account = des habitants ont signalé ce compte comme frauduleux.
fraud-sign-reported-text = des habitants ont signalé un message presque identique comme frauduleux.
fraud-sign-account-borrows-name = ce compte emprunte le nom d’une institution ; banques et police n’écrivent pas depuis des comptes privés.
fraud-sign-authority-on-mobile = on se dit une autorité, mais avec un simple portable.
fraud-sign-authority-on-400 = les numéros 400 servent à recevoir des appels ; aucun enquêteur n’appelle avec.
fraud-sign-authority-from-abroad = aucune autorité chinoise n’utilise un numéro étranger.
fraud-sign-authority-on-internet-number = on se dit une autorité, mais avec un numéro internet.
fraud-sign-poses-as-hotline = avec + ou 00 devant, c’est un faux.
fraud-sign-known-hotline = c’est un vrai numéro publié ; mais l’affichage peut être falsifié. Raccrochez et composez-le vous-même.
fraud-sign-claims-authority = on se présente comme police, tribunal ou administration.
fraud-sign-safe-account = les « comptes sécurisés » n’existent pas ; c’est un escroc.
fraud-sign-read-out-code = personne d’honnête ne demande vos codes ou mots de passe.
fraud-sign-share-screen = l’écran partagé ou le contrôle à distance montre vos mots de passe.
fraud-sign-install-app = n’installez rien depuis le lien ou le QR code d’un inconnu.
fraud-sign-keep-secret = on veut le secret pour que personne ne vous avertisse.
fraud-sign-deadline = on vous presse pour que vous n’ayez pas le temps de réfléchir.
fraud-sign-threat-of-arrest = on vous menace d’arrestation ; la vraie police n’enquête pas par téléphone.
fraud-sign-asks-for-money = on veut que vous payiez ou viriez de l’argent.
fraud-sign-asks-for-details = on veut votre carte, vos mots de passe ou vos papiers.
fraud-sign-loan-fee = un prêt avec des frais d’avance est une arnaque.
fraud-sign-credit-record = un dossier de crédit ne se répare pas contre de l’argent.
fraud-sign-prize-fee = un gain qu’il faut payer n’en est pas un.
fraud-sign-job-fee = un employeur honnête ne vous demande pas d’argent.
fraud-sign-task-rebate = de l’argent pour des « j’aime » ou des tâches prépayées : toujours une arnaque.
fraud-sign-guaranteed-returns = aucun placement honnête n’est garanti.
fraud-sign-gift-cards = seuls les escrocs se font payer en codes de cartes cadeaux.
fraud-sign-off-platform = payer hors de la plateforme, c’est perdre sa protection.
fraud-sign-chat-handoff = on veut vous faire passer sur une autre messagerie.
fraud-sign-service-refund = un vrai remboursement revient tout seul par le même chemin.
fraud-sign-account-trouble = on vous fait peur avec un compte bloqué pour que vous cliquiez.
fraud-sign-parcel-fee = un livreur n’encaisse pas de frais par un lien.
fraud-sign-relative-new-phone = « téléphone cassé, nouveau numéro » est une vieille ruse : appelez le numéro connu.
fraud-sign-boss-orders = un patron qui veut soudain un paiement : vérifiez de vive voix.
fraud-sign-stuck-abroad = quelqu’un que vous n’avez jamais vu a besoin d’argent : ruse sentimentale.
fraud-sign-parcel-with-drugs = douane et police n’appellent pas pour un colis illégal.
fraud-sign-visa-trouble = ambassades et immigration ne demandent pas d’argent par téléphone.
fraud-sign-nude-video = c’est du chantage. Ne payez pas : on vous redemandera de l’argent.
fraud-sign-resembles-scams = aucun mot ne le prouve à lui seul, mais l’ensemble ressemble aux messages de ce type d’arnaque :

## Fraud victims: the first minutes

victim-officer-told = 👮 Votre agent de quartier vient d’être prévenu ({ $number }).
victim-ask-paid-by = La police posera quelques questions ; vous pouvez toutes les passer. Comment avez-vous payé ?
victim-ask-to-whom = À qui avez-vous payé ? Écrivez le compte, le nom, le numéro ou le pseudo.
victim-ask-amount = Combien ?
victim-ask-when = Quand avez-vous payé ?
victim-paid-by-transfer = Virement
victim-paid-by-wallet = WeChat, Alipay
victim-paid-by-card = Carte
victim-paid-by-cash = Espèces ou or
victim-paid-by-crypto = Cryptomonnaie
victim-paid-by-gift-cards = Cartes cadeaux
victim-paid-by-codes = J’ai donné des codes
victim-paid-hour = Il y a moins d’une heure
victim-paid-today = Aujourd’hui
victim-paid-yesterday = Hier
victim-paid-earlier = Avant
victim-help-transfer = Appelez tout de suite votre banque : faites bloquer le virement et le compte. Puis appelez le 110.
victim-help-wallet = Appelez tout de suite le service de paiement pour bloquer l’argent, et signalez le compte dans la conversation :
victim-help-card = Appelez tout de suite la banque de votre carte : bloquez-la et contestez le paiement.
victim-help-cash = Notez le lieu, l’heure, l’allure de la personne et la plaque, et appelez le 110 : des caméras ont pu filmer.
victim-help-crypto = Gardez l’adresse du portefeuille et le hash. Demandez à la plateforme de bloquer, puis appelez le 110.
victim-help-gift-cards = Appelez tout de suite l’émetteur : les cartes non utilisées peuvent être bloquées. Gardez cartes et tickets.
victim-help-codes = Changez vos mots de passe sur un autre appareil et faites bloquer le compte. Si l’on contrôle votre téléphone, coupez d’abord le réseau.
victim-hotline = 📞 { $name } { $phone }
victim-added = ✅ Ajouté à { $number } ; votre agent le voit.
victim-finished = Votre agent a tout ({ $number }). Gardez conversations, virements et captures, n’effacez rien. Écrivez ici dès que quelque chose vous revient. Qui propose de récupérer l’argent contre des frais est aussi un escroc.
button-victim-skip = Passer
button-victim-done = Plus de questions

## Apprendre à démasquer

trick-which = Quelle arnaque voulez-vous comprendre ?
trick-begins = 🎣 Comment cela commence
trick-tell = 🔎 Comment la reconnaître
trick-now = ✋ Que faire maintenant
trick-call = Un doute ? Appelez la ligne anti-fraude, le 96110. Déjà payé ? Appelez tout de suite le 110 : chaque minute compte.
warning-call = Un doute ? Appelle d’abord la ligne anti-fraude : 96110.
button-how-it-works = 💡 Comment cela fonctionne
button-all-tricks = 💡 Les différentes arnaques
button-quiz = 🎯 L’auriez-vous démasquée ?
button-warn-family = 💌 Prévenir ma famille
family-language = Quelle langue lit votre famille ? J’écrirai l’avertissement dans cette langue.
family-forward = 👆 Transférez le message ci-dessus à votre famille.
button-share = 📤 L’envoyer à ma famille
quiz-intro = 🎯 Trois messages : arnaque ou honnête ? C’est un simple entraînement, les erreurs sont permises.
quiz-question = Message { $number } sur { $total } :
button-quiz-scam = 🛑 Une arnaque
button-quiz-honest = ✅ Honnête
quiz-right = 👍 Bien vu !
quiz-wrong-scam = C’est une arnaque. Elle marche parce qu’elle a l’air vraie.
quiz-wrong-honest = Celui-ci est honnête. Regarder deux fois reste une bonne habitude.
quiz-left = D’accord, une autre fois.
quiz-score = Vous aviez raison { $right } fois sur { $total }. Chaque entraînement est une chance de moins pour les escrocs.
quiz-score-all = 🎉 { $total } sur { $total } ! On ne vous trompe pas facilement.
button-quiz-again = 🎯 Trois autres

## What other systems read of a safety notice (CAP)

cap-event = Information de sécurité
cap-everywhere = Tous les quartiers desservis
cap-feed = Linli : informations de sécurité
