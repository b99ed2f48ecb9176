"""Officers, supervisors and admins: who they are, where they serve, how they sign in."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from actions.model.base import Base, BigId, text_enum
from actions.model.communities import Community


class Role(StrEnum):
    """What a member of staff may see: own communities, own station, everything."""

    OFFICER = "officer"
    SUPERVISOR = "supervisor"
    ADMIN = "admin"


class Staff(Base):
    """A person who works with Linli. `language` is the desk's and the cards' (zh or en).

    `is_absent` and `is_off_duty` follow from `actions.duty`, which keeps them.
    """

    __tablename__ = "staff"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    login: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str] = mapped_column(String(100))
    role: Mapped[Role] = mapped_column(text_enum(Role, "role"))
    station_id: Mapped[int | None] = mapped_column(ForeignKey("stations.id"), index=True)
    language: Mapped[str] = mapped_column(String(8), default="zh")
    phone: Mapped[str | None] = mapped_column(String(32))
    password_hash: Mapped[str | None] = mapped_column(String(255))
    failed_sign_ins: Mapped[int] = mapped_column(default=0)
    locked_until: Mapped[datetime | None]
    is_active: Mapped[bool] = mapped_column(default=True)
    is_absent: Mapped[bool | None]
    is_off_duty: Mapped[bool | None]
    is_demo: Mapped[bool] = mapped_column(default=False)
    created_at: Mapped[datetime]

    communities: Mapped[list[Community]] = relationship(
        secondary="staff_communities", lazy="raise", order_by=Community.id
    )


class StaffCommunity(Base):
    """An officer serves a community; until a day, when they only stand in for who is away."""

    __tablename__ = "staff_communities"

    staff_id: Mapped[int] = mapped_column(
        ForeignKey("staff.id", ondelete="CASCADE"), primary_key=True
    )
    community_id: Mapped[int] = mapped_column(
        ForeignKey("communities.id", ondelete="CASCADE"), primary_key=True, index=True
    )
    stands_in_until: Mapped[date | None]


class StaffSession(Base):
    """A signed-in browser. Only a hash of the cookie's secret is kept.

    `browser` and `address` are those of its last use (`actions.devices`), None before the first.
    """

    __tablename__ = "staff_sessions"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True)
    created_at: Mapped[datetime]
    last_used_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    browser: Mapped[str | None] = mapped_column(String(40))
    address: Mapped[str | None] = mapped_column(String(45))


class StaffLink(Base):
    """A one-time code that ties a member of staff to the Telegram chat which presents it."""

    __tablename__ = "staff_links"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class StaffInvitation(Base):
    """A one-time link by which a member of staff chooses a password. Only a hash of it is kept."""

    __tablename__ = "staff_invitations"

    id: Mapped[int] = mapped_column(BigId, primary_key=True)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id", ondelete="CASCADE"), index=True)
    code_hash: Mapped[str] = mapped_column(String(64), unique=True)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]
