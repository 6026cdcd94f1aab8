"""Keeping the accounts: making, changing, closing and opening them. By an administrator in a browser, or by the command."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager

from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.db import transaction
from django.urls import reverse

from mainstay.foundations.problems import CannotGoOn
from mainstay.stores.database.aliases import keys_of
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
LINKED, UNLINKED = "said which worker an account is", "took away which worker an account is"


def made(email: str, roles: Collection[Role], teams: Collection[str] = (), *, by: Account | None) -> Account:
    """A new account without a password; its set-up link lets its owner choose one."""
    email = email.strip().lower()
    if Account.objects.filter(email=email).exists():
        raise CannotGoOn(
            "There is an account with this e-mail address already.", do="Make a new set-up link for it instead."
        )
    with transaction.atomic():
        account = Account.objects.make(email, None, roles, _clean(teams))
        record(by, "made an account", str(account))
    return account


def new_link(account: Account, *, by: Account | None) -> str:
    """The path of a new set-up link. It is kept nowhere, so it can be shown only now."""
    if not account.is_active:
        raise CannotGoOn("This account is closed.", do="Open it again first.")
    account.links += 1
    with transaction.atomic():
        account.save(update_fields=["links"])
        record(by, "made a set-up link", str(account))
    return reverse("set-up", kwargs={"number": account.pk, "secret": links.make_token(account)})


def change(number: int, roles: Collection[Role], teams: Collection[str], *, by: Account | None) -> Account:
    """Other roles and teams; nobody changes their own. The last one who keeps the accounts keeps that role."""
    with _kept_by_someone():
        account = Account.objects.get(pk=number)
        before = set(account.roles), set(account.teams)
        account.roles, account.teams = [role.name for role in roles], _clean(teams)
        if by is not None and number == by.pk and (set(account.roles), set(account.teams)) != before:
            raise CannotGoOn("You cannot change your own roles or teams.", do="Ask another administrator.")
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
    """Opens a closed account; with its password and codes as they were. Not where its worker has another by now."""
    with _one_at_a_time():
        account = Account.objects.get(pk=number)
        _worker_is_free(account, account.person)
        account.is_active = True
        account.save(update_fields=["is_active"])
        record(by, "opened an account again", str(account))


def forget_phone(number: int, *, by: Account | None) -> bool:
    """For who lost the phone, or changed accounts at the council's own sign-in: asks for neither until set up again."""
    with transaction.atomic():
        account = Account.objects.get(pk=number)
        had = codes.take_away(account) or bool(account.elsewhere)
        account.elsewhere = ""
        account.save(update_fields=["elsewhere"])
        end_all(account)
        record(by, "took away a phone's codes", str(account))
    return had


def link_worker(number: int, person: str, *, by: Account | None) -> None:
    """Says which worker an account is, by the pseudonymous key; '' says that nobody knows.

    Whoever is linked sees all that is held about the worker. So nobody links their own account, a worker has one open
    account at most, and the entry names the worker, who is told of it.
    """
    if by is not None and number == by.pk:
        raise CannotGoOn("You cannot say which worker you are yourself.", do="Ask another administrator.")
    with _one_at_a_time():
        account = Account.objects.get(pk=number)
        _worker_is_free(account, person)
        before, account.person = account.person, person
        account.save(update_fields=["person"])
        if before and before != person:
            record(by, UNLINKED, f"person {before}, {account}")
        if person:
            record(by, LINKED, f"person {person}, {account}")


def _worker_is_free(account: Account, person: str) -> None:
    """Stops where another open account is the worker's, by this key or by one that it had."""
    if person and Account.objects.filter(person__in=keys_of(person), is_active=True).exclude(pk=account.pk).exists():
        raise CannotGoOn(
            "Another open account is this worker's already.", do="Take the link away from that account first."
        )


@contextmanager
def _one_at_a_time() -> Iterator[list[Account]]:
    """Every account, locked until the block ends: two who change accounts at once wait for each other."""
    with transaction.atomic():
        yield list(Account.objects.select_for_update().order_by("pk"))


@contextmanager
def _kept_by_someone() -> Iterator[None]:
    """Changes accounts, and takes all back where nobody would be left to keep them."""
    with _one_at_a_time() as accounts:
        before = [each.may(May.MANAGE_PEOPLE) for each in accounts]
        yield
        if any(before) and not any(each.may(May.MANAGE_PEOPLE) for each in Account.objects.all()):
            raise CannotGoOn(
                "This is the last account that keeps the others.",
                why="Nobody could give or take away accounts any more.",
                do="Make another administrator first.",
            )


def _clean(teams: Collection[str]) -> list[str]:
    return sorted({team.strip()[:120] for team in teams if team.strip()}, key=str.casefold)
