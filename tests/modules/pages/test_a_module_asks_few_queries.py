"""A module's page costs at most twelve queries, whatever is on it, and keeps nothing that belongs to a person."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override
from wagtail import hooks

from accessibility.models import Audience
from modules.models import ModuleIndexPage, ModulePage
from modules.models.versions import Version
from modules.packages.places import home_of, index_under
from modules.pages import toolbar
from modules.sessions.module_view import view_of
from tests.modules.makers import facilitator, module_page
from tests.modules.of_a_size import steps_of_a_size, version_for

pytestmark = [pytest.mark.django_db, pytest.mark.content, pytest.mark.usefixtures("public_pages")]

MOST = 12


@pytest.fixture
def index() -> ModuleIndexPage:
    home = home_of("nl")
    assert home is not None
    return index_under(home)


@pytest.fixture
def client() -> Client:
    client = Client()
    client.force_login(facilitator())
    return client


def _queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert client.get(address).status_code == 200
    return len(asked)


def _cold_and_warm(client: Client, page: ModulePage, version: str = "v2") -> tuple[int, int]:
    address = f"{page.url}{version}/"
    client.get(f"{page.url}v1/")  # what every page of the site asks once: its shell, its help lines
    return _queries(client, address), _queries(client, address)


@pytest.fixture
def _two_audiences() -> Iterator[None]:
    with hooks.register_temporarily(
        "module_versions", lambda _page: [Version("v2", "Tweede"), Version("v3", "Derde")]
    ):
        yield


@pytest.mark.usefixtures("_two_audiences")
def test_a_module_asks_at_most_twelve(client: Client, index: ModuleIndexPage) -> None:
    cold, warm = _cold_and_warm(client, module_page(steps_of_a_size(12), index))
    assert cold <= MOST
    assert warm <= MOST


@pytest.mark.usefixtures("_two_audiences")
@pytest.mark.parametrize("count", [3, 12, 40])
def test_more_steps_ask_no_more(client: Client, index: ModuleIndexPage, count: int) -> None:
    _cold, warm = _cold_and_warm(client, module_page(steps_of_a_size(count), index))
    few = ModulePage(
        title="Kort", slug="kort", code="kort", number=1, summary="Kort", steps=steps_of_a_size(3)
    )
    few.locale = index.locale
    index.add_child(instance=few)
    few.save_revision().publish()
    assert _cold_and_warm(client, few)[1] == warm


@pytest.mark.usefixtures("_two_audiences")
def test_pictures_ask_no_more(client: Client, index: ModuleIndexPage) -> None:
    _cold, without = _cold_and_warm(client, module_page(steps_of_a_size(3), index))
    cold, with_twenty = _cold_and_warm(
        client, module_page(steps_of_a_size(3, 20), index, title="Beelden", slug="beelden", code="beelden")
    )
    assert with_twenty == without
    assert cold <= MOST


def test_more_audiences_ask_no_more(client: Client, index: ModuleIndexPage) -> None:
    page = module_page(steps_of_a_size(3), index)
    Audience.objects.all().delete()
    version_for(2, page)
    _cold, one = _cold_and_warm(client, page)
    for number in range(3, 7):
        version_for(number, page)
    cache.clear()
    _cold, five = _cold_and_warm(client, page)
    assert five == one <= MOST


def test_another_start_time_asks_three_more_and_is_kept_nowhere(
    client: Client, index: ModuleIndexPage
) -> None:
    page = module_page(steps_of_a_size(3), index)
    _cold, warm = _cold_and_warm(client, page, "v1")
    before = set(cache._cache)
    # the steps themselves, read again, with the hard words in them and the voices that there are
    assert _queries(client, f"{page.url}v1/?start=09:17") <= warm + 3 <= MOST
    assert "09:17" in client.get(f"{page.url}v1/?start=09:17").content.decode()
    assert set(cache._cache) == before


def test_the_tools_are_kept_for_everybody_and_never_with_a_time_that_somebody_typed(
    client: Client, index: ModuleIndexPage
) -> None:
    page = module_page(steps_of_a_size(3), index)
    toolbar._cached.cache_clear()
    usual = client.get(page.url).content.decode()
    for start in ("09:17", "10:23"):
        assert client.get(f"{page.url}v1/?start={start}").content.decode().count(start) > 1
    assert toolbar._cached.cache_info().currsize == 2  # the usual time, and a placeholder for any other
    view = view_of(page, "v1", {}, page.url)
    assert view is not None
    kept = toolbar.toolbar(view)
    assert toolbar._cached.cache_info().hits == 2
    assert kept in usual
    assert not any(word in kept for word in ("csrf", "nonce", "fatima", "voorbeeld.be", "Registration"))
    with override("fr"):
        assert kept != toolbar.toolbar(view)


def test_what_is_said_of_a_version_is_worked_out_once(client: Client, index: ModuleIndexPage) -> None:
    page = module_page(steps_of_a_size(3), index)
    version_for(2, page)
    client.get(f"{page.url}v2/?start=09:17")
    with CaptureQueriesContext(connection) as asked:
        client.get(f"{page.url}v2/?start=09:18")
    assert not [query for query in asked if 'FROM "accessibility_signoff"' in query["sql"]]


def test_the_kept_parts_hold_no_name_no_token_and_no_nonce(client: Client, index: ModuleIndexPage) -> None:
    page = module_page(steps_of_a_size(3), index)
    client.get(page.url)
    kept = " ".join(
        repr(cache.get(key.partition(":1:")[2])) for key in list(cache._cache) if "modules" in key
    )
    assert "Stap 2" in kept
    assert not any(word in kept for word in ("csrf", "nonce", "fatima", "voorbeeld.be", "Registration"))


def test_an_edit_shows_at_the_next_request(client: Client, index: ModuleIndexPage) -> None:
    page = module_page(steps_of_a_size(3), index)
    assert "Stap 2" in client.get(page.url).content.decode()
    page.steps = [("talk", page.steps[0].value)]
    page.save_revision().publish()
    assert "Stap 2" not in client.get(page.url).content.decode()


def test_a_preview_is_never_kept(index: ModuleIndexPage) -> None:
    page = module_page(steps_of_a_size(3), index)
    cache.clear()
    page.make_preview_request(preview_mode="")
    assert not [key for key in cache._cache if ":modules:" in key]
