"""What people type is in the figures as soon as it is typed, and only what it changed is worked out again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl

import mainstay
from mainstay.measures.declaring import measures_of
from mainstay.record.declaring import tables
from mainstay.stores.database.models import Edition
from mainstay.stores.database.typed_rows import add, take_out
from mainstay.tasks.protected_breakdowns import breakdowns_of_a_record
from mainstay.web.figures_shown import IN_NO_FIGURE, Figures, figures
from mainstay.web.roles import Role
from mainstay.web.worked_out_before import mark_of
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.typed_by_hand import table

ROOT = Path(mainstay.__file__).parent
READ: dict[str, dict[str, Any]] = {
    "supervision": {"person": "P-1", "held_on": 20_340, "kind": "management"},
    "milestone": {"person": "P-1", "programme": "first_year", "step": "Panel", "due": 20_340},
    "conversation": {"person": "P-1", "kind": "stay", "held_on": 20_340},
    "suggestion": {"made_on": 20_340, "text": "A second screen", "state": "received"},
    "vacancy": {"vacancy": "V-1", "role": "case_holder", "fte": 1_000_000},
}
"""A row of each table into which people type and that measures read; nobody types vacancies yet."""
STEPS, SUGGESTIONS = (
    "/our-workforce/measures/early_career_steps_on_time/",
    "/our-workforce/measures/suggestions_answered/",
)


def now() -> Figures:
    found = figures()
    assert found is not None
    return found[1]


def test_figures_are_counted_again_once_somebody_types_what_a_measure_reads_and_only_then(council: Edition) -> None:
    before = now()
    add("recognition", {"team": "Safeguarding North", "given_on": 20_000, "for_what": "Covering duty"}, by=None)
    assert now() is before, "no measure reads what one is thanked for"
    for name, row in READ.items():
        kept = add(name, row, by=None)
        assert now() is not before, name
        assert take_out(kept.number, expected=kept.version)
        assert now() is before, f"{name} is as it was"


def test_the_page_of_a_measure_shows_what_was_typed_at_once(council: Edition, as_role: AsRole) -> None:
    lead = as_role(Role.WORKFORCE_LEAD)
    assert "no suggestion was made in the year" in lead.get(SUGGESTIONS).content.decode()
    for days in (None, 20_350):
        told = {"answered_on": days, "state": "done"} if days else {}
        add("suggestion", READ["suggestion"] | told, by=None)
    assert "50.0%" in lead.get(SUGGESTIONS).content.decode()
    before = now().content.answer("early_career_steps_on_time")
    person = table("spell").filter(pl.col("end").is_null() & pl.col("person").is_not_null())["person"][0]
    step = {"person": person, "programme": "first_year", "step": "Visit to the court", "due": 20_340, "done": 20_339}
    add("milestone", step, by=None)
    after = now().content.answer("early_career_steps_on_time")
    assert before is not None and after is not None
    assert (after.numerator, after.denominator) == (before.numerator + 1, before.denominator + 1)
    assert f"{after.value}%" in lead.get(STEPS).content.decode()


def test_typing_judges_and_draws_only_what_it_changed_and_the_same_way(council: Edition) -> None:
    kinds = ("supervision", "workforce", "load")
    before = now()
    judged = {kind: before._all_protected(kind) for kind in kinds}
    drawn = {name: before.trend_picture(name) for name in before.trends}
    person = table("supervision")["person"][0]
    add("supervision", {"person": person, "held_on": 20_340, "due_on": 20_339, "kind": "management"}, by=None)
    after = now()
    # Who opens one page finds what was judged before, and waits for nothing that did not change.
    after.groups("leavers_headcount", teams=True)
    assert after._parts["protected", "workforce"] is judged["workforce"]
    assert [kind for kind in kinds if after._all_protected(kind) is not judged[kind]] == ["supervision"]
    assert after.pictures is before.pictures
    anew = [name for name in drawn if after.trend_picture(name) is not drawn[name]]
    assert "supervision_on_time" in anew and len(anew) < len(drawn) / 5
    assert after.trend_picture("supervision_on_time") != drawn["supervision_on_time"]
    content = after.content
    alone = breakdowns_of_a_record(after.record, content.as_at, content.answers, content.breakdowns)
    for kind in kinds:
        assert after._all_protected(kind) == alone.of([each.name for each in measures_of(kind)]), kind


def test_no_measure_reads_a_table_that_is_said_to_be_in_no_figure() -> None:
    """Asked of the code: none of the rooms that figures are worked out in names one of those tables; the others are read."""
    rooms = [ROOT / "record", ROOT / "measures"]
    texts = [path.read_text("utf-8") for room in rooms for path in room.rglob("*.py")]
    texts += [(ROOT / "tasks" / name).read_text("utf-8") for name in ("figures.py", "figures_of_a_record.py")]
    for name in (*IN_NO_FIGURE, *READ):
        read = any(f'table("{name}")' in text for text in texts)
        assert name in tables() and read == (name not in IN_NO_FIGURE), name


def test_a_mark_tells_two_tables_apart() -> None:
    one = pl.DataFrame({"a": [1, None], "b": ["x", "y"]})
    others = [
        one.reverse(),
        one.rename({"a": "c"}),
        one.head(1),
        one.with_columns(a=pl.lit(1)),
        one.clear(),
        one.select("a"),
    ]
    marks = {mark_of(each) for each in (one, *others)}
    assert len(marks) == len(others) + 1 and mark_of(one.clone()) == mark_of(one) and mark_of(pl.DataFrame())
