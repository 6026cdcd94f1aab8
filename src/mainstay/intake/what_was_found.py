"""What to say was found in a cell: enough to find it by, and nothing that could be a name, a number or a remark."""

from __future__ import annotations

import re

_LONGEST = 30
_MOST_WORDS = 4
_WORD = re.compile(r"[^\W\d_]{2,}")
_HARMLESS = frozenset(
    "jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september "
    "october november december st nd rd th am pm hrs hr hours hour days day week weeks pw per fte wte pa ph pm ongoing "
    "tbc tba na nk none null nil unknown blank ref value name div yes no true false".split()
)


def what_was_found(text: str, reason: str, is_word: bool, secret: bool) -> str:
    """The text that could not be read, and what it is not.

    A column of dates or numbers may hold a remark with somebody's name: its text is repeated only where every word of
    it is harmless. An unknown word of a list has to be shown to be answered, so it is, if it is short; in a column that
    identifies people, or may hold a diagnosis (`secret`), nothing is.
    """
    words = _WORD.findall(text.lower())
    if secret:
        return f"something that is not {reason}"
    if is_word and len(words) <= _MOST_WORDS and len(text) <= _LONGEST:
        return f"'{text}', which is not {reason}"
    if not is_word and len(text) <= _LONGEST and all(word in _HARMLESS for word in words):
        return f"'{text}', which is not {reason}"
    return f"a text of {len(words)} word{'' if len(words) == 1 else 's'}, which is not {reason}"
