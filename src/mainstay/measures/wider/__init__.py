"""The people of children's services who are not counted as child and family social workers."""
