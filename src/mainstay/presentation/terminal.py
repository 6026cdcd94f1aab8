"""What is said at the terminal when a report is made: the main figures, the first findings, problems, where it is.

It fits a screen of 80 columns and 24 lines, the last of which is the prompt.
"""

from __future__ import annotations

import textwrap
from pathlib import Path

from rich.text import Text

from mainstay.foundations.dates import in_words
from mainstay.presentation.content import ReportContent
from mainstay.presentation.report.missing import how_many, missing
from mainstay.presentation.report.problem_lists import counts
from mainstay.presentation.sentences.choosing import first_findings
from mainstay.presentation.words import counted, interval_of, joined, value_of

WIDTH, HEIGHT = 80, 23
_MAIN = ("inpost_fte", "inpost_headcount", "vacancy_rate_fte", "agency_rate_fte", "turnover_rate_fte", "caseload_fte")
_LEFT = 34


def summary(content: ReportContent, folder: Path) -> Text:
    """The screen, ready to print; a longer path than a line holds is never cut."""
    return Text("\n".join(summary_lines(content, folder)), no_wrap=True, overflow="ignore")


def summary_lines(content: ReportContent, folder: Path) -> list[str]:
    """The lines of the screen: as many findings as there is room for."""
    top = [f"{content.name}, as at {in_words(content.as_at)}", "", *_figures(content)]
    noticed = [line for notice in content.notices for line in _wrapped(f"! {notice}")]
    bottom = ["", *noticed, *_wrapped(_problems(content)), *_wrapped(_missing(content)), *_next(content),
              f"The report is at {folder / 'index.html'}", "It contains small numbers: do not publish."]  # fmt: skip
    said = _findings(content, HEIGHT - len(top) - len(bottom) - 1)
    return [*top, *(["", *said] if said else []), *bottom]


def _figures(content: ReportContent) -> list[str]:
    found = [answer for name in _MAIN if (answer := content.answer(name)) is not None and answer.value is not None]
    if not found:
        return ["No headline figure could be computed from these files."]
    return [
        f"  {answer.measure.title:<{_LEFT}} {value_of(answer):>20}  {_between(interval_of(answer))}".rstrip()
        for answer in found
    ]


def _between(interval: str) -> str:
    return f"({interval})" if interval else ""


def _findings(content: ReportContent, room: int) -> list[str]:
    lines: list[str] = []
    for finding in first_findings(content):
        more = textwrap.wrap(finding.sentence, WIDTH, initial_indent="- ", subsequent_indent="  ")
        if len(lines) + len(more) > room:
            break
        lines += more
    return lines


def _problems(content: ReportContent) -> str:
    found = counts(content.problems)
    if not found:
        return "Nothing was found that needs putting right."
    told = [counted(many, it.value, "queries" if it.value == "query" else "") for it, many in found.items()]
    return f"To put right: {joined(told)}, listed in problems.csv."


def _missing(content: ReportContent) -> str:
    lacking = how_many(missing(content))
    return f"{counted(lacking, 'measure')} could not be computed; the report says why." if lacking else ""


def _next(content: ReportContent) -> list[str]:
    """The file worth having next, without the list of what it would bring."""
    return _wrapped(f"{content.next_files[0].partition(': ')[0].rstrip('.')}.") if content.next_files else []


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH)
