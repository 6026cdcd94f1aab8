"""The measures of many councils at once, each from its own folder or return, on one processor, on threads or on a cluster.

The piece of work is a council. Each piece reads its own files, so a cluster's machines must see the same folder. What goes
wrong with one council is said of it and stops no other.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from mainstay.foundations.executing import Executor, each_done
from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.building import build
from mainstay.intake.choices import Choices
from mainstay.intake.looking import Looked
from mainstay.intake.reading.unreadable import UnreadableFile
from mainstay.intake.returns import council_of_returns
from mainstay.intake.sources.workforce_census.reading import read_return
from mainstay.measures.adding_up import ManyCouncils, OneCouncil, added_up, digest_of, lines_of
from mainstay.measures.answering import answers
from mainstay.measures.declaring import measures
from mainstay.published.contents import ENGLAND
from mainstay.record.pseudonyms import KEY_BYTES, Pseudonyms
from mainstay.record.record import WorkforceRecord
from mainstay.tasks.figures import default_day, years_known
from mainstay.tasks.opening_a_record import record_of
from mainstay.vocabulary.authorities import authority


@dataclass(frozen=True)
class Wanted:
    """What is asked of every council: measures by name, a day (or its latest 30 September), and earlier years too or not."""

    names: tuple[str, ...]
    day: date | None = None
    every_year: bool = False


def measure_councils(
    folder: Path, wanted: Wanted, how: Executor = Executor.SERIAL, *, workers: int = 2, scheduler: str = "",
    tell: Callable[[str], None] = lambda _said: None,
) -> ManyCouncils:  # fmt: skip
    """The measures of every council in a folder, by any executor; stops only where there is no council at all."""
    places = councils_in(folder)
    tell(f"Counting {len(places)} councils")
    done = each_done(
        partial(of_one, wanted), [str(place) for place in places], how, workers=workers, scheduler=scheduler
    )
    lines = [line for each in done for line in each.lines]
    wider = [*added_up(lines, _region), *added_up(lines, lambda _area: ENGLAND)]
    return ManyCouncils(tuple(done), tuple(wider), digest_of([*lines, *wider]))


def councils_in(folder: Path) -> list[Path]:
    """The folders with a council's files or kept record, and returns that lie in the folder by themselves."""
    if not folder.is_dir():
        raise CannotGoOn(
            f"'{folder.name}' is not a folder.", do="Give a folder with a folder or a return for each council."
        )
    found = sorted(each for each in folder.iterdir() if not each.name.startswith((".", "~$")))
    places = [each for each in found if each.is_dir() and any(each.iterdir())]
    places += [each for each in found if each.suffix.casefold() == ".xml"]
    if not places:
        raise CannotGoOn(
            "There is no council in this folder.",
            where=folder.name,
            why="Each council is a folder with its files or its kept record, or a census return by itself.",
            do="Give the folder that holds these.",
        )
    return places


def of_one(wanted: Wanted, place: str) -> OneCouncil:
    """One council's lines. Sent to where the work is done, so it takes and gives plain things only."""
    path = Path(place)
    try:
        record = return_alone(path) if path.is_file() else record_of(path)
        day = wanted.day or default_day(record)
        days = [*years_known(record, day), day] if wanted.every_year else [day]
        found = answers(record, days, [measures()[name] for name in wanted.names])
    except (CannotGoOn, UnreadableFile) as trouble:
        return OneCouncil(path.name, "", trouble=str(trouble))
    return OneCouncil(path.name, record.council, tuple(lines_of(record.council or path.name, found)))


def return_alone(path: Path) -> WorkforceRecord:
    """The record of a return by itself; the key by which people are told apart in it is made for this and forgotten."""
    file = read_return(path)
    looked = Looked(path.parent, Choices(), returns={path: file})
    return build(looked, council_of_returns([file]), Pseudonyms(secrets.token_bytes(KEY_BYTES))).record


def _region(council: str) -> str:
    known = authority(council)
    return known.region_code if known else ""
