"""Who is like a council: its statistical neighbours with what is published of them, from the tables that were loaded."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from mainstay.foundations.problems import CannotGoOn
from mainstay.published.figures import PublishedTable
from mainstay.published.likeness import FEATURES, Likeness, likeness
from mainstay.published.neighbours import StatisticalNeighbours
from mainstay.published.reading import read_published
from mainstay.tasks.home import home_folder
from mainstay.tasks.published_neighbours import published_neighbours
from mainstay.vocabulary.authorities import INVENTED, Authority, authorities, authority, council_named
from mainstay.vocabulary.reorganisations import what_replaced

KINDS = (*dict.fromkeys(each.table for each in FEATURES), "population")


def who_is_like(council: Authority) -> Likeness | None:
    """The council beside its neighbours; without rows of them where it has none; None where no neighbours are loaded."""
    near = published_neighbours()
    return None if near is None else likeness(council, near, tables_loaded())


def council_asked(text: str) -> Authority:
    """The council with this number, name or national code. Stops, saying so, for one that is no more or that nobody knows."""
    if text.strip() == INVENTED:
        raise CannotGoOn(
            f"{INVENTED} is the number of councils that were invented, and they have no statistical neighbours.",
            do="Give the number or the name of a real one, such as 893 or Shropshire.",
            exit_code=1,
        )
    known = authority(text) or council_named(text)
    if known is None:
        raise CannotGoOn(
            f"'{text}' is not the number, name or national code of an English authority with children's services.",
            do="Give a number such as 893, or a name such as Shropshire.",
            exit_code=1,
        )
    if not known.is_current:
        raise CannotGoOn(
            f"{known.name} is no more, and has no statistical neighbours.",
            why=what_replaced(known.code) or "",
            do="Give one of those that stand now.",
            exit_code=1,
        )
    return known


def councils_with_neighbours(near: StatisticalNeighbours) -> list[tuple[str, str]]:
    """The councils to choose from: number and name, by name."""
    found = [(each.code, each.name) for each in authorities() if each.code in near.by_council]
    return sorted(found, key=lambda each: each[1])


def tables_loaded() -> dict[str, PublishedTable]:
    """The tables of figures that were loaded and are needed here, by the name of their kind."""
    folder = home_folder() / "published"
    kept = {kind: folder / f"{kind}.csv" for kind in KINDS}
    return {kind: _read(path, path.stat().st_mtime_ns) for kind, path in kept.items() if path.is_file()}


@lru_cache(maxsize=8)
def _read(path: Path, _changed: int) -> PublishedTable:
    table = read_published(path)
    if not isinstance(table, PublishedTable):
        raise CannotGoOn(
            "This file holds no figures.", where=path.name, do="Load it again: mainstay published load FILE."
        )
    return table
