"""What other pages ask of the council's settings: its name, its looks, and the rules that were switched on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings

from mainstay.stores.database.editions import current
from mainstay.web.council_settings.models import CouncilSettings


@dataclass(frozen=True)
class Looks:
    """What stands on top of each page. `changed` grows with each change, so that a browser asks again."""

    name: str
    has_logo: bool
    changed: int


def council_name() -> str:
    """The council's name as it was set, else as the record shown has it, else ''."""
    return looks().name


def looks() -> Looks:
    """Name and logo."""
    found = CouncilSettings.objects.filter(pk=1).values("name", "logo_kind", "changed").first()
    name = found["name"] if found else ""
    if not name:
        edition = current()
        name = edition.council_name if edition else ""
    return Looks(name, bool(found and found["logo_kind"]), found["changed"] if found else 0)


def region() -> str:
    """The region as it was set, '' where it was not."""
    return _one("region", "")


def shows_absence() -> bool:
    """Whether those in HR may open a worker's absence, saying why. Off until an administrator switches it on."""
    return _one("show_absence", False)


def requires_code() -> bool:
    """Whether everyone must have codes from a phone: by the machine's settings, or by the council's."""
    return bool(settings.REQUIRE_CODE or _one("requires_code", False))


def _one(name: str, usual: Any) -> Any:
    found = CouncilSettings.objects.filter(pk=1).values_list(name, flat=True).first()
    return usual if found is None else found
