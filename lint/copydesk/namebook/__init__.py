"""The name book: people, places and organisations with every accepted spelling, and who held which office when."""

from copydesk.namebook.book import NameBook, Near
from copydesk.namebook.entries import Entry, Tenure
from copydesk.namebook.folding import fold
from copydesk.namebook.opening import open_namebook

__all__ = ["Entry", "NameBook", "Near", "Tenure", "fold", "open_namebook"]
