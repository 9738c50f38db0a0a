"""Everything that girls hear, see or hold, step by step, of the pages that are live now."""

from collections.abc import Iterator

from accessibility.models import Adaptation
from accessibility.words.girls_texts import GENERAL, StepText, step_text
from accessibility.words.reading_ease import FORMULAS
from modules.models import ModulePage


def of_pages() -> Iterator[StepText]:
    """The live modules and their live versions, in every language that there is a formula for."""
    pages = ModulePage.objects.live().filter(locale__language_code__in=FORMULAS).select_related("locale")
    for page in pages.order_by("number", "locale__language_code"):
        language = page.locale.language_code
        places = {block["id"]: f"{n:02}" for n, block in enumerate(page.steps.raw_data, start=1)}
        for block in page.steps.raw_data:
            yield step_text(page.code, GENERAL, places[block["id"]], language, block["type"], block["value"])
        versions = Adaptation.objects.filter(page=page, live=True).select_related("audience", "page")
        for version in versions.order_by("audience__code"):
            key = version.audience.key
            for step in version.resolved():
                if step.adapted:
                    raw = step.value.block.get_prep_value(step.value)
                    yield step_text(page.code, key, places.get(step.id, ""), language, step.kind, raw)
