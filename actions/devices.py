"""From where somebody is signed in: which browser it is, and the network address it came from.

Two words tell one's own browsers apart. They are looked for by what each calls itself; no library's
thousand expressions are run over a text that anybody can send.
"""

from __future__ import annotations

from dataclasses import dataclass

LONGEST_ADDRESS = 45  # characters of an IPv6 address with an IPv4 one in it

# In this order: most call themselves by others' names as well.
_BROWSERS = (
    ("MicroMessenger/", "WeChat"),
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser/", "Samsung Internet"),
    ("QQBrowser/", "QQ Browser"),
    ("Firefox/", "Firefox"),
    ("FxiOS/", "Firefox"),
    ("CriOS/", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
_SYSTEMS = (
    ("HarmonyOS", "HarmonyOS"),
    ("OpenHarmony", "HarmonyOS"),
    ("Android", "Android"),
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
)


@dataclass(frozen=True)
class Device:
    """A browser, such as `Firefox · Windows`, and an address; "" for what is not known."""

    browser: str
    address: str


def device_of(user_agent: str, address: str) -> Device:
    """What a browser says of itself (RFC 9110, 10.1.5), and where its connection comes from."""
    named = [
        next((name for mark, name in known if mark in user_agent), "")
        for known in (_BROWSERS, _SYSTEMS)
    ]
    return Device(" · ".join(name for name in named if name), address[:LONGEST_ADDRESS])
