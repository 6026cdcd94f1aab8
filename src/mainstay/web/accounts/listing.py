"""The accounts from the command line: by e-mail address, answered in sentences."""

from __future__ import annotations

from collections.abc import Sequence

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from mainstay.foundations.problems import CannotGoOn
from mainstay.web.accounts import codes, keeping
from mainstay.web.accounts.models import Account
from mainstay.web.roles import Role


def lines() -> list[str]:
    """Each account in a line: its number in the audit, address, state, roles."""
    return [
        f"{each.pk:>5}  {each.email:<42} {_state(each):<15} {', '.join(role.value for role in each.held)}"
        for each in Account.objects.order_by("email")
    ]


def added(email: str, roles: Sequence[str], teams: Sequence[str], address: str) -> str:
    """Makes an account; gives the sentence with its set-up link."""
    try:
        validate_email(email)
    except ValidationError:
        raise CannotGoOn("This is not an e-mail address.", do="Write it as a.name@council.example.") from None
    account = keeping.made(email, [_role(each) for each in roles], teams, by=None)
    return _link_said(account, address)


def linked(email: str, address: str, *, no_codes: bool) -> str:
    """A new set-up link for an account; without its phone's codes where asked."""
    account = _named(email)
    if no_codes:
        keeping.forget_phone(account.pk, by=None)
        account.refresh_from_db()
    return _link_said(account, address)


def closed(email: str) -> str:
    """Closes an account."""
    keeping.close(_named(email).pk, by=None)
    return "Closed: nobody can sign in with this account any more."


def _link_said(account: Account, address: str) -> str:
    where = (address or _usual_address()).rstrip("/")
    code = " Codes from the phone are still asked for." if codes.has_code(account) else ""
    return (
        "With this link the owner chooses a password. It works once, for three days, and is shown only now:\n"
        f"  {where}{keeping.new_link(account, by=None)}{code and chr(10)}{code.strip()}"
    )


def _usual_address() -> str:
    if settings.PRODUCTION:
        return f"https://{settings.ALLOWED_HOSTS[0].lstrip('.')}"
    return "http://127.0.0.1:8000"


def _named(email: str) -> Account:
    account = Account.objects.filter(email=email.strip().lower()).first()
    if account is None:
        raise CannotGoOn("There is no account with this e-mail address.", do="See which there are: mainstay users list")
    return account


def _role(said: str) -> Role:
    plain = said.strip().lower().replace("-", " ").replace("_", " ")
    for role in Role:
        if plain in (role.value.lower().replace("-", " "), role.name.lower().replace("_", " ")):
            return role
    known = ", ".join(role.name.lower().replace("_", "-") for role in Role)
    raise CannotGoOn("There is no such role.", where="--role", do=f"Choose from: {known}.")


def _state(account: Account) -> str:
    if not account.is_active:
        return "closed"
    return "open" if account.has_usable_password() or account.elsewhere else "not set up yet"
