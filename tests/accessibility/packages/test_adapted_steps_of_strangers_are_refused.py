"""A package may come from anywhere: what an adapted step may say is read by what its blocks are, and nothing else."""

from pathlib import Path

import pytest

from accessibility.models import Adaptation, Audience
from modules.packages.load import load_path
from modules.packages.refusal import PackageRefused
from tests.modules.packages.small import small_package, zipped

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("public_pages")]

AUDIENCES = b"""[v2]
code = "v2"
folder = "first"
needs = ["easy_words"]
label = { nl = "Een", fr = "Un", en = "One" }
guidance = {}
"""
HEAD = 'step = "01-talk"\nwhat = "Anders."\nwhy = "Zo gaat het beter."\n'
NAME = "versions/nl/first/01-talk.toml"


def load(tmp_path: Path, changes: str, audiences: bytes = AUDIENCES) -> None:
    files = {**small_package(), "versions/audiences.toml": audiences, NAME: (HEAD + changes).encode()}
    path = tmp_path / "package.zip"
    path.write_bytes(zipped(files))
    load_path(path)


@pytest.mark.parametrize(
    "changes",
    [
        '[words]\ngroup_heading = "Kijk"\n',
        "leave_out = true\n[[after]]\nkind = 'talk'\ntitle = 'T'\ngoal = 'g'\nminutes = 1\ngroup_heading = 'h'\n"
        "questions = ['q']\nexamples = ['e']\n",
        '[[ways]]\nhow = "alone"\nlines = ["Teken het."]\n',
        '[words]\ngroup_text = ["Wie?"]\n[[pictures]]\nline = "Wie?"\ndrawing = "piece"\n',
    ],
)
def test_each_kind_of_change_is_taken(tmp_path: Path, changes: str) -> None:
    load(tmp_path, changes)
    assert Adaptation.objects.get().live
    assert Audience.objects.get().needed == ["easy_words"]


@pytest.mark.parametrize(
    "changes",
    [
        "",
        "[words]\nno_such_field = 'x'\n",
        "[words]\nmessages = []\n",
        "[words]\nsay = 'one text'\n",
        "[words]\nminutes = 'ten'\n",
        "[words]\nminutes = 900\n",
        "words = ['x']\n",
        "leave_out = 'yes'\n",
        "leave_out = true\n[words]\ngroup_heading = 'Kijk'\n",
        "before = 'x'\n",
        "[[before]]\nkind = 'no_such_kind'\n",
        "[[before]]\ntitle = 'no kind'\n",
        "[[ways]]\nhow = 'no_such_way'\nlines = ['x']\n",
        "[[pictures]]\nline = 'Wie?'\ndrawing = 'no-such-drawing'\n",
        "[[pictures]]\nline = 'Wie?'\npicture = { image = 'no-such-file' }\n",
        "[[pictures]]\nline = 'Wie?'\nsrc = 'https://example.org/x.png'\n",
        "[[pictures]]\nline = 'Wie?'\ndrawing = 'piece'\n",
        "[words]\ngroup_text = ['Wie?']\n[[pictures]]\nline = 'Wie?'\n",
        "[[voices]]\nline = 'Wie?'\nlanguage = 'rmy'\n",
        "compared_first = 3\n[words]\nminutes = 5\n",
        "[replacement]\nkind = 'talk'\nno_such_field = 1\n",
        "[words]\ngroup_heading = 'Voor dove meisjes'\n",
        "[[pictures]]\nline = 'Roma meisjes'\ndrawing = 'piece'\n",
    ],
)
def test_what_does_not_fit_is_refused_with_the_name_of_the_file(tmp_path: Path, changes: str) -> None:
    with pytest.raises(PackageRefused) as refused:
        load(tmp_path, changes)
    assert "versions/nl/first" in str(refused.value) or "media/pictures" in str(refused.value)
    assert not Adaptation.objects.exists()


@pytest.mark.parametrize("needs", ['"hearing"', '["no_such_need"]', "[3]", "true"])
def test_an_audience_with_needs_that_there_are_not_is_refused(tmp_path: Path, needs: str) -> None:
    with pytest.raises(PackageRefused):
        load(tmp_path, "[words]\nminutes = 5\n", AUDIENCES.replace(b'["easy_words"]', needs.encode()))
