"""Retention: what is past its time and agreed goes, what is not stays, and how many of what is recorded."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone
from typer.testing import CliRunner

from mainstay.foundations.dates import day_number
from mainstay.stores.database import typed_rows
from mainstay.stores.database.editions import accept, current, opened, show
from mainstay.stores.database.models import Edition, NotBroughtBack, TypedRow
from mainstay.web.audit.chain import state
from mainstay.web.audit.entries import record
from mainstay.web.audit.models import Entry
from mainstay.web.going_live.declaring import Grade, in_words, kinds
from mainstay.web.going_live.models import Deleted, KeepFor
from mainstay.web.going_live.schedule import agree_to_all, apply_retention, decide, schedule
from mainstay.web.roles import Role

NOW = timezone.now()
TODAY = timezone.localdate()
KINDS = {kind.name: kind for kind in kinds()}


class Nobody:
    pk = None


def keep(name: str, days: int | None) -> None:
    decide(KINDS[name], days, "a test", Nobody())


def deleted(name: str) -> int:
    return next(done.deleted for done in apply_retention(TODAY) if done.kind.name == name)


def aged(entries, days: int) -> None:
    """As if they were written so many days earlier, in a chain that holds."""
    from mainstay.web.audit.rewriting import _relinked

    entries.update(at=NOW - timedelta(days=days))
    _relinked(Entry.objects.order_by("pk").first().pk)


@pytest.fixture
def chain(council, example_record) -> list[Edition]:
    """Four versions in a chain, the last one in use, and one beside it that was undone."""
    made, before = [council], example_record.record
    for rows in (30, 20, 10):
        fewer = replace(before, tables={**before.tables, "absence": before.table("absence").head(rows)})
        made.append(accept(fewer, base=made[-1], made_by=None))
    none = replace(before, tables={**before.tables, "absence": before.table("absence").head(5)})
    undone = accept(none, base=made[-1], made_by=None)
    show(undone.base, instead_of=undone)
    Edition.objects.update(made_at=NOW - timedelta(days=400))
    return [*made, undone]


def test_every_kind_explains_itself() -> None:
    assert len(KINDS) == len({kind.place for kind in kinds()}) >= 12
    for kind in kinds():
        assert kind.what.endswith(".") and kind.why.endswith(".") and not kind.title.endswith("."), kind.name
        assert kind.delete is not None or kind.by_whom, f"{kind.name}: who deletes it?"
        assert kind.delete is None or kind.due is not None, f"{kind.name}: what would be deleted?"
        assert (kind.source != "none") == (kind.grade is Grade.COMMON), f"{kind.name}: no period without a word for it"


def test_a_period_in_words() -> None:
    assert [in_words(days) for days in (None, 0, 1, 90, 365, 2190)] == [
        "until somebody decides", "not at all once it is over", "1 day", "90 days", "1 year", "6 years",
    ]  # fmt: skip


def test_nothing_is_deleted_under_a_period_that_nobody_agreed_to(chain) -> None:
    TypedRow.objects.create(number="a", table="supervision", stands=False)
    TypedRow.objects.update(typed_at=NOW - timedelta(days=4_000))
    assert not any(done.deleted for done in apply_retention(TODAY))
    assert Edition.objects.count() == 5 and TypedRow.objects.count() == 1 and not Deleted.objects.exists()
    agree_to_all(Nobody())
    assert sum(done.deleted for done in apply_retention(TODAY)) == 2
    assert Edition.objects.count() == 4 and not TypedRow.objects.exists()


def test_earlier_versions_go_and_the_one_in_use_and_the_one_before_it_stay(chain) -> None:
    keep("earlier_versions", 365)
    assert deleted("earlier_versions") == 2
    assert set(Edition.objects.values_list("pk", flat=True)) == {each.pk for each in chain[2:]}
    assert current() == chain[3] and opened(chain[3]) and Edition.objects.get(pk=chain[2].pk).base is None
    assert deleted("earlier_versions") == 0, "doing it twice does no harm"
    show(chain[3].base, instead_of=chain[3])
    assert current() == chain[2], "and the last import can still be undone"


def test_a_version_s_time_begins_when_the_next_took_its_place(chain) -> None:
    Edition.objects.filter(pk=chain[2].pk).update(made_at=NOW)
    keep("earlier_versions", 365)
    assert deleted("earlier_versions") == 1, "the second was in use until today"


def test_a_version_that_was_undone_goes_and_no_other(chain) -> None:
    keep("undone_versions", 90)
    assert deleted("undone_versions") == 1
    assert set(Edition.objects.values_list("pk", flat=True)) == {each.pk for each in chain[:4]}


def test_typed_rows_go_by_their_own_days_and_with_every_earlier_wording() -> None:
    old, new = day_number(TODAY) - 3_000, day_number(TODAY) - 100
    row = typed_rows.add("supervision", {"person": "P-1", "held_on": old}, by=None)
    typed_rows.add("supervision", {"person": "P-1", "held_on": old, "minutes": 5}, by=None, number=row.number)
    typed_rows.add("supervision", {"person": "P-2", "held_on": old, "due_on": new}, by=None)
    typed_rows.add("conversation", {"person": "P-3", "kind": "exit", "held_on": old}, by=None)
    keep("supervision", 2_190)
    assert deleted("supervision") == 1
    assert {each.person for each in TypedRow.objects.all()} == {"P-2", "P-3"}
    keep("conversations", 365)
    assert deleted("conversations") == 1 and TypedRow.objects.count() == 1


def test_marks_stay_until_somebody_decides() -> None:
    NotBroughtBack.objects.create(mark="a" * 64)
    NotBroughtBack.objects.update(made_at=NOW - timedelta(days=30_000))
    apply_retention(TODAY)
    assert NotBroughtBack.objects.count() == 1
    keep("marks", 365)
    assert deleted("marks") == 1


def test_the_audit_is_cut_with_an_entry_that_says_so_and_its_chain_holds() -> None:
    for number in range(6):
        record(None, "did", f"thing {number}")
    aged(Entry.objects.filter(what__in=["thing 0", "thing 1", "thing 2"]), 5_000)
    keep("audit", 365)
    ended = Entry.objects.order_by("-pk").first().link
    assert deleted("audit") == 3
    first = Entry.objects.order_by("pk").first()
    assert first.did == "cut off" and first.what.startswith("3 entries up to here; the last one's link was ")
    assert list(Entry.objects.filter(did="did").values_list("what", flat=True)) == ["thing 3", "thing 4", "thing 5"]
    assert state().holds, state().sentence
    assert Entry.objects.filter(did="cut the audit", what=f"3 entries; it ended with {ended}").count() == 1
    assert deleted("audit") == 0 and state().holds


def test_an_audit_that_does_not_hold_is_not_cut_and_the_rest_is_still_done() -> None:
    for number in range(4):
        record(None, "did", f"thing {number}")
    aged(Entry.objects.filter(what__in=["thing 0", "thing 1"]), 5_000)
    keep("audit", 365)
    keep("typed_rows_replaced", 30)
    TypedRow.objects.create(number="a", table="supervision", stands=False)
    TypedRow.objects.update(typed_at=NOW - timedelta(days=4_000))
    Entry.objects.filter(what="thing 2").update(what="thing 9")
    done = {each.kind.name: each for each in apply_retention(TODAY)}
    assert "does not hold" in done["audit"].stopped and done["typed_rows_replaced"].deleted == 1
    assert Entry.objects.filter(what="thing 0").exists()


def test_what_was_deleted_is_recorded_by_kind_and_number_alone(as_role) -> None:
    keep("typed_rows_replaced", 30)
    TypedRow.objects.create(number="a", table="supervision", person="P-00000000beef", stands=False)
    TypedRow.objects.update(typed_at=NOW - timedelta(days=4_000))
    client = as_role(Role.ADMINISTRATOR)
    page = client.get("/going-live/how-long/").content.decode()
    assert "1 would be deleted now, for good" in page and "P-00000000beef" not in page
    answer = client.post("/going-live/how-long/delete/", follow=True).content.decode()
    assert "What was past its time was deleted" in answer and not TypedRow.objects.exists()
    assert Entry.objects.filter(did="deleted what was past its time", what="typed_rows_replaced: 1").count() == 1
    assert Deleted.objects.get().count == 1
    assert not Entry.objects.filter(what__contains="beef").exists()


def test_looking_deletes_nothing(as_role, chain) -> None:
    agree_to_all(Nobody())
    page = as_role(Role.WORKFORCE_LEAD).get("/going-live/how-long/").content.decode()
    assert Edition.objects.count() == 5 and "until somebody decides" in page


def test_a_decision_is_kept_with_its_reason_and_what_was_decided_before(as_role) -> None:
    client = as_role(Role.WORKFORCE_LEAD)
    for days in (500, 700):
        client.post("/going-live/how-long/audit/", {"days": days, "because": "Our records policy"})
    assert [each.days for each in KeepFor.objects.order_by("pk")] == [500, 700]
    line = next(each for each in schedule(TODAY) if each.kind.name == "audit")
    assert line.days == 700 and line.period == "700 days"
    page = client.get("/going-live/how-long/audit/").content.decode()
    assert "500" in page and "Our records policy" in page
    assert Entry.objects.filter(did="set how long data are kept", what="audit: 700 days").count() == 1


@pytest.mark.parametrize(
    "wrong",
    [{"days": "x"}, {"days": "-1"}, {"days": "30"}, {"days": "99999999"}, {"days": "1.5"}, {"because": ""}],
)
def test_a_decision_that_cannot_hold_is_refused_and_what_was_typed_is_kept(as_role, wrong) -> None:
    said = {"days": "365", "because": "Our policy"} | wrong
    answer = as_role(Role.WORKFORCE_LEAD).post("/going-live/how-long/audit/", said)
    text = answer.content.decode()
    assert answer.status_code == 400 and "There is a problem" in text and not KeepFor.objects.exists()
    assert not said["because"] or said["because"] in text


@pytest.mark.parametrize("name", ["back_ups", "uploads", "nothing", "sessions"])
def test_what_is_not_decided_here_cannot_be(as_role, name) -> None:
    answer = as_role(Role.WORKFORCE_LEAD).post(f"/going-live/how-long/{name}/", {"days": 5, "because": "x"})
    assert answer.status_code == 404


def test_agreeing_to_all_decides_on_each_once(as_role) -> None:
    client = as_role(Role.WORKFORCE_LEAD)
    client.post("/going-live/how-long/audit/", {"days": 500, "because": "Our records policy"})
    client.post("/going-live/how-long/agree/")
    client.post("/going-live/how-long/agree/")
    assert KeepFor.objects.count() == sum(kind.may_change for kind in kinds())
    page = client.get("/going-live/how-long/").content.decode()
    assert "Agree to the schedule as it stands" not in page and not re.search(r"assumed by Mainstay.*Decide", page)


def test_the_command_says_first_and_then_deletes(chain) -> None:
    from mainstay.commands.application import application

    keep("undone_versions", 90)
    said = CliRunner().invoke(application(), ["retain", "--only-say"])
    assert "Versions whose import was undone: 1 would be deleted (kept 90 days)." in said.output
    assert Edition.objects.count() == 5
    done = CliRunner().invoke(application(), ["retain"])
    assert done.exit_code == 0 and "Versions whose import was undone: 1 deleted." in done.output
    assert Edition.objects.count() == 4


def test_people_who_left_long_ago_are_counted(council) -> None:
    line = next(each for each in schedule(TODAY) if each.kind.name == "people_in_the_record")
    keep("people_in_the_record", 0)
    all_leavers = next(each for each in schedule(TODAY) if each.kind.name == "people_in_the_record")
    assert 0 <= line.due < all_leavers.due
