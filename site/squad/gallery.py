"""The gallery: every component in every state, and every drawing; in development only."""

from dataclasses import dataclass

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import override

from squad import pictures

COLOURS = (
    ("paper", "the page"),
    ("mist", "a quiet panel"),
    ("ink", "text and shape"),
    ("sea", "the house, module 4"),
    ("sun", "module 1"),
    ("apricot", "module 2"),
    ("sky", "module 3"),
    ("rain", "module 5"),
    ("sea-soft", "a voice"),
    ("sun-soft", "a notice"),
    ("sky-soft", "her voice"),
    ("piece", "the piece, nothing else"),
    ("here", "where you are, what is chosen"),
    ("solid", "what you press"),
)
MENU = (
    {"href": "/nl/how-it-works/", "label": "How it works"},
    {"href": "/dev/gallery/", "label": "The modules"},
    {"href": "/nl/help/", "label": "Help"},
    {"href": "/nl/account/login/", "label": "Sign in"},
)
FOOT = (
    {"href": "/nl/privacy/", "label": "Privacy"},
    {"href": "/nl/accessibility/", "label": "Accessibility"},
    {"href": "/nl/contact/", "label": "Contact"},
)


@dataclass(frozen=True)
class Module:
    """A module as the gallery shows it: its field, its words and its length."""

    number: int
    field: str
    title: str
    summary: str
    minutes: int


MODULES = (
    Module(1, "sun", "Self-image and body image", "Who am I, and what do I think of me?", 75),
    Module(2, "apricot", "Relationships", "What makes a relationship good, and when not any more?", 80),
    Module(3, "sky", "Sexuality", "What I want, what I do not want, and what I may ask.", 90),
    Module(4, "sea", "Boundaries and resilience", "Feel my boundary, say it and show it.", 75),
    Module(5, "rain", "Teen pimps", "What they do, step by step, and who helps.", 90),
)


class Specimen(forms.Form):
    """A form with one field of each kind; sent empty, it shows what is wrong."""

    name = forms.CharField(label="First name")
    email = forms.EmailField(label="Work address", help_text="The address of your organisation.")
    province = forms.ChoiceField(
        label="Province, or Brussels",
        choices=[("", "Choose"), ("antwerp", "Antwerp"), ("brussels", "Brussels")],
        error_messages={"required": "Choose a province, or Brussels."},
    )
    medium = forms.ChoiceField(
        label="Screen or paper",
        choices=[("screen", "On the screen"), ("paper", "On paper"), ("both", "Both")],
        widget=forms.RadioSelect,
        help_text="What the group used most.",
    )
    steps = forms.MultipleChoiceField(
        label="Steps done",
        choices=[("1", "Check-in"), ("2", "Ground rules"), ("3", "Talk")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    girls = forms.IntegerField(label="How many girls", min_value=1, max_value=20)
    reason = forms.CharField(
        label="Reason or question", widget=forms.Textarea(attrs={"rows": 3}), required=False
    )
    accept = forms.BooleanField(label="I accept the code of conduct", help_text="Version 3.")


PAGES = {
    "": "squad/gallery/page.html",
    "home": "squad/gallery/home.html",
    "module": "squad/gallery/module.html",
    "group": "squad/gallery/group.html",
    "choices": "squad/gallery/choices.html",
    "words": "squad/gallery/words.html",
    "story": "squad/gallery/story.html",
    "figures": "squad/gallery/figures.html",
    "queue": "squad/gallery/queue.html",
    "register": "squad/gallery/register.html",
    "print": "squad/gallery/print.html",
}


def gallery(request: HttpRequest, name: str = "") -> HttpResponse:
    """One page of the gallery, in English whatever the browser asks for."""
    if name not in PAGES:
        raise Http404
    context = {
        "pages": [page for page in PAGES if page],
        "colours": COLOURS,
        "menu": MENU,
        "foot_links": FOOT,
        "help_line": {"phone": "116 000", "label": "free, day and night"},
        "modules": MODULES,
        "minutes": [10, 5, 10, 20, 12, 10, 8],
        "form": Specimen({"name": "Camille", "email": "camille@", "girls": "6"}),
        "empty": Specimen(prefix="empty"),
        "icons": pictures.names("icons"),
        "pictures": pictures.names("pictures"),
        "spots": ("hair", "face", "shoulder", "chest", "belly", "hand", "leg", "foot"),
    }
    with override("en"):
        return render(request, PAGES[name], context)
