"""Accounts of a ledger: which of them are agency workers'. A ledger's own names are used; there is no national list."""

from __future__ import annotations

import re

_OF_AGENCY = re.compile(r"\b(agency|agencies|locums?|interims?|umbrella|temporary (?:staff|workers?))\b", re.IGNORECASE)
_NOT_THEIRS = re.compile(r"\b(fostering|foster|adoption|residential|placements?|home care|income)\b", re.IGNORECASE)
"""Agencies that look after children, or that pay: 'Independent fostering agency' is no cost of workers."""


def is_agency_staff(account: str) -> bool:
    """Whether an account's name says that agency workers are paid from it: 'Agency staff', 'Locum social workers'."""
    return bool(_OF_AGENCY.search(account)) and not _NOT_THEIRS.search(account)
