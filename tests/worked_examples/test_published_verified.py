"""Verifying an England of three councils, small enough to check by hand. All figures invented."""

from __future__ import annotations

import json
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from mainstay.published.adding_up import Councils
from mainstay.published.contents import Area, Contents, Release
from mainstay.published.explained import causes
from mainstay.published.figures import PublishedTable
from mainstay.published.rates import FORMULAS
from mainstay.published.symbols_of_rates import follows
from mainstay.published.verifying import Checked, Verdict, verified
from tests.worked_examples.published_tables import ENGLAND, NORTH_WEST, WIGAN, department_csv, table_of

Run = Callable[..., CompletedProcess[str]]
MEASURES = ("inpost_fte", "inpost_headcount", "leavers_fte", "turnover_rate_fte")
AREAS = {
    "E92000001": Area("E92000001", "England", "national"),
    "E12000002": Area("E12000002", "North West", "regional"),
    "E12000001": Area("E12000001", "North East", "regional"),
    "359": Area("359", "Wigan", "council", "North West"),
    "352": Area("352", "Manchester", "council", "North West"),
    "394": Area("394", "Sunderland", "council", "North East"),
}
# 10 of 100.1 is 9.99; 5.2 of 50 is 10.4; the region's 15.2 of 150 is 10.13, and 20.2 of 250 is 8.08.
FIGURES = {
    "E92000001": ("250.1", "270", "20.2", "8.1"),
    "E12000002": ("150", "160", "15.2", "10.1"),
    "E12000001": ("100", "110", "5", "5"),
    "359": ("100.1", "105", "10", "10"),
    "352": ("50", "55", "5.2", "10.4"),
    "394": ("100", "110", "5", "5"),
}


def _verified(changed: dict[str, tuple[str, str, str, str]], year: int = 2020) -> dict[tuple[str, str], Checked]:
    table = _table(changed, year)
    return {(each.figure.area_code, each.figure.measure): each for each in verified(table)}


def _table(changed: dict[str, tuple[str, str, str, str]], year: int = 2020) -> PublishedTable:
    cells = {(code, year): {**FIGURES, **changed}[code] for code in AREAS}
    return PublishedTable(Contents(Release("invented"), MEASURES, AREAS, cells))


def _verdicts(found: dict[tuple[str, str], Checked], verdict: Verdict) -> set[tuple[str, str]]:
    return {key for key, each in found.items() if each.verdict is verdict}


def test_all_agree_within_rounding() -> None:
    """England's 250.1 is the councils' 250.1; the North West's 150 is their 150.1, less at most 0.15 of rounding."""
    found = _verified({})
    assert len(found) == 24
    assert _verdicts(found, Verdict.COMPONENT) == {
        (code, measure) for code in ("359", "352", "394") for measure in MEASURES[:3]
    }
    assert len(_verdicts(found, Verdict.AGREES)) == 15


@pytest.mark.parametrize(
    ("area", "figures", "wrong"),
    [
        # 0.3 from the councils' sum, where four roundings allow 0.2.
        ("E92000001", ("250.4", "270", "20.2", "8.1"), {("E92000001", "inpost_fte")}),
        # One person too many: people are not rounded.
        ("E92000001", ("250.1", "271", "20.2", "8.1"), {("E92000001", "inpost_headcount")}),
        ("E92000001", ("250.1", "270", "20.2", "8.2"), {("E92000001", "turnover_rate_fte")}),
        ("359", ("100.1", "105", "10", "9.8"), {("359", "turnover_rate_fte")}),
        ("394", ("100", "110", "5", "x"), {("394", "turnover_rate_fte")}),
        ("394", ("100", "110.5", "5", "5"), {("394", "inpost_headcount"), ("E12000001", "inpost_headcount"),
                                             ("E92000001", "inpost_headcount")}),
        ("394", ("100", "110", "?", "u"), {("394", "leavers_fte"), ("394", "turnover_rate_fte"),
                                           ("E12000001", "leavers_fte"), ("E92000001", "leavers_fte")}),
    ],
)  # fmt: skip
def test_a_wrong_figure_is_not_explained(
    area: str, figures: tuple[str, str, str, str], wrong: set[tuple[str, str]]
) -> None:
    assert _verdicts(_verified({area: figures}), Verdict.UNEXPLAINED) == wrong


def test_a_council_of_low_reliability_is_left_out_of_both_sides() -> None:
    """Without Manchester: 15 of 200.1 in England is 7.5, and 10 of 100.1 in the North West is 10."""
    found = _verified(
        {
            "352": ("50", "55", "u", "u"),
            "E92000001": ("250.1", "270", "20.2", "7.5"),
            "E12000002": ("150", "160", "15.2", "10"),
        }
    )
    left_out = found["E92000001", "turnover_rate_fte"]
    assert (left_out.verdict, left_out.councils) == (Verdict.LEAVING_OUT, ("352",))
    assert found["E12000002", "turnover_rate_fte"].verdict is Verdict.LEAVING_OUT
    assert found["352", "turnover_rate_fte"].verdict is Verdict.MARK
    assert found["E92000001", "leavers_fte"].verdict is Verdict.NOT_SHOWN
    assert _verdicts(found, Verdict.UNEXPLAINED) == set()


def test_a_total_below_what_is_shown_is_not_explained_by_what_is_not() -> None:
    found = _verified({"352": ("50", "55", "u", "u"), "E12000002": ("150", "160", "9", "10")})
    assert found["E12000002", "leavers_fte"].verdict is Verdict.UNEXPLAINED


def test_low_is_from_nought_to_a_twentieth() -> None:
    """Wigan's 10 and a `low`: the region may print 10 or 10.1 (two roundings and the low), and not 10.2."""
    for total, right in (("10", True), ("10.1", True), ("10.2", False)):
        found = _verified({"352": ("50", "55", "low", "low"), "E12000002": ("150", "160", total, "6.7")})
        assert (found["E12000002", "leavers_fte"].verdict is Verdict.AGREES) is right


def test_one_part_that_is_not_shown_is_what_the_region_leaves_over() -> None:
    """The North West's 15.2 less Wigan's 10 is 5.1 to 5.3, so England has 20.05 to 20.4; two hidden are known by no one."""
    councils = Councils(_table({"352": ("50", "55", "u", "u")}))
    hidden = councils.part("352", 2020, "leavers_fte")
    assert councils.counted(hidden, 2020, "leavers_fte") == (Fraction("5.1"), Fraction("5.3"))
    councils = Councils(_table({"352": ("50", "55", "u", "u"), "359": ("100.1", "105", "u", "u")}))
    hidden = councils.part("352", 2020, "leavers_fte")
    assert councils.counted(hidden, 2020, "leavers_fte") == (0, Fraction("15.25"))


def test_what_nobody_has_is_not_in_a_total() -> None:
    """x: not available. The region's 15.2 then holds 5.2 that nobody sent; for u (low reliability) it may."""
    found = _verified({"352": ("50", "55", "x", "x")})
    assert found["E12000002", "leavers_fte"].verdict is Verdict.UNEXPLAINED


@pytest.mark.parametrize(
    ("measure", "mark", "top", "rest", "right"),
    [
        ("turnover_rate_fte", "z", "0", "0", True), ("turnover_rate_fte", "z", "0", "1", False),
        ("turnover_rate_fte", "x", "x", "5", True), ("turnover_rate_fte", "x", "1", "5", False),
        ("turnover_rate_fte", "x", "u", "5", True), ("turnover_rate_fte", "u", "u", "5", True),
        ("turnover_rate_fte", "u", "6", "5", True), ("agency_rate_fte", "u", "6", "5", False),
        ("vacancy_agency_cover_rate_fte", "u", "6", "5", True), ("vacancy_agency_cover_rate_fte", "u", "4", "5", False),
        ("absence_rate_fte", "c", "c", "5", True), ("absence_rate_fte", "c", "1", "5", False),
        ("agency_rate_fte", "low", "low", "90", True), ("agency_rate_fte", "low", "0.1", "900", True),
        ("agency_rate_fte", "low", "9", "90", False), ("agency_rate_fte", "low", "0", "90", False),
        ("vacancy_agency_cover_rate_fte", "0.4", "low", "10", True),
        ("vacancy_agency_cover_rate_fte", "0.6", "low", "10", False),
        ("turnover_rate_fte", "k", "1", "5", False),
    ],
)  # fmt: skip
def test_a_mark_follows_from_the_components_or_does_not(
    measure: str, mark: str, top: str, rest: str, right: bool
) -> None:
    parts = dict(zip(FORMULAS[measure].parts, (top, rest), strict=True))
    table = table_of({**parts, measure: mark})
    assert follows(table, table.lookup("893", 2025, measure)) is right


def test_every_listed_cause_says_what_it_is_and_where_it_is_from() -> None:
    for each in causes():
        assert each.rule in ("carried", "stays in") and each.basis in ("stated", "derived")
        assert each.cause.endswith(".") and each.councils
        assert (each.measure and each.areas) or each.rule == "carried"


def _written(tmp_path: Path, rate: str) -> Path:
    path = tmp_path / "indicators.csv"
    row = ["10", "10", "1", "1", "2", "2", rate, "20", "0", "0", "0", "0", "0", "z", "0", "0", "z", "5", "50", "10",
           "25.3", "1"]  # fmt: skip
    rows = [[*place, *row] for place in (ENGLAND, NORTH_WEST, WIGAN)]
    path.write_text(department_csv(*rows), encoding="utf-8")
    return path


def test_the_command_counts_and_ends_well_or_names_what_is_not_explained(mainstay: Run, tmp_path: Path) -> None:
    ended = mainstay("published", "verify", _written(tmp_path, "20"))
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert ended.stdout.startswith("66 figures verified.") and "Not explained" not in ended.stdout
    ended = mainstay("published", "verify", _written(tmp_path, "22"))
    assert ended.returncode == 1
    assert "Not explained: Wigan, 2025, Turnover, by FTE (turnover_rate_fte): 22" in ended.stdout
    document = json.loads(mainstay("published", "verify", _written(tmp_path, "22"), "--format", "json").stdout)
    assert document["schema"] == "mainstay/published-verified/1" and document["figures"] == 66
    assert document["verdicts"]["unexplained"] == {
        "said": "is not explained", "national": 1, "regional": 1, "council": 1,
    }  # fmt: skip
    assert {each["area"] for each in document["told"]} == {"E92000001", "E12000002", "359"}


def test_a_file_without_councils_cannot_be_verified(mainstay: Run, tmp_path: Path) -> None:
    path = tmp_path / "indicators.csv"
    path.write_text(department_csv(ENGLAND), encoding="utf-8")
    ended = mainstay("published", "verify", path)
    assert ended.returncode == 2 and "no councils" in ended.stderr
