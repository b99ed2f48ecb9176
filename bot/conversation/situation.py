"""What a flow is given and what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from functools import wraps
from typing import Any

from actions.facts import Fact
from actions.fraud import Likeness, ScamKind
from actions.model import FileKind, Outcome
from actions.outgoing import Button, Outgoing, Paragraph, Press, Say, Verb, press, say
from bot.conversation.confidence import Band, band
from bot.conversation.facts import facts_said
from bot.conversation.messages import Incoming, Seen
from bot.conversation.requests import Request
from bot.conversation.state import CommunityRef, Conversation, Heard, Talk
from nlu.client import ScamReading, Understanding
from nlu.intents import Intent

# People type a thought in bubbles, a few seconds apart. Who has read a question and thought about
# it takes longer.
ONE_BREATH = timedelta(seconds=8)
# A photo or a location is still what is talked about for this long.
STILL_AT_IT = timedelta(minutes=15)

_SCAM_KINDS = frozenset(ScamKind)


@dataclass(frozen=True)
class Person:
    """What is known of the resident before the flow starts. `is_new`: never greeted."""

    language: str
    community: CommunityRef | None
    is_new: bool = False


@dataclass(frozen=True)
class Situation:
    """A message, who sent it, what it seems to mean, and where the talk stands.

    `understanding` is None when there were no words, or when the NLU server cannot be asked
    (`nlu_is_down`). `zone` is where people's clocks are.
    """

    person: Person
    incoming: Incoming
    conversation: Conversation
    understanding: Understanding | None = None
    nlu_is_down: bool = False
    zone: tzinfo = UTC
    seen: Seen | None = None

    @property
    def words(self) -> str:
        """What was written, without surrounding space."""
        return self.incoming.text.strip()

    @property
    def files(self) -> dict[int, FileKind]:
        """The files that came with the message, by id, and what each is."""
        return {a.file_id: a.kind for a in self.incoming.attachments if a.file_id is not None}

    @property
    def file_ids(self) -> tuple[int, ...]:
        """The ids of the files that came with the message."""
        return tuple(self.files)

    @property
    def place(self) -> str:
        """The places named in the words, as written."""
        if self.understanding is None:
            return ""
        found = (e.value for e in self.understanding.entities if e.kind == "place")
        return ", ".join(dict.fromkeys(found))

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers of the messages that brought words."""
        pressed = self.incoming.press is not None
        return () if pressed else tuple(n for n, text in self.incoming.said if text.strip())

    def facts_in(self, words: str, heard_at: datetime | None = None) -> tuple[Fact, ...]:
        """What `words` say in so many words; `heard_at` is when, if it was not just now."""
        at = heard_at or self.incoming.at
        return facts_said(words, at, self.zone, speaks=self.person.language)

    @property
    def likeness(self) -> Likeness | None:
        """How the words resemble scams; None where there are none, or nobody can tell."""
        return _likeness(self.understanding.scam if self.understanding is not None else None)

    @property
    def seen_likeness(self) -> Likeness | None:
        """Likewise, the words in its pictures."""
        return _likeness(self.seen.scam if self.seen is not None else None)

    @property
    def band(self) -> Band:
        """How far the understanding can be trusted, and with what."""
        return band(self.understanding)

    @property
    def heard(self) -> Heard | None:
        """What was said before the button that says now what it is about."""
        talk = self.conversation.talk
        return talk if self.incoming.press is not None and isinstance(talk, Heard) else None

    def means(self, *intents: Intent) -> bool:
        """Whether the words surely mean one of `intents`."""
        return self.band.acts_on in intents

    def in_one_breath(self, with_what_came_at: datetime | None) -> bool:
        """Whether this came so soon after that it is likely to be more of the same."""
        return self._within(ONE_BREATH, with_what_came_at)

    def still_at_it(self, since: datetime | None) -> bool:
        """Whether what was sent then is likely to belong to this."""
        return self._within(STILL_AT_IT, since)

    def _within(self, time: timedelta, since: datetime | None) -> bool:
        return since is not None and self.incoming.at - since <= time

    def chose(self, talk: Talk) -> str | None:
        """The choice pressed under `talk`'s own question, if one was."""
        pressed = self.incoming.press
        if pressed is None or pressed.verb is not Verb.CHOOSE or len(pressed.args) != 2:
            return None
        nonce, choice = pressed.args
        return choice if nonce == talk.nonce else None

    def knowing(self, community: CommunityRef) -> Situation:
        """The same situation, now that the community is known."""
        return replace(self, person=replace(self.person, community=community))


def _likeness(scam: ScamReading | None) -> Likeness | None:
    if scam is None:
        return None
    known = scam.kind in _SCAM_KINDS  # a model may have been trained for other kinds
    return Likeness(scam.probability, ScamKind(scam.kind) if known else None)


@dataclass(frozen=True)
class FollowOn:
    """What the resident wanted to know before we had to ask which community is theirs."""

    intent: Intent
    community: CommunityRef


@dataclass(frozen=True)
class Reply:
    """What a flow answers, and the talk that now waits (None: nothing does).

    `acted_on` is what was said, where it was taken to be understood. `outcome` is what became of
    what they wanted, where it ends here.
    """

    messages: tuple[Outgoing, ...]
    talk: Talk | None = None
    follow_on: FollowOn | None = None
    acted_on: Heard | None = None
    outcome: Outcome | None = None


# A flow asks for things by yielding requests. None: the message is not meant for this talk.
Steps = Generator[Request[Any], Any, Reply]
Continued = Generator[Request[Any], Any, Reply | None]
Flow = Callable[[Situation], Steps]


def at_once(answer: Callable[[Situation], Reply]) -> Flow:
    """A flow that needs nothing looked up or done: a plain function from situation to reply."""

    @wraps(answer)
    def flow(situation: Situation) -> Steps:
        yield from ()
        return answer(situation)

    return flow


def button(label: str, pressed: Press, **args: str | int) -> Button:
    """A button labelled with a message of the locales."""
    return Button(label=say(label, **args), press=pressed)


def choice(talk: Talk, label: str, value: object, **args: str | int) -> Button:
    """A button that answers `talk`'s question and no other."""
    return button(label, press(Verb.CHOOSE, talk.nonce, value), **args)


def menu_button(intent: Intent) -> Button:
    """A button that means the same as saying it."""
    return button(f"menu-{intent.value.replace('_', '-')}", press(Verb.MENU, intent.value))


def reply(
    *paragraphs: str | Paragraph,
    buttons: tuple[tuple[Button, ...], ...] = (),
    talk: Talk | None = None,
    asks_location: bool = False,
    outcome: Outcome | None = None,
) -> Reply:
    """A reply of one message; a plain string is the id of a message without variables."""
    worded = tuple(Say(id=p) if isinstance(p, str) else p for p in paragraphs)
    message = Outgoing(paragraphs=worded, buttons=buttons, asks_location=asks_location)
    return Reply((message,), talk, outcome=outcome)
