"""What was not understood, and what a reviewer says it means."""

from __future__ import annotations

from dataclasses import replace
from http import HTTPStatus
from urllib.parse import urlencode

from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import learning
from actions.languages import LANGUAGES
from actions.learning import Position, Sieve, View
from actions.model import Lesson, LessonKind
from actions.outgoing import Say
from actions.personal_data import pieces
from actions.refusals import LessonIsExported, NotFound
from desk.visit import ROOT, Desk, Visit, for_staff, go, id_in, member_in

OTHER_LANGUAGES = "other"  # of a text in none that we serve
DONE = ("confirmed", "discarded")


def routes(desk: Desk) -> list[BaseRoute]:
    """The list, and a decision on one text of it."""
    return [
        Route("/understanding", for_staff(desk, show)),
        Route("/understanding/{id:int}", for_staff(desk, decide), methods=["POST"]),
    ]


async def show(visit: Visit) -> Response:
    """A page of texts, as far as they pass what the address asks for."""
    return await _page(visit, done=visit.query("done"))


async def decide(visit: Visit) -> Response:
    """Say what a text means, or that it teaches nothing; then go on where the list was."""
    id, form = visit.id(), await visit.form()
    decision, intent = form.get("decision", ""), form.get("intent", "")
    try:
        async with visit.database.write() as session:
            if decision == "confirm" and intent in visit.desk.intents:
                await learning.confirm(session, visit.staff, id, intent, visit.now)
            elif decision == "discard":
                await learning.discard(session, visit.staff, id, visit.now)
            else:
                raise NotFound
    except LessonIsExported as refusal:
        return await _page(visit, refused=refusal.say)
    done = DONE[decision == "discard"]
    return go(_address(_sieve(visit), _position(visit.query("after")), done).removeprefix(ROOT))


async def _page(visit: Visit, *, done: str = "", refused: Say | None = None) -> Response:
    sieve, after = _sieve(visit), _position(visit.query("after"))
    async with visit.database.read() as session:
        found = await learning.page(
            session, visit.staff, sieve, limit=learning.PAGE + 1, after=after
        )
        waiting = await learning.waiting(session)
    shown, more = found[: learning.PAGE], len(found) > learning.PAGE
    return visit.page(
        "understanding.html",
        status=HTTPStatus.OK if refused is None else HTTPStatus.CONFLICT,
        here="understanding",
        lessons=shown,
        sieve=sieve,
        views=list(View),
        kinds=list(LessonKind),
        languages=[*LANGUAGES, OTHER_LANGUAGES],
        other=OTHER_LANGUAGES,
        intents=visit.desk.intents,
        likeliest=_likeliest,
        pieces=pieces,
        waiting=waiting,
        asked=_address(sieve, after).partition("?")[2],
        first_page=_address(sieve) if after else None,
        next_page=_address(sieve, Position.of(shown[-1])) if more else None,
        address_of=lambda view: _address(replace(sieve, view=view)),
        done=done if done in DONE else "",
        refused=refused,
    )


def _likeliest(lesson: Lesson) -> str:
    """What the reviewer will probably say: what was decided, meant, or thought; never what the
    resident has just denied."""
    thought = lesson.readings[0]["intent"] if lesson.readings else ""
    denied = lesson.kind is not LessonKind.UNCLEAR
    return lesson.intent or lesson.suggested or ("" if denied else thought)


def _sieve(visit: Visit) -> Sieve:
    language = visit.query("language")
    return Sieve(
        view=member_in(View, visit.query("view")) or View.WAITING,
        language=language if language in (*LANGUAGES, OTHER_LANGUAGES) else None,
        kind=member_in(LessonKind, visit.query("kind")),
    )


def _address(sieve: Sieve, after: Position | None = None, done: str = "") -> str:
    asked = {
        "view": "" if sieve.view is View.WAITING else sieve.view.value,
        "language": sieve.language or "",
        "kind": sieve.kind.value if sieve.kind else "",
        "after": f"{after.times}_{after.id}" if after else "",
        "done": done,
    }
    query = urlencode({name: value for name, value in asked.items() if value})
    return f"{ROOT}/understanding?{query}" if query else f"{ROOT}/understanding"


def _position(text: str) -> Position | None:
    """Where the page begins; None, the first one, for anything we did not write ourselves."""
    times, _, id = text.partition("_")
    seen, last = id_in(times), id_in(id)
    return None if seen is None or last is None else Position(min(seen, 2**31 - 1), last)
