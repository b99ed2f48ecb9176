"""Which language we answer in: when a guess is followed, and when it is not."""

from __future__ import annotations

from dataclasses import dataclass

from actions.languages import FALLBACK, of_tag
from actions.model import LanguageSource
from bot.conversation.language.detection import OTHER, detect
from bot.conversation.language.sentences import is_sentence, says_something

SURE = 0.8


@dataclass(frozen=True)
class Decision:
    """The language to answer in, how it is known, and whether to show the language menu."""

    language: str
    source: LanguageSource
    shows_menu: bool = False


def decide(text: str, *, current: str, source: LanguageSource, device: str | None) -> Decision:
    """The language to answer `text` in. What the resident chose always wins.

    `text` is what they wrote themselves; what is quoted in it says nothing of their language.
    """
    if source is LanguageSource.CHOSEN:
        return Decision(current, source)
    if source is LanguageSource.UNKNOWN:
        return _first(text, device)
    guess = detect(text, used=current, device=device)
    if guess is None:
        return Decision(current, source)
    if guess.language == current:
        return Decision(current, LanguageSource.DETECTED)
    # What a phone is set to is weaker than words: any words at all, and not only a sentence.
    is_enough = says_something if source is LanguageSource.DEVICE else is_sentence
    if guess.confidence < SURE or not is_enough(text, guess.language):
        return Decision(current, source)
    if guess.language == OTHER:
        # Nothing changes, and no menu comes again, for those who are answered in English already.
        return Decision(FALLBACK, LanguageSource.DETECTED, shows_menu=current != FALLBACK)
    return Decision(guess.language, LanguageSource.DETECTED, shows_menu=True)


def _first(text: str, device: str | None) -> Decision:
    """Nothing is known of the resident yet: their words decide, else their phone."""
    known = of_tag(device)
    guess = detect(text, device=device)
    if guess is None or (known and not says_something(text, guess.language)):
        return Decision(known or FALLBACK, LanguageSource.DEVICE, shows_menu=known is None)
    if guess.language == OTHER:
        return Decision(FALLBACK, LanguageSource.DEVICE, shows_menu=True)
    unsure = guess.confidence < SURE
    return Decision(guess.language, LanguageSource.DETECTED, shows_menu=unsure)
