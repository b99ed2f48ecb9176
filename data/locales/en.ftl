### What Linli says to residents, in English. One message, one thought; short enough for a phone.

## Welcome and menu

welcome = 👋 Hello, this is Linli, the line to your community police officer. Just write what is the matter, in your own language.
privacy-notice = 🔒 Only the police staff responsible for your community can read your reports. You need not give your name. Write “privacy” at any time to see or erase what is stored. What I do not understand is reviewed without your name.
greeting = Hello! What can I do for you?
menu-what-is-it = What is it about? Write it in your own words, or choose:
help =
    This is what I can do:
    • pass a report to your officer and bring you the answer
    • tell you whether a call or message looks like a fraud
    • find parking, the police office or your officer's hours
    • warn you of frauds going round

    Write in your own words, or choose. If anyone is in danger, call 110 first.
thanks = You are welcome. I am here whenever something comes up.
goodbye = Goodbye, and take care!
cancelled = All right, I have left that.
nothing-asked = I had no question open just now. What is it about?
other-agency = That is for the city hotline 12345: it knows the right office for rubbish, water, roads, schools and taxes, day and night, in several languages. If it is dangerous, tell me and I will pass it to your officer.
out-of-scope = I cannot help with that, but with your neighbourhood I can:
not-understood = I did not quite understand that. What is it about? If anyone is in danger, call 110.
did-you-mean = I want to get this right. Do you mean:
understood-wrongly = I am sorry, I got that wrong. What is it about? I still have what you wrote, so there is no need to repeat it. If anyone is in danger, call 110.
menu-without-understanding = I have your message, but I cannot read it for myself at the moment. Please choose what it is about and I will pass it on. If anyone is in danger, call 110.
heard-files = Thank you, I have it. What is it about?
heard-voice = 🎤 I have your voice message. I cannot listen to it here, but your officer can. Press the first button and I will pass it on, or choose what it is about, or write it. If anyone is in danger, call 110 now.
heard-video = 🎥 I have your video. I cannot watch it here, but your officer can. Press the first button and I will pass it on, or choose what it is about, or write it. If anyone is in danger, call 110 now.
heard-location = Thank you for the location. What is it about?
heard-more = ✍️ I have that too. Please choose above what it is about.
odd-sticker = 🙂 Stickers are beyond me. Tell me in words or with a photo.
odd-other = I cannot use that here. Please write it in words, or send a photo or your location.
link-unknown = That link belongs to no community I know.
too-many-messages = You are writing faster than I can read. Please wait a minute and then send me the most important part again. If anyone is in danger, call 110.
our-mistake = Something went wrong on our side with your message. It is kept, and we will look into it. Please try again, or choose:
button-expired = That question is over.
button-unknown = That button does not do anything (any more).

## Menu buttons

menu-report-parking = 🚗 Parking trouble
menu-report-hazard = ⚠️ A danger
menu-report-noise = 🔊 Noise
menu-report-animal = 🐕 Animals
menu-report-traffic = 🛵 Reckless driving
menu-report-theft = 🔓 Theft, damage
menu-report-suspicious = 🚪 Something suspicious
menu-report-dispute = 🤝 A quarrel
menu-report-lost-found = 🔑 Lost or found
menu-fraud-victim = 💸 I paid a fraudster
menu-fraud-check = 🛡 Is this a fraud?
menu-fraud-question = 💡 About fraud
menu-emergency = 🚨 Emergency
menu-other-agency = 🏙 Other services
menu-ask-registration = 📄 Registration
menu-ask-parking-place = 🅿️ Where to park
menu-ask-office = 🏢 Police office
menu-ask-officer = 👮 My officer
menu-ticket-status = 📋 My reports
menu-talk-to-officer = 💬 Write to my officer
menu-give-feedback = ✍️ Feedback
menu-subscribe-alerts = 🔔 Alerts
menu-unsubscribe-alerts = 🔕 Stop alerts
menu-change-language = 🌐 Language
menu-change-community = 🏘 My community
menu-privacy-request = 🔒 My data
menu-volunteer = 🙋 Volunteer
menu-help = ☰ Menu
menu-affirm = Yes
menu-deny = No
menu-cancel = Cancel
menu-greet = Hello
menu-thanks = Thanks
menu-goodbye = Goodbye
menu-out-of-scope = Something else

## Buttons

button-add-to-ticket = ➕ Add something
button-alert-officer = 👮 Alert my officer
button-back = Back
button-cancel = ✖ Cancel
button-correct = ✏️ Correct
button-file = ✅ Send report
button-leave-alerts = 🔕 No more of these
button-alert-helpful = 👍 Helpful
button-alert-got-call = 📞 I got this call, too
button-take-back = Take it back
button-leave-out = Leave the time out
button-no = No, thank you
button-none-of-these = None of these
button-no-place = Go on without the place
button-send-to-officer = 👮 Pass it to my officer
button-privacy-anonymous = Leave my name out
button-privacy-erase = Erase everything
button-privacy-erase-sure = Yes, erase everything
button-privacy-export = Give me a copy
button-rate = { $rating } ★
button-reopen = Not settled yet
button-show-ticket = { $number }
button-skip = Go on without
button-subscribe-fraud = 🔔 Warn me of frauds
button-volunteer = 🙋 Yes, count me in
button-withdraw = No longer needed
button-join-fraud = 🔔 Get fraud alerts
button-join-safety = 🔔 Get safety notices
button-join-news = 🔔 Get community news
button-leave-fraud = 🔕 Stop fraud alerts
button-leave-safety = 🔕 Stop safety notices
button-leave-news = 🔕 Stop community news
button-quiet-hours = 🌙 Quiet hours
button-quiet-never = { $current ->
    [yes] ✓ Any time is fine
   *[no] Any time is fine
}

## Categories and states

category-parking = Parking
category-hazard = Danger
category-noise = Noise
category-animal = Animals
category-traffic = Reckless driving
category-theft = Theft or damage
category-suspicious = Something suspicious
category-dispute = Quarrel
category-lost-found = Lost or found
category-fraud-victim = Fraud: money lost
category-fraud-check = Possible fraud
category-emergency = Emergency
category-question = Question to the officer
state-new = waiting for an officer
state-taken = an officer is on it
state-asked = question asked, waiting for the answer
state-on-the-way = officer on the way
state-resolved = settled
state-withdrawn = withdrawn

## Emergencies

emergency-numbers =
    🚨 Call now:
    📞 110 police
    📞 119 fire
    📞 120 ambulance
    Say where you are. Get to safety first; do not put yourself in danger.
emergency-offer = When you have called: shall I alert your community officer as well?
fraud-victim-numbers =
    🚨 Every minute counts. Call now:
    📞 110 or 96110: ask for the payment to be stopped
    📞 your bank's hotline: have the card and account frozen
    Send no more money and no codes, whatever you are told.
fraud-victim-offer = When you have called: shall I alert your community officer too? They will know what you told me.
offer-declined = All right, I will pass nothing on. I am here if you change your mind.
offer-more = ✍️ I have noted that too. To pass it on to your officer, press the button above.
offer-declined-urgent = All right. If you are in danger or money is at stake, please call 110.

## Reporting

report-which-community = I will pass this on. Which community is it in?
report-whose = You mention { $community }. Which community is this about? The officers there get it.
report-where = Where exactly is it? Write the place (gate, building, floor) or share the location.
report-where-unknown = That is all right, roughly is enough: what is nearby, a gate, a shop, a street? You can also share the location, or go on without.
report-where-why = I mean the place where the officer should look, for example “gate 3” or “behind building 12”. Write it, share the location, or go on without.
report-when = When was it? Write the day and the time as well as you remember, for example “yesterday at 10 pm”.
report-photo = A photo would help. Send one, or go on without.
report-added = ✍️ I have added that to your report.
report-voice = 🎤 Your voice message goes with the report. I cannot listen to it here; your officer can.
report-video = 🎥 Your video goes with the report. I cannot watch it here; your officer can.
report-words = What has happened? Write it in your own words.
report-category = What is it about?
report-correct = What shall I change?
report-summary =
    Please check before I send it:

    📌 { $category }
    🏘 { $community }
    📍 { $place }
    💬 { $words }
    📷 { $photos ->
        [0] no photo
        [one] one photo
       *[other] { $photos } photos
    }
fact-when = 🕒 When: { $when }
fact-when-about = 🕒 When: { $when } (“{ $written }”)
fact-when-words = 🕒 When: “{ $written }”
fact-plate = 🚘 Plate: { $plate }
fact-phone = 📞 Phone: { $phone }
fact-link = 🔗 Link of: { $domain }
fact-sum = 💰 Sum: { $sum }
day-and-part = { $day }, { $part }
part-dawn = after midnight
part-morning = morning
part-noon = midday
part-afternoon = afternoon
part-evening = evening
part-night = night
place-on-the-map = the location you shared
place-not-given = not given
place-spoken = in your voice message
words-not-given = see the photo
words-spoken = in your voice message
words-attached = see what you sent
summary-voices =
    🎤 { $count ->
        [one] one voice message
       *[other] { $count } voice messages
    }
summary-videos =
    🎥 { $count ->
        [one] one video
       *[other] { $count } videos
    }
summary-documents =
    📎 { $count ->
        [one] one file
       *[other] { $count } files
    }
correct-category = What it is about
correct-place = The place
correct-when = The time
correct-words = The words
correct-photos = The photos
correct-community = The community
report-cancelled = All right, I have not sent anything.
filed =
    ✅ Your report has number { $number }.
    It is with your community's officer. You will hear from me here as soon as something moves; you can add words or photos until then.
filed-elsewhere =
    ✅ Your report has number { $number }.
    It is with the officers of { $community }. You will hear from me here as soon as something moves; you can add words or photos until then.
filed-hazard = Please keep clear of it and warn others if you safely can. If it becomes an immediate danger, call 119 or 110.
filed-fraud-check = The numbers, addresses and words you reported help to warn your neighbours. Nobody there sees anything of you. Please do not answer the sender any more.
filed-emergency = If you have not called 110, 119 or 120 yet, please do it now: they are faster than any message.

## Community

community-ask = Which community do you live in?
community-ask-for-officer = Which community is it in? Then I can reach the right officer.
community-how = Choose below, write its name, or share your location.
community-not-found = I know no community by that name.
community-which-of-these = There are several. Which one is it?
community-joined = 🏘 Your community: { $community }.

## My reports

reports = { $count ->
    [one] Your report:
   *[other] Your latest { $count } reports:
}
reports-none = You have no reports with me yet.
report-line =
    📋 { $number } · { $category } · { $filed }
    { $words }
    ➜ { $state }
ticket-add-what = What shall I add to { $number }? Send words, photos or your location.
ticket-added = ✅ Added to { $number }. Your officer can see it.
ticket-corrected = ✏️ I have passed your change on to { $number }. Your officer sees both.
ticket-reopened = { $number } is open again. What is not settled yet? I will pass it on.
ticket-withdrawn = { $number } is withdrawn. Thank you for telling me.
rating-thanks = Thank you for { $rating ->
    [one] one star
   *[other] { $rating } stars
}. Would you like to add a few words?
rating-words-thanks = Thank you, I have passed that on.

## Fraud

fraud-check-send = Send me the message, number or link, or tell me what they said.
fraud-check-as-before = What I said above still holds. If you mean another message, number or link, send it to me.
fraud-check-signs =
    🛡 Do not pay, do not click, give no code until this is clear. It is a fraud if anyone:
    • hurries you or wants you to keep it secret
    • asks for a code, a transfer to a “safe account” or to share your screen
    • says they are police, court or bank and wants money
    • promises refunds, easy profit or commission for small tasks
    In doubt call 96110, day and night. I cannot judge it for certain myself.
fraud-check-offer = Shall your community officer look at what you sent?

## Alerts

alert-helpful-thanks = Thank you! It helps us to write better warnings.
alert-helpful-taken-back = Taken back.
alert-call-words = I got a call like the one in your warning “{ $title }”.
alert-call-from = Which number called you, or what did they say? Write it here: your neighbours will be warned of it, and nobody sees who told. If you do not know, just ignore this.
alert-call-again = You have told us of this call already: report { $number }.
alert-call-from-nobody = That is fine. Thank you for telling us.
alerts-subscribed = 🔔 You will now get fraud alerts and safety notices here.
alerts-unsubscribed = 🔕 You will get no more alerts here.
alerts-none = You had no alerts switched on.
alerts-changed = Done. Your alert settings:
quiet-hours = When should no alerts come? They wait until these hours are over; only emergency notices come at any time.
quiet-hours-changed = Done. Nothing but emergency notices will disturb your quiet hours. Your alert settings:

## Places and officers

parking-nearby = 🅿️ Where you can park:
parking-none = I have no shared parking on record near you. The property office may know of free spaces at night.
offices-nearby = 🏢 Near you:
offices-none = I have no police office on record near you. In an emergency call 110.
place-name = 📍 { $name }
place-distance = { $metres } m away
place-hours = 🕒 { $hours }
place-capacity = { $count ->
    [one] one space
   *[other] { $count } spaces
}
place-fee = 💴 { $fee }
place-phone = 📞 { $phone }
officers = { $count ->
    [one] Your community officer in { $community }:
   *[other] Your community officers in { $community }:
}
officers-none = { $community } has no officer of its own at the moment; its police station looks after you. I can pass a message on.
officer-card = 👮 { $name } · 📞 { $phone }
officer-hours = In the community:
officer-what-about = What shall I tell your officer? Write it here, photos are welcome too.

## Feedback, volunteers, privacy, language

feedback-ask = I would like to hear it. What do you want to tell us, and how safe do you feel here?
feedback-thanks = Thank you. The people in charge will read it.
volunteer-ask = Volunteers help at the gates, with neighbours who need a hand, and in spreading warnings of fraud. Shall I put you on your community's list? Your officer will write to you here.
volunteer-joined = 🙋 Thank you! You are on the list; your officer will be in touch.
privacy-how = 🔒 I store only what this service needs: your language, your community, what you wrote here and your reports. Only the staff responsible for your community can see your reports. What I did not understand is read by a reviewer so that I learn: without names, numbers or house numbers, and without a note of who wrote it.
privacy-summary =
    Stored about you: { $messages ->
        [one] one message
       *[other] { $messages } messages
    }, { $tickets ->
        [one] one report
       *[other] { $tickets } reports
    }, { $files ->
        [one] one file
       *[other] { $files } files
    }, { $topics ->
        [0] no subscriptions
        [one] one subscription
       *[other] { $topics } subscriptions
    }.
privacy-export = Here is everything stored about you.
privacy-anonymous = Done. Your officer no longer sees your name.
privacy-erase-sure = This erases your messages, photos, name and subscriptions for good. Your officer keeps open reports without knowing whom they came from, and I can no longer bring you the answer. Are you sure?
privacy-erased = It is erased. Should you write again, we start afresh.
language-ask = Which language do you prefer?
language-chosen = I will write to you in English.
language-followed = I will go on in English. You can choose another language here:

## Web chat

web-title = Linli · your community police officer
web-emergency = Emergency numbers
web-police = 110 Police
web-fire = 119 Fire brigade
web-ambulance = 120 Ambulance
web-write = Write in your own language
web-send = Send
web-attach = Photo or file
web-location = Share my location
web-connecting = Connecting …
web-waiting = Sending …
web-location-failed = Your phone did not give your location. Please write where it is.
web-shared-location = My location
web-answer = Answer
web-answering = Answering:
web-photo = Photo
web-file = File
web-file-too-large = That file is larger than 10 MB.
web-file-unknown = I can take photos, sound, MP4 video and PDF.
web-file-heic = This photo in the iPhone's own format (HEIC) could not be opened. Please send a screenshot of it, or choose Settings › Camera › Formats › Most Compatible and take it again.
web-ten-files = I can take ten files at once: I am sending the first ten.
web-not-sent = That could not be sent. Please try again.
web-no-cookies = Your browser keeps no cookies, so I cannot recognise you. Please allow cookies for this page, or open it in another browser.
web-needs-script = This chat needs JavaScript, which is switched off here. In an emergency call 110 (police), 119 (fire) or 120 (ambulance); about fraud call 96110.
web-you = You
button-share-location = 📍 Share my location

## News of a report

notice-taken = 👮 Officer { $officer } is now looking after your report { $number }. I will tell you here how it goes; to add something, just answer this message.
notice-on-the-way = 🚶 Officer { $officer } is on the way because of your report { $number }.
notice-asked = ❓ Officer { $officer } has a question about your report { $number }. Answer this message, or press the button below:
notice-reply = 💬 Officer { $officer } writes about your report { $number }:
notice-resolved = ✅ Officer { $officer } has settled your report { $number }.
notice-rate = How did it go? Choose 1 to 5 stars, 5 is best. If it is not settled after all, tell me with the button below and the officer will look at it again.
notice-passed-on = ↪ Your report { $number } is now with officer { $officer }, who will see to it. You need not do anything; I will tell you here how it goes.
machine-translated = 🌐 Translated by machine
notice-merged = 🔗 Others have reported the same as you did in { $number }; it is looked after together. You need not do anything; I will tell you here how it goes.
notice-transferred = ↪ Your report { $number } belongs to { $community }; the officers there have it now. You need not do anything; I will tell you here how it goes.
notice-urgent = 🚨 Officer { $officer } now treats your report { $number } as: { $category }. If you have not called yet, please do so at once:
button-answer = 💬 Answer

## What cannot be done

refusal-not-found = I cannot find that. It may be gone, or it may be somebody else's.
refusal-wrong-state = That is not possible at this point. This is how it stands: { $state }.
refusal-too-many-open = You have { $count } reports open already. Please add to one of them, or wait until one is settled. If anyone is in danger, call 110.
refusal-link-invalid = This link does not work (any more). Please ask your admin for a new one.

## Telegram: the commands behind the menu button, and what only Telegram needs

command-report = Report something
command-menu = What I can do for you
command-status = My reports and how they stand
command-officer = Who my community officer is
command-parking = Where to park nearby
command-alerts = Get fraud and safety alerts
command-stop = Stop the alerts
command-community = Choose my community
command-language = Choose my language
command-privacy = What is stored about me; erase it
command-cancel = Leave what we are doing
command-help = How this works
file-not-delivered = 📎 A file belongs here. If you cannot see it, it did not get through.

## Fraud check: verdict, kinds, signs

fraud-verdict-likely = 🛑 This looks very much like a scam.
fraud-verdict-careful = ⚠️ Be careful: something is not right here.
fraud-verdict-no-sign = 🔎 I found no sign of a scam in this. That does not mean there is nothing wrong.
fraud-verdict-kind = Type: { $kind }
fraud-do-likely =
    What to do now:
    • Stop. Do not pay, do not click, give no codes.
    • Call 96110 to check; if you have paid, call 110 at once.
    • Keep the chat, the numbers and screenshots.
fraud-do-careful = Stop for a moment: do not pay, do not click, give no codes. Look up the official number yourself and ask, or call 96110. Keep the messages.
fraud-do-no-sign = If anyone asks for money, a code, your screen or your silence, stop and call 96110 first.
fraud-reason = • “{ $quote }”: { $sign }
fraud-reason-leads = • “{ $quote }” really leads to “{ $where }”: { $sign }
fraud-reason-imitates = • “{ $quote }”: { $sign } The real one is { $real }.
fraud-reason-resembles = • “{ $quote }”: { $sign } { $kind }.
fraud-reason-reported = • “{ $quote }”: { $sign } ({ $count } people in this city in the last 30 days)
fraud-check-picture = I could not read the picture this time. Type or forward me the words; your officer can look at the picture.
fraud-picture-looking = 🔎 I am looking at the picture, a few seconds please …
fraud-picture-code = 🔳 The QR code holds: { $content }
fraud-picture-read = 🖼 This is what I read in the picture: “{ $text }”. I may have misread a letter.
fraud-picture-no-text-reading = 🔳 I can read QR codes here, but no text in pictures. Type or forward me the words; your officer can look at the picture.
fraud-picture-nothing = I found neither text nor a QR code in the picture. Tell me what they said; your officer can look at the picture.
button-report-fraud = 👮 Report it
button-already-paid = 💸 I already paid
fraud-kind-task-rebates = paid tasks and rebates
fraud-kind-fake-investment = fake investment
fraud-kind-fake-shopping = fake shopping, service or prize
fraud-kind-fake-customer-service = fake customer service of a shop, courier or bank
fraud-kind-fake-credit-repair = fake credit repair
fraud-kind-fake-loan = fake loan
fraud-kind-impersonated-authority = somebody posing as police, court or government
fraud-kind-impersonated-acquaintance = somebody posing as your boss, friend or family
fraud-kind-romance = romance scam
fraud-kind-game-trading = fake trading of games and accounts
fraud-kind-parcel-or-visa = parcel or visa trouble, aimed at foreigners
fraud-kind-phishing = phishing link
fraud-kind-sextortion = extortion with nude videos
fraud-sign-lookalike-domain = this address imitates a real institution's.
fraud-sign-mixed-script-host = the address mixes letters of different alphabets to fool the eye.
fraud-sign-punycode-host = the address is written in code that hides its real name.
fraud-sign-brand-in-foreign-domain = it borrows an institution's name, but the site is not theirs.
fraud-sign-brand-with-odd-ending = an institution's name with an unusual ending: not their site.
fraud-sign-foreign-link = the message speaks of an institution, but the link is not theirs.
fraud-sign-ip-host = the link is a bare number; real institutions have names.
fraud-sign-credentials-in-link = what stands before the @ is only there to deceive.
fraud-sign-shortened-link = a shortened link hides where it leads.
fraud-sign-odd-ending = addresses with this ending cost next to nothing and are often used for fraud.
fraud-sign-hidden-target = the address you see is not the one that opens.
fraud-sign-script-link = this is no address but a piece of program.
fraud-sign-new-domain = this address first turned up in this city's checks less than a week ago; swindlers change theirs often.
fraud-sign-confirmed-number = the police have confirmed that this number is used for fraud.
fraud-sign-confirmed-address = the police have confirmed that this address is used for fraud.
fraud-sign-confirmed-account = the police have confirmed that this account is used for fraud.
fraud-sign-confirmed-text = the police have confirmed that messages like this are fraud.
fraud-sign-reported-number = residents have reported this number for fraud.
fraud-sign-reported-address = residents have reported this address for fraud.
fraud-sign-reported-account = residents have reported this account for fraud.
fraud-sign-reported-text = residents have reported nearly the same message for fraud.
fraud-sign-account-borrows-name = this account borrows an institution's name; banks and police do not write from private accounts.
fraud-sign-authority-on-mobile = they claim to be an authority, but use an ordinary mobile.
fraud-sign-authority-on-400 = 400 numbers are for being called; investigators do not call from one.
fraud-sign-authority-from-abroad = no Chinese authority uses a foreign number.
fraud-sign-authority-on-internet-number = they claim to be an authority, but use an internet number.
fraud-sign-poses-as-hotline = with + or 00 in front it is a fake.
fraud-sign-known-hotline = this is a real, published number; but a displayed number can be forged. Hang up and dial it yourself.
fraud-sign-claims-authority = they say they are police, court or government.
fraud-sign-safe-account = there are no “safe accounts”; whoever wants your money there is a fraudster.
fraud-sign-read-out-code = nobody honest ever asks for your codes or passwords.
fraud-sign-share-screen = a shared screen or remote control shows them your passwords.
fraud-sign-install-app = do not install apps from a stranger's link or QR code.
fraud-sign-keep-secret = they want it secret so that nobody can warn you.
fraud-sign-deadline = they hurry you so that you have no time to think.
fraud-sign-threat-of-arrest = they frighten you with arrest; real police do not work by phone.
fraud-sign-asks-for-money = they want you to pay or transfer money.
fraud-sign-asks-for-details = they want card numbers, passwords or papers.
fraud-sign-loan-fee = a loan that costs a fee before it is paid out is a fraud.
fraud-sign-credit-record = nobody can repair a credit record for money.
fraud-sign-prize-fee = a prize you must pay for is no prize.
fraud-sign-job-fee = honest employers do not ask you for money.
fraud-sign-task-rebate = money for likes, ratings or prepaid tasks is always a fraud.
fraud-sign-guaranteed-returns = no honest investment is guaranteed.
fraud-sign-gift-cards = only fraudsters take payment in gift card codes.
fraud-sign-off-platform = paid outside the platform, you lose its protection.
fraud-sign-chat-handoff = they want to move you to another chat app.
fraud-sign-service-refund = real refunds come back the way you paid, without your doing anything.
fraud-sign-account-trouble = they frighten you with a locked account so that you click or sign in.
fraud-sign-parcel-fee = couriers do not collect fees by a link in a message.
fraud-sign-relative-new-phone = “my phone broke, new number” is an old trick: call the number you know.
fraud-sign-boss-orders = a boss who suddenly wants a payment: ask in person or on the number you know.
fraud-sign-stuck-abroad = somebody you never met is in trouble and needs money: a romance trick.
fraud-sign-parcel-with-drugs = customs and police do not phone you about illegal parcels.
fraud-sign-visa-trouble = embassies and immigration do not ask for money by phone or chat.
fraud-sign-nude-video = this is extortion. Do not pay: they will only ask for more.
fraud-sign-resembles-scams = no single word proves it, but the wording as a whole resembles scams of this type:

## Fraud victims: the first minutes

victim-officer-told = 👮 Your community officer has been told just now ({ $number }).
victim-ask-paid-by = The police will ask a few things; you can skip any of them. How did you pay?
victim-ask-to-whom = Whom did you pay? Write the account, name, phone number or nickname.
victim-ask-amount = How much was it?
victim-ask-when = When did you pay?
victim-paid-by-transfer = Bank transfer
victim-paid-by-wallet = WeChat, Alipay
victim-paid-by-card = Card
victim-paid-by-cash = Cash or gold
victim-paid-by-crypto = Cryptocurrency
victim-paid-by-gift-cards = Gift cards
victim-paid-by-codes = I gave codes
victim-paid-hour = Within the last hour
victim-paid-today = Today
victim-paid-yesterday = Yesterday
victim-paid-earlier = Earlier
victim-help-transfer = Call your bank now: have the transfer stopped and the account frozen. Then call 110.
victim-help-wallet = Call the payment service now and have the money frozen; report the other account in the chat:
victim-help-card = Call the bank of your card now: block it and dispute the payment.
victim-help-cash = Note the place, the time, what the person looked like and any number plate, and call 110 now: cameras may have seen it.
victim-help-crypto = Keep the wallet address and the transaction hash. Ask the exchange to freeze it at once, then call 110.
victim-help-gift-cards = Call the shop that issued the cards now: unused ones can still be frozen. Keep cards and receipts.
victim-help-codes = Change your passwords on another device now, and have the bank freeze your account. If someone controls your phone, take it offline first.
victim-hotline = 📞 { $name } { $phone }
victim-added = ✅ Added to { $number }; your officer can see it.
victim-finished = Your officer has everything ({ $number }). Keep all chats, transfers and screenshots; delete nothing. Write here whenever you remember more. Whoever offers to get your money back for a fee is a fraudster, too.
button-victim-skip = Skip
button-victim-done = No more questions

## Learning to see through it

trick-which = Which trick would you like to know?
trick-begins = 🎣 How it begins
trick-tell = 🔎 How to tell
trick-now = ✋ What to do now
trick-call = Not sure? Call the anti-fraud hotline, 96110. Already paid? Call 110 at once: every minute counts.
warning-call = Not sure? Call the anti-fraud hotline first: 96110.
button-how-it-works = 💡 How this trick works
button-all-tricks = 💡 How the tricks work
button-quiz = 🎯 Would you have spotted it?
button-warn-family = 💌 Warn my family
family-language = Which language does your family read? I will write the warning in it.
family-forward = 👆 Forward the message above to your family.
button-share = 📤 Send it to my family
quiz-intro = 🎯 Three messages: a scam, or honest? Just for practice, and mistakes are welcome.
quiz-question = Message { $number } of { $total }:
button-quiz-scam = 🛑 A scam
button-quiz-honest = ✅ Honest
quiz-right = 👍 Well spotted!
quiz-wrong-scam = This one is a scam. It works because it sounds so real.
quiz-wrong-honest = This one is honest. To look twice is still a good habit.
quiz-left = All right, another time.
quiz-score = You were right on { $right } of { $total }. Each one you practise is one fewer for the fraudsters.
quiz-score-all = 🎉 All { $total } right! You are hard to fool.
button-quiz-again = 🎯 Three more

## What other systems read of a safety notice (CAP)

cap-event = Safety notice
cap-everywhere = All communities served
cap-feed = Linli: safety notices
