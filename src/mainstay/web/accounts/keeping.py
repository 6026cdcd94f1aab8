"""Keeping the accounts: making, changing, closing and opening them. By an administrator in a browser, or by the command."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.db import transaction
from django.urls import reverse

from mainstay.foundations.problems import CannotGoOn
from mainstay.web.accounts import codes
from mainstay.web.accounts.models import Account
from mainstay.web.accounts.sessions import end_all
from mainstay.web.audit.entries import record
from mainstay.web.roles import May, Role


class SetUpLinks(PasswordResetTokenGenerator):
    """Links with which someone chooses a password, once, within three days. A newer link ends the one before."""

    key_salt = "mainstay.set_up_link"

    def _make_hash_value(self, user: Account, timestamp: int) -> str:
        return f"{user.pk}|{user.password}|{user.links}|{user.is_active}|{timestamp}"


links = SetUpLinks()


def made(email: str, roles: Collection[Role], teams: Collection[str] = (), *, by: Account | None) -> Account:
    """A new account without a password; its set-up link lets its owner choose one."""
    email = email.strip().lower()
    if Account.objects.filter(email=email).exists():
        raise CannotGoOn(
            "There is an account with this e-mail address already.", do="Make a new set-up link for it instead."
        )
    account = Account.objects.make(email, None, roles, _clean(teams))
    record(by, "made an account", str(account))
    return account


def new_link(account: Account, *, by: Account | None) -> str:
    """The path of a new set-up link. It is kept nowhere, so it can be shown only now."""
    if not account.is_active:
        raise CannotGoOn("This account is closed.", do="Open it again first.")
    account.links += 1
    account.save(update_fields=["links"])
    record(by, "made a set-up link", str(account))
    return reverse("set-up", kwargs={"number": account.pk, "secret": links.make_token(account)})


def change(number: int, roles: Collection[Role], teams: Collection[str], *, by: Account | None) -> Account:
    """Other roles and teams. The last one who keeps the accounts keeps that role."""
    with _kept_by_someone():
        account = Account.objects.get(pk=number)
        account.roles, account.teams = [role.name for role in roles], _clean(teams)
        account.save(update_fields=["roles", "teams"])
    record(by, "changed roles and teams", f"{account}: {', '.join(role.value for role in roles)}")
    return account


def close(number: int, *, by: Account | None) -> None:
    """Closes an account and ends its sessions: it stays in the audit and can do nothing. Nobody closes their own."""
    if by is not None and number == by.pk:
        raise CannotGoOn("You cannot close your own account.", do="Ask another administrator.")
    with _kept_by_someone():
        account = Account.objects.get(pk=number)
        account.is_active = False
        account.save(update_fields=["is_active"])
        end_all(account)
    record(by, "closed an account", str(account))


def open_again(number: int, *, by: Account | None) -> None:
    """Opens a closed account; with its password and codes as they were."""
    account = Account.objects.get(pk=number)
    account.is_active = True
    account.save(update_fields=["is_active"])
    record(by, "opened an account again", str(account))


def forget_phone(number: int, *, by: Account | None) -> bool:
    """For who lost the phone, or changed accounts at the council's own sign-in: asks for neither until set up again."""
    account = Account.objects.get(pk=number)
    had = codes.take_away(account) or bool(account.elsewhere)
    account.elsewhere = ""
    account.save(update_fields=["elsewhere"])
    end_all(account)
    record(by, "took away a phone's codes", str(account))
    return had


def link_worker(number: int, person: str, *, by: Account | None) -> None:
    """Says which worker an account is, by the pseudonymous key; '' says that nobody knows."""
    account = Account.objects.get(pk=number)
    account.person = person
    account.save(update_fields=["person"])
    record(by, "said which worker an account is" if person else "took away which worker an account is", str(account))


@contextmanager
def _kept_by_someone() -> Iterator[None]:
    """Changes accounts, and takes all back where nobody would be left to keep them. Two at once wait for each other."""
    with transaction.atomic():
        before = [each.may(May.MANAGE_PEOPLE) for each in Account.objects.select_for_update().order_by("pk")]
        yield
        if any(before) and not any(each.may(May.MANAGE_PEOPLE) for each in Account.objects.all()):
            raise CannotGoOn(
                "This is the last account that keeps the others.",
                why="Nobody could give or take away accounts any more.",
                do="Make another administrator first.",
            )


def _clean(teams: Collection[str]) -> list[str]:
    return sorted({team.strip()[:120] for team in teams if team.strip()}, key=str.casefold)
