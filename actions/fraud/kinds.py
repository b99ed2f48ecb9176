"""The kinds of scams, as the police sort them, and how sure a verdict is."""

from __future__ import annotations

from enum import StrEnum


class ScamKind(StrEnum):
    """The Ministry of Public Security's ten most frequent kinds, and what it warns foreigners of.

    The last two are not among the ten: links that only want passwords, and extortion with a
    recorded video call.
    """

    TASK_REBATES = "task_rebates"
    FAKE_INVESTMENT = "fake_investment"
    FAKE_SHOPPING = "fake_shopping"  # or a service, a prize, a job that costs a fee
    FAKE_CUSTOMER_SERVICE = "fake_customer_service"  # of shops, couriers, banks
    FAKE_CREDIT_REPAIR = "fake_credit_repair"
    FAKE_LOAN = "fake_loan"
    IMPERSONATED_AUTHORITY = "impersonated_authority"  # police, prosecutors, government
    IMPERSONATED_ACQUAINTANCE = "impersonated_acquaintance"  # boss, friend, relative
    ROMANCE = "romance"
    GAME_TRADING = "game_trading"
    PARCEL_OR_VISA = "parcel_or_visa"  # trouble that aims at foreigners
    PHISHING = "phishing"
    SEXTORTION = "sextortion"


class Level(StrEnum):
    """What can be said of a message. Nothing is ever called safe."""

    LIKELY = "likely"
    CAREFUL = "careful"
    NO_SIGN = "no_sign"
