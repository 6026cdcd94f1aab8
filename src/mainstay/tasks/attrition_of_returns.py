"""Where leavers went, counted over the returns of many councils together: a region's, or the country's."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from mainstay.foundations.problems import CannotGoOn
from mainstay.intake.reading.unreadable import UnreadableFile
from mainstay.measures.attrition import Attrition, attrition
from mainstay.record.from_statements import statement_years
from mainstay.record.record import WorkforceRecord
from mainstay.tasks.measuring_many_councils import return_alone


def attrition_of_returns(folder: Path, year: int | None = None, left_out: Collection[str] = ()) -> Attrition:
    """The leavers of a year in every return of a folder; without a year, of the latest that a return is of.

    It stops at a return that cannot be read: without it, those who moved there would count as having left the work.
    """
    records = list(_records(folder))
    years = sorted({each for record in records for each in statement_years(record)})
    if not years:
        raise CannotGoOn(
            "There is no workforce census return in this folder.",
            where=folder.name,
            why="Who moved between councils is seen only with the returns of both.",
            do="Give a folder that holds the returns of many councils, as .xml files.",
        )
    wanted = year or years[-1]
    if wanted not in years:
        known = ", ".join(map(str, years))
        raise CannotGoOn(f"No return here is of {wanted}.", where="--year", do=f"Use one of: {known}.")
    return attrition((each for each in records if wanted in statement_years(each)), wanted, left_out)


def _records(folder: Path) -> Iterator[WorkforceRecord]:
    for path in sorted(folder.rglob("*.xml")):
        try:
            yield return_alone(path)
        except UnreadableFile as trouble:
            raise CannotGoOn(
                f"The return {path.name} cannot be read.",
                where=path.name,
                why="Those who moved to its council would count as having left the work.",
                do=f"Mend it or take it out of the folder. ({trouble})",
            ) from None
