"""What the report's files say, as text to be read; `python -m tests.golden.report_texts` writes what is expected anew.

Read the difference before you keep it: these are the words and figures that councils receive.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mainstay.presentation.breakdown_tables import breakdown_tables
from mainstay.presentation.charts.choosing import charts
from mainstay.presentation.content import ReportContent
from mainstay.presentation.figures_as_json import as_text, measures_document
from mainstay.presentation.report.agreement import agreements, flows
from mainstay.presentation.report.director import director_page, sections
from mainstay.presentation.report.headline import headline
from mainstay.presentation.report.missing import missing
from mainstay.presentation.report.problem_lists import problems_csv
from mainstay.presentation.sentences.choosing import findings
from mainstay.presentation.terminal import summary_lines
from tests.golden.report_content import full, nearly_nothing, one_return

EXPECTED = Path(__file__).with_name("expected_report")
CASES: dict[str, Callable[[], ReportContent]] = {
    "full": full, "one_return": one_return, "nearly_nothing": nearly_nothing,
}  # fmt: skip


def texts(content: ReportContent) -> dict[str, str]:
    """The text of each expected file, by name."""
    return {
        "words.txt": "\n".join(_words(content)) + "\n",
        "measures.json": as_text(measures_document(content.answers, content.council, content.as_at)),
        "problems.csv": problems_csv(content.problems).replace("\r\n", "\n"),
    }


def _words(content: ReportContent) -> list[str]:
    page = director_page(content)
    drawn, not_drawn = charts(content)
    return [
        "FINDINGS", *(f"{it.figure} | {it.label} | {it.sentence} | {it.verdict.value}" for it in findings(content)),
        "", "AGREEMENT", *(line for it in agreements(content) for line in (it.title, it.sentence, *_rows(it.rows))),
        "", "FLOWS", *_rows(flows(content)),
        "", "FIGURES", *_figures(content),
        "", "CHARTS", *(f"{it.title}: {it.sentence}" for it in drawn),
        *(f"{it.title}: not drawn, {it.why}" for it in not_drawn),
        "", "BREAKDOWNS", *_breakdowns(content),
        "", "MISSING", *(f"{it.reason} | {'; '.join(it.titles)} | {it.would_mend}" for it in missing(content)),
        "", "DIRECTOR",
        *(" | ".join((it.what, it.figure, it.direction, it.chance, it.beside, it.date)) for it in page.lines),
        *(line for title, items, or_else in sections(page)
          for line in (title, *(f"- {it}" for it in items or (or_else,)))),
        "", "TERMINAL", *summary_lines(content, Path("report")),
    ]  # fmt: skip


def _rows(rows: object) -> list[str]:
    return [f"  {it.label} | {it.people} | {it.fte} | {it.why}" for it in rows]  # type: ignore[attr-defined]


def _figures(content: ReportContent) -> list[str]:
    table = headline(content)
    lines = [" | ".join(("Measure", "Value", "From", "Interval", table.last_year, *table.areas))]
    for family, rows in table.families:
        lines.append(family)
        lines += [
            f"  {it.title} | {it.reason}" if it.reason
            else "  " + " | ".join((it.title, it.value, it.worked_out_from, it.interval, it.last_year, *it.areas))
            for it in rows
        ]  # fmt: skip
    return lines


def _breakdowns(content: ReportContent) -> list[str]:
    lines = []
    for table in breakdown_tables(content):
        lines.append(f"{table.title}: {' | '.join(table.columns)}")
        lines += [f"  {label} | {' | '.join(cell.text for cell in cells)}" for label, cells in table.rows]
        lines.append(f"  All | {' | '.join(cell.text for cell in table.totals)}")
    return lines


if __name__ == "__main__":
    for case, made in CASES.items():
        for name, text in texts(made()).items():
            (EXPECTED / case).mkdir(parents=True, exist_ok=True)
            (EXPECTED / case / name).write_text(text, encoding="utf-8", newline="\n")
