"""Which intents report something, and as what it is filed."""

from __future__ import annotations

from actions.model import Category
from nlu.intents import Intent

CATEGORIES: dict[Intent, Category] = {
    Intent.REPORT_PARKING: Category.PARKING,
    Intent.REPORT_HAZARD: Category.HAZARD,
    Intent.REPORT_NOISE: Category.NOISE,
    Intent.REPORT_ANIMAL: Category.ANIMAL,
    Intent.REPORT_TRAFFIC: Category.TRAFFIC,
    Intent.REPORT_THEFT: Category.THEFT,
    Intent.REPORT_SUSPICIOUS: Category.SUSPICIOUS,
    Intent.REPORT_DISPUTE: Category.DISPUTE,
    Intent.REPORT_LOST_FOUND: Category.LOST_FOUND,
}
REPORT_INTENTS = {category: intent for intent, category in CATEGORIES.items()}
