"""What an invented council says of itself: what each file is, which mess it shows, and what is true of it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from mainstay.foundations.dates import in_words
from mainstay.foundations.quantities import half_up, plain
from mainstay.inventing import chances
from mainstay.inventing.life import FULL, InventedCouncil, Truth
from mainstay.inventing.spoiling import Planted
from mainstay.inventing.writing.sheets import Files
from mainstay.vocabulary.census_year import census_day, working_days

RATES: dict[str, tuple[str, tuple[str, ...], int]] = {
    "turnover_rate_fte": ("leavers_fte", ("inpost_fte",), 100),
    "turnover_rate_headcount": ("leavers_headcount", ("inpost_headcount",), 100),
    "agency_rate_fte": ("agency_fte", ("agency_fte", "inpost_fte"), 100),
    "agency_rate_headcount": ("agency_headcount", ("agency_headcount", "inpost_headcount"), 100),
    "agency_cover_rate_fte": ("agency_cover_fte", ("agency_fte",), 100),
    "vacancy_rate_fte": ("vacancy_fte", ("vacancy_fte", "inpost_fte"), 100),
    "vacancy_agency_cover_rate_fte": ("agency_cover_fte", ("vacancy_fte",), 100),
    "caseload_fte": ("cases", ("case_holders_fte",), 1),
    "absence_rate_fte": ("working_days_lost_fte", ("inpost_fte", "working days"), 100),
}
"""Rates by the Department's published formulas: numerator, what is added up below, factor."""


_COUNTED = (
    "Counted from its invented life with plain loops, apart from all that reads its files. Each figure is for the"
    " 30 September of its year, or the year to it, by the Department's method, under its name."
)


def true_rates(council: InventedCouncil, year: int) -> dict[str, Decimal | None]:
    """Each rate of a year to one decimal, halves up; None where there is nothing to divide by."""
    known = {truth.measure: truth for truth in council.truths if truth.year == year}
    found: dict[str, Decimal | None] = {}
    for name, (top, below, factor) in RATES.items():
        above = _millionths(known[top]) * factor
        if "working days" in below:
            under = _millionths(known["inpost_fte"]) * working_days(census_day(year))
        else:
            under = sum(_millionths(known[each]) for each in below)
        found[name] = half_up(above, under, 1) if under else None
    return found


def _millionths(truth: Truth) -> int:
    return truth.value * (FULL // truth.per)


def shown(truth: Truth) -> str:
    """A true figure as a number: 54.7."""
    return plain(Decimal(truth.value) / truth.per)


def readme(council: InventedCouncil, files: Files, planted: Iterable[Planted], command: str, folder: str) -> str:
    """What is in the folder, file by file, in Markdown. `command` made it; `folder` is its name."""
    opening = (
        f"Every person, child, number and event here is invented (seed {council.seed}); no real file was used."
        f" The files are what such a council might send about its children's social workers up to"
        f" {in_words(council.last_day)}."
    )
    made_by = (
        f"Made by `{command}`; the same words make the same files again. Names are everyday words put together,"
        f" registration numbers are from a range at its far end, and {council.code} is no council's number."
    )
    lines = [
        f"# {council.name}: a council that does not exist",
        "",
        opening,
        "",
        "```sh",
        f"mainstay report {folder}",
        "```",
        "",
        made_by,
        "",
        "| file | what it is |",
        "|---|---|",
        *(f"| {file.name} | {file.about} |" for file in files.values()),
        "| mapping.toml | What somebody has already said about the files, so that nothing is asked. |",
        "| truths/ | What is true of the council, year by year, and every kind of mess in its files. |",
    ]
    made = list(planted)
    if made:
        lines += ["", "## The mess in it", "", "| mess | what it does | what comes of it |", "|---|---|---|"]
        lines += [f"| {each.mess.title} | {each.mess.does} | {each.mess.outcome} |" for each in made]
    return "\n".join([*lines, ""])


def truths_page(council: InventedCouncil, planted: Iterable[Planted]) -> str:
    """The true figures by year, and where each mess is, in Markdown."""
    years = council.years
    names = list(dict.fromkeys(truth.measure for truth in council.truths))
    known = {(truth.year, truth.measure): truth for truth in council.truths}
    lines = [
        f"# What is true of {council.name}",
        "",
        _COUNTED,
        "",
        f"| measure | {' | '.join(str(year) for year in years)} |",
        f"|---|{'---|' * len(years)}",
        *(f"| {name} | {' | '.join(shown(known[year, name]) for year in years)} |" for name in names),
    ]
    rates = {year: true_rates(council, year) for year in years}
    for name in RATES:
        lines.append(f"| {name} | {' | '.join(_or_none(rates[year][name]) for year in years)} |")
    lines += ["", "## The chance of leaving that was planted", "", *_planted_leaving()]
    made = list(planted)
    if made:
        lines += ["", "## Where each mess is", "", "| mess | where | problems listed |", "|---|---|---|"]
        lines += [f"| {each.mess.title} | {each.where} | {', '.join(each.mess.problems) or 'none'} |" for each in made]
    return "\n".join([*lines, ""])


def _or_none(value: Decimal | None) -> str:
    return "none" if value is None else plain(value)


def _planted_leaving() -> list[str]:
    lines = ["| years since qualifying | chance of leaving in a month, before scaling |", "|---|---|"]
    least = 0.0
    for below, chance in chances.LEAVING_BY_YEARS_QUALIFIED:
        reach = f"{least:g} to {below:g}" if below < 100 else f"{least:g} and over"
        lines.append(f"| {reach} | {chance * 100:.1f}% |")
        least = below
    return lines


def truths_toml(council: InventedCouncil, planted: Iterable[Planted]) -> str:
    """The same for a machine: a table for each year, and one for each mess."""
    lines = [f'council = "{council.code}"', f"seed = {council.seed}", f"last_day = {council.last_day.isoformat()}"]
    for year in council.years:
        lines += ["", f"[year.{year}]"]
        lines += [f'{truth.measure} = "{shown(truth)}"' for truth in council.truths if truth.year == year]
        lines += [f'{name} = "{_or_none(value)}"' for name, value in true_rates(council, year).items()]
    for each in planted:
        problems = ", ".join(f'"{code}"' for code in each.mess.problems)
        lines += ["", "[[mess]]", f"title = {_quoted(each.mess.title)}", f"where = {_quoted(each.where)}"]
        lines += [f"outcome = {_quoted(each.mess.outcome)}", f"problems = [{problems}]"]
    return "\n".join([*lines, ""])


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
