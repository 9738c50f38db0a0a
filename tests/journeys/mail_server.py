"""A mail server on a port of this machine, as small as SMTP allows: it takes every mail and keeps it."""

from __future__ import annotations

import socket
import socketserver
import threading
from email import message_from_bytes, policy
from email.message import EmailMessage

ANSWERS = {"DATA": "354 go on", "QUIT": "221 bye"}


def free_port() -> int:
    """A port on which nobody answers."""
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        port: int = tried.getsockname()[1]
        return port


class _Talk(socketserver.StreamRequestHandler):
    server: MailServer

    def handle(self) -> None:
        self._say("220 here")
        for line in self.rfile:
            word = line[:4].decode().strip().upper()
            self._say(ANSWERS.get(word, "250 good"))
            if word == "DATA":
                self.server.got.append(self._letter())
                self._say("250 taken")
            if word == "QUIT":
                return

    def _say(self, words: str) -> None:
        self.wfile.write(f"{words}\r\n".encode())

    def _letter(self) -> EmailMessage:
        lines = []
        for line in self.rfile:
            if line == b".\r\n":
                break
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        return message_from_bytes(b"".join(lines), policy=policy.default)


class MailServer(socketserver.ThreadingTCPServer):
    """Up from `with MailServer(port) as server:` to the end of the block; `got` holds what was sent."""

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, port: int) -> None:
        """Listens on `port` of this machine."""
        self.got: list[EmailMessage] = []
        super().__init__(("127.0.0.1", port), _Talk)

    def __enter__(self) -> MailServer:
        """Starts to answer."""
        threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *_error: object) -> None:
        """Hangs up."""
        self.shutdown()
        self.server_close()
