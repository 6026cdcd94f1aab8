"""Sex as the workforce census holds it: M and F from 2024.

To 2023 the item was gender as a number (0 not known, 1 male, 2 female, 9 not specified); the census reader turns those
into the same words, so that years can be compared. Plain digits are not words here: an HR list may number them
otherwise.
"""

from mainstay.vocabulary.code_lists import Code, CodeList

SEXES = CodeList(
    "sex",
    "Sex as the council's HR system holds it.",
    (
        Code("male", "Male", "Recorded as male.", census="M", also=("man", "mr")),
        Code("female", "Female", "Recorded as female.", census="F", also=("woman", "mrs", "miss", "ms")),
        Code("not_known", "Not known", "Nobody has recorded it, or nobody knows.", also=("unknown", "not recorded")),
        Code("not_specified", "Not specified", "Recorded as neither male nor female, or as not specified.",
             also=("indeterminate", "other", "non binary", "non-binary", "x")),
    ),
)  # fmt: skip
