"""The drawings that a step may show, by key. SVG comes from the repository only; content names a drawing."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

Choices = list[tuple[str, str | Promise]]

DRAWINGS: list[tuple[str | Promise, Choices]] = [
    (
        _("Weather"),
        [
            ("weather-sun", _("Sun")),
            ("weather-cloud", _("Cloud")),
            ("weather-rain", _("Rain")),
            ("weather-wind", _("Wind")),
            ("weather-storm", _("Thunderstorm")),
            ("weather-rainbow", _("Rainbow")),
        ],
    ),
    (
        _("Animals"),
        [
            ("animal-cat", _("Cat")),
            ("animal-dog", _("Dog")),
            ("animal-bird", _("Bird")),
            ("animal-fish", _("Fish")),
            ("animal-hedgehog", _("Hedgehog")),
            ("animal-tortoise", _("Tortoise")),
        ],
    ),
    (
        _("Faces"),
        [
            ("face-smile", _("Face that smiles")),
            ("face-calm", _("Calm face")),
            ("face-open", _("Face with open mouth")),
            ("face-unsure", _("Unsure face")),
            ("face-wink", _("Face that winks")),
        ],
    ),
    (
        _("Girls"),
        [
            ("friend-afro", _("Girl with an afro")),
            ("friend-bob", _("Girl with a bob")),
            ("friend-braids", _("Girl with braids")),
            ("friend-curls", _("Girl with curls")),
            ("friend-fringe", _("Girl with a fringe")),
            ("friend-glasses", _("Girl with glasses")),
            ("friend-headphones", _("Girl with headphones")),
            ("friend-locs", _("Girl with locs")),
            ("friend-long", _("Girl with long hair")),
            ("friend-scarf", _("Girl with a headscarf")),
            ("friend-short", _("Girl with short hair")),
            ("friend-vitiligo", _("Girl with vitiligo")),
            ("friend-wheels", _("Girl in a wheelchair")),
        ],
    ),
    (
        _("Adults"),
        [
            ("carer-beard", _("Adult with a beard")),
            ("carer-bun", _("Adult with a bun")),
            ("carer-grey", _("Adult with grey hair")),
            ("carer-short", _("Adult with short hair")),
            ("stranger", _("Somebody unknown")),
        ],
    ),
    (
        _("Things"),
        [
            ("thing-phone", _("Phone")),
            ("thing-gift", _("Present")),
            ("thing-key", _("Key")),
            ("thing-house", _("House")),
            ("thing-bag", _("Bag")),
            ("thing-ticket", _("Ticket")),
            ("thing-music", _("Music")),
            ("thing-mirror", _("Mirror")),
            ("heap-one", _("One button")),
            ("heap-five", _("A heap of five")),
            ("heap-twenty", _("A heap of twenty")),
            ("heap-many", _("A heap of more than fifty")),
        ],
    ),
    (
        _("What to do"),
        [
            ("do-listen", _("Listen")),
            ("do-look", _("Look")),
            ("do-look-away", _("Look away")),
            ("do-point", _("Point at it")),
            ("do-talk", _("Talk together")),
            ("do-ask", _("Ask a question")),
            ("do-think", _("Think")),
            ("do-pairs", _("Two together")),
            ("do-choose", _("Choose a card")),
            ("do-keep", _("Keep it")),
            ("do-change", _("Change it")),
            ("do-draw", _("Draw")),
            ("do-cut", _("Cut it out")),
            ("do-circle", _("A circle in six pieces")),
            ("do-box", _("Put it in the box")),
            ("do-walk", _("Step forward")),
            ("do-stay", _("Stay where you are")),
            ("do-back", _("Step back")),
            ("do-sit", _("Sit")),
            ("do-wait", _("Wait")),
            ("do-breathe", _("Breathe out")),
            ("do-water", _("Drink water")),
        ],
    ),
    (
        _("Signs"),
        [
            ("sign-yes", _("Tick: yes")),
            ("sign-depends", _("Wave: it depends")),
            ("sign-no", _("Stroke: no")),
            ("piece", _("The piece")),
            ("hand", _("Hand")),
            ("voice", _("Voice")),
            ("person", _("Somebody beside you")),
        ],
    ),
]

# What a group or a girl works on: a drawing over a whole sheet, on paper only.
WHOLE_SHEETS: Choices = [
    ("circle-outline", _("A circle in six pieces")),
    ("silhouette-outline", _("A silhouette")),
]


def drawing_choices() -> list[tuple[str | Promise, Choices]]:
    """The drawings for a field of a model: asked each time, so that a new drawing needs no migration."""
    return DRAWINGS


def drawing_keys() -> set[str]:
    """The keys that content may name."""
    groups = [*(drawings for _group, drawings in DRAWINGS), WHOLE_SHEETS]
    return {key for drawings in groups for key, _label in drawings}


def drawing_choice(label: str | Promise, *, required: bool = True) -> blocks.ChoiceBlock:
    """A field in which an editor picks one of the drawings; or none, where it is not required.

    `draws` says that the field puts a drawing on the screen, as some kinds' own signs do.
    """
    return blocks.ChoiceBlock(
        choices=DRAWINGS,
        label=label,
        required=required,
        help_text=_("One of the drawings of this site."),
        draws=True,
    )
