"""Official figures that the general rules do not give, with what gives them and why: `data/figures_explained.csv`."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("data") / "figures_explained.csv"
CARRIED = "carried"
STAYS_IN = "stays in"


@dataclass(frozen=True)
class Explained:
    """One cause: `rule` is 'carried' or 'stays in'; `measure` '' and `areas` empty mean all.

    `basis` is 'stated' by the Department or 'derived' from the published figures.
    """

    rule: str
    year: int
    measure: str
    areas: tuple[str, ...]
    councils: frozenset[str]
    basis: str
    cause: str


@cache
def causes() -> tuple[Explained, ...]:
    """Every cause, in order of the data file."""
    with _FILE.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(line for line in lines if not line.startswith("#"))
        return tuple(
            Explained(
                rule=row["rule"],
                year=int(row["year"]),
                measure=row["measure"],
                areas=_codes(row["areas"]),
                councils=frozenset(_codes(row["councils"])),
                basis=row["basis"],
                cause=row["cause"],
            )
            for row in rows
        )


def stays_in(area: str, year: int, measure: str) -> Explained | None:
    """The listed cause for this rate of this area, if there is one."""
    return next(
        (each for each in causes() if (each.rule, each.year, each.measure) == (STAYS_IN, year, measure)
         and area in each.areas),
        None,
    )  # fmt: skip


def carried_into(year: int) -> Explained | None:
    """The listed cause for figures of the year before that stand in this year's totals, if there is one."""
    return next((each for each in causes() if (each.rule, each.year) == (CARRIED, year)), None)


def _codes(text: str) -> tuple[str, ...]:
    return tuple(each.strip() for each in text.split(";") if each.strip())
