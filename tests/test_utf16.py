"""The two counts agree with what the codec says."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from copydesk.utf16 import Utf16

TEXTS = st.text(alphabet=st.sampled_from("ab é…\ufffc😀🇬👍🏽\U0010ffff"), max_size=30)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(TEXTS)
def test_every_code_point_has_its_unit_and_the_way_back(text: str) -> None:
    count = Utf16(text)
    assert count.length == units(text)
    for at in range(len(text) + 1):
        assert count.unit(at) == units(text[:at])
        assert count.code_point(count.unit(at)) == at


@given(TEXTS, st.data())
def test_a_stretch_of_units_is_every_letter_it_touches(text: str, data: st.DataObject) -> None:
    count = Utf16(text)
    start = data.draw(st.integers(0, count.length))
    length = data.draw(st.integers(0, count.length - start))
    first, end = count.code_points(start, length)
    if length:
        assert count.unit(first) <= start < count.unit(first + 1)
        assert count.unit(end - 1) < start + length <= count.unit(end)
    else:
        assert first == end
