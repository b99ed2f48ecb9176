"""Which flow answers a message. The order of the questions below is the order of importance.

Pure: yields requests, does no I/O. `respond` is the whole of it.
"""

from __future__ import annotations

from dataclasses import replace

from actions.fraud import ScamKind
from actions.languages import LANGUAGES
from actions.model import QuietHours, Topic
from actions.outgoing import Press, Verb, press
from bot.conversation import corrections
from bot.conversation.confidence import emergency_in
from bot.conversation.flows import (
    BY_INTENT,
    BY_TALK,
    alerts,
    community,
    fraud,
    heard,
    languages,
    menu,
    my_reports,
    odd,
    quiz,
    reactions,
    report,
    report_menu,
    teach,
)
from bot.conversation.requests import (
    CommunityByCode,
    JoinCommunity,
    TicketOfMessage,
    TicketOfOwnMessage,
    TicketThatAsks,
    TicketView,
    ask,
)
from bot.conversation.situation import Continued, Flow, Reply, Situation, Steps
from bot.conversation.state import (
    CalledFrom,
    Conversation,
    Heard,
    JustAdded,
    OfferTicket,
    Quiz,
    Report,
    VictimFacts,
)
from nlu.intents import Intent

_MEANING: dict[str, Intent] = {
    "help": Intent.HELP,
    "menu": Intent.HELP,
    "status": Intent.TICKET_STATUS,
    "language": Intent.CHANGE_LANGUAGE,
    "community": Intent.CHANGE_COMMUNITY,
    "alerts": Intent.SUBSCRIBE_ALERTS,
    "stop": Intent.UNSUBSCRIBE_ALERTS,
    "privacy": Intent.PRIVACY_REQUEST,
    "officer": Intent.ASK_OFFICER,
    "parking": Intent.ASK_PARKING_PLACE,
    "cancel": Intent.CANCEL,
}
# Talks that may have come between a report, which goes on once they have ended.
_BESIDES = OfferTicket | VictimFacts | Quiz | CalledFrom
COMMANDS: dict[str, Flow] = {
    "report": report_menu.choose,
    **{command: BY_INTENT[intent] for command, intent in _MEANING.items()},
}


def respond(situation: Situation) -> Steps:
    """The answer to one message, and the conversation that follows from it."""
    talk = situation.conversation.talk
    danger = emergency_in(situation.understanding, in_talk=_is_answering(situation))
    if danger is Intent.FRAUD_VICTIM and situation.incoming.is_forward:
        danger = None  # somebody else's words: a check, whose answer has 'I already paid' below it
    if situation.incoming.is_edit and situation.words:
        changed = yield from ask(TicketOfOwnMessage(situation.incoming.message_id))
        if changed is not None:
            return (yield from _correct(situation, changed, danger))
    if danger is not None:
        asking = None
        if emergency_in(situation.understanding, in_talk=True) is None:
            # A mere hint; an officer's open question is likelier to be what it answers.
            asking = yield from ask(TicketThatAsks())
        if asking is None or not my_reports.could_answer(situation, asking):
            yield from corrections.grave_after_all(situation, danger)
            return (yield from _run(situation, BY_INTENT[danger]))
    if situation.incoming.start is not None:
        return (yield from _start(situation, situation.incoming.start))
    if situation.incoming.odd is not None:
        return odd.answer(situation)
    if situation.incoming.command is not None:
        flow = COMMANDS.get(situation.incoming.command, COMMANDS["help"])
        return (yield from _run(situation, flow))
    if situation.incoming.answers is not None and situation.incoming.press is None:
        ticket_id = yield from ask(TicketOfMessage(situation.incoming.answers))
        if ticket_id is not None:
            return (yield from my_reports.answer_to(situation, ticket_id))
    if talk is not None:
        continued = yield from _go_on(situation)
        if continued is not None:
            return continued
    if situation.incoming.unknown_press:
        return menu.wrong_button()
    if situation.incoming.press is not None:
        return (yield from _on_press(situation, situation.incoming.press))
    asking = yield from ask(TicketThatAsks())
    if asking is not None and my_reports.could_answer(situation, asking):
        return (yield from my_reports.answer_to(situation, asking.id))
    if fraud.is_sent_for_checking(situation):
        return (yield from _run(situation, fraud.check))
    wrong = corrections.denied(situation)
    if wrong is not None:
        return (yield from heard.understood_wrongly(wrong))
    intent_said = situation.band.acts_on
    if intent_said is not None:
        answer = yield from _run(situation, BY_INTENT[intent_said])
        return corrections.acted_on(situation, intent_said, answer)
    return (yield from heard.not_understood(situation))


def _correct(situation: Situation, ticket: TicketView, danger: Intent | None) -> Steps:
    """A filed message was changed. Should it cry for help now, the numbers come first."""
    corrected = yield from my_reports.correct(situation, ticket)
    if danger is None or danger.value == ticket.category.value:
        return corrected
    numbers = yield from _run(situation, BY_INTENT[danger])
    return replace(numbers, messages=numbers.messages + corrected.messages)


def _is_answering(situation: Situation) -> bool:
    """Whether words are likelier to belong to what was just talked about than to be news."""
    talk = situation.conversation.talk
    if situation.incoming.answers is not None:
        return True
    if isinstance(talk, JustAdded):
        return situation.in_one_breath(talk.heard_at)
    return talk is not None and not isinstance(talk, Heard)


def after(conversation: Conversation, answer: Reply) -> Conversation:
    """Where the conversation stands after `answer`: an interrupted report is kept."""
    before = conversation.talk
    if isinstance(answer.talk, OfferTicket | Quiz | CalledFrom) and isinstance(before, Report):
        return Conversation(talk=answer.talk, paused=before)
    if isinstance(answer.talk, _BESIDES):
        return Conversation(talk=answer.talk, paused=conversation.paused)
    return Conversation(talk=answer.talk, acted_on=answer.acted_on)


def _go_on(situation: Situation) -> Continued:
    """Let the waiting talk take the message, and go on with what it had interrupted."""
    talk = situation.conversation.talk
    if isinstance(talk, Heard):
        chosen = corrections.chosen_in_words(situation, talk)
        if chosen is not None:
            return (yield from _on_menu(corrections.as_pressed(situation, talk, chosen), chosen))
        return (yield from heard.go_on(situation, talk))
    answer = yield from BY_TALK[type(talk)](situation, talk)
    if answer is None:
        return None
    if answer.follow_on is not None:
        wish = answer.follow_on
        asked_again = replace(
            situation.knowing(wish.community),
            incoming=replace(
                situation.incoming, text="", point=None, press=press(Verb.MENU, wish.intent.value)
            ),
            understanding=None,
            conversation=Conversation(),
        )
        more = yield from BY_INTENT[wish.intent](asked_again)
        return replace(more, messages=answer.messages + more.messages)
    paused = situation.conversation.paused
    ended = answer.talk is None and isinstance(talk, _BESIDES)
    if ended and isinstance(paused, Report):
        return (yield from _and_again(answer, paused, situation))
    return answer


def _run(situation: Situation, flow: Flow) -> Steps:
    """Answer an intent. An offer stays open meanwhile, and a report goes on, unless it was left."""
    talk = situation.conversation.talk
    answer = yield from flow(situation)
    if flow is menu.cancel or answer.talk is not None:
        return answer
    if isinstance(talk, OfferTicket):
        return replace(answer, talk=talk)
    if not isinstance(talk, Report):
        return answer
    return (yield from _and_again(answer, talk, situation))


def _and_again(answer: Reply, draft: Report, situation: Situation) -> Steps:
    """`answer`, then the open question of the report that waits."""
    again = yield from report.resume(draft, situation)
    return replace(again, messages=answer.messages + again.messages, outcome=answer.outcome)


def _start(situation: Situation, payload: str) -> Steps:
    """/start, a deep link or the QR code at a gate, whose payload is a community's code."""
    if payload:
        found = yield from ask(CommunityByCode(payload))
        if found is not None:
            yield from ask(JoinCommunity(found.code))
            welcome = community.joined(found)
            hello = yield from menu.greet(situation)
            return replace(hello, messages=welcome.messages + hello.messages)
        unknown = yield from community.begin(situation)
        first = menu.link_unknown()
        return replace(unknown, messages=first.messages + unknown.messages)
    return (yield from menu.greet(situation))


def _on_press(situation: Situation, pressed: Press) -> Steps:
    """A button that stands for itself, whatever was being talked about."""
    intent, topic = pressed.member(0, Intent), pressed.member(0, Topic)
    match pressed.verb:
        case Verb.MENU if intent is not None:
            return (yield from _on_menu(situation, intent))
        case Verb.CHOOSE:
            return (yield from _stale(situation))
        case Verb.LANGUAGE if pressed.args and pressed.args[0] in LANGUAGES:
            language = pressed.args[0]
            return (yield from _run(situation, lambda _: languages.speak(language)))
        case Verb.COMMUNITY:
            found = yield from community.recognise_community(situation)
            if found is None or isinstance(found, list):
                return menu.wrong_button()
            return community.joined(found)
        case Verb.SUBSCRIBE | Verb.UNSUBSCRIBE if topic is not None:
            wanted = pressed.verb is Verb.SUBSCRIBE
            return (yield from alerts.one_topic(situation, topic, wanted=wanted))
        case Verb.QUIET:
            return (yield from alerts.quiet_hours(pressed.member(0, QuietHours)))
        case Verb.HELPFUL | Verb.GOT_CALL:
            return (yield from _run(situation, lambda now: reactions.on_press(now, pressed)))
        case Verb.TRICK | Verb.FAMILY | Verb.QUIZ:
            return (yield from _run(situation, lambda _: _taught(situation, pressed)))
        case verb if verb in my_reports.VERBS and pressed.number(0) is not None:
            return (yield from my_reports.on_press(pressed))
        case _:
            return menu.wrong_button()


def _taught(situation: Situation, pressed: Press) -> Steps:
    """A button that shows how scams work."""
    kind, language = pressed.member(0, ScamKind), "".join(pressed.args[1:])
    if pressed.verb is Verb.QUIZ:
        return (yield from quiz.begin(pressed))
    if kind is None:
        return teach.which(situation)
    if pressed.verb is Verb.TRICK:
        return teach.trick(situation, kind)
    if language in LANGUAGES:
        return teach.warning(situation, kind, language)
    return teach.in_which_language(situation, kind)


def _on_menu(situation: Situation, intent: Intent) -> Steps:
    """A button that means the same as saying it; perhaps it says what was said before it."""
    situation = corrections.with_what_was_said(situation, intent)
    yield from corrections.correct_by_press(situation.heard, intent)
    return (yield from _run(situation, BY_INTENT[intent]))


def _stale(situation: Situation) -> Steps:
    """A button of an earlier question: say so, and ask the present one again if there is one."""
    talk = situation.conversation.talk
    expired = menu.expired()
    if isinstance(talk, Report):
        return (yield from _and_again(expired, talk, situation))
    return replace(expired, talk=talk)
