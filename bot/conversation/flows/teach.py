"""How each trick works, and a warning for those who cannot read this.

Whoever reads it while something else waits for an answer finds that waiting still.
"""

from __future__ import annotations

from actions.fraud import ScamKind
from actions.languages import LANGUAGES
from actions.outgoing import Button, FromTrick, Outgoing, Verb, Verbatim, press, say, term
from bot.conversation.situation import Reply, Situation, button, reply
from bot.conversation.state import OfferTicket, Talk, VictimFacts


def which(situation: Situation) -> Reply:
    """All kinds there are."""
    kinds = [
        Button(label=term("fraud-kind", kind), press=press(Verb.TRICK, kind.value))
        for kind in ScamKind
    ]
    return reply("trick-which", buttons=(*_in_rows(kinds), (quiz_button(),)), talk=_kept(situation))


def trick(situation: Situation, kind: ScamKind) -> Reply:
    """How one kind begins, how to tell it, what to do now."""
    buttons = (
        (button("button-warn-family", press(Verb.FAMILY, kind.value)),),
        (quiz_button(kind), button("button-all-tricks", press(Verb.TRICK))),
    )
    return reply(FromTrick(scam=kind), buttons=buttons, talk=_kept(situation))


def in_which_language(situation: Situation, kind: ScamKind) -> Reply:
    """The family may read another language than the resident."""
    languages = [
        Button(label=Verbatim(text=name), press=press(Verb.FAMILY, kind.value, code))
        for code, name in LANGUAGES.items()
    ]
    return reply("family-language", buttons=_in_rows(languages), talk=_kept(situation))


def warning(situation: Situation, kind: ScamKind, language: str) -> Reply:
    """The warning, alone in its message so that it can be forwarded; then how to do that."""
    words = FromTrick(scam=kind, part="warning", language=language)
    how = Outgoing(paragraphs=(say("family-forward"),), shares=words)
    return Reply((Outgoing(paragraphs=(words,)), how), _kept(situation))


def how_it_works(kind: ScamKind) -> Button:
    """Leads from a verdict to its kind's trick."""
    return button("button-how-it-works", press(Verb.TRICK, kind.value))


def quiz_button(about: ScamKind | None = None) -> Button:
    """Leads to three messages to practise on."""
    return button("button-quiz", press(Verb.QUIZ, *([about.value] if about else [])))


def _in_rows(buttons: list[Button]) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))


def _kept(situation: Situation) -> Talk | None:
    talk = situation.conversation.talk
    return talk if isinstance(talk, OfferTicket | VictimFacts) else None
