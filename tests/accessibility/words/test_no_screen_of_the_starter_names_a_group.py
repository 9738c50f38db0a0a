"""All that girls can come across of the starter modules: no screen, file, address, title or sheet names a group."""

import pytest

from accessibility.models import Adaptation
from modules.models import ModulePage
from modules.starter.text import codes
from tests.accessibility.words.girls_crawl import everything, labels
from tests.facilitation.makers import signed_in
from tests.modules.makers import facilitator
from tests.sweeps.units import unit

pytestmark = [pytest.mark.django_db, pytest.mark.content]
CRAWL = "tests/accessibility/girls_crawl.py"


def _reads(code: str) -> list[str]:
    return [f"modules/starter/{code}/{part}" for part in ("nl", "fr", "versions")] + [CRAWL]


@pytest.mark.parametrize(
    "delivered", [unit(code, id=code, reads=_reads(code)) for code in codes()], indirect=True
)
def test_nothing_that_girls_come_across_names_one(delivered: str) -> None:
    client = signed_in(facilitator())
    assert Adaptation.objects.filter(page__code=delivered, live=True).count() == 4
    met = [one for page in ModulePage.objects.filter(code=delivered) for one in everything(client, page)]
    assert {one.where: labels(one) for one in met if labels(one)} == {}
    kinds = {one.where.rpartition(".")[2].rpartition("/")[2] for one in met}
    assert {"css", "js", "svg", "pdf"} <= kinds  # the crawl did go into files and sheets
