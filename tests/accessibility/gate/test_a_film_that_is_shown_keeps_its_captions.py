"""A film that a live page or version shows keeps what the rules ask of it: else its saving is refused, with where."""

from typing import Any

import pytest
from django.forms import FileField
from django.test import Client
from django.urls import reverse

from accessibility.gate.rules import RULES
from modules.editing.findings import film_guard
from modules.models import Film, FilmInLanguage, ModulePage, TrainingImage
from modules.starter.text import block_id
from tests.accessibility.gate.routes import editor
from tests.accessibility.makers import adaptation, audience
from tests.modules.makers import module_page, talk_step
from tests.modules.media.films.makers import film, poster

pytestmark = pytest.mark.django_db
STEP = block_id("test", "film")


@pytest.fixture(autouse=True)
def _about_captions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("accessibility.gate.check.RULES", {number: RULES[number] for number in (1, 3)})


@pytest.fixture
def bus(settings: Any, tmp_path: Any) -> Film:
    settings.MEDIA_ROOT = str(tmp_path)
    return film()


def page_with(bus: Film, **fields: Any) -> ModulePage:
    step = {
        "type": "film",
        "id": STEP,
        "value": {"title": "Kijk naar de bus", "goal": "Kijken", "minutes": 10, "film": bus.pk},
    }
    return module_page([talk_step(), step], **fields)


def without_captions(client: Client, bus: Film, language: str = "nl") -> str:
    """Empties every caption on the caption page; what the page says then."""
    form = {"cues-TOTAL_FORMS": 0, "cues-INITIAL_FORMS": 0, "keep": "1"}
    return client.post(reverse("film_captions", args=[bus.pk, language]), form, follow=True).text


def captions(bus: Film, language: str = "nl") -> str:
    return str(FilmInLanguage.objects.get(film=bus, language=language).captions)


def test_the_caption_page_refuses_to_take_them_away_and_says_which_page_shows_it(bus: Film) -> None:
    _emma, client = editor()
    page = page_with(bus)
    html = without_captions(client, bus)
    assert "Het is niet bewaard" in html
    assert page.title in html
    assert captions(bus)


def as_sent(form: Any) -> dict[str, Any]:
    """Everything that the browser sends of a form as it was opened, but for files."""
    data: dict[str, Any] = {}
    for formset in form.formsets.values():
        data |= as_sent_of([formset.management_form, *formset.forms])
    return data | as_sent_of([form])


def as_sent_of(forms: list[Any]) -> dict[str, Any]:
    fields = [bound for form in forms for bound in form if not isinstance(bound.field, FileField)]
    return {one.html_name: one.value() for one in fields if one.value() not in (None, False)}


def test_the_form_of_the_film_refuses_it_too(bus: Film) -> None:
    _emma, client = editor()
    page = page_with(bus)
    address = reverse("wagtailsnippets_modules_film:edit", args=[bus.pk])
    form = as_sent(client.get(address).context["form"])
    field = next(name for name, said in form.items() if name.endswith("-captions") and "Hoi" in str(said))
    html = client.post(address, {**form, field: ""}).text
    assert page.title in html
    assert captions(bus)
    assert client.post(address, form).status_code == 302


def test_a_language_in_which_no_live_page_shows_it_is_free(bus: Film) -> None:
    _emma, client = editor()
    page_with(bus)
    without_captions(client, bus, "fr")
    assert not captions(bus, "fr")


def test_a_draft_that_shows_it_keeps_nobody_from_anything(bus: Film) -> None:
    _emma, client = editor()
    page_with(bus).unpublish()
    without_captions(client, bus)
    assert not captions(bus)


def test_what_a_live_version_alone_asks_is_kept_as_well(bus: Film) -> None:
    page = page_with(bus)
    slow = audience()
    slow.needs_hearing = True
    slow.save()
    adaptation(page, slow, [])
    text = FilmInLanguage.objects.get(film=bus, language="nl")
    text.captions = text.captions.replace("Hoi, ga je mee?", "Hoi, ga je nu meteen met ons allemaal mee?")
    with pytest.raises(Exception, match=slow.label), film_guard(bus):
        text.save()
    assert "allemaal" not in captions(bus)


def test_who_mends_one_of_two_faults_is_not_sent_away(bus: Film) -> None:
    page, slow = page_with(bus), audience()
    slow.needs_hearing = True
    slow.save()
    adaptation(page, slow, [])
    fast = "Hoi, ga je nu meteen met ons allemaal mee naar huis toe?"
    two = captions(bus).replace("Hoi, ga je mee?", fast).replace("Nee, vandaag niet.", f"Nee. {fast}")
    FilmInLanguage.objects.filter(film=bus, language="nl").update(captions=two)
    text = FilmInLanguage.objects.get(film=bus, language="nl")
    text.captions = two.replace(f"<v Noor>{fast}", "<v Noor>Hoi, ga je mee?")
    with film_guard(bus):
        text.save()
    assert captions(bus).count(fast) == 1


def with_poster(client: Client, bus: Film, picture: TrainingImage) -> str:
    """Chooses another poster in the form of the film; what the form says then."""
    address = reverse("wagtailsnippets_modules_film:edit", args=[bus.pk])
    form = as_sent(client.get(address).context["form"])
    return client.post(address, {**form, "poster": picture.pk}, follow=True).text


@pytest.mark.parametrize("lacking", ["description", "licence"])
def test_a_poster_without_what_pages_need_is_not_chosen(
    bus: Film, lacking: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("accessibility.gate.check.RULES", {number: RULES[number] for number in (21, 26)})
    _emma, client = editor()
    TrainingImage.objects.filter(pk=bus.poster_id).update(licence="own", credit="De makers")
    Film.objects.filter(pk=bus.pk).update(licence="own")
    page = page_with(bus)
    other = poster("Noor op de bus")
    other.licence, other.credit = "own", "De makers"
    setattr(other, lacking, "")
    other.save()
    html = with_poster(client, bus, other)
    assert "Het is niet bewaard" in html
    assert page.title in html
    assert Film.objects.get().poster_id != other.pk
    good = poster("Noor in de bus")
    TrainingImage.objects.filter(pk=good.pk).update(licence="own", credit="De makers")
    with_poster(client, bus, good)
    assert Film.objects.get().poster_id == good.pk


def deleted(client: Client, *films: Film, together: bool) -> str:
    """Presses delete on the page that asks whether one is sure; what one reads then."""
    if not together:
        address = reverse("wagtailsnippets_modules_film:delete", args=[films[0].pk])
        return client.post(address, follow=True).text
    address = reverse("wagtail_bulk_action", args=["modules", "film", "delete"])
    chosen = "&".join(f"id={one.pk}" for one in films)
    return client.post(f"{address}?{chosen}", follow=True).text


@pytest.mark.parametrize("together", [False, True])
def test_a_film_that_a_live_page_shows_is_not_deleted(bus: Film, together: bool) -> None:
    _emma, client = editor()
    page = page_with(bus)
    html = deleted(client, bus, together=together)
    assert "is niet verwijderd" in html
    assert f"{page.title} (nl)" in html
    assert Film.objects.filter(pk=bus.pk).exists()
    page.unpublish()
    deleted(client, bus, together=together)
    assert not Film.objects.exists()
