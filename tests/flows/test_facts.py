"""Nobody is asked for what they already said, and the officer sees it at a glance."""

from __future__ import annotations

from actions.model import FactKind, Precision, TicketFact
from tests.flows.town import Town


async def test_what_was_said_is_in_the_summary_on_the_card_and_with_the_ticket(
    town: Town,
) -> None:
    wang = await town.officer_on_patrol()
    marie = town.resident()
    await marie.start("meishan")
    await marie.say(
        "沪a12345 blocks the gate at building 12 since yesterday at 10 pm, "
        "the driver is 13912345678 and wants 500 yuan, see http://pay.example/x"
    )
    await marie.press("Go on without", await marie.hears("A photo would help"))
    summary = await marie.hears("Please check")
    for line in ("building 12", "When: ", "22:00", "Plate: 沪A12345", "+8613912345678",
                 "Link of: pay.example", "Sum: CN¥500"):  # fmt: skip
        assert line in summary.text
    await marie.press("Send report", summary)
    card = await wang.hears("MS-1")
    for line in ("22:00", "沪A12345", "+8613912345678", "pay.example", "500"):
        assert line in card.text
    kept = await town.rows(TicketFact)
    assert {fact.kind for fact in kept} == set(FactKind)
    (when,) = [fact for fact in kept if fact.kind is FactKind.WHEN]
    assert (when.precision, when.written) == (Precision.MINUTE, "yesterday at 10 pm")


async def test_the_time_is_corrected_in_ones_own_language(town: Town) -> None:
    wang = await town.officer_on_patrol()
    li = town.resident("李", language="zh")
    await li.start("meishan")
    await li.say("昨晚十点半楼上太吵了，building 12")
    summary = await li.hears("时间：")
    assert "22:30" in summary.text
    await li.press("✏️ 修改", summary)
    correct = await li.hears(lambda message: "时间" in message.labels)
    await li.press("时间", correct)
    await li.hears("什么时候")
    await li.say("应该是昨天下午三点")
    summary = await li.hears("15:00")
    await li.press(summary.labels[0], summary)
    card = await wang.hears("MS-1")
    assert "15:00" in card.text
    assert "22:30" not in card.text


async def test_a_report_without_such_things_has_no_such_lines(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("The neighbours in flat 1202 are so loud at building 12")
    summary = await marie.hears("Please check")
    assert "🕒" not in summary.text
    assert "📞" not in summary.text
    await marie.press("Send report", summary)
    await marie.hears("MS-1")
    assert await town.rows(TicketFact) == []


async def test_an_answer_to_the_officer_puts_a_plate_on_the_card(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("The neighbours are so loud at building 12")
    await marie.press("Send report", await marie.hears("Please check"))
    card = await wang.hears("MS-1")
    await wang.say("Whose car is it?", reply_to=card)
    question = await marie.hears("Whose car is it?")
    await marie.say("it is 沪A12345", reply_to=question)
    await wang.hears("it is 沪A12345")
    (fact,) = await town.rows(TicketFact)
    assert (fact.kind, fact.value) == (FactKind.PLATE, "沪A12345")
