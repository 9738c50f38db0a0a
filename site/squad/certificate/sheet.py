"""The certificate as a PDF: one page, PDF/UA-1 by Typst, in our own fonts, with a sign to scan (QR)."""

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from django.utils.formats import date_format
from django.utils.translation import gettext
from qrcode import QRCode
from qrcode.constants import ERROR_CORRECT_M
from qrcode.image.svg import SvgPathImage

from modules.media.lazy import lazy
from modules.print_kit.drawings import BLACK, PIECE, paper_svg
from modules.print_kit.letters import printable
from modules.print_kit.setting import FONTS, STANDARD
from squad.certificate.signing import Certificate

typst = lazy("typst")
ROOT: Final = Path(__file__).parent
MAIN: Final = ROOT / "certificate.typ"
INK, ORANGE = (
    "#0a2a30",
    "#ff7033",
)  # --ink and --piece: this one is looked at on a screen as often as on paper


def month_in_words(month: str) -> str:
    """`2026-11` as people say it, in the language of the moment."""
    year, number = month.split("-")
    return date_format(date(int(year), int(number), 1), "F Y")


def code_of(address: str) -> QRCode[SvgPathImage]:
    """The sign of an address, with four empty modules around it, as the standard asks.

    Level M still reads with a seventh of it gone, on a creased copy.
    """
    code = QRCode(error_correction=ERROR_CORRECT_M, border=4, image_factory=SvgPathImage)
    code.add_data(address)
    code.make()
    return code


def contents(certificate: Certificate, address: str) -> dict[str, Any]:
    """Everything that stands on the page, as plain data: no text of a person is ever markup."""
    page, _mark, signed = address.partition("#")
    return {
        "language": certificate.language,
        "title": gettext("Certificate of a course"),
        "name": certificate.name,
        "says": gettext("says that this course was followed"),
        "course": printable(certificate.course),
        "facts": [
            [gettext("Version"), certificate.version],
            [gettext("Month"), month_in_words(certificate.month)],
        ],
        "check": gettext("To check this certificate"),
        "how": gettext("Scan the sign. Or open this page, and paste the code below it:"),
        "page": page,
        "code": signed,
        "alt": gettext("A sign to scan: it leads to the page that checks this certificate."),
        "plainly": gettext(
            "The person named here stated that they followed the course. It is no diploma and no approval. The site "
            "keeps neither the name nor this certificate."
        ),
        "qr": code_of(address).make_image().to_string(encoding="unicode"),
        "wordmark": paper_svg("wordmark").replace(BLACK, INK).replace(PIECE, ORANGE),
    }


@cache
def _fonts() -> Any:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def set_pdf(said: dict[str, Any]) -> bytes:
    """The page as a PDF; `typst.TypstError` where it would not be accessible."""
    pdf: bytes = typst.compile(
        MAIN,
        root=ROOT,
        font_paths=_fonts(),
        sys_inputs={"data": json.dumps(said, ensure_ascii=False, sort_keys=True)},
        format="pdf",
        pdf_standards=STANDARD,
    )
    return pdf
