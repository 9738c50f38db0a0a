"""Files go with rows that were refused, never with rows that stand: also when what follows the commit breaks off."""

from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from modules.models import TrainingImage
from modules.packages import load
from tests.modules.makers import home_pages
from tests.modules.packages.small import small_package, zipped


@pytest.mark.django_db(transaction=True)
def test_an_interruption_after_the_commit_takes_no_file_away(
    settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.MEDIA_ROOT = str(tmp_path / "media")
    home_pages()
    path = tmp_path / "package.zip"
    path.write_bytes(zipped(small_package()))
    taken_in = load._load

    def interrupt() -> None:
        raise KeyboardInterrupt

    def and_then(package: Any) -> Any:
        outcomes = taken_in(package)
        transaction.on_commit(interrupt)
        return outcomes

    monkeypatch.setattr(load, "_load", and_then)
    with pytest.raises(KeyboardInterrupt):
        load.load_path(path)
    row = TrainingImage.objects.get()
    assert row.file.storage.exists(row.file.name)
