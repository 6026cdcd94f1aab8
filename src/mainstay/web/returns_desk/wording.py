"""What the tasks say, for pages: without places on this machine, and without words of the command line."""

from __future__ import annotations

from mainstay.foundations.problems import CannotGoOn
from mainstay.returns.workforce_census.states import Must

_DO = {
    Must.FILE_GIVEN: "Give the file.",
    Must.FILE_THERE: "Put it back from a backup, or give the file again.",
    Must.FILE_UNCHANGED: "Give the file again, so that it is checked and approved as it is now.",
    Must.BY_ANOTHER: "Let somebody else approve it, signed in with an account of their own.",
    Must.NO_ERRORS: "Put the errors right by the fix list, and give the new file.",
}
_OF_THE_COMMAND_LINE = ("--", "mainstay ", "mapping.toml", "folder")


def sentences(problem: CannotGoOn) -> str:
    """What happened, why it matters and what to do, in a line."""
    parts = (problem.what, problem.why, _what_to_do(problem))
    return " ".join(part for part in parts if part and not _speaks_of_commands(part))


def _what_to_do(problem: CannotGoOn) -> str:
    of_a_page = next((do for must, do in _DO.items() if must.value in problem.what), "")
    return of_a_page or problem.do


def _speaks_of_commands(part: str) -> bool:
    return any(word in part for word in _OF_THE_COMMAND_LINE)
