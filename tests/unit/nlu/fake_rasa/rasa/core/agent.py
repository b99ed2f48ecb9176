"""A model that takes everything for a greeting."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from typing import Any

from rasa import start


class Agent:
    def is_ready(self) -> bool:
        return True

    async def parse_message(self, text: str) -> dict[str, Any]:
        ranking = [{"name": "greet", "confidence": 1.0}]
        return {"text": text, "intent_ranking": ranking, "entities": []}


async def load_agent(model_path: str) -> Agent:
    start()
    if Path("threads").exists():
        threading.Thread(target=time.sleep, args=(600,), daemon=True).start()
    return Agent()
