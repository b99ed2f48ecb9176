"""Choosing a language: by button, or by its name."""

from __future__ import annotations

from actions.languages import LANGUAGES, language_named_in
from actions.outgoing import Button, Verb, Verbatim, press, say
from bot.conversation.requests import SpeakLanguage, ask
from bot.conversation.situation import Situation, Steps, reply


def buttons(back_to: str | None = None) -> tuple[tuple[Button, ...], ...]:
    """Every served language in its own name, two to a row; above them the one just left."""
    others = [
        Button(label=Verbatim(text=name), press=press(Verb.LANGUAGE, code))
        for code, name in LANGUAGES.items()
        if code != back_to
    ]
    rows = tuple(tuple(others[i : i + 2]) for i in range(0, len(others), 2))
    if back_to is None:
        return rows
    back = Button(
        label=Verbatim(text=f"↩ {LANGUAGES[back_to]}"), press=press(Verb.LANGUAGE, back_to)
    )
    return ((back,), *rows)


def begin(situation: Situation) -> Steps:
    """'German please' needs no menu; 'another language' does."""
    said = situation.heard.words if situation.heard else situation.words
    named = language_named_in(said)
    if named is not None:
        return (yield from speak(named))
    return reply("language-ask", buttons=buttons())


def speak(language: str) -> Steps:
    """From now on in this language."""
    yield from ask(SpeakLanguage(language))
    return reply(say("language-chosen"))
