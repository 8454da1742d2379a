"""The names of a document: where they stand, what they are made of, and who is whom."""

from copydesk.analysis.names import vocabulary
from copydesk.analysis.names.familiar import Familiar, familiar
from copydesk.analysis.names.mentions import Mention, Part, bare
from copydesk.analysis.names.people import Names, Person, Use, names

__all__ = ["Familiar", "Mention", "Names", "Part", "Person", "Use", "bare", "familiar", "names", "vocabulary"]
