"""What a report's words say in so many words: shown before it is filed, and to be corrected."""

from __future__ import annotations

from actions.facts import Fact, When, said
from actions.model import Precision
from actions.outgoing import Lines, Paragraph
from bot.conversation.flows.report_draft import with_files
from bot.conversation.situation import Reply, Situation, choice, reply
from bot.conversation.state import Report, ReportStep

LONGEST_WHEN = 200  # characters


def facts_of(draft: Report, situation: Situation) -> tuple[Fact, ...]:
    """The facts in the draft's words; when it was, the resident may have said anew."""
    found = situation.facts_in(draft.words, draft.words_at)
    if draft.when is None:
        return found
    return (*draft.when, *(fact for fact in found if not isinstance(fact, When)))


def facts_shown(draft: Report, situation: Situation) -> tuple[Paragraph, ...]:
    """A paragraph of the summary with the draft's facts, if it has any."""
    lines = said(facts_of(draft, situation))
    return (Lines(lines=lines),) if lines else ()


def ask_when(draft: Report) -> Reply:
    """When was it? It need not be known."""
    leave_out = choice(draft, "button-leave-out", "no-time")
    back = choice(draft, "button-back", "back")
    return reply("report-when", buttons=((leave_out,), (back,)), talk=draft)


def with_when(draft: Report, situation: Situation) -> Report:
    """The draft with the message as the answer to 'when?': a time in it, else its words."""
    answer = situation.words[:LONGEST_WHEN]
    times = tuple(fact for fact in situation.facts_in(answer) if isinstance(fact, When))
    in_words = (When(written=answer, precision=Precision.WORDS),) if answer else ()
    answered = {"when": times or in_words, "step": ReportStep.CONFIRM}
    return with_files(draft, situation).model_copy(update=answered)
