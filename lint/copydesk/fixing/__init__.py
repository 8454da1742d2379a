"""Fixes: made in the text, round after round, and written so that a file is whole at every moment."""

from copydesk.fixing.applying import Applied, apply
from copydesk.fixing.encoded import encoded
from copydesk.fixing.rounds import MOST_ROUNDS, fix
from copydesk.fixing.writing import overwrite

__all__ = ["MOST_ROUNDS", "Applied", "apply", "encoded", "fix", "overwrite"]
