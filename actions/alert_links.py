"""The links under an alert: a button each, with a label in each language."""

from __future__ import annotations

import ipaddress
import re
from typing import Annotated

import httpx
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, field_validator

from actions.languages import LANGUAGES

MOST_LINKS = 3  # more buttons than a phone shows under a message without scrolling
LONGEST_LABEL = 40  # characters; about what fits a phone's width
LONGEST_URL = 500

# Nothing of this is in an address as a browser gives it, and all of it has deceived a parser.
_NEVER = re.compile(r"[\s\\\"<>^`{|}\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202f\u2060-\u206f]")
_HOST = re.compile(r"(?=.{1,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}")

Label = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_LABEL)
]


class CannotBeSent(ValueError):
    """Something that residents are not to get; `why` is the id of the sentence that says so."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class AlertLink(BaseModel):
    """Where it leads, and what its button says by language.

    Whoever reads a language without a label gets the nearest one there is, as names have it
    (`actions.wording.in_language`).
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    url: str
    labels: dict[str, Label] = Field(min_length=1)

    @field_validator("url")
    @classmethod
    def _is_safe(cls, url: str) -> str:
        return address_of(url)

    @field_validator("labels")
    @classmethod
    def _are_served(cls, labels: dict[str, str]) -> dict[str, str]:
        if unknown := labels.keys() - LANGUAGES.keys():
            raise ValueError(f"languages that are not served: {', '.join(sorted(unknown))}")
        return labels


def address_of(url: str) -> str:
    """`url` as it is sent: its host in ASCII, and what is no letter of an address encoded.

    Raises:
        CannotBeSent: it is broken, not https, or carries a name and a password; nothing is opened
            to find out.
    """
    url = url.strip()
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, ValueError):
        raise CannotBeSent("refusal-link-broken") from None
    if _NEVER.search(url) or len(url) > LONGEST_URL or not parsed.scheme:
        raise CannotBeSent("refusal-link-broken")
    if parsed.scheme != "https":
        raise CannotBeSent("refusal-link-not-https")
    if parsed.userinfo or "@" in url.split("/")[2]:
        raise CannotBeSent("refusal-link-credentials")
    host = parsed.raw_host.decode("ascii").rstrip(".")
    if not _HOST.fullmatch(host) or _is_number(host):
        raise CannotBeSent("refusal-link-broken")
    return str(parsed.copy_with(host=host))


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
