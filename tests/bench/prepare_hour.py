"""Fills a site for an editor's hour: fifty real modules, all looked at, and Emma with her second factor."""

import django

MODULES = 50
EMAIL = "emma@childfocus.example"


def main() -> None:
    """Prints `secret`, `module` (the key of a page) and `version` (the key of an adaptation of another)."""
    django.setup()
    from django.core.management import call_command

    from accessibility.models import Adaptation
    from modules.models import ModulePage
    from squad.groups import EDITORS
    from tests.bench.real_modules import RealModules
    from tests.journeys.people import make_staff

    RealModules().to(MODULES)
    call_command("derived_facts", verbosity=0)
    of_dutch = {"locale__language_code": "nl"}
    print(f"secret={make_staff('emma', EDITORS)}")
    print(f"module={ModulePage.objects.filter(**of_dutch).order_by('number')[0].pk}")
    of_another = {f"page__{name}": value for name, value in of_dutch.items()} | {"page__number": 2}
    print(f"version={Adaptation.objects.get(audience__code='v2', **of_another).pk}")


if __name__ == "__main__":
    main()
