"""A resident reports something: ask only for what is missing, show it, file it."""

from __future__ import annotations

from actions.model import Category
from actions.outgoing import Verb, say
from bot.conversation.flows.categories import CATEGORIES, REPORT_INTENTS
from bot.conversation.flows.community import (
    community_told,
    pick_community,
    recognise_community,
)
from bot.conversation.flows.filed import filed
from bot.conversation.flows.report_questions import question
from bot.conversation.requests import FileTicket, MyCommunity, ask
from bot.conversation.situation import (
    Continued,
    Reply,
    Situation,
    Steps,
    menu_button,
    reply,
)
from bot.conversation.state import Heard, Report, ReportStep, new_nonce
from nlu.intents import Intent

# A picture helps here. Nobody is asked to photograph people or a quarrel.
WELCOMES_PHOTO = frozenset(
    {Category.PARKING, Category.HAZARD, Category.ANIMAL, Category.THEFT, Category.LOST_FOUND}
)
MOST_WORDS = 4_000


def begin(situation: Situation) -> Steps:
    """Start a report from what was said, or from what was said before a menu button."""
    intent = _pressed_intent(situation) or situation.band.acts_on
    draft = Report(
        category=CATEGORIES.get(intent, Category.QUESTION) if intent else Category.QUESTION
    )
    heard = situation.conversation.talk
    if situation.incoming.press is not None and isinstance(heard, Heard):
        draft = draft.model_copy(
            update={
                "words": heard.words,
                "place": heard.place,
                "point": heard.point,
                "file_ids": heard.file_ids,
                "last_album": heard.last_album,
            }
        )
    elif situation.incoming.press is None:
        draft = _with_message(draft, situation)
        draft = draft.model_copy(update={"place": situation.place})
    return (yield from _next(draft, situation))


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
    if pressed is None and situation.means(Intent.CANCEL):
        return _cancelled()
    if _is_edit_of(draft, situation):
        return (yield from _next(draft.model_copy(update={"words": situation.words}), situation))
    match draft.step:
        case ReportStep.COMMUNITY:
            return (yield from _on_community(situation, draft))
        case ReportStep.PLACE:
            return (yield from _on_place(situation, draft))
        case ReportStep.WORDS:
            replaced = draft.model_copy(update={"words": "", "message_ids": ()})
            return (yield from _next(_with_message(replaced, situation), situation))
        case _:
            return (yield from _on_more(situation, draft))


def resume(draft: Report, situation: Situation) -> Steps:
    """The open question of a report that something else came between."""
    if draft.step is not ReportStep.COMMUNITY:
        return question(draft, situation)
    # What came between may have found out which community it is.
    known = yield from ask(MyCommunity())
    return (yield from _next(draft, situation.knowing(known) if known else situation))


def _next(draft: Report, situation: Situation) -> Steps:
    """Ask for the first thing that is missing; with everything there, show the summary."""
    if situation.person.community is None:
        told = yield from community_told(draft.words, draft.point)
        if told is None or isinstance(told, list):
            asking = draft.model_copy(update={"step": ReportStep.COMMUNITY})
            return (yield from pick_community(asking, say("report-which-community"), among=told))
        situation = situation.knowing(told)
    if not draft.words and not draft.file_ids:
        step = ReportStep.WORDS
    elif not draft.place and draft.point is None:
        step = ReportStep.PLACE
    elif not draft.file_ids and not draft.photo_asked and draft.category in WELCOMES_PHOTO:
        step = ReportStep.PHOTO
        draft = draft.model_copy(update={"photo_asked": True})
    else:
        step = ReportStep.CONFIRM
    return question(draft.model_copy(update={"step": step}), situation)


def _on_community(situation: Situation, draft: Report) -> Continued:
    found = yield from recognise_community(situation)
    if found is None:
        # A photo or more words while we asked: keep them, and ask once more.
        draft = _with_files(draft, situation)
        return (yield from pick_community(draft, say("community-not-found"), situation.words))
    if isinstance(found, list):
        return (yield from pick_community(draft, say("community-which-of-these"), among=found))
    return (yield from _next(draft, situation.knowing(found)))


def _on_place(situation: Situation, draft: Report) -> Steps:
    draft = _with_files(draft, situation)
    if situation.incoming.point is not None:
        point = situation.incoming.point
        draft = draft.model_copy(update={"point": point, "place": point.name})
    if situation.words:
        draft = draft.model_copy(update={"place": situation.words[:500]})
    return (yield from _next(draft, situation))


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
    same_album = situation.incoming.album is not None and (
        situation.incoming.album == draft.last_album
    )
    acts_on = situation.band.acts_on
    if bare and acts_on is not None and CATEGORIES.get(acts_on) is not draft.category:
        return None
    draft = _with_message(draft, situation)
    if situation.incoming.point is not None:
        draft = draft.model_copy(update={"point": situation.incoming.point})
    if same_album:
        return Reply((), draft)
    return (yield from _next(draft, situation))


def draft_adds(situation: Situation) -> bool:
    """Whether the message brings a photo or a location, so surely belongs to the report."""
    return bool(situation.file_ids) or situation.incoming.point is not None


def _on_choice(situation: Situation, draft: Report, chosen: str) -> Steps:
    changed: dict[str, object]
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
            changed = {"step": ReportStep.PLACE, "place": "", "point": None}
        case "words":
            changed = {"step": ReportStep.WORDS}
        case "photos":
            changed = {"step": ReportStep.PHOTO, "file_ids": (), "photo_asked": True}
        case "community":
            asking = draft.model_copy(update={"step": ReportStep.COMMUNITY, "nonce": new_nonce()})
            return (yield from pick_community(asking, say("report-which-community")))
        case _ if chosen in {category.value for category in REPORT_INTENTS}:
            changed = {"category": Category(chosen), "step": ReportStep.CONFIRM}
        case _:
            changed = {"step": ReportStep.CONFIRM}
    return question(draft.model_copy(update={**changed, "nonce": new_nonce()}), situation)


def _file(situation: Situation, draft: Report) -> Steps:
    ticket = yield from ask(
        FileTicket(
            category=draft.category,
            words=draft.words,
            place=draft.place,
            point=draft.point,
            file_ids=draft.file_ids,
        )
    )
    return filed(ticket)


def _cancelled() -> Reply:
    return reply("report-cancelled", buttons=((menu_button(Intent.HELP),),))


def _pressed_intent(situation: Situation) -> Intent | None:
    pressed = situation.incoming.press
    return pressed.member(0, Intent) if pressed is not None else None


def _is_edit_of(draft: Report, situation: Situation) -> bool:
    return (
        situation.incoming.is_edit
        and situation.incoming.message_id in draft.message_ids
        and bool(situation.words)
    )


def _with_files(draft: Report, situation: Situation) -> Report:
    return draft.model_copy(
        update={
            "file_ids": draft.file_ids + situation.file_ids,
            "last_album": situation.incoming.album or draft.last_album,
        }
    )


def _with_message(draft: Report, situation: Situation) -> Report:
    """The draft with the message's words, files and location added."""
    draft = _with_files(draft, situation)
    words = "\n".join(part for part in (draft.words, situation.words) if part)
    return draft.model_copy(
        update={
            "words": words[:MOST_WORDS],
            "point": situation.incoming.point or draft.point,
            "message_ids": (*draft.message_ids, situation.incoming.message_id)[-10:],
        }
    )
