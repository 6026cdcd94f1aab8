"""The sign-off sheet as a workbook: what to sign, every official figure, every rule, the errors and the queries left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mainstay.foundations.dates import in_words
from mainstay.foundations.problems import Severity
from mainstay.presentation.census.finding_table import mender_of
from mainstay.presentation.census.sign_off_content import (
    CHANCE,
    SAID,
    SIGNED_BY,
    Beside,
    FigureRow,
    SignOff,
    checked_lines,
    council_place,
    no_figure,
    published_the_same,
    standing_out,
)
from mainstay.presentation.content import AreaKind
from mainstay.presentation.small_numbers import WARNING
from mainstay.presentation.words import change, counted, interval_of, worked_out_from
from mainstay.presentation.written_sheets import Sheet, write_sheets

Row = tuple[object, ...]


def write_sign_off_sheet(content: SignOff, path: Path) -> None:
    """Writes the workbook."""
    write_sheets(path, content.title, content.made_on, sheets(content))


def sheets(content: SignOff) -> list[Sheet]:
    """Every sheet, in order."""
    areas = [
        heading
        for area in content.areas
        for heading in (
            f"{area.name}, published for {area.year}",
            "As in last year's return?" if area.kind is AreaKind.COUNCIL else "More than chance?",
        )
    ]
    figures = ("Figure", "Name", "This return", "Unit", "Worked out from", "95% interval", "Last year's return", "Change",
               "More than chance?", *areas, "Why there is no figure")  # fmt: skip
    widths = (40, 28, 12, 17, 26, 20, 12, 16, 22, *(18, 22) * len(content.areas), 50)
    return [
        Sheet("Sign-off", ("Sign-off", "", "", ""), (46, 70, 24, 16), _front(content)),
        Sheet("Figures", figures, widths, (_figure(content, row) for row in content.figures)),
        Sheet("Rules", ("Rule", "What it looks for", "Error or query", "Outcome", "Found", "Why it was not run"),
              (9, 60, 12, 12, 9, 60), _rules(content)),
        Sheet("Errors left", ("Rule", "Line", "Worker", "Item", "What is wrong", "What to do", "Who can mend it"),
              (9, 9, 16, 20, 60, 60, 16), _errors(content)),
        Sheet("Queries and notes", ("Rule", "Line", "Worker", "Item", "What is unusual", "Draft of a note",
                                    "Better put right?"), (9, 9, 16, 20, 50, 90, 12), _queries(content)),
    ]  # fmt: skip


def _front(content: SignOff) -> Iterator[Row]:
    checked = content.checked
    yield "Warning", f"{WARNING} For those who sign the return off, and nobody else."
    yield (
        "Council",
        f"{content.council_name}{f' ({content.council})' if content.council not in content.council_name else ''}",
    )
    yield "Return", f"Year to 30 September {checked.year}"
    yield "File", content.file
    yield "SHA-256 of the file", content.sha256
    yield "Beside", content.last_year_file or "Last year's return was not given."
    yield "Made on", f"{in_words(content.made_on)}, by Mainstay {content.version}"
    yield (
        "Records",
        (
            f"{counted(checked.workers, 'record')}: {checked.in_post:,} in post, {checked.leavers:,} left in the year, "
            f"{checked.agency_workers:,} agency, {checked.flag_unknown:,} of whom that is not known"
        ),
    )
    for line in checked_lines(content):
        yield "What was checked", line
    for line in [*standing_out(content), *no_figure(content)] or ["Nothing stands out by more than chance."]:
        yield "What stands out", line
    for line in content.notices:
        yield "To be known", line
    yield (
        "Compared together",
        (
            f"{counted(content.compared.made, 'comparison')}, judged together: of the differences called more than chance, "
            "no more than one in twenty is expected to be luck."
        ),
    )
    yield "Published figures", content.published_source
    yield "Signed by", "Name", "Signature", "Date"
    for who in SIGNED_BY:
        yield who, None, None, None


def _figure(content: SignOff, row: FigureRow) -> Row:
    answer, then = row.answer, row.last_year
    unit = answer.measure.unit
    both = then is not None and then.value is not None and answer.value is not None
    changed = (
        change(answer.value, then.value, unit) if both and then and then.value is not None and answer.value else ""
    )
    own = council_place(content)
    areas = [
        cell
        for place, beside in enumerate(row.areas)
        for cell in (_value(beside), _same(row, beside) if place == own else _chance(beside))
    ]
    return (
        answer.measure.title, answer.measure.name, answer.value, unit.value, worked_out_from(answer),
        interval_of(answer), _value(then), changed, _chance(then), *areas, answer.reason,
    )  # fmt: skip


def _value(beside: Beside | None) -> object:
    if beside is None:
        return None
    return beside.words if beside.value is None else beside.value


def _same(row: FigureRow, beside: Beside) -> str:
    return {True: "yes", False: "no", None: ""}[published_the_same(row, beside)]


def _chance(beside: Beside | None) -> str:
    return CHANCE[beside.standing] if beside is not None and beside.standing is not None else ""


def _rules(content: SignOff) -> Iterator[Row]:
    for each in content.checked.rules:
        found = sum(finding.rule is each.rule for finding in content.checked.findings) or None
        yield each.rule.code, each.rule.title, each.rule.severity.value, SAID[each.outcome], found, each.because


def _errors(content: SignOff) -> Iterator[Row]:
    for each in content.checked.findings:
        if each.rule.severity is Severity.ERROR:
            yield (each.rule.code, each.line or None, each.worker, each.item, each.message, each.rule.mend,
                   mender_of(each).value)  # fmt: skip


def _queries(content: SignOff) -> Iterator[Row]:
    for draft in content.drafts:
        found = draft.finding
        better = "yes" if draft.mend_first else ""
        yield found.rule.code, found.line or None, found.worker, found.item, found.message, draft.text, better
