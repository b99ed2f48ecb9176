"""Would you have spotted it? Three messages a round, scams and honest ones, with the reasons."""

from __future__ import annotations

from actions.fraud import ScamKind
from actions.outgoing import FromQuiz, Outgoing, Paragraph, Press, Verb, press, say
from bot.conversation.flows.teach import how_it_works
from bot.conversation.requests import QuizRound, ask
from bot.conversation.situation import Continued, Reply, Situation, Steps, button, choice, reply
from bot.conversation.state import Quiz
from nlu.intents import Intent

SCAM, HONEST = "scam", "honest"


def begin(pressed: Press) -> Steps:
    """A first round, maybe on one kind of scam, or the round after the last one."""
    asked = QuizRound(about=pressed.member(0, ScamKind))
    seed, start = pressed.number(0), pressed.number(1)
    if seed is not None and start is not None:
        asked = QuizRound(seed=seed, start=start)
    drawn = yield from ask(asked)
    talk = Quiz(questions=drawn.questions, seed=drawn.seed, following=drawn.following)
    opening = (say("quiz-intro"),) if start is None else ()
    return Reply((_question(talk, *opening),), talk)


def go_on(situation: Situation, talk: Quiz) -> Continued:
    """An answer: whether it was right and why, then the next message or the score."""
    yield from ()
    chosen = situation.chose(talk)
    if chosen is None:
        if situation.incoming.press is None and situation.means(Intent.DENY, Intent.CANCEL):
            return reply("quiz-left")
        return None
    now = talk.questions[talk.at]
    is_right = (chosen == SCAM) == (now.scam is not None)
    right = talk.right + is_right
    told = "quiz-right" if is_right else f"quiz-wrong-{HONEST if now.scam is None else SCAM}"
    answer = (say(told), FromQuiz(slug=now.slug, part="reason"))
    if talk.at + 1 == len(talk.questions):
        return _score(talk, right, *answer)
    following = Quiz(
        questions=talk.questions,
        seed=talk.seed,
        following=talk.following,
        at=talk.at + 1,
        right=right,
    )
    return Reply((Outgoing(paragraphs=answer), _question(following)), following)


def _question(talk: Quiz, *before: Paragraph) -> Outgoing:
    number = say("quiz-question", number=talk.at + 1, total=len(talk.questions))
    answers = (
        choice(talk, "button-quiz-scam", SCAM),
        choice(talk, "button-quiz-honest", HONEST),
    )
    return Outgoing(
        paragraphs=(*before, number, FromQuiz(slug=talk.questions[talk.at].slug)),
        buttons=(answers,),
    )


def _score(talk: Quiz, right: int, *answer: Paragraph) -> Reply:
    total = len(talk.questions)
    score = say("quiz-score-all" if right == total else "quiz-score", right=right, total=total)
    missed = talk.questions[talk.at].scam
    again = button("button-quiz-again", press(Verb.QUIZ, talk.seed, talk.following))
    tricks = how_it_works(missed) if missed else button("button-all-tricks", press(Verb.TRICK))
    return reply(*answer, score, buttons=((again,), (tricks,)))
