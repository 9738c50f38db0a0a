"""A card in a pocket may be found: it has lines of her own and two numbers, and names no service and no address."""

import pytest
from django.core.management import call_command
from django.utils.translation import override

from help_services.lines import lines
from tests.help_services.makers import service
from tests.modules.makers import module_page
from tests.modules.print_kit.pages import kit
from tests.modules.print_kit.sheets_read import sheets
from tests.modules.steps.drawn import draw, made

pytestmark = [pytest.mark.django_db, pytest.mark.content]


def test_the_sheet_of_pocket_cards_has_numbers_and_says_whose_they_are_nowhere() -> None:
    call_command("load_help_services", verbosity=0)
    with override("nl"):
        cards = next(words for words in reversed(sheets(module_page())) if words.startswith("Zakkaartjes"))
        services = [line.name for line in lines("nl") if not line.name.isdecimal()]
        addresses = [line.email for line in lines("nl") if line.email]
    assert cards.count("116 000") == 8
    assert services
    assert addresses
    assert [said for said in [*services, *addresses, "@", "http"] if said in cards] == []


@pytest.mark.parametrize("kind", ["check_out", "help_card"])
def test_a_service_without_a_number_takes_no_place_on_the_card(kind: str) -> None:
    service("Nu praten", phone="", chat="https://chat.example.org/", order=1)
    service("Awel", phone="102", order=2)
    service("Tele-Onthaal", phone="106", order=3)
    service("Teleblok", phone="107", order=4)
    with override("nl"):
        assert kit(module_page(), only=7)["numbers"] == ["102", "106"]
    card = draw(made(kind), "print").partition('class="numbers-only">')[2].partition("</p>")[0]
    assert card.split() == ["<b>102</b>", "<b>106</b>"]
