"""The loader makes the pages of a language that has none, and never touches an editor's."""

import tomllib

import pytest
from django.core.management import call_command
from wagtail.models import Page, Site

from home import starter
from home.models import HomePage, InformationPage, SafetySettings

LANGUAGES = ("nl", "fr", "en")


def load() -> None:
    """What an administrator calls."""
    call_command("load_pages", verbosity=0)


@pytest.mark.django_db
def test_the_site_starts_at_the_dutch_page_and_wagtail_has_left() -> None:
    load()
    start = Site.objects.get(is_default_site=True).root_page.specific
    assert isinstance(start, HomePage)
    assert start.locale.language_code == "nl"
    assert {type(page.specific) for page in Page.objects.filter(depth=2)} == {HomePage}


@pytest.mark.django_db
def test_each_page_is_the_translation_of_its_counterparts() -> None:
    load()
    for page in Page.objects.filter(depth__gte=2, locale__language_code="nl"):
        translations = page.get_translations(inclusive=True).live()
        assert {one.locale.language_code for one in translations} == set(LANGUAGES)


@pytest.mark.django_db
def test_a_second_time_makes_nothing() -> None:
    load()
    before = set(Page.objects.values_list("pk", "latest_revision_id"))
    load()
    assert set(Page.objects.values_list("pk", "latest_revision_id")) == before


@pytest.mark.django_db
def test_what_an_editor_changed_and_took_away_stays_so() -> None:
    load()
    start = HomePage.objects.get(locale__language_code="nl")
    start.headline = "Een andere zin."
    start.save_revision().publish()
    InformationPage.objects.get(locale__language_code="nl", purpose="contact").delete()
    load()
    assert HomePage.objects.get(locale__language_code="nl").headline == "Een andere zin."
    assert not InformationPage.objects.filter(locale__language_code="nl", purpose="contact").exists()


@pytest.mark.parametrize("key", ["home", *starter.INFORMATION])
def test_the_files_of_a_page_have_the_same_shape_in_each_language(key: str) -> None:
    dutch, french, english = (starter.read(language, key) for language in LANGUAGES)
    assert dutch.keys() == french.keys() == english.keys()
    for other in (french, english):
        for name, value in dutch.items():
            assert type(other[name]) is type(value), name
            if isinstance(value, list) and key == "home":
                assert len(other[name]) == len(value), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_of_the_files_fits_the_pages(db: None, language: str) -> None:
    load()
    for page in Page.objects.filter(locale__language_code=language, depth__gte=2):
        page.specific.full_clean()
        for name in ("doors", "modules", "circle", "steps", "body"):
            field = getattr(page.specific, name, None)
            if field is not None:
                field.stream_block.clean(field)


def test_french_signs_stand_apart_without_breaking() -> None:
    for path in (starter.FOLDER / "fr").glob("*.toml"):
        text = " ".join(str(value) for value in tomllib.loads(path.read_text("utf-8")).values())
        for sign in "?!;»":
            assert f" {sign}" not in text, f"{path.name}: an ordinary space before {sign}"


@pytest.mark.django_db
def test_the_exit_leads_to_another_site_in_each_language() -> None:
    settings = SafetySettings.load()
    for language in LANGUAGES:
        assert settings.exit_for(language).startswith("https://")
        assert "squad" not in settings.exit_for(language)


def test_paragraphs_come_from_empty_lines() -> None:
    assert starter.paragraphs("\nEen zin\nen nog een.\n\nTwee.\n") == "<p>Een zin en nog een.</p><p>Twee.</p>"
