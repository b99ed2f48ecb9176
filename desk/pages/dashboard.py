"""The dashboard: how it goes, for the communities one sees, with the table behind each chart."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import communities, statistics
from actions.model import Category, Outcome, TicketState
from actions.refusals import NotFound
from actions.statistics import Figures, Focus
from desk import charts
from desk.downloads import csv_download
from desk.figure_tables import STARS, as_csv, tables
from desk.heat_map import heat_map
from desk.visit import Desk, Visit, for_staff, id_in, member_in


def routes(desk: Desk) -> list[BaseRoute]:
    """The page, and each of its tables as a file."""
    return [
        Route("/dashboard", for_staff(desk, show)),
        Route("/dashboard/{table}.csv", for_staff(desk, export)),
    ]


async def show(visit: Visit) -> Response:
    """What the address asks for."""
    focus = _focus(visit)
    async with visit.database.read() as session:
        figures = await _figures(visit, focus)
        choices = await communities.choices(session, visit.staff)
        stations = await statistics.stations(session, visit.staff)
    weeks, total = list(figures.weeks.values()), figures.total
    return visit.page(
        "dashboard.html",
        here="dashboard",
        focus=focus,
        query=_query(focus),
        periods=statistics.PERIODS,
        stations=stations,
        communities=choices,
        categories=list(Category),
        figures=figures,
        mondays=list(figures.weeks),
        tables=tables(figures, visit.words),
        least=statistics.LEAST,
        fewest=statistics.FEWEST,
        edge_m=statistics.EDGE_M,
        bands=statistics.BANDS,
        withdrawn=total.in_state(TicketState.WITHDRAWN),
        answered_alone=figures.self_service.counts.get(Outcome.ANSWERED, 0),
        by_week=charts.columns(
            [[tally.filed for tally in weeks], [tally.settled.cases for tally in weeks]]
        ),
        answered=charts.lines(
            [[t.answered.median for t in weeks], [t.answered.ninetieth for t in weeks]]
        ),
        settled=charts.lines(
            [[t.settled.median for t in weeks], [t.settled.ninetieth for t in weeks]]
        ),
        by_category=_bars(figures),
        ratings=[(stars, total.rated.counts.get(stars, 0)) for stars in STARS],
        share=charts.share,
        map=heat_map(figures.places, figures.cells),
    )


async def export(visit: Visit) -> Response:
    """One of the tables as CSV.

    Raises:
        NotFound: there is no such table.
    """
    figures = await _figures(visit, _focus(visit))
    slug = visit.request.path_params["table"]
    table = tables(figures, visit.words).get(slug)
    if table is None:
        raise NotFound
    return csv_download(visit, slug, as_csv(table, visit.words))


async def _figures(visit: Visit, focus: Focus) -> Figures:
    async with visit.database.read() as session:
        return await statistics.figures(
            session, visit.staff, focus, visit.now, visit.desk.pages.timezone
        )


def _bars(figures: Figures) -> list[tuple[Category, int]]:
    filed = [(category, tally.filed) for category, tally in figures.categories.items()]
    return sorted(filed, key=lambda one: (-one[1], one[0].value))


def _focus(visit: Visit) -> Focus:
    """What the address asks for; anything we would not have written ourselves is left out."""
    weeks = id_in(visit.query("weeks"))
    return Focus(
        weeks=weeks if weeks in statistics.PERIODS else Focus().weeks,
        community_id=id_in(visit.query("community")),
        station_id=id_in(visit.query("station")),
        category=member_in(Category, visit.query("category")),
    )


def _query(focus: Focus) -> str:
    asked = {
        "weeks": "" if focus.weeks == Focus().weeks else focus.weeks,
        "community": focus.community_id or "",
        "station": focus.station_id or "",
        "category": focus.category.value if focus.category else "",
    }
    query = urlencode({name: value for name, value in asked.items() if value})
    return f"?{query}" if query else ""
