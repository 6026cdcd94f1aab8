"""Each row is a claim about a person, and a row about a post that they hold or held."""

from mainstay.intake.staff import gather_staff

BUILD = gather_staff
