"""Asks the gate about the starter modules: one version beside a view of its page, then all of them together."""

import time
from collections.abc import Callable

import django

from tests.bench.rows import three_numbers

ROUNDS = 7
MODULE, LANGUAGE, AUDIENCE = "relationships", "nl", "v2"


def main() -> None:
    """Prints `gate_cpu` and `gate_growth` as `three_numbers`."""
    django.setup()
    from django.core.cache import caches
    from django.test import Client

    from accessibility.gate.check import findings
    from accessibility.gate.gather.subjects import subjects
    from accessibility.gate.rule import Known
    from accessibility.gate.run import check_everything, checked
    from accessibility.models import Adaptation
    from modules.models import ModulePage
    from tests.modules.makers import facilitator

    versions = Adaptation.objects.select_related("audience", "page__locale")
    of = {"page__code": MODULE, "page__locale__language_code": LANGUAGE, "audience__code": AUDIENCE}
    page = ModulePage.objects.get(code=MODULE, locale__language_code=LANGUAGE)
    visitor = Client(headers={"host": "localhost"})
    visitor.force_login(facilitator())

    def ask() -> None:
        findings(subjects([], [versions.get(**of)])[0], [Known.DATA])

    def view() -> None:
        caches["pages"].clear()  # drawn anew
        assert visitor.get(f"{page.url}{AUDIENCE}/?start=14:05").status_code == 200

    pages = [one.pk for one in ModulePage.objects.all()]
    adapted = [one.pk for one in versions]
    assert len(pages) + len(adapted) == 30

    def one_by_one() -> None:
        for pk in pages:
            checked(ModulePage.objects.select_related("locale").filter(pk=pk), [])
        for pk in adapted:
            checked([], versions.filter(pk=pk))

    for warm in (ask, view, one_by_one, check_everything):
        warm()
    cpu = [_cost(ask) / _cost(view) for _round in range(ROUNDS)]
    growth = [
        _cost(check_everything) * 30 / _cost(one_by_one) for _round in range(3)
    ]  # of thirty / the mean of one
    print(f"gate_cpu={three_numbers(cpu, 2)}")
    print(f"gate_growth={three_numbers(growth, 1)}")


def _cost(do: Callable[[], object]) -> float:
    begun = time.process_time()
    do()
    return time.process_time() - begun


if __name__ == "__main__":
    main()
