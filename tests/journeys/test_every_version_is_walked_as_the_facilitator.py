"""All modules in both versions and languages, walked in a browser as the facilitator.

By keys alone, in letters twice as large, without motion, on a desk and on a phone: what is looked at in each state says
`walking.py`. All of it takes as long as all other tests together, so `script/walks` walks it (the mark `walk`).
"""

from typing import Any

import pytest

from tests.journeys.walkers import every_version, module_of, signed_in, stops
from tests.journeys.walking import Walk

# a film that comes whole cannot be sought
pytestmark = [
    pytest.mark.walk,
    pytest.mark.usefixtures("own_media"),
]


@pytest.fixture(scope="module")
def met() -> set[str]:
    """What axe has looked at: how the screens of a version are built, and each kind by night."""
    return set()


@every_version
def test_the_facilitator_walks_it_by_keys(
    open_browser: Any, site: str, met: set[str], language: str, code: str, version: str
) -> None:
    module = module_of(code, language)
    walk = Walk(signed_in(open_browser, site), met)
    walk.facilitator(str(module.url), stops(module, version))
    print(f"{len(walk.states)} states, {walk.looks} under axe")
    assert walk.wrong == [], "\n".join(walk.wrong)
