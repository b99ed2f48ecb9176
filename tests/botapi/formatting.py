"""Text as Telegram treats it: cleaned, counted in UTF-16 code units, HTML read into entities.

The HTML reader follows TDLib's `parse_html` (td/telegram/MessageEntity.cpp) tag by tag, with its
complaints word for word: an alert whose angle brackets were not escaped must fail in a test
exactly as it would fail before the whole neighbourhood.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from tests.botapi.errors import ApiError, bad_request
from tests.botapi.parameters import Json

# TDLib's clean_input_string: control characters become spaces, carriage returns and the
# directional overrides U+2028 to U+202E disappear. The isolates U+2066 to U+2069 stay.
_CONTROL = re.compile(r"[\x00-\x09\x0b\x0c\x0e-\x1f]")
_REMOVED = re.compile(r"[\r\u2028-\u202e]")
# TDLib's is_empty_string: what a reader cannot see does not make a message.
_VISIBLE = re.compile(
    r"[^\s\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f"
    r"\u2800\u3000\u3164\ufeff\uffa0]"
)

_STYLES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
}
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_CHARACTER_REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-zA-Z]+));?")
_PLAIN = re.compile(r"[^<&]+")
_HIGHEST_CODE_POINT = 0x10FFFF

_FOUND_IN_TEXT = re.compile(
    r"(?P<url>https?://[^\s<>\"']+)"
    r"|(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?<![\w/])(?P<bot_command>/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?)(?![\w/])"
    r"|(?<!\w)(?P<mention>@[A-Za-z]\w{3,31})"
    r"|(?<!\w)(?P<hashtag>\#\w+)"
)


def utf16_length(text: str) -> int:
    """The length Telegram counts: an emoji beyond the basic plane is two."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def clean(text: str) -> str:
    """Drop what Telegram drops before it looks at a text."""
    return _REMOVED.sub("", _CONTROL.sub(" ", text))


def is_visible(text: str) -> bool:
    """Whether there is anything to see."""
    return _VISIBLE.search(text) is not None


def find_entities(text: str) -> list[Json]:
    """The commands, links, addresses, mentions and hashtags Telegram finds by itself."""
    return [
        {
            "type": match.lastgroup,
            "offset": utf16_length(text[: match.start()]),
            "length": utf16_length(match.group()),
        }
        for match in _FOUND_IN_TEXT.finditer(text)
    ]


def trimmed(text: str, entities: Iterable[Json]) -> tuple[str, list[Json]]:
    """Without the white space around it, as Telegram delivers a text; entities move along."""
    lead = utf16_length(text[: len(text) - len(text.lstrip())])
    text = text.strip()
    end = utf16_length(text)
    moved = []
    for entity in entities:
        first = max(entity["offset"] - lead, 0)
        last = min(entity["offset"] + entity["length"] - lead, end)
        if last > first:
            moved.append({**entity, "offset": first, "length": last - first})
    return text, moved


@dataclass(slots=True)
class _OpenTag:
    name: str
    argument: str | None
    offset: int
    at: int


def parse_html(html: str) -> tuple[str, list[Json]]:
    """Read Telegram's HTML into plain text and entities.

    Raises:
        ApiError: 400 `can't parse entities: ...`.
    """
    return _HtmlReader(html).read()


class _HtmlReader:
    def __init__(self, html: str) -> None:
        self._html = html
        self._text: list[str] = []
        self._length = 0
        self._open: list[_OpenTag] = []
        self._entities: list[tuple[int, Json]] = []

    def read(self) -> tuple[str, list[Json]]:
        html, position = self._html, 0
        while position < len(html):
            if html[position] == "<":
                closing = html.startswith("/", position + 1)
                position = self._end_tag(position) if closing else self._start_tag(position)
                continue
            if html[position] == "&":
                character, position = _next_character(html, position)
                self._add(character)
                continue
            plain = _PLAIN.match(html, position)
            assert plain is not None
            self._add(plain.group())
            position = plain.end()
        if self._open:
            name = self._open[-1].name
            raise _complaint(f'Can\'t find end tag corresponding to start tag "{name}"')
        self._entities.sort(key=lambda entry: (entry[1]["offset"], -entry[1]["length"], entry[0]))
        return "".join(self._text), [entity for _, entity in self._entities]

    def _add(self, text: str) -> None:
        self._text.append(text)
        self._length += utf16_length(text)

    def _byte(self, position: int) -> int:
        return len(self._html[:position].encode("utf-8", "surrogatepass"))

    def _start_tag(self, begin: int) -> int:
        html, at = self._html, self._byte(begin)
        position = begin + 1
        while position < len(html) and not html[position].isspace() and html[position] != ">":
            position += 1
        if position == len(html):
            raise _complaint(f"Unclosed start tag at byte offset {at}")
        name = html[begin + 1 : position].lower()
        if name not in _STYLES:
            raise _complaint(f'Unsupported start tag "{name}" at byte offset {at}')
        argument = None
        while html[position] != ">":
            if html[position].isspace():
                position += 1
                if position == len(html):
                    raise _complaint(f'Unclosed start tag "{name}" at byte offset {at}')
                continue
            attribute, value, position = self._attribute(name, position, at)
            argument = _argument_of(name, attribute, value, argument)
        if name == "span" and argument != "spoiler":
            raise _complaint(f'Tag "span" must have class "tg-spoiler" at byte offset {at}')
        self._open.append(_OpenTag(name, argument, self._length, at))
        return position + 1

    def _attribute(self, tag: str, begin: int, at: int) -> tuple[str, str, int]:
        html, position = self._html, begin
        unclosed = _complaint(f'Unclosed start tag "{tag}" at byte offset {at}')
        while position < len(html) and not html[position].isspace() and html[position] not in "=>":
            position += 1
        name = html[begin:position]
        if not name:
            raise _complaint(f'Empty attribute name in the tag "{tag}" at byte offset {at}')
        position = self._skip_space(position)
        if position == len(html):
            raise unclosed
        if html[position] != "=":
            return name, "", position  # <blockquote expandable>
        position = self._skip_space(position + 1)
        if position == len(html):
            raise unclosed
        if html[position] not in "\"'":
            end = position
            while end < len(html) and (html[end].isalnum() or html[end] in ".-"):
                end += 1
            if end < len(html) and not html[end].isspace() and html[end] != ">":
                token_at = self._byte(position)
                raise _complaint(f"Unexpected end of name token at byte offset {token_at}")
            if end == len(html):
                raise unclosed
            return name, html[position:end], end
        quote, position, value = html[position], position + 1, ""
        while position < len(html) and html[position] != quote:
            character, position = _next_character(html, position)
            value += character
        if position >= len(html) - 1:
            raise _complaint(f"Unclosed start tag at byte offset {at}")
        return name, value, position + 1

    def _skip_space(self, position: int) -> int:
        while position < len(self._html) and self._html[position].isspace():
            position += 1
        return position

    def _end_tag(self, begin: int) -> int:
        html, at = self._html, self._byte(begin)
        if not self._open:
            raise _complaint(f"Unexpected end tag at byte offset {at}")
        tag = self._open.pop()
        position = begin + 2
        while position < len(html) and not html[position].isspace() and html[position] != ">":
            position += 1
        name = html[begin + 2 : position].lower()
        position = self._skip_space(position)
        if position == len(html) or html[position] != ">":
            raise _complaint(f"Unclosed end tag at byte offset {at}")
        if name and name != tag.name:
            raise _complaint(
                f"Unmatched end tag at byte offset {at},"
                f' expected "</{tag.name}>", found "</{name}>"'
            )
        self._close(tag)
        return position + 1

    def _close(self, tag: _OpenTag) -> None:
        length = self._length - tag.offset
        if length == 0:
            return
        entity: Json = {"type": _STYLES[tag.name], "offset": tag.offset, "length": length}
        match tag.name:
            case "a":
                url = tag.argument or "".join(self._text)[-length:]
                if not re.match(r"(?:https?|tg|ton):|[\w-]+(?:\.[\w-]+)+", url):
                    return  # an address Telegram does not link: the words stay, the link does not
                entity["url"] = url if ":" in url else f"http://{url}/"
            case "tg-emoji":
                if not (tag.argument or "").isdigit():
                    raise _complaint("Invalid custom emoji identifier specified")
                entity["custom_emoji_id"] = tag.argument
            case "pre" | "code" if tag.argument:
                entity |= {"type": "pre", "language": tag.argument}
            case "blockquote" if tag.argument is not None:
                entity["type"] = "expandable_blockquote"
        self._entities.append((tag.at, entity))


def _argument_of(tag: str, attribute: str, value: str, known: str | None) -> str | None:
    match tag, attribute.lower():
        case ("a", "href") | ("tg-emoji", "emoji-id") | ("blockquote", "expandable"):
            return value
        case ("code", "class") if value.startswith("language-"):
            return value.removeprefix("language-")
        case ("span", "class") if value.startswith("tg-"):
            return value.removeprefix("tg-")
        case _:
            return known


def _next_character(html: str, position: int) -> tuple[str, int]:
    """The character at this place, a character reference resolved, and the place after it."""
    if html[position] == "&" and (match := _CHARACTER_REFERENCE.match(html, position)):
        hexadecimal, decimal, name = match.groups()
        if name:
            if name in _NAMED:
                return _NAMED[name], match.end()
        else:
            code = int(hexadecimal, 16) if hexadecimal else int(decimal)
            if 0xD800 <= code <= 0xDFFF:
                raise bad_request(
                    "can't parse entities: Text contains invalid Unicode characters after decoding"
                    " HTML entities, check for unmatched surrogate code units"
                )
            if 0 < code < _HIGHEST_CODE_POINT:
                return chr(code), match.end()
    return html[position], position + 1


def _complaint(why: str) -> ApiError:
    return bad_request(f"can't parse entities: {why}")
