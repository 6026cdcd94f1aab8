"""Files that come into the council's folder by themselves: fetched, never accepted by themselves, never twice; and what nobody
accepts is deleted."""

from __future__ import annotations

import json
import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from mainstay.stores.database import editions
from mainstay.stores.database.models import Edition
from mainstay.web.audit.models import Entry
from mainstay.web.intake_desk.cleaning import clear_abandoned
from mainstay.web.intake_desk.models import Reading
from mainstay.web.intake_desk.uploads import open_imports
from mainstay.web.intake_desk.watching import CHORE, look_in_the_folder
from mainstay.web.roles import Role
from tests.council_files import STAFF, put
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.test_intake_desk import BIRCH, QUILL, _accept, _csv, _given, _hidden, _settings, _text


@pytest.fixture
def folder(tmp_path: Path, settings) -> Path:
    """A folder that is watched, with a list and the council's number."""
    there = tmp_path / "from HR"
    put(there, "Staff 30.09.24.csv", STAFF, QUILL)
    (there / "mapping.toml").write_text('[settings]\ncouncil = "893"\n')
    settings.WATCH_FOLDER = str(there)
    return there


def _look() -> str:
    return str(look_in_the_folder.func())


def test_files_are_fetched_once_they_are_settled_and_wait_for_somebody_to_accept_them(as_role: AsRole, folder) -> None:
    client = as_role(Role.ANALYST)
    assert "It was not looked at yet." in _text(client.get("/intake/"))
    assert "at the next look" in _look() and open_imports() == [], "they may still be coming"
    assert "The files were taken" in _look()
    (one,) = open_imports()
    assert one.scheduled and Edition.objects.count() == 0
    page = _text(client.get("/intake/"))
    assert "begun by the schedule, from the council's folder" in page and "Last looked at on" in page
    assert str(folder) not in page
    place = f"/intake/{one.number}/"
    assert "Which council are these files of?" in _text(client.get(place)), (
        "a mapping.toml that lies there is not taken"
    )
    client.post(place, {_question(one.folder, "council"): "893"})
    assert _accept(client, place).status_code == 302 and Edition.objects.count() == 1
    assert Entry.objects.get(did="began an import by the schedule").account is None


def _question(folder: Path, key: str) -> str:
    from mainstay.web.intake_desk.reading import name_of, so_far

    return next(name_of(each) for each in so_far(folder).questions if each.key == key)


def test_the_same_content_is_not_taken_twice_but_changed_content_is(folder: Path) -> None:
    _look(), _look()
    assert _look() == "Nothing is new." and len(open_imports()) == 1
    later = time.time() + 5
    os.utime(folder / "Staff 30.09.24.csv", (later, later))
    assert "at the next look" in _look() and _look() == "Nothing is new.", "saved again, the same"
    put(folder, "Staff 30.09.24.csv", STAFF, QUILL, BIRCH)
    assert "at the next look" in _look() and "were taken" in _look() and len(open_imports()) == 2


def test_what_says_the_same_as_what_is_shown_does_not_wait_for_anybody(as_role: AsRole, folder: Path) -> None:
    client = as_role(Role.ANALYST)
    place = _given(client, _settings(), _csv(STAFF, QUILL))
    assert _accept(client, place).status_code == 302
    _look(), _look()
    _read_everything()
    assert open_imports() == [] and Edition.objects.count() == 1
    assert Entry.objects.filter(did="found nothing new in the folder").count() == 1


def _read_everything() -> None:
    from mainstay.web.background.working import one_done

    while one_done("tests"):
        pass


def test_a_folder_that_cannot_be_read_is_said_and_files_of_other_kinds_are_left(folder: Path, settings) -> None:
    (folder / "Notes.pdf").write_bytes(b"%PDF-1.7")
    _look()
    assert "1 of another kind are left alone" in _look()
    (folder / "Staff 30.09.24.csv").write_bytes(b"MZ\x90\x00" + b"\x00" * 90)
    _look()
    assert "This is a program" in _look() and len(open_imports()) == 1
    settings.WATCH_FOLDER = str(folder / "not there")
    assert "There is no such folder" in _look() and str(folder) not in _look()
    settings.WATCH_FOLDER = ""
    assert _look() == "" and CHORE.every() is None


def test_what_nobody_accepts_is_deleted_after_a_while_and_that_is_recorded(as_role: AsRole) -> None:
    client = as_role(Role.ANALYST)
    old, young = _given(client, _settings(), _csv(STAFF, QUILL)), _given(client, _settings(), _csv(STAFF, BIRCH))
    (forgotten,) = [each for each in open_imports() if each.number in old]
    about = json.loads((forgotten.folder / ".import.json").read_text())
    about["at"] = (datetime.now(UTC) - timedelta(days=31)).timestamp()
    (forgotten.folder / ".import.json").write_text(json.dumps(about))
    half = forgotten.folder.parent / ".half"
    half.mkdir()
    coming = forgotten.folder.parent / "coming" / "x.upload"
    put(coming.parent, coming.name, STAFF)
    for each in (half, coming):
        os.utime(each, (about["at"], about["at"]))
    assert clear_abandoned.func() == 1
    assert [each.number in young for each in open_imports()] == [True] and not half.exists() and not coming.exists()
    assert not forgotten.folder.exists() and Reading.objects.count() == 1
    assert Entry.objects.get(did="deleted an import that nobody accepted").what == f"{forgotten.short}, after 30 days"
    assert client.get(old).status_code == 404 and "within 30 days" in _text(client.get("/intake/"))


def test_each_version_has_a_page_and_any_of_them_can_be_shown_again(as_role: AsRole) -> None:
    client = as_role(Role.WORKFORCE_LEAD)
    for rows in ((QUILL,), (QUILL, BIRCH), (BIRCH,)):
        assert _accept(client, _given(client, _settings(), _csv(STAFF, *rows))).status_code == 302
    first, second, third = Edition.objects.order_by("pk")
    page = client.get(f"/intake/versions/{second.pk}/")
    said = _text(page)
    assert f"after version {first.pk}" in said and "New 1 No longer listed 0 Changed 0 of 1" in said
    assert "Staff 30.09.24.csv" in said and "workforce_lead@example.invalid" in said and "It is not shown now" in said
    keys = client.get(f"/intake/versions/{second.pk}/keys.csv").content.decode("utf-8-sig").splitlines()
    assert [line.partition(",")[2] for line in keys[1:]] == ["new"] and keys[1].startswith("P-")
    back = client.post(f"/intake/versions/{first.pk}/show/", {"shown": _hidden(page, "shown")})
    assert "is shown again" in _text(client.get(back["Location"])) and editions.current() == first
    late = client.post(f"/intake/versions/{second.pk}/show/", {"shown": str(third.pk)})
    assert "Nothing was undone" in _text(client.get(late["Location"])) and editions.current() == first
    said = _text(client.get(f"/intake/versions/{third.pk}/"))
    assert (
        f"no longer shown: version {first.pk} is shown instead" in said and "accepted, and shown from then on" in said
    )
    last = Entry.objects.order_by("-pk").filter(did="showed an earlier version again").get()
    assert last.what == f"version {third.pk}, now {first.pk}" and Edition.objects.count() == 3
    assert client.get("/intake/versions/99999/").status_code == 404


def test_a_version_of_before_these_pages_says_what_it_changed_all_the_same(as_role: AsRole, council) -> None:
    said = _text(as_role(Role.ANALYST).get(f"/intake/versions/{council.pk}/"))
    assert "There was no version before" in said and "It is shown now" in said and "Nothing more was recorded" in said
    assert as_role(Role.ANALYST).post(f"/intake/versions/{council.pk}/show/").status_code == 302


def test_accepting_keeps_the_problems_for_the_desks_and_follows_keys_that_changed(as_role: AsRole) -> None:
    from mainstay.stores.database.aliases import key_now
    from mainstay.stores.database.problems_kept import problems_of

    client = as_role(Role.ANALYST)
    assert _accept(client, _given(client, _settings(), _csv(STAFF, QUILL))).status_code == 302
    first = editions.current()
    assert first is not None
    (old,) = editions.opened(first).table("person")["person"].to_list()
    heading = STAFF.replace("Employee No", "Employee No; SWE Number")
    numbered = QUILL.replace("0011;", "0011; SW100200;")
    assert _accept(client, _given(client, _settings(), _csv(heading, numbered))).status_code == 302
    second = editions.current()
    assert second is not None
    (new,) = editions.opened(second).table("person")["person"].to_list()
    assert old != new and key_now(old) == new
    found = problems_of(second, {})
    assert found is not None and all(each.place.file == "Staff 30.09.24.csv" for each in found)


def test_what_is_worked_out_too_late_for_an_import_that_is_gone_leaves_nothing(as_role: AsRole) -> None:
    from mainstay.web.intake_desk import kept_reading
    from mainstay.web.intake_desk.dropping import dropped
    from mainstay.web.intake_desk.read_in_background import read_import

    place = _given(as_role(Role.ANALYST), _settings(), _csv(STAFF, QUILL))
    (one,) = open_imports()
    as_role(Role.ANALYST).get(f"{place}difference/")
    found = kept_reading.difference_kept(one.folder)
    assert found is not None
    dropped(one)
    with pytest.raises(FileNotFoundError):
        kept_reading.difference_written(one.folder, *found)
    assert read_import.func(one.number) == "gone" and not any(one.folder.parent.glob("*/"))
