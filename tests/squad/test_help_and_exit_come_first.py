"""The shell: help is the first link, the exit tells no site where it came from, nothing runs inline."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import render_to_string
from django.test import Client
from django.utils.translation import override

ROOT = Path(__file__).parents[2]
SHELLS = ["squad/base.html", "squad/private.html", "squad/group.html", "squad/print.html"]
SCRIPTS = ROOT / "site/squad/static/squad/js"


def links(text: str) -> list[str]:
    """Every link of a page, in the order of the tab key."""
    return re.findall(r"<a [^>]*>", text)


@pytest.mark.parametrize("shell", SHELLS)
def test_help_is_the_first_link_and_the_exit_the_second(shell: str) -> None:
    with override("fr"):
        first, second = links(render_to_string(shell))[:2]
    assert 'href="/fr/help/"' in first
    assert "data-help" in first
    assert "data-quick-exit" in second


@pytest.mark.parametrize("shell", SHELLS)
def test_the_link_to_the_content_leads_to_it(shell: str) -> None:
    text = render_to_string(shell)
    (skip,) = (link for link in links(text) if 'class="skip' in link)
    (target,) = re.findall(r'href="#([\w-]+)"', skip)
    assert len(re.findall(rf'<main\b[^>]*\bid="{target}"', text)) == 1


@pytest.mark.parametrize("shell", SHELLS)
def test_the_exit_is_a_plain_link_that_sends_no_referrer(shell: str) -> None:
    text = render_to_string(shell, {"exit_target": "https://weather.example/"})
    exit_link = next(link for link in links(text) if "data-quick-exit" in link)
    assert 'href="https://weather.example/"' in exit_link
    assert 'referrerpolicy="no-referrer"' in exit_link
    assert "noreferrer" in exit_link
    assert text.count("https://weather.example/") == 1, "no prefetch, no preconnect, no second address"
    assert not re.search(r'rel="[^"]*(prefetch|preconnect|preload|dns-prefetch|prerender)', text)


def test_without_a_choice_of_an_editor_the_exit_still_leads_away() -> None:
    assert 'href="https://www.meteo.be/"' in render_to_string("squad/base.html")


def test_the_help_line_stands_beside_the_way_to_help() -> None:
    text = render_to_string("squad/base.html", {"help_line": {"phone": "116 000", "label": "free"}})
    assert "<b>116 000</b> free" in text


@pytest.mark.parametrize("shell", SHELLS[1:])
def test_behind_a_login_the_tab_says_nothing_and_nothing_is_indexed(shell: str) -> None:
    with override("en"):
        text = render_to_string(shell)
    assert "<title>Page</title>" in text
    assert "icon-neutral.svg" in text
    assert 'content="noindex' in text


def test_the_groups_screen_shows_no_menu_and_no_language() -> None:
    menu = [{"href": "/nl/registration/", "label": "Mijn aanmelding"}]
    text = render_to_string("squad/group.html", {"menu": menu, "foot_links": menu})
    assert "Mijn aanmelding" not in text
    assert 'class="langs"' not in text


def test_no_template_holds_a_script_a_style_or_a_handler_of_its_own() -> None:
    inline = re.compile(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|javascript:")
    folders = [ROOT / "site/squad/templates", ROOT / "site/squad/drawings"]
    files = [path for folder in folders for path in folder.rglob("*.*")]
    assert len(files) > 60
    assert [path.name for path in files if inline.search(path.read_text(encoding="utf-8"))] == []


def test_all_scripts_of_the_shell_are_small_modules_that_load_later() -> None:
    names = re.findall(
        r'<script type="module" src="/static/squad/js/([^"]+)"', render_to_string("squad/base.html")
    )
    assert sorted(names) == sorted(path.name for path in SCRIPTS.glob("*.js"))
    assert sum((SCRIPTS / name).stat().st_size for name in names) < 8_000


def test_one_script_alone_comes_before_the_first_paint_and_it_is_tiny() -> None:
    head = render_to_string("squad/base.html").partition("</head>")[0]
    early = re.findall(r'<script src="/static/squad/js/([^"]+)"', head)
    assert early == ["first/reading.js"]
    assert head.index("first/reading.js") < head.index('rel="stylesheet"')
    assert (SCRIPTS / early[0]).stat().st_size < 800


@pytest.mark.django_db
def test_the_policy_says_where_forms_and_frames_may_lead_which_default_src_does_not(client: Client) -> None:
    policy = client.get("/nl/account/login/").headers["Content-Security-Policy"]
    assert {"form-action 'self'", "base-uri 'none'", "frame-ancestors 'self'"} <= set(policy.split("; "))


def test_the_policy_of_our_pages_allows_what_the_shell_needs_and_nothing_inline() -> None:
    assert "'unsafe-inline'" not in str(settings.SECURE_CSP)


@pytest.mark.parametrize("name", ["icon.svg", "icon-neutral.svg"])
def test_the_icons_of_the_tab_stand_alone(name: str) -> None:
    text = (ROOT / "site/squad/static/squad" / name).read_text(encoding="utf-8")
    assert text.startswith('<svg xmlns="http://www.w3.org/2000/svg"')
    assert not re.search(r"var\(|href|<script|<text", text)
