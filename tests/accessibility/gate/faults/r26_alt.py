"""Pictures that say nothing to who cannot see them."""

from tests.accessibility.gate.makers import good_picture
from tests.accessibility.gate.planting import Fault, with_film, with_step

FAULTS = [
    Fault("no description", with_step(pictures=(good_picture(alt=""),)), names="Zwaaien"),
    Fault("a description of one space", with_step(pictures=(good_picture(alt=" "),)), names="no description"),
    Fault("the name of a file", with_step(pictures=(good_picture(alt="IMG_2044.JPG"),)), names="IMG_2044"),
    Fault("the stem of its own file", with_step(pictures=(good_picture(alt="zwaai"),)), names="file"),
    Fault("more than 150 signs", with_step(pictures=(good_picture(alt="Een meisje. " * 13),)), names="156"),
    Fault("only its title", with_step(pictures=(good_picture(alt="zwaaien"),)), names="repeats"),
    Fault("a poster without a description", with_film(poster=good_picture(alt="")), names="Zwaaien"),
]
