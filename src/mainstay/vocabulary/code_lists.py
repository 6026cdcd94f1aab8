"""What a list of codes is: each code once, with its slug, its label, a plain sentence and the words councils write."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from mainstay.foundations.caches import holds_people
from mainstay.foundations.problems import Unreadable

_NOT_WORDS = re.compile(r"[^a-z0-9]+")


@holds_people
@lru_cache(maxsize=65_536)
def tidy_word(text: str) -> str:
    """A word or phrase for comparison: lower case, punctuation to single spaces ('F/T (Perm.)' gives 'f t perm')."""
    return _NOT_WORDS.sub(" ", text.lower().replace("&", " and ")).strip()


@dataclass(frozen=True)
class Code:
    """One member of a list. `also` are other ways of writing it; `census` is the Department's code where one exists."""

    slug: str
    label: str
    sentence: str
    also: tuple[str, ...] = ()
    census: str = ""


@dataclass(frozen=True)
class CodeList:
    """A named list of codes; iterating gives them in their meaningful order."""

    name: str
    meaning: str
    codes: tuple[Code, ...]

    def __iter__(self) -> Iterator[Code]:
        """The codes in order."""
        return iter(self.codes)

    def __contains__(self, slug: object) -> bool:
        """Whether a slug belongs to the list."""
        return slug in self._by_slug

    def __getitem__(self, slug: str) -> Code:
        """The code of a slug; KeyError when it is not in the list."""
        return self._by_slug[slug]

    @property
    def slugs(self) -> tuple[str, ...]:
        """Every slug, in order."""
        return tuple(code.slug for code in self.codes)

    def read(self, text: str) -> str:
        """The slug that a text means, by slug, label, census code or another known way of writing it.

        Raises `Unreadable` where none fits: the word is then asked about once and remembered.
        """
        try:
            return self._by_word[tidy_word(text)]
        except KeyError:
            raise Unreadable(f"one of: {', '.join(code.label.lower() for code in self.codes)}") from None

    @cached_property
    def _by_slug(self) -> dict[str, Code]:
        return {code.slug: code for code in self.codes}

    @cached_property
    def _by_word(self) -> dict[str, str]:
        words: dict[str, str] = {}
        for code in self.codes:
            for word in (code.slug, code.label, *code.also, *([code.census] if code.census else [])):
                words.setdefault(tidy_word(word), code.slug)
        return words
