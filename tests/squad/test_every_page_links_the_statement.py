"""The accessibility statement is one link away on every page, and a site whose statement is old is told so."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.utils.translation import override

from accessibility.gate.proofs_file import ProofsFile
from home.models import InformationPage
from squad import checks
from tests.squad.test_help_and_exit_come_first import SHELLS

ROOT = Path(__file__).parents[2]
LINK = 'href="/nl/toegankelijkheid/"'
# what an editor sees of a page before it is live: no page of the site
PREVIEWS = {"preview.html", "preview_phone.html", "preview_group.html"}


@pytest.mark.parametrize("shell", SHELLS)
def test_every_shell_links_it(shell: str) -> None:
    assert LINK in render_to_string(shell, {"pages": {"accessibility": "/nl/toegankelijkheid/"}})


def test_every_page_has_one_of_the_shells() -> None:
    own = []
    for room in ("site", "modules", "accessibility"):
        for path in (ROOT / room).glob("**/templates/**/*.html"):
            text = path.read_text(encoding="utf-8")
            changed = re.search(r"{% block strip %}(?!.*components/reading|{% shell_part)", text)
            if path.name not in PREVIEWS and ("<html" in text or changed):
                own.append(path.relative_to(ROOT / room).as_posix())
    assert sorted(own) == ["squad/templates/squad/base.html", "squad/templates/squad/fallback/base.html"]


@pytest.mark.parametrize("foot", [[], [{"href": "/nl/toegankelijkheid/", "label": "Toegankelijkheid"}]])
def test_a_page_that_is_kept_as_a_file_links_it_at_its_foot(foot: list[dict[str, str]]) -> None:
    with override("nl"):
        text = render_to_string("500.html", {"foot_links": foot})
    assert (LINK if foot else 'href="/nl/statement/"') in text


@pytest.mark.django_db
@pytest.mark.usefixtures("starter_pages")
@pytest.mark.parametrize(
    "address", ["/nl/", "/nl/help/", "/nl/account/signup/", "/nl/contact/", "/nl/nergens/"]
)
def test_public_pages_link_it(client: Client, address: str) -> None:
    assert LINK in client.get(address).content.decode()


@pytest.mark.parametrize("shell", SHELLS)
def test_it_is_there_without_scripts_and_popovers_too(shell: str) -> None:
    text = render_to_string(shell, {"pages": {"accessibility": "/nl/toegankelijkheid/"}})
    without_panel = re.sub(r'<div class="reading-panel".*?</div>\s*</div>', "", text, flags=re.DOTALL)
    assert "popover=" not in without_panel
    assert LINK in without_panel


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("name", ["400.html", "403_csrf.html", "500.html"])
def test_a_page_that_may_ask_nothing_links_the_address_that_never_moves(name: str, language: str) -> None:
    with override(language):
        assert f'href="/{language}/statement/"' in render_to_string(name)


@pytest.mark.django_db
@pytest.mark.usefixtures("starter_pages")
def test_the_address_that_never_moves_leads_to_it(client: Client) -> None:
    assert client.get("/nl/statement/").headers["Location"].endswith("/nl/toegankelijkheid/")
    assert "/fr/" in client.get("/fr/statement/").headers["Location"]


@pytest.mark.django_db
@pytest.mark.usefixtures("starter_pages")
def test_a_site_without_a_statement_says_that_it_is_not_there(client: Client) -> None:
    InformationPage.objects.all().delete()
    assert client.get("/nl/statement/").status_code == 404


@pytest.mark.parametrize(("today", "told"), [(date(2027, 11, 25), 0), (date(2027, 11, 26), 1)])
def test_an_old_statement_is_told_when_a_site_is_deployed(
    monkeypatch: pytest.MonkeyPatch, today: date, told: int
) -> None:
    monkeypatch.setattr(checks.proofs_file, "read", lambda: ProofsFile(on=date(2026, 11, 25)))
    monkeypatch.setattr(checks.timezone, "localdate", lambda: today)
    found = checks.a_statement_of_this_year(None)
    assert [one.id for one in found] == ["squad.W001"] * told
