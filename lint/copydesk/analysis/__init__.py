"""What can be known of a document as a whole: functions of it, computed once, when first asked for."""

from copydesk.analysis.dates import Dates, Days, Mention, dates, spells
from copydesk.analysis.figures import Figure, figures, figures_in
from copydesk.analysis.quotations import MissingMark, Quotation, Quotations, is_quoted, quotations
from copydesk.analysis.remembered import analysis
from copydesk.analysis.sentences import sentences
from copydesk.analysis.words import Word, Words, words

__all__ = [
    "Dates",
    "Days",
    "Figure",
    "Mention",
    "MissingMark",
    "Quotation",
    "Quotations",
    "Word",
    "Words",
    "analysis",
    "dates",
    "figures",
    "figures_in",
    "is_quoted",
    "quotations",
    "sentences",
    "spells",
    "words",
]
