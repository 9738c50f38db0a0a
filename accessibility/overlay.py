"""An adaptation is an overlay: it replaces single steps, and what it does not name flows through."""

from __future__ import annotations

from dataclasses import replace

from accessibility.models import Adaptation
from modules.models import ModulePage
from modules.resolve import Step


def adapt(page: ModulePage, version: str, steps: list[Step]) -> list[Step]:
    """Answers the hook `adapt_module_steps`: `steps` with those of `version` in their place; one query.

    An adapted step whose general step is no longer there is left out; the editor reads so in her form.
    """
    adaptation = Adaptation.objects.filter(page=page, audience__code=version, live=True).first()
    return steps if adaptation is None else over(steps, adaptation)


def over(steps: list[Step], adaptation: Adaptation) -> list[Step]:
    """`steps` with those of `adaptation`, live or a draft, in their place."""
    adapted = {step.step_id: step for step in adaptation.adapted_steps()}
    return [
        replace(step, kind=new.kind, value=new.value, adapted=new.adapted)
        if (new := adapted.get(step.id))
        else step
        for step in steps
    ]
