"""Who the community's officer is, and writing to them without a report."""

from __future__ import annotations

from actions.model import Category, Outcome
from actions.outgoing import Lines, Names, Paragraph, say
from bot.conversation.flows.community import asked_about, needed_for
from bot.conversation.flows.offer import bring_in_officer
from bot.conversation.requests import Officers, ask
from bot.conversation.situation import Continued, Situation, Steps, menu_button, reply
from bot.conversation.state import AskOfficer, OfferTicket
from nlu.intents import Intent

# 'I want to talk to somebody' has no question in it yet; a long message surely does.
A_QUESTION = 60


def who(situation: Situation) -> Steps:
    """The officers' cards: names, telephone, when they are in the community."""
    community = yield from asked_about(situation)
    if community is None or isinstance(community, list):
        return (yield from needed_for(Intent.ASK_OFFICER, among=community))
    officers = yield from ask(Officers(community.code))
    buttons = ((menu_button(Intent.TALK_TO_OFFICER), menu_button(Intent.ASK_OFFICE)),)
    name = Names(names=community.names)
    if not officers:
        return reply(say("officers-none", community=name), buttons=buttons)
    paragraphs: list[Paragraph] = [say("officers", community=name, count=len(officers))]
    for officer in officers:
        paragraphs.append(say("officer-card", name=officer.name, phone=officer.phone or "-"))
    hours = officers[0].hours
    if hours:
        lines = (say("officer-hours"), *(Names(names=line) for line in hours))
        paragraphs.append(Lines(lines=lines))
    return reply(*paragraphs, buttons=buttons, outcome=Outcome.ANSWERED)


def talk_to(situation: Situation) -> Steps:
    """Hand over to a person: with what was said, or after asking what it is about."""
    heard = situation.heard
    if heard is not None:
        offer = OfferTicket(
            category=Category.QUESTION,
            words=heard.words,
            place=heard.place,
            point=heard.point,
            file_ids=tuple(heard.files),
            heard_at=heard.heard_at,
        )
        return (yield from bring_in_officer(situation, offer))
    if situation.incoming.press is None and len(situation.words) >= A_QUESTION:
        return (yield from _pass_on(situation))
    return reply("officer-what-about", talk=AskOfficer())


def go_on(situation: Situation, _: AskOfficer) -> Continued:
    """What the resident wants to say to the officer."""
    if situation.incoming.press is not None:
        return None
    if not situation.file_ids and situation.means(Intent.CANCEL, Intent.DENY):
        return reply("cancelled", buttons=((menu_button(Intent.HELP),),))
    if not situation.words and not situation.file_ids:
        return None
    return (yield from _pass_on(situation))


def _pass_on(situation: Situation) -> Steps:
    offer = OfferTicket(
        category=Category.QUESTION,
        words=situation.words,
        place=situation.place,
        point=situation.incoming.point,
        file_ids=situation.file_ids,
        said=situation.numbers,
        heard_at=situation.incoming.at,
    )
    return (yield from bring_in_officer(situation, offer, may_go_on=True))
