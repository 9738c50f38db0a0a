"""Sets the PDF of the data in a file, in a process of its own, and prints the CPU that it took."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from modules.print_kit.setting import set_pdf


def main(path: str) -> None:
    """Prints seconds of CPU, from the start of the process, and how many pages came out."""
    pdf = set_pdf(Path(path).read_text("utf-8"))
    print(time.process_time(), pdf.count(b"/Type /Page\n") or pdf.count(b"/Type/Page\n"))


if __name__ == "__main__":
    main(sys.argv[1])
