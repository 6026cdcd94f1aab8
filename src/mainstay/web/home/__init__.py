"""The start page: what there is to do here for the one who came."""
