"""Which figures to hide: the small ones, and beside them the least that leaves every need provably open.

For each end of each need a witness is looked for, a whole table in which the hidden number is that low or that high.
Figures that would have to be different in it are hidden too, at the least loss. One witness serves every need that it
meets, and it never stops being one, so the search only ever moves forward. At the end figures are brought back one by one where
the needs stay met without them. When the allowed work is up, every figure that can be hidden is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from mainstay.foundations.integer_programmes import Sums, Vector
from mainstay.measures.small_numbers.earlier import CannotBeJudged
from mainstay.measures.small_numbers.figures import Judged
from mainstay.measures.small_numbers.needs import Need
from mainstay.measures.small_numbers.programme import (
    NEARLY,
    Programme,
    Row,
    WorkIsUp,
    holds,
    shown_rows,
)

_BATCHES = 4


@dataclass(frozen=True)
class Proof:
    """A witness, which figures are different in it, and which ends of which needs it meets."""

    witness: Vector
    moved: frozenset[int]
    meets: frozenset[tuple[int, bool]]


@dataclass(frozen=True)
class Pattern:
    """What is hidden, the proofs, and the needs that nothing could meet. `in_full`: the allowed work sufficed."""

    hidden: frozenset[int]
    proofs: tuple[Proof, ...]
    unmet: tuple[Need, ...]
    in_full: bool


class Search:
    """One search for a pattern."""

    def __init__(self, judged: Judged, needs: Sequence[Need], solves: int) -> None:
        """Begins with the small figures hidden."""
        self.judged, self.needs = judged, list(needs)
        self.programme = Programme(judged, solves)
        self.small = {need.figure for need in needs if need.figure is not None and not self._stands(need.figure)}
        self.hidden: set[int] = set(self.small)
        self.proofs: list[Proof] = []
        self.open = {(number, up) for number in range(len(self.needs)) for up in (False, True)}
        self._of_figures = Sums(figure.form.items() for figure in judged.figures)
        self._of_needs = Sums(need.form.items() for need in self.needs)

    def found(self) -> Pattern:
        """The pattern, whole or as far as it could be proved."""
        if self.programme.witness(shown_rows(self.judged.figures), Row({}, 0, 0)) is None:
            raise CannotBeJudged(
                "The figures do not agree with one another, with what is published or with what was issued."
            )
        failed: set[tuple[int, bool]] = set()
        in_full = True
        try:
            self._together()
            failed = self._one_by_one()
            if not failed:
                self._brought_back()
        except WorkIsUp:
            in_full = False
            failed = self._all_hidden()
        unmet = tuple(self.needs[number] for number in sorted({number for number, _ in failed}))
        return Pattern(frozenset(self.hidden), tuple(self.proofs), unmet, in_full)

    def _stands(self, figure: int) -> bool:
        return self.judged.figures[figure].known

    def _shown(self) -> list[Row]:
        return shown_rows(figure for number, figure in enumerate(self.judged.figures) if number not in self.hidden)

    def _together(self) -> None:
        """Ends of as many needs as possible from one question, with nothing more hidden than now."""
        for up in (True, False):
            for _ in range(_BATCHES):
                ends = [end for end in sorted(self.open) if end[1] == up]
                if not ends or not self._accepted(self._batch(self._shown(), ends, up)):
                    break

    def _batch(self, shown: Sequence[Row], ends: Sequence[tuple[int, bool]], up: bool) -> Vector | None:
        forms = [self.needs[number].form for number, _ in ends]
        return self.programme.many(shown, forms, [self._reach(end) for end in ends], up=up)

    def _reach(self, end: tuple[int, bool]) -> float:
        need = self.needs[end[0]]
        return need.high if end[1] else need.low

    def _one_by_one(self) -> set[tuple[int, bool]]:
        """Ends that no more hiding can meet; every other end is met."""
        failed: set[tuple[int, bool]] = set()
        while self.open - failed:
            end = min(self.open - failed)
            if not self._accepted(self.programme.witness(self._at_a_price(), self._goal(end))):
                failed.add(end)
        return failed

    def _goal(self, end: tuple[int, bool]) -> Row:
        reach = self._reach(end)
        return Row(self.needs[end[0]].form, *((reach, np.inf) if end[1] else (-np.inf, reach)))

    def _at_a_price(self) -> list[Row]:
        rows = []
        for number, figure in enumerate(self.judged.figures):
            if number not in self.hidden:
                loss = None if figure.known else figure.loss
                rows.append(Row(figure.form, figure.low, figure.high, loss))
        return rows

    def _accepted(self, witness: Vector | None) -> bool:
        """Takes a witness as a proof, hiding what is different in it; whether it met any end that was open."""
        proof = None if witness is None else self._proof(witness)
        if proof is None or not proof.meets & self.open:
            return False
        self.proofs.append(proof)
        self.hidden |= proof.moved
        self.open -= proof.meets
        return True

    def _proof(self, witness: Vector) -> Proof | None:
        """A witness as a proof; None where, worked out again, it does not agree with what stands already."""
        values = self._of_figures.of(witness)
        moved = frozenset(
            number
            for number, figure in enumerate(self.judged.figures)
            if not figure.low - NEARLY <= values[number] <= figure.high + NEARLY
        )
        if any(self._stands(number) for number in moved) or not holds(self.programme.known, witness):
            return None
        reached = self._of_needs.of(witness)
        meets = {(number, True) for number, need in enumerate(self.needs) if reached[number] >= need.high - NEARLY}
        meets |= {(number, False) for number, need in enumerate(self.needs) if reached[number] <= need.low + NEARLY}
        return Proof(witness, moved, frozenset(meets))

    def _brought_back(self) -> None:
        """Shows again what need not be hidden, the greatest loss first, with at most half of the work that is left."""
        leave = self.programme.left // 2
        figures = self.judged.figures
        for number in sorted(self.hidden - self.small, key=lambda each: (-figures[each].loss, each)):
            if self.programme.left <= leave + 2:
                return
            kept = [proof for proof in self.proofs if number not in proof.moved]
            met: set[tuple[int, bool]] = set().union(*(proof.meets for proof in kept))
            fresh = self._without(number, self._ends() - met)
            if fresh is not None:
                self.proofs = [*kept, *fresh]
                self.hidden.discard(number)

    def _ends(self) -> set[tuple[int, bool]]:
        return {(number, up) for number in range(len(self.needs)) for up in (False, True)}

    def _without(self, number: int, missing: Iterable[tuple[int, bool]]) -> list[Proof] | None:
        """Proofs of some ends with one figure shown again; None where they are not found at once."""
        missing = set(missing)
        shown = [*self._shown(), *shown_rows([self.judged.figures[number]])]
        fresh: list[Proof] = []
        for up in (True, False):
            ends = sorted(end for end in missing if end[1] == up)
            witness = self._batch(shown, ends, up) if ends else None
            proof = None if witness is None else self._proof(witness)
            if proof is not None and proof.moved <= self.hidden - {number}:
                fresh.append(proof)
                missing -= proof.meets
        return None if missing else fresh

    def _all_hidden(self) -> set[tuple[int, bool]]:
        """Everything that can be hidden is; ends that could still not be proved within a last allowance of work."""
        self.hidden = {number for number in range(len(self.judged.figures)) if not self._stands(number)}
        self.programme.left = 2 * _BATCHES + len(self.open)
        self._together()
        failed: set[tuple[int, bool]] = set()
        for end in sorted(self.open):
            if end in self.open and not self._accepted(self.programme.witness(self._shown(), self._goal(end))):
                failed.add(end)
        return failed
