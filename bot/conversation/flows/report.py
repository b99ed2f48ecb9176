"""A resident reports something: ask only for what is missing, show it, file it."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from typing import Any

from actions.model import Category, FileKind
from actions.outgoing import Verb, say
from bot.conversation import corrections
from bot.conversation.confidence import ASIDES
from bot.conversation.flows import attached
from bot.conversation.flows.categories import CATEGORIES, REPORT_INTENTS
from bot.conversation.flows.community import (
    community_told,
    pick_community,
    recognise_community,
)
from bot.conversation.flows.filed import filed
from bot.conversation.flows.report_draft import (
    corrected,
    drafted,
    numbers_of,
    with_files,
    with_message,
    with_place,
    with_words_anew,
)
from bot.conversation.flows.report_facts import facts_of, with_when
from bot.conversation.flows.report_questions import question
from bot.conversation.flows.report_where import helped, instead_of_place, is_aside
from bot.conversation.flows.report_whose import chosen_by, settled, whose
from bot.conversation.no_place import no_place
from bot.conversation.requests import FileTicket, MyCommunity, Request, ask
from bot.conversation.situation import (
    Continued,
    Reply,
    Situation,
    Steps,
    menu_button,
    reply,
)
from bot.conversation.skipping import skips
from bot.conversation.state import Report, ReportStep, new_nonce
from nlu.intents import Intent

# A picture helps here. Nobody is asked to photograph people or a quarrel.
WELCOMES_PHOTO = frozenset(
    {Category.PARKING, Category.HAZARD, Category.ANIMAL, Category.THEFT, Category.LOST_FOUND}
)
# 'No' is no place: what we understood was wrong.
_ASKS_WHERE = (ReportStep.COMMUNITY, ReportStep.PLACE)
_MAY_BE_SKIPPED = (ReportStep.PHOTO, ReportStep.CONFIRM)  # there is nothing to say, or no more
# What is asked here may have been settled by something else meanwhile.
_ASKS_WHICH = (ReportStep.COMMUNITY, ReportStep.WHOSE)


def begin(situation: Situation) -> Steps:
    """Start a report from what was said, or from what was said before a menu button."""
    intent = _pressed_intent(situation) or situation.band.acts_on
    category = CATEGORIES.get(intent, Category.QUESTION) if intent else Category.QUESTION
    return (yield from _next(drafted(situation, category), situation))


def go_on(situation: Situation, draft: Report) -> Continued:
    """The next message while a report is being made."""
    chosen = situation.chose(draft)
    if chosen is not None:
        return (yield from _on_choice(situation, draft, chosen))
    pressed = situation.incoming.press
    if pressed is not None and not (
        draft.step is ReportStep.COMMUNITY and pressed.verb is Verb.COMMUNITY
    ):
        return None
    if draft.step in _MAY_BE_SKIPPED and not draft_adds(situation) and skips(situation.words):
        return (yield from _next(draft, situation))
    if pressed is None and situation.means(Intent.CANCEL) and not _names_a_place(situation, draft):
        return _cancelled()
    edited = corrected(draft, situation)
    if edited is not None:
        return (yield from _next(edited, situation))
    if draft.step in _ASKS_WHERE and _is_refused(situation):
        return question(draft.model_copy(update={"step": ReportStep.CORRECT}), situation)
    match draft.step:
        case ReportStep.COMMUNITY:
            return (yield from _on_community(situation, draft))
        case ReportStep.WHOSE:
            return (yield from _on_whose(situation, draft))
        case ReportStep.PLACE:
            return (yield from _on_place(situation, draft))
        case ReportStep.WHEN if situation.words:
            return (yield from _next(with_when(draft, situation), situation))
        case ReportStep.WORDS:
            anew = with_words_anew(draft, situation)
            return (yield from _after_adding(draft, anew, situation, is_no_answer=False))
        case _:
            return (yield from _on_more(situation, draft))


def resume(draft: Report, situation: Situation) -> Steps:
    """The open question of a report that something else came between."""
    if draft.step not in _ASKS_WHICH:
        return question(draft, situation)
    # What came between may have found out which community it is.
    known = yield from ask(MyCommunity())
    if known is None:
        return (yield from _next(draft, situation))
    if draft.step is ReportStep.COMMUNITY:
        draft = draft.model_copy(update={"whose_settled": True, "joined_by_it": True})
    return (yield from _next(draft, situation.knowing(known)))


def _next(draft: Report, situation: Situation) -> Steps:
    """Ask for the first thing that is missing; with everything there, show the summary."""
    if situation.person.community is None:
        told = yield from community_told(draft.words, draft.point)
        if told is None or isinstance(told, list):
            asking = draft.model_copy(update={"step": ReportStep.COMMUNITY})
            return (yield from pick_community(asking, say("report-which-community"), among=told))
        situation = situation.knowing(told)
        draft = draft.model_copy(update={"whose_settled": True, "joined_by_it": True})
    asking_whose = yield from whose(draft, situation)
    if asking_whose is not None:
        return asking_whose
    if not draft.words and not draft.files:
        step = ReportStep.WORDS
    elif not (draft.place or draft.point or draft.place_spoken or draft.place_unknown):
        step = ReportStep.PLACE
    elif _could_have_photo(draft) and not draft.photo_asked:
        step = ReportStep.PHOTO
        draft = draft.model_copy(update={"photo_asked": True})
    else:
        step = ReportStep.CONFIRM
    return question(draft.model_copy(update={"step": step}), situation)


def _after_adding(
    before: Report, draft: Report, situation: Situation, *, is_no_answer: bool
) -> Steps:
    """Say that it was added, and ask on. `is_no_answer`: the open question is not touched by it.

    Somebody who is still typing has just been asked that question, and is not asked again. A new
    question or the summary says enough by itself, except of a recording.
    """
    asked = yield from _next(draft, situation)
    step = asked.talk.step if isinstance(asked.talk, Report) else None
    asks_again = step is before.step and step in (*_ASKS_WHICH, ReportStep.PLACE)
    if asks_again and is_no_answer and situation.in_one_breath(before.heard_at):
        return reply(attached.added(situation), talk=asked.talk)
    if not asks_again and attached.RECORDINGS.isdisjoint(situation.files.values()):
        return asked
    first, *others = asked.messages
    paragraphs = (attached.added(situation), *first.paragraphs)
    return replace(asked, messages=(first.model_copy(update={"paragraphs": paragraphs}), *others))


def _could_have_photo(draft: Report) -> bool:
    return draft.category in WELCOMES_PHOTO and attached.PICTURES.isdisjoint(draft.files.values())


def _on_community(situation: Situation, draft: Report) -> Continued:
    """The community's name, place or button; or more to the matter, while we asked for it."""
    tells_more = situation.band.acts_on in CATEGORIES
    own = situation.person.community
    joins = own is None or draft.joined_by_it  # else they live elsewhere, and go on doing so
    found = None if tells_more else (yield from recognise_community(situation, joins=joins))
    if isinstance(found, list):
        return (yield from pick_community(draft, say("community-which-of-these"), among=found))
    if found is not None:
        if draft.point is None and not draft.place:
            where = {"point": situation.incoming.point, "place": situation.place}
            draft = draft.model_copy(update=where)
        if joins:
            situation = situation.knowing(found)
            draft = draft.model_copy(update={"joined_by_it": True})
        return (yield from _next(settled(draft, situation, found), situation))
    pressed = situation.incoming.press is not None
    is_no_name = tells_more or bool(situation.place) or draft_adds(situation)
    if not pressed and (is_no_name or situation.in_one_breath(draft.heard_at)):
        more = with_message(draft, situation)
        return (yield from _after_adding(draft, more, situation, is_no_answer=is_no_name))
    return (yield from pick_community(draft, say("community-not-found"), situation.words))


def _on_whose(situation: Situation, draft: Report, code: str | None = None) -> Continued:
    """Which of the communities they name it is about; or more to the matter."""
    chosen = yield from chosen_by(draft, situation, code)
    if chosen is not None:
        return (yield from _next(settled(draft, situation, chosen), situation))
    if not draft_adds(situation) and (not situation.words or situation.band.acts_on in ASIDES):
        return None
    more = with_message(draft, situation)
    return (yield from _after_adding(draft, more, situation, is_no_answer=True))


def _on_place(situation: Situation, draft: Report) -> Continued:
    """Where it is; or more to the matter, by somebody who was still typing when we asked."""
    nowhere = instead_of_place(situation)
    if nowhere is not None:
        asked_otherwise = helped(draft, situation, nowhere)
        if asked_otherwise is not None:
            return asked_otherwise
        unknown = with_files(draft, situation).model_copy(update={"place_unknown": True})
        return (yield from _next(unknown, situation))
    if is_aside(situation):
        return None
    if situation.files and not situation.words and situation.incoming.point is None:
        more = with_files(draft, situation)
        if FileKind.VOICE in situation.files.values():
            # Not everybody can write: where it is can be said, and the officer will hear it.
            more = more.model_copy(update={"place_spoken": True})
        return (yield from _after_adding(draft, more, situation, is_no_answer=True))
    if situation.band.acts_on in CATEGORIES and situation.in_one_breath(draft.heard_at):
        more = with_message(draft, situation)
        return (yield from _after_adding(draft, more, situation, is_no_answer=False))
    return (yield from _next(with_place(draft, situation), situation))


def _on_more(situation: Situation, draft: Report) -> Continued:
    """At the photo question or the summary: a yes, a no, or more to the matter."""
    bare = not draft_adds(situation)
    if bare and situation.means(Intent.AFFIRM) and draft.step is ReportStep.CONFIRM:
        return (yield from _file(situation, draft))
    if bare and situation.means(Intent.DENY):
        if draft.step is ReportStep.PHOTO:
            return (yield from _next(draft, situation))
        return question(draft.model_copy(update={"step": ReportStep.CORRECT}), situation)
    if bare and not situation.words:
        return None
    still_typing = situation.in_one_breath(draft.heard_at)
    acts_on = situation.band.acts_on
    adds = acts_on in (None, *CATEGORIES) or (still_typing and acts_on not in ASIDES)
    if bare and not adds:
        return None
    same_album = situation.incoming.album is not None and (
        situation.incoming.album == draft.last_album
    )
    more = with_message(draft, situation)
    if same_album:
        return Reply((), more)
    if bare and still_typing and draft.step is ReportStep.PHOTO:
        return reply("report-added", talk=more)
    return (yield from _after_adding(draft, more, situation, is_no_answer=False))


def _names_a_place(situation: Situation, draft: Report) -> bool:
    """Whether what reads like giving up says where it is: 'cancello 2' is an Italian gate."""
    has_number = any(character.isdigit() for character in situation.words)
    return draft.step in _ASKS_WHERE and (has_number or bool(situation.place))


def _is_refused(situation: Situation) -> bool:
    """Whether a 'no' refuses what we understood; 'I do not know' refuses nothing."""
    denies = situation.means(Intent.DENY) and not draft_adds(situation)
    return denies and no_place(situation.words) is None


def draft_adds(situation: Situation) -> bool:
    """Whether the message brings a photo or a location, so surely belongs to the report."""
    return bool(situation.files) or situation.incoming.point is not None


def _on_choice(situation: Situation, draft: Report, chosen: str) -> Steps:
    changed: dict[str, object]
    if draft.step is ReportStep.WHOSE:
        answer = yield from _on_whose(situation, draft, chosen)
        return answer or (yield from _next(draft, situation))
    match chosen:
        case "file":
            return (yield from _file(situation, draft))
        case "cancel":
            return _cancelled()
        case "skip":
            return (yield from _next(draft, situation))
        case "correct":
            changed = {"step": ReportStep.CORRECT}
        case "category":
            changed = {"step": ReportStep.CATEGORY}
        case "place":
            nowhere = {"place": "", "point": None, "place_spoken": False, "place_unknown": False}
            changed = {"step": ReportStep.PLACE, **nowhere}
        case "no-place":
            unknown = draft.model_copy(update={"place_unknown": True})
            return (yield from _next(unknown, situation))
        case "when":
            changed = {"step": ReportStep.WHEN}
        case "no-time":
            changed = {"step": ReportStep.CONFIRM, "when": ()}
        case "words":
            changed = {"step": ReportStep.WORDS}
        case "photos":
            spoken = {id: kind for id, kind in draft.files.items() if kind is FileKind.VOICE}
            changed = {"step": ReportStep.PHOTO, "files": spoken, "photo_asked": True}
        case "community":
            asking = draft.model_copy(update={"step": ReportStep.COMMUNITY, "nonce": new_nonce()})
            return (yield from pick_community(asking, say("report-which-community")))
        case _ if chosen in {category.value for category in REPORT_INTENTS}:
            draft = yield from _recategorised(draft, Category(chosen))
            changed = {"step": ReportStep.CONFIRM}
        case _:
            changed = {"step": ReportStep.CONFIRM}
    return question(draft.model_copy(update={**changed, "nonce": new_nonce()}), situation)


def _recategorised(draft: Report, category: Category) -> Generator[Request[Any], Any, Report]:
    """The draft is about something else than we understood: a reviewer sees that, too."""
    if category is draft.category:
        return draft
    yield from corrections.correct(draft.interpretation, REPORT_INTENTS[category])
    understood = corrections.noted(draft.interpretation)
    return draft.model_copy(update={"category": category, "interpretation": understood})


def _file(situation: Situation, draft: Report) -> Steps:
    ticket = yield from ask(
        FileTicket(
            category=draft.category,
            words=draft.words,
            place=draft.place,
            point=draft.point,
            file_ids=tuple(draft.files),
            facts=facts_of(draft, situation),
            said=numbers_of(draft),
            community=draft.elsewhere.code if draft.elsewhere else None,
        )
    )
    return filed(ticket, elsewhere=draft.elsewhere)


def _cancelled() -> Reply:
    return reply("report-cancelled", buttons=((menu_button(Intent.HELP),),))


def _pressed_intent(situation: Situation) -> Intent | None:
    pressed = situation.incoming.press
    return pressed.member(0, Intent) if pressed is not None else None
