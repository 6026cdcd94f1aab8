"""One file fetched over HTTPS, whole or not at all: gone on with where it was cut off, and never asked for twice in vain.

The only place of Mainstay below the web application that reaches the network. Nothing is sent but the address, what we
have of it already, and the word Mainstay. What has come stands in a `.part` file with, beside it, whose it is.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage, HTTPResponse
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request

from mainstay.foundations.problems import CannotGoOn
from mainstay.published.addresses import host_of
from mainstay.tasks.fetching_connection import SentElsewhere, opener_for
from mainstay.tasks.fetching_parts import Begun, begun_of, forget, note, sum_of
from mainstay.tasks.fetching_refusals import FetchTrouble, of_answer, of_connection, of_disk

MOST_BYTES = 100_000_000
_PIECE = 65_536


@dataclass(frozen=True)
class Patience:
    """How long is waited: seconds for one answer or piece, seconds for a whole file, and before each further try."""

    one_answer: float = 30.0
    whole_file: float = 900.0
    before_tries: tuple[float, ...] = (1.0, 3.0, 9.0)
    most_asked_for: float = 60.0
    """A server that is busy may ask for a wait; longer than this nobody waits."""


USUAL = Patience()


@dataclass(frozen=True)
class Held:
    """What is known of a file from an earlier fetch, by which a server tells whether it has changed."""

    etag: str = ""
    last_modified: str = ""


@dataclass(frozen=True)
class Came:
    """What came. `unchanged` says that the server has nothing newer, and then nothing else is filled.

    `gone_on_from` is how many bytes were there already; `length_said` is False where the server did not say how long the
    file is, so that a cut could not be noticed.
    """

    unchanged: bool = False
    sha256: str = ""
    size: int = 0
    etag: str = ""
    last_modified: str = ""
    content_type: str = ""
    gone_on_from: int = 0
    length_said: bool = True


def fetch(
    address: str, part: Path, hosts: frozenset[str], held: Held | None = None,
    patience: Patience = USUAL, tell: Callable[[str], None] = lambda _text: None,
) -> Came:  # fmt: skip
    """Fetch an address into `part`, from where an earlier try stopped if the server's file is still the same.

    Raises `FetchTrouble` with a sentence where it cannot be had; what has come so far stays in `part` then, and when
    somebody stops the work. With `held`, asks for the file only if it has changed.
    """
    if host_of(address) not in hosts:
        raise FetchTrouble("Its address is not one that may be asked.", passing=False)
    ends = time.monotonic() + patience.whole_file
    tries = len(patience.before_tries)
    for waited in range(tries + 1):
        try:
            return _Try(address, part, hosts, patience, ends, tell).fetched(held)
        except FetchTrouble as trouble:
            wait = trouble.wait if trouble.wait is not None else (*patience.before_tries, 0.0)[waited]
            too_long = wait > patience.most_asked_for or time.monotonic() + wait > ends
            if not trouble.passing or waited == tries or too_long:
                raise
            tell(f"{trouble.what} Trying again ({waited + 1} of {tries})")
            time.sleep(wait)
    raise AssertionError("the last try returns or raises")


class _Try:
    """One asking of a server, and what is done with its answer."""

    def __init__(
        self, address: str, part: Path, hosts: frozenset[str], patience: Patience, ends: float,
        tell: Callable[[str], None],
    ) -> None:  # fmt: skip
        self.address, self.part, self.hosts, self.patience, self.ends, self.tell = (
            address, part, hosts, patience, ends, tell,
        )  # fmt: skip

    def fetched(self, held: Held | None) -> Came:
        """The answer's file in `part`; a part that the server does not want to go on with is begun anew, once."""
        begun = begun_of(self.part, self.address)
        try:
            return self._asked(begun, None if begun else held)
        except _BeginAnew:
            forget(self.part)
            return self._asked(None, held)

    def _asked(self, begun: Begun | None, held: Held | None) -> Came:
        # `host_of` has already refused every scheme but https, and http to this machine.
        request = Request(self.address, headers=_headers(begun, held))  # noqa: S310
        try:
            answer = opener_for(self.address, self.hosts).open(request, timeout=self.patience.one_answer)
        except HTTPError as error:
            with error:
                if error.code == 304 and held is not None:
                    return Came(unchanged=True)
                if error.code == 416 and begun is not None:
                    raise _BeginAnew from None
                raise of_answer(error.code, error.headers.get("Retry-After", "")) from None
        except SentElsewhere as elsewhere:
            raise FetchTrouble(elsewhere.what, passing=False) from None
        except (OSError, HTTPException) as error:
            raise of_connection(error) from None
        with answer:
            return self._taken(answer, begun)

    def _taken(self, answer: HTTPResponse, begun: Begun | None) -> Came:
        already, whole = 0, _number(answer.headers.get("Content-Length", ""))
        if answer.status == 206:
            already, whole = _went_on(answer.headers, begun)
        elif answer.status != 200:
            raise of_answer(answer.status, "")
        if answer.headers.get("Content-Encoding", "identity").lower() != "identity":
            raise FetchTrouble("The server packed the file in a way that was not asked for.", passing=False)
        if (whole or 0) > MOST_BYTES:
            raise _too_large()
        mark = _strong(answer.headers) or (begun.etag if begun is not None and already else "")
        said = Begun(self.address, mark, already)
        try:
            size = self._written(answer, said, whole)
            if whole is not None and size != whole:
                raise FetchTrouble(f"The connection broke after {size:,} of {whole:,} bytes.", passing=True)
            if self.part.stat().st_size != size:
                forget(self.part)
                raise FetchTrouble("Somebody else was fetching the same file at the same time.", passing=False)
            return Came(
                sha256=sum_of(self.part), size=size, etag=answer.headers.get("ETag", ""),
                last_modified=answer.headers.get("Last-Modified", ""),
                content_type=answer.headers.get("Content-Type", "").partition(";")[0].strip().lower(),
                gone_on_from=already, length_said=whole is not None or answer.chunked,
            )  # fmt: skip
        except CannotGoOn as error:
            raise FetchTrouble(error.what, passing=False, stops_all=True) from None

    def _written(self, answer: HTTPResponse, said: Begun, whole: int | None) -> int:
        """Pieces into the part file as they come; how long it is then. Whatever stops it, what has come is kept."""
        size = said.size
        try:
            if not size:
                # Never an older part beside the newer file's mark, wherever we are stopped.
                forget(self.part)
            note(self.part, said)
            with self.part.open("ab" if size else "wb") as stream:
                while piece := self._piece(answer):
                    size += len(piece)
                    if size > MOST_BYTES:
                        raise _too_large()
                    stream.write(piece)
                    self.tell(f"{size:,} bytes" + (f" of {whole:,}" if whole else ""))
                stream.flush()
                os.fsync(stream.fileno())
        except OSError as error:
            raise of_disk(error, self.part) from None
        return size

    def _piece(self, answer: HTTPResponse) -> bytes:
        if time.monotonic() > self.ends:
            raise FetchTrouble("It came too slowly; what has come is kept.", passing=False)
        try:
            return answer.read1(_PIECE)
        except (OSError, HTTPException) as error:
            raise of_connection(error) from None


class _BeginAnew(Exception):  # noqa: N818 - internal signal: the part we have is of no use to the server
    """The server will not go on from what we have."""


def _headers(begun: Begun | None, held: Held | None) -> dict[str, str]:
    # Some servers refuse the usual name of Python's own client; ours says what we are and nothing about who asks.
    headers = {
        "User-Agent": "Mainstay",
        "Accept": "text/csv, application/zip, */*;q=0.5",
        "Accept-Encoding": "identity",
    }
    if begun is not None:
        headers |= {"Range": f"bytes={begun.size}-", "If-Range": begun.etag}
    elif held is not None and held.etag:
        headers["If-None-Match"] = held.etag
    elif held is not None and held.last_modified:
        headers["If-Modified-Since"] = held.last_modified
    return headers


def _went_on(headers: HTTPMessage, begun: Begun | None) -> tuple[int, int | None]:
    """Where a partial answer begins and how long the whole file is; begun anew where that does not fit what we have."""
    unit, _, place = headers.get("Content-Range", "").strip().partition(" ")
    span, _, whole = place.partition("/")
    start = _number(span.partition("-")[0])
    if begun is None or unit.lower() != "bytes" or start != begun.size or _strong(headers) not in ("", begun.etag):
        raise _BeginAnew
    total = _number(whole)
    return start, total if total is not None else _plus(start, _number(headers.get("Content-Length", "")))


def _plus(start: int, more: int | None) -> int | None:
    return None if more is None else start + more


def _strong(headers: HTTPMessage) -> str:
    """The server's mark of this very file; a weak one ('W/...') does not promise the same bytes, so it is none."""
    mark = str(headers.get("ETag", "")).strip()
    return mark if mark.startswith('"') else ""


def _number(text: str) -> int | None:
    return int(text) if text.strip().isascii() and text.strip().isdigit() else None


def _too_large() -> FetchTrouble:
    return FetchTrouble(f"It is larger than {MOST_BYTES // 1_000_000} megabytes; no such table is.", passing=False)
