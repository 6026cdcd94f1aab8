"""One's own account; reached from the top of every page."""

from __future__ import annotations

from mainstay.web.accounts.own import code_pages, pages
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

_BOTH, _POST = ("GET", "POST"), ("POST",)

SLICE = Slice(
    "",
    92,
    (
        Page("my-account/", "my-account", pages.mine, May.SIGN_IN, before_code=True),
        Page("my-account/password/", "my-password", pages.password, May.SIGN_IN, _BOTH, before_code=True),
        Page("my-account/elsewhere/", "my-sessions-end", pages.end_elsewhere, May.SIGN_IN, _POST, before_code=True),
        Page("my-account/codes/", "my-codes", code_pages.set_up, May.SIGN_IN, _BOTH, before_code=True),
        Page("my-account/codes/off/", "my-codes-off", code_pages.off, May.SIGN_IN, _BOTH),
        Page("my-account/recovery-codes/", "my-recovery-codes", code_pages.recovery, May.SIGN_IN, _BOTH),
        Page("my-account/recovery-codes.txt", "my-recovery-file", code_pages.file, May.SIGN_IN, _POST),
    ),
)
