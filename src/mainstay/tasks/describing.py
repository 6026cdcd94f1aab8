"""What was learnt by looking, in plain lines for people: what each file is, its shape, its day, what was not kept."""

from __future__ import annotations

from datetime import date
from functools import cache

from mainstay.foundations.dates import in_words
from mainstay.foundations.problems import Problem, Severity
from mainstay.intake.choices import Question
from mainstay.intake.declaring import NEVER_KEPT, source_kinds
from mainstay.intake.headings import tidy
from mainstay.intake.looking import Looked
from mainstay.intake.wrong_answers import WRONG_ANSWER
from mainstay.presentation.content import NotKept, SourceLine
from mainstay.presentation.looking import LookedAt, LookedLine
from mainstay.record.record import Shape, Source, WorkforceRecord


def described(looked: Looked) -> LookedAt:
    """One line for each table, return and file left out; then what to mend, to answer, and to know."""
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
    lines += [
        LookedLine(returned.name, "", f"Census return {returned.year}", rows=len(returned.workers))
        for returned in looked.returns.values()
    ]
    lines += [LookedLine(file, sheet, f"not used: {why}") for file, sheet, why in looked.left_out]
    noticed = [problem for problem in looked.problems if problem.kind.severity is not Severity.NOTE]
    return LookedAt(
        lines,
        wrong=[_wrong(problem) for problem in looked.wrong],
        open_questions=[_question(question) for question in looked.stopping],
        noticed=[f"{problem.place}: {problem.kind.title}. {problem.found}" for problem in noticed],
    )


def _wrong(problem: Problem) -> str:
    line = f"line {problem.place.row}, " if problem.place.row else ""
    return f"{WRONG_ANSWER.code}: {line}{problem.place.column}: {problem.found}"


def _question(question: Question) -> str:
    return f"{' / '.join((*question.section[1:], question.key))}: {question.text}"


def _day(day: date | None, where: str) -> str:
    return f"{in_words(day)} ({where})" if day else ""


@cache
def _words_of_headings() -> frozenset[str]:
    """Words that the headings of some kind of file are known to have, and those of what is never kept."""
    known = [heading for kind in source_kinds().values() for column in kind.columns for heading in column.headings]
    never = [name for names in NEVER_KEPT.values() for name in names]
    return frozenset(word for text in (*known, *never) for word in tidy(text).split() if len(word) > 2)


def is_harmless(heading: str) -> bool:
    """Whether a heading has a word that headings are known to have, so that it is a heading and nobody's name."""
    return bool(set(tidy(heading).split()) & _words_of_headings())


def source_lines(record: WorkforceRecord) -> list[SourceLine]:
    """What each file of a record was taken for, and the days it speaks for."""
    return [
        SourceLine(
            source.file, source.sheet, source.title, source.shape.value, source.as_at, source.rows, _covers(source)
        )
        for source in record.sources
    ]


def _covers(source: Source) -> str:
    if source.shape is Shape.RETURN and source.census_year:
        return f"1 October {source.census_year - 1} to 30 September {source.census_year}"
    if source.covers_from and source.as_at and source.covers_from < source.as_at:
        return f"{in_words(source.covers_from)} to {in_words(source.as_at)}"
    return f"{in_words(source.as_at)} only" if source.as_at else ""


def not_kept(looked: Looked) -> list[NotKept]:
    """What was seen and not kept: columns by what they are, and rows that are no data."""
    found: dict[tuple[str, str], int] = {}
    for each in looked.taken:
        file, rows = each.found.file, each.found.rows
        seen = {f"column '{heading}': {what}": rows for heading, what in each.recognised.not_kept.items()}
        seen |= {f"rows left out: {why}": count for why, count in each.found.skipped.items()}
        for label, count in seen.items():
            found[file, label] = found.get((file, label), 0) + count
    return [NotKept(file, what, count) for (file, what), count in found.items()]
