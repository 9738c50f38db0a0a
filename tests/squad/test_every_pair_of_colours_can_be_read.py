"""Contrast, computed from the tokens: text 7:1 on every ground, what is not text 3:1, by day and by night."""

import re

import pytest

from modules.steps.folders import STYLE, kind_folders
from squad.stylesheets import SQUAD_CSS, STEPS_CSS

TEXT = [
    ("ink", "paper"),
    ("ink", "mist"),
    ("ink", "sea-soft"),
    ("ink", "sun-soft"),
    ("ink", "sky-soft"),
    ("ink", "bad-soft"),
    ("ink", "good-soft"),
    ("ink-soft", "paper"),
    ("ink-soft", "mist"),
    ("ink-soft", "sea-soft"),
    ("link", "paper"),
    ("link", "mist"),
    ("link", "sea-soft"),
    ("bad", "paper"),
    ("bad", "bad-soft"),
    ("good", "paper"),
    ("good", "good-soft"),
    ("on-solid", "solid"),
    ("on-solid", "solid-hover"),
    ("on-strip", "strip"),
    ("on-here", "here"),
    ("paper", "ink"),
    *[("on-field", field) for field in ("sea", "sun", "apricot", "sky", "rain")],
    *[(f"{field}-head", field) for field in ("sea", "sun", "apricot", "sky", "rain")],
    *[
        ("pic-ink", ground)
        for ground in ("pic-paper", "pic-sea", "pic-sun", "pic-apricot", "pic-sky", "pic-rain")
    ],
]
SHAPES = [
    ("line", "paper"),
    ("line", "mist"),
    ("solid", "paper"),
    ("bad", "paper"),
    ("focus-line", "paper"),
    ("focus-line", "sea"),
    ("focus-line", "mist"),
    ("strip", "here"),
]


def tokens(scheme: str) -> dict[str, str]:
    """The colours of a scheme: the base, with what the dark block changes."""
    text = (SQUAD_CSS / "tokens.css").read_text(encoding="utf-8")
    base, dark = text.split("@media (prefers-color-scheme: dark)")
    found = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", base))
    if scheme == "dark":
        found |= dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", dark.split("@media")[0]))
    return found


def luminance(colour: str) -> float:
    """Relative luminance after WCAG."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The ratio of the lighter to the darker, as WCAG counts it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself_is_right() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_stands_out_seven_to_one(scheme: str, ink: str, ground: str) -> None:
    colours = tokens(scheme)
    assert contrast(colours[ink], colours[ground]) >= 7


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_what_is_not_text_stands_out_three_to_one(scheme: str, shape: str, ground: str) -> None:
    colours = tokens(scheme)
    assert contrast(colours[shape], colours[ground]) >= 3


def test_paper_is_black_on_white() -> None:
    text = (SQUAD_CSS / "tokens.css").read_text(encoding="utf-8").split("@media print")[1]
    colours = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6});", text))
    assert {colours["ink"], colours["on-field"], colours["link"], colours["bad"]} == {"#000000"}
    grounds = ("paper", "mist", "sea", "sun", "apricot", "sky", "rain", "sea-soft", "here")
    assert {colours[name] for name in grounds} == {"#ffffff"}


DARK = re.compile(r"@media \(prefers-color-scheme: dark\) \{((?:[^{}]*\{[^{}]*\})*[^{}]*)\}")
OF_COLOURS = {"color", "background", "border-color", "border-bottom", "border-radius"}


def test_a_dark_scheme_sets_colours_and_nothing_else() -> None:
    # so axe need ask by night only what it asks about colours: tests/journeys/axe.py
    found: set[str] = set()
    for sheet in [
        *SQUAD_CSS.glob("*.css"),
        *STEPS_CSS.glob("*.css"),
        *(folder / STYLE for folder in kind_folders()),
    ]:
        text = re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)
        blocks = DARK.findall(text)
        assert len(blocks) == text.count("prefers-color-scheme: dark"), sheet
        found |= {name for block in blocks for name in re.findall(r"([\w-]+)\s*:(?=[^{}]*[;}])", block)}
    named = {name for name in found if not name.startswith("--")}
    assert "color" in named
    assert named - {"root", "has", "not", "is", "where"} <= OF_COLOURS
