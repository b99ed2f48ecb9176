"""What Rasa's process does when it serves: the model is loaded once, and read by each core.

In place of `rasa run`, which would load it once for each worker. Runs in Rasa's environment.
"""

from __future__ import annotations

import argparse
import asyncio
import socket
import warnings

from rasa.core.agent import Agent, load_agent
from rasa.server import create_app
from rasa.utils.common import configure_logging_and_warnings, update_sanic_log_level
from rasa.utils.log_utils import configure_structlog

from nlu import prefork

WAITING = 100  # connections
KEPT_OPEN_S = 120  # a connection, for the next message
PULSE_S = 1.0


class NoModel(Exception):
    """There is no model to serve."""


def serve(arguments: list[str], token: str) -> None:
    """Serve a model until this process is told to end.

    Args:
        arguments: `--interface`, `--port`, `--model`.
        token: what callers must show; empty for none.

    Raises:
        NoModel: the model is not there, or cannot be loaded.
        OSError: somebody else listens there.
    """
    parser = argparse.ArgumentParser(prog="python -m nlu.rasa_process run")
    parser.add_argument("--interface", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=5005)
    parser.add_argument("--model", required=True)
    options = parser.parse_args(arguments)
    configure_logging_and_warnings()
    configure_structlog()
    agent = asyncio.run(_loaded(options.model))
    listening = socket.create_server((options.interface, options.port), backlog=WAITING)

    def work(beat: prefork.Beat) -> None:
        _answer(agent, listening, token, beat)

    # A pipeline that computes in threads (TensorFlow's) cannot be shared in this way.
    workers = prefork.fitting() if prefork.can_fork() else 1
    print(f"serving {options.model} by {workers} workers", flush=True)
    if workers > 1:
        prefork.keep(workers, work)
    else:
        work(lambda: None)


async def _loaded(model: str) -> Agent:
    agent = await load_agent(model_path=model)
    if not agent.is_ready():
        raise NoModel(model)
    await agent.parse_message("hello")  # the first one is slow
    warnings.simplefilter("ignore")  # some of Rasa's quote the message
    return agent


def _answer(agent: Agent, listening: socket.socket, token: str, beat: prefork.Beat) -> None:
    app = create_app(agent, cors_origins=[], auth_token=token or None)
    update_sanic_log_level()  # its log of requests would hold the token
    app.config.KEEP_ALIVE_TIMEOUT = KEPT_OPEN_S

    async def live() -> None:
        while True:
            beat()
            await asyncio.sleep(PULSE_S)

    app.add_task(live)
    beat()
    app.run(sock=listening, workers=1)
