"""What this room adds to Wagtail."""

from django.http import Http404, HttpRequest, HttpResponse
from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from wagtail import hooks
from wagtail.snippets.models import register_snippet

from modules.editing.bulk_publish import (
    PublishWhatMay as PublishWhatMay,  # its hook is found by being imported
)
from modules.editing.caption_page import caption_page
from modules.editing.story_map import story_map
from modules.editing.viewsets import FilmViewSet
from modules.media.serving import respond
from modules.models import TrainingDocument
from modules.packages.publish import history_words as history_words
from modules.pages.answers import answer, answer_preview
from modules.permission import may_see_media
from modules.translation import hooks as translation_hooks

register_snippet(FilmViewSet)
translation_hooks.connect()
hooks.register("before_serve_page", answer, order=100)  # after Wagtail's own restrictions
hooks.register("serve_page_preview", answer_preview)


@hooks.register("before_serve_document")
def serve_document_with_permission(document: TrainingDocument, request: HttpRequest) -> HttpResponse:
    """A document asks the same permission as the module it belongs to; Wagtail's own answer may be kept by a cache."""
    if not may_see_media(request):
        raise Http404
    return respond(document.file.name)


@hooks.register("register_admin_urls")
def address_of_the_captions() -> list[URLPattern]:
    """Where the captions of a film are checked and mended; it asks for the right to change films."""
    return [path("film-captions/<int:film>/<slug:language>/", caption_page, name="film_captions")]


@hooks.register("register_admin_urls")
def address_of_the_story_map() -> list[URLPattern]:
    """Where the editor's form asks for the map of a story; behind Wagtail's own sign-in and the right to edit pages."""
    return [path("story-map/", story_map, name="story_map")]


@hooks.register("insert_editor_js")
def story_map_script() -> SafeString:
    """Draws the map of a story while it is written, and leads from a problem to its field."""
    scripts = ("modules/editor/story_map.js", "modules/editor/to_field.js")
    return format_html_join("", '<script src="{}"></script>', ((static(script),) for script in scripts))


@hooks.register("insert_global_admin_css")
def look_of_the_story_map() -> SafeString:
    """The map, and the list of what has to be mended, in the colours of the admin."""
    sheets = ("modules/editor/story_map.css", "modules/editor/problems.css")
    return format_html_join("", '<link rel="stylesheet" href="{}">', ((static(sheet),) for sheet in sheets))
