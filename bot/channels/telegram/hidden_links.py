"""Links behind words: what a message shows may not be where it leads.

https://core.telegram.org/bots/api#messageentity
"""

from __future__ import annotations

from actions.fraud import LabelledLink
from bot.channels.telegram.fields import Json, integer_in, text_in
from bot.plain_text import plain_text

MOST_LINKS = 20
LONGEST_URL = 2048


def links_behind(message: Json) -> tuple[LabelledLink, ...]:
    """The `text_link` entities of a message's text or caption; none that does not fit it."""
    for text_name, entities_name in (("text", "entities"), ("caption", "caption_entities")):
        entities = message.get(entities_name)
        if text_in(message, text_name) and isinstance(entities, list):
            # Offsets count UTF-16 code units.
            units = text_in(message, text_name).encode("utf-16-le", "surrogatepass")
            found = (_link(entity, units) for entity in entities if isinstance(entity, dict))
            return tuple(link for link in found if link is not None)[:MOST_LINKS]
    return ()


def _link(entity: Json, units: bytes) -> LabelledLink | None:
    target = plain_text(text_in(entity, "url"))[:LONGEST_URL]
    offset, length = integer_in(entity, "offset"), integer_in(entity, "length")
    if text_in(entity, "type") != "text_link" or not target or offset is None or length is None:
        return None
    if offset < 0 or length <= 0 or 2 * (offset + length) > len(units):
        return None
    shown = units[2 * offset : 2 * (offset + length)].decode("utf-16-le", "replace")
    return LabelledLink(shown=plain_text(shown), target=target)
