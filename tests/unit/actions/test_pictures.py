"""A photo loses what nobody meant to send, and keeps what it shows."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from actions.pictures import LONGEST_SIDE, NotAPicture, clean_picture, is_heic
from tests.photos import HEIC

ORIENTATION, GPS, MODEL = 0x0112, 0x8825, 0x0110
LYING_ON_ITS_SIDE = 6
RED, BLUE = (255, 0, 0), (0, 0, 255)


def photo(kind: str, size: tuple[int, int], mode: str = "RGB", **saved: object) -> bytes:
    """Blue at the top left, red elsewhere, from a phone that says where and how it was held."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (0, 0, size[0] // 2, size[1] // 2))
    exif = Image.Exif()
    exif[ORIENTATION] = LYING_ON_ITS_SIDE
    exif[MODEL] = "Phone 9"
    exif.get_ifd(GPS)[1] = "N"
    out = io.BytesIO()
    image.convert(mode).save(out, kind, exif=exif, **saved)
    return out.getvalue()


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_is_turned_upright_and_made_smaller_and_forgets_where_it_was_taken(
    kind: str,
) -> None:
    clean = opened(clean_picture(photo(kind, (4000, 3000))))
    assert clean.format == "JPEG"
    assert clean.size == (LONGEST_SIDE * 3 // 4, LONGEST_SIDE)
    assert len(clean.getexif()) == 0
    red, _, blue = clean.getpixel((clean.width - 10, 10))  # type: ignore[misc]
    assert blue > 200 > red, "the top left has become the top right"


def test_a_comment_does_not_travel_along() -> None:
    content = photo("JPEG", (100, 100), comment=b"taken at home")
    assert b"taken at home" in content
    assert b"taken at home" not in clean_picture(content)


def test_a_small_photo_keeps_its_size() -> None:
    assert opened(clean_picture(photo("JPEG", (200, 100)))).size == (100, 200)


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
def test_what_is_transparent_becomes_white(mode: str) -> None:
    out = io.BytesIO()
    Image.new(mode, (10, 10)).save(out, "PNG")
    assert opened(clean_picture(out.getvalue())).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["L", "P", "1", "CMYK"])
def test_every_usual_kind_of_colour_is_understood(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    assert opened(clean_picture(photo(kind, (50, 50), mode))).mode == "RGB"


def test_a_picture_that_unpacks_to_gigabytes_is_not_unpacked() -> None:
    out = io.BytesIO()
    Image.new("1", (30_000, 30_000)).save(out, "PNG")
    assert len(out.getvalue()) < 500_000
    with pytest.raises(NotAPicture):
        clean_picture(out.getvalue())


@pytest.mark.parametrize(
    "content",
    [
        b"", b"GIF89a", b"<svg/>", photo("JPEG", (99, 99))[:300],
        HEIC[:100], HEIC[:-50], b"\x00\x00\x00\x28ftypheic" + bytes(500),
    ],
)  # fmt: skip
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(NotAPicture):
        clean_picture(content)


def test_an_iphones_own_picture_becomes_one_that_everybody_can_see() -> None:
    assert b"Phone 9" in HEIC
    content = clean_picture(HEIC)
    clean = opened(content)
    assert (clean.format, clean.size, len(clean.getexif())) == ("JPEG", (400, 300), 0)
    assert b"Phone 9" not in content
    red, _, blue = clean.getpixel((10, 10))  # type: ignore[misc]
    assert blue > 200 > red
    red, _, blue = clean.getpixel((390, 290))  # type: ignore[misc]
    assert red > 200 > blue


def test_an_iphones_picture_that_claims_to_be_huge_is_not_unpacked() -> None:
    size = HEIC.index(b"ispe") + 8
    huge = HEIC[:size] + b"\x00\x00\x20\x00" * 2 + HEIC[size + 8 :]
    with pytest.raises(NotAPicture, match="too many pixels"):
        clean_picture(huge)


def test_an_iphones_own_format_is_recognised() -> None:
    assert is_heic(HEIC)
    assert not is_heic(b"\x00\x00\x00\x20ftypisom\x00\x00\x02\x00")  # an MP4 video
    assert not is_heic(photo("JPEG", (9, 9)))
