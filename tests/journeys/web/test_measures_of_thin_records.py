"""Of a record of one file, and on the earliest day of a full one, every page of a measure says what it can: none breaks."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from mainstay.foundations.dates import iso
from mainstay.measures.declaring import measures, measures_of
from mainstay.measures.rows.declaring import rows_kinds
from mainstay.stores.database.editions import accept
from mainstay.stores.database.models import Edition
from mainstay.tasks.reading_a_folder import read_folder
from mainstay.web.figures_shown import days_to_choose, figures
from mainstay.web.roles import Role
from tests.journeys.web.conftest import EXAMPLE, AsRole

Alone = Callable[[str], None]


@pytest.fixture
def alone(tmp_path: Path) -> Alone:
    """The record of one file of the example council becomes the one that is shown."""

    def accepted(file: str) -> None:
        folder = tmp_path / "files"
        folder.mkdir()
        shutil.copy(EXAMPLE / file, folder)
        accept(read_folder(folder).record, base=None, made_by=None, council_name="Exampleshire")

    return accepted


def two_of_each_kind_of_rows() -> list[str]:
    """What a record lacks, all measures of one kind of rows lack: the first and the last of each kind."""
    found = [[each.name for each in measures_of(kind)] for kind in rows_kinds()]
    return sorted({name for names in found if names for name in (names[0], names[-1])})


def broken(as_role: AsRole, names: list[str], day: str = "") -> list[str]:
    """The addresses of measures that do not give a page: with its groups, its files, who was counted, and explored."""
    client = as_role(Role.WORKFORCE_LEAD)
    client.raise_request_exception = False
    asked = f"?day={day}" if day else ""
    places = []
    for name in names:
        places += [f"/our-workforce/measures/{name}/{rest}{asked}" for rest in ("", "people/", "take/docx/")]
        fields = measures()[name].breakdowns[-1:]
        first = "".join(f"&first={each}" for each in fields)
        places += [f"/explore/?measure={name}{first}{f'&day={day}' if day else ''}"]
    return [place for place in places if client.get(place).status_code != 200]


@pytest.mark.parametrize(
    "file", ["census_return_2025.xml", "HR extract 30-09-2025.xlsx", "Supervision log 30-09-2025.csv"]
)
def test_a_record_of_one_file_breaks_no_page_of_a_measure(as_role: AsRole, alone: Alone, file: str) -> None:
    alone(file)
    names = two_of_each_kind_of_rows()
    assert len(names) > 20 and broken(as_role, names) == []


def test_the_earliest_day_of_a_full_record_breaks_none_either(as_role: AsRole, council: Edition) -> None:
    earliest = min(days_to_choose(figures()[1].record))
    assert broken(as_role, two_of_each_kind_of_rows(), iso(earliest)) == []
