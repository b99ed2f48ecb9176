"""What a phone number gives away, given who it is said to belong to."""

from __future__ import annotations

from collections.abc import Iterator

from actions.fraud.institutions import Institution, InstitutionKind, Institutions
from actions.fraud.numbers import Line, Number
from actions.fraud.signals import Evidence, Signal

SHORTEST_TOLD = 5  # digits; '120' in a message is more often an amount than the ambulance

_WRONG_LINE = {
    Line.MOBILE: Signal.AUTHORITY_ON_MOBILE,
    Line.RESOLD: Signal.AUTHORITY_ON_INTERNET_NUMBER,
    Line.CALL_IN: Signal.AUTHORITY_ON_400,
    Line.ABROAD: Signal.AUTHORITY_FROM_ABROAD,
}
# Short numbers of the authorities, 110 or 12345, are dialled as they are, whichever of them has
# which; a bank's 955xx really has +86 before it from abroad, and so has anybody's 400 number.
_NEVER_PREFIXED = frozenset({InstitutionKind.POLICE, InstitutionKind.GOVERNMENT})
LONGEST_SHORT = 5  # digits


def of(number: Number, institutions: Institutions, *, claims_authority: bool) -> Iterator[Evidence]:
    """What `number` gives away. `claims_authority`: the writer says they are police or the like."""
    owner = institutions.behind(number.digits)
    if owner is not None and _poses(number, owner):
        yield Evidence(Signal.POSES_AS_HOTLINE, number.written, real=number.digits)
    elif owner is not None:
        if len(number.digits) < SHORTEST_TOLD:
            return
        yield Evidence(Signal.KNOWN_HOTLINE, number.written, real=owner.id)
    elif claims_authority and number.line in _WRONG_LINE:
        yield Evidence(_WRONG_LINE[number.line], number.written)


def is_protected(number: Number, institutions: Institutions) -> bool:
    """Whether it is an institution's own number, written as that is dialled."""
    owner = institutions.behind(number.digits)
    return owner is not None and not _poses(number, owner)


def _poses(number: Number, owner: Institution) -> bool:
    is_short = len(number.digits) <= LONGEST_SHORT
    return bool(number.prefix) and is_short and owner.kind in _NEVER_PREFIXED
