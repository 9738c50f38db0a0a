"""The editor's page with 12 and with 40 steps: prints the address of each, what it asks, and who may open it.

`ours` or `bare` says which project's; the lines are `12=ADDRESS`, `40=ADDRESS`, `queries=NUMBER`, `session=KEY`.
"""

import sys
from typing import Any

import django

SIZES = (12, 40)


def main(whose: str) -> None:
    """Makes the pages and prints the lines."""
    django.setup()
    if whose == "ours":
        from tests.bench.made_up import take_as_good

        take_as_good()
    from django.contrib.auth import get_user_model
    from django.core.management import call_command
    from django.test import Client

    from tests.bench.asked import queries
    from tests.bench.editor_steps import steps_of_every_kind

    if whose == "bare":
        call_command("migrate", verbosity=0)
    client = Client(headers={"host": "localhost"})
    pages = {size: _page(whose, size, steps_of_every_kind(size)) for size in SIZES}
    model = get_user_model()
    if whose == "ours":
        from tests.signing_in import sign_in

        sign_in(client, model.objects.create_superuser(email="an@childfocus.example", password="-"))
    else:
        client.force_login(model.objects.create_superuser("an", password="-"))
    addresses = {size: f"/admin/pages/{page.pk}/edit/" for size, page in pages.items()}
    for address in addresses.values():
        client.get(address)  # what a process asks once
    for size, address in addresses.items():
        print(f"{size}={address}")
    print(f"queries={max(queries(client, address) for address in addresses.values())}")
    print(f"session={client.session.session_key}")


def _page(whose: str, size: int, steps: list[dict[str, Any]]) -> Any:
    if whose == "ours":
        from modules.packages.places import home_of, index_under
        from tests.modules.makers import home_pages, module_page

        home_pages()
        home = home_of("nl")
        assert home is not None
        return module_page(steps, index_under(home), title=f"M {size}", slug=f"m-{size}", code=f"m-{size}")
    from wagtail.models import Site

    from tests.bench.bare_pages.models import BarePage

    above = Site.objects.get(is_default_site=True).root_page
    page = above.add_child(instance=BarePage(title=f"M {size}", slug=f"m-{size}", steps=steps))
    page.save_revision().publish()
    return page


if __name__ == "__main__":
    main(sys.argv[1])
