### What Linli says to officers, supervisors and admins: cards and the desk. English.

## Cards on the phone

card-headline = { $priority ->
    [urgent] 🔴 URGENT ·
    [high] 🟠
   *[normal] 🔵
} { $number } · { $category }
card-community = 🏘 { $community }
card-place = 📍 { $place }
card-map = 🗺 { $link }
card-filed = 🕒 { $at }
card-files = 📎 { $count ->
    [one] one file
   *[other] { $count } files
}
card-words =
    💬 ({ $language })
    { $words }
card-state = ➜ { $state }
card-assignee = 👮 { $officer }
card-rating = ⭐ { $rating } of 5
card-how = Answer this message to write to the resident.
move-take = ✋ Take
move-ask-back = ❓ Ask back
move-set-out = 🚶 On my way
move-resolve = ✅ Resolved
move-pass-on = ↪ Pass on
move-recategorise = 🏷 Category
move-ready = 💬 Ready answer
move-note = 📝 Note

## An officer's chat

staff-welcome = 👮 { $name }, this chat now receives the tickets of your communities.
staff-how =
    • Answer a card or a resident's message, and the resident gets your words.
    • What you write without answering a card goes to nobody.
    • /today lists what waits for you, late ones first. /near, or your location, shows open tickets around you.
    • /note as an answer to a card: a note for colleagues. /unlink ends the link with this chat.
staff-open-tickets = 📋 Open tickets
staff-digest = ☀ Good day, { $name }. Open: { $open }, of them yours: { $mine }. With news for you: { $unread }. Overdue: { $overdue }.
staff-today = 📋 Today { $count ->
    [one] one ticket waits
   *[other] { $count } tickets wait
} for you{ $late ->
    [0] .
   *[other] , { $late } of them late.
}
staff-today-further = 📋 Further down the list:
staff-today-late = 🔺 { $number } · { $category } · { $state } · late since { $at }
staff-today-due = • { $number } · { $category } · { $state } · by { $at }
staff-today-open = • { $number } · { $category } · { $state }
staff-today-place = { "   " }📍 { $place }
staff-today-more = ⬇ More
staff-today-no-more = That was the end of the list.
staff-near-where = 📍 Where are you? Share your location, and I show the open tickets around you.
staff-near = 📍 { $count ->
    [one] One open ticket is near you:
   *[other] { $count } open tickets are near you, the nearest first:
}
staff-near-none = 📍 No open ticket with a place on the map within { $metres } m of you.
staff-near-line = • { $metres } m · { $number } · { $category } · { $state }
staff-near-map = { "   " }🗺 { $link }
staff-no-open-tickets = No open tickets. Quiet for now.
staff-answer-a-card = That went to nobody. To write to a resident, answer their card or message.
staff-answered-unknown = That went to nobody: what you answered is neither a card nor a resident's message. To write to a resident, answer their card.
staff-answered-list = That went to nobody: you answered a list or a notice, and nobody reads that. To write to a resident, answer their card.
staff-answered-me = That went to nobody: you answered what I told you about { $number }, not the resident. To write to them, answer their card or message.
staff-show-card = 🗂 { $number }
staff-edited = Changing a message changes nothing: the resident keeps what was passed on before. To put something right, answer their card again.
staff-forwarded = What you forwarded went to nobody. To pass it on to a resident, answer their card and write it there.
staff-nothing-to-send = I can only pass on words, photos, voice messages and documents.
staff-passed-to-resident = ✅ { $number }: passed on to the resident.
staff-ask-what = ❓ { $number }: what do you want to ask? Answer this message.
staff-resolve-proof = 📷 { $number }: a photo that shows it settled? Send it as an answer to this message, with words or without. The resident gets it together with the news.
staff-resolve-without = ✅ Resolved, without a photo
staff-resolved = ✅ { $number }: resolved, and the resident has it.
staff-note-what = 📝 { $number }: what should colleagues know? Answer this message. The resident never sees it.
staff-note-on-what = Send /note as an answer to a card, with the words behind it.
staff-note-words-only = A note takes words only; nothing was kept, and nobody got it.
staff-noted = 📝 { $number }: noted. The resident does not see it.
staff-ready-which = 💬 { $number }: which answer? You see it in the resident's language before it is sent.
staff-ready-none = 💬 { $number }: there is no ready answer for this.
staff-ready-preview = 💬 { $number }: the resident would get this ({ $language }). Nothing has been sent yet.
staff-ready-changed = 💬 { $number }: this has become something else meanwhile and was not sent. The resident would get this now ({ $language }):
staff-ready-in-own-words = That is:
staff-ready-send = ✉ Send it
staff-ready-others = ↩ Another answer
staff-ready-sent-already = { $number }: that was sent already, once.
staff-sort-as-what = 🏷 { $number }: what is it really about?
staff-pass-to-whom = ↪ { $number }: pass on to whom?
staff-no-colleagues = There is nobody else to pass this to.
staff-nobody-here = ↪ { $number }: there is nobody else here to pass this to.
staff-to-community = 🏘 To another community
staff-passed-on = ↪ { $number }: passed on to { $officer }, and the resident is told.
staff-transfer-where = 🏘 { $number }: to which community does it belong?
staff-transfer-nowhere = { $number }: there is no other community.
staff-transfer-sure = 🏘 { $number } to { $community }? Its officers get it, the resident is told, and you may not see it any more.
staff-transfer-yes = ↪ Yes, transfer it
staff-transferred = ↪ { $number }: transferred to { $community }, and the resident is told.
staff-button-unknown = That button does not do anything (any more).
staff-unlinked = This chat no longer receives tickets.
staff-left = You no longer work here: no tickets come to this chat, and nothing you write goes to anybody. Please ask your station if that is a mistake.
staff-sign-in-code =
    🔑 { $code } is your code for the Linli desk. It works once, within { $minutes } minutes.
    You are not signing in? Then somebody knows your password: change it. Never tell anybody a code.
staff-second-step-reset = 🔑 An admin has taken away your second step for signing in to the Linli desk, and signed you out everywhere. You did not ask for that? Then tell your station at once.

## Groups with topics

topic-name = { $number } · { $category }
topic-name-at = { $number } · { $category } · { $place }
group-how =
    👮 Here each ticket of a community can have a topic of its own. A supervisor or admin whose Telegram is linked sends /bind with the community's or the station's code.
    Whoever is in this group reads what residents write.
group-bound = ✅ Tickets of { $what } get a topic each in this group from now on. Words reach a resident only as an answer to the card in their ticket's topic. /unbind ends it.
group-unbind-sure = No more tickets into “{ $title }”? The topics that are here stay.
group-unbind-yes = No more tickets here
group-unbound = No more tickets come into this group.
group-not-bound = This group is bound to no community. A supervisor or admin sends /bind with a community's or a station's code.
group-needs-topics = First turn on topics in this group's settings, and let me manage them as an administrator.
group-strangers = That went to nobody: only staff whose Telegram is linked to their account can do that here, and not under the group's name.
group-in-private = That is for your own chat with me, not for a group.
group-talk = This stays among colleagues. To write to the resident, answer the card in this topic.
group-answered-elsewhere = That went to nobody: this is another ticket's topic. Answer the card in the topic of its own ticket.
group-lost = ⚠️ Tickets do not reach the group “{ $title }” any more: { $why } They go to officers' own chats as before.
group-problem-no-right = I lack the right to manage topics there. Make me an administrator with that right, and the topics go on.
group-problem-no-topics = topics are turned off there. Turn them on and send /bind again.
group-problem-gone = I am not in it any more. Add me as an administrator who may manage topics, and they go on.

## News under a card

card-corrected = ✏️ { $number }, the resident corrects an earlier message. It says now:
plan-waits-noticed = 📈 { $people } people of { $community } reported the same kind of fraud this week, far more than usual. A draft of an alert waits for an admin:
plan-waits-taken-in = 📥 “{ $source }” handed in a warning. A draft of an alert waits for an admin:
plan-waits-held-up = ⏸ “{ $source }” called off its warning. The alert that was planned from it is held up and waits for an admin:
plan-waits-for-approval = { $people ->
    [one] ✋ An alert to { $people } person waits for a second admin's approval:
   *[other] ✋ An alert to { $people } people waits for a second admin's approval:
}
plan-waits-link = Look at it on the desk: { $link }
card-answer = 💬 { $number }, the resident adds:
card-said = 💬 { $number }: { $officer } wrote to the resident:
card-note = 📝 { $number }: a note from { $officer }; the resident does not see it:
card-passed-on = ↪ { $number }: { $officer } passes this on to you. Please take it.
card-given-back = ↪ { $number }: { $officer } had this and no longer works here. Please take it.
card-sorted = 🏷 { $number }: { $officer } changed the category to “{ $category }”.
card-prioritised = ⚑ { $number }: { $officer } set the priority to “{ $priority }”.
card-transferred = ↪ { $number }: { $officer } transferred this to your community. Please take it.
card-answer-soon = ⏰ { $number } ({ $category }): the resident should hear from you by { $at }.
card-answer-late = 🔺 { $number } ({ $category }): the resident should have heard from an officer by { $at }, and has not.
card-due-soon = ⏰ { $number } ({ $category }): to be settled by { $at }.
card-due-late = 🔺 { $number } ({ $category }): should have been settled by { $at }, and is not.
card-reopened = 🔁 { $number }: the resident says it is not settled.
card-withdrawn = ✖ { $number }: the resident needs nothing more. It is withdrawn.

## What cannot be done

refusal-already-taken = { $officer } has this ticket already.
refusal-not-allowed = That is not possible with this ticket.
refusal-lesson-is-exported = This has been exported already and cannot be changed here any more.
refusal-not-in-charge = Only a supervisor of the station, or an admin, can do that.
refusal-no-such-code = There is no community or station of yours with this code.
refusal-text-needed = Please write a few words.
refusal-too-many-views = You keep { $most } views already. Please remove one first.
refusal-changed-meanwhile = Something happened to this ticket while you were writing. Nothing of yours was sent or changed, and it is still here: please look, then press again.
refusal-due-in-the-past = That time has passed already.
refusal-no-such-ticket = There is no such ticket that you may see.
refusal-no-such-span = Please choose a beginning that lies before the end, and at least one day.
refusal-too-many-hours = A week has at most { $most } such spans. Please remove one first.
refusal-not-translated = The translation server gave no answer. What you wrote is still here; the ready answers are there in every language.
refusal-incomplete-person = A name and a login are needed, and a community or a station for officers and supervisors.
refusal-nobody-to-tell = Whoever reported this asked to be erased and cannot be written to.

## At the door

refusal-sign-in = Login or password is wrong. After { $tries } wrong tries in a row, signing in pauses for { $minutes } minutes.
refusal-password-too-short = A password needs at least { $letters } characters.
refusal-login-taken = The login { $login } belongs to somebody already.
refusal-sign-in-or-code = Login, password or code is wrong, or the code is still missing. After { $tries } wrong tries in a row, signing in pauses for { $minutes } minutes.
refusal-code-wrong = That code is not right or too old. Nothing was changed.
refusal-phone-is-second-step = Codes for signing in go to this chat. First set up an app or turn the codes off.

## The desk: everywhere

desk-title = Linli desk
desk-brand = Linli
desk-skip = Skip to the content
desk-nav = Main
desk-nav-residents = Residents
desk-nav-running = Administration
desk-queue = Tickets
desk-alerts = Alerts
desk-communities = Communities
desk-understanding = Understanding
desk-feedback = Feedback
desk-account = My account
desk-sign-out = Sign out
desk-language-name = English
desk-to-queue = All tickets
desk-offline = The connection is interrupted. What you see may be out of date; it comes back by itself.
desk-signed-out = You are no longer signed in. What you typed is still here: sign in again in a new tab, then send it once more.
desk-just-now = just now
desk-choose = Please choose
desk-cancel = Cancel
desk-older = Older
desk-newest = Newest
desk-paging = Pages
desk-print = Print
desk-demo = Demo data

## The desk: signing in

desk-sign-in = Sign in
desk-sign-in-for = For community officers, supervisors and admins
desk-login = Login
desk-password = Password
desk-code = Code
desk-code-hint = Only if you have set up a second step: from your app or from Telegram, or one of your recovery codes.
desk-sign-in-anew = Or once more from the start

## The desk: when something is in the way

desk-problem = That did not work
desk-problem-request = The browser asked for something we do not understand. Please go back and try again.
desk-problem-forbidden = This is not for your account to see or do. If you need it, ask your supervisor.
desk-problem-not-found = There is nothing here, or it belongs to a community that is not yours.
desk-problem-busy = The database is busy just now. Nothing was changed; please try again in a moment.
desk-problem-ours = Something went wrong on our side. It has been noted. Please try again in a moment.

## The desk: the queue

desk-views = Which tickets
desk-view-open = Open
desk-view-mine = Mine
desk-view-resolved = Settled
desk-view-all = All
desk-category = Category
desk-every-category = Every category
desk-community = Community
desk-every-community = Every community
desk-show = Show
desk-open-count = { $count ->
    [0] No open tickets
    [one] One open ticket
   *[other] { $count } open tickets
}
desk-search = Search reports, threads, numbers
desk-state = State
desk-every-state = Every state
desk-priority = Priority
desk-every-priority = Every priority
desk-only-unread = Only with news for me
desk-more-filters = More filters
desk-unread = New to you.
desk-keys = With the keyboard
desk-key-next = next
desk-key-previous = previous
desk-key-open = open
desk-key-search = search
desk-key-write = write
desk-key-note = note
desk-key-take = take it
desk-key-back = back to the tickets
desk-kept-views = Saved views
desk-keep-view = Save this view …
desk-view-name = Name of the view
desk-keep-view-now = Save
desk-drop-view = Remove the view “{ $name }”
desk-look-in-all = Look in all tickets, settled ones too
desk-unanswered = New words
desk-for = for { $officer }
desk-nobody-yet = nobody yet
desk-no-words = (no words; see what is attached)
desk-empty-open = Nothing is waiting. Time for a walk through the neighbourhood.
desk-empty-mine = You have no open tickets. If you have a moment, look at the open ones.
desk-empty-resolved = Nothing has been settled yet. It will come.
desk-empty-all = No tickets yet. New ones appear here by themselves.
desk-empty-sieve = Nothing here fits what you chose.
desk-state-new = New
desk-state-taken = In hand
desk-state-asked = Asked back
desk-state-on-the-way = On the way
desk-state-resolved = Settled
desk-state-withdrawn = Withdrawn
desk-priority-urgent = Urgent
desk-priority-high = High
desk-priority-normal = Normal

## The desk: a ticket

desk-as-written = As written
desk-thread = Since then
desk-resident = Resident
desk-resident-corrects = ✏️ Resident, correcting an earlier message
desk-note-by = Internal note · { $officer }
desk-rating = The resident’s rating
desk-rating-of = { $rating } of 5
desk-facts = Facts
desk-place = Place
desk-not-given = Not given
desk-on-the-map = Map
desk-found = In the words
desk-filed = Filed
desk-reporter = Reported by
desk-reporter-anonymous = Anonymous
desk-reporter-nameless = No name given
desk-reporter-erased = Erased at their own wish
desk-language = Language
desk-station = Station
desk-history = History
desk-has-it = { $officer } has it
desk-had-it = { $officer } looked after it
desk-passed-to = Passed on to { $officer }
desk-nobody-has-it = Nobody has taken it yet
desk-photo = Photo { $number }
desk-file-photo = Picture
desk-file-voice = Voice message
desk-file-video = Video
desk-file-document = Document
desk-file-on-its-way = Still being fetched
desk-file-lost = Could not be fetched
desk-acts = What you can do
desk-take = Take it
desk-write = Write to the resident
desk-write-hint = They wrote in: { $language }. Your words arrive exactly as you write them.
desk-attach = Picture or PDF
desk-attach-hint = At most 10 MB. Where and with what a picture was taken is removed before it is sent.
desk-file-too-large = The file is larger than 10 MB and was not sent. Your words were not sent either.
desk-file-unknown = Only pictures (JPEG, PNG, WebP, GIF) and PDF files can be sent to residents. Nothing was sent.
desk-file-heic = This picture in the iPhone's own format (HEIC) could not be opened. Save it as JPEG and choose it again. Nothing was sent.
desk-canned = Ready answers …
desk-canned-preview = As the resident gets it, in: { $language }
desk-canned-put = Put it into the box
desk-translate = Translate
desk-translated = Translated by machine:
desk-translate-draft = Translate what I wrote into: { $language }
desk-translated-draft = Translated by machine into: { $language }. The resident is told so; what you wrote is kept beside it for colleagues.
desk-translated-put = Put it into the box instead
desk-no-translation = No translation server is set up here (LINLI_TRANSLATE_URL). The ready answers are there in the resident’s language.
desk-reply = Send
desk-ask-back = Send as a question
desk-set-out = On my way
desk-resolve = Settle it …
desk-resolve-words = What was done? The resident reads it (optional).
desk-resolve-hint = The resident is told, is asked for a rating and can open it again.
desk-resolve-now = Settled
desk-pass-on = Pass it on …
desk-pass-on-to = To
desk-pass-on-now = Pass on
desk-sort = Change the category …
desk-sort-as = What it is really about
desk-sort-hint = The resident gets a message only if it becomes urgent. Linli’s reviewers see, without names, that it was understood wrongly.
desk-sort-now = Change category
desk-note = Note for colleagues …
desk-note-words = Internal note
desk-note-hint = Only colleagues see this. It never reaches the resident.
desk-note-now = Save note
desk-done-take = It is yours now. The resident has been told.
desk-done-ask-back = Your question is on its way to the resident.
desk-done-reply = Your words are on their way to the resident.
desk-done-set-out = The resident knows that you are coming.
desk-done-resolve = Settled. The resident has been told.
desk-done-pass-on = Passed on. Your colleague has been told.
desk-done-recategorise = The category is changed.
desk-done-note = The note is saved, for colleagues only.
desk-event-file = { $category ->
    [none] Filed
   *[other] Filed as “{ $category }”
}
desk-event-take = { $officer } took it
desk-event-ask-back = { $officer } asked back
desk-event-reply = { $officer } wrote to the resident
desk-event-answer = The resident wrote
desk-event-set-out = { $officer } set out
desk-event-resolve = { $officer } settled it
desk-event-pass-on = { $officer } passed it on to { $colleague }
desk-event-given-back = { $officer } gave it back to the community
desk-event-note = { $officer } left a note
desk-event-recategorise = { $officer } changed the category to “{ $category }”
desk-merged-with = Looked after together with it
desk-merged-hint = { $count ->
    [one] What you write, your setting out and settling reach the reporter of this ticket and one more. A question reaches the reporter of this ticket alone.
   *[other] What you write, your setting out and settling reach the reporter of this ticket and { $count } more. A question reaches the reporter of this ticket alone.
}
desk-merged-into = This is looked after together with { $number }.
desk-separate = Separate again
desk-alike = Perhaps about the same
desk-alike-likely = Most likely the same
desk-alike-related = Perhaps
desk-metres = { $metres } m away
desk-merge = Merge with …
desk-merge-into = Look after this together with
desk-merge-number = Ticket number
desk-merge-hint = Each reporter keeps their own report and is kept informed. This ticket leaves the queue; the other one stands for both.
desk-merge-now = Merge
desk-merge-these = Merge into this ticket
desk-arrange = How soon, by when, whose …
desk-prioritise-now = Change
desk-due = To be settled by
desk-due-now = Set
desk-due-hint = Leave it empty for no time.
desk-answer-by = To be answered by
desk-overdue = Overdue
desk-only-overdue = Only overdue
desk-transfer = It belongs to the community
desk-transfer-now = Transfer
desk-transfer-find = A community of another station, by name or code
desk-transfer-find-now = Find it
desk-transfer-none = No other community is called like that.
desk-transfer-hint = The officers there get it, the resident is told. You may no longer see it.
desk-map-alt = Sketch: where it is in { $community }
desk-map-scale = { $metres } m
desk-meanwhile = Meanwhile:
desk-done-prioritise = The priority is changed.
desk-done-set-due = The time is set.
desk-done-transfer = Transferred. The officers there have been told.
desk-done-merge = Merged. The reporters have been told.
desk-done-separate = Separated again.
desk-event-prioritise = { $officer } set the priority to “{ $priority }”
desk-event-set-due = { $due ->
    [none] { $officer } took the time limit away
   *[other] { $officer } set the time limit to { $due }
}
desk-event-transfer = { $officer } transferred it to { $community }
desk-event-merge = { $officer } merged it into { $other }
desk-event-absorb = { $officer } merged { $other } into it
desk-event-separate = Separated from { $other } again
desk-event-reopen = The resident opened it again
desk-event-withdraw = The resident withdrew it
desk-event-rate = The resident rated it

## The desk: alerts

desk-waits-for-you = { $count ->
    [one] (one draft waits for you)
   *[other] ({ $count } drafts wait for you)
}
desk-alert-send = Send an alert now
desk-alert-send-hint = It reaches those who subscribed to its topic. You see the words and the number of people before anything is sent.
desk-alert-which = Alert
desk-alert-where = Where
desk-everywhere = Everywhere
desk-alert-preview = Preview
desk-alerts-sent = Sent so far
desk-no-alerts = No alert has been sent yet.
desk-alert-check = Please check before it is sent
desk-alert-audience = { $count ->
    [0] Nobody subscribed in { $where } would get it now.
    [one] One person would get it now: { $where }.
   *[other] { $count } people would get it now: { $where }.
}
desk-alert-audience-hint = These are the subscribers of “{ $topic }” who can be reached.
desk-alert-go-on = Choose for whom
desk-whom = Whom is it for?
desk-count = Count the people
desk-only-places = Only some places
desk-only-places-hint = Stations, communities and an area may be combined: who lives in any of them is meant.
desk-stations = Stations
desk-area = An area drawn on the map
desk-area-hint = Click for each corner, drag to move the map. All communities that the area touches are meant.
desk-area-undo = Take back the last corner
desk-area-clear = Clear
desk-area-corners = Corners: longitude, latitude, one on each line
desk-closer = Closer
desk-farther = Farther away
desk-who-of-them = Who of them
desk-who-of-them-hint = Those who subscribed to “{ $topic }”; fewer, if you like.
desk-only-volunteers = Only volunteers
desk-only-languages = Only who reads certain languages
desk-emergency = Emergency
desk-is-emergency = This is an emergency notice
desk-is-emergency-hint = It goes first and at any time, also in quiet hours.
desk-everyone = Send it to everyone who can be reached
desk-everyone-hint = Also to those who subscribed to nothing. For emergencies only.
desk-places = { $first } and { $more } more
desk-takes = Sending takes about { $time }.
desk-asleep = { $count ->
    [one] One of them has quiet hours now and gets it at { $time }.
   *[other] { $count } of them have quiet hours now and get it by { $time }.
}
desk-alert-everyone-hint = These are all who can be reached there, subscribed or not.
refusal-nobody-there = There is no community there.
refusal-area-unclear = This is not an area: draw at least three corners, with lines that do not cross.
refusal-news-is-no-emergency = Community news cannot be sent as an emergency.
refusal-only-subscribers = Only an emergency notice may be sent to people who did not subscribe.
desk-alert-send-now = { $count ->
    [0] Nobody to send it to
    [one] Send it to one person
   *[other] Send it to { $count } people
}
desk-alert-texts = The words, by language
desk-alert-under-way = It is being sent; these numbers follow.
desk-alert-nobody = Nobody had subscribed when it was started.
desk-alert-rate = { $rate } a second; about { $left } left.
desk-alert-sleeps = The others have quiet hours now. It goes on at { $time }.
desk-alert-paused = Paused since { $time }. Nothing leaves until it is resumed.
desk-alert-cancelled = Cancelled at { $time }. What had not been sent by then never will be.
desk-alert-expired = It was valid until { $time }. Who had not got it by then does not get it any more.
desk-alert-state-running = Running
desk-alert-state-paused = Paused
desk-alert-state-cancelled = Cancelled
desk-alert-state-expired = Expired
desk-alert-step-pause = Pause
desk-alert-step-resume = Resume
desk-alert-step-cancel = Cancel for good
desk-alert-cancel-sure = Cancel it for good? Who has not got it yet never will.
desk-alert-corrects = Corrects an earlier alert
desk-alert-correct = Correct the words
desk-alert-correct-hint = What waits is sent with the new words. What was sent is changed where Telegram allows it, without a sound; in the web chat it reads so at the next look.
desk-alert-correct-now = Correct it
desk-alert-title = Title
desk-alert-body = Text
desk-alert-afterwards = What became of it
desk-alert-reaction-helpful = Found it helpful
desk-alert-reaction-got-call = Got this call, too
desk-alert-reasons = Why it did not reach people
desk-alert-export = Export as CSV
refusal-too-late-for-alert = It is too late for that: the alert has ended, or somebody else has stepped in.
refusal-nothing-corrected = Nothing was changed, or a title or text is empty or too long.
desk-plan = Alert without words yet
desk-plans = Being written, waiting, planned
desk-plan-compose = Write or plan an alert
desk-plan-compose-hint = In your own words or from a template; now, at a time or repeated.
desk-plan-from = Begin with
desk-plan-own-words = Own words
desk-plan-topic = Topic (of own words)
desk-plan-begin = Write
desk-plan-state-draft = Draft
desk-plan-state-waiting = Waits for a second admin
desk-plan-state-planned = Planned
desk-plan-state-done = Sent
desk-plan-state-dropped = Dropped
desk-plan-words = The words
desk-plan-words-hint = Title and text in each language. Who reads a language that is missing gets the nearest one there is; nobody gets an empty message.
desk-plan-written = Written
desk-plan-missing = Missing
desk-plan-fallback = Where a language is missing, choice { $number }
desk-when = When?
desk-when-now = Now
desk-when-at = At a time
desk-when-repeat = Repeated
desk-when-repeat-hint = A cron expression: minute, hour, day, month, day of the week, by the city's clock.
desk-plan-save = Save and count
desk-plan-saved = Saved.
desk-plan-tested = It is on its way to your phone.
desk-plan-drop = Drop it
desk-plan-outcome = What it comes to
desk-plan-needs-approval = To more than { $count } people: a second admin has to approve it.
desk-plan-next-times = The next times:
desk-plan-ask = Ask a second admin
desk-plan-plan = Plan it
desk-plan-approve = Approve for { $count } people
desk-plan-edit = Change it
desk-plan-another-admin = An admin who did not write it has to approve it.
desk-plan-preview = On the phone
desk-plan-test = Send a test to my phone
desk-plan-reads = reads: { $language }
desk-plan-picture-and-links = Picture and links
desk-plan-picture = Picture
desk-plan-picture-hint = JPEG, PNG or WebP of at most 10 MB. It stands above the words, which may then have 1,024 characters in each language. What the camera wrote into it (place, device) is removed.
desk-plan-no-picture = Without a picture again
desk-links-hint = Up to three buttons under the message, each opening a page (https). Residents learn from us not to trust links: only what they know, such as the city’s own site.
desk-link = Link { $number }
desk-link-address = Address
refusal-half-a-link = A link needs an address and at least one label of at most 40 characters.
refusal-link-broken = This address is broken. Copy it from the browser, whole and without spaces.
refusal-link-not-https = Only addresses that begin with https:// can be sent.
refusal-link-credentials = There is a name or password in this address. Nobody can see where such a link leads: leave out what stands before the @.
refusal-text-hidden = There are characters in a text that nobody sees, e.g. some that turn the order of letters round. Type that place anew.
refusal-text-markup = Markup (such as <b> or **) would be shown as it stands. Write plain text; links have fields of their own.
refusal-text-too-long = A title and its text together have at most 4,096 characters; most emoji count twice.
refusal-caption-too-long = With a picture, a title and its text together have at most 1,024 characters in each language; most emoji count twice. Shorten them, or leave out the picture.
desk-file-no-picture = This is no picture. A JPEG, PNG or WebP can be sent.
desk-file-too-narrow = This picture is too long and narrow: Telegram takes none that is more than 20 times as long as wide.
refusal-plan-is-no-draft = It is no draft any more. Take it back to change it.
refusal-no-words = There are no words yet.
refusal-no-audience = Nobody has been chosen yet.
refusal-time-is-past = That time has passed.
refusal-no-time = A time is needed.
refusal-nobody-would-get-it = Nobody would get it.
refusal-look-again = What you see now is what will be sent, and to whom: look again, then send it.
refusal-plan-does-not-wait = It does not wait for anybody.
refusal-plan-is-over = It is over.
refusal-no-phone = Link your phone on the account page first.
refusal-half-a-text = A title without a text, a text without a title, or one that is too long.
refusal-rhythm-unclear = This is not a cron expression that can be used: five fields, a plain minute, and either a day of the month or a day of the week.
refusal-never-fires = That day never comes.
desk-plan-expires = Holds until (may be left empty)
desk-hazard = For other systems
desk-hazard-hint = Safety notices are published for other warning systems too, which sort by this.
desk-hazard-category = What about
desk-hazard-urgency = How soon to act
desk-hazard-severity = How grave
desk-hazard-certainty = How sure
desk-hazard-category-Geo = Ground, earthquake
desk-hazard-category-Met = Weather
desk-hazard-category-Safety = Public safety
desk-hazard-category-Security = Police, security
desk-hazard-category-Rescue = Rescue
desk-hazard-category-Fire = Fire
desk-hazard-category-Health = Health
desk-hazard-category-Env = Environment, pollution
desk-hazard-category-Transport = Transport
desk-hazard-category-Infra = Water, power, gas, networks
desk-hazard-category-CBRNE = Chemicals, radiation, explosives
desk-hazard-category-Other = Something else
desk-hazard-urgency-Immediate = At once
desk-hazard-urgency-Expected = Within the hour
desk-hazard-urgency-Future = Later
desk-hazard-urgency-Past = Not any more
desk-hazard-urgency-Unknown = Not known
desk-hazard-severity-Extreme = Extreme
desk-hazard-severity-Severe = Severe
desk-hazard-severity-Moderate = Moderate
desk-hazard-severity-Minor = Minor
desk-hazard-severity-Unknown = Not known
desk-hazard-certainty-Observed = It has been seen
desk-hazard-certainty-Likely = Likely
desk-hazard-certainty-Possible = Possible
desk-hazard-certainty-Unlikely = Unlikely
desk-hazard-certainty-Unknown = Not known
desk-plan-of-nobody = Nobody has taken it on yet
desk-cap-take-in = Take in a message of another system (CAP)
desk-cap-take-in-hint = It becomes a draft. Nothing is sent before you have looked at it.
desk-cap-file = The message, an XML file
desk-cap-make-draft = Make a draft of it
desk-cap-origin = From another system
desk-cap-from = Handed in by { $source }, sent by { $sender }
desk-cap-not-meant = Not for real: { $status }
desk-cap-remark-cut = Too long for a message: it was cut. Look at the end of each text.
desk-cap-remark-other-languages = It also speaks languages that are not served here.
desk-cap-remark-nowhere-here = It names no area that touches a community here: choose whom it is for.
desk-cap-cancelled = The sender has called it off ({ $time }).
desk-cap-later = The sender has changed it: see the later draft
desk-cap-earlier = It changes an earlier draft
refusal-cap-too-large = The message is too large: 256 KB at most.
refusal-cap-no-xml = This is no XML that can be read.
refusal-cap-unsafe = The message has a document type (DTD), entities or external references. Such a message is not opened.
refusal-cap-invalid = This is no valid CAP 1.2 message.
refusal-cap-not-public = The message is not for the public (its scope is not Public).
refusal-cap-no-alert = The message is no alert, update or cancelling.
refusal-cap-no-words = The message says nothing in a language that is served here.
refusal-cap-area = An area of the message cannot be read, is not on the map or has more than 1,000 corners.
refusal-cap-is-over = The message has expired.
refusal-cap-refers-to-nothing = The message cancels one that was not taken in.
refusal-cap-too-many = Too many drafts from this source wait to be looked at.
refusal-cap-unsigned = The message is not signed, and this source signs what it sends.
refusal-cap-signature-wrapped = The signature is not the one that CAP allows: one, inside of the alert, over the whole of it.
refusal-cap-signature-weak = The signature is too weak: RSA or ECDSA with SHA-256 or better is needed.
refusal-cap-certificate-over = The certificate of this source is not valid any more, or not yet.
refusal-cap-other-key = The message was not signed with the key of this source, or its signature was changed.
refusal-cap-changed = The message was changed after it was signed.
desk-wave = Noticed by itself
desk-wave-what = { $community }: { $kind }. In the last seven days { $count ->
    [one] one person
   *[other] { $count } people
 } reported it.
desk-wave-rule = In the { $weeks } weeks before it was { $usual } a week on average. Where nothing has changed, so many come by chance about once in { $chance } weeks.
desk-wave-week = Seven days until
desk-wave-people = People
desk-wave-indicators = What they reported
desk-wave-tickets = With these reports
desk-wave-dismiss = Not to be sent?
desk-wave-reason = Why not? Whoever looks at the next one reads it.
desk-wave-dismissed = Dismissed by { $officer }, { $time }:
desk-cap-told = What other systems were told (CAP)
desk-cap-kind-Alert = Alert
desk-cap-kind-Update = Correction
desk-cap-kind-Cancel = Cancelled
refusal-over-before-it-begins = It would be over before it goes out: “holds until” is too early.
desk-recipients = Recipients
desk-audience = Meant for
desk-topic-fraud = Fraud alerts
desk-topic-safety = Safety notices
desk-topic-news = Community news
desk-delivery = Delivery
desk-delivery-waiting = Waiting
desk-delivery-claimed = Being sent
desk-delivery-sent = Sent
desk-delivery-refused = Refused
desk-delivery-unknown = Unknown
desk-delivery-dropped = Withdrawn
desk-not-reached = Perhaps not reached
desk-not-reached-hint = Unknown: the answer was lost, so it may have arrived or not. Refused: blocked, or no such chat any more. Look in on them where it matters.
desk-channel = Channel
desk-channel-telegram = Telegram
desk-channel-web = Web chat

## The desk: what was not understood

desk-lessons-hint = What Linli did not understand, or understood wrongly. Names, numbers and house numbers are taken out, and nobody can see who wrote it. Say what a message means. If it still tells who somebody is, discard it. Nothing is trained by itself: confirmed messages are exported and read once more by a person.
desk-lessons = Which messages
desk-lesson-view-waiting = To review
desk-lesson-view-confirmed = Confirmed
desk-lesson-view-exported = Exported
desk-lesson-view-discarded = Discarded
desk-lesson-empty-waiting = Nothing waits for review. Everything else was understood.
desk-lesson-empty-confirmed = Nothing is confirmed that has not been exported.
desk-lesson-empty-exported = Nothing was exported in the last 30 days.
desk-lesson-empty-discarded = Nothing was discarded in the last days.
desk-lesson-kind-unclear = Not understood
desk-lesson-kind-resident = Corrected by the resident
desk-lesson-kind-officer = Category changed by an officer
desk-kind = Why it is here
desk-every-kind = Every reason
desk-every-language = Every language
desk-other-language = Another language
desk-lesson-times = { $count } ×
desk-lesson-thought = Linli thought of
desk-lesson-not-sure = nothing in particular
desk-lesson-meant = What was meant
desk-lesson-model = Model { $model }
desk-lesson-meaning = It means
desk-lesson-confirm = Confirm
desk-lesson-discard = Discard
desk-lesson-decided = { $officer }, { $at }
desk-lesson-keys = With the keyboard, on a message:
desk-lesson-key-next = next
desk-lesson-key-previous = previous
desk-lesson-key-confirm = confirm
desk-lesson-key-choose = choose another meaning
desk-lesson-key-discard = discard
desk-done-confirmed = Confirmed.
desk-done-discarded = Discarded.
desk-removed-name = name
desk-removed-phone = phone
desk-removed-email = e-mail
desk-removed-link = link
desk-removed-plate = plate
desk-removed-date = date
desk-removed-number = number

## The desk: communities and feedback

desk-officers = Officers
desk-no-officer = Nobody on record. The station’s supervisors get its tickets.
desk-visiting-hours = In the community
desk-qr-alt = QR code to the chat of { $community }
desk-poster = Poster for the gate
desk-poster-hint = Print it and put it up where residents pass.
desk-no-communities = No community is assigned to your station yet.
desk-no-feedback = Nobody has written feedback yet.
desk-no-community = No community

## The desk: the account

desk-role-officer = Officer
desk-role-supervisor = Supervisor
desk-role-admin = Admin
desk-language-hint = For the desk and for the cards on your phone.
desk-phone = Tickets on my phone
desk-phone-none = No Telegram chat is linked. Link one to get tickets on patrol and to answer from there.
desk-phone-linked = A Telegram chat is linked and gets your tickets.
desk-phone-unreachable = A Telegram chat is linked, but it has blocked the bot or no longer exists. Link it again.
desk-phone-link = Get a code
desk-phone-unlink = End the link
desk-phone-send = Send this to the Linli bot in Telegram:
desk-phone-once = It works once, within 7 days, and is not shown again. Whoever sends it gets your tickets: keep it to yourself.
desk-password-change = Change password
desk-password-current = Current password
desk-password-new = New password (10 characters or more)
desk-password-again = New password once more
desk-passwords-differ = The two new passwords are not the same.
desk-sessions = Where you are signed in
desk-session-since = Signed in
desk-session-used = last used
desk-session-this = This browser
desk-session-end = Sign out there
desk-session-end-others = Sign out everywhere else
desk-done-password = Your password is changed. All other browsers are signed out.
desk-done-session = That browser is signed out.
desk-done-phone = The chat no longer gets your tickets.

## The desk: the second step of signing in

desk-second-step = Second step at sign-in
desk-second-step-is-on = A code is asked for when you sign in.
desk-second-step-is-off = The password alone opens your account.
desk-second-step-set-up = Set it up
desk-second-step-change = Change it
desk-second-step-hint = With a second step, a stolen password opens nothing: signing in asks for a code from your phone, too. Each code works once.
desk-second-step-required = Everybody here needs a second step. Set one up, and the desk is open to you.
desk-second-step-reset = An admin took your second step away and signed you out everywhere. You did not ask for that? Then tell your station.
desk-second-step-understood = I know about it
desk-second-step-app = Authenticator app
desk-second-step-app-hint = Any app for one-time codes (TOTP) will do. It needs no network.
desk-second-step-used = In use
desk-second-step-another = Use another app or phone
desk-second-step-show-code = Show the QR code
desk-second-step-scan = Scan this with the app, then type the six digits that it shows.
desk-second-step-qr = QR code for the authenticator app; the same is below as text
desk-second-step-or-type = Or type this into the app.
desk-second-step-same-phone = The app is on this device
desk-second-step-six-digits = Six digits
desk-second-step-confirm = Use it from now on
desk-second-step-turn-off = Turn it off
desk-second-step-telegram = Code by Telegram
desk-second-step-telegram-hint = When you sign in, a code goes to the chat that gets your tickets.
desk-second-step-no-phone = Link a Telegram chat on the account page first.
desk-second-step-send = Send me a code to try
desk-second-step-sent = A code is on its way to your Telegram chat.
desk-recovery-codes = Recovery codes
desk-recovery-codes-keep = Write these down and keep them where your phone is not. Each opens the desk once when the phone is lost. They are not shown again.
desk-recovery-codes-left = { $count ->
    [0] None is left. Make new ones.
    [one] One is left.
   *[other] { $count } are left.
}
desk-recovery-codes-new = Make new codes

## Fraud check and fraud victims: what Linli adds to a ticket

card-worded = ➕ { $number }, new in this report:
card-fraud-verdict = 🛡 Fraud check (by rules, no proof): { $level }
card-fraud-verdict-kind = 🛡 Fraud check (by rules, no proof): { $level }, { $kind }
fraud-level-likely = likely a scam
fraud-level-careful = suspicious
fraud-level-no-sign = no sign found
card-victim-fact = { $what }: { $words }
card-victim-paid-by = Paid by
card-victim-to-whom = Paid to
card-victim-amount = Amount
card-victim-when = When

## The neighbourhood's memory of fraud: what cannot be done, and what is wrong with a list

refusal-indicator-moved = A colleague was faster: this is { $state } now.
refusal-indicator-protected = This belongs to { $owner } itself. Whoever is called “from” it or shown it is being deceived by a forgery; confirmed, it would warn residents of the institution.
fraud-state-reported = reported
fraud-state-confirmed = confirmed
fraud-state-cleared = cleared
fraud-list-kind = “{ $kind }” is none of the kinds { $kinds }.
fraud-list-value-missing = The value is missing.
fraud-list-value-long = The value is too long.
fraud-list-scam-kind = “{ $kind }” is no type of scam that Linli knows.
fraud-list-source = Where does it come from? Fill in the source, in the row or beside the file.
fraud-list-date = The date must be one like 2026-11-25 and not in the future, in the row or beside the file.
fraud-list-no-number = This is no telephone number.
fraud-list-no-link = This is no address with a path, such as example.top/pay.
fraud-list-no-domain = This is no domain of one owner, such as example.top.
fraud-list-no-account = An account is written as service:name, such as wechat:abc_123 or bank:6222020012345678902.
fraud-list-no-text-value = There are no words in it.
fraud-list-short = The text is too short to be told from others.
fraud-list-protected = This belongs to { $owner } itself and is protected.

## Lists as CSV files

list-too-large = The file is larger than { $most } MB. Please split it.
list-too-long = The list has more than { $most } rows. Please split it.
list-no-text = This is no CSV file in UTF-8 or GB 18030.
list-broken = The quotation marks do not match here; the file cannot be read further.
list-empty = There is nothing to import in it.
list-columns = The first line names the columns; { $missing } is missing. Possible are: { $columns }.
list-unknown-column = There is no column “{ $name }”, or it is there twice. Possible are: { $columns }.
list-too-many-cells = This line has more cells than the first line has names.
list-no-such-row = There is no { $key } that you may change. Leave it empty for a new one.
list-row-twice = This is in line { $line } already.
list-cell = { $column }: { $why }
desk-list-file = CSV file
desk-list-how = How a list looks
desk-list-not-imported = Nothing was imported. Please mend the list and try again.
desk-list-errors = What is wrong
desk-list-line = Line { $line }:
desk-list-more-errors = And { $count } more rows.

## The desk: what swindlers use

desk-fraud = Fraud
desk-fraud-hint = What residents reported, without whose it is: a person counts once. Three people in 30 days make the next verdict careful; what you confirm decides it at once, everywhere; what you clear says nothing any more.
desk-fraud-search = Number, address, account, or a whole text
desk-fraud-kind = Kind
desk-fraud-every-kind = Every kind
desk-fraud-kind-number = Number
desk-fraud-kind-link = Link
desk-fraud-kind-domain = Domain
desk-fraud-kind-account = Account
desk-fraud-kind-text = Text
desk-fraud-empty = Nothing was reported yet. When residents report a message they had checked, it appears here.
desk-fraud-protected = { $owner }’s own
desk-fraud-protected-hint = It belongs to { $owner } and is protected: no report turns a verdict against it, and it cannot be confirmed. Somebody may be forging it.
desk-fraud-wordings = { $count ->
    [one] One more wording
   *[other] { $count } more wordings
}
desk-fraud-people = { $count ->
    [0] Reported by nobody here
    [one] Reported by one person
   *[other] Reported by { $count } people
}
desk-fraud-here-lately = { $community }: { $count } in 4 weeks
desk-fraud-from = from { $source }, { $date }
desk-fraud-decide = Decide
desk-fraud-decide-hint = Your name, the time and the reason are kept, for colleagues only.
desk-fraud-reason = Why?
desk-fraud-move-confirm = It is fraud
desk-fraud-move-clear = It is not
desk-fraud-move-reopen = Take the decision back
desk-fraud-done-confirm = Confirmed. From now on it decides every check.
desk-fraud-done-clear = Cleared. Reports of it say nothing any more.
desk-fraud-done-reopen = Taken back. Reports count again.
desk-fraud-event-confirm = { $officer } confirmed it
desk-fraud-event-clear = { $officer } cleared it
desk-fraud-event-reopen = { $officer } took the decision back
desk-fraud-event-import = { $officer } imported it
desk-fraud-weeks = Where and when
desk-fraud-week = Week
desk-fraud-week-of = { $week }, from { $monday }
desk-fraud-first = First reported
desk-fraud-last = Last reported
desk-fraud-tickets = Reported with
desk-fraud-export = Export CSV
desk-fraud-export-hint = What you see now as a list, at most 10,000 rows
desk-fraud-import = Import a list
desk-fraud-source = Source
desk-fraud-date = Date of the list
desk-fraud-beside = Source and date stand in for rows that have none.
desk-fraud-how-text = At most { $rows } rows and { $megabytes } MB, in UTF-8 or GB 18030. The first line names the columns, of which kind (number, link, domain, account, text) and value are needed. Everything in the list is confirmed at once, except what an officer has cleared. If one row is wrong, nothing is imported. Rows that say reported or cleared are passed over.
desk-fraud-imported = { $count } confirmed.
desk-fraud-imported-left = { $count } confirmed, { $left } left as an officer had cleared them.

## The desk: duty

desk-duty = Duty
desk-duty-of = Whose duty
desk-duty-is-away = away
desk-duty-hint = New tickets go to who is on duty, and to a stand-in while somebody is away. Residents who ask for their officer are told the times in the community. Time limits count only while somebody works.
desk-duty-hours = Working times
desk-duty-usual = No times are recorded: counted as on duty at any time, with the usual office hours for time limits.
desk-duty-met-in = to be met in { $community }
desk-duty-days = Days
desk-duty-from = From
desk-duty-to = To
desk-duty-where = Where
desk-duty-anywhere = At work, no particular place
desk-duty-add = Add
desk-duty-remove = Remove
desk-duty-away = Absences
desk-duty-not-away = None ahead.
desk-duty-first-day = First day
desk-duty-last-day = Last day
desk-duty-stand-in = Stand-in
desk-duty-stand-in-is = { $officer } stands in
desk-duty-nobody-stands-in = nobody stands in
desk-done-duty = Saved. It holds from now on.

## The desk: the audit log

desk-audit = Audit log
desk-audit-hint = What anybody of your staff opened or changed here. Nobody can edit it from Linli: the database refuses.
desk-audit-when = When
desk-audit-who = Who
desk-audit-what = What
desk-audit-answer = Answer
desk-audit-everybody = Everybody
desk-audit-changes = Only changes
desk-audit-opened = opened
desk-audit-did = did

## The desk: people

desk-people = People
desk-people-here = Who works here
desk-people-nobody = Nobody yet.
desk-people-stopped = no longer works here
desk-people-waiting = has not opened the link yet
desk-people-new-link = New link
desk-people-stop = End access
desk-people-start = Give access again
desk-people-sign-out = Sign out everywhere
desk-people-signed-out = Signed out everywhere.
desk-people-reset-second-step = Reset second step
desk-people-reset-sure = Take away the second step of { $name }? Do it only if you have spoken with them. They are signed out everywhere and told.
desk-people-reset = The second step is taken away, and they have been told.
desk-people-is-required = Everybody needs one. Who has none sets it up before anything else.
desk-people-is-optional = Whoever wants sets one up on the account page.
desk-people-make-required = Require it of everybody
desk-people-make-optional = Leave it to everybody
desk-people-required = From now on everybody needs a second step.
desk-people-optional = From now on it is left to everybody.
desk-people-invite = Invite somebody
desk-people-name = Name, as residents read it
desk-people-role = Role
desk-people-communities = Communities they serve
desk-people-invite-now = Make a link
desk-people-link = Give this link to { $name }:
desk-people-link-hint = It works once, within 3 days, and is not shown again. Whoever opens it chooses the password.
desk-people-imported = The list is taken in. Nobody new was in it.
desk-person-own-role = Nobody changes their own role or ends their own access: another admin does.
desk-person-access = Access
desk-person-open = { $count ->
    [0] No open ticket waits for them.
    [one] One open ticket is theirs.
   *[other] { $count } open tickets are theirs.
}
desk-person-stop-sure = { $count ->
    [0] End the access of { $name }? They are signed out everywhere at once.
    [one] End the access of { $name }? They are signed out everywhere at once, and the open ticket goes back to the community's officers.
   *[other] End the access of { $name }? They are signed out everywhere at once, and { $count } open tickets go back to the communities' officers.
}
desk-person-stopped = { $count ->
    [0] { $name } no longer works here and is signed out everywhere.
    [one] { $name } no longer works here and is signed out everywhere. One ticket went back to the community's officers.
   *[other] { $name } no longer works here and is signed out everywhere. { $count } tickets went back to the communities' officers.
}
desk-session-unknown = Unknown browser
desk-session-end-which = Sign out: { $browser }
desk-person-sessions = Where they are signed in
desk-person-nowhere = Signed in nowhere.
desk-people-session-ended = Signed out of that browser.
desk-person-started = { $name } works here again and signs in with the same password. Make a new link if it is forgotten.
desk-person-is-out = They cannot sign in and get nothing. What they did stays in the history.
desk-field-login = Login
desk-field-role = Role
desk-field-communities = Communities
desk-field-language = Language of the desk
refusal-own-rights = Nobody changes their own rights.
refusal-new-and-gone = Somebody new works here: leave it empty, or write yes.
refusal-not-yours = Not of your station: { $codes }.
refusal-people-stay = People stay in the list, so that the history says who did what. End their access instead.
desk-register-people = People
desk-invitation = Invitation
desk-invitation-for = Welcome, { $name }. Choose a password. You sign in as { $login }.
desk-invitation-accept = Choose it and sign in
desk-invitation-invalid = This link does not work (any more). Ask whoever gave it to you for a new one.

## The desk: the dashboard

desk-dashboard = Dashboard
desk-dashboard-choose = What the figures are of
desk-dashboard-period = Period
desk-dashboard-weeks = { $count } weeks
desk-dashboard-every-station = Every station
desk-dashboard-now = Right now
desk-dashboard-open = Open
desk-dashboard-now-hint = Whenever they were filed. Reports that were merged count once.
desk-dashboard-sum = Filed in the last { $count } weeks, since { $day }
desk-dashboard-filed = Filed
desk-dashboard-answered = Answered
desk-dashboard-answer-median = First answer, median
desk-dashboard-answer-ninetieth = First answer, 90th percentile
desk-dashboard-settled = Settled
desk-dashboard-settle-median = Until settled, median
desk-dashboard-settle-ninetieth = Until settled, 90th percentile
desk-dashboard-withdrawn = Withdrawn
desk-dashboard-rated = Rated
desk-dashboard-average = Average rating
desk-dashboard-share = Share
desk-dashboard-count = How many
desk-dashboard-as-of = As counted at { $time }.
desk-dashboard-fair = Times run from when the resident filed, by the wall clock: nights, weekends and waiting for residents’ answers are in them. What is not answered or settled yet has no time, so the last weeks look quicker than they will. Where fewer than { $least } cases are known, no median, percentile or average is shown: a single case would decide it. There are no figures of single officers.
desk-dashboard-by-week = By week
desk-dashboard-week = Week from
desk-dashboard-filed-title = Tickets by the week they were filed in
desk-dashboard-filed-about = Two columns for each week: how many were filed, and how many of these are settled by now. The numbers are in the table below.
desk-dashboard-answered-title = Time until an officer’s first answer
desk-dashboard-answered-about = Two lines over the weeks: the median, and the time within which nine in ten were answered. Weeks with too few cases are left out. The numbers are in the table below.
desk-dashboard-settled-title = Time until settled
desk-dashboard-settled-about = Two lines over the weeks: the median, and the time within which nine in ten were settled. Weeks with too few cases are left out. The numbers are in the table below.
desk-dashboard-median = Median
desk-dashboard-ninetieth = 90th percentile
desk-dashboard-by-category = By category
desk-dashboard-satisfaction = Satisfaction
desk-dashboard-stars = Stars
desk-dashboard-average-of = { $average } of 5 on average, from { $count } ratings.
desk-dashboard-ratings-few = { $count ->
    [0] Nobody has rated yet.
    [one] One rating; an average is shown from { $least } on.
   *[other] { $count } ratings; an average is shown from { $least } on.
}
desk-dashboard-ratings-hint = Only who wants to rates: { $rated } ratings of { $settled } settled tickets.
desk-dashboard-languages = Languages
desk-dashboard-alone = Without an officer
desk-dashboard-alone-share = { $share } answered without an officer ({ $answered } questions).
desk-dashboard-alone-since = Counted since the week of { $day }.
desk-dashboard-alone-nothing = Nothing has been counted yet.
desk-dashboard-alone-hint = The share is of all that was answered at once or filed for an officer, whatever the category. Answered: places, officers, guides, other authorities, one’s own reports, checks for fraud; whether it helped, nobody knows. A check that is then reported counts in both. Only how many is kept, by week and community.
desk-dashboard-outcome = What became of it
desk-dashboard-outcome-answered = Answered at once
desk-dashboard-outcome-filed = Filed for an officer
desk-dashboard-outcome-unclear = Not understood at that try
desk-dashboard-hazards = Where hazards were reported
desk-dashboard-hazards-about = A map with { $count ->
    [one] one cell that stands out
   *[other] { $count } cells that stand out
}; the darker, the more reports. The cells are in the table below.
desk-dashboard-cells-hint = Cells of { $edge } metres, on a map of the whole city larger ones. One is shown only where at least { $fewest } different residents reported a hazard, and only roughly how many reports, so that it leads to no home and to nobody. Reports without a point on the map are not in it.
desk-dashboard-no-cells = There is no cell from which { $fewest } residents have reported in this time.
desk-dashboard-reports = Reports
desk-dashboard-at-least = { $count } or more
desk-dashboard-south = South
desk-dashboard-north = North
desk-dashboard-west = West
desk-dashboard-east = East
desk-dashboard-table = Show the table
desk-dashboard-csv = Download as CSV
desk-dashboard-nothing = Nothing to show.
desk-dashboard-too-few = too few cases
desk-dashboard-in-minutes = { $what } (minutes)

## The desk: what a city keeps current

refusal-field-missing = This is needed.
refusal-field-long = At most { $most } characters.
refusal-field-text = This is not written as it should be.
refusal-field-phone = A telephone number has digits, spaces, + and -.
refusal-field-number = A number from { $least } to { $most }.
refusal-field-choice = “{ $given }” is not one of: { $some }.
refusal-field-fixed = This stays what it is: { $old }.
refusal-field-taken = Another one has this already.
refusal-row-changed = Somebody changed this meanwhile. Nothing was overwritten: please look, then press again.
desk-registers = City data
desk-register-places = Places
desk-register-new = Add one
desk-register-export = Export CSV
desk-register-import = Import a list
desk-register-search = Search
desk-register-none = Nothing here yet.
desk-register-more = And { $count } more.
desk-register-saved = Saved. It holds at once.
desk-register-removed = Removed.
desk-register-imported = The list is taken in.
desk-register-wrong = Nothing was saved. Please look at what is marked.
desk-register-needed = needed
desk-register-languages = Other languages
desk-register-now = It now says:
desk-register-nothing = nothing
desk-register-save = Save
desk-register-remove = Remove it
desk-register-remove-sure = Remove it for good? Residents will not be told of it any more.
desk-register-look = Show what it would change
desk-register-would = What it would change
desk-register-counts = New: { $new }. Changed: { $changed }. As before: { $unchanged }. Nothing is changed yet.
desk-register-is-new = new
desk-register-is-changed = changed
desk-register-take = Take it in
desk-register-how = At most { $rows } rows and { $megabytes } MB, in UTF-8 or GB 18030; an exported list shows how. What is not in the list stays as it is, and so does a column that is left out; an empty cell empties the field. If one line is wrong, nothing is taken in. Before anything is changed, you see what it would be.
desk-field-community = Community
desk-field-kind = What it is
desk-field-name = Name
desk-field-address = Address
desk-field-hours = Hours
desk-field-fee = Fee
desk-field-phone = Telephone
desk-field-latitude = Latitude (WGS 84)
desk-field-longitude = Longitude (WGS 84)
desk-field-capacity = Parking spaces
desk-place-parking = Parking
desk-place-police-office = Police office
desk-place-micro-fire-station = Micro fire station
refusal-field-code = A code has 2 to 32 small letters, digits and hyphens, and begins with a letter.
refusal-station-needed = Still needed: communities { $communities }, people { $people }. Give them another station first.
desk-register-stations = Stations
desk-field-code = Code
refusal-field-several = At most { $most }, each of { $longest } characters, with a semicolon between them.
refusal-field-boundary = This is no boundary: GeoJSON of one polygon, or longitude and latitude of a corner on each line; lines may not cross.
refusal-field-prefix = One to four capital letters, such as MS.
refusal-boundary-wide = The boundary reaches farther than { $km } km from the middle of the community.
refusal-community-needed = { $count } entries (tickets, residents, officers, places, alerts) still refer to it, so it stays.
desk-register-communities = Communities and boundaries
desk-field-ticket-prefix = Letters of ticket numbers
desk-field-station = Station
desk-field-aliases = Other names, with a semicolon between them
desk-field-district = District
desk-field-boundary = Boundary
desk-field-archived = New residents and reports
community-is-open = welcome
community-is-archived = archived: nobody joins it, nothing new is reported there
desk-archived = archived
desk-register-service-levels = Service levels
desk-register-working-hours = Usual working hours
level-working = in working hours
level-always = around the clock
level-beside = answer { $answer } · settled { $settle }
desk-field-answer = First answer within (such as 30m or 9h)
desk-field-settle = Settled within (such as 9h)
desk-field-remind = Reminded before (such as 20m)
desk-field-always = Time counts
desk-field-days = Working days
desk-field-from = Work begins (such as 08:30)
desk-field-to = Work ends (such as 17:30)
refusal-field-duration = A time is written like 30m or 9h.
refusal-field-clock = A time of day is written like 08:30.
refusal-settle-before-answer = Nothing is settled before it is answered.
refusal-remind-too-early = The reminder must come before the answer is due.
desk-register-hint-service-levels = What is promised of each category. A change counts for what is reported from now on; earlier reports keep their times.
desk-register-hint-working-hours = They count where no officer's working times are recorded. A change counts for what is reported from now on.
desk-boundary-hint = A click adds a corner; drag a corner to move it, or the small one between two to add one there. Drag elsewhere to move the map.
desk-boundary-corners = Or type it: GeoJSON, or longitude and latitude of a corner on each line
