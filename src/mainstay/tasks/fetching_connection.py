"""How a server is reached: https with its certificate checked, through the council's proxy, and never on to strangers.

Python's own client does it. `requests` comes only with the web application, and nothing of what it adds is needed here:
redirects, which it follows anywhere, are checked by us, and the proxy and certificates come from the machine either way.
"""

from __future__ import annotations

import ssl
from http.client import HTTPMessage
from typing import IO
from urllib.error import HTTPError
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

from mainstay.published.addresses import LOOPBACK, host_of


class SentElsewhere(Exception):  # noqa: N818 - internal signal, turned into a sentence
    """A server sent us on to where we do not go."""

    def __init__(self, what: str) -> None:
        """`what` is a sentence."""
        super().__init__(what)
        self.what = what


def opener_for(address: str, hosts: frozenset[str]) -> OpenerDirector:
    """What opens an address: only http and https, no files and no ftp, and redirects only to the hosts given."""
    here = host_of(address) in LOOPBACK
    opener = OpenerDirector()
    # The proxy is the one that the machine names (HTTPS_PROXY and NO_PROXY, or the system's settings); this machine
    # itself is reached without one.
    for handler in (
        ProxyHandler({}) if here else ProxyHandler(),
        HTTPHandler(),
        HTTPSHandler(context=ssl.create_default_context()),
        _OnlyToKnownHosts(hosts, secure=not here),
        HTTPDefaultErrorHandler(),
        HTTPErrorProcessor(),
        UnknownHandler(),
    ):
        opener.add_handler(handler)
    return opener


class _OnlyToKnownHosts(HTTPRedirectHandler):
    """Redirects are followed to hosts of the list, five at most, and from https never to http."""

    max_redirections = 5

    def __init__(self, hosts: frozenset[str], *, secure: bool) -> None:
        self.hosts, self.secure = hosts, secure

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """The next request, or `SentElsewhere`."""
        host = host_of(newurl)
        if not host or (self.secure and not newurl.lower().startswith("https://")):
            raise SentElsewhere("The server sent us on to an address that is not https.")
        if host not in self.hosts:
            raise SentElsewhere(f"The server sent us on to {host}, which is not in the list of addresses.")
        try:
            return super().redirect_request(req, fp, code, msg, headers, newurl)
        except HTTPError:
            raise SentElsewhere("The server sent us on in a way that is not understood.") from None
