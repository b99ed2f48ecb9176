"""A message as a weather service sends it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.sax.saxutils import escape

from actions.cap import CapReader
from tests.architecture.source import ROOT

READER = CapReader(ROOT / "data/cap/CAP-v1.2.xsd")
MEISHAN = "31.231,121.471 31.239,121.471 31.239,121.479 31.231,121.479 31.231,121.471"
FAR_AWAY = "40.0,116.0 40.1,116.0 40.1,116.1 40.0,116.0"


def info(
    language: str | None = "en-GB",
    headline: str = "Heavy rain",
    *,
    description: str = "Up to 100 mm in three hours.",
    instruction: str = "Stay away from the river.",
    expires: str = "2026-03-04T18:00:00+08:00",
    polygons: Iterable[str] = (MEISHAN,),
    circles: Iterable[str] = (),
) -> str:
    """One language's part."""
    spoken = "" if language is None else f"<language>{language}</language>"
    ends = f"<expires>{expires}</expires>" if expires else ""
    shapes = "".join(f"<polygon>{one}</polygon>" for one in polygons)
    shapes += "".join(f"<circle>{one}</circle>" for one in circles)
    area = f"<area><areaDesc>Here</areaDesc>{shapes}</area>"
    return f"""<info>{spoken}<category>Met</category><event>Rain</event><urgency>Future</urgency>
        <severity>Severe</severity><certainty>Possible</certainty>{ends}
        <headline>{escape(headline)}</headline><description>{escape(description)}</description>
        <instruction>{escape(instruction)}</instruction>{area}</info>"""


def message(
    identifier: str = "rain-1",
    *infos: str,
    sender: str = "weather@city.example",
    kind: str = "Alert",
    status: str = "Actual",
    scope: str = "Public",
    sent: str = "2026-03-04T09:00:00+08:00",
    earlier: Sequence[str] = (),
    before: str = "",
) -> bytes:
    """The whole of it; `earlier` are identifiers, `before` is what stands before its root."""
    named = " ".join(f"{sender},{one},2026-03-04T08:00:00+08:00" for one in earlier)
    references = f"<references>{named}</references>" if earlier else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>{before}
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>{identifier}</identifier>
        <sender>{sender}</sender><sent>{sent}</sent><status>{status}</status>
        <msgType>{kind}</msgType><scope>{scope}</scope>{references}
        {"".join(infos or (info(),))}</alert>""".encode()
