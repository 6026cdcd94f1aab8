"""What a sign-off sheet is made of: the figures a return will give, what they stand beside, and what was checked.

Plain data, filled in by a task. It is for the council's own eyes: it holds small numbers and registration numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mainstay.comparison.area_names import possessive
from mainstay.comparison.many_together import Together
from mainstay.comparison.more_than_chance import Standing
from mainstay.foundations.problems import Severity
from mainstay.measures.computing import Answer
from mainstay.presentation.content import AreaKind
from mainstay.presentation.words import bare, counted, joined, value_of
from mainstay.returns.workforce_census.checking import CheckedReturn
from mainstay.returns.workforce_census.drafting_notes import Draft
from mainstay.returns.workforce_census.finding import Outcome
from mainstay.returns.workforce_census.rule import Rule

CHANCE = {
    Standing.ABOVE: "yes, above",
    Standing.BELOW: "yes, below",
    Standing.NOT_AMONG_MANY: "by itself; not among all compared here",
    Standing.NO_DIFFERENT: "no",
    Standing.TOO_FEW: "too few people to say",
    Standing.NOT_KNOWN: "cannot be said",
}
SAID = {Outcome.PASSED: "passed", Outcome.FAILED: "found something", Outcome.NOT_RUN: "not run"}
"""What became of a rule, for people: a query that was found is nobody's failure."""
_SHOWN = 3
SIGNED_BY = (
    "Prepared by (analyst)",
    "Checked by (workforce lead or principal social worker)",
    "Approved by (director)",
)


@dataclass(frozen=True)
class Beside:
    """A figure that one of ours stands beside. `words` says what is printed where there is no number.

    `standing` is None where nothing is judged: a full count, or a region's count beside one council's.
    """

    value: Decimal | None
    words: str
    standing: Standing | None = None


@dataclass(frozen=True)
class Area:
    """An area whose published figures stand beside the return's, and the census year they are of."""

    name: str
    kind: AreaKind
    year: int


@dataclass(frozen=True)
class FigureRow:
    """One official figure of the return, beside last year's return (None without one) and each area in order."""

    answer: Answer
    last_year: Beside | None
    areas: tuple[Beside, ...]


@dataclass(frozen=True)
class SignOff:
    """Everything a sign-off sheet says. `sha256` is that of the file; `notices` are whole sentences."""

    council: str
    council_name: str
    file: str
    sha256: str
    last_year_file: str
    made_on: date
    version: str
    checked: CheckedReturn
    drafts: Sequence[Draft]
    figures: Sequence[FigureRow]
    areas: Sequence[Area]
    compared: Together
    published_source: str
    notices: Sequence[str] = ()

    @property
    def title(self) -> str:
        """What the sheet is, in a line."""
        return f"{self.council_name}: sign-off of the workforce census return of {self.checked.year}"


def standing_out(content: SignOff) -> list[str]:
    """A sentence for each figure that differs by more than chance, and one where last year's were published otherwise."""
    found = []
    for row in content.figures:
        apart = _beyond_chance(content, row)
        if apart:
            found.append(f"{row.answer.measure.title}: {value_of(row.answer)}, {joined(apart)}, by more than chance.")
    return [*found, *_published_otherwise(content)]


def no_figure(content: SignOff) -> list[str]:
    """A sentence for each official figure that the return cannot give."""
    return [
        f"{row.answer.measure.title} cannot be computed: {row.answer.reason}."
        for row in content.figures
        if row.answer.value is None
    ]


def checked_lines(content: SignOff) -> list[str]:
    """What was checked and what is left, each a sentence."""
    checked = content.checked
    ran, failed, left_out = (len(checked.outcomes(each)) for each in (Outcome.PASSED, Outcome.FAILED, Outcome.NOT_RUN))
    queries = len(content.drafts)
    to_mend = sum(draft.mend_first for draft in content.drafts)
    errors = f"{counted(checked.errors, 'error')} left: the return cannot be authorised until there are none."
    lines = [
        f"{counted(ran, 'rule')} passed, {counted(failed, 'rule')} found something, {left_out} could not be run.",
        errors if checked.errors else "No errors are left.",
        f"{counted(queries, 'query', 'queries')}, each with a draft of a note in query_notes.docx."
        if queries
        else "No queries.",
    ]
    if to_mend:
        lines[-1] += f" {to_mend:,} of them would be better put right than explained."
    return lines


def findings_by_rule(content: SignOff, severity: Severity) -> list[tuple[Rule, int]]:
    """Each rule of a severity that found something, with how many times, in order of code."""
    rules = {each.rule.code: each.rule for each in content.checked.findings if each.rule.severity is severity}
    many = Counter(each.rule.code for each in content.checked.findings)
    return [(rules[code], many[code]) for code in sorted(rules)]


def _beyond_chance(content: SignOff, row: FigureRow) -> list[str]:
    unit, found = row.answer.measure.unit, []
    besides = [(f"last year's {_bare(row.last_year, row)}", row.last_year)] if row.last_year else []
    for area, beside in zip(content.areas, row.areas, strict=True):
        if beside.value is not None:
            besides.append((f"{possessive(area.name)} {bare(beside.value, unit)} in {area.year}", beside))
    for words, beside in besides:
        if beside.standing is not None and beside.standing.more_than_chance:
            found.append(f"{'above' if beside.standing is Standing.ABOVE else 'below'} {words}")
    return found


def _published_otherwise(content: SignOff) -> list[str]:
    """Where the council's published figure is not what last year's return gives."""
    place = council_place(content)
    if place is None:
        return []
    otherwise = [row for row in content.figures if published_the_same(row, row.areas[place]) is False]
    if not otherwise:
        return []
    told = [
        f"{row.answer.measure.title} {_bare(row.last_year, row)}, published as {_bare(row.areas[place], row)}"
        for row in otherwise[:_SHOWN]
        if row.last_year is not None
    ]
    more = f"; and {len(otherwise) - _SHOWN} more" if len(otherwise) > _SHOWN else ""
    are = "figure of last year's return is" if len(otherwise) == 1 else "figures of last year's return are"
    told_of = "; ".join(told)
    line = f"{len(otherwise)} {are} not as the Department published: {told_of}{more}."
    return [f"{line} Is it the return that was authorised?"]


def council_place(content: SignOff) -> int | None:
    """Where the council itself stands among the areas with figures of the very year before; None where it does not."""
    last = content.checked.year - 1
    found = (at for at, area in enumerate(content.areas) if area.kind is AreaKind.COUNCIL and area.year == last)
    return next(found, None)


def published_the_same(row: FigureRow, published: Beside) -> bool | None:
    """Whether the council's published figure is that of last year's return; None where one of them is missing.

    Ask only where both are of one year.
    """
    if row.last_year is None or row.last_year.value is None or published.value is None:
        return None
    return row.last_year.value == published.value


def _bare(beside: Beside, row: FigureRow) -> str:
    return beside.words if beside.value is None else bare(beside.value, row.answer.measure.unit)
