"""Takes in the package that is named and prints the most memory that this process ever held, in kB."""

import sys
from pathlib import Path

import django


def main(path: str) -> None:
    """`pages` makes the start pages instead, for the imports that follow."""
    django.setup()
    from django.core.management import call_command

    if path == "pages":
        call_command("load_pages", verbosity=0)
        return
    from modules.packages.load import load_path
    from tests.bench.made_up import take_as_good

    take_as_good()  # the gate still gathers all that its rules look at, and a package is checked as ever
    load_path(Path(path))
    # not getrusage: its figure begins with what the process was that started this one
    status = Path("/proc/self/status").read_text()
    print(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:")))


if __name__ == "__main__":
    main(sys.argv[1])
