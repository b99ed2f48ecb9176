"""What is near, who is responsible, and how to take part."""

from __future__ import annotations

from dataclasses import dataclass

from actions.model import PlaceKind
from bot.conversation.messages import Point
from bot.conversation.requests.asking import Request


@dataclass(frozen=True)
class PlaceView:
    """A place as a resident is told of it; `distance` in metres where a location is known."""

    names: dict[str, str]
    address: dict[str, str]
    hours: dict[str, str]
    fee: dict[str, str]
    phone: str | None
    capacity: int | None
    latitude: float
    longitude: float
    distance: int | None


@dataclass(frozen=True)
class OfficerView:
    """An officer as residents know them; `hours` says when they are in the community."""

    name: str
    phone: str | None
    hours: tuple[dict[str, str], ...]


@dataclass(frozen=True)
class NearbyPlaces(Request[list[PlaceView]]):
    """Places of a kind near a point, or in a community (by its code)."""

    kind: PlaceKind
    point: Point | None = None
    community: str | None = None


@dataclass(frozen=True)
class Officers(Request[list[OfficerView]]):
    """Who serves a community (by its code)."""

    community: str


@dataclass(frozen=True)
class RecordFeedback(Request[None]):
    """Keep what the resident thinks of the service."""

    words: str


@dataclass(frozen=True)
class JoinVolunteers(Request[None]):
    """Put the resident on the community's volunteer list."""
