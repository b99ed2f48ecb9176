"""Reading the files of `data/` that people edit by hand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

# libyaml reads ten times faster than Python does; PyYAML's wheels have it, a build may not.
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(path: Path) -> Any:
    """What `path` holds: plain values only, no objects.

    Raises:
        OSError: it cannot be read.
        yaml.YAMLError: it is not YAML.
    """
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506 (it is safe)
