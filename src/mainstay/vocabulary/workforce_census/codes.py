"""The codes of the return: what each may be, what it means, and our own word for it.

They are in `codes.toml`, which names its source. Codes are text: '10' is not ten.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ReturnCode:
    """One code of a return: `label` says what the Department means by it, `means` is the slug of our vocabulary."""

    code: str
    label: str
    means: str


@dataclass(frozen=True, slots=True)
class ReturnCodes:
    """A list of codes, in the Department's order."""

    name: str
    meaning: str
    codes: dict[str, ReturnCode]

    def __iter__(self) -> Iterator[ReturnCode]:
        """The codes in order."""
        return iter(self.codes.values())

    def __contains__(self, code: object) -> bool:
        """Whether a code is in the list, exactly as written."""
        return code in self.codes

    def __getitem__(self, code: str) -> ReturnCode:
        """The code's meaning; KeyError when it is not in the list."""
        return self.codes[code]

    def code_for(self, slug: str) -> str | None:
        """The code that stands for a slug of our vocabulary, the first where two do; None where none does."""
        return next((code.code for code in self if code.means == slug), None)


def codes(name: str) -> ReturnCodes:
    """The list of that name; KeyError when there is none."""
    return code_lists()[name]


@cache
def code_lists() -> dict[str, ReturnCodes]:
    """Every list of codes, by name."""
    written = tomllib.loads((Path(__file__).parent / "codes.toml").read_text(encoding="utf-8"))
    return {
        name: ReturnCodes(
            name,
            table["meaning"],
            {code: ReturnCode(code, line["label"], line["means"]) for code, line in table.items() if code != "meaning"},
        )
        for name, table in written.items()
    }
