"""Logs carry ids, never words: they are kept longer, and read by more people, than a report.

The leaks: a resident's words in a log line; an exception's text, which quotes the statement's
values (SQLAlchemy) or the address with the bot's token in it (HTTP clients).
"""

from __future__ import annotations

import ast

import pytest

from tests.architecture.source import Module, modules, name_of

_LEVELS = {"info", "warning", "error", "exception", "critical", "log", "msg", "bind", "new"}
_LOGGERS = {"log", "logger", "logging"}
_PRIVATE = {
    "answer", "body", "caption", "content", "message_text", "note", "password", "phone",
    "rating_words", "secret", "secret_key", "text", "token", "transcript", "words",
}  # fmt: skip

# Exceptions whose whole text we write ourselves.
_QUOTABLE = {"NluUnavailable": "says what Rasa did, never what it was asked"}


def log_calls(module: Module) -> list[ast.Call]:
    """Calls such as `log.info(...)` and `log.bind(...).warning(...)`; debug is off in service."""
    return [
        node
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in _LEVELS
        and _is_logger(node.func.value)
    ]


def _is_logger(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        return name_of(node.func) == "get_logger" or (
            isinstance(node.func, ast.Attribute) and _is_logger(node.func.value)
        )
    return name_of(node).lstrip("_") in _LOGGERS


def private_things_logged(module: Module) -> list[str]:
    """Log calls that take private names, or an exception whole instead of its type."""
    caught = {
        node.name
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler)
        and node.name
        and (node.type is None or name_of(node.type) not in _QUOTABLE)
    }
    found = []
    for call in log_calls(module):
        values = [*call.args, *(keyword.value for keyword in call.keywords)]
        if {keyword.arg for keyword in call.keywords} & _PRIVATE or any(
            _tells(value, caught) for value in values
        ):
            found.append(module.at(call))
    return found


def _tells(node: ast.AST, caught: set[str]) -> bool:
    """Whether logging `node` logs something private. A length or a type tells nothing."""
    if isinstance(node, ast.Call) and name_of(node.func) in {"len", "type", "bool", "isinstance"}:
        return False
    if isinstance(node, ast.Attribute):
        # error.code is one fact, error is its whole text
        return node.attr in _PRIVATE or (
            not isinstance(node.value, ast.Name) and _tells(node.value, caught)
        )
    if isinstance(node, ast.Name):
        return node.id in _PRIVATE or node.id in caught
    return any(_tells(child, caught) for child in ast.iter_child_nodes(node))


def engines_that_quote_values(module: Module) -> list[str]:
    """Engines whose errors print the values of a statement: the words of a report, for one."""
    return [
        module.at(node)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and name_of(node.func)
        in {"create_engine", "create_async_engine", "async_engine_from_config"}
        and not any(
            keyword.arg == "hide_parameters"
            and isinstance(keyword.value, ast.Constant)
            and keyword.value.value is True
            for keyword in node.keywords
        )
    ]


def test_no_log_line_tells_what_somebody_wrote() -> None:
    assert [place for module in modules() for place in private_things_logged(module)] == []


def test_no_database_error_quotes_values() -> None:
    places = [place for module in modules() for place in engines_that_quote_values(module)]
    assert places == [], "pass hide_parameters=True"


@pytest.mark.parametrize(
    "line",
    [
        "log.info('reported', text=incoming.kind)",
        "log.warning('lost', about=incoming.text)",
        "log.bind(chat=chat.id).error(f'no answer to {words}')",
        "structlog.get_logger().info('signed_in', password=given)",
        "self._log.info('started', with_=settings.token)",
        "try: send()\nexcept OSError as error: log.error('failed', why=str(error))",
    ],
)
def test_the_lint_finds_private_things(line: str) -> None:
    assert len(private_things_logged(Module.of(line))) == 1


@pytest.mark.parametrize(
    "line",
    [
        "log.info('reported', ticket=ticket.number, letters=len(incoming.text))",
        "try: send()\nexcept OSError as error: log.error('failed', error=type(error).__name__)",
        "try: send()\nexcept OSError as error: log.error('failed', code=error.errno)",
        "try: parse()\nexcept NluUnavailable as error: log.warning('no_nlu', reason=str(error))",
        "log.debug('understood', text=text)",
        "page.info(text=text)",
    ],
)
def test_the_lint_passes_over_ids_types_and_lengths(line: str) -> None:
    assert private_things_logged(Module.of(line)) == []


def test_the_lint_finds_an_engine_that_quotes_values() -> None:
    assert engines_that_quote_values(Module.of("create_async_engine(url)")) == ["bot/example.py:1"]


def test_the_lint_passes_an_engine_that_hides_them() -> None:
    assert engines_that_quote_values(Module.of("create_engine(url, hide_parameters=True)")) == []
