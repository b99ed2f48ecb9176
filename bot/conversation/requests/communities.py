"""Which community somebody means, and which one they live in."""

from __future__ import annotations

from dataclasses import dataclass

from bot.conversation.messages import Point
from bot.conversation.requests.asking import Request
from bot.conversation.state import CommunityRef


@dataclass(frozen=True)
class FindCommunity(Request[list[CommunityRef]]):
    """Communities whose name in any language resembles `text`, best first."""

    text: str


@dataclass(frozen=True)
class CommunitiesNamedIn(Request[list[CommunityRef]]):
    """Communities whose whole name stands in a `text` about something else, as they come in it."""

    text: str


@dataclass(frozen=True)
class CommunityAt(Request[CommunityRef | None]):
    """The community around a point."""

    point: Point


@dataclass(frozen=True)
class CommunityByCode(Request[CommunityRef | None]):
    """The community a link or QR code names."""

    code: str


@dataclass(frozen=True)
class AllCommunities(Request[list[CommunityRef]]):
    """Every community served."""


@dataclass(frozen=True)
class MyCommunity(Request[CommunityRef | None]):
    """The resident's community, as it is by now."""


@dataclass(frozen=True)
class JoinCommunity(Request[None]):
    """The resident belongs to this community from now on."""

    code: str
