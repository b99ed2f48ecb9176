"""What can be answered was answered; now the officer may be brought in with one press."""

from __future__ import annotations

from actions.model import Category
from actions.outgoing import FromGuide, Names, Paragraph, Say, Verb, say
from bot.conversation.flows.community import (
    community_told,
    pick_community,
    recognise_community,
)
from bot.conversation.flows.filed import filed
from bot.conversation.requests import FileTicket, ask
from bot.conversation.situation import (
    Continued,
    Situation,
    Steps,
    menu_button,
    reply,
)
from bot.conversation.state import OfferTicket
from nlu.intents import Intent


def go_on(situation: Situation, talk: OfferTicket) -> Continued:
    """The answer to the offer, or to 'which community is yours?' after a yes."""
    chosen = situation.chose(talk)
    pressed = situation.incoming.press
    if chosen == "no" or (pressed is None and situation.means(Intent.DENY, Intent.CANCEL)):
        return reply(_declined(talk), buttons=((menu_button(Intent.HELP),),))
    if chosen == "yes" or (pressed is None and situation.means(Intent.AFFIRM)):
        return (yield from bring_in_officer(situation, talk))
    if talk.needs_community and (pressed is None or pressed.verb is Verb.COMMUNITY):
        found = yield from recognise_community(situation)
        if isinstance(found, list):
            return (yield from pick_community(talk, say("community-which-of-these"), among=found))
        if found is None:
            return (yield from pick_community(talk, say("community-not-found"), situation.words))
        return (yield from bring_in_officer(situation.knowing(found), talk))
    if pressed is None and (situation.incoming.point or situation.file_ids):
        # Somebody who sends where it is, or a picture of it, wants the officer to have it.
        more = talk.model_copy(
            update={
                "point": situation.incoming.point or talk.point,
                "file_ids": talk.file_ids + situation.file_ids,
            }
        )
        return (yield from bring_in_officer(situation, more))
    return None


def bring_in_officer(situation: Situation, talk: OfferTicket) -> Steps:
    """File the ticket; ask for the community first when there is no officer without it."""
    opening: tuple[Paragraph, ...] = ()
    if situation.person.community is None:
        told = yield from community_told(talk.words, talk.point)
        if told is None or isinstance(told, list):
            asking = talk.model_copy(update={"needs_community": True})
            question = say("community-ask-for-officer")
            return (yield from pick_community(asking, question, among=told))
        opening = (say("community-joined", community=Names(names=told.names)),)
    ticket = yield from ask(
        FileTicket(
            category=talk.category,
            words=talk.words,
            place=talk.place,
            point=talk.point,
            file_ids=talk.file_ids,
        )
    )
    if talk.category is Category.FRAUD_VICTIM:
        opening = (*opening, FromGuide(slug="fraud-first-steps"))
    return filed(ticket, *opening)


def _declined(talk: OfferTicket) -> Say:
    urgent = talk.category in (Category.EMERGENCY, Category.FRAUD_VICTIM)
    return say("offer-declined-urgent" if urgent else "offer-declined")
