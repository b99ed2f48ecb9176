"""Who names their community in the first message is not asked for it, and sees what was taken.

Which words count as a name: `tests/unit/actions/test_names_in_passing.py`, in ten languages.
"""

from __future__ import annotations

import pytest

from actions.model import Community, Resident
from tests.flows.ten_languages import Ear
from tests.flows.town import MEISHAN, Town


@pytest.mark.parametrize(
    ("language", "words", "place"),
    [
        ("en", "there's a car that blocks the gate 3 in Meishan Xinyuan", "gate 3"),
        ("zh", "梅山新苑12号楼下有人吵架", "12号楼"),
        ("de", "Bei Meishan: ein Auto versperrt die Einfahrt an Tor 3", "Tor 3"),
        ("ar", "سيارة تسد البوابة في ميشان شينيوان", ""),
    ],
)
async def test_a_community_named_in_the_report_is_not_asked_for(
    town: Town, language: str, words: str, place: str
) -> None:
    says, marie = Ear(language), town.resident(language=language)
    await marie.say(words)
    if not place:
        await marie.hears(says("report-where"))
        await marie.say("3")
    if language != "zh":
        await marie.press(says("button-skip"), await marie.hears(says("report-photo")))
    summary = await marie.hears(words)
    assert f"🏘 {says.name(MEISHAN)}" in summary.text
    assert f"📍 {place or 3}" in summary.text
    assert not any(says("report-which-community") in message.text for message in marie.inbox)

    await marie.press(says("button-file"), summary)
    await marie.hears("MS-1")


async def test_a_community_that_was_taken_wrongly_is_corrected(town: Town) -> None:
    marie = town.resident()
    await marie.say("Coming from Meishan, the neighbours are so loud at building 12")
    await marie.press("Correct", await marie.hears("🏘 Meishan Xinyuan"))
    await marie.press("The community", await marie.hears("What shall I change?"))
    await marie.press("Jinfeng International", await marie.hears("Which community"))
    await marie.press("Send report", await marie.hears("🏘 Jinfeng International"))
    await marie.hears("JF-1")


async def test_a_report_that_names_another_community_is_asked_about_once_and_goes_there(
    town: Town,
) -> None:
    (meishan, jinfeng) = await town.rows(Community)
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("The neighbours in Jinfeng International are so loud at building 12")
    asked = await marie.hears("You mention Jinfeng International")
    assert asked.labels == ["Jinfeng International", "Meishan Xinyuan"]
    await marie.press("Jinfeng International", asked)
    summary = await marie.hears("🏘 Jinfeng International")
    await marie.press("Send report", summary)
    filed = await marie.hears("JF-1")
    assert "with the officers of Jinfeng International" in filed.text
    (ticket,) = await town.tickets()
    assert ticket.community_id == jinfeng.id
    (resident,) = await town.rows(Resident)
    assert resident.community_id == meishan.id, "she still lives where she lives"


@pytest.mark.parametrize("answer", ["Meishan Xinyuan", "no thanks"])
async def test_a_report_that_only_mentions_another_community_stays_at_home(
    town: Town, answer: str
) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("People from Jinfeng International are so loud at building 12")
    await marie.hears("You mention Jinfeng International")
    await marie.say(answer)
    await marie.press("Send report", await marie.hears("🏘 Meishan Xinyuan"))
    await marie.hears("MS-1")
    assert sum("You mention" in message.text for message in marie.inbox) == 1


async def test_more_words_while_we_ask_whose_it_is_join_the_report(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("The neighbours in Jinfeng International are so loud")
    asked = await marie.hears("You mention Jinfeng International")
    await marie.say("since ten o'clock")
    await marie.hears("I have added that to your report")
    await marie.press("Jinfeng International", asked)
    await marie.hears("Where exactly")
    await marie.say("building 12")
    summary = await marie.hears("🏘 Jinfeng International")
    assert "so loud\nsince ten o'clock" in summary.text


async def test_who_names_their_own_community_is_not_asked(town: Town) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("The neighbours are so loud in Meishan Xinyuan at building 12")
    await marie.hears("🏘 Meishan Xinyuan")
    assert not any("You mention" in message.text for message in marie.inbox)


async def test_correcting_where_a_report_goes_moves_nobody(town: Town) -> None:
    (meishan, _) = await town.rows(Community)
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("The neighbours are so loud at building 12")
    await marie.press("Correct", await marie.hears("🏘 Meishan Xinyuan"))
    await marie.press("The community", await marie.hears("What shall I change?"))
    await marie.press("Jinfeng International", await marie.hears("Which community"))
    await marie.press("Send report", await marie.hears("🏘 Jinfeng International"))
    await marie.hears("JF-1")
    (resident,) = await town.rows(Resident)
    assert resident.community_id == meishan.id


async def test_an_emergency_in_another_community_goes_there_unasked_and_is_said(
    town: Town,
) -> None:
    marie = town.resident()
    await marie.start("meishan")
    await marie.say("there is a fire in Jinfeng International")
    await marie.press("Alert my officer", await marie.hears("119 fire"))
    filed = await marie.hears("JF-1")
    assert "with the officers of Jinfeng International" in filed.text


async def test_who_names_two_communities_is_asked_which_of_them(town: Town) -> None:
    marie = town.resident()
    await marie.say("From Meishan to Jinfeng International they are so loud at building 12")
    asked = await marie.hears("Which community")
    assert asked.labels == ["Meishan Xinyuan", "Jinfeng International"]


async def test_who_names_none_is_asked(town: Town) -> None:
    marie = town.resident()
    await marie.say("The neighbours are so loud at building 12 with their meishany drums")
    await marie.hears("Which community")


async def test_a_location_sent_first_tells_the_community_too(town: Town) -> None:
    (meishan, *_) = await town.rows(Community)
    marie = town.resident()
    await marie.location(meishan.latitude, meishan.longitude)
    await marie.press("Noise", await marie.hears("Thank you for the location"))
    await marie.say("They are so loud again")
    summary = await marie.hears("🏘 Meishan Xinyuan")
    assert "the location you shared" in summary.text


async def test_an_emergency_names_its_community_and_the_officer_is_alerted(town: Town) -> None:
    wang = await town.officer_on_patrol()
    marie = town.resident()
    await marie.say("there is a fire in Meishan Xinyuan")
    await marie.press("Alert my officer", await marie.hears("119 fire"))
    filed = await marie.hears("MS-1")
    assert "Your community: Meishan Xinyuan" in filed.text
    await wang.hears("URGENT")
