"""Asks the desks of an editor with 5, 50 and 100 real modules: prints what each costs, in CPU seconds and in queries.

`NAME_MODULES=MEDIAN,LOWEST,HIGHEST` for seconds, `NAME_queries_MODULES=QUERIES` for queries.
"""

import gc
import time
from collections.abc import Callable
from statistics import median

import django

STATE = "/admin/modules/state/"
TIMES = 7
CHECKED = 50  # modules at which `check_versions` is measured


def main() -> None:
    """Prints a line for each figure."""
    django.setup()
    from django.core.management import call_command
    from django.test import Client

    from modules.models import DerivedFact, ModulePage
    from squad.groups import EDITORS
    from tests.bench.asked import queries
    from tests.bench.real_modules import RealModules
    from tests.registration.people import member
    from tests.signing_in import sign_in

    editor = member("Emma", "Claes", "emma@squad.example", EDITORS)
    visitor = sign_in(Client(headers={"host": "localhost"}), editor)
    site = RealModules()

    def asked(address: str) -> Callable[[], None]:
        def ask() -> None:
            assert visitor.get(address).status_code == 200

        return ask

    def facts() -> None:
        call_command("derived_facts", stdout=open("/dev/null", "w"))  # noqa: SIM115

    for modules in (5, 50, 100):
        site.to(modules)
        if modules == CHECKED:
            DerivedFact.objects.all().delete()
            _print("check_versions_anew", modules, [_cpu(_checked)])
        facts()
        if modules == CHECKED:
            _print("check_versions", modules, [_cpu(_checked) for _time in range(3)])
        gc.collect()
        gc.freeze()  # what this process made on the way is no part of a server's memory
        page = ModulePage.objects.filter(locale__language_code="nl").order_by("number").first()
        assert page is not None
        for name, address in (
            ("start", "/admin/"),
            ("state", STATE),
            ("voices", "/admin/voices/"),
            ("signs", "/admin/signs/"),
        ):
            asked(address)()
            _print(name, modules, [_cpu(asked(address)) for _time in range(TIMES)])
            print(f"{name}_queries_{modules}={queries(visitor, address)}")
        after_save = []
        for _time in range(TIMES):
            draft = page.get_latest_revision_as_object()
            draft.title = f"Zelfbeeld {_time}"
            draft.save_revision(clean=False)
            after_save.append(_cpu(asked(STATE)))
        _print("state_after_save", modules, after_save)


def _checked() -> None:
    from django.core.management import call_command

    with open("/dev/null", "w") as nowhere:
        call_command("check_versions", stdout=nowhere)


def _cpu(act: Callable[[], None]) -> float:
    begun = time.process_time()
    act()
    return time.process_time() - begun


def _print(name: str, modules: int, seconds: list[float]) -> None:
    print(f"{name}_{modules}={median(seconds):.4f},{min(seconds):.4f},{max(seconds):.4f}", flush=True)


if __name__ == "__main__":
    main()
