"""Demo accounts have a public password: the loader refuses outside development, and a deploy check finds them."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from evaluation.overall import Overall
from evaluation.releases import standings
from registration.models import Registration, User
from squad import demo
from squad.checks import no_demo_accounts

pytestmark = pytest.mark.django_db


def test_the_loader_refuses_outside_development() -> None:
    with pytest.raises(CommandError, match="development only"):
        call_command("load_demo")
    assert not User.objects.exists()


def test_a_deploy_check_names_each_demo_account() -> None:
    User.objects.create_user("editor@squad.example")
    assert [error.id for error in no_demo_accounts(None)] == ["squad.E001"]


def test_a_site_with_real_people_alone_passes() -> None:
    User.objects.create_user("lotte@delinde.example")
    assert no_demo_accounts(None) == []


def test_in_development_the_demo_lives_two_years_and_sends_no_mail(
    settings: Any, mailoutbox: list[Any]
) -> None:
    settings.DEVELOPMENT = True
    made = demo.load(timezone.now())
    assert made == {"accounts": 7, "registrations": 85, "reports": 600}
    assert Registration.objects.count() == 85
    assert mailoutbox == []
    assert demo.load(timezone.now()) == {"accounts": 0, "registrations": 0, "reports": 0}


def test_in_development_all_half_years_but_the_last_closed_one_are_released(settings: Any) -> None:
    settings.DEVELOPMENT = True
    now = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    demo.load(now)
    assert [(str(each.half_year), each.release is not None) for each in standings(now)] == [
        ("2026-2", False),
        ("2026-1", False),
        ("2025-2", True),
        ("2025-1", True),
        ("2024-2", True),
    ]
    assert any(line.cells[0].is_few for line in Overall.read().latest.tables["province"].lines), (
        "and that shows"
    )
