"""What an officer's word for a ticket says about the words of the report.

Intents are the contract's names (`nlu.intents`), which actions know as plain text.
"""

from __future__ import annotations

from actions.model import Category

_REPORTS = (
    Category.PARKING,
    Category.HAZARD,
    Category.NOISE,
    Category.ANIMAL,
    Category.TRAFFIC,
    Category.THEFT,
    Category.SUSPICIOUS,
    Category.DISPUTE,
    Category.LOST_FOUND,
)

# A question to an officer can be about anything, so that category says nothing.
INTENT_OF: dict[Category, str] = {
    **{category: f"report_{category.value}" for category in _REPORTS},
    Category.FRAUD_CHECK: "fraud_check",
}

# Somebody in danger, or just robbed: their words are nobody's exercise.
NEVER_LEARNT = frozenset({Category.EMERGENCY, Category.FRAUD_VICTIM})
