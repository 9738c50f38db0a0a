"""A practice conversation in which somebody could get lost becomes public by no way; a draft may be unfinished."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import override

from modules.models import CoursePage, CoursePartPage
from tests.modules.course.small import dutch_course, part, signed_in
from tests.modules.makers import person
from tests.signing_in import sign_in

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("course")]


def _broken(page: Any, stream: str = "body") -> Any:
    """The page's newest draft, in which the first card leads nowhere."""
    draft = page.get_latest_revision_as_object()
    field = getattr(draft, stream)
    raw = field.get_prep_value()
    for block in raw:
        if block["type"] == "practice":
            block["value"]["messages"][0]["value"]["choices"][0]["value"]["to"] = "nowhere"
    setattr(draft, stream, field.stream_block.to_python(raw))
    draft.save_revision()
    return draft


def test_publishing_is_refused_with_the_place() -> None:
    page = part("weten")
    _broken(page)
    with override("en"), pytest.raises(ValidationError) as refused:
        page.get_latest_revision().publish()
    assert "Card 1, “coffee”" in refused.value.messages[0]
    assert "no card “nowhere”" in refused.value.messages[0]


def test_a_conversation_on_the_last_page_of_the_course_is_looked_at_too() -> None:
    course = dutch_course()
    practice = next(raw for raw in part("weten").body.get_prep_value() if raw["type"] == "practice")
    draft = course.get_latest_revision_as_object()
    draft.closing = draft.closing.stream_block.to_python([practice])
    draft.save_revision()
    _broken(CoursePage.objects.get(pk=course.pk), "closing")
    with pytest.raises(ValidationError):
        CoursePage.objects.get(pk=course.pk).get_latest_revision().publish()


def test_many_pages_at_once_are_refused_before_any_is_published() -> None:
    page = part("weten")
    _broken(page)
    client = signed_in()
    editor = person("emma", "wagtailadmin.access_admin")
    editor.is_superuser = True
    editor.save()
    sign_in(client, editor, second_factor=True)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    client.post(f"{address}?id={page.pk}", {"include_descendants": ""})
    assert CoursePartPage.objects.get(pk=page.pk).has_unpublished_changes


def test_one_page_plays_at_most_one_conversation() -> None:
    page = part("weten")
    raw = page.body.get_prep_value()
    twice = [*raw, {**raw[-1], "id": "11111111-1111-4111-8111-111111111111"}]
    value = page.body.stream_block.to_python(twice)
    with pytest.raises(ValidationError):
        page.body.stream_block.clean(value)
