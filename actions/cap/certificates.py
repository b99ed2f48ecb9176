"""With which certificates other systems sign, as the city was given them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509 import Certificate, load_pem_x509_certificates

Certificates: TypeAlias = Mapping[str, Sequence[Certificate]]

SOURCE_NAME = re.compile(r"[a-z0-9-]{1,32}")

# What BSI TR-02102-1 and NIST SP 800-131A hold to be enough.
LEAST_RSA_BITS = 2048
LEAST_CURVE_BITS = 256


def certificates_in(folder: Path) -> dict[str, tuple[Certificate, ...]]:
    """The certificates of each source, from `<source>.pem`: several while a key is replaced.

    Raises:
        ValueError: a file is named like no source, holds no certificate, or a key too weak.
        OSError: it cannot be read.
    """
    return {path.stem: _certificates(path) for path in sorted(folder.iterdir()) if _is_pem(path)}


def _is_pem(path: Path) -> bool:
    return path.suffix == ".pem" and path.is_file()


def _certificates(path: Path) -> tuple[Certificate, ...]:
    if not SOURCE_NAME.fullmatch(path.stem):
        raise ValueError(f"{path.name}: a source is named with a-z, 0-9 and -, 32 at most")
    try:
        found = load_pem_x509_certificates(path.read_bytes())
    except ValueError as error:
        raise ValueError(f"{path.name} holds no certificate in PEM") from error
    if not all(_is_strong(one) for one in found):
        raise ValueError(
            f"{path.name}: RSA with {LEAST_RSA_BITS} bits or more, or an elliptic curve with "
            f"{LEAST_CURVE_BITS}"
        )
    return tuple(found)


def _is_strong(certificate: Certificate) -> bool:
    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey):
        return key.key_size >= LEAST_RSA_BITS
    return isinstance(key, ec.EllipticCurvePublicKey) and key.key_size >= LEAST_CURVE_BITS
