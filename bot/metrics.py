"""Counters and timings in Prometheus' format, on a port of their own where one is set."""

from __future__ import annotations

import asyncio

from prometheus_client import Counter, Histogram, start_http_server

TURNS = Counter("linli_turns_total", "Turns by how they ended", ["state"])
TURN_SECONDS = Histogram("linli_turn_seconds", "From handing out to commit, in seconds")
NLU_FAILURES = Counter("linli_nlu_failures_total", "Messages that could not be understood in time")
DELIVERIES = Counter("linli_deliveries_total", "Sends by kind and outcome", ["kind", "outcome"])


async def serve_metrics(port: int | None) -> None:
    """Serve the metrics on loopback until cancelled; without a port, do nothing."""
    if port is None:
        return
    server, thread = start_http_server(port, addr="127.0.0.1")
    try:
        await asyncio.Event().wait()
    finally:
        server.shutdown()
        thread.join()
