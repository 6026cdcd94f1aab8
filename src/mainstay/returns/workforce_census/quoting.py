"""What a finding may show of a value that could not be read: nothing that might be a name or a date of birth."""

from __future__ import annotations

import re

_WORD_OR_NUMBER = re.compile(r"[A-Za-z]{1,12}|-?£?\d{1,4}(?:[.,]\d{1,6})?", re.ASCII)


def quoted(text: str) -> str:
    """A single short word or number as it stands ('Female', '11', '-1.5'); of anything else only its length.

    A return has no item for names, so a single word is what someone wrote for a code. Two words, or figures with
    slashes or points between them, may be a name or a day that slipped in from another column.
    """
    return text if _WORD_OR_NUMBER.fullmatch(text) else f"a text of {len(text)} characters"
