"""What a finding is, and what a kind of finding must say about itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from mainstay.measures.computing import Answer
from mainstay.presentation.content import ReportContent


class Verdict(Enum):
    """Whether a difference is more than chance; the words stand beside the sentence."""

    MORE = "More than chance"
    IN_PART = "In part more than chance"
    ALONE = "More than chance only by itself"
    NO_MORE = "No more than chance"
    TOO_FEW = "Too few people to judge"
    NOT_KNOWN = "Chance cannot be judged"
    COUNTED = "A full count"


class Judgement(Enum):
    """Whether a finding is something to worry about or to be glad of, by the measure's own direction."""

    WORSE = "worse"
    BETTER = "better"
    NEITHER = "neither"


@dataclass(frozen=True)
class Finding:
    """One finding: the answer it rests on, its figure and label for a glance, and one whole sentence.

    `weight` orders findings, heaviest first. A figure that stands nowhere beside another has `Judgement.NEITHER`.
    """

    answer: Answer
    figure: str
    label: str
    sentence: str
    verdict: Verdict
    judgement: Judgement
    weight: int


@dataclass(frozen=True)
class FindingKind:
    """One kind of finding. `find` gives it, or None where there is nothing that can honestly be said.

    `rank` is how much the subject matters where nothing stands out, 1 the most.
    """

    name: str
    rank: int
    find: Callable[[ReportContent], Finding | None]
