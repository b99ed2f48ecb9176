"""Files from the page: bounded, checked, and nobody else's to see."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator

import httpx
import pytest
from PIL import Image
from sqlalchemy import select

from actions.model import FileKind, StoredFile
from bot.channels.webchat import uploads
from bot.channels.webchat.session import new_secret
from bot.channels.webchat.uploads import LARGEST, LARGEST_REQUEST, MOST_AN_HOUR
from tests import factories
from tests.outbox import saying
from tests.photos import HEIC
from tests.unit.channels.webchat.room import Room


def picture(kind: str = "JPEG", size: tuple[int, int] = (64, 48)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, kind)
    return out.getvalue()


@pytest.fixture
async def ana(sqlite_room: Room) -> AsyncIterator[httpx.AsyncClient]:
    async with sqlite_room.visitor(new_secret()) as visitor:
        yield visitor


async def send(
    visitor: httpx.AsyncClient,
    content: bytes,
    media_type: str = "image/jpeg",
    name: str = "gate.jpg",
) -> httpx.Response:
    return await visitor.post("/chat/files", files={"file": (name, content, media_type)})


def reason(response: httpx.Response) -> tuple[int, str]:
    return response.status_code, response.json()["reason"]


async def stored(room: Room) -> StoredFile:
    async with room.database.read() as session:
        return (await session.scalars(select(StoredFile))).one()


async def test_a_photo_is_kept_and_shown_to_who_sent_it(
    sqlite_room: Room, ana: httpx.AsyncClient
) -> None:
    answer = (await send(ana, picture())).json()
    assert (answer["kind"], answer["name"]) == ("photo", "gate.jpg")
    shown = await ana.get(f"/chat/files/{answer['id']}")
    assert shown.headers["content-type"] == "image/jpeg"
    assert shown.headers["content-disposition"] == "inline"
    assert shown.headers["cache-control"].startswith("private")
    assert Image.open(io.BytesIO(shown.content)).size == (64, 48)


async def test_anybody_elses_file_does_not_exist(sqlite_room: Room, ana: httpx.AsyncClient) -> None:
    id = (await send(ana, picture())).json()["id"]
    async with sqlite_room.visitor(new_secret()) as thief, sqlite_room.visitor() as nobody:
        assert (await thief.get(f"/chat/files/{id}")).status_code == 404
        assert (await nobody.get(f"/chat/files/{id}")).status_code == 404
    for other in (id + 1, 2**63, 10**30):
        assert (await ana.get(f"/chat/files/{other}")).status_code == 404


async def test_an_officers_photo_is_shown_once_it_was_sent_and_only_there(
    sqlite_room: Room,
) -> None:
    secret = new_secret()
    chat = await sqlite_room.chat(secret)
    async with sqlite_room.database.write() as session:
        photo = await factories.photo(session, None)
        other = await factories.photo(session, None)
    async with sqlite_room.visitor(secret) as ana:
        assert (await ana.get(f"/chat/files/{photo.id}")).status_code == 404
        body = saying("This one?").model_copy(update={"files": (photo.id,)})
        await sqlite_room.queue(chat, body)
        assert (await ana.get(f"/chat/files/{photo.id}")).status_code == 404, "not sent yet"
        await sqlite_room.send_due()
        assert (await ana.get(f"/chat/files/{photo.id}")).status_code == 200
        assert (await ana.get(f"/chat/files/{other.id}")).status_code == 404


@pytest.mark.parametrize(
    ("content", "media_type", "kind", "kept_as"),
    [
        (HEIC, "image/heic", FileKind.PHOTO, "image/jpeg"),
        (HEIC, "", FileKind.PHOTO, "image/jpeg"),
        (picture("PNG"), "image/png", FileKind.PHOTO, "image/jpeg"),
        (picture("WEBP"), "", FileKind.PHOTO, "image/jpeg"),
        (picture("JPEG"), "application/octet-stream", FileKind.PHOTO, "image/jpeg"),
        (b"%PDF-1.7 ...", "application/pdf", FileKind.DOCUMENT, "application/pdf"),
        (b"OggS...", "audio/ogg; codecs=opus", FileKind.VOICE, "audio/ogg"),
        (b"....ftypqt  ", "video/quicktime", FileKind.VIDEO, "video/quicktime"),
    ],
)
async def test_what_helps_a_report_is_taken(
    sqlite_room: Room,
    ana: httpx.AsyncClient,
    content: bytes,
    media_type: str,
    kind: FileKind,
    kept_as: str,
) -> None:
    response = await send(ana, content, media_type)
    assert response.status_code == 200
    file = await stored(sqlite_room)
    assert (file.kind, file.media_type) == (kind, kept_as)


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (b"<script>alert(1)</script>", "image/jpeg"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "image/svg+xml"),
        (b"<script>alert(1)</script>", "text/html"),
        (b"<script>alert(1)</script>", "application/pdf"),
        (b"MZ...", "application/x-msdownload"),
        (b"MZ...", ""),
        (b"", "image/jpeg"),
        (b"", "audio/ogg"),
        (b"sound", "audio/" + "x" * 200),
        (b"sound", "audio/o gg"),
        (picture()[:200], "image/jpeg"),
        (picture("PNG", (5001, 5000)), "image/png"),
    ],
)
async def test_what_is_of_no_use_or_dangerous_is_refused(
    sqlite_room: Room, ana: httpx.AsyncClient, content: bytes, media_type: str
) -> None:
    assert reason(await send(ana, content, media_type)) == (415, "web-file-unknown")


async def test_a_damaged_picture_of_an_iphone_is_refused_with_a_way_out(
    ana: httpx.AsyncClient,
) -> None:
    for media_type in ("image/heic", "", "image/jpeg"):
        heic = b"\x00\x00\x00\x28ftypheic" + b"\x00" * 100
        assert reason(await send(ana, heic, media_type)) == (415, "web-file-heic")


async def test_a_file_that_is_too_large_is_refused(
    sqlite_room: Room, ana: httpx.AsyncClient
) -> None:
    fits = await send(ana, b"%PDF-" + b"x" * (LARGEST - 5), "application/pdf")
    assert fits.status_code == 200
    assert reason(await send(ana, b"%PDF-" + b"x" * LARGEST, "application/pdf")) == (
        413,
        "web-file-too-large",
    )


async def test_a_request_that_is_too_large_is_refused_unread(ana: httpx.AsyncClient) -> None:
    sent = 0

    async def body() -> AsyncIterator[bytes]:
        nonlocal sent
        yield b'--x\r\nContent-Disposition: form-data; name="file"; filename="f"\r\n\r\n'
        while sent < 200 * 1024 * 1024:
            sent += 1024 * 1024
            yield b"x" * 1024 * 1024

    form = {"Content-Type": "multipart/form-data; boundary=x"}
    endless = await ana.post("/chat/files", content=body(), headers=form)
    assert endless.status_code == 413
    assert sent <= LARGEST_REQUEST + 1024 * 1024
    announced = {**form, "Content-Length": str(LARGEST_REQUEST + 1)}
    assert (await ana.post("/chat/files", content=b"x", headers=announced)).status_code == 413


async def test_an_upload_that_never_ends_is_not_waited_for(
    ana: httpx.AsyncClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "LONGEST_S", 0.1)

    async def body() -> AsyncIterator[bytes]:
        while True:
            yield b"-"
            await asyncio.sleep(0.05)

    form = {"Content-Type": "multipart/form-data; boundary=x"}
    async with asyncio.timeout(5):
        endless = await ana.post("/chat/files", content=body(), headers=form)
    assert reason(endless) == (408, "web-not-sent")


async def test_a_chat_sends_no_more_in_an_hour_than_any_report_needs(
    sqlite_room: Room, ana: httpx.AsyncClient
) -> None:
    for _ in range(MOST_AN_HOUR):
        assert (await send(ana, b"%PDF-", "application/pdf")).status_code == 200
    assert reason(await send(ana, b"%PDF-", "application/pdf")) == (429, "too-many-messages")
    async with sqlite_room.visitor(new_secret()) as ben:
        assert (await send(ben, b"%PDF-", "application/pdf")).status_code == 200
    sqlite_room.clock.forward(minutes=61)
    assert (await send(ana, b"%PDF-", "application/pdf")).status_code == 200


async def test_no_other_site_can_send_a_file_in_a_residents_name(sqlite_room: Room) -> None:
    for origin in ("https://evil.example", "null", ""):
        async with sqlite_room.visitor(new_secret(), Origin=origin) as visitor:
            assert reason(await send(visitor, picture())) == (403, "web-not-sent")
    async with sqlite_room.visitor() as nobody:
        assert reason(await send(nobody, picture())) == (403, "web-not-sent")


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\Ana\\gate.pdf", "gate.pdf"),
        ("大门\u202efdp.exe", "大门fdp.exe"),
        ("x" * 500, "x" * 200),
    ],
)
async def test_a_files_name_is_harmless(
    sqlite_room: Room, ana: httpx.AsyncClient, sent: str, kept: str
) -> None:
    assert (await send(ana, b"%PDF-", "application/pdf", name=sent)).status_code == 200
    file = await stored(sqlite_room)
    assert file.name == kept
    shown = await ana.get(f"/chat/files/{file.id}")
    assert shown.headers["content-disposition"].startswith("attachment; filename*=UTF-8''")
    assert shown.headers["content-disposition"].isascii()


@pytest.mark.parametrize(
    "form",
    [
        {"data": {"file": "just text"}},
        {"files": {"other": ("a.jpg", picture(), "image/jpeg")}},
        {"files": [("file", ("a.jpg", b"a")), ("file", ("b.jpg", b"b"))]},
        {"content": b"not a form", "headers": {"Content-Type": "multipart/form-data"}},
        {"content": b"{}", "headers": {"Content-Type": "application/json"}},
    ],
)
async def test_a_form_that_is_none_of_our_pages_is_refused(
    ana: httpx.AsyncClient, form: dict[str, object]
) -> None:
    assert (await ana.post("/chat/files", **form)).status_code == 400  # type: ignore[arg-type]
