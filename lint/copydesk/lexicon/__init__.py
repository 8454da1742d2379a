"""English as it is printed: which forms are known, how common they are, where they are at home, what is near."""

from copydesk.lexicon.flags import LANGUAGES, VARIETIES
from copydesk.lexicon.lexicon import Lexicon, open_lexicon
from copydesk.lexicon.near import Candidate

__all__ = ["LANGUAGES", "VARIETIES", "Candidate", "Lexicon", "open_lexicon"]
