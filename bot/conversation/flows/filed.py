"""What a resident is told once a ticket is filed."""

from __future__ import annotations

from actions.model import Category
from actions.outgoing import FromGuide, Paragraph, Verb, press, say
from bot.conversation.requests import TicketView
from bot.conversation.situation import Reply, button, menu_button, reply
from bot.conversation.state import Talk
from nlu.intents import Intent

WHAT_HELPS_MEANWHILE: dict[Category, Paragraph] = {
    Category.THEFT: FromGuide(slug="evidence"),
    Category.HAZARD: say("filed-hazard"),
    Category.EMERGENCY: say("filed-emergency"),
    Category.FRAUD_CHECK: say("filed-fraud-check"),
}


def filed(ticket: TicketView, *before: Paragraph, talk: Talk | None = None) -> Reply:
    """The ticket's number, what happens next, and what helps in the meantime."""
    paragraphs = [*before, say("filed", number=ticket.number)]
    if ticket.category in WHAT_HELPS_MEANWHILE:
        paragraphs.append(WHAT_HELPS_MEANWHILE[ticket.category])
    buttons = (
        (
            button("button-add-to-ticket", press(Verb.ADD_TO_TICKET, ticket.id)),
            button("button-withdraw", press(Verb.WITHDRAW, ticket.id)),
        ),
        (menu_button(Intent.TICKET_STATUS),),
    )
    return reply(*paragraphs, buttons=buttons, talk=talk)
