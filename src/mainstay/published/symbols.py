"""The marks the Department prints in place of a figure, and what each says in plain words.

Source: the Department's guidance to the underlying data of the workforce statistics, 2024 release (z, x, c, low, u) and
2021 release (':', used before 2022). Each is explained in docs/methods/published_figures.md.
"""

from __future__ import annotations

REASONS = {
    "z": "does not apply: there is nothing to divide by, such as no agency workers or no vacancies",
    "x": "is not available",
    ":": "is not available",
    "c": "is held back to protect someone's confidentiality",
    "low": "rounds to nought but is not nought",
    "u": "is not reliable enough to publish",
    "": "is blank in the published table",
}


def is_known(symbol: str) -> bool:
    """Whether this is one of the Department's marks (or a blank)."""
    return symbol in REASONS


def reason(symbol: str) -> str:
    """Why there is no figure, as the rest of a sentence that begins with the figure's name: 'is not available'."""
    return REASONS.get(symbol, f"is marked '{symbol}', which Mainstay does not know")
