"""What officers answer again and again: `data/replies.yml`, in every language."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError, model_validator

from actions.languages import FALLBACK, LANGUAGES
from actions.model import Category, Staff, Ticket
from actions.wording import in_language
from actions.yaml_files import read_yaml

FIELDS = frozenset({"number", "officer", "community"})
LONGEST = 1_000  # characters
_FIELD = re.compile(r"{(\w*)}")


class RepliesError(Exception):
    """The file cannot be used; the message says why."""


class CannedReply(BaseModel):
    """One answer, by language; `for_` names the categories it is offered with, all where empty."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    slug: str = Field(pattern=r"^[a-z0-9-]{1,32}$")  # it travels in a button of 64 bytes
    for_: frozenset[Category] = Field(default=frozenset(), alias="for")
    texts: dict[str, str]

    @model_validator(mode="after")
    def _whole(self) -> CannedReply:
        if set(self.texts) != set(LANGUAGES):
            raise ValueError(f"{self.slug}: an answer is needed in each language that is served")
        for language, text in self.texts.items():
            if not 0 < len(text) <= LONGEST:
                raise ValueError(f"{self.slug}, {language}: empty, or too long")
            if unknown := set(_FIELD.findall(text)) - FIELDS:
                raise ValueError(f"{self.slug}, {language}: no such fields: {sorted(unknown)}")
        return self

    def suits(self, category: Category) -> bool:
        """Whether it is offered with tickets about `category`."""
        return not self.for_ or category in self.for_

    def filled_in(self, language: str, ticket: Ticket, by: Staff) -> str:
        """The words in `language`; `ticket` has its community loaded, `by` sends them."""
        values = {
            "number": ticket.number,
            "officer": by.name,
            "community": in_language(ticket.community.names, language),
        }
        text = self.texts[language if language in self.texts else FALLBACK]
        # Not str.format, which would look into what it is given.
        return _FIELD.sub(lambda found: values[found[1]], text)


def load(path: Path) -> tuple[CannedReply, ...]:
    """The answers in the file, in its order.

    Raises:
        RepliesError: it is not there, or not as it should be.
    """
    try:
        read = read_yaml(path)
        replies = TypeAdapter(tuple[CannedReply, ...]).validate_python(read)
    except (OSError, yaml.YAMLError, ValidationError) as error:
        raise RepliesError(f"{path.name}: {error}") from error
    if len({reply.slug for reply in replies}) < len(replies):
        raise RepliesError(f"{path.name}: two answers have the same slug")
    return replies


def for_ticket(replies: Sequence[CannedReply], ticket: Ticket) -> list[CannedReply]:
    """Those offered with `ticket`, its category's own first."""
    suiting = [reply for reply in replies if reply.suits(ticket.category)]
    return sorted(suiting, key=lambda reply: not reply.for_)


def language_for(ticket: Ticket, texts: Mapping[str, str] = LANGUAGES) -> str:
    """The language in which its reporter is written to; `ticket` has its resident loaded."""
    language = ticket.resident.language if ticket.resident is not None else ticket.language
    return language if language in texts else FALLBACK
