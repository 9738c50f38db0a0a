"""Sheets that cannot be made as a file give a page that says so, with the same sheets for the browser to print."""

import pytest
from django.core.files.base import ContentFile
from django.test import Client

from modules.models import TrainingImage
from modules.print_kit import contents
from tests.modules import photos
from tests.modules.makers import facilitator, module_page, talk_step
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
PAGE = "/nl/modules/grenzen-en-weerbaarheid/"


@pytest.fixture
def client() -> Client:
    return sign_in(Client(), facilitator())


@pytest.fixture
def untitled(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file without a title, which Typst refuses: PDF/UA-1 asks for one."""
    monkeypatch.setattr(contents, "title_of", lambda *_of: "")


def page_of(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 503
    assert response["Content-Type"].startswith("text/html")
    assert "no-store" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]
    return response.content.decode()


@pytest.mark.parametrize("sheets", ["kit", "step-1"])
def test_a_page_says_so_and_leads_to_the_sheets_for_the_browser(
    client: Client, untitled: None, sheets: str
) -> None:
    module_page([talk_step()])
    said = page_of(client, f"{PAGE}v1/print/{sheets}/")
    assert "Dit bestand kon niet gemaakt worden" in said
    assert f'href="{PAGE}v1/print/"' in said
    assert f'href="{PAGE}v1/"' in said
    assert client.get(f"{PAGE}v1/print/").status_code == 200


def test_the_start_and_the_length_that_were_asked_for_stay(client: Client, untitled: None) -> None:
    module_page([talk_step()])
    said = page_of(client, f"{PAGE}v1/print/kit/?start=10:15&length=60")
    assert f'href="{PAGE}v1/print/?start=10:15&amp;length=60"' in said


def test_a_picture_whose_file_is_gone_stops_the_file_and_no_page(client: Client) -> None:
    image = TrainingImage(title="Zon")
    image.file.save("zon.png", ContentFile(photos.as_bytes(photos.red((900, 600)), "PNG")))
    image.file.storage.delete(image.file.name)
    module_page([talk_step(pictures=[{"image": image.pk, "decorative": False, "alt_text": "Een zon"}])])
    assert "Dit bestand kon niet gemaakt worden" in page_of(client, f"{PAGE}v1/print/kit/")
    for address in (f"{PAGE}v1/", f"{PAGE}v1/print/", "/nl/session/boundaries/v1/1/group/"):
        shown = client.get(address)
        assert shown.status_code == 200
        assert "Een zon" not in shown.content.decode()


def test_the_log_says_why_and_not_of_which_module(
    client: Client, untitled: None, caplog: pytest.LogCaptureFixture
) -> None:
    module_page([talk_step()])
    page_of(client, f"{PAGE}v1/print/kit/")
    assert "Sheets could not be set" in caplog.text
    assert "title" in caplog.text
    assert "boundaries" not in caplog.text
    assert PAGE not in caplog.text
