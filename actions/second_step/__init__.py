"""The second step of signing in: a code from an app or by Telegram, or a recovery code.

Each code works once. What a code is tried against counts its tries: see `actions.sign_in`.
"""

from __future__ import annotations

from actions.second_step.apps import NewApp
from actions.second_step.checking import ask, attempted_by, end_attempts, fits
from actions.second_step.rows import (
    is_required,
    must_set_up,
    of,
    recovery_codes_left,
    require,
    who_has_one,
)
from actions.second_step.setting_up import (
    CodeWrong,
    NoPhone,
    Way,
    begin_app,
    begin_telegram,
    begun_app,
    confirm_app,
    confirm_telegram,
    know_of_reset,
    new_recovery_codes,
    reset,
    turn_off,
)
from actions.second_step.telling import CODE_LIFE

__all__ = [
    "CODE_LIFE",
    "CodeWrong",
    "NewApp",
    "NoPhone",
    "Way",
    "ask",
    "attempted_by",
    "begin_app",
    "begin_telegram",
    "begun_app",
    "confirm_app",
    "confirm_telegram",
    "end_attempts",
    "fits",
    "is_required",
    "know_of_reset",
    "must_set_up",
    "new_recovery_codes",
    "of",
    "recovery_codes_left",
    "require",
    "reset",
    "turn_off",
    "who_has_one",
]
