"""Text in a picture, by Tesseract's command line.

Scripts are looked for one after the other: told to expect two at once, Tesseract reads whole lines
of Chinese as Latin letters. The first pass that is sure of itself is taken, else the surest.
"""

from __future__ import annotations

import csv
import io
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PIL import Image

LONGEST_TEXT = 4000
# Tesseract's time grows with the pixels; letters of a screenshot are still 15 pixels high at this.
LONGEST_SIDE = 1800
SURE = 80.0  # percent, as Tesseract counts; screenshots have 85 to 95 in the right script
NOISE = 40.0  # below it a line is an icon, a face, or a pattern on a wall
_FIRST_OF_THE_EAST = "\u2e80"  # Chinese and Japanese signs have no spaces between them


class Passed(NamedTuple):
    """What one pass read, and how sure it is, in percent."""

    text: str
    confidence: float


def text_in(picture: Image.Image, tesseract: str, passes: Sequence[str]) -> str:
    """The words in `picture`, a line each; `passes` are languages as Tesseract names them."""
    grey = picture.convert("L")
    grey.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    out = io.BytesIO()
    grey.save(out, "PNG", compress_level=1)
    best = Passed("", 0.0)
    for languages in passes:
        passed = passed_from(_tsv(tesseract, languages, out.getvalue()))
        if passed.confidence > best.confidence:
            best = passed
        if best.confidence >= SURE:
            break
    return best.text[:LONGEST_TEXT]


def passed_from(tsv: str) -> Passed:
    """Tesseract's table of words as lines, without what is noise."""
    lines: defaultdict[tuple[str, ...], list[tuple[str, float]]] = defaultdict(list)
    for row in csv.DictReader(io.StringIO(tsv), delimiter="\t", quoting=csv.QUOTE_NONE):
        word = (row.get("text") or "").strip()
        if word:
            at = (row["block_num"], row["par_num"], row["line_num"])
            lines[at].append((word, float(row["conf"])))
    sure = {at: _mean(words) for at, words in lines.items()}
    kept = [words for at, words in lines.items() if sure[at] >= NOISE]
    text = "\n".join(_joined([word for word, _ in words]) for words in kept)
    return Passed(text, _mean([one for words in kept for one in words]))


def _mean(words: Iterable[tuple[str, float]]) -> float:
    """Confidence by letter: a long word says more than a stray dot."""
    weighed = [(len(word), confidence) for word, confidence in words]
    total = sum(length for length, _ in weighed)
    return sum(length * confidence for length, confidence in weighed) / total if total else 0.0


def _joined(words: Sequence[str]) -> str:
    line = ""
    for word in words:
        is_east = bool(line) and line[-1] >= _FIRST_OF_THE_EAST and word[0] >= _FIRST_OF_THE_EAST
        line += word if not line or is_east else f" {word}"
    return line


def _tsv(tesseract: str, languages: str, content: bytes) -> str:
    answer = subprocess.run(  # noqa: S603 (the operator's own setting, and no shell)
        [tesseract, "stdin", "stdout", "-l", languages, "tsv"],
        input=content,
        capture_output=True,
        check=True,
    )
    return answer.stdout.decode("utf-8", "replace")
