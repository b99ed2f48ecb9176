"""A message as the model may see it: plain words, bounded, never a command to Rasa."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

# A Telegram message has at most this many characters; a longer text is read up to here.
LONGEST = 4096

# Rasa takes a text that begins so for a ready-made prediction: "/greet{...}" would be obeyed.
_RASA_COMMAND = "/"


@dataclass(frozen=True, slots=True)
class PlainText:
    """The cleaned text, and for each of its characters the place it had in the message."""

    text: str
    positions: tuple[int, ...]

    @classmethod
    def of(cls, message: str) -> PlainText:
        """Clean a message.

        Controls (line ends among them) become spaces; characters that nobody sees (zero-width,
        bidirectional controls) and halves of surrogate pairs vanish; Rasa's command sign at the
        beginning and spaces at both ends go.
        """
        kept = [
            (at, " " if unicodedata.category(character) == "Cc" else character)
            for at, character in enumerate(message[:LONGEST])
            if unicodedata.category(character) not in ("Cf", "Cs")
        ]
        start, end = 0, len(kept)
        while start < end and (kept[start][1].isspace() or kept[start][1] == _RASA_COMMAND):
            start += 1
        while end > start and kept[end - 1][1].isspace():
            end -= 1
        kept = kept[start:end]
        return cls("".join(character for _, character in kept), tuple(at for at, _ in kept))

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Translate ``text[start:end]`` into a span of the message as written.

        Raises:
            IndexError: the span is empty or not within the text.
        """
        if not 0 <= start < end:
            raise IndexError("an empty span stands nowhere")
        return self.positions[start], self.positions[end - 1] + 1
