"""What an officer writes in the wrong place reaches no resident, and is called by its name."""

from __future__ import annotations

from actions import delivery, tickets
from actions.database import Database
from actions.model import OutboxMessage, SendClass
from actions.outgoing import Outgoing, Verb, Verbatim, say
from tests import factories
from tests.clock import Clock
from tests.unit.actions import sent
from tests.unit.actions.story import thread
from tests.unit.conversation.handset import Patrol, on_patrol


async def under_the_card(at: Patrol, headline: str) -> OutboxMessage:
    """The newest message on the phone; it begins with `headline`."""
    await at.wang.forget()
    row = await at.wang.last()
    assert (await sent.lines(at.session, at.wang.chat))[-1].startswith(headline)
    return row


async def test_an_answer_to_the_card_or_to_the_residents_words_reaches_them(
    database: Database, clock: Clock
) -> None:
    async with on_patrol(database, clock) as at:
        card = await at.wang.card(at.story.ticket)
        assert "staff-passed-to-resident" in await at.wang.say("On my way", to=card)
        confirmed = await at.wang.last()
        await tickets.answer(
            at.session, at.story.ticket.id, at.story.marie, "Merci", "fr", clock.now()
        )
        words = await under_the_card(at, "card-answer: Merci")
        assert "staff-passed-to-resident" in await at.wang.say("Bitte", to=words)
        assert "staff-passed-to-resident" in await at.wang.say("In ten minutes", to=confirmed)
        assert await at.marie_heard() == [
            "notice-reply: On my way",
            "notice-reply: Bitte",
            "notice-reply: In ten minutes",
        ]


async def test_an_answer_to_something_else_reaches_nobody_and_is_told_which_place_it_was(
    database: Database, clock: Clock
) -> None:
    async with on_patrol(database, clock) as at:
        await at.wang.command("today")
        listed = await at.wang.last()
        for to, told in (
            (None, "staff-answer-a-card"),
            ("4711", "staff-answered-unknown"),  # an own message, or one from before
            (listed, "staff-answered-list"),
        ):
            assert await at.wang.say("He is drunk again", to=to) == [told]
            assert "went to nobody" in await at.wang.text()
            assert await at.wang.labels() == ["📋 Open tickets"]
        assert await at.wang.photo() == ["staff-answer-a-card"]
        assert await at.wang.say("copied", is_forward=True) == ["staff-forwarded"]
        card = await at.wang.card(at.story.ticket)
        assert await at.wang.say("copied", to=card, is_forward=True) == ["staff-forwarded"]
        assert await at.wang.is_at(31.2, 121.4, to=card) == ["staff-nothing-to-send"]
        assert await at.marie_heard() == []
        assert await thread(at.session, at.story.ticket) == []


async def test_an_edited_answer_is_not_passed_on_a_second_time(
    database: Database, clock: Clock
) -> None:
    async with on_patrol(database, clock) as at:
        card = await at.wang.card(at.story.ticket)
        await at.wang.say("At gate 2", to=card)
        assert await at.wang.say("At gate 3", to=card, is_edit=True) == ["staff-edited"]
        assert await at.marie_heard() == ["notice-reply: At gate 2"]


async def test_words_to_what_linli_said_about_a_ticket_reach_nobody_and_lead_to_its_card(
    database: Database, clock: Clock
) -> None:
    async with on_patrol(database, clock) as at:
        ticket = at.story.ticket
        await at.wang.press(Verb.PASS_ON, ticket.id)
        whom = await at.wang.last()
        assert await at.wang.say("Zhang, the fool", to=whom) == ["staff-answered-me"]
        assert await at.wang.labels() == [f"🗂 {ticket.number}"]
        assert await at.wang.tap(ticket.number) == ["card"]
        await at.wang.press(Verb.READY, ticket.id)
        assert await at.wang.say("The second one", to=await at.wang.last()) == ["staff-answered-me"]
        assert await at.marie_heard() == []


async def test_an_answer_to_a_colleagues_note_is_a_note(database: Database, clock: Clock) -> None:
    async with on_patrol(database, clock) as at:
        ticket = at.story.ticket
        await tickets.note(at.session, ticket.id, at.story.zhang, "Third time", clock.now())
        note = await under_the_card(at, "card-note: Third time")
        assert await at.wang.say("I know him", to=note) == ["staff-noted"]
        assert [(who, text) for _, who, text in await thread(at.session, ticket)] == [
            ("staff", "Third time"),
            ("staff", "I know him"),
        ]
        assert await at.wang.photo(to=note, caption="him") == ["staff-note-words-only"]
        assert await at.marie_heard() == []


async def test_what_a_colleague_wrote_to_the_resident_is_not_answered_to_the_resident(
    database: Database, clock: Clock
) -> None:
    async with on_patrol(database, clock) as at:
        ticket, now = at.story.ticket, clock.now()
        boss = await factories.supervisor(at.session, at.story.station)
        await tickets.take(at.session, ticket.id, at.story.wang, now)
        await tickets.reply(at.session, ticket.id, boss, "Sorry for the wait", now)
        said = await under_the_card(at, "card-said")
        assert await at.wang.say("Why do you meddle?", to=said) == ["staff-answered-me"]
        assert "Why do you meddle?" not in str(await at.marie_heard())


async def test_an_answer_that_is_a_command_is_not_passed_on(
    database: Database, clock: Clock
) -> None:
    async with on_patrol(database, clock) as at:
        card = await at.wang.card(at.story.ticket)
        heard = await at.wang.command("note", "He was rude to me", to=card.channel_message_id)
        assert heard == ["staff-noted"]
        assert await at.wang.command("nota", "rude", to=card.channel_message_id) == [
            "staff-welcome: staff-how"
        ]
        assert await at.wang.command("note", "to what?") == ["staff-note-on-what"]
        assert await at.marie_heard() == []


async def test_an_answer_goes_to_the_card_it_answers_whatever_was_asked_last(
    database: Database, clock: Clock
) -> None:
    async with on_patrol(database, clock) as at:
        ana = await factories.resident(at.session, at.story.ticket.community, name="Ana")
        other = await factories.ticket(at.session, ana, at.story.ticket.community)
        await at.wang.forget()
        await at.wang.press(Verb.ASK_BACK, at.story.ticket.id)
        await at.wang.say("Which gate?", to=await at.wang.card(other))
        assert other.number in await at.wang.text(), "the confirmation says whose it was"
        assert await at.marie_heard() == []
        assert await sent.lines(at.session, ana) == ["notice-reply: Which gate?"]


async def test_an_alert_or_a_digest_is_answered_to_nobody(database: Database, clock: Clock) -> None:
    async with on_patrol(database, clock) as at:
        digest = Outgoing(paragraphs=(say("staff-digest"), Verbatim(text="3 open")))
        await delivery.enqueue(
            at.session,
            chat_id=at.wang.chat.id,
            language="en",
            body=digest,
            send_class=SendClass.REPLY,
            now=clock.now(),
        )
        row = await under_the_card(at, "staff-digest")
        assert await at.wang.say("so many?", to=row) == ["staff-answered-list"]


async def test_a_ticket_that_is_not_theirs_any_more_takes_no_answer(
    database: Database, clock: Clock
) -> None:
    async with on_patrol(database, clock) as at:
        elsewhere = await factories.community(at.session)
        card = await at.wang.card(at.story.ticket)
        boss = await factories.admin(at.session)
        await tickets.transfer(at.session, at.story.ticket.id, boss, elsewhere, clock.now())
        assert await at.wang.say("On my way", to=card) == ["refusal-not-found"]
        assert await at.marie_heard() == ["notice-transferred"]
