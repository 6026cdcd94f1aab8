"""Invent all of England: a return for every published row of a year, measured again and set beside what is printed."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mainstay.foundations.files import folder_written_whole
from mainstay.inventing.england.account import Account, as_json, as_text
from mainstay.inventing.england.figures import Came, without_a_return
from mainstay.inventing.england.twin import Twin, all_outcomes, twin_of
from mainstay.published.columns import TITLES
from mainstay.published.figures import read_department_csv
from mainstay.tasks.home import home_folder
from mainstay.tasks.on_several_processes import spread
from mainstay.tasks.one_of_england import Made, Order, make

RETURNS = "returns"


@dataclass(frozen=True)
class InventedEngland:
    """What was made: how many returns and records, and the account of their figures."""

    returns: int
    records: int
    account: Account


def invent_england(
    published: Path, *, out: Path | None = None, seed: int = 1, year: int | None = None, processes: int | None = None,
    councils: frozenset[str] = frozenset(), tell: Callable[[str], None] = lambda _said: None,
) -> InventedEngland:  # fmt: skip
    """Makes every return of a year of the Department's file, reads each back, and compares all figures.

    With `out` the returns and the account are left in that folder, whole or not at all; without it they are made in a
    passing one. `councils` makes only some of them, by number, for a quick look: areas are then not compared.
    """
    twin = twin_of(read_department_csv(published), year)
    with _folder(out) as folder:
        returns = folder / RETURNS
        returns.mkdir()
        done = _made(twin, returns, seed, processes, councils, tell)
        account = _account(twin, done, whole=not councils)
        made = InventedEngland(sum(not each.trouble for each in done), sum(each.records for each in done), account)
        (folder / "README.md").write_text(readme(made, seed), encoding="utf-8", newline="\n")
        (folder / "figures.json").write_text(as_json(account), encoding="utf-8", newline="\n")
    return made


@contextmanager
def _folder(out: Path | None) -> Iterator[Path]:
    if out is not None:
        with folder_written_whole(out) as fresh:
            yield fresh
        return
    ours = home_folder()
    ours.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(prefix=".england.", dir=ours) as passing:
        yield Path(passing)


def _made(
    twin: Twin, returns: Path, seed: int, processes: int | None, councils: frozenset[str], tell: Callable[[str], None]
) -> list[Made]:
    orders = [
        Order(row, twin.totals[row.code], twin.first_numbers[row.code], twin.year, seed, returns)
        for row in twin.england.councils
        if not councils or row.code in councils
    ]
    done: list[Made] = []
    with spread(len(orders), processes, "making returns") as over:
        for each in over(make, orders):
            done.append(each)
            tell(f"{len(done):,} of {len(orders):,} councils made and measured")
    return done


def _account(twin: Twin, done: list[Made], *, whole: bool) -> Account:
    figures = {each.code: each.figures for each in done if each.figures is not None}
    parts = {each.code: each.parts for each in done if each.parts is not None}
    outcomes = all_outcomes(twin.england, figures, parts)
    areas = {row.code for row in twin.england.areas}
    shown = outcomes if whole else tuple(each for each in outcomes if each.area not in areas)
    unmade = [row for row in twin.england.councils for each in done if each.trouble and each.code == row.code]
    shown = (*(each for row in unmade for each in without_a_return(row)), *shown)
    return Account(twin, shown, {each.code: each.trouble for each in done if each.trouble})


def account_in_short(made: InventedEngland) -> list[str]:
    """What came of it in some lines: how many figures are as printed, and every one that is not, with why."""
    account = made.account
    lines = [
        f"All of England, {account.twin.year}: {made.returns} returns of {made.records:,} invented workers, each read back."
    ]
    for level, counts in account.counts().items():
        lines.append(
            f"  {level}: {counts[Came.MET]:,} figures as printed, {counts[Came.OFF]:,} not,"
            f" {counts[Came.FREE]:,} not printed and left free"
        )
    lines += [
        f"  {each.name}, {TITLES[each.measure]}: printed {each.printed}, here {each.given}; {account.why_off(each)}."
        for each in account.off
    ]
    return lines


def readme(made: InventedEngland, seed: int) -> str:
    """The folder's own page: what it is, and the account."""
    year = made.account.twin.year
    return "\n".join(
        [
            f"# An invented England, {year}",
            "",
            "Everyone in these returns is invented. The councils are real and their totals are those that the Department",
            f"for Education published for {year} (Open Government Licence v3.0); no person, date or number of anyone's is.",
            "Never send one of these files to anybody as a return: the header of each says that it was invented.",
            "",
            f"`{RETURNS}/` holds {made.returns} returns with {made.records:,} records, made with seed {seed}.",
            "`figures.json` holds what follows for programs. Each return was read back and measured as any other is:",
            "",
            *as_text(made.account),
            "",
        ]
    )
