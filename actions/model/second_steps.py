"""What staff show beside their password when they sign in, and what is asked of everybody."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from actions.model.base import Base, BigId


class SecondStep(Base):
    """One person's second step: an authenticator app (RFC 6238), codes by Telegram, or both.

    `app_secret` and `new_app_secret` (not confirmed yet) are sealed, see `actions.seals`.
    `app_counter` is the time step of the last code that was taken: no code of it or before works.
    `reset_at`: somebody else took it all away, and the person has not confirmed to know that yet.
    """

    __tablename__ = "second_steps"

    staff_id: Mapped[int] = mapped_column(
        ForeignKey("staff.id", ondelete="CASCADE"), primary_key=True
    )
    app_secret: Mapped[str | None] = mapped_column(String(200))
    new_app_secret: Mapped[str | None] = mapped_column(String(200))
    app_counter: Mapped[int] = mapped_column(default=0)
    by_telegram: Mapped[bool] = mapped_column(default=False)
    reset_at: Mapped[datetime | None]

    @property
    def is_on(self) -> bool:
        """Whether a code is asked for."""
        return self.app_secret is not None or self.by_telegram


class RecoveryCode(Base):
    """A code for who has lost their phone; it works once, and only a hash of it is kept."""

    __tablename__ = "recovery_codes"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    used_at: Mapped[datetime | None]


class SignInAttempt(Base):
    """Half a sign-in: who knew a password, and a hash of the code that was sent to their phone.

    Nobody's where the password was wrong: both look alike from outside. Only a hash of the secret
    that the browser holds is kept; the code's hash has that secret in it, so that six digits
    cannot be found by trying.
    """

    __tablename__ = "sign_in_attempts"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    staff_id: Mapped[int | None] = mapped_column(
        ForeignKey("staff.id", ondelete="CASCADE"), index=True
    )
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True)
    code_hash: Mapped[str | None] = mapped_column(String(64))
    expires_at: Mapped[datetime]


class Setting(Base):
    """Something an admin has set for everybody, by its name."""

    __tablename__ = "settings"

    name: Mapped[str] = mapped_column(String(64), primary_key=True)
    value: Mapped[dict[str, Any]]
    changed_at: Mapped[datetime]
    changed_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
