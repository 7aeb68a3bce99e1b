"""Edits to real quotations, by kind: what `tests/mutators.py` offers, one kind a file, words as data."""
