"""Photos, voice messages and documents that residents and officers send."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, deferred, mapped_column

from actions.model.base import Base, BigId, text_enum


class FileKind(StrEnum):
    """What a file is to the people who look at it."""

    PHOTO = "photo"
    VOICE = "voice"
    VIDEO = "video"
    DOCUMENT = "document"


class FileState(StrEnum):
    """REMOTE files are still only at Telegram; the fetcher brings them here."""

    REMOTE = "remote"
    STORED = "stored"
    LOST = "lost"  # Telegram no longer has it, or it is larger than a bot may fetch


class StoredFile(Base):
    """A file. Its bytes live in the database, so that one transaction keeps it with its ticket.

    `telegram_file_id` lets the same bot send it again without an upload. `chat_id` says who sent
    it; nobody but them and the staff who see the ticket may open it.
    """

    __tablename__ = "files"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    chat_id: Mapped[int | None] = mapped_column(
        ForeignKey("chats.id", ondelete="SET NULL"), index=True
    )
    kind: Mapped[FileKind] = mapped_column(text_enum(FileKind, "kind"))
    state: Mapped[FileState] = mapped_column(text_enum(FileState, "state"))
    media_type: Mapped[str] = mapped_column(String(100))
    name: Mapped[str] = mapped_column(String(200), default="")
    size: Mapped[int] = mapped_column(default=0)
    telegram_file_id: Mapped[str | None] = mapped_column(String(255))
    attempts: Mapped[int] = mapped_column(default=0)
    next_try_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
    content: Mapped[bytes | None] = deferred(mapped_column(LargeBinary))
