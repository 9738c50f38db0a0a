"""What is shown of the course to those who may enter: where one is, what is on the page, and the ways on."""

from dataclasses import dataclass
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from modules.models import CoursePage, CoursePartPage
from modules.models.course import END
from modules.permission import address_of, private_response, refusal

TEMPLATE: Final = "modules/course/page.html"


@dataclass(frozen=True)
class Stop:
    """One page of the course on the way through: its title, address and minutes; `place` is 0 for first and last."""

    title: str
    address: str
    minutes: int
    place: int = 0
    here: bool = False


def respond(page: CoursePage | CoursePartPage, request: HttpRequest, view: str = "") -> HttpResponse:
    """A page of the course; refused before anything of it is read. Nobody is told that it was opened."""
    refused = refusal(request)
    if refused is not None:
        return refused
    return private_response(render(request, TEMPLATE, context_of(page, view)))


def preview(page: CoursePage | CoursePartPage, request: HttpRequest, mode: str = "") -> HttpResponse:
    """A draft, with the parts that are live round it."""
    return render(request, TEMPLATE, context_of(page, mode))


def context_of(page: CoursePage | CoursePartPage, view: str) -> dict[str, Any]:
    """What the template needs; a part is found among its course's live parts, a draft of one stands alone."""
    course = page.course
    stops = course_path(course, page, view)
    at = next((number for number, stop in enumerate(stops) if stop.here), 0)
    body = getattr(course, "closing") if view == END else page.body  # noqa: B009  (only a course has it)
    place, total = stops[at].place, len(stops) - 2
    return {
        "page": page,
        "course": course,
        "body": body,
        "heading": gettext("The end, and further") if view == END else page.title,
        "is_first": page == course and not view,
        "is_end": view == END,
        "place": place,
        "total": total,
        "disc": _disc(place, total, view),
        "field": page.field_at(place) if place else course.field,
        "stops": stops,
        "before": stops[at - 1] if at else None,
        "after": stops[at + 1] if at + 1 < len(stops) else None,
        "minutes": sum(stop.minutes for stop in stops),
        "plays": any(block.block_type == "practice" for block in body),
        "modules_address": course.get_parent().url if course.path else "",
        "certificate_address": address_of("certificate:make", code=course.code) if view == END else "",
    }


def _disc(place: int, total: int, view: str) -> tuple[int, str]:
    """How far the disc in the title band is filled, and what it says aloud."""
    if place:
        return place, gettext("Part %(place)s of %(total)s") % {"place": place, "total": total}
    if view == END:
        return total + 1, gettext("All parts are behind you")
    return 0, gettext("Before the first part")


def course_path(course: CoursePage, here: CoursePage | CoursePartPage, view: str) -> list[Stop]:
    """The way through the course: its first page, its live parts, its end."""
    own = course.url or "" if course.path else ""
    first = Stop(gettext("Start"), own, course.minutes, 0, here == course and not view)
    parts = [
        Stop(part.title, f"{own}{part.slug}/", part.minutes, place, here.pk == part.pk)
        for place, part in enumerate(course.parts(), start=1)
    ]
    last = Stop(gettext("End"), f"{own}{END}/", 2, 0, view == END)
    return [first, *parts, last]
