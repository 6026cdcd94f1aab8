"""Agency workers: what they cost beside people of our own, how long they stay, and what the agreed rules say of them."""
