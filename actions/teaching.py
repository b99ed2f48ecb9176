"""What residents can learn of scams: how each kind works, and messages to practise on.

`data/guides/scams/<kind>.yml` has a trick in ten languages, `data/quizzes/` a message each, a scam
or an honest one, with the reason.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any, Self

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from actions.fraud.kinds import ScamKind
from actions.languages import FALLBACK
from actions.yaml_files import read_yaml

ROUND = 3  # questions; more is an examination
_SCAMS_A_ROUND = 2


class TeachingError(Exception):
    """A file that cannot be used; the message says which and why."""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Trick(_Frozen):
    """A kind of scam in one language: how it begins, how to tell, what to do now.

    `warning` is what somebody would write to their own family about it.
    """

    title: str
    begins: str
    tell: str
    now: str
    warning: str


class QuestionText(_Frozen):
    """A message to judge, and why it is what it is."""

    message: str
    reason: str


class Question(_Frozen):
    """A message by language; `scam` is its kind, None for an honest one."""

    scam: ScamKind | None
    texts: dict[str, QuestionText]

    def text(self, language: str) -> QuestionText:
        """The message in `language`, else in English."""
        return self.texts.get(language) or self.texts[FALLBACK]


class Teaching:
    """All tricks and questions, loaded once at the start."""

    def __init__(
        self, tricks: dict[ScamKind, dict[str, Trick]], questions: dict[str, Question]
    ) -> None:
        self.tricks = tricks
        self.questions = questions

    @classmethod
    def load(cls, data: Path) -> Self:
        """All of `guides/scams/` and `quizzes/` under `data`.

        Raises:
            TeachingError: a file does not hold what it should.
        """
        tricks = {}
        for path in sorted((data / "guides" / "scams").glob("*.yml")):
            texts = _read(path).get("texts", {})
            try:
                kind = ScamKind(path.stem)
                tricks[kind] = {code: Trick.model_validate(text) for code, text in texts.items()}
            except (ValueError, AttributeError) as error:  # pydantic's are ValueErrors
                raise TeachingError(f"{path} is not a trick: {error}") from error
            if FALLBACK not in tricks[kind]:
                raise TeachingError(f"{path} says nothing in the language of last resort")
        questions = {}
        for path in sorted((data / "quizzes").glob("*.yml")):
            try:
                questions[path.stem] = Question.model_validate(_read(path))
            except ValidationError as error:
                raise TeachingError(f"{path} is not a question: {error}") from error
        return cls(tricks, questions)

    def trick(self, kind: ScamKind, language: str) -> Trick:
        """How `kind` works in `language`, else in English.

        Raises:
            LookupError: nobody has written it down.
        """
        texts = self.tricks[kind]
        return texts.get(language) or texts[FALLBACK]

    def order(self, seed: int, about: ScamKind | None = None) -> list[str]:
        """All questions in an order that `seed` decides, scams and honest ones mixed.

        Those `about` one kind come first. Each round has an honest message as long as there are
        some: who only ever sees scams learns to answer, not to look.
        """
        shuffled = sorted(self.questions)
        dice = random.Random(seed)  # noqa: S311 (a game; nothing is secret)
        dice.shuffle(shuffled)
        scams = [slug for slug in shuffled if self.questions[slug].scam is not None]
        scams.sort(key=lambda slug: about is None or self.questions[slug].scam is not about)
        honest = [slug for slug in shuffled if self.questions[slug].scam is None]
        order: list[str] = []
        while scams or honest:
            few = scams[:_SCAMS_A_ROUND] + honest[: ROUND - len(scams[:_SCAMS_A_ROUND])]
            scams, honest = ([one for one in rest if one not in few] for rest in (scams, honest))
            dice.shuffle(few)
            order += few
        return order


def _read(path: Path) -> dict[str, Any]:
    try:
        content = read_yaml(path)
    except (OSError, yaml.YAMLError) as error:
        raise TeachingError(f"{path} cannot be read: {error}") from error
    if not isinstance(content, dict):
        raise TeachingError(f"{path} is empty")
    return content
