"""The forms of the pages: which fields stand in them, in which order, and what stands round them."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page

from modules.editing.copy_form import CopyWithoutAlias
from modules.editing.forms import ModulePageForm
from modules.editing.panels import AskedPanel, ProblemsPanel
from modules.models import CoursePage, CoursePartPage, ModuleIndexPage, ModulePage

PREPARATION_PANELS: Final[list[Any]] = [
    MultiFieldPanel(
        [
            FieldPanel("goals_text"),
            FieldPanel("theory_text"),
            FieldPanel("not_now_text"),
            FieldPanel("youngest_text"),
            FieldPanel("preparation_text"),
            FieldPanel("readiness_text"),
        ],
        heading=_("Before the session"),
        help_text=_("For the professional, to be read in ten minutes. The group never sees it."),
    ),
    MultiFieldPanel(
        [
            FieldPanel("told_now_text"),
            FieldPanel("told_today_text"),
            FieldPanel("told_week_text"),
        ],
        heading=_("When a girl tells something"),
        help_text=_(
            "Read while a girl is crying: short lines, the first thing first. Write no telephone number: the help "
            "services are shown beside it."
        ),
    ),
    MultiFieldPanel(
        [FieldPanel("may_text"), FieldPanel("must_text"), FieldPanel("law_checked")],
        heading=_("What the law says"),
        help_text=_("Let a lawyer read these texts before you publish them."),
    ),
]
MODULE_PANELS: Final[list[Any]] = [
    ProblemsPanel(),
    AskedPanel(),
    *Page.content_panels,
    FieldPanel("summary"),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("number"), FieldPanel("code")]),
            FieldRowPanel([FieldPanel("group_min"), FieldPanel("group_max")]),
            FieldPanel("first_language"),
        ],
        heading=_("The module"),
    ),
    *PREPARATION_PANELS,
    FieldPanel("steps"),
]
COURSE_PANELS: Final[list[Any]] = [
    *Page.content_panels,
    FieldPanel("lead"),
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("version"), FieldPanel("code"), FieldPanel("minutes")])],
        heading=_("The course"),
    ),
    FieldPanel("body"),
    FieldPanel("closing"),
]
COURSE_PART_PANELS: Final[list[Any]] = [
    *Page.content_panels,
    FieldPanel("lead"),
    FieldPanel("minutes"),
    FieldPanel("body"),
]
MODULE_INDEX_PANELS: Final[list[Any]] = [*Page.content_panels, FieldPanel("lead")]


def bind() -> None:
    """Gives each page the fields of its form, as Wagtail gives `Page` its own; before anybody asks for a form."""
    ModulePage.content_panels = MODULE_PANELS
    ModulePage.base_form_class = ModulePageForm
    CoursePage.content_panels = COURSE_PANELS
    CoursePartPage.content_panels = COURSE_PART_PANELS
    ModuleIndexPage.content_panels = MODULE_INDEX_PANELS
    for page in (ModulePage, CoursePage):
        page.copy_form_class = CopyWithoutAlias
