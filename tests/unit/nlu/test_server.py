"""Rasa runs as long as the service does: it is restarted when it fails and ends when we end."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from nlu import prefork
from nlu.client import Intent, NluClient, NluUnavailable
from nlu.rasa_process import ROOT
from nlu.server import Patience, RasaServer

pytestmark = pytest.mark.slow

PATIENCE = Patience(poll=0.05, first_restart=0.1, longest_restart=0.2, stop=0.5)
GIVE_UP = 30.0  # seconds
MANY = prefork.fitting()

several = pytest.mark.skipif(MANY == 1, reason="one core, one worker")


@pytest.fixture
def server(rasa_python: Path, home: Path) -> RasaServer:
    return RasaServer(home / "model.tar.gz", home, python=rasa_python, patience=PATIENCE)


async def ready(server: RasaServer) -> int:
    """Wait until the server is ready; return its process id."""
    await asyncio.wait_for(server.ready.wait(), GIVE_UP)
    assert server.pid is not None
    return server.pid


async def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + GIVE_UP
    while not condition():
        assert time.monotonic() < deadline, "it never happened"
        await asyncio.sleep(0.02)


def runs(pid: int) -> bool:
    """Whether the process is alive; one that has died and waits for its parent's look is not."""
    try:
        return told(pid, "stat").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def told(pid: int, what: str) -> str:
    """What the system tells about a process."""
    return Path(f"/proc/{pid}/{what}").read_text()


def starts(home: Path) -> list[str]:
    return (home / "starts").read_text().splitlines() if (home / "starts").exists() else []


def workers(home: Path) -> list[int]:
    """The processes that have served so far."""
    told = home / "workers"
    return [int(line.split()[0]) for line in told.read_text().splitlines()] if told.exists() else []


async def test_starting_waits_for_nothing_and_ready_says_when(server: RasaServer) -> None:
    client = NluClient(server.url, server.token)
    began = time.monotonic()
    await server.start()
    assert time.monotonic() - began < 0.1
    assert not server.ready.is_set()
    with pytest.raises(NluUnavailable):
        await client.parse("hello")
    await ready(server)
    assert (await client.parse("hello")).intent == Intent.GREET
    await server.stop()
    await client.aclose()


async def test_stopping_ends_the_child(server: RasaServer) -> None:
    async with server:
        pid = await ready(server)
    assert not runs(pid)
    assert not server.ready.is_set()
    assert server.pid is None


async def test_it_can_be_stopped_before_it_is_ready(server: RasaServer, home: Path) -> None:
    await server.start()
    await until(lambda: len(starts(home)) == 1)
    await server.stop()
    assert not runs(int(starts(home)[0].split()[0]))


async def test_stopping_what_was_never_started_is_fine(server: RasaServer) -> None:
    await server.stop()


async def test_starting_twice_starts_one_child(server: RasaServer, home: Path) -> None:
    await server.start()
    async with server:
        await ready(server)
        assert len(starts(home)) == 1


async def test_a_child_that_dies_is_replaced_at_the_same_address(server: RasaServer) -> None:
    client = NluClient(server.url, server.token)
    async with server:
        first = await ready(server)
        os.kill(first, signal.SIGKILL)
        await until(lambda: not server.ready.is_set())
        assert await ready(server) != first
        assert (await client.parse("hello")).intent == Intent.GREET
    await client.aclose()


@several
async def test_each_core_reads_messages_and_the_model_is_loaded_once(
    server: RasaServer, home: Path
) -> None:
    async with server:
        pid = await ready(server)
        await until(lambda: len(workers(home)) == MANY)
        assert len(starts(home)) == 1
        assert pid not in workers(home)
    assert not any(runs(worker) for worker in workers(home))


@several
async def test_a_worker_that_dies_is_replaced_and_nothing_is_loaded_again(
    server: RasaServer, home: Path
) -> None:
    client = NluClient(server.url, server.token)
    async with server:
        pid = await ready(server)
        await until(lambda: len(workers(home)) == MANY)
        for worker in workers(home):
            os.kill(worker, signal.SIGKILL)
        await until(lambda: len(workers(home)) == 2 * MANY)
        assert (await client.parse("hello")).intent == Intent.GREET
        assert server.pid == pid
        assert len(starts(home)) == 1
    await client.aclose()


@several
async def test_workers_end_with_the_process_that_made_them(server: RasaServer, home: Path) -> None:
    async with server:
        first = await ready(server)
        await until(lambda: len(workers(home)) == MANY)
        orphans = workers(home)
        os.kill(first, signal.SIGKILL)
        await until(lambda: not any(runs(worker) for worker in orphans))


async def test_what_computes_in_threads_serves_alone(server: RasaServer, home: Path) -> None:
    (home / "threads").touch()
    async with server:
        pid = await ready(server)
        assert workers(home) == [pid]


async def test_a_child_that_hangs_is_replaced(rasa_python: Path, home: Path) -> None:
    (home / "threads").touch()
    soon = replace(PATIENCE, check=0.1, answer=0.3, silent_checks=2)
    async with RasaServer(home / "model.tar.gz", home, python=rasa_python, patience=soon) as server:
        first = await ready(server)
        os.kill(first, signal.SIGSTOP)
        await until(lambda: not server.ready.is_set())
        assert await ready(server) != first
        assert not runs(first)


async def test_a_child_that_cannot_live_is_tried_again_until_it_can(
    server: RasaServer, home: Path
) -> None:
    (home / "broken").touch()
    async with server:
        await until(lambda: len(starts(home)) >= 3)
        assert not server.ready.is_set()
        (home / "broken").unlink()
        await ready(server)


async def test_a_missing_interpreter_is_tried_again_until_it_is_there(
    rasa_python: Path, home: Path
) -> None:
    late = home / "python"
    async with RasaServer(home / "model.tar.gz", home, python=late, patience=PATIENCE) as server:
        await asyncio.sleep(0.5)
        assert not server.ready.is_set()
        await asyncio.to_thread(late.symlink_to, rasa_python)
        await ready(server)


async def test_the_waits_between_failures_grow_up_to_a_limit(rasa_python: Path, home: Path) -> None:
    patience = Patience(poll=0.01, first_restart=0.1, longest_restart=0.4)
    server = RasaServer(home / "m", home, python=rasa_python / "missing", patience=patience)
    slept: list[float] = []
    real_sleep = asyncio.sleep

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        await real_sleep(0)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("nlu.server.asyncio.sleep", sleep)
        await server.start()
        while len(slept) < 5:
            await real_sleep(0.01)
        await server.stop()
    assert slept[:5] == [0.1, 0.2, 0.4, 0.4, 0.4]


async def test_the_token_is_on_no_command_line_and_our_secrets_stay_ours(
    server: RasaServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINLI_TELEGRAM_TOKEN", "12345:telegram")
    monkeypatch.setenv("LINLI_SECRET_KEY", "sign-with-this")
    async with server:
        pid = await ready(server)
        assert server.token not in told(pid, "cmdline")
        environment = told(pid, "environ")
    assert "RASA_TELEMETRY_ENABLED=false" in environment
    assert "telegram" not in environment
    assert "sign-with-this" not in environment


async def test_a_token_may_look_like_an_option(rasa_python: Path, home: Path) -> None:
    token = "-x--token=1"
    async with RasaServer(
        home / "model.tar.gz", home, python=rasa_python, token=token, patience=PATIENCE
    ) as server:
        await ready(server)
        stranger = NluClient(server.url, "guess")
        assert not await stranger.healthy()
        await stranger.aclose()


async def test_what_it_says_goes_to_a_file_that_does_not_grow_for_ever(
    server: RasaServer, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nlu.server._LOG_BYTES", 100)
    log = home / "logs" / "rasa.log"
    log.parent.mkdir()
    log.write_text("from last week " * 10)
    async with server:
        await ready(server)
        await until(lambda: "/status" in log.read_text())
    assert "from last week" not in log.read_text()
    assert "from last week" in log.with_suffix(".log.1").read_text()


PARENT = """
import asyncio, sys
from pathlib import Path
from nlu.server import RasaServer

async def main():
    home = Path(sys.argv[1])
    server = RasaServer(home / "model.tar.gz", home, python=Path(sys.argv[2]))
    await server.start()
    await asyncio.sleep(600)

asyncio.run(main())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells children of the end")
async def test_the_child_ends_with_us_even_if_we_are_killed(rasa_python: Path, home: Path) -> None:
    parent = await asyncio.create_subprocess_exec(
        *(sys.executable, "-c", PARENT, str(home), str(rasa_python)),
        cwd=ROOT,
        stdout=asyncio.subprocess.DEVNULL,
    )
    await until(lambda: len(starts(home)) == 1)
    child = int(starts(home)[0].split()[0])
    assert runs(child)
    parent.kill()
    await parent.wait()
    await until(lambda: not runs(child))
