"""Who asks a silent server again and again does not wait each time."""

from __future__ import annotations

import pytest

from nlu.breaker import CircuitBreaker


class Time:
    """Passes when told to."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def breaker(time: Time) -> CircuitBreaker:
    return CircuitBreaker(tolerance=3, probe_every=5.0, clock=time)


def silences(breaker: CircuitBreaker, times: int) -> None:
    for _ in range(times):
        assert breaker.admits()
        breaker.fell_silent()


def test_a_few_silences_are_borne(breaker: CircuitBreaker) -> None:
    silences(breaker, 2)
    assert breaker.admits()
    assert not breaker.is_open


def test_an_answer_in_between_forgives_the_silences_before(breaker: CircuitBreaker) -> None:
    silences(breaker, 2)
    breaker.succeeded()
    silences(breaker, 2)
    assert breaker.admits()


def test_one_silence_too_many_turns_everyone_away(breaker: CircuitBreaker) -> None:
    silences(breaker, 3)
    assert breaker.is_open
    assert not breaker.admits()


def test_one_caller_at_a_time_may_try_again(breaker: CircuitBreaker, time: Time) -> None:
    silences(breaker, 3)
    time.now += 4.9
    assert not breaker.admits()
    time.now += 0.1
    assert [breaker.admits() for _ in range(3)] == [True, False, False]


def test_a_probe_without_answer_keeps_the_others_away(breaker: CircuitBreaker, time: Time) -> None:
    silences(breaker, 3)
    time.now += 5
    silences(breaker, 1)
    assert not breaker.admits()
    time.now += 5
    assert breaker.admits()


def test_a_probe_that_never_reports_back_holds_nobody_for_ever(
    breaker: CircuitBreaker, time: Time
) -> None:
    silences(breaker, 3)
    time.now += 5
    assert breaker.admits()
    time.now += 5
    assert breaker.admits()


def test_an_answer_lets_everyone_in_again(breaker: CircuitBreaker, time: Time) -> None:
    silences(breaker, 3)
    time.now += 5
    assert breaker.admits()
    breaker.succeeded()
    assert [breaker.admits() for _ in range(3)] == [True, True, True]
