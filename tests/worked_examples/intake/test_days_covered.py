"""From which day lists and returns together miss nobody who left: figures of earlier days are not given."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mainstay.record.subjects import Subject
from tests.census_returns import permanent, return_xml
from tests.council_files import STAFF, made_of, put

WITH_NUMBER = f"{STAFF}; SWE Number"
ASH = "0011; Ash; Kit; 04/03/1985; Social Worker; North; Permanent; 1.0; 03/06/2019; SW12345"


def _covered(folder: Path) -> date | None:
    (found,) = {source.covers_from for source in made_of(folder).record.telling(Subject.STAFF)}
    return found


def test_a_list_alone_misses_everybody_who_left(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", WITH_NUMBER, ASH)
    assert _covered(tmp_path) is None


@pytest.mark.parametrize(
    ("years", "since"),
    [
        ((2024,), date(2023, 9, 30)),
        ((2022, 2023, 2024), date(2021, 9, 30)),
        ((2021, 2024), date(2023, 9, 30)),
        ((2021,), None),
    ],
)
def test_returns_carry_what_is_known_back_as_far_as_they_follow_one_another(
    tmp_path: Path, years: tuple[int, ...], since: date | None
) -> None:
    """After the return of 2021 somebody could have come and gone before the next thing that anybody sent."""
    put(tmp_path, "Staff 31.03.25.csv", WITH_NUMBER, ASH)
    for year in years:
        (tmp_path / f"return_{year}.xml").write_bytes(return_xml(year, [permanent(year)]))
    assert _covered(tmp_path) == since


def test_a_run_with_a_gap_of_years_speaks_from_after_the_gap(tmp_path: Path) -> None:
    for day in ("30.09.19", "30.09.23", "31.03.24", "30.09.24"):
        put(tmp_path, f"Staff {day}.csv", f"{WITH_NUMBER}; Made", f"{ASH}; {day}")
    assert _covered(tmp_path) == date(2023, 9, 30)


def test_a_small_list_of_another_service_does_not_speak_for_everybody(tmp_path: Path) -> None:
    """Three people are on a list for every month; of the other twenty only those of today are known."""
    rows = [f"00{n}; Oak; Jo; ; Social Worker; North; Permanent; 1.0; 01/02/2015; SW{n}" for n in range(20, 40)]
    put(tmp_path, "Staff 30.09.24.csv", WITH_NUMBER, *rows)
    (tmp_path / "mapping.toml").write_text('[files."Staff 30.09.24.csv"]\nshape = "history"\n', encoding="utf-8")
    for day in ("31.07.24", "31.08.24", "30.09.24"):
        put(tmp_path, f"Night duty {day}.csv", f"{WITH_NUMBER}; Made", f"{ASH}; {day}")
    assert _covered(tmp_path) is None
