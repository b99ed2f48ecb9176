"""Whether two texts are nearly the same: MinHash over runs of letters.

Swindlers send one text a thousand times with other names, sums, links and marks in it. So only the
letters count, in runs of a few; the share of runs that two texts have in common (Jaccard) is
estimated from their signatures, and texts with a common band of the signature are worth comparing
(locality-sensitive hashing). Broder 1997; Leskovec et al., Mining of Massive Datasets, chapter 3.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

from rensa import RMinHash

LONGEST = 4_096  # letters; a Telegram message has no more
BANDS, ROWS = (
    24,
    5,
)  # texts that are 0.7 alike share a band with 0.99, unrelated ones (0.1) with 2e-4
PERMUTATIONS = BANDS * ROWS
SEED = 1  # signatures are kept: another seed, and nothing that was reported is recognised
ALIKE = 0.6  # of the runs in common, from which on two texts are one
FEWEST_RUNS = 20  # a shorter text is like too many others

_RUN, _RUN_OF_SIGNS = 5, 3  # letters; a Chinese sign says more than a Latin letter
_NO_LETTERS = re.compile(r"[\W\d_]+")
_SIGN = r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
_BESIDE_SIGNS = re.compile(rf"(?<={_SIGN}) | (?={_SIGN})")
_SIGNS = re.compile(_SIGN)


@dataclass(frozen=True)
class Fingerprint:
    """`signature` as it is kept; `digest` is that of the very same letters, 128 bits in hex."""

    signature: bytes
    digest: str

    @cached_property
    def bands(self) -> tuple[int, ...]:
        """Each band as a signed 64-bit number."""
        size = ROWS * 4
        return tuple(
            int.from_bytes(
                blake2b(
                    bytes([band]) + self.signature[band * size : (band + 1) * size], digest_size=8
                ).digest(),
                "big",
                signed=True,
            )
            for band in range(BANDS)
        )


def fingerprint(folded: str) -> Fingerprint | None:
    """That of a folded text without its links; None for one too short to be told from others."""
    letters = _letters(folded[: 2 * LONGEST])[:LONGEST]
    runs = set(_runs(letters))
    if len(runs) < FEWEST_RUNS:
        return None
    hashed = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    hashed.update(sorted(runs))
    signature = struct.pack(f"<{PERMUTATIONS}I", *hashed.digest())
    return Fingerprint(signature, blake2b(letters.encode(), digest_size=16).hexdigest())


def likeness(one: bytes, other: bytes) -> float:
    """The share of runs (0 to 1) that two texts have in common, by their signatures."""
    if len(one) != PERMUTATIONS * 4 or len(other) != PERMUTATIONS * 4:
        return 0.0
    form = f"<{PERMUTATIONS}I"
    pairs = zip(struct.unpack(form, one), struct.unpack(form, other), strict=True)
    same: int = sum(a == b for a, b in pairs)
    return same / PERMUTATIONS


def _letters(folded: str) -> str:
    text = _NO_LETTERS.sub(" ", folded).encode("utf-8", "ignore").decode().strip()
    return _BESIDE_SIGNS.sub("", text)


def _runs(letters: str) -> Iterator[str]:
    length = _RUN_OF_SIGNS if 2 * len(_SIGNS.findall(letters)) > len(letters) else _RUN
    return (letters[at : at + length] for at in range(len(letters) - length + 1))
