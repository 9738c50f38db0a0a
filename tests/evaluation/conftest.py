"""Els evaluates, Nadia runs sessions, Karim is nobody yet."""

from datetime import UTC, date, datetime

import pytest
from django.contrib.auth.models import Group
from django.test import Client

from evaluation.half_year import HalfYear
from evaluation.models import Release
from evaluation.releases import release
from registration.models import User
from squad.groups import APPROVED, EVALUATORS
from tests.evaluation.people import people
from tests.evaluation.reports import report, send
from tests.signing_in import sign_in

JULY = datetime(2026, 7, 3, 8, 0, tzinfo=UTC)


@pytest.fixture
def els(db: None) -> Client:
    """The evaluator, with her second factor shown."""
    user = User.objects.create_user(email="els@steering.example", password="piece-of-hers")
    user.groups.add(Group.objects.get(name=EVALUATORS))
    return sign_in(Client(), user)


@pytest.fixture
def nadia(db: None) -> Client:
    """An approved professional: she may use the training, and no figures."""
    user = User.objects.create_user(email="nadia@home.example", password="piece-of-hers")
    user.groups.add(Group.objects.get(name=APPROVED))
    return sign_in(Client(), user, second_factor=False)


@pytest.fixture
def spring(db: None) -> Release:
    """The first half of 2026, released: 23 sessions in Antwerp, 14 in Limburg, 4 in Namur, 6 nobody knows where."""
    places = {"antwerp": 23, "limburg": 14, "namur": 4, None: 6}
    for place, sessions in places.items():
        send(*(report(date(2026, 3, 12), province=place) for _session in range(sessions)))
    return release(HalfYear(2026, 1), people(), JULY)
