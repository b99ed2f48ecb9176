"""What can be answered was answered; now the officer may be brought in with one press."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from actions.model import Category
from actions.outgoing import Names, Paragraph, Say, Verb, say
from bot.conversation.confidence import ASIDES
from bot.conversation.flows import fraud_pictures, victim
from bot.conversation.flows.categories import CATEGORIES
from bot.conversation.flows.community import (
    community_told,
    pick_community,
    recognise_community,
)
from bot.conversation.flows.filed import filed
from bot.conversation.flows.report_draft import lines
from bot.conversation.requests import AddNote, CommunitiesNamedIn, FileTicket, Request, ask
from bot.conversation.situation import (
    Continued,
    Situation,
    Steps,
    menu_button,
    reply,
)
from bot.conversation.state import CalledFrom, CommunityRef, JustAdded, OfferTicket
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
    if fraud_pictures.is_next_to_check(situation):
        return None
    if pressed is None and (situation.incoming.point or situation.file_ids):
        # Somebody who sends where it is, or a picture of it, wants the officer to have it.
        return (yield from bring_in_officer(situation, with_more(talk, situation)))
    if pressed is None and _adds(situation, talk):
        return reply("offer-more", talk=with_more(talk, situation))
    return None


def with_more(talk: OfferTicket, situation: Situation) -> OfferTicket:
    """The offer with what the message adds to its matter."""
    return talk.model_copy(
        update={
            "words": lines(talk.words, situation.words),
            "place": talk.place or situation.place,
            "point": situation.incoming.point or talk.point,
            "file_ids": talk.file_ids + situation.file_ids,
            "said": (*talk.said, *situation.numbers),
            "heard_at": situation.incoming.at,
        }
    )


def _adds(situation: Situation, talk: OfferTicket) -> bool:
    """Whether words go on with the matter.

    For a while, what means nothing by itself or says where does; in one breath with the matter,
    nearly everything. A report after a mere hint of an emergency was no emergency; one after
    somebody else's message was checked has nothing to do with that.
    """
    acts_on = situation.band.acts_on
    could_be_another = talk.is_hint or talk.is_check
    if not situation.words or (could_be_another and acts_on in CATEGORIES):
        return False
    if situation.in_one_breath(talk.heard_at):
        return acts_on not in ASIDES
    says_where = bool(situation.place) and acts_on is Intent.OUT_OF_SCOPE
    return (acts_on is None or says_where) and situation.still_at_it(talk.heard_at)


def bring_in_officer(situation: Situation, talk: OfferTicket, *, may_go_on: bool = False) -> Steps:
    """File the ticket; ask for the community first when there is no officer without it.

    `may_go_on`: the words were just written, and the next ones may belong to them.
    """
    opening: tuple[Paragraph, ...] = ()
    if situation.person.community is None:
        told = yield from community_told(talk.words, talk.point)
        if told is None or isinstance(told, list):
            asking = talk.model_copy(update={"needs_community": True})
            question = say("community-ask-for-officer")
            return (yield from pick_community(asking, question, among=told))
        opening = (say("community-joined", community=Names(names=told.names)),)
    elsewhere = yield from _elsewhere(situation, talk)
    ticket = yield from ask(
        FileTicket(
            category=talk.category,
            words=talk.words,
            place=talk.place,
            point=talk.point,
            file_ids=talk.file_ids,
            facts=situation.facts_in(talk.words, talk.heard_at),
            said=talk.said,
            links=talk.links,
            read=talk.read,
            is_checked=bool(talk.note),
            community=elsewhere.code if elsewhere else None,
            alert_id=talk.alert_id,
        )
    )
    if talk.note:
        yield from ask(AddNote(ticket.id, talk.note))
    if talk.category is Category.FRAUD_VICTIM:
        return victim.begin(ticket, talk.words, *opening)
    if talk.alert_id is not None:
        asking_number = CalledFrom(ticket_id=ticket.id)
        return filed(ticket, *opening, after=(say("alert-call-from"),), talk=asking_number)
    just_added = JustAdded(ticket_id=ticket.id, heard_at=situation.incoming.at)
    goes_on = just_added if may_go_on else None
    return filed(ticket, *opening, talk=goes_on, elsewhere=elsewhere)


def _elsewhere(
    situation: Situation, talk: OfferTicket
) -> Generator[Request[Any], Any, CommunityRef | None]:
    """The other community in which somebody's emergency is, where their words name one and no more.

    Nobody in danger is asked about that: it is done, and said.
    """
    own = situation.person.community
    if talk.category is not Category.EMERGENCY or own is None:
        return None
    named = yield from ask(CommunitiesNamedIn(lines(talk.words, talk.place)))
    return named[0] if len(named) == 1 and named[0].code != own.code else None


def _declined(talk: OfferTicket) -> Say:
    return say("offer-declined-urgent" if talk.is_cry_for_help else "offer-declined")
