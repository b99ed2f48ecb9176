"""Each arrow between a ticket's states, and each that there must not be."""

from __future__ import annotations

from itertools import product

import pytest

from actions.model import TicketMove, TicketState
from actions.outgoing import term
from actions.refusals import WrongState
from actions.ticket_states import next_state

# As the station's people would draw it: what can be done in a state, and where it leads.
ARROWS = {
    "new": {
        "take": "taken",
        "set_out": "on_the_way",
        "ask_back": "asked",
        "reply": "taken",
        "resolve": "resolved",
        "pass_on": "new",
        "withdraw": "withdrawn",
        "answer": "new",
        "note": "new",
        "recategorise": "new",
    },
    "taken": {
        "set_out": "on_the_way",
        "ask_back": "asked",
        "reply": "taken",
        "resolve": "resolved",
        "pass_on": "new",
        "withdraw": "withdrawn",
        "answer": "taken",
        "note": "taken",
        "recategorise": "taken",
    },
    "asked": {
        "set_out": "on_the_way",
        "ask_back": "asked",
        "reply": "taken",
        "resolve": "resolved",
        "pass_on": "new",
        "withdraw": "withdrawn",
        "answer": "taken",
        "note": "asked",
        "recategorise": "asked",
    },
    "on_the_way": {
        "ask_back": "asked",
        "reply": "on_the_way",
        "resolve": "resolved",
        "pass_on": "new",
        "withdraw": "withdrawn",
        "answer": "on_the_way",
        "note": "on_the_way",
        "recategorise": "on_the_way",
    },
    "resolved": {
        "reopen": "new",
        "rate": "resolved",
        "answer": "resolved",
        "reply": "resolved",
        "note": "resolved",
        "recategorise": "resolved",
    },
    "withdrawn": {"reopen": "new", "note": "withdrawn"},
}

for state in ("new", "taken", "asked", "on_the_way"):
    ARROWS[state] |= dict.fromkeys(("prioritise", "set_due", "merge", "absorb", "separate"), state)
    ARROWS[state]["transfer"] = "new"

CASES = [(state, move, ARROWS[state].get(move)) for state, move in product(TicketState, TicketMove)]


@pytest.mark.parametrize(("state", "move", "leads_to"), [c for c in CASES if c[2] is not None])
def test_a_move_leads_where_it_should(state: TicketState, move: TicketMove, leads_to: str) -> None:
    assert next_state(state, move) is TicketState(leads_to)


@pytest.mark.parametrize(("state", "move"), [c[:2] for c in CASES if c[2] is None])
def test_any_other_move_is_refused_and_says_how_the_ticket_stands(
    state: TicketState, move: TicketMove
) -> None:
    with pytest.raises(WrongState) as refused:
        next_state(state, move)
    assert refused.value.state is state
    assert refused.value.say.args == {"state": term("state", state)}
