"""Names that nobody has: everyday words put together, and numbers in forms that are never given out.

Forenames are herbs, stones and small things; surnames are two words of the kitchen, the workshop and the weather.
"""

from __future__ import annotations

from mainstay.foundations.chance import Draws

FORENAMES = tuple(
    (
        "Basalt Biscuit Bramble Bracket Button Cabbage Candle Caramel Chalk Chestnut Chutney Cinnamon Cobalt Compass "
        "Copper Cotton Cricket Crumpet Cushion Dandelion Denim Ember Fennel Flannel Gingham Gravel Hickory Kestrel "
        "Lantern Lentil Magnet Marble Marzipan Mitten Mustard Nettle Nougat Nutmeg Paprika Parsley Pebble Pepper "
        "Pewter Pickle Pigment Pumice Quartz Quince Radish Ribbon Saffron Satchel Shingle Sorbet Spindle Sundial "
        "Tansy Tarmac Teasel Thimble Thistle Toffee Treacle Trellis Truffle Turnip Twill Velvet Waffle Walnut "
        "Whistle Wicker Zigzag Éclair"
    ).split()
)
_FIRSTS = (
    "Anvil Apple Barrel Beacon Bellows Birch Bottle Bucket Butter Cedar Clover Cobble Crayon Drizzle Feather Fiddle "
    "Flint Frost Gable Garland Gutter Hammer Harbour Hatch Hinge Kettle Ladle Lather Linen Mallet Meadow Oyster "
    "Paddle Pepper Pillow Plaster Puddle Quilt Rafter Saddle Shovel Spanner Teapot Timber Trowel Tunnel Umber "
    "Vessel Willow Zinc"
).split()
_SECONDS = (
    "berry bank bough dew drop fold gate leaf light loom mast moss petal rind seed shell spoon stack thread wick"
).split()

WEEKLY_FULL = 37
"""Hours of a full week in every invented council."""


def invented_name(draws: Draws, taken: set[str]) -> tuple[str, str]:
    """A forename and a surname that are not in `taken`, which then holds them."""
    while True:
        forename, surname = draws.one_of(FORENAMES), draws.one_of(_FIRSTS) + draws.one_of(_SECONDS)
        if f"{forename} {surname}" not in taken:
            taken.add(f"{forename} {surname}")
            return forename, surname


def another_surname(draws: Draws) -> str:
    """A surname for someone who changes theirs."""
    return draws.one_of(_FIRSTS) + draws.one_of(_SECONDS)


def staff_id(number: int) -> str:
    """A staff number with leading noughts, which files lose: 0020014."""
    return f"{20_000 + 7 * number:07d}"


def registration_number(number: int) -> str:
    """A registration number in the regulator's form, from a range at its far end: SW900014."""
    return f"SW{900_000 + number}"


def impossible_insurance_number(draws: Draws) -> str:
    """What looks like a National Insurance number and cannot be one: the letters QQ are never given out."""
    pairs = " ".join(f"{draws.whole(0, 99):02d}" for _ in range(3))
    return f"QQ {pairs} {draws.one_of('ABCD')}"


def child_number(number: int) -> str:
    """A child's number in the case system."""
    return f"C{100_000 + number}"
