"""Words for what the service says: Fluent messages, guides and names, by language.

Lives beside the actions because the desk and the bot both put outgoing messages into words.
`data/locales/<language>.ftl` speaks to residents, `data/locales/desk/<language>.ftl` to staff.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

import structlog
import yaml
from babel import Locale
from babel.dates import format_skeleton
from babel.numbers import format_currency
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Resource

from actions.day_parts import DayPart
from actions.languages import FALLBACK, LANGUAGES, RIGHT_TO_LEFT
from actions.outgoing import (
    FromGuide,
    FromQuiz,
    FromTrick,
    Lines,
    Moment,
    Money,
    Names,
    Paragraph,
    Say,
    Span,
    Verbatim,
    say,
)
from actions.teaching import Teaching, TeachingError
from actions.yaml_files import read_yaml

log = structlog.get_logger(__name__)

# fluent.runtime refuses to place more than 2,500 characters (its guard against expansion bombs);
# a report may have 4,000. Longer words are put in their place afterwards.
LONG = 2_000

_WORDED = (Say, Names, Moment, Span, Money)


class Guide(NamedTuple):
    """A guide's title and body in one language."""

    title: str
    body: str


class WordingError(Exception):
    """A wording file that cannot be used; the message says which and why."""


class Wording:
    """Everything that can be said, loaded once at the start."""

    def __init__(self, data: Path, timezone: ZoneInfo):
        """Load `locales/`, `guides/` and `quizzes/` under `data`.

        Raises:
            WordingError: a file is missing or does not parse.
        """
        self.timezone = timezone
        self._bundles = {code: _bundle(data / "locales", code) for code in LANGUAGES}
        try:
            self.teaching = Teaching.load(data)
        except TeachingError as error:
            raise WordingError(str(error)) from error
        self._guides = {path.stem: _guide(path) for path in sorted((data / "guides").glob("*.yml"))}
        self._constant: dict[tuple[str, str], str] = {}  # by language and message without variables

    def text(self, language: str, thing: Paragraph | Moment | Span | Money) -> str:
        """`thing` in `language`; a message missing there is said in English."""
        match thing:
            case Say():
                return self._say(language, thing)
            case Verbatim():
                return thing.text
            case Names():
                return in_language(thing.names, language)
            case Lines():
                lines = (self.text(language, line) for line in thing.lines)
                return "\n".join(line for line in lines if line)
            case FromGuide():
                guide = self.guide(thing.slug, language)
                return f"{guide.title}\n\n{guide.body}" if guide.title else guide.body
            case FromTrick():
                return self._trick(thing.language or language, thing)
            case FromQuiz():
                question = self.teaching.questions[thing.slug].text(language)
                return question.reason if thing.part == "reason" else f"💬 {question.message}"
            case Moment():
                local = thing.at.astimezone(self.timezone)
                locale = Locale.parse(language, sep="-")
                return f"{format_skeleton('MMMd', local, locale=locale)}, {local:%H:%M}"
            case Span():
                return self._span(language, thing)
            case Money():
                return _money(language, thing)

    def _trick(self, language: str, of: FromTrick) -> str:
        """A trick under its headings, or the warning as one short message."""
        trick = self.teaching.trick(of.scam, language)
        if of.part == "warning":
            return f"⚠️ {trick.title}\n{trick.warning}\n{self.text(language, say('warning-call'))}"
        parts = {"begins": trick.begins, "tell": trick.tell, "now": trick.now}
        under = [
            f"{self.text(language, Say(id=f'trick-{part}'))}\n{text}"
            for part, text in parts.items()
        ]
        return "\n\n".join([trick.title, *under, self.text(language, say("trick-call"))])

    def _span(self, language: str, span: Span) -> str:
        """The day with its weekday, and the time or the part of the day where it is known."""
        local = span.at.astimezone(self.timezone)
        day = format_skeleton("MMMEd", local, locale=Locale.parse(language, sep="-"))
        match span.precision:
            case "minute":
                return f"{day}, {local:%H:%M}"
            case "part":
                part = self.text(language, say(f"part-{DayPart.at(local.time())}"))
                return self.text(language, say("day-and-part", day=day, part=part))
            case _:
                return day

    def guide(self, slug: str, language: str) -> Guide:
        """The guide `slug` in `language`, else in English."""
        texts = self._guides[slug]
        return texts.get(language) or texts[FALLBACK]

    def has(self, language: str, message: str) -> bool:
        """Whether `message` is worded in `language` itself."""
        return self._bundles[language].has_message(message)

    def _say(self, language: str, message: Say) -> str:
        """A desk page says hundreds of messages, most of which are always the same."""
        if message.args:
            return self._put(language, message)
        key = (language, message.id)
        if key not in self._constant:
            self._constant[key] = self._put(language, message)
        return self._constant[key]

    def _put(self, language: str, message: Say) -> str:
        bundle = self._bundles.get(language, self._bundles[FALLBACK])
        if not bundle.has_message(message.id):
            bundle = self._bundles[FALLBACK]
        if not bundle.has_message(message.id):
            log.error("wording_missing", message_id=message.id)
            return message.id
        pattern = bundle.get_message(message.id).value
        if pattern is None:
            raise LookupError(f"{message.id} has attributes, but no words of its own")
        args = {name: self._arg(language, arg) for name, arg in message.args.items()}
        long = {
            f"\ue000{index}\ue001": arg
            for index, arg in enumerate(args.values())
            if isinstance(arg, str) and len(arg) > LONG
        }
        stand_ins = {arg: stand_in for stand_in, arg in long.items()}
        short = {name: stand_ins.get(arg, arg) for name, arg in args.items()}
        words, problems = bundle.format_pattern(pattern, short)
        if problems:
            log.error("wording_broken", message_id=message.id, language=language)
        said = str(words)
        for stand_in, arg in long.items():
            said = said.replace(stand_in, arg)
        return said

    def _arg(self, language: str, arg: Any) -> Any:
        return self.text(language, arg) if isinstance(arg, _WORDED) else arg


def _money(language: str, money: Money) -> str:
    """`money` without hundredths where there are none."""
    locale = Locale.parse(language, sep="-")
    pattern = locale.currency_formats["standard"].pattern
    if money.hundredths % 100 == 0:
        pattern = pattern.replace(".00", "")
    amount = Decimal(money.hundredths) / 100
    said = format_currency(amount, money.currency, pattern, locale=locale, currency_digits=False)
    return said.replace("\u200f", "")  # it would turn 'CN¥' round; the isolate keeps its place


def in_language(names: Mapping[str, str], language: str) -> str:
    """The entry of `names` nearest to `language`: itself, the other Chinese, English, any."""
    other_chinese = {"zh": "zh-Hant", "zh-Hant": "zh"}.get(language, language)
    for code in (language, other_chinese, FALLBACK, "zh"):
        if names.get(code):
            return names[code]
    return next(iter(names.values()), "")


def _bundle(folder: Path, language: str) -> FluentBundle:
    # Isolating marks keep a Latin name or number in its place inside right-to-left text; in
    # other scripts they would only get in the way of copying.
    bundle = FluentBundle([language], use_isolating=language in RIGHT_TO_LEFT)
    for path in (folder / f"{language}.ftl", folder / "desk" / f"{language}.ftl"):
        if not path.exists():
            if path.parent == folder:
                raise WordingError(f"the wording for {language} is missing: {path}")
            continue
        bundle.add_resource(_parsed(path.read_text(encoding="utf-8")))
    return bundle


@lru_cache(maxsize=32)
def _parsed(text: str) -> Resource:
    """Parsed once a process: it takes a tenth of a second a language."""
    return FluentResource(text)


def _guide(path: Path) -> dict[str, Guide]:
    try:
        content = read_yaml(path)
        return {
            language: Guide(text.get("title", ""), text["body"].strip())
            for language, text in content["texts"].items()
        }
    except (yaml.YAMLError, KeyError, AttributeError, TypeError) as error:
        raise WordingError(f"{path} is not a guide: {error}") from error
