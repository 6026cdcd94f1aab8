"""Coming in and going out."""

from __future__ import annotations

from mainstay.web.accounts.signing import choosing, coming_back, pages
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

_BOTH = ("GET", "POST")

SLICE = Slice(
    "",
    91,
    (
        Page("sign-in/", "sign-in", pages.sign_in, None, _BOTH),
        Page("sign-in/code/", "sign-in-code", pages.code, None, _BOTH),
        Page("sign-in/elsewhere/", "sign-in-elsewhere", coming_back.leave, None),
        Page("sign-in/elsewhere/back/", "sign-in-back", coming_back.back, None),
        Page("set-up/password/", "set-up-password", choosing.password, None, _BOTH),
        Page("set-up/<int:number>/<str:secret>/", "set-up", choosing.link, None),
        Page("first-account/", "first-account", pages.first_account, None, _BOTH),
        Page("sign-out/", "sign-out", pages.sign_out, May.SIGN_IN, ("POST",), before_code=True),
    ),
)
