"""The sign-off on one page of A4, to be signed: the main figures, what stands out, what was checked."""

from __future__ import annotations

from pathlib import Path

from mainstay.foundations.dates import in_words
from mainstay.foundations.problems import Severity
from mainstay.measures.reliability import mark_of
from mainstay.presentation.census.sign_off_content import (
    CHANCE,
    SIGNED_BY,
    Beside,
    FigureRow,
    SignOff,
    checked_lines,
    findings_by_rule,
    no_figure,
    standing_out,
)
from mainstay.presentation.word_document import add_table, add_warning, new_document
from mainstay.presentation.words import bare, counted, value_of

MAIN = ("inpost_fte", "inpost_headcount", "starters_fte", "leavers_fte", "turnover_rate_fte", "agency_fte",
        "agency_rate_fte", "vacancy_fte", "vacancy_rate_fte", "cases", "caseload_fte", "absence_rate_fte")  # fmt: skip
"""The figures on the page; the workbook has them all."""
_MOST_LINES = 4
_MOST_RULES = 3
_MOST_NOTICES = 2
_LONGEST = 190


def write_sign_off_page(content: SignOff, path: Path) -> None:
    """Writes the page. Long lists are cut to what a page holds, with how many more the workbook has."""
    document = new_document(content.title, content.made_on)
    document.add_heading(content.title, level=1)
    add_warning(document)
    beside = content.last_year_file or "nothing: last year's return was not given"
    document.add_paragraph(
        f"File {_short(content.file, 50)}, SHA-256 {content.sha256}. Beside {_short(beside, 50)}. Made on "
        f"{in_words(content.made_on)} by Mainstay {content.version}. All figures and findings are in sign_off.xlsx."
    )
    areas = [f"{area.name} {area.year}" for area in content.areas]
    widths = _widths(len(areas))
    add_table(document, ("", "This return", "Last year's", "More than chance?", *areas), widths, figure_rows(content))
    out = [*standing_out(content), *no_figure(content)]
    _list(document, "What stands out", _cut(out) or ["Nothing stands out by more than chance."])
    _list(
        document, "What was checked", [*checked_lines(content), *_rules_left(content), *content.notices[:_MOST_NOTICES]]
    )
    document.add_heading("Signed", level=2)
    signatures = [(who, "", "", "") for who in SIGNED_BY]
    add_table(document, ("", "Name", "Signature", "Date"), (62, 50, 45, 25), signatures, least_height=9)
    document.save(str(path))


def figure_rows(content: SignOff) -> list[tuple[str, ...]]:
    """The main figures as they are printed."""
    rows = {row.answer.measure.name: row for row in content.figures}
    return [_figure(rows[name]) for name in MAIN if name in rows]


def _figure(row: FigureRow) -> tuple[str, ...]:
    then = row.last_year
    chance = CHANCE[then.standing] if then is not None and then.standing is not None else "\u2013"
    return (row.answer.measure.title, _value(row), _said(then, row), chance,
            *(_said(beside, row, marked=True) for beside in row.areas))  # fmt: skip


def _value(row: FigureRow) -> str:
    """The bare figure: its title says the unit. A rate that the Department would call unreliable is marked."""
    answer = row.answer
    if answer.value is None:
        return value_of(answer)
    said = bare(answer.value, answer.measure.unit)
    return f"{said} {mark}" if (mark := mark_of(answer)) else said


def _said(beside: Beside | None, row: FigureRow, *, marked: bool = False) -> str:
    """A figure beside ours; an asterisk where ours is apart from an area's by more than chance."""
    if beside is None or beside.value is None:
        return "\u2013"
    said = bare(beside.value, row.answer.measure.unit)
    apart = marked and beside.standing is not None and beside.standing.more_than_chance
    return f"{said} *" if apart else said


def _widths(areas: int) -> tuple[int, ...]:
    """The widths of the columns, in millimetres: 182 in all."""
    each = 22
    first, chance = 58, 32
    rest = 182 - first - chance - areas * each
    return (first, rest // 2 + rest % 2, rest // 2, chance, *(each,) * areas)


def _rules_left(content: SignOff) -> list[str]:
    lines = []
    for severity, name in ((Severity.ERROR, "Errors"), (Severity.QUERY, "Queries")):
        found = sorted(findings_by_rule(content, severity), key=lambda each: -each[1])
        told = [f"{rule.code} {rule.title} ({many:,})" for rule, many in found[:_MOST_RULES]]
        more = f"; and {counted(len(found) - _MOST_RULES, 'more rule')}" if len(found) > _MOST_RULES else ""
        lines += [f"{name}: {'; '.join(told)}{more}."] if told else []
    return lines


def _cut(lines: list[str]) -> list[str]:
    if len(lines) <= _MOST_LINES:
        return lines
    more = counted(len(lines) - _MOST_LINES + 1, "more line is", "more lines are")
    return [*lines[: _MOST_LINES - 1], f"{more} in sign_off.xlsx."]


def _list(document: object, title: str, lines: list[str]) -> None:
    document.add_heading(title, level=2)  # type: ignore[attr-defined]
    for line in lines:
        document.add_paragraph(_short(line, _LONGEST), style="List Bullet")  # type: ignore[attr-defined]


def _short(text: str, longest: int) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}\u2026"
