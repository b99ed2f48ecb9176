"""Pictures from phones: checked, turned upright, freed of what nobody meant to send.

A photo's metadata often holds where it was taken and with which phone. A location is only kept
when the resident shares one.
"""

from __future__ import annotations

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

LONGEST_SIDE = 2560  # pixels; enough to read a number plate
# What unpacking may cost: three to six bytes a pixel, but for JPEG, which is unpacked smaller.
MOST_PIXELS = 25_000_000
MOST_JPEG_PIXELS = 60_000_000
QUALITY = 85
MEDIA_TYPE = "image/jpeg"
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")  # MPO opens as JPEG
_HEIF = ("HEIF",)
# Brands of ISO base media files that hold HEVC pictures, as iPhones take them (ISO/IEC 23008-12).
_HEIC = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}


class NotAPicture(Exception):
    """The bytes are no picture that we can show."""


def is_heic(content: bytes) -> bool:
    """Whether this is an iPhone's own picture format, which browsers and Telegram cannot show."""
    return content[4:8] == b"ftyp" and content[8:12] in _HEIC


def clean_picture(content: bytes) -> bytes:
    """`content` as a plain JPEG without metadata, at most 2,560 pixels wide or high.

    What is transparent becomes white. Of an animation the first picture is taken.

    Raises:
        NotAPicture: not a picture, damaged, or absurdly large when unpacked.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            formats = _heif() if is_heic(content) else _FORMATS
            with Image.open(io.BytesIO(content), formats=formats) as picture:
                is_jpeg = picture.format in ("JPEG", "MPO")
                most = MOST_JPEG_PIXELS if is_jpeg else MOST_PIXELS
                if picture.width * picture.height > most:
                    raise NotAPicture("too many pixels")
                # In this order each step has the least to hold in memory.
                picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
                ImageOps.exif_transpose(picture, in_place=True)
                if picture.mode in ("RGB", "RGBA", "L"):
                    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
                opaque = _opaque(picture)
                opaque.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
                opaque.info.clear()  # a comment would be written along
                out = io.BytesIO()
                opaque.save(out, "JPEG", quality=QUALITY)
    except (
        UnidentifiedImageError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
        EOFError,
        OSError,
        RuntimeError,
        ValueError,
        SyntaxError,
    ) as error:
        raise NotAPicture(type(error).__name__) from error
    return out.getvalue()


def _heif() -> tuple[str, ...]:
    """The formats to open an iPhone's picture by; the decoder is loaded with the first of them."""
    import pi_heif

    pi_heif.register_heif_opener(thumbnails=False, depth_images=False, aux_images=False)
    return _HEIF


def size_of(content: bytes) -> tuple[int, int]:
    """How wide and high a picture of `clean_picture`'s is, in pixels."""
    with Image.open(io.BytesIO(content)) as picture:
        return picture.size


def _opaque(picture: Image.Image) -> Image.Image:
    """`picture` in plain colours, on white where one could see through it."""
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    seen_through = picture.convert("RGBA")
    white = Image.new("RGB", seen_through.size, "white")
    white.paste(seen_through, mask=seen_through)
    return white
