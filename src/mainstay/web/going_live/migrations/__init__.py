"""The order in which the tables of going live came to be."""
