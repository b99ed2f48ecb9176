"""Whether a message was signed by whom it should be, and what exactly was signed.

CAP knows one kind: a signature inside the `alert` that covers all of it (CAP 1.2, 3.3.4.1).
Whatever else XML Signature allows is refused, for it is how something that nobody signed is made to
look signed. Only what was signed is given back to be read. Trusted are the certificates that the
city was given, and no authority; what a message says of its own key is not looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from cryptography.x509 import Certificate
from lxml import etree

from actions.cap.refused import CapRefused

_SIGNATURES = {"ds": "http://www.w3.org/2000/09/xmldsig#"}
_ENVELOPED = _SIGNATURES["ds"] + "enveloped-signature"
_HASHES = ("SHA256", "SHA384", "SHA512")


def signed_part(content: bytes, certificates: Sequence[Certificate], now: datetime) -> bytes:
    """What one of `certificates` signed of `content`, which is XML without a document type.

    Raises:
        CapRefused: it is not signed, not as CAP says, weakly, by somebody else, with a certificate
            that is over, or was changed since.
    """
    # Few cities need it: loaded with the first message that must be signed.
    from signxml.algorithms import CanonicalizationMethod, DigestAlgorithm, SignatureMethod
    from signxml.exceptions import InvalidDigest, SignXMLException
    from signxml.verifier import SignatureConfiguration, VerifyResult, XMLVerifier

    methods = {SignatureMethod[f"{kind}_{name}"] for kind in ("RSA", "ECDSA") for name in _HASHES}
    methods |= {SignatureMethod[f"{name}_RSA_MGF1"] for name in _HASHES}
    digests = {DigestAlgorithm[name] for name in _HASHES}
    signature = _signature(etree.fromstring(content, etree.XMLParser(resolve_entities=False)))
    _check_shape(signature, {method.value for method in CanonicalizationMethod})
    _check_strength(signature, {one.value for one in methods}, {one.value for one in digests})
    valid = [
        one for one in certificates if one.not_valid_before_utc <= now <= one.not_valid_after_utc
    ]
    if not valid:
        raise CapRefused("refusal-cap-certificate-over")
    expected = SignatureConfiguration(
        location="./",
        signature_methods=frozenset(methods),
        digest_algorithms=frozenset(digests),
        ignore_ambiguous_key_info=True,
        verification_time=now,
    )
    for certificate in valid:
        try:
            found = XMLVerifier().verify(content, x509_cert=certificate, expect_config=expected)
        except InvalidDigest as error:
            raise CapRefused("refusal-cap-changed") from error
        except etree.DocumentInvalid as error:
            raise CapRefused("refusal-cap-signature-wrapped") from error
        except (SignXMLException, ValueError, TypeError):  # the last two: no signature at all
            continue
        assert isinstance(found, VerifyResult)  # one was expected
        return found.signed_data
    raise CapRefused("refusal-cap-other-key")


def _signature(root: etree._Element) -> etree._Element:
    """The one signature, directly inside of the message."""
    everywhere = list(root.iter(f"{{{_SIGNATURES['ds']}}}Signature"))
    if not everywhere:
        raise CapRefused("refusal-cap-unsigned")
    if len(everywhere) > 1 or everywhere[0].getparent() is not root:
        raise CapRefused("refusal-cap-signature-wrapped")
    return everywhere[0]


def _check_shape(signature: etree._Element, ways_to_write: set[str]) -> None:
    """That it speaks of all of the message but itself, and of nothing else."""
    references = signature.findall(".//ds:Reference", _SIGNATURES)
    is_whole = [one.get("URI") for one in references] == [""]
    transforms = _algorithms(signature, "ds:Transform")
    is_enveloped = transforms[:1] == [_ENVELOPED] and set(transforms[1:]) <= ways_to_write
    is_written = set(_algorithms(signature, "ds:CanonicalizationMethod")) <= ways_to_write
    has_more = signature.find("ds:Object", _SIGNATURES) is not None
    if has_more or not (is_whole and is_enveloped and is_written):
        raise CapRefused("refusal-cap-signature-wrapped")


def _check_strength(signature: etree._Element, methods: set[str], digests: set[str]) -> None:
    is_strong = (
        set(_algorithms(signature, "ds:SignatureMethod")) <= methods
        and set(_algorithms(signature, "ds:DigestMethod")) <= digests
    )
    if not is_strong:
        raise CapRefused("refusal-cap-signature-weak")


def _algorithms(signature: etree._Element, name: str) -> list[str]:
    return [one.get("Algorithm", "") for one in signature.findall(f".//{name}", _SIGNATURES)]
