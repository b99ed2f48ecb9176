"""Residents are answered in the language they write, and may always say another."""

from __future__ import annotations

from actions.model import LanguageSource, Resident
from tests.flows.town import Town


async def spoken(town: Town) -> tuple[str, LanguageSource]:
    (resident,) = await town.rows(Resident)
    return resident.language, resident.language_source


async def test_a_clear_switch_is_followed_and_a_button_leads_back(town: Town) -> None:
    marie = town.resident(language="en")
    await marie.say("hello, who is my officer?")
    await marie.hears("this is Linli")
    await marie.say("Wer ist mein Polizist? Ich wohne jetzt hier")
    followed = await marie.hears("Ich schreibe auf Deutsch weiter")
    assert followed.labels[0] == "↩ English"
    assert "Deutsch" in followed.labels
    await marie.press("↩ English", followed)
    await marie.hears("I will write to you in English")
    assert await spoken(town) == ("en", LanguageSource.CHOSEN)
    await marie.say("Wer ist mein Polizist? Ich wohne jetzt hier")
    await marie.hears("Which community")


async def test_ok_numbers_names_and_thanks_are_answered_as_before(town: Town) -> None:
    marie = town.resident(language="en")
    await marie.say("Guten Tag, wer ist mein Polizist?")
    await marie.hears("Linli")
    for word in ("ok", "12", "👍", "Nanjing Road", "梅山馨苑", "thank you"):
        await marie.say(word)
        await marie.hears(lambda message: bool(message.text))
    assert await spoken(town) == ("de", LanguageSource.DETECTED)


async def test_a_forwarded_message_does_not_switch(town: Town) -> None:
    marie = town.resident(language="en")
    await marie.say("Guten Tag, wer ist mein Polizist?")
    await marie.hears("Linli")
    await marie.forward("Your parcel is held at customs, please pay the fee on our website today")
    await marie.hears(lambda message: bool(message.text))
    assert await spoken(town) == ("de", LanguageSource.DETECTED)


async def test_a_text_to_be_checked_does_not_switch(town: Town) -> None:
    marie = town.resident(language="en")
    await marie.start("meishan")
    await marie.say("Guten Tag, wer ist mein Polizist?")
    await marie.hears("Wang Jianguo")
    await marie.say("/help")
    menu = await marie.hears(lambda message: any("Ist das" in label for label in message.labels))
    await marie.press(next(label for label in menu.labels if "Ist das" in label), menu)
    await marie.hears(lambda message: bool(message.text))
    await marie.say("Your parcel is held at customs, please pay the fee on our website today")
    await marie.hears("96110")
    assert await spoken(town) == ("de", LanguageSource.DETECTED)


async def test_an_address_as_it_stands_on_the_sign_does_not_switch(town: Town) -> None:
    marie = town.resident(language="en")
    await marie.start("meishan")
    await marie.say("The lamp is broken again, nobody comes")
    await marie.hears("Where exactly is it")
    await marie.say("梅山路梅山馨苑12号楼门口")
    await marie.hears("A photo would help")
    assert (await spoken(town))[0] == "en"


async def test_a_language_we_do_not_serve_is_answered_in_english_with_all_languages(
    town: Town,
) -> None:
    lucia = town.resident("Lucia", language="it")
    await lucia.say("qualcuno ha rubato la mia bicicletta ieri sera")
    welcome = await lucia.hears("this is Linli")
    assert {"Français", "Español", "English"} <= set(welcome.labels)
    assert await spoken(town) == ("en", LanguageSource.DEVICE)
