"""Forms of accounts: signing in, passwords, codes, and what an administrator says of somebody."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.contrib.auth import authenticate
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.password_validation import validate_password

from mainstay.web.accounts.models import Account
from mainstay.web.plain_sentences import PlainForm, PlainSentences
from mainstay.web.roles import Role

WRONG = "The e-mail address or the password is wrong."


class SignInForm(PlainSentences, AuthenticationForm):
    """E-mail address and password. The same sentence for a wrong address and a wrong password."""

    error_messages = {"invalid_login": WRONG, "inactive": WRONG}  # noqa: RUF012 - Django's own attribute

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].error_messages["required"] = "Give your e-mail address."
        self.fields["password"].error_messages["required"] = "Give your password."

    def clean(self) -> dict[str, Any]:
        """Addresses are kept in small letters. Where passwords are switched off, one account alone may use its own."""
        email = str(self.cleaned_data.get("username") or "").strip().lower()
        if email:
            self.cleaned_data["username"] = email
        if settings.PASSWORD_ONLY_FOR and email != settings.PASSWORD_ONLY_FOR:
            raise forms.ValidationError("Passwords are switched off here: use your council's own sign-in.")
        return super().clean()


class _Password(PlainForm):
    """A password chosen, and once more, as it cannot be seen."""

    password = forms.CharField(
        label="New password", widget=forms.PasswordInput, strip=False, max_length=256,
        error_messages={"required": "Give a new password."},
    )  # fmt: skip
    again = forms.CharField(
        label="The same password again", widget=forms.PasswordInput, strip=False, max_length=256,
        error_messages={"required": "Give the same password again."},
    )  # fmt: skip

    account: Account | None = None

    def clean_password(self) -> str:
        """Long enough, not common, not one pattern, not the address."""
        password = str(self.cleaned_data["password"])
        validate_password(password, self.account or Account(email=self.data.get("email", "")))
        return password

    def clean_again(self) -> str:
        """The same as the first, where that was good."""
        again = str(self.cleaned_data["again"])
        if "password" in self.cleaned_data and again != self.cleaned_data["password"]:
            raise forms.ValidationError("The two passwords are not the same.")
        return again


class FirstAccountForm(_Password):
    """The first account of all, whose owner is the one who types."""

    field_order = ("email", "password", "again")
    email = forms.EmailField(
        label="E-mail address", max_length=254, error_messages={"required": "Give an e-mail address."}
    )

    def save(self) -> Account:
        """Makes the account, which keeps the others and leads the work."""
        said = self.cleaned_data
        return Account.objects.make(said["email"], said["password"], [Role.ADMINISTRATOR, Role.WORKFORCE_LEAD])


class ChoosePasswordForm(_Password):
    """Someone's first password, or a new one for a forgotten one."""

    def __init__(self, account: Account, *args: Any, **kwargs: Any) -> None:
        self.account = account
        super().__init__(*args, **kwargs)


class ChangePasswordForm(_Password):
    """Another password for who knows the one in use. Guessing at it counts as guessing when signing in."""

    field_order = ("now", "password", "again")
    now = forms.CharField(
        label="Your password now", widget=forms.PasswordInput, strip=False, max_length=256,
        error_messages={"required": "Give the password that you have now."},
    )  # fmt: skip

    def __init__(self, request: Any, *args: Any, **kwargs: Any) -> None:
        self.request, self.account = request, request.user
        super().__init__(*args, **kwargs)

    def clean_now(self) -> str:
        """The one in use."""
        now = str(self.cleaned_data["now"])
        if authenticate(self.request, username=self.request.user.email, password=now) is None:
            raise forms.ValidationError("This is not your password.")
        return now


class CodeForm(PlainForm):
    """A code from a phone, or a recovery code."""

    code = forms.CharField(label="Code", max_length=40, error_messages={"required": "Give the code."})


class RolesForm(PlainForm):
    """What somebody is here for and whose people they see."""

    roles = forms.MultipleChoiceField(
        label="Roles",
        choices=[(role.name, role.value[:1].upper() + role.value[1:]) for role in Role],
        error_messages={"required": "Choose at least one role."},
    )
    teams = forms.MultipleChoiceField(label="Teams", required=False)
    other_teams = forms.CharField(label="Other teams, one a line", required=False, max_length=4_000)

    def __init__(self, *args: Any, offered: list[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["teams"].choices = [(name, name) for name in offered]

    def said_roles(self) -> list[Role]:
        """The roles chosen."""
        return [Role[name] for name in self.cleaned_data["roles"]]

    def said_teams(self) -> list[str]:
        """Teams chosen and typed."""
        return [*self.cleaned_data["teams"], *self.cleaned_data["other_teams"].splitlines()]


class AccountForm(RolesForm):
    """A new account. Its owner chooses the password."""

    field_order = ("email", "roles", "teams", "other_teams")
    email = forms.EmailField(
        label="E-mail address", max_length=254, error_messages={"required": "Give an e-mail address."}
    )

    def clean_email(self) -> str:
        """One account for each address."""
        email = str(self.cleaned_data["email"]).lower()
        if Account.objects.filter(email=email).exists():
            raise forms.ValidationError("There is an account with this e-mail address already.")
        return email


class WorkerForm(PlainForm):
    """Which worker an account is. What is typed is looked up and not kept."""

    number = forms.CharField(label="Social Work England number or staff number", max_length=40, required=False)
