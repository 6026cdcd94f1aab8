"""Which worker of the record an account is."""

from __future__ import annotations

from typing import Any

from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.aliases import key_now, keys_in
from mainstay.web.roles import May
from mainstay.web.who_may import who_may


def own_key(account: Any, record: WorkforceRecord) -> str:
    """The key under which the record holds the account's own worker; '' where nobody has said who it is."""
    now = key_now(account.person) if account.person else ""
    return keys_in(record, [now]).get(now, now) if now else ""


def who_links() -> str:
    """The roles that can say which worker an account is, in words."""
    return who_may(May.MANAGE_PEOPLE)
