"""Where exactly is it? Asked once; who cannot say is helped, and may leave it out."""

from __future__ import annotations

from bot.conversation.flows.report_draft import with_files
from bot.conversation.no_place import NoPlace, no_place
from bot.conversation.situation import Reply, Situation, choice, reply
from bot.conversation.state import Report
from nlu.intents import Intent

# Said instead of a place, these are answered for themselves, and the question is asked again.
ASIDES = frozenset(
    {
        Intent.GREET,
        Intent.THANKS,
        Intent.GOODBYE,
        Intent.HELP,
        Intent.CHANGE_LANGUAGE,
        Intent.TICKET_STATUS,
        Intent.PRIVACY_REQUEST,
    }
)
_NO_ANSWER = (Intent.AFFIRM, Intent.TALK_TO_OFFICER)


def ask_where(draft: Report, why: NoPlace | None = None) -> Reply:
    """The question; with `why`, it is put otherwise for who gave no place in answer to it."""
    rows = [(choice(draft, "button-cancel", "cancel"),)]
    if draft.place_asked_again:
        rows.insert(0, (choice(draft, "button-no-place", "no-place"),))
    question = {
        None: "report-where",
        NoPlace.UNKNOWN: "report-where-unknown",
        NoPlace.PUZZLED: "report-where-why",
    }[why]
    return reply(question, buttons=tuple(rows), talk=draft, asks_location=True)


def instead_of_place(situation: Situation) -> NoPlace | None:
    """What words say that name no place; None: they may be one."""
    if not _could_be_none(situation):
        return None
    said = no_place(situation.words)
    if said is None and situation.band.acts_on in _NO_ANSWER:
        return NoPlace.PUZZLED
    return said


def is_aside(situation: Situation) -> bool:
    """Whether the words are a courtesy, or ask for something else."""
    return _could_be_none(situation) and situation.band.acts_on in ASIDES


def helped(draft: Report, situation: Situation, why: NoPlace) -> Reply | None:
    """Ask otherwise; None where that was done before and they still do not know."""
    if draft.place_asked_again and why is NoPlace.UNKNOWN:
        return None
    again = with_files(draft, situation).model_copy(update={"place_asked_again": True})
    return ask_where(again, why)


def _could_be_none(situation: Situation) -> bool:
    """Whether nothing in the message surely says where: a location, a place's name, a number."""
    tells = situation.incoming.point is not None or bool(situation.place)
    return bool(situation.words) and not tells and not any(c.isdigit() for c in situation.words)
