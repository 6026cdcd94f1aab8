"""Accounts: keeping who may do what."""

from __future__ import annotations

from mainstay.web.accounts import pages
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

_KEEP, _POST = May.MANAGE_PEOPLE, ("POST",)

SLICE = Slice(
    "Accounts",
    90,
    (
        Page("accounts/", "accounts", pages.accounts, _KEEP, ("GET", "POST"), identifiable=True),
        Page("accounts/<int:number>/", "account", pages.account, _KEEP, ("GET", "POST"), identifiable=True),
        Page("accounts/<int:number>/link/", "account-link", pages.link, _KEEP, _POST),
        Page("accounts/<int:number>/worker/", "account-worker", pages.worker, _KEEP, _POST),
        Page("accounts/<int:number>/phone/", "account-phone", pages.phone, _KEEP, _POST),
        Page("accounts/<int:number>/close/", "close-account", pages.close, _KEEP, _POST),
        Page("accounts/<int:number>/open/", "open-account", pages.open_again, _KEEP, _POST),
    ),
    says=pages.says,
)
