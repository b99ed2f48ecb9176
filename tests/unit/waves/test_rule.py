"""The rule is exact for small numbers, finds what has risen, and is seldom wrong."""

from __future__ import annotations

import pytest

from actions.waves.rule import (
    BASELINE_WEEKS,
    CHANCE,
    FEWEST_PEOPLE,
    LEAST_WEEKS,
    TIMES,
    chance_of,
    judge,
)
from tests.unit.waves.simulation import false_alarms


def test_the_chance_is_that_of_the_negative_binomial() -> None:
    # By hand, after nobody in eight weeks: P(0) = (8/9)^0.5, P(1) = P(0) * 0.5 / 9.
    nobody = (8 / 9) ** 0.5
    assert chance_of(0, 0, 8) == pytest.approx(1)
    assert chance_of(1, 0, 8) == pytest.approx(1 - nobody)
    assert chance_of(2, 0, 8) == pytest.approx(1 - nobody - nobody * 0.5 / 9)


@pytest.mark.parametrize(("before", "weeks"), [(0, 4), (3, 8), (40, 8), (4_000, 8)])
def test_chances_fall_and_stay_chances(before: int, weeks: int) -> None:
    chances = [round(chance_of(people, before, weeks), 9) for people in range(0, 2_000, 50)]
    assert chances == sorted(chances, reverse=True)
    assert all(0 <= chance <= 1.000001 for chance in chances)


@pytest.mark.parametrize(
    ("people", "weeks"),
    [
        (5, [0] * 8),
        (5, [0, 1, 0, 0, 1, 0, 1, 0]),
        (7, [1] * 8),
        (21, [8, 7, 9, 8, 8, 10, 6, 8]),
        (5, [0] * LEAST_WEEKS),
    ],
)
def test_it_finds_what_has_risen(people: int, weeks: list[int]) -> None:
    judgement = judge(people, weeks)
    assert judgement is not None
    assert judgement.is_wave


@pytest.mark.parametrize(
    ("people", "weeks", "why"),
    [
        (FEWEST_PEOPLE - 1, [0] * 8, "too few people, however unlikely"),
        (6, [1] * 8, "chance"),
        (300, [200] * 8, "not twice the usual, however unlikely"),
        (9, [0, 0, 0, 0, 0, 0, 0, 9], "there was such a week"),
        (14, [8, 7, 9, 8, 8, 10, 6, 8], "chance"),
    ],
)
def test_it_does_not_find_what_is_usual(people: int, weeks: list[int], why: str) -> None:
    judgement = judge(people, weeks)
    assert judgement is not None
    assert not judgement.is_wave, why
    if why == "chance":
        assert judgement.chance >= CHANCE or people < TIMES * judgement.expected


def test_nothing_is_unusual_where_nobody_knows_what_is_usual() -> None:
    assert judge(50, [0] * (LEAST_WEEKS - 1)) is None
    judgement = judge(5, [0] * BASELINE_WEEKS + [90])  # what is long ago counts no more
    assert judgement is not None
    assert judgement.is_wave


@pytest.mark.parametrize(
    ("rate", "clumping", "most_a_year"),
    [(0.1, 1, 0.01), (1.0, 1, 0.15), (4.0, 1, 0.25), (0.1, 2, 0.2), (1.0, 2, 1.3)],
)
def test_years_in_which_nothing_happens_have_few_false_alarms(
    rate: float, clumping: float, most_a_year: float
) -> None:
    """docs/decisions/0010 has the table, made by `python -m tests.unit.waves.simulation`."""
    assert false_alarms(rate, 100, clumping=clumping) <= most_a_year
