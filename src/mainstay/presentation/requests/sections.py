"""The parts of a request in words, the same in the letter and on the page."""

from __future__ import annotations

from mainstay.presentation.requests.request import Request, in_a_sentence
from mainstay.presentation.words import capital
from mainstay.record.declaring import Sensitivity

HEADINGS = ("Column", "What it is, and why", "How careful to be", "Needed")
"""The headings of the table of columns."""

_HELD_TOO = "If the system holds them, also: {also}."
_ABOUT_COLUMNS = (
    "What identifies someone is used to match people between lists and is never shown. Every column is explained on the"
    " second sheet of the workbook beside this request. Your own headings are fine: they are recognised, or asked about"
    " once."
)

_CARE = {
    Sensitivity.ORDINARY: "Ordinary",
    Sensitivity.PERSONAL: "Personal",
    Sensitivity.IDENTIFYING: "Identifying",
    Sensitivity.SPECIAL: "Special category",
}
_NEED = {"needed": "Yes", "one of these needed": "One of these", "if you have it": "If held"}
_NAMED = 8


def opening(request: Request) -> list[str]:
    """What is asked and for what, which rows, and how to say the day: three short paragraphs."""
    return [
        f"We are asking for this list to see, for children's social care: {in_a_sentence(request.source.purpose)}",
        f"Which rows: {request.period}",
        request.dated,
    ]


def columns_of(request: Request) -> list[tuple[str, ...]]:
    """The table of columns, headings first: needed ones, then those that call for care."""
    told = sorted(request.told_apart, key=lambda each: not each.is_needed)
    return [HEADINGS, *((each.heading, each.meaning, _CARE[each.sensitivity], _NEED[each.need]) for each in told)]


def about_columns(request: Request) -> str:
    """What stands under the table: the columns it does not list, and how to read it."""
    return " ".join([*([_HELD_TOO.format(also=request.also)] if request.also else []), _ABOUT_COLUMNS])


def not_to_send(request: Request) -> str:
    """What to leave out, in a sentence."""
    return f"{capital('; '.join(request.source.not_to_send))}."


def what_appears(request: Request) -> str:
    """Which measures need the file, in a sentence; the first few by name."""
    titles = list(request.appears)
    if not titles:
        return "No measure needs it yet; it is used to check other lists."
    # Titles hold commas of their own ('Social workers in post, FTE').
    named = "; ".join(in_a_sentence(title) for title in titles[:_NAMED])
    if len(titles) > _NAMED:
        named += f"; and {len(titles) - _NAMED} more"
    many = f"{len(titles)} measures need" if len(titles) > 1 else "One measure needs"
    return f"{many} this list, some together with another: {named}."
