"""Publishing a module anew makes what shows it old, and leaves menus, foot and addresses as they were."""

from typing import Any

import pytest

from help_services.models import HelpService
from home.models import InformationPage, SafetySettings
from modules.models import ModuleIndexPage, ModulePage
from modules.packages.places import home_of, index_under
from squad.cache_version import CONTENT, SHELL
from tests.modules.makers import module_page, talk_step

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("starter_pages")]


def _module() -> ModulePage:
    home = home_of("nl")
    assert home is not None
    return module_page([talk_step()], index_under(home))


def _publish_anew(page: Any) -> None:
    page.title = "Een andere titel"
    page.save_revision().publish()


def test_publishing_a_module_leaves_the_shell_as_it_is() -> None:
    module = _module()
    before = CONTENT.now(), SHELL.now()
    _publish_anew(module)
    assert CONTENT.now() != before[0]
    assert SHELL.now() == before[1]


def test_saving_a_draft_of_a_module_leaves_both_as_they_are() -> None:
    module = _module()
    before = CONTENT.now(), SHELL.now()
    module.title = "Een andere titel"
    module.save_revision()
    assert (CONTENT.now(), SHELL.now()) == before


def test_a_module_that_comes_goes_moves_or_is_taken_off_line_makes_the_addresses_old() -> None:
    versions = [SHELL.now()]
    module = _module()
    versions.append(SHELL.now())
    module.slug = "anders"
    module.save_revision().publish()
    versions.append(SHELL.now())
    module.unpublish()
    versions.append(SHELL.now())
    module.save_revision().publish()
    versions.append(SHELL.now())
    module.delete()
    versions.append(SHELL.now())
    assert len(set(versions)) == len(versions)


def test_any_other_page_makes_both_old() -> None:
    _module()
    for page in (InformationPage.objects.first(), ModuleIndexPage.objects.first()):
        before = CONTENT.now(), SHELL.now()
        _publish_anew(page)
        assert CONTENT.now() != before[0]
        assert SHELL.now() != before[1]


def test_a_help_line_and_a_setting_make_the_shell_old() -> None:
    for row in (HelpService.objects.first(), SafetySettings.load()):
        before = SHELL.now()
        assert row is not None
        row.save()
        assert SHELL.now() != before
