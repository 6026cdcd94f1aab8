"""Finding the row of headings under titles, logos and remarks, and joining headings that stand on two rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from statistics import median

from mainstay.intake.heading_words import PARTS
from mainstay.intake.headings import tidy
from mainstay.intake.reading.marks import filled, is_value, like_headings
from mainstay.intake.reading.sheets import Merged, RawSheet

_SEARCHED = 60
_LOOKED_AT_BELOW = 25
_COMPARED = 200
_DOUBTS = 3

Known = Callable[[str], bool]


@dataclass(frozen=True)
class HeadingRow:
    """The headings of a table, blank where the sheet has none, and which rows hold them (numbered from 0 in the sheet).

    `known` is how many of them are known headings.
    """

    first: int
    last: int
    texts: tuple[str, ...]
    known: int


def one_line(text: str) -> str:
    """A heading on one line: line breaks, tabs and non-breaking spaces become single blanks."""
    return " ".join(text.split())


def find_headings(sheet: RawSheet, known: Known, begin: int = 0) -> HeadingRow | None:
    """The row or two rows of headings that begin a table at or after row `begin`, or None.

    The row that holds most known headings wins, the first of equals; where hardly any heading is known, the first row
    that looks like headings and has rows as wide beneath it. A row of data is not taken for headings where a list has
    none: what it holds would be shown to everybody.
    """
    best: HeadingRow | None = None
    for index in range(begin, min(len(sheet.rows), begin + _SEARCHED)):
        if best is not None and index > best.last and best.known >= max(4, filled(list(best.texts)) / 2):
            break
        for candidate in _candidates(sheet, index, known):
            more = best is None or candidate.known > best.known
            if more and not _reads_as_data(sheet, candidate):
                best = candidate
    if best is not None and best.known >= 2:
        return best
    return _by_shape(sheet, known, begin) or (best if best is not None and best.known else None)


def _candidates(sheet: RawSheet, index: int, known: Known) -> Iterator[HeadingRow]:
    """Readings of a row as headings; on two rows first, so that with as many known the fuller reading wins."""
    if not filled(sheet.rows[index]):
        return
    if (joined := join_rows(sheet, index, known)) is not None:
        yield joined
    row = tuple(one_line(cell) for cell in sheet.rows[index])
    if filled(list(row)) >= 2 and like_headings(list(row)):
        yield HeadingRow(index, index, row, count_known(row, known))


def count_known(row: Iterable[str], known: Known) -> int:
    """How many different cells of a row are known headings."""
    return sum(1 for cell in set(row) if cell and known(one_line(cell)))


def _by_shape(sheet: RawSheet, known: Known, begin: int) -> HeadingRow | None:
    rows = sheet.rows
    doubtful = 0
    for index in range(begin, min(len(rows), begin + _SEARCHED)):
        row = rows[index]
        width = filled(row)
        if width < 2:
            continue
        below = [filled(other) for other in rows[index + 1 : index + 1 + _LOOKED_AT_BELOW] if filled(other) > 1]
        if not below or width < 0.6 * median(below) or (width == 2 and max(below) > 3):
            continue
        above = join_rows(sheet, index - 1, known) if index > begin else None
        found = above or next(_candidates(sheet, index, known), None)
        if found is not None and _comes_again(sheet, found):
            return None
        if found is not None and not _holds_values(found):
            return found
        doubtful += 1
        if doubtful == _DOUBTS:
            break
    return None


def _reads_as_data(sheet: RawSheet, headings: HeadingRow) -> bool:
    return _holds_values(headings) or _comes_again(sheet, headings)


def _holds_values(headings: HeadingRow) -> bool:
    """Whether a row with hardly a known heading holds numbers or dates, as a row of the list itself would."""
    texts = list(filter(None, headings.texts))
    return 4 * headings.known < len(texts) and any(map(is_value, texts))


def _comes_again(sheet: RawSheet, headings: HeadingRow) -> bool:
    """Whether cells of a row with few known headings stand again beneath it, as those of a row of the list would.

    Headings never come again in their own column, except where the whole row does.
    """
    some = filled(list(headings.texts))
    if 2 * headings.known >= some:
        return False
    row = sheet.rows[headings.last]
    below = [other for other in sheet.rows[headings.last + 1 : headings.last + 1 + _COMPARED] if other != row]
    again = sum(
        1 for column, cell in enumerate(row) if cell and any(other[column : column + 1] == [cell] for other in below)
    )
    return again >= max(2, some // 4)


def join_rows(sheet: RawSheet, index: int, known: Known) -> HeadingRow | None:
    """The headings that rows `index` and `index + 1` make together, or None if they are not one heading over another.

    A group such as 'Contract' stands over 'Start' and 'End', which become 'Contract Start' and 'Contract End'; one that
    stands alone in either row stays as it is. A heading under a group that says enough by itself ('Surname' under
    'Employee details') stays as it is too, if it is known so and the longer one is not.
    """
    if index + 1 >= len(sheet.rows):
        return None
    width = max(len(sheet.rows[index]), len(sheet.rows[index + 1]))
    pair = _Pair(
        [one_line(cell) for cell in _padded(sheet.rows[index], width)],
        [one_line(cell) for cell in _padded(sheet.rows[index + 1], width)],
        _spans(sheet, index, width),
    )
    if not pair.could_be_headings:
        return None
    labels = _spread(pair, known)
    lone = {text for text in pair.lower if text and pair.lower.count(text) == 1}
    texts = tuple(
        _joined(label, top, text, alone=text in lone, known=known)
        for label, top, text in zip(labels, pair.upper, pair.lower, strict=True)
    )
    better = sum(map(known, filter(None, texts))) > sum(map(known, filter(None, pair.lower)))
    if not (better or pair.looks_grouped):
        return None
    columns = zip(texts, pair.lower, strict=True)
    return HeadingRow(index, index + 1, texts, sum(1 for both, text in columns if _is_known(both, text, known)))


def _is_known(both: str, text: str, known: Known) -> bool:
    return bool(both) and (known(both) or (bool(text) and known(text)))


def _padded(row: list[str], width: int) -> list[str]:
    return row + [""] * (width - len(row))


def _spans(sheet: RawSheet, index: int, width: int) -> list[Merged]:
    """Merged blocks of one row that cover several columns and not the whole table."""
    return [
        span
        for span in sheet.merged or ()
        if span[0] == span[2] == index and 1 <= span[3] - span[1] < max(filled(sheet.rows[index + 1]), width // 2) - 1
    ]


@dataclass(frozen=True)
class _Pair:
    """Two rows that may be one heading over another; `spans` are the merged blocks of the upper one."""

    upper: list[str]
    lower: list[str]
    spans: list[Merged]

    @property
    def could_be_headings(self) -> bool:
        """Whether groups could stand over headings here: not headings over values, nor a title over headings."""
        if filled(self.lower) < 2 or not like_headings(self.lower) or any(map(is_value, filter(None, self.upper))):
            return False
        gaps = any(text and not top for top, text in zip(self.upper, self.lower, strict=True))
        return gaps and bool(self.starts) and 2 * len(self.starts) >= len(self.pairs)

    @property
    def looks_grouped(self) -> bool:
        """Whether the layout alone says so: merged blocks, words that only groups tell apart, a late first group.

        A single text above the first column is a title, merged or not.
        """
        first = next(column for column, text in enumerate(self.lower) if text)
        if filled(self.upper) == 1 and self.pairs[0] <= first:
            return False
        words = list(filter(None, self.lower))
        alone = any(top and not text for top, text in zip(self.upper, self.lower, strict=True))
        return (
            bool(self.spans)
            or len(set(words)) < len(words)
            or self.pairs[0] > first
            or (alone and self.starts == self.pairs)
            or (len(self.pairs) >= 3 and self.starts == self.pairs)
        )

    @property
    def pairs(self) -> list[int]:
        """Columns with something in both rows."""
        return [column for column, top in enumerate(self.upper) if top and self.lower[column]]

    @property
    def starts(self) -> list[int]:
        """Those of them where a group begins: a merged block, or a blank to the right over another heading."""
        merged = {span[1] for span in self.spans}
        return [column for column in self.pairs if column in merged or self._opens(column + 1)]

    def _opens(self, after: int) -> bool:
        return after < len(self.upper) and not self.upper[after] and bool(self.lower[after])


def _spread(pair: _Pair, known: Known) -> list[str]:
    """Each column's group: as far as the merged block says, or else to the right while nothing speaks against it."""
    upper, lower = pair.upper, pair.lower
    labels = [top if text else "" for top, text in zip(upper, lower, strict=True)]
    for _row, first, _last_row, last in pair.spans:
        for column in range(first, min(last + 1, len(labels))):
            labels[column] = upper[first]
    if pair.spans:
        return labels
    label = ""
    for column, (top, text) in enumerate(zip(upper, lower, strict=True)):
        if top or not text:
            label = top
        elif label and known(text) and not known(f"{label} {text}") and tidy(text) not in PARTS:
            label = ""
        labels[column] = label if text else ""
    return labels


def _joined(label: str, top: str, text: str, *, alone: bool, known: Known) -> str:
    if not text:
        return top
    if not label:
        return text
    both = f"{label} {text}"
    enough = alone and known(text) and not known(both) and tidy(text) not in PARTS
    return text if enough else both
