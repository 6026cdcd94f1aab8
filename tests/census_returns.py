"""Small invented returns of the workforce census, as XML, for tests. Everyone in them is made up."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from xml.sax.saxutils import escape

from mainstay.vocabulary.workforce_census.layouts import nearest_layout

Values = Mapping[str, str] | Sequence[tuple[str, str]]
"""The elements of a part with their texts; pairs where one is to come twice."""


def permanent(year: int, **changes: str | None) -> dict[str, str]:
    """A worker the council employs, in post on 30 September; a change to None leaves the element out."""
    sex = {"Sex": "F"} if year >= 2024 else {"GenderCurrent": "2"}
    pay = {"BaseSalary": "39500.00"} if year >= 2025 else {"QualInst": "An invented university"}
    worker = {
        "AgencyWorker": "0", "SWENo": "SW12345", "FTE": "0.800000", "PersonBirthDate": "1985-03-04", **sex,
        "Ethnicity": "WBRI", "QualLevel": "2", "StepUpGrad": "0", "OrgRole": "5", "RoleStartDate": "2019-06-03",
        "StartOrigin": "2", "FTE30": "1.000000", "Cases30": "15", "WorkingDaysLost": "3.50", "FrontlineGrad": "0",
        "Absat30Sept": "0", **pay,
    }  # fmt: skip
    return _in_order(year, _changed(worker, changes))


def leaver(year: int, **changes: str | None) -> dict[str, str]:
    """A worker the council employed who left on 30 April of the census year."""
    gone = {"RoleEndDate": f"{year}-04-30", "LeaverDestination": "3", "ReasonLeave": "1", "FTE": "0", "Cases30": None}
    left = _changed(permanent(year, SWENo="SW54321"), {**gone, "Absat30Sept": None, **changes})
    return _in_order(year, left)


def agency(year: int, **changes: str | None) -> dict[str, str]:
    """A worker engaged through an agency."""
    worker = {"AgencyWorker": "1", "SWENo": "SW77777", "FTE": "1.000000", "Cases30": "18", "ContractWeeks": "26.0"}
    return _changed(worker, changes)


def council(year: int, **changes: str | None) -> dict[str, str]:
    """The council's own figures in that year's items."""
    figures = {"NumberOfVacancies": "28.00", "NoAgencyFTE": "27.60", "NoAgencyHeadcount": "28"}
    if year >= 2025:
        figures |= {
            "RecruitmentBonus": "0", "RetentionBonus": "2", "PerformanceAward": "0", "CarAllowance": "1",
            "RelocationPackage": "2", "RegionalWeighting": "0", "CostSWE": "0", "CostDBS": "1",
            "OtherAllowances": "None",
        }  # fmt: skip
    return _changed(figures, changes)


def header_of(year: int, **changes: str | None) -> dict[str, str]:
    """The header's items."""
    items = {
        "Collection": "CSWW", "Year": str(year), "ReferenceDate": f"{year}-09-30", "SourceLevel": "L", "LEA": "893",
        "SoftwareCode": "Example", "DateTime": f"{year}-10-20T09:00:00Z",
    }  # fmt: skip
    return _changed(items, changes)


def return_xml(
    year: int,
    workers: Iterable[Values] = (),
    council_figures: Values | None = None,
    header: Values | None = None,
    *,
    block: str | None = None,
    namespace: str = "",
    prefix: str = "",
    encoding: str = "utf-8",
    declared: str | None = None,
    between: str = "\n",
    around: str = "",
    before: str = "",
) -> bytes:
    """A return as bytes: `around` goes on both sides of each value, `between` between elements, `before` before all.

    An empty `header` or `council_figures` leaves that part out. `declared` is the encoding that the file says it has,
    if not its own.
    """
    shape = _Shape(prefix, between, around)
    header = header_of(year) if header is None else header
    figures = council(year) if council_figures is None else council_figures
    parts = [_header(shape, header)] if header else []
    parts += [shape.part(block or nearest_layout(year).council_element, figures)] if figures else []
    parts += [shape.part("CSWWWorker", worker) for worker in workers]
    space = f' xmlns{":" + prefix if prefix else ""}="{namespace}"' if namespace else ""
    named = f"{prefix}:Message" if prefix else "Message"
    root = f"{between.join([f'<{named}{space}>', *parts, f'</{named}>'])}"
    text = f'<?xml version="1.0" encoding="{declared or encoding}"?>\n{before}{root}\n'
    return text.encode(encoding)


class _Shape:
    def __init__(self, prefix: str, between: str, around: str) -> None:
        self.prefix = f"{prefix}:" if prefix else ""
        self.between = between
        self.around = around

    def part(self, element: str, values: Values) -> str:
        pairs = values.items() if isinstance(values, Mapping) else values
        leaves = [self.leaf(name, text) for name, text in pairs]
        return self.between.join([f"<{self.prefix}{element}>", *leaves, f"</{self.prefix}{element}>"])

    def leaf(self, name: str, text: str) -> str:
        return f"<{self.prefix}{name}>{self.around}{escape(text)}{self.around}</{self.prefix}{name}>"


def _header(shape: _Shape, values: Values) -> str:
    pairs = list(values.items() if isinstance(values, Mapping) else values)
    details = [pair for pair in pairs if pair[0] in {"Collection", "Year", "ReferenceDate"}]
    source = [pair for pair in pairs if pair not in details]
    inside = shape.between.join([shape.part("CollectionDetails", details), shape.part("Source", source)])
    return f"<{shape.prefix}Header>{shape.between}{inside}{shape.between}</{shape.prefix}Header>"


def _in_order(year: int, worker: dict[str, str]) -> dict[str, str]:
    order = [item.element for item in nearest_layout(year).worker]
    known = [element for element in order if element in worker]
    return {element: worker[element] for element in [*known, *(each for each in worker if each not in order)]}


def _changed(values: Mapping[str, str], changes: Mapping[str, str | None]) -> dict[str, str]:
    return {name: text for name, text in {**values, **changes}.items() if text is not None}
