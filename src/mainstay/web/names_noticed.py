"""A soft check for names in what somebody writes: it may be wrong, so it asks and never refuses."""

from __future__ import annotations

import re
from collections.abc import Collection

from django import forms

from mainstay.web.drafts.typed_form import TypedForm

_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "baby", "nan", "nana", "grandad", "auntie", "uncle"})
_NO_NAMES = frozenset(
    {
        *("january", "february", "march", "april", "may", "june", "july", "august", "september", "october"),
        *("november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *(
            "christmas",
            "easter",
            "eid",
            "diwali",
            "ramadan",
            "england",
            "english",
            "wales",
            "welsh",
            "british",
            "ofsted",
        ),
        *("council", "court", "team", "teams", "service", "services", "excel", "word", "outlook", "windows", "wifi"),
        *(
            "i",
            "i'm",
            "i've",
            "i'd",
            "i'll",
            "children's",
            "children",
            "family",
            "families",
            "social",
            "worker",
            "workers",
        ),
        *("manager", "managers", "director", "practice", "assessed", "supported", "year", "signs", "safety"),
    }
)


def perhaps_a_name(text: str, known: Collection[str] = ()) -> str:
    """A word that may be somebody's name, '' where none is seen.

    A word with a capital inside a sentence, or after a title, that is no month, day, place or word of `known` (teams).
    """
    fine = _NO_NAMES | {word.casefold() for each in known for word in _WORD.findall(each)}
    for sentence in re.split(r"[.!?:;\n]+", text):
        words = _WORD.findall(sentence)
        for place, word in enumerate(words):
            after_title = place > 0 and words[place - 1].casefold() in _TITLES
            plain = word.casefold().removesuffix("'s").removesuffix("’s")
            if plain in fine or word.casefold() in fine or plain in _TITLES or not word[:1].isupper():
                continue
            if after_title or (place > 0 and not word.isupper()):
                return word
    return ""


class NamelessForm(TypedForm):
    """A form whose text should name nobody: a word that may be a name is asked about once, beside a box to say it is none."""

    no_names = forms.BooleanField(required=False, label="What I wrote names no child, no family and no colleague")
    noticed = ""
    known: Collection[str] = ()

    def notice(self, box: str) -> None:
        """Looks at one box; asks where a word may be a name and nobody has said that it is none."""
        self.noticed = perhaps_a_name(str(self.cleaned_data.get(box) or ""), self.known)
        if self.noticed and not self.cleaned_data.get("no_names"):
            self.add_error(
                box, f"“{self.noticed}” may be a name. Take it out, or tick the box below to say that it names nobody."
            )

    @property
    def asks(self) -> bool:
        """Whether the box is to be shown."""
        return bool(self.noticed) or bool(self["no_names"].value())
