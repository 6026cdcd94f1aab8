"""Invented reports: a council with everything, one with a single census return, one with nothing that speaks for the
day.

All people are invented and made by counting, not by chance. The published figures are those that come with Mainstay.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl

from mainstay.foundations.dates import day_number, month_ends
from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity
from mainstay.measures.computing import Answer, compute
from mainstay.measures.declaring import measures
from mainstay.presentation.breakdown_tables import COLUMNS
from mainstay.presentation.content import (
    AreaKind,
    Bridge,
    BridgeEnd,
    BridgeStep,
    Comparator,
    NotKept,
    ReconciliationLine,
    ReportContent,
    SourceLine,
)
from mainstay.published.figures import built_in
from mainstay.record.coverage import PARTS
from mainstay.record.workforce_rows import completed
from mainstay.tasks.protected_breakdowns import ProtectedBreakdowns

AS_AT = date(2024, 9, 30)
MADE_ON = date(2024, 11, 4)
# Stock, starters, leavers, agency workers, vacant FTE, children allocated, days lost in hundredths.
YEARS = {
    2019: (176, 21, 22, 22, 18, 1490, 118_000), 2020: (178, 24, 22, 23, 17, 1480, 109_550),
    2021: (175, 20, 23, 26, 20, 1470, 121_075), 2022: (169, 19, 25, 30, 26, 1460, 139_990),
    2023: (164, 20, 21, 33, 30, 1455, 131_025), 2024: (157, 31, 38, 43, 38, 1640, 124_010),
}  # fmt: skip
# Named one by one, so that a measure added later changes no expected file.
_MEASURES = [measures()[name] for name in (
    "inpost_fte", "inpost_headcount", "agency_fte", "agency_headcount", "agency_cover_fte", "vacancy_fte",
    "case_holders_fte", "cases", "starters_fte", "starters_headcount", "leavers_fte", "leavers_headcount",
    "working_days_lost_fte", "turnover_rate_fte", "turnover_rate_headcount", "agency_rate_fte",
    "agency_rate_headcount", "agency_cover_rate_fte", "vacancy_rate_fte", "vacancy_agency_cover_rate_fte",
    "caseload_fte", "absence_rate_fte", "stability_index", "leavers_within_12_months", "experienced_share",
    "time_in_council_median", "time_in_post_median", "children_two_changes", "children_unallocated",
    "manager_stability", "teams_without_manager",
)]  # fmt: skip
_ROLES = ["case_holder"] * 11 + ["senior_practitioner"] * 4 + ["first_line_manager"] * 2 + ["qualified_without_cases"]
_AGES = ("20 to 29", "30 to 39", "40 to 49", "40 to 49", "50 to 59", "30 to 39", "50 to 59", "60 and over")
_TIMES = ("1 to 2 years", "2 to 3 years", "3 to 5 years", "5 to 10 years", "10 years and over", "3 to 5 years")


def rows(day: date, stock: int, starters: int, leavers: int, agency: int, vacant: int, children: int,
         days_lost: int) -> pl.DataFrame:  # fmt: skip
    """Workforce rows of one day, by counting."""
    people = [_in_post(number, stock, starters, children, days_lost) for number in range(stock)]
    people += [_leaver(number) for number in range(leavers)]
    people += [{"agency": 1, "fte": 1_000_000, "role": "case_holder"} for _ in range(agency)]
    people += [{"vacancy_fte": vacant * 1_000_000}, {"agency_cover_fte": (agency - 8) * 1_000_000}]
    people += [_child(number) for number in range(children)]
    people += [{"team_counted": 1, "team_without_manager": int(number < 2)} for number in range(14)]
    people += [_joined_before(number) for number in range(24)]
    frame = pl.DataFrame(people, infer_schema_length=None).with_columns(as_at=pl.lit(day_number(day), dtype=pl.Int32))
    return completed(frame)


def _in_post(number: int, stock: int, starters: int, children: int, days_lost: int) -> dict[str, object]:
    started = number < starters
    role = "senior_manager" if number == stock - 1 else _ROLES[number % len(_ROLES)]
    holders = max(1, stock * 11 // 18)
    holds = role == "case_holder" and number % 18 < 11
    place = number // 18 * 11 + number % 18
    return {
        "in_post": 1, "in_post_head": 1, "starter": int(started), "starter_head": int(started),
        "stayed_head": int(not started), "fte": (1_000_000, 1_000_000, 800_000, 1_000_000, 600_000)[number % 5],
        "role": role, "contract": "fixed_term" if number % 53 == 0 else "permanent",
        "age_band": "under 20" if number == 5 else _AGES[number % 8],
        "time_in_council": "under 1 year" if started else _TIMES[number % 6],
        "holder": int(holds), "cases": (children // holders + (place % 7 - 3)) if holds else 0,
        "days_lost": days_lost // 40 if number < 40 else 0, "days_in_council": 120 if started else 400 + number * 23,
        "days_in_post": 90 + number * 11, "qualification_known": 1, "qualified_three_years": int(number % 3 != 0),
        "leader_before": int(number % 12 == 0), "leader_stayed": int(number % 24 == 0),
    }  # fmt: skip


def _leaver(number: int) -> dict[str, object]:
    return {
        "leaver": 1, "leaver_head": 1, "fte_before": (1_000_000, 800_000, 1_000_000)[number % 3],
        "role": _ROLES[number * 5 % len(_ROLES)], "contract": "permanent", "age_band": _AGES[number * 3 % 8],
        "time_in_council": _TIMES[number % 4],
    }  # fmt: skip


def _child(number: int) -> dict[str, object]:
    return {"child_held": 1, "child_two_changes": int(number % 9 == 0), "child_unallocated": int(number % 190 == 0)}


def _joined_before(number: int) -> dict[str, object]:
    return {"joined_year_before": 1, "left_within_12_months": int(number < 6), "left_within_90_days": int(number < 2)}


def _answers(year: int, reasons: Mapping[str, str], by: str = "") -> list[Answer]:
    day = date(year, 9, 30)
    return compute(rows(day, *YEARS[year]), {day: reasons}, _MEASURES, [by] if by else [])


def _groups(reasons: Mapping[str, str], *by: str) -> dict[str, Any]:
    """Breakdowns, and what the small-number rule lets be shown of them."""
    found = {name: _answers(2024, reasons, name) for name in by}
    counted = rows(AS_AT, *YEARS[2024])
    protected = ProtectedBreakdowns(lambda _kind: counted, _answers(2024, reasons), found).of(COLUMNS)
    return {"breakdowns": found, "protected": protected}


def _monthly() -> list[Answer]:
    """Month ends between Septembers, each number moving evenly from one to the next."""
    named = [measures()[name] for name in ("inpost_fte", "agency_fte", "turnover_rate_fte")]
    found: list[Answer] = []
    for day in month_ends(date(2021, 9, 30), AS_AT):
        year, months = (day.year, (day.month - 9)) if day.month >= 9 else (day.year - 1, day.month + 3)
        before, after = YEARS[year], YEARS.get(year + 1, YEARS[year])
        made = rows(day, *(then + (now - then) * months // 12 for then, now in zip(before, after, strict=True)))
        found += compute(made, {day: {}}, named)
    return found


_UNREADABLE = ProblemKind(
    "T001",
    Severity.ERROR,
    "FTE could not be read",
    "FTE is a number from 0 to 1.2.",
    "The person is counted, with no FTE: every FTE figure is too low.",
    "Put the FTE right in the HR system.",
    Mender.HR,
)
_STILL_HOLDING = ProblemKind(
    "T002",
    Severity.QUERY,
    "A leaver still has children allocated",
    "Children pass to another worker on leaving.",
    "Children may be without a worker who is here.",
    "Allocate these children again.",
    Mender.CASE_SYSTEM,
)


def _problems() -> list[Problem]:
    unreadable = [
        Problem(_UNREADABLE, Place("staff.xlsx", "Staff", row, "FTE"), found)
        for row, found in ((14, "n/a"), (52, "=1/0"), (80, "full"), (97, "-"), (120, "tbc"))
    ]
    return [*unreadable, Problem(_STILL_HOLDING, Place("children.csv", "", 204, "Worker"), "7 children", count=7)]


def _bridges() -> list[Bridge]:
    hr = Bridge(
        "The HR list", "From the HR list to social workers in post",
        BridgeEnd("The HR list", 176, Decimal("152.4")), BridgeEnd("This report", 157, Decimal("138.4")),
        (
            BridgeStep("Not social workers", -14, Decimal("-10.6"), "Their titles map to no census role."),
            BridgeStep("Second posts of one person", -3, None, "A person is counted once."),
            BridgeStep("On maternity leave", 0, Decimal(0), "They stay counted: the post is theirs."),
        ),
    )  # fmt: skip
    census = Bridge(
        "The census return of 2024", "From the return to social workers in post",
        BridgeEnd("The return of 2024", 157, Decimal("138.4")), BridgeEnd("This report", 157, Decimal("138.4")),
    )  # fmt: skip
    return [hr, census]


def _areas() -> list[Comparator]:
    found = []
    for kind, name in ((AreaKind.ENGLAND, "England"), (AreaKind.REGION, "North West")):
        figures = [figure for measure in built_in().measures for figure in built_in().series(name, measure)]
        found.append(Comparator(name, kind, {(it.year, it.measure): it.value for it in figures}))
    return found


def full() -> ReportContent:
    """A council whose files tell everything but the day each person started in their role."""
    reasons = {"posts": "no file gives the day on which people started in their present role"}
    return ReportContent(
        council="893", council_name="Wrekenshaw", as_at=AS_AT, made_on=MADE_ON, version="0.1.0",
        answers=_answers(2024, reasons),
        earlier={date(year, 9, 30): _answers(year, reasons) for year in YEARS if year != 2024},
        monthly=_monthly(),
        **_groups(reasons, "role", "contract", "age_band", "time_in_council"),
        published=_areas(), published_source=built_in().release.attribution,
        bridges=_bridges(),
        reconciliation=[
            ReconciliationLine("In post on 30 September 2023", 164, Decimal("144.6")),
            ReconciliationLine("Starters in the year, still here", 31, Decimal("27.4")),
            ReconciliationLine("Leavers in the year", -38, Decimal("-35.4")),
            ReconciliationLine("Changes of hours", 0, Decimal("1.8")),
            ReconciliationLine("In post on 30 September 2024", 157, Decimal("138.4")),
            ReconciliationLine("Joined and left within the year: in neither", 2, None),
        ],
        problems=_problems(),
        sources=[
            SourceLine("staff.xlsx", "Staff", "HR extract", "a history", AS_AT, 176, "everybody since 1 October 2018"),
            SourceLine("children.csv", "", "Children allocated", "a history", AS_AT, 2305, "since 1 October 2022"),
        ],
        not_kept=[NotKept("staff.xlsx", "column National Insurance number", 176)],
        next_files=["Ask for a fuller HR extract and 1 more measure appears: time in the present role, median."],
    )  # fmt: skip


_RETURN_LACKS = {
    "changes": "a list of children allocated was not among the files",
    "history": "the return of 2023 is needed as well, and no other source reaches back that far",
    "posts": "a census return holds no date of starting in the present role",
    "teams": "no file gives the team people work in",
}


def one_return() -> ReportContent:
    """A folder that holds one census return and nothing else."""
    return ReportContent(
        council="893", council_name="Wrekenshaw", as_at=AS_AT, made_on=MADE_ON, version="0.1.0",
        answers=_answers(2024, _RETURN_LACKS),
        **_groups(_RETURN_LACKS, "role", "age_band", "time_in_council"),
        published=_areas(), published_source=built_in().release.attribution,
        sources=[SourceLine("return_2024.xml", "", "Census return", "a return", AS_AT, 241, "the year to its day")],
        next_files=["Add the list of children allocated and 2 more measures appear: two changes, no named worker."],
    )  # fmt: skip


def nearly_nothing() -> ReportContent:
    """A folder whose only file says nothing of the day asked about."""
    lacking = dict.fromkeys(PARTS, "no staff list or census return covers 30 September 2024")
    return ReportContent(
        council="", council_name="", as_at=AS_AT, made_on=MADE_ON, version="0.1.0", answers=_answers(2024, lacking),
    )  # fmt: skip
