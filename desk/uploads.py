"""What an officer sends along with their words: bounded, known by its bytes, freed of metadata."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath

from sqlalchemy.ext.asyncio import AsyncSession
from starlette.datastructures import UploadFile

from actions.model import FileKind
from actions.outgoing import say
from actions.pictures import MEDIA_TYPE, NotAPicture, clean_picture, is_heic, size_of
from actions.refusals import Refusal
from actions.stored_files import store
from actions.telegram_limits import LONGEST_SHAPE

LARGEST = 10 * 1024 * 1024  # bytes, as for residents
FORM_AROUND = 16 * 1024  # bytes of a form beside its file
# So much is read at all: up to here somebody hears what is wrong, with their words still there.
LARGEST_REQUEST = 3 * LARGEST
LONGEST_NAME = 200  # the column's
_PDF = "application/pdf"
_cleaning = asyncio.Semaphore(1)  # a picture of 50 megapixels takes a second, and 100 MB, to open


class FileRefused(Refusal):
    """The file is too large, or nothing that every phone can show."""


@dataclass(frozen=True)
class Upload:
    """A file as it will be kept and sent."""

    kind: FileKind
    media_type: str
    name: str
    content: bytes


async def checked(upload: UploadFile) -> Upload:
    """`upload` as it can be sent to anybody; what its browser says of its type does not count.

    Raises:
        FileRefused: it is larger than `LARGEST`, a broken picture, or neither picture nor PDF.
    """
    content = await upload.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise FileRefused(say("desk-file-too-large"))
    if content.startswith(b"%PDF-"):
        return Upload(FileKind.DOCUMENT, _PDF, _plain_name(upload.filename or ""), content)
    try:
        async with _cleaning:
            picture = await asyncio.to_thread(clean_picture, content)
    except NotAPicture:
        why = "desk-file-heic" if is_heic(content) else "desk-file-unknown"
        raise FileRefused(say(why)) from None
    return Upload(FileKind.PHOTO, MEDIA_TYPE, "", picture)


async def checked_picture(upload: UploadFile) -> bytes:
    """`upload` as a picture for everybody's phone: upright, without metadata, a plain JPEG.

    Raises:
        FileRefused: as of `checked`; or it is no picture, or so narrow that Telegram takes none.
    """
    picture = await checked(upload)
    if picture.kind is not FileKind.PHOTO:
        raise FileRefused(say("desk-file-no-picture"))
    sides = await asyncio.to_thread(size_of, picture.content)
    if max(sides) > LONGEST_SHAPE * min(sides):
        raise FileRefused(say("desk-file-too-narrow"))
    return picture.content


async def keep(session: AsyncSession, upload: Upload, now: datetime) -> int:
    """Store a file from the desk, which no chat sent; its id."""
    file = await store(
        session, upload.content, now, kind=upload.kind, media_type=upload.media_type,
        name=upload.name,
    )  # fmt: skip
    return file.id


def _plain_name(name: str) -> str:
    """A file's name without folders and without characters that hide something."""
    visible = "".join(one for one in name if one.isprintable())
    return PurePosixPath(visible.replace("\\", "/")).name[:LONGEST_NAME]
