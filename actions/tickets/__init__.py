"""Tickets: what residents report, and what they and their officers do about it.

Every function works inside the caller's transaction and raises a `Refusal` before it has changed
anything. Who has to hear of a change hears of it in the same transaction (`actions.notices`).
"""

from __future__ import annotations

from actions.tickets.alike import Alike, alike
from actions.tickets.arranging import merge, prioritise, separate, set_due, transfer
from actions.tickets.filing import MOST_OPEN, PRIORITIES, NewTicket, file
from actions.tickets.merging import merged_into, merged_with, merges_of
from actions.tickets.near import WITHIN_M, Near, near
from actions.tickets.queries import (
    by_message,
    colleagues,
    file_for_staff,
    files_by_message,
    for_card,
    for_resident,
    for_staff,
    of_resident,
    that_asks,
)
from actions.tickets.queueing import (
    MOST_COUNTED,
    PAGE,
    Counts,
    Page,
    Position,
    counts,
    queue,
    unanswered,
)
from actions.tickets.reading import note_read, unread
from actions.tickets.resident_moves import answer, rate, reopen, withdraw
from actions.tickets.scope import visible
from actions.tickets.sieve import LONGEST_QUESTION, Sieve, View, overdue_of
from actions.tickets.sorting import recategorise
from actions.tickets.sources import correct, of_message, remember
from actions.tickets.staff_moves import (
    STAFF_MOVES,
    ask_back,
    keep_original,
    note,
    pass_on,
    possible,
    reply,
    resolve,
    set_out,
    take,
)
from actions.tickets.staleness import ChangedMeanwhile, require_unchanged
from actions.tickets.today import Today, due_by, today
from actions.tickets.worded import add_facts, add_note

__all__ = [
    "LONGEST_QUESTION",
    "MOST_COUNTED",
    "MOST_OPEN",
    "PAGE",
    "PRIORITIES",
    "STAFF_MOVES",
    "WITHIN_M",
    "Alike",
    "ChangedMeanwhile",
    "Counts",
    "Near",
    "NewTicket",
    "Page",
    "Position",
    "Sieve",
    "Today",
    "View",
    "add_facts",
    "add_note",
    "alike",
    "answer",
    "ask_back",
    "by_message",
    "colleagues",
    "correct",
    "counts",
    "due_by",
    "file",
    "file_for_staff",
    "files_by_message",
    "for_card",
    "for_resident",
    "for_staff",
    "keep_original",
    "merge",
    "merged_into",
    "merged_with",
    "merges_of",
    "near",
    "note",
    "note_read",
    "of_message",
    "of_resident",
    "overdue_of",
    "pass_on",
    "possible",
    "prioritise",
    "queue",
    "rate",
    "recategorise",
    "remember",
    "reopen",
    "reply",
    "require_unchanged",
    "resolve",
    "separate",
    "set_due",
    "set_out",
    "take",
    "that_asks",
    "today",
    "transfer",
    "unanswered",
    "unread",
    "visible",
    "withdraw",
]
