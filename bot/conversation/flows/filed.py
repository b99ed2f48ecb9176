"""What a resident is told once a ticket is filed."""

from __future__ import annotations

from actions.model import Category, Outcome
from actions.outgoing import FromGuide, Names, Paragraph, Verb, press, say
from bot.conversation.requests import TicketView
from bot.conversation.situation import Reply, button, menu_button, reply
from bot.conversation.state import CommunityRef, Talk
from nlu.intents import Intent

WHAT_HELPS_MEANWHILE: dict[Category, Paragraph] = {
    Category.THEFT: FromGuide(slug="evidence"),
    Category.HAZARD: say("filed-hazard"),
    Category.EMERGENCY: say("filed-emergency"),
    Category.FRAUD_CHECK: say("filed-fraud-check"),
}


def filed(
    ticket: TicketView,
    *before: Paragraph,
    after: tuple[Paragraph, ...] = (),
    talk: Talk | None = None,
    elsewhere: CommunityRef | None = None,
) -> Reply:
    """The ticket's number, what happens next, and what helps in the meantime.

    `after` is what is asked now. `elsewhere` is where it went, if not to the resident's own
    community.
    """
    number = ticket.number
    told = say("filed", number=number)
    if elsewhere is not None:
        told = say("filed-elsewhere", number=number, community=Names(names=elsewhere.names))
    paragraphs = [*before, told]
    if ticket.category in WHAT_HELPS_MEANWHILE:
        paragraphs.append(WHAT_HELPS_MEANWHILE[ticket.category])
    buttons = (
        (
            button("button-add-to-ticket", press(Verb.ADD_TO_TICKET, ticket.id)),
            button("button-withdraw", press(Verb.WITHDRAW, ticket.id)),
        ),
        (menu_button(Intent.TICKET_STATUS),),
    )
    return reply(*paragraphs, *after, buttons=buttons, talk=talk, outcome=Outcome.FILED)
