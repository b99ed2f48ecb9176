"""Giving a ticket to a colleague or to another community, by buttons."""

from __future__ import annotations

from actions import communities, tickets
from actions.model import Community
from actions.outgoing import Button, Names, Outgoing, Press, Verb, Verbatim, press, say
from actions.refusals import NotFound
from bot.conversation.situation import button
from bot.conversation.staff.patrol import Patrol

COMMUNITIES_SHOWN = 8


async def offer_colleagues(patrol: Patrol, ticket_id: int) -> None:
    """Those who could have it, and the way to other communities."""
    ticket = await tickets.for_staff(patrol.session, ticket_id, patrol.staff)
    colleagues = await tickets.colleagues(patrol.session, ticket, patrol.staff)
    rows = [
        (
            Button(
                label=Verbatim(text=colleague.name),
                press=press(Verb.PASS_TO, ticket_id, colleague.id),
            ),
        )
        for colleague in colleagues
    ]
    rows.append((button("staff-to-community", press(Verb.TRANSFER, ticket_id)),))
    asks = say("staff-pass-to-whom" if colleagues else "staff-nobody-here", number=ticket.number)
    await patrol.tell(Outgoing(paragraphs=(asks,), buttons=tuple(rows)), ticket_id)


async def pass_to(patrol: Patrol, ticket_id: int, colleague_id: int | None) -> None:
    """A colleague looks after it from now on."""
    ticket = await tickets.for_staff(patrol.session, ticket_id, patrol.staff)
    colleagues = await tickets.colleagues(patrol.session, ticket, patrol.staff)
    to = next((person for person in colleagues if person.id == colleague_id), None)
    if to is None:
        raise NotFound
    await tickets.pass_on(patrol.session, ticket_id, patrol.staff, to, patrol.now)
    await patrol.say("staff-passed-on", number=ticket.number, officer=to.name)


async def offer_communities(patrol: Patrol, ticket_id: int, passed_over: int = 0) -> None:
    """The communities it could belong to, some at a time; those of its station come first."""
    ticket = await tickets.for_staff(patrol.session, ticket_id, patrol.staff)
    others = (await communities.others(patrol.session, ticket.community_id))[passed_over:]
    rows = [
        (
            Button(
                label=Names(names=one.names),
                press=press(Verb.TRANSFER_WHERE, ticket_id, one.id),
            ),
        )
        for one in others[:COMMUNITIES_SHOWN]
    ]
    if len(others) > COMMUNITIES_SHOWN:
        further = press(Verb.TRANSFER, ticket_id, passed_over + COMMUNITIES_SHOWN)
        rows.append((button("staff-today-more", further),))
    asks = say("staff-transfer-where" if rows else "staff-transfer-nowhere", number=ticket.number)
    await patrol.tell(Outgoing(paragraphs=(asks,), buttons=tuple(rows)), ticket_id)


async def ask_whether(patrol: Patrol, ticket_id: int, community_id: int | None) -> None:
    """It leads away, and the resident is told: a slip of the thumb must not do that."""
    ticket = await tickets.for_staff(patrol.session, ticket_id, patrol.staff)
    to = await _community(patrol, community_id)
    asks = say("staff-transfer-sure", number=ticket.number, community=Names(names=to.names))
    yes = button("staff-transfer-yes", press(Verb.TRANSFER_TO, ticket_id, to.id))
    await patrol.tell(Outgoing(paragraphs=(asks,), buttons=((yes,),)), ticket_id)


async def transfer(patrol: Patrol, ticket_id: int, community_id: int | None) -> None:
    """Another community's officers have it from now on."""
    to = await _community(patrol, community_id)
    ticket = await tickets.transfer(patrol.session, ticket_id, patrol.staff, to, patrol.now)
    where = Names(names=to.names)
    await patrol.say("staff-transferred", number=ticket.number, community=where)


async def _community(patrol: Patrol, community_id: int | None) -> Community:
    found = await patrol.session.get(Community, community_id or 0)
    if found is None:
        raise NotFound
    return found


async def on_press(patrol: Patrol, pressed: Press, ticket_id: int) -> None:
    """One of the buttons above."""
    chosen = pressed.number(1)
    match pressed.verb:
        case Verb.PASS_ON:
            await offer_colleagues(patrol, ticket_id)
        case Verb.PASS_TO:
            await pass_to(patrol, ticket_id, chosen)
        case Verb.TRANSFER:
            await offer_communities(patrol, ticket_id, chosen or 0)
        case Verb.TRANSFER_WHERE:
            await ask_whether(patrol, ticket_id, chosen)
        case Verb.TRANSFER_TO:
            await transfer(patrol, ticket_id, chosen)
        case _:
            raise NotFound
