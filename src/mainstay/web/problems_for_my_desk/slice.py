"""Problems for my desk: in the files, in the return, and the answers that a desk gave."""

from __future__ import annotations

from mainstay.web.problems_for_my_desk import answer_pages, pages, request_pages, taking_out
from mainstay.web.roles import May
from mainstay.web.slices import Page, Slice

_MEND = May.MEND_PROBLEMS

SLICE = Slice(
    "Problems for my desk",
    25,
    (
        Page("problems/", "problems", pages.problems, _MEND),
        Page("problems/asked/<int:number>/", "problems-asked", request_pages.asked, _MEND, identifiable=True),
        Page("problems/asked/<int:number>/mended/", "problems-mended", request_pages.mended, _MEND, ("POST",)),
        Page(
            "problems/asked/<int:number>/rows.xlsx", "problems-rows", taking_out.rows, _MEND, identifiable=True,
        ),
        Page("problems/<slug:desk>/list.<slug:kind>", "problems-list", taking_out.problem_list, _MEND),
        Page("problems/<slug:desk>/answers/", "problems-answers", answer_pages.answers_of, _MEND, ("GET", "POST")),
    ),
    says=pages.says,
)  # fmt: skip
