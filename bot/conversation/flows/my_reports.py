"""A resident's own reports: how far they are, adding to them, rating, reopening, withdrawing."""

from __future__ import annotations

from actions.model import Outcome, TicketState
from actions.outgoing import Button, Moment, Paragraph, Press, Verb, press, say, term
from bot.conversation.confidence import ASIDES
from bot.conversation.excerpt import excerpt
from bot.conversation.flows.categories import CATEGORIES
from bot.conversation.requests import (
    AddWords,
    CorrectWords,
    MyTickets,
    RateTicket,
    ReopenTicket,
    ShowTicket,
    TicketView,
    WithdrawTicket,
    ask,
)
from bot.conversation.situation import (
    Continued,
    Reply,
    Situation,
    Steps,
    button,
    menu_button,
    reply,
)
from bot.conversation.state import AddToTicket, JustAdded, RatingWords
from nlu.intents import Intent

EXCERPT = 60
RATINGS = (1, 2, 3, 4, 5)
# What an answer to an officer's question can be taken for, besides more of the same report.
MAY_ANSWER = (None, Intent.AFFIRM, Intent.DENY, Intent.OUT_OF_SCOPE, Intent.GIVE_FEEDBACK)
VERBS = frozenset({Verb.SHOW_TICKET, Verb.ADD_TO_TICKET, Verb.RATE, Verb.REOPEN, Verb.WITHDRAW})


def status(_: Situation) -> Steps:
    """List the latest reports, newest first, each with its state."""
    tickets = yield from ask(MyTickets())
    if not tickets:
        return reply("reports-none", buttons=((menu_button(Intent.HELP),),))
    paragraphs: list[Paragraph] = [say("reports", count=len(tickets))]
    paragraphs += [_line(ticket) for ticket in tickets]
    rows = [
        button("button-show-ticket", press(Verb.SHOW_TICKET, ticket.id), number=ticket.number)
        for ticket in tickets
    ]
    buttons = tuple(tuple(rows[i : i + 2]) for i in range(0, len(rows), 2))
    return reply(*paragraphs, buttons=buttons, outcome=Outcome.ANSWERED)


def on_press(pressed: Press) -> Steps:
    """A button that belongs to a ticket. Only the ticket's own resident gets anywhere."""
    ticket_id, rating = pressed.number(0) or 0, pressed.number(1)
    match pressed.verb:
        case Verb.ADD_TO_TICKET:
            ticket = yield from ask(ShowTicket(ticket_id))
            talk = AddToTicket(ticket_id=ticket.id)
            return reply(say("ticket-add-what", number=ticket.number), talk=talk)
        case Verb.RATE if rating in RATINGS:
            ticket = yield from ask(RateTicket(ticket_id, rating))
            few_words = RatingWords(ticket_id=ticket.id, rating=rating)
            return reply(say("rating-thanks", rating=rating), talk=few_words)
        case Verb.REOPEN:
            ticket = yield from ask(ReopenTicket(ticket_id))
            talk = AddToTicket(ticket_id=ticket.id)
            return reply(say("ticket-reopened", number=ticket.number), talk=talk)
        case Verb.WITHDRAW:
            ticket = yield from ask(WithdrawTicket(ticket_id))
            return reply(say("ticket-withdrawn", number=ticket.number))
        case _:
            ticket = yield from ask(ShowTicket(ticket_id))
            return reply(_line(ticket), buttons=_buttons(ticket))


def answer_to(situation: Situation, ticket_id: int) -> Steps:
    """What was written as an answer to a message about a ticket joins that ticket."""
    ticket = yield from ask(
        AddWords(
            ticket_id,
            words=situation.words,
            file_ids=situation.file_ids,
            point=situation.incoming.point,
            facts=situation.facts_in(situation.words),
            said=situation.numbers,
        )
    )
    just_added = JustAdded(ticket_id=ticket.id, heard_at=situation.incoming.at)
    return reply(say("ticket-added", number=ticket.number), talk=just_added)


def correct(situation: Situation, ticket: TicketView) -> Steps:
    """A message that is part of a ticket was changed. Whatever is being talked about goes on."""
    talk, words = situation.conversation.talk, situation.words
    if f"\n{words}\n" in f"\n{ticket.words}\n":
        return Reply((), talk)  # it says what it said
    corrected = yield from ask(CorrectWords(ticket.id, words, situation.facts_in(words)))
    return reply(say("ticket-corrected", number=corrected.number), talk=talk)


def could_answer(situation: Situation, asking: TicketView) -> bool:
    """Whether plain words may be the answer to an officer's question, not something new.

    People rarely use their phone's 'reply'; what is clearly another matter stays one.
    """
    acts_on = situation.band.acts_on
    about_the_same = acts_on is not None and CATEGORIES.get(acts_on) is asking.category
    return acts_on in MAY_ANSWER or about_the_same


def add(situation: Situation, talk: AddToTicket) -> Continued:
    """The words, photos or location that were announced for a ticket."""
    incoming = situation.incoming
    if incoming.press is not None:
        return None
    if not incoming.attachments and situation.means(Intent.CANCEL):
        return reply("cancelled")
    if not (situation.words or situation.file_ids or incoming.point):
        return None
    return (yield from answer_to(situation, talk.ticket_id))


def add_more(situation: Situation, talk: JustAdded) -> Continued:
    """The rest of a thought whose beginning has just joined a ticket."""
    incoming = situation.incoming
    anything = situation.words or situation.files or incoming.point
    if incoming.press is not None or not anything or not situation.in_one_breath(talk.heard_at):
        return None
    if situation.band.acts_on in ASIDES:
        return None
    return (yield from answer_to(situation, talk.ticket_id))


def add_rating_words(situation: Situation, talk: RatingWords) -> Continued:
    """A few words after the stars; anything that is clearly something else is not taken."""
    small_talk = (Intent.THANKS, Intent.GOODBYE, Intent.GIVE_FEEDBACK, Intent.AFFIRM, Intent.DENY)
    acts_on = situation.band.acts_on
    if situation.incoming.press is not None or not situation.words:
        return None
    if acts_on is not None and acts_on not in small_talk:
        return None
    if acts_on is Intent.DENY:
        return reply("thanks")
    yield from ask(RateTicket(talk.ticket_id, talk.rating, words=situation.words[:1000]))
    return reply("rating-words-thanks")


def _line(ticket: TicketView) -> Paragraph:
    words = " ".join(ticket.words.split())
    return say(
        "report-line",
        number=ticket.number,
        category=term("category", ticket.category),
        state=term("state", ticket.state),
        filed=Moment(at=ticket.filed_at),
        words=excerpt(words, EXCERPT) or ticket.place or say("words-attached"),
    )


def _buttons(ticket: TicketView) -> tuple[tuple[Button, ...], ...]:
    if ticket.state in TicketState.open_states():
        add_ = button("button-add-to-ticket", press(Verb.ADD_TO_TICKET, ticket.id))
        withdraw = button("button-withdraw", press(Verb.WITHDRAW, ticket.id))
        return ((add_, withdraw),)
    reopen = (button("button-reopen", press(Verb.REOPEN, ticket.id)),)
    if ticket.state is TicketState.RESOLVED and ticket.rating is None:
        stars = tuple(
            button("button-rate", press(Verb.RATE, ticket.id, rating), rating=rating)
            for rating in RATINGS
        )
        return (stars, reopen)
    return (reopen,)
