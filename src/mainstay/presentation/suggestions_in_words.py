"""How many suggestions were made and answered, and how soon, in sentences."""

from __future__ import annotations

from mainstay.presentation.words import counted


def made_and_answered(asked: int, answered: int) -> str:
    """'4 suggestions made, 3 answered, 1 waiting for an answer.'"""
    waiting = asked - answered
    said = f"{counted(asked, 'suggestion')} made, {answered:,} answered"
    return f"{said}, {waiting:,} waiting for an answer." if waiting else f"{said}."


def how_soon(median_days: float | None) -> str:
    """Within how many days half of the answers came; '' where it is not known."""
    if median_days is None:
        return ""
    if median_days < 1:
        return "Half of the answers came on the day of asking."
    return f"Half of the answers came within {counted_days(median_days)}."


def counted_days(days: float) -> str:
    """'1 day', '12.5 days'."""
    return f"{days:g} day{'' if days == 1 else 's'}"


def after(days: int | None) -> str:
    """'on the day of asking', '3 days after it was asked'; '' where it is not known."""
    if days is None or days < 0:
        return ""
    return "on the day of asking" if days == 0 else f"{counted_days(days)} after it was asked"
