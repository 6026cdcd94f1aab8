"""The table of states, as someone who signs returns off would read it."""

from __future__ import annotations

import pytest

from mainstay.foundations.problems import CannotGoOn
from mainstay.returns.workforce_census.history import FileOfReturn, History, Moved, as_text, read_text
from mainstay.returns.workforce_census.states import MOVES, Must, Role, State, move_between, moves_from, refusal

FILE = FileOfReturn("../return.xml", "a" * 64, 0, 3)


def moved(to: State, number: int = 1, kept: str = "") -> Moved:
    return Moved(number, to, "AB", Role.DIRECTOR, "2025-10-20T09:00:00+00:00", FILE, kept)


def test_a_director_may_approve_what_was_checked_and_has_no_errors() -> None:
    assert refusal(State.CHECKED, State.APPROVED, Role.DIRECTOR) is None


@pytest.mark.parametrize(
    ("state", "to", "role", "not_true", "said"),
    [
        (None, State.SENT, Role.DIRECTOR, set(), "There is no return here yet: nothing can become sent."),
        (State.DRAFT, State.APPROVED, Role.DIRECTOR, set(), "The return is a draft, and cannot become approved."),
        (State.CHECKED, State.SENT, Role.DIRECTOR, set(), "The return is checked, and cannot become sent."),
        (State.CHECKED, State.APPROVED, Role.ANALYST, set(), "An analyst may not make the return approved."),
        (State.CHECKED, State.APPROVED, Role.DIRECTOR, {Must.NO_ERRORS}, "the file has errors"),
        (State.CHECKED, State.APPROVED, Role.DIRECTOR, {Must.BY_ANOTHER}, "whoever drafted or checked it"),
        (State.APPROVED, State.SENT, Role.ANALYST, {Must.FILE_UNCHANGED}, "is not the one that was recorded"),
        (State.SENT, State.DRAFT, Role.ANALYST, set(), "The return is sent, and cannot become a draft."),
        (State.CORRECTED, State.APPROVED, Role.DIRECTOR, set(), "cannot become approved"),
    ],
)
def test_what_is_refused_and_why(state: State | None, to: State, role: Role, not_true: set[Must], said: str) -> None:
    refused = refusal(state, to, role, not_true)
    assert refused is not None and said in refused.what and refused.do.endswith(".")


def test_each_move_stands_once_and_every_state_can_be_left_and_reached() -> None:
    pairs = [(move.start, move.to) for move in MOVES]
    assert len(pairs) == len(set(pairs))
    assert all(moves_from(state) for state in State)
    assert {move.to for move in MOVES} == set(State)


def test_nothing_is_sent_that_was_not_approved_and_nothing_approved_that_was_not_checked() -> None:
    assert [move.start for move in MOVES if move.to is State.SENT] == [State.APPROVED]
    assert [move.start for move in MOVES if move.to is State.APPROVED] == [State.CHECKED]
    for to in (State.APPROVED, State.SENT):
        (move,) = [move for move in MOVES if move.to is to]
        assert {Must.NO_ERRORS, Must.FILE_UNCHANGED} <= set(move.needs)


def test_a_correction_begins_a_new_round_and_keeps_the_old() -> None:
    sent = History(2025, "893", (moved(State.DRAFT), moved(State.CHECKED), moved(State.APPROVED),
                                 moved(State.SENT, kept="sent_round_1.xml")))  # fmt: skip
    assert sent.next_round(State.CORRECTED) == 2
    corrected = sent.with_move(moved(State.CORRECTED, 2))
    assert corrected.round == 2 and corrected.next_round(State.DRAFT) == 2
    assert [move.kept for move in corrected.kept] == ["sent_round_1.xml"]


def test_a_history_is_read_as_it_was_written() -> None:
    history = History(2025, "893", (moved(State.DRAFT), moved(State.CHECKED)))
    assert read_text(as_text(history), "history.json") == history


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", "null", '{"schema": "mainstay/census-history/2"}', "[" * 100_000,
        as_text(History(2025, "893", (moved(State.DRAFT), moved(State.SENT)))),
        as_text(History(2025, "893", (moved(State.SENT),))),
        as_text(History(2025, "893", (moved(State.DRAFT),))).replace('"draft"', '"done"'),
    ],
    ids=["empty", "list", "nothing in it", "null", "another schema", "deep", "a move that is none", "no beginning",
         "no such state"],
)  # fmt: skip
def test_a_history_changed_by_hand_is_refused(text: str) -> None:
    with pytest.raises(CannotGoOn) as refused:
        read_text(text, "history.json")
    assert refused.value.exit_code == 1 and refused.value.where == "history.json"


def test_the_table_answers_for_every_pair() -> None:
    for state in (None, *State):
        for to in State:
            allowed = [role for role in Role if refusal(state, to, role) is None]
            assert bool(allowed) == (move_between(state, to) is not None)


@pytest.mark.parametrize(
    ("drafted", "approver", "refused"),
    [
        (("AB", ""), ("a.b.", ""), True),
        (("AB", ""), ("CD", ""), False),
        (("AB", "7"), ("CD", "7"), True),
        (("AB", "7"), ("AB", "8"), False),
        (("AB", "7"), ("AB", ""), True),
        (("AB", ""), ("AB", "8"), True),
    ],
)
def test_accounts_are_compared_where_both_are_known_and_initials_where_they_are_not(
    drafted: tuple[str, str], approver: tuple[str, str], refused: bool
) -> None:
    by, account = drafted
    move = Moved(1, State.DRAFT, by, Role.ANALYST, "2025-10-20T09:00:00+00:00", FILE, account=account)
    history = History(2025, "893", (move,))
    assert history.prepared_by(*approver) is refused
    assert read_text(as_text(history), "") == history
