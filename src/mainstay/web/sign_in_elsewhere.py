"""The council's own sign-in (OpenID Connect, such as Microsoft Entra ID): where it is, and what it says of somebody.

One provider, named by settings. What comes back is believed only where it is signed by the provider's key, made for us, not
out of date, and answers the question that this browser asked (nonce).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode, urlsplit

import jwt
import requests

from mainstay.foundations.problems import CannotGoOn

_SETTINGS = ("MAINSTAY_OIDC_ISSUER", "MAINSTAY_OIDC_CLIENT_ID", "MAINSTAY_OIDC_CLIENT_SECRET")
_SIGNED_WITH = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA"]
_SECONDS = 10
_CLOCKS_APART = 60
_THIS_MACHINE = ("localhost", "127.0.0.1", "::1")


class NotBelieved(Exception):  # noqa: N818 - the sentence is the point of it
    """What came back from the provider, or did not, cannot be relied on. The text is for the log and names nobody."""


@dataclass(frozen=True)
class Provider:
    """One provider and how we are known to it."""

    issuer: str
    client: str
    secret: str = field(repr=False)
    name: str = "your council's sign-in"

    def where_to_ask(self, back_to: str, state: str, nonce: str, challenge: str) -> str:
        """The address at the provider to which a browser is sent."""
        words = {
            "client_id": self.client,
            "response_type": "code",
            "scope": "openid email profile",
            "redirect_uri": back_to,
            "state": state,
            "nonce": nonce,
            "code_challenge": challenge,
            "code_challenge_method": "S256",
        }
        return f"{self._about()['authorization_endpoint']}?{urlencode(words)}"

    def who(self, code: str, back_to: str, nonce: str, verifier: str) -> Mapping[str, Any]:
        """What the provider says of the one who came back with a code. NotBelieved where it does not hold."""
        about = self._about()
        sent = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": back_to,
            "client_id": self.client,
            "client_secret": self.secret,
            "code_verifier": verifier,
        }
        answer = _json(requests.post, about["token_endpoint"], data=sent)
        return self._believed(str(answer.get("id_token", "")), about, nonce)

    def _about(self) -> Mapping[str, Any]:
        about = _json(requests.get, f"{self.issuer.rstrip('/')}/.well-known/openid-configuration")
        missing = {"issuer", "authorization_endpoint", "token_endpoint", "jwks_uri"} - set(about)
        if missing or about["issuer"].rstrip("/") != self.issuer.rstrip("/"):
            raise NotBelieved("the provider describes itself as another issuer, or not wholly")
        return about

    def _believed(self, token: str, about: Mapping[str, Any], nonce: str) -> Mapping[str, Any]:
        try:
            keys = jwt.PyJWKSet.from_dict(_json(requests.get, about["jwks_uri"]))
            key = keys[jwt.get_unverified_header(token)["kid"]]
            said = jwt.decode(
                token,
                key,
                algorithms=_SIGNED_WITH,
                audience=self.client,
                issuer=about["issuer"],
                leeway=_CLOCKS_APART,
                options={"require": ["exp", "iat", "aud", "iss", "sub", "nonce"]},
            )
        except (jwt.PyJWTError, KeyError, TypeError, ValueError) as why:
            raise NotBelieved(f"the provider's answer does not hold ({type(why).__name__})") from None
        if said["nonce"] != nonce:
            raise NotBelieved("the provider's answer is to another question (nonce)")
        if said.get("azp", self.client) != self.client:
            raise NotBelieved("the provider's answer is for another application (azp)")
        return said


def verified_address(said: Mapping[str, Any]) -> str:
    """The e-mail address in small letters where the provider vouches for it, else ''.

    `email_verified` is OpenID Connect's; Entra ID says `xms_edov` instead, where a council switches that claim on.
    """
    vouched = said.get("email_verified") is True or said.get("xms_edov") in (True, 1, "1", "true")
    return str(said.get("email", "")).strip().lower() if vouched else ""


def fingerprint(said: Mapping[str, Any]) -> str:
    """Who this is at the provider, as a SHA-256: it stays the same when an address changes hands."""
    return hashlib.sha256(f"{said['iss']}\x1f{said['sub']}".encode()).hexdigest()


def from_settings(environment: Mapping[str, str]) -> Provider | None:
    """The provider, where all three settings are given; none where none is. Anything between is refused."""
    given = {name: environment.get(name, "").strip() for name in _SETTINGS}
    if not any(given.values()):
        return None
    if missing := [name for name, value in given.items() if not value]:
        raise CannotGoOn(
            "The council's sign-in is only half set up.", where=", ".join(missing), do="Set all three, or none."
        )
    issuer, client, secret = given.values()
    parts = urlsplit(issuer)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _THIS_MACHINE):
        raise CannotGoOn("The issuer's address must begin with https://.", where=_SETTINGS[0])
    name = environment.get("MAINSTAY_OIDC_NAME", "").strip()
    return Provider(issuer, client, secret, name) if name else Provider(issuer, client, secret)


def _json(how: Any, address: str, **words: Any) -> dict[str, Any]:
    try:
        answer = how(address, timeout=_SECONDS, allow_redirects=False, **words)
        said = answer.json()
    except (requests.RequestException, ValueError) as why:
        raise NotBelieved(f"the provider cannot be reached or read ({type(why).__name__})") from None
    if answer.status_code != requests.codes.ok or not isinstance(said, dict):
        raise NotBelieved(f"the provider answered with status {answer.status_code}")
    return said
