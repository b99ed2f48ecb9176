"""Whose a host is: what stands directly before its public suffix (https://publicsuffix.org).

The packaged list is all there is; nothing is fetched. Those who rent out names below their own
(`github.io`) count as suffixes, too: each of their names is somebody else's.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from publicsuffixlist import PublicSuffixList

_LIST = PublicSuffixList(accept_unknown=False)


@dataclass(frozen=True, slots=True)
class Owned:
    """The parts of a host: `www`, `example`, `co.uk`.

    `suffix` is "" where nobody knows the ending, `label` where a host is nothing but a suffix.
    """

    subdomain: str
    label: str
    suffix: str

    @property
    def domain(self) -> str:
        """What is registered by somebody."""
        return f"{self.label}.{self.suffix}" if self.suffix else self.label


def owned(host: str, also: Collection[str] = ()) -> Owned:
    """The parts of `host`, in lower case; it may be in Unicode or encoded (Punycode).

    Top-level names in `also` count as suffixes, too.
    """
    host = host.lower().strip(".")
    suffix = _LIST.publicsuffix(host) or ""
    if not suffix and (top := host.rpartition(".")[2]) in also:
        suffix = top
    rest = host.removesuffix(suffix).rstrip(".")
    subdomain, _, label = rest.rpartition(".")
    return Owned(subdomain, label, suffix)
