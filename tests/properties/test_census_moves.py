"""No sequence of moves breaks the table: what is sent was checked and approved as it is, and is kept for good."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from mainstay.foundations.problems import CannotGoOn
from mainstay.returns.workforce_census.history import FILE_NAME, CopyIs
from mainstay.returns.workforce_census.rule import Example
from mainstay.returns.workforce_census.states import Role, State, move_between
from mainstay.tasks.moving_a_return import move_return, standing_of
from tests.worked_examples.workforce_census_rules.clean_return import planted

CLEAN = planted((), 2025).text
OTHER = planted((Example("Other hours.", items={"FTE": "0.600000"}),), 2025).text
FAULTY = planted((Example("No start.", items={"RoleStartDate": None}),), 2025).text
TEXTS = {"clean": CLEAN, "other": OTHER, "faulty": FAULTY}


class Moving(RuleBasedStateMachine):
    """Someone who tries everything: any move, by anyone, with any file, and editing the file between moves."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Path(tempfile.mkdtemp())
        self.folder = self.root / "census_2025_893"
        self.file = self.root / "return.xml"
        self.file.write_text(CLEAN, encoding="utf-8")
        self.now = datetime(2025, 10, 20, 9, tzinfo=UTC)
        self.state: State | None = None
        self.recorded = ""
        self.sent: list[str] = []
        self.prepared: set[str] = set()

    def teardown(self) -> None:
        shutil.rmtree(self.root)

    def _digest(self) -> str:
        return hashlib.sha256(self.file.read_bytes()).hexdigest()

    @rule(text=st.sampled_from(sorted(TEXTS)))
    def the_file_is_edited(self, text: str) -> None:
        self.file.write_text(TEXTS[text], encoding="utf-8")

    @rule(
        to=st.sampled_from(State), role=st.sampled_from(Role), with_file=st.booleans(),
        by=st.sampled_from(["AB", "a.b.", "CD"]),
    )  # fmt: skip
    def a_move_is_tried(self, to: State, role: Role, with_file: bool, by: str = "AB") -> None:
        before = self._history()
        self.now += timedelta(minutes=1)
        try:
            move_return(self.folder, to, by=by, role=role, file=self.file if with_file else None, now=self.now)
        except CannotGoOn as refused:
            assert refused.exit_code == 1 and refused.what.endswith(".")
            assert self._history() == before, "a refused move changes nothing"
            assert not self._may(to, role, with_file, by)
            assert not self.folder.exists() or not list(self.folder.glob(".*")), "no lock is left behind"
        else:
            assert self._may(to, role, with_file, by)
            if to is State.CORRECTED:
                self.prepared = set()
            elif to in (State.DRAFT, State.CHECKED):
                self.prepared.add(by)
            self.state = to
            self.recorded = self.recorded if to is State.CORRECTED else self._digest()
            self.sent += [self._digest()] if to is State.SENT else []

    @precondition(lambda self: self.state is None)
    @rule()
    def it_is_begun(self) -> None:
        self.a_move_is_tried(State.DRAFT, Role.ANALYST, True)

    @precondition(lambda self: self.state in (State.DRAFT, State.CHECKED, State.APPROVED))
    @rule()
    def the_next_step_is_tried(self) -> None:
        following = {State.DRAFT: State.CHECKED, State.CHECKED: State.APPROVED, State.APPROVED: State.SENT}
        to = following[self.state]
        self.a_move_is_tried(to, Role.DIRECTOR, False, "EF" if to is State.APPROVED else "AB")

    @precondition(lambda self: self.state is not None)
    @rule(text=st.sampled_from(["clean", "other"]))
    def a_whole_round_is_gone(self, text: str) -> None:
        """So that later rounds are reached as well, with another file sent in each."""
        self.the_file_is_edited(text)
        if self.state is State.SENT:
            self.a_move_is_tried(State.CORRECTED, Role.ANALYST, False)
        for to in (State.DRAFT, State.CHECKED, State.APPROVED, State.SENT):
            self.a_move_is_tried(
                to, Role.PRINCIPAL_SOCIAL_WORKER, to is State.DRAFT, "EF" if to is State.APPROVED else "AB"
            )
        assert self.state is State.SENT

    @invariant()
    def the_history_tells_what_was_done(self) -> None:
        if self.state is None:
            assert not (self.folder / FILE_NAME).exists()
            return
        stands = standing_of(self.folder)
        assert stands.history.state is self.state
        steps = [None, *(move.to for move in stands.history.moves)]
        assert all(move_between(start, to) for start, to in pairwise(steps))
        assert [move.at for move in stands.history.moves] == sorted(move.at for move in stands.history.moves)
        assert [move.file.sha256 for move in stands.history.kept] == self.sent
        assert all(how is CopyIs.UNCHANGED for _, how in stands.kept)
        for move in stands.history.kept:
            assert move.file.errors == 0 and move.role in Role
            assert (self.folder / move.kept).read_text(encoding="utf-8") != FAULTY

    def _history(self) -> object:
        path = self.folder / FILE_NAME
        return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None

    def _may(self, to: State, role: Role, with_file: bool, by: str) -> bool:
        """The rules again in other words, as the how-to page tells them."""
        clean, same = self.file.read_text(encoding="utf-8") != FAULTY, self._digest() == self.recorded
        if to is State.DRAFT:
            return with_file and self.state is not State.SENT
        if to is State.CHECKED:
            return self.state is State.DRAFT and same
        if to is State.APPROVED:
            return self.state is State.CHECKED and same and clean and role is not Role.ANALYST and self._is_another(by)
        if to is State.SENT:
            return self.state is State.APPROVED and same and clean
        return self.state is State.SENT and not with_file

    def _is_another(self, by: str) -> bool:
        """'a.b.' is AB."""
        return not {each.replace(".", "").upper() for each in self.prepared} & {by.replace(".", "").upper()}


Moving.TestCase.settings = settings(stateful_step_count=18)
TestMoving = Moving.TestCase
