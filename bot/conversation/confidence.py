"""How far an understanding is trusted: act on it, ask, or say that we did not understand.

Numbers to call are never held back for lack of certainty: a hint of an emergency is enough.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from nlu.client import Reading, Understanding
from nlu.intents import Intent

# Confidence is a calibrated probability (nlu/components/calibration.py). On training messages held
# back, which are harder than everyday ones, what is acted on from here is right 93 times in 100.
ACT = 0.7
ACT_MARGIN = 0.3
ASK = 0.15
# One chance in seven that a life or money is at stake is enough to show the numbers. Of the
# training messages held back, which are harder than everyday ones, 95 in 100 emergencies and
# victims then see them, with 6 in 100 others; at one chance in five, 94, with 5 (nlu/README.md).
EMERGENCY_HINT = 0.15
# While an answer is awaited ('where is it?'), words are likelier to be that answer.
EMERGENCY_HINT_IN_TALK = 0.5
MOST_READINGS = 3

# Written in one breath with something, words are more of it, whatever half a sentence reads like;
# but for these.
ASIDES = frozenset(
    {
        Intent.CANCEL,
        Intent.HELP,
        Intent.CHANGE_LANGUAGE,
        Intent.TALK_TO_OFFICER,
        Intent.TICKET_STATUS,
        Intent.PRIVACY_REQUEST,
        Intent.THANKS,
    }
)

# Nobody is asked whether they meant 'hello' or 'no'.
NOT_ASKED = frozenset(
    {
        Intent.AFFIRM,
        Intent.DENY,
        Intent.CANCEL,
        Intent.GREET,
        Intent.THANKS,
        Intent.GOODBYE,
        Intent.OUT_OF_SCOPE,
    }
)
# Said around the matter, it is not the matter.
SMALL_TALK = frozenset({Intent.GREET, Intent.THANKS, Intent.GOODBYE})
EMERGENCIES = (Intent.EMERGENCY, Intent.FRAUD_VICTIM)


@dataclass(frozen=True)
class Band:
    """One intent to act on; or a few likely ones to choose from; or neither."""

    acts_on: Intent | None = None
    asks: tuple[Intent, ...] = ()


def band(understanding: Understanding | None) -> Band:
    """Sort an understanding into its band."""
    if understanding is None or not understanding.readings:
        return Band()
    if understanding.confidence >= ACT and understanding.margin >= ACT_MARGIN:
        return Band(acts_on=Intent(understanding.intent))
    likely = tuple(
        Intent(reading.intent)
        for reading in understanding.readings[:MOST_READINGS]
        if reading.confidence >= ASK and reading.intent not in NOT_ASKED
    )
    return Band(asks=likely)


def emergency_in(understanding: Understanding | None, *, in_talk: bool) -> Intent | None:
    """The emergency that the words hint at, the likelier one first."""
    if understanding is None:
        return None
    enough = EMERGENCY_HINT_IN_TALK if in_talk else EMERGENCY_HINT
    likeliest = max(EMERGENCIES, key=understanding.confidence_of)
    return likeliest if understanding.confidence_of(likeliest) >= enough else None


def of_bubbles(whole: Understanding, parts: Sequence[Understanding]) -> Understanding:
    """What bubbles mean: together, but for a hello before the matter or a thank you after it.

    A cry for help in one of them stays one, whatever the others are about; but it must surely be
    one. Half a sentence, 'there is a car', hints at anything.
    """
    meaning = whole
    if whole.intent in SMALL_TALK:
        matters = [part for part in parts if part.intent not in SMALL_TALK]
        meaning = max(matters, key=lambda part: part.confidence, default=whole)
    meanings = {one.intent: one.confidence for one in meaning.readings}
    for part in parts:
        if part.intent in EMERGENCIES and part.confidence >= EMERGENCY_HINT_IN_TALK:
            meanings[part.intent] = max(part.confidence, meanings.get(part.intent, 0))
    best_first = sorted(meanings.items(), key=lambda reading: -reading[1])
    return replace(whole, readings=tuple(Reading(*reading) for reading in best_first))
