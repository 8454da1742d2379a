"""Misspelt, inconsistent and misplaced names of people, places and organisations."""
