"""Lists of what swindlers use, as CSV: out of the memory, and into it."""

from __future__ import annotations

import asyncio
from datetime import date
from http import HTTPStatus

from starlette.datastructures import FormData, UploadFile
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import indicators
from actions.csv_files import ListRefused, RowError
from actions.outgoing import say
from desk.downloads import csv_download
from desk.pages.fraud import sieve_of
from desk.uploads import FORM_AROUND
from desk.visit import Desk, Visit, for_staff, go

MOST_EXPORTED = 10_000  # rows, those seen last


def routes(desk: Desk) -> list[BaseRoute]:
    """The list as a file, and the form that takes one."""
    largest = indicators.LARGEST + FORM_AROUND
    return [
        Route("/fraud/list.csv", for_staff(desk, export)),
        Route("/fraud/import", for_staff(desk, ask)),
        Route("/fraud/import", for_staff(desk, import_), methods=["POST"], max_body_size=largest),
    ]


async def export(visit: Visit) -> Response:
    """What passes the address's filters, as far as they may see it."""
    async with visit.database.read() as session:
        found = await indicators.page(session, visit.staff, sieve_of(visit), limit=MOST_EXPORTED)
        people = await indicators.people(session, visit.staff, [one.id for one in found])
    written = await asyncio.to_thread(indicators.written, found, people)
    return csv_download(visit, "fraud", written)


async def ask(visit: Visit) -> Response:
    """The form."""
    indicators.check_may_import(visit.staff)
    return _form(visit, done=visit.query("done"), left=visit.query("left"))


async def import_(visit: Visit) -> Response:
    """Take a list in, or say what is wrong with it; half a list is never taken."""
    indicators.check_may_import(visit.staff)
    async with visit.request.form(max_files=1, max_fields=10) as form:
        upload = form.get("list")
        content = await upload.read() if isinstance(upload, UploadFile) else b""
        source, day = _text(form, "source")[: indicators.LONGEST_SOURCE], _text(form, "date")
    try:
        if not content:
            raise ListRefused([RowError(0, say("list-empty"))])
        rows = await asyncio.to_thread(
            indicators.read,
            content,
            visit.desk.recogniser,
            source=source,
            source_date=_day(day),
            today=visit.words.today(),
        )
    except ListRefused as refusal:
        return _form(visit, refusal=refusal, source=source, day=day)
    async with visit.database.write() as session:
        imported = await indicators.import_(session, visit.staff, rows, visit.now)
    return go(f"/fraud/import?done={imported.confirmed}&left={imported.left_cleared}")


def _form(
    visit: Visit,
    *,
    refusal: ListRefused | None = None,
    source: str = "",
    day: str = "",
    done: str = "",
    left: str = "",
) -> Response:
    return visit.page(
        "fraud_import.html",
        status=HTTPStatus.OK if refusal is None else HTTPStatus.UNPROCESSABLE_ENTITY,
        here="fraud",
        columns=indicators.COLUMNS,
        most_rows=indicators.MOST_ROWS,
        most_mb=indicators.LARGEST // 1024**2,
        refusal=refusal,
        source=source,
        day=day,
        today=visit.words.today(),
        done=int(done) if _is_count(done) else None,
        left=int(left) if _is_count(left) else 0,
    )


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) < 9


def _text(form: FormData, name: str) -> str:
    value = form.get(name)
    return value.replace("\0", "").strip() if isinstance(value, str) else ""


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
