"""What pictures say: QR codes and text, read in a process of its own and nowhere else.

Nothing is imported here: that process is to start quickly, with as little as it needs.
"""

from __future__ import annotations
