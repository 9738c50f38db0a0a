"""Prints the sums of the counters after a bench: receipts, sessions, girls, and statements for one report."""

import django

AROUND = {"BEGIN", "SAVEPOINT", "RELEASE", "COMMIT"}


def main() -> None:
    """Prints four numbers, a line each."""
    django.setup()
    from django.db import connection, transaction
    from django.test.utils import CaptureQueriesContext

    from evaluation.models import Counter, Receipt
    from tests.bench.report_writer import _report

    total = Counter.objects.get(question="total")
    print(Receipt.objects.count(), total.sessions, total.girls, sep="\n")
    with CaptureQueriesContext(connection) as asked, transaction.atomic():
        _report()(10**9)
    print(sum(sql["sql"].split()[0] not in AROUND for sql in asked))


if __name__ == "__main__":
    main()
