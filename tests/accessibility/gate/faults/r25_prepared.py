"""A module for which nobody is prepared."""

from dataclasses import replace

from accessibility.gate.subject import Services
from tests.accessibility.gate.makers import good, strictest
from tests.accessibility.gate.planting import Fault


def _without(field: str) -> Fault:
    texts = tuple(replace(one, words=" ") if one.field == field else one for one in good().texts)
    return Fault(f"{field} is empty", good(texts=texts), names=field)


NOTES = ("theory", "not_now", "preparation", "told_now", "told_today", "told_week", "may", "must")
FAULTS = [
    *map(_without, NOTES),
    Fault(
        "nothing may be left out and nothing done otherwise",
        good(steps=tuple(replace(step, need="must", ways=0) for step in good().steps)),
        names="left out",
    ),
    Fault("no help service answers in writing", good(services=Services(3, 0)), names="chat"),
    Fault("the audience has no way of working", strictest(guidance=()), names="Audiences"),
]
