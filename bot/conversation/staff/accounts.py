"""What the staff do and open on the phone is kept in the audit log, as it is at the desk."""

from __future__ import annotations

from collections.abc import Awaitable
from http import HTTPStatus

from actions import audit
from actions.groups import NotInCharge
from actions.outgoing import Outgoing, Press, Verb
from actions.refusals import NotAllowed, NotFound, Refusal
from bot.conversation.staff.patrol import Patrol

# These show or ask something; all others change a ticket.
_LOOKS = frozenset(
    {
        Verb.OPEN_TICKETS,
        Verb.CARD,
        Verb.ASK_BACK,
        Verb.NOTE,
        Verb.RECATEGORISE,
        Verb.READY,
        Verb.READY_SHOW,
        Verb.PASS_ON,
        Verb.TRANSFER,
        Verb.TRANSFER_WHERE,
    }
)


async def accounted(patrol: Patrol, work: Awaitable[None]) -> None:
    """Do what was asked for, or say why not; keep which it was, in the same transaction."""
    status = HTTPStatus.OK
    try:
        await work
    except Refusal as refusal:
        status = _status_of(refusal)
        await patrol.tell(Outgoing(paragraphs=(refusal.say,)))
    for method, path in patrol.asked:
        audit.note(patrol.session, patrol.staff, method, path, status, patrol.now)


def note_press(patrol: Patrol, pressed: Press) -> None:
    """Keep which button it was: of which ticket, and whom or what was chosen for it."""
    method = "GET" if pressed.verb in _LOOKS else "POST"
    name = pressed.verb.name.lower()
    ticket_id = pressed.number(0)
    if ticket_id is None or pressed.verb is Verb.OPEN_TICKETS:
        patrol.account_for(method, f"/{name}")
        return
    chosen = [part for part in pressed.args[1:2] if pressed.verb is not Verb.TRANSFER]
    patrol.account_for(method, "/".join([f"/tickets/{ticket_id}/{name}", *chosen]))


def _status_of(refusal: Refusal) -> HTTPStatus:
    match refusal:
        case NotFound():
            return HTTPStatus.NOT_FOUND
        case NotAllowed() | NotInCharge():
            return HTTPStatus.FORBIDDEN
        case _:
            return HTTPStatus.CONFLICT
