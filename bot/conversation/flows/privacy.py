"""What is stored about me, give it to me, erase it, leave my name out."""

from __future__ import annotations

from actions.outgoing import Outgoing, say
from bot.conversation.requests import AboutMe, EraseMe, ExportAboutMe, StayAnonymous, ask
from bot.conversation.situation import (
    Continued,
    Reply,
    Situation,
    Steps,
    choice,
    menu_button,
    reply,
)
from bot.conversation.state import ConfirmErase
from nlu.intents import Intent


def begin(_: Situation) -> Steps:
    """Say what is stored, and offer what can be done about it."""
    stored = yield from ask(AboutMe())
    talk = ConfirmErase()
    buttons = (
        (choice(talk, "button-privacy-export", "export"),),
        (choice(talk, "button-privacy-anonymous", "anonymous"),),
        (choice(talk, "button-privacy-erase", "ask"),),
    )
    summary = say(
        "privacy-summary",
        messages=stored.messages,
        tickets=stored.tickets,
        files=stored.files,
        topics=len(stored.topics),
    )
    return reply("privacy-how", summary, buttons=buttons, talk=talk)


def go_on(situation: Situation, talk: ConfirmErase) -> Continued:
    """One of the choices; erasing needs a second press on its own question."""
    match situation.chose(talk):
        case "export":
            file_id = yield from ask(ExportAboutMe())
            message = Outgoing(paragraphs=(say("privacy-export"),), files=(file_id,))
            return Reply((message,), talk)
        case "anonymous":
            yield from ask(StayAnonymous())
            return reply("privacy-anonymous")
        case "ask":
            sure = ConfirmErase()
            buttons = (
                (choice(sure, "button-privacy-erase-sure", "erase"),),
                (choice(sure, "button-cancel", "keep"),),
            )
            return reply("privacy-erase-sure", buttons=buttons, talk=sure)
        case "erase":
            yield from ask(EraseMe())
            return reply("privacy-erased")
        case "keep":
            return reply("cancelled", buttons=((menu_button(Intent.HELP),),))
        case _:
            return None
