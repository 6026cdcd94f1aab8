"""What was learnt by looking, in plain lines for people: what each file is, its shape, its day, what was not kept."""

from __future__ import annotations

from datetime import date

from mainstay.foundations.dates import in_words
from mainstay.intake.looking import Looked
from mainstay.presentation.content import NotKept, SourceLine
from mainstay.presentation.looking import LookedLine
from mainstay.record.record import Shape, WorkforceRecord


def described(looked: Looked) -> list[LookedLine]:
    """One line for each table, return and file left out."""
    lines = [
        LookedLine(
            file=each.found.file, sheet=each.found.sheet, taken_for=each.kind.title, shape=each.shape.value,
            as_at=_day(each.as_at, each.as_at_from), rows=each.found.rows,
            columns={match.heading: (name, match.how) for name, match in each.recognised.columns.items()},
            unsure={match.heading: match.field for match in each.recognised.unsure},
            not_kept=dict(each.recognised.not_kept), skipped=dict(each.found.skipped),
        )
        for each in looked.taken
    ]  # fmt: skip
    lines += [LookedLine(path.name, "", "Census return", "a census return", "", 0) for path in looked.returns]
    lines += [LookedLine(file, sheet, f"not used: {why}", "", "", 0) for file, sheet, why in looked.left_out]
    questions = [f"{' / '.join((*q.section[1:], q.key))}: {q.text}" for q in looked.stopping]
    if questions:
        lines.append(LookedLine("Questions still open", "", "", "", "", len(questions), asks=tuple(questions)))
    return lines


def _day(day: date | None, where: str) -> str:
    return f"{in_words(day)} ({where})" if day else ""


def source_lines(record: WorkforceRecord) -> list[SourceLine]:
    """What each file of a record was taken for, and the days it speaks for."""
    return [
        SourceLine(source.file, source.sheet, source.title, source.shape.value, source.as_at, source.rows, _covers(source))
        for source in record.sources
    ]


def _covers(source: object) -> str:
    from mainstay.record.record import Source  # noqa: PLC0415

    if not isinstance(source, Source):
        return ""
    if source.shape is Shape.RETURN and source.census_year:
        return f"1 October {source.census_year - 1} to 30 September {source.census_year}"
    if source.covers_from and source.as_at and source.covers_from < source.as_at:
        return f"{in_words(source.covers_from)} to {in_words(source.as_at)}"
    return f"{in_words(source.as_at)} only" if source.as_at else ""


def not_kept(looked: Looked) -> list[NotKept]:
    """What was seen and not kept: columns by what they are, and rows that are no data."""
    found: dict[tuple[str, str], int] = {}
    for each in looked.taken:
        for heading, what in each.recognised.not_kept.items():
            label = f"column '{heading}': {what}"
            found[each.found.file, label] = found.get((each.found.file, label), 0) + each.found.rows
        for why, count in each.found.skipped.items():
            found[each.found.file, f"rows left out: {why}"] = found.get((each.found.file, f"rows left out: {why}"), 0) + count
    return [NotKept(file, what, count) for (file, what), count in found.items()]
