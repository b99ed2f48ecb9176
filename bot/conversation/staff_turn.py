"""An officer's message from Telegram: a button under a card, or an answer to one.

Words reach a resident only as an answer to that resident's card or message. Anything else an
officer writes stays here and is told so: nothing is ever sent by accident.
"""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from sqlalchemy.ext.asyncio import AsyncSession

from actions import delivery, officers, tickets
from actions.model import Category, Chat, Staff
from actions.outgoing import Button, Outgoing, Press, Verb, Verbatim, press, say, term
from actions.refusals import NotFound, Refusal
from bot.conversation.attachments import with_stored_files
from bot.conversation.messages import Incoming
from bot.conversation.situation import button
from bot.conversation.staff import lists
from bot.conversation.staff.patrol import Patrol


async def handle(
    session: AsyncSession,
    chat: Chat,
    staff: Staff,
    incoming: Incoming,
    now: datetime,
) -> None:
    """Do what the officer asks, or say why not."""
    desk = StaffTurn(session, chat, staff, now)
    try:
        if incoming.press is not None:
            await desk.on_press(incoming.press)
        elif incoming.unknown_press:
            await desk.say("staff-button-unknown")
        elif incoming.answers is not None:
            await desk.on_answer(incoming, incoming.answers)
        elif incoming.command == "unlink":
            await officers.unlink(session, chat)
            await desk.say("staff-unlinked")
        elif incoming.command in ("today", "tickets", "list"):
            await lists.today(desk.patrol)
        elif incoming.start is not None or incoming.command is not None:
            await desk.tell(welcome(staff))
        else:
            await desk.tell(
                Outgoing(
                    paragraphs=(say("staff-answer-a-card"),),
                    buttons=((button("staff-open-tickets", press(Verb.OPEN_TICKETS)),),),
                )
            )
    except Refusal as refusal:
        await desk.tell(Outgoing(paragraphs=(refusal.say,)))


def welcome(staff: Staff) -> Outgoing:
    """How the phone is used on patrol."""
    return Outgoing(
        paragraphs=(say("staff-welcome", name=staff.name), say("staff-how")),
        buttons=((button("staff-open-tickets", press(Verb.OPEN_TICKETS)),),),
    )


class StaffTurn:
    """One message of one officer, inside the turn's transaction."""

    def __init__(self, session: AsyncSession, chat: Chat, staff: Staff, now: datetime):
        self.patrol = Patrol(session, chat, staff, now)
        self._session = session
        self._chat = chat
        self._staff = staff
        self._now = now

    async def on_press(self, pressed: Press) -> None:
        """A button. The card shows what came of it; a refusal is said in words."""
        if pressed.verb is Verb.OPEN_TICKETS:
            await lists.today(self.patrol, pressed.number(0))
            return
        ticket_id = pressed.number(0)
        if ticket_id is None:
            raise NotFound()
        session, staff, now = self._session, self._staff, self._now
        match pressed.verb:
            case Verb.TAKE:
                await tickets.take(session, ticket_id, staff, now)
            case Verb.SET_OUT:
                await tickets.set_out(session, ticket_id, staff, now)
            case Verb.RESOLVE:
                await tickets.resolve(session, ticket_id, staff, now)
            case Verb.ASK_BACK:
                await self._ask_what(ticket_id)
            case Verb.PASS_ON:
                await self._offer_colleagues(ticket_id)
            case Verb.PASS_TO:
                await self._pass_to(ticket_id, pressed.number(1))
            case Verb.RECATEGORISE:
                await self._offer_categories(ticket_id)
            case Verb.SORT_AS if (category := pressed.member(1, Category)) is not None:
                await tickets.recategorise(session, ticket_id, staff, category, now)
            case Verb.CARD:
                await tickets.for_staff(session, ticket_id, staff)
                await delivery.enqueue_card(
                    session,
                    chat_id=self._chat.id,
                    language=staff.language,
                    ticket_id=ticket_id,
                    now=now,
                )
            case _:
                await self.say("staff-button-unknown")

    async def on_answer(self, incoming: Incoming, message_id: str) -> None:
        """Words, photos or a voice message in answer to a card or to a resident's words."""
        row = await delivery.sent_as(self._session, self._chat.id, message_id)
        if row is None or row.ticket_id is None:
            await self.say("staff-answer-a-card")
            return
        incoming = await with_stored_files(self._session, self._chat, incoming, self._now)
        files = tuple(a.file_id for a in incoming.attachments if a.file_id is not None)
        text = incoming.text.strip()
        if not text and not files:
            await self.say("staff-nothing-to-send")
            return
        expects = Outgoing.model_validate(row.body).expects if row.body else None
        await self._pass_words(expects or "reply", row.ticket_id, text, files)

    async def say(self, message: str) -> None:
        """Tell the officer one thing."""
        await self.patrol.say(message)

    async def tell(self, message: Outgoing, ticket_id: int | None = None) -> None:
        """Send `message` to the officer; with `ticket_id`, an answer to it belongs there."""
        await self.patrol.tell(message, ticket_id)

    async def _pass_words(
        self,
        move: Literal["reply", "ask_back", "resolve"],
        ticket_id: int,
        text: str,
        files: tuple[int, ...],
    ) -> None:
        session, staff, now = self._session, self._staff, self._now
        if move == "ask_back" and text:
            await tickets.ask_back(session, ticket_id, staff, now, text, file_ids=files)
        else:
            await tickets.reply(session, ticket_id, staff, text, now, file_ids=files)
        ticket = await tickets.for_staff(session, ticket_id, staff)
        await self.tell(
            Outgoing(paragraphs=(say("staff-passed-to-resident", number=ticket.number),)),
            ticket_id,
        )

    async def _ask_what(self, ticket_id: int) -> None:
        ticket = await tickets.for_staff(self._session, ticket_id, self._staff)
        await self.tell(
            Outgoing(paragraphs=(say("staff-ask-what", number=ticket.number),), expects="ask_back"),
            ticket_id,
        )

    async def _offer_colleagues(self, ticket_id: int) -> None:
        ticket = await tickets.for_staff(self._session, ticket_id, self._staff)
        colleagues = await tickets.colleagues(self._session, ticket, self._staff)
        if not colleagues:
            await self.say("staff-no-colleagues")
            return
        buttons = tuple(
            (
                Button(
                    label=Verbatim(text=colleague.name),
                    press=press(Verb.PASS_TO, ticket_id, colleague.id),
                ),
            )
            for colleague in colleagues
        )
        message = Outgoing(
            paragraphs=(say("staff-pass-to-whom", number=ticket.number),), buttons=buttons
        )
        await self.tell(message, ticket_id)

    async def _offer_categories(self, ticket_id: int) -> None:
        ticket = await tickets.for_staff(self._session, ticket_id, self._staff)
        buttons = [
            Button(label=term("category", one), press=press(Verb.SORT_AS, ticket_id, one.value))
            for one in Category
            if one is not ticket.category
        ]
        rows = tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))
        asks = say("staff-sort-as-what", number=ticket.number)
        await self.tell(Outgoing(paragraphs=(asks,), buttons=rows), ticket_id)

    async def _pass_to(self, ticket_id: int, colleague_id: int | None) -> None:
        ticket = await tickets.for_staff(self._session, ticket_id, self._staff)
        colleagues = await tickets.colleagues(self._session, ticket, self._staff)
        to = next((person for person in colleagues if person.id == colleague_id), None)
        if to is None:
            raise NotFound()
        await tickets.pass_on(self._session, ticket_id, self._staff, to, self._now)
