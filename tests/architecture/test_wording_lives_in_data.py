"""What people read stands in data/, where a translator finds it and every language has it.

The leak: a sentence in the code is shown to a resident who cannot read it, and no test of the
wording knows that it exists.
"""

from __future__ import annotations

import ast
import re
from html.parser import HTMLParser

from tests.architecture.source import ROOT, Module, files, modules

# Cyrillic, Arabic, kana, CJK, Hangul: nobody writes code in them, so a literal is wording.
_WORDING = re.compile(r"[\u0400-\u052f\u0620-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

# Not wording: how a language calls itself, and what detection looks for.
ALLOWED = {
    "actions/fraud/accounts.py": "how services and bank accounts are called before a name",
    "actions/fraud/own.py": "words that say that a number is the writer's own",
    "actions/fraud/folding.py": "signs that make no difference, and the scripts they belong to",
    "actions/fraud/phrases.py": "where scripts with word boundaries begin and end",
    "actions/personal_data/addresses.py": "words beside the number of a house or flat",
    "actions/personal_data/names.py": "titles, surnames, how people introduce themselves",
    "actions/personal_data/numbers.py": "currencies, plates, and how dates are written",
    "actions/languages.py": "the languages' own names, and what people call them",
    "actions/name_surroundings.py": "words that tell a place's name from a common word",
}

# Parts of a tag: a page's kind is a class name, and a macro without tags makes attributes.
_INSIDE_A_TAG = re.compile(
    r"\{% block kind %\}[\w-]+\{% endblock %\}"
    r'|\{% macro [^%]*%\}(?:(?!\{% endmacro)[^<])*="(?:(?!\{% endmacro)[^<])*\{% endmacro %\}'
)
_JINJA = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_READ_ALOUD = {"alt", "aria-label", "placeholder", "title"}
_NAMES = {"Linli"}


def wording_in(module: Module) -> list[str]:
    """Literals in a script that residents read. Docstrings explain, they are not shown."""
    explained = {
        id(statement.value)
        for statement in ast.walk(module.tree)
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    }
    return [
        module.at(node)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in explained
        and _WORDING.search(node.value)
    ]


def words_in(template: str) -> list[str]:
    """What a page would say in words of its own, whatever its variables are."""
    page = _Page()
    page.feed(_JINJA.sub(" ", _INSIDE_A_TAG.sub("", template)))
    page.close()
    return page.words


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._silent: list[str] = []  # the open elements whose text is not read

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # HTML's own way to say that something is no wording: translate="no"
        if self._silent or tag in {"script", "style"} or ("translate", "no") in attrs:
            self._silent.append(tag)
            return
        for name, value in attrs:
            if name in _READ_ALOUD:
                self._note(value or "")

    def handle_endtag(self, tag: str) -> None:
        while tag in self._silent and self._silent.pop() != tag:
            pass  # what was never closed, such as <br>

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._note(data)

    def _note(self, text: str) -> None:
        self.words += [word for word in re.findall(r"[^\W\d_]{2,}", text) if word not in _NAMES]


def test_python_holds_no_wording() -> None:
    found = {module.path: wording_in(module) for module in modules("actions", "bot", "desk")}
    assert {path: places for path, places in found.items() if places and path not in ALLOWED} == {}
    assert [path for path in ALLOWED if not found[path]] == [], "these exceptions are not needed"


def test_pages_take_their_words_from_data() -> None:
    pages = [path for path in files("bot", "desk") if path.suffix == ".html"]
    found = {page.relative_to(ROOT).as_posix(): words_in(page.read_text("utf-8")) for page in pages}
    assert {page: words for page, words in found.items() if words} == {}


def test_scripts_take_their_words_from_the_page() -> None:
    scripts = [path for path in files("bot", "desk") if path.suffix == ".js"]
    assert [path for path in scripts if _WORDING.search(path.read_text("utf-8"))] == []


def test_the_lint_finds_wording_in_any_served_script() -> None:
    for word in ("你好", "ありがとう", "안녕", "привет", "مرحبا"):
        assert wording_in(Module.of(f"reply = f'{word} {{name}}'")) == ["bot/example.py:1"]


def test_the_lint_passes_over_docstrings_comments_and_english() -> None:
    assert wording_in(Module.of('"""邻里"""\nraise ValueError("no such café")  # 你好')) == []


def test_the_lint_finds_words_in_a_page() -> None:
    assert words_in('<p>{{ t("hello") }} Save</p><img alt="photo">') == ["Save", "photo"]


def test_the_lint_passes_over_markup_and_variables() -> None:
    assert words_in("<b translate=no>/start<br><b>staff</b> now</b><script>go()</script>") == []
    assert words_in("{% if open %}<b class='new'>{{ number }}</b> · Linli{% endif %}") == []


def test_the_lint_tells_attributes_from_words() -> None:
    assert words_in('{% macro needs(x) %} data-x="{{ x }}" disabled{% endmacro %}') == []
    assert words_in('{% macro button() %}<b class="x">Save</b>{% endmacro %}') == ["Save"]
    assert words_in("{% block kind %}narrow{% endblock %}{% block title %}queue{% endblock %}") == [
        "queue"
    ]
