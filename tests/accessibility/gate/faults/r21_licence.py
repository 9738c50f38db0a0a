"""Pictures and films that may not be shown like this."""

from tests.accessibility.gate.makers import good, good_picture
from tests.accessibility.gate.planting import Fault, with_film, with_step

FAULTS = [
    Fault("a picture without a licence", with_step(pictures=(good_picture(licence=""),)), names="no licence"),
    Fault("one in the general version", with_step(of=good(), pictures=(good_picture(licence="?"),))),
    Fault(
        "a picture of which nobody knows the maker",
        with_step(pictures=(good_picture(licence="cc-by-4.0"),)),
        names="who made",
    ),
    Fault("a film under another licence", with_film(licence="all-rights-reserved"), names="form of the film"),
    Fault(
        "a poster that may not be mixed with the film",
        with_film(poster=good_picture(licence="cc-by-nc-sa-4.0", credit="An")),
        names="one work",
    ),
]
