"""The front door, counted twice: by the tables, and contact by contact and child by child in plain Python."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from fractions import Fraction
from statistics import median

import pytest

from mainstay.measures.answering import answers
from mainstay.measures.declaring import NOT_KNOWN, measures
from mainstay.record.record import WorkforceRecord
from tests.second_opinion.front_doors import SEEDS, Row, Tables, front_door
from tests.second_opinion.small_councils import DAYS, FAR, year_before

Pair = tuple[int, int | None]
CONTACTS = ("contacts", "contacts_to_referral", "contacts_no_action", "contacts_advice", "contacts_early_help")
REFERRALS = (
    "referrals", "re_referrals", "referrals_no_action", "referrals_to_assessment", "assessments_to_enquiry",
    "enquiries_to_conference", "assessments_ended", "assessments_no_plan", "assessments_in_45_days",
)  # fmt: skip
READ = (
    "contacts_read_by_answer", "others_could_have_helped", "no_help_was_needed", "readers_agree",
    "into_care_after_contact_no_help",
)  # fmt: skip
CARE = ("came_into_care", "into_care_no_help_before", "into_care_after_early_help", "into_care_after_plan")


def _in_year(when: date | None, day: date) -> bool:
    return when is not None and year_before(day) < when <= day


def _a_year_on(day: date) -> date:
    return date(day.year + 1, 2, 28) if (day.month, day.day) == (2, 29) else day.replace(year=day.year + 1)


def _of(rows: Iterable[Row], top: Callable[[Row], bool], bottom: Callable[[Row], bool]) -> Pair:
    those = [row for row in rows if bottom(row)]
    return sum(1 for row in those if top(row)), len(those)


def _contacts(found: Tables, day: date, made_by: str | None = "any") -> dict[str, Pair]:
    named = {row["contact"] for row in found["referral"] if row["contact"]}
    rows = [row for row in found["contact"] if _in_year(row["day"], day) and made_by in ("any", _maker(row))]
    known = [{**row, "outcome": "referral" if row["contact"] in named else row["outcome"]} for row in rows]
    said = {"contacts_to_referral": "referral", "contacts_no_action": "no_further_action", "contacts_advice": "advice",
            "contacts_early_help": "early_help"}  # fmt: skip
    pairs: dict[str, Pair] = {"contacts": (len(rows), None)}
    for name, outcome in said.items():
        pairs[name] = _of(known, lambda row, o=outcome: row["outcome"] == o, lambda row: row["outcome"] is not None)  # type: ignore[misc]
    return pairs


def _maker(row: Row) -> str | None:
    return None if row["made_by"] == "not_known" else row["made_by"]


def _assessed(row: Row) -> bool:
    return row["outcome"] == "assessment" or any(
        row[name] for name in ("assessment_start", "assessment_end", "assessment_outcome")
    )


def _again(found: Tables, row: Row) -> bool:
    earlier = [each["received"] for each in found["referral"] if each["child"] == row["child"]]
    earlier = [each for each in [*earlier, row["previous_referral"]] if each and each < row["received"]]
    return bool(earlier) and _a_year_on(max(earlier)) >= row["received"]


def _weekdays(first: date, last: date) -> int:
    """Mondays to Fridays from the first day up to, and not with, the last."""
    return sum((first + timedelta(days=number)).weekday() < 5 for number in range((last - first).days))


def _ended(found: Tables, day: date) -> list[Row]:
    return [row for row in found["referral"] if _in_year(row["assessment_end"], day)]


def _referrals(found: Tables, day: date, made_by: str | None = "any") -> dict[str, Pair]:
    rows = [row for row in found["referral"] if _in_year(row["received"], day) and made_by in ("any", _maker(row))]
    ended = [row for row in _ended(found, day) if made_by in ("any", _maker(row))]
    tells = {
        (name, row["source"]) for name in ("section_47_on", "conference_on") for row in found["referral"] if row[name]
    }

    def known(row: Row) -> bool:
        return bool(row["outcome"] or _assessed(row) or row["section_47_on"] or row["conference_on"])

    def nothing(row: Row) -> bool:
        return row["outcome"] == "no_further_action" and not (
            _assessed(row) or row["section_47_on"] or row["conference_on"]
        )

    return {
        "referrals": (len(rows), None),
        "re_referrals": _of(rows, lambda row: _again(found, row), lambda row: True),
        "referrals_no_action": _of(rows, nothing, known),
        "referrals_to_assessment": _of(rows, _assessed, known),
        "assessments_to_enquiry": _of(rows, lambda row: bool(row["section_47_on"]),
                                      lambda row: _assessed(row) and ("section_47_on", row["source"]) in tells),
        "enquiries_to_conference": _of(rows, lambda row: bool(row["conference_on"]),
                                       lambda row: bool(row["section_47_on"]) and ("conference_on", row["source"]) in tells),
        "assessments_ended": (len(ended), None),
        "assessments_no_plan": _of(ended, lambda row: row["assessment_outcome"] == "no_plan",
                                   lambda row: bool(row["assessment_outcome"])),
        "assessments_in_45_days": _of(ended, lambda row: _weekdays(row["received"], row["assessment_end"]) <= 45,
                                      lambda row: row["received"] <= row["assessment_end"]),
    }  # fmt: skip


def _answer(row: Row) -> str | None:
    if row["could_have_helped"]:
        return str(row["could_have_helped"])
    return row["first_reading"] if row["first_reading"] == row["second_reading"] else None


def _read(found: Tables, day: date, made_by: str | None = "any") -> dict[str, Pair]:
    rows = [row for row in found["contact"] if _in_year(row["read_on"], day) and made_by in ("any", _maker(row))]

    def answered(row: Row) -> bool:
        return _answer(row) not in (None, "cannot_say")

    return {
        "contacts_read_by_answer": (sum(map(answered, rows)), None),
        "others_could_have_helped": _of(rows, lambda row: _answer(row) in ("school", "police"), answered),
        "no_help_was_needed": _of(rows, lambda row: _answer(row) == "nobody_needed", answered),
        "readers_agree": _of(rows, lambda row: row["first_reading"] == row["second_reading"],
                             lambda row: bool(row["first_reading"] and row["second_reading"])),
        "into_care_after_contact_no_help": _of(
            rows, lambda row: row["helped_before"] in ("none", "contact_only"),
            lambda row: bool(row["looked_after_on"]) and row["helped_before"] not in (None, "not_known")),
    }  # fmt: skip


def _care(found: Tables, day: date) -> dict[str, Pair]:
    total: Counter[str] = Counter()
    for child in {row["child"] for row in found["help_episode"]}:
        own = [row for row in found["help_episode"] if row["child"] == child]
        care = [row for row in own if row["kind"] == "in_care"]
        for row in care:
            before = [each for each in care if each is not row and each["start"] <= row["start"]]
            running = [each for each in before if (each["end"] or FAR) >= row["start"] - timedelta(days=1)]
            if running or not _in_year(row["start"], day):
                continue
            back = year_before(row["start"])
            helps = {each["kind"] for each in own if each["kind"] != "in_care"
                     and each["start"] < row["start"] and (each["end"] or FAR) > back}  # fmt: skip
            total.update({
                "came": 1, "none": not helps, "early": "early_help" in helps,
                "plan": bool(helps & {"court", "protection_plan", "child_in_need"}),
            })  # fmt: skip
    came = total["came"]
    return {
        "came_into_care": (came, None), "into_care_no_help_before": (total["none"], came),
        "into_care_after_early_help": (total["early"], came), "into_care_after_plan": (total["plan"], came),
    }  # fmt: skip


def _counted(record: WorkforceRecord, names: Iterable[str], day: date, by: str = "") -> dict[tuple[str, str], Pair]:
    found: dict[tuple[str, str], Pair] = {}
    for each in answers(record, [day], [measures()[name] for name in names], [by] if by else []):
        assert each.numerator is not None or each.reason, each.measure.name
        if each.numerator is None:
            raise AssertionError(f"{each.measure.name}: {each.reason}")
        bottom = None if each.denominator is None else int(each.denominator)
        found[each.measure.name, each.group.get(by, NOT_KNOWN) if by else ""] = (int(each.numerator), bottom)
    return found


TOPICS: dict[tuple[str, ...], Callable[..., dict[str, Pair]]] = {
    CONTACTS: _contacts, REFERRALS: _referrals, READ: _read, CARE: _care,
}  # fmt: skip


@pytest.mark.parametrize("day", DAYS, ids=str)
@pytest.mark.parametrize("seed", SEEDS)
def test_the_front_door_is_counted_as_plainly(seed: int, day: date) -> None:
    record, found = front_door(seed)
    for names, twin in TOPICS.items():
        read = {(name, ""): pair for name, pair in twin(found, day).items()}
        if names is READ and not any(_in_year(row["read_on"], day) for row in found["contact"]):
            continue
        assert _counted(record, names, day) == read


@pytest.mark.parametrize("seed", SEEDS)
def test_by_who_made_them_they_are_counted_as_plainly_and_add_up(seed: int) -> None:
    record, found = front_door(seed)
    for names in (CONTACTS, REFERRALS, READ):
        by_maker = _counted(record, names, DAYS[2], "made_by")
        for (name, maker), pair in by_maker.items():
            assert pair == TOPICS[names](found, DAYS[2], None if maker == NOT_KNOWN else maker)[name]
        for name, whole in TOPICS[names](found, DAYS[2]).items():
            assert sum(top for (each, _), (top, _) in by_maker.items() if each == name) == whole[0]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_middle_of_working_days_is_that_of_the_ordered_list(seed: int) -> None:
    record, found = front_door(seed)
    days = [_weekdays(row["received"], row["assessment_end"]) for row in _ended(found, DAYS[2])
            if row["received"] <= row["assessment_end"]]  # fmt: skip
    answer = answers(record, [DAYS[2]], [measures()["assessment_days_median"]])[0]
    assert (answer.numerator or 0) == len(days)
    if days:
        assert answer.value is not None and abs(Fraction(answer.value) - Fraction(median(days))) <= Fraction(1, 2)


def test_the_invented_front_doors_have_something_of_everything_to_count() -> None:
    filled: Counter[str] = Counter()
    for seed in SEEDS:
        for twin in TOPICS.values():
            filled.update({name: top > 0 for name, (top, _) in twin(front_door(seed)[1], DAYS[2]).items()})
    assert set(filled) == {name for names in TOPICS for name in names} and min(filled.values()) >= 2, filled


def test_the_twin_itself_counts_working_days_and_a_year_as_one_would_by_hand() -> None:
    assert _weekdays(date(2024, 5, 14), date(2024, 5, 21)) == 5
    assert _weekdays(date(2024, 5, 18), date(2024, 5, 20)) == 0
    assert _a_year_on(date(2024, 2, 29)) == date(2025, 2, 28)
