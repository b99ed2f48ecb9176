"""The buttons under an alert: it helped, or 'I got this call, too'."""

from __future__ import annotations

from actions.model import Category
from actions.outgoing import Press, Verb, press, say
from bot.conversation.flows import menu, offer
from bot.conversation.flows.my_reports import MAY_ANSWER, answer_to
from bot.conversation.requests import AlertHelped, CallLikeAlert, ask
from bot.conversation.situation import Continued, Situation, Steps, button, reply
from bot.conversation.state import CalledFrom, OfferTicket
from nlu.intents import Intent

_ABOUT_IT = (*MAY_ANSWER, Intent.FRAUD_CHECK, Intent.FRAUD_QUESTION)
TAKEN_BACK = "off"


def on_press(situation: Situation, pressed: Press) -> Steps:
    """A button below an alert. Who was not sent it gets nowhere."""
    alert_id = pressed.number(0)
    if alert_id is None:
        return menu.wrong_button()
    if pressed.verb is Verb.GOT_CALL:
        return (yield from _got_call(situation, alert_id))
    is_so = TAKEN_BACK not in pressed.args
    yield from ask(AlertHelped(alert_id, is_so=is_so))
    if not is_so:
        return reply("alert-helpful-taken-back")
    take_back = button("button-take-back", press(Verb.HELPFUL, alert_id, TAKEN_BACK))
    return reply("alert-helpful-thanks", buttons=((take_back,),))


def _got_call(situation: Situation, alert_id: int) -> Steps:
    """File it as a report, once; then ask for what the neighbours could be warned of."""
    call = yield from ask(CallLikeAlert(alert_id))
    if call.ticket is not None:
        again = say("alert-call-again", number=call.ticket.number)
        return reply(again, "alert-call-from", talk=CalledFrom(ticket_id=call.ticket.id))
    talk = OfferTicket(category=Category.FRAUD_CHECK, words=call.words, alert_id=alert_id)
    return (yield from offer.bring_in_officer(situation, talk))


def go_on(situation: Situation, talk: CalledFrom) -> Continued:
    """The number that called, or what was said; something else is not taken for it."""
    if situation.incoming.press is not None:
        return None
    if situation.means(Intent.DENY, Intent.CANCEL):
        return reply("alert-call-from-nobody")
    if not (situation.words or situation.file_ids) or situation.band.acts_on not in _ABOUT_IT:
        return None
    return (yield from answer_to(situation, talk.ticket_id))
