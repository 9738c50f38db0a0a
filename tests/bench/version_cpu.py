"""Asks the page of eight starter steps in two versions in turn, each time without what was cached."""

import time

import django

from tests.bench.rows import three_numbers

ROUNDS, EACH = 9, 5


def main() -> None:
    """Prints `ratio` as `three_numbers`."""
    django.setup()
    from tests.bench.made_up import empty_index, take_as_good

    take_as_good()
    from django.core.cache import caches
    from django.test import Client

    from modules.starter.text import read_module
    from tests.accessibility.makers import adaptation, adapted, words
    from tests.modules.makers import facilitator, module_page
    from tests.modules.of_a_size import audience_number

    index = empty_index()
    steps = read_module("self-image", "nl").steps[:8]
    page = module_page(steps, index)
    lines = ["Kijk eerst.", "Praat daarna."]
    adaptation(
        page,
        audience_number(2),
        [adapted(step["id"], None, words(say=lines, group_text=lines)) for step in steps],
    )
    visitor = Client(headers={"host": "localhost"})
    visitor.force_login(facilitator())

    def cost(version: str) -> float:
        begun = time.process_time()
        for _time in range(EACH):
            caches["pages"].clear()
            assert visitor.get(f"{page.url}{version}/?start=14:05").status_code == 200
        return time.process_time() - begun

    cost("v1")
    cost("v2")
    ratios = []
    for _round in range(ROUNDS):
        general = cost("v1")
        ratios.append(cost("v2") / general)
    print(f"ratio={three_numbers(ratios, 3)}")


if __name__ == "__main__":
    main()
