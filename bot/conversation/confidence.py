"""How far an understanding is trusted: act on it, ask, or say that we did not understand.

Numbers to call are never held back for lack of certainty: a hint of an emergency is enough.
"""

from __future__ import annotations

from dataclasses import dataclass

from nlu.client import Understanding
from nlu.intents import Intent

ACT = 0.5
ACT_MARGIN = 0.15
ASK = 0.15
EMERGENCY_HINT = 0.3
# While an answer is awaited ('where is it?'), words are likelier to be that answer.
EMERGENCY_HINT_IN_TALK = 0.5
MOST_READINGS = 3

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
