"""Asks every list of the product with 3 and with 300 rows: prints what each costs.

A line is `NAME=FEW,MANY,FEW_AFTER_AN_EDIT,MANY_AFTER_AN_EDIT`, in queries.
"""

from typing import Any

import django

FEW, MANY = 3, 300
# whose list, and where it stands; a table of figures has the rows of its closed list of codes, however many sessions
LISTS: dict[str, tuple[str, str]] = {
    **{
        f"queue {state}": ("manager", f"/nl/registration/queue/?state={state}")
        for state in ("pending", "approved", "declined", "suspended", "unverified", "all")
    },
    "queue search": ("manager", "/nl/registration/queue/?state=all&q=an+linde"),
    "case": ("manager", "/nl/registration/queue/{case}/"),
    "case with organisations": ("manager", "/nl/registration/queue/{case}/?organisation=linde"),
    "own data": ("waiting", "/nl/registration/data/"),
    "half-years": ("evaluator", "/nl/figures/"),
    "parliament": ("evaluator", "/nl/figures/parliament/"),
    "start page": ("nobody", "/nl/"),
    "help": ("nobody", "/nl/help/"),
    "help for editors": ("editor", "/nl/help/"),
    "sitemap": ("nobody", "/sitemap.xml"),
    "modules": ("facilitator", "/nl/modules/"),
    "module with versions": ("facilitator", "/nl/modules/module-0/"),
    "session with versions": ("facilitator", "/nl/session/module-0/"),
    "admin start": ("editor", "/admin/"),
    "admin pages": ("editor", "/admin/pages/{home}/"),
    "admin modules": ("editor", "/admin/pages/{index}/"),
    "admin services": ("editor", "/admin/snippets/help_services/helpservice/"),
    "admin services to check": ("editor", "/admin/snippets/help_services/helpservice/?to_check=yes"),
    "admin audiences": ("editor", "/admin/snippets/accessibility/audience/"),
    "admin versions": ("editor", "/admin/snippets/accessibility/adaptation/"),
    "admin versions for one": ("editor", "/admin/snippets/accessibility/adaptation/?audience={audience}"),
    "admin sign-offs": ("editor", "/admin/snippets/accessibility/signoff/"),
    "admin exceptions": ("editor", "/admin/snippets/accessibility/override/"),
    "admin hard words": ("editor", "/admin/snippets/accessibility/hardword/?q=moeilijk"),
    "state of all modules": ("editor", "/admin/modules/state/"),
    "voices": ("editor", "/admin/voices/"),
    "voices of a version": ("editor", "/admin/voices/{module}/v1/"),
    "signs": ("editor", "/admin/signs/"),
    "signs of a version": ("editor", "/admin/signs/{module}/v1/"),
    "admin accounts": ("administrator", "/admin/users/"),
    "admin accounts search": ("administrator", "/admin/users/?q=an.pending"),
}

# 20 accounts a page: the people of five states and the staff are more than that from the start; ten modules a page of
# the desks: with the starter's five, each in two languages, that is a page too
FULL_FROM_THE_START = {"admin accounts", "voices", "signs"}


def main() -> None:
    """Prints a line for each list."""
    django.setup()
    from tests.bench.made_up import take_as_good

    take_as_good()

    from django.core.management import call_command

    from tests.bench.many_rows import Growing

    site = Growing()
    site.to(FEW)
    call_command("derived_facts")  # the start page of the admin works on what changed, for 0.3 s a visit
    visitors = who()
    addresses = {name: address.format(**places()) for name, (_whose, address) in LISTS.items()}
    few = ask(visitors, addresses)
    site.to(MANY)
    call_command("derived_facts")
    many = ask(visitors, addresses)
    for name in LISTS:
        longer = many[name][2] - few[name][2]
        assert longer > 0 or name in FULL_FROM_THE_START, (
            f"{name}: no longer than before, so without the rows"
        )
        print(f"{name}={few[name][0]},{many[name][0]},{few[name][1]},{many[name][1]}")


def who() -> dict[str, Any]:
    """A browser for each who has a list."""
    from django.test import Client

    from registration.models import State, User
    from squad.groups import APPROVED, EDITORS, EVALUATORS, MANAGERS
    from tests.registration.people import member
    from tests.signing_in import sign_in

    groups = {
        "manager": MANAGERS,
        "evaluator": EVALUATORS,
        "editor": EDITORS,
        "facilitator": APPROVED,
        "administrator": "",
    }
    found = {"nobody": Client(headers={"host": "localhost"})}
    for name, group in groups.items():
        user = member(name.capitalize(), "Claes", f"{name}@squad.example", group)
        found[name] = sign_in(Client(headers={"host": "localhost"}), user)
    first = User.objects.filter(registration__state=State.PENDING).order_by("pk")[0]
    found["waiting"] = sign_in(Client(headers={"host": "localhost"}), first)
    return found


def places() -> dict[str, int]:
    """The numbers that stand in addresses."""
    from accessibility.models import Audience
    from home.models import HomePage
    from modules.models import ModuleIndexPage, ModulePage
    from registration.models import Registration, State

    return {
        "case": Registration.objects.filter(state=State.PENDING).order_by("pk")[0].pk,
        "home": HomePage.objects.get(locale__language_code="nl").pk,
        "index": ModuleIndexPage.objects.get(locale__language_code="nl").pk,
        "module": ModulePage.objects.get(code="module-0").pk,
        "audience": Audience.objects.get(code="v2").pk,
    }


def ask(visitors: dict[str, Any], addresses: dict[str, str]) -> dict[str, tuple[int, int, int]]:
    """For each list: its queries, its queries when all that was kept is gone, and how long its page is."""
    from django.core.cache import cache

    from tests.bench.asked import queries, weight

    found = {}
    for name, address in addresses.items():
        visitor = visitors[LISTS[name][0]]
        while "data-pending" in visitor.get(address).text:  # what changed is looked at, some of it each time
            pass
        queries(visitor, address)  # what a process asks once
        cache.clear()
        cold = queries(visitor, address)
        found[name] = queries(visitor, address), cold, weight(visitor, address)
    return found


if __name__ == "__main__":
    main()
