"""Taking an import away, with whatever was made of it."""

from __future__ import annotations

from django.db import transaction

from mainstay.web.intake_desk.models import Reading
from mainstay.web.intake_desk.receiving import thrown_away
from mainstay.web.intake_desk.uploads import Import


def dropped(one: Import) -> None:
    """Takes an import away: its files, its answers and what was read of them."""
    with transaction.atomic():
        # Whoever keeps answers holds the row too, and looks whether the import is still there.
        Reading.objects.select_for_update().filter(pk=one.number).first()
        thrown_away(one.folder)
        Reading.objects.filter(pk=one.number).delete()
