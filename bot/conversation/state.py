"""Where a talk stands between two messages, kept as JSON in the chat's conversation row.

A talk is a question that waits for its answer. `nonce` binds its buttons to it: a button of an
earlier question is recognised as stale instead of answering the wrong one.
"""

from __future__ import annotations

import secrets
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from actions.facts import When
from actions.fraud import LabelledLink, Likeness, ScamKind
from actions.model import Category, FileKind
from actions.outgoing import Paragraph
from bot.conversation.messages import Point
from nlu.client import Entity, Reading
from nlu.intents import Intent


def new_nonce() -> str:
    """Short enough for a button, long enough not to come twice in one chat."""
    return secrets.token_hex(3)


class _Talk(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    nonce: str = Field(default_factory=new_nonce)


class CommunityRef(BaseModel):
    """A community as a flow needs it."""

    model_config = ConfigDict(frozen=True)

    code: str
    names: dict[str, str]


class Interpretation(BaseModel):
    """A message and what the model made of it, kept while the person may still correct us.

    `noted`: it waits for a reviewer already.
    """

    model_config = ConfigDict(frozen=True)

    words: str
    language: str
    readings: tuple[Reading, ...]
    entities: tuple[Entity, ...] = ()
    model: str = ""
    noted: bool = False


class ReportStep(StrEnum):
    """What a report waits for."""

    COMMUNITY = "community"
    WHOSE = "whose"
    PLACE = "place"
    WHEN = "when"
    PHOTO = "photo"
    CONFIRM = "confirm"
    CORRECT = "correct"
    CATEGORY = "category"
    WORDS = "words"


class Report(_Talk):
    """A report that is not filed yet.

    `files` are ids with their kinds. `said` are the messages its words came from, by number, and
    `place_said` is that of its place, unless that was `place_spoken` in a voice message, or is
    `place_unknown` to them, which we believe once we have `place_asked_again`.
    `heard_at` is when the last message came, `words_at` when the last words did: 'yesterday' is
    the day before that. `when` is what was answered to 'when?'; None: what the words say.
    `interpretation` is how it came to be this `category`; None where a button said so.
    `elsewhere` is the community it goes to where that is not the resident's own, which is asked
    once where they name another (`whose_settled`), but not of who told theirs by this report
    (`joined_by_it`).
    """

    kind: Literal["report"] = "report"
    step: ReportStep = ReportStep.COMMUNITY
    category: Category
    words: str = ""
    place: str = ""
    point: Point | None = None
    files: dict[int, FileKind] = {}
    photo_asked: bool = False
    last_album: str | None = None
    place_said: str | None = None
    place_spoken: bool = False
    place_asked_again: bool = False
    place_unknown: bool = False
    said: tuple[tuple[str, str], ...] = ()
    words_at: datetime | None = None
    when: tuple[When, ...] | None = None
    heard_at: datetime | None = None
    interpretation: Interpretation | None = None
    elsewhere: CommunityRef | None = None
    whose_settled: bool = False
    joined_by_it: bool = False


class Heard(_Talk):
    """Something was said or sent that we have not understood; a menu press can still use it.

    `interpretation` is what such a press corrects: that of the message we asked about.
    """

    kind: Literal["heard"] = "heard"
    words: str = ""
    place: str = ""
    point: Point | None = None
    files: dict[int, FileKind] = {}
    last_album: str | None = None
    readings: tuple[Intent, ...] = ()
    said: tuple[tuple[str, str], ...] = ()
    heard_at: datetime | None = None
    interpretation: Interpretation | None = None
    likeness: Likeness | None = None


class ChooseCommunity(_Talk):
    """We asked which community; `then` is what the resident wanted to know."""

    kind: Literal["choose_community"] = "choose_community"
    then: Intent | None = None


class OfferTicket(_Talk):
    """We gave what can be given at once and offered to pass the matter on to the officer.

    `needs_community`: the resident said yes, and we asked which officer that is. `is_hint`: the
    numbers were given for a hint of an emergency, which may well be none. `said` are the numbers of
    the messages its words came from. `note` is what the
    officer is to know besides, such as the fraud check's verdict; `links` those behind the words
    of what was checked, and `read` what stood in its pictures. `alert_id` names the alert that
    warned of it.
    """

    kind: Literal["offer_ticket"] = "offer_ticket"
    category: Category
    words: str
    place: str = ""
    point: Point | None = None
    file_ids: tuple[int, ...] = ()
    needs_community: bool = False
    is_hint: bool = False
    said: tuple[str, ...] = ()
    heard_at: datetime | None = None
    note: tuple[Paragraph, ...] = ()
    links: tuple[LabelledLink, ...] = ()
    read: str = ""
    alert_id: int | None = None

    @property
    def is_check(self) -> bool:
        """Whether it stands under a verdict: somebody doubted a message."""
        return self.category is Category.FRAUD_CHECK

    @property
    def is_cry_for_help(self) -> bool:
        """Whether a life or money is at stake, and numbers to call were given."""
        return self.category in (Category.EMERGENCY, Category.FRAUD_VICTIM)


class FraudWords(_Talk):
    """The resident wants something checked and has not sent it yet."""

    kind: Literal["fraud_words"] = "fraud_words"


class VictimStep(StrEnum):
    """What the police will ask somebody who has paid, in the order of how long it helps."""

    PAID_BY = "paid_by"
    TO_WHOM = "to_whom"
    AMOUNT = "amount"
    WHEN = "when"


class VictimFacts(_Talk):
    """The ticket of somebody who has paid is filed; what the police will ask is being added."""

    kind: Literal["victim_facts"] = "victim_facts"
    ticket_id: int
    number: str
    step: VictimStep = VictimStep.PAID_BY
    words: str = ""


class QuizQuestion(BaseModel):
    """A message of `data/quizzes/`, by its file name; `scam` is None for an honest one."""

    model_config = ConfigDict(frozen=True)

    slug: str
    scam: ScamKind | None


class Drawn(BaseModel):
    """A round of the quiz: its messages, the order they are from, where the next one starts."""

    model_config = ConfigDict(frozen=True)

    questions: tuple[QuizQuestion, ...]
    seed: int
    following: int


class Quiz(_Talk):
    """A message waits to be judged: the one `at` which the round is. `right` were so far.

    `seed` is the order of all messages, and `following` where in it the next round starts.
    """

    kind: Literal["quiz"] = "quiz"
    questions: tuple[QuizQuestion, ...] = Field(min_length=1)
    seed: int
    following: int
    at: int = 0
    right: int = 0


class AskOfficer(_Talk):
    """The resident wants a person and has not said yet what about."""

    kind: Literal["ask_officer"] = "ask_officer"


class GiveFeedback(_Talk):
    """The next words are feedback."""

    kind: Literal["give_feedback"] = "give_feedback"


class AddToTicket(_Talk):
    """The next words, photos or location belong to a ticket."""

    kind: Literal["add_to_ticket"] = "add_to_ticket"
    ticket_id: int


class JustAdded(_Talk):
    """Something has just joined a ticket; nothing is asked, but the next words may belong to it."""

    kind: Literal["just_added"] = "just_added"
    ticket_id: int
    heard_at: datetime


class CalledFrom(_Talk):
    """A call like one that an alert warns of was reported; from which number was it?"""

    kind: Literal["called_from"] = "called_from"
    ticket_id: int


class RatingWords(_Talk):
    """A rating was given; a few words may follow."""

    kind: Literal["rating_words"] = "rating_words"
    ticket_id: int
    rating: int


class ConfirmErase(_Talk):
    """Erasing everything must be said twice."""

    kind: Literal["confirm_erase"] = "confirm_erase"


class ConfirmVolunteer(_Talk):
    """Joining the volunteers, to be confirmed."""

    kind: Literal["confirm_volunteer"] = "confirm_volunteer"


Talk = Annotated[
    Report
    | Heard
    | ChooseCommunity
    | OfferTicket
    | FraudWords
    | VictimFacts
    | Quiz
    | AskOfficer
    | GiveFeedback
    | AddToTicket
    | JustAdded
    | CalledFrom
    | RatingWords
    | ConfirmErase
    | ConfirmVolunteer,
    Field(discriminator="kind"),
]


class Conversation(BaseModel):
    """The talk that waits for an answer, and the one an emergency interrupted.

    `acted_on` is what was said last, if it was acted on: a 'no' now means that we were wrong.
    """

    model_config = ConfigDict(frozen=True)

    talk: Talk | None = None
    paused: Talk | None = None
    acted_on: Heard | None = None
