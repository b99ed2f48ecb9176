"""`python -m bot` is the `linli` command."""

from __future__ import annotations

from bot.cli import main

main()
