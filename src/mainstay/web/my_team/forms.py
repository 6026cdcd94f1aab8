"""Forms of a team: the agreed load, and who takes which children."""

from __future__ import annotations

from typing import Any

from django import forms

from mainstay.foundations.dates import in_words
from mainstay.presentation.team.content import ChildWaiting, TeamThisWeek, Worker
from mainstay.presentation.team.words import children, role_of
from mainstay.tasks.agreed_load import WITH_AGREED_LOAD
from mainstay.vocabulary.roles import LEADER_ROLES
from mainstay.web.plain_sentences import PlainForm

MOST = 200


class AgreedLoadForm(PlainForm):
    """Children for a full-time social worker; empty takes the agreed load away."""

    children = forms.DecimalField(
        label="Children agreed for a full-time social worker",
        required=False,
        min_value=1,
        max_value=100,
        decimal_places=1,
        error_messages={
            "invalid": "Write a number of children, such as 15.",
            "min_value": "The agreed load must be at least 1 child.",
            "max_value": "The agreed load must be 100 children or fewer.",
            "max_decimal_places": "Write at most one decimal, such as 15.5.",
        },
    )


def takers(team: TeamThisWeek) -> list[tuple[str, list[tuple[str, str]]]]:
    """Who could take children, under a heading each: social workers, managers, and others only where they have some now."""
    groups: dict[str, list[tuple[str, str]]] = {
        "Social workers": [],
        "Managers": [],
        "Others who have children now": [],
    }
    for worker in team.workers:
        if worker.role in WITH_AGREED_LOAD:
            groups["Social workers"].append(_choice(worker))
        elif worker.role in LEADER_ROLES:
            groups["Managers"].append(_choice(worker))
        elif worker.load.children:
            groups["Others who have children now"].append(_choice(worker))
    return [(heading, some) for heading, some in groups.items() if some]


def _choice(worker: Worker) -> tuple[str, str]:
    return worker.person, f"{worker.shown}, {role_of(worker)}: {children(worker.load.children)}"


def _waits(each: ChildWaiting) -> str:
    since = f" since {in_words(each.since)}" if each.since else ""
    return f"{each.child}, {each.why.value}{since}"


class TakingForm(PlainForm):
    """Who takes which children: some of those waiting, and some more from a colleague or from outside the team."""

    taker = forms.ChoiceField(
        label="Who takes the children", error_messages={"required": "Choose who takes the children."}
    )
    waiting = forms.MultipleChoiceField(label="Children of this team without a worker", required=False)
    more = forms.IntegerField(
        label="How many other children",
        required=False,
        min_value=0,
        max_value=MOST,
        error_messages={
            "invalid": "Write a whole number of children, such as 4.",
            "min_value": "The number of children must be 0 or more.",
            "max_value": f"The number of children must be {MOST} or fewer.",
        },
    )
    giver = forms.ChoiceField(label="Who has the other children now", required=False)

    def __init__(self, team: TeamThisWeek, data: Any = None) -> None:
        """The choices are those of the team."""
        super().__init__(data)
        self.team = team
        self.fields["taker"].choices = [("", "Choose a worker"), *takers(team)]
        givers = [_choice(worker) for worker in team.workers if worker.load.children]
        self.fields["giver"].choices = [("", "Nobody in this team"), *givers]
        self.fields["waiting"].choices = [(each.child, _waits(each)) for each in team.waiting]

    def clean(self) -> dict[str, Any]:
        """At least one child, and no more from a colleague than the colleague has."""
        said: dict[str, Any] = super().clean() or {}
        more = said.get("more") or 0
        if not self.errors and not more and not said.get("waiting"):
            self.add_error("more", "Choose a child who is waiting, or write how many others.")
        giver = next((each for each in self.team.workers if each.person == said.get("giver")), None)
        if giver is not None and giver.person == said.get("taker"):
            self.add_error("giver", "Choose somebody other than who takes the children.")
        elif giver is not None and more > giver.load.children:
            self.add_error(
                "more", f"{giver.shown} has {children(giver.load.children)}, so no more can come from there."
            )
        return said
