"""A report that is not filed yet, and what each message adds to it."""

from __future__ import annotations

from actions.model import Category
from bot.conversation import corrections
from bot.conversation.situation import Situation
from bot.conversation.state import Heard, OfferTicket, Report

MOST_WORDS = 4 * 4_096  # characters: four of the longest messages
LONGEST_PLACE = 500
MOST_MESSAGES = 10  # whose edits are still followed


def drafted(situation: Situation, category: Category) -> Report:
    """A new report, of this message and of what was said or sent before and not understood."""
    draft = Report(category=category)
    heard = situation.conversation.talk
    pressed = situation.incoming.press is not None
    if isinstance(heard, OfferTicket) and heard.is_hint and situation.in_one_breath(heard.heard_at):
        # 'There is a car' sounded like an emergency; 'blocking the gate' says what it is.
        half = {"words": heard.words, "place": heard.place, "point": heard.point}
        draft = draft.model_copy(update={**half, "words_at": heard.heard_at})
    if isinstance(heard, Heard):
        if pressed or situation.in_one_breath(heard.heard_at):
            words = {"words": heard.words, "said": heard.said, "place": heard.place}
            draft = draft.model_copy(update={**words, "words_at": heard.heard_at})
        if pressed or situation.still_at_it(heard.heard_at):
            kept = {"point": heard.point, "files": heard.files, "last_album": heard.last_album}
            draft = draft.model_copy(update=kept)
    said = heard if isinstance(heard, Heard) else None
    understood = (
        said and said.interpretation if pressed else corrections.interpretation_of(situation)
    )
    draft = draft.model_copy(update={"interpretation": understood})
    return draft if pressed else with_message(draft, situation)


def with_message(draft: Report, situation: Situation) -> Report:
    """The draft with the message's words, files and location; its place, where none is known."""
    draft = with_files(draft, situation)
    said = situation.incoming.said if situation.words else ()
    return draft.model_copy(
        update={
            "words": lines(draft.words, situation.words)[:MOST_WORDS],
            "words_at": situation.incoming.at if situation.words else draft.words_at,
            "place": draft.place or situation.place,
            "point": situation.incoming.point or draft.point,
            "said": (*draft.said, *said)[-MOST_MESSAGES:],
        }
    )


def with_files(draft: Report, situation: Situation) -> Report:
    """The draft with the message's files, and nothing of its words."""
    return draft.model_copy(
        update={
            "files": draft.files | situation.files,
            "last_album": situation.incoming.album or draft.last_album,
            "heard_at": situation.incoming.at,
        }
    )


def with_place(draft: Report, situation: Situation) -> Report:
    """The draft with the message as the answer to 'where?'. What is too long joins the words."""
    draft = with_files(draft, situation)
    if situation.incoming.point is not None:
        point = situation.incoming.point
        draft = draft.model_copy(update={"point": point, "place": point.name})
    if not situation.words:
        return draft
    if len(situation.words) > LONGEST_PLACE:
        words = lines(draft.words, situation.words)
        draft = draft.model_copy(update={"words": words, "words_at": situation.incoming.at})
    answer = {"place": situation.words[:LONGEST_PLACE], "place_said": situation.incoming.message_id}
    return draft.model_copy(update=answer)


def with_words_anew(draft: Report, situation: Situation) -> Report:
    """The draft with the message's words instead of its own."""
    return with_message(draft.model_copy(update={"words": "", "said": ()}), situation)


def corrected(draft: Report, situation: Situation) -> Report | None:
    """The draft after one of its messages was edited; None if that is not what happened."""
    number, words = situation.incoming.message_id, situation.words
    if not situation.incoming.is_edit or not words:
        return None
    if number == draft.place_said:
        return draft.model_copy(update={"place": words[:LONGEST_PLACE]})
    before = dict(draft.said).get(number)
    if before is None:
        return None
    after = draft.words.replace(before.strip(), words, 1)
    said = tuple((one, words if one == number else text) for one, text in draft.said)
    return draft.model_copy(update={"words": after[:MOST_WORDS], "said": said})


def numbers_of(draft: Report) -> tuple[str, ...]:
    """The numbers of the messages that the draft was made of."""
    place = (draft.place_said,) if draft.place_said else ()
    return (*(number for number, _ in draft.said), *place)


def lines(*texts: str) -> str:
    """`texts` below each other, without the empty ones."""
    return "\n".join(text for text in texts if text)
