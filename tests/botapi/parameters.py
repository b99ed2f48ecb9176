"""A method's parameters and uploads, from any body the Bot API takes: form, multipart or JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any, TypeGuard
from urllib.parse import parse_qsl

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import Field, File, parse_form

from tests.botapi.errors import bad_request
from tests.botapi.http_server import Request

Json = dict[str, Any]
"""A JSON object as Telegram writes it."""


@dataclass(slots=True, frozen=True)
class Upload:
    """A file that came with the request."""

    content: bytes
    name: str
    content_type: str


@dataclass(slots=True)
class Parameters:
    """What a method was called with.

    Values arrive as text (forms) or as JSON values (JSON bodies); the methods below make no
    difference between the two, as Telegram makes none.
    """

    values: Json
    uploads: dict[str, Upload] = field(default_factory=dict)

    @classmethod
    def of(cls, request: Request) -> Parameters:
        """Read a request.

        Raises:
            ApiError: 400, the body is not what its content type says.
        """
        values: Json = dict(parse_qsl(request.query, keep_blank_values=True))
        kind = request.headers.get("content-type", "")
        if kind.startswith("application/x-www-form-urlencoded"):
            values.update(
                parse_qsl(request.body.decode("utf-8", "replace"), keep_blank_values=True)
            )
        elif kind.startswith("multipart/form-data"):
            uploads = _read_multipart(request, values)
            return cls(values, uploads)
        elif kind.startswith("application/json"):
            values.update(_read_json(request.body))
        return cls(values)

    def has(self, name: str) -> bool:
        """Whether it was given and not empty."""
        return self.values.get(name) not in (None, "")

    def text(self, name: str) -> str:
        """As text; empty when it was not given."""
        value = self.values.get(name)
        if isinstance(value, str):
            return value
        return "" if value is None else json.dumps(value)

    def integer(self, name: str, default: int = 0) -> int:
        """As a whole number; the default when it is none (so does Telegram)."""
        try:
            return int(self.values.get(name, default))
        except (TypeError, ValueError):
            return default

    def number(self, name: str) -> float | None:
        """As a number; None when it is none."""
        try:
            return float(self.values[name])
        except (KeyError, TypeError, ValueError):
            return None

    def flag(self, name: str) -> bool:
        """Whether it says yes, in any of Telegram's spellings."""
        return str(self.values.get(name, "")).strip().lower() in ("true", "yes", "1")

    def structure(self, name: str, complaint: str) -> Any:
        """As the JSON it holds; None when it was not given.

        Raises:
            ApiError: 400 with `complaint`, it is not JSON.
        """
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(complaint) from None


def is_object(value: object) -> TypeGuard[Json]:
    """Whether a JSON value is an object."""
    return isinstance(value, dict)


def _read_json(body: bytes) -> Json:
    try:
        values = json.loads(body or b"{}")
    except ValueError:
        values = None
    if not is_object(values):
        raise bad_request("can't parse request JSON object")
    return values


def _read_multipart(request: Request, values: Json) -> dict[str, Upload]:
    uploads: dict[str, Upload] = {}

    def on_field(part: Field) -> None:
        values[(part.field_name or b"").decode()] = (part.value or b"").decode()

    def on_file(part: File) -> None:
        stream = part.file_object
        stream.seek(0)
        uploads[(part.field_name or b"").decode()] = Upload(
            content=stream.read(),
            name=(part.file_name or b"file").decode(),
            content_type=part.content_type or "application/octet-stream",
        )
        stream.close()

    content_type = {"Content-Type": request.headers["content-type"].encode("latin-1")}
    try:
        parse_form(content_type, BytesIO(request.body), on_field, on_file)
    except (FormParserError, UnicodeDecodeError):
        raise bad_request("can't parse multipart form data") from None
    return uploads
