"""Keeping in the database what has to be readable again, so that the database alone gives nothing.

AES-256-GCM under a key that lies outside of the database (`LINLI_SECRET_KEY`, or a file of the home
folder). Who has both can read it: a secret that the service itself must use cannot be kept from
whoever has all of the service.
"""

from __future__ import annotations

import base64
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_NONCE_BYTES = 12  # NIST SP 800-38D; random, which is safe for 2^32 secrets of one key
_KEY_BYTES = 32


class SealBroken(Exception):
    """It was sealed under another key, or for somebody else, or is damaged."""


class Seal:
    """Seals and opens under one `key`, which may be any long random text."""

    def __init__(self, key: str) -> None:
        derived = HKDF(hashes.SHA256(), _KEY_BYTES, salt=None, info=b"linli seal 1")
        self._cipher = AESGCM(derived.derive(key.encode()))

    def close(self, secret: str, owner: str) -> str:
        """`secret`, unreadable; `owner` says whose it is, and it opens as theirs alone."""
        nonce = os.urandom(_NONCE_BYTES)
        sealed = self._cipher.encrypt(nonce, secret.encode(), owner.encode())
        return base64.urlsafe_b64encode(nonce + sealed).decode()

    def open(self, sealed: str, owner: str) -> str:
        """What was sealed.

        Raises:
            SealBroken: not under this key, not for this owner, or not since.
        """
        try:
            raw = base64.urlsafe_b64decode(sealed)
            nonce, hidden = raw[:_NONCE_BYTES], raw[_NONCE_BYTES:]
            return self._cipher.decrypt(nonce, hidden, owner.encode()).decode()
        except (InvalidTag, ValueError) as error:
            raise SealBroken from error
