"""The table of addresses, walked by ten visitors."""

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.http import HttpResponseBase
from django.test import Client
from django.utils import timezone
from PIL import Image
from wagtail.models import Page

from evaluation.half_year import HalfYear
from modules.models import TrainingDocument, TrainingImage
from registration.models import Registration
from tests.visitors import addresses, table
from tests.visitors.ten import NAMES, PLANTED, visitors

pytestmark = [pytest.mark.django_db, pytest.mark.content]  # who may read what: no database answers otherwise
SIGNS = {200: ".", 301: "~", 302: "~", 403: "x", 404: "0", 405: "m"}
# the words and the icons of the admin's pages, the same for everybody
NO_DOOR = {"/admin/jsi18n/", "/admin/sprite/"}
WITHOUT_ADMIN = [name for name in NAMES if name not in {"editor", "administrator"}]


@pytest.fixture
def ten(starter: None) -> dict[str, Client]:
    return visitors()


def _sign(response: HttpResponseBase) -> str:
    if "/login/" in response.get("Location", ""):
        return ">"
    return SIGNS.get(response.status_code, str(response.status_code))


def _end_of(client: Client, path: str) -> str:
    """What a visitor gets in the end: an address that is not there is first looked for under a language."""
    sign = _sign(client.get(path))
    return _sign(client.get(path, follow=True)) if sign == "~" else sign


def _walk(ten: dict[str, Client], path: str) -> str:
    return "".join(_sign(ten[name].get(path)) for name in NAMES)


def _example(path: str) -> str:
    planted = Registration.objects.filter(organisation_name=PLANTED).order_by("-pk")[0]
    return path.format(registration=planted.pk, closed=HalfYear.at(timezone.now()).previous)


def test_every_pattern_of_the_resolver_has_a_line_and_every_line_a_pattern() -> None:
    assert addresses.ours() == set(table.ADDRESSES)


def test_each_visitor_gets_what_the_table_says(ten: dict[str, Client]) -> None:
    wanted = {text: outcome for text, (_path, outcome) in table.ADDRESSES.items()}
    assert {text: _walk(ten, _example(path)) for text, (path, _) in table.ADDRESSES.items()} == wanted


def test_each_page_type_opens_for_whom_it_is_in_every_language(ten: dict[str, Client]) -> None:
    assert {path: _walk(ten, path) for path in table.PAGES} == table.PAGES


def test_no_page_type_is_left_out(ten: dict[str, Client]) -> None:
    visited = set()
    for path in table.PAGES:
        slug = path.rstrip("/").split("/")[-1]
        found = Page.objects.live().filter(slug=slug).first()
        visited.add(found.specific_class if found else None)
    live = {page.specific_class for page in Page.objects.live().filter(depth__gt=2)}
    assert live <= visited


@pytest.mark.parametrize("kind", ["original", "rendition", "document", "document by its folder"])
def test_media_are_there_only_for_who_may_use_the_training(ten: dict[str, Client], kind: str) -> None:
    drawn = BytesIO()
    Image.new("RGB", (40, 40), "teal").save(drawn, "PNG")
    picture = TrainingImage.objects.create(title="Zon", file=ContentFile(drawn.getvalue(), "zon.png"))
    sheet = TrainingDocument.objects.create(title="Blad", file=ContentFile(b"%PDF-1.4 x", "blad.pdf"))
    path = {
        "original": picture.file.url,
        "rendition": picture.get_rendition("width-20").url,
        "document": sheet.url,
        "document by its folder": f"/media/{sheet.file.name}",
    }[kind]
    assert _walk(ten, path) == table.MEDIA


@pytest.mark.long
@pytest.mark.parametrize("name", WITHOUT_ADMIN)
def test_the_admin_refuses_each_visitor_who_holds_no_key_to_it(ten: dict[str, Client], name: str) -> None:
    paths = addresses.of_the_admin()
    assert len(paths) > 200
    signs = {path: _end_of(ten[name], path) for path in paths if path not in NO_DOOR}
    assert {path: sign for path, sign in signs.items() if sign not in {"x", ">", "0"}} == {}


def test_a_planted_organisation_is_read_by_nobody_but_the_manager(ten: dict[str, Client]) -> None:
    open_addresses = [_example(path) for path, _ in table.ADDRESSES.values()] + list(table.PAGES)
    asked = [*open_addresses, f"/nl/registration/queue/?q={PLANTED}&state=all", "/admin/", "/admin/reports/"]
    found = {
        (name, path)
        for name in NAMES
        if name not in {"manager", "administrator"}
        for path in asked
        if PLANTED.encode() in ten[name].get(path).getvalue()
    }
    assert found == set()
    case = _example("/nl/registration/queue/{registration}/")
    assert PLANTED.encode() in ten["manager"].get(case).content
