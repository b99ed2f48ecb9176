"""Which language is this resident writing, and which do we answer in.

langdetect alone is random and weak on short messages. So: the script decides where it can
(`scripts`); what is written in Chinese characters alone is told apart by them (`characters`);
where several languages share an alphabet, langdetect's profiles, narrowed to those that can be
meant, are weighed together with everyday words and letters and with what this resident used
before (`alphabets`). A guess is not yet a decision: `switching` says when we follow it.
"""

from __future__ import annotations

from bot.conversation.language.detection import OTHER, Guess, detect
from bot.conversation.language.switching import Decision, decide

__all__ = ["OTHER", "Decision", "Guess", "decide", "detect"]
