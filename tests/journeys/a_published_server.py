"""A server of published tables on this machine, which answers as it is told: drops, ranges, marks, faults, redirects."""

from __future__ import annotations

import ssl
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

PIECE = 256


@dataclass(frozen=True)
class Answer:
    """How a server answers one asking. `cut_after` drops the connection after so many bytes of what it sends."""

    content: bytes = b""
    status: int = 200
    etag: str = '"one"'
    last_modified: str = ""
    content_type: str = "text/csv"
    ranges: bool = True
    cut_after: int | None = None
    pause: float = 0.0
    says_length: bool = True
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Asked:
    """One asking that came: `headers` with names in small letters, `sent` how many bytes of a body it was to be given."""

    path: str
    headers: dict[str, str]
    status: int
    sent: int


class PublishedServer:
    """Answers by path; of several answers for a path each is given once, and the last for ever."""

    def __init__(self) -> None:
        self.answers: dict[str, list[Answer]] = {}
        self.asked: list[Asked] = []
        self.address = ""

    def put(self, path: str, *answers: Answer) -> str:
        """Says how a path is answered from now on; its whole address."""
        self.answers[path] = list(answers)
        return f"{self.address}{path}"

    def next_for(self, path: str) -> Answer:
        left = self.answers.get(path, [Answer(b"nothing here", status=404)])
        return left.pop(0) if len(left) > 1 else left[0]


@contextmanager
def published_server(certificate: Path | None = None) -> Iterator[PublishedServer]:
    """A server on a free port of this machine, over TLS where a certificate with its key is given."""
    published = PublishedServer()

    class Handler(_Handler):
        server_of = published

    served = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served.daemon_threads = True
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        served.socket = context.wrap_socket(served.socket, server_side=True)
    published.address = f"{'https' if certificate else 'http'}://127.0.0.1:{served.server_address[1]}"
    thread = threading.Thread(target=served.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield published
    finally:
        served.shutdown()
        served.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    server_of: PublishedServer

    def log_message(self, *_words: object) -> None:
        pass

    def do_CONNECT(self) -> None:
        """What a proxy is asked for a secure connection: this one lets nobody through."""
        self._remember(403, 0)
        self.send_error(403)

    def do_GET(self) -> None:
        answer = self.server_of.next_for(self.path)
        status, body, headers = self._made(answer)
        body = body if answer.cut_after is None else body[: answer.cut_after]
        # Before it is sent, so that whoever has read the answer finds the asking noted.
        self._remember(status, len(body))
        with suppress(ConnectionError, TimeoutError, ssl.SSLError):
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self._send(body, answer.pause)
        self.close_connection = True

    def _made(self, answer: Answer) -> tuple[int, bytes, dict[str, str]]:
        headers = {"Content-Type": answer.content_type, **answer.headers}
        if answer.etag:
            headers["ETag"] = answer.etag
        if answer.last_modified:
            headers["Last-Modified"] = answer.last_modified
        status, body = answer.status, answer.content
        asked = self.headers
        if status == 200 and answer.etag and asked.get("If-None-Match") == answer.etag:
            return 304, b"", headers
        if status == 200 and answer.last_modified and asked.get("If-Modified-Since") == answer.last_modified:
            return 304, b"", headers
        if status == 200 and answer.ranges and "Range" in asked and asked.get("If-Range") == answer.etag:
            start = int(asked["Range"].removeprefix("bytes=").rstrip("-"))
            whole = len(body)
            if start >= whole:
                return 416, b"", {**headers, "Content-Range": f"bytes */{whole}", "Content-Length": "0"}
            status, body = 206, body[start:]
            headers["Content-Range"] = f"bytes {start}-{whole - 1}/{whole}"
        if answer.says_length:
            headers.setdefault("Content-Length", str(len(body)))
        return status, body, headers

    def _send(self, body: bytes, pause: float) -> None:
        for start in range(0, len(body), PIECE if pause else len(body) or 1):
            self.wfile.write(body[start : start + PIECE] if pause else body)
            self.wfile.flush()
            time.sleep(pause)

    def _remember(self, status: int, sent: int) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.server_of.asked.append(Asked(self.path, headers, status, sent))
