"""A part that is broken into stays small: no root, nothing to write on, no secret in a file.

The leaks: a database password in the repository; Rasa or the database reachable from the street;
a part that hangs and that nobody restarts.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.architecture.source import ROOT

Service = dict[str, Any]

DOCKERFILES = ["Dockerfile", "nlu/Dockerfile"]
WRITABLE: dict[str, str] = {}  # service: why its file system cannot be read-only
ONE_SHOT = {"migrate"}
INSIDE_ONLY = {"nlu", "postgres"}

COMPOSE_TEXT = (ROOT / "docker-compose.yml").read_text("utf-8")
COMPOSE = yaml.safe_load(COMPOSE_TEXT)
SERVICES: dict[str, Service] = COMPOSE["services"]

_SECRET = re.compile(r"TOKEN|PASSWORD|SECRET|KEY")
_FROM_OUTSIDE = re.compile(r"\$\{[A-Z_]+(:\?[^}]+|:-)\}")  # no default but the empty one


def weaknesses(name: str, service: Service) -> list[str]:
    """What `service` may do that it need not."""
    user = str(service.get("user", "root")).split(":")[0]
    networks = service.get("networks", [])
    return [
        weakness
        for weakness, is_there in {
            "runs as root": user in {"root", "0"},
            "writes on its image": not service.get("read_only") and name not in WRITABLE,
            "keeps capabilities": service.get("cap_drop") != ["ALL"] or "cap_add" in service,
            "may gain privileges": "no-new-privileges:true" not in service.get("security_opt", []),
            "is privileged": service.get("privileged", False),
            "sees the engine": any("docker.sock" in str(v) for v in service.get("volumes", [])),
            "has no memory limit": "mem_limit" not in service,
            "does not come back": name not in ONE_SHOT and service.get("restart") in {None, "no"},
            "is reachable": name in INSIDE_ONLY and ("ports" in service or networks != ["inside"]),
        }.items()
        if is_there
    ]


def secrets_in(service: Service) -> list[str]:
    """Secret settings whose value stands in the file instead of coming from outside."""
    return [
        key
        for key, value in service.get("environment", {}).items()
        if _SECRET.search(key) and not _FROM_OUTSIDE.fullmatch(str(value))
    ]


def instructions(dockerfile: str, kind: str) -> list[str]:
    """The arguments of an instruction in the last stage, the one that is shipped."""
    text = (ROOT / dockerfile).read_text("utf-8").replace("\\\n", " ")
    shipped = re.split(r"^FROM ", text, flags=re.M)[-1]
    return re.findall(rf"^{kind} (.+)", shipped, re.M)


def fits_the_compose_specification(path: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "check_jsonschema"]
    schema = ["--builtin-schema", "vendor.compose-spec"]
    return subprocess.run(
        [*command, *schema, path], capture_output=True, text=True, timeout=60, check=False
    )


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_can_do_no_more_than_it_needs(name: str) -> None:
    assert weaknesses(name, SERVICES[name]) == []


@pytest.mark.parametrize("name", SERVICES)
def test_no_secret_stands_in_the_file(name: str) -> None:
    assert secrets_in(SERVICES[name]) == []


@pytest.mark.parametrize("name", sorted(SERVICES.keys() - ONE_SHOT))
def test_a_service_that_hangs_is_noticed(name: str) -> None:
    service = SERVICES[name]
    if "build" in service:
        assert service.get("healthcheck", {}).get("test") or instructions(
            service["build"].get("dockerfile", "Dockerfile"), "HEALTHCHECK"
        )
    else:
        assert service["healthcheck"]["test"]


@pytest.mark.parametrize("name", SERVICES)
def test_a_service_waits_until_what_it_needs_is_ready(name: str) -> None:
    for needed, how in SERVICES[name].get("depends_on", {}).items():
        assert how["condition"] == (
            "service_completed_successfully" if needed in ONE_SHOT else "service_healthy"
        )


def test_nothing_starts_on_a_database_without_its_tables() -> None:
    for name, service in SERVICES.items():
        if service["image"] == "linli-app" and name != "migrate":
            assert {"migrate", "postgres"} <= service["depends_on"].keys()


def test_the_inside_network_leads_nowhere() -> None:
    assert COMPOSE["networks"]["inside"] == {"internal": True}


def test_the_example_names_every_setting_and_holds_no_secret() -> None:
    text = (ROOT / ".env.example").read_text("utf-8")
    example = dict(re.findall(r"^([A-Z_]+)=(.*)$", text, re.M))
    assert example.keys() == set(re.findall(r"\$\{([A-Z_]+)", COMPOSE_TEXT))
    assert [key for key, value in example.items() if _SECRET.search(key) and value] == []


@pytest.mark.parametrize("dockerfile", DOCKERFILES)
def test_an_image_runs_as_a_user_of_its_own_and_can_be_asked_how_it_is(dockerfile: str) -> None:
    user = instructions(dockerfile, "USER")[-1]
    assert user.split(":")[0] not in {"root", "0"}
    assert instructions(dockerfile, "HEALTHCHECK")
    assert user in {service["user"] for service in SERVICES.values()}


@pytest.mark.parametrize("dockerfile", DOCKERFILES)
def test_an_image_holds_no_secret(dockerfile: str) -> None:
    settings = instructions(dockerfile, "ENV") + instructions(dockerfile, "ARG")
    assert [setting for setting in settings if _SECRET.search(setting)] == []


def test_the_compose_file_fits_the_specification() -> None:
    checked = fits_the_compose_specification(ROOT / "docker-compose.yml")
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("networks: [inside]", "networks: inside"),
        ("condition: service_healthy", "condition: service_happy"),
        ("command: [bot]", "comand: [bot]"),
    ],
)
def test_a_broken_compose_file_does_not(tmp_path: Path, right: str, wrong: str) -> None:
    broken = tmp_path / "docker-compose.yml"
    broken.write_text(COMPOSE_TEXT.replace(right, wrong, 1), "utf-8")
    assert fits_the_compose_specification(broken).returncode == 1


def test_the_lint_finds_every_weakness() -> None:
    careless = {"privileged": True, "ports": ["5432:5432"], "volumes": ["/run/docker.sock:/s"]}
    assert weaknesses("postgres", careless) == [
        "runs as root",
        "writes on its image",
        "keeps capabilities",
        "may gain privileges",
        "is privileged",
        "sees the engine",
        "has no memory limit",
        "does not come back",
        "is reachable",
    ]


@pytest.mark.parametrize(
    "value", ["hunter2", "${LINLI_TOKEN}", "${LINLI_TOKEN:-hunter2}", "a${LINLI_TOKEN:?set it}"]
)
def test_the_lint_finds_a_secret_or_the_lack_of_one(value: str) -> None:
    assert secrets_in({"environment": {"LINLI_TOKEN": value}}) == ["LINLI_TOKEN"]


@pytest.mark.parametrize("value", ["${LINLI_TOKEN:?set it}", "${LINLI_TOKEN:-}"])
def test_the_lint_passes_a_secret_from_outside(value: str) -> None:
    assert secrets_in({"environment": {"LINLI_TOKEN": value}}) == []
