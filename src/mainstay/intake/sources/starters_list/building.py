"""Each row is a claim about a person, and a row about the post that they started in."""

from mainstay.intake.staff import gather_staff

BUILD = gather_staff
