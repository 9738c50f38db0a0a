"""A professional's own course: a first page, short parts, and an end; for those who may use the training."""

from __future__ import annotations

from typing import Any, ClassVar, Final

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator, RegexValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from modules.course.blocks import CourseBlock
from modules.models.copying import CodeOfItsOwn
from modules.models.publishable import StoriesAreWhole
from modules.models.served import ServedFromAbove
from modules.models.steps_field import StepsField
from modules.permission import ONLY_APPROVED

END: Final = "end"  # the address of the last page, below the first
FIELDS: Final = ("sun", "apricot", "sky", "rain")  # the look's fields, one for each part in its order
A_MONTH: Final = RegexValidator(r"^20[0-9]{2}-(0[1-9]|1[0-2])$", _("Write a year and a month: 2026-11."))


class _OfTheCourse(StoriesAreWhole, ServedFromAbove, Page):
    """What the pages of the course share: a lead, parts to read, and the one permission."""

    lead = models.CharField(
        _("lead"),
        max_length=300,
        blank=True,
        help_text=_("What somebody can do afterwards, in one sentence."),
    )
    minutes = models.PositiveSmallIntegerField(
        _("minutes"), default=6, validators=[MinValueValidator(1), MaxValueValidator(15)]
    )
    body: StepsField = StepsField(CourseBlock, verbose_name=_("what is on the page"))
    # what the starter text last put here, in short: an editor's change is told from it (`modules.packages.course`)
    loaded_mark = models.CharField(max_length=64, blank=True, editable=False)

    story_fields: ClassVar[tuple[str, ...]] = ("body",)
    private_page_options: ClassVar[list[str]] = []
    visibility_text = ONLY_APPROVED

    class Meta:
        abstract = True

    @property
    def course(self) -> CoursePage:
        """The course that the page belongs to."""
        raise NotImplementedError


class CoursePage(CodeOfItsOwn, _OfTheCourse):
    """The first page of the course, and its end. The parts lie below it."""

    code = models.SlugField(
        _("code"),
        max_length=40,
        default="course",
        help_text=_("The same in each language; it stands in the address of the certificate."),
    )
    version = models.CharField(
        _("version"),
        max_length=7,
        validators=[A_MONTH],
        help_text=_(
            "The month in which the text last changed in earnest: 2026-11. It stands on the certificate."
        ),
    )
    closing: StepsField = StepsField(CourseBlock, verbose_name=_("what is on the last page"), blank=True)

    story_fields: ClassVar[tuple[str, ...]] = ("body", "closing")
    parent_page_types: ClassVar[list[str]] = ["modules.ModuleIndexPage"]
    subpage_types: ClassVar[list[str]] = ["modules.CoursePartPage"]
    template = "modules/course/page.html"

    class Meta:
        verbose_name = _("course for professionals")
        verbose_name_plural = _("courses for professionals")

    @property
    def course(self) -> CoursePage:
        """This page."""
        return self

    @property
    def field(self) -> str:
        """The colour of the title band: the house's own."""
        return "sea"

    @property
    def preview_modes(self) -> list[tuple[str, Any]]:
        """The first page, or the last one."""
        return [("", _("First page")), (END, _("Last page"))]

    def parts(self) -> list[CoursePartPage]:
        """The live parts, in their order in the tree; what is on their pages is not read."""
        if not self.path:
            return []
        return list(CoursePartPage.objects.child_of(self).live().defer_streamfields().order_by("path"))

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """The page itself, its parts by their own addresses, and `end/` for the last page."""
        if path_components == [END] and self.live:
            return RouteResult(self, kwargs={"view": END})
        return super().route(request, path_components)

    def clean(self) -> None:
        """A code is one course's."""
        super().clean()
        if self.code and self._is_taken():
            raise ValidationError({"code": _("Another course has this code. Choose another one.")})

    def needs_a_code(self) -> bool:
        """Also where a copy comes with the code of its source."""
        return not self.code or self._is_taken()

    def _is_taken(self) -> bool:
        others = CoursePage.objects.filter(code=self.code).exclude(translation_key=self.translation_key)
        return bool(others.exists())


class CoursePartPage(_OfTheCourse):
    """One part of the course: to be read and practised in five to eight minutes."""

    parent_page_types: ClassVar[list[str]] = ["modules.CoursePage"]
    subpage_types: ClassVar[list[str]] = []
    template = "modules/course/page.html"

    class Meta:
        verbose_name = _("part of a course")
        verbose_name_plural = _("parts of a course")

    @property
    def course(self) -> CoursePage:
        """The course above it."""
        found: CoursePage = CoursePage.objects.get(pk=self.get_parent().pk)
        return found

    def field_at(self, place: int) -> str:
        """The colour of the title band of the part at a place; the first is 1."""
        return FIELDS[(place - 1) % len(FIELDS)]
