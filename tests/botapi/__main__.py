"""`python -m tests.botapi --port N`: the server as a process of its own.

Prints one line of JSON when it is ready: `{"url": ..., "token": ...}`. Ends with SIGTERM or
SIGINT, and with `--until-closed` when its standard input ends: a killed parent leaves no server.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import os
import signal
import sys

import uvloop

from tests.botapi.limits import RateLimits
from tests.botapi.server import TOKEN, BotApi


async def _serve(options: argparse.Namespace) -> None:
    rates = RateLimits() if options.rates else None
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    if options.until_closed:
        loop.add_reader(sys.stdin, _read_until_closed, stop)
    async with BotApi(token=options.token, port=options.port, rates=rates) as api:
        sys.stdout.write(json.dumps({"url": api.url, "token": api.token}) + "\n")
        sys.stdout.flush()
        await stop.wait()


def _read_until_closed(stop: asyncio.Event) -> None:
    if not os.read(sys.stdin.fileno(), 4096):
        stop.set()


def main() -> None:
    """Serve until told to stop."""
    parser = argparse.ArgumentParser(prog="python -m tests.botapi", description=__doc__)
    parser.add_argument("--port", type=int, default=8081, help="0: any free port")
    parser.add_argument("--token", default=TOKEN, help="the one bot's token")
    parser.add_argument("--rates", action="store_true", help="enforce Telegram's rate limits")
    parser.add_argument("--until-closed", action="store_true", help="end with standard input")
    # Nearly all that it makes stays: looking for garbage in it again and again only costs time.
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    uvloop.run(_serve(parser.parse_args()))


if __name__ == "__main__":
    main()
