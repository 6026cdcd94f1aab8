"""What the desk's pages show, in words: versions, people who made them, and figures beside each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils.timezone import localtime

from mainstay.foundations.dates import in_words
from mainstay.foundations.problems import CannotGoOn
from mainstay.presentation.content import SourceLine
from mainstay.presentation.words import change, counted, sentence, value_of
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database.models import Edition
from mainstay.stores.kept import source_in
from mainstay.tasks.comparing_records import Difference, FigureBeside
from mainstay.tasks.describing import source_lines
from mainstay.web.intake_desk.models import Turn

MOST_SHOWN = 30
_NONE = "\u2013"
_NOBODY = "nobody who is recorded"
_CHANGED_IN = {
    "person": "who they are: qualification, date of birth, number",
    "spell": "role, team, contract, hours or pay",
    "absence": "absence",
    "involvement": "the children allocated to them",
    "agency_assignment": "agency assignments",
    "census_statement": "what census returns say of them",
    "person_fact": "which file gave what is known of them",
    "hours": "hours worked",
    "payment": "payments",
    "registration": "registration",
    "reduction": "reductions of their load",
    "learning": "learning",
    "milestone": "early-career reviews",
    "supervision": "supervision",
    "conversation": "interviews",
    "recognition": "thanks",
}


@dataclass(frozen=True)
class Version:
    """One version of the record, in the order they were accepted."""

    number: int
    made: str
    made_by: str
    files: int
    is_current: bool


@dataclass(frozen=True)
class TurnLine:
    """One change of what is shown."""

    at: str
    by: str
    what: str


@dataclass(frozen=True)
class FigureLine:
    """One figure before and after."""

    title: str
    before: str
    after: str
    change: str


def sentences_of(reason: CannotGoOn) -> str:
    """Why work stopped, in sentences; a place on the server's disk is nobody's business."""
    where = "" if PurePath(reason.where).is_absolute() else reason.where
    head = f"{where}: {reason.what}" if where else reason.what
    return " ".join(part for part in (head, reason.why, reason.do) if part)


def who(account: int | None) -> str:
    """Someone by what they sign in with; what is said where nobody is known."""
    known = get_user_model().objects.filter(pk=account).first() if account else None
    return str(known.email) if known else _NOBODY


def when(at: datetime) -> str:
    """An instant by the council's own clock."""
    here = localtime(at)
    return f"{in_words(here.date())}, {here:%H:%M}"


def made_of(edition: Edition | None) -> list[SourceLine]:
    """What a version was made of."""
    if edition is None:
        return []
    return source_lines(WorkforceRecord(edition.council, tuple(source_in(each) for each in edition.sources)))


def history(shown: Edition | None, *, every: bool = False) -> list[Version]:
    """The latest versions, or every one, the newest first."""
    found = Edition.objects.order_by("-pk")
    latest = list(found if every else found[:MOST_SHOWN])
    names = get_user_model().objects.in_bulk({each.made_by for each in latest if each.made_by})
    return [
        Version(
            each.pk, when(each.made_at), names[each.made_by].email if each.made_by in names else _NOBODY,
            len({source["file"] for source in each.sources}), shown is not None and each.pk == shown.pk,
        )
        for each in latest
    ]  # fmt: skip


def turns(edition: Edition) -> list[TurnLine]:
    """Each time a version came to be shown, or ceased to be, the latest first."""
    found = Turn.objects.filter(Q(version=edition.pk) | Q(before=edition.pk)).order_by("-pk")[:MOST_SHOWN]
    names = get_user_model().objects.in_bulk({each.by for each in found if each.by})
    return [
        TurnLine(when(each.at), names[each.by].email if each.by in names else _NOBODY, _turn(each, edition.pk))
        for each in found
    ]


def _turn(each: Turn, number: int) -> str:
    if each.version == number:
        return "accepted, and shown from then on" if each.how == "accepted" else "shown again"
    instead = "nothing is shown" if each.version is None else f"version {each.version} is shown"
    return f"{'undone' if each.how == 'undone' else 'no longer shown'}: {instead} instead"


def figure_lines(found: Difference) -> list[FigureLine]:
    """Every figure that either record has, before and after; the reason where it has none."""
    return [_figure(each) for each in found.figures if each.before is not None or each.after is not None]


def _figure(each: FigureBeside) -> FigureLine:
    then = each.before.value if each.before else None
    now = each.after.value if each.after else None
    told = [_NONE if answer is None else value_of(answer) for answer in (each.before, each.after)]
    if each.after is not None and now is None and each.after.reason:
        told[1] = f"Cannot be computed. {sentence(each.after.reason)}"
    moved = change(now, then, each.measure.unit) if now is not None and then is not None else _NONE
    return FigureLine(each.measure.title, told[0], told[1], moved)


def changed_lines(found: Difference) -> list[str]:
    """How many people changed in what, in words."""
    return [
        f"{counted(len(keys), 'person', 'people')}: {_CHANGED_IN.get(name, name.replace('_', ' '))}"
        for name, keys in sorted(found.people.changed_in.items(), key=lambda each: -len(each[1]))
    ]
