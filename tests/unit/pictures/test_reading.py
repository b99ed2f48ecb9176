"""A picture is read by a process of its own, and nothing in it can hurt anybody else."""

from __future__ import annotations

import asyncio
import io
import os
import zlib
from pathlib import Path
from shutil import which

import pytest
import segno
from PIL import Image, ImageDraw

from bot.conversation.messages import Seen
from bot.pictures import reading
from bot.pictures.ocr import passed_from
from bot.pictures.reading import PictureReader

HEAD = "block_num\tpar_num\tline_num\tconf\ttext\n"


def png(picture: Image.Image) -> bytes:
    """A picture's bytes."""
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def qr_code(content: str) -> bytes:
    """A picture of a QR code."""
    out = io.BytesIO()
    segno.make(content).save(out, kind="png", scale=5)
    return out.getvalue()


def program(folder: Path, does: str) -> str:
    """Something in Tesseract's place; its path."""
    path = folder / "tesseract"
    path.write_text(f'#!/bin/sh\nif [ "$1" = --list-langs ]; then echo eng; exit; fi\n{does}\n')
    path.chmod(0o755)
    return str(path)


async def test_a_qr_code_is_read() -> None:
    seen = await PictureReader("").read(qr_code("https://example.org/a"), "en")
    assert seen == Seen("", ("https://example.org/a",), reads_text=False)


async def test_a_picture_without_a_code_has_none() -> None:
    seen = await PictureReader("").read(png(Image.new("RGB", (200, 200), "white")), "en")
    assert seen == Seen("", (), reads_text=False)


async def test_a_picture_that_unpacks_into_gigabytes_is_refused() -> None:
    """A PNG that says it is 60,000 pixels wide and high, in a few bytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")

    size = (60_000).to_bytes(4, "big") * 2
    bomb = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size + b"\x08\x02\x00\x00\x00")
    bomb += chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    assert (await PictureReader("").read(bomb, "en")).failed


@pytest.mark.parametrize(
    "content", [b"", b"GIF89a", b"\xff\xd8\xff\xe0", b"PK\x03\x04 zip", b"<svg/>"]
)
async def test_what_is_no_picture_is_not_read(content: bytes) -> None:
    assert (await PictureReader("").read(content, "en")).failed


async def test_a_program_that_fails_costs_the_reading_only(tmp_path: Path) -> None:
    broken = PictureReader(program(tmp_path, "exit 3"))
    assert (await broken.read(qr_code("x"), "en")).failed


async def test_a_program_that_hangs_is_ended_with_all_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "READ_S", 3.0)
    started = tmp_path / "started"
    hangs = PictureReader(program(tmp_path, f"echo $$ > {started}; exec sleep 600"))
    seen = await hangs.read(qr_code("x"), "en")
    assert seen.failed
    if started.exists():  # on a busy machine it may not have come that far
        for _ in range(100):
            if not _runs(int(started.read_text())):
                return
            await asyncio.sleep(0.05)
        raise AssertionError("it still runs")


async def test_nothing_of_ours_is_in_its_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LINLI_TELEGRAM_TOKEN", "secret")
    seen_by_it = tmp_path / "environment"
    await PictureReader(program(tmp_path, f"env > {seen_by_it}")).read(qr_code("x"), "en")
    assert "LINLI" not in seen_by_it.read_text()


async def test_who_would_wait_too_long_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST_WAITING", 1)
    reader = PictureReader("")
    both = await asyncio.gather(*(reader.read(qr_code("x"), "en") for _ in range(2)))
    assert sorted(one.failed for one in both) == [False, True]


def test_words_become_lines_and_noise_is_left_out() -> None:
    passed = passed_from(
        HEAD + "1\t1\t1\t90\tTransfer\n1\t1\t1\t80\tnow\n1\t1\t2\t20\t)oe,|\n1\t1\t3\t-1\t\n"
    )
    assert passed.text == "Transfer now"
    assert 80 < passed.confidence < 90


def test_chinese_signs_stand_together_and_latin_words_apart() -> None:
    passed = passed_from(
        HEAD + "1\t1\t1\t90\t登录\n1\t1\t1\t90\ticbc.com\n1\t1\t1\t90\t验\n1\t1\t1\t90\t证\n"
    )
    assert passed.text == "登录 icbc.com 验证"


def test_nothing_found_is_nothing_read() -> None:
    assert passed_from(HEAD) == ("", 0.0)


@pytest.mark.skipif(which("tesseract") is None, reason="Tesseract is not installed here")
async def test_tesseract_itself_reads_a_screenshot() -> None:
    picture = Image.new("RGB", (900, 200), "white")
    ImageDraw.Draw(picture).text((20, 60), "Call the bank on 95588", "black", font_size=60)
    seen = await PictureReader("tesseract").read(png(picture), "en")
    assert "95588" in seen.text


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
