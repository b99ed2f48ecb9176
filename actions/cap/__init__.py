"""The Common Alerting Protocol, version 1.2 (OASIS): how systems warn each other.

https://docs.oasis-open.org/emergency/cap/v1.2/CAP-v1.2-os.html. What is said when is decided where
alerts are started, corrected and called off (`actions.alerts.announcing`); here is how it is
written and found.
"""

from __future__ import annotations

from actions.cap.certificates import Certificates
from actions.cap.documents import MEDIA_TYPE, document
from actions.cap.feed import FEED_TYPE, feed
from actions.cap.intake import Origin, Taken, origin_of, take_in
from actions.cap.publishing import Publishing, Status, one, published, said_by
from actions.cap.reading import LARGEST, CapReader, Notice
from actions.cap.refused import CapRefused

__all__ = [
    "FEED_TYPE",
    "LARGEST",
    "MEDIA_TYPE",
    "CapReader",
    "CapRefused",
    "Certificates",
    "Notice",
    "Origin",
    "Publishing",
    "Status",
    "Taken",
    "document",
    "feed",
    "one",
    "origin_of",
    "published",
    "said_by",
    "take_in",
]
