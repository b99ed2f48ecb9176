"""What the model made of one message."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
    """One possible meaning: an intent and how sure the model is of it, from 0 to 1."""

    intent: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Entity:
    """Something concrete in the text, such as a place; ``text[start:end]`` is ``value``."""

    kind: str
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ScamReading:
    """How likely a message is worded as scams are, from 0 to 1, and as those of which kind."""

    probability: float
    kind: str


@dataclass(frozen=True, slots=True)
class Understanding:
    """A message as written, its readings (best first, never empty) and the entities in it.

    ``model`` is the fingerprint of the model that made them, "" where it is not known. ``scam``
    is None where the model has no scam classifier.
    """

    text: str
    readings: tuple[Reading, ...]
    entities: tuple[Entity, ...] = ()
    model: str = ""
    scam: ScamReading | None = None

    @property
    def intent(self) -> str:
        """The most likely intent."""
        return self.readings[0].intent

    @property
    def confidence(self) -> float:
        """How sure the model is of the most likely intent, from 0 to 1."""
        return self.readings[0].confidence

    @property
    def margin(self) -> float:
        """How far the best reading is ahead of the second; near 0 the two are a toss-up."""
        runner_up = self.readings[1].confidence if len(self.readings) > 1 else 0.0
        return self.confidence - runner_up

    def confidence_of(self, intent: str) -> float:
        """How sure the model is of ``intent``, from 0 to 1; 0 for one it does not know."""
        return next((r.confidence for r in self.readings if r.intent == intent), 0.0)


def longest(found: Iterable[Entity]) -> tuple[Entity, ...]:
    """Keep the longest of entities that overlap, in the text's order.

    Patterns find parts of what others find whole: in "12号楼3单元", both "12号楼3单元" and "3单元".
    """
    kept: list[Entity] = []
    for one in sorted(found, key=lambda entity: (entity.start - entity.end, entity.start)):
        if all(one.end <= other.start or other.end <= one.start for other in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda entity: entity.start))
