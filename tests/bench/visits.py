"""A real browser for a bench, and what one page made it fetch."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.browsers import browser_path


@contextmanager
def browser() -> Iterator[Any]:
    """Chromium, with nothing in its memory."""
    from playwright.sync_api import sync_playwright

    args = ["--disable-gpu", "--disable-background-networking", "--no-first-run"]
    args += ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=browser_path(), args=args)
        yield opened
        opened.close()


class Visit:
    """What a tab fetched: of which kind, how heavy on the wire, how heavy after decompression."""

    def __init__(self, page: Any) -> None:
        """Listens to the tab from now on."""
        self.kinds: dict[str, str] = {}
        self.encoded: dict[str, float] = {}
        self.decoded: dict[str, float] = {}
        tab = page.context.new_cdp_session(page)
        tab.on("Network.responseReceived", self.on_response)
        tab.on("Network.dataReceived", self.on_data)
        tab.on("Network.loadingFinished", self.on_finished)
        tab.send("Network.enable")

    def on_response(self, event: dict[str, Any]) -> None:
        """Notes what kind of thing an answer is."""
        self.kinds[event["requestId"]] = event["type"]

    def on_data(self, event: dict[str, Any]) -> None:
        """Adds what arrived, as it is after decompression."""
        so_far = self.decoded.get(event["requestId"], 0)
        self.decoded[event["requestId"]] = so_far + event["dataLength"]

    def on_finished(self, event: dict[str, Any]) -> None:
        """Notes what an answer weighed on the wire, with its headers."""
        self.encoded[event["requestId"]] = event["encodedDataLength"]

    def script_bytes(self) -> float:
        """JavaScript that was parsed."""
        return sum(size for one, size in self.decoded.items() if self.kinds.get(one) == "Script")

    def weight_without(self, kind: str) -> float:
        """What was fetched, on the wire, without things of one kind."""
        return sum(size for one, size in self.encoded.items() if self.kinds.get(one) != kind)
