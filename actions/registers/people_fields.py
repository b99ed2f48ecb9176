"""What can be filled in about a colleague: no password, no secret."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from actions import invitations, staff
from actions.languages import LANGUAGES
from actions.model import Community, Role, Staff, Station
from actions.outgoing import term
from actions.registers.fields import Among, Choice, Field, Text
from actions.registers.places_on_earth import PHONE


class Login(Text):
    """A name to sign in with; capital letters make no other one of it."""

    def read(self, texts: Mapping[str, str]) -> str | None:
        """See `Field`."""
        text = super().read(texts)
        return None if text is None else text.lower()


def fields_for(
    by: Staff, stations: Sequence[Station], known: Sequence[Community]
) -> tuple[Field, ...]:
    """What `by` can say of a colleague, among these stations and communities."""
    roles = list(Role) if by.role is Role.ADMIN else [Role.OFFICER]
    return (
        Login("login", "login", is_needed=True, is_fixed=True, longest=invitations.LONGEST_LOGIN),
        Text(
            "name", "name", is_needed=True, longest=invitations.LONGEST_NAME,
            label="desk-people-name",
        ),
        Choice(
            "role", "role", is_needed=True,
            options={role.value: role for role in roles},
            words={role.value: term("desk-role", role) for role in roles},
        ),
        Choice(
            "station", "station_id",
            options={one.code: one.id for one in stations},
            words={one.code: one.names for one in stations},
        ),
        Among(
            "communities", "communities",
            options={one.code: one for one in known},
            words={one.code: one.names for one in known},
        ),
        Choice(
            "language", "language", is_needed=True,
            options={code: code for code in staff.LANGUAGES},
            words={code: {"zh": LANGUAGES[code]} for code in staff.LANGUAGES},
        ),
        PHONE,
        Choice(
            "active", "is_active", is_needed=True,
            options={"yes": True, "no": False},  # in lists: on the desk buttons say what follows
        ),
    )  # fmt: skip
