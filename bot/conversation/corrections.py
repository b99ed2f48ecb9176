"""'No, I meant …': nobody says it all again, and a reviewer learns of it.

Pure, as flows are: what is to be queued is yielded. What hints at an emergency is never queued.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from typing import Any

from actions.outgoing import Verb, press
from bot.conversation.confidence import EMERGENCIES, NOT_ASKED, emergency_in
from bot.conversation.language import detect
from bot.conversation.language.switching import SURE
from bot.conversation.requests import QueueForReview, Request, TakeFromReview, ask
from bot.conversation.situation import Reply, Situation
from bot.conversation.state import Conversation, Heard, Interpretation
from nlu.intents import Intent

MOST_READINGS = 3
MOST_WORDS = 4 * 4_096  # characters: four of the longest messages
# 'That is nothing for me' was wrong only if what is pressed then had been a likely reading.
LIKELY = 0.05

# Who presses these wants the menu, another language or a person: it says nothing of the words.
SAYS_NOTHING = frozenset(
    {Intent.HELP, Intent.CHANGE_LANGUAGE, Intent.CHANGE_COMMUNITY, Intent.TALK_TO_OFFICER}
)
# A 'no' after these answers us; it does not correct us.
TAKES_NO = (NOT_ASKED - {Intent.OUT_OF_SCOPE}) | {Intent.HELP, Intent.OTHER_AGENCY, *EMERGENCIES}

Asks = Generator[Request[Any], Any, None]


# --- What was said --------------------------------------------------------------------------------


def interpretation_of(situation: Situation) -> Interpretation | None:
    """What can be learnt from the message; None: nothing of their own, or somebody in danger."""
    understanding = situation.understanding
    if understanding is None or not situation.words or situation.incoming.is_forward:
        return None
    if emergency_in(understanding, in_talk=False) or not set(EMERGENCIES).isdisjoint(
        situation.band.asks
    ):
        return None
    return Interpretation(
        words=understanding.text,
        language=_language(situation),
        readings=understanding.readings[:MOST_READINGS],
        entities=understanding.entities,
        model=understanding.model,
    )


def heard_alone(situation: Situation) -> Heard:
    """What was said or sent with this message, for a button to say what it is about."""
    incoming = situation.incoming
    return Heard(
        words=situation.words,
        place=situation.place,
        point=incoming.point,
        files=situation.files,
        last_album=incoming.album,
        said=incoming.said if situation.words else (),
        heard_at=incoming.at,
        interpretation=interpretation_of(situation),
        likeness=situation.likeness,
    )


def acted_on(situation: Situation, intent: Intent, answer: Reply) -> Reply:
    """`answer`, with what it answers: a 'no' can take it back."""
    waits = answer.talk is not None  # that talk takes the 'no'
    if waits or intent in TAKES_NO:
        return answer
    return replace(answer, acted_on=heard_alone(situation))


def chosen_in_words(situation: Situation, heard: Heard) -> Intent | None:
    """The reading we offered that the resident names in words, instead of pressing its button."""
    if situation.incoming.is_forward:
        return None  # somebody else's words
    said = situation.band.acts_on
    if said is Intent.AFFIRM and len(heard.readings) == 1:
        return heard.readings[0]
    return said if said in heard.readings else None


def as_pressed(situation: Situation, heard: Heard, intent: Intent) -> Situation:
    """The situation as if the button had been pressed, with what else was said now."""
    more = heard if situation.means(Intent.AFFIRM) else _with_more(heard, situation)
    pressed = press(Verb.MENU, intent.value)
    return replace(
        situation,
        incoming=replace(
            situation.incoming,
            text="",
            point=None,
            attachments=(),
            bubbles=(),
            links=(),
            press=pressed,
        ),
        understanding=None,
        conversation=Conversation(talk=more),
    )


def with_what_was_said(situation: Situation, pressed: Intent) -> Situation:
    """A menu button right after 'that is nothing for me': what was said may have been for us."""
    said = situation.conversation.acted_on
    if situation.conversation.talk is not None or said is None or said.interpretation is None:
        return situation
    first, *others = said.interpretation.readings
    if first.intent != Intent.OUT_OF_SCOPE or not any(
        reading.intent == pressed and reading.confidence >= LIKELY for reading in others
    ):
        return situation
    return replace(situation, conversation=Conversation(talk=said))


def denied(situation: Situation) -> Heard | None:
    """What we acted on a moment ago, where the message is a plain 'no' to it."""
    if situation.conversation.talk is not None or not situation.means(Intent.DENY):
        return None
    return situation.conversation.acted_on


# --- What a reviewer sees -------------------------------------------------------------------------


def note(interpretation: Interpretation | None) -> Asks:
    """The words were not understood."""
    if interpretation is not None:
        yield from ask(QueueForReview(interpretation))


def grave_after_all(situation: Situation, danger: Intent) -> Asks:
    """What was not understood a moment ago was the beginning of a cry for help: nobody's lesson."""
    before = situation.conversation.talk
    if isinstance(before, Heard) and situation.in_one_breath(before.heard_at):
        yield from correct(before.interpretation, danger)


def correct(interpretation: Interpretation | None, meant: Intent | None = None) -> Asks:
    """The resident says that we were wrong, and perhaps what they meant."""
    if interpretation is None:
        return
    if meant in EMERGENCIES:
        yield from ask(TakeFromReview(interpretation))
    else:
        yield from ask(QueueForReview(interpretation, corrected=True, meant=meant))


def correct_by_press(heard: Heard | None, pressed: Intent) -> Asks:
    """A menu button says what the words before it meant."""
    if heard is not None and (pressed not in SAYS_NOTHING or pressed in heard.readings):
        yield from correct(heard.interpretation, pressed)


def noted(interpretation: Interpretation | None) -> Interpretation | None:
    """`interpretation`, now that a reviewer will see it."""
    return interpretation and interpretation.model_copy(update={"noted": True})


def _with_more(heard: Heard, situation: Situation) -> Heard:
    """What was heard, with what came with the words that say now what it is about."""
    now = heard_alone(situation)
    words = "\n".join(part for part in (heard.words, now.words) if part)
    places = ", ".join(dict.fromkeys(part for part in (heard.place, now.place) if part))
    return heard.model_copy(
        update={
            "words": words[:MOST_WORDS],
            "place": places,
            "point": now.point or heard.point,
            "files": heard.files | now.files,
            "last_album": now.last_album or heard.last_album,
            "said": heard.said + now.said,
            "heard_at": now.heard_at,
        }
    )


def _language(situation: Situation) -> str:
    """The language of the words, which need not be the one we answer in."""
    spoken = situation.person.language
    guess = detect(situation.incoming.text, used=spoken)
    if guess is None or guess.confidence < SURE:
        return spoken
    return guess.language
