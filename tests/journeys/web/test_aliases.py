"""Keys that survive: what was typed, and an account, follow a person whose key changed between two versions."""

from __future__ import annotations

import pytest

from mainstay.record.frames import frame_of
from mainstay.record.record import WorkforceRecord
from mainstay.stores.database import aliases, typed_rows
from mainstay.stores.database.editions import accept, show
from mainstay.stores.database.models import PersonAlias
from mainstay.web.audit.models import Entry
from mainstay.web.record_shown import record_shown
from mainstay.web.roles import Role


def people(*rows: tuple) -> WorkforceRecord:
    """A record of people: key, registration number, staff numbers, date of birth, and the first day in post."""
    names = ("person", "swe_number", "staff_ids", "date_of_birth")
    columns = {name: [row[place] for row in rows] for place, name in enumerate(names)}
    columns["sex"] = ["female"] * len(rows)
    spells = {
        "spell": [f"S-{row[0]}" for row in rows], "person": [row[0] for row in rows], "start": [row[4] for row in rows],
        "role": ["case_holder"] * len(rows),
    }  # fmt: skip
    return WorkforceRecord("893", (), {"person": frame_of("person", columns), "spell": frame_of("spell", spells)})


BEFORE = people(("P-a", None, "0012345", 5_000, 17_000), ("P-b", "SW2", None, 6_000, 17_500))


@pytest.mark.parametrize(
    ("after", "moved"),
    [
        (("P-c", "SW9", "0012345", 5_000, 17_000), {"P-a": "P-c"}),
        (("P-c", "SW9", "12345/02", 5_000, 17_000), {"P-a": "P-c"}),
        (("P-c", "SW9", "99999 0012345", None, 18_000), {"P-a": "P-c"}),
        (("P-c", "SW9", "0012346", 5_001, 17_000), {}),
        (("P-c", "SW9", "0012345", 5_001, 17_000), {}),
    ],
    ids=["a number appears", "a second post", "two numbers", "another number", "another date of birth"],
)
def test_a_shared_number_proves_it_unless_something_contradicts(after, moved) -> None:
    found = aliases.follow(BEFORE, people(after, ("P-b", "SW2", None, 6_000, 17_500)))
    assert dict(found.moved) == moved
    assert dict(PersonAlias.objects.filter(stands=True).values_list("old", "new")) == moved


def test_two_people_joined_to_one_lead_to_that_one() -> None:
    aliases.follow(BEFORE, people(("P-b", "SW2", "0012345", None, 17_000)))
    assert aliases.key_now("P-a") == "P-b" and aliases.keys_of("P-b") == ("P-b", "P-a") == aliases.keys_of("P-a")


def test_a_number_that_two_others_have_now_proves_nothing() -> None:
    after = people(("P-c", None, "0012345", None, 1), ("P-d", None, "12345", None, 2), ("P-b", "SW2", None, 6_000, 3))
    assert not aliases.follow(BEFORE, after).moved


def test_the_same_birth_sex_and_first_day_is_proposed_only_and_never_of_two() -> None:
    after = people(("P-c", None, "777777", 5_000, 17_000), ("P-b", "SW2", None, 6_000, 17_500))
    found = aliases.follow(BEFORE, after)
    assert not found.moved and dict(found.proposed) == {"P-a": "P-c"} and aliases.key_now("P-a") == "P-a"
    assert aliases.accept_proposal("P-a", "P-c") and aliases.key_now("P-a") == "P-c"
    assert not aliases.accept_proposal("P-a", "P-c"), "there is nothing left to decide"
    twins = people(("P-c", None, "7", 5_000, 17_000), ("P-d", None, "8", 5_000, 17_000), ("P-b", "SW2", None, 6_000, 1))
    assert not aliases.follow(BEFORE, twins).proposed


def test_a_number_with_another_birth_is_proposed() -> None:
    found = aliases.follow(BEFORE, people(("P-c", None, "0012345", 1, 17_000), ("P-b", "SW2", None, 6_000, 17_500)))
    assert dict(found.proposed) == {"P-a": "P-c"}
    assert aliases.refuse_proposal("P-a", "P-c") and not PersonAlias.objects.exists()


def test_going_to_and_fro_never_circles() -> None:
    one = people(("P-a", None, "12345", 5_000, 1))
    two = people(("P-c", "SW9", "12345", 5_000, 1))
    three = people(("P-d", "SW9", "12345 777777", 5_000, 1))
    for before, after, now in ((one, two, "P-c"), (two, one, "P-a"), (one, two, "P-c"), (two, three, "P-d")):
        aliases.follow(before, after)
        assert {aliases.key_now(key) for key in ("P-a", "P-c")} == {now}
    assert aliases.keys_of("P-a") == ("P-d", "P-a", "P-c")


def test_what_was_typed_follows_the_person_and_comes_back_when_an_import_is_undone() -> None:
    first = accept(BEFORE, base=None, made_by=None)
    typed_rows.add("supervision", {"person": "P-a", "minutes": 55}, by=None)
    typed_rows.add("supervision", {"person": "P-b", "supervisor": "P-a", "minutes": 41}, by=None)
    after = people(("P-c", "SW9", "0012345", 5_000, 17_000), ("P-b", "SW2", None, 6_000, 17_500))
    second = accept(after, base=first, made_by=None)
    aliases.follow(BEFORE, after)

    def typed() -> list[tuple]:
        return sorted(
            record_shown()[1].table("supervision").select("person", "supervisor", "minutes").iter_rows(), key=str
        )

    assert typed() == [("P-b", "P-c", 41), ("P-c", None, 55)]
    assert [row.values["minutes"] for row in typed_rows.typed("supervision", person="P-c")] == [55]
    show(second.base, instead_of=second)
    assert typed() == [("P-a", None, 55), ("P-b", "P-a", 41)]


def test_nothing_before_leads_to_nothing() -> None:
    assert (
        not aliases.follow(None, BEFORE).moved
        and aliases.key_now("P-x") == "P-x"
        and aliases.keys_of("P-x") == ("P-x",)
    )


def test_a_proposal_is_decided_on_the_page_and_recorded(as_role) -> None:
    aliases.follow(BEFORE, people(("P-c", None, "777777", 5_000, 17_000), ("P-b", "SW2", None, 6_000, 17_500)))
    client = as_role(Role.WORKFORCE_LEAD)
    assert "Perhaps one person" in client.get("/requests-about-people/").content.decode()
    client.post("/requests-about-people/same-person/", {"old": "P-a", "new": "P-c", "answer": "yes"})
    assert aliases.key_now("P-a") == "P-c" and Entry.objects.filter(did="decided on two keys", what="same").exists()
    again = client.post("/requests-about-people/same-person/", {"old": "P-a", "new": "P-c", "answer": "yes"})
    assert again.status_code == 404


def test_the_example_read_with_fewer_files_keeps_everybody_with_a_number(example_record) -> None:
    """Nobody of the example council who keeps a number is lost when the others' keys change."""
    whole = example_record.record
    assert aliases.follow(whole, whole).moved == {} and not PersonAlias.objects.exists()
