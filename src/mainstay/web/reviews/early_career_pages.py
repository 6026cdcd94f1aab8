"""Pages of programmes: the cohort, somebody joining, one person's steps, one step."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from mainstay.foundations.dates import day_number, day_of, in_words
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database import typed_rows
from mainstay.stores.database.typed_rows import Typed
from mainstay.tasks.early_career import Journey, Step, journeys, proposed
from mainstay.tasks.who_someone_is import is_worker, staff_numbers
from mainstay.vocabulary.development import PROGRAMMES, STEP_OUTCOMES
from mainstay.vocabulary.steps_of_programmes import NOTHING_PROPOSED, PROPOSALS
from mainstay.web.audit.entries import record
from mainstay.web.drafts.filling_in import Filling, fill_in
from mainstay.web.drafts.keeping import draft_at, drafts_of, keep
from mainstay.web.drafts.taking_out import TakingOut, ask_and_take_out
from mainstay.web.own_worker import own_key
from mainstay.web.reviews.early_career_forms import ROWS, DoneForm, JoiningForm, StepForm, StepsForm
from mainstay.web.reviews.entrance import DONE
from mainstay.web.reviews.line import cohort, follows
from mainstay.web.reviews.typed_here import person_of, rows_by
from mainstay.web.roles import May
from mainstay.web.with_record import with_record

TABLE = "milestone"
TITLE = "Early-career programmes"
SEEN_BY = (
    "You, and the assessor whose number you write.",
    "The workforce lead and the principal social worker.",
    "The worker, on their own page; their team manager sees which reviews are due and were done.",
)


@with_record(TITLE)
def everyone(request: HttpRequest, held: WorkforceRecord) -> HttpResponse:
    """The cohort: who has something due first comes first."""
    found = _cohort(request, held)
    facts = {
        "journeys": found, "shown": staff_numbers(held, [each.person for each in found]), "today": timezone.localdate(),
        "own_cohort": not request.user.may(May.SEE_PEOPLE), "done": DONE.get(request.GET.get("done", "")),
        "drafts": drafts_of(request.user.pk, "reviews-early", "reviews-step"),
    }  # fmt: skip
    return render(request, "reviews_early_career.html", facts)


@with_record(TITLE)
def join(request: HttpRequest, held: WorkforceRecord) -> HttpResponse:
    """Somebody joins a programme: who, which, from when. The steps are proposed on the next page and kept as a draft."""

    def finish(form: JoiningForm) -> str:
        programme = form.choice("programme")
        if form.person == own_key(request.user, held):
            form.add_error("worker", "Somebody else has to follow your own programme.")
            return ""
        if _is_on(held, form.person, programme):
            form.add_error(
                "worker", "This worker is on this programme already, in a file that was imported or typed here."
            )
            return ""
        place = reverse("reviews-early-steps", kwargs={"person": form.person, "programme": programme})
        values: dict[str, list[str]] = {"assessor": [form.assessor_key]}
        for row, (step, due) in enumerate(proposed(programme, form.cleaned_data["begun"])[:ROWS], 1):
            values |= {f"step_{row}": [step], f"due_{row}": [f"{due.day}/{due.month}/{due.year}" if due else ""]}
        if draft_at(request.user.pk, place) is None:
            keep(request.user.pk, "reviews-early-steps", place, f"Steps: {PROGRAMMES[programme].label}", values)
        return place

    back = reverse("reviews-early")
    form = partial(JoiningForm, record=held)
    filling = Filling(form, finish, "Add somebody to a programme", "reviews_join.html", back, SEEN_BY, button="Go on")
    return fill_in(request, filling)


@with_record(TITLE)
def steps(request: HttpRequest, held: WorkforceRecord, person: str, programme: str) -> HttpResponse:
    """The steps of one who joins, as proposed and as changed."""
    known = programme in PROGRAMMES and is_worker(held, person) and person != own_key(request.user, held)
    begun = draft_at(request.user.pk, request.path) is not None and not _is_on(held, person, programme)
    if not known or not (begun or _is_own_form(request)):
        raise Http404
    one = reverse("reviews-early-one", kwargs={"person": person, "programme": programme})

    def finish(form: StepsForm) -> str:
        assessor = form.choice("assessor")
        for box, step, due in form.steps:
            values: dict[str, object] = {"person": person, "programme": programme, "step": step}
            values |= {"due": day_number(due)} if due else {}
            values |= {"assessor": assessor} if is_worker(held, assessor) else {}
            typed_rows.add(TABLE, values, by=request.user.pk, number=form.part(box), expected=0)
        record(request.user, "added to a programme", f"person {person}")
        return f"{one}?done=saved"

    title = f"Steps: {PROGRAMMES[programme].label}"
    sure = PROPOSALS.get(programme, NOTHING_PROPOSED).how_sure
    back = reverse("reviews-early")
    filling = Filling(StepsForm, finish, title, "reviews_steps.html", back, SEEN_BY, forget_to=back)
    return fill_in(request, filling, how_sure=sure, shown=staff_numbers(held, [person]).get(person, person))


@with_record(TITLE)
def one(request: HttpRequest, held: WorkforceRecord, person: str, programme: str) -> HttpResponse:
    """One person's programme."""
    journey = _journey(request, held, person, programme)
    record(request.user, "viewed", f"person {person}")
    typed = rows_by(held, TABLE, "person", "programme", "step")
    rows = [(step, typed.get((person, programme, step.step)) if not step.file else None) for step in journey.steps]
    stand = {row.number for _step, row in rows if row}
    twice = [row for key, row in typed.items() if key[:2] == (person, programme) and row.number not in stand]
    changed = {row.number: len(typed_rows.versions(row.number)) for _step, row in rows if row}
    known = staff_numbers(held, [person, *(step.assessor for step in journey.steps)])
    facts = {
        "journey": journey, "rows": rows, "changed": changed, "shown": known, "today": timezone.localdate(),
        "done": DONE.get(request.GET.get("done", "")), "twice": [(row, step_in_words(row)) for row in twice],
    }  # fmt: skip
    return render(request, "reviews_programme.html", facts)


@with_record(TITLE)
def add_step(request: HttpRequest, held: WorkforceRecord, person: str, programme: str) -> HttpResponse:
    """One more step."""
    _journey(request, held, person, programme)
    return _step_form(request, held, person, programme, None)


@with_record(TITLE)
def record_step(request: HttpRequest, held: WorkforceRecord, person: str, programme: str, step: str) -> HttpResponse:
    """A step that a file says is due, done before a file says so."""
    journey = _journey(request, held, person, programme)
    found = next((each for each in journey.steps if each.key == step), None)
    if found is None or not ((found.file and found.is_open) or _was_made_by(request, found)):
        raise Http404
    return _done_form(request, held, found)


@with_record(TITLE)
def change_step(request: HttpRequest, held: WorkforceRecord, number: str) -> HttpResponse:
    """One step: done, or corrected."""
    row = _row(request, held, number)
    return _step_form(request, held, person_of(held, row), str(row.values["programme"]), row)


@with_record(TITLE)
def take_out_step(request: HttpRequest, held: WorkforceRecord, number: str) -> HttpResponse:
    """Taking a step out."""
    row = _row(request, held, number)
    person, programme = person_of(held, row), str(row.values["programme"])
    typed = sum(key[:2] == (person, programme) for key in rows_by(held, TABLE, "person", "programme", "step"))
    last = typed == 1 and not any(step.file for step in _journey(request, held, person, programme).steps)
    place = reverse("reviews-early-one", kwargs={"person": person, "programme": programme})
    to = reverse("reviews-early") if last else place
    return ask_and_take_out(request, row, TakingOut("Take out this step?", step_in_words(row), place, f"{to}?done=out",
                                                    "took out a review"))  # fmt: skip


def step_in_words(row: Typed) -> Sequence[tuple[str, str]]:
    """A typed step: what it says."""
    held = row.values
    found = [("Step", str(held.get("step", "")))]
    for name, key in (("Due", "due"), ("Done", "done")):
        found += [(name, in_words(day_of(held[key])))] if held.get(key) is not None else []
    return [*found, ("How it went", STEP_OUTCOMES[held["outcome"]].label)] if held.get("outcome") else found


def _step_form(
    request: HttpRequest, held: WorkforceRecord, person: str, programme: str, row: Typed | None
) -> HttpResponse:
    place = reverse("reviews-early-one", kwargs={"person": person, "programme": programme})
    journey = next((each for each in journeys(held, {person}) if each.programme == programme), None)
    own = " ".join(str(row.values["step"]).split()).casefold() if row else ""
    others = frozenset(each.name for each in journey.steps) - {own} if journey else frozenset()

    def finish(form: StepForm) -> str:
        said = form.cleaned_data
        values = {"person": row.values["person"] if row else person, "programme": programme, "step": said["step"]}
        values |= {name: day_number(said[name]) for name in ("due", "done") if said.get(name)}
        values |= {"outcome": said.get("outcome"), "assessor": form.assessor_key}
        number = row.number if row else form.form_number
        typed_rows.add(TABLE, values, by=request.user.pk, number=number, expected=form.read_version)
        record(request.user, "changed a review" if row else "added a review", f"row {number}")
        return f"{place}?done=saved"

    boxes = _boxes(held, row) if row else None
    form = partial(StepForm, record=held, person=person, others=others, today=timezone.localdate())
    title = "Record or change a step" if row else "Add a step"
    filling = Filling(form, finish, title, "reviews_step.html", place, SEEN_BY, boxes, step_in_words)
    return fill_in(request, filling)


def _done_form(request: HttpRequest, held: WorkforceRecord, step: Step) -> HttpResponse:
    """Its name and the day it is due stay the file's: a later file that says how it went is believed."""
    place = reverse("reviews-early-one", kwargs={"person": step.person, "programme": step.programme})

    def finish(form: DoneForm) -> str:
        said = form.cleaned_data
        values = {"person": step.person, "programme": step.programme, "step": step.step, "outcome": said.get("outcome")}
        values |= {"done": day_number(said["done"]), "assessor": form.assessor_key}
        typed_rows.add(TABLE, values, by=request.user.pk, number=form.form_number, expected=form.read_version)
        record(request.user, "added a review", f"row {form.form_number}")
        return f"{place}?done=saved"

    form = partial(DoneForm, record=held, person=step.person, others=frozenset(), today=timezone.localdate())
    filling = Filling(form, finish, f"Record as done: {step.step}", "reviews_step.html", place, SEEN_BY)
    return fill_in(request, filling)


def _boxes(held: WorkforceRecord, row: Typed) -> dict[str, object]:
    values = row.values
    days = {name: day_of(values[name]) for name in ("due", "done") if values.get(name) is not None}
    assessor = str(values.get("assessor") or "")
    known = staff_numbers(held, [assessor]).get(assessor, "").partition(",")[0] if assessor else ""
    shown = {"step": values["step"], "outcome": values.get("outcome", ""), "assessor": known}
    return {"number": row.number, "version": row.version, **shown, **days}


def _cohort(request: HttpRequest, held: WorkforceRecord) -> list[Journey]:
    me = own_key(request.user, held)
    mine = None if request.user.may(May.SEE_PEOPLE) else cohort(request.user, held)
    found = journeys(held, None if mine is None else {person for person, _programme in mine})
    return [each for each in found if each.person != me and (mine is None or each.key in mine)]


def _journey(request: HttpRequest, held: WorkforceRecord, person: str, programme: str) -> Journey:
    if not follows(request.user, held, person, programme):
        raise Http404
    found = next((each for each in journeys(held, {person}) if each.programme == programme), None)
    if found is None:
        raise Http404
    return found


def _row(request: HttpRequest, held: WorkforceRecord, number: str) -> Typed:
    rows = typed_rows.typed(TABLE, number=number)
    if not rows or not follows(request.user, held, person_of(held, rows[0]), str(rows[0].values["programme"])):
        raise Http404
    return rows[0]


def _is_on(held: WorkforceRecord, person: str, programme: str) -> bool:
    return any(each.programme == programme for each in journeys(held, {person}))


def _was_made_by(request: HttpRequest, step: Step) -> bool:
    """Whether this very form recorded the step: somebody pressed twice."""
    made = typed_rows.typed(TABLE, person=step.person, number=request.POST.get("number", "") or "none")
    return request.method == "POST" and any(row.values.get("step") == step.step for row in made)


def _is_own_form(request: HttpRequest) -> bool:
    """Whether the steps that are there are those that this very form made: somebody pressed twice."""
    if request.method != "POST":
        return False
    form = StepsForm(request.POST)
    if not form.is_valid():
        return False
    return any(typed_rows.typed(TABLE, number=form.part(box)) for box, _step, _due in form.steps)
