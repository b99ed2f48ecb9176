"""Where to park, and where the police office and the micro fire station are."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

from actions.model import Outcome, PlaceKind
from actions.outgoing import Lines, Names, Paragraph, Place, Say, say
from bot.conversation.flows.community import asked_about, needed_for
from bot.conversation.messages import Point
from bot.conversation.requests import NearbyPlaces, PlaceView, Request, ask
from bot.conversation.situation import Reply, Situation, Steps, menu_button, reply
from bot.conversation.state import CommunityRef
from nlu.intents import Intent


def parking(situation: Situation) -> Steps:
    """Shared parking near a shared location, in the community that is named, or in one's own."""
    where = yield from _where(situation)
    if where is None or isinstance(where, list):
        return (yield from needed_for(Intent.ASK_PARKING_PLACE, among=where))
    found = yield from ask(NearbyPlaces(PlaceKind.PARKING, *where))
    return _list("parking", found, ((Intent.REPORT_PARKING,),))


def offices(situation: Situation) -> Steps:
    """Police offices and micro fire stations."""
    where = yield from _where(situation)
    if where is None or isinstance(where, list):
        return (yield from needed_for(Intent.ASK_OFFICE, among=where))
    police = yield from ask(NearbyPlaces(PlaceKind.POLICE_OFFICE, *where))
    fire = yield from ask(NearbyPlaces(PlaceKind.MICRO_FIRE_STATION, *where))
    return _list("offices", [*police, *fire[:1]], ((Intent.ASK_OFFICER, Intent.TALK_TO_OFFICER),))


def _where(
    situation: Situation,
) -> Generator[Request[Any], Any, tuple[Point | None, str | None] | list[CommunityRef] | None]:
    """Around which point or in which community; several communities where several are named."""
    if situation.incoming.point is not None:
        return situation.incoming.point, None
    community = yield from asked_about(situation)
    return (None, community.code) if isinstance(community, CommunityRef) else community


def _list(kind: str, found: list[PlaceView], rows: tuple[tuple[Intent, ...], ...]) -> Reply:
    buttons = tuple(tuple(menu_button(intent) for intent in row) for row in rows)
    if not found:
        return reply(f"{kind}-none", buttons=buttons)
    paragraphs: list[Paragraph] = [say(f"{kind}-nearby"), *(_lines(place) for place in found)]
    answer = reply(*paragraphs, buttons=buttons, asks_location=True)
    pins = tuple(
        Place(latitude=p.latitude, longitude=p.longitude, title=Names(names=p.names)) for p in found
    )
    with_pin = answer.messages[0].model_copy(update={"places": pins[:1]})
    return Reply((with_pin,), outcome=Outcome.ANSWERED)


def _lines(place: PlaceView) -> Lines:
    lines: list[Say | Names] = [
        say("place-name", name=Names(names=place.names)),
        Names(names=place.address),
    ]
    if place.distance is not None:
        lines.append(say("place-distance", metres=place.distance))
    if place.hours:
        lines.append(say("place-hours", hours=Names(names=place.hours)))
    if place.capacity:
        lines.append(say("place-capacity", count=place.capacity))
    if place.fee:
        lines.append(say("place-fee", fee=Names(names=place.fee)))
    if place.phone:
        lines.append(say("place-phone", phone=place.phone))
    return Lines(lines=tuple(lines))
