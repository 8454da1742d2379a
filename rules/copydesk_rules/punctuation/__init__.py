"""Marks that are stray, doubled, missing, misplaced or mixed."""
