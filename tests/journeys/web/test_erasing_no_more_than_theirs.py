"""Erasing and giving out touch what is the person's and nothing else; the audit, the caches and the free space afterwards."""

from __future__ import annotations

import functools
import gc
import importlib
import json
import pkgutil
from datetime import date

import pytest
from django.db import DatabaseError, connection

import mainstay
from mainstay.foundations.caches import _EMPTYING, caches_emptied
from mainstay.foundations.problems import CannotGoOn
from mainstay.stores.database import erasing
from mainstay.stores.database.models import NotBroughtBack
from mainstay.web import figures_shown, free_space
from mainstay.web.audit.chain import state
from mainstay.web.audit.entries import record
from mainstay.web.audit.models import Entry
from mainstay.web.audit.rewriting import without_keys, worked_out_without
from mainstay.web.corrections_kept.models import CorrectionRequest
from mainstay.web.drafts.models import Draft
from mainstay.web.going_live import schedule
from mainstay.web.going_live.declaring import kinds
from mainstay.web.requests_about_people.elsewhere import erased_elsewhere, person_of, rows_elsewhere
from mainstay.web.returns_kept.models import FixAsked
from mainstay.web.roles import Role
from mainstay.web.subject_access import held_about
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.test_erasure import erased, someone  # noqa: F401 - the fixture is used by its name
from tests.journeys.web.test_requests_about_people import FRONT, taken

OF_NOBODY = {
    "comparison.exact_chances.of_a_share", "comparison.exact_chances.of_two_shares", "foundations.intervals.places_of_a_median",
    "intake.headings._examples", "published.contents.number_in", "returns.workforce_census.order_of_elements.first_out_of_order",
    "tasks.in_year_places._past", "tasks.published_neighbours._read", "tasks.published_results._read",
    "tasks.where_we_stand._latest_year", "tasks.where_we_stand._worked_out", "tasks.who_is_like_us._read",
    "web.published_results.drawn._pictures",
}  # fmt: skip
"""Caches of what is published of councils, of bare numbers, and of words that we declared ourselves."""
YEAR = person_of(["P-00000000beef"], ["staff:2025"])


def _fix() -> FixAsked:
    return FixAsked.objects.create(
        round="census_2025_893", rule="2025", of_desk="HR", to_desk="HR", word="Please look at 2025, by 3/10/2025", found=1,
        file="return 2025.xml", asked_by=1, due=date(2025, 10, 3),
    )  # fmt: skip


def test_a_year_is_no_staff_number_and_nothing_of_anybody_s_is_touched() -> None:
    fix = _fix()
    draft = Draft.objects.create(account=7, form="f", address="/x/2025/", title="2025", values={"on": "3/10/2025"})
    typed = Draft.objects.create(account=7, form="g", address="/y/", title="", values={"number": "02025"})
    (drafts, fixes) = list(rows_elsewhere(YEAR))
    assert (drafts.about, drafts.naming, drafts.perhaps) == ([], [], [typed])
    assert (fixes.about, fixes.naming, fixes.perhaps) == ([], [], [fix])
    before = list(FixAsked.objects.values()), list(Draft.objects.values())
    assert erased_elsewhere(YEAR) == 0
    assert before == (list(FixAsked.objects.values()), list(Draft.objects.values())) and draft.pk


@pytest.mark.parametrize(
    "text", ["3/10/2025", "2025-10-03", "census_2025_893", "£2025.50", "12025", "20251", "AB2025", "1,2025"]
)
def test_no_part_of_a_day_a_code_or_an_amount_is_a_number(text: str) -> None:
    assert YEAR.number is not None and YEAR.number.search(text) is None


@pytest.mark.parametrize("text", ["2025", "no. 2025.", "(02025)", "worker 2025, and", "2025?"])
def test_a_number_by_itself_may_be_theirs(text: str) -> None:
    assert YEAR.number is not None and YEAR.number.search(text)


def test_what_may_be_about_them_is_named_and_given_to_nobody(as_role: AsRole, someone: dict) -> None:  # noqa: F811
    number = someone["staff_ids"].split()[0]
    Draft.objects.create(
        account=7, form="f", address="/x/", title="", values={"number": number, "words": "another's own"}
    )
    CorrectionRequest.objects.create(
        number="a", account=7, person="P-0000000000aa", table="spell", field="start", wrong=f"mine, not {number}", desk="HR",
    )  # fmt: skip
    client = as_role(Role.WORKFORCE_LEAD)
    for place in (f"{FRONT}{someone['person']}/", f"{FRONT}{someone['person']}/erase/"):
        assert "may be about" in client.get(place).content.decode(), place
    said = taken(client, someone["person"]).read("what_is_held.json").decode()
    assert "another's own" not in said and "mine, not" not in said and "may be about something else" in said
    erased(as_role, someone)
    assert Draft.objects.get().values["number"] == number
    assert CorrectionRequest.objects.get().wrong.endswith(number)


def test_a_key_is_theirs_wherever_it_stands() -> None:
    fix = _fix()
    FixAsked.objects.filter(pk=fix.pk).update(word="see P-00000000beef, please")
    Draft.objects.create(account=7, form="f", address="/people/P-00000000beef/", title="", values={})
    assert erased_elsewhere(YEAR) == 2
    assert not Draft.objects.exists() and FixAsked.objects.get().word == "see , please"


def test_every_cache_that_may_hold_people_is_emptied(council) -> None:
    figures_shown.figures()
    assert figures_shown._HELD
    assert caches_emptied() == len(_EMPTYING) and not figures_shown._HELD
    for each in pkgutil.walk_packages(mainstay.__path__, "mainstay."):
        if not each.name.endswith(".__main__"):
            importlib.import_module(each.name)
    emptying = {id(getattr(each, "__self__", None)) for each in _EMPTYING}
    for each in gc.get_objects():
        if type(each) is functools._lru_cache_wrapper and each.__module__.startswith("mainstay."):
            of_code = each.cache_parameters()["maxsize"] is None
            name = f"{each.__module__}.{each.__name__}".removeprefix("mainstay.")
            assert of_code or name in OF_NOBODY or id(each) in emptying, name


def test_another_process_s_rewriting_is_noticed_by_the_digest(as_role: AsRole, someone: dict, council) -> None:  # noqa: F811
    figures_shown.figures()
    figures_shown._HELD["old"] = figures_shown._HELD[next(iter(figures_shown._HELD))]
    from mainstay.stores.database.without_a_person import Way

    erasing.erase([someone["person"]], erasing.replacement(Way.ERASE))
    figures_shown.figures()
    assert "old" not in figures_shown._HELD and len(figures_shown._HELD) == 1


def test_what_was_noted_before_an_erasure_is_not_taken_for_tampering() -> None:
    for number in range(4):
        record(None, "viewed", f"person P-00000000beef {number}")
    noted = 4, Entry.objects.order_by("-pk").first().link[:16]
    earlier = 2, Entry.objects.order_by("pk")[1].link
    assert without_keys(None, worked_out_without(["P-00000000beef"])) == 4
    found = state(known=noted)
    assert found.holds and "an erasure" in found.sentence, found.sentence
    assert not state(known=(4, "f" * 16)).holds
    assert "anew by an erasure" in state(known=earlier).sentence
    assert not Entry.objects.filter(what__contains="beef").exists() and state().holds


def test_what_is_added_while_an_erasure_is_worked_out_is_in_the_chain_made_anew() -> None:
    record(None, "did", "before")
    record(None, "viewed", "person P-00000000beef")
    anew = worked_out_without(["P-00000000beef"])
    record(None, "viewed", "person P-00000000beef again")
    record(None, "did", "after")
    assert without_keys(None, anew) == 2 and state().holds
    assert not Entry.objects.filter(what__contains="beef").exists()


def test_a_first_entry_that_names_them_meanwhile_is_not_left() -> None:
    record(None, "did", "before")
    anew = worked_out_without(["P-00000000beef"])
    record(None, "viewed", "person P-00000000beef")
    assert without_keys(None, anew) == 1 and state().holds
    assert without_keys(None, worked_out_without(["P-00000000beef"])) == 0
    Entry.objects.filter(did="did").update(did="done")
    record(None, "viewed", "person P-00000000beef")
    with pytest.raises(CannotGoOn):
        worked_out_without(["P-00000000beef"])


class _Cursor:
    def __init__(self, busy: int) -> None:
        self.busy = busy

    def __enter__(self) -> _Cursor:
        return self

    def __exit__(self, *_wrong: object) -> None: ...

    def execute(self, said: str) -> None:
        if self.busy < 0:
            raise DatabaseError

    def fetchone(self) -> tuple[int, int, int]:
        return (self.busy, 5, 5)


@pytest.mark.parametrize(("busy", "wiped"), [(0, True), (1, False), (-1, False)])
def test_a_wipe_that_could_not_be_done_is_said(monkeypatch, busy: int, wiped: bool) -> None:
    class Connection:
        in_atomic_block, vendor = False, "sqlite"

        def cursor(self) -> _Cursor:
            return _Cursor(busy)

    monkeypatch.setattr(erasing, "connection", Connection())
    assert erasing.wipe_free_space() is wiped


def test_a_wipe_that_is_owed_is_done_by_the_schedule_and_sessions_are_no_reason(monkeypatch) -> None:
    asked = []
    monkeypatch.setattr(free_space, "wipe_free_space", lambda: asked.append("whole") or True)
    monkeypatch.setattr(schedule, "wipe_free_space", lambda *, whole: asked.append(whole))
    assert [kind.name for kind in kinds() if not kind.of_people] == ["sessions"]
    record(None, free_space.ERASED)
    schedule.apply_retention(schedule.today())
    assert asked == ["whole"] and not free_space.is_owed()
    schedule.apply_retention(schedule.today())
    assert asked == ["whole"]


def test_somebody_employed_again_is_let_back(as_role: AsRole, someone: dict) -> None:  # noqa: F811
    erased(as_role, someone)
    client, place = as_role(Role.WORKFORCE_LEAD), f"{FRONT}let-back/"
    assert NotBroughtBack.objects.count() == 2
    assert client.post(place, {}).status_code == 400
    wrong = client.post(place, {"staff": "99999999"})
    assert wrong.status_code == 400 and b"99999999" in wrong.content and b"No mark is kept" in wrong.content
    done = client.post(place, {"staff": someone["staff_ids"].split()[1], "swe": someone["swe_number"]}, follow=True)
    assert b"The marks were taken away" in done.content and not NotBroughtBack.objects.exists()
    said = json.dumps(list(Entry.objects.filter(did="let somebody back").values_list("what", flat=True)))
    assert "not left out" in said and someone["staff_ids"].split()[1] not in said and someone["swe_number"] not in said
    assert as_role(Role.ANALYST).get(place).status_code == 403
    assert held_about([someone["person"]]).tables == () and connection
