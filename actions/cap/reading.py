"""Reading a CAP message that another system sent: trusting nothing of it.

Whoever sends may have been broken into. A document type is refused before anything is made of it,
and with it entities that grow, files that are read and hosts that are asked; what is left must be
what OASIS's schema describes, within bounds.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from xml.etree.ElementTree import ParseError

from cryptography.x509 import Certificate
from defusedxml import DefusedXmlException
from defusedxml import ElementTree as Defused
from lxml import etree

from actions.alerts.hazard import Hazard
from actions.alerts.template_files import LONGEST_BODY, LONGEST_TITLE, AlertWording
from actions.cap.areas import Shape, circle, polygon
from actions.cap.documents import NAMESPACE
from actions.cap.refused import CapRefused
from actions.cap.signatures import signed_part
from actions.languages import of_tag
from actions.model import CapKind

LARGEST = 256 * 1024  # bytes; those that national services publish have a tenth
LONGEST_NAME = 200  # characters of a sender, or of an identifier
MOST_CORNERS = 1_000  # of all areas together
MOST_REFERENCES = 100  # the last of them

_CAP = {"cap": NAMESPACE}
_CUT = "…"


class Remark(StrEnum):
    """What of a message its draft does not show."""

    CUT = "cut"
    OTHER_LANGUAGES = "other_languages"
    NOWHERE_HERE = "nowhere_here"


@dataclass(frozen=True)
class Notice:
    """A message as far as it matters to residents.

    `earlier` are sender and identifier of those it follows. `status` is the sender's word for
    whether it is meant (Actual, Exercise, Test, Draft).
    """

    sender: str
    identifier: str
    sent_at: datetime
    kind: CapKind
    status: str
    earlier: tuple[tuple[str, str], ...]
    texts: dict[str, AlertWording]
    hazard: Hazard
    expires_at: datetime | None
    shapes: tuple[Shape, ...]
    remarks: frozenset[Remark]


class CapReader:
    """Reads messages; `schema` is OASIS's."""

    def __init__(self, schema: Path) -> None:
        self._schema = etree.XMLSchema(etree.parse(schema))

    def read(self, content: bytes) -> Notice:
        """What a message says.

        Raises:
            CapRefused: it is too large, no safe XML, no CAP 1.2, or nothing for residents.
        """
        root = self._checked(content)
        if _text(root, "scope") != "Public":
            raise CapRefused("refusal-cap-not-public")
        kind = _text(root, "msgType")
        if kind not in list(CapKind) or _text(root, "status") == "System":
            raise CapRefused("refusal-cap-no-alert")
        names = _text(root, "sender"), _text(root, "identifier")
        if not all(name and len(name) <= LONGEST_NAME for name in names):
            raise CapRefused("refusal-cap-invalid")
        infos = root.findall("cap:info", _CAP)
        texts, remarks = _texts(infos)
        if not texts and kind != CapKind.CANCEL:
            raise CapRefused("refusal-cap-no-words")
        ends = [_moment(text) for text in _texts_of(infos, "expires")]
        return Notice(
            sender=names[0],
            identifier=names[1],
            sent_at=_moment(_text(root, "sent")),
            kind=CapKind(kind),
            status=_text(root, "status"),
            earlier=_references(_text(root, "references")),
            texts=texts,
            hazard=_hazard(infos),
            expires_at=max(ends, default=None),
            shapes=_shapes(infos),
            remarks=remarks,
        )

    def read_signed(
        self, content: bytes, certificates: Sequence[Certificate], now: datetime
    ) -> Notice:
        """What of a message one of `certificates` signed.

        Raises:
            CapRefused: as `read`, or it was not signed, or not so that it can be trusted.
        """
        self._checked(content)
        return self.read(signed_part(content, certificates, now))

    def _checked(self, content: bytes) -> etree._Element:
        if len(content) > LARGEST:
            raise CapRefused("refusal-cap-too-large")
        try:
            Defused.fromstring(content, forbid_dtd=True)
        except DefusedXmlException as error:
            raise CapRefused("refusal-cap-unsafe") from error
        except (ParseError, ValueError, LookupError) as error:  # the last two: of its encoding
            raise CapRefused("refusal-cap-no-xml") from error
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
            remove_comments=True, remove_pis=True,
        )  # fmt: skip
        try:
            root = etree.fromstring(content, parser)
        except etree.XMLSyntaxError as error:
            raise CapRefused("refusal-cap-no-xml") from error
        if (
            root.getroottree().docinfo.internalDTD is not None
        ):  # should the two ever read it differently
            raise CapRefused("refusal-cap-unsafe")
        if not self._schema.validate(root):
            raise CapRefused("refusal-cap-invalid")
        return root


def _text(element: etree._Element, name: str) -> str:
    return (element.findtext(f"cap:{name}", "", _CAP) or "").strip()


def _texts_of(infos: Iterable[etree._Element], name: str) -> list[str]:
    """What is said by that name, each once, in order."""
    found = (
        element.text or "" for info in infos for element in info.iterfind(f".//cap:{name}", _CAP)
    )
    return list(dict.fromkeys(found))


def _moment(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:  # XML knows 24:00:00
        raise CapRefused("refusal-cap-invalid") from error


def _references(text: str) -> tuple[tuple[str, str], ...]:
    """Each is sender,identifier,sent (CAP 1.2, 3.2.1)."""
    named = (one.split(",") for one in text.split())
    return tuple((one[0], one[1]) for one in named if len(one) == 3)[-MOST_REFERENCES:]


def _hazard(infos: Sequence[etree._Element]) -> Hazard:
    if not infos:
        return Hazard()
    names = ("category", "urgency", "severity", "certainty")
    return Hazard.model_validate({name: _text(infos[0], name) for name in names})


def _texts(
    infos: Sequence[etree._Element],
) -> tuple[dict[str, AlertWording], frozenset[Remark]]:
    """Title and body by served language; several infos of one language follow each other."""
    remarks = set()
    parts: dict[str, list[tuple[str, str]]] = {}
    for info in infos:
        language = of_tag(_text(info, "language") or "en-US")  # the standard's own default
        if language is None:
            remarks.add(Remark.OTHER_LANGUAGES)
            continue
        title = " ".join((_text(info, "headline") or _text(info, "event")).split())
        words = [_text(info, name) for name in ("description", "instruction")]
        parts.setdefault(language, []).append((title, "\n\n".join(filter(None, words))))
    texts = {}
    for language, said in parts.items():
        title = said[0][0]
        further = [line for one in said[1:] for line in one]
        body = "\n\n".join(filter(None, [said[0][1], *further])) or title
        if not title:
            continue
        if len(title) > LONGEST_TITLE or len(body) > LONGEST_BODY:
            remarks.add(Remark.CUT)
        texts[language] = AlertWording(
            title=_short(title, LONGEST_TITLE), body=_short(body, LONGEST_BODY)
        )
    return texts, frozenset(remarks)


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + _CUT


def _shapes(infos: Sequence[etree._Element]) -> tuple[Shape, ...]:
    try:
        shapes = [
            *(polygon(text) for text in _texts_of(infos, "polygon")),
            *(circle(text) for text in _texts_of(infos, "circle")),
        ]
    except ValueError as error:
        raise CapRefused("refusal-cap-area") from error
    if sum(len(shape) for shape in shapes) > MOST_CORNERS:
        raise CapRefused("refusal-cap-area")
    return tuple(shapes)
