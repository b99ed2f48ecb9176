"""A setting that nobody can find or set is none: each is in README.md and reaches the containers.

The leak: in the city's deployment an alert to everybody needed no second admin, whatever was set.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from bot.settings import PREFIX, Settings
from tests.architecture.source import ROOT
from tests.architecture.test_containers_are_hardened import SERVICES

PARTS = ("bot", "desk", "worker")
# Plans, forecasts and sending would contradict each other if their parts did not agree on these.
WANTED_BY_ALL = ("timezone", "quiet_hours", "send_rate", "approve_above", "log_level")
NOT_PASSED = {
    "home": "the image says where",
    "data": "it is in the image",
    "web_port": "inside it is always 8080; LINLI_PUBLISH says where it is seen",
    "tesseract": "it is in the image",
    "demo": "demo data is loaded by `linli up` alone, which no container runs",
    "metrics_port": "on loopback, and so out of reach from outside of the container",
}

README = (ROOT / "README.md").read_text("utf-8")
EXAMPLE = (ROOT / ".env.example").read_text("utf-8")
ENVIRONMENTS = {part: SERVICES[part]["environment"] for part in PARTS}

_ROW = re.compile(r"^\| ((?:`[A-Z_]+`(?:, )?)+) \|", re.MULTILINE)


def documented(readme: str) -> set[str]:
    """The settings that have a row in the table."""
    return {name for row in _ROW.findall(readme) for name in re.findall(r"[A-Z_]+", row)}


def missing(setting: str, environments: Mapping[str, Mapping[str, str]]) -> list[str]:
    """The parts that should be passed `setting` and are not."""
    without = [part for part in environments if PREFIX + setting.upper() not in environments[part]]
    if setting in WANTED_BY_ALL:
        return without
    is_passed = len(without) < len(environments) or setting in NOT_PASSED
    return [] if is_passed else without


@pytest.mark.parametrize("setting", Settings.model_fields)
def test_each_setting_is_explained_and_reaches_who_reads_it(setting: str) -> None:
    assert setting.upper() in documented(README)
    assert missing(setting, ENVIRONMENTS) == []


def test_nothing_is_passed_or_excused_that_is_no_setting() -> None:
    names = {PREFIX + name.upper() for name in Settings.model_fields}
    passed = {name for one in ENVIRONMENTS.values() for name in one if name.startswith(PREFIX)}
    assert passed <= names
    assert documented(README) <= {name.upper() for name in Settings.model_fields}
    assert NOT_PASSED.keys() <= Settings.model_fields.keys()
    assert not {PREFIX + name.upper() for name in NOT_PASSED} & passed


def test_what_can_be_set_from_outside_is_in_the_example() -> None:
    outside = set(re.findall(r"\$\{([A-Z_]+)", (ROOT / "docker-compose.yml").read_text("utf-8")))
    assert outside == set(re.findall(r"^([A-Z_]+)=", EXAMPLE, re.MULTILINE))


def test_what_no_part_or_not_every_part_is_passed_is_found() -> None:
    environments = {"bot": {"LINLI_SEND_RATE": "25", "LINLI_NLU_URL": ""}, "desk": {}}
    assert missing("nlu_token", environments) == ["bot", "desk"]
    assert missing("send_rate", environments) == ["desk"]
    assert missing("nlu_url", environments) == []
    assert documented("| `WEB_HOST`, `WEB_PORT` | `x` |\nor `OTHER`") == {"WEB_HOST", "WEB_PORT"}
