"""Reads one picture: bytes on stdin, what it says as JSON on stdout.

Runs as `python -m bot.pictures.child` and ends after its picture. Decoders of pictures are where
malformed files do their harm: whatever happens here, the service only misses a reading. The
process has no secrets in its environment, opens no connection, and limits itself.
"""

from __future__ import annotations

import io
import json
import os
import resource
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL import Image

MOST_MEMORY = 1024 * 1024 * 1024  # bytes of address space; a photo and Tesseract need half of it
MOST_CPU_S = 12
MOST_CODES = 5
LONGEST_CODE = 1000


def main() -> None:
    """Read stdin, answer on stdout: `codes`, `text`, and whether text was looked for."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_S, MOST_CPU_S))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.nice(5)  # residents who wait for words come first
    # After the limits, so that they hold for what is loaded, too.
    from PIL import Image

    from actions.pictures import clean_picture
    from bot.pictures.ocr import text_in

    tesseract, *passes = sys.argv[1:]
    picture = Image.open(io.BytesIO(clean_picture(sys.stdin.buffer.read())))
    picture.load()
    text = text_in(picture, tesseract, passes) if tesseract else ""
    found = {"codes": _codes(picture), "text": text, "reads_text": bool(tesseract)}
    sys.stdout.write(json.dumps(found))


def _codes(picture: Image.Image) -> list[str]:
    import zxingcpp

    found = zxingcpp.read_barcodes(picture)
    texts = dict.fromkeys(code.text[:LONGEST_CODE] for code in found if code.text.strip())
    return list(texts)[:MOST_CODES]


if __name__ == "__main__":
    main()
