"""When reports of a kind have risen: a rule that holds for the small numbers of one community.

How many people reported in each of the last weeks is taken as Poisson with a rate that nobody
knows. With Jeffreys' prior on that rate, how many report in the next week is negative binomial
(Gelman et al., Bayesian Data Analysis, 2.6): exact for any numbers, zeros included, and wider the
less is known. A week is a wave where so many people or more would come by chance less than once in
two thousand weeks, and where three guards agree, since real reports come in clumps and not as
Poisson: enough people, well above the usual, and above each of the weeks before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, lgamma, log

BASELINE_WEEKS = 8
LEAST_WEEKS = 4  # of history; before that nobody knows what is usual
FEWEST_PEOPLE = 5
TIMES = 2.0  # the usual
CHANCE = 0.0005

_JEFFREYS = 0.5


@dataclass(frozen=True)
class Judgement:
    """What the rule makes of a week: how many were `expected`, and how likely so many were."""

    people: int
    weeks: tuple[int, ...]
    expected: float
    chance: float

    @property
    def is_wave(self) -> bool:
        """Whether it is well above the usual."""
        return (
            self.people >= FEWEST_PEOPLE
            and self.people >= TIMES * self.expected
            and self.people > max(self.weeks)
            and self.chance < CHANCE
        )


def judge(people: int, weeks: Sequence[int]) -> Judgement | None:
    """How unusual it is that `people` reported this week, after these `weeks` (latest first).

    None where too few weeks are known.
    """
    known = tuple(weeks[:BASELINE_WEEKS])
    if len(known) < LEAST_WEEKS:
        return None
    return Judgement(
        people, known, sum(known) / len(known), chance_of(people, sum(known), len(known))
    )


def chance_of(people: int, before: int, weeks: int) -> float:
    """How likely `people` or more are in one week, after `before` in so many `weeks`."""
    shape = before + _JEFFREYS
    one_more = 1 / (weeks + 1)
    # The chance of exactly so many, and then each next one from the one before.
    term = exp(
        lgamma(people + shape) - lgamma(shape) - lgamma(people + 1)
        + people * log(one_more) + shape * log(1 - one_more)
    )  # fmt: skip
    total, count = 0.0, people
    while term > total * 1e-12:
        total += term
        term *= (shape + count) / (count + 1) * one_more
        count += 1
    return min(total, 1.0)
