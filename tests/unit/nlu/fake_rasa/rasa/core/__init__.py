"""The part of Rasa that `nlu.parallel_parsing` changes."""

from __future__ import annotations
