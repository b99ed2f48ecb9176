"""What a form of a register shows and sends: the same for places, people and promises."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from actions.outgoing import Say, say
from actions.registers import Problem, Register, mark_of
from desk.visit import Visit


async def filled_in(visit: Visit) -> dict[str, str]:
    """What was filled in; of what can be ticked several times, all of it."""
    form = await visit.fields()
    return {name: "; ".join(form.getlist(name)) for name in form}


def whole(register: Register[Any], texts: Mapping[str, str]) -> dict[str, str]:
    """`texts`, and that nothing is ticked where nothing is: browsers leave that out."""
    ticked = {field.name: "" for field in register.fields if field.kind == "among"}
    return {**ticked, **texts}


def shown(
    register: Register[Any],
    row: Any = None,
    texts: Mapping[str, str] | None = None,
    *,
    problems: tuple[Problem, ...] = (),
    is_stale: bool = False,
) -> dict[str, Any]:
    """What `fields.html` needs: a row as it is, or as somebody wanted it and why it is not so."""
    now = {} if row is None else register.texts(row)
    wanted = now if texts is None else {**now, **texts}
    wrong: dict[str, Say] = {problem.column: problem.why for problem in problems}
    if is_stale:
        wrong[""] = say("refusal-row-changed")
    return {
        "status": HTTPStatus.CONFLICT if wrong else HTTPStatus.OK,
        "texts": wanted,
        "wrong": wrong,
        "meanwhile": {c: now[c] for c in now if is_stale and now[c] != wanted[c]},
        "seen": mark_of(now) if row is not None else "",
    }
