"""What swindlers use: what is reported where and how often, and what an officer decides."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from urllib.parse import urlencode

from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import communities, indicators
from actions.fraud.kinds import ScamKind
from actions.indicators import Position, Sieve
from actions.model import Indicator, IndicatorKind, IndicatorMove, IndicatorState, Role
from actions.outgoing import Say
from actions.personal_data import pieces
from actions.refusals import IndicatorMoved, IndicatorProtected, NotFound, TextNeeded
from desk.visit import ROOT, Desk, Visit, for_staff, go, id_in, member_in

LATELY = timedelta(weeks=4)  # what the list counts by community
SHOWN = timedelta(weeks=12)  # and the page of one, by week


def routes(desk: Desk) -> list[BaseRoute]:
    """The list, one of it, and a decision."""
    return [
        Route("/fraud", for_staff(desk, show_all)),
        Route("/fraud/{id:int}", for_staff(desk, show)),
        Route("/fraud/{id:int}", for_staff(desk, decide), methods=["POST"]),
    ]


async def show_all(visit: Visit) -> Response:
    """A page of what was reported, as far as it passes what the address asks for."""
    sieve, after = sieve_of(visit), _position(visit.query("after"))
    async with visit.database.read() as session:
        found = await indicators.page(
            session, visit.staff, sieve, limit=indicators.PAGE + 1, after=after
        )
        shown, more = found[: indicators.PAGE], len(found) > indicators.PAGE
        ids = [one.id for one in shown]
        since = (visit.now - LATELY).date()
        return visit.page(
            "fraud.html",
            here="fraud",
            found=shown,
            people=await indicators.people(session, visit.staff, ids),
            weeks=await indicators.weeks(session, visit.staff, ids, since),
            communities=await communities.visible_to(session, visit.staff),
            sieve=sieve,
            kinds=list(IndicatorKind),
            states=list(IndicatorState),
            owner_of=lambda one: owner_of(visit, one),
            pieces=pieces,
            may_import=visit.staff.role is not Role.OFFICER,
            export=address(sieve, "/fraud/list.csv"),
            first_page=address(sieve) if after else None,
            next_page=address(sieve, after=Position.of(shown[-1])) if more else None,
        )


async def show(visit: Visit) -> Response:
    """All that is known of one: where, when, in which words, who decided what and why."""
    return await _page(visit, done=visit.query("done"))


async def decide(visit: Visit) -> Response:
    """Confirm, clear, or take a decision back."""
    id, form = visit.id(), await visit.form()
    move = member_in(IndicatorMove, form.get("decision", ""))
    if move is None or move is IndicatorMove.IMPORT:
        raise NotFound
    reason = form.get("reason", "")
    try:
        async with visit.database.write() as session:
            indicator = await indicators.one(session, visit.staff, id)
            await indicators.decide(
                session,
                visit.staff,
                id,
                move,
                reason,
                visit.now,
                owner=owner_of(visit, indicator),
            )
    except (IndicatorMoved, IndicatorProtected, TextNeeded) as refusal:
        return await _page(visit, refused=refusal.say, reason=reason)
    return go(f"/fraud/{id}?done={move.value}")


async def _page(
    visit: Visit, *, done: str = "", refused: Say | None = None, reason: str = ""
) -> Response:
    id = visit.id()
    async with visit.database.read() as session:
        indicator = await indicators.one(session, visit.staff, id)
        since = (visit.now - SHOWN).date()
        weeks = (await indicators.weeks(session, visit.staff, [id], since)).get(id, [])
        return visit.page(
            "fraud_indicator.html",
            status=HTTPStatus.OK if refused is None else HTTPStatus.CONFLICT,
            here="fraud",
            one=indicator,
            people=(await indicators.people(session, visit.staff, [id])).get(id, 0),
            weeks=weeks,
            mondays=sorted({week.monday for week in weeks}, reverse=True),
            tickets=await indicators.tickets_with(session, visit.staff, id),
            owner=owner_of(visit, indicator),
            moves=indicators.moves_from(indicator.state),
            scam_kind=member_in(ScamKind, indicator.scam_kind or ""),
            pieces=pieces,
            done=member_in(IndicatorMove, done),
            refused=refused,
            reason=reason,
        )


def owner_of(visit: Visit, indicator: Indicator) -> dict[str, str]:
    """The names of the institution whose own it is; empty for nobody's."""
    return visit.desk.recogniser.owner_of(indicator.kind, indicator.value)


def sieve_of(visit: Visit) -> Sieve:
    """What the address asks for; anything we would not have written ourselves is left out."""
    return Sieve(
        kind=member_in(IndicatorKind, visit.query("kind")),
        state=member_in(IndicatorState, visit.query("state")),
        community_id=id_in(visit.query("community")),
        text=" ".join(visit.query("q").replace("\0", "").split())[: indicators.LONGEST_SEARCH],
    )


def address(sieve: Sieve, path: str = "/fraud", after: Position | None = None) -> str:
    """Where a page of what passes `sieve` is."""
    asked = {
        "kind": sieve.kind.value if sieve.kind else "",
        "state": sieve.state.value if sieve.state else "",
        "community": str(sieve.community_id or ""),
        "q": sieve.text,
        "after": f"{after.seen_at.isoformat()}_{after.id}" if after else "",
    }
    query = urlencode({name: value for name, value in asked.items() if value})
    return f"{ROOT}{path}?{query}" if query else f"{ROOT}{path}"


def _position(text: str) -> Position | None:
    """Where the page begins; None, the first one, for anything we did not write ourselves."""
    seen_at, _, id = text.rpartition("_")
    last = id_in(id)
    try:
        moment = datetime.fromisoformat(seen_at)
        if moment.tzinfo is None or last is None:
            return None
        return Position(moment.astimezone(UTC), last)
    except (ValueError, OverflowError):
        return None
