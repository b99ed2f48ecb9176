"""Lists into a register: shown first for what they would change, then taken as a whole."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from http import HTTPStatus
from typing import Any, Protocol

from sqlalchemy.ext.asyncio import AsyncSession
from starlette.datastructures import UploadFile
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import audit, csv_files
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
    written,
)
from desk.downloads import csv_download
from desk.uploads import FORM_AROUND
from desk.visit import ROOT, Desk, Visit, for_staff, go

MOST_SHOWN = 100  # changes; what is beyond is counted


class Opens(Protocol):
    """How a register is opened: for one of the staff, to look or `to_change` it."""

    def __call__(
        self, session: AsyncSession, staff: Staff, *, to_change: bool = False
    ) -> Awaitable[Register[Any]]:
        """The register, as it is in this transaction."""


@dataclass(frozen=True)
class ListPages:
    """The list of one register, out and in. They are at `base`, under `here` of the navigation.

    `after` answers once a list was taken in; without it, the register's own page does.
    """

    opens: Opens
    base: str
    here: str = "registers"
    after: Callable[[Visit, Register[Any]], Awaitable[Response]] | None = None

    def routes(self, desk: Desk) -> list[BaseRoute]:
        """A download, and the form that takes a list."""
        largest = 3 * LARGEST + FORM_AROUND  # a list that was shown comes back in a form, escaped
        return [
            Route(f"{self.base}/list.csv", for_staff(desk, self.export)),
            Route(f"{self.base}/import", for_staff(desk, self.ask)),
            Route(
                f"{self.base}/import",
                for_staff(desk, self.import_),
                methods=["POST"],
                max_body_size=largest,
            ),
        ]

    async def export(self, visit: Visit) -> Response:
        """All of it as a list."""
        async with visit.database.read() as session:
            register = await self.opens(session, visit.staff)
            text = written(register)
        return csv_download(visit, register.name, text)

    async def ask(self, visit: Visit) -> Response:
        """The form that takes a list."""
        async with visit.database.read() as session:
            return self._page(visit, await self.opens(session, visit.staff))

    async def import_(self, visit: Visit) -> Response:
        """Show what a list would change; the same list sent again with that mark is taken."""
        async with visit.request.form(max_files=1, max_fields=5, max_part_size=LARGEST) as form:
            upload, text, seen = form.get("list"), form.get("text"), form.get("seen")
            content = await upload.read(LARGEST + 1) if isinstance(upload, UploadFile) else b""
        refusal, plan, is_taken = None, None, False
        async with visit.database.write() as session:
            register = await self.opens(session, visit.staff, to_change=True)
            try:
                given = csv_files.decoded(content, LARGEST) if content else str(text or "")
                plan = planned(register, given)
                if plan.changes and seen == plan.mark:
                    async with session.begin_nested():
                        taken = await carry_out(session, register, plan, visit.now)
                        changes = asdict(taken)
                        path = f"{self.base}/import"
                        audit.note_list(session, visit.staff, path, changes, visit.now)
                    is_taken = True
            except ListRefused as refused:
                refusal, plan = refused, None
            except NotFilledIn as wrong:
                errors = [RowError(0, problem.why) for problem in wrong.problems]
                refusal, plan = ListRefused(errors), None
            if plan is not None and not is_taken:
                is_stale = isinstance(seen, str) and bool(seen)
                return self._page(visit, register, plan=plan, text=given, is_stale=is_stale)
        if is_taken:
            if self.after is not None:
                return await self.after(visit, register)
            return go(f"{self.base}?done=imported")
        async with visit.database.read() as session:
            return self._page(visit, await self.opens(session, visit.staff), refusal=refusal)

    def _page(
        self,
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
            here=self.here,
            base=f"{ROOT}{self.base}",
            register=register,
            refusal=refusal,
            plan=plan,
            shown=plan.changes[:MOST_SHOWN] if plan else (),
            text=text,
            stale=say("refusal-row-changed") if is_stale else None,
            most_rows=MOST_ROWS,
            most_mb=LARGEST // 1024**2,
        )
