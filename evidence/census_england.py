"""All of England, every year that the Department's file and a layout of the return hold: each figure met, or said why not.

    python -m evidence.census_england

Every return is made, read back and measured, and checked by every rule. The Department's file does not come with Mainstay:
its folder is named by MAINSTAY_PUBLISHED_DATA, else taken from beside the repository.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

from evidence.results_written import write_result
from mainstay.inventing.england.figures import Came
from mainstay.published.figures import read_department_csv
from mainstay.tasks.checking_many_returns import check_folder
from mainstay.tasks.inventing_england import RETURNS, account_in_short, invent_england
from mainstay.vocabulary.workforce_census.layouts import supported_years

FILE = "csww_indicators_2017_to_2025.csv"


def main() -> int:
    """Makes each year and writes what came of it; 1 where a figure is off without a cause, or a rule finds an error."""
    folder = Path(os.environ.get("MAINSTAY_PUBLISHED_DATA", Path(__file__).parents[1] / "../shared/data"))
    if not (folder / FILE).is_file():
        print(f"census_england: left out, as {FILE} is not in the folder that MAINSTAY_PUBLISHED_DATA names")
        return 0
    years = [year for year in read_department_csv(folder / FILE).years if year in supported_years()]
    lines = [
        "| year | returns | records | figures as printed | not as printed | not printed | errors by our rules | queries |",
        "|---|---|---|---|---|---|---|---|",
    ]
    wrong, start, told = 0, time.perf_counter(), list[str]()
    for year in years:
        with tempfile.TemporaryDirectory() as place:
            made = invent_england(folder / FILE, out=Path(place) / "twin", year=year)
            checked = check_folder(Path(place) / "twin" / RETURNS)
        met = sum(each.came is Came.MET for each in made.account.outcomes)
        errors, queries = (sum(getattr(each, kind) for each in checked) for kind in ("errors", "queries"))
        wrong += len(made.account.unlisted) + errors
        lines.append(
            f"| {year} | {made.returns} | {made.records:,} | {met:,} | {len(made.account.off)} | {len(made.account.free)}"
            f" | {errors} | {queries} |"
        )
        told += [line.strip() for line in account_in_short(made)[4:]]
    lines += ["", *(f"- {line}" for line in told)]
    write_result("census_england", "python -m evidence.census_england", time.perf_counter() - start, lines)
    print("\n".join(lines))
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
