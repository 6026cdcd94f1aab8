"""The papers as they are made for a version of the record and a day, and kept while it is current."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path

from django.utils import timezone

from mainstay.foundations.caches import holds_people
from mainstay.measures.small_numbers.kept_register import opened
from mainstay.presentation.packs.inspection import InspectionPack
from mainstay.record.record import WorkforceRecord
from mainstay.tasks.home import home_folder
from mainstay.tasks.inspection_pack import inspection_pack, write_inspection_pack
from mainstay.tasks.partner_pages import PartnerPages, partner_pages
from mainstay.tasks.publishing import register_of
from mainstay.web.council_shown import council_name
from mainstay.web.figures_shown import Figures

NO_TEAMS = "your role does not see single teams"


def pack_of(shown: Figures, *, teams: bool) -> InspectionPack:
    """The inspection pack of a day; the whole service alone for those who see no teams."""
    made = _pack(shown.record, council_name(), shown.day, timezone.localdate())
    return made if teams else replace(made, teams=(), without_teams=NO_TEAMS, unplaced=())


def pack_as_file(pack: InspectionPack, kind: str) -> bytes:
    """The pack as a file of a kind, written in Mainstay's own folder and gone from there after."""
    ours = home_folder()
    ours.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(prefix=".pack.", dir=ours) as place:
        files = write_inspection_pack(pack, Path(place) / "pack")
        return next(each for each in files if each.suffix == f".{kind}").read_bytes()


def partners_of(shown: Figures) -> PartnerPages:
    """The pages of partners, judged beside what was issued so far."""
    register = register_of(shown.record.council)
    changed = register.stat().st_mtime_ns if register.is_file() else 0
    return _partners(shown.record, council_name(), shown.day, timezone.localdate(), changed)


@holds_people
@lru_cache(maxsize=2)
def _pack(record: WorkforceRecord, name: str, day: date, made_on: date) -> InspectionPack:
    return inspection_pack(record, name, day, made_on)


@holds_people
@lru_cache(maxsize=2)
def _partners(record: WorkforceRecord, name: str, day: date, made_on: date, _changed: int) -> PartnerPages:
    return partner_pages(record, name, day, made_on, opened(register_of(record.council)))
