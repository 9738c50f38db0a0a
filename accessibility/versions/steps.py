"""An adaptation is an overlay: it changes single steps, down to one field, and what it does not name flows through."""

from typing import Any

from accessibility.models import Adaptation
from accessibility.overlay.overlaid import overlaid, read_aloud
from accessibility.versions.offered import VERSIONS
from modules.models import ModulePage
from modules.sessions.steps import Step


def adapt(page: ModulePage, version: str, steps: list[Step]) -> list[Step]:
    """Answers the hook `adapt_module_steps`: `steps` as `version` has them; no query when warm.

    Changes of a step that the module no longer has show nowhere; the editor reads so in her form.
    """
    found = VERSIONS.cached(("overlay", page.pk, version), lambda: _written(page, version))
    if found is None:
        return steps
    raw, needs_pictures = found
    stream = Adaptation._meta.get_field("steps").stream_block.to_python(raw)
    made = overlaid(steps, (child.value for child in stream))
    return read_aloud(made) if needs_pictures else made


def _written(page: ModulePage, version: str) -> tuple[list[dict[str, Any]], bool] | None:
    """The adapted steps of a live adaptation as they are stored, and whether its girls look rather than read.

    What is kept are texts and keys: pictures and films that they name are read anew each time.
    """
    found = Adaptation.objects.filter(page=page, audience__code=version, live=True)
    row = found.values_list("steps", "audience__needs_pictures").first()
    return None if row is None else (list(row[0].raw_data), row[1])
