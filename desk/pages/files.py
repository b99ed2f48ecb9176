"""Photos, voice messages and documents, for staff who may see their ticket and for nobody else."""

from __future__ import annotations

import asyncio
import io
import mimetypes

from PIL import Image, ImageOps
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from actions import tickets
from actions.model import FileKind
from actions.pictures import MEDIA_TYPE
from actions.refusals import NotFound
from desk.visit import Desk, Visit, for_staff

THUMBNAIL = (480, 480)  # pixels; sharp at a third of a laptop's width
# What a browser shows as a picture and never runs. An SVG could.
_PICTURES = {"image/jpeg", "image/png", "image/webp", "image/gif"}
# A file never changes. Private: no proxy keeps it; an hour: nor does the browser after a shift.
_KEPT = "private, max-age=3600"


def routes(desk: Desk) -> list[BaseRoute]:
    """A file, and a small picture of it."""
    return [
        Route("/files/{id:int}", for_staff(desk, show)),
        Route("/files/{id:int}/small", for_staff(desk, show_small)),
    ]


async def show(visit: Visit) -> Response:
    """A photo to look at, anything else to download."""
    media_type, name, content = await _content(visit)
    is_shown = media_type in _PICTURES
    return Response(
        content,
        media_type=media_type,
        headers={
            "Content-Disposition": "inline" if is_shown else f'attachment; filename="{name}"',
            "Content-Security-Policy": "sandbox; default-src 'none'",
            "Cache-Control": _KEPT,
        },
    )


def picture_response(content: bytes) -> Response:
    """A picture of an alert, a JPEG that everybody may see sooner or later."""
    return Response(content, media_type=MEDIA_TYPE, headers={"Cache-Control": "no-cache"})


async def show_small(visit: Visit) -> Response:
    """A thumbnail of a photo."""
    media_type, _, content = await _content(visit)
    if media_type not in _PICTURES:
        raise NotFound
    try:
        small = await asyncio.to_thread(thumbnail, content)
    except (OSError, ValueError):
        raise NotFound from None
    return Response(small, media_type="image/jpeg", headers={"Cache-Control": _KEPT})


def thumbnail(content: bytes) -> bytes:
    """A picture as a JPEG of at most `THUMBNAIL`.

    Raises:
        OSError, ValueError: the bytes are no picture that can be read.
    """
    with Image.open(io.BytesIO(content)) as picture:
        picture.draft("RGB", THUMBNAIL)
        small = ImageOps.exif_transpose(picture).convert("RGB")
        small.thumbnail(THUMBNAIL)
        out = io.BytesIO()
        small.save(out, "JPEG", quality=80)
    return out.getvalue()


async def _content(visit: Visit) -> tuple[str, str, bytes]:
    """Media type, a name that is safe on any computer, and the bytes."""
    async with visit.database.read() as session:
        file = await tickets.file_for_staff(session, visit.id(), visit.staff)
    if file.content is None:
        raise NotFound
    media_type = file.media_type
    if file.kind is not FileKind.PHOTO and media_type in _PICTURES:
        media_type = "application/octet-stream"  # sent as a document: it is to be kept, not shown
    ending = mimetypes.guess_extension(file.media_type) or ""
    return media_type, f"{file.kind.value}-{file.id}{ending}", file.content
