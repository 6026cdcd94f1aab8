"""Erasing a person: nothing that identifies them is left in any table, blob, typed row or file of the database."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from mainstay.foundations.files import write_text
from mainstay.foundations.finding import found_in
from mainstay.foundations.problems import CannotGoOn
from mainstay.record.declaring import Sensitivity, tables
from mainstay.stores.database import aliases, typed_rows
from mainstay.stores.database.editions import accept, opened
from mainstay.stores.database.models import Edition, EditionTable, NotBroughtBack, PersonAlias, TypedRow
from mainstay.stores.database.not_brought_back import let_back, without_the_erased
from mainstay.stores.database.numbers_of_people import numbers_in
from mainstay.stores.database.without_a_person import Replacement, Way, without_person
from mainstay.tasks.home import home_folder
from mainstay.web.accounts.models import Account
from mainstay.web.audit.entries import broken_at, record
from mainstay.web.audit.models import Entry, Head
from mainstay.web.erasing_a_person import figures_moved, marks_secret_if_any
from mainstay.web.record_shown import record_shown
from mainstay.web.roles import Role
from tests.journeys.test_web_on_postgresql import PROGRAMS, server  # noqa: F401 - the fixture is used by its name
from tests.journeys.web.conftest import PASSWORD

SAID = {"way": "ERASE", "because": "unlawful", "not_back": "yes", "word": "erase"}
DEPARTMENTS = {module.rpartition(".")[2] for module in found_in("mainstay.measures.official", "MEASURE")}


@pytest.fixture
def someone(council) -> dict:
    """Somebody with both numbers, children allocated, absence, and a statement in a return."""
    kept = opened(council)
    people = kept.table("person").drop_nulls(["swe_number", "staff_ids"])
    for name in ("involvement", "absence", "census_statement", "spell"):
        people = people.join(kept.table(name), on="person", how="semi")
    return people.row(0, named=True)


def everything_kept() -> str:
    """Every text that the database holds: each cell of each table of each version, and each column of every other table."""
    from django.apps import apps

    texts = []
    for table in EditionTable.objects.all():
        frame = pl.read_parquet(bytes(table.content))
        texts += [str(value) for row in frame.iter_rows() for value in row if isinstance(value, str)]
    for model in apps.get_models():
        if model is not EditionTable:
            texts += [str(row) for row in model.objects.values_list()]
    return "\n".join(texts)


def needles(person: dict) -> list[str]:
    return [person["person"], person["swe_number"], *person["staff_ids"].split()]


def erased(as_role, person: dict, **changes: str):
    return as_role(Role.WORKFORCE_LEAD).post(f"/requests-about-people/{person['person']}/erase/", SAID | changes)


@pytest.mark.parametrize("way", ["ERASE", "MAKE_UNIDENTIFIABLE"])
def test_nothing_kept_names_the_person_afterwards(as_role, someone, council, example_record, way) -> None:
    person, other = someone["person"], "P-0000000000aa"
    fewer = replace(
        example_record.record,
        tables={**example_record.record.tables, "absence": example_record.record.table("absence").head(300)},
    )
    accept(fewer, base=council, made_by=None)
    row = typed_rows.add("supervision", {"person": person, "minutes": 55}, by=None)
    typed_rows.add("supervision", {"person": person, "minutes": 50}, by=None, number=row.number)
    typed_rows.add("supervision", {"person": other, "supervisor": person, "minutes": 41}, by=None)
    PersonAlias.objects.create(old="P-00000000c0de", new=person, because="x")
    account = Account.objects.make("worker@example.invalid", PASSWORD, [Role.PRACTITIONER], person=person)
    record(account, "viewed", f"person {person}")
    assert all(each in everything_kept() for each in needles(someone))
    digests = dict(Edition.objects.values_list("pk", "digest"))
    answer = erased(as_role, someone, way=way)
    assert answer.status_code == 302
    left = everything_kept()
    assert [each for each in (*needles(someone), "P-00000000c0de") if each in left] == []
    account.refresh_from_db()
    assert account.person == ""
    assert not TypedRow.objects.filter(person=person).exists()
    assert TypedRow.objects.get().values == {
        "person": other,
        "minutes": 41,
        "supervision": TypedRow.objects.get().values["supervision"],
    }
    for edition in Edition.objects.all():
        assert edition.digest != digests[edition.pk] and opened(edition)
        said = f"version {edition.pk}: {digests[edition.pk]} to {edition.digest}"
        assert Entry.objects.filter(did="rewrote a version", what=said).count() == 1
    assert broken_at() is None and Head.objects.get().link == Entry.objects.order_by("-pk").first().link
    assert Entry.objects.filter(what="person somebody who was erased").exists()


def test_others_stay_as_they_were(as_role, someone, council, example_record) -> None:
    erased(as_role, someone)
    kept = opened(Edition.objects.get())
    for name, before in example_record.record.tables.items():
        if "person" in before.columns and name != "vacancy":
            others = before.filter(pl.col("person").ne_missing(someone["person"]))
            assert kept.table(name).sort(pl.all()).equals(others.sort(pl.all())), name
        else:
            assert kept.table(name).equals(before), name


def test_made_unidentifiable_leaves_the_department_s_figures_and_empties_what_identifies(example_record) -> None:
    whole = example_record.record
    people = whole.table("person").join(whole.table("census_statement"), on="person", how="semi")["person"].sort()
    for person in people.gather_every(25):
        moved = figures_moved(whole, [person], Way.MAKE_UNIDENTIFIABLE)
        assert not [each.measure.name for each in moved if each.measure.name in DEPARTMENTS]
        assert figures_moved(whole, [person], Way.ERASE)
    instead = Replacement(Way.MAKE_UNIDENTIFIABLE, "P-aaaaaaaaaaaa")
    for name, frame in whole.tables.items():
        theirs = without_person(name, frame, [people[0]], instead)
        if "person" not in theirs.columns:
            continue
        theirs = theirs.filter(pl.col("person") == "P-aaaaaaaaaaaa")
        for field in tables()[name].fields:
            if field.sensitivity in (Sensitivity.IDENTIFYING, Sensitivity.SPECIAL):
                assert set(theirs[field.name]) <= {None, "P-aaaaaaaaaaaa"}, f"{name}.{field.name}"
        assert theirs["row"].null_count() == theirs.height


@pytest.mark.parametrize("wrong", [{"word": "yes"}, {"word": ""}, {"way": "BOTH"}, {"because": "x"}, {"way": ""}])
def test_without_the_word_or_a_choice_nothing_is_erased(as_role, someone, council, wrong) -> None:
    before = Edition.objects.get().digest
    answer = erased(as_role, someone, **wrong)
    assert answer.status_code == 400 and b"There is a problem" in answer.content
    assert Edition.objects.get().digest == before and not NotBroughtBack.objects.exists()


def test_a_version_that_was_changed_by_other_means_stops_it_and_nothing_is_half_erased(
    as_role, someone, council
) -> None:
    typed_rows.add("supervision", {"person": someone["person"], "minutes": 55}, by=None)
    Edition.objects.update(digest="f" * 64)
    answer = erased(as_role, someone)
    assert answer.status_code == 409 and b"Nothing was erased" in answer.content
    assert TypedRow.objects.count() == 1 and not NotBroughtBack.objects.exists()
    assert not Entry.objects.filter(did="erased a person").exists()


def test_an_audit_that_was_changed_is_not_made_anew(as_role, someone, council) -> None:
    record(None, "viewed", f"person {someone['person']}")
    record(None, "viewed", "something")
    Entry.objects.filter(what="something").update(what="nothing")
    answer = erased(as_role, someone)
    assert answer.status_code == 409 and b"Nothing was changed" in answer.content and broken_at() is not None
    assert someone["person"] in everything_kept()


def test_the_next_files_do_not_bring_them_back_unless_let(as_role, someone, council, example_record) -> None:
    assert marks_secret_if_any() is None
    erased(as_role, someone)
    secret = marks_secret_if_any()
    again, left_out = without_the_erased(example_record.record, secret)
    assert left_out == 1 and someone["person"] not in again.table("person")["person"].to_list()
    assert NotBroughtBack.objects.count() == len(numbers_in(someone))
    assert let_back(numbers_in(someone), secret) == len(numbers_in(someone))
    assert without_the_erased(example_record.record, secret)[1] == 0
    assert without_the_erased(example_record.record, None)[1] == 0


def test_who_was_made_unidentifiable_is_so_again_and_alike_each_time(as_role, someone, council, example_record) -> None:
    from mainstay.stores.kept import digest

    erased(as_role, someone, way="MAKE_UNIDENTIFIABLE")
    once, again = (without_the_erased(example_record.record, marks_secret_if_any())[0] for _time in range(2))
    assert digest(dict(once.tables)) == digest(dict(again.tables)) != digest(dict(example_record.record.tables))
    assert once.table("person").height == example_record.record.table("person").height
    assert someone["person"] not in once.table("person")["person"].to_list()


def test_without_a_mark_none_is_kept(as_role, someone, council) -> None:
    erased(as_role, someone, not_back="")
    assert not NotBroughtBack.objects.exists() and marks_secret_if_any() is None


def test_remembered_answers_go_and_files_that_hold_the_person_are_named(as_role, someone, council) -> None:
    web, staff = home_folder() / "web", someone["staff_ids"].split()[0]
    mapping = web / "council" / "mapping.toml"
    write_text(mapping, f'# ours\n[workers]\n"Somebody Else" = "99999999"\n"The Person" = "{staff}" # said so\n')
    write_text(web / "returns" / "census_2024_893" / "draft.xml", f"<SWENo>{someone['swe_number']}</SWENo>")
    write_text(web / "returns" / "census_2023_893" / "draft.xml", "<SWENo>SW999999</SWENo>")
    write_text(web / "uploads" / ("ab" * 16) / "staff.csv", f"Staff number,Team\n{staff},One\n")
    page = as_role(Role.WORKFORCE_LEAD).get(f"/requests-about-people/{someone['person']}/erase/").content.decode()
    assert "census_2024_893" in page and "census_2023_893" not in page and "abababab" in page
    erased(as_role, someone)
    text = mapping.read_text(encoding="utf-8")
    assert "The Person" not in text and "Somebody Else" in text and "# ours" in text


def test_pages_no_longer_show_the_person(as_role, someone, council) -> None:
    assert someone["person"] in record_shown()[1].table("person")["person"].to_list()
    erased(as_role, someone)
    assert someone["person"] not in record_shown()[1].table("person")["person"].to_list()
    assert as_role(Role.WORKFORCE_LEAD).get(f"/requests-about-people/{someone['person']}/").status_code == 404


def test_keys_that_the_person_had_before_go_too(as_role, someone, council) -> None:
    typed_rows.add("supervision", {"person": "P-00000000c0de", "minutes": 55}, by=None)
    PersonAlias.objects.create(old="P-00000000c0de", new=someone["person"], because="x")
    assert aliases.keys_of("P-00000000c0de") == (someone["person"], "P-00000000c0de")
    erased(as_role, someone)
    assert not TypedRow.objects.exists() and not PersonAlias.objects.exists()


def test_a_damaged_table_stops_looking_with_a_sentence(as_role, someone, council) -> None:
    EditionTable.objects.filter(name="spell").update(content=b"PAR1")
    page = as_role(Role.WORKFORCE_LEAD).get(f"/requests-about-people/{someone['person']}/")
    assert page.status_code == 503 and b"not what was kept" in page.content
    with pytest.raises(CannotGoOn):
        from mainstay.stores.database.erasing import held_in

        held_in([someone["person"]])


IN_A_FILE = """
import pickle, sys
from pathlib import Path
from mainstay.web.started import made_ready
made_ready()
from mainstay.stores.database.editions import accept
from mainstay.stores.database import typed_rows
from mainstay.tasks.home import home_folder
from mainstay.web.accounts.models import Account
from mainstay.web.audit.entries import record
from mainstay.web.requests_about_people.erasing_pages import _erase
from django.db import connection
kept = pickle.loads(Path(sys.argv[1]).read_bytes())
people = kept.table("person").drop_nulls(["swe_number", "staff_ids"])
row = people.row(0, named=True)
accept(kept, base=None, made_by=None, council_name="x")
typed_rows.add("conversation", {"person": row["person"], "kind": "exit", "comments": "my number is " + row["staff_ids"]}, by=None)
account = Account.objects.make("worker@example.invalid", None, [], person=row["person"])
record(account, "viewed", "person " + row["person"])
def scanned():
    raw = b"".join(path.read_bytes() for path in sorted((home_folder() / "web").glob("mainstay.sqlite3*")))
    return [each for each in (row["person"], *row["staff_ids"].split()) if each.encode() in raw]
before = scanned()
wiped = _erase(account, (row["person"],), {"way": sys.argv[2], "because": "unlawful", "not_back": True})
print("BEFORE", len(before) > 1, "WIPED", wiped, "AFTER", len(scanned()))
"""


@pytest.fixture(scope="module")
def handed_over(example_record, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The record of the example council as a file, for a process that need not read the council's files again."""
    path = tmp_path_factory.mktemp("handed over") / "record"
    path.write_bytes(pickle.dumps(example_record.record))
    return str(path)


@pytest.mark.parametrize("way", ["ERASE", "MAKE_UNIDENTIFIABLE"])
def test_the_bytes_of_the_database_s_files_hold_nothing_of_them(handed_over: str, tmp_path: Path, way: str) -> None:
    """Beside the cells themselves, as what is deleted stays in the free pages of a file until it is given up."""
    environment = {**os.environ, "MAINSTAY_HOME": str(tmp_path), "DATABASE_URL": ""}
    ran = subprocess.run(
        [sys.executable, "-c", IN_A_FILE, handed_over, way],
        capture_output=True, text=True, env=environment, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr[-2_000:]
    assert ran.stdout.split() == ["BEFORE", "True", "WIPED", "True", "AFTER", "0"], ran.stdout


@pytest.mark.skipif(PROGRAMS is None, reason="no PostgreSQL: install Debian's postgresql")
def test_a_postgresql_gives_up_what_was_deleted_too(handed_over: str, server: str, tmp_path: Path) -> None:  # noqa: F811
    environment = {**os.environ, "MAINSTAY_HOME": str(tmp_path), "DATABASE_URL": server}
    ran = subprocess.run(
        [sys.executable, "-c", IN_A_FILE, handed_over, "ERASE"],
        capture_output=True, text=True, env=environment, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr[-2_000:]
    assert "WIPED True AFTER 0" in ran.stdout
    dump = subprocess.run([PROGRAMS / "pg_dump", server], capture_output=True, check=True).stdout
    assert b"erased a person" in dump and b"my number is" not in dump and b"worker@example.invalid" in dump
