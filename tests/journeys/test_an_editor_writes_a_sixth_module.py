"""An editor writes a sixth module alone: in Dutch, with every mistake told, then in French; a professional runs it."""

from typing import Any

import pytest
from django.core.files.base import ContentFile
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer
from wagtail.models import Locale

from modules.models import ModuleIndexPage, ModulePage, TrainingImage
from modules.packages.places import home_of, index_under
from squad.groups import EDITORS, ensure_groups
from tests.journeys import people
from tests.journeys.filming import bring_captions, keep_a_film, picks_the_film, picks_the_picture
from tests.journeys.sixth_module import CODE, FILM, FILM_TITLE, STEPS, STORY, SUMMARY, TALK, TITLE
from tests.journeys.translating import translate
from tests.journeys.writing import add_step, beside, fill, go_to, open_new_module, problems, publish
from tests.modules import photos
from tests.modules.makers import facilitator, home_pages, module_page, talk_step

PICTURE = "Twee vriendinnen"
TALKING, TELLING, WATCHING = (
    "Stap 2, Praten “Wat is vertrouwen?”",
    "Stap 3, Verhaal “Sofie schrijft je”",
    "Stap 4",
)
CARD = f"{TELLING} › Berichtkaarten"


@pytest.fixture
def site(transactional_db: None, live_server: LiveServer, settings: Any) -> str:
    """A running site with a list of modules in each language, one module of before, and a picture."""
    for language in ("nl", "fr"):
        Locale.objects.get_or_create(language_code=language)
    home_pages()
    ensure_groups()
    for language in ("nl", "fr"):
        home = home_of(language)
        assert home is not None
        index_under(home)
    index = ModuleIndexPage.objects.get(locale__language_code="nl")
    module_page([talk_step()], index, title="Grenzen", slug="grenzen", code="boundaries", number=5)
    image = TrainingImage(title=PICTURE)
    image.file.save("vriendinnen.png", ContentFile(photos.as_bytes(photos.red(), "PNG")))
    # A press waits for a form that is saving itself, and this journey reads the page right after it presses: what
    # saves itself has a journey of its own, test_two_editors_have_one_page_open.py.
    settings.WAGTAIL_AUTOSAVE_INTERVAL = 0
    settings.SITE_URL = live_server.url.replace("127.0.0.1", "localhost")
    return str(settings.SITE_URL)


@pytest.mark.long(of="an editor and a version")
def test_she_writes_it_translates_it_and_a_professional_runs_it(open_browser: Any) -> None:
    secret = people.make_staff("an", EDITORS)
    page = open_browser("nl-BE")
    people.sign_in(page, "nl", "an@childfocus.example", secret)
    keep_a_film(page, PICTURE)
    open_new_module(page)
    assert page.input_value("[name=number]") == "6"
    _forgets_almost_everything(page)
    _writes_four_steps_with_mistakes(page)
    _mends_what_each_field_lacks(page)
    _mends_the_story(page)
    _mends_what_no_step_can_know(page)
    _gives_the_film_its_captions(page)
    page.wait_for_selector(".messages .success")
    assert ModulePage.objects.get(code=CODE, locale__language_code="nl").live
    _runs_it(open_browser("nl-BE"))
    bring_captions(page, "fr")
    translate(page, ModulePage.objects.get(code=CODE))
    assert ModulePage.objects.get(code=CODE, locale__language_code="fr").live


def _told(page: Page, sentence: str) -> None:
    """The sentence stands on top of the form."""
    found = problems(page)
    assert sentence in found, found


def _forgets_almost_everything(page: Page) -> None:
    page.fill("[name=summary]", SUMMARY)
    page.fill("[name=code]", "boundaries")
    publish(page)
    _told(page, "Titel: “Titel” is nog leeg. Vul het in.")
    _told(page, "Code: Een andere module heeft deze code al. Kies een andere code.")
    _told(page, "Stappen: De module heeft nog geen stappen. Voeg de eerste toe.")
    assert "Een andere module heeft deze code al." in beside(page, "id_code")
    assert page.input_value("[name=summary]") == SUMMARY
    page.fill("[name=title]", TITLE)
    page.fill("[name=code]", CODE)


def _writes_four_steps_with_mistakes(page: Page) -> None:
    for kind, step in STEPS.items():
        fill(page, add_step(page, kind), step)
    page.fill("#steps-1-value-minutes", "0")
    page.fill("#steps-1-value-group_heading", "")
    page.fill("#steps-3-value-title", TALK["title"])
    picks_the_film(page, "steps-3-value-film")
    _chooses_a_picture(page)
    page.fill("#steps-1-value-pictures-0-value-alt_text", "")
    publish(page)


def _chooses_a_picture(page: Page) -> None:
    page.locator(
        "input[name='steps-1-value-pictures-count'] ~ * > button[data-streamfield-list-add]"
    ).last.click()
    picks_the_picture(page, "steps-1-value-pictures-0-value-image", PICTURE)


def _mends_what_each_field_lacks(page: Page) -> None:
    _told(page, f"{TALKING} › Minuten: “Minuten” is 0. Maak er 1 of meer van.")
    heading = "“Titel op het grote scherm” is nog leeg. Vul het in."
    _told(page, f"{TALKING} › Titel op het grote scherm: {heading}")
    described = next(one for one in problems(page) if "beschrijving" in one)
    assert described.startswith(f"{TALKING} › Afbeeldingen 1")
    assert described.endswith(
        "Deze afbeelding heeft geen beschrijving. Zeg in één zin wat een meisje dat ze niet kan zien, moet weten, "
        "of vink aan dat ze versiering is."
    )
    assert go_to(page, "Minuten") == "steps-1-value-minutes"
    assert "“Minuten” is 0. Maak er 1 of meer van." in beside(page, "steps-1-value-minutes")
    assert heading in beside(page, "steps-1-value-group_heading")
    page.fill("#steps-1-value-minutes", "45")
    page.fill("#steps-1-value-group_heading", TALK["group_heading"])
    page.fill("#steps-1-value-pictures-0-value-alt_text", "Twee meisjes zitten samen op een bank.")
    # now the story gets what only its map can know
    fill(page, "steps-2-value-messages-1-value-to", "")
    fill(page, "steps-2-value-messages-3-value-choices-1-value-to", "samen")
    fill(page, "steps-2-value-messages-6-value-end-help", "")
    publish(page)


def _mends_the_story(page: Page) -> None:
    stops = (
        "Het verhaal stopt hier zonder einde. "
        "Voeg keuzes toe, een kaart om naar verder te gaan, of een einde met hulp."
    )
    _told(page, f"{CARD} 2 › Gaat verder naar: {stops}")
    found = problems(page)
    assert any(
        one.startswith(f"{CARD} 5 › Sleutel: Geen enkele weg leidt naar deze kaart.") for one in found
    ), found
    assert any(one.startswith(f"{CARD} 7 › Einde › ") and "zegt niet waar hulp is" in one for one in found), (
        found
    )
    assert go_to(page, f"{CARD} 2") == "steps-2-value-messages-1-value-to"
    assert stops in beside(page, "steps-2-value-messages-1-value-to")
    typed = STORY["messages"]
    fill(page, "steps-2-value-messages-1-value-to", typed[1]["to"])
    fill(page, "steps-2-value-messages-3-value-choices-1-value-to", "twijfelt")
    fill(page, "steps-2-value-messages-6-value-end-help", typed[6]["end"]["help"])
    fill(page, "steps-0-value-minutes", "45")
    publish(page)


def _mends_what_no_step_can_know(page: Page) -> None:
    _told(
        page,
        f"{WATCHING}, Film “{TALK['title']}” › Titel: Stap 2 heet ook “{TALK['title']}”. "
        "Geef een van de twee een andere titel.",
    )
    _told(
        page,
        "Stappen: De stappen die altijd blijven, duren samen 125 minuten, en een sessie telt er hoogstens 90. "
        "Maak stappen korter, of zeg van sommige dat ze mogen wegvallen.",
    )
    fill(page, "steps-3-value-title", FILM["title"])
    fill(page, "steps-0-value-minutes", "10")
    fill(page, "steps-1-value-minutes", "15")
    publish(page)


def _gives_the_film_its_captions(page: Page) -> None:
    """She forgot them: the form says so, she brings them in another tab, and what she typed is still there."""
    lacking = (
        f"De film “{FILM_TITLE}” heeft geluid, maar geen ondertitels in de taal van deze pagina. "
        "Open de film bij “Films” in het menu, voeg de ondertitels toe en publiceer dan."
    )
    assert problems(page) == [f"{WATCHING}, Film “{FILM['title']}” › Film: {lacking}"]
    assert not ModulePage.objects.filter(code=CODE, live=True).exists()
    assert lacking in beside(page, "steps-3-value-film")
    bring_captions(page, "nl")
    publish(page)


def _runs_it(page: Page) -> None:
    """A professional opens the module from the list and walks it to the report; its sheets are there to print."""
    from django.conf import settings
    from django.test import Client

    from tests.signing_in import sign_in

    session = sign_in(Client(), facilitator()).cookies["session"].value
    page.context.add_cookies([{"name": "session", "value": session, "url": settings.SITE_URL}])
    page.goto("/nl/modules/")
    page.click(f"main a:has-text('{TITLE}')")
    kit = page.locator("a[href*='/print/kit/']").first.get_attribute("href")
    answer = page.request.get(str(kit))
    assert answer.status == 200
    assert answer.body().startswith(b"%PDF-")
    page.click("main a[href*='/session/'] >> nth=0")
    page.click("main form button[type=submit]")
    seen, captioned = [], 0
    while "/report/" not in page.url:
        last = page.url
        seen.append(page.locator("main h1").inner_text())
        captioned += page.locator("main video track[kind=captions][srclang=nl][default]").count()
        onwards = page.locator("main .session-walk a[rel=next]")
        (onwards if onwards.count() else page.locator("main .session-walk a[href*='/report/']")).click()
        page.wait_for_url(lambda url, last=last: url != last)
    assert len(seen) == len(STEPS)
    assert captioned == 1
