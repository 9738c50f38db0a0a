"""The starter modules on paper: each an accessible PDF in each version and language, complete and without a name."""

from io import BytesIO

import pytest
from django.utils.translation import override
from pypdf import PdfReader

from accessibility.models import Adaptation
from modules.models import ModulePage
from modules.models.versions import versions_of
from modules.print_kit.setting import as_json, set_pdf
from modules.starter.text import codes
from tests.modules.print_kit.pages import kit
from tests.sweeps.sources import ROOT
from tests.sweeps.units import unit

pytestmark = [pytest.mark.django_db, pytest.mark.content]


def _reads(code: str) -> list[str]:
    sheets = sorted(ROOT.glob("modules/**/sheet.typ"))
    starter = [f"modules/starter/{code}/{part}" for part in ("nl", "fr", "versions")]
    return [*starter, "modules/print_kit/sheets", *(path.relative_to(ROOT).as_posix() for path in sheets)]


@pytest.mark.parametrize(
    "delivered", [unit(code, id=code, reads=_reads(code)) for code in codes()], indirect=True
)
def test_each_module_in_each_version_and_language(delivered: str) -> None:
    found = 0
    for page in ModulePage.objects.filter(code=delivered).select_related("locale"):
        with override(page.locale.language_code):
            for version in versions_of(page):
                pdf = set_pdf(as_json(kit(page, version.code)))
                assert pdf.startswith(b"%PDF-1.7")
                assert b"pdfuaid" in pdf
                assert b"/StructTreeRoot" in pdf
                assert _without_a_head(pdf, f"Module {page.number}") == []
                found += 1
    assert found == 2 + Adaptation.objects.filter(page__code=delivered).count()


def _without_a_head(pdf: bytes, head: str) -> list[int]:
    """The sheets that do not say what they belong to: what ran over the end of the sheet before."""
    texts = [sheet.extract_text() for sheet in PdfReader(BytesIO(pdf)).pages]
    return [number for number, text in enumerate(texts, start=1) if head not in text]


@pytest.mark.parametrize("delivered", ["boundaries"], indirect=True)
def test_its_title_names_numbers_and_a_code_and_nobody(delivered: str) -> None:
    page = ModulePage.objects.get(locale__language_code="nl", code="boundaries")
    with override("nl"):
        assert kit(page, "v3")["title"] == "Bladen 4, v3"
        assert kit(page, "v3", only=5)["title"] == "Bladen 4, v3, 5"
        said = as_json(kit(page, "v3"))
    assert "Roma" not in said
    assert "slechthorend" not in said.casefold()


@pytest.mark.parametrize("delivered", ["sexuality", "teen-pimps"], indirect=True)
def test_a_version_that_changes_the_pocket_card_changes_it_in_each_step(delivered: str) -> None:
    for page in ModulePage.objects.filter(code=delivered):
        for version in ("v2", "v3"):
            steps = kit(page, version)["steps"]
            cards = {
                tuple(step["value"]["pocket_card"]) for step in steps if step["value"].get("pocket_card")
            }
            assert len(cards) == 1, (page.locale, version)
            assert [step["pocket"] for step in steps].count(True) == 1
