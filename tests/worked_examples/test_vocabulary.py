"""The words of the field: what councils write, and what the record takes it for."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest

import mainstay.vocabulary
from mainstay.foundations.problems import Unreadable
from mainstay.vocabulary.absences import ABSENCE_KINDS
from mainstay.vocabulary.agency import CORE_JOB_TYPES, PAY_ROUTES, REASONS_FOR_ENGAGING, SUPPLY_ROUTES
from mainstay.vocabulary.children import INVOLVEMENT_ROLES, KINDS_OF_HELP, REASONS_FOR_CHANGE, tray_kind
from mainstay.vocabulary.code_lists import CodeList
from mainstay.vocabulary.ethnicity import ETHNIC_GROUPS, ETHNICITIES, group_of
from mainstay.vocabulary.full_time_equivalent import read_fte, unit_of_column
from mainstay.vocabulary.knowledge_and_skills import KNOWLEDGE_AND_SKILLS
from mainstay.vocabulary.leaving import LEAVER_DESTINATIONS, LEAVING_REASONS
from mainstay.vocabulary.paying import ALLOWANCE_OFFERS
from mainstay.vocabulary.qualifying import ENTRY_ROUTES, QUALIFICATION_LEVELS
from mainstay.vocabulary.registration import is_regulator_form, read_returned_number, read_swe_number
from mainstay.vocabulary.roles import ROLES
from mainstay.vocabulary.sex import SEXES
from mainstay.vocabulary.starting import START_ORIGINS

CENSUS_CODES = Path(mainstay.vocabulary.__path__[0], "workforce_census", "codes.toml")


@pytest.mark.parametrize(
    ("written", "codes", "slug"),
    [
        ("Resignation - other employment", LEAVING_REASONS, "resignation"),
        ("Retirement", LEAVING_REASONS, "retired"),
        ("End of fixed term contract", LEAVING_REASONS, "other"),
        ("Dismissal - capability", LEAVING_REASONS, "dismissed"),
        ("Redundancy - voluntary", LEAVING_REASONS, "voluntary_redundancy"),
        ("Transfer within council", LEAVING_REASONS, "moved_within_council"),
        ("Death in Service", LEAVING_REASONS, "deceased"),
        ("Other Local Authority", LEAVER_DESTINATIONS, "social_work_other_council"),
        ("Locum", LEAVER_DESTINATIONS, "social_work_agency"),
        ("NQSW", START_ORIGINS, "newly_qualified"),
        ("Temp to perm", START_ORIGINS, "social_work_agency"),
        ("Overseas", START_ORIGINS, "social_work_outside_england"),
        ("White - English/Welsh/Scottish/Northern Irish/British", ETHNICITIES, "white_british"),
        ("Mixed: White & Black Caribbean", ETHNICITIES, "white_and_black_caribbean"),
        ("BAFR", ETHNICITIES, "black_african"),
        ("F", SEXES, "female"),
        ("Step-Up", ENTRY_ROUTES, "step_up"),
        ("MSc", QUALIFICATION_LEVELS, "postgraduate"),
        ("Maternity leave", ABSENCE_KINDS, "maternity_or_parental"),
        ("Jury Service", ABSENCE_KINDS, "public_duties"),
        ("Primary Worker", INVOLVEMENT_ROLES, "allocated"),
        ("Co-worker", INVOLVEMENT_ROLES, "co_working"),
        ("IRO", INVOLVEMENT_ROLES, "other_worker"),
        ("CLA", KINDS_OF_HELP, "in_care"),
        ("PLO", KINDS_OF_HELP, "pre_proceedings"),
        ("Agency worker left", REASONS_FOR_CHANGE, "worker_left"),
        ("IRO/CPC", CORE_JOB_TYPES, "reviewing_officer_or_chair"),
        ("Additional demand", REASONS_FOR_ENGAGING, "extra_demand"),
        ("Ltd", PAY_ROUTES, "limited_company"),
        ("Off-Contract", SUPPLY_ROUTES, "off_contract"),
    ],
)
def test_councils_own_words(written: str, codes: CodeList, slug: str) -> None:
    assert codes.read(written) == slug


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("White", ETHNICITIES), ("Redundancy", LEAVING_REASONS), ("Anxiety", ABSENCE_KINDS), ("1", SEXES),
        ("Union", ABSENCE_KINDS),
    ],
)  # fmt: skip
def test_a_word_that_does_not_say_which_code_or_is_not_to_be_held_is_unreadable(written: str, codes: CodeList) -> None:
    with pytest.raises(Unreadable):
        codes.read(written)


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("ethnicity", ETHNICITIES), ("sex", SEXES), ("qualification_level", QUALIFICATION_LEVELS), ("role", ROLES),
        ("start_origin", START_ORIGINS), ("leaver_destination", LEAVER_DESTINATIONS),
        ("leaving_reason", LEAVING_REASONS), ("absence_kind", ABSENCE_KINDS), ("allowance", ALLOWANCE_OFFERS),
        ("knowledge_and_skills", KNOWLEDGE_AND_SKILLS),
    ],
)  # fmt: skip
def test_the_census_codes_and_our_words_agree_both_ways(name: str, codes: CodeList) -> None:
    lists = tomllib.loads(CENSUS_CODES.read_text(encoding="utf-8"))
    official = {code: entry["means"] for code, entry in lists[name].items() if code != "meaning"}
    assert {code.census: code.slug for code in codes if code.census} == official


def test_gender_to_2023_and_sex_since_use_the_same_words() -> None:
    lists = tomllib.loads(CENSUS_CODES.read_text(encoding="utf-8"))
    assert {entry["means"] for code, entry in lists["gender"].items() if code != "meaning"} == set(SEXES.slugs)


def test_ethnic_groups_are_those_the_department_publishes() -> None:
    groups = {group: [code.census for code in ETHNICITIES if group_of(code.slug) == group]
              for group in ETHNIC_GROUPS.slugs}  # fmt: skip
    assert groups == {
        "white": ["WBRI", "WIRI", "WOTH"],
        "mixed": ["MWBC", "MWBA", "MWAS", "MOTH"],
        "asian": ["AIND", "APKN", "ABAN", "AOTH", "CHNE"],
        "black": ["BCRB", "BAFR", "BOTH"],
        "other": ["OOTH"],
        "not_known": ["REFU", "NOBT"],
    }
    assert group_of(None) == "not_known"


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("SW123456", "SW123456"), ("sw 123456", "SW123456"), ("123456", "SW123456"), ("123456.0", "SW123456"),
        ("SW0012345", "SW12345"), ("0012345", "SW12345"), ("SWE 12345", "SW12345"), ("SW000012", "SW12"),
        ("SW1234567890", "SW1234567890"),
    ],
)  # fmt: skip
def test_a_registration_number_has_one_form(written: str, number: str) -> None:
    assert read_swe_number(written) == number


@pytest.mark.parametrize(
    "written", ["SCE/123456", "HCPC SW12345", "OT12345", "Placeholder", "SW", "SW000", "1.2E+05", ""]
)
def test_what_is_no_registration_number(written: str) -> None:
    with pytest.raises(Unreadable):
        read_swe_number(written)


def test_a_return_may_hold_numbers_that_the_regulator_would_not() -> None:
    assert read_returned_number("ab12345678") == "AB12345678"
    assert read_returned_number("SW012345") == "SW12345"
    assert is_regulator_form("SW12345")
    assert not is_regulator_form("SW1234567")
    assert not is_regulator_form("AB12345")


@pytest.mark.parametrize(
    ("written", "unit", "full_week", "millionths"),
    [
        ("0.6", None, "37", 600_000), (".6", None, "37", 600_000), ("1.0000", None, "37", 1_000_000),
        ("0.6108", None, "37", 610_800), ("60%", None, "37", 600_000), ("22.2", None, "37", 600_000),
        ("22.2 hrs", None, "37", 600_000), ("22:12", None, "37", 600_000), ("22h 12m", None, "37", 600_000),
        ("37", None, "37", 1_000_000), ("3 days", None, "37", 600_000), ("Full time", None, "37", 1_000_000),
        ("18", "hours", "36", 500_000), ("0.5", "hours", "37", 13_514), ("60.00", "percent", "37", 600_000),
        ("1.4", "fte", "37", 1_400_000), ("1.4", None, "37", 1_400_000), ("18.75 hours", None, "37.5", 500_000),
        ("30 hours", None, "36.25", 827_586),
    ],
)  # fmt: skip
def test_part_of_a_full_week(written: str, unit: str | None, full_week: str, millionths: int) -> None:
    assert read_fte(written, Decimal(full_week), unit) == millionths  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("written", "unit"),
    [("-0.5", None), ("60", None), ("22.2", "fte"), ("part time", None), ("201%", None), ("", None)],
)
def test_what_is_no_part_of_a_full_week(written: str, unit: str | None) -> None:
    with pytest.raises(Unreadable):
        read_fte(written, unit=unit)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("heading", "texts", "unit"),
    [
        ("FTE", ["1", "0.6", "", "N/K"], "fte"),
        ("FTE", ["37", "22.2", "18.5"], "hours"),
        ("Capacity Utilization Level", ["100.00", "60.00", "40.00"], "percent"),
        ("FTE", ["100", "40", "60"], "percent"),
        ("Contract Hours", ["0.5", "1"], "hours"),
        ("FTE %", ["1", "0.6"], "fte"),
        ("FTE", ["1", "0.6", "45170"], "fte"),
        ("FTE", [], "fte"),
    ],
)
def test_what_bare_numbers_mean_is_decided_for_the_whole_column(heading: str, texts: list[str], unit: str) -> None:
    assert unit_of_column(heading, texts) == unit


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Duty Tray", "duty"), ("*Duty Worker*", "duty"), ("Duty - Northtown", "duty"), ("MASH Inbox", "inbox"),
        ("Unallocated - North", "unallocated"), ("CWD Review List", "list"), ("Archive", "archive"),
        ("Team Manager VACANT", "vacant_post"), ("Team Manager (holding)", "office"), ("Social Worker 2", "office"),
        ("Tray - Northtown", "inbox"),
    ],
)  # fmt: skip
def test_a_tray_is_not_a_person(name: str, kind: str) -> None:
    assert tray_kind(name) == kind


@pytest.mark.parametrize(
    "name",
    [
        "Jane Smith", "SMITH, Jane", "Jane Smith (ASYE)", "Smith Jane - Agency", "J Smith", "zzLEFT Smith J",
        "Jane Smith (Team Manager, holding)", "Jane Smith (duty worker)", "SMITH, Jane - Duty", "Patrick Duty",
        "Duty, Patrick", "Grace North", "Ann Court", "Jane East - Duty Worker", "F West", "",
    ],
)  # fmt: skip
def test_a_person_is_not_a_tray_whatever_their_name_or_title(name: str) -> None:
    assert tray_kind(name) is None
