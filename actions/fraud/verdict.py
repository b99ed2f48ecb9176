"""From evidence to a verdict, whatever the evidence comes from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from actions.fraud.kinds import Level, ScamKind
from actions.fraud.signals import Evidence, Signal

CAREFUL = 2.0
LIKELY = 4.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """How sure, of what, and why: `reasons` has each signal once, what says most first."""

    level: Level
    kind: ScamKind | None
    reasons: tuple[Evidence, ...]


def judge(evidence: Iterable[Evidence]) -> Verdict:
    """Add up what was found. A signal counts once, however often it was found."""
    strongest: dict[Signal, Evidence] = {}
    for one in evidence:
        if one.signal not in strongest or one.counts > strongest[one.signal].counts:
            strongest[one.signal] = one
    reasons = tuple(sorted(strongest.values(), key=lambda one: -one.counts))
    total = sum(one.counts for one in reasons)
    if total < CAREFUL:
        # What says little is not worth frightening anybody with; what is known of a number is.
        return Verdict(Level.NO_SIGN, None, tuple(one for one in reasons if one.counts == 0))
    level = Level.LIKELY if total >= LIKELY else Level.CAREFUL
    return Verdict(level, _likeliest(reasons), reasons)


def _likeliest(reasons: Iterable[Evidence]) -> ScamKind | None:
    points: defaultdict[ScamKind, float] = defaultdict(float)
    for one in reasons:
        if one.points_to is not None:
            points[one.points_to] += one.counts
    return max(points, key=points.__getitem__, default=None)
