"""The desk's pages, a file each: they show what actions find, and do what actions allow."""

from __future__ import annotations
