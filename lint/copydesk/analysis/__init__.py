"""What can be known of a document as a whole: functions of it, computed once, when first asked for."""

from copydesk.analysis.quotations import MissingMark, Quotation, Quotations, quotations
from copydesk.analysis.remembered import analysis
from copydesk.analysis.sentences import sentences
from copydesk.analysis.words import Word, Words, words

__all__ = [
    "MissingMark",
    "Quotation",
    "Quotations",
    "Word",
    "Words",
    "analysis",
    "quotations",
    "sentences",
    "words",
]
