"""The layout of each census year, effective after its differences, and the codes, to be checked by hand."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter

import pytest

from mainstay.vocabulary import absences, ethnicity, leaving, qualifying, roles, sex, starting
from mainstay.vocabulary.workforce_census.codes import code_lists, codes
from mainstay.vocabulary.workforce_census.differences import apply
from mainstay.vocabulary.workforce_census.items import (
    PARTS,
    AskedOf,
    Item,
    Kind,
    LayoutMistake,
    Required,
    item_from,
)
from mainstay.vocabulary.workforce_census.layouts import (
    changes,
    layout,
    nearest_layout,
    supported_years,
    years_of,
)

TO_2023 = (
    "AgencyWorker SWENo FTE PersonBirthDate GenderCurrent Ethnicity QualInst QualLevel StepUpGrad OrgRole RoleStartDate"
    " StartOrigin RoleEndDate LeaverDestination ReasonLeave FTE30 Cases30 WorkingDaysLost ContractWeeks FrontlineGrad"
    " Absat30Sept ReasonAbsence CFKSSstatus"
).split()
IN_2024 = [("Sex" if element == "GenderCurrent" else element) for element in TO_2023]
FROM_2025 = [
    *(element for element in IN_2024 if element not in {"QualInst", "CFKSSstatus"}),
    "BaseSalary",
    "RRPayments",
    "OtherPayments",
]
COUNCIL_TO_2024 = ["NumberOfVacancies", "NoAgencyFTE", "NoAgencyHeadcount"]
COUNCIL_FROM_2025 = [
    *COUNCIL_TO_2024,
    *"RecruitmentBonus RetentionBonus PerformanceAward CarAllowance RelocationPackage RegionalWeighting".split(),
    *"CostSWE CostDBS OtherAllowances".split(),
]
HEADER = "Collection Year ReferenceDate SourceLevel LEA SoftwareCode DateTime".split()


def elements(items: tuple[Item, ...]) -> list[str]:
    return [item.element for item in items]


@pytest.mark.parametrize(
    ("year", "block", "council", "worker"),
    [
        (2021, "LALevelVacancies", COUNCIL_TO_2024, TO_2023),
        (2022, "LALevelVacancies", COUNCIL_TO_2024, TO_2023),
        (2023, "LALevelVacancies", COUNCIL_TO_2024, TO_2023),
        (2024, "LALevelVacancies", COUNCIL_TO_2024, IN_2024),
        (2025, "LALevel", COUNCIL_FROM_2025, FROM_2025),
        (2026, "LALevel", COUNCIL_FROM_2025, FROM_2025),
    ],
)
def test_each_year_has_its_items_in_order(year: int, block: str, council: list[str], worker: list[str]) -> None:
    assert layout(year).council_element == block
    assert set(layout(year).council_elements) == {"LALevel", "LALevelVacancies"}
    assert elements(layout(year).header) == HEADER
    assert elements(layout(year).council) == council
    assert elements(layout(year).worker) == worker
    assert layout(year).reference_date.isoformat() == f"{year}-09-30"


def test_six_years_are_supported() -> None:
    assert supported_years() == (2021, 2022, 2023, 2024, 2025, 2026)


@pytest.mark.parametrize(
    ("year", "nearest"), [(2017, 2021), (2020, 2021), (2021, 2021), (2023, 2023), (2026, 2026), (2031, 2026)]
)
def test_a_year_without_a_layout_is_read_by_the_nearest(year: int, nearest: int) -> None:
    assert nearest_layout(year).year == nearest


def test_a_year_without_a_layout_has_none_of_its_own() -> None:
    with pytest.raises(KeyError):
        layout(2020)


def test_what_each_year_changed() -> None:
    told = {
        year: [(change.action, change.part, change.element) for change in changes(year)] for year in supported_years()
    }
    assert not any(told[year] for year in (2021, 2022, 2023, 2026))
    assert told[2024] == [("renamed", "worker", "Sex")]
    assert told[2025][:4] == [
        ("block renamed", "council", "LALevel"),
        ("removed", "worker", "QualInst"),
        ("removed", "worker", "CFKSSstatus"),
        ("changed", "worker", "WorkingDaysLost"),
    ]
    assert {action for action, _part, _element in told[2025][4:]} == {"added"}
    assert len(told[2025][4:]) == 12


def test_everything_says_where_it_comes_from() -> None:
    for year in supported_years():
        assert layout(year).source
        assert all(change.source for change in changes(year))
        assert all(item.source and item.meaning.endswith(".") for part in PARTS for item in layout(year).items(part))


def test_the_years_of_an_item() -> None:
    assert years_of("worker", "QualInst") == (2021, 2022, 2023, 2024)
    assert years_of("worker", "GenderCurrent") == (2021, 2022, 2023)
    assert years_of("worker", "BaseSalary") == (2025, 2026)
    assert years_of("council", "CostDBS") == (2025, 2026)
    assert years_of("worker", "Invented") == ()


@pytest.mark.parametrize(
    ("year", "other", "element"),
    [(2023, "Sex", "GenderCurrent"), (2024, "GenderCurrent", "Sex"), (2025, "GenderCurrent", "Sex")],
)
def test_sex_and_gender_are_read_under_either_name(year: int, other: str, element: str) -> None:
    assert layout(year).names_read("worker")[other] == element


def test_other_names_that_are_read() -> None:
    assert layout(2025).names_read("council")["PerformanceReward"] == "PerformanceAward"
    assert layout(2021).names_read("header")["DataTime"] == "DateTime"


def test_what_is_required_of_whom() -> None:
    required = {item.element: item.required for item in layout(2025).worker}
    assert [element for element, when in required.items() if when is Required.ALWAYS] == [
        "AgencyWorker",
        "SWENo",
        "FTE",
    ]
    assert [element for element, when in required.items() if when is Required.LEAVER] == [
        "RoleEndDate",
        "LeaverDestination",
        "ReasonLeave",
    ]
    assert required["BaseSalary"] is Required.PERMANENT
    assert required["QualLevel"] is Required.OPTIONAL
    voluntary = [item.element for item in layout(2025).worker if item.voluntary]
    assert voluntary == ["ContractWeeks", "Absat30Sept", "ReasonAbsence", "RRPayments", "OtherPayments"]
    asked_of_agency = [item.element for item in layout(2025).worker if item.asked_of is AskedOf.AGENCY]
    assert asked_of_agency == ["ContractWeeks"]


def test_forms_of_decimals() -> None:
    fte = layout(2021).item("worker", "FTE")
    assert fte is not None
    assert (fte.parts_in_one, fte.places, fte.least, fte.most) == (1_000_000, 6, 0, 1_000_000)
    lost = {year: layout(year).item("worker", "WorkingDaysLost") for year in (2024, 2025)}
    assert [(item.places, item.written_places) for item in lost.values() if item] == [(2, 2), (2, 1)]


def test_names_last_where_elements_change() -> None:
    names = {year: [item.name for item in layout(year).worker] for year in supported_years()}
    assert all(len(set(each)) == len(each) for each in names.values())
    assert names[2023] == names[2024]


def test_identifying_items_are_marked() -> None:
    for year in supported_years():
        assert [item.element for item in layout(year).worker if item.identifying] == ["SWENo", "PersonBirthDate"]


def test_every_list_that_an_item_names_exists_and_every_list_is_used() -> None:
    named = {item.codes for year in supported_years() for part in PARTS for item in layout(year).items(part)} - {""}
    assert named == set(code_lists())


@pytest.mark.parametrize(
    ("name", "count"),
    [("ethnicity", 18), ("start_origin", 10), ("leaver_destination", 9), ("leaving_reason", 10), ("role", 6),
     ("absence_kind", 7), ("qualification_level", 3), ("gender", 4), ("sex", 2), ("knowledge_and_skills", 4),
     ("allowance", 3)],
)  # fmt: skip
def test_each_list_is_whole(name: str, count: int) -> None:
    assert len(list(codes(name))) == count


@pytest.mark.parametrize(
    ("name", "ours"),
    [("role", roles.ROLES), ("ethnicity", ethnicity.ETHNICITIES), ("start_origin", starting.START_ORIGINS),
     ("leaver_destination", leaving.LEAVER_DESTINATIONS), ("leaving_reason", leaving.LEAVING_REASONS),
     ("qualification_level", qualifying.QUALIFICATION_LEVELS), ("absence_kind", absences.ABSENCE_KINDS),
     ("sex", sex.SEXES)],
)  # fmt: skip
def test_codes_mean_what_our_vocabulary_says(name: str, ours) -> None:
    """Both ways: each code has our slug, and each slug that has a code of the Department has the same one here."""
    assert {code.code: code.means for code in codes(name)} == {code.census: code.slug for code in ours if code.census}


def test_gender_means_what_sex_means() -> None:
    assert {code.means for code in codes("gender")} <= set(sex.SEXES.slugs)


def test_the_published_groups_of_ethnicity() -> None:
    groups = {code.code: ethnicity.group_of(code.means) for code in codes("ethnicity")}
    assert groups["CHNE"] == "asian"
    assert [code for code, group in groups.items() if group == "not_known"] == ["REFU", "NOBT"]
    assert Counter(groups.values()) == {"white": 3, "mixed": 4, "asian": 5, "black": 3, "other": 1, "not_known": 2}


def test_codes_are_text_and_found_by_slug() -> None:
    assert "10" in codes("start_origin") and 10 not in codes("start_origin")
    assert codes("role").code_for("case_holder") == "5"
    assert codes("role").code_for("director") is None


BEFORE = {
    "header": [],
    "council": [],
    "worker": [{"element": "One", "name": "one"}, {"element": "Two", "name": "two", "places": 2}],
}


def _difference(action: str, **line: object) -> dict[str, object]:
    return {"year": 2030, "source": "Invented.", action: [{"part": "worker", "source": "Invented.", **line}]}


@pytest.mark.parametrize(
    ("difference", "says"),
    [
        (_difference("removed", element="Three"), "no such item"),
        (_difference("added", element="Two"), "already"),
        (_difference("added", element="Three", after="Nine"), "no such item"),
        (_difference("changed", element="Three", places=1), "no such item"),
        (_difference("changed", element="Two", places=2), "nothing differs"),
        (_difference("renamed", was="Three", element="Four"), "no such item"),
        (_difference("renamed", was="One", element="Two"), "already"),
        (_difference("removed", element="One", source=""), "source"),
        (_difference("removed", element="One", part="nowhere"), "part"),
        ({**_difference("removed", element="One"), "dropped": []}, "dropped"),
    ],
)
def test_a_difference_that_contradicts_the_year_before_is_refused(difference, says: str) -> None:
    with pytest.raises(LayoutMistake, match=says):
        apply(difference, BEFORE)


def test_a_difference_is_applied_in_order_and_leaves_the_year_before_as_it_was() -> None:
    difference = {
        **_difference("renamed", was="One", element="First"),
        **_difference("added", element="Three", after="First"),
        **_difference("changed", element="Two", places=1),
    }
    after = apply(difference, BEFORE)["worker"]
    assert [item["element"] for item in after] == ["First", "Three", "Two"]
    assert after[0]["name"] == "one"
    assert after[2]["places"] == 1
    assert BEFORE["worker"] == [{"element": "One", "name": "one"}, {"element": "Two", "name": "two", "places": 2}]


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ({"kind": "code"}, "list of codes"),
        ({"kind": "flag", "codes": "role"}, "list of codes"),
        ({"kind": "flag", "meaning": ""}, "meaning"),
        ({"kind": "flag", "wdith": 3}, "wdith"),
        ({"kind": "feather"}, "feather"),
        ({"kind": "flag", "required": "sometimes"}, "sometimes"),
    ],
)
def test_an_item_that_is_not_wholly_declared_is_refused(written: dict[str, object], says: str) -> None:
    whole = {"element": "One", "name": "one", "meaning": "Invented.", "source": "Invented.", **written}
    with pytest.raises(LayoutMistake, match=says):
        item_from("worker", whole)


def test_kinds_of_items() -> None:
    kinds = {item.element: item.kind for item in layout(2025).worker}
    assert kinds["Cases30"] is Kind.WHOLE
    assert kinds["SWENo"] is Kind.REGISTRATION_NUMBER
    assert kinds["RoleStartDate"] is Kind.DATE


@pytest.mark.parametrize(
    "module",
    [
        "mainstay.vocabulary.workforce_census.layouts",
        "mainstay.vocabulary.workforce_census.codes",
        "mainstay.intake.sources.workforce_census.reading",
        "mainstay.intake.sources.workforce_census.typed_values",
        "mainstay.intake.sources.workforce_census.values_set_aside",
        "mainstay.intake.sources.workforce_census.recognising",
    ],
)
def test_reading_a_return_loads_no_table_library(module: str) -> None:
    heavy = ["polars", "narwhals", "numpy", "pandas"]
    script = f"import sys, {module}; print(sorted(set({heavy!r}) & set(sys.modules)))"
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "[]"
