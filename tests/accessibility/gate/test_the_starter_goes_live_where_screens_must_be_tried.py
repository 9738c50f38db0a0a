"""Production takes no screen as tried: with the proofs as committed, each starter module and version goes live."""

from typing import Any

import pytest

from accessibility.models import Adaptation
from modules.models import ModulePage
from squad.settings import production

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.gate,
    pytest.mark.content,
    pytest.mark.usefixtures("starter"),
]


@pytest.fixture(autouse=True)
def _as_production(settings: Any) -> None:
    settings.SCREENS_TAKEN_AS_TRIED = production.SCREENS_TAKEN_AS_TRIED


def test_each_module_and_each_version_is_published_again() -> None:
    pages, versions = ModulePage.objects.all(), Adaptation.objects.all()
    for each in [*pages, *versions]:
        each.save_revision().publish()
    assert not pages.exclude(live=True).exists()
    assert not versions.exclude(live=True).exists()
