"""What every test may lean on."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.cache.backends.locmem import LocMemCache
from django.core.management import call_command
from django.db import transaction
from django.utils import translation
from pytest_django import DjangoDbBlocker

from squad import cache_deletions, failing_cache
from tests.modules.makers import load_module_4

# Playwright's sync API keeps an event loop in the main thread, which Django mistakes for async code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Runs what empties the tables after all the rest.

    pytest-django orders so as well, but pytest then brings together the tests that share a browser, and the first of
    them would take Wagtail's root page, which migrations made, from every test after it.
    """
    items.sort(key=_empties_the_tables)  # a stable sort: the order within each half stays


def pytest_itemcollected(item: pytest.Item) -> None:
    """Keeps the halves of a file in one process each, where tests run in several (`--dist loadgroup`).

    pytest-xdist 3.8 does not see the groups under pytest 9.2 (its issue 1386): until it does, each test goes to the
    process that is free, and what a file begins with is loaded in both. That costs one part in fifteen of the time.
    """
    half = "emptying" if _empties_the_tables(item) else "keeping"
    item.add_marker(pytest.mark.xdist_group(f"{item.path.stem}-{half}"))


def _empties_the_tables(item: pytest.Item) -> bool:
    fixtures = set(getattr(item, "fixturenames", ()))
    marker = item.get_closest_marker("django_db")
    return bool(fixtures & {"transactional_db", "live_server"}) or bool(
        marker and marker.kwargs.get("transaction")
    )


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    """No test reads what another left in the cache."""
    cache.clear()


@pytest.fixture
def cache_down() -> Iterator[Callable[[], None]]:
    """The server of both caches is gone; calling what this gives brings it back, with what it held before."""

    def refuse(*_: object, **__: object) -> None:
        raise ConnectionRefusedError("no cache here")

    with pytest.MonkeyPatch.context() as patch:
        for name in ("get", "set", "add", "touch", "incr", "has_key", "delete", "clear"):
            patch.setattr(LocMemCache, name, refuse)

        def comes_back() -> None:
            patch.undo()
            failing_cache._rests_until.clear()

        yield comes_back
    failing_cache._rests_until.clear()
    cache_deletions.journal().unlink(missing_ok=True)


@pytest.fixture(autouse=True)
def _language_of_the_site() -> None:
    """No test speaks the language of the page that another asked for last."""
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture(autouse=True)
def _gate_without_rules(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The gate stands in every test, but only those about it hold what they write against its thirty rules.

    Those are `tests/accessibility/gate` and whatever is marked with `gate`: the others write two steps and a title, and
    would all have to write a module that is good for girls.
    """
    inside = request.node.path.relative_to(
        request.config.rootpath
    ).parts  # a checkout may be called so itself
    if "gate" not in inside and request.node.get_closest_marker("gate") is None:
        monkeypatch.setattr("accessibility.gate.gate.RULES", {})


@pytest.fixture(scope="module")
def once_for_the_file(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[Callable[[Callable[[], object]], None]]:
    """Makes content that each test of a file begins with: `once_for_the_file(load_module_4)`.

    What a test changes of it is undone after that test. Not for tests with a transactional database: they would empty
    it for the tests after them.
    """

    def make(load: Callable[[], object]) -> None:
        with pytest.MonkeyPatch.context() as patch, translation.override(settings.LANGUAGE_CODE):
            patch.setattr("accessibility.gate.gate.RULES", {})
            load()

    with django_db_blocker.unblock(), transaction.atomic():
        yield make
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def starter_pages(once_for_the_file: Callable[[Callable[[], object]], None]) -> None:
    """The public pages and help lines of a new site."""
    once_for_the_file(lambda: call_command("load_help_services", verbosity=0))
    once_for_the_file(lambda: call_command("load_pages", verbosity=0))


@pytest.fixture(scope="module")
def module_4(once_for_the_file: Callable[[Callable[[], object]], None]) -> None:
    """Module 4 as it is delivered, below the public pages of a new site."""
    once_for_the_file(load_module_4)
