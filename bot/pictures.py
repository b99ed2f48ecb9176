"""Pictures from phones: checked, turned upright, freed of what nobody meant to send.

A photo's metadata often holds where it was taken and with which phone. A location is only kept
when the resident shares one.
"""

from __future__ import annotations

import io
import struct
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

LONGEST_SIDE = 2560  # pixels; enough to read a number plate
MOST_PIXELS = 60_000_000
QUALITY = 85
MEDIA_TYPE = "image/jpeg"
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")  # MPO opens as JPEG


class NotAPicture(Exception):
    """The bytes are no picture that we can show."""


def clean_picture(content: bytes) -> bytes:
    """`content` as a plain JPEG without metadata, at most 2,560 pixels wide or high.

    Raises:
        NotAPicture: not a picture, damaged, or absurdly large when unpacked.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=_FORMATS) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    raise NotAPicture("too many pixels")
                picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
                upright = ImageOps.exif_transpose(picture).convert("RGB")
                upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
                out = io.BytesIO()
                upright.save(out, "JPEG", quality=QUALITY)
    except (
        UnidentifiedImageError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
        OSError,
        ValueError,
        SyntaxError,
        IndexError,
        EOFError,
        struct.error,
    ) as error:
        raise NotAPicture(type(error).__name__) from error
    return out.getvalue()
