"""What the fraud shield and the neighbourhood's memory know, as flows ask for it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from actions import indicators
from actions.fraud import Institution, LabelledLink, Level, Shield, judge, likeness
from actions.model import Ticket
from actions.wording import Wording
from bot.conversation.requests import Checked, CheckMessage, Hotline, Hotlines

MOST_HOTLINES = 8


async def check(
    session: AsyncSession, shield: Shield, request: CheckMessage, now: datetime
) -> Checked:
    """The verdict on a message: rules, what neighbours reported, and how it is worded."""
    reading = shield.read(request.text, request.links)
    known = await indicators.evidence(session, reading.traces, now)
    worded = likeness.evidence(
        request.likeness, request.worded or request.text, only_warns=reading.only_warns
    )
    verdict = judge([*reading.evidence, *known, *worded])
    found = verdict.level is not Level.NO_SIGN or bool(verdict.reasons)
    return Checked(verdict, found or bool(request.links) or shield.can_look_at(request.text))


async def remember(
    session: AsyncSession,
    shield: Shield,
    wording: Wording,
    ticket: Ticket,
    words: str,
    links: tuple[LabelledLink, ...],
    now: datetime,
    *,
    keeps_text: bool,
) -> None:
    """Keep what a resident's ticket names of a swindler. A story of their own is not kept."""
    if ticket.category not in indicators.ABOUT_FRAUD:
        return
    reading = shield.read(words, links)
    report = indicators.Report(words, reading.traces, judge(reading.evidence).kind, keeps_text)
    await indicators.report(session, ticket, report, wording.timezone, now)


def hotlines(shield: Shield, request: Hotlines) -> list[Hotline]:
    """Whom to call. Pure: nothing is looked up outside the shield."""
    named = shield.named_in(request.text)
    of_kinds = shield.institutions.of(*request.kinds)
    return list(_hotlines([named] if named is not None and named in of_kinds else of_kinds))[
        :MOST_HOTLINES
    ]


def _hotlines(institutions: Iterable[Institution]) -> Iterable[Hotline]:
    return (Hotline(one.names, one.hotlines[0]) for one in institutions if one.hotlines)
