"""Asking a desk to mend what one rule found, saying that it is mended, and what the check of the file says since."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.db import transaction
from django.utils import timezone

from mainstay.foundations.problems import CannotGoOn, Mender
from mainstay.presentation.census.finding_table import mender_of
from mainstay.returns.workforce_census.finding import Finding
from mainstay.returns.workforce_census.rule import Rule, rules
from mainstay.web.desks import NAMES, desks_of
from mainstay.web.returns_kept.findings_counted import findings_counted
from mainstay.web.returns_kept.models import FixAsked
from mainstay.web.returns_kept.rounds import Round, checked, round_of


@dataclass(frozen=True)
class Group:
    """The findings of one rule that one desk can mend, and how many. `file` is the SHA-256 of the return they are in."""

    rule: Rule
    desk: Mender
    round: Round
    count: int
    file: str

    @cached_property
    def findings(self) -> Sequence[Finding]:
        """Each of them, of the file as it is now, which is checked for it; none where it cannot be read any more."""
        if not self.count:
            return ()
        try:
            file = self.round.file(self.round.standing().history)
            found = checked(file, self.round.council, self.round.last_year()).result.findings
        except CannotGoOn:
            return ()
        return [each for each in found if each.rule.code == self.rule.code and mender_of(each) == self.desk]


@dataclass(frozen=True)
class Asked:
    """What was asked, beside what the file of the round says now. `group` is None where the file cannot be read."""

    asked: FixAsked
    round: Round
    group: Group | None

    @property
    def rule(self) -> Rule:
        """The rule that found it."""
        return rules()[self.asked.rule]

    @property
    def desk(self) -> str:
        """Who was asked, as pages say it; an account is named by the page."""
        return NAMES[Mender[self.asked.to_desk]]

    @property
    def left(self) -> int:
        """How many findings the file has now."""
        return self.group.count if self.group else self.asked.found

    @property
    def is_said_mended(self) -> bool:
        """Whether somebody said that it is mended, of the file as it is or of one before."""
        return self.asked.mended_at is not None

    @property
    def is_checked_since(self) -> bool:
        """Whether the file is another than the one that somebody said was mended."""
        return self.group is not None and self.group.file != (self.asked.mended_file or self.asked.file)

    @cached_property
    def stage(self) -> str:
        """'to mend', 'said to be mended', 'still there' or 'gone'."""
        if self.group is not None and not self.left:
            return "gone"
        if not self.is_said_mended:
            return "to mend"
        return "still there" if self.is_checked_since else "said to be mended"

    @property
    def is_open(self) -> bool:
        """Whether somebody has something to do."""
        return self.stage in ("to mend", "still there")

    def is_late(self, today: date) -> bool:
        """Whether the day has passed and it is open."""
        return self.is_open and self.asked.due < today


def group_of(kept: Round, rule: str, desk: Mender) -> Group | None:
    """What a rule found in the file of a round that a desk can mend; None for no rule, or a file that cannot be read."""
    if rule not in rules():
        return None
    return _groups(kept, {(rule, desk)}).get((rule, desk))


def asked_in(kept: Round) -> list[Asked]:
    """Everything that is asked of a round and stands, the first due first."""
    return _beside(FixAsked.objects.filter(round=kept.name, stands=True))


def asked_of(account: Any) -> list[Asked]:
    """What an account sees of what is asked: its own, its desks' and, for those who see every desk, all."""
    seen = [each.pk for each in FixAsked.objects.filter(stands=True) if sees(account, each)]
    return _beside(FixAsked.objects.filter(pk__in=seen))


def one_asked(number: int, account: Any) -> Asked | None:
    """One that an account sees; None where there is none, or it is somebody else's."""
    found = _beside(FixAsked.objects.filter(pk=number, stands=True))
    return next((each for each in found if sees(account, each.asked)), None)


def sees(account: Any, asked: FixAsked) -> bool:
    """Whether something asked is for an account's eyes: asked of it, or of a desk that it has."""
    desks = {desk.name for desk in desks_of(account)}
    if len(desks) == len(NAMES) or asked.to_account == account.pk:
        return bool(desks)
    return asked.to_account is None and asked.to_desk in desks


def ask(kept: Round, group: Group, *, to: str, account: int | None, due: date, word: str, by: int | None) -> FixAsked:
    """Asks, or asks anew what was asked before: then nobody has said yet that it is mended. Sent twice it is asked once."""
    said = {"to_desk": to, "to_account": account, "due": due, "word": word}
    with transaction.atomic():
        there = FixAsked.objects.select_for_update().filter(
            round=kept.name, rule=group.rule.code, of_desk=group.desk.name, stands=True
        ).first()  # fmt: skip
        if there is not None and all(getattr(there, name) == value for name, value in said.items()):
            return there
        fresh = {
            **said, "found": group.count, "file": group.file, "asked_by": by, "mended_by": None,
            "mended_at": None, "mended_note": "", "mended_file": "",
        }  # fmt: skip
        made, _ = FixAsked.objects.update_or_create(
            round=kept.name, rule=group.rule.code, of_desk=group.desk.name, stands=True, defaults=fresh
        )
    return made


def take_back(number: int, kept: Round) -> bool:
    """Takes back what was asked; whether it stood."""
    return FixAsked.objects.filter(pk=number, round=kept.name, stands=True).update(stands=False) > 0


def say_mended(asked: Asked, note: str, by: int) -> bool:
    """Keeps that it is mended, with a note; False where that was said already of this file, and nothing is changed."""
    file = asked.group.file if asked.group else asked.asked.file
    with transaction.atomic():
        row = FixAsked.objects.select_for_update().filter(pk=asked.asked.pk, stands=True).first()
        if row is None or (row.mended_at is not None and row.mended_file == file):
            return False
        row.mended_by, row.mended_at, row.mended_note, row.mended_file = by, timezone.now(), note, file
        row.save(update_fields=["mended_by", "mended_at", "mended_note", "mended_file"])
    return True


def _beside(rows: Any) -> list[Asked]:
    """Rows beside the check of the file of each one's round; those of a round or rule that is gone are left out."""
    known = [row for row in rows.order_by("due", "pk") if row.rule in rules() and row.of_desk in Mender.__members__]
    of_round: dict[str, set[tuple[str, Mender]]] = {}
    for row in known:
        of_round.setdefault(row.round, set()).add((row.rule, Mender[row.of_desk]))
    rounds = {name: kept for name in of_round if (kept := round_of(name)) is not None}
    groups = {name: _groups(kept, of_round[name]) for name, kept in rounds.items()}
    return [
        Asked(row, rounds[row.round], groups[row.round].get((row.rule, Mender[row.of_desk])))
        for row in known
        if row.round in rounds
    ]


def _groups(kept: Round, wanted: set[tuple[str, Mender]]) -> dict[tuple[str, Mender], Group]:
    """The wanted findings of a round's file as it is now; nothing where it cannot be read."""
    try:
        counts, file = findings_counted(kept)
    except CannotGoOn:
        return {}
    return {(rule, desk): Group(rules()[rule], desk, kept, counts.get((rule, desk), 0), file) for rule, desk in wanted}
