"""Returns to approve: for those who sign a return off and do not work on it themselves."""

from __future__ import annotations

from mainstay.web.returns_desk.desks import pages_of
from mainstay.web.roles import May
from mainstay.web.slices import Slice

SLICE = Slice("Returns to approve", 31, pages_of("approvals", May.APPROVE_RETURNS))
