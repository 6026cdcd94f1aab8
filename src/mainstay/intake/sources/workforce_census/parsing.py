"""A return's parts one after another, in constant memory, past breaks in the XML wherever reading can go on.

The parser resolves no entity, loads no document type and reaches no network. Each worker's element is emptied once
read.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from mainstay.intake.sources.workforce_census.contents import Value
from mainstay.intake.sources.workforce_census.elements import HEADER, Element, Names, part_names, plain_name, values_in
from mainstay.intake.sources.workforce_census.pieces import ROOT, WORKER, Piece

LARGEST_PART = 8 * 1024 * 1024
"""Bytes in which a worker, a header or another part must begin or end. A whole council's return is about 1 MB."""

_GROUPS = ("CollectionDetails", "Source")
_HEADER_GROUPS = (*_GROUPS, "Content", "CBDSLevels")
_ERROR = 2
_TAIL = 200
_EXACT_LINES = 65_535
_CLOSED = re.compile(rb"</(?:[\w.-]+:)?Message\s*>\s*$")
_CUT_SHORT = frozenset(
    ("ERR_TAG_NOT_FINISHED", "ERR_GT_REQUIRED", "ERR_DOCUMENT_END", "ERR_DOCUMENT_EMPTY", "ERR_LTSLASH_REQUIRED")
)


class Part(NamedTuple):
    """A header, a council's block or a worker: its values, its place among the workers, and whether it was closed."""

    element: str
    line: int
    values: list[Value]
    position: int
    whole: bool


@dataclass(slots=True)
class Breaks:
    """What was wrong with the XML: where it stopped early, and how often and where first it was not well formed."""

    stopped_line: int | None = None
    faults: int = 0
    first_fault: int | None = None
    unread_workers: int = 0
    too_large_line: int | None = None
    strangers: Counter[str] = field(default_factory=Counter)
    stranger_lines: dict[str, int] = field(default_factory=dict)
    misplaced: Counter[tuple[str, str]] = field(default_factory=Counter)
    misplaced_lines: dict[tuple[str, str], int] = field(default_factory=dict)
    namespace_line: int | None = None

    def fault(self, line: int, count: int = 1) -> None:
        """One more place where the XML is not well formed, or several near one line."""
        self.faults += count
        self.first_fault = line if self.first_fault is None else min(line, self.first_fault)

    def stranger(self, name: str, line: int) -> None:
        """One more element beside the workers that no return has."""
        self.strangers[name] += 1
        self.stranger_lines.setdefault(name, line)

    def misplace(self, element: str, where: str, line: int) -> None:
        """One more element that stands where it does not belong, or is missing: `where` says which, after its name."""
        self.misplaced[element, where] += 1
        self.misplaced_lines.setdefault((element, where), line)


class Parser:
    """Turns pieces of a file into parts; what went wrong on the way is in `breaks`."""

    def __init__(self) -> None:
        """One parser for one file."""
        self.breaks = Breaks()
        self._names: Names = {}
        self._begun = 0
        self._begun_line = 0
        self._open: dict[Element, tuple[int, int]] = {}
        self._inside: dict[Element, list[tuple[str, str, int]]] = {}
        self._met: set[str] = set()
        self._root_closed = False
        self._base = 0
        self._at = 1
        self._engine = self._new_engine()

    def parts(self, pieces: Iterable[Piece]) -> Iterator[Part]:
        """Each part as it is closed; one that was never closed comes at the end of what could be read."""
        tail = b""
        silent = opened = dropped = 0
        dropping = False
        for piece in pieces:
            if dropping and piece.begins != WORKER:
                continue
            begun = self._begun
            self._at = piece.line
            opened += piece.begins == WORKER
            if dropping:
                dropping, silent = False, 0
                self._start_again(piece)
                piece = piece._replace(content=f"<{ROOT}>".encode() + piece.content)
            elif piece.begins == ROOT and self._root_closed:
                self.breaks.fault(piece.line)
                yield from self._ended()
                self._start_again(piece)
            found = self._fed(piece)
            if piece.begins == WORKER and self._begun == begun and self._gave_up():
                yield from [*found, *self._ended()]
                self._start_again(piece)
                found = self._fed(piece._replace(content=f"<{ROOT}>".encode() + piece.content, mended=0))
            yield from found
            if found or self._begun > begun:
                silent = 0
            silent += len(piece.content)
            if silent > LARGEST_PART:
                # What is open is let go with all it holds; reading begins again at the next worker.
                dropping, dropped = True, dropped + sum(position > 0 for position, _line in self._open.values())
                self.breaks.too_large_line = self.breaks.too_large_line or piece.line
                self._open.clear()
                self._inside.clear()
                self._engine = self._new_engine()
            tail = (tail + piece.content)[-_TAIL:]
        if not dropping:
            yield from self._ended(tail)
        # In a comment or the like an opening tag opens nothing; only where the XML is broken is it a worker lost.
        if self.breaks.stopped_line or self.breaks.faults or self.breaks.too_large_line:
            self.breaks.unread_workers = max(0, opened - self._begun) + dropped

    def _new_engine(self) -> etree.XMLPullParser:
        tags = [f"{{*}}{name}" for name in (ROOT, *part_names())]
        return etree.XMLPullParser(
            events=("start", "end"), tag=tags, recover=True, encoding="utf-8", resolve_entities=False, no_network=True,
            load_dtd=False, dtd_validation=False, huge_tree=False, remove_comments=True, remove_pis=True,
        )  # fmt: skip

    def _fed(self, piece: Piece) -> list[Part]:
        if piece.mended:
            self.breaks.fault(piece.line, piece.mended)
        try:
            self._engine.feed(piece.content)
        except etree.LxmlError:
            self.breaks.fault(piece.line)
        return self._events(whole=True)

    def _events(self, *, whole: bool) -> list[Part]:
        found = []
        events: Iterable[tuple[str, Element]] = self._engine.read_events()
        for event, element in events:
            name = plain_name(element.tag)
            if name == ROOT:
                self._root_closed = whole and event == "end"
                if str(element.tag).startswith("{") and self.breaks.namespace_line is None:
                    self.breaks.namespace_line = self._line(element)
            elif event == "end":
                found.append(self._part(name, element, whole=whole))
            else:
                self._begin(name, element)
        return found

    def _begin(self, name: str, element: Element) -> None:
        position = 0
        if name == WORKER:
            self._begun += 1
            self._begun_line = self._line(element)
            position = self._begun
        self._open[element] = position, self._line(element)
        self._look_where(name, element)

    def _look_where(self, name: str, element: Element) -> None:
        """Note a part inside another, once it is known that the other was closed, and one that comes too late."""
        first = name not in self._met
        self._met.add(name)
        outer = element.getparent()
        if outer is not None and outer in self._open:
            said = name, f"inside {plain_name(outer.tag)}", self._line(element)
            self._inside.setdefault(outer, []).append(said)
        elif first and name != WORKER and (self._begun or (name == HEADER and len(self._met) > 1)):
            self.breaks.misplace(name, "after what it belongs before", self._line(element))

    def _look_at_groups(self, name: str, groups: list[tuple[str, int]], line: int) -> None:
        wanted = _GROUPS if name == HEADER else ()
        for group in wanted:
            if group not in {each for each, _line in groups}:
                self.breaks.misplace(group, "not in the header", line)
        for group, at in groups:
            if name != HEADER or group not in _HEADER_GROUPS:
                self.breaks.misplace(group, f"around items of {name}", at)

    def _line(self, element: Element) -> int:
        """Where a part begins. The parser counts rightly to line 65,535; from there the piece's own line is right."""
        line = int(element.sourceline or 0)
        return line + self._base if line < _EXACT_LINES else self._at

    def _part(self, name: str, element: Element, *, whole: bool) -> Part:
        position, line = self._open.pop(element)
        groups: list[tuple[str, int]] = []
        part = Part(name, line, values_in(element, self._names, self._base, groups), position, whole)
        inside = self._inside.pop(element, ())
        if whole:
            for said in inside:
                self.breaks.misplace(*said)
            if groups or name == HEADER:
                self._look_at_groups(name, groups, line)
        self._let_go(element)
        return part

    def _let_go(self, element: Element) -> None:
        """Empty a part that was read, and drop what stands before it, unless that belongs to a part still open."""
        element.clear(keep_tail=True)
        parent = element.getparent()
        if self._open or parent is None:
            return
        while (before := element.getprevious()) is not None:
            self._look_at(before)
            parent.remove(before)

    def _look_at(self, element: Element) -> None:
        name = plain_name(element.tag)
        if name and name not in part_names():
            self.breaks.stranger(name, (element.sourceline or 0) + self._base)

    def _gave_up(self) -> bool:
        """Whether the parser met something after the latest worker's opening tag that may have made it stop."""
        log = self._engine.feed_error_log
        return any(entry.level >= _ERROR and entry.line + self._base >= self._begun_line for entry in log)

    def _start_again(self, piece: Piece) -> None:
        self._engine = self._new_engine()
        self._base = piece.line - 1
        self._root_closed = False

    def _ended(self, tail: bytes | None = None) -> list[Part]:
        """What was still open. `tail` is the end of the file; None where only this parser ends, and another begins."""
        try:
            root = self._engine.close()
        except etree.LxmlError:
            root = None
        closed = self._root_closed
        found = self._events(whole=False)
        found += [self._part(plain_name(element.tag), element, whole=False) for element in [*self._open][::-1]]
        for element in () if root is None else root:
            self._look_at(element)
        self._take_errors(closed, tail)
        return _without_torn_value(found, tail or b"")

    def _take_errors(self, closed: bool, tail: bytes | None) -> None:
        cut = not closed and tail is not None and not _CLOSED.search(tail)
        for entry in self._engine.feed_error_log:
            line = entry.line + self._base
            if entry.level < _ERROR:
                continue
            if entry.type_name in _CUT_SHORT and cut:
                self.breaks.stopped_line = line
            elif entry.type_name not in _CUT_SHORT or closed or tail is not None:
                self.breaks.fault(line)


def _without_torn_value(found: list[Part], tail: bytes) -> list[Part]:
    """The parts left open, without the value in which the text broke off: half a number is another number."""
    if not found or tail.rstrip().endswith(b">"):
        return found
    torn = max(found, key=lambda part: part.position)
    if torn.values:
        torn.values.pop()
    return found
