"""Why a value is missing. A blank is never just a blank, and never a zero."""

from __future__ import annotations

from functools import lru_cache

from mainstay.foundations.caches import holds_people
from mainstay.vocabulary.code_lists import Code, CodeList, tidy_word

REASONS = CodeList(
    "not known",
    "Why a value is missing.",
    (
        Code("not_known", "Not known", "Someone was asked or looked, and nobody knows.",
             also=("unknown", "n/k", "nk", "not stated", "dont know", "don't know", "?")),
        Code("not_yet_collected", "Not yet collected", "Nobody has asked yet, or the file does not hold it.",
             also=("", "-", ".", "null", "none", "tbc", "tba", "to be confirmed", "blank", "not recorded", "nil", "#n/a",
                   "#ref!", "#value!", "#name?",
                   "#div/0!")),
        Code("not_applicable", "Not applicable", "The question does not arise for this row.",
             also=("n/a", "na", "not app", "not relevant")),
        Code("refused", "Prefers not to say", "The person was asked and chose not to say.",
             also=("prefer not to say", "not disclosed", "declined", "refused", "undisclosed", "declined to say")),
        Code("suppressed", "Suppressed", "Held back so that nobody can be identified.", also=("c",)),
        Code("low_reliability", "Low reliability", "Given, but not reliable enough to use.", also=("u",)),
        Code("unreadable", "Unreadable", "Something was given that could not be read; it is set aside and listed."),
    ),
)  # fmt: skip

_HELD_BACK = ("suppressed", "low_reliability", "unreadable")
"""Reasons that only a published table or our own reading gives: a bare 'c' or 'u' in a council's file is a value."""

_BY_EXACT = {
    word.lower(): code.slug
    for code in REASONS
    if code.slug not in _HELD_BACK
    for word in (code.label, code.slug, *code.also)
}
_BY_TIDY = {tidy_word(word): slug for word, slug in reversed(_BY_EXACT.items()) if tidy_word(word)}


@holds_people
@lru_cache(maxsize=65_536)
def reason_in(text: str) -> str | None:
    """The reason that a text gives for a missing value ('N/K', '-', 'Not disclosed', blank), or None if it is a value.

    A plain '0' is a value here: whether nought can be meant is for the field that reads it.
    """
    plain = text.strip().lower()
    found = _BY_EXACT.get(plain)
    return found if found is not None else _BY_TIDY.get(tidy_word(plain)) if len(plain) > 1 else None
