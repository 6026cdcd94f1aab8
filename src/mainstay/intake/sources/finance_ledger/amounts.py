"""Amounts as a ledger writes them, in pence, and the words for totals that stand among its rows."""

from __future__ import annotations

import re

from mainstay.foundations.quantities import read_pence
from mainstay.vocabulary.not_known import reason_in

_CREDIT = re.compile(r"\s*cr\.?$", re.IGNORECASE)
_DEBIT = re.compile(r"\s*dr\.?$", re.IGNORECASE)
_NOUGHT = frozenset({"-", "–", "—", "nil"})
_TOTAL = re.compile(
    r"^(?:grand|sub|overall|net|gross|service|section|directorate|team)?[\s\-]*totals?\b|\b(?:sub[\s\-]?)?totals?$",
    re.IGNORECASE,
)


def read_amount(text: str) -> int | None:
    """Pence of an amount; None for a blank or a word that says it is not known.

    '£1,234.50' is 123450; '(1,234.50)', '-1,234.50', '1,234.50-' and '1,234.50 CR' are all that below nought. A dash is how
    a spreadsheet shows nought in money. `Unreadable` for all else.
    """
    plain = text.replace("\u00a0", " ").replace("\u2212", "-").strip()
    if plain.replace("£", "").strip().lower() in _NOUGHT:
        return 0
    if reason_in(plain):
        return None
    credit = bool(_CREDIT.search(plain))
    plain = _DEBIT.sub("", _CREDIT.sub("", plain))
    behind = len(plain) > 1 and plain.endswith("-")
    pence = read_pence(plain.rstrip("-").strip() if behind else plain)
    return -pence if credit or behind else pence


def is_total(text: str) -> bool:
    """Whether the name of a cost centre or an account says that its row adds others up."""
    return bool(_TOTAL.search(text.strip()))
