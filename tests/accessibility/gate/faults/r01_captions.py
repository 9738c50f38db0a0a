"""No captions where there is something to hear."""

from accessibility.gate.subject import Signing
from tests.accessibility.gate.makers import good_film
from tests.accessibility.gate.planting import Fault, with_film, with_films, with_step

FAULTS = [
    Fault("somebody speaks and nothing is written", with_film(captions=""), names="De deur"),
    Fault(
        "music is measured and nobody ticked it",
        with_film(captions="", has_speech=False, has_other_sounds=False),
    ),
    Fault(
        "the film says nothing in this language",
        with_films(good_film("", has_words=False, title="", description="")),
    ),
    Fault(
        "a film in sign language for what is said has sound that nobody can read",
        with_step(signing=Signing("Gebaren", "deaf", 720, sees_whole_signer=True, has_sound=True)),
        names="without sound",
    ),
]
