"""The cache of pages only saves work: without it pages are made anew, and never old."""

import errno
import logging
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import caches
from django.core.cache.backends.locmem import LocMemCache
from django.test import Client

from home.models import HomePage, SafetySettings
from squad import cache_deletions, failing_cache
from squad.cache_version import CONTENT, SHELL
from squad.failing_cache import MissingFileCache, MissingLocMemCache

Back = Callable[[], None]


@pytest.fixture(autouse=True)
def _nothing_rests() -> Iterator[None]:
    failing_cache._rests_until.clear()
    yield
    failing_cache._rests_until.clear()
    cache_deletions.journal().unlink(missing_ok=True)


class TestTheClass:
    """Each operation of a cache that fails, by itself."""

    def test_everything_asked_is_a_miss(self, cache_down: Back) -> None:
        pages = caches["pages"]
        assert pages.get("a", "nothing") == "nothing"
        assert pages.get_many(["a", "b"]) == {}
        assert pages.add("a", 1) is False
        assert pages.touch("a") is False
        assert pages.has_key("a") is False
        assert pages.delete("a") is False
        pages.set("a", 1)
        pages.delete_many(["a", "b"])
        assert pages.get_or_set("a", lambda: 7) == 7

    def test_after_a_failure_nobody_asks_for_five_seconds(self, monkeypatch: pytest.MonkeyPatch) -> None:
        asked: list[str] = []

        def refuse(_cache: Any, key: str, *_: Any) -> None:
            asked.append(key)
            raise TimeoutError

        now = time.monotonic()
        monkeypatch.setattr(LocMemCache, "get", refuse)
        monkeypatch.setattr(failing_cache.time, "monotonic", lambda: now)
        pages = MissingLocMemCache("resting", {})
        for number in range(10):
            pages.get(str(number))
        assert asked == ["0"]
        now += failing_cache.REST
        pages.get("10")
        assert asked == ["0", "10"]

    def test_it_is_used_again_when_it_answers(self, cache_down: Back) -> None:
        pages = caches["pages"]
        pages.set("a", 1)
        cache_down()
        assert pages.get("a") is None
        pages.set("a", 2)
        assert pages.get("a") == 2

    def test_a_failure_is_logged_once_and_names_no_key(
        self, cache_down: Back, caplog: pytest.LogCaptureFixture
    ) -> None:
        with caplog.at_level(logging.ERROR, "squad.cache"):
            for _ in range(3):
                caches["pages"].get("module-5")
        assert caplog.messages == ["The cache of pages failed (ConnectionRefusedError): going on without it."]

    def test_a_bug_of_ours_stays_an_error(self) -> None:
        with pytest.raises(AttributeError):
            MissingLocMemCache("bugs", {}).set("a", lambda: 1)

    def test_a_full_disk_is_a_miss(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        files = MissingFileCache(str(tmp_path), {})

        def full(*_: Any) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(MissingFileCache, "_write_content", full)
        files.set("a", 1)
        assert files.get("a", "nothing") == "nothing"
        assert list(tmp_path.iterdir()) == []

    def test_a_folder_that_cannot_be_made_is_a_miss(self, tmp_path: Path) -> None:
        (tmp_path / "taken").write_text("no folder")
        files = MissingFileCache(str(tmp_path / "taken" / "cache"), {})
        files.set("a", 1)
        assert files.get("a", "nothing") == "nothing"

    def test_a_redis_that_hangs_is_waited_for_once(self) -> None:
        pytest.importorskip("redis")  # of the extra `deploy`
        from squad.failing_redis import MissingRedisCache

        with socket.create_server(("127.0.0.1", 0)) as hanging:  # takes connections, never answers
            pages = MissingRedisCache(f"redis://127.0.0.1:{hanging.getsockname()[1]}", {})
            assert pages.timeout < 0.5
            assert [pages.get(str(number), "nothing") for number in range(10)] == ["nothing"] * 10
            hanging.setblocking(False)
            hanging.accept()[0].close()
            with pytest.raises(BlockingIOError):
                hanging.accept()


class TestDeletionsAreMadeUpFor:
    """What was deleted while the cache failed is gone when it comes back."""

    def test_a_key_that_could_not_be_deleted_is_not_found_later(self, request: pytest.FixtureRequest) -> None:
        pages = caches["pages"]
        pages.set_many({"old": 1, "other": 2, "kept": 3})
        back: Back = request.getfixturevalue("cache_down")
        pages.delete("old")
        pages.delete_many(["other"])
        back()
        assert pages.get_many(["old", "other", "kept"]) == {"kept": 3}
        assert not cache_deletions.journal().exists()

    def test_what_fails_again_stays_written_down(self, tmp_path: Path, settings: Any) -> None:
        settings.VAR_DIR = tmp_path
        cache_deletions.remember(["first"], None)
        cache_deletions.remember(["second", "third"], 2)

        def fails_at_the_second(keys: list[str], version: int | None) -> None:
            if version == 2:
                raise ConnectionError

        with pytest.raises(ConnectionError):
            cache_deletions.make_up(fails_at_the_second)
        done: list[tuple[list[str], int | None]] = []
        cache_deletions.make_up(lambda keys, version: done.append((keys, version)))
        assert done == [(["second", "third"], 2)]
        assert list(tmp_path.iterdir()) == []


@pytest.mark.django_db
@pytest.mark.usefixtures("starter_pages")
class TestPages:
    """Pages without the cache: all of them, and as they are now."""

    PATHS = ("/nl/", "/fr/help/", "/en/privacy/", "/nl/hoe-het-werkt/", "/nl/account/login/", "/nl/nergens/")

    @pytest.mark.parametrize("path", PATHS)
    def test_a_page_is_as_with_the_cache(self, client: Client, path: str, request: Any) -> None:
        before = client.get(path)
        request.getfixturevalue("cache_down")
        after = client.get(path)
        assert after.status_code == before.status_code
        assert b"116" in after.content
        assert (
            after.headers.get("Content-Security-Policy", "").partition("'nonce")[0]
            == (before.headers.get("Content-Security-Policy", "").partition("'nonce")[0])
        )

    def test_nothing_is_kept_while_the_stamp_cannot_be_read(self, cache_down: Back) -> None:
        assert CONTENT.now() != CONTENT.now()
        assert SHELL.now() != SHELL.now()

    def test_an_edit_shows_at_once_and_also_when_the_cache_is_back(
        self, client: Client, request: pytest.FixtureRequest
    ) -> None:
        assert client.get("/nl/").status_code == 200
        assert client.get("/nl/").status_code == 200  # kept now, under the cache version
        back: Back = request.getfixturevalue("cache_down")
        page = HomePage.objects.get(locale__language_code="nl")
        page.headline = "Terwijl de cache weg was."
        page.save_revision().publish()
        safety = SafetySettings.load()
        safety.exit_nl = "https://weather.example/"
        safety.save()
        for at in ("without the cache", "with the old cache again"):
            text = client.get("/nl/").content.decode()
            assert "Terwijl de cache weg was." in text, at
            assert "https://weather.example/" in text, at
            back()
