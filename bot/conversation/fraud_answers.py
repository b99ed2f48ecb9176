"""What the fraud shield knows, as flows ask for it."""

from __future__ import annotations

from collections.abc import Iterable

from actions.fraud import Institution, Level, Shield
from bot.conversation.requests import Checked, CheckMessage, Hotline, Hotlines

MOST_HOTLINES = 8


def answer(shield: Shield, request: CheckMessage | Hotlines) -> Checked | list[Hotline]:
    """The answer to `request`. Pure: nothing is looked up outside the shield."""
    if isinstance(request, CheckMessage):
        verdict = shield.check(request.text, request.links)
        found = verdict.level is not Level.NO_SIGN or bool(verdict.reasons)
        return Checked(verdict, found or bool(request.links) or shield.can_look_at(request.text))
    named = shield.named_in(request.text)
    of_kinds = shield.institutions.of(*request.kinds)
    return list(_hotlines([named] if named is not None and named in of_kinds else of_kinds))[
        :MOST_HOTLINES
    ]


def _hotlines(institutions: Iterable[Institution]) -> Iterable[Hotline]:
    return (Hotline(one.names, one.hotlines[0]) for one in institutions if one.hotlines)
