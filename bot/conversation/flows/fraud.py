"""Questions about fraud: how it works, and whether this is one."""

from __future__ import annotations

from actions.fraud import LabelledLink, Likeness, ScamKind
from actions.model import Category, Outcome
from actions.outgoing import FromGuide, Paragraph, Verb, press, say
from bot.conversation.flows import fraud_pictures, teach, verdicts
from bot.conversation.flows.categories import CATEGORIES
from bot.conversation.requests import CheckMessage, ask
from bot.conversation.situation import (
    Continued,
    Reply,
    Situation,
    Steps,
    at_once,
    button,
    choice,
    menu_button,
    reply,
)
from bot.conversation.state import FraudWords, OfferTicket
from nlu.intents import Intent

LONGEST_READ = 4_000  # characters of pictures that wait for the report
# Bytes: 'is this a scam?' and nothing else, in any language ...
VAGUE = 32
# ... or, where the classifier finds nothing in it that scams have, in more words.
VAGUE_AND_HARMLESS = 90

_NOT_MEANT_FOR_US = (None, Intent.OUT_OF_SCOPE)
# What somebody may mean who was asked for the message that they doubt; all else is a new matter.
_ABOUT_IT = (
    *_NOT_MEANT_FOR_US,
    Intent.AFFIRM,
    Intent.FRAUD_CHECK,
    Intent.FRAUD_QUESTION,
    Intent.FRAUD_VICTIM,
    Intent.OTHER_AGENCY,
    Intent.REPORT_SUSPICIOUS,
)


@at_once
def question(_: Situation) -> Reply:
    """How frauds work and how to protect oneself and one's parents."""
    buttons = (
        (button("button-subscribe-fraud", press(Verb.SUBSCRIBE, "fraud")),),
        (button("button-all-tricks", press(Verb.TRICK)), teach.quiz_button()),
        (menu_button(Intent.FRAUD_CHECK), menu_button(Intent.FRAUD_VICTIM)),
    )
    guide = FromGuide(slug="fraud-protection")
    return reply(guide, buttons=buttons, outcome=Outcome.ANSWERED)


def check(situation: Situation) -> Steps:
    """Is this a scam? A verdict with reasons, and what to do now."""
    if situation.incoming.press is None:
        return (yield from _checked(situation, asked_about=not situation.incoming.is_forward))
    heard = situation.heard
    if heard is not None and (heard.words or heard.files):
        files = tuple(heard.files)
        return (yield from _judged(situation, heard.words, files, likeness=heard.likeness))
    return _send_it()


def go_on(situation: Situation, _: FraudWords) -> Continued:
    """What was to be checked has come."""
    if situation.incoming.press is not None or not (situation.words or situation.file_ids):
        return None
    if situation.means(Intent.DENY, Intent.CANCEL) and not situation.incoming.is_forward:
        return reply("cancelled", buttons=((menu_button(Intent.HELP),),))
    if _could_be_another_matter(situation):
        checked = yield from ask(CheckMessage(situation.words, situation.incoming.links))
        if not checked.is_concrete:
            return None
    return (yield from _checked(situation))


def is_sent_for_checking(situation: Situation) -> bool:
    """Whether a message is more likely to be doubted than to be a report, or to be meant for us.

    One that was forwarded; or one that was pasted without a word to it: as scams are, and nothing
    that we would act on.
    """
    acts_on = situation.band.acts_on
    if situation.incoming.is_forward:
        says = bool(situation.words) or fraud_pictures.is_worth_checking(situation.seen)
        return says and acts_on not in CATEGORIES
    likeness = situation.likeness
    pasted = likeness is not None and likeness.is_sure and acts_on in _NOT_MEANT_FOR_US
    return pasted and bool(situation.words)


def _could_be_another_matter(situation: Situation) -> bool:
    """Whether they have gone on to something else, instead of sending what they doubt."""
    is_theirs = not (situation.incoming.is_forward or situation.file_ids)
    return is_theirs and _is_harmless(situation) and situation.band.acts_on not in _ABOUT_IT


def _is_harmless(situation: Situation) -> bool:
    """Whether the classifier finds nothing in the words that scams have."""
    likeness = situation.likeness
    return likeness is not None and not likeness.is_noticed


def _checked(situation: Situation, *, asked_about: bool = False) -> Steps:
    """Judge the message. `asked_about`: 'is this a scam?' may have come without the 'this'."""
    words, files = situation.words, situation.file_ids
    most = VAGUE_AND_HARMLESS if _is_harmless(situation) else VAGUE
    vague = asked_about and not files and len(words.encode("utf-8", "replace")) <= most
    links = situation.incoming.links
    likeness = situation.likeness
    return (yield from _judged(situation, words, files, links, vague=vague, likeness=likeness))


def _judged(
    situation: Situation,
    words: str,
    file_ids: tuple[int, ...],
    links: tuple[LabelledLink, ...] = (),
    *,
    vague: bool = False,
    likeness: Likeness | None = None,
) -> Steps:
    read = fraud_pictures.words_of(situation.seen)
    sent = situation.incoming.attachments
    shown = fraud_pictures.said(situation.seen, sent) if file_ids else ()
    if not words and not read:
        return _offer(situation, words, file_ids, *shown, say("fraud-check-signs"))
    suspected, worded = _more_like_a_scam((likeness, words), (situation.seen_likeness, read))
    text = f"{words}\n{read}".strip()
    checked = yield from ask(CheckMessage(text, links, suspected, worded))
    if vague and not checked.is_concrete:
        return _as_before(situation) or _send_it()
    verdict = checked.verdict
    paragraphs = (*verdicts.said(verdict), *shown)
    return _offer(
        situation,
        words,
        file_ids,
        *paragraphs,
        note=(*verdicts.noted(verdict), *(shown if read else ())),
        links=links,
        read=read[:LONGEST_READ],
        kind=verdict.kind,
        outcome=Outcome.ANSWERED,
    )


def _more_like_a_scam(*each: tuple[Likeness | None, str]) -> tuple[Likeness | None, str]:
    """Of what was written and what was read in pictures, the one to be afraid of."""
    return max(each, key=lambda one: -1.0 if one[0] is None else one[0].probability)


def _as_before(situation: Situation) -> Reply | None:
    """'Is the link safe?', asked after a verdict on it: that stands."""
    before = situation.conversation.talk
    if not isinstance(before, OfferTicket) or not (before.is_check and before.note):
        return None
    if not situation.still_at_it(before.heard_at):
        return None
    return reply("fraud-check-as-before", talk=before)


def _send_it() -> Reply:
    return reply("fraud-check-send", talk=FraudWords())


def _offer(
    situation: Situation,
    words: str,
    file_ids: tuple[int, ...],
    *paragraphs: Paragraph,
    note: tuple[Paragraph, ...] = (),
    links: tuple[LabelledLink, ...] = (),
    read: str = "",
    kind: ScamKind | None = None,
    outcome: Outcome | None = None,
) -> Reply:
    talk = OfferTicket(
        category=Category.FRAUD_CHECK,
        words=words,
        file_ids=file_ids,
        note=note,
        links=links,
        read=read,
        heard_at=situation.incoming.at,
    )
    buttons = (
        (choice(talk, "button-report-fraud", "yes"), choice(talk, "button-no", "no")),
        (button("button-already-paid", press(Verb.MENU, Intent.FRAUD_VICTIM.value)),),
        *(((teach.how_it_works(kind),),) if kind else ()),
    )
    offer = (*paragraphs, "fraud-check-offer")
    return reply(*offer, buttons=buttons, talk=talk, outcome=outcome)
