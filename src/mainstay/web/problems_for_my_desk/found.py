"""What was found for a desk: the problems kept with the version that is shown, and what was asked of it for a return."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404

from mainstay.foundations.finding import instances_in
from mainstay.foundations.problems import Mender, Problem, ProblemKind
from mainstay.presentation.report.problem_lists import ForOneMender, by_mender
from mainstay.stores.database.editions import current
from mainstay.stores.database.problems_kept import problems_of
from mainstay.web.desks import NAMES, address_of, desk_at, desks_of


@dataclass(frozen=True)
class DeskFound:
    """One desk with what is to be put right in the files; `in_files` is None where nothing is."""

    desk: Mender
    in_files: ForOneMender | None

    @property
    def name(self) -> str:
        """What the desk is called."""
        return NAMES[self.desk]

    @property
    def address(self) -> str:
        """The desk as a part of an address."""
        return address_of(self.desk)


def known_kinds() -> dict[str, ProblemKind]:
    """Every kind of problem that reading files can find, by code."""
    return {each.code: each for each in instances_in("mainstay.intake", ProblemKind) if isinstance(each, ProblemKind)}


def problems_kept() -> list[Problem] | None:
    """The problems of the version that is shown; None where there is no version, or none were kept with it."""
    edition = current()
    return problems_of(edition, known_kinds()) if edition else None


def desks_found(account: Any, kept: list[Problem] | None) -> list[DeskFound]:
    """Each desk that an account sees, with its problems."""
    lists = {each.mender: each for each in by_mender(kept or [])}
    return [DeskFound(desk, lists.get(desk)) for desk in desks_of(account)]


def own_desk(account: Any, address: str) -> Mender:
    """The desk of an address, if the account sees it; else there is no such page."""
    desk = desk_at(address)
    if desk is None or desk not in desks_of(account):
        raise Http404
    return desk
