"""Keys as other systems have them, and messages signed with these."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID
from lxml import etree
from signxml import XMLSigner, methods

NOW = datetime(2026, 3, 4, 2, 0, tzinfo=UTC)
_YEAR = timedelta(days=365)


class Signer:
    """Somebody with a key, and the certificate that says so."""

    def __init__(
        self,
        key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | None = None,
        *,
        since: datetime = NOW - _YEAR,
        until: datetime = NOW + _YEAR,
    ) -> None:
        self.key = key or ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "weather")])
        self.certificate = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(name)
            .public_key(self.key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(since)
            .not_valid_after(until)
            .sign(self.key, hashes.SHA256())
        )

    @property
    def pem(self) -> bytes:
        """The certificate as a file holds it."""
        return self.certificate.public_bytes(Encoding.PEM)

    def sign(
        self,
        content: bytes,
        *,
        method: methods = methods.enveloped,
        reference: str | None = None,
        **how: Any,
    ) -> bytes:
        """`content` with a signature; `how` is signxml's."""
        is_rsa = isinstance(self.key, rsa.RSAPrivateKey)
        how = {"signature_algorithm": "rsa-sha256" if is_rsa else "ecdsa-sha256"} | how
        signer = XMLSigner(method=method, **how)
        signed = signer.sign(
            etree.fromstring(content),
            key=self.key,
            cert=[self.certificate],
            reference_uri=reference,
        )
        return etree.tostring(signed)


class Careless(XMLSigner):
    """Signs with what is broken, as old systems do."""

    def check_deprecated_methods(self) -> None:
        """It does not mind."""


@cache
def weather() -> Signer:
    """The weather service, whose certificate the city has."""
    return Signer()


@cache
def thief() -> Signer:
    """Somebody else."""
    return Signer()
