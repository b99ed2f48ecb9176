"""The tables, one file a noun. Import this package to have all of them registered."""

from __future__ import annotations

from actions.model import history as _history  # noqa: F401 - what the tables refuse
from actions.model.alert_reactions import AlertReaction, Reaction
from actions.model.alerts import (
    Alert,
    AlertCommunity,
    AlertPlan,
    AlertState,
    AlertText,
    Correction,
    PlanState,
    Subscription,
    Topic,
)
from actions.model.audit import AuditEntry
from actions.model.base import Base
from actions.model.cap import CapKind, CapMessage, CapReceived
from actions.model.chats import Channel, Chat, ConversationRow, LanguageSource, QuietHours, Resident
from actions.model.communities import Community, Station
from actions.model.desk import SavedView, TicketRead
from actions.model.duty import Absence, AlarmKind, DutyHours, TicketAlarm
from actions.model.feedback import Feedback
from actions.model.files import FileKind, FileState, StoredFile
from actions.model.groups import GroupProblem, StaffGroup, TicketTopic
from actions.model.inbox import InboxMessage, InboxState
from actions.model.indicators import (
    Indicator,
    IndicatorBand,
    IndicatorEvent,
    IndicatorKind,
    IndicatorMove,
    IndicatorReport,
    IndicatorState,
    IndicatorWording,
    SeenDomain,
)
from actions.model.leases import Lease
from actions.model.lessons import Lesson, LessonKind, LessonState
from actions.model.merges import TicketMerge
from actions.model.outbox import (
    ALERT_PRIORITIES,
    EMERGENCY_PRIORITY,
    PRIORITY,
    OutboxKind,
    OutboxMessage,
    OutboxState,
    SendBudget,
    SendClass,
)
from actions.model.places import Place, PlaceKind
from actions.model.search import TicketText
from actions.model.second_steps import RecoveryCode, SecondStep, Setting, SignInAttempt
from actions.model.service_levels import LevelChange, WeekChange
from actions.model.staff import (
    Role,
    Staff,
    StaffCommunity,
    StaffInvitation,
    StaffLink,
    StaffSession,
)
from actions.model.ticket_facts import FactKind, Precision, TicketFact
from actions.model.ticket_sources import TicketSource
from actions.model.tickets import (
    Audience,
    Author,
    Category,
    Priority,
    ThreadMessage,
    Ticket,
    TicketEvent,
    TicketFile,
    TicketMove,
    TicketState,
)
from actions.model.turn_counts import Outcome, TurnCount
from actions.model.waves import Wave
from actions.model.week_figures import WeekFigures

__all__ = [
    "ALERT_PRIORITIES",
    "EMERGENCY_PRIORITY",
    "PRIORITY",
    "Absence",
    "AlarmKind",
    "Alert",
    "AlertCommunity",
    "AlertPlan",
    "AlertReaction",
    "AlertState",
    "AlertText",
    "Audience",
    "AuditEntry",
    "Author",
    "Base",
    "CapKind",
    "CapMessage",
    "CapReceived",
    "Category",
    "Channel",
    "Chat",
    "Community",
    "ConversationRow",
    "Correction",
    "DutyHours",
    "FactKind",
    "Feedback",
    "FileKind",
    "FileState",
    "GroupProblem",
    "InboxMessage",
    "InboxState",
    "Indicator",
    "IndicatorBand",
    "IndicatorEvent",
    "IndicatorKind",
    "IndicatorMove",
    "IndicatorReport",
    "IndicatorState",
    "IndicatorWording",
    "LanguageSource",
    "Lease",
    "Lesson",
    "LessonKind",
    "LessonState",
    "LevelChange",
    "OutboxKind",
    "OutboxMessage",
    "OutboxState",
    "Outcome",
    "Place",
    "PlaceKind",
    "PlanState",
    "Precision",
    "Priority",
    "QuietHours",
    "Reaction",
    "RecoveryCode",
    "Resident",
    "Role",
    "SavedView",
    "SecondStep",
    "SeenDomain",
    "SendBudget",
    "SendClass",
    "Setting",
    "SignInAttempt",
    "Staff",
    "StaffCommunity",
    "StaffGroup",
    "StaffInvitation",
    "StaffLink",
    "StaffSession",
    "Station",
    "StoredFile",
    "Subscription",
    "ThreadMessage",
    "Ticket",
    "TicketAlarm",
    "TicketEvent",
    "TicketFact",
    "TicketFile",
    "TicketMerge",
    "TicketMove",
    "TicketRead",
    "TicketSource",
    "TicketState",
    "TicketText",
    "TicketTopic",
    "Topic",
    "TurnCount",
    "Wave",
    "WeekChange",
    "WeekFigures",
]
