"""The twin of a small England: a council's row met, two roles where FTE is above people, symbols left free, and what
cannot be met said.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest

from mainstay.foundations.chance import Chance
from mainstay.foundations.problems import CannotGoOn
from mainstay.inventing.england.amounts import children_shared, days_shared, fte_shared
from mainstay.inventing.england.figures import Came
from mainstay.inventing.england.rows import Wanted
from mainstay.inventing.england.units import window
from mainstay.tasks.checking_a_return import check
from mainstay.tasks.inventing_england import account_in_short, invent_england
from tests.england_rows import england_csv, parts

SMALL = parts(
    inpost_fte="9.6", inpost_headcount=10, starters_fte="1.8", starters_headcount=2, leavers_fte="1.5",
    leavers_headcount=2, agency_fte="2", agency_headcount=2, agency_cover_fte="1.5", vacancy_fte="3",
    case_holders_fte="7.4", cases=111, working_days_lost_fte="60.5",
)  # fmt: skip
LARGER = parts(
    inpost_fte="80.3", inpost_headcount=86, starters_fte="12.4", starters_headcount=13, leavers_fte="9.6",
    leavers_headcount=11, agency_fte="11.7", agency_headcount=12, agency_cover_fte="8", vacancy_fte="10.5",
    case_holders_fte="51.2", cases=790, working_days_lost_fte="702.4",
)  # fmt: skip
MORE_FTE_THAN_PEOPLE = parts(
    inpost_fte="30.9", inpost_headcount=30, starters_fte="3", starters_headcount=3, leavers_fte="2.4",
    leavers_headcount=2, case_holders_fte="15.5", cases=200, working_days_lost_fte="100",
)  # fmt: skip


def _records(path: Path) -> list[dict[str, str]]:
    return [{item.tag: item.text or "" for item in worker} for worker in ElementTree.parse(path).iter("CSWWWorker")]


def _people(records: list[dict[str, str]]) -> set[str]:
    return {each["SWENo"] for each in records}


def test_a_small_councils_row_comes_out_again(tmp_path: Path) -> None:
    """Counted by hand from the file: ten people in post with 9.6 FTE, 111 children held by 7.4 FTE, and so on."""
    made = invent_england(england_csv(tmp_path, [SMALL]), out=tmp_path / "out", processes=1)
    assert (made.returns, made.account.off, made.account.free) == (1, (), ())
    records = _records(tmp_path / "out" / "returns" / "359.xml")
    employed = [each for each in records if each["AgencyWorker"] == "0"]
    in_post = [each for each in employed if "RoleEndDate" not in each]
    left = [each for each in employed if "RoleEndDate" in each]
    assert len(_people(in_post)) == 10 and 9.55 <= sum(float(each["FTE"]) for each in in_post) < 9.65
    assert len(_people(left)) == 2 and 1.45 <= sum(float(each["FTE30"]) for each in left) < 1.55
    holders = [each for each in records if int(each.get("Cases30", "0")) > 0]
    assert sum(int(each["Cases30"]) for each in holders) == 111
    assert 7.35 <= sum(float(each["FTE"]) for each in holders) < 7.45
    assert sum(Decimal(each.get("WorkingDaysLost", "0")) for each in records) == Decimal("60.5")
    starters = [each for each in in_post if each["RoleStartDate"] >= "2024-10-01"]
    assert len(_people(starters)) == 2 and all(float(each["FTE30"]) == 0 for each in starters)


@pytest.mark.parametrize("year", [2021, 2023, 2024, 2025])
def test_the_returns_break_no_rule_of_ours(tmp_path: Path, year: int) -> None:
    path = england_csv(tmp_path, [LARGER, SMALL], year)
    assert not invent_england(path, out=tmp_path / "out", processes=1).account.off
    for code in ("359", "352"):
        result = check(tmp_path / "out" / "returns" / f"{code}.xml", council=code).result
        errors = [each.rule.code for each in result.findings if each.rule.severity.name == "ERROR"]
        assert errors == [], (year, code, errors)


def test_where_fte_is_above_people_somebody_has_two_roles(tmp_path: Path) -> None:
    made = invent_england(england_csv(tmp_path, [MORE_FTE_THAN_PEOPLE]), out=tmp_path / "out", processes=1)
    assert made.account.off == ()
    records = _records(tmp_path / "out" / "returns" / "359.xml")
    in_post = [each for each in records if "RoleEndDate" not in each]
    assert len(_people(in_post)) == 30 and len(in_post) > 30
    for number, count in Counter(each["SWENo"] for each in in_post).items():
        own = [each for each in in_post if each["SWENo"] == number]
        assert len({each["OrgRole"] for each in own}) == count and len({each["PersonBirthDate"] for each in own}) == 1
    left = [each for each in records if "RoleEndDate" in each]
    assert len(_people(left)) == 2 and len(left) == 3


def test_symbols_are_left_free_and_listed(tmp_path: Path) -> None:
    """An unprinted figure takes what the total leaves; 'low' is above nought and rounds to it."""
    gone = dict.fromkeys(("agency_fte", "agency_rate_fte", "agency_cover_rate_fte"), "x")
    low = {"leavers_fte": "low", "turnover_rate_fte": "low"}
    nearly_none = LARGER | {"leavers_fte": SMALL["leavers_fte"] / 100, "leavers_headcount": SMALL["leavers_headcount"]}
    path = england_csv(tmp_path, [SMALL, nearly_none], c359=gone, c352=low)
    made = invent_england(path, out=tmp_path / "out", processes=1)
    assert {(each.area, each.measure) for each in made.account.free} == {("359", name) for name in gone}
    assert made.account.off == ()
    given = {each.measure: each.given for each in made.account.free}
    assert given["agency_fte"] == "2", "13.7 of the region less the 11.7 that are printed"
    text = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert "Wigan, Agency workers, FTE: is not available; here 2." in text


def test_a_total_that_councils_cannot_come_to_is_listed_with_why(tmp_path: Path) -> None:
    path = england_csv(tmp_path, [SMALL, LARGER], region={"inpost_fte": "91.2"}, england={"inpost_fte": "91.2"})
    made = invent_england(path, processes=1)
    off = {(each.area, each.measure) for each in made.account.off}
    assert ("E12000002", "inpost_fte") in off and made.account.unlisted == ()
    assert all(each.area.startswith("E") for each in made.account.off), "the councils' own rows are met all the same"
    said = "\n".join(account_in_short(made))
    assert "printed 91.2" in said and "can come to 89.8 at least and 89.998 at most" in said


def test_a_row_that_contradicts_itself_is_met_as_far_as_it_goes(tmp_path: Path) -> None:
    path = england_csv(tmp_path, [SMALL, LARGER], c359={"caseload_fte": "99.9"})
    made = invent_england(path, processes=1)
    off = [(each.area, each.measure) for each in made.account.off]
    assert off == [("359", "caseload_fte")] and made.account.unlisted == ()
    assert "no whole numbers were found that round to the other figures" in account_in_short(made)[-1]


def test_a_council_that_no_people_can_be_is_listed_with_why(tmp_path: Path) -> None:
    """Two in post of 0.6 each and agency workers of 1.3: all hold children, so they are four, and there are three children."""
    nobody = parts(
        inpost_fte="1.2", inpost_headcount=2, starters_fte="0.6", starters_headcount=1, agency_fte="1.3",
        agency_headcount=2, case_holders_fte="2.5", cases=3,
    )  # fmt: skip
    made = invent_england(england_csv(tmp_path, [nobody, SMALL]), out=tmp_path / "out", processes=1)
    account = made.account
    assert set(account.unmade) == {"359"} and made.returns == 1 and account.unlisted == ()
    assert ("359", "cases") in {(each.area, each.measure) for each in account.off}
    reasons = {each.area: account.why_off(each) for each in account.off}
    assert "no people can have these numbers" in reasons["359"]
    assert reasons["E92000001"] == "there is no return of Wigan"
    assert "352" not in reasons, "the other council's figures are met all the same"


def test_a_council_of_agency_workers_alone(tmp_path: Path) -> None:
    """Four of 3.54 FTE, 1.54 of it with children: printed 9.7 children each, so 1.5 would not do."""
    alone = parts(agency_fte="3.54", agency_headcount=4, agency_cover_fte="3.54", vacancy_fte="4",
                  case_holders_fte="1.54", cases=15)  # fmt: skip
    path = england_csv(tmp_path, [alone, SMALL], c359={"working_days_lost_fte": "z"})
    account = invent_england(path, processes=1).account
    assert account.off == () and account.unmade == {} and account.free == ()


def test_agency_workers_alone_whose_fte_no_choice_of_them_has(tmp_path: Path) -> None:
    """Three of 2.9 FTE are nearly whole each, so 1.5 of it cannot be those with children: 1.0 can, or 2.0."""
    wrong = parts(agency_fte="2.9", agency_headcount=3, case_holders_fte="1.5", cases=30)
    path = england_csv(tmp_path, [wrong, SMALL], c359={"working_days_lost_fte": "z"})
    account = invent_england(path, processes=1).account
    councils = {each.measure for each in account.off if each.area == "359"}
    assert councils and councils <= {"case_holders_fte", "caseload_fte", "agency_fte", "agency_cover_rate_fte"}
    assert account.unlisted == () and account.unmade == {}


def test_more_agency_fte_than_agency_workers_is_not_bent(tmp_path: Path) -> None:
    path = england_csv(tmp_path, [SMALL, LARGER], c359={"agency_fte": "2.4"})
    made = invent_england(path, processes=1)
    assert ("359", "agency_fte") in {(each.area, each.measure) for each in made.account.off}
    assert made.account.unlisted == ()


def test_a_figure_that_is_off_without_a_cause_is_a_mistake(tmp_path: Path) -> None:
    """What exit code 1 is for: the return gives another figure than the numbers that were chosen for it."""
    account = invent_england(england_csv(tmp_path, [SMALL]), processes=1).account
    wrong = [replace(each, came=Came.OFF) if each.measure == "cases" else each for each in account.outcomes]
    spoilt = replace(account, outcomes=tuple(wrong))
    assert {each.measure for each in spoilt.unlisted} == {"cases"} and "a mistake" in spoilt.why_off(spoilt.unlisted[0])


def test_the_same_seed_makes_the_same_returns_however_many_processes(tmp_path: Path) -> None:
    path = england_csv(tmp_path, [SMALL, LARGER])
    for out, seed, processes in (("a", 3, 1), ("b", 3, 2), ("c", 4, 1)):
        invent_england(path, out=tmp_path / out, seed=seed, processes=processes)
    read = {out: (tmp_path / out / "returns" / "352.xml").read_bytes() for out in "abc"}
    assert read["a"] == read["b"] != read["c"]


def test_nobody_is_in_two_councils(tmp_path: Path) -> None:
    invent_england(england_csv(tmp_path, [SMALL, LARGER]), out=tmp_path / "out", processes=1)
    one, other = (_people(_records(tmp_path / "out" / "returns" / f"{code}.xml")) for code in ("359", "352"))
    assert one and other and not one & other


def test_a_year_without_a_layout_or_without_councils_is_refused(tmp_path: Path) -> None:
    path = england_csv(tmp_path, [SMALL])
    for year, said in ((2017, "layout"), (2024, "no councils")):
        with pytest.raises(CannotGoOn, match=said):
            invent_england(path, year=year, processes=1)


def test_what_rounds_to_a_printed_figure() -> None:
    """11.8 is anything from 11.750 up to 11.849; 3 people are 3; 'low' is from 0.001 to 0.049; 'x' is anything."""
    assert window("inpost_fte", Wanted(Decimal("11.8")), 2025) == (11_750, 11_849)
    assert window("vacancy_fte", Wanted(Decimal("0")), 2025) == (0, 4)
    assert window("cases", Wanted(Decimal("3")), 2025) == (3, 3)
    assert window("agency_fte", Wanted(None, "low"), 2025) == (1, 49)
    assert window("agency_fte", Wanted(None, "x"), 2025) is None
    assert window("working_days_lost_fte", Wanted(None, "z"), 2025) == (0, 0)


def test_totals_are_shared_to_the_last_part() -> None:
    draws = Chance(1).at("shares")
    assert sum(fte_shared(9_637, 11, draws)) == 9_637 and sum(fte_shared(1, 3, draws)) == 1
    assert fte_shared(2_000, 2, draws) == [1_000, 1_000]
    assert sorted(children_shared(3, [0, 500, 1_000], draws)) == [1, 1, 1]
    assert sum(children_shared(5_000, [1_000, 1_000], draws)) == 5_000
    assert days_shared(30, [10, 10, 10], 0.4, draws) == [10, 10, 10]
    for wrong in (lambda: fte_shared(3_001, 3, draws), lambda: children_shared(1, [1, 1], draws),
                  lambda: days_shared(31, [10, 10, 10], 0.4, draws)):  # fmt: skip
        with pytest.raises(ValueError, match=r"FTE|children|days"):
            wrong()
