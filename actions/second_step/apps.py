"""Codes of an authenticator app (RFC 6238), and the secret behind them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import pyotp
from pyotp.exceptions import OTPVerificationError

from actions.model import Staff

ISSUER = "Linli"  # as the app names it
_CLOCKS_DIFFER = 1  # time steps of 30 seconds, to either side: RFC 6238, 5.2


@dataclass(frozen=True)
class NewApp:
    """What an app has to know: as it is typed, and as a QR code says it."""

    secret: str
    uri: str


def new_app(staff: Staff, secret: str | None = None) -> NewApp:
    """For `staff`: what an app has to know of `secret`, or of a new one."""
    secret = secret or pyotp.random_base32()
    return NewApp(secret, pyotp.TOTP(secret).provisioning_uri(name=staff.login, issuer_name=ISSUER))


def counter_of(secret: str, code: str, now: datetime) -> int | None:
    """The time step whose code this is; None if it is none of just now."""
    try:
        return pyotp.TOTP(secret).verify_and_get_timecode(
            code, for_time=now, valid_window=_CLOCKS_DIFFER
        )
    except OTPVerificationError:
        return None


def owner(staff_id: int) -> str:
    """For whom a secret is sealed."""
    return f"second step of {staff_id}"
