"""Handing messages to senders: each to one of them, and each chat's in order."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Self

import structlog
from pydantic import ValidationError
from sqlalchemy import (
    ColumnElement,
    Integer,
    Row,
    Select,
    Update,
    and_,
    bindparam,
    exists,
    func,
    literal_column,
    or_,
    select,
    text,
    tuple_,
    type_coerce,
    union_all,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from actions.alert_links import AlertLink
from actions.delivery.budget import Budget
from actions.model import (
    ALERT_PRIORITIES,
    Alert,
    AlertText,
    Channel,
    Chat,
    Correction,
    OutboxKind,
    OutboxMessage,
    OutboxState,
    Resident,
    SendClass,
    Topic,
)
from actions.outgoing import LinkButton, Outgoing
from actions.quiet_hours import Nights, theirs

log = structlog.get_logger(__name__)

LEASE = timedelta(seconds=60)

_CLAIMING = 0x636C61696D  # any number that nothing else locks


@dataclass(frozen=True)
class AlertWords:
    """What an alert says and shows, in the language of the row that carries it.

    `alert_id` is whom answers belong to: of a correction, the alert that it corrects.
    """

    alert_id: int
    topic: Topic
    title: str
    body: str
    links: tuple[LinkButton, ...] = ()
    picture: int | None = None

    @classmethod
    def of(cls, row: Any) -> Self | None:
        """The words in a row of a query with `columns()`; None where there is no alert."""
        if row.topic is None:
            return None
        links = tuple(LinkButton.of(AlertLink.model_validate(link)) for link in row.links)
        alert_id = row.corrects_id or row.alert_number
        return cls(alert_id, row.topic, row.title, row.words, links, row.picture_id)

    @staticmethod
    def columns() -> tuple[Any, ...]:
        """What `of` needs, of `Alert` and `AlertText`."""
        corrects = select(Correction.corrects_id).where(Correction.alert_id == Alert.id)
        return (
            Alert.id.label("alert_number"),
            corrects.scalar_subquery().label("corrects_id"),
            Alert.topic,
            Alert.links,
            Alert.picture_id,
            AlertText.title,
            AlertText.body.label("words"),
        )


@dataclass(frozen=True)
class Claim:
    """A row that is this sender's until its lease ends, with all that sending it needs.

    `attempts` counts this one. `edits` and `answers` are the channel's numbers of the message to
    change and of the one to hang under; None also where that one never got there, so that this one
    is sent by itself; but a correction is nothing without what it corrects.
    """

    id: int
    chat_id: int
    channel: Channel
    address: str
    kind: OutboxKind
    send_class: SendClass
    language: str
    body: Outgoing | None
    ticket_id: int | None
    alert_id: int | None
    alert: AlertWords | None
    edits: str | None
    is_correction: bool
    answers: str | None
    attempts: int


class Claims(list[Claim]):
    """What was claimed. Where alerts had to wait for the budget: for how long."""

    def __init__(self, claims: Iterable[Claim], wait: timedelta | None = None) -> None:
        super().__init__(claims)
        self.wait = wait


async def claim(
    session: AsyncSession,
    now: datetime,
    limit: int,
    *,
    lease: timedelta = LEASE,
    channels: Collection[Channel] | None = None,
    alerts: int | None = None,
    nights: Nights | None = None,
    budget: Budget | None = None,
) -> Claims:
    """Take up to `limit` due messages, of each chat one: replies first, then alerts.

    Of a chat's replies it is the next one; an alert waits for them, and for no other alert. At
    most `alerts` of them are alerts (None: as many as there are). Who sleeps through `nights`
    (None: nobody does) gets none but emergency notices; nobody gets what has expired. They are the
    caller's until `now + lease`: record each before that. Alerts, and Telegram's replies, are paid
    from `budget`.
    """
    if session.get_bind().dialect.name == "postgresql":
        # One at a time, as on SQLite. Two who look at once could each take one of the same chat.
        await session.execute(_ONE_AT_A_TIME)
    wanted = _wanted(channels)
    purse = None if budget is None else await budget.look(session, now)
    if purse is not None and purse.closed_until is not None:
        wanted = [channel for channel in wanted if channel is not Channel.TELEGRAM]
    due = {"now": now, "channels": wanted}
    rows = list(await session.execute(_REPLIES_DUE, {**due, "limit": limit}))
    to_pay = sum(row.channel is Channel.TELEGRAM for row in rows)
    room = min(limit - len(rows), limit if alerts is None else alerts)
    wait = None
    if room > 0:
        found = await _alerts_due(session, due, room, nights)
        if purse is not None and budget is not None and len(found) > purse.alerts - to_pay:
            found = found[: max(purse.alerts - to_pay, 0)]
            wait = budget.enough_in(purse, now)
        rows += found
        to_pay += len(found)
    if budget is not None and purse is not None and to_pay:
        await budget.pay(session, purse, to_pay, now)
    claims = []
    unreadable = []
    for row in _one_of_each_chat(rows):
        try:
            claims.append(_claim_of(row))
        except ValidationError:
            unreadable.append(row.id)
            log.error("body_unreadable", outbox=row.id)
    if claims:
        ids = [claim.id for claim in claims]
        await session.execute(_TAKE, {"ids": ids, "until": now + lease})
    if unreadable:
        # Written by another version of Linli. Left waiting, it would hold up its chat for ever.
        await session.execute(_REFUSE, {"ids": unreadable, "now": now})
    return Claims(claims, wait)


async def _alerts_due(
    session: AsyncSession, due: dict[str, Any], limit: int, nights: Nights | None
) -> list[Row[Any]]:
    if not await session.scalar(_ANY_ALERT):  # nearly always, and asked with every reply
        return []
    asleep = list(nights.quiet_at(due["now"])) if nights else []
    halted = list(await session.scalars(_HALTED, {"now": due["now"]}))
    found: list[Row[Any]] = []
    for priority in ALERT_PRIORITIES:
        room = limit - len(found)
        if room <= 0:
            break
        wanted = {
            **due, "priority": priority, "asleep": asleep, "halted": halted, "limit": room,
        }  # fmt: skip
        found += list(await session.execute(_ALERTS_DUE, wanted))
    return found


async def next_due(
    session: AsyncSession, channels: Collection[Channel] | None = None
) -> datetime | None:
    """When `claim` finds something again; None while nothing waits but behind what is in flight."""
    due_at: datetime | None = await session.scalar(_NEXT_DUE, {"channels": _wanted(channels)})
    return due_at


def _wanted(channels: Collection[Channel] | None) -> list[Channel]:
    return list(Channel if channels is None else channels)


def in_state(row: type[OutboxMessage], state: OutboxState) -> ColumnElement[bool]:
    """The condition as the partial indexes have it: with a parameter they would not be used."""
    return row.state == literal_column(f"'{state}'")


def is_expiring() -> ColumnElement[bool]:
    """An alert whose end is still to come, or to be seen: as the partial index has it."""
    return and_(Alert.expires_at.is_not(None), Alert.expired_at.is_(None))


def is_alert(row: type[OutboxMessage]) -> ColumnElement[bool]:
    """The condition as the partial indexes have it, and its opposite with a `~`."""
    return row.kind == literal_column(f"'{OutboxKind.ALERT}'")


def _one_of_each_chat(rows: Iterable[Row[Any]]) -> list[Row[Any]]:
    """Two alerts may be due for one chat, and it is sent one message at a time."""
    first: dict[int, Row[Any]] = {}
    for row in rows:
        first.setdefault(row.chat_id, row)
    return list(first.values())


def _next_of_each_chat(query: Select[Any]) -> Select[Any]:
    """Of the outbox's rows in `query`, those that nothing else in their chat has to go before.

    What answers somebody keeps its order, and goes before alerts. An alert holds up nothing: it
    may be waiting for the morning.
    """
    other = aliased(OutboxMessage)
    in_flight = select(other.id).where(
        other.chat_id == OutboxMessage.chat_id, in_state(other, OutboxState.CLAIMED)
    )
    earlier = select(other.id).where(
        other.chat_id == OutboxMessage.chat_id,
        in_state(other, OutboxState.WAITING),
        ~is_alert(other),
        tuple_(other.priority, other.id) < tuple_(OutboxMessage.priority, OutboxMessage.id),
    )
    return query.where(
        in_state(OutboxMessage, OutboxState.WAITING),
        ~in_flight.exists(),
        ~earlier.exists(),
        # An expression, which no index answers: nobody is to begin with all chats of a channel.
        type_coerce(Chat.channel.concat(""), Chat.channel.type).in_(
            bindparam("channels", expanding=True)
        ),
    )


def _columns_of_claims() -> Select[Any]:
    edited, answered = aliased(OutboxMessage), aliased(OutboxMessage)
    return (
        select(
            OutboxMessage.id,
            OutboxMessage.chat_id,
            Chat.channel,
            Chat.address,
            OutboxMessage.kind,
            OutboxMessage.send_class,
            OutboxMessage.language,
            OutboxMessage.body,
            OutboxMessage.ticket_id,
            OutboxMessage.alert_id,
            *AlertWords.columns(),
            edited.channel_message_id.label("edits"),
            answered.channel_message_id.label("answers"),
            OutboxMessage.edits_id,
            OutboxMessage.attempts,
        )
        .join(Chat, Chat.id == OutboxMessage.chat_id)
        .outerjoin(Alert, Alert.id == OutboxMessage.alert_id)
        .outerjoin(
            AlertText,
            and_(AlertText.alert_id == Alert.id, AlertText.language == OutboxMessage.language),
        )
        .outerjoin(edited, edited.id == OutboxMessage.edits_id)
        .outerjoin(answered, answered.id == OutboxMessage.answers_id)
    )


def _change(**values: Any) -> Update:
    return (
        update(OutboxMessage)
        .where(OutboxMessage.id.in_(bindparam("ids", expanding=True)))
        .values(values)
        .execution_options(synchronize_session=False)
    )


def _claim_of(row: Row[Any]) -> Claim:
    return Claim(
        id=row.id,
        chat_id=row.chat_id,
        channel=row.channel,
        address=row.address,
        kind=row.kind,
        send_class=row.send_class,
        language=row.language,
        body=None if row.body is None else Outgoing.model_validate(row.body),
        ticket_id=row.ticket_id,
        alert_id=row.alert_id,
        alert=AlertWords.of(row),
        edits=row.edits,
        is_correction=row.kind is OutboxKind.ALERT and row.edits_id is not None,
        answers=row.answers,
        attempts=row.attempts + 1,
    )


# Made once: building these takes longer than running them, and they run with every message.
_ONE_AT_A_TIME = select(func.pg_advisory_xact_lock(_CLAIMING))
_DUE = (
    _next_of_each_chat(_columns_of_claims())
    .where(OutboxMessage.due_at <= bindparam("now"))
    .limit(bindparam("limit", type_=Integer))
    .with_for_update(of=OutboxMessage, skip_locked=True)
)
_REPLIES_DUE = _DUE.where(
    ~is_alert(OutboxMessage),
).order_by(OutboxMessage.priority, OutboxMessage.id)
_ALERTS_DUE = (
    _DUE.where(
        is_alert(OutboxMessage),
        OutboxMessage.priority == bindparam("priority"),
    )
    .outerjoin(Resident, Resident.id == Chat.resident_id)
    .where(
        # By a list, not by the joined alert: PostgreSQL would expect hardly any row to be left, and
        # sort the whole audience for each handful.
        OutboxMessage.alert_id.not_in(bindparam("halted", expanding=True)),
        or_(
            Alert.is_emergency,
            OutboxMessage.edits_id.is_not(None),  # nobody hears a correction
            theirs().not_in(bindparam("asleep", expanding=True)),
        ),
    )
    .order_by(OutboxMessage.due_at, OutboxMessage.id)
)
_ANY_ALERT = select(
    exists().where(in_state(OutboxMessage, OutboxState.WAITING), is_alert(OutboxMessage))
)
# As the partial indexes have it. Of a cancelled or expired alert that is settled nothing waits.
_HALTED = union_all(
    select(Alert.id).where(
        text("(paused_at IS NOT NULL OR is_unsettled)"),
        or_(
            Alert.paused_at.is_not(None),
            Alert.cancelled_at.is_not(None),
            Alert.expired_at.is_not(None),
        ),
    ),
    select(Alert.id).where(is_expiring(), Alert.expires_at <= bindparam("now")),
)
_NEXT_DUE = _next_of_each_chat(
    select(func.min(OutboxMessage.due_at)).join(Chat, Chat.id == OutboxMessage.chat_id)
)
_TAKE = _change(
    state=OutboxState.CLAIMED,
    claimed_until=bindparam("until"),
    attempts=OutboxMessage.attempts + 1,
)
_REFUSE = _change(state=OutboxState.REFUSED, problem="body unreadable", ended_at=bindparam("now"))
