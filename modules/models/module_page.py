"""A module: a page made of steps, for those who may use the training."""

from typing import Any, ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from modules.models.copying import CodeOfItsOwn
from modules.models.mended import Mended
from modules.models.preparation import Preparation
from modules.models.preview_modes import PreviewKeepsQuery, modes_of
from modules.models.publishable import StoriesAreWhole
from modules.models.served import ServedFromAbove
from modules.models.steps_field import StepsField
from modules.models.translated_fields import module_fields
from modules.models.untranslated import missing, missing_words, translation_of
from modules.models.versions import is_version
from modules.permission import ONLY_APPROVED
from modules.steps.registry import step_blocks

FIRST = 1
DELIVERED, WEDGES = 5, 12  # modules that come with the product; the most wedges that a disc shows clearly
FIELDS = ("sun", "apricot", "sky", "sea", "rain")  # one for each of the five; a sixth begins again


class ModulePage(  # type: ignore[django-manager-missing]  # the stubs lose it behind a second base
    CodeOfItsOwn, StoriesAreWhole, Mended, ServedFromAbove, PreviewKeepsQuery, Preparation, Page
):
    """One of the modules. Its steps are what a facilitator runs with a group."""

    in_shell: ClassVar[bool] = (
        False  # no menu and no foot shows a module: publishing one leaves them as they are
    )
    exclude_fields_in_copy: ClassVar[list[str]] = ["code", "mending_since"]

    number = models.PositiveSmallIntegerField(
        _("number"),
        default=FIRST,
        validators=[MinValueValidator(FIRST)],
        help_text=_("Where the module stands in the list; it also chooses its colour."),
    )
    code = models.SlugField(
        _("code"),
        max_length=40,
        db_index=True,
        help_text=_(
            "A short word in small letters, such as “trust”. It is the same in each language, stands in the addresses "
            "of sessions and in the figures, and does not change later."
        ),
    )
    summary = models.CharField(_("summary"), max_length=300, help_text=_("What a girl takes from it."))
    group_min = models.PositiveSmallIntegerField(
        _("smallest group"),
        default=4,
        validators=[MinValueValidator(1), MaxValueValidator(20)],
        help_text=_("With fewer girls, choose another day or work one to one."),
    )
    group_max = models.PositiveSmallIntegerField(
        _("largest group"),
        default=8,
        validators=[MinValueValidator(1), MaxValueValidator(20)],
        help_text=_("With more girls, make two groups."),
    )
    first_language = models.CharField(
        _("first written in"),
        max_length=8,
        blank=True,
        choices=settings.WAGTAIL_CONTENT_LANGUAGES,
        help_text=_(
            "The language whose changes the other languages follow. Left empty it is the language of the site."
        ),
    )
    steps: StepsField = StepsField(
        step_blocks,
        verbose_name=_("steps"),
        collapsed=True,
        help_text=_(
            "Four to nine steps, in the order of the session. Begin with a check-in and ground rules, end with a "
            "check-out. The eye beside each kind shows an example."
        ),
    )

    # what a content package last put here, in short: an editor's change is told from it (`modules.packages.merge`)
    loaded_marks = models.JSONField(default=dict, blank=True, editable=False)

    translatable_fields: ClassVar[list[Any]] = module_fields(Preparation.TEXTS)
    parent_page_types: ClassVar[list[str]] = ["modules.ModuleIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    private_page_options: ClassVar[list[str]] = []
    visibility_text = ONLY_APPROVED
    template = "modules/module_page.html"

    class Meta:
        verbose_name = _("module")
        verbose_name_plural = _("modules")
        permissions: ClassVar[list[tuple[str, Any]]] = [("use_training", _("Can use the training"))]

    @property
    def field(self) -> str:
        """The colour of the module's own field."""
        return FIELDS[((self.number or FIRST) - 1) % len(FIELDS)]

    @property
    def of_modules(self) -> int:
        """How many wedges the disc of modules has: five, or as many as this one's number, at most twelve."""
        return min(max(DELIVERED, self.number or FIRST), WEDGES)

    @property
    def index_address(self) -> str:
        """Where the list of modules stands: one step up from the page's own address."""
        own = self.url if self.pk else None
        return own.rstrip("/").rpartition("/")[0] + "/" if own else ""

    @property
    def minutes(self) -> int:
        """How long the module takes, all steps added."""
        return sum(child.value.length for child in self.steps)

    @cached_property
    def preview_modes(self) -> list[tuple[str, Any]]:
        """What an editor can look at before publishing: each look, of each version."""
        return modes_of(self)

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """The page itself, `v2/` for a version of it; `v2/prepare/` to prepare with it, `v2/print/` for its sheets.

        `v2/print/kit/` is all of them as one PDF, `v2/print/step-3/` those of one step.
        """
        match path_components:
            case [version] if self.live and is_version(version):
                return RouteResult(self, kwargs={"version": version})
            case [version, ("prepare" | "print") as view] if self.live and is_version(version):
                return RouteResult(self, kwargs={"version": version, "view": view})
            case [version, "print", sheets] if self.live and is_version(version):
                return RouteResult(self, kwargs={"version": version, "sheets": sheets})
        return super().route(request, path_components)

    def publish(self, revision: Any, *args: Any, **kwargs: Any) -> Any:
        """Publishes, or raises ValidationError: for a story with problems, or texts that are not translated."""
        translation = translation_of(self)
        if words := missing_words(missing(translation)) if translation else []:
            raise ValidationError({"steps": words})
        return super().publish(revision, *args, **kwargs)

    def clean(self) -> None:
        """A code is one module's; the group is not smaller than its smallest."""
        super().clean()
        wrong: dict[str, Any] = {}
        if self.group_max is not None and self.group_min is not None and self.group_max < self.group_min:
            wrong["group_max"] = _("The largest group cannot be smaller than the smallest.")
        others = ModulePage.objects.filter(code=self.code).exclude(translation_key=self.translation_key)
        if self.code and others.exists():
            wrong["code"] = _("Another module has this code. Choose another one.")
        if wrong:
            raise ValidationError(wrong)
