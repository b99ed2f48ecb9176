"""Every language says everything, with the same values in it.

The leak: a resident gets an empty message, a bare message id or a sentence without its ticket
number, in one language only, and nobody who reads the code can see it.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor
from jinja2 import Environment, nodes

from actions.languages import LANGUAGES
from tests.architecture.source import ROOT, Module, files, modules, name_of

RESIDENTS = ROOT / "data/locales"
STAFF = RESIDENTS / "desk"
FILES = [RESIDENTS / f"{language}.ftl" for language in LANGUAGES]
FILES += [STAFF / "zh.ftl", STAFF / "en.ftl"]

_SAY = {"say", "t"}  # in Python
_SAY_ON_PAGES = {"t", "text"}

Patterns = dict[str, frozenset[str]]


class _Uses(Visitor):
    """The variables of a pattern, and the messages and terms it is made of."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.references: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:  # noqa: N802
        self.references.add(node.id.name)

    def visit_TermReference(self, node: ftl.TermReference) -> None:  # noqa: N802
        self.references.add(f"-{node.id.name}")
        if node.arguments is not None:
            self.visit(node.arguments)


def _uses(node: ftl.BaseNode) -> _Uses:
    uses = _Uses()
    uses.visit(node)
    return uses


def entries(text: str) -> list[ftl.EntryType]:
    """What a file holds. A broken entry is Junk to Fluent, and would simply not be there."""
    return FluentParser(with_spans=False).parse(text).body


def patterns(text: str) -> Patterns:
    """`message` and `message.attribute` of a file, each with its variables."""
    found: Patterns = {}
    for entry in entries(text):
        if isinstance(entry, ftl.Message):
            if entry.value is not None:
                found[entry.id.name] = frozenset(_uses(entry.value).variables)
            for attribute in entry.attributes:
                name = f"{entry.id.name}.{attribute.id.name}"
                found[name] = frozenset(_uses(attribute.value).variables)
    return found


def mistakes(text: str, beside: str = "") -> list[str]:
    """What Fluent would pass over in silence: broken entries, doubles, references to nothing.

    `beside` is what is loaded into the same bundle before `text`.
    """
    body = entries(text)
    found = [f"broken: {entry.content}" for entry in body if isinstance(entry, ftl.Junk)]
    named = [entry for entry in body if isinstance(entry, ftl.Message | ftl.Term)]
    ids = _ids(named)
    known = _ids(entries(beside))
    found += [f"twice: {id}" for id in sorted({id for id in ids if (known + ids).count(id) > 1})]
    for entry in named:
        found += [f"unknown: {id}" for id in sorted(_uses(entry).references - {*known, *ids})]
    return found


def _ids(body: Sequence[ftl.EntryType]) -> list[str]:
    return [
        "-" * isinstance(entry, ftl.Term) + entry.id.name
        for entry in body
        if isinstance(entry, ftl.Message | ftl.Term)
    ]


def differences(ours: Patterns, english: Patterns) -> list[str]:
    """What a language lacks, has too much, or says with other variables than English."""
    return (
        [f"missing: {name}" for name in sorted(english.keys() - ours.keys())]
        + [f"not in en: {name}" for name in sorted(ours.keys() - english.keys())]
        + [
            f"{name} has {sorted(ours[name])} and not {sorted(english[name])}"
            for name in sorted(ours.keys() & english.keys())
            if ours[name] != english[name]
        ]
    )


@cache
def _english(folder: Path) -> Patterns:
    return patterns((folder / "en.ftl").read_text("utf-8"))


def _label(path: Path) -> str:
    return path.relative_to(RESIDENTS).as_posix()


@pytest.mark.parametrize("path", FILES, ids=_label)
def test_a_file_is_sound(path: Path) -> None:
    residents = (RESIDENTS / path.name).read_text("utf-8") if path.parent == STAFF else ""
    assert mistakes(path.read_text("utf-8"), residents) == []


@pytest.mark.parametrize("path", FILES, ids=_label)
def test_a_language_says_what_english_says(path: Path) -> None:
    assert differences(patterns(path.read_text("utf-8")), _english(path.parent)) == []


def test_no_file_belongs_to_a_language_that_is_not_served() -> None:
    assert set(RESIDENTS.rglob("*.ftl")) == set(FILES)


Named = tuple[str, str, set[str] | None]  # a place, a message, its variables when all are plain


def said(module: Module) -> list[Named]:
    """Which messages Python names."""
    found = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and name_of(node.func) in _SAY and node.args:
            id = node.args[0]
            if isinstance(id, ast.Constant) and isinstance(id.value, str):
                names = [keyword.arg for keyword in node.keywords]
                plain = [name for name in names if name is not None]
                found.append((module.at(node), id.value, _given(plain, len(plain) == len(names))))
    return found


def said_on(template: str, path: str) -> list[Named]:
    """Which messages a page names."""
    found = []
    for call in Environment(autoescape=True).parse(template).find_all(nodes.Call):
        says = isinstance(call.node, nodes.Name) and call.node.name in _SAY_ON_PAGES
        if says and call.args and isinstance(id := call.args[0], nodes.Const):
            names = [keyword.key for keyword in call.kwargs]
            found.append(
                (f"{path}:{call.lineno}", id.value, _given(names, call.dyn_kwargs is None))
            )
    return found


def _given(names: list[str], are_all: bool) -> set[str] | None:
    return {name.replace("_", "-") for name in names} if are_all else None


def test_the_code_names_messages_that_exist_and_gives_them_their_variables() -> None:
    english = _english(RESIDENTS) | _english(STAFF)
    named = [fact for module in modules() for fact in said(module)]
    for page in files("bot", "desk"):
        if page.suffix == ".html":
            named += said_on(page.read_text("utf-8"), page.relative_to(ROOT).as_posix())
    wrong = []
    for place, id, given in named:
        if id not in english:
            wrong.append(f"{place}: there is no message {id}")
        elif given is not None and english[id] - given:
            wrong.append(f"{place}: {id} also needs {sorted(english[id] - given)}")
    assert wrong == []


def test_the_lint_finds_a_missing_message_attribute_and_variable() -> None:
    english = patterns("hello = Hello { $name }\n    .title = Hi\nbye = Bye\n")
    assert differences(patterns("hello = Bonjour\nmerci = Merci\n"), english) == [
        "missing: bye",
        "missing: hello.title",
        "not in en: merci",
        "hello has [] and not ['name']",
    ]


def test_the_lint_lets_a_language_choose_its_own_plurals_and_order() -> None:
    english = patterns("left = { $count ->\n    [one] one day\n   *[other] { $count } days\n }\n")
    assert differences(patterns("left = 还有 { $count } 天\n"), english) == []


def test_the_lint_finds_broken_doubled_and_dangling_entries() -> None:
    text = "hello = { $name\n\nbye = { -brand }\nbye = { thanks }\n"
    assert [mistake.split(":")[0] for mistake in mistakes(text)] == [
        "broken",
        "twice",
        "unknown",
        "unknown",
    ]


def test_the_lint_finds_a_staff_message_that_hides_a_residents_one() -> None:
    assert mistakes("hello = Hi\n", beside="hello = Hello\n") == ["twice: hello"]


def test_the_lint_lets_a_staff_message_use_a_residents_one() -> None:
    assert mistakes("again = { hello }\n", beside="hello = Hello\n") == []


def test_the_lint_passes_a_sound_file() -> None:
    assert mistakes("-brand = Linli\nhello = { -brand } { $name }\nagain = { hello }\n") == []


def test_the_lint_reads_what_the_code_says() -> None:
    code = Module.of("say('filed', ticket_number=n)\nsay(id)\nsay('left', **args)")
    assert said(code) == [
        ("bot/example.py:1", "filed", {"ticket-number"}),
        ("bot/example.py:3", "left", None),
    ]


def test_the_lint_reads_what_a_page_says() -> None:
    page = "<p>{{ t('left', ticket_count=n) }}</p>\n{{ text('web-title') }}{{ t(id) }}{{ x('a') }}"
    assert said_on(page, "desk/page.html") == [
        ("desk/page.html:1", "left", {"ticket-count"}),
        ("desk/page.html:2", "web-title", set()),
    ]
