"""Photos and other files: shown or handed over, to staff who may see the ticket and nobody else."""

from __future__ import annotations

import io

import httpx
import pytest
from PIL import Image

from actions.model import FileKind, FileState, StoredFile
from tests import factories
from tests.unit.desk.office import Office, picture


async def get(office: Office, file: StoredFile, small: bool = False) -> httpx.Response:
    async with await office.browser_of(office.wang) as browser:
        return await browser.get(f"/desk/files/{file.id}{'/small' if small else ''}")


async def test_a_photo_is_shown_and_has_a_small_one(office: Office) -> None:
    file = await office.file(picture(1200, 900))
    answer = await get(office, file)
    assert answer.content == picture(1200, 900)
    assert answer.headers["content-type"] == "image/jpeg"
    assert answer.headers["content-disposition"] == "inline"
    small = Image.open(io.BytesIO((await get(office, file, small=True)).content))
    assert small.size == (480, 360)
    async with await office.browser_of(office.wang) as browser:
        page = await browser.get(f"/desk/tickets/{office.ticket.id}")
    assert f'src="/desk/files/{file.id}/small"' in page.text


async def test_officers_of_another_community_find_no_such_file(office: Office) -> None:
    file = await office.file(picture())
    for stranger in (office.stranger, office.strange_supervisor):
        async with await office.browser_of(stranger) as browser:
            for path in (f"/desk/files/{file.id}", f"/desk/files/{file.id}/small"):
                assert (await browser.get(path)).status_code == 404


async def test_a_file_that_was_never_filed_is_nobodys(office: Office) -> None:
    """Sent while a report was being written, or to the chat of another resident."""
    async with office.database.write() as session:
        file = await factories.photo(session, office.marie)
    async with await office.browser_of(office.chen) as browser:
        assert (await browser.get(f"/desk/files/{file.id}")).status_code == 404


@pytest.mark.parametrize(
    ("kind", "media_type", "ending"),
    [
        (FileKind.VOICE, "audio/ogg", ".oga"),
        (FileKind.DOCUMENT, "application/pdf", ".pdf"),
        (FileKind.DOCUMENT, "text/html", ".html"),
        (FileKind.DOCUMENT, "image/svg+xml", ".svg"),
        (FileKind.PHOTO, "image/svg+xml", ".svg"),
        (FileKind.DOCUMENT, "image/jpeg", ".jpg"),
    ],
)
async def test_what_is_no_photo_is_handed_over_and_never_opened(
    quick_office: Office, kind: FileKind, media_type: str, ending: str
) -> None:
    file = await quick_office.file(b"<script>x</script>", kind=kind, media_type=media_type)
    answer = await get(quick_office, file)
    disposition = answer.headers["content-disposition"]
    assert disposition.startswith("attachment")
    assert ending in disposition or media_type == "audio/ogg"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"].startswith("sandbox")
    assert (await get(quick_office, file, small=True)).status_code == 404


async def test_a_photo_that_cannot_be_read_has_no_small_one(quick_office: Office) -> None:
    file = await quick_office.file(b"not a picture")
    assert (await get(quick_office, file, small=True)).status_code == 404


@pytest.mark.parametrize(
    ("state", "said"),
    [(FileState.REMOTE, "Still being fetched"), (FileState.LOST, "Could not be fetched")],
)
async def test_what_is_not_here_is_said_and_not_linked(
    quick_office: Office, state: FileState, said: str
) -> None:
    file = await quick_office.file(None, state=state)
    async with await quick_office.browser_of(quick_office.wang) as browser:
        page = await browser.get(f"/desk/tickets/{quick_office.ticket.id}")
    assert said in page.text
    assert f"/desk/files/{file.id}" not in page.text
    assert (await get(quick_office, file)).status_code == 404
