"""How often the language of a short message is told, by us and by langdetect as it comes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory
from langdetect.lang_detect_exception import LangDetectException

from bot.conversation.language import detect

# langdetect knows two kinds of Chinese by where they are written.
_OURS = {"zh-cn": "zh", "zh-tw": "zh-Hant"}


@dataclass(frozen=True)
class Missed:
    """A message that was taken for another language; None: for none."""

    text: str
    taken_for: str | None


@dataclass(frozen=True)
class LanguageScore:
    """One language: how many messages, and how many of them ours and raw langdetect got right."""

    language: str
    messages: int
    ours: int
    raw: int
    missed: tuple[Missed, ...]


@dataclass(frozen=True)
class LanguageReport:
    """The languages of a folder, in the order of their names."""

    scores: tuple[LanguageScore, ...]

    @property
    def ours(self) -> float:
        """The share of all messages that we got right, from 0 to 1."""
        return sum(score.ours for score in self.scores) / self._messages

    @property
    def raw(self) -> float:
        """The share of all messages that raw langdetect got right, from 0 to 1."""
        return sum(score.raw for score in self.scores) / self._messages

    @property
    def _messages(self) -> int:
        return sum(score.messages for score in self.scores)


def measure(folder: Path) -> LanguageReport:
    """Try every message of `folder`: a file <language>.txt for each language, a message a line.

    Nothing is known of the writer: no earlier message, no phone. langdetect is given a seed, so
    that its answers are the same each time, and all its languages.

    Raises:
        ValueError: there is no message in `folder`.
    """
    raw = DetectorFactory()
    raw.load_profile(PROFILES_DIRECTORY)
    raw.set_seed(0)
    scores = tuple(_score(path, raw) for path in sorted(folder.glob("*.txt")))
    if not any(score.messages for score in scores):
        raise ValueError(f"there are no messages in {folder}")
    return LanguageReport(scores)


def _score(path: Path, raw: DetectorFactory) -> LanguageScore:
    messages = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    guesses = [(message, detect(message)) for message in messages]
    missed = tuple(
        Missed(message, guess.language if guess else None)
        for message, guess in guesses
        if guess is None or guess.language != path.stem
    )
    return LanguageScore(
        language=path.stem,
        messages=len(messages),
        ours=len(messages) - len(missed),
        raw=sum(_raw(message, raw) == path.stem for message in messages),
        missed=missed,
    )


def _raw(message: str, raw: DetectorFactory) -> str | None:
    detector = raw.create()
    detector.append(message)
    try:
        code = str(detector.detect())
    except LangDetectException:
        return None
    return _OURS.get(code, code)
