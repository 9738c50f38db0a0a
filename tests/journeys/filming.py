"""How an editor keeps a film, shows it in a step, and brings its captions: as she does it, in her browser."""

from django.urls import reverse
from playwright.sync_api import Page

from modules.models import Film
from tests.journeys.sixth_module import FILM_TITLE, FILM_WORDS
from tests.journeys.writing import fill
from tests.modules.media.films.makers import CAPTIONS, FRENCH
from tests.modules.media.films.reels import reel

TRACKS = {"nl": CAPTIONS, "fr": FRENCH}


def keep_a_film(page: Page, poster: str) -> None:
    """From the menu: a film in which one hears something, with its words in both languages, but no captions."""
    page.goto(reverse("wagtailsnippets_modules_film:list"))
    page.click("a[href*='/film/add'] >> nth=0")
    page.fill("[name=title]", FILM_TITLE)
    page.set_input_files("[name=file]", {"name": "bus.mp4", "mimeType": "video/mp4", "buffer": reel(6)})
    picks_the_picture(page, "id_poster", poster)
    page.check("[name=has_speech]")
    for number, (language, words) in enumerate(FILM_WORDS.items()):
        if int(page.input_value("[name=languages-TOTAL_FORMS]")) <= number:
            page.click("#id_languages-ADD")
        fill(page, f"id_languages-{number}-language", language)
        for name, text in words.items():
            fill(page, f"id_languages-{number}-{name}", text)
    page.fill("[name=credits]", "De makers")
    page.click("main footer button[type=submit] >> nth=0")
    page.wait_for_selector(".messages .success")


def picks_the_picture(page: Page, name: str, title: str) -> None:
    """Chooses the picture with this title from those that are there."""
    _choose(page, name, title)


def picks_the_film(page: Page, name: str) -> None:
    """Chooses the film from those that are kept."""
    _choose(page, name, FILM_TITLE)


def _choose(page: Page, name: str, title: str) -> None:
    page.locator(f"#{name}-chooser button[data-chooser-action-choose]").first.click()
    page.locator(".modal a", has_text=title).first.click()
    page.wait_for_selector(".modal", state="detached")


def bring_captions(page: Page, language: str) -> None:
    """In another tab, so that what she types in this one stays: the caption page takes her .vtt file."""
    tab = page.context.new_page()
    film = Film.objects.get(title=FILM_TITLE)
    tab.goto(reverse("wagtailsnippets_modules_film:edit", args=[film.pk]))
    tab.click(f"a[href*='/film-captions/{film.pk}/{language}/']")
    tab.set_input_files(
        "input[type=file][name=file]",
        {"name": f"{language}.vtt", "mimeType": "text/vtt", "buffer": TRACKS[language].encode()},
    )
    tab.click("button[name=keep]")
    tab.wait_for_load_state("load")
    assert Film.objects.get(pk=film.pk).in_language(language).captions  # type: ignore[union-attr]
    tab.close()
