"""Laws of pseudonyms and their key: the same in, the same out; another key, another pseudonym; no key, no run."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mainstay.foundations.problems import CannotGoOn
from mainstay.record.pseudonyms import KEY_BYTES, Pseudonyms, fingerprint
from mainstay.stores.keys import secret_for

SECRETS = st.binary(min_size=KEY_BYTES, max_size=64)
IDENTITIES = st.text(min_size=1, max_size=40)


@given(SECRETS, IDENTITIES)
def test_the_same_key_and_person_give_the_same_pseudonym(secret: bytes, identity: str) -> None:
    one, two = Pseudonyms(secret), Pseudonyms(secret)
    assert one.person(identity) == two.person(identity) == one.person(identity)
    assert re.fullmatch(r"P-[0-9a-f]{12}", one.person(identity))
    assert re.fullmatch(r"C-[0-9a-f]{12}", one.child(identity))


@given(SECRETS, SECRETS, IDENTITIES)
def test_another_key_gives_another_pseudonym(secret: bytes, other: bytes, identity: str) -> None:
    same = secret == other
    assert (Pseudonyms(secret).person(identity) == Pseudonyms(other).person(identity)) is same
    assert (fingerprint(secret) == fingerprint(other)) is same


@given(SECRETS, IDENTITIES, IDENTITIES)
def test_two_people_never_share_a_pseudonym_nor_a_person_a_childs(secret: bytes, one: str, two: str) -> None:
    made = Pseudonyms(secret)
    assert (made.person(one) == made.person(two)) is (one == two)
    assert made.person(one)[2:] != made.child(one)[2:] != made.other("unmatched", one)[2:]


@given(SECRETS, IDENTITIES)
def test_a_pseudonym_shows_nothing_of_the_person_or_the_key(secret: bytes, identity: str) -> None:
    made = Pseudonyms(secret).person(identity)
    assert len(identity) < 3 or identity not in made
    assert secret.hex()[:8] not in made and fingerprint(secret) not in secret.hex()


@given(st.binary(max_size=KEY_BYTES - 1))
def test_a_key_too_short_to_be_one_is_refused(secret: bytes) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Pseudonyms(secret)


def test_the_key_is_made_once_apart_from_the_data_and_kept(tmp_path: Path) -> None:
    secret, mark, made = secret_for(tmp_path / "home", "893")
    assert made and len(secret) == KEY_BYTES and mark == fingerprint(secret)
    assert secret_for(tmp_path / "home", "893") == (secret, mark, False)
    assert secret_for(tmp_path / "home", "894")[0] != secret
    assert sorted(path.name for path in (tmp_path / "home" / "keys").iterdir()) == ["893.key", "894.key"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no owner-only bits; its user folder is the user's own")
def test_the_key_is_its_owners_alone(tmp_path: Path) -> None:
    secret_for(tmp_path, "893")
    assert stat.S_IMODE((tmp_path / "keys" / "893.key").stat().st_mode) == 0o600


def test_a_key_that_has_gone_missing_stops_the_run_and_says_what_it_means(tmp_path: Path) -> None:
    _, mark, _ = secret_for(tmp_path, "893")
    (tmp_path / "keys" / "893.key").unlink()
    with pytest.raises(CannotGoOn, match="is missing") as stopped:
        secret_for(tmp_path, "893", used_before=mark)
    assert "earlier results could not be compared" in stopped.value.why
    assert "copy of the key" in stopped.value.do
    assert not (tmp_path / "keys" / "893.key").exists(), "no new key is made behind anyone's back"


def test_another_key_than_the_one_used_before_stops_the_run(tmp_path: Path) -> None:
    secret, mark, _ = secret_for(tmp_path, "893")
    with pytest.raises(CannotGoOn, match="not the one that was used"):
        secret_for(tmp_path, "893", used_before="0" * len(mark))
    assert secret_for(tmp_path, "893", used_before=mark)[0] == secret


@pytest.mark.parametrize("content", [b"", b"not a key\n", b"abcd\n", b"\xff\xfe\x00"])
def test_a_key_file_that_cannot_be_read_stops_the_run_and_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "keys" / "893.key"
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(CannotGoOn, match="cannot be read as a key"):
        secret_for(tmp_path, "893")
    assert path.read_bytes() == content


def test_a_refusal_never_says_the_key(tmp_path: Path) -> None:
    secret, _, _ = secret_for(tmp_path, "893")
    with pytest.raises(CannotGoOn) as stopped:
        secret_for(tmp_path, "893", used_before="00000000")
    assert secret.hex() not in str(stopped.value)
