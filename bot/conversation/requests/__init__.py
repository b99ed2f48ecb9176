"""What a flow may ask for or have done. A flow yields a request and gets its answer back.

Flows do no I/O themselves: `bot.conversation.performer` carries requests out with `actions`,
inside the turn's transaction. In tests anybody can answer them.
"""

from __future__ import annotations

from bot.conversation.requests.about_me import (
    AboutMe,
    EraseMe,
    ExportAboutMe,
    SpeakLanguage,
    StayAnonymous,
    StoredAboutMe,
)
from bot.conversation.requests.alerts import (
    AlertHelped,
    CallLikeAlert,
    KeepQuiet,
    KnownCall,
    MyQuietHours,
    MyTopics,
    Subscribe,
    Unsubscribe,
)
from bot.conversation.requests.asking import Request, ask
from bot.conversation.requests.communities import (
    AllCommunities,
    CommunitiesNamedIn,
    CommunityAt,
    CommunityByCode,
    FindCommunity,
    JoinCommunity,
    MyCommunity,
)
from bot.conversation.requests.fraud import (
    Checked,
    CheckMessage,
    Hotline,
    Hotlines,
    QuizRound,
    RememberSwindler,
)
from bot.conversation.requests.neighbourhood import (
    JoinVolunteers,
    NearbyPlaces,
    Officers,
    OfficerView,
    PlaceView,
    RecordFeedback,
)
from bot.conversation.requests.review import QueueForReview, TakeFromReview
from bot.conversation.requests.tickets import (
    AddFacts,
    AddNote,
    AddWords,
    CorrectWords,
    FileTicket,
    MyTickets,
    RateTicket,
    ReopenTicket,
    ShowTicket,
    TicketOfMessage,
    TicketOfOwnMessage,
    TicketThatAsks,
    TicketView,
    WithdrawTicket,
)

__all__ = [
    "AboutMe",
    "AddFacts",
    "AddNote",
    "AddWords",
    "AlertHelped",
    "AllCommunities",
    "CallLikeAlert",
    "CheckMessage",
    "Checked",
    "CommunitiesNamedIn",
    "CommunityAt",
    "CommunityByCode",
    "CorrectWords",
    "EraseMe",
    "ExportAboutMe",
    "FileTicket",
    "FindCommunity",
    "Hotline",
    "Hotlines",
    "JoinCommunity",
    "JoinVolunteers",
    "KeepQuiet",
    "KnownCall",
    "MyCommunity",
    "MyQuietHours",
    "MyTickets",
    "MyTopics",
    "NearbyPlaces",
    "OfficerView",
    "Officers",
    "PlaceView",
    "QueueForReview",
    "QuizRound",
    "RateTicket",
    "RecordFeedback",
    "RememberSwindler",
    "ReopenTicket",
    "Request",
    "ShowTicket",
    "SpeakLanguage",
    "StayAnonymous",
    "StoredAboutMe",
    "Subscribe",
    "TakeFromReview",
    "TicketOfMessage",
    "TicketOfOwnMessage",
    "TicketThatAsks",
    "TicketView",
    "Unsubscribe",
    "WithdrawTicket",
    "ask",
]
