"""The main job, end to end, in a real browser: register, be approved, run module 4, report, release."""

import pickle
import re
from datetime import UTC, datetime
from typing import Any

import pytest
from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.utils import timezone

from evaluation.models import Counter
from registration.models import User
from squad.groups import EDITORS, EVALUATORS, MANAGERS
from tests.journeys import people

pytestmark = pytest.mark.database

TRAINING = ["evaluation", "facilitation", "accessibility", "modules"]
LATER = datetime(2027, 1, 15, 10, 0, tzinfo=UTC)
SAYS_WHAT_WAS_DONE = ("boundaries", "grenzen", "limites", "/v2/", "'v2'", "report")
FOUR_A_DAY = re.compile(r":reports-[0-9a-f]{40}-[0-3]$")  # a mark under a keyed hash, gone the next day
WORD_OF_THE_DAY = re.compile(r":reports-word-[0-9-]{10}$")
SHARED = ("modules:", "shell:", "public:", "content", "help", "lines")  # fragments that any visitor shares


def _counted() -> tuple[int, int]:
    rows = Counter.objects.filter(question="total")
    return sum(row.sessions for row in rows), sum(row.girls for row in rows)


@pytest.mark.long
@pytest.mark.parametrize(
    ("language", "first_name", "slug", "before", "after"),
    [
        ("nl", "Wendeline", "grenzen-en-weerbaarheid", "Elk meisje", "Ieder meisje"),
        ("fr", "Fleurine", "limites-et-affirmation-de-soi", "Chaque fille", "Toute fille"),
    ],
)
def test_a_professional_registers_runs_a_session_and_is_counted(
    open_browser: Any,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    language: str,
    first_name: str,
    slug: str,
    before: str,
    after: str,
) -> None:
    email = f"{first_name.lower()}@huishorizon.example"
    manager = people.make_staff("greet", MANAGERS)
    editor = people.make_staff("an", EDITORS)
    evaluator, colleague = people.make_staff("eva", EVALUATORS), people.make_staff("els", EVALUATORS)
    assert _counted() == (0, 0)

    # she registers, confirms by the mail and waits
    hers = open_browser(f"{language}-BE")
    people.register(hers, language, first_name, "Verbruggen", email)
    people.confirm(hers, email)
    people.sign_in(hers, language, email)
    assert hers.goto(f"/{language}/modules/").status == 403

    # a manager approves
    greets = open_browser("nl-BE")
    people.sign_in(greets, "nl", "greet@childfocus.example", manager)
    people.approve(greets, "nl", f"{first_name} Verbruggen")

    # she runs the version for hard-of-hearing girls to the end and reports
    assert people.run_the_session(hers, language, "v2") == 7
    people.report(hers, girls=6, first_timers=4)
    assert {"nl": "zes", "fr": "six"}[language] in hers.locator("main h1").inner_text().lower()

    # an editor changes one word, and she reads it
    ans = open_browser("nl-BE")
    people.sign_in(ans, "nl", "an@childfocus.example", editor)
    ans.goto(f"/admin/pages/search/?q={slug.split('-')[0]}")
    ans.click(
        f"a[href*='/admin/pages/'][href*='/edit/']:has-text('{slug.split('-')[0].capitalize()}') >> nth=0"
    )
    summary = ans.locator("textarea[name=summary], input[name=summary]")
    summary.fill(summary.input_value().replace(before, after))
    ans.click(
        "button:has-text('Meer'), button[aria-label='More actions'], footer [data-w-dropdown-target=toggle] >> nth=0"
    )
    ans.click("button[name=action-publish]")
    ans.wait_for_selector(".messages .success")
    hers.goto(f"/{language}/modules/{slug}/v2/")
    assert after in hers.locator("main").inner_text()

    # the evaluator sees nothing until the half-year is over and released
    evas = open_browser(f"{language}-BE")
    people.sign_in(evas, language, "eva@childfocus.example", evaluator)
    evas.goto(f"/{language}/figures/")
    unreleased = evas.locator("main").inner_text()
    assert evas.goto(f"/{language}/figures/2026-2/").status == 404
    monkeypatch.setattr(timezone, "now", lambda: LATER)
    els = open_browser(f"{language}-BE")
    people.sign_in(els, language, "els@childfocus.example", colleague)
    els.goto(f"/{language}/figures/")
    els.click("main a[href$='/figures/2026-2/release/']")  # a page says what will be frozen
    els.click("#release form button")  # and a second press freezes it
    els.wait_for_load_state()
    els.goto(f"/{language}/figures/")
    assert els.locator("main").inner_text() != unreleased
    assert els.goto(f"/{language}/figures/2026-2/").status == 200

    assert _counted() == (1, 4)
    _nothing_joins_her_to_the_session(User.objects.get(email=email), caplog)


def _nothing_joins_her_to_the_session(her: User, caplog: pytest.LogCaptureFixture) -> None:
    names = (her.email, her.first_name, her.last_name)
    for room in TRAINING:
        for model in apps.get_app_config(room).get_models():
            for row in model._default_manager.values():
                told = repr(row)
                assert not any(name in told for name in names), model
    for session in Session.objects.all():
        told = repr(session.get_decoded())
        assert not any(word in told for word in SAYS_WHAT_WAS_DONE), told
    for key, value in cache._cache.items():  # type: ignore[attr-defined]
        told = repr(pickle.loads(value))  # noqa: S301  (our own cache, in our own process)
        assert not any(name in told for name in (her.email, her.last_name)), key
        if FOUR_A_DAY.search(key):
            assert pickle.loads(value) == 1  # noqa: S301
        elif WORD_OF_THE_DAY.search(key):
            assert re.fullmatch(r"[0-9a-f]{32}", pickle.loads(value))  # noqa: S301
        elif not any(part in key for part in SHARED):
            assert not any(word in key + told for word in SAYS_WHAT_WAS_DONE), (key, told[:200])
    assert not any(word in caplog.text for word in (*SAYS_WHAT_WAS_DONE, her.email)), caplog.text
