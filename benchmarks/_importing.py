"""Somebody who imports files through the pages: signs in, gives files, waits, looks at the difference, accepts."""

from __future__ import annotations

import re
import secrets
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode, urljoin

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
_LOOK_EVERY = 0.1


@dataclass
class Answer:
    """What a server answered: status, where it leads, its text."""

    status: int
    leads_to: str
    text: str

    def hidden(self, name: str) -> str:
        """The value of a hidden field; '' where there is none."""
        found = re.search(rf'name="{name}" value="([^"]*)"', self.text)
        return found[1] if found else ""


@dataclass
class Importer:
    """A browser's part, without a script: cookies, and pages asked for one by one. Talks to this machine alone."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    def ask(self, method: str, address: str, body: bytes | None = None, kind: str = "") -> Answer:
        """One page."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}
            if body is not None:
                headers |= {"Content-Type": kind, "Referer": f"http://127.0.0.1:{self.port}/"}
            connection.request(method, address, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode("utf-8", "replace")
            for line in answer.headers.get_all("Set-Cookie") or []:
                self.cookies |= {name: each.value for name, each in SimpleCookie(line).items()}
            return Answer(answer.status, urljoin(address, answer.headers["Location"] or ""), text)
        finally:
            connection.close()

    def send(self, address: str, form: dict[str, str], page: str = "") -> Answer:
        """A form with the token of a page (its own, unless another is named)."""
        token = TOKEN.search(self.ask("GET", page or address).text)
        said = urlencode({"csrfmiddlewaretoken": token[1] if token else "", **form}).encode()
        return self.ask("POST", address, said, "application/x-www-form-urlencoded")

    def sign_in(self, email: str, password: str) -> None:
        """Signs in through the form. RuntimeError where that fails."""
        if self.send("/sign-in/", {"username": email, "password": password}).status != 302:
            raise RuntimeError("could not sign in")

    def give(self, files: Iterable[tuple[str, bytes]]) -> Answer:
        """Gives files at the intake desk."""
        token = TOKEN.search(self.ask("GET", "/intake/").text)
        body, kind = form_with_files(token[1] if token else "", files)
        return self.ask("POST", "/intake/", body, kind)

    def until_read(self, address: str, seconds: float = 120.0) -> Answer:
        """A page once it no longer says that files are being read. RuntimeError where that takes too long."""
        until = time.monotonic() + seconds
        while (answer := self.ask("GET", address)).status == 202:
            if time.monotonic() > until:
                raise RuntimeError("the files were not read")
            time.sleep(_LOOK_EVERY)
        return answer

    def accept(self, place: str, shown: Answer) -> Answer:
        """Accepts an import as it was shown."""
        form = {"base": shown.hidden("base"), "mark": shown.hidden("mark")}
        return self.send(f"{place}accept/", form, f"{place}difference/")


def form_with_files(token: str, files: Iterable[tuple[str, bytes]]) -> tuple[bytes, str]:
    """The body and the content type of the desk's form, as a browser sends it."""
    line = secrets.token_hex(16)
    body = f'--{line}\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n{token}\r\n'.encode()
    for name, content in files:
        head = f'--{line}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n'
        body += f"{head}Content-Type: application/octet-stream\r\n\r\n".encode() + content + b"\r\n"
    return body + f"--{line}--\r\n".encode(), f"multipart/form-data; boundary={line}"


def files_of(folder: Path) -> list[tuple[str, bytes]]:
    """The files of a folder, as somebody would choose them."""
    return [(path.name, path.read_bytes()) for path in sorted(folder.iterdir()) if path.is_file()]
