"""Accounts: signing in and out, and keeping who may do what."""

from __future__ import annotations

from mainstay.web.accounts import pages
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

SLICE = Slice(
    "Accounts",
    90,
    (
        Page("accounts/", "accounts", pages.accounts, May.MANAGE_PEOPLE, ("GET", "POST"), identifiable=True),
        Page("accounts/<int:number>/close/", "close-account", pages.close, May.MANAGE_PEOPLE, ("POST",)),
        Page("sign-in/", "sign-in", pages.sign_in, None, ("GET", "POST")),
        Page("first-account/", "first-account", pages.first_account, None, ("GET", "POST")),
        Page("sign-out/", "sign-out", pages.sign_out, May.SIGN_IN, ("POST",)),
    ),
)
