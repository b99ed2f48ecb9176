"""What the service says before it is put into words.

Actions and flows name messages of `data/locales/` and their variables; words are made when a
message is sent, in the language of the one who reads it. So officers' decisions on the desk, on
the phone and the bot's own replies all speak with one voice, and tests can check meaning.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field

from actions.alert_links import AlertLink
from actions.fraud.kinds import ScamKind

# Telegram: 1-64 bytes, https://core.telegram.org/bots/api#inlinekeyboardbutton
PRESS_BYTES = 64
LONGEST_ID = 18  # digits that surely fit a BIGINT

Member = TypeVar("Member", bound=StrEnum)


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Names(_Frozen):
    """A thing's name by language, e.g. a community's."""

    kind: Literal["names"] = "names"
    names: dict[str, str]


class Moment(_Frozen):
    """A point in time (aware), shown in the service's time zone as the reader's language does."""

    kind: Literal["moment"] = "moment"
    at: datetime


class Span(_Frozen):
    """A time that somebody said, beginning `at` (aware), as exactly as they said it."""

    kind: Literal["span"] = "span"
    at: datetime
    precision: Literal["minute", "part", "day"]


class Money(_Frozen):
    """An amount in hundredths of a currency (ISO 4217), as the reader's language writes it."""

    kind: Literal["money"] = "money"
    hundredths: int
    currency: str


class Say(_Frozen):
    """A message of `data/locales/`, with its variables."""

    kind: Literal["say"] = "say"
    id: str
    args: dict[str, Arg] = {}


class Verbatim(_Frozen):
    """Somebody's own words, passed on unchanged."""

    kind: Literal["verbatim"] = "verbatim"
    text: str


class FromGuide(_Frozen):
    """A guide of `data/guides/`, by its file name without the ending."""

    kind: Literal["guide"] = "guide"
    slug: str


class FromTrick(_Frozen):
    """How a kind of scam works, or the short warning of it that people pass on.

    `language` is that of those it is passed on to; None: the reader's own.
    """

    kind: Literal["trick"] = "trick"
    scam: ScamKind
    part: Literal["guide", "warning"] = "guide"
    language: str | None = None


class FromQuiz(_Frozen):
    """A message of `data/quizzes/` to judge, by its file name, or why it is what it is."""

    kind: Literal["quiz"] = "quiz"
    slug: str
    part: Literal["message", "reason"] = "message"


class Lines(_Frozen):
    """Lines that belong together, e.g. a place with its address and hours; empty ones vanish."""

    kind: Literal["lines"] = "lines"
    lines: tuple[Annotated[Say | Names | Verbatim, Field(discriminator="kind")], ...]


Arg = (
    str | int | float | Annotated[Names | Moment | Span | Money | Say, Field(discriminator="kind")]
)
Paragraph = Annotated[
    Say | Verbatim | FromGuide | FromTrick | FromQuiz | Names | Lines, Field(discriminator="kind")
]


def say(id: str, /, **args: Arg) -> Say:
    """`Say` with its variables as keywords; an underscore stands for Fluent's hyphen."""
    return Say(id=id, args={name.replace("_", "-"): value for name, value in args.items()})


def term(prefix: str, member: StrEnum) -> Say:
    """The word for an enum's member: `term("state", TicketState.ON_THE_WAY)` is `state-on-the-way`.

    Verbs travel as single letters, so they are worded by their name.
    """
    word = member.name.lower() if isinstance(member, Verb) else member.value
    return Say(id=f"{prefix}-{word.replace('_', '-')}")


class Verb(StrEnum):
    """What a button does. A resident's first, then an officer's."""

    MENU = "m"  # (intent): as if the resident had said it
    CHOOSE = "c"  # (nonce, choice): answers the question that was asked with this nonce
    LANGUAGE = "l"  # (language)
    COMMUNITY = "n"  # (community code)
    SHOW_TICKET = "t"  # (ticket id)
    ADD_TO_TICKET = "a"  # (ticket id): what is written next belongs to it
    RATE = "r"  # (ticket id, 1 to 5)
    REOPEN = "o"  # (ticket id)
    WITHDRAW = "w"  # (ticket id)
    SUBSCRIBE = "s"  # (topic)
    UNSUBSCRIBE = "u"  # (topic)
    QUIET = "q"  # (hours), or nothing: asks which
    TRICK = "g"  # (kind of scam): how it works; or nothing: asks which
    FAMILY = "f"  # (kind of scam, language): a warning to pass on; no language: asks which
    HELPFUL = "h"  # (alert id), or (alert id, "off"): not after all
    GOT_CALL = "k"  # (alert id): I got this call, too
    QUIZ = "z"  # (), or (kind of scam), or (seed, start): practise on messages

    TAKE = "ot"  # (ticket id), as all that follow
    ASK_BACK = "oa"
    SET_OUT = "ow"
    RESOLVE = "or"
    RESOLVE_WITHOUT = "orn"  # (ticket id): with no photo that proves it
    READY = "oy"  # (ticket id): which ready answers there are
    READY_SHOW = "oyp"  # (ticket id, slug): as the resident would get it
    READY_SEND = "oys"  # (ticket id, slug, mark of the words that were shown)
    NOTE = "on"
    PASS_ON = "op"
    PASS_TO = "opt"  # (ticket id, staff id)
    TRANSFER = "ox"  # (ticket id), or (ticket id, how many communities to pass over)
    TRANSFER_WHERE = "oxc"  # (ticket id, community id): asks whether it is meant
    TRANSFER_TO = "oxt"  # (ticket id, community id)
    RECATEGORISE = "og"
    SORT_AS = "ogt"  # (ticket id, category)
    OPEN_TICKETS = "ol"  # (), or (ticket id): what waits today, behind that ticket
    CARD = "oc"  # (ticket id): show its card again
    UNBIND = "ou"  # (): no more tickets into this group


class Press(_Frozen):
    """A button's meaning, as it travels to the channel and back."""

    verb: Verb
    args: tuple[str, ...] = ()

    def encode(self) -> str:
        """At most 64 bytes, or ValueError: a longer one would never come back from Telegram."""
        data = ":".join((self.verb.value, *self.args))
        if len(data.encode()) > PRESS_BYTES:
            raise ValueError(f"button data is longer than {PRESS_BYTES} bytes: {self.verb.name}")
        return data

    @classmethod
    def decode(cls, data: str) -> Self | None:
        """The meaning of `data`, or None when it was never ours."""
        verb, *args = data.split(":")
        try:
            return cls(verb=Verb(verb), args=tuple(args))
        except ValueError:
            return None

    def number(self, index: int) -> int | None:
        """The argument at `index` as a row's id; None for anything a person could have forged."""
        arg = self.args[index] if index < len(self.args) else ""
        return int(arg) if arg.isascii() and arg.isdecimal() and len(arg) <= LONGEST_ID else None

    def member(self, index: int, kind: type[Member]) -> Member | None:
        """The argument at `index` as a member of an enum, or None."""
        try:
            return kind(self.args[index])
        except (IndexError, ValueError):
            return None


def press(verb: Verb, *args: object) -> Press:
    """`Press` from loose arguments."""
    return Press(verb=verb, args=tuple(str(arg) for arg in args))


class Button(_Frozen):
    """A label and what pressing it means."""

    label: Say | Names | Verbatim = Field(discriminator="kind")
    press: Press


class LinkButton(_Frozen):
    """A label and the address (https) that pressing it opens."""

    label: Say | Names | Verbatim = Field(discriminator="kind")
    url: str

    @classmethod
    def of(cls, link: AlertLink) -> Self:
        """The button of an alert's link."""
        return cls(label=Names(names=link.labels), url=link.url)


class Place(_Frozen):
    """A point on the map in degrees (WGS 84); `title` names it where the channel shows names."""

    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)
    title: Say | Names | Verbatim | None = None


class Outgoing(_Frozen):
    """One message to one chat: paragraphs, then links and buttons row by row.

    `picture` is the id of a stored one that stands above the words, in the same message.
    `places` follow as pins on the map; `files` are ids of stored files. `asks_location` offers
    the phone's own button for sharing where one is. `expects` marks a question to an officer: what
    they answer to it is taken as that move on the ticket, and as nothing else. `takes` is what an
    answer of theirs is where nothing was asked; None: it goes to nobody. `topic` is the channel's
    number of the part of a group that it belongs into, where it is about no ticket. `shares` is for
    other people: the channel offers its own way of sending it to them.
    """

    paragraphs: tuple[Paragraph, ...]
    buttons: tuple[tuple[Button, ...], ...] = ()
    links: tuple[LinkButton, ...] = ()
    picture: int | None = None
    places: tuple[Place, ...] = ()
    files: tuple[int, ...] = ()
    asks_location: bool = False
    shares: FromTrick | None = None
    expects: Literal["ask_back", "resolve", "note"] | None = None
    takes: Literal["reply", "note"] | None = None
    topic: str | None = None


Say.model_rebuild()
Lines.model_rebuild()
