"""Reading a return of the workforce census: `stream_return` in constant memory, `read_return` all at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mainstay.foundations.problems import Problem
from mainstay.intake.reading.unreadable import UnreadableFile
from mainstay.intake.sources.workforce_census.characters import Characters
from mainstay.intake.sources.workforce_census.contents import CouncilBlock, Header, ReturnFile, Worker, YearOfReturn
from mainstay.intake.sources.workforce_census.elements import HEADER
from mainstay.intake.sources.workforce_census.parsing import Breaks, Parser
from mainstay.intake.sources.workforce_census.pieces import WORKER, pieces
from mainstay.intake.sources.workforce_census.refusals import ANOTHER_RETURN, NOTHING_IN_IT, refuse_unless_a_message
from mainstay.intake.sources.workforce_census.sections import council_block_from, header_from, worker_from
from mainstay.intake.sources.workforce_census.structure import Structure, is_this_collection
from mainstay.intake.sources.workforce_census.telling_the_year import Evidence, year_in, year_of_return
from mainstay.vocabulary.workforce_census.layouts import Layout, layout, supported_years


class ReturnStream:
    """A return whose year is known and whose workers are read one at a time, in the order in which they are closed.

    `council_blocks` and `headers` fill as they are met and are whole once `workers` is exhausted; so are `problems` and
    `breaks`, which also says what stands out of its place. A
    worker that ended up inside another, through a missing closing tag, comes before it: `position` has the file's
    order.
    """

    def __init__(self, path: Path, year: YearOfReturn) -> None:
        """Made by `stream_return`, which has told the year."""
        self.path = path
        self.name = path.name
        self.year_of_return = year
        self.headers: list[Header] = []
        self.council_blocks: list[CouncilBlock] = []
        self.problems: list[Problem] = []
        self.breaks = Breaks()

    @property
    def layout(self) -> Layout:
        """The layout by which the file is read."""
        return self.year_of_return.layout

    @property
    def header(self) -> Header | None:
        """The first header, once it was met."""
        return self.headers[0] if self.headers else None

    def workers(self) -> Iterator[Worker]:
        """Every worker of the file. Each call reads the file afresh."""
        self.headers, self.council_blocks, self.problems = [], [], []
        characters, parser, structure = Characters(self.path), Parser(), Structure(self.name)
        layout, self.breaks = self.layout, parser.breaks
        for part in parser.parts(pieces(characters)):
            if part.element == WORKER:
                worker = worker_from(part, layout)
                structure.take(worker, "worker")
                yield worker
            elif part.element == HEADER:
                self.headers.append(header_from(part, layout))
                structure.take(self.headers[-1], "header")
            else:
                self.council_blocks.append(council_block_from(part, layout))
                structure.take(self.council_blocks[-1], "council")
        self.council_blocks.sort(key=lambda block: block.line)
        self.problems += structure.of_file(characters, parser.breaks)
        self.problems += structure.of_header(self.headers, self.year_of_return)
        self.problems += structure.of_blocks(self.council_blocks)
        self.problems += structure.of_elements()


def stream_return(path: Path) -> ReturnStream:
    """A return ready to be read worker by worker; its year is told first, from the header where it has one.

    Raises `UnreadableFile` (a `CannotGoOn`) where the file is missing, empty, not XML, XML of another kind, a return of
    another collection, or declares entities. Anything else is read as far as it goes, with problems.
    """
    refuse_unless_a_message(path)
    header, evidence = _opening(path)
    return ReturnStream(path, year_of_return(header, evidence))


def read_return(path: Path) -> ReturnFile:
    """A whole return at once, its workers in the order of the file. Refusals are those of `stream_return`."""
    stream = stream_return(path)
    workers = sorted(stream.workers(), key=lambda worker: worker.position)
    return ReturnFile(
        stream.name, stream.header, stream.year_of_return, stream.council_blocks, workers, stream.problems
    )


def _opening(path: Path) -> tuple[Header | None, Evidence]:
    """The header, and what the rest shows of the year where the header does not tell it.

    A header at the top that names this census and a year is all that is read. Otherwise the file is read on, to the
    first worker or, where the year is not told, to its end.
    """
    header, evidence, workers = None, Evidence(), 0
    newest = layout(supported_years()[-1])
    for part in Parser().parts(pieces(Characters(path))):
        if part.element == HEADER:
            header = header or header_from(part, newest)
        else:
            workers += part.element == WORKER
            evidence.take(part.element, part.values)
        if header and year_in(header) and (workers or is_this_collection(header)):
            return header, evidence
    if not workers and header is None:
        raise UnreadableFile(NOTHING_IN_IT, path.name)
    if not workers and header and header.collection and not is_this_collection(header):
        raise UnreadableFile(ANOTHER_RETURN, path.name, _other_collection(header))
    return header, evidence


def _other_collection(header: Header) -> str:
    name = header.collection.text.strip() if header.collection else ""
    known = name if name.isascii() and name.isalnum() and len(name) <= 12 else "of another name"
    return f"Its header says that the Collection is {known}, and it has no workers."
