"""Who is like us: the ten neighbours with what is published of them, for our own council or one that was chosen."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from mainstay.stores.database.models import Edition
from mainstay.web.roles import GIVEN, May, Role
from tests.journeys.web.conftest import AsRole
from tests.journeys.web.test_our_workforce import rows_on, words_of

PAGE = "/who-is-like-us/"
KEPT = {"statistical_neighbours": "sn_model*.csv", "population": "ons*.csv", "children_looked_after": "cla_number*.csv"}


@pytest.fixture
def loaded(tmp_path: Path) -> Path:
    """The Department's files where they are at hand, put where `mainstay published load` keeps them."""
    folder = Path(os.environ.get("MAINSTAY_PUBLISHED_DATA", Path(__file__).parents[4] / "shared" / "data"))
    kept = tmp_path / "home" / "published"
    for kind, name in KEPT.items():
        found = sorted(folder.glob(name))
        if not found:
            pytest.skip("the Department's files are not at hand")
        kept.mkdir(parents=True, exist_ok=True)
        shutil.copy(found[-1], kept / f"{kind}.csv")
    return kept


def test_before_anything_is_loaded_it_says_what_to_do(as_role: AsRole, council: Edition) -> None:
    text = as_role(Role.REGIONAL_VIEWER).get(PAGE).content.decode()
    assert "mainstay published load FILE" in text and "<table" not in text


def test_an_invented_council_is_told_that_it_has_none_and_offered_a_choice(
    as_role: AsRole, council: Edition, loaded: Path
) -> None:
    text = as_role(Role.DIRECTOR).get(PAGE).content.decode()
    assert "Exampleshire is invented (999 is no council&#39;s number)" in text
    assert text.count("<option") > 150 and ">Shropshire</option>" in text and "<table" not in text


def test_the_neighbours_of_a_chosen_council_stand_nearest_first(
    as_role: AsRole, council: Edition, loaded: Path
) -> None:
    client = as_role(Role.ANALYST)
    rows = rows_on(client, f"{PAGE}?council=893")
    assert rows[0][:3] == ["Council", "How close", "Children under 18, 2024"] and len(rows) == 13
    assert [row[0] for row in rows[1:4]] == ["Shropshire", "North Yorkshire", "Somerset"]
    assert rows[2][1] == "Extremely close" and rows[-1][0] == "Middle of the neighbours"
    text = client.get(f"{PAGE}?council=893").content.decode()
    assert "Shropshire is most like its neighbours in" in text
    assert "&#39;workforce indicators&#39;" in text, "what is not loaded is said"
    taken = client.get(f"{PAGE}?council=893&take=docx")
    assert taken["Content-Disposition"].endswith('-published.docx"') and "small numbers" not in words_of(taken.content)


def test_our_own_stands_there_without_choosing(as_role: AsRole, council: Edition, loaded: Path) -> None:
    Edition.objects.filter(pk=council.pk).update(council="893")
    client = as_role(Role.DIRECTOR)
    assert rows_on(client, PAGE)[1][0] == "Shropshire"
    assert "Back to our own" not in client.get(PAGE).content.decode()


def test_a_council_that_is_no_more_or_unknown_is_told_so(as_role: AsRole, council: Edition, loaded: Path) -> None:
    client = as_role(Role.ANALYST)
    assert "Cumbria is no more." in client.get(f"{PAGE}?council=909").content.decode()
    text = client.get(f"{PAGE}?council=<b>").content.decode()
    assert "not the number of an English council" in text and "<b>" not in text


def test_a_damaged_file_is_said_so(as_role: AsRole, council: Edition, loaded: Path) -> None:
    (loaded / "population.csv").write_text("this,is\nno,table\n")
    answer = as_role(Role.ANALYST).get(f"{PAGE}?council=893")
    assert answer.status_code == 503 and b"cannot be shown" in answer.content


@pytest.mark.parametrize("role", list(Role), ids=lambda role: role.name)
def test_who_sees_what_is_published_opens_it(as_role: AsRole, role: Role) -> None:
    assert as_role(role).get(PAGE).status_code == (200 if May.SEE_PUBLISHED in GIVEN[role] else 403)
