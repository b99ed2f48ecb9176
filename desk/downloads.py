"""Lists that staff take away as files."""

from __future__ import annotations

from starlette.responses import Response

from desk.visit import Visit


def csv_download(visit: Visit, name: str, text: str) -> Response:
    """`text` as linli-`name` with the time of now, for spreadsheets; no browser keeps a copy."""
    return Response(
        text.encode("utf-8-sig"),  # without the mark Excel reads it as something else
        media_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": (
                f'attachment; filename="linli-{name}-{visit.now:%Y%m%d-%H%M}.csv"'
            ),
            "Cache-Control": "no-store",
        },
    )
