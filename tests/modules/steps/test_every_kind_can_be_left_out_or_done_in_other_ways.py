"""Every kind says how much it is needed and how else it can be done: to the facilitator, never to the group."""

import pytest
from django.test import Client

from modules.starter.text import raw
from modules.steps.registry import kinds
from tests.modules.makers import facilitator, module_page, talk_step
from tests.modules.steps.drawn import draw, made
from tests.signing_in import sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.content]

WAYS = [{"how": "pairs", "lines": ["Laat twee meisjes samen kijken."]}]


def _page_and_sheets(**fields: object) -> tuple[str, str]:
    page = module_page([talk_step(**fields), talk_step("Nog een")])
    client = sign_in(Client(), facilitator())
    return tuple(client.get(f"{page.url}{end}").content.decode() for end in ("", "v1/print/"))  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("need", "mark"), [("can", "mag wegvallen"), ("safe", "alleen als het vandaag veilig is")]
)
def test_the_run_sheet_the_step_and_the_paper_show_what_may_fall_away(need: str, mark: str) -> None:
    screen, paper = _page_and_sheets(need=need)
    sheet, _begin, steps = screen.partition('<article class="step"')
    assert mark in sheet
    assert steps.count(mark) == 1
    assert paper.count(mark) == 1


def test_a_step_that_always_belongs_has_no_mark() -> None:
    screen, paper = _page_and_sheets()
    assert "mag wegvallen" not in screen + paper
    assert "alleen als het vandaag veilig is" not in screen + paper


def test_the_facilitator_reads_the_other_ways() -> None:
    screen, _paper = _page_and_sheets(ways=WAYS)
    assert "<dt>Per twee</dt><dd>Laat twee meisjes samen kijken.</dd>" in screen


@pytest.mark.parametrize("side", ["group", "print"])
@pytest.mark.parametrize("kind", kinds())
def test_the_group_sees_neither(kind: str, side: str) -> None:
    html = draw(made(kind, need="safe", ways=raw(WAYS, "test", kind)), side)
    assert not any(words in html for words in ("mag wegvallen", "veilig is", "Laat twee meisjes"))
