"""The photo that a resident sends in the pictures: a white van before a gate, drawn, nobody's."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw

SIZE = (1200, 900)
Box = tuple[int, int, int, int]


def draw_van_at_the_gate(path: Path) -> Path:
    """Save it as a JPEG under `path`."""
    picture = Image.new("RGB", SIZE)
    pen = ImageDraw.Draw(picture)
    _street(pen)
    _houses(pen)
    _gate(pen)
    _van(pen)
    picture.save(path, "JPEG", quality=88)
    return path


def _street(pen: ImageDraw.ImageDraw) -> None:
    for y in range(620):
        pen.line((0, y, SIZE[0], y), fill=(178 + y // 12, 208 + y // 18, 236 - y // 40))
    pen.rectangle((0, 620, 1200, 700), fill=(190, 184, 172))
    pen.rectangle((0, 700, 1200, 900), fill=(92, 97, 104))
    for x in range(-40, 1200, 230):
        pen.polygon([(x, 842), (x + 120, 842), (x + 110, 858), (x - 14, 858)], fill=(214, 214, 206))


def _houses(pen: ImageDraw.ImageDraw) -> None:
    for left, top, wide, wall in ((40, 90, 330, (214, 192, 164)), (830, 50, 330, (203, 178, 150))):
        pen.rectangle((left, top, left + wide, 620), fill=wall)
        pen.rectangle((left - 10, top - 18, left + wide + 10, top), fill=(146, 110, 88))
        for x in range(left + 34, left + wide - 50, 96):
            for y in range(top + 40, 560, 92):
                pen.rectangle((x, y, x + 56, y + 54), fill=(246, 242, 232))
                pen.rectangle((x + 5, y + 5, x + 51, y + 49), fill=(112, 146, 170))
                pen.line((x + 28, y + 5, x + 28, y + 49), fill=(246, 242, 232), width=4)
    for x, y, wide in ((420, 470, 170), (650, 490, 150), (750, 460, 130)):
        pen.ellipse((x - 30, y, x + wide, y + 190), fill=(98, 142, 92))


def _gate(pen: ImageDraw.ImageDraw) -> None:
    for x in (330, 830):
        pen.rectangle((x, 330, x + 70, 690), fill=(150, 78, 62))
        pen.rectangle((x - 12, 312, x + 82, 338), fill=(120, 60, 48))
    pen.rectangle((318, 240, 912, 316), fill=(120, 60, 48))
    pen.rounded_rectangle((560, 250, 672, 306), 10, fill=(240, 226, 190))
    pen.ellipse((578, 262, 610, 294), outline=(120, 60, 48), width=6)
    pen.rectangle((626, 262, 656, 268), fill=(120, 60, 48))
    pen.rectangle((626, 275, 656, 281), fill=(120, 60, 48))
    pen.rectangle((626, 288, 656, 294), fill=(120, 60, 48))
    for x in range(412, 830, 34):
        pen.rectangle((x, 350, x + 8, 688), fill=(70, 76, 84))
    for y in (372, 660):
        pen.rectangle((400, y, 830, y + 10), fill=(70, 76, 84))


def _van(pen: ImageDraw.ImageDraw) -> None:
    pen.ellipse((250, 760, 980, 836), fill=(72, 76, 82))
    pen.rounded_rectangle((270, 420, 760, 780), 26, fill=(244, 245, 246))
    pen.polygon(
        [(740, 420), (806, 430), (880, 570), (950, 600), (960, 780), (740, 780)],
        fill=(244, 245, 246),
    )
    pen.polygon([(778, 448), (806, 452), (862, 566), (778, 566)], fill=(88, 112, 132))
    pen.rectangle((270, 640, 958, 652), fill=(186, 192, 198))
    pen.rectangle((270, 735, 962, 780), fill=(120, 126, 132))
    pen.line((520, 430, 520, 734), fill=(206, 210, 214), width=4)
    pen.line((762, 430, 762, 734), fill=(206, 210, 214), width=4)
    pen.rounded_rectangle((700, 600, 742, 614), 6, fill=(120, 126, 132))
    pen.rounded_rectangle((916, 660, 960, 694), 8, fill=(250, 226, 150))
    pen.rectangle((270, 660, 286, 716), fill=(190, 60, 52))
    for x in (340, 800):
        pen.ellipse((x, 700, x + 124, 824), fill=(42, 45, 50))
        pen.ellipse((x + 34, 734, x + 90, 790), fill=(176, 182, 188))
