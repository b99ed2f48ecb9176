"""A file for each kind of talk. Here: which flow answers which intent, and which goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.conversation.flows import (
    alerts,
    community,
    emergency,
    feedback,
    fraud,
    guides,
    languages,
    menu,
    my_reports,
    offer,
    officers,
    places,
    privacy,
    quiz,
    reactions,
    report,
    victim,
    volunteer,
)
from bot.conversation.flows.categories import CATEGORIES
from bot.conversation.situation import Continued, Flow, Situation
from bot.conversation.state import (
    AddToTicket,
    AskOfficer,
    CalledFrom,
    ChooseCommunity,
    ConfirmErase,
    ConfirmVolunteer,
    FraudWords,
    GiveFeedback,
    JustAdded,
    OfferTicket,
    Quiz,
    RatingWords,
    Report,
    VictimFacts,
)
from nlu.intents import Intent

BY_INTENT: dict[Intent, Flow] = {
    **dict.fromkeys(CATEGORIES, report.begin),
    Intent.FRAUD_VICTIM: emergency.fraud_victim,
    Intent.FRAUD_CHECK: fraud.check,
    Intent.FRAUD_QUESTION: fraud.question,
    Intent.EMERGENCY: emergency.emergency,
    Intent.OTHER_AGENCY: menu.other_agency,
    Intent.ASK_REGISTRATION: guides.registration,
    Intent.ASK_PARKING_PLACE: places.parking,
    Intent.ASK_OFFICE: places.offices,
    Intent.ASK_OFFICER: officers.who,
    Intent.TICKET_STATUS: my_reports.status,
    Intent.TALK_TO_OFFICER: officers.talk_to,
    Intent.GIVE_FEEDBACK: feedback.begin,
    Intent.SUBSCRIBE_ALERTS: alerts.subscribe,
    Intent.UNSUBSCRIBE_ALERTS: alerts.unsubscribe,
    Intent.CHANGE_LANGUAGE: languages.begin,
    Intent.CHANGE_COMMUNITY: community.begin,
    Intent.PRIVACY_REQUEST: privacy.begin,
    Intent.VOLUNTEER: volunteer.begin,
    Intent.HELP: menu.help_,
    Intent.AFFIRM: menu.nothing_asked,
    Intent.DENY: menu.nothing_asked,
    Intent.CANCEL: menu.cancel,
    Intent.GREET: menu.greet,
    Intent.THANKS: menu.thanks,
    Intent.GOODBYE: menu.goodbye,
    Intent.OUT_OF_SCOPE: menu.out_of_scope,
}

# Each takes the situation and its own talk; None means 'this was not an answer to me'.
BY_TALK: dict[type, Callable[[Situation, Any], Continued]] = {
    Report: report.go_on,
    ChooseCommunity: community.go_on,
    OfferTicket: offer.go_on,
    FraudWords: fraud.go_on,
    VictimFacts: victim.go_on,
    Quiz: quiz.go_on,
    AskOfficer: officers.go_on,
    GiveFeedback: feedback.go_on,
    AddToTicket: my_reports.add,
    JustAdded: my_reports.add_more,
    CalledFrom: reactions.go_on,
    RatingWords: my_reports.add_rating_words,
    ConfirmErase: privacy.go_on,
    ConfirmVolunteer: volunteer.go_on,
}
