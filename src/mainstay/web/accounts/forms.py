"""Forms of accounts: signing in, the first account, a new account."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.password_validation import validate_password

from mainstay.web.accounts.models import Account
from mainstay.web.roles import Role


class SignInForm(AuthenticationForm):
    """E-mail address and password. The same sentence for a wrong address and a wrong password."""

    error_messages = {  # noqa: RUF012 - Django's own attribute
        "invalid_login": "The e-mail address or the password is wrong.",
        "inactive": "The e-mail address or the password is wrong.",
    }

    def clean(self) -> dict[str, Any]:
        """Addresses are kept in small letters."""
        if self.cleaned_data.get("username"):
            self.cleaned_data["username"] = self.cleaned_data["username"].strip().lower()
        return super().clean()


class AccountForm(forms.Form):
    """A new account."""

    email = forms.EmailField(label="E-mail address", max_length=254)
    password = forms.CharField(label="Password", widget=forms.PasswordInput, strip=False)
    roles = forms.MultipleChoiceField(
        label="Roles",
        choices=[(role.name, role.value.capitalize()) for role in Role],
        widget=forms.CheckboxSelectMultiple,
    )

    def clean_email(self) -> str:
        """One account for each address."""
        email = str(self.cleaned_data["email"]).lower()
        if Account.objects.filter(email=email).exists():
            raise forms.ValidationError("There is an account with this e-mail address already.")
        return email

    def clean_password(self) -> str:
        """Long enough, not common, not the address."""
        password = str(self.cleaned_data["password"])
        validate_password(password, Account(email=self.data.get("email", "")))
        return password

    def save(self) -> Account:
        """Makes the account."""
        said = self.cleaned_data
        return Account.objects.make(said["email"], said["password"], [Role[name] for name in said["roles"]])
