"""A worker named in a box by the number that the council knows them by: in a form that is sent, never in an address."""

from __future__ import annotations

from mainstay.record.record import WorkforceRecord
from mainstay.tasks.who_someone_is import worker_with_number
from mainstay.web.drafts.typed_form import TypedForm
from mainstay.web.words_field import WordsField

HINT = "As on their payslip, or their registration with Social Work England. Names are not kept here."


class NumberField(WordsField):
    """A staff number or a registration number."""

    def __init__(self, *, label: str, needed: str = "") -> None:
        """`needed` is what an empty box is answered with."""
        super().__init__(label=label, needed=needed, longest=40)


def worker_in(form: TypedForm, box: str, record: WorkforceRecord) -> str:
    """The key of the worker whose number stands in a box; '' with what is wrong said beside the box."""
    typed = form.choice(box)
    if not typed:
        return ""
    found = worker_with_number(record, typed)
    if len(found) == 1:
        return found[0]
    if found:
        form.add_error(box, "More than one worker has this number. Write another number of the same person.")
    else:
        form.add_error(
            box, "No worker in the record has this number. Check it, or write the other of their two numbers."
        )
    return ""
