"""The retention schedule."""

from __future__ import annotations

from collections.abc import Sequence

from mainstay.presentation.going_live.declaring import GAP, Facts, Paper, Part


def _parts(facts: Facts) -> Sequence[Part]:
    return (
        Part("What this is", (
            (f"How long {facts.named} keeps each kind of information in Mainstay (UK GDPR, Article 5(1)(e)). A period that is "
            "marked as assumed is Mainstay's own and nobody's rule: the council sets its own. Nothing is deleted under a period "
            "that the council has not agreed to."),
        )),
        Part("How long", (), ("What", "How long", "Why", "On whose word", "Decided"), (42, 26, 48, 38, 28),
             [(period.title, period.kept_for, period.why, period.source, period.decided) for period in facts.periods]),
        Part("How it is deleted", (), ("What", "What it is", "Deleted"), (42, 76, 64),
             [(period.title, period.what, period.deleted_by) for period in facts.periods]),
        Part("What is left", (
            "Back-ups made before still hold what was deleted, until they are deleted themselves.",
            "The systems that the files come from have schedules of their own: the next files would bring old rows back.",
            f"Who looks at this schedule, and when next: {GAP}.",
        )),
    )  # fmt: skip


PAPER = Paper(
    "retention_schedule", 50, "Retention schedule",
    "Says how long each kind of information is kept, why, on whose word, and who deletes it.",
    "The information asset owner, with the records manager.", _parts,
)  # fmt: skip
