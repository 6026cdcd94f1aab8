"""A clean return of any year, invented, and the returns that a rule's examples make of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from mainstay.returns.workforce_census.rule import Changes, Example
from mainstay.vocabulary.workforce_census.layouts import Layout, layout, nearest_layout

COUNCIL = "893"
_YEAR = re.compile(r"\{Y([+-]\d+)?\}")

_HEADER = {
    "Collection": "CSWW", "Year": "{Y}", "ReferenceDate": "{Y}-09-30", "SourceLevel": "L", "LEA": COUNCIL,
    "SoftwareCode": "Example", "DateTime": "{Y}-10-20T09:00:00Z",
}  # fmt: skip
_COUNCIL = {
    "NumberOfVacancies": "2.50", "NoAgencyFTE": "1.00", "NoAgencyHeadcount": "1", "RecruitmentBonus": "0",
    "RetentionBonus": "2", "PerformanceAward": "0", "CarAllowance": "1", "RelocationPackage": "2",
    "RegionalWeighting": "0", "CostSWE": "1", "CostDBS": "1", "OtherAllowances": "None",
}  # fmt: skip
_EMPLOYED = {
    "AgencyWorker": "0", "FTE": "0.800000", "PersonBirthDate": "1985-03-04", "GenderCurrent": "2", "Sex": "F",
    "Ethnicity": "WBRI", "QualLevel": "2", "StepUpGrad": "0", "OrgRole": "5", "RoleStartDate": "{Y-5}-06-03",
    "StartOrigin": "2", "FTE30": "0.800000", "Cases30": "14", "WorkingDaysLost": "3.5", "FrontlineGrad": "0",
    "Absat30Sept": "0", "BaseSalary": "39500.00",
}  # fmt: skip
_IN_POST = {"SWENo": "SW10001", **_EMPLOYED}
_STARTER = {
    "SWENo": "SW10002", **_EMPLOYED, "PersonBirthDate": "1991-07-15", "RoleStartDate": "{Y}-02-03", "FTE30": "0",
    "FTE": "1.000000", "Cases30": "11",
}  # fmt: skip
_LEAVER = {
    **{key: text for key, text in _EMPLOYED.items() if key not in ("Cases30", "Absat30Sept")},
    "SWENo": "SW10003", "PersonBirthDate": "1979-11-20", "FTE": "0", "FTE30": "1.000000",
    "RoleEndDate": "{Y}-03-31", "LeaverDestination": "1", "ReasonLeave": "1",
}  # fmt: skip
_AGENCY = {"SWENo": "SW10004", "AgencyWorker": "1", "FTE": "1.000000", "Cases30": "16", "ContractWeeks": "26.0"}
_OTHERS = tuple(
    {**_IN_POST, "SWENo": f"SW2{number:04d}", "PersonBirthDate": f"19{70 + number}-05-1{number % 9}"}
    for number in range(16)
)
WORKERS: dict[str, Mapping[str, str]] = {
    "in post": _IN_POST, "starter": _STARTER, "leaver": _LEAVER, "agency": _AGENCY,
    **{f"other {number}": other for number, other in enumerate(_OTHERS)},
}  # fmt: skip
"""The people of the clean return, by who they are: an example changes one of the first four."""


@dataclass(frozen=True)
class Planted:
    """The texts of a return and of last year's, and which council is said to be sending."""

    text: str
    last_year: str
    sent_by: str


def clean(year: int) -> Planted:
    """The clean return of a year with last year's."""
    return planted((), year)


def planted(examples: tuple[Example, ...], year: int) -> Planted:
    """The clean return of a year with one or more examples' changes made, one after the other."""
    now, before = _Return(year), _Return(year - 1)
    _make_it_last_year(before)
    for example in examples:
        _change(now, before, example)
    text = now.text()
    for example in examples:
        if example.text is not None:
            text = example.text(text)
    sent_by = next((example.of_council for example in examples if example.of_council), COUNCIL)
    return Planted(text, before.text(), sent_by)


class _Return:
    """One return being made: its header, its block and its people, as texts."""

    def __init__(self, year: int) -> None:
        self.year = year
        self.layout: Layout = nearest_layout(year)
        self.header = dict(_HEADER)
        self.council = dict(_COUNCIL)
        self.workers = {who: dict(items) for who, items in WORKERS.items()}
        self.again: list[dict[str, str]] = []

    def text(self) -> str:
        """The return as XML, elements in the order of the year's layout, an element to a line."""
        groups = ("CollectionDetails", "Source")
        header = "".join(
            f"<{group}>\n" + self._items("header", self.header, group) + f"</{group}>\n" for group in groups
        )
        block = self.layout.council_element
        parts = [f"<Header>\n{header}</Header>\n", f"<{block}>\n{self._items('council', self.council)}</{block}>\n"]
        for worker in (*self.workers.values(), *self.again):
            parts.append(f"<CSWWWorker>\n{self._items('worker', worker)}</CSWWWorker>\n")
        return f'<?xml version="1.0" encoding="UTF-8"?>\n<Message>\n{"".join(parts)}</Message>\n'

    def _items(self, part: str, items: Mapping[str, str], group: str | None = None) -> str:
        chosen = [item.element for item in self.layout.items(part) if group is None or item.inside == group]
        return "".join(
            f"<{element}>{escape(_of_year(items[element], self.year))}</{element}>\n"
            for element in chosen
            if element in items
        )


def _make_it_last_year(before: _Return) -> None:
    """A year earlier the starter had not come, the leaver was there, and nobody else had changed."""
    del before.workers["starter"]
    for who, worker in before.workers.items():
        if who != "agency":
            worker["RoleStartDate"] = "{Y-4}-06-03"
    leaver = before.workers["leaver"]
    for element in ("RoleEndDate", "LeaverDestination", "ReasonLeave"):
        del leaver[element]
    leaver |= {"FTE": "1.000000", "Cases30": "12", "Absat30Sept": "0"}


def _change(now: _Return, before: _Return, example: Example) -> None:
    changed(now.header, example.header)
    changed(now.council, example.council)
    if example.council_last_year is not None:
        changed(before.council, example.council_last_year)
    worker = now.workers[example.who]
    changed(worker, example.items)
    if example.again is not None:
        now.again.append(dict(worker))
        changed(now.again[-1], example.again)
    if example.last_year is not None:
        changed(before.workers[example.who], example.last_year)
    if example.last_year_lacks:
        before.workers.pop(example.who, None)
    if example.this_year_lacks:
        del now.workers[example.who]


def changed(items: dict[str, str], changes: Changes) -> None:
    """Puts an example's texts in place of those of the clean return."""
    for element, text in changes.items():
        if text is None:
            items.pop(element, None)
        else:
            items[element] = text


def _of_year(text: str, year: int) -> str:
    """'{Y}' is the census year of the return that the text stands in, '{Y-1}' the one before."""
    return _YEAR.sub(lambda found: str(year + int(found[1] or 0)), text)


def years_with_rules() -> range:
    """The years that have a layout of their own."""
    return range(2021, 2027)


assert layout(2021)
