"""Prints a file of HTML to PDF by Chromium, as a person would, in a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright


def main(path: str) -> None:
    """Prints how many bytes came out."""
    with sync_playwright() as playwright:
        found = next(
            (name for name in ("/usr/bin/chromium", "/usr/bin/chromium-browser") if Path(name).exists()), None
        )
        browser = playwright.chromium.launch(args=["--no-sandbox", "--disable-gpu"], executable_path=found)
        page = browser.new_page()
        page.goto(Path(path).as_uri())
        print(len(page.pdf(format="A4", prefer_css_page_size=True)))
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])
