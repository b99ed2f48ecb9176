"""What somebody composed, as it would be sent: to be looked at, tried, and checked before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from pydantic import ValidationError
from sqlalchemy.ext.asyncio import AsyncSession

from actions import delivery
from actions.alert_links import AlertLink, CannotBeSent
from actions.alerts.audience import Audience
from actions.alerts.hazard import Hazard
from actions.alerts.template_files import AlertTemplate, AlertWording
from actions.model import AlertPlan, OutboxKind, Staff
from actions.officers import telegram_of
from actions.outgoing import LinkButton, Outgoing, Verbatim, say
from actions.refusals import Refusal


@dataclass(frozen=True)
class Composition:
    """What somebody wrote on the page, whole or not. `hazard` None is the usual one."""

    texts: Mapping[str, AlertWording]
    fallbacks: Sequence[str]
    links: Sequence[AlertLink] = ()
    audience: Audience | None = None
    is_emergency: bool = False
    starts_at: datetime | None = None
    cron: str | None = None
    hazard: Hazard | None = None
    expires_at: datetime | None = None


class NotToBeSent(Refusal):
    """Something is missing, or does not fit: `why` is the id of the sentence that says what."""

    def __init__(self, why: str) -> None:
        super().__init__(say(why))

    @classmethod
    def of(cls, error: ValidationError, otherwise: str) -> Self:
        """What is wrong with words or links, where it is said; `otherwise` where it is not."""
        causes = (one.get("ctx", {}).get("error") for one in error.errors())
        whys = (cause.why for cause in causes if isinstance(cause, CannotBeSent))
        return cls(next(whys, otherwise))


def template_of(plan: AlertPlan) -> AlertTemplate:
    """The plan's words as they will be sent.

    Raises:
        NotToBeSent: there are none, or they cannot be sent so.
    """
    try:
        return AlertTemplate.model_validate(
            {
                "slug": plan.template or f"plan-{plan.id}",
                "topic": plan.topic,
                "texts": plan.texts,
                "links": plan.links,
            }
        )
    except ValidationError as error:
        raise NotToBeSent.of(error, "refusal-no-words") from error


def hazard_of(plan: AlertPlan) -> Hazard:
    """What other systems are told of it."""
    if plan.hazard is None:
        return Hazard.usual(is_emergency=plan.is_emergency)
    return Hazard.model_validate(plan.hazard)


def audience_of(plan: AlertPlan) -> Audience:
    """Whom it is for.

    Raises:
        NotToBeSent: nobody said.
    """
    if plan.aimed_at is None:
        raise NotToBeSent("refusal-no-audience")
    return Audience.model_validate(plan.aimed_at)


async def try_on_own_phone(
    session: AsyncSession, staff: Staff, plan: AlertPlan, language: str, now: datetime
) -> None:
    """Send it to `staff` alone, as who reads `language` would get it.

    Raises:
        NotToBeSent: they have linked no phone, or there is no such text.
    """
    chat = await telegram_of(session, staff)
    if chat is None:
        raise NotToBeSent("refusal-no-phone")
    template = template_of(plan)
    text = template.texts.get(language)
    if text is None:
        raise NotToBeSent("refusal-no-words")
    body = Outgoing(
        paragraphs=(Verbatim(text=text.title), Verbatim(text=text.body)),
        links=tuple(LinkButton.of(link) for link in template.links),
        picture=plan.picture_id,
    )
    await delivery.enqueue(
        session, chat_id=chat.id, language=language, body=body, kind=OutboxKind.NOTICE, now=now
    )
