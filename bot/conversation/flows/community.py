"""Which community does the resident belong to: a link, a location, a name, or a button."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from typing import Any

from actions.outgoing import Button, Names, Say, Verb, press, say
from bot.conversation.messages import Point
from bot.conversation.requests import (
    AllCommunities,
    CommunitiesNamedIn,
    CommunityAt,
    CommunityByCode,
    FindCommunity,
    JoinCommunity,
    Request,
    ask,
)
from bot.conversation.situation import (
    Continued,
    FollowOn,
    Reply,
    Situation,
    Steps,
    menu_button,
    reply,
)
from bot.conversation.state import ChooseCommunity, CommunityRef, Talk
from nlu.intents import Intent

MOST_BUTTONS = 8


def begin(situation: Situation) -> Steps:
    """The resident moved, or wants to say where they live."""
    return (yield from pick_community(ChooseCommunity(), say("community-ask")))


def needed_for(intent: Intent, among: list[CommunityRef] | None = None) -> Steps:
    """Ask for the community, because `intent` cannot be answered without it."""
    talk = ChooseCommunity(then=intent)
    return (yield from pick_community(talk, say("community-ask"), among=among))


def asked_about(
    situation: Situation,
) -> Generator[Request[Any], Any, CommunityRef | list[CommunityRef] | None]:
    """The community that a question names, else the resident's own. Asking joins nobody to it.

    Several where a question of somebody without a community names several.
    """
    own = situation.person.community
    words = situation.words or (situation.heard.words if situation.heard else "")
    named = (yield from ask(CommunitiesNamedIn(words))) if words else []
    if len(named) > 1 and own is None:
        return named
    return next(iter(named), own)


def recognise_community(
    situation: Situation, *, joins: bool = True
) -> Generator[Request[Any], Any, CommunityRef | list[CommunityRef] | None]:
    """The community a message names, joined at once if it `joins`; several when several fit."""
    incoming = situation.incoming
    found: CommunityRef | None = None
    if incoming.press is not None and incoming.press.verb is Verb.COMMUNITY and incoming.press.args:
        found = yield from ask(CommunityByCode(incoming.press.args[0]))
    elif incoming.point is not None:
        found = yield from ask(CommunityAt(incoming.point))
    elif situation.words:
        hits = yield from ask(FindCommunity(situation.words[:200]))
        if len(hits) > 1:
            return hits
        found = hits[0] if hits else None
    if found is not None and joins:
        yield from ask(JoinCommunity(found.code))
    return found


def community_told(
    words: str, point: Point | None
) -> Generator[Request[Any], Any, CommunityRef | list[CommunityRef] | None]:
    """The community that a report tells without being asked, joined at once.

    By its name in the words, else by the location. Several when several are named.
    """
    named = (yield from ask(CommunitiesNamedIn(words))) if words else []
    if len(named) > 1:
        return named
    found = named[0] if named else None
    if found is None and point is not None:
        found = yield from ask(CommunityAt(point))
    if found is not None:
        yield from ask(JoinCommunity(found.code))
    return found


def pick_community(
    talk: Talk, question: Say, typed: str = "", among: list[CommunityRef] | None = None
) -> Steps:
    """Ask `question` with the communities as buttons; any can still be typed or shared."""
    communities = among or (yield from ask(AllCommunities()))
    buttons = tuple(
        (Button(label=Names(names=c.names), press=press(Verb.COMMUNITY, c.code)),)
        for c in communities[:MOST_BUTTONS]
    )
    shown = question.model_copy(update={"args": {**question.args, "typed": typed[:60]}})
    return reply(shown, "community-how", buttons=buttons, talk=talk, asks_location=True)


def go_on(situation: Situation, talk: ChooseCommunity) -> Continued:
    """The answer to 'which community?'."""
    pressed = situation.incoming.press
    if pressed is not None and pressed.verb is not Verb.COMMUNITY:
        return None  # another language, say
    if situation.means(Intent.CANCEL, Intent.DENY):
        return reply("cancelled", buttons=((menu_button(Intent.HELP),),))
    found = yield from recognise_community(situation)
    if isinstance(found, list):
        return (yield from pick_community(talk, say("community-which-of-these"), among=found))
    if found is None:
        if situation.band.acts_on is not None and situation.incoming.point is None:
            return None
        return (yield from pick_community(talk, say("community-not-found"), situation.words))
    return joined(found, talk.then)


def joined(community: CommunityRef, then: Intent | None = None) -> Reply:
    """Say which community it is now, and go on with what was asked before."""
    known = reply(say("community-joined", community=Names(names=community.names)))
    return replace(known, follow_on=FollowOn(then, community) if then else None)
