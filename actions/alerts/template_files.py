"""The alerts of `data/alerts/`, one file each, ready to be started any time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from actions.alert_links import MOST_LINKS, AlertLink, CannotBeSent
from actions.alerts.words import fits_under_a_picture, problem_in
from actions.fraud.kinds import ScamKind
from actions.languages import FALLBACK, LANGUAGES
from actions.model import Topic
from actions.yaml_files import read_yaml

PICTURES = "pictures"
LONGEST_TITLE, LONGEST_BODY = 200, 3_500  # characters


class TemplateError(Exception):
    """A file of `data/alerts/` that cannot be used; the message says which and why."""


class AlertWording(BaseModel):
    """One language's words. Title and body are one message: together within Telegram's 4,096."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    title: str = Field(min_length=1, max_length=LONGEST_TITLE)
    body: str = Field(min_length=1, max_length=LONGEST_BODY)

    @model_validator(mode="after")
    def _can_be_sent(self) -> Self:
        problem = problem_in(self.title, self.body)
        if problem is not None:
            raise CannotBeSent(problem)
        return self


class AlertTemplate(BaseModel):
    """An alert as it will read; `slug` is its file's name without the ending, or its plan's.

    `scam` names what it warns of, among frauds; a wave of one of `kinds` calls for it. `season`
    holds the months (1 to 12) in which that is most common. `picture` is a file of
    `data/alerts/pictures/`, for texts of at most 1,024.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    slug: str = Field(pattern=r"^[a-z0-9-]{1,64}$")
    topic: Topic
    scam: str | None = None
    kinds: frozenset[ScamKind] = frozenset()
    season: frozenset[Annotated[int, Field(ge=1, le=12)]] = frozenset()
    texts: dict[str, AlertWording]
    links: tuple[AlertLink, ...] = Field(default=(), max_length=MOST_LINKS)
    picture: Path | None = None

    @model_validator(mode="after")
    def _speaks_served_languages(self) -> Self:
        if not self.texts:
            raise ValueError("there are no words")
        if unknown := self.texts.keys() - LANGUAGES.keys():
            raise ValueError(f"languages that are not served: {', '.join(sorted(unknown))}")
        texts = self.texts.values()
        if self.picture and not all(fits_under_a_picture(text.title, text.body) for text in texts):
            raise ValueError("a text is too long for one with a picture")
        return self


def kept(texts: Mapping[str, AlertWording]) -> dict[str, dict[str, str]]:
    """Words as a row holds them, the languages in their usual order."""
    return {
        language: {"title": texts[language].title, "body": texts[language].body}
        for language in LANGUAGES
        if language in texts
    }


def templates(folder: Path) -> dict[str, AlertTemplate]:
    """The templates in `folder`, by slug, in the order of their names.

    Raises:
        TemplateError: a file is not a template.
    """
    return {path.stem: _template(path) for path in sorted(folder.glob("*.yml"))}


def _template(path: Path) -> AlertTemplate:
    try:
        content = {"slug": path.stem, **read_yaml(path)}
        if "picture" in content:
            content["picture"] = path.parent / PICTURES / Path(content["picture"]).name
        template = AlertTemplate.model_validate(content)
    except (yaml.YAMLError, TypeError, ValidationError) as error:
        raise TemplateError(f"{path} is not an alert: {error}") from error
    if template.picture is not None and not template.picture.is_file():
        raise TemplateError(f"{path} names a picture that is not there: {template.picture}")
    if FALLBACK not in template.texts:
        raise TemplateError(f"{path} has no text in {FALLBACK}, for those whose language has none")
    return template
