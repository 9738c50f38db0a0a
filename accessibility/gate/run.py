"""The gate run over pages and versions as they are given, or over everything: first gather, then check."""

from collections.abc import Iterable

from accessibility.gate.check import Checked, findings
from accessibility.gate.gather.subjects import subjects
from accessibility.gate.rule import Finding
from accessibility.models import Adaptation
from modules.models import ModulePage


def checked(pages: Iterable[ModulePage], versions: Iterable[Adaptation] = ()) -> list[Checked]:
    """Each of these pages, and then each of these versions, with what is wrong."""
    return [Checked(subject, findings(subject)) for subject in subjects(pages, versions)]


def of_page(page: ModulePage) -> list[Finding]:
    """What is wrong with the general version of `page`, as it is given: live, a revision, or not saved yet."""
    return checked([page])[0].findings


def of_version(version: Adaptation) -> list[Finding]:
    """What is wrong with a version as it is given, over its page as it is live."""
    return checked([], [version])[0].findings


def with_live_versions(page: ModulePage) -> list[Checked]:
    """What is wrong with `page` as it is given, first, and then with each of its live versions over it."""
    return checked([page], live_versions(page) if page.pk else ())


def live_versions(page: ModulePage) -> list[Adaptation]:
    """The versions of a page that are live, by audience; one query."""
    found = Adaptation.objects.filter(page_id=page.pk, live=True)
    return list(found.select_related("audience", "page__locale").order_by("audience__code"))


def check_everything(*, drafts: bool = False) -> list[Checked]:
    """Every module in every language, and every version of it.

    What is live is looked at as it is live, and with `drafts` as it was last saved; what is not live is a draft either
    way. A fixed number of queries where all is live.
    """
    pages = ModulePage.objects.select_related("locale", "latest_revision")
    versions = Adaptation.objects.select_related("audience", "page__locale", "latest_revision")
    by_page = pages.order_by("number", "locale__language_code")
    by_version = versions.order_by("page__number", "page__locale__language_code", "audience__code")
    return checked(
        [live_or_draft(page, drafts) for page in by_page],
        [live_or_draft(version, drafts) for version in by_version],
    )


def live_or_draft[T: (ModulePage, Adaptation)](row: T, drafts: bool = False) -> T:
    """The row itself where it is live, else its newest draft, with what was read of other rows."""
    if (row.live and not drafts) or row.latest_revision is None:
        return row
    draft: T = row.with_content_json(row.latest_revision.content)
    if isinstance(draft, ModulePage) and isinstance(row, ModulePage):
        draft.locale = row.locale
    elif isinstance(draft, Adaptation) and isinstance(row, Adaptation):
        draft.page, draft.audience = row.page, row.audience
    return draft
