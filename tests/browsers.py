"""Which browser the tests and the figures use."""

import os
import shutil

NAMES = (
    "chromium-headless-shell",  # draws no windows around pages
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
)


def browser_path(rather: str = NAMES[0]) -> str | None:
    """What CHROMIUM names, or a browser of the system, the named one where it is there, or none."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, (rather, *NAMES))), None)
