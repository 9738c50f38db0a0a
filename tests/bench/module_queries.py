"""Asks the page of modules of every size, signed in and with a version chosen: prints what each costs.

A line is `STEPS steps PICTURES pictures AUDIENCES audiences=COLD,WARM`: queries of the first visit after an edit and
of the next one.
"""

from itertools import product

import django

STEPS, PICTURES, AUDIENCES = (3, 12, 40), (0, 20), (1, 5)
FIRST_AUDIENCE = 2


def main() -> None:
    """Prints a line for each size."""
    django.setup()
    from tests.bench.made_up import empty_index, take_as_good

    take_as_good()
    from django.core.cache import cache
    from django.test import Client

    from tests.bench.asked import queries
    from tests.modules.makers import facilitator, module_page
    from tests.modules.of_a_size import steps_of_a_size, version_for

    index = empty_index()
    visitor = Client(headers={"host": "localhost"})
    visitor.force_login(facilitator())
    # few audiences first: the pages are the same, and the site then knows only as many
    for audiences, steps, pictures in product(AUDIENCES, STEPS, PICTURES):
        code = f"m{audiences}-{steps}-{pictures}"
        page = module_page(steps_of_a_size(steps, pictures), index, title=code, slug=code, code=code)
        for number in range(FIRST_AUDIENCE, FIRST_AUDIENCE + audiences):
            version_for(number, page)
        visitor.get(f"{page.url}v1/")  # what every page of the site asks once
        address = f"{page.url}v2/"
        cold, warm = queries(visitor, address), queries(visitor, address)
        print(f"{steps} steps {pictures} pictures {audiences} audiences={cold},{warm}")
        cache.clear()


if __name__ == "__main__":
    main()
