"""What is odd about a return as a file: broken XML, its header, its blocks, elements that are unknown or repeated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

from mainstay.foundations.problems import Place, Problem, ProblemKind, Severity
from mainstay.intake.sources.workforce_census.characters import Characters
from mainstay.intake.sources.workforce_census.contents import CouncilBlock, Header, Section, Worker, YearOfReturn
from mainstay.intake.sources.workforce_census.elements import part_names
from mainstay.intake.sources.workforce_census.parsing import Breaks
from mainstay.intake.sources.workforce_census.pieces import ROOT
from mainstay.intake.sources.workforce_census.telling_the_year import year_in
from mainstay.vocabulary.workforce_census.codes import codes
from mainstay.vocabulary.workforce_census.items import PARTS
from mainstay.vocabulary.workforce_census.layouts import layout, supported_years, years_of

_OF_LIKE_RETURNS = ("Release", "SerialNo", "Content", "CBDSLevels", "CBDSLevel", "Trailer")
_WELL_FORMED = "XML that is complete and well formed."
_AGAIN = "Copy or export the return again, and compare the number of workers with the system that made it."

STOPS_EARLY = ProblemKind(
    "MS-CEN-010", Severity.ERROR, "The file stops early", _WELL_FORMED,
    "Workers after the break are missing from every figure of that year.", _AGAIN,
)  # fmt: skip
NOT_WELL_FORMED = ProblemKind(
    "MS-CEN-011", Severity.ERROR, "The XML is not well formed", _WELL_FORMED,
    "Reading went on after each fault, but values next to one may be lost or wrong.", _AGAIN,
)  # fmt: skip
WORKERS_NOT_READ = ProblemKind(
    "MS-CEN-012", Severity.ERROR, "Records of workers could not be read", _WELL_FORMED,
    "These workers are missing from every figure of that year.", _AGAIN,
)  # fmt: skip
PART_TOO_LARGE = ProblemKind(
    "MS-CEN-013", Severity.ERROR, "One part of the file is larger than any part of a return", _WELL_FORMED,
    "That part was passed over, so what it holds is missing from every figure of that year.", _AGAIN,
)  # fmt: skip
ODD_CHARACTERS = ProblemKind(
    "MS-CEN-014", Severity.QUERY, "Characters that XML does not allow",
    "Text in the encoding that the file declares, without control characters.",
    "Control characters were left out, and bytes that are not UTF-8 taken for Windows text; values may differ there.",
    "Look at the line named and put it right in the system that the return came from.",
)  # fmt: skip
RECORD_NOT_CLOSED = ProblemKind(
    "MS-CEN-015", Severity.ERROR, "Records of workers were not closed",
    "Each CSWWWorker closed before the next begins.",
    "The workers are counted with what was read of them; values after the break are missing.", _AGAIN,
)  # fmt: skip
NO_YEAR = ProblemKind(
    "MS-CEN-020", Severity.QUERY, "The header does not give a year",
    "A Year of four digits in the header.",
    "The year was told in another way, and every figure of the return is shown for it.",
    "Check that the year is the right one; if it is not, put the Year into the header.",
)  # fmt: skip
YEAR_WITHOUT_LAYOUT = ProblemKind(
    "MS-CEN-021", Severity.QUERY, "The year has no layout of its own here",
    "A year whose layout is known.",
    "The return is read by the nearest year's layout, so items that only its own year had are passed over.",
    "Check the figures against the return's own summary.",
)  # fmt: skip
YEAR_AND_DATE_DIFFER = ProblemKind(
    "MS-CEN-022", Severity.QUERY, "Year and reference date of the header differ",
    "A reference date of 30 September of the Year.",
    "The return is read for the Year; if that is the wrong one of the two, every figure is shown for a wrong year.",
    "Check which of the two is right.",
)  # fmt: skip
ANOTHER_COLLECTION = ProblemKind(
    "MS-CEN-023", Severity.QUERY, "The header does not say that this is a return of this census",
    "CSWW as the Collection.",
    "The file has workers of this census and was read as such.",
    "Check that it is the file you meant.",
)  # fmt: skip
SEVERAL_HEADERS = ProblemKind(
    "MS-CEN-024", Severity.QUERY, "The file has more than one header", "One header.",
    "The first is used; the others may belong to another return that was joined to this one.",
    "Check that the file is one return of one council.",
)  # fmt: skip
COUNCIL_BLOCKS = ProblemKind(
    "MS-CEN-025", Severity.ERROR, "The council's own figures are not given exactly once",
    "One block with the council's vacancies and agency cover.",
    "Vacancies and cover by agency workers come from this block alone; of several, the first is used.",
    "Check the return, and export it again with one block.",
)  # fmt: skip
NO_WORKERS = ProblemKind(
    "MS-CEN-026", Severity.ERROR, "The return has no workers", "A CSWWWorker for each worker.",
    "No figure about workers can be computed from it.", _AGAIN,
)  # fmt: skip
UNKNOWN_ELEMENT = ProblemKind(
    "MS-CEN-027", Severity.NOTE, "An element that the year's layout does not have",
    "Elements of the year's layout.",
    "It is passed over. Where it belongs to another year, the header may give the wrong year.",
    "Nothing, unless the element holds something that ought to count.",
)  # fmt: skip
REPEATED_ELEMENT = ProblemKind(
    "MS-CEN-028", Severity.QUERY, "An element that is given more than once", "Each element at most once for a worker.",
    "The first that holds something is used; the others are passed over.",
    "Check which of them is right, and put it right in the system that the return came from.",
)  # fmt: skip
STRANGER = ProblemKind(
    "MS-CEN-029", Severity.NOTE, "An element beside the workers that no return has",
    "A header, the council's block and workers, and nothing else.",
    "It is passed over, unless it is a group around workers: those are read.",
    "Nothing, unless the element holds something that ought to count.",
)  # fmt: skip
BROKEN = (STOPS_EARLY, NOT_WELL_FORMED, WORKERS_NOT_READ, PART_TOO_LARGE, RECORD_NOT_CLOSED)
"""What is not complete, well-formed XML: records may be missing, or not be what was written."""


class Structure:
    """Gathers what is odd about one file while its parts go by."""

    def __init__(self, file: str) -> None:
        """`file` is the name by which the problems will speak of it."""
        self.file = file
        self.workers = 0
        self._not_closed: list[Worker] = []
        self._counts: dict[ProblemKind, Counter[tuple[str, str]]] = {
            kind: Counter() for kind in (UNKNOWN_ELEMENT, REPEATED_ELEMENT)
        }
        self._first: dict[tuple[ProblemKind, str, str], int] = {}

    def take(self, section: Section, part: str) -> None:
        """One more header, block or worker."""
        if isinstance(section, Worker):
            self.workers += 1
            if not section.whole:
                self._not_closed.append(section)
        for kind, values in ((UNKNOWN_ELEMENT, section.unknown), (REPEATED_ELEMENT, section.repeated)):
            for value in values:
                self._counts[kind][part, value.element] += 1
                self._first.setdefault((kind, part, value.element), value.line)

    def of_elements(self) -> Iterator[Problem]:
        """One problem for each unknown or repeated element, with how often it came and where first."""
        for kind, counts in self._counts.items():
            for (part, element), count in counts.items():
                years = years_of(part, element) if kind is UNKNOWN_ELEMENT else ()
                told = f"{_times(count)}, first here{_in_years(years)}"
                yield Problem(kind, self._place(self._first[kind, part, element], element), told, count)

    def of_file(self, characters: Characters, breaks: Breaks) -> Iterator[Problem]:
        """What was wrong with the file's characters and XML."""
        if characters.odd:
            yield Problem(ODD_CHARACTERS, self._place(characters.odd_line), f"{_times(characters.odd)}", characters.odd)
        if breaks.stopped_line is not None:
            told = f"the file stops early at line {breaks.stopped_line}: {_workers(self.workers)} read"
            yield Problem(STOPS_EARLY, self._place(breaks.stopped_line), told)
        if breaks.faults:
            told = f"{_times(breaks.faults)}, first at line {breaks.first_fault}: {_workers(self.workers)} read"
            yield Problem(NOT_WELL_FORMED, self._place(breaks.first_fault), told, breaks.faults)
        if self._not_closed:
            told = f"{_workers(len(self._not_closed))} read only in part"
            yield Problem(RECORD_NOT_CLOSED, self._place(self._not_closed[0].line), told, len(self._not_closed))
        if breaks.unread_workers:
            told = f"{_workers(breaks.unread_workers)} not read"
            yield Problem(WORKERS_NOT_READ, self._place(None), told, breaks.unread_workers)
        if breaks.too_large_line is not None:
            told = f"passed over near line {breaks.too_large_line}: {_workers(self.workers)} read"
            yield Problem(PART_TOO_LARGE, self._place(breaks.too_large_line), told)
        for name, count in breaks.strangers.items():
            told = f"{_times(count)} beside the workers, first here"
            yield Problem(STRANGER, self._place(breaks.stranger_lines[name], name), told, count)

    def of_header(self, headers: list[Header], year: YearOfReturn) -> Iterator[Problem]:
        """What is odd about the header and the year."""
        header = headers[0] if headers else None
        line = header.line if header else None
        if year.told_by != "header":
            told = "no header" if header is None else "no Year that can be read in the header"
            yield Problem(NO_YEAR, self._place(line, "Year"), f"{told}; read as {year.year}, by its {year.told_by}")
        if year.layout.year != year.year:
            told = f"{year.year}, read by the layout of {year.layout.year}"
            yield Problem(YEAR_WITHOUT_LAYOUT, self._place(line, "Year"), told)
        dated = header.reference_date if header else None
        if year.told_by == "header" and dated and dated.text.strip() and _dated_year(header) != year.year:
            yield Problem(YEAR_AND_DATE_DIFFER, self._place(dated.line, dated.element), f"the Year is {year.year}")
        if header and not is_this_collection(header):
            told = "another Collection" if header.collection else "no Collection"
            yield Problem(ANOTHER_COLLECTION, self._place(line, "Collection"), told)
        if len(headers) > 1:
            yield Problem(SEVERAL_HEADERS, self._place(headers[1].line), f"{len(headers)} headers", len(headers))

    def of_blocks(self, blocks: list[CouncilBlock]) -> Iterator[Problem]:
        """Whether the council's figures and the workers are there."""
        if len(blocks) != 1:
            line = blocks[1].line if blocks else None
            yield Problem(COUNCIL_BLOCKS, self._place(line), f"{len(blocks)} blocks", len(blocks))
        if not self.workers:
            yield Problem(NO_WORKERS, self._place(None), "no CSWWWorker", 0)

    def _place(self, line: int | None, element: str = "") -> Place:
        return Place(self.file, row=line, column=plain_element(element))


def is_this_collection(header: Header) -> bool:
    """Whether a header names this census, in any of the ways it has been met."""
    return header.collection is not None and header.collection.text.strip().upper() in codes("collection")


def _dated_year(header: Header | None) -> int | None:
    dated = None if header is None else year_in(Header(header.line, {"ReferenceDate": header.values["ReferenceDate"]}))
    return dated[0] if dated else None


def _in_years(years: tuple[int, ...]) -> str:
    if not years:
        return ""
    return f"; it belongs to {years[0]}" + (f" to {years[-1]}" if len(years) > 1 else "")


def plain_element(name: str) -> str:
    """An element's name for a message where a return has it in some year; else its first letter and its length.

    Any text can be made into a name, a person's too.
    """
    if not name or name.lower() in _names_of_returns():
        return name
    first = name[0] if name[0].isascii() and name[0].isalpha() else "?"
    return f"{first}... ({len(name)} characters)"


@cache
def _names_of_returns() -> frozenset[str]:
    """Every name that an element of a return, or of the Department's like returns, has in any year, in small letters."""
    known = {ROOT, *part_names(), *_OF_LIKE_RETURNS}
    for each in map(layout, supported_years()):
        for part in PARTS:
            known.update(each.names_read(part))
            known.update(item.inside for item in each.items(part))
    return frozenset(name.lower() for name in known if name)


def _workers(count: int) -> str:
    return "1 worker was" if count == 1 else f"{count} workers were"


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
