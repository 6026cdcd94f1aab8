"""What a cell or a row looks like, by its text alone: a heading, a value, a total, the foot of a report."""

from __future__ import annotations

import re

from mainstay.intake.headings import tidy

_VALUE = re.compile(
    r"""^(?:
        [£$€(+\-.]*\d[\d,.:/\-\s%)]*(?:[tT]\d\d:\d\d.*)?   # numbers, money, dates and times in figures
        | \d{1,2}(?:st|nd|rd|th)?[\s\-][A-Za-z]{3,9}[\s\-,]+\d{2,4}   # dates in words
        | true | false | yes | no | y | n | [xX✓✔] | n/?a | n/?k | tbc | null | -
        )$""",
    re.VERBOSE | re.IGNORECASE,
)
_TOTAL = re.compile(
    r"^(?:(?:grand|overall|sub|running|report|page|team|service|column)[\s\-]?)?totals?\b|\b(?:sub[\s\-]?)?totals?$",
    re.IGNORECASE,
)
_FOOT = re.compile(
    r"""^\W*(?:
        end\ of\ (?:the\ )?(?:report|list|file|data|extract|table)
        | (?:total\ )?(?:number\ of\ )?(?:rows?|records?|lines?)\b(?:\ (?:returned|selected|found|in\ total))?\W*\d*
        | \d[\d,]*\ (?:rows?|records?|lines?|results?)\b.*
        | (?:report|list|extract|data)?\ ?(?:was\ )?(?:run|printed|generated|produced|created|exported|extracted)\b.*
        | report\ (?:id|ref|name|date|parameters?)\b.*
        | (?:filters?|parameters?|criteria)\b\ ?(?:applied|used)?\b.*
        | (?:official|protect|confidential|restricted)(?:\W+(?:sensitive|personal|data|information|level|when)\b.*)?
        | (?:strictly|private\ and)\ confidential.*
        | source\s*:.* | notes?\s*[:.\-–].* | n\.?b\.?[:\s].* | \*.*\*
        )\W*$""",
    re.VERBOSE | re.IGNORECASE,
)
_PAGE = re.compile(r"^\W*page\W*\d+(?:\W*(?:of|/)\W*\d+)?\W*$", re.IGNORECASE)
_PIVOT = frozenset(("row labels", "column labels"))
_PIVOT_VALUE = re.compile(r"^(?:sum|count|average|max|min|distinct count) of \S", re.IGNORECASE)
_PREFIXED = re.compile(r"^([^\W\d][\w &/()'\-]{0,39}?)\s*:\s*(\S.*)$", re.DOTALL)
_COUNT_AFTER = re.compile(r"\s*[(\[]\s*\d+(?:\s+[a-z]+)?\s*[)\]]\s*$", re.IGNORECASE)
_NOT_GROUPS = frozenset(("note", "notes", "nb", "source", "key", "filter", "filters", "page", "printed", "report"))

LONGEST_HEADING = 120
"""Letters: whole questions of a survey are headings too, paragraphs are not."""


def filled(row: list[str]) -> int:
    """How many cells of a row hold something."""
    return len(row) - row.count("")


def is_value(text: str) -> bool:
    """Whether a text is the kind of thing found under a heading: a number, money, a date, yes or no, not known."""
    return bool(_VALUE.match(text))


def like_headings(row: list[str]) -> bool:
    """Whether the cells of a row could be headings: short texts, hardly any of them values, hardly any twice."""
    cells = [cell for cell in row if cell]
    if not cells or any(len(cell) > LONGEST_HEADING for cell in cells):
        return False
    values = sum(map(is_value, cells))
    return values <= len(cells) * 0.3 and len(set(cells)) >= len(cells) * 0.5


def is_total(row: list[str]) -> bool:
    """Whether a row adds others up: one of its first texts says total, and everything else in it is a figure."""
    texts = [cell for cell in row if cell and not is_value(cell)]
    return 0 < len(texts) <= 2 and any(_TOTAL.search(text) for text in texts)


def is_foot(text: str) -> bool:
    """Whether a text standing alone in its row closes a report or remarks on it, and is no row of the table."""
    return bool(_FOOT.match(text))


def is_page(text: str) -> bool:
    """Whether a text standing alone in its row is a printed page's number."""
    return bool(_PAGE.match(text))


def is_pivot(rows: list[list[str]]) -> bool:
    """Whether the top of a sheet is a pivot table, which counts rows that are listed elsewhere."""
    cells = [cell for row in rows for cell in row if cell]
    tidied = {tidy(cell) for cell in cells if len(cell) < 40}
    return bool(_PIVOT & tidied) or ("grand total" in tidied and any(_PIVOT_VALUE.match(cell) for cell in cells))


def group_in(text: str) -> tuple[str, str] | None:
    """The group that a row such as 'Team: Duty North (14)' opens, as ('Team', 'Duty North'); None if it opens none."""
    match = _PREFIXED.match(text)
    if match is None or tidy(match[1]) in _NOT_GROUPS:
        return None
    return match[1].strip(), without_count(match[2])


def without_count(text: str) -> str:
    """A group's name without the number of its rows: 'Duty North (14)' gives 'Duty North'."""
    return _COUNT_AFTER.sub("", text).strip()
