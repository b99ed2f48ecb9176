"""Where an indicator can go from where it stands. Every arrow there is, on one page."""

from __future__ import annotations

from actions.model import IndicatorMove, IndicatorState
from actions.refusals import IndicatorMoved

_REPORTED, _CONFIRMED = IndicatorState.REPORTED, IndicatorState.CONFIRMED
_CLEARED = IndicatorState.CLEARED

TRANSITIONS: dict[tuple[IndicatorState, IndicatorMove], IndicatorState] = {
    (_REPORTED, IndicatorMove.CONFIRM): _CONFIRMED,
    (_REPORTED, IndicatorMove.CLEAR): _CLEARED,
    (_REPORTED, IndicatorMove.IMPORT): _CONFIRMED,
    (_CONFIRMED, IndicatorMove.CLEAR): _CLEARED,
    (_CONFIRMED, IndicatorMove.REOPEN): _REPORTED,
    (_CONFIRMED, IndicatorMove.IMPORT): _CONFIRMED,  # one list more has it
    (_CLEARED, IndicatorMove.CONFIRM): _CONFIRMED,
    (_CLEARED, IndicatorMove.REOPEN): _REPORTED,
    # No list from elsewhere overrules an officer who has looked: a cleared one stays cleared.
}


def next_state(state: IndicatorState, move: IndicatorMove) -> IndicatorState:
    """The state after `move`.

    Raises:
        IndicatorMoved: there is no such arrow.
    """
    try:
        return TRANSITIONS[state, move]
    except KeyError:
        raise IndicatorMoved(state) from None


def moves_from(state: IndicatorState) -> tuple[IndicatorMove, ...]:
    """What staff can do now, by hand."""
    return tuple(
        move for before, move in TRANSITIONS if before is state and move is not IndicatorMove.IMPORT
    )
