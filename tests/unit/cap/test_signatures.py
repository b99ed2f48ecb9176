"""Who must sign is believed what they signed, and nothing else of a message."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from lxml import etree
from signxml import methods

from actions.cap import CapRefused
from actions.cap.certificates import certificates_in
from tests.architecture.source import ROOT
from tests.unit.cap.foreign import READER, info, message
from tests.unit.cap.signing import NOW, Careless, Signer, thief, weather

DS = "{http://www.w3.org/2000/09/xmldsig#}"
CAP = "{urn:oasis:names:tc:emergency:cap:1.2}"
FALSE = message("rain-1", info(headline="Flee now"))


def refusal(content: bytes, *signers: Signer) -> str:
    trusted = [one.certificate for one in signers or (weather(),)]
    with pytest.raises(CapRefused) as refused:
        READER.read_signed(content, trusted, NOW)
    return refused.value.say.id.removeprefix("refusal-cap-")


def signature_of(content: bytes) -> tuple[etree._Element, etree._Element]:
    root = etree.fromstring(content)
    found = root.find(f"{DS}Signature")
    assert found is not None
    return root, found


@pytest.mark.parametrize(
    ("key", "algorithm", "digest"),
    [
        (ec.generate_private_key(ec.SECP256R1()), "ecdsa-sha256", "sha256"),
        (ec.generate_private_key(ec.SECP384R1()), "ecdsa-sha384", "sha512"),
        (rsa.generate_private_key(65537, 2048), "rsa-sha256", "sha256"),
        (rsa.generate_private_key(65537, 2048), "sha256-rsa-MGF1", "sha384"),
    ],
    ids=["ecdsa", "ecdsa-384", "rsa", "rsa-pss"],
)
def test_what_a_source_signed_is_read_as_it_was_written(
    key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey, algorithm: str, digest: str
) -> None:
    signer = Signer(key)
    signed = signer.sign(message(), signature_algorithm=algorithm, digest_algorithm=digest)
    assert READER.read_signed(signed, [signer.certificate], NOW) == READER.read(message())


def test_while_a_key_is_replaced_the_old_and_the_new_one_are_believed() -> None:
    trusted = [Signer(rsa.generate_private_key(65537, 2048)).certificate, weather().certificate]
    assert READER.read_signed(weather().sign(message()), trusted, NOW).identifier == "rain-1"


def test_who_need_not_sign_is_read_with_a_signature_that_nobody_can_check() -> None:
    assert READER.read(thief().sign(message())) == READER.read(message())  # CAP 1.2, 3.3.4.1


def test_without_a_signature_nothing_is_read() -> None:
    assert refusal(message()) == "unsigned"


def test_somebody_elses_key_is_refused_though_the_message_brings_its_certificate() -> None:
    assert refusal(thief().sign(message())) == "other-key"


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        (b"Heavy rain", b"Flee now"),
        (b"31.231,121.471", b"30.231,121.471"),
        (b"<identifier>rain-1", b"<identifier>rain-2"),
        (b"<status>Actual", b"<status>Test"),
    ],
)
def test_what_was_changed_since_is_refused(written: bytes, instead: bytes) -> None:
    signed = weather().sign(message())
    assert written in signed
    assert refusal(signed.replace(written, instead)) == "changed"


def test_a_comment_hides_nothing_of_what_was_signed() -> None:
    signed = weather().sign(message())
    cut = signed.replace(b"rain-1</identifier>", b"rain<!-- -->-1</identifier>")
    notice = READER.read_signed(cut, [weather().certificate], NOW)
    assert notice.identifier == "rain-1"  # the comment is not signed, and read past


def test_a_changed_signature_is_refused() -> None:
    root, signature = signature_of(weather().sign(message()))
    value = signature.find(f"{DS}SignatureValue")
    assert value is not None
    other = thief().sign(message())
    value.text = signature_of(other)[1].findtext(f"{DS}SignatureValue")
    assert refusal(etree.tostring(root)) == "other-key"


@pytest.mark.parametrize("text", ["", "AAAA", "not base64!", "é"])
def test_what_is_no_signature_at_all_is_refused(text: str) -> None:
    root, signature = signature_of(weather().sign(message()))
    value = signature.find(f"{DS}SignatureValue")
    assert value is not None
    value.text = text
    assert refusal(etree.tostring(root)) in {"other-key", "signature-wrapped"}


# --- Wrapped: a true signature, around something that nobody signed ------------------------------


def test_a_signed_message_inside_of_another_one_is_refused() -> None:
    signed, signature = signature_of(weather().sign(message()))
    outer = etree.fromstring(FALSE)
    holder = etree.SubElement(outer, f"{DS}Signature")
    etree.SubElement(holder, f"{DS}Object").append(signed)
    assert refusal(etree.tostring(outer)) == "signature-wrapped"
    moved = etree.fromstring(FALSE)
    moved.append(signature)
    etree.SubElement(signature, f"{DS}Object").append(signed)
    assert refusal(etree.tostring(moved)) == "signature-wrapped"


def test_a_signature_taken_to_another_message_is_refused() -> None:
    _, signature = signature_of(weather().sign(message()))
    other = etree.fromstring(FALSE)
    other.append(signature)
    assert refusal(etree.tostring(other)) == "changed"


def test_a_second_signature_beside_the_true_one_is_refused() -> None:
    root, _ = signature_of(weather().sign(message()))
    root.append(signature_of(thief().sign(message()))[1])
    assert refusal(etree.tostring(root)) == "signature-wrapped"


def test_a_signature_over_what_it_brings_itself_is_refused() -> None:
    enveloping = etree.fromstring(weather().sign(message(), method=methods.enveloping))
    outer = etree.fromstring(FALSE)
    outer.append(enveloping)
    assert refusal(etree.tostring(outer)) == "signature-wrapped"


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        (b'URI=""', b'URI="#rain-1"'),
        (b'URI=""', b'URI="file:///etc/passwd"'),
        (b'URI=""', b'URI="http://127.0.0.1:9/"'),
        (b'URI=""', b""),
        (b"xmldsig#enveloped-signature", b"xmldsig#base64"),
        (b"http://www.w3.org/2006/12/xml-c14n11", b"http://www.w3.org/TR/1999/REC-xslt-19991116"),
        (b"</ds:SignedInfo>", b"</ds:SignedInfo><ds:SignedInfo/>"),
    ],
)
def test_a_signature_that_is_not_over_the_whole_message_is_refused(
    written: bytes, instead: bytes
) -> None:
    signed = weather().sign(message())
    assert written in signed
    assert refusal(signed.replace(written, instead)) == "signature-wrapped"


def test_two_references_are_one_too_many() -> None:
    root, signature = signature_of(weather().sign(message()))
    reference = signature.find(f".//{DS}Reference")
    assert reference is not None
    reference.addnext(etree.fromstring(etree.tostring(reference)))
    assert refusal(etree.tostring(root)) == "signature-wrapped"


# --- Weak, over, unsafe --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("signature", "digest"), [("ecdsa-sha1", "sha256"), ("ecdsa-sha256", "sha1")]
)
def test_sha_1_is_refused(monkeypatch: pytest.MonkeyPatch, signature: str, digest: str) -> None:
    monkeypatch.setattr("tests.unit.cap.signing.XMLSigner", Careless)
    signed = weather().sign(message(), signature_algorithm=signature, digest_algorithm=digest)
    assert refusal(signed) == "signature-weak"


def test_a_shared_secret_made_of_the_public_certificate_is_no_signature() -> None:
    signed = weather().sign(message())
    ours = b"http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"
    hmac = ours.replace(b"ecdsa", b"hmac")
    assert ours in signed
    assert refusal(signed.replace(ours, hmac)) == "signature-weak"


def test_a_certificate_counts_while_it_is_valid_and_not_before_or_after() -> None:
    day = timedelta(days=1)
    for since, until in ((NOW - 2 * day, NOW - day), (NOW + day, NOW + 2 * day)):
        signer = Signer(since=since, until=until)
        assert refusal(signer.sign(message()), signer) == "certificate-over"
    today = Signer(since=NOW - day, until=NOW + day)
    assert READER.read_signed(today.sign(message()), [today.certificate], NOW)


def test_a_signature_opens_no_door_for_entities(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    doctype = f'<!DOCTYPE alert [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'.encode()
    signed = doctype + weather().sign(message()).replace(b"Heavy rain", b"&x;")
    assert refusal(signed) == "unsafe"


@pytest.mark.parametrize("content", [b"", b"<a/>", message(scope="Private")])
def test_what_is_no_message_for_residents_is_refused_signed_or_not(content: bytes) -> None:
    signed = weather().sign(content) if content else content
    assert refusal(signed) in {"no-xml", "invalid", "not-public"}


# --- Certificates --------------------------------------------------------------------------------


def test_each_source_has_a_file_and_what_else_lies_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "weather.pem").write_bytes(weather().pem + thief().pem)
    (tmp_path / "README").write_text("where they come from")
    (tmp_path / "old.pem").mkdir()
    found = certificates_in(tmp_path)
    assert found == {"weather": (weather().certificate, thief().certificate)}


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("The Weather", weather().pem, "a-z"),
        ("weather", b"", "no certificate"),
        ("weather", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "no certif"),
        ("weather", Signer(rsa.generate_private_key(65537, 1024)).pem, "2048"),
        ("weather", Signer(ec.generate_private_key(ec.SECP224R1())).pem, "256"),
    ],
    ids=["name", "empty", "broken", "short", "small"],
)
def test_a_certificate_that_nobody_should_trust_is_named(
    tmp_path: Path, name: str, content: bytes, why: str
) -> None:
    (tmp_path / f"{name}.pem").write_bytes(content)
    with pytest.raises(ValueError, match=why) as unusable:
        certificates_in(tmp_path)
    assert f"{name}.pem" in str(unusable.value)


def test_signatures_take_no_memory_where_nobody_signs() -> None:
    code = "import sys, bot.app; sys.exit('signxml' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT).returncode == 0
