"""Asks the page of the state of everything with one version, and with thirty: prints what each costs in queries."""

import django

MODULES, AUDIENCES = 5, 6  # thirty versions


def main() -> None:
    """Prints `one=QUERIES` and `thirty=QUERIES`."""
    django.setup()
    from tests.bench.made_up import empty_index, take_as_good

    take_as_good()
    from django.test import Client

    from accessibility.models import Adaptation
    from squad.groups import EDITORS
    from tests.accessibility.makers import adaptation, adapted
    from tests.bench.asked import queries
    from tests.modules.makers import module_page, talk_step
    from tests.modules.of_a_size import audience_number
    from tests.registration.people import member
    from tests.signing_in import sign_in

    index = empty_index()
    visitor = sign_in(
        Client(headers={"host": "localhost"}), member("An", "Claes", "an@squad.example", EDITORS)
    )
    pages = [
        module_page([talk_step()], index, title=f"Module {n}", slug=f"m{n}", code=f"m{n}", number=n)
        for n in range(1, MODULES + 1)
    ]

    def version(page: object, number: int) -> None:
        step = talk_step()
        page_step = page.steps.raw_data[0]["id"]  # type: ignore[attr-defined]
        adaptation(page, audience_number(number), [adapted(page_step, step)])

    def cost() -> int:
        queries(visitor, "/admin/modules/state/")
        return queries(visitor, "/admin/modules/state/")

    version(pages[0], 2)
    one = cost()
    for page in pages:
        for number in range(2, AUDIENCES + 2):
            if page is not pages[0] or number != 2:
                version(page, number)
    assert Adaptation.objects.count() == MODULES * AUDIENCES
    print(f"one={one}\nthirty={cost()}")


if __name__ == "__main__":
    main()
