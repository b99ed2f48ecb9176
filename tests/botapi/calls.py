"""The record of everything the bot asked for, in the order it came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tests.botapi.faults import FaultKind
from tests.botapi.parameters import Json, Upload


@dataclass(slots=True)
class Call:
    """One call of the bot, and what came of it."""

    method: str
    """As the bot wrote it: `sendMessage`."""
    parameters: Json
    uploads: dict[str, Upload]
    received: float
    """Monotonic seconds (`time.monotonic`)."""
    received_at: datetime
    """UTC."""
    chat_id: int | None
    result: Any = None
    """What the method returned; None while, and where, it did not."""
    error: str | None = None
    """What the bot was told instead, be it true or a fault."""
    status: int | None = None
    """The HTTP status the bot saw; None: no answer reached it."""
    fault: FaultKind | None = None
    took_effect: bool = False
    """Whether it was carried out, whatever the bot was told."""

    @property
    def text(self) -> str:
        """The text or caption it carried."""
        return str(self.parameters.get("text") or self.parameters.get("caption") or "")

    def to_json(self) -> Json:
        """The call as the control endpoints show it."""
        return {
            "method": self.method,
            "parameters": self.parameters,
            "uploads": {name: len(upload.content) for name, upload in self.uploads.items()},
            "received": self.received,
            "received_at": self.received_at.isoformat(),
            "chat_id": self.chat_id,
            "result": self.result,
            "error": self.error,
            "status": self.status,
            "fault": self.fault,
            "took_effect": self.took_effect,
        }
