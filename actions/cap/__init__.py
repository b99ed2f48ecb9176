"""The Common Alerting Protocol, version 1.2 (OASIS): how systems warn each other.

https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2-os.html. What is said when is decided where
alerts are started, corrected and called off (`actions.alerts.announcing`); here is how it is
written and found.
"""

from __future__ import annotations

from actions.cap.documents import MEDIA_TYPE, document
from actions.cap.feed import FEED_TYPE, feed
from actions.cap.publishing import Publishing, Status, one, published, said_by

__all__ = [
    "FEED_TYPE",
    "MEDIA_TYPE",
    "Publishing",
    "Status",
    "document",
    "feed",
    "one",
    "published",
    "said_by",
]
