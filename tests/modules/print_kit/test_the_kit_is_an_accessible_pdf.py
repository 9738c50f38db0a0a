"""The kit of each module, version and language is PDF/UA-1: Typst refuses to set what is not."""

import re

import pytest
from django.core.management import call_command
from django.utils.translation import override

from help_services.models import HelpService
from modules.print_kit.contents import plain
from modules.print_kit.letters import printable
from modules.print_kit.setting import NotSet, as_json, set_pdf
from tests.modules.makers import module_page, talk_step
from tests.modules.print_kit.pages import kit

pytestmark = [pytest.mark.django_db, pytest.mark.content]
STRANGE = (
    'Prijs: #5 *vet* _schuin_ $x^2$ \\ "zo" <b>nee</b> = kop // weg /* ook */ @iemand ~ `code` '
    '#panic("x") #read("/x") ‘ja’ « oui »'
)


def test_typst_is_asked_to_check_and_would_refuse() -> None:
    contents = kit(module_page([talk_step()]))
    as_paper = dict(contents["drawings"])
    contents["drawings"]["module"] = "no drawing"
    with pytest.raises(NotSet):
        set_pdf(as_json(contents))
    contents["drawings"] = as_paper
    contents["title"] = ""
    with pytest.raises(NotSet, match="title"):
        set_pdf(as_json(contents))


def test_words_of_people_are_never_markup() -> None:
    page = module_page(
        [talk_step(title=STRANGE[:80], examples=[STRANGE], goal=STRANGE, group_heading=STRANGE[:60])]
    )
    contents = kit(page)
    assert contents["steps"][0]["value"]["examples"] == [STRANGE]
    with_it = set_pdf(as_json(contents))
    contents["steps"][0]["value"]["examples"] = ["Prijs"]
    assert len(with_it) != len(set_pdf(as_json(contents)))


def test_a_sign_that_the_fonts_have_not_is_left_out() -> None:
    assert printable("Hoi 😀, één « œuvre » ’s ș") == "Hoi , één « œuvre » ’s ș"
    page = module_page([talk_step(examples=["Noor lacht 😀 en zwaait 👋🏾"])])
    assert set_pdf(as_json(kit(page)))


@pytest.mark.parametrize("sign", "àâäçéèêëîïôöœùûüÿñÀÉÈÇŒ«»“”‘’…–—\u00a0\u202f€·½→çığşčžřĺșț")
def test_the_fonts_have_the_letters_of_our_languages(sign: str) -> None:
    assert printable(sign) == sign or sign in "\u202f→½"


def test_the_same_sheets_are_the_same_bytes_and_say_no_day() -> None:
    data = as_json(kit(module_page()))
    pdf = set_pdf(data)
    assert pdf == set_pdf(data)
    assert b"/CreationDate" not in pdf
    assert not re.search(rb"<xmp:CreateDate>", pdf)


def test_each_number_stands_beside_the_day_on_which_it_was_checked() -> None:
    call_command("load_help_services", verbosity=0)
    HelpService.objects.all().update(checked_on="2026-11-24")
    with override("nl"):
        lines = [line for group in kit(module_page([talk_step()]))["help"] for line in group["lines"]]
    assert {line["checked"] for line in lines} == {"Nagekeken op 24 november 2026"}
    assert "116 000" in [line["phone"] for line in lines]


def test_who_cannot_call_reads_where_to_chat_or_write() -> None:
    call_command("load_help_services", verbosity=0)
    HelpService.objects.filter(name="Awel").update(chat="https://www.awel.example/chat/")
    with override("nl"):
        lines = [line for group in kit(module_page([talk_step()]))["help"] for line in group["lines"]]
    ways = {line["name"]: line["ways"] for line in lines}
    assert ways["Awel"] == ["Chat: awel.example/chat"]
    assert ways["Child Focus"] == ["116000@childfocus.org"]
    assert ways["Noodnummer"] == []


def test_every_line_for_girls_stands_under_their_heading_those_with_a_number_first() -> None:
    call_command("load_help_services", verbosity=0)
    with override("nl"):
        groups = {group["heading"]: group["lines"] for group in kit(module_page([talk_step()]))["help"]}
    named = [line["name"] for line in groups["Voor meisjes"]]
    assert named == ["Child Focus", "Awel", "1712", "JAC", "CAW", "Zorgcentrum na seksueel geweld"]
    assert [line["name"] for line in groups["Voor raad, voor begeleiders"]] == ["Payoke"]


def test_a_single_step_has_its_sheets_alone() -> None:
    page = module_page()
    contents = kit(page, only=4)
    assert [step["kind"] for step in contents["steps"]] == ["placing"]
    assert contents["whole"] == []
    assert set_pdf(as_json(contents))


def test_what_blocks_hold_becomes_plain_data() -> None:
    step = module_page().steps[3].value
    assert plain(step)["signs"][0] == {"key": "talk", "label": "Praten"}
