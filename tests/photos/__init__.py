"""Pictures that no library here can make.

`iphone.heic` was encoded by pillow-heif 1.8.1 (x265): 400 by 300 pixels, blue at the top left, red
elsewhere, with the metadata of a phone that says where it was.
"""

from __future__ import annotations

from pathlib import Path

HEIC = Path(__file__).with_name("iphone.heic").read_bytes()
