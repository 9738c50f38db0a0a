"""Where a kind of step lies: a folder of `modules/steps` each, whose files have the same names in all of them.

`__init__.py`, `block.py`: what an editor fills in. `screen.html`, `group.html`, `print.html`: what a facilitator, the
group and the printer get. `sheet.typ`: what the print kit sets. `style.css`: for the pages that show the kind. Where a
kind has them: `script.js`, and `example.LANGUAGE.toml`, a short step for the picker.
"""

from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent
SIDES: Final = ("screen", "group", "print")
STYLE: Final = "style.css"
PARTS: Final = ("__init__.py", "block.py", *(f"{side}.html" for side in SIDES), "sheet.typ", STYLE)
ADDRESS: Final = "modules/steps"  # below /static/


def kind_folders(home: Path = FOLDER) -> list[Path]:
    """The folder of each kind, by name; one that holds no file was left behind by a move, and is none."""
    return sorted(
        path
        for path in home.iterdir()
        if path.is_dir()
        and not path.name.startswith(("_", "."))
        and any(one.is_file() for one in path.iterdir())
    )


def missing_parts(folder: Path) -> list[str]:
    """The names of the files that a kind must have and that are not in its folder."""
    return [name for name in PARTS if not (folder / name).is_file()]


def template_of(kind: str, side: str) -> str:
    """The name of the template of one of the `SIDES`, as Django's loader takes it (`TEMPLATES` in the settings)."""
    return f"steps/{kind}/{side}.html"


def style_of(kind: str) -> str:
    """The address of a kind's style sheet below /static/."""
    return f"{ADDRESS}/{kind}/{STYLE}"
