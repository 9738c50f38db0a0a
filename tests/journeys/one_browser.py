"""The browser that all journeys of a process share; one that hangs is ended, and the next test has a new one."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Timer

from playwright.sync_api import Browser, BrowserContext, Error

TEST = 400  # seconds that a test may use it: the longest takes some 60
CLOSE = 30  # seconds to close what a person had open; it takes less than one


class OneBrowser:
    """Launches a browser when one is asked for and none runs."""

    def __init__(self, launch: Callable[[], Browser]) -> None:
        """`launch` starts one."""
        self._launch = launch
        self._browser: Browser | None = None
        self.process = 0
        self.was_ended = False

    def running(self) -> Browser:
        """The one that runs, or a new one."""
        if self._browser is None or self.was_ended or not self._browser.is_connected():
            self._browser = self._launch()
            self.process = _process_of(self._browser)
            self.was_ended = False
        return self._browser

    @contextmanager
    def no_longer_than(self, seconds: float) -> Iterator[None]:
        """Ends the browser when what is done in it takes longer: whatever waits for an answer then gets an error.

        Playwright gives no limit to closing a context or to `evaluate`, and would wait for ever.
        """
        alarm = Timer(seconds, self._end)
        alarm.daemon = True
        alarm.start()
        try:
            yield
        finally:
            alarm.cancel()

    def close(self, opened: BrowserContext | Browser, seconds: float = CLOSE) -> None:
        """Closes what a person had open. A browser that hangs then is ended, and no test is blamed for it."""
        with self.no_longer_than(seconds):
            try:
                opened.close()
            except Error:
                if not self.was_ended:
                    raise

    def quit(self) -> None:
        """Closes the browser itself, as the last thing of a process."""
        if self._browser is not None and not self.was_ended:
            self.close(self._browser)

    def _end(self) -> None:
        self.was_ended = True
        if self.process:  # 0 would be the tests themselves
            with suppress(ProcessLookupError):
                os.kill(self.process, signal.SIGKILL)


def _process_of(browser: Browser) -> int:
    asked = browser.new_browser_cdp_session()
    processes = asked.send("SystemInfo.getProcessInfo")["processInfo"]
    asked.detach()
    return next(int(one["id"]) for one in processes if one["type"] == "browser")
