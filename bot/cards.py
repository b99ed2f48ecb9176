"""A ticket as its officer sees it in a chat: what, where, when, whose words, what can be done."""

from __future__ import annotations

from actions.facts import of_rows, said
from actions.geography import map_link
from actions.languages import LANGUAGES
from actions.model import Ticket, TicketState
from actions.outgoing import (
    Button,
    Lines,
    Moment,
    Names,
    Outgoing,
    Say,
    Verb,
    Verbatim,
    press,
    say,
    term,
)

LONGEST_PLACE = 60  # characters, of a topic's name

_IN_HAND = (
    (Verb.ASK_BACK, Verb.SET_OUT),
    (Verb.RESOLVE, Verb.READY),
    (Verb.PASS_ON, Verb.NOTE),
    (Verb.RECATEGORISE,),
)
MOVES: dict[TicketState, tuple[tuple[Verb, ...], ...]] = {
    TicketState.NEW: (
        (Verb.TAKE, Verb.ASK_BACK),
        (Verb.SET_OUT, Verb.RESOLVE),
        (Verb.READY, Verb.NOTE),
        (Verb.PASS_ON, Verb.RECATEGORISE),
    ),
    TicketState.TAKEN: _IN_HAND,
    TicketState.ASKED: _IN_HAND,
    TicketState.ON_THE_WAY: (
        (Verb.ASK_BACK, Verb.RESOLVE),
        (Verb.READY, Verb.NOTE),
        (Verb.PASS_ON, Verb.RECATEGORISE),
    ),
    TicketState.RESOLVED: (),
    TicketState.WITHDRAWN: (),
}


def card(ticket: Ticket) -> Outgoing:
    """The card of `ticket` as it stands now. Needs its community, assignee, files and facts."""
    facts: list[Say | Names | Verbatim] = [
        say("card-community", community=Names(names=ticket.community.names)),
    ]
    if ticket.place:
        facts.append(say("card-place", place=ticket.place))
    if ticket.latitude is not None and ticket.longitude is not None:
        facts.append(say("card-map", link=map_link((ticket.latitude, ticket.longitude))))
    facts.extend(said(of_rows(ticket.facts)))
    facts.append(say("card-filed", at=Moment(at=ticket.created_at)))
    if ticket.files:
        facts.append(say("card-files", count=len(ticket.files)))
    state: list[Say | Names | Verbatim] = [say("card-state", state=term("state", ticket.state))]
    if ticket.assignee is not None:
        state.append(say("card-assignee", officer=ticket.assignee.name))
    if ticket.rating is not None:
        state.append(say("card-rating", rating=ticket.rating))
    headline = say(
        "card-headline",
        number=ticket.number,
        category=term("category", ticket.category),
        priority=ticket.priority.value,
    )
    language = LANGUAGES.get(ticket.language, ticket.language)
    return Outgoing(
        paragraphs=(
            headline,
            Lines(lines=tuple(facts)),
            say("card-words", language=language, words=ticket.words or say("desk-no-words")),
            Lines(lines=tuple(state)),
            say("card-how"),
        ),
        buttons=tuple(tuple(_move(verb, ticket.id) for verb in row) for row in MOVES[ticket.state]),
        files=tuple(file.id for file in ticket.files),
    )


def topic_name(ticket: Ticket) -> Say:
    """What its topic in a group of staff is called; Telegram takes up to 128 characters."""
    place = " ".join(ticket.place.split())[:LONGEST_PLACE]
    category = term("category", ticket.category)
    if not place:
        return say("topic-name", number=ticket.number, category=category)
    return say("topic-name-at", number=ticket.number, category=category, place=place)


def _move(verb: Verb, ticket_id: int) -> Button:
    return Button(label=term("move", verb), press=press(verb, ticket_id))
