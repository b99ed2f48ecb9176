"""In the place of Rasa's agent."""

from __future__ import annotations


class Agent:
    """Parses; nobody asks this one."""

    async def parse_message(self, message_data: str) -> dict[str, object]:
        return {"text": message_data}
