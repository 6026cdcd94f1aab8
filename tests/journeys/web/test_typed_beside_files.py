"""What a file tells of and somebody typed too: judged together, counted once, and nothing typed is lost from sight."""

from __future__ import annotations

import re
from datetime import date, timedelta

import polars as pl
import pytest
from django.utils import timezone

from mainstay.foundations.dates import day_number, in_words
from mainstay.measures.answering import answers
from mainstay.measures.declaring import measures
from mainstay.record.frames import frame_of
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database import typed_rows
from mainstay.tasks.early_career import journeys
from mainstay.tasks.supervision_held import Supervised, last_and_next, last_held, meetings_of
from mainstay.tasks.teams_of_a_record import standing
from mainstay.web.figures_shown import figures
from mainstay.web.record_shown import record_shown
from mainstay.web.roles import Role
from mainstay.web.said_twice import each_once
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.typed_by_hand import (
    STAY,
    Worker,
    file_says_now,
    of_worker,
    send,
    table,
    worker_of,
)
from tests.journeys.web.typing import boxes_of
from tests.small_records import record_of, staff_history

LIST_DAY = date(2025, 9, 30)


def worker_with_meeting_due() -> tuple[Worker, date, str]:
    """A worker of whom a file says that a meeting was due and was not held since, that day, and the file's name."""
    record = record_shown()[1]
    due = {person: when.due for person, when in last_and_next(record).items() if when.due}
    for person in sorted(due.keys() & standing(record).by_person.keys()):
        files = {each.file for each in meetings_of(record, person)}
        if len(files) == 1:
            return worker_of(record, person), due[person], files.pop()
    raise AssertionError("every worker with a meeting due is in two files")


def worker_with_open_step() -> tuple[Worker, str]:
    """A worker of whom a file says that a step of the first year is to be done, and the first such step."""
    found = next(each for each in journeys(record_shown()[1]) if each.next_step and each.next_step.file)
    assert found.next_step is not None and found.programme == "first_year"
    return worker_of(record_shown()[1], found.person), found.next_step.step


def slashed(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


# Supervision


def test_a_typed_meeting_closes_the_one_that_a_file_says_is_due(council, as_role: AsRole) -> None:
    worker, due, file = worker_with_meeting_due()
    lead, of_file = as_role(Role.WORKFORCE_LEAD), of_worker("supervision", worker)
    page, place = f"/reviews/supervision/{worker.person}/", f"/reviews/supervision/{worker.person}/add/"
    assert lead.get(page).content.decode().count("Overdue") == 1
    form = lead.get(place).content.decode()
    assert f"Yes, the one due on {in_words(due)}, in {file}" in form
    (closes,) = re.findall(r'<option value="(file-[^"]+)"', form)
    held = slashed(timezone.localdate())
    wrong = send(lead, place, kind="reflective", held_on=held, closes=closes).content.decode()
    assert "The one that was due is of another kind: management." in wrong
    boxes = {**boxes_of(lead, place), "kind": "management", "held_on": held, "minutes": "50", "closes": closes}
    assert [lead.post(place, boxes).status_code for _twice in range(2)] == [302, 302]
    now = of_worker("supervision", worker)
    assert now.height == of_file.height, "it stands once: typed, in the place of the file's"
    (row,) = now.filter(pl.col("due_on") == day_number(due)).rows(named=True)
    assert (row["held_on"], row["minutes"], row["source"]) == (day_number(timezone.localdate()), 50, None)
    shown = lead.get(page).content.decode()
    assert "Overdue" not in shown and "A file tells of these too" not in shown
    assert last_and_next(record_shown()[1])[worker.person] == Supervised(timezone.localdate(), None)
    (typed,) = typed_rows.typed("supervision")
    assert send(lead, f"/reviews/supervision-rows/{typed.number}/take-out/").status_code == 302
    assert of_worker("supervision", worker).equals(of_file) and "Overdue" in lead.get(page).content.decode()


def test_a_meeting_typed_before_a_file_tells_of_it_is_counted_once(council, as_role: AsRole) -> None:
    worker, due, _file = worker_with_meeting_due()
    lead, place = as_role(Role.WORKFORCE_LEAD), f"/reviews/supervision/{worker.person}/add/"
    held = due + timedelta(3)
    for closes in re.findall(r'<option value="(file-[^"]+)"', lead.get(place).content.decode()):
        said = {"kind": "management", "held_on": slashed(held), "minutes": "75", "closes": closes}
        assert send(lead, place, **said).status_code == 302
    only_typed = value_of("supervision_held", record_shown()[1])
    rows = council_rows("supervision")
    of_it = (pl.col("person") == worker.person) & (pl.col("due_on") == day_number(due))
    file_says_now(
        "supervision",
        rows.with_columns(
            held_on=pl.when(of_it).then(pl.lit(day_number(held), pl.Int32)).otherwise("held_on"),
            held=pl.when(of_it).then(pl.lit(1, pl.Int8)).otherwise("held"),
            reason_not_held=pl.when(~of_it).then("reason_not_held"),
        ),
    )
    (row,) = of_worker("supervision", worker).filter(pl.col("due_on") == day_number(due)).rows(named=True)
    assert row["held_on"] == day_number(held) and row["source"] is not None
    assert row["minutes"] == 75, "the file leaves open how long it lasted"
    assert value_of("supervision_held", record_shown()[1]) == only_typed
    shown = lead.get(f"/reviews/supervision/{worker.person}/").content.decode()
    assert "A file tells of these too" in shown and f"Held: {in_words(held)}. Minutes: 75." in shown
    (typed,) = typed_rows.typed("supervision")
    assert f"/reviews/supervision-rows/{typed.number}/take-out/" in shown
    again = send(lead, place, kind="management", held_on=slashed(held)).content.decode()
    assert "A meeting of this kind on this day is there already." in again
    again = send(lead, place, kind="management", due_on=slashed(due), held_on=slashed(held + timedelta(1)))
    assert "A file says that the meeting due on this day was held." in again.content.decode()


def test_a_held_meeting_of_a_file_makes_good_a_typed_one_and_the_reverse(council) -> None:
    record = record_shown()[1]
    here = standing(record).by_person
    quiet = {person: when.last for person, when in last_and_next(record).items() if when.last and not when.due}
    person = min(quiet.keys() & here.keys())
    last = quiet[person]
    assert last is not None
    typed_rows.add("supervision", {"person": person, "kind": "reflective", "due_on": day_number(last) - 30}, by=None)
    assert last_and_next(record_shown()[1])[person] == Supervised(last, None), "the file's is later"
    typed_rows.add("supervision", {"person": person, "kind": "management", "due_on": day_number(last) + 30}, by=None)
    assert last_and_next(record_shown()[1])[person] == Supervised(last, last + timedelta(30))
    held = {"person": person, "kind": "management", "held_on": day_number(last) + 31}
    typed_rows.add("supervision", held, by=None)
    assert last_and_next(record_shown()[1])[person] == Supervised(last + timedelta(31), None)


def test_meetings_long_past_are_said_with_their_reasons_and_not_called_overdue(council, as_role: AsRole) -> None:
    """The file tells of meetings that were cancelled years ago: another was held since."""
    record, here = record_shown()[1], standing(record_shown()[1]).by_person
    missed = table("supervision").filter(
        (pl.col("reason_not_held") == "cancelled") & pl.col("person").is_in(list(here))
    )
    when = last_and_next(record)
    person = next(each for each in missed["person"] if when[each].due is None)
    shown = as_role(Role.WORKFORCE_LEAD).get(f"/reviews/supervision/{person}/").content.decode()
    assert "Not held: cancelled" in shown and "Overdue" not in shown


def test_what_a_file_says_of_a_meeting_without_a_day_counts_as_the_figures_count_it() -> None:
    """Ash's was held, the file says no more; Bay was away; Cal's was cancelled; Dee's was due before she had one."""
    meetings = [
        meeting("1", "P-ash", due_on="2025-08-29", held=1), meeting("2", "P-bay", due_on="2025-08-29", held=0,
                                                                   reason_not_held="away"),
        meeting("3", "P-cal", due_on="2025-08-29", held=0, reason_not_held="cancelled"),
        meeting("4", "P-dee", due_on="2025-08-29", kind="group"), meeting("5", "P-dee", held_on="2025-09-01"),
    ]  # fmt: skip
    record = record_of([staff_history(str(LIST_DAY))], supervision=meetings)
    day = date(2025, 8, 29)
    assert last_and_next(record) == {
        "P-ash": Supervised(day, None), "P-cal": Supervised(None, day), "P-dee": Supervised(date(2025, 9, 1), None),
    }  # fmt: skip
    assert last_and_next(record, (None, "group"))["P-dee"] == Supervised(None, day)
    said = {each: meetings_of(record, f"P-{each}")[0] for each in ("ash", "bay", "cal")}
    assert [each.unheld for each in said.values()] == [
        "Held, on a day that is not known", "Not held: away for longer", "Not held: cancelled",
    ]  # fmt: skip
    assert last_held([said["ash"], said["bay"]]) == day
    assert [each.is_still_due(None) for each in said.values()] == [False, False, True]


# Programmes


def test_a_step_of_a_file_is_recorded_as_done_here_until_the_file_says_so(council, as_role: AsRole) -> None:
    worker, step = worker_with_open_step()
    lead, of_file = as_role(Role.PRINCIPAL_SOCIAL_WORKER), of_worker("milestone", worker)
    page = f"/reviews/early-career/{worker.person}/first_year/"
    said = {"worker": worker.number, "programme": "first_year", "begun": "1/9/2025"}
    refused = send(lead, "/reviews/early-career/add/", **said).content.decode()
    assert "This worker is on this programme already, in a file that was imported or typed here." in refused
    before = lead.get(page).content.decode()
    place = re.search(r'href="([^"]+/done/[0-9a-f]{12}/)"[^>]*>record it as done here<[^>]*>: ' + step, before).group(1)
    assert "Write the day on which it was done." in send(lead, place, outcome="passed").content.decode()
    boxes = {**boxes_of(lead, place), "done": "1/10/2025", "outcome": "passed"}
    assert [lead.post(place, boxes).status_code for _twice in range(2)] == [302, 302]
    assert lead.get(place).status_code == 404, "it is done"
    now = of_worker("milestone", worker)
    was = of_file.filter(pl.col("step") == step).row(0, named=True)
    (row,) = now.filter(pl.col("step") == step).rows(named=True)
    assert now.height == of_file.height and row["done"] == day_number(date(2025, 10, 1))
    assert all(row[name] == was[name] for name in ("due", "assessor", "began", "cohort"))
    done = f"{of_file['done'].count() + 1} of {of_file.height} steps done"
    assert done in lead.get(page).content.decode()
    of_it = (pl.col("person") == worker.person) & (pl.col("step") == step)
    theirs = pl.when(of_it).then(pl.lit(day_number(date(2025, 9, 28)), pl.Int32)).otherwise("done")
    file_says_now("milestone", council_rows("milestone").with_columns(done=theirs))
    (row,) = of_worker("milestone", worker).filter(pl.col("step") == step).rows(named=True)
    assert row["done"] == day_number(date(2025, 9, 28)) and row["source"] is not None and row["outcome"] == "passed"
    shown = lead.get(page).content.decode()
    assert done in shown and "A file tells of these too" in shown and "Done: 1 October 2025." in shown
    (typed,) = typed_rows.typed("milestone")
    assert send(lead, f"/reviews/steps/{typed.number}/take-out/")["Location"].startswith(page)


def test_a_programme_that_was_typed_and_comes_in_a_file_has_each_step_once(council, as_role: AsRole) -> None:
    worker, step = worker_with_open_step()
    for name, due in ((f" {step.upper()} ", 20_400), ("Visit to the court", 20_500)):
        row = {"person": worker.person, "programme": "first_year", "step": name, "due": due}
        typed_rows.add("milestone", row, by=None)
    steps = of_worker("milestone", worker)
    assert steps["step"].to_list().count(step) == 1 and steps["step"].n_unique() == steps.height
    assert (steps.filter(pl.col("step") == step)["due"] != 20_400).all(), "neither is done: the file's stands"
    assert "Visit to the court" in steps["step"]


def test_steps_of_who_has_left_are_to_be_done_no_more(council, as_role: AsRole) -> None:
    record = record_shown()[1]
    here = standing(record).by_person
    left = record.table("spell").filter(pl.col("end").max().over("person") < day_number(date(2025, 1, 1)))
    left = left.filter(pl.col("end").is_null().sum().over("person") == 0)
    person = next(each for each in left["person"] if each not in here)
    row = {"person": person, "programme": "first_year", "step": "Panel", "due": day_number(date(2025, 2, 1))}
    typed_rows.add("milestone", row, by=None)
    (journey,) = journeys(record_shown()[1], {person})
    assert journey.next_step is None and journey.done == 0 and journey.steps[0].state(LIST_DAY) == "gone"
    lead = as_role(Role.WORKFORCE_LEAD)
    assert f"/{person}/first_year/" not in lead.get("/reviews/").content.decode()
    assert "Not done before leaving" in lead.get(f"/reviews/early-career/{person}/first_year/").content.decode()


# Conversations


def test_a_conversation_of_a_file_is_not_typed_again_and_counts_once(council, as_role: AsRole) -> None:
    record, lead = record_shown()[1], as_role(Role.PRINCIPAL_SOCIAL_WORKER)
    listed = lead.get("/reviews/conversations/").content.decode()
    assert "28 conversations were brought in from Interviews to 30-09-2025.xlsx" in listed
    here = list(standing(record).by_person)
    stays = table("conversation").filter(pl.col("person").is_in(here) & (pl.col("kind") == "stay"))
    row = stays.sort("person").row(0, named=True)
    held, offered = (date(1970, 1, 1) + timedelta(row[name]) for name in ("held_on", "offered_on"))
    place = f"/reviews/conversations/stay/{row['person']}/"
    for days in ({"held_on": slashed(held)}, {"offered_on": slashed(offered), "held_on": slashed(held + timedelta(1))}):
        wrong = send(lead, place, **{**STAY, "offered_on": slashed(offered - timedelta(1)), **days}).content.decode()
        assert "is there already, in a file that was imported" in wrong and not typed_rows.typed("conversation")
    assert send(lead, place, **STAY).status_code == 302, "another of the same kind on other days is another one"
    assert table("conversation").height == 29


def test_a_conversation_typed_before_a_file_tells_of_it_counts_once(workers, as_role: AsRole) -> None:
    worker, lead = workers[0], as_role(Role.PRINCIPAL_SOCIAL_WORKER)
    place = f"/reviews/conversations/stay/{worker.person}/"
    boxes = {**boxes_of(lead, place), **STAY}
    assert [lead.post(place, boxes).status_code for _twice in range(2)] == [302, 302]
    file_says_now("conversation", with_conversation(worker, held_on=None))
    (row,) = of_worker("conversation", worker).rows(named=True)
    assert row["source"] is None and row["theme"] == "development", "the file says that it was offered, and no more"
    file_says_now("conversation", with_conversation(worker, held_on=day_number(date(2025, 10, 3))))
    (row,) = of_worker("conversation", worker).rows(named=True)
    assert row["source"] is not None and row["comments"] == "Wants to teach students"
    listed = lead.get("/reviews/conversations/").content.decode()
    assert "A file tells of it too: it is counted once" in listed and "29 conversations were brought in" in listed


def test_the_worker_is_given_all_of_it(workers, as_role: AsRole) -> None:
    """What stands twice is held twice: the page of what is held leaves nothing out."""
    worker = workers[0]
    send(as_role(Role.PRINCIPAL_SOCIAL_WORKER), f"/reviews/conversations/stay/{worker.person}/", **STAY)
    file_says_now("conversation", with_conversation(worker, held_on=day_number(date(2025, 10, 3))))
    own = as_role(Role.PRACTITIONER, person=worker.person)
    assert own.get("/about-me/").content.decode().count("Stay conversation: held on 3 October 2025") == 1
    held = own.get("/about-me/held/").content.decode()
    part = held[held.index("Your welcome, stay and exit conversations") :]
    assert "Development and progression" in part and "Workload" in part


# Figures


def test_what_is_typed_is_in_the_figures_at_once(council) -> None:
    worker, due, _file = worker_with_meeting_due()

    def on_log(name: str) -> tuple[object, object]:
        answer = figures()[1].content.answer(name)
        return answer.numerator, answer.denominator

    held, offered = on_log("supervision_held"), on_log("conversations_held")
    typed_rows.add(
        "supervision",
        {"person": worker.person, "kind": "management", "due_on": day_number(due), "held_on": day_number(due)}, by=None,
    )  # fmt: skip
    assert on_log("supervision_held") == (held[0] + 1, held[1]), "one of those due was held, and none is due besides"
    talk = {"person": worker.person, "kind": "stay", "theme": "pay", "held_on": day_number(date(2025, 9, 1))}
    row = typed_rows.add("conversation", talk, by=None)
    assert on_log("conversations_held")[0] == offered[0] + 1
    assert typed_rows.take_out(row.number, expected=row.version)
    assert on_log("conversations_held") == offered


# One thing, once


@pytest.mark.parametrize(
    ("of_file", "typed", "stands"),
    [
        ({"held_on": 100}, {"held_on": 100, "minutes": 60}, [(None, 100, 60, 0)]),
        ({"held_on": 100}, {"held_on": 101}, [(None, 100, None, 0), (None, 101, None, None)]),
        ({"held_on": 100}, {"held_on": 100, "due_on": 98}, [(98, 100, None, 0)]),
        ({"due_on": 98}, {"held_on": 100, "due_on": 98, "minutes": 60}, [(98, 100, 60, None)]),
        ({"due_on": 98}, {"due_on": 98, "minutes": 60}, [(98, None, 60, 0)]),
        ({"due_on": 98, "held_on": 99}, {"due_on": 98, "held_on": 100, "minutes": 60}, [(98, 99, 60, 0)]),
        ({"due_on": 98, "held_on": 99}, {"due_on": 98}, [(98, 99, None, 0)]),
        ({"due_on": 98, "held": 1}, {"held_on": 98}, [(98, 98, None, 0)]),
        ({"due_on": 98, "kind": None}, {"due_on": 98, "held_on": 98}, [(98, 98, None, None)]),
        ({"held_on": 100, "kind": "group"}, {"held_on": 100}, [(None, 100, None, 0), (None, 100, None, None)]),
        ({"held_on": 100, "person": "P-2"}, {"held_on": 100}, [(None, 100, None, 0), (None, 100, None, None)]),
    ],
)
def test_a_meeting_stands_once(of_file: dict, typed: dict, stands: list[tuple]) -> None:
    usual = {"person": "P-1", "kind": "management"}
    told = [{"supervision": "S-1", **usual, **of_file, "source": 0, "row": 2}, {"supervision": "T-1", **usual, **typed}]
    for rows in (told, told[::-1]):
        found = each_once(WorkforceRecord("", (), {"supervision": meetings_frame(rows)})).table("supervision")
        assert sorted(found.select("due_on", "held_on", "minutes", "source").rows(), key=str) == sorted(stands, key=str)
        assert found.schema == frame_of("supervision").schema


def test_a_typed_meeting_brings_the_day_held_and_the_day_due_of_a_file_together() -> None:
    """The file has what was due and, in a row of its own, what was held: the typed one says that they are the same."""
    usual = {"person": "P-1", "kind": "management"}
    rows = [
        {"supervision": "S-1", **usual, "due_on": 98, "held": 0, "reason_not_held": "leave", "source": 0, "row": 2},
        {"supervision": "S-2", **usual, "held_on": 100, "source": 0, "row": 3},
        {"supervision": "T-1", **usual, "due_on": 98, "held_on": 100},
    ]
    (row,) = (
        each_once(WorkforceRecord("", (), {"supervision": meetings_frame(rows)})).table("supervision").rows(named=True)
    )
    assert (row["supervision"], row["due_on"], row["held_on"], row["reason_not_held"]) == ("S-2", 98, 100, None)


def value_of(name: str, record: WorkforceRecord) -> tuple[object, object]:
    """What a measure is worked out from on the day of the lists."""
    [answer] = answers(record, [LIST_DAY], [measures()[name]])
    return answer.numerator, answer.denominator


def council_rows(name: str) -> pl.DataFrame:
    """What files say of a table."""
    from mainstay.stores.database.editions import current, opened

    return opened(current()).table(name)


def with_conversation(worker: Worker, *, held_on: int | None) -> pl.DataFrame:
    """What files say of conversations, and one more, offered on 1 October 2025."""
    rows = council_rows("conversation").filter(pl.col("conversation") != "C-new")
    row = {
        "conversation": ["C-new"], "person": [worker.person], "kind": ["stay"], "offered_on": [day_number(date(2025, 10, 1))],
        "held_on": [held_on], "theme": ["workload" if held_on else None], "source": [0], "row": [2],
    }  # fmt: skip
    return pl.concat([rows, frame_of("conversation", row)])


def meeting(number: str, person: str, **more: object) -> dict[str, object]:
    return {"supervision": number, "person": person, "kind": "management", "source": 0, **more}


def meetings_frame(rows: list[dict]) -> pl.DataFrame:
    return frame_of("supervision", {name: [row.get(name) for row in rows] for name in frame_of("supervision").columns})
