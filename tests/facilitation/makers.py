"""Who is in the room, and what is sent, for the tests of this room."""

from typing import Any

from django.test import Client

from accessibility.models import Adaptation
from modules.models import ModulePage
from modules.packages.load import load_path
from modules.starter.text import FOLDER
from tests.accessibility.makers import french_page
from tests.modules.makers import facilitator, module_page
from tests.signing_in import sign_in

HOME = "/nl/session/boundaries/"
MARK = "6f2c8a52-6f2e-4bd7-9d0a-0b6f4f2f8a11"


def both_languages() -> tuple[ModulePage, ModulePage]:
    """Module 4 in Dutch and in French, with the starter versions v2 and v3."""
    dutch = module_page(told_now_text="Dank haar.\nOnderzoek niets.")
    french = french_page(dutch)
    load_path(FOLDER / "boundaries")
    assert Adaptation.objects.count() == 4
    return dutch, french


def signed_in(who: Any = None) -> Client:
    """A browser in which somebody is signed in; Fatima, who may use the training, unless it is somebody else."""
    client = Client()
    sign_in(client, who or facilitator())
    return client


def report(**changes: Any) -> dict[str, Any]:
    """What Fatima sends after a session with six girls."""
    return {
        "uuid": MARK,
        "province": "antwerp",
        "setting": "residential",
        "girls": "6",
        "first_timers": "4",
        "age_band": "14_15",
        "girls_language": "nl",
        "steps_done": ["check_in", "talk"],
        "medium": "screen",
        **changes,
    }
