"""Speaks `/status` and `/model/parse`, as far as Linli asks."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Coroutine
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import socket
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qs, urlsplit

from rasa import note
from rasa.core.agent import Agent


class Handler(BaseHTTPRequestHandler):
    agent: Agent
    token: str | None
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._answer({"model_file": "fake"})

    def do_POST(self) -> None:
        text = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["text"]
        self._answer(asyncio.run(self.agent.parse_message(text)))

    def _answer(self, answer: dict[str, Any]) -> None:
        shown = parse_qs(urlsplit(self.path).query).get("token", [None])[0]
        body = json.dumps(answer).encode()
        self.send_response(200 if shown == self.token else 401)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class App:
    config = SimpleNamespace()

    def add_task(self, task: Coroutine[Any, Any, None]) -> None:
        threading.Thread(target=asyncio.run, args=(task,), daemon=True).start()

    def run(self, sock: socket, workers: int) -> None:
        assert workers == 1
        note("workers")
        server = ThreadingHTTPServer(("", 0), Handler, bind_and_activate=False)
        server.socket = sock
        server.serve_forever()


def create_app(agent: Agent, cors_origins: list[str], auth_token: str | None) -> App:
    Handler.agent, Handler.token = agent, auth_token
    return App()
