"""The rounds that are kept: a folder for each council and year, with its history, its files, and last year's return."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.http import Http404

from mainstay.foundations.caches import holds_people
from mainstay.foundations.problems import CannotGoOn
from mainstay.presentation.census.check_summary import council_name
from mainstay.returns.workforce_census.history import FILE_NAME, CopyIs, History
from mainstay.tasks.checking_a_return import Checked, check
from mainstay.tasks.home import home_folder
from mainstay.tasks.moving_a_return import Standing, standing_of

LAST_YEARS = "last_years_return.xml"
_NAME = re.compile(r"census_(2\d{3})_(\d{3})", re.ASCII)


@dataclass(frozen=True)
class Round:
    """One council's return of one year. `name` is that of its folder, such as census_2025_893."""

    year: int
    council: str

    @property
    def name(self) -> str:
        """The name of its folder, and of its page."""
        return f"census_{self.year}_{self.council}"

    @property
    def folder(self) -> Path:
        """Where it is kept."""
        return returns_folder() / self.name

    @property
    def title(self) -> str:
        """'Shropshire (893), census of 2025'."""
        named = council_name(self.council)
        return f"{named[0].upper()}{named[1:]}, census of {self.year}"

    @property
    def is_kept(self) -> bool:
        """Whether anything was ever given for it."""
        return (self.folder / FILE_NAME).is_file()

    def standing(self) -> Standing:
        """Where it stands. CannotGoOn where its history is missing or damaged."""
        return standing_of(self.folder)

    def file(self, history: History) -> Path:
        """The file of the last move. CannotGoOn where it is not there any more, or is not the one that was recorded."""
        recorded = history.file
        path = self.folder / Path(recorded.path).name if recorded else self.folder
        if not path.is_file():
            raise CannotGoOn(
                "The file of this return is not where it was kept.",
                why="It can be neither shown nor moved on.",
                do="Put it back from a backup, or give the file again.",
            )
        return path

    def last_year(self) -> Path | None:
        """Last year's return: the one that was given, else the one that was sent from here a year ago and is unchanged."""
        given = self.folder / LAST_YEARS
        if given.is_file():
            return given
        before = Round(self.year - 1, self.council)
        if not before.is_kept:
            return None
        sent = [before.folder / move.kept for move, how in before.standing().kept if how is CopyIs.UNCHANGED]
        return sent[-1] if sent else None


def returns_folder() -> Path:
    """Where every round has its folder."""
    return home_folder() / "web" / "returns"


def rounds_kept() -> list[Round]:
    """Every round that is kept, the newest year first."""
    folder = returns_folder()
    found = (_round(path.name) for path in folder.iterdir()) if folder.is_dir() else ()
    return sorted(
        (each for each in found if each is not None and each.is_kept), key=lambda each: (-each.year, each.council)
    )


def round_named(name: str) -> Round:
    """The round of a page's address; 404 where there is none."""
    found = round_of(name)
    if found is None:
        raise Http404
    return found


def round_of(name: str) -> Round | None:
    """The round that is kept under a name; None where there is none."""
    found = _round(name)
    return found if found is not None and found.is_kept else None


def checked(file: Path, council: str, last_year: Path | None) -> Checked:
    """The check of a file, as it is now; looking at its page again does not check it again."""
    return _checked(file, _mark(file), council, last_year, _mark(last_year) if last_year else ())


@holds_people
@lru_cache(maxsize=4)
def _checked(file: Path, _as_it_is: object, council: str, last_year: Path | None, _as_that_is: object) -> Checked:
    return check(file, council=council, last_year=last_year)


def _mark(path: Path) -> tuple[int, int]:
    about = path.stat()
    return about.st_mtime_ns, about.st_size


def _round(name: str) -> Round | None:
    parts = _NAME.fullmatch(name)
    return Round(int(parts[1]), parts[2]) if parts else None


def is_number(council: str) -> bool:
    """Whether a text is the number of a council, known or not, as a round's folder has it."""
    return bool(re.fullmatch(r"\d{3}", council, re.ASCII))


def moves_made(kept: Round) -> int:
    """How many moves a round has had; 0 where there is none yet. A page that saw fewer is out of date."""
    return len(kept.standing().history.moves) if kept.is_kept else 0


def standings() -> Iterator[tuple[Round, Standing | None, str]]:
    """Every round with where it stands, or with why nobody can say."""
    for each in rounds_kept():
        try:
            yield each, each.standing(), ""
        except CannotGoOn as problem:
            yield each, None, problem.what
