"""What differs in writing and not in words."""

from __future__ import annotations

_EXPANDED = {"n't": " not", "'m": " am", "'re": " are", "'ve": " have", "'ll": " will", "'d": " would", "'s": " is"}
_IRREGULAR = {
    "won't": "will not",
    "can't": "can not",
    "cannot": "can not",
    "shan't": "shall not",
    "gonna": "going to",
    "wanna": "want to",
    "gotta": "got to",
    "ain't": "is not",
    "'cause": "because",
    "cause": "because",
    "okay": "ok",
    "per cent": "percent",
}
_FIGURES = dict(
    zip(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        map(str, range(1, 21)),
        strict=True,
    )
)


def says_the_same(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two stretches are the same words: a contraction, a figure, a hyphen, a spelling of the other variety."""
    first, second = _plain(one), _plain(other)
    return first == second or _variety(first) == _variety(second)


def _plain(forms: tuple[str, ...]) -> str:
    made = []
    for form in forms:
        form = _IRREGULAR.get(form, form)
        for short, full in _EXPANDED.items():
            if form.endswith(short):
                form = form.removesuffix(short) + full
        made.append(_FIGURES.get(form, form))
    return " ".join(made).replace("-", "").replace(" ", "")


def _variety(text: str) -> str:
    """A rough form in which British and American spellings meet."""
    for british, american in (
        ("isation", "ization"),
        ("ise", "ize"),
        ("ising", "izing"),
        ("our", "or"),
        ("ll", "l"),
        ("tre", "ter"),
        ("ence", "ense"),
        ("ogue", "og"),
    ):
        text = text.replace(british, american)
    return text


def is_slip(one: str, other: str) -> bool:
    """Whether two long words differ by a letter left out, doubled or swapped inside them, and not by an ending."""
    if min(len(one), len(other)) < 6 or one[:2] != other[:2] or one[-2:] != other[-2:] or one == other:
        return False
    if len(one) == len(other):
        at = [number for number, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        return len(at) == 2 and at[1] == at[0] + 1 and one[at[0]] == other[at[1]] and one[at[1]] == other[at[0]]
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
