"""A group that is named where girls can read, hear or see it."""

from accessibility.gate.subject import Text
from tests.accessibility.gate.makers import CAPTIONS, good, good_picture
from tests.accessibility.gate.planting import Fault, saying, with_film, with_step

FAULTS = [
    Fault("a line on the big screen", saying("Dit is voor Roma meisjes."), names="Roma"),
    Fault("what is said", saying("Ben je doof?", field="say"), names="doof"),
    Fault("the address of the module", good(slug="grenzen-voor-dove-meisjes"), names="dove"),
    Fault("the title of the module", good(texts=(Text("Voor zigeuners", field="title"), *good().texts[1:]))),
    Fault("a caption", with_film(captions=CAPTIONS.replace("Dat is goed.", "Zij is doof."))),
    Fault("the name of a film's file", with_film(file="films/roma-meisjes.mp4"), names="roma"),
    Fault("the description of a picture", with_step(pictures=(good_picture(alt="Een doof meisje zwaait"),))),
]
