"""What a log line may say: that something broke, never which page somebody had open."""

import logging


class WithoutAddress(logging.Filter):
    """Takes the address and the request out of a record before it is written.

    Addresses name modules, versions and reports; Django puts the path in the arguments of its request
    messages, and handlers that mail or post errors would add the whole request.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Cleans `record` in place and always lets it through."""
        request = record.__dict__.pop("request", None)
        path = getattr(request, "path", None)
        if path and isinstance(record.args, tuple):
            record.args = tuple("[address]" if arg == path else arg for arg in record.args)
        if path and isinstance(record.msg, str):
            record.msg = record.msg.replace(path, "[address]")
        return True
