"""Where a ticket can go from where it stands. Every arrow there is, on one page."""

from __future__ import annotations

from actions.model import TicketMove, TicketState
from actions.refusals import WrongState

_NEW, _TAKEN, _ASKED = TicketState.NEW, TicketState.TAKEN, TicketState.ASKED
_ON_THE_WAY, _RESOLVED = TicketState.ON_THE_WAY, TicketState.RESOLVED
_WITHDRAWN = TicketState.WITHDRAWN

TRANSITIONS: dict[tuple[TicketState, TicketMove], TicketState] = {
    (_NEW, TicketMove.TAKE): _TAKEN,
    (_NEW, TicketMove.SET_OUT): _ON_THE_WAY,
    (_NEW, TicketMove.ASK_BACK): _ASKED,
    (_NEW, TicketMove.REPLY): _TAKEN,  # who answers, has it
    (_NEW, TicketMove.RESOLVE): _RESOLVED,
    (_NEW, TicketMove.PASS_ON): _NEW,
    (_NEW, TicketMove.WITHDRAW): _WITHDRAWN,
    (_NEW, TicketMove.ANSWER): _NEW,
    (_NEW, TicketMove.NOTE): _NEW,
    (_TAKEN, TicketMove.SET_OUT): _ON_THE_WAY,
    (_TAKEN, TicketMove.ASK_BACK): _ASKED,
    (_TAKEN, TicketMove.REPLY): _TAKEN,
    (_TAKEN, TicketMove.RESOLVE): _RESOLVED,
    (_TAKEN, TicketMove.PASS_ON): _NEW,
    (_TAKEN, TicketMove.WITHDRAW): _WITHDRAWN,
    (_TAKEN, TicketMove.ANSWER): _TAKEN,
    (_TAKEN, TicketMove.NOTE): _TAKEN,
    (_ASKED, TicketMove.SET_OUT): _ON_THE_WAY,
    (_ASKED, TicketMove.ASK_BACK): _ASKED,
    (_ASKED, TicketMove.REPLY): _TAKEN,
    (_ASKED, TicketMove.RESOLVE): _RESOLVED,
    (_ASKED, TicketMove.PASS_ON): _NEW,
    (_ASKED, TicketMove.WITHDRAW): _WITHDRAWN,
    (_ASKED, TicketMove.ANSWER): _TAKEN,
    (_ASKED, TicketMove.NOTE): _ASKED,
    (_ON_THE_WAY, TicketMove.ASK_BACK): _ASKED,
    (_ON_THE_WAY, TicketMove.REPLY): _ON_THE_WAY,  # words do not stop somebody who walks
    (_ON_THE_WAY, TicketMove.RESOLVE): _RESOLVED,
    (_ON_THE_WAY, TicketMove.PASS_ON): _NEW,
    (_ON_THE_WAY, TicketMove.WITHDRAW): _WITHDRAWN,
    (_ON_THE_WAY, TicketMove.ANSWER): _ON_THE_WAY,
    (_ON_THE_WAY, TicketMove.NOTE): _ON_THE_WAY,
    (_RESOLVED, TicketMove.REOPEN): _NEW,
    (_RESOLVED, TicketMove.RATE): _RESOLVED,
    (_RESOLVED, TicketMove.ANSWER): _RESOLVED,  # a thank-you must not open it again
    (_RESOLVED, TicketMove.REPLY): _RESOLVED,
    (_RESOLVED, TicketMove.NOTE): _RESOLVED,
    (_WITHDRAWN, TicketMove.REOPEN): _NEW,
    (_WITHDRAWN, TicketMove.NOTE): _WITHDRAWN,
    (_NEW, TicketMove.RECATEGORISE): _NEW,  # who sorts it has not taken it
    (_TAKEN, TicketMove.RECATEGORISE): _TAKEN,
    (_ASKED, TicketMove.RECATEGORISE): _ASKED,
    (_ON_THE_WAY, TicketMove.RECATEGORISE): _ON_THE_WAY,
    (_RESOLVED, TicketMove.RECATEGORISE): _RESOLVED,
    # What is no work on the ticket leaves it where it stands, as long as it is open.
    **{
        (state, move): state
        for state in (_NEW, _TAKEN, _ASKED, _ON_THE_WAY)
        for move in (
            TicketMove.PRIORITISE,
            TicketMove.SET_DUE,
            TicketMove.MERGE,
            TicketMove.ABSORB,
            TicketMove.SEPARATE,
        )
    },
    # Whoever had it does not serve where it belongs.
    **{(state, TicketMove.TRANSFER): _NEW for state in (_NEW, _TAKEN, _ASKED, _ON_THE_WAY)},
}


def next_state(state: TicketState, move: TicketMove) -> TicketState:
    """The state after `move`.

    Raises:
        WrongState: there is no such arrow.
    """
    try:
        return TRANSITIONS[state, move]
    except KeyError:
        raise WrongState(state) from None
