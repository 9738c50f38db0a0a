"""A film with something to hear is shown by no page that lacks its captions, whichever way the page is published."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from modules.models import Film, FilmInLanguage, ModulePage
from modules.models.publishable import problems_in
from tests.modules.makers import module_page, person
from tests.modules.media.films.makers import film
from tests.modules.media.films.reels import reel
from tests.modules.steps.drawn import made
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db

LACKING = (
    "The film “De bus” has sound, but no captions in the language of this page. Open the film under “Films” in the "
    "menu, add the captions, then publish."
)


@pytest.fixture
def bus(settings: Any, tmp_path: Any) -> Film:
    settings.MEDIA_ROOT = str(tmp_path)
    return film()


@pytest.fixture
def page(bus: Film) -> ModulePage:
    """A live module in Dutch that shows the film, before its captions were taken away."""
    value = made("film", "nl", film=bus.pk).value
    page = module_page([{"type": "film", "value": value.block.get_prep_value(value)}])
    FilmInLanguage.objects.filter(film=bus, language="nl").update(captions="")
    return ModulePage.objects.get(pk=page.pk)


def _draft(page: ModulePage) -> Any:
    page.title = "Nieuwe titel"
    return page.save_revision()


def _live_title(page: ModulePage) -> str:
    return str(ModulePage.objects.get(pk=page.pk).title)


def test_publishing_is_refused_and_what_is_live_stays(page: ModulePage) -> None:
    with override("en"), pytest.raises(ValidationError) as refused:
        _draft(page).publish()
    assert [message.endswith(LACKING) for message in refused.value.messages] == [True]
    assert _live_title(page) == "Grenzen en weerbaarheid"


def test_the_clock_does_not_publish_it_either(page: ModulePage) -> None:
    revision = _draft(page)
    with pytest.raises(ValidationError):
        revision.as_object().publish(revision)
    assert _live_title(page) == "Grenzen en weerbaarheid"


def test_publishing_many_at_once_says_which_and_why(page: ModulePage) -> None:
    _draft(page)
    anna: Any = person("anna")
    anna.is_superuser = True
    anna.save()
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    listing = reverse("wagtailadmin_explore", args=[page.get_parent().pk])
    answer = sign_in(Client(), anna).post(
        f"{address}?id={page.pk}&next={listing}", follow=True, headers={"accept-language": "en"}
    )
    assert LACKING in answer.content.decode()
    assert _live_title(page) == "Grenzen en weerbaarheid"


def test_captions_in_the_language_of_the_page_open_the_way(page: ModulePage, bus: Film) -> None:
    FilmInLanguage.objects.filter(film=bus, language="nl").update(captions="WEBVTT\n")
    _draft(page).publish()
    assert _live_title(page) == "Nieuwe titel"


def test_captions_in_another_language_are_not_enough(page: ModulePage, bus: Film) -> None:
    assert bus.in_language("fr").captions  # type: ignore[union-attr]
    assert problems_in(page)


def test_a_language_that_the_film_does_not_have_at_all_is_refused_too(page: ModulePage, bus: Film) -> None:
    FilmInLanguage.objects.filter(film=bus, language="nl").delete()
    assert len(problems_in(ModulePage.objects.get(pk=page.pk))) == 1


def test_a_film_in_which_nothing_is_heard_needs_none(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = str(tmp_path)
    silent = film(data=reel(6, sound=""), has_speech=False, has_other_sounds=False)
    FilmInLanguage.objects.filter(film=silent).update(captions="")
    value = made("film", "nl", film=silent.pk).value
    page = module_page([{"type": "film", "value": value.block.get_prep_value(value)}])
    assert problems_in(page) == []
