"""Which language is this resident writing, and which do we answer in.

langdetect alone is random and weak on short messages. So: the script decides where it can;
words that only one language has come next; langdetect, seeded and narrowed to languages of the
script, decides the rest, leaning towards what this resident used before.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import hanzidentifier
from langdetect import DetectorFactory
from langdetect.detector_factory import PROFILES_DIRECTORY
from langdetect.lang_detect_exception import LangDetectException

from actions.languages import FALLBACK, LANGUAGES
from actions.model import LanguageSource

OTHER = "other"
SURE = 0.8
# Fewer letters than this never switch a resident's language: 'ok', a name, a number.
LETTERS_TO_SWITCH = 10

_SCRIPTS = ("HIRAGANA", "KATAKANA", "HANGUL", "CJK", "CYRILLIC", "ARABIC", "LATIN")
_LATIN = ("en", "fr", "de", "es", "it", "pt", "nl", "tr", "vi", "id", "pl", "ro", "sv", "tl")
_CYRILLIC = ("ru", "uk", "bg", "mk")
_ARABIC = ("ar", "fa", "ur")
_UKRAINIAN = re.compile("[іїєґ]", re.IGNORECASE)
_PERSIAN_URDU = re.compile("[پچژگکیےٹڈں]")
_TURKISH_VIETNAMESE = re.compile("[ğışđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")

# Words of everyday messages that langdetect has too few letters to place.
_TELLING: dict[str, frozenset[str]] = {
    "en": frozenset(
        "the is are my hello hi hey please thanks thank you yes help where what how who when "
        "someone car parked parking noise neighbor neighbour police stolen lost broken light "
        "there this that can i want need good morning evening bye no not and it in on at".split()
    ),
    "fr": frozenset(
        "bonjour bonsoir salut merci oui est le la les une des mon ma mes je il elle nous vous "
        "où comment qui quand voiture bruit voisin voisins aide svp volé perdu et dans pas "
        "au du ce cette quelqu'un c'est j'ai ça non au revoir".split()
    ),
    "de": frozenset(
        "hallo guten tag morgen abend danke bitte ja nein ist der die das ein eine mein meine "
        "ich wir sie wo wie wer wann auto lärm nachbar hilfe gestohlen verloren kaputt und "
        "nicht im auf mir mich jemand parkt polizei tschüss".split()
    ),
    "es": frozenset(
        "hola buenos buenas días tardes noches gracias sí es el los las una mi mis yo dónde "
        "donde cómo como quién cuándo coche carro ruido vecino vecinos ayuda robado robaron "
        "perdí perdido por favor alguien hay está en la adiós qué policía".split()
    ),
    "it": frozenset("ciao buongiorno grazie sono il gli della una mia dove chi aiuto".split()),
    "pt": frozenset("olá oi obrigado obrigada você não uma meu minha onde bom dia estão".split()),
    "tr": frozenset("merhaba selam teşekkürler evet hayır bir ve için nerede var araba".split()),
    "id": frozenset("halo terima kasih saya ada yang tidak di mana tolong mobil".split()),
    "vi": frozenset("xin chào cảm ơn tôi không có ở đâu xe".split()),
}

_factory = DetectorFactory()
_factory.load_profile(PROFILES_DIRECTORY)
_factory.set_seed(0)


@dataclass(frozen=True)
class Guess:
    """A served language or OTHER, and how sure the guess is, from 0 to 1."""

    language: str
    confidence: float


@dataclass(frozen=True)
class Decision:
    """The language to answer in, how it is known, and whether to show the language menu."""

    language: str
    source: LanguageSource
    shows_menu: bool = False


def decide(text: str, *, current: str, source: LanguageSource, device: str | None) -> Decision:
    """The language to answer `text` in. What the resident chose always wins."""
    if source is LanguageSource.CHOSEN:
        return Decision(current, source)
    known = source is not LanguageSource.UNKNOWN
    guess = detect(text, used=current if known else None, device=device)
    if guess is None:
        return _without_words(current, source, device)
    if guess.language == OTHER:
        if source is LanguageSource.DETECTED:
            return Decision(current, source)
        return Decision(FALLBACK, LanguageSource.DEVICE, shows_menu=True)
    if source is LanguageSource.DETECTED and guess.language != current:
        if guess.confidence < SURE or letters(text) < _enough_to_switch(guess.language):
            return Decision(current, source)
        return Decision(guess.language, LanguageSource.DETECTED, shows_menu=True)
    return Decision(guess.language, LanguageSource.DETECTED, shows_menu=guess.confidence < SURE)


def detect(text: str, *, used: str | None = None, device: str | None = None) -> Guess | None:
    """Guess the language of `text`; None when there is nothing to tell it by.

    `used` is what the resident wrote before, `device` what their phone is set to: hints both.
    """
    counts = dict.fromkeys(_SCRIPTS, 0)
    for character in text:
        if character.isalpha():
            name = unicodedata.name(character, "")
            for script in _SCRIPTS:
                if name.startswith(script):
                    counts[script] += 1
                    break
    if not any(counts.values()):
        return Guess(OTHER, 0.9) if letters(text) > 2 else None
    if counts["HIRAGANA"] + counts["KATAKANA"]:
        return Guess("ja", 0.95)
    if counts["HANGUL"]:
        return Guess("ko", 0.95)
    # A Chinese sentence with a brand name or 'WiFi' in it is Chinese: one character is a word.
    # A Russian one with a number plate of Shanghai in it is not.
    others = max(counts[script] for script in ("LATIN", "CYRILLIC", "ARABIC"))
    if counts["CJK"] and counts["CJK"] * 3 >= others:
        return _chinese(text, used, device)
    if counts["CYRILLIC"] > counts["LATIN"]:
        return _of_script(text, _CYRILLIC, "ru", used, not_ours=_UKRAINIAN)
    if counts["ARABIC"] > counts["LATIN"]:
        return _of_script(text, _ARABIC, "ar", used, not_ours=_PERSIAN_URDU)
    return _latin(text, used, device)


def letters(text: str) -> int:
    """How many letters there are in `text`."""
    return sum(character.isalpha() for character in text)


def of_device(code: str | None) -> str | None:
    """A device's language tag (IETF BCP 47, e.g. 'zh-hant-TW') as a served language."""
    if not code:
        return None
    parts = code.lower().replace("_", "-").split("-")
    if parts[0] == "zh":
        return "zh-Hant" if {"hant", "tw", "hk", "mo"} & set(parts) else "zh"
    return parts[0] if parts[0] in LANGUAGES else None


def _without_words(current: str, source: LanguageSource, device: str | None) -> Decision:
    if source is not LanguageSource.UNKNOWN:
        return Decision(current, source)
    known = of_device(device)
    return Decision(known or FALLBACK, LanguageSource.DEVICE, shows_menu=known is None)


def _enough_to_switch(language: str) -> int:
    """A Chinese, Japanese or Korean character carries about as much as three letters."""
    return (
        LETTERS_TO_SWITCH // 3 if language in ("zh", "zh-Hant", "ja", "ko") else (LETTERS_TO_SWITCH)
    )


def _chinese(text: str, used: str | None, device: str | None) -> Guess:
    if used == "ja" or (used is None and of_device(device) == "ja"):
        # 駐車場 is as Japanese as it is Chinese.
        return Guess("ja", 0.7)
    match hanzidentifier.identify(text):
        case hanzidentifier.TRADITIONAL:
            return Guess("zh-Hant", 0.95)
        case hanzidentifier.SIMPLIFIED:
            return Guess("zh", 0.95)
        case _:
            # Characters that both share: as before, as on the device, else as in Shanghai.
            for known in (used, of_device(device)):
                if known in ("zh", "zh-Hant"):
                    return Guess(known, 0.9)
            return Guess("zh", 0.85)


def _of_script(
    text: str, languages: tuple[str, ...], ours: str, used: str | None, not_ours: re.Pattern[str]
) -> Guess:
    if not_ours.search(text):
        best = _by_letters(text, languages, {used: 1.0} if used else {})
        return Guess(OTHER, 0.9) if best is None or best.language != ours else best
    return Guess(ours, 0.95)


def _latin(text: str, used: str | None, device: str | None) -> Guess | None:
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", text.lower())
    hits = {code: sum(word in telling for word in words) for code, telling in _TELLING.items()}
    weights = {code: 1.0 + 2.0 * count for code, count in hits.items()}
    for hint, weight in ((used, 3.0), (of_device(device), 1.5)):
        if hint in _LATIN:
            weights[hint] = weights.get(hint, 1.0) + weight
    ranked = sorted(hits.items(), key=lambda item: -item[1])
    (first, most), (_, second) = ranked[0], ranked[1]
    if most >= 1 and most > second and most * 3 >= len(words):
        confirmed = len(words) > 1 or first in (used, of_device(device))
        return Guess(_served(first), 0.9 if confirmed else 0.75)
    if len(set(filter(str.isalpha, text.casefold()))) < 3:
        return None  # 'xxxx' and 'aaah' are of no language
    if letters(text) < 4 and not _TURKISH_VIETNAMESE.search(text):
        known = used or of_device(device)
        return Guess(known, 0.5) if known in _LATIN and known in LANGUAGES else None
    return _by_letters(text, _LATIN, weights)


def _by_letters(text: str, languages: tuple[str, ...], weights: dict[str, float]) -> Guess | None:
    """langdetect, told which languages can be meant and how likely each was beforehand."""
    detector = _factory.create()
    detector.set_prior_map({code: weights.get(code, 1.0) for code in languages})
    detector.append(text)
    try:
        ranked = detector.get_probabilities()
    except LangDetectException:
        return None
    if not ranked:
        return None
    return Guess(_served(ranked[0].lang), ranked[0].prob)


def _served(code: str) -> str:
    return code if code in LANGUAGES else OTHER
