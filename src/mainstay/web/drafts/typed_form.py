"""What every form has that is typed here: its own number, so that it is kept once, and the version it was read at."""

from __future__ import annotations

import re
import secrets
import uuid
from collections.abc import Mapping
from typing import Any

from django.http import QueryDict

from mainstay.stores.database.typed_rows import ChangedMeanwhile
from mainstay.web.plain_sentences import PlainForm
from mainstay.web.words_field import WordsField

_NUMBER = re.compile(r"[0-9a-f]{32}")


class TypedForm(PlainForm):
    """A form of typed values. `number` is made when the form is shown; `version` is 0 for what is new."""

    number = WordsField(longest=32)
    version = WordsField(longest=20)

    def __init__(self, posted: QueryDict | None = None, held: Mapping[str, Any] | None = None) -> None:
        """`held` is what the boxes hold at first."""
        self._posted = posted
        super().__init__(posted, initial={"number": secrets.token_hex(16), "version": "0", **(held or {})})

    @property
    def form_number(self) -> str:
        """The form's number; a new one where somebody sent what is none."""
        said = str(self.cleaned_data.get("number", ""))
        return said if _NUMBER.fullmatch(said) else secrets.token_hex(16)

    @property
    def read_version(self) -> int:
        """The version that was read; 0 for what is new."""
        said = str(self.cleaned_data.get("version", ""))
        return int(said) if re.fullmatch(r"[0-9]{1,18}", said) else 0

    def part(self, name: str) -> str:
        """The number of one of several rows that the form makes, always the same for the same form."""
        return uuid.uuid5(uuid.UUID(self.form_number), name).hex

    def after(self, changed: ChangedMeanwhile) -> None:
        """Makes the form what it is after somebody else's change: as typed, to be kept over what stands now."""
        data = (self._posted or QueryDict()).copy()
        data["version"] = str(changed.standing.version) if changed.standing else "0"
        if changed.standing is None:
            data["number"] = secrets.token_hex(16)
        self.data = data

    def choice(self, name: str) -> str:
        """What was chosen, '' for nothing."""
        return str(self.cleaned_data.get(name) or "")
