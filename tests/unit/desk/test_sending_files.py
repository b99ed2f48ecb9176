"""An officer at the desk sends a picture or a document: it arrives, and nothing comes along."""

from __future__ import annotations

import io

import httpx
import pytest
from PIL import Image
from sqlalchemy import select
from sqlalchemy.orm import undefer

from actions.model import FileKind, StoredFile
from desk.uploads import LARGEST, LARGEST_REQUEST
from tests.unit.actions import sent
from tests.unit.desk.office import Office, picture, words_of

MAKER, GPS = 0x010F, 0x8825  # EXIF: who made the camera, where the picture was taken
PDF = b"%PDF-1.7\n1 0 obj\n"


def taken_somewhere() -> bytes:
    """A photo that says where and with what it was taken."""
    exif = Image.Exif()
    exif[MAKER] = "Spyphone"
    exif.get_ifd(GPS)[1] = "N"
    out = io.BytesIO()
    Image.new("RGB", (64, 48), "teal").save(out, "JPEG", exif=exif)
    return out.getvalue()


async def send(
    browser: httpx.AsyncClient,
    office: Office,
    content: bytes,
    media_type: str = "image/jpeg",
    name: str = "gate.jpg",
    text: str = "Is it this one?",
    move: str = "reply",
) -> httpx.Response:
    return await browser.post(
        f"/desk/tickets/{office.ticket.id}/{move}",
        data={"text": text},
        files={"file": (name, content, media_type)},
        follow_redirects=True,
    )


async def stored(office: Office) -> list[StoredFile]:
    async with office.database.read() as session:
        found = await session.scalars(select(StoredFile).options(undefer(StoredFile.content)))
        return list(found)


@pytest.mark.parametrize("move", ["reply", "ask_back", "set_out"])
async def test_a_picture_goes_to_the_resident_and_stays_with_the_ticket(
    office: Office, move: str
) -> None:
    async with await office.browser_of(office.wang) as browser:
        page = await send(browser, office, taken_somewhere(), move=move)
        assert page.status_code == 200
        (file,) = await stored(office)
        assert f"/desk/files/{file.id}/small" in page.text
        assert (await browser.get(f"/desk/files/{file.id}")).content == file.content
    async with office.database.read() as session:
        notice = sent.body((await sent.rows(session, office.marie))[-1])
    assert notice.files == (file.id,)
    assert file.kind is FileKind.PHOTO
    assert file.content is not None
    cleaned = Image.open(io.BytesIO(file.content)).getexif()
    assert MAKER not in cleaned
    assert not cleaned.get_ifd(GPS)


async def test_a_picture_needs_no_words(office: Office) -> None:
    async with await office.browser_of(office.wang) as browser:
        assert (await send(browser, office, picture(), text="")).status_code == 200
    async with office.database.read() as session:
        assert sent.body((await sent.rows(session, office.marie))[-1]).files


async def test_a_document_goes_with_its_plain_name(office: Office) -> None:
    async with await office.browser_of(office.wang) as browser:
        name = "C:\\forms\\\u202eregistration.pdf"
        assert (await send(browser, office, PDF, "application/pdf", name)).status_code == 200
    (file,) = await stored(office)
    assert (file.kind, file.media_type, file.name) == (
        FileKind.DOCUMENT, "application/pdf", "registration.pdf",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("content", "media_type", "why"),
    [
        (b"<script>alert(1)</script>", "image/jpeg", "Only pictures"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml", "Only pictures"),
        (b"MZ\x90\x00", "application/pdf", "Only pictures"),
        (picture()[:300], "image/jpeg", "Only pictures"),
        (b"\x00\x00\x00\x18ftypheic", "image/heic", "HEIC"),
        (b"%PDF-" + b"0" * LARGEST, "application/pdf", "larger than 10 MB"),
    ],
    ids=["script", "svg", "program", "half a picture", "heic", "large"],
)
async def test_what_no_phone_can_show_is_refused_and_the_words_stay(
    quick_office: Office, content: bytes, media_type: str, why: str
) -> None:
    office = quick_office
    async with await office.browser_of(office.wang) as browser:
        refused = await send(browser, office, content, media_type)
    assert refused.status_code == 409
    assert why in words_of(refused)
    assert "Is it this one?</textarea>" in refused.text
    assert await stored(office) == []
    async with office.database.read() as session:
        assert await sent.lines(session, office.marie) == []


async def test_what_a_browser_says_of_the_type_does_not_count(quick_office: Office) -> None:
    async with await quick_office.browser_of(quick_office.wang) as browser:
        await send(browser, quick_office, picture(), "text/html", "page.html")
    (file,) = await stored(quick_office)
    assert (file.kind, file.media_type) == (FileKind.PHOTO, "image/jpeg")


async def test_a_flood_of_bytes_is_not_read_to_its_end(quick_office: Office) -> None:
    async with await quick_office.browser_of(quick_office.wang) as browser:
        refused = await send(browser, quick_office, b"0" * (LARGEST_REQUEST + 1))
    assert refused.status_code == 413
    assert await stored(quick_office) == []


async def test_who_may_not_answer_sends_no_file_either(quick_office: Office) -> None:
    office = quick_office
    async with await office.browser_of(office.stranger) as browser:
        assert (await send(browser, office, picture())).status_code == 404
    async with await office.browser_of(office.wang) as wang:
        await wang.post(f"/desk/tickets/{office.ticket.id}/take")
    async with await office.browser_of(office.zhang) as zhang:
        assert (await send(zhang, office, picture())).status_code == 409
    assert await stored(office) == []
