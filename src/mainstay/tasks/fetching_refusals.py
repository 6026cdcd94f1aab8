"""Why a file could not be fetched, in sentences: each says whether trying again may help, and what to do."""

from __future__ import annotations

import errno
import socket
import ssl
from pathlib import Path
from urllib.error import URLError

PASSING = frozenset({408, 429, 500, 502, 503, 504})
"""Answers of a server that is busy or broken for now."""

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} if hasattr(errno, "EDQUOT") else {errno.ENOSPC, errno.EFBIG}
_NO_WAY = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN}
_TRY_LATER = "Run the same command again later; it goes on from where it stopped."
_NETWORK = (
    "Check that this machine may reach the internet. Behind a proxy, set HTTPS_PROXY. Where it may not at all, download"
    " the file elsewhere and use: mainstay published load FILE."
)
_CERTIFICATE = (
    "Ask your IT whether connections are inspected; if so, set SSL_CERT_FILE to the council's own certificate."
    " The check is not turned off."
)


class FetchTrouble(Exception):  # noqa: N818 - the name is what the person meets
    """Why one file did not come: a sentence, what to do, whether it may pass by itself, and whether it stops all others.

    `wait` is how many seconds the server asked to be left alone; `moved` says that the address is no longer right;
    `unreachable` that its host cannot be reached at all, so that asking it for another file is in vain.
    """

    def __init__(
        self, what: str, *, passing: bool, do: str = "", wait: float | None = None, moved: bool = False,
        unreachable: bool = False, stops_all: bool = False,
    ) -> None:  # fmt: skip
        """`what` and `do` are whole sentences without an address."""
        super().__init__(what)
        self.what, self.do, self.passing, self.wait = what, do, passing, wait
        self.moved, self.unreachable, self.stops_all = moved, unreachable, stops_all


def of_answer(code: int, retry_after: str) -> FetchTrouble:
    """The trouble behind a server's answer."""
    if code in (404, 410):
        return FetchTrouble("The server has nothing at that address: it may have moved.", passing=False, moved=True)
    if code in PASSING:
        wait = float(retry_after) if retry_after.strip().isascii() and retry_after.strip().isdigit() else None
        return FetchTrouble(f"The server is busy or broken (answer {code}).", passing=True, do=_TRY_LATER, wait=wait)
    if code in (401, 403):
        return FetchTrouble(f"The server does not give it to us (answer {code}).", passing=False, moved=True)
    if code == 407:
        return FetchTrouble("The proxy wants to know who asks (answer 407).", passing=False, do=_NETWORK)
    if 300 <= code < 400:
        return FetchTrouble("The server keeps sending us on.", passing=False, moved=True)
    return FetchTrouble(f"The server gave an answer that is not understood ({code}).", passing=False, moved=True)


def of_connection(error: Exception) -> FetchTrouble:
    """The trouble behind a connection that could not be made, or broke."""
    cause = error.reason if isinstance(error, URLError) and isinstance(error.reason, Exception) else error
    if isinstance(cause, ssl.SSLCertVerificationError):
        what = f"The server's certificate could not be verified ({cause.verify_message})."
        return FetchTrouble(what, passing=False, do=_CERTIFICATE, unreachable=True)
    if isinstance(cause, ssl.SSLError):
        return FetchTrouble("No secure connection could be made.", passing=False, do=_CERTIFICATE, unreachable=True)
    if isinstance(cause, socket.gaierror):
        again = cause.errno == getattr(socket, "EAI_AGAIN", None)
        what = "No name can be looked up: there is no internet here." if again else "The server's name was not found."
        return FetchTrouble(what, passing=False, do=_NETWORK, unreachable=True)
    if isinstance(cause, TimeoutError):
        return FetchTrouble("The server did not answer in time.", passing=True, do=_TRY_LATER)
    if isinstance(cause, ConnectionRefusedError):
        return FetchTrouble("Nobody answers at that address.", passing=False, do=_NETWORK, unreachable=True)
    if isinstance(cause, OSError) and cause.errno in _NO_WAY:
        return FetchTrouble("There is no way to it: there is no internet here.", passing=False, do=_NETWORK,
                            unreachable=True)  # fmt: skip
    if isinstance(cause, OSError) and "Tunnel connection failed" in str(cause):
        return FetchTrouble("The proxy does not let us through to the server.", passing=False, do=_NETWORK,
                            unreachable=True)  # fmt: skip
    return FetchTrouble("The connection broke.", passing=True, do=_TRY_LATER)


def of_disk(error: OSError, path: Path) -> FetchTrouble:
    """The trouble behind a file that could not be written: it stops all others, which would fare no better."""
    full = error.errno in _FULL
    what = "The disk is full." if full else f"The file could not be written ({error.strerror or 'no reason given'})."
    do = "Free some space, or choose another folder with --out; what has come is kept." if full else (
        f"Check that you may write in {path.parent}, or choose another folder with --out.")  # fmt: skip
    return FetchTrouble(what, passing=False, do=do, stops_all=True)
