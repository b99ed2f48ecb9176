"""The fields in which staff give the links under an alert."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import ValidationError

from actions.alerts import MOST_LINKS, AlertLink, NotToBeSent
from actions.languages import LANGUAGES
from desk.pages.whom import Fields

NUMBERS = range(1, MOST_LINKS + 1)


def links_in(fields: Fields) -> tuple[AlertLink, ...]:
    """The links that were filled in.

    Raises:
        NotToBeSent: an address without a label, a label without an address, or an address that
            is broken, unsafe or not https.
    """
    links = []
    for number in NUMBERS:
        url = fields.get(f"link-{number}", "")
        labels = {
            language: label
            for language in LANGUAGES
            if (label := fields.get(f"link-{number}-{language}", ""))
        }
        if not (url or labels):
            continue
        if not (url and labels):
            raise NotToBeSent("refusal-half-a-link")
        try:
            links.append(AlertLink(url=url, labels=labels))
        except ValidationError as error:
            raise NotToBeSent.of(error, "refusal-half-a-link") from error
    return tuple(links)


def fields_of(links: Sequence[AlertLink]) -> list[tuple[str, str]]:
    """The form filled in as they were kept."""
    fields = []
    for number, link in zip(NUMBERS, links, strict=False):
        fields.append((f"link-{number}", link.url))
        fields += [(f"link-{number}-{code}", label) for code, label in link.labels.items()]
    return fields
