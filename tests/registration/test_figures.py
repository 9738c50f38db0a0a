"""Figures about people: numbers for a period, which neither leaving nor forgetting changes."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from registration import person
from registration.decisions import Decision
from registration.figures import PeopleFigures, people
from registration.models import Organisation, User
from registration.person import Work
from registration.retention import forget
from tests.registration.people import DE_LINDE, SCHOOL, case, decided, registered, waiting

pytestmark = pytest.mark.django_db
START, END, LATER = date(2026, 1, 1), date(2026, 7, 1), date(2027, 1, 1)
MARCH = datetime(2026, 3, 3, 10, tzinfo=UTC)
AUGUST = datetime(2026, 8, 8, 10, tzinfo=UTC)


def some(table: dict[str, int]) -> dict[str, int]:
    """The codes that are not 0."""
    return {code: number for code, number in table.items() if number}


def came(greet: User, email: str, work: Work = DE_LINDE, now: datetime = MARCH) -> User:
    return waiting("An", "Jacobs", email, work, now=now)


@pytest.fixture
def spring(greet: User) -> PeopleFigures:
    """Two youth-care workers of one home and a teacher approved, one declined, one waiting, one unconfirmed."""
    first = decided(came(greet, "1@delinde.test"), Decision.APPROVE, greet, now=MARCH)
    home = case(first).organisation
    decided(came(greet, "2@delinde.test"), Decision.APPROVE, greet, organisation=home, now=MARCH)
    decided(came(greet, "3@school.test", SCHOOL), Decision.APPROVE, greet, now=MARCH)
    decided(came(greet, "4@x.test", SCHOOL), Decision.DECLINE, greet, "Nee.", now=MARCH)
    came(greet, "5@x.test", Work("other", "clown", "Circus", "other", "liege"))
    registered("No", "Body", "6@x.test", now=MARCH)
    return people(START, END)


def test_each_list_counts_every_registration_that_came_once(spring: PeopleFigures) -> None:
    assert spring.received == 5
    assert some(spring.state) == {"approved": 3, "declined": 1, "pending": 1}
    assert some(spring.background) == {"youth_care_worker": 2, "teacher": 2, "other": 1}
    assert some(spring.province) == {"antwerp": 2, "limburg": 2, "liege": 1}
    assert some(spring.kind) == {"residential_youth_care": 2, "school": 2, "other": 1}
    for table in (spring.state, spring.background, spring.province, spring.kind):
        assert sum(table.values()) == spring.received


def test_organisations_are_those_with_somebody_approved(spring: PeopleFigures) -> None:
    assert (spring.approved, spring.organisations, spring.residential_organisations) == (3, 2, 1)


def test_every_code_has_a_number_and_its_word_in_three_languages(spring: PeopleFigures) -> None:
    for name in ("state", "background", "province", "kind"):
        table: dict[str, int] = getattr(spring, name)
        assert set(table) == set(spring.words[name])
        for said in spring.words[name].values():
            assert set(said) == {"nl", "fr", "en"}
            assert all(said.values())
    assert spring.words["kind"]["school"]["en"] == "school"


def test_what_happens_after_the_period_does_not_change_it(spring: PeopleFigures, greet: User) -> None:
    for email in ("1@delinde.test", "2@delinde.test"):
        decided(User.objects.get(email=email), Decision.SUSPEND, greet, "Genoeg.", now=AUGUST)
    decided(came(greet, "7@x.test", now=AUGUST), Decision.APPROVE, greet, now=AUGUST)
    assert people(START, END) == spring


def test_a_registration_counts_in_the_half_year_in_which_its_address_was_confirmed(greet: User) -> None:
    user = registered("An", "Jacobs", "an@x.test", now=datetime(2026, 6, 30, 12, tzinfo=UTC))
    person.confirm_address(user, datetime(2026, 7, 1, 12, tzinfo=UTC))
    assert (people(START, END).received, people(END, LATER).received) == (0, 1)


@pytest.mark.parametrize(
    ("moment", "half"),
    [
        (datetime(2026, 6, 30, 21, 59, tzinfo=UTC), START),
        (datetime(2026, 6, 30, 22, 1, tzinfo=UTC), END),
    ],
)
def test_the_border_is_midnight_here(greet: User, moment: datetime, half: date) -> None:
    came(greet, "an@x.test", now=moment)
    assert people(START, END).received == (half == START)
    assert people(END, LATER).received == (half == END)


def test_forgetting_the_declined_keeps_every_number(spring: PeopleFigures) -> None:
    forget(MARCH + timedelta(days=40))
    assert not User.objects.filter(email="4@x.test").exists()
    assert people(START, END) == spring


def test_who_withdraws_within_the_period_is_counted_as_withdrawn(spring: PeopleFigures) -> None:
    person.withdraw(User.objects.get(email="5@x.test"), MARCH + timedelta(days=9))
    figures = people(START, END)
    assert some(figures.state) == {"approved": 3, "declined": 1, "withdrawn": 1}
    assert (figures.received, figures.province, figures.kind) == (5, spring.province, spring.kind)


def test_who_withdraws_after_it_keeps_the_state_she_had_at_its_end(spring: PeopleFigures) -> None:
    person.withdraw(User.objects.get(email="3@school.test"), AUGUST)
    figures = people(START, END)
    assert (figures.state, figures.background, figures.received) == (
        spring.state,
        spring.background,
        spring.received,
    )


def test_a_removed_registration_counts_in_its_own_half_year_only(spring: PeopleFigures) -> None:
    person.withdraw(User.objects.get(email="3@school.test"), AUGUST)
    assert people(END, LATER).received == 0


def test_an_organisation_that_lost_its_link_counts_by_name(spring: PeopleFigures, greet: User) -> None:
    Organisation.objects.filter(name="De Linde").delete()
    assert people(START, END).organisations == 2


def test_it_asks_the_database_as_often_for_many_as_for_few(spring: PeopleFigures, greet: User) -> None:
    with CaptureQueriesContext(connection) as few:
        people(START, END)
    for number in range(60):
        decided(came(greet, f"n{number}@x.test"), Decision.APPROVE, greet, now=MARCH)
    with CaptureQueriesContext(connection) as many:
        assert people(START, END).received == 65
    assert len(many) == len(few)


def test_no_row_and_no_name_leaves(spring: PeopleFigures) -> None:
    told = str(spring.as_mapping())
    for secret in ("delinde", "De Linde", "Atheneum", "Jacobs", "clown"):
        assert secret not in told


@pytest.mark.parametrize(
    ("start", "end"), [(date(2026, 1, 2), END), (START, date(2026, 6, 30)), (END, START), (START, START)]
)
def test_another_period_than_half_years_is_refused(start: date, end: date) -> None:
    with pytest.raises(ValueError, match="half-year"):
        people(start, end)


def test_two_half_years_together_are_their_sum(spring: PeopleFigures, greet: User) -> None:
    came(greet, "7@x.test", now=AUGUST)
    person.withdraw(User.objects.get(email="3@school.test"), AUGUST)
    assert people(START, LATER).received == 6
