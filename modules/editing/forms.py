"""The form of a module: what no single step can know, in sentences that an editor can act on."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Max
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.blocks import StreamBlockValidationError
from wagtail.blocks.struct_block import StructBlockValidationError

from modules.editing.findings import add_field_errors, found_in
from modules.sessions.run_sheet import LENGTHS, Part, fit
from modules.steps.error_messages import name_problems
from modules.steps.film.required_captions import lacking
from modules.steps.step_block import MUST


class ModulePageForm(WagtailAdminPageForm):
    """A new module gets the next number; published, its steps have different names and fit a session."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Names each field in what it says to be wrong."""
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if name != "steps":
                name_problems(field, field.label)
        if "steps" in self.fields:
            self.fields["steps"].error_messages["required"] = _(
                "The module has no steps yet. Add the first one."
            )
        if self.instance.pk is None and "number" in self.fields and not self.is_bound:
            numbers = type(self.instance).objects.aggregate(highest=Max("number"))
            self.initial["number"] = (numbers["highest"] or 0) + 1

    def add_error(self, field: str | None, error: Any) -> None:
        """Says of steps that are missing altogether what to do: the blocks only say that they must be there."""
        if field == "steps" and not getattr(error, "block_errors", True) and not len(self["steps"].value()):
            words = _("The module has no steps yet. Add the first one.")
            error = StreamBlockValidationError(non_block_errors=[ValidationError(words)])
        super().add_error(field, error)

    def clean(self) -> dict[str, Any]:
        """Looks at all steps together; a draft may still be unfinished."""
        cleaned: dict[str, Any] = super().clean()
        steps = cleaned.get("steps")
        if steps and not self.is_deferred_validation:
            self._check_each(steps)
            self._check_length(steps)
        return cleaned

    def _post_clean(self) -> None:
        """Asks what other rooms find in the page as it is written, once its own fields and steps are right."""
        super()._post_clean()
        if not self.is_deferred_validation and "steps" in self.cleaned_data:
            add_field_errors(self, found_in(self.instance, self))

    def _check_each(self, steps: Any) -> None:
        """What is wrong with single steps, told in one error: only the first is shown beside its field."""
        wrong = _same_names(steps)
        for at, error in _uncaptioned(steps, self.instance.published_language).items():
            wrong.setdefault(at, {}).update(error)
        if wrong:
            errors = {at: StructBlockValidationError(block_errors=inner) for at, inner in wrong.items()}
            self.add_error("steps", StreamBlockValidationError(block_errors=errors))

    def _check_length(self, steps: Any) -> None:
        """What must stay has to fit the longest session that there is."""
        parts = [Part(child.value.length, child.value["need"] or MUST) for child in steps]
        over = fit(parts, max(LENGTHS)).over
        if over:
            words = _(
                "The steps that always stay take %(minutes)s minutes together, and a session has at most %(most)s. "
                "Make steps shorter, or say of some that they may be left out."
            )
            error = ValidationError(words, params={"minutes": max(LENGTHS) + over, "most": max(LENGTHS)})
            self.add_error("steps", StreamBlockValidationError(non_block_errors=[error]))


def _same_names(steps: Any) -> dict[int, dict[str, ValidationError]]:
    """Two steps with one name cannot be told apart in the run sheet, in a plan of one's own and on paper."""
    seen: dict[str, int] = {}
    wrong: dict[int, dict[str, ValidationError]] = {}
    for at, child in enumerate(steps):
        title = str(child.value["title"])
        if first := seen.get(title.casefold()):
            words = _("Step %(number)s is called “%(title)s” too. Give one of the two another title.")
            wrong[at] = {"title": ValidationError(words, params={"number": first, "title": title})}
        seen.setdefault(title.casefold(), at + 1)
    return wrong


def _uncaptioned(steps: Any, language: str) -> dict[int, dict[str, ValidationError]]:
    """The films that have no captions in the language of the page, each at the field that chooses it."""
    films = {at: child.value["film"] for at, child in enumerate(steps) if child.block_type == "film"}
    told = {at: lacking(film, language) for at, film in films.items()}
    return {at: {"film": ValidationError(words)} for at, words in told.items() if words}
