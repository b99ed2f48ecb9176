"""Vectors of the second encoder that need not be made again: shipped with the examples, and kept.

Encoding is most of what a training costs. So the vectors of the examples are shipped beside them,
in 4 bits a number: training adds far more noise than that rounding. What is new since is encoded
once and kept, in full, for the next training.
"""

import hashlib
import os
from pathlib import Path
from typing import Callable, Dict, Iterable
from zipfile import BadZipFile

import numpy as np

KEPT = "LINLI_NLU_VECTORS"  # the file that keeps vectors between trainings; unset: none does
SHIPPED = "LINLI_NLU_SHIPPED_VECTORS"  # the file that came with the examples; unset: none did

_KEY_BYTES = 8  # of a SHA-256: among millions of texts no two share a key
_STEPS = 7  # from 0 to the largest number; with the sign, 15 of the 16 values of 4 bits

Vectors = Dict[bytes, np.ndarray]


def key(text: str) -> bytes:
    """Return what a text's vector is kept under; the text itself cannot be told from it."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:_KEY_BYTES]


def known(whose: str = "") -> Vectors:
    """Read all vectors that the two files hold; a missing or broken file is as good as empty.

    What is kept is kept in a file for each name of ``whose``; what one keeps, another's drops not.
    """
    return {**_read(os.environ.get(SHIPPED), unpack), **_read(_kept(whose), _plain)}


def keep(vectors: Vectors, texts: Iterable[str], whose: str = "") -> None:
    """Keep those of ``texts`` that were not shipped, if there is a file to keep them in."""
    path = _kept(whose)
    if path is None:
        return
    shipped = _read(os.environ.get(SHIPPED), unpack)
    wanted = {key(text) for text in texts} - set(shipped)
    chosen = {each: vectors[each] for each in sorted(wanted)}
    if chosen:
        write(Path(path), keys=_joined(chosen), vectors=np.stack(list(chosen.values())))


def pack(vectors: Vectors) -> Dict[str, np.ndarray]:
    """Round each number to 4 bits, relative to the largest of its vector."""
    rows = np.stack(list(vectors.values())).astype(np.float32)
    mean = rows.mean(axis=0)  # the vectors all lie close together; what differs is what counts
    rows = rows - mean
    scale = np.maximum(np.abs(rows).max(axis=1), 1e-9).astype(np.float16)
    steps = np.rint(rows / scale.astype(np.float32)[:, np.newaxis] * _STEPS)
    codes = (np.clip(steps, -_STEPS, _STEPS) + _STEPS).astype(np.uint8)
    pairs = codes[:, 0::2] << 4 | codes[:, 1::2]
    return {"keys": _joined(vectors), "mean": mean, "scale": scale, "pairs": pairs}


def unpack(kept: Dict[str, np.ndarray]) -> Vectors:
    """Undo ``pack``, up to the rounding; each vector has length 1 again."""
    pairs = kept["pairs"]
    codes = np.empty((len(pairs), 2 * pairs.shape[1]), np.float32)
    codes[:, 0::2], codes[:, 1::2] = pairs >> 4, pairs & 15
    scale = kept["scale"].astype(np.float32)[:, np.newaxis]
    rows = (codes - _STEPS) / _STEPS * scale + kept["mean"]
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return dict(zip(_split(kept["keys"]), rows, strict=True))


def write(path: Path, **arrays: np.ndarray) -> None:
    """Replace the file in one step, so that nobody ever reads half of it."""
    beside = path.with_name(f"{path.name}.{os.getpid()}.npz")
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez(beside, **arrays)
    beside.replace(path)


def _kept(whose: str) -> "str | None":
    path = os.environ.get(KEPT)
    if path is None or not whose:
        return path
    return str(Path(path).with_name(f"{whose}-{Path(path).name}"))


def _plain(kept: Dict[str, np.ndarray]) -> Vectors:
    return dict(zip(_split(kept["keys"]), kept["vectors"], strict=True))


def _read(path: "str | None", understand: Callable[[Dict[str, np.ndarray]], Vectors]) -> Vectors:
    if path is None:
        return {}
    try:
        with np.load(path, allow_pickle=False) as kept:
            return understand(dict(kept))
    except (OSError, ValueError, KeyError, EOFError, BadZipFile):
        return {}


def _joined(vectors: Vectors) -> np.ndarray:
    return np.frombuffer(b"".join(vectors), np.uint8).reshape(len(vectors), _KEY_BYTES)


def _split(keys: np.ndarray) -> "list[bytes]":
    return [row.tobytes() for row in keys]
