"""Linli's own Rasa graph components; they run in Rasa's Python 3.10 and import nothing of ours.

No module here may say ``from __future__ import annotations``: Rasa wires its graph by the real
types in the signatures.
"""
