"""The account: an e-mail address, roles, and the teams that a team manager sees."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.utils.crypto import salted_hmac

from mainstay.tasks.teams_of_a_record import comparable
from mainstay.web.roles import May, Role, may


def new_stamp() -> str:
    """What sessions are tied to: with another stamp they all end."""
    return secrets.token_hex(16)


class Accounts(BaseUserManager["Account"]):
    """Makes accounts."""

    def make(
        self, email: str, password: str | None, roles: Collection[Role], teams: Collection[str] = (), person: str = ""
    ) -> Account:
        """A new account. Without a password nobody can sign in with one."""
        account = self.model(
            email=self.normalize_email(email).lower(),
            roles=[role.name for role in roles],
            teams=[*teams],
            person=person,
        )
        account.set_password(password)
        account.save(using=self._db)
        return account

    def get_by_natural_key(self, username: str | None) -> Account:
        """By e-mail address, whatever its capitals."""
        return self.get(email=(username or "").strip().lower())


class Account(AbstractBaseUser):
    """Someone who can sign in. `roles` are names of `Role`; `teams` those whose people a team manager sees.

    `person` is the pseudonymous key of the worker who it is, '' where nobody has said. `stamp` ties sessions to the account;
    `links` counts the set-up links made, of which the last alone counts; `elsewhere` says with a SHA-256 who this is at the
    council's own sign-in.
    """

    email = models.EmailField("e-mail address", unique=True)
    roles = models.JSONField(default=list)
    teams = models.JSONField(default=list)
    person = models.CharField(max_length=40, blank=True)
    stamp = models.CharField(max_length=32, default=new_stamp)
    links = models.PositiveIntegerField(default=0)
    elsewhere = models.CharField(max_length=64, blank=True)
    is_active = models.BooleanField(default=True)
    made_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects = Accounts()

    @property
    def held(self) -> tuple[Role, ...]:
        """The roles held; a name that no role has any more gives nothing."""
        return tuple(Role[name] for name in self.roles if name in Role.__members__)

    def may(self, *what: May) -> bool:
        """Whether the account may do something, or any of several things. One that was closed may do nothing."""
        return bool(self.is_active) and may(self.held, *what)

    def looks_after(self, team: str | None) -> bool:
        """Whether someone sees the people of a team: all teams for those who see every worker, else their own alone."""
        if self.may(May.SEE_PEOPLE):
            return True
        theirs = {comparable(str(each)) for each in self.teams} - {""}
        return self.may(May.SEE_TEAM) and comparable(team) in theirs

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        """Django's own, with the stamp in it: a session lives as long as the password and the stamp are the same."""
        return str(salted_hmac("mainstay.session", f"{self.password}|{self.stamp}", secret=secret).hexdigest())

    def __str__(self) -> str:
        """How an account is named in the audit: by its number, as an address is a person's."""
        return f"account {self.pk}"

    def get_full_name(self) -> Any:
        """What pages greet it by."""
        return self.email
