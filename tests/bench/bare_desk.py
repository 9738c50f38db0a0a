"""Asks the start page of the admin of an empty Wagtail with as many pages as 5, 50 and 100 modules have."""

import gc
import time
from statistics import median

import django

TIMES = 9


def main() -> None:
    """Prints `start_MODULES=MEDIAN,LOWEST,HIGHEST` in CPU seconds, and `page` for an empty public page."""
    django.setup()
    from django.contrib.auth import get_user_model
    from django.core.management import call_command
    from django.test import Client
    from wagtail.models import Page, Site

    call_command("migrate", verbosity=0)
    home = Site.objects.get(is_default_site=True).root_page
    visitor = Client(headers={"host": "localhost"})
    visitor.force_login(get_user_model().objects.create_superuser("emma", "emma@squad.example", "-"))
    there = 0
    for modules in (5, 50, 100):
        for number in range(there, 2 * modules):
            home.add_child(instance=Page(title=f"Page {number}", slug=f"page-{number}"))
        there = 2 * modules
        gc.collect()
        gc.freeze()
        for name, address in ((f"start_{modules}", "/admin/"), ("page", "/page-1/")):
            visitor.get(address)
            costs = []
            for _time in range(TIMES):
                begun = time.process_time()
                assert visitor.get(address).status_code == 200
                costs.append(time.process_time() - begun)
            print(f"{name}={median(costs):.5f},{min(costs):.5f},{max(costs):.5f}")


if __name__ == "__main__":
    main()
