"""How likely a slip is: what it costs to make one word of another, by the ways in which people mistype.

Costs are in units of one plain wrong letter. They were fitted on the list of real slips among the sources, by
turning each in turn until no turn put more right words first.
"""

from __future__ import annotations

TRANSPOSED, DOUBLED, VOWEL, MISSING, EXTRA, NEIGHBOUR, WRONG = 0.6, 0.56, 1.1, 0.65, 1.0, 1.1, 1.25
SOUND_ALIKE, FIRST_LETTER, APOSTROPHE, EXTRA_LAST, ENDING, EXCHANGED = 0.82, 0.63, 0.4, 0.45, 0.6, 0.9
FREQUENCY = 0.62
"""How much of cost one step of the Zipf scale outweighs."""

_ENDINGS = (
    ("aly", "ally"), ("icly", "ically"), ("arly", "arily"), ("ys", "ies"), ("chs", "ches"), ("shs", "shes"),
    ("fs", "ves"), ("full", "ful"), ("d", "ed"), ("ry", "ary"), ("ery", "ry"), ("eing", "ing"), ("ieing", "ying"),
    ("ence", "ance"), ("ance", "ence"), ("ent", "ant"), ("ant", "ent"), ("ible", "able"), ("able", "ible"),
    ("er", "or"), ("or", "er"), ("ton", "tion"), ("cion", "tion"), ("sion", "tion"), ("tion", "sion"),
)  # fmt: skip
"""Endings that people take for each other: what is typed, and what is meant."""

_VOWELS = frozenset("aeiouy")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_ALIKE = frozenset({"sc", "sz", "ck", "cq", "kq", "gj", "fv", "dt", "mn", "iy", "xs", "xc", "bp", "ph", "uw"})


def _beside() -> frozenset[str]:
    pairs: set[str] = set()
    for number, row in enumerate(_ROWS):
        for at, key in enumerate(row):
            near = row[at + 1 : at + 2]
            if number + 1 < len(_ROWS):
                near += _ROWS[number + 1][max(0, at - 1) : at + 1]
            pairs.update(key + other for other in near)
    return frozenset(pairs | {pair[::-1] for pair in pairs})


_BESIDE = _beside()


def cost(typed: str, meant: str) -> float:
    """What it costs to type the one where the other was meant; 0.0 for equal strings."""
    head = _shared(typed, meant)
    tail = min(_shared(typed[::-1], meant[::-1]), len(typed) - head, len(meant) - head)
    wrong, right = typed[head : len(typed) - tail], meant[head : len(meant) - tail]
    before = meant[head - 1 : head]
    after = meant[len(meant) - tail : len(meant) - tail + 1] if tail else ""
    spent = _align(wrong, right, before, after)
    if head == 0 and wrong and sorted(wrong) != sorted(right):
        spent += FIRST_LETTER
    return spent + (EXTRA_LAST if typed[:-1] == meant and typed[-2:-1] != typed[-1:] else 0.0)


def score(typed: str, meant: str, zipf: float) -> float:
    """How good a reading of what was typed a word of that frequency is: the higher, the better."""
    spent = cost(typed, meant)
    if any(typed.endswith(wrong) and typed[: -len(wrong)] + right == meant for wrong, right in _ENDINGS):
        spent *= ENDING
    elif spent > TRANSPOSED and _sound(typed) == _sound(meant):
        spent *= SOUND_ALIKE
    return FREQUENCY * zipf - spent * 2.0


def _shared(one: str, other: str) -> int:
    for at, (left, right) in enumerate(zip(one, other, strict=False)):
        if left != right:
            return at
    return min(len(one), len(other))


def _align(wrong: str, right: str, before: str, after: str) -> float:
    """The cheapest way from one to the other, letter by letter, swaps included."""
    rows = [[0.0] * (len(right) + 1) for _ in range(len(wrong) + 1)]
    for i in range(len(wrong) + 1):
        for j in range(len(right) + 1):
            if i or j:
                rows[i][j] = min(_steps(rows, i, j, wrong, right, (before, after)))
    return rows[-1][-1]


def _steps(rows: list[list[float]], i: int, j: int, wrong: str, right: str, edges: tuple[str, str]) -> list[float]:
    ways = []
    if i and j:
        ways.append(rows[i - 1][j - 1] + _wrong(wrong[i - 1], right[j - 1]))
    if i:
        around = {wrong[i - 2] if i > 1 else edges[0], wrong[i] if i < len(wrong) else edges[1]}
        ways.append(rows[i - 1][j] + _single(wrong[i - 1], around, EXTRA))
    if j:
        around = {right[j - 2] if j > 1 else edges[0], right[j] if j < len(right) else edges[1]}
        ways.append(rows[i][j - 1] + _single(right[j - 1], around, MISSING))
    if i > 1 and j > 1 and wrong[i - 1] == right[j - 2] and wrong[i - 2] == right[j - 1]:
        ways.append(rows[i - 2][j - 2] + TRANSPOSED)
    if i > 2 and j > 2 and wrong[i - 3 : i] == right[j - 3 : j][::-1]:
        ways.append(rows[i - 3][j - 3] + EXCHANGED)
    return ways


def _wrong(typed: str, meant: str) -> float:
    if typed == meant:
        return 0.0
    pair = typed + meant
    if typed in _VOWELS and meant in _VOWELS:
        return VOWEL
    if pair in _ALIKE or pair[::-1] in _ALIKE or pair in _BESIDE:
        return NEIGHBOUR
    return WRONG


def _single(letter: str, around: set[str], otherwise: float) -> float:
    if letter in around:
        return DOUBLED
    return APOSTROPHE if letter in "'-" else otherwise


def _sound(word: str) -> str:
    """The word as it sounds, roughly: what people who spell by ear keep."""
    for spelling, sound in _SOUNDS:
        if spelling in word:
            word = word.replace(spelling, sound)
    kept = [letter for at, letter in enumerate(word) if at == 0 or letter != word[at - 1]]
    return "".join(kept)


_SOUNDS = (
    ("ph", "f"), ("ght", "t"), ("kn", "n"), ("wr", "r"), ("sc", "s"), ("ck", "k"), ("qu", "kw"), ("tion", "shn"),
    ("sion", "shn"), ("cian", "shn"), ("ce", "se"), ("ci", "si"), ("c", "k"), ("ei", "e"), ("ie", "e"), ("ea", "e"),
    ("ee", "e"), ("ai", "a"), ("ay", "a"), ("ou", "u"), ("oo", "u"), ("y", "i"), ("z", "s"), ("rh", "r"),
    ("gh", "g"), ("a", "@"), ("e", "@"), ("i", "@"), ("o", "@"), ("u", "@"),
)  # fmt: skip
