"""Sets the PDF of the data in a file, in a process of its own."""

import sys
from pathlib import Path

from modules.print_kit.setting import set_pdf


def main(path: str) -> None:
    """Prints how many bytes came out."""
    print(len(set_pdf(Path(path).read_text("utf-8"))))


if __name__ == "__main__":
    main(sys.argv[1])
