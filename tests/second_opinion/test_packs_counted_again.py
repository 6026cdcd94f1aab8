"""Packs counted again, row by row in plain Python, on the example council; and likeness again from the published files."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from mainstay.foundations.dates import day_number, day_of
from mainstay.presentation.packs.inspection import InspectionPack
from mainstay.published.likeness import likeness
from mainstay.published.reading import read_neighbours, read_published
from mainstay.record.record import WorkforceRecord
from mainstay.tasks.inspection_pack import inspection_pack
from mainstay.tasks.partner_tables import _counted
from mainstay.tasks.reading_a_folder import read_folder
from mainstay.vocabulary.authorities import authority
from mainstay.vocabulary.front_door import REFERRAL_SOURCES
from mainstay.vocabulary.partners import PARTNERS

DAYS = (date(2025, 9, 30), date(2025, 5, 31))
LEADERS = ("senior_manager", "middle_manager", "first_line_manager")


@pytest.fixture(scope="module")
def record(example_council: Path) -> WorkforceRecord:
    return read_folder(example_council).record


@pytest.fixture(scope="module", params=DAYS, ids=str)
def pack(request: pytest.FixtureRequest, record: WorkforceRecord) -> InspectionPack:
    return inspection_pack(record, "Exampleshire", request.param, date(2025, 11, 1))


def plain(team: str | None) -> str:
    return " ".join((team or "").split()).lower()


def running(rows: list[dict[str, Any]], day: int) -> list[dict[str, Any]]:
    return [row for row in rows if row["start"] is not None and row["start"] <= day < (row["end"] or 10**9)]


def test_children_and_their_changes_by_team(record: WorkforceRecord, pack: InspectionPack) -> None:
    day = day_number(pack.as_at)
    since = day_number(pack.as_at.replace(year=pack.as_at.year - 1))
    rows = [row for row in record.table("involvement").rows(named=True) if row["role"] == "allocated"]
    of_child: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in sorted(rows, key=lambda each: (each["start"], each["end"] or 10**9, each["involvement"])):
        of_child[row["child"]].append(row)
    now = {child: held for child, each in of_child.items() if (held := running(each, day))}
    changes: Counter[str] = Counter()
    for child, each in of_child.items():
        people = [row for row in each if row["person"]]
        for before, after in pairwise(people):
            changes[child] += before["person"] != after["person"] and since < after["start"] <= day
    whole = pack.whole
    trays = sum(all(row["person"] is None for row in held) for held in now.values())
    assert whole.figure("Children allocated", "Children unallocated: held by a duty tray").value == trays
    section = "Changes of worker for children"
    total = sum(changes[child] for child in now)
    assert whole.figure(section, "Changes of worker of the children on the list").value == total
    twice = sum(changes[child] > 1 for child in now)
    assert whole.figure(section, "Children with two or more changes of worker").value == twice
    in_teams = [page.figure(section, "Changes of worker of the children on the list").value or 0 for page in pack.teams]
    assert sum(in_teams) <= total


def test_managers_and_agency_workers_by_team(record: WorkforceRecord, pack: InspectionPack) -> None:
    """From spells; where a return speaks for the day its own people are asked, and these agree on the example."""
    day = day_number(pack.as_at)
    returns = {source.number for source in record.sources if source.kind == "workforce_census"}
    spells = [row for row in running(record.table("spell").rows(named=True), day) if row["source"] not in returns]
    permanent, agency = Counter(), Counter()
    for row in {(each["person"], plain(each["team"]), each["role"], each["contract"]) for each in spells}:
        permanent[row[1]] += row[2] in LEADERS and row[3] == "permanent"
        agency[row[1]] += row[3] == "agency" and row[2] not in ("director", "not_social_worker", None)
    for page in pack.teams:
        team = plain(page.name)
        assert page.figure("Staffing", "Managers in post, permanent").value == permanent[team], page.name
        assert page.figure("Agency workers", "Agency social workers, people").value == agency[team], page.name


def test_vacant_posts_by_team(record: WorkforceRecord, pack: InspectionPack) -> None:
    said = [page.figure("Staffing", "Vacant posts, FTE") for page in pack.teams]
    if pack.as_at != DAYS[0]:
        assert all(each.reason == "the only establishment list is as at 30 September 2025" for each in said)
        return
    establishment = {source.number for source in record.sources if source.kind == "establishment_list"}
    fte: Counter[str] = Counter()
    for row in record.table("vacancy").rows(named=True):
        if row["source"] in establishment and row["role"] not in ("director", "not_social_worker", None):
            fte[plain(row["team"])] += row["fte"] or 0
    for page, each in zip(pack.teams, said, strict=True):
        tenths = (Decimal(fte[plain(page.name)]) / 1_000_000).quantize(Decimal("0.1"), ROUND_HALF_UP)
        assert each.value == tenths, page.name


def test_contacts_of_partners_are_those_of_the_list(record: WorkforceRecord) -> None:
    day = DAYS[0]
    since, last = day_number(date(2024, 9, 30)), day_number(day)
    titles = {source: partner.title for partner in PARTNERS for source in partner.sources}
    months: Counter[tuple[str, str]] = Counter()
    total: Counter[str] = Counter()
    for row in record.table("contact").rows(named=True):
        if row["day"] is not None and since < row["day"] <= last and row["made_by"] in titles:
            total[titles[row["made_by"]]] += 1
            months[titles[row["made_by"]], f"{day_of(row['day']):%B %Y}"] += 1
    _, tables = _counted(record, day)
    cells = {tuple(sorted(cell.at.items())): int(cell.value) for table in tables.tables[:3] for cell in table.cells}
    assert cells[()] == sum(total.values()) > 1_000
    for title, many in total.items():
        assert cells[("partner", title),] == many
    for (title, month), many in months.items():
        assert cells[("month", month), ("partner", title)] == many
    assert sum(code.slug in titles for code in REFERRAL_SOURCES) == len(titles)


def test_likeness_of_every_council_is_what_the_files_give(published_data: Path) -> None:
    names = {"population": "ons*", "children_in_need": "b1_*", "workforce_indicators": "csww*", "referrals": "c1_*",
             "children_looked_after": "cla_*"}  # fmt: skip
    tables = {kind: read_published(next(published_data.glob(f"{name}.csv"))) for kind, name in names.items()}
    near = read_neighbours(next(published_data.glob("sn_model*.csv")))
    people = {row["old_la_code"]: int(row["population_estimate"])
              for row in _lines(next(published_data.glob("ons*.csv"))) if row["time_period"] == "2024"
              and row["population_estimate"].isdigit()}  # fmt: skip
    in_need = {row["old_la_code"]: row["at31_episodes"] for row in _lines(next(published_data.glob("b1_*.csv")))
               if row["time_period"] == "2025" and row["category"] == "Children in Need"}  # fmt: skip
    compared = 0
    for code in near.by_council:
        council = authority(code)
        assert council is not None
        found = likeness(council, near, tables)
        assert [row.code for row in found.near] == [each.code for each in near.by_council[code]] and len(
            found.near
        ) == 10
        place = [each.feature.name for each in found.columns].index("in_need")
        for row in (found.ours, *found.near):
            if row.cells[place].value is None:
                continue
            rate = (Decimal(in_need[row.code]) * 10_000 / people[row.code]).quantize(Decimal(1), ROUND_HALF_UP)
            assert row.cells[place].value == rate, row.name
            compared += 1
    assert compared > 1_500


def _lines(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as text:
        return [{name.lower(): cell for name, cell in row.items()} for row in csv.DictReader(text)]
