"""Names made comparable. They are used while joining and are not kept."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from mainstay.foundations.caches import holds_people

_BRACKETS = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_NOT_LETTERS = re.compile(r"[^a-z' ]+")
_NOISE = frozenset(
    {
        "mr",
        "mrs",
        "ms",
        "miss",
        "mx",
        "dr",
        "zzleft",
        "zz",
        "left",
        "agency",
        "asye",
        "sw",
        "tm",
        "nqsw",
        "locum",
        "cover",
    }
)


@holds_people
@lru_cache(maxsize=65_536)
def name_key(text: str) -> str:
    """A name in whatever order and dress, as one comparable text: 'SMITH, Jane (ASYE)' and 'Jane Smith' give the same.

    Accents, case, brackets, titles and words such as 'Agency' are dropped; the remaining words are sorted. '' for none.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = _NOT_LETTERS.sub(" ", _BRACKETS.sub(" ", plain).replace("-", " ")).split()
    return " ".join(sorted(word.strip("'") for word in words if word.strip("'") and word not in _NOISE))


def share_a_word(first: str, second: str) -> bool:
    """Whether two name keys have a word of three letters or more in common."""
    return any(len(word) > 2 for word in set(first.split()) & set(second.split()))


@holds_people
@lru_cache(maxsize=65_536)
def staff_id_key(text: str) -> str:
    """A staff number made comparable: '0012345', '12345-2' and '12345/02' (a second post) all give '12345'."""
    plain = re.sub(r"[\s\u00a0]+", "", text.strip().upper())
    plain = re.sub(r"\.0+$", "", plain)
    plain = re.sub(r"(?<=\d{4})[-/_]\d{1,2}$", "", plain)
    return plain.lstrip("0") or plain
