"""The register of people: who works here as what, where, and in which language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from datetime import datetime
from typing import Any, ClassVar, Self

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from actions import audit, communities, invitations, leaving
from actions.model import Community, DutyHours, Role, Staff, StaffCommunity, Station
from actions.outgoing import say
from actions.refusals import NotAllowed, NotFound, Refusal
from actions.registers.fields import Field, Problem
from actions.registers.people_fields import fields_for
from actions.registers.register import NotFilledIn, Register, StillNeeded, Texts
from actions.upsert import insert

RIGHTS = ("role", "station", "communities", "active")  # columns whose changes the audit log says
_OF_ONESELF = ("role", "is_active")  # attributes that nobody changes of themselves


@dataclass
class People(Register[Staff]):
    """Those whom `by` is in charge of; for an admin they themselves too. Logins stay.

    Opened to be changed, `by` is known to be in charge still: whoever loses their rights meanwhile
    changes nobody's any more, and so there is always an admin left.
    """

    by: Staff = dataclass_field(kw_only=True)
    links: list[tuple[Staff, str]] = dataclass_field(default_factory=list, kw_only=True)
    _serving: dict[int, list[Community]] = dataclass_field(default_factory=dict, kw_only=True)
    _to_give: Sequence[Community] = dataclass_field(default=(), kw_only=True)

    name: ClassVar[str] = "people"
    key: ClassVar[str] = "login"
    uniques: ClassVar[tuple[str, ...]] = ("login",)

    @classmethod
    async def open(cls, session: AsyncSession, staff: Staff, *, to_change: bool = False) -> Self:
        """For `staff`.

        Raises:
            NotAllowed: officers are in charge of nobody.
        """
        rows = await _in_charge_of(session, staff, to_change=to_change)
        theirs = await communities.in_charge_of(session, staff)
        to_give = [one for one in theirs if not one.is_archived]
        serving = await _serving(session, rows)
        known = {one.id: one for ones in (to_give, *serving.values()) for one in ones}
        stations = select(Station).order_by(Station.id)
        if staff.role is not Role.ADMIN:
            stations = stations.where(Station.id == staff.station_id)
        register = cls(
            rows,
            fields_for(staff, (await session.scalars(stations)).all(), [*known.values()]),
            by=staff,
            _serving=serving,
            _to_give=to_give,
        )
        ours = {person.id for person in rows}
        for id, login in await session.execute(select(Staff.id, Staff.login)):
            if id not in ours:
                register.note({"login": login}, f"another's: {id}")
        return register

    def names(self, row: Staff) -> Mapping[str, str]:
        """See `Register`."""
        return {"zh": row.name}

    def value(self, row: Staff, field: Field) -> Any:
        """See `Register`. Who only stands in does not serve there."""
        if field.name == "communities":
            return self._serving.get(row.id, [])
        return super().value(row, field)

    def of_id(self, id: int) -> Staff:
        """The person with this id.

        Raises:
            NotFound: they are not there, or not for `by` to change.
        """
        for person in self.rows:
            if person.id == id:
                return person
        raise NotFound

    def same(self, given: Texts) -> Staff | None:
        """See `Register`."""
        return super().same({**given, self.key: given.get(self.key, "").lower()})

    def read(self, given: Texts, before: Staff | None) -> dict[str, Any]:
        """See `Register`. A new colleague works here, in the language of who invites them."""
        if before is None:
            new = {"language": self.by.language, "active": "yes"}
            given = {**new, **{column: text for column, text in given.items() if text}}
        values = super().read(given, before)
        if _now("role", values, before) is Role.ADMIN:
            values |= {"station_id": None, "communities": []}  # they see everything anyway
        elif before is None and values["station_id"] is None and values["communities"]:
            values["station_id"] = values["communities"][0].station_id
        return values

    def has_ended(self, row: Staff) -> bool:
        """See `Register`: who has left."""
        return not row.is_active

    def check(self, values: Mapping[str, Any], before: Staff | None) -> list[Problem]:
        """Nobody changes their own rights, and whoever is no admin belongs to a station."""
        problems = []
        if before is not None and before.id == self.by.id:
            problems += [
                Problem(field.name, say("refusal-own-rights"))
                for field in self.fields
                if field.attribute in _OF_ONESELF and _changes(field.attribute, values, before)
            ]
        if before is None and not values["is_active"]:
            problems.append(Problem("active", say("refusal-new-and-gone")))
        serving = set(self._serving.get(before.id, []) if before else [])
        wanted = values.get("communities", [])
        if foreign := [one for one in wanted if one not in self._to_give and one not in serving]:
            codes = ", ".join(one.code for one in foreign)
            problems.append(Problem("communities", say("refusal-not-yours", codes=codes)))
        if _now("role", values, before) is not Role.ADMIN and not (
            _now("station_id", values, before) or (before is None and wanted)
        ):
            problems.append(Problem("station", say("refusal-field-missing")))
        return problems

    async def save(
        self, session: AsyncSession, values: Mapping[str, Any], before: Staff | None, now: datetime
    ) -> Staff:
        """See `Register`. A new colleague gets a link, which is in `links` then."""
        if before is None:
            return await self._invite(session, values, now)
        old = self.texts(before)
        for name, value in values.items():
            if name not in ("communities", "is_active"):
                setattr(before, name, value)
        if "communities" in values:
            await self._serve(session, before, values["communities"])
        await session.flush()
        if _changes("is_active", values, before):
            await self.set_active(session, before, values["is_active"], now)
        new = self.texts(before)
        changed = [column for column in RIGHTS if column != "active" and new[column] != old[column]]
        self._note(session, before, {column: new[column] for column in changed}, now)
        return before

    async def set_active(
        self, session: AsyncSession, person: Staff, is_active: bool, now: datetime
    ) -> int:
        """Let `person` work here, or no more; how many tickets went back to their communities.

        Raises:
            NotAllowed: it is `by` themselves.
        """
        if person.id == self.by.id:
            raise NotAllowed
        given_back = 0
        if is_active:
            await leaving.come_back(session, person)
        else:
            given_back = await leaving.leave(session, person, self.by, now)
        self._note(session, person, {"active": "yes" if is_active else "no"}, now)
        return given_back

    async def remove(self, session: AsyncSession, row: Staff) -> None:
        """What somebody did stays theirs, so they stay."""
        raise StillNeeded(say("refusal-people-stay"))

    async def _invite(
        self, session: AsyncSession, values: Mapping[str, Any], now: datetime
    ) -> Staff:
        station = await session.get(Station, values["station_id"] or 0)
        try:
            person, code = await invitations.invite(
                session, self.by, values["login"], values["name"], values["role"],
                values["communities"], station, now,
            )  # fmt: skip
        except Refusal as refusal:
            raise NotFilledIn([Problem("", refusal.say)]) from refusal
        person.language, person.phone = values["language"], values["phone"]
        self.links.append((person, code))
        self.rows.append(person)
        self._serving[person.id] = list(values["communities"])
        texts = self.texts(person)
        given = {column: texts[column] for column in RIGHTS if texts[column]}
        self._note(session, person, given, now)
        return person

    async def _serve(
        self, session: AsyncSession, person: Staff, wanted: Sequence[Community]
    ) -> None:
        """They serve `wanted` and nothing else, but where they stand in for somebody."""
        ids = [one.id for one in wanted]
        gone = [one.id for one in self._serving.get(person.id, []) if one.id not in ids]
        theirs = StaffCommunity.staff_id == person.id
        await session.execute(
            delete(StaffCommunity).where(theirs, StaffCommunity.community_id.in_(gone))
        )
        await session.execute(  # they still work then, elsewhere
            update(DutyHours)
            .where(DutyHours.staff_id == person.id, DutyHours.community_id.in_(gone))
            .values(community_id=None)
        )
        for id in ids:
            await session.execute(
                insert(session, StaffCommunity)
                .values(staff_id=person.id, community_id=id)
                .on_conflict_do_update(
                    index_elements=["staff_id", "community_id"], set_={"stands_in_until": None}
                )
            )
        self._serving[person.id] = list(wanted)

    def _note(
        self, session: AsyncSession, person: Staff, rights: Mapping[str, str], now: datetime
    ) -> None:
        for column, text in rights.items():
            path = f"/people/{person.id}/{column}/{text.replace('; ', '+')}"
            audit.note(session, self.by, "POST", path, 200, now)


async def _in_charge_of(session: AsyncSession, by: Staff, *, to_change: bool) -> list[Staff]:
    """Those `by` is in charge of, held in the order of their numbers where they are to change.

    Nobody's tickets wait meanwhile: what refers to a person does not change them.
    """
    query = select(Staff).order_by(Staff.id)
    if by.role is Role.ADMIN:
        pass
    elif by.role is Role.SUPERVISOR:
        theirs = (Staff.station_id == by.station_id) & (Staff.role == Role.OFFICER)
        query = query.where(theirs | (Staff.id == by.id))
    else:
        raise NotAllowed
    if to_change:
        query = query.with_for_update(key_share=True).execution_options(populate_existing=True)
    rows = list(await session.scalars(query))
    if to_change:
        now = next((person for person in rows if person.id == by.id), None)
        if now is None or not now.is_active or now.role is not by.role:
            raise NotAllowed
    return [person for person in rows if person.id != by.id or by.role is Role.ADMIN]


async def _serving(session: AsyncSession, people: Sequence[Staff]) -> dict[int, list[Community]]:
    """The communities of record of each."""
    found = await session.execute(
        select(StaffCommunity.staff_id, Community)
        .join(Community, Community.id == StaffCommunity.community_id)
        .where(
            StaffCommunity.stands_in_until.is_(None),
            StaffCommunity.staff_id.in_([person.id for person in people]),
        )
        .order_by(Community.id)
    )
    serving: dict[int, list[Community]] = {}
    for staff_id, community in found:
        serving.setdefault(staff_id, []).append(community)
    return serving


def _now(attribute: str, values: Mapping[str, Any], before: Staff | None) -> Any:
    return values[attribute] if attribute in values else getattr(before, attribute)


def _changes(attribute: str, values: Mapping[str, Any], before: Staff) -> bool:
    return attribute in values and values[attribute] != getattr(before, attribute)
