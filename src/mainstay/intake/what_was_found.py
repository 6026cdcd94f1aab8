"""What to say was found in a cell: enough to find it by, and nothing that could be a name, a number or a remark."""

from __future__ import annotations

import re

OFTEN = 3
"""A word on so many rows of a column is a word and not a remark about somebody."""

_LONGEST = 30
_WORD = re.compile(r"[^\W\d_]{2,}")
_HARMLESS = frozenset(
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september "
    "october november december st nd rd th am pm hrs hr hours hour days day week weeks pw per fte wte pa ph pm ongoing "
    "tbc tba na nk none null nil unknown blank ref value name div yes no true false".split()
)


def what_was_found(text: str, reason: str, *, word_on: int = 0, secret: bool = False) -> str:
    """The text that could not be read, and what it is not.

    A column of dates or numbers may hold a remark with somebody's name: its text is repeated only where every word of it
    is harmless. `word_on` is, for a column of words, on how many rows this one stands: one that comes again and again is
    a word, and is shown; one that comes once or twice may be a remark, and is left to mapping.toml. In a column that
    identifies people, or may hold a diagnosis (`secret`), nothing is repeated.
    """
    words = _WORD.findall(text.lower())
    if secret:
        return f"something that is not {reason}"
    if word_on and (word_on < OFTEN or len(text) > _LONGEST):
        return f"a word of this file's own (see [words] in mapping.toml), which is not {reason}"
    if len(text) <= _LONGEST and (word_on or all(word in _HARMLESS for word in words)):
        return f"'{text}', which is not {reason}"
    return f"a text of {len(words)} word{'' if len(words) == 1 else 's'}, which is not {reason}"
