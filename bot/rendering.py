"""From what is to be said to the words and buttons of one message, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass

from actions.outgoing import Outgoing
from actions.wording import Wording


@dataclass(frozen=True, slots=True)
class RenderedButton:
    """What it says, and what comes back when it is pressed (at most 64 bytes)."""

    label: str
    data: str


@dataclass(frozen=True, slots=True)
class RenderedLink:
    """What it says, and the address it opens."""

    label: str
    url: str


@dataclass(frozen=True, slots=True)
class RenderedPlace:
    """A pin on the map, in degrees (WGS 84)."""

    latitude: float
    longitude: float
    title: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message in words. Channels show it as they can; they add and decide nothing.

    `shares` is what its reader may want to send to others.
    """

    text: str
    language: str
    buttons: tuple[tuple[RenderedButton, ...], ...] = ()
    links: tuple[RenderedLink, ...] = ()
    picture: int | None = None
    places: tuple[RenderedPlace, ...] = ()
    files: tuple[int, ...] = ()
    asks_location: bool = False
    expects_answer: bool = False
    shares: str = ""


def render(outgoing: Outgoing, language: str, wording: Wording) -> Rendered:
    """Put `outgoing` into words; paragraphs are separated by an empty line."""
    paragraphs = (wording.text(language, paragraph) for paragraph in outgoing.paragraphs)
    return Rendered(
        text="\n\n".join(text for text in paragraphs if text),
        language=language,
        buttons=tuple(
            tuple(
                RenderedButton(wording.text(language, button.label), button.press.encode())
                for button in row
            )
            for row in outgoing.buttons
        ),
        links=tuple(
            RenderedLink(wording.text(language, link.label), link.url) for link in outgoing.links
        ),
        picture=outgoing.picture,
        places=tuple(
            RenderedPlace(
                place.latitude,
                place.longitude,
                wording.text(language, place.title) if place.title else "",
            )
            for place in outgoing.places
        ),
        files=outgoing.files,
        asks_location=outgoing.asks_location,
        expects_answer=outgoing.expects is not None,
        shares=wording.text(language, outgoing.shares) if outgoing.shares else "",
    )
