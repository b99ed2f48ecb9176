"""What became of an alert: by community and language, with reasons, and what people answered."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Select, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute

from actions import csv_files
from actions.communities import looked_after_by
from actions.model import (
    AlertReaction,
    Chat,
    Community,
    OutboxMessage,
    OutboxState,
    Reaction,
    Resident,
    Staff,
    Ticket,
    TicketState,
)

COLUMNS = ("community", "language", "outcome", "reason", "people")
# Of these, why: the others went as they should, or are still to go.
_WITH_REASONS = (OutboxState.REFUSED, OutboxState.UNKNOWN, OutboxState.DROPPED)


@dataclass(frozen=True)
class Counted:
    """So many `people` of a community (None: of none) who read a language had this outcome."""

    community_id: int | None
    language: str
    outcome: OutboxState | Reaction
    reason: str
    people: int


@dataclass
class Line:
    """A community, or a language, with its people by outcome."""

    name: Community | str | None
    people: Counter[OutboxState | Reaction] = field(default_factory=Counter)

    @property
    def meant(self) -> int:
        """How many it was meant for."""
        return sum(self.people[state] for state in OutboxState)


@dataclass(frozen=True)
class Aftermath:
    """All that was counted, and the communities it names, by id."""

    counted: Sequence[Counted]
    communities: Mapping[int, Community]

    def by_community(self) -> list[Line]:
        """A line for each community, those with the most people first."""
        lines: dict[int | None, Line] = {}
        for one in self.counted:
            place = self.communities.get(one.community_id or 0)
            line = lines.setdefault(one.community_id, Line(place))
            line.people[one.outcome] += one.people
        return sorted(lines.values(), key=lambda line: -line.meant)

    def by_language(self) -> list[Line]:
        """A line for each language, those with the most people first."""
        lines: dict[str, Line] = {}
        for one in self.counted:
            lines.setdefault(one.language, Line(one.language)).people[one.outcome] += one.people
        return sorted(lines.values(), key=lambda line: -line.meant)

    def reasons(self) -> list[tuple[OutboxState, str, int]]:
        """Why it did not reach people, the most frequent first."""
        why: Counter[tuple[OutboxState, str]] = Counter()
        for one in self.counted:
            if isinstance(one.outcome, OutboxState) and one.outcome in _WITH_REASONS:
                why[one.outcome, one.reason] += one.people
        return [(outcome, reason, people) for (outcome, reason), people in why.most_common()]

    def reacted(self) -> Counter[Reaction]:
        """How many people gave which answer."""
        found: Counter[Reaction] = Counter()
        for one in self.counted:
            if isinstance(one.outcome, Reaction):
                found[one.outcome] += one.people
        return found

    def as_csv(self) -> str:
        """A line for each community, language, outcome and reason (RFC 4180)."""
        return csv_files.written(COLUMNS, map(self._cells, self.counted))

    def _cells(self, one: Counted) -> tuple[str, ...]:
        place = self.communities.get(one.community_id or 0)
        code = place.code if place else ""
        return code, one.language, one.outcome.value, one.reason, str(one.people)


async def aftermath(session: AsyncSession, alert_id: int, staff: Staff) -> Aftermath:
    """What became of an alert; a supervisor's counts are of their own station's residents.

    Raises:
        NotAllowed: officers answer for none.
    """
    counted = [
        Counted(place, language, state, problem or "", people)
        for place, language, state, problem, people in await session.execute(
            _by(OutboxMessage.language, OutboxMessage.state, OutboxMessage.problem, staff=staff)
            .select_from(OutboxMessage)
            .join(Chat, Chat.id == OutboxMessage.chat_id)
            .join(Resident, Resident.id == Chat.resident_id)
            .outerjoin(Community, Community.id == Resident.community_id)
            .where(OutboxMessage.alert_id == alert_id)
        )
    ]
    counted += [
        Counted(place, language, reaction, "", people)
        for place, language, reaction, people in await session.execute(
            _by(Resident.language, AlertReaction.reaction, staff=staff)
            .select_from(AlertReaction)
            .join(Resident, Resident.id == AlertReaction.resident_id)
            .outerjoin(Community, Community.id == Resident.community_id)
            .outerjoin(Ticket, Ticket.id == AlertReaction.ticket_id)
            # Withdrawn, the call was none after all.
            .where(
                AlertReaction.alert_id == alert_id,
                or_(Ticket.id.is_(None), Ticket.state != TicketState.WITHDRAWN),
            )
        )
    ]
    ids = {one.community_id for one in counted}
    places = await session.scalars(select(Community).where(Community.id.in_(ids)))
    return Aftermath(counted, {place.id: place for place in places})


def _by(*columns: InstrumentedAttribute[Any], staff: Staff) -> Select[Any]:
    by = (Resident.community_id, *columns)
    return select(*by, func.count()).where(looked_after_by(staff)).group_by(*by).order_by(*by)
