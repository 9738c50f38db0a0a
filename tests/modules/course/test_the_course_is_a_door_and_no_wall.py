"""The course asks the one permission, stands beside the modules, and nobody learns who read what."""

from typing import Any

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.test import Client

from modules.models import CoursePartPage
from modules.signals import module_opened
from tests.modules.course.small import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("course")]
ADDRESSES = [
    "/nl/modules/cursus/",
    "/nl/modules/cursus/weten/",
    "/nl/modules/cursus/herkennen/",
    "/nl/modules/cursus/reageren/",
    "/nl/modules/cursus/voorkomen/",
    "/nl/modules/cursus/end/",
    "/fr/modules/cours/",
    "/fr/modules/cours/connaitre/",
    "/fr/modules/cours/detecter/",
    "/fr/modules/cours/reagir/",
    "/fr/modules/cours/prevenir/",
    "/fr/modules/cours/end/",
]


def _rows() -> dict[str, int]:
    return {model._meta.label: model._base_manager.count() for model in apps.get_models()}


def test_who_may_use_the_training_reads_it_and_no_cache_keeps_it() -> None:
    client = signed_in("modules.use_training")
    for address in ADDRESSES:
        response = client.get(address)
        assert response.status_code == 200, address
        assert "no-store" in response["Cache-Control"], address
        assert "noindex" in response["X-Robots-Tag"], address


def test_somebody_who_waits_for_approval_is_refused_as_at_every_other_page() -> None:
    client = signed_in()
    for address in ADDRESSES:
        assert client.get(address).status_code == 403, address
        assert Client().get(address).status_code == 302, address


def test_a_course_whose_parts_were_all_taken_off_still_opens() -> None:
    for part in CoursePartPage.objects.all():
        part.unpublish()
    client = signed_in("modules.use_training")
    for address in (ADDRESSES[0], ADDRESSES[5]):
        response = client.get(address)
        assert response.status_code == 200, address
        assert "0 minuten" not in response.text


def test_the_list_of_modules_leads_to_it_and_shows_the_modules_all_the_same() -> None:
    page = signed_in("modules.use_training").get("/nl/modules/").content.decode()
    assert 'href="/nl/modules/cursus/"' in page


def test_every_page_of_it_leads_to_the_modules() -> None:
    client = signed_in("modules.use_training")
    for address in ADDRESSES[:6]:
        assert 'href="/nl/modules/"' in client.get(address).content.decode(), address


def test_a_reader_walks_from_the_first_page_through_four_parts_to_the_end() -> None:
    client = signed_in("modules.use_training")
    walked, address = [], ADDRESSES[0]
    while address:
        walked.append(address)
        after = client.get(address).context["after"]
        address = after.address if after else ""
    assert walked == ADDRESSES[:6]


def test_reading_it_stores_nothing_and_tells_nobody() -> None:
    client = signed_in("modules.use_training")
    told: list[object] = []
    module_opened.connect(lambda **kwargs: told.append(kwargs), weak=False, dispatch_uid="course-test")
    before, session = _rows(), set(Session.objects.get().get_decoded())
    for address in ADDRESSES:
        client.get(address)
    module_opened.disconnect(dispatch_uid="course-test")
    assert _rows() == before
    # the hour of the last use is there already, for whoever is signed in (registration.idle)
    assert set(Session.objects.get().get_decoded()) <= {*session, "renewed"}
    assert told == []


def test_the_tab_says_nothing_to_who_passes_by() -> None:
    page = signed_in("modules.use_training").get(ADDRESSES[1]).content.decode()
    title = page.partition("<title>")[2].partition("</title>")[0]
    assert title
    assert not any(word in title.casefold() for word in ("weten", "cursus", "squad"))


def test_the_language_switch_leads_to_the_same_page_of_the_course() -> None:
    client = signed_in("modules.use_training")
    assert 'href="/fr/modules/cours/connaitre/"' in client.get("/nl/modules/cursus/weten/").content.decode()
    assert 'href="/fr/modules/cours/end/"' in client.get("/nl/modules/cursus/end/").content.decode()


def test_a_page_asks_few_queries(django_assert_max_num_queries: Any) -> None:
    client = signed_in("modules.use_training")
    for address in ("/nl/modules/", ADDRESSES[0], ADDRESSES[3], ADDRESSES[5]):
        client.get(address)
        with django_assert_max_num_queries(14):
            client.get(address)
