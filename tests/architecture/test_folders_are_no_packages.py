"""`site` and `locale` are standard library modules: a package of that name would hide them."""

import locale
import site
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_site_and_locale_are_folders_without_an_init_file() -> None:
    assert not (ROOT / "site" / "__init__.py").exists()
    assert not (ROOT / "locale" / "__init__.py").exists()


def test_the_standard_library_still_answers_to_its_names() -> None:
    assert hasattr(site, "getsitepackages")
    assert hasattr(locale, "setlocale")
