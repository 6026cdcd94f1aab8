"""What no single file shows: contradictions between lists, and days on which too much happened at once."""

from __future__ import annotations

from pathlib import Path

from tests.census_returns import permanent, return_xml
from tests.council_files import AGENCY, HISTORY, STAFF, codes_of, one_problem, problems_of, put

WITH_NUMBER = f"{STAFF}; SWE Number"
ASH = "0011; Ash; Kit; 04/03/1985; Social Worker; North; Permanent; 1.0; 03/06/2019; SW12345"


def test_an_agency_worker_who_is_employed_on_the_same_days(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", WITH_NUMBER, ASH)
    put(
        tmp_path,
        "Agency 30.09.24.csv",
        AGENCY,
        "O1; C1; Kit Ash; SW12345; Social Worker; Vacancy; 01/03/2024; 31/08/2024; 37",
    )
    problem = one_problem(tmp_path, "MS-CHK-003")
    assert problem.found == "1 person" and len(problem.keys) == 1


def test_an_agency_worker_who_became_permanent_is_a_note(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", WITH_NUMBER, ASH.replace("03/06/2019", "03/06/2024"))
    put(
        tmp_path,
        "Agency 30.09.24.csv",
        AGENCY,
        "O1; C1; Kit Ash; SW12345; Social Worker; Vacancy; 01/03/2024; 31/05/2024; 37",
    )
    found = codes_of(tmp_path)
    assert (found["MS-CHK-004"], found["MS-CHK-003"]) == (1, 0)


def test_posts_that_add_up_to_more_than_full_time(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", WITH_NUMBER, ASH, ASH.replace("North", "South").replace("; 1.0;", "; 0.4;"))
    assert one_problem(tmp_path, "MS-CHK-005").found == "1 person on 30 September 2024"


def test_more_than_full_time_in_the_past_is_told_apart(tmp_path: Path) -> None:
    who = "0011; Ash; Kit; 04/03/1985; Social Worker"
    put(
        tmp_path, "History 30.09.24.csv", HISTORY,
        f"{who}; North; Permanent; 1.0; 03/06/2019; 31/03/2023; ", f"{who}; South; Permanent; 1.0; 01/12/2022; 31/12/4712; ",
    )  # fmt: skip
    found = codes_of(tmp_path)
    assert (found["MS-CHK-006"], found["MS-CHK-005"]) == (1, 0)


def test_a_return_and_the_list_of_its_day(tmp_path: Path) -> None:
    """Returned: Ash at 0.8 since 2019, one unknown to HR. Listed: Ash at 1.0 since 2021, and Bay, who was not returned."""
    (tmp_path / "return.xml").write_bytes(return_xml(2024, [permanent(2024), permanent(2024, SWENo="SW777")]))
    put(tmp_path, "Staff 30.09.24.csv", WITH_NUMBER, ASH.replace("03/06/2019", "01/02/2021"),
        "0012; Bay; Lou; 01/02/1980; Social Worker; North; Permanent; 1.0; 01/01/2020; SW888")  # fmt: skip
    found = {problem.kind.code: problem for problem in problems_of(tmp_path)}
    for code in ("MS-CHK-007", "MS-CHK-008", "MS-CHK-009", "MS-CHK-010"):
        assert found[code].count == 1 and len(found[code].keys) == 1 and found[code].found == "1 person of 2024"
    assert len({found[code].keys for code in ("MS-CHK-007", "MS-CHK-008", "MS-CHK-009")}) == 3


def test_a_return_and_a_list_that_agree_say_nothing(tmp_path: Path) -> None:
    (tmp_path / "return.xml").write_bytes(return_xml(2024, [permanent(2024)]))
    put(tmp_path, "Staff 30.09.24.csv", WITH_NUMBER, ASH.replace("; 1.0;", "; 0.8;"))
    assert not [code for code in codes_of(tmp_path) if code.startswith("MS-CHK")]


def test_a_list_of_another_day_is_not_set_against_a_return(tmp_path: Path) -> None:
    """Half a year later people have come and gone; that is no contradiction."""
    (tmp_path / "return.xml").write_bytes(return_xml(2024, [permanent(2024), permanent(2024, SWENo="SW777")]))
    put(tmp_path, "Staff 31.03.25.csv", WITH_NUMBER, ASH)
    assert not {"MS-CHK-007", "MS-CHK-008", "MS-CHK-009"} & set(codes_of(tmp_path))


def _many(
    count: int, start: str, end: str = "31/12/4712", reason: str = "", title: str = "Social Worker", first: int = 100
) -> list[str]:
    return [f"00{first + n}; Oak; Jo; ; {title}; North; Permanent; 1.0; {start}; {end}; {reason}" for n in range(count)]


def test_many_who_joined_on_one_day_look_like_a_transfer(tmp_path: Path) -> None:
    spread = [_many(1, f"{n + 1:02d}/02/2015", first=300 + n)[0] for n in range(20)]
    put(tmp_path, "History 30.09.24.csv", HISTORY, *spread, *_many(12, "01/04/2023"),
        *_many(1, "01/01/2015", "30/06/2020", "Resignation", first=200))  # fmt: skip
    problem = one_problem(tmp_path, "MS-CHK-012")
    assert problem.found == "12 people joined on 1 April 2023" and len(problem.keys) == 12


def test_many_who_changed_posts_on_one_day_look_like_a_reorganisation(tmp_path: Path) -> None:
    before = [row for n in range(12) for row in _many(1, f"{n + 1:02d}/02/2015", "31/03/2023", first=100 + n)]
    put(tmp_path, "History 30.09.24.csv", HISTORY, *before, *_many(12, "01/04/2023", title="Senior Practitioner"))
    found = {problem.kind.code: problem.found for problem in problems_of(tmp_path)}
    assert found["MS-CHK-013"] == "12 people changed post or team on 1 April 2023"
    assert "MS-CHK-012" not in found


def test_a_year_that_does_not_add_up(tmp_path: Path) -> None:
    """On the second return is someone with a start years ago who was not on the first."""
    (tmp_path / "r2023.xml").write_bytes(return_xml(2023, [permanent(2023)]))
    (tmp_path / "r2024.xml").write_bytes(return_xml(2024, [permanent(2024), permanent(2024, SWENo="SW777")]))
    problem = one_problem(tmp_path, "MS-CHK-014")
    assert problem.found == "1 person more on 30 September 2024 than starters and leavers explain"


def test_last_months_file_under_this_months_name(tmp_path: Path) -> None:
    rows = [f"00{n}; Oak; Jo; ; Social Worker; North; Permanent; 1.0; 01/02/2015" for n in range(20, 35)]
    put(tmp_path, "Staff August 2024.csv", STAFF, *rows)
    put(tmp_path, "Staff September 2024.csv", STAFF.replace("FTE", "FTE "), *reversed(rows))
    assert "15 rows" in one_problem(tmp_path, "MS-FIL-104").found


def test_a_title_and_a_file_name_of_two_days(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", "Staff in post as at 31 August 2024", "", WITH_NUMBER, ASH)
    problem = one_problem(tmp_path, "MS-FIL-105")
    assert problem.found == "31 August 2024 was used, from the title; the file name says 30 September 2024"


def test_a_month_in_the_name_agrees_with_a_day_of_it_in_the_title(tmp_path: Path) -> None:
    put(tmp_path, "Staff Sept 2024.csv", "Staff in post as at 27 September 2024", "", WITH_NUMBER, ASH)
    assert codes_of(tmp_path)["MS-FIL-105"] == 0


def test_the_same_file_under_two_names_is_read_once(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", WITH_NUMBER, ASH)
    put(tmp_path, "Staff final 30.09.24.csv", WITH_NUMBER, ASH)
    found = codes_of(tmp_path)
    assert found["MS-FIL-102"] == 1 and found["MS-STF-015"] == 0


def test_no_key_or_place_of_a_problem_says_who(tmp_path: Path) -> None:
    put(tmp_path, "Staff 30.09.24.csv", WITH_NUMBER, ASH, ASH.replace("North", "South"))
    for problem in problems_of(tmp_path):
        assert not any(
            part in f"{problem.place}{problem.found}{problem.keys}" for part in ("Ash", "Kit", "0011", "12345")
        )
        assert all(key.startswith("P-") for key in problem.keys)


def test_people_without_a_registration_number_where_others_have_one(tmp_path: Path) -> None:
    """One title for social workers and somebody else; and where nobody has a number there is nothing to say."""
    others = [
        ASH.replace("0011", f"00{n}").replace("SW12345", f"SW{n}").replace("Ash", name)
        for n, name in ((12, "Bay"), (13, "Elm"))
    ]
    put(tmp_path, "Staff 30.09.24.csv", WITH_NUMBER, ASH.replace("SW12345", ""), *others)
    assert one_problem(tmp_path, "MS-CHK-016").found == "1 person of 3 in post on 30 September 2024"
    put(tmp_path, "Staff 30.09.24.csv", STAFF, ASH.rsplit(";", 1)[0])
    assert codes_of(tmp_path)["MS-CHK-016"] == 0
