"""One-time codes from a phone, and recovery codes for the day when the phone is lost."""

from __future__ import annotations

from io import StringIO
from urllib.parse import quote, urlencode

import qrcode
from allauth.core.internal.cryptokit import compare_user_code
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)
from allauth.mfa.utils import decrypt
from django.db import transaction
from markupsafe import Markup

from mainstay.web.accounts.models import Account

_PHONE, _RECOVERY = Authenticator.Type.TOTP, Authenticator.Type.RECOVERY_CODES
_LAST = "last_counter"


def has_code(account: Account) -> bool:
    """Whether signing in asks the account for a code."""
    return bool(Authenticator.objects.filter(user=account, type=_PHONE).exists())


def new_secret() -> str:
    """A secret for a phone, in the letters that a phone takes."""
    return str(generate_totp_secret())


def address(account: Account, secret: str) -> str:
    """The secret as a phone's application reads it from a picture."""
    name = quote(f"Mainstay:{account.email}")
    return f"otpauth://totp/{name}?{urlencode({'secret': secret, 'issuer': 'Mainstay'})}"


def picture(text: str) -> Markup:
    """A QR code as an SVG element: no picture is fetched, and no style of its own."""
    made = qrcode.QRCode(border=4)
    made.add_data(text)
    rows = made.get_matrix()
    path = StringIO()
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                path.write(f"M{x} {y}h1v1h-1z")
    size = len(rows)
    return Markup(  # noqa: S704 - numbers alone
        f'<svg class="ms-qr" viewBox="0 0 {size} {size}" width="240" height="240" role="img"'
        ' aria-label="The secret as a QR code">'
        f'<path fill="#fff" d="M0 0h{size}v{size}H0z"/><path fill="#000" d="{path.getvalue()}"/></svg>'
    )


def begin(account: Account, secret: str, typed: str) -> list[str]:
    """Codes are asked for from now on, where the typed one fits the secret: gives the recovery codes; else nothing changes."""
    with transaction.atomic():
        # One at a time for an account: two tabs must not each set up a phone.
        Account.objects.select_for_update().get(pk=account.pk)
        if _counter(secret, typed) is None:
            return []
        take_away(account)
        phone = TOTP.activate(account, secret).instance
        phone.data[_LAST] = _counter(secret, typed)
        phone.save()
        return list(RecoveryCodes.activate(account).generate_codes())


def new_recovery_codes(account: Account) -> list[str]:
    """Ten new recovery codes; those before count no more."""
    with transaction.atomic():
        Authenticator.objects.filter(user=account, type=_RECOVERY).delete()
        return list(RecoveryCodes.activate(account).generate_codes())


def recovery_codes(account: Account) -> list[str]:
    """The recovery codes not used yet."""
    kept = Authenticator.objects.filter(user=account, type=_RECOVERY).first()
    return list(RecoveryCodes(kept).get_unused_codes()) if kept else []


def is_right(account: Account, typed: str) -> str:
    """'code' or 'recovery code' where what was typed is one, which it then never is again; '' where it is not."""
    typed = "".join(typed.split())
    with transaction.atomic():
        phone = Authenticator.objects.select_for_update().filter(user=account, type=_PHONE).first()
        if phone is None:
            return ""
        counter = _counter(decrypt(phone.data["secret"]), typed)
        if counter is not None:
            if counter <= phone.data.get(_LAST, 0):
                return ""
            phone.data[_LAST] = counter
            phone.record_usage()
            phone.save()
            return "code"
        kept = Authenticator.objects.filter(user=account, type=_RECOVERY).first()
        return "recovery code" if kept and RecoveryCodes(kept).validate_code(typed) else ""


def take_away(account: Account) -> bool:
    """No code is asked for any more, until a phone is set up again; whether one was."""
    gone, _what = Authenticator.objects.filter(user=account).delete()
    return bool(gone)


def _counter(secret: str, typed: str) -> int | None:
    """Which half-minute a code is of, where it is of this one or of one beside it."""
    typed = "".join(typed.split())
    for counter in yield_hotp_counters_from_time():
        if compare_user_code(actual=typed, expected=format_hotp_value(hotp_value(secret, counter))):
            return int(counter)
    return None
