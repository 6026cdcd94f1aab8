"""Posts: the state a post is in, and what covers a vacant one.

A frozen post is vacant and not being recruited to. Some councils leave such posts out of their return; the state is
kept apart here so that nothing decides that silently (as such lists are commonly met).
"""

from mainstay.vocabulary.code_lists import Code, CodeList

POST_STATES = CodeList(
    "post state",
    "Whether somebody is in a post.",
    (
        Code("filled", "Filled", "Somebody is in the post.", also=("occupied", "in post", "active", "full")),
        Code("vacant", "Vacant", "Nobody is in the post, agency cover apart.",
             also=("vacancy", "unfilled", "empty", "vacant covered by agency", "open")),
        Code("part_vacant", "Partly vacant", "Somebody is in part of the post.",
             also=("part filled", "partially filled", "partially vacant", "part occupied")),
        Code("frozen", "Frozen", "Vacant, and not to be filled for now.",
             also=("on hold", "held", "held vacant", "suspended", "recruitment freeze")),
        Code("ended", "Ended", "No longer in the establishment.",
             also=("deleted", "closed", "inactive", "disestablished")),
    ),
)  # fmt: skip

COVER_KINDS = CodeList(
    "cover",
    "What covers a vacant post.",
    (
        Code("agency", "Agency worker", "An agency worker covers it.", also=("agency", "locum", "agency cover")),
        Code("acting_up", "Acting up", "A colleague acts up into it.",
             also=("acting", "acting up", "internal cover", "honorarium")),
        Code("extra_hours", "Extra hours", "Colleagues work extra hours.", also=("overtime", "additional hours")),
        Code("secondment", "Secondment", "Someone is seconded into it.", also=("seconded", "secondee")),
        Code("not_covered", "Not covered", "Nothing covers it.", also=("none", "no cover", "uncovered")),
    ),
)  # fmt: skip
