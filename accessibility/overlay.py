"""An adaptation is an overlay: it changes single steps, down to one field, and what it does not name flows through."""

from __future__ import annotations

from accessibility.models import Adaptation
from accessibility.overlaid import overlaid, read_aloud
from modules.models import ModulePage
from modules.resolve import Step


def adapt(page: ModulePage, version: str, steps: list[Step]) -> list[Step]:
    """Answers the hook `adapt_module_steps`: `steps` as `version` has them; one query.

    Changes of a step that the module no longer has show nowhere; the editor reads so in her form.
    """
    found = Adaptation.objects.filter(page=page, audience__code=version, live=True)
    # two values and no rows of models: that is half of what the query costs
    for adapted, needs_pictures in found.values_list("steps", "audience__needs_pictures"):
        made = overlaid(steps, (child.value for child in adapted))
        return read_aloud(made) if needs_pictures else made
    return steps
