"""Laws of invented councils: spells never overlap, stocks and flows reconcile, truths stand up to a second count."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import fields
from datetime import date
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.foundations.chance import Chance
from mainstay.inventing import names
from mainstay.inventing.a_council import invent
from mainstay.inventing.drawing import any_text, code_of
from mainstay.inventing.life import InventedCouncil
from mainstay.inventing.mess.protected_by_a_password import compound_file
from mainstay.inventing.people import new_worker
from mainstay.inventing.spoiling import Spoiler, messes
from mainstay.inventing.truths import truths_of
from mainstay.inventing.writing.census_return import census_return
from mainstay.inventing.writing.everything import content_of, files_of, writers
from mainstay.measures.computing import compute
from mainstay.measures.declaring import measures_of
from mainstay.record.assembling import workforce_rows
from mainstay.record.declaring import Kind, tables
from mainstay.record.reading_values import read_value
from mainstay.tasks.inventing_a_council import invent_into
from mainstay.tasks.reading_a_folder import read_folder
from mainstay.vocabulary.census_year import census_day
from mainstay.vocabulary.children import tray_kind
from mainstay.vocabulary.code_lists import Code, CodeList
from mainstay.vocabulary.registration import read_swe_number
from mainstay.vocabulary.workforce_census.layouts import layout

LAST_DAY = date(2025, 9, 30)


@cache
def council(seed: int, *, messy: bool = False, workers: int = 50) -> InventedCouncil:
    bends = (Spoiler(messes()).bend,) if messy else ()
    return invent(seed, workers, 5, LAST_DAY, bends=bends)


@pytest.fixture(
    params=[(1, False), (2, False), (3, True), (4, True)], ids=lambda pair: f"{pair[0]}{' messy' * pair[1]}"
)
def made(request: pytest.FixtureRequest) -> InventedCouncil:
    """A few councils, clean and messy; an invented life holds many examples of every law."""
    seed, messy = request.param
    return council(seed, messy=messy)


def test_spells_of_a_person_in_one_post_never_overlap(made: InventedCouncil) -> None:
    held = defaultdict(list)
    for spell in made.spells:
        assert spell.last_day is None or spell.last_day >= spell.start
        held[spell.worker, spell.post].append(spell)
    for own in held.values():
        for first, second in pairwise(sorted(own, key=lambda spell: spell.start)):
            assert first.last_day is not None and first.last_day < second.start


def test_nobody_is_employed_and_agency_on_one_day(made: InventedCouncil) -> None:
    for stay in made.agency:
        for spell in (each for each in made.spells if each.worker == stay.worker):
            assert stay.last_day is not None and stay.last_day < spell.start


def test_a_post_is_vacant_or_held_and_never_both(made: InventedCouncil) -> None:
    for post in made.posts:
        for spell in (each for each in made.spells if each.post == post.number and not each.note):
            for vacancy in post.vacancies:
                before = vacancy.until is not None and vacancy.until <= spell.start
                assert before or vacancy.since >= (spell.last_day or date.max)


def test_a_child_is_held_once_on_any_day(made: InventedCouncil) -> None:
    held = defaultdict(list)
    for each in made.allocations:
        assert (each.worker is None) == bool(each.tray)
        if each.role == "allocated":
            held[each.child].append(each)
    for own in held.values():
        for first, second in pairwise(sorted(own, key=lambda each: (each.start, each.end or date.max))):
            assert first.end is not None and first.end <= second.start


def test_last_years_stock_and_starters_less_leavers_is_this_years(made: InventedCouncil) -> None:
    """In people: who joined and left within the year is in neither flow, and in neither stock."""
    known = {(truth.year, truth.measure): truth.value for truth in made.truths}
    before = {truth.year: truth.value for truth in truths_before(made) if truth.measure == "inpost_headcount"}
    for year in made.years:
        stock = before.get(year - 1, known.get((year - 1, "inpost_headcount")))
        flows = known[year, "starters_headcount"] - known[year, "leavers_headcount"]
        assert stock + flows == known[year, "inpost_headcount"]


def truths_before(made: InventedCouncil):
    """The truths of the year before the first, which the council's life covers as well."""
    values = {each.name: getattr(made, each.name) for each in fields(made)}
    return truths_of(InventedCouncil(**values | {"years": (made.years[0] - 1,), "truths": []}))


def test_truths_are_what_a_plain_count_of_the_returns_gives(made: InventedCouncil) -> None:
    known = {(truth.year, truth.measure): Decimal(truth.value) / truth.per for truth in made.truths}
    for year in made.years:
        for measure, value in counted_from_the_return(census_return(made, year), year).items():
            assert known[year, measure] == value, (year, measure)


def counted_from_the_return(content: bytes, year: int) -> dict[str, Decimal]:
    """The Department's published method over a return's own elements, record by record."""
    root = ElementTree.fromstring(content)
    first = f"{year - 1}-10-01"
    records = [{leaf.tag: leaf.text or "" for leaf in block} for block in root.iter("CSWWWorker")]
    employed = [record for record in records if record["AgencyWorker"] == "0"]
    agency = [record for record in records if record["AgencyWorker"] == "1"]
    present = [record for record in employed if not record.get("RoleEndDate")]
    gone = [record for record in employed if record.get("RoleEndDate")]
    starters = [record for record in present if record["RoleStartDate"] >= first]
    leavers = [record for record in gone if record["RoleStartDate"] < first]
    holders = [record for record in (*present, *agency) if int(record.get("Cases30") or 0) and Decimal(record["FTE"])]
    block = root.find(layout(year).council_element)
    return {
        "inpost_fte": total(present, "FTE"),
        "inpost_headcount": people(present),
        "starters_fte": total(starters, "FTE"),
        "starters_headcount": people(starters, "RoleStartDate"),
        "leavers_fte": total(leavers, "FTE30"),
        "leavers_headcount": people(leavers, "RoleEndDate"),
        "started_and_left": people([record for record in gone if record["RoleStartDate"] >= first], "RoleEndDate"),
        "agency_fte": total(agency, "FTE"),
        "agency_headcount": Decimal(len(agency)),
        "agency_cover_fte": Decimal(block.findtext("NoAgencyFTE")),
        "vacancy_fte": Decimal(block.findtext("NumberOfVacancies")),
        "case_holders_fte": total(holders, "FTE"),
        "cases": total(holders, "Cases30"),
        "working_days_lost_fte": total(employed, "WorkingDaysLost"),
    }


def total(records: list[dict[str, str]], item: str) -> Decimal:
    return sum((Decimal(record.get(item) or 0) for record in records), Decimal(0))


def people(records: list[dict[str, str]], *more: str) -> Decimal:
    return Decimal(
        len({(record["SWENo"], record["PersonBirthDate"], *(record[item] for item in more)) for record in records})
    )


@pytest.mark.parametrize("year", [2021, 2022, 2023, 2024, 2025])
def test_a_return_keeps_the_order_of_its_years_layout(made: InventedCouncil, year: int) -> None:
    root = ElementTree.fromstring(census_return(made, year))
    order = [item.element for item in layout(year).worker]
    for block in root.iter("CSWWWorker"):
        places = [order.index(leaf.tag) for leaf in block]
        assert places == sorted(places) and len(places) == len(set(places))
    wanted = [item.element for item in layout(year).council]
    assert [leaf.tag for leaf in root.find(layout(year).council_element)] == wanted


def test_the_same_seed_gives_the_same_files_and_another_seed_others() -> None:
    first, again, other = (
        {name: content_of(file) for name, file in files_of(invent(seed, 40, 2, LAST_DAY)).items()} for seed in (7, 7, 8)
    )
    assert first == again
    assert first.keys() == other.keys() and first["hr_extract"] != other["hr_extract"]


def test_a_council_is_about_as_large_and_as_strained_as_it_was_asked_to_be() -> None:
    """Over years and together, not in each: chance is part of a council."""
    made = invent(3, 240, 5, LAST_DAY)
    known = defaultdict(Decimal)
    for truth in made.truths:
        known[truth.measure] += Decimal(truth.value) / truth.per / len(made.years)
    assert 216 <= known["inpost_headcount"] <= 264
    assert Decimal("0.11") <= known["leavers_fte"] / known["inpost_fte"] <= Decimal("0.20")
    assert Decimal("0.10") <= known["agency_fte"] / (known["agency_fte"] + known["inpost_fte"]) <= Decimal("0.16")
    assert Decimal("0.09") <= known["vacancy_fte"] / (known["vacancy_fte"] + known["inpost_fte"]) <= Decimal("0.17")
    assert 13 <= known["cases"] / known["case_holders_fte"] <= 17


def test_leaving_rises_between_two_and_three_years_after_qualifying() -> None:
    """What was planted can be found again: leavers per worker-year are highest in that band."""
    bands = {"before": (0, 2), "two to three": (2, 3), "after": (3, 10)}
    years, left = dict.fromkeys(bands, 0.0), dict.fromkeys(bands, 0)
    for seed in (11,):
        made = invent(seed, 300, 5, LAST_DAY)
        for spell in (
            each for each in made.spells if each.contract == "permanent" and each.role != "not_social_worker"
        ):
            qualified = made.workers[spell.worker].qualified_on
            begun = (max(spell.start, made.first_day) - qualified).days / 365.25
            until = ((spell.last_day or LAST_DAY) - qualified).days / 365.25
            for band, (least, below) in bands.items():
                years[band] += max(0.0, min(until, below) - max(begun, least))
                left[band] += bool(spell.leaving_reason) and least <= until < below
    rates = {band: left[band] / years[band] for band in bands}
    assert rates["two to three"] > 1.6 * max(rates["before"], rates["after"]), rates


def test_no_invented_number_or_name_could_be_anybodys() -> None:
    chance = Chance(1)
    taken: set[str] = set()
    for number in range(400):
        worker = new_worker(chance, number, LAST_DAY, 3.0, taken)
        assert read_swe_number(worker.swe_number) == worker.swe_number and worker.swe_number.startswith("SW9")
        assert tray_kind(worker.name) is None, worker.name
        assert re.fullmatch(r"QQ \d\d \d\d \d\d [A-D]", names.impossible_insurance_number(chance.at("ni", number)))
        assert worker.facts["home_area"].startswith("XQ")
    assert len(taken) == 400


@pytest.mark.parametrize("table", tables().values(), ids=lambda table: table.name)
def test_a_value_can_be_drawn_for_every_declared_field_and_read_back(table) -> None:
    """So a field declared tomorrow appears in invented files without a line in this room."""
    for field in table.fields:
        if field.kind is not Kind.KEY:
            text = any_text(field, Chance(1).at(table.name, field.name), LAST_DAY)
            assert text and (read_value(field, text).is_given or field.kind is Kind.CODE), (field.name, text)


def test_a_code_added_to_a_list_is_drawn_sooner_or_later() -> None:
    codes = CodeList("sex", "", (Code("female", "Female", "."), Code("new", "New", ".")))
    draws = Chance(1).at("codes")
    assert {code_of(codes, draws) for _ in range(3_000)} == {"female", "new"}


def test_streams_are_their_own_and_stay_the_same() -> None:
    """The first shares are written down, so that a change of library or platform cannot move every council unseen."""
    chance = Chance(42)
    assert [round(chance.at("a", 1).share(), 12) for _ in range(2)] == [round(chance.at("a", 1).share(), 12)] * 2
    assert chance.at("a", 1).share() != chance.at("a", 2).share() != chance.at("a1").share()
    assert chance.shares(3, "a", 1)[:1] == [chance.at("a", 1).share()]
    assert [round(share, 9) for share in Chance(42).shares(3, "leaving", date(2024, 1, 1))] == FIRST_SHARES


FIRST_SHARES = [0.8258653, 0.582288873, 0.171472711]


@given(st.integers(0, 10**9), st.integers(1, 50))
def test_draws_stay_within_what_was_asked(seed: int, size: int) -> None:
    draws = Chance(seed).at("within")
    assert all(0 <= draws.share() < 1 for _ in range(40))
    assert 3 <= draws.whole(3, 3 + size) <= 3 + size
    assert draws.one_of(range(size)) in range(size)
    assert sorted(draws.some_of(range(size), size)) == list(range(size))
    assert draws.weighted({"never": 0.0, "always": 1.0}) == "always"


def test_every_writer_and_every_mess_explains_itself() -> None:
    assert len(writers()) >= 7
    for mess in messes():
        assert mess.title and mess.does.endswith(".") and mess.outcome.endswith("."), mess.title
        assert mess.live or mess.write, mess.title
    assert len({mess.title for mess in messes()}) == len(messes()) >= 25


def test_a_compound_file_made_by_hand_is_one() -> None:
    """Read by the library that Mainstay itself tells protected workbooks with."""
    import io

    import olefile

    content = compound_file({"EncryptionInfo": b"a" * 4096, "EncryptedPackage": b"b" * 5000})
    with olefile.OleFileIO(io.BytesIO(content)) as compound:
        assert sorted("/".join(entry) for entry in compound.listdir()) == ["EncryptedPackage", "EncryptionInfo"]
        assert compound.openstream("EncryptedPackage").read() == b"b" * 5000


def test_vacancies_of_the_returns_are_those_of_the_establishment() -> None:
    made = council(1)
    rows = files_of(made)["establishment_list"].sheet
    vacant = sum(Decimal(str(row[rows.place("Vacant FTE")] or 0)) for row in rows.rows)
    truth = next(t for t in made.truths if t.year == 2025 and t.measure == "vacancy_fte")
    assert vacant == Decimal(truth.value) / truth.per
    assert census_day(2025) == made.last_day


FROM_LISTS = (
    "inpost_fte", "inpost_headcount", "starters_fte", "starters_headcount", "leavers_fte", "leavers_headcount",
    "started_and_left", "working_days_lost_fte",
)  # fmt: skip


@pytest.mark.parametrize(("seed", "messy"), [(3, False), (14, False), (5, True)])
def test_what_is_read_from_any_invented_folder_is_true(tmp_path: Path, seed: int, messy: bool) -> None:
    """The whole way round: from an invented life to files, read as any council's, to the figures it began with."""
    made = invent_into(tmp_path / "it", seed, 60, 5, LAST_DAY, messy=messy, children_months=18)
    record = read_folder(tmp_path / "it").record
    days = [census_day(year) for year in made.council.years]
    for official in (True, False):
        rows = workforce_rows(record, days, official=official)
        found = {(a.as_at.year, a.measure.name): a for a in compute(rows.frame, rows.reasons, measures_of("workforce"))}
        wrong = {
            (truth.year, truth.measure): (str(found[truth.year, truth.measure].numerator), truth.value / truth.per)
            for truth in made.council.truths
            if (official or truth.measure in FROM_LISTS)
            and found[truth.year, truth.measure].numerator != Decimal(truth.value) / truth.per
        }
        assert not wrong, "from the returns" if official else "from lists alone"
