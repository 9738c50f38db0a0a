"""The captions of our own films keep the numbers of every version, in both languages."""

from pathlib import Path

import pytest

import modules
from modules.media.films.captions import read
from modules.media.films.reading_speed import EVERYBODY, SLOWER, Numbers, check

CAPTIONS = sorted(Path(modules.__file__).parent.glob("starter/*/media/films/*/captions.*.vtt"))


def test_both_films_have_captions_in_both_languages() -> None:
    assert sorted((path.parent.name, path.name) for path in CAPTIONS) == [
        (film, f"captions.{language}.vtt")
        for film in ("jouw-stuk", "steeds-meer-plaats")
        for language in ("fr", "nl")
    ]


@pytest.mark.parametrize("numbers", [EVERYBODY, SLOWER], ids=["everybody", "slower"])
@pytest.mark.parametrize("captions", CAPTIONS, ids=lambda path: f"{path.parent.name} {path.name}")
def test_they_can_be_read_in_time_by_every_girl(captions: Path, numbers: Numbers) -> None:
    assert check(read(captions.read_text(encoding="utf-8")), numbers) == []
