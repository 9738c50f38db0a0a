"""The certificate is PDF/UA-1, shows the name in whole, and its sign leads to the code. No database."""

import re
import zlib
from typing import Any

import pytest
from django.utils.translation import override
from qrcode.constants import ERROR_CORRECT_M

from squad.certificate.sheet import code_of, contents, set_pdf
from squad.certificate.signing import Certificate, read, sign

NAMES = [
    "Fatima El Amrani",
    "Іванна Шевченко",
    "Nguyễn Thị Ánh",
    "W" * 80,
    "Anne-Sophie de Montpellier d’Annevoie-Łukasiewicz van den Broeck, O.P. Żółtowska",
]


def _said(name: str, language: str = "nl") -> dict[str, Any]:
    certificate = Certificate(name, "Voor je begint", "2026-11", "2026-11", language)
    address = f"https://squad.example.org/{language}/certificate/check/#{sign(certificate)}"
    with override(language):
        return contents(certificate, address)


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("name", NAMES)
def test_every_name_gives_one_accessible_page(name: str, language: str) -> None:
    pdf = set_pdf(_said(name, language))
    assert pdf.startswith(b"%PDF-1.7")
    assert b"pdfuaid" in pdf
    assert b"/StructTreeRoot" in pdf
    assert len(re.findall(rb"/Type */Page\b(?!s)", pdf)) <= 1  # objects may be packed: then none is seen
    assert b"/Count 1" in pdf or b"/Count 1" in _unpacked(pdf)


def _unpacked(pdf: bytes) -> bytes:
    found = b""
    for stream in re.findall(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            found += zlib.decompress(stream)
        except zlib.error:
            continue
    return found


def test_the_name_can_be_read_out_of_the_page() -> None:
    """Typst writes letters as numbers of a font; the table from numbers to letters has each letter of the name."""
    page = _unpacked(set_pdf(_said("Żółtowska"))).lower()
    table = b" ".join(re.findall(rb"<[0-9a-f]+> <([0-9a-f]+)>", page))
    assert [letter for letter in "Żółtowska" if f"{ord(letter):04x}".encode() not in table] == []


def test_the_sign_is_that_of_the_address_and_the_address_holds_the_code() -> None:
    said = _said("Fatima El Amrani")
    address = f"{said['page']}#{said['code']}"
    assert _modules(said["qr"]) == code_of(address).modules
    assert read(address).name == "Fatima El Amrani"
    assert code_of(address).error_correction == ERROR_CORRECT_M


def _modules(drawn: str) -> list[list[bool]]:
    """What a scanner sees within an empty border of four modules: the squares of one path are dark."""
    dark = {(int(y), int(x)) for x, y in re.findall(r"M(\d+),(\d+)H\d+V\d+H\1z", drawn)}
    (width,) = re.findall(r'viewBox="0 0 (\d+) \1"', drawn)
    inside = range(4, int(width) - 4)
    assert {number for square in dark for number in square} <= {*inside}
    return [[(row, column) in dark for column in inside] for row in inside]


def test_the_month_is_said_in_the_language_of_the_certificate() -> None:
    assert _said("Fatima", "nl")["facts"][1][1] == "november 2026"
    assert _said("Fatima", "fr")["facts"][1][1] == "novembre 2026"


def test_it_says_plainly_that_it_is_no_diploma() -> None:
    assert "geen diploma" in _said("Fatima", "nl")["plainly"]
    assert "ni un diplôme" in _said("Fatima", "fr")["plainly"]
