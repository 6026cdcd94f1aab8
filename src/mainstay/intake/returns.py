"""Past census returns as one more source: statements as they were sent, people, and the council's own totals."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from mainstay.foundations.dates import day_number
from mainstay.foundations.problems import Mender, Place, Problem, ProblemKind, Severity
from mainstay.intake.claims import Claim
from mainstay.intake.declaring import folder_of
from mainstay.intake.gathering import Gathering
from mainstay.intake.sources.workforce_census import contents
from mainstay.intake.sources.workforce_census.contents import ReturnFile
from mainstay.intake.sources.workforce_census.typed_values import (
    TypedWorker,
    by_name,
    council_totals,
    read_section,
    typed,
)
from mainstay.intake.sources.workforce_census.values_set_aside import ValueProblems
from mainstay.record.declaring import tables
from mainstay.record.record import Shape, Source
from mainstay.vocabulary.authorities import authority
from mainstay.vocabulary.census_year import census_day

YEAR_TWICE = ProblemKind(
    "MS-CEN-101", Severity.ERROR, "Two returns for the same census year",
    "One return for each year.",
    "Counting both would double everyone; only the first by name was used.",
    "Keep the one that was sent, and move the other out of the folder.", Mender.ANALYST,
)  # fmt: skip

OTHER_COUNCIL = ProblemKind(
    "MS-CEN-102", Severity.ERROR, "A census return of another council",
    "Returns of one council in one folder.",
    "Two councils' workers would be counted as one council's; this return was left out.",
    "Move it to a folder of its own; if it is this folder's council that is wrong, say which with --council.",
    Mender.ANALYST,
    "Give the files again without it; if it is these files' council that is wrong, tell whoever keeps the settings.",
)  # fmt: skip

KIND = folder_of(contents.__name__)
FIELD_OF_ITEM = {
    "qualifying_institution": "qualification_institution", "absent": "absent_on_day", "absence_kind": "absence_reason",
}  # fmt: skip
"""Items of the layout whose lasting name is not the record's field."""


def council_of_returns(returns: Iterable[ReturnFile]) -> str:
    """The council's number in the first return that gives a readable one, or ''."""
    for returned in returns:
        number = _lea(returned) or ""
        if number.isdigit():
            return number
    return ""


def gather_return(returned: ReturnFile, gathering: Gathering, council: str = "") -> None:
    """Adds one return's statements, people and council totals.

    A second return of one year, and a return that says it is another council's than `council`, are problems, and left.
    """
    year = returned.year
    if not _is_of(returned, council):
        found = f"the return of {year} gives the number {_lea(returned)}, not {council}"
        gathering.problems.append(Problem(OTHER_COUNCIL, Place(returned.name), found))
        return
    if any(source.census_year == year for source in gathering.sources):
        gathering.problems.append(Problem(YEAR_TWICE, Place(returned.name), f"a second return for {year}"))
        return
    number = len(gathering.sources)
    gathering.sources.append(
        Source(number, returned.name, "", KIND, f"Census return {year}", Shape.RETURN, census_day(year),
               rows=len(returned.workers), census_year=year)
    )  # fmt: skip
    values = ValueProblems(returned.name, returned.layout)
    workers = [typed(worker, returned.layout) for worker in returned.workers]
    for worker in workers:
        values.take(worker.worker, worker.readings)
    for block in returned.council_blocks:
        values.take(block, read_section(block, "council", returned.layout), "council")
    gathering.problems += [*returned.problems, *values.problems()]
    _add_statements(returned, workers, number, gathering)
    _add_totals(returned, number, gathering)


def _is_of(returned: ReturnFile, council: str) -> bool:
    """Whether a return is the council's: the same number, one of a joint return's, or none that can be read."""
    number = _lea(returned) or ""
    if not council or not number.isdigit() or number == council:
        return True
    known = authority(council)
    return known is not None and number in (known.code, known.joint_with)


def _add_statements(returned: ReturnFile, workers: list[TypedWorker], number: int, gathering: Gathering) -> None:
    lea = _lea(returned)
    names = {field.name for field in tables()["census_statement"].fields}
    columns: dict[str, list[object]] = {name: [] for name in names - {"person", "statement"}}
    claims: list[int | None] = []
    for worker in workers:
        values = {
            FIELD_OF_ITEM.get(name, name): _held(value)
            for name, value in by_name(worker.readings, "worker", returned.layout).items()
        }
        values |= {
            "year": returned.year, "council": lea, "file": returned.name, "line": worker.worker.line,
            "position": worker.worker.position, "raw": _raw(worker),
        }  # fmt: skip
        for name, column in columns.items():
            column.append(values.get(name))
        claims.append(gathering.claim(_claim(returned, worker, values, number)))
    columns["source"] = [number] * len(workers)
    columns["row"] = [worker.worker.line for worker in workers]
    gathering.add("census_statement", columns, claims)


def _claim(returned: ReturnFile, worker: TypedWorker, values: dict[str, object], number: int) -> Claim:
    place = Place(returned.name, row=worker.worker.line)
    born = values.get("date_of_birth")
    facts = {name: values.get(name) for name in ("sex", "ethnicity", "qualification_level")}
    if values.get("step_up") == 1:
        facts["entry_route"] = "step_up"
    elif values.get("frontline") == 1:
        facts["entry_route"] = "frontline"
    began = values.get("role_start")
    return Claim(
        place,
        number,
        KIND,
        swe_number=worker.swe_number,
        date_of_birth=born if isinstance(born, int) else None,
        starts=frozenset({began} if isinstance(began, int) else ()),
        facts=facts,
    )


def _held(value: object) -> object:
    """A reading in the unit that the record holds it in."""
    if isinstance(value, bool):
        return int(value)
    return day_number(value) if isinstance(value, date) else value


def _raw(worker: TypedWorker) -> str | None:
    """What could not be read, by element, as the file has it; None where everything was read."""
    unread = {
        element: value.text
        for element, value in worker.worker.values.items()
        if worker.readings[element].value is None and value.text.strip()
    }
    return json.dumps(unread, ensure_ascii=False) if unread else None


def _add_totals(returned: ReturnFile, number: int, gathering: Gathering) -> None:
    if not returned.council_blocks:
        return
    block = returned.council_blocks[0]
    totals = council_totals(block, returned.layout)
    row: dict[str, object] = {
        "council": _lea(returned), "year": returned.year, "vacancies_fte": totals.vacancies_fte,
        "agency_cover_fte": totals.agency_cover_fte, "agency_cover_headcount": totals.agency_cover_headcount,
        "other_allowances": totals.other_allowances, "source": number, "row": block.line,
    }  # fmt: skip
    row |= totals.allowances
    known = {field.name for field in tables()["council_total"].fields} | {"source", "row"}
    gathering.add("council_total", {name: [value] for name, value in row.items() if name in known})


def _lea(returned: ReturnFile) -> str | None:
    lea = returned.header.lea if returned.header else None
    return lea.text.strip() if lea is not None else None
