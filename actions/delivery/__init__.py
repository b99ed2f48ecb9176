"""The outbox: what is to be sent, handed to senders, and how each sending went.

A row is there before anything is sent. A send is a claim (committed), the call (no connection
held), a record. Who dies in between leaves a claim whose lease runs out; `recover` finds it.
Telegram offers no key that makes a send idempotent, so what happened then cannot be known: replies
and warnings go once more, news does not.
"""

from __future__ import annotations

from actions.delivery.budget import Budget, Purse
from actions.delivery.claims import (
    LEASE,
    AlertWords,
    Claim,
    Claims,
    claim,
    next_due,
)
from actions.delivery.interruptions import NOT_YET, follow
from actions.delivery.lookup import is_shown_card, newest_cards, sent_as, was_queued
from actions.delivery.outcomes import NotSent, Outcome, Refused, Sent, Unknown, Unreachable
from actions.delivery.queue import enqueue, enqueue_card, enqueue_first_cards
from actions.delivery.quiet import postpone
from actions.delivery.records import counts_by_state, record, record_sent, recover

__all__ = [
    "LEASE",
    "NOT_YET",
    "AlertWords",
    "Budget",
    "Claim",
    "Claims",
    "NotSent",
    "Outcome",
    "Purse",
    "Refused",
    "Sent",
    "Unknown",
    "Unreachable",
    "claim",
    "counts_by_state",
    "enqueue",
    "enqueue_card",
    "enqueue_first_cards",
    "follow",
    "is_shown_card",
    "newest_cards",
    "next_due",
    "postpone",
    "record",
    "record_sent",
    "recover",
    "sent_as",
    "was_queued",
]
