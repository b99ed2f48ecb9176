"""What a report asks its resident, and how it is shown before it is filed."""

from __future__ import annotations

from actions.model import FileKind
from actions.outgoing import Button, Names, Say, say, term
from bot.conversation.flows.attached import besides_photos, instead_of_words
from bot.conversation.flows.categories import REPORT_INTENTS
from bot.conversation.flows.report_facts import ask_when, facts_shown
from bot.conversation.flows.report_where import ask_where
from bot.conversation.situation import Reply, Situation, choice, reply
from bot.conversation.state import Report, ReportStep


def question(draft: Report, situation: Situation) -> Reply:
    """The draft's open question; which community it is in, `community.pick_community` asks."""
    match draft.step:
        case ReportStep.PLACE:
            return ask_where(draft)
        case ReportStep.WHEN:
            return ask_when(draft)
        case ReportStep.PHOTO:
            skip = choice(draft, "button-skip", "skip")
            return reply("report-photo", buttons=((skip,),), talk=draft)
        case ReportStep.WORDS:
            return reply("report-words", talk=draft)
        case ReportStep.CATEGORY:
            return reply("report-category", buttons=_category_buttons(draft), talk=draft)
        case ReportStep.CORRECT:
            return reply("report-correct", buttons=_correction_buttons(draft), talk=draft)
        case _:
            return _summary(draft, situation)


def _summary(draft: Report, situation: Situation) -> Reply:
    community = draft.elsewhere or situation.person.community
    kinds = list(draft.files.values())
    summary = say(
        "report-summary",
        category=term("category", draft.category),
        community=Names(names=community.names) if community else "",
        place=draft.place or _instead_of_place(draft),
        words=draft.words or instead_of_words(kinds),
        photos=kinds.count(FileKind.PHOTO),
    )
    buttons = (
        (choice(draft, "button-file", "file"),),
        (choice(draft, "button-correct", "correct"), choice(draft, "button-cancel", "cancel")),
    )
    more = (*facts_shown(draft, situation), *besides_photos(kinds))
    return reply(summary, *more, buttons=buttons, talk=draft)


def _instead_of_place(draft: Report) -> Say:
    if draft.point is not None:
        return say("place-on-the-map")
    return say("place-spoken" if draft.place_spoken else "place-not-given")


def _category_buttons(draft: Report) -> tuple[tuple[Button, ...], ...]:
    buttons = [
        choice(draft, f"category-{category.value.replace('_', '-')}", category.value)
        for category in REPORT_INTENTS
    ]
    return tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2))


def _correction_buttons(draft: Report) -> tuple[tuple[Button, ...], ...]:
    return (
        (choice(draft, "correct-category", "category"), choice(draft, "correct-place", "place")),
        (choice(draft, "correct-words", "words"), choice(draft, "correct-photos", "photos")),
        (choice(draft, "correct-when", "when"), choice(draft, "correct-community", "community")),
        (choice(draft, "button-back", "back"), choice(draft, "button-cancel", "cancel")),
    )
