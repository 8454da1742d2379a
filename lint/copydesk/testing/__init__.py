"""The harness: a rule against its examples, and the whole desk against annotated copy.

For our rules and for those of plugins. A plugin's whole test file:

    from copydesk.testing import prove
    from my_plugin import MyRule

    def test_my_rule():
        prove(MyRule)
"""

from copydesk.testing.examples import find, mended, prove, read, unmark
from copydesk.testing.seeds import Planted, Score, Seed, read_seeds, score

__all__ = ["Planted", "Score", "Seed", "find", "mended", "prove", "read", "read_seeds", "score", "unmark"]
