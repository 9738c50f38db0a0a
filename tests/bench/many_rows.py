"""Fills every table that a list shows, up to a number of rows: written straight into the tables, as time is short.

Rows that cannot be as many are as many as there can be: 98 audiences, and 51 half-years.
"""

from datetime import UTC, datetime
from itertools import islice
from typing import Any

from tests.bench.many_around_versions import around_versions

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
AUDIENCES = range(2, 100)
FIRST_YEAR, OVER = 2001, 51  # the half-years that were over when this was written
LANGUAGES = ("nl", "fr", "en")


class Growing:
    """A site whose lists grow: `to(3)`, and later `to(300)`."""

    def __init__(self) -> None:
        """Nothing was added yet."""
        self.rows = 0

    def to(self, rows: int) -> None:
        """Brings every list to `rows` rows more than a new site has."""
        new = range(self.rows, rows)
        for add in (people, organisations, history, services, audiences, texts, modules, versions, releases):
            add(new)
        around_versions(new)
        self.rows = rows


def people(new: range) -> None:
    """Registrations in each state, some of them with an open question."""
    from registration.models import Question, Registration, State, User

    for state in State:
        users = [_person(state, number) for number in new]
        registrations = [_registration(user, state) for user in User.objects.bulk_create(users)]
        Registration.objects.bulk_create(registrations)
        Question.objects.bulk_create(
            Question(registration=one, text="Waar werk je?", asked_at=NOW) for one in registrations[::3]
        )


def _person(state: str, number: int) -> Any:
    from registration.models import User

    email = f"an.{state}.{number}@delinde.example"
    return User(email=email, first_name="An", last_name=f"Jacobs {number}", password="!")


def _registration(user: Any, state: str) -> Any:
    from registration.models import Registration

    return Registration(
        user=user,
        state=state,
        state_since=NOW,
        created_at=NOW,
        confirmed_at=NOW,
        background="youth_care_worker",
        organisation_name="De Linde",
        organisation_kind="residential_youth_care",
        organisation_province="antwerp",
        code_version="2026-11",
        code_accepted_at=NOW,
    )


def organisations(new: range) -> None:
    """Known organisations, alike enough to be shown as likely doubles."""
    from registration.models import Organisation

    Organisation.objects.bulk_create(
        Organisation(
            name=f"De Linde {number}",
            folded=f"linde {number}",
            kind="residential_youth_care",
            province="antwerp",
        )
        for number in new
    )


def history(new: range) -> None:
    """What happened to the one registration that waits the longest, and the mails to her."""
    from registration.models import Act, Mail, Registration, State, StateChange

    case = Registration.objects.select_related("user").filter(state=State.PENDING).order_by("pk")[0]
    StateChange.objects.bulk_create(
        StateChange(registration=case, act=Act.CORRECTED, before=case.state, after=case.state, at=NOW)
        for _number in new
    )
    Mail.objects.bulk_create(
        Mail(
            person=case.user,
            kind="question",
            to=case.user.email,
            message_id=f"<{number}@x.example>",
            created_at=NOW,
            due_at=NOW,
            sent_at=NOW,
        )
        for number in new
    )


def services(new: range) -> None:
    """Help services in each language; nobody has checked them."""
    from tests.help_services.makers import service

    for language in LANGUAGES:
        for number in new:
            service(f"Luisterlijn {number}", language)


def audiences(new: range) -> None:
    """Audiences, as long as there are codes."""
    from tests.modules.of_a_size import audience_number

    for number in islice(AUDIENCES, new.start, new.stop):
        audience_number(number)


def texts(new: range) -> None:
    """Information pages in the menu and at the foot."""
    from home.models import HomePage, InformationPage

    home = HomePage.objects.get(locale__language_code="nl")
    for number in new:
        page = InformationPage(title=f"Tekst {number}", lead="Kort", show_in_menus=True, in_foot=True)
        page.locale = home.locale
        home.add_child(instance=page)


def modules(new: range) -> None:
    """Modules of one step."""
    from modules.models import ModuleIndexPage, ModulePage
    from tests.modules.of_a_size import steps_of_a_size

    index = ModuleIndexPage.objects.get(locale__language_code="nl")
    for number in new:
        code = f"module-{number}"
        page = ModulePage(title=code, slug=code, code=code, number=1, summary="Kort", locale=index.locale)
        page.steps = page.steps.stream_block.to_python(steps_of_a_size(1))
        index.add_child(instance=page)


def versions(new: range) -> None:
    """A version of each of those modules, whose one step has fallen behind."""
    from accessibility.models import Adaptation
    from modules.models import ModulePage
    from tests.accessibility.makers import adapted
    from tests.modules.of_a_size import audience_number

    second = audience_number(2)
    pages = {page.code: page for page in ModulePage.objects.filter(code__startswith="module-")}
    for number in new:
        Adaptation.objects.create(page=pages[f"module-{number}"], audience=second, steps=[adapted()])


def releases(new: range) -> None:
    """Releases of half-years from 2001 on, as far as they are over."""
    from evaluation.figures import protected_figures
    from evaluation.half_year import HalfYear
    from evaluation.models import Release
    from tests.evaluation.people import people as numbers

    frozen = protected_figures(HalfYear(2026, 1), numbers())
    years = (HalfYear(FIRST_YEAR + number // 2, number % 2 + 1).code for number in new if number < OVER)
    Release.objects.bulk_create(
        Release(half_year=code, released_on=NOW.date(), definitions="2026-11", figures=frozen)
        for code in years
    )
