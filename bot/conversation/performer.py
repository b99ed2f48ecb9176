"""Carries out what flows ask for, with the actions, inside the turn's transaction."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from actions import (
    communities,
    feedback,
    learning,
    officers,
    places,
    privacy,
    residents,
    subscriptions,
    tickets,
    volunteers,
)
from actions.alerts import reactions
from actions.fraud import LabelledLink, Shield
from actions.model import (
    Chat,
    Community,
    FileKind,
    LanguageSource,
    LessonKind,
    Resident,
    Ticket,
)
from actions.outgoing import say
from actions.personal_data import Span
from actions.refusals import NotFound
from actions.stored_files import store
from actions.teaching import ROUND
from actions.wording import Wording
from bot.conversation import fraud_answers
from bot.conversation import requests as ask_for
from bot.conversation.requests import OfficerView, PlaceView, Request, TicketView
from bot.conversation.state import CommunityRef, Drawn, Interpretation, QuizQuestion


@dataclass
class Performer:
    """One turn's hands: whose turn it is, when, what it answers, and the open transaction."""

    session: AsyncSession
    chat: Chat
    resident: Resident
    now: datetime
    inbox_ids: tuple[int, ...]
    shield: Shield
    wording: Wording

    async def perform(self, request: Request[Any]) -> Any:
        """The answer to `request`.

        Raises:
            Refusal: the resident may not, or cannot any more; its `say` tells them.
        """
        session, resident, now = self.session, self.resident, self.now
        match request:
            case ask_for.FindCommunity(text):
                return [_ref(c) for c in await communities.search(session, text)]
            case ask_for.CommunitiesNamedIn(text):
                return [_ref(c) for c in await communities.named_in(session, text)]
            case ask_for.CommunityAt(point):
                at = await communities.nearest(session, point.latitude, point.longitude)
                return _ref(at) if at else None
            case ask_for.CommunityByCode(code):
                named = await communities.by_code(session, code)
                return _ref(named) if named else None
            case ask_for.AllCommunities():
                return [_ref(c) for c in await communities.all_(session)]
            case ask_for.MyCommunity():
                return community_ref(resident)
            case ask_for.JoinCommunity(code):
                await residents.set_community(session, resident, await self._community(code))
            case ask_for.SpeakLanguage(language):
                await residents.set_language(session, resident, language, LanguageSource.CHOSEN)
            case ask_for.FileTicket():
                return _ticket(await self._file(request))
            case ask_for.MyTickets():
                return [_ticket(t) for t in await tickets.of_resident(session, resident)]
            case ask_for.ShowTicket(ticket_id):
                return _ticket(await tickets.for_resident(session, ticket_id, resident))
            case ask_for.TicketOfMessage(message_id):
                return await tickets.by_message(session, self.chat.id, message_id)
            case ask_for.TicketThatAsks():
                asking = await tickets.that_asks(session, resident)
                return _ticket(asking) if asking else None
            case ask_for.AddWords():
                return _ticket(await self._add(request))
            case ask_for.TicketOfOwnMessage(number):
                own_id = await tickets.of_message(session, self.chat, number)
                if own_id is None:
                    return None
                return _ticket(await tickets.for_resident(session, own_id, resident))
            case ask_for.CorrectWords(ticket_id, words, said):
                ticket = await tickets.correct(
                    session, ticket_id, resident, words, resident.language, now, said
                )
                await self._remember(ticket, words, (), keeps_text=False)
                return _ticket(ticket)
            case ask_for.AddFacts(ticket_id, facts):
                return _ticket(
                    await tickets.add_facts(session, ticket_id, resident, facts, self.wording, now)
                )
            case ask_for.AddNote(ticket_id, note):
                return _ticket(
                    await tickets.add_note(session, ticket_id, resident, note, self.wording, now)
                )
            case ask_for.CheckMessage():
                return await fraud_answers.check(session, self.shield, request, now)
            case ask_for.RememberSwindler(ticket_id, words):
                ticket = await tickets.for_resident(session, ticket_id, resident)
                await self._remember(ticket, words, (), keeps_text=False)
            case ask_for.Hotlines():
                return fraud_answers.hotlines(self.shield, request)
            case ask_for.QuizRound():
                return self._quiz_round(request)
            case ask_for.RateTicket(ticket_id, rating, words):
                rated = await tickets.rate(session, ticket_id, resident, rating, now, words)
                return _ticket(rated)
            case ask_for.ReopenTicket(ticket_id):
                return _ticket(await tickets.reopen(session, ticket_id, resident, now))
            case ask_for.WithdrawTicket(ticket_id):
                return _ticket(await tickets.withdraw(session, ticket_id, resident, now))
            case ask_for.NearbyPlaces(kind, point, code):
                at_point = (point.latitude, point.longitude) if point else None
                within = await self._community(code) if code else None
                found = await places.nearby(session, kind, community=within, point=at_point)
                return [_place(near) for near in found]
            case ask_for.Officers(code):
                return await self._officers(await self._community(code))
            case ask_for.Subscribe(topic):
                return await subscriptions.subscribe(session, resident, topic, now)
            case ask_for.Unsubscribe(topic):
                return await subscriptions.unsubscribe(session, resident, topic, now)
            case ask_for.MyTopics():
                return await subscriptions.topics_of(session, resident)
            case ask_for.MyQuietHours():
                return resident.quiet_hours
            case ask_for.KeepQuiet(hours):
                await residents.set_quiet_hours(session, resident, hours)
            case ask_for.AlertHelped(alert_id, is_so):
                await reactions.say_helpful(session, resident, alert_id, now, is_so=is_so)
            case ask_for.CallLikeAlert(alert_id):
                return await self._call_like(alert_id)
            case ask_for.RecordFeedback(words):
                await feedback.record(session, resident, words, resident.language, now)
            case ask_for.QueueForReview(interpretation, corrected, meant):
                await learning.note(
                    session,
                    _said(interpretation),
                    by=resident,
                    kind=LessonKind.RESIDENT if corrected else LessonKind.UNCLEAR,
                    meant=meant,
                    again=interpretation.noted,
                    now=now,
                )
            case ask_for.TakeFromReview(interpretation):
                await learning.drop(session, _said(interpretation), by=resident)
            case ask_for.JoinVolunteers():
                await volunteers.join(session, resident, now)
            case ask_for.AboutMe():
                return await self._about_me()
            case ask_for.ExportAboutMe():
                return await self._export()
            case ask_for.EraseMe():
                await privacy.erase(session, resident, now, handling=self.inbox_ids)
            case ask_for.StayAnonymous():
                await privacy.set_anonymous(session, resident)
            case _:
                raise NotImplementedError(type(request).__name__)
        return None

    def _quiz_round(self, request: ask_for.QuizRound) -> Drawn:
        seed = self.inbox_ids[-1] if request.seed is None else request.seed
        questions = self.wording.teaching.questions
        order = self.wording.teaching.order(seed, request.about)
        # After the last round the first comes again; a forged start is a start like any other.
        start = request.start % len(order)
        drawn = tuple(
            QuizQuestion(slug=slug, scam=questions[slug].scam)
            for slug in order[start : start + ROUND]
        )
        return Drawn(questions=drawn, seed=seed, following=start + ROUND)

    async def _community(self, code: str) -> Community:
        community = await communities.by_code(self.session, code)
        if community is None:
            raise NotFound()
        return community

    async def _file(self, request: ask_for.FileTicket) -> Ticket:
        community = _home_of(self.resident)
        if request.community is not None:
            community = await self._community(request.community)
        if community is None:
            raise NotFound()
        new = tickets.NewTicket(
            category=request.category,
            words=request.words,
            language=self.resident.language,
            place=request.place,
            latitude=request.point.latitude if request.point else None,
            longitude=request.point.longitude if request.point else None,
            file_ids=request.file_ids,
            facts=request.facts,
        )
        ticket = await tickets.file(
            self.session, chat=self.chat, community=community, new=new, now=self.now
        )
        await tickets.remember(self.session, ticket, self.chat, request.said)
        if request.alert_id is not None:
            await reactions.report_call(
                self.session, self.resident, request.alert_id, ticket, self.now
            )
        words = f"{new.words}\n{request.read}".strip()
        await self._remember(ticket, words, request.links, keeps_text=request.is_checked)
        return ticket

    async def _call_like(self, alert_id: int) -> ask_for.KnownCall:
        known = await reactions.call_like_it(self.session, self.resident, alert_id)
        words = self.wording.text(
            self.resident.language, say("alert-call-words", title=known.title)
        )
        return ask_for.KnownCall(words, _ticket(known.ticket) if known.ticket else None)

    async def _remember(
        self, ticket: Ticket, words: str, links: tuple[LabelledLink, ...], *, keeps_text: bool
    ) -> None:
        await fraud_answers.remember(
            self.session, self.shield, self.wording, ticket, words, links, self.now,
            keeps_text=keeps_text,
        )  # fmt: skip

    async def _add(self, request: ask_for.AddWords) -> Ticket:
        ticket = await tickets.answer(
            self.session,
            request.ticket_id,
            self.resident,
            request.words,
            self.resident.language,
            self.now,
            file_ids=request.file_ids,
            point=(request.point.latitude, request.point.longitude) if request.point else None,
            facts=request.facts,
        )
        await tickets.remember(self.session, ticket, self.chat, request.said)
        await self._remember(ticket, request.words, (), keeps_text=False)
        return ticket

    async def _officers(self, community: Community) -> list[OfficerView]:
        cards = await officers.card(self.session, community)
        return [
            OfficerView(name=card.name, phone=card.phone, hours=tuple(card.hours)) for card in cards
        ]

    async def _about_me(self) -> ask_for.StoredAboutMe:
        stored = await privacy.summary(self.session, self.resident)
        topics = await subscriptions.topics_of(self.session, self.resident)
        return ask_for.StoredAboutMe(
            messages=stored.messages,
            tickets=stored.tickets,
            files=stored.files,
            topics=tuple(topics),
        )

    async def _export(self) -> int:
        everything = await privacy.export(self.session, self.resident)
        content = json.dumps(everything, ensure_ascii=False, indent=2).encode()
        file = await store(
            self.session, content, self.now, kind=FileKind.DOCUMENT, media_type="application/json",
            name="linli-export.json", chat_id=self.chat.id,
        )  # fmt: skip
        return file.id


def _ref(community: Community) -> CommunityRef:
    return CommunityRef(code=community.code, names=community.names)


def _ticket(ticket: Ticket) -> TicketView:
    return TicketView(
        id=ticket.id,
        number=ticket.number,
        category=ticket.category,
        state=ticket.state,
        words=ticket.words,
        place=ticket.place,
        filed_at=ticket.created_at,
        rating=ticket.rating,
    )


def _place(near: places.NearbyPlace) -> PlaceView:
    place = near.place
    return PlaceView(
        names=place.names,
        address=place.address,
        hours=place.hours,
        fee=place.fee,
        phone=place.phone,
        capacity=place.capacity,
        latitude=place.latitude,
        longitude=place.longitude,
        distance=None if near.distance_m is None else round(near.distance_m),
    )


def _said(interpretation: Interpretation) -> learning.Said:
    return learning.Said(
        text=interpretation.words,
        language=interpretation.language,
        readings=[(reading.intent, reading.confidence) for reading in interpretation.readings],
        model=interpretation.model,
        found=[Span(found.kind, found.start, found.end) for found in interpretation.entities],
    )


def community_ref(resident: Resident) -> CommunityRef | None:
    """The resident's community as flows know it; one that is archived is asked for anew."""
    home = _home_of(resident)
    return _ref(home) if home else None


def _home_of(resident: Resident) -> Community | None:
    home = resident.community
    return None if home is None or home.is_archived else home
