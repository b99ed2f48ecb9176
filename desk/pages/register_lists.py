"""Lists into a register: shown first for what they would change, then taken as a whole."""

from __future__ import annotations

from collections.abc import Awaitable
from http import HTTPStatus
from typing import Any, Protocol

from sqlalchemy.ext.asyncio import AsyncSession
from starlette.datastructures import UploadFile
from starlette.responses import Response

from actions import csv_files
from actions.csv_files import ListRefused, RowError
from actions.model import Staff
from actions.outgoing import say
from actions.registers import (
    LARGEST,
    MOST_ROWS,
    NotFilledIn,
    Plan,
    Register,
    carry_out,
    planned,
)
from desk.visit import Visit, go

MOST_SHOWN = 100  # changes; what is beyond is counted


class Opens(Protocol):
    """How a register is opened: for one of the staff, to look or `to_change` it."""

    def __call__(
        self, session: AsyncSession, staff: Staff, *, to_change: bool = False
    ) -> Awaitable[Register[Any]]:
        """The register, as it is in this transaction."""


async def ask(visit: Visit, opens: Opens) -> Response:
    """The form that takes a list."""
    async with visit.database.read() as session:
        return _page(visit, await opens(session, visit.staff))


async def import_(visit: Visit, opens: Opens) -> Response:
    """Show what a list would change; the same list sent again with that mark is taken."""
    async with visit.request.form(max_files=1, max_fields=5, max_part_size=LARGEST) as form:
        upload, text, seen = form.get("list"), form.get("text"), form.get("seen")
        content = await upload.read(LARGEST + 1) if isinstance(upload, UploadFile) else b""
    refusal, plan = None, None
    async with visit.database.write() as session:
        register = await opens(session, visit.staff, to_change=True)
        try:
            given = csv_files.decoded(content, LARGEST) if content else str(text or "")
            plan = planned(register, given)
            if plan.changes and seen == plan.mark:
                async with session.begin_nested():
                    await carry_out(session, register, plan)
                return go(f"/registers/{register.name}?done=imported")
        except ListRefused as refused:
            refusal, plan = refused, None
        except NotFilledIn as wrong:
            errors = [RowError(0, problem.why) for problem in wrong.problems]
            refusal, plan = ListRefused(errors), None
        if plan is not None:
            is_stale = isinstance(seen, str) and bool(seen)
            return _page(visit, register, plan=plan, text=given, is_stale=is_stale)
    async with visit.database.read() as session:
        return _page(visit, await opens(session, visit.staff), refusal=refusal)


def _page(
    visit: Visit,
    register: Register[Any],
    *,
    refusal: ListRefused | None = None,
    plan: Plan | None = None,
    text: str = "",
    is_stale: bool = False,
) -> Response:
    return visit.page(
        "register_import.html",
        status=HTTPStatus.OK
        if refusal is None and not is_stale
        else HTTPStatus.UNPROCESSABLE_ENTITY
        if refusal is not None
        else HTTPStatus.CONFLICT,
        here="communities",
        register=register,
        refusal=refusal,
        plan=plan,
        shown=plan.changes[:MOST_SHOWN] if plan else (),
        text=text,
        stale=say("refusal-row-changed") if is_stale else None,
        most_rows=MOST_ROWS,
        most_mb=LARGEST // 1024**2,
    )
