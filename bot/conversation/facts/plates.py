"""Number plates in a message, as vehicles in mainland China carry them (GA 36-2018)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actions.facts import Plate
from bot.conversation.facts.spans import Spotted, told

_TOLD = told("plates")
_TRADITIONAL: dict[str, str] = _TOLD["traditional"]

# Letters without I and O, which look like figures. New-energy vehicles have six characters, of
# which a letter comes first (small ones) or last (large ones).
_PLATE = re.compile(
    rf"(?P<province>[{_TOLD['provinces']}{''.join(_TRADITIONAL)}])(?P<office>[a-hj-z])[\s·•.-]?"
    rf"(?P<rest>[a-hj-k](?:[a-hj-np-z\d]\d{{4}})|\d{{5}}[a-hj-k]|(?=(?:[a-z]*\d){{3}})[a-hj-np-z\d]{{5}}"
    rf"|(?=(?:[a-z]*\d){{3}})[a-hj-np-z\d]{{4}}[{_TOLD['endings']}])(?![a-z\d])",
    re.IGNORECASE | re.ASCII,
)


def plates_in(text: str) -> Iterator[Spotted]:
    """The plates in `text`, written as on the vehicle."""
    for match in _PLATE.finditer(text):
        province = _TRADITIONAL.get(match["province"], match["province"])
        number = f"{province}{match['office']}{match['rest']}".upper()
        yield Spotted(Plate(match.group(), number), *match.span())
