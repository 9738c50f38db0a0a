"""The forms of all kinds of pages in the admin: Wagtail's, without a panel that cannot work here."""

from wagtail import hooks
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.revisions import RevisionsRevertView
from wagtail.admin.viewsets.pages import PageViewSet

from modules.editing.without_checks import WithoutChecks


class CreatePage(WithoutChecks, CreateView):
    """The form of a new page."""


class EditPage(WithoutChecks, EditView):
    """The form of a page."""


class RevertPage(WithoutChecks, RevisionsRevertView):
    """The form of a page, filled from an earlier revision."""


class PagesViewSet(PageViewSet):
    """All kinds of pages."""

    add_view_class = CreatePage
    edit_view_class = EditPage
    revisions_revert_view_class = RevertPage


@hooks.register("register_admin_viewset")
def pages() -> PagesViewSet:
    """Takes the place of Wagtail's own, which is registered first."""
    return PagesViewSet()
