"""Answers in the shape in which programs and people read them, with nothing in them but what the small-number rule let out.

The rule decides: in go the answers that were asked for and the sealed tables it made of them; a figure that is not in those
tables, or is hidden there, is emptied. What a figure was worked out from goes with it where both its parts are counts of
people, which the rule judged one by one; sums of FTE above and below a line do not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from mainstay.measures.computing import Answer
from mainstay.measures.declaring import Measure
from mainstay.measures.small_numbers.publishable import PublishableCell, PublishableTable
from mainstay.measures.small_numbers.refused import Refused

NOT_JUDGED = "not issued, because it is not known how many people stand behind it"
_COUNTED = (None, "cases")


def as_let_out(
    answers: Sequence[Answer], tables: Sequence[PublishableTable], refused: Sequence[Refused] = ()
) -> list[tuple[Answer, bool]]:
    """Each answer with whether it is hidden; a hidden one keeps its place, loses its figures, and says why.

    An answer about nobody, which only says why there is none, stays. Where a whole table was refused its reason is given,
    without naming which figures it is about.
    """
    cells = {(cell.name, frozenset(cell.at.items())): cell for table in tables for cell in table.cells}
    shown = {(_breakdown(cell.at), cell.name) for cell in cells.values() if not cell.hidden}
    why = {name: each.why.partition(":")[0].rstrip(".") for each in refused for name in each.tables}
    made = []
    for answer in answers:
        cell = cells.get((answer.measure.name, frozenset(answer.group.items())))
        if says_only_why(answer):
            made.append((answer, False))
        elif cell is None:
            made.append((_emptied(answer, NOT_JUDGED), True))
        elif cell.hidden:
            by = _breakdown(answer.group)
            whole = why.get(by) if (by, answer.measure.name) not in shown else None
            made.append((_emptied(answer, f"{cell.mark}. {whole}" if whole else str(cell.mark)), True))
        else:
            made.append((_as_shown(answer, cell), False))
    return made


def says_only_why(answer: Answer) -> bool:
    """Whether there is nothing in an answer but the reason why there is none, for the whole council."""
    return not answer.group and answer.value is None and answer.numerator is None


def _breakdown(at: Mapping[str, str]) -> str:
    """What the table of a breakdown is called: see `answers_as_tables`."""
    return f"by {' and '.join(at)}" if at else "the whole council"


def _as_shown(answer: Answer, cell: PublishableCell) -> Answer:
    parts = (answer.numerator, answer.denominator) if _of_counts(answer.measure) else (None, None)
    return replace(
        answer, value=cell.value, numerator=parts[0], denominator=parts[1], interval=cell.interval,
        quartiles=cell.quartiles, reason=cell.reason,
    )  # fmt: skip


def _of_counts(measure: Measure) -> bool:
    """Whether its parts are counts that the rule has judged: of people, of rows, of children allocated."""
    parts = [each for each in (measure.numerator, *measure.denominator) if each is not None]
    return measure.middle is not None or all(each.column in _COUNTED for each in parts)


def _emptied(answer: Answer, why: str) -> Answer:
    return replace(answer, value=None, numerator=None, denominator=None, interval=None, quartiles=None, reason=why)
