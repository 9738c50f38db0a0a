#!/usr/bin/env python
"""Draw a film frame by frame in a browser, make its sound, and write the film, its poster and its captions.

    docs/films/render.py your-piece                     both languages, into var/films/your-piece
    docs/films/render.py your-piece --stills 2          a sheet of one picture every two seconds, to look at
    docs/films/render.py your-piece --words             everything but the film

Needs ffmpeg and the browser group (`script/bootstrap --group browser`). The README beside this file says the rest.
"""

from __future__ import annotations

import argparse
import base64
import json
import shutil
import subprocess
import tempfile
import threading
import tomllib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from captions import as_text, as_vtt, faults
from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).parent
TOP = HERE.parent.parent
RATE = 25
SIZE = (
    1280,
    720,
)  # small enough for an old laptop; the letters are 61 of 720, so that a beamer keeps them sharp
LOUDNESS = "loudnorm=I=-23:TP=-2:LRA=11"  # EBU R128
VIDEO = (
    "-vf scale=out_color_matrix=bt709:out_range=tv,format=yuv420p "
    "-colorspace bt709 -color_primaries bt709 -color_trc bt709 "
    "-c:v libx264 -preset slow -tune animation -crf 31 -g 250 -bf 3 -refs 4 "
)
AUDIO = "-c:a aac -b:a 40k "
CONTAINER = (
    "-map_metadata -1 -fflags +bitexact -movflags +faststart"  # starts before it is all there; says nothing
)
LANGUAGES = ("nl", "fr")


class Silent(SimpleHTTPRequestHandler):
    """Serves the repository to the page that draws, without a line for each file."""

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@contextmanager
def served() -> Iterator[str]:
    """The repository at an address of this machine, while the block runs."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(TOP)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def frames(page: Page, length: float, rate: float) -> Iterator[bytes]:
    """The film as PNG pictures; a moment that looks like the one before is not photographed again."""
    picture = b""
    for number in range(round(length * rate)):
        if page.evaluate("t => film.seek(t)", number / rate) or not picture:
            picture = page.screenshot(type="png")
        yield picture


def ffmpeg(*arguments: str, feed: Iterable[bytes] = ()) -> str:
    """Run ffmpeg, give it the pictures, and answer with what it said."""
    with tempfile.TemporaryFile() as said:
        run = subprocess.Popen(  # noqa: S603
            [shutil.which("ffmpeg") or "ffmpeg", "-y", "-hide_banner", "-nostats", *arguments],
            stdin=subprocess.PIPE,
            stderr=said,
        )
        assert run.stdin  # noqa: S101  (a pipe was asked for)
        for picture in feed:
            run.stdin.write(picture)
        run.stdin.close()
        code = run.wait()
        said.seek(0)
        told = said.read().decode()
    if code:
        raise SystemExit(told)
    return told


def sound(page: Page, folder: Path) -> Path:
    """The made sound at the loudness of EBU R128: measured first, then moved as a whole."""
    raw = folder / "raw.wav"
    raw.write_bytes(base64.b64decode(page.evaluate("film.sound()")))
    told = ffmpeg("-i", str(raw), "-af", f"{LOUDNESS}:print_format=json", "-f", "null", "-")
    found = json.loads(told[told.rindex("{") : told.rindex("}") + 1])
    measured = ":".join(
        f"measured_{ours}={found[theirs]}"
        for ours, theirs in {
            "I": "input_i",
            "TP": "input_tp",
            "LRA": "input_lra",
            "thresh": "input_thresh",
        }.items()
    )
    level = folder / "level.wav"
    ffmpeg("-i", str(raw), "-af", f"{LOUDNESS}:{measured}:linear=true", "-ar", "48000", str(level))
    return level


def write_film(page: Page, language: str, to: Path, told: dict[str, Any]) -> None:
    """The film itself: H.264 and AAC, which every browser plays."""
    with tempfile.TemporaryDirectory() as scratch:
        track = sound(page, Path(scratch))
        ffmpeg(
            *("-f", "image2pipe", "-framerate", str(RATE), "-c:v", "png", "-i", "-", "-i", str(track)),
            *(VIDEO + AUDIO + CONTAINER).split(),
            str(to / f"film.{language}.mp4"),
            feed=frames(page, told["length"], RATE),
        )


def write_stills(page: Page, to: Path, told: dict[str, Any], every: float) -> None:
    """A sheet of pictures, five a row, to look the film over."""
    feed = frames(page, told["length"], 1 / every)
    rows = -(-round(told["length"] / every) // 5)
    ffmpeg(
        *("-f", "image2pipe", "-framerate", "1", "-c:v", "png", "-i", "-"),
        *("-vf", f"scale=400:-1,tile=5x{rows}:padding=6", "-frames:v", "1", str(to)),
        feed=feed,
    )


def write_words(words: dict[str, Any], told: dict[str, Any], to: Path, language: str) -> None:
    """Captions of what is heard, descriptions of what is seen and read, and a transcript of all of it."""
    cues = [(start, end, words["captions"][key]) for key, start, end in told["captions"]]
    if found := faults(cues):
        raise SystemExit(f"{to.name}, {language}: " + "; ".join(found))
    (to / f"captions.{language}.vtt").write_text(as_vtt(cues), encoding="utf-8")
    seen = [
        (start, end, f"{words['sees'][key]} {words['lines'][key]}".replace("\n", " "))
        for key, start, end in told["seen"]
        if key in words["sees"]
    ]
    (to / f"descriptions.{language}.vtt").write_text(as_vtt(seen), encoding="utf-8")
    read = [(start, words["lines"][key]) for key, start, *_ in told["seen"]]
    (to / f"transcript.{language}.txt").write_text(as_text(read, cues), encoding="utf-8")


def make(page: Page, name: str, language: str, to: Path, stills: float, film: bool) -> None:
    """One film in one language."""
    words = tomllib.loads((HERE / name / "film.toml").read_text(encoding="utf-8"))[language]
    told = page.evaluate("words => film.ready(words)", words)
    if stills:
        write_stills(page, to / f"stills.{language}.png", told, stills)
        return
    write_words(words, told, to, language)
    page.evaluate("t => film.seek(t)", told["poster"])
    page.screenshot(path=str(to / f"poster.{language}.png"))
    if film:
        write_film(page, language, to, told)


def main() -> None:
    """Read what is asked and make it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("film", help="a folder beside this file")
    parser.add_argument("--to", type=Path, default=TOP / "var" / "films")
    parser.add_argument("--language", choices=LANGUAGES, action="append")
    parser.add_argument("--stills", type=float, default=0, metavar="SECONDS")
    parser.add_argument("--words", action="store_true", help="everything but the film")
    asked = parser.parse_args()
    to = asked.to / asked.film
    to.mkdir(parents=True, exist_ok=True)
    with served() as address, sync_playwright() as player:
        browser = player.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]})
        page.goto(f"{address}/docs/films/stage.html?film={asked.film}")
        page.wait_for_function("window.film")
        for language in asked.language or LANGUAGES:
            make(page, asked.film, language, to, asked.stills, not asked.words)
        browser.close()


if __name__ == "__main__":
    main()
