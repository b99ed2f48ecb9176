"""What needed no officer is counted, and what did is not called so."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import select

from actions.model import Outcome, TurnCount
from nlu.intents import Intent
from tests.flows.town import Town


async def counted(town: Town) -> Counter[Outcome]:
    async with town.database.read() as session:
        rows = await session.scalars(select(TurnCount))
        return Counter({row.outcome: row.count for row in rows})


async def test_answers_reports_and_what_was_not_understood_are_told_apart(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.hears("Your community")
    await marie.say("hello")
    await marie.hears("What can I do for you?")
    assert await counted(town) == {}
    await marie.say("where can I park?")
    await marie.hears("Shared parking")
    await marie.say("who is my officer?")
    await marie.hears("Wang Jianguo")
    assert await counted(town) == {Outcome.ANSWERED: 2}
    town.rasa.hesitates("mumble", {Intent.REPORT_NOISE: 0.4, Intent.REPORT_ANIMAL: 0.3})
    await marie.say("mumble mumble")
    await marie.hears("Do you mean")
    await marie.say("A car blocks the gate 3")
    await marie.press("Go on without", await marie.hears("A photo would help"))
    summary = await marie.hears("gate 3")
    assert (await counted(town))[Outcome.FILED] == 0
    await marie.press("Send", summary)
    await marie.hears("MS-1")
    assert await counted(town) == {Outcome.ANSWERED: 2, Outcome.FILED: 1, Outcome.UNCLEAR: 1}


async def test_an_answer_counts_also_where_a_report_waits_meanwhile(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.hears("Your community")
    await marie.say("it is so loud")
    await marie.hears("Where")
    await marie.say("/parking")
    await marie.hears("Shared parking")
    assert await counted(town) == {Outcome.ANSWERED: 1}
