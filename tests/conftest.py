"""What every test may lean on."""

import os
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.core.cache.backends.locmem import LocMemCache
from django.db import connection
from django.test import TransactionTestCase
from django.utils import translation
from pytest_django import DjangoDbBlocker

from help_services import cache_version
from squad import cache_deletions, failing_cache
from tests.modules.makers import help_and_pages, home_pages, load_module, load_module_4, load_starter
from tests.template_databases import Load, TemplateDatabases, remove_templates

# Playwright's sync API keeps an event loop in the main thread, which Django mistakes for async code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

pytest_plugins = ["tests.sweeps.plugin"]


TEMPLATES = "SQUAD_TEST_TEMPLATES"
DATABASES = pytest.StashKey[TemplateDatabases]()
CONTENT = {"once_for_the_file", "delivered"}  # what every fixture with content asks


def pytest_configure(config: pytest.Config) -> None:
    """The first process of a run keeps a folder for the templates of all, and takes it away at the end."""
    if not hasattr(config, "workerinput"):
        folder = Path(tempfile.mkdtemp(prefix="squad-templates-"))
        os.environ[TEMPLATES] = str(folder)  # processes that pytest-xdist starts inherit it
        config.add_cleanup(lambda: remove_templates(folder))


def pytest_itemcollected(item: pytest.Item) -> None:
    """Keeps a file in one process, where tests run in several (`--dist loadgroup`), and marks what `.ci/run` repeats.

    pytest-xdist 3.8 does not see the groups under pytest 9.2 (its issue 1386): until it does, each test goes to the
    process that is free.
    """
    item.add_marker(pytest.mark.xdist_group(item.path.stem))
    if _depends_on_the_database(item):
        item.add_marker(pytest.mark.database)


def _depends_on_the_database(item: pytest.Item) -> bool:
    """Whether another database may give another result: it has one, and is no journey and no reading of content.

    A journey whose writes matter says so itself, with the marker `database`.
    """
    has_one = item.get_closest_marker("django_db") or "db" in getattr(item, "fixturenames", ())
    return bool(has_one) and "journeys" not in item.path.parts and item.get_closest_marker("content") is None


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """In one file some tests may ask for content, and others begin with none."""
    databases = item.config.stash.get(DATABASES, None)
    if databases is not None:
        databases.begin_test(with_content=bool(CONTENT & set(getattr(item, "fixturenames", ()))))


@pytest.fixture(scope="session")
def template_databases(
    django_test_environment: None,
    django_db_blocker: DjangoDbBlocker,
    worker_id: str,
    pytestconfig: pytest.Config,
) -> Iterator[TemplateDatabases]:
    """The databases of this process, each a copy of what the run made once."""
    databases = TemplateDatabases(Path(os.environ[TEMPLATES]), worker_id)
    pytestconfig.stash[DATABASES] = databases
    with django_db_blocker.unblock():
        databases.use()
    yield databases
    with django_db_blocker.unblock():
        databases.remove()


@pytest.fixture(scope="session")
def django_db_setup(template_databases: TemplateDatabases) -> Iterator[None]:
    """Instead of pytest-django's: a copy of the migrated database.

    What a test with a transactional database committed is undone by copying again. Django would empty all tables, which
    takes longer, and takes from the tests after it what migrations made: Wagtail's root page, groups, permissions.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _: template_databases.put_back())
        yield


@pytest.fixture(autouse=True)
def _empty_cache() -> None:
    """No test reads what another left in the cache."""
    cache.clear()


@pytest.fixture(autouse=True)
def _test_is_no_transaction(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is cached outside a transaction is cached in a test, though the test has a transaction round it."""
    monkeypatch.setattr(
        cache_version,
        "in_transaction",
        lambda: not all(one._from_testcase for one in connection.atomic_blocks),
    )


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
    """The gate stands in every test, but only those about it hold what they write against its rules.

    Those are `tests/accessibility/gate` and whatever is marked with `gate`: the others write two steps and a title, and
    would all have to write a module that is good for girls.
    """
    inside = request.node.path.relative_to(
        request.config.rootpath
    ).parts  # a checkout may be called so itself
    if "gate" not in inside and request.node.get_closest_marker("gate") is None:
        monkeypatch.setattr("accessibility.gate.check.RULES", {})


@pytest.fixture(scope="module")
def once_for_the_file(
    django_db_setup: None, template_databases: TemplateDatabases, django_db_blocker: DjangoDbBlocker
) -> Iterator[Callable[[Load], None]]:
    """Content that tests of a file begin with: `once_for_the_file(load_module_4)`, a function of a module.

    It is made once a run, on top of what the file asked for before, and copied. What a test changes of it is undone
    after that test.
    """

    def begin_with(load: Load) -> None:
        with django_db_blocker.unblock():
            template_databases.add(load)

    yield begin_with
    with django_db_blocker.unblock():
        template_databases.begin_file()


@pytest.fixture(scope="module")
def public_pages(once_for_the_file: Callable[[Load], None]) -> None:
    """The public pages of a new site, in three languages."""
    once_for_the_file(home_pages)


@pytest.fixture(scope="module")
def starter_pages(once_for_the_file: Callable[[Load], None]) -> None:
    """The public pages and help lines of a new site."""
    once_for_the_file(help_and_pages)


@pytest.fixture(scope="module")
def module_4(once_for_the_file: Callable[[Load], None]) -> None:
    """Module 4 as it is delivered, below the public pages of a new site."""
    once_for_the_file(load_module_4)


@pytest.fixture(scope="module")
def starter(once_for_the_file: Callable[[Load], None]) -> None:
    """All that a new site begins with."""
    once_for_the_file(load_starter)


@pytest.fixture(scope="module")
def delivered(
    request: pytest.FixtureRequest,
    django_db_setup: None,
    template_databases: TemplateDatabases,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[str]:
    """One module as it is delivered, by its code, else module 4: `parametrize("delivered", codes(), indirect=True)`."""
    code = getattr(request, "param", "boundaries")
    with django_db_blocker.unblock():
        template_databases.begin_file(partial(load_module, code))
    yield code
    with django_db_blocker.unblock():
        template_databases.begin_file()
