"""What this room tells: that a group session was reported."""

from django.dispatch import Signal

# Sent as `session_reported.send(sender=SessionReport, report=report)` inside `transaction.atomic()`: a
# receiver that fails undoes everything, and the facilitator may send the same form again. A receiver that
# had this report already (by its `uuid`) counts nothing and returns `False`; any other answer means "new".
session_reported = Signal()
