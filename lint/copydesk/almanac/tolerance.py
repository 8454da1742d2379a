"""How far the words for a spell of time may be from the days that have passed.

Copy rounds, and a reader grants it that: “two years” may be twenty months, “almost two years” may be
eighteen, and neither may be eleven.
"""

from __future__ import annotations

DAYS = {
    "hour": 1 / 24,
    "day": 1.0,
    "week": 7.0,
    "fortnight": 14.0,
    "month": 30.44,
    "year": 365.25,
    "decade": 3652.5,
    "century": 36525.0,
}
FOREVER = 10.0**7

_BARE = {"hour": (0, 48), "day": (1, 14), "week": (5, 75), "month": (25, 800), "year": (400, FOREVER)}
_VAGUE = {"few": (1.9, 9.0), "several": (1.9, 14.0), "couple": (1.3, 3.6), "many": (2.9, 10.0**6)}


def bounds(count: float | None, unit: str, hedge: str, more: str = "") -> tuple[float, float]:
    """The fewest and the most days that a count of a unit with its hedge can stand for."""
    days = DAYS[unit]
    if more in _VAGUE:
        low, high = _VAGUE[more]
        return low * days, high * days
    if count is None:
        return _BARE.get(unit, (1.5 * days, FOREVER))
    low, high = _hedged(count, unit, hedge, exact=more == "compound")
    return low * days, high * days


def _hedged(count: float, unit: str, hedge: str, *, exact: bool) -> tuple[float, float]:
    low, high = _rounded(count, unit)
    if hedge in ("exactly",) or (exact and hedge == ""):
        slack = {"year": 0.2, "month": 0.6, "week": 0.3}.get(unit, 1.5)
        return count - slack, count + slack
    if hedge == "nearly":
        return (count * 0.8 if count > 2 else count * 0.72), count * 1.02 + (0.1 if unit != "day" else 1)
    if hedge == "over":
        return count * 0.98 - (1 if unit == "day" else 0), count * 2.5 + 1
    if hedge == "just over":
        return count * 0.95 - (1 if unit == "day" else 0), max(high, count * 1.4)
    if hedge == "barely":
        return min(low, count * 0.8), min(max(count * 1.35, count + 0.4), high)
    if hedge == "under":
        return 0, count * 1.02 + (1 if unit == "day" else 0)
    if hedge == "about":
        return min(low, count * 0.75), max(high, count * 1.33)
    return low, high


def _rounded(count: float, unit: str) -> tuple[float, float]:
    """What an unhedged count may stand for: copy rounds up, rounds down and counts both ends."""
    if count < 1 and unit in ("decade", "century"):
        return (count * 0.8, count * 1.25) if unit == "decade" else (count * 0.84, count * 1.16)
    if count != int(count):
        return count - 0.5 if count > 1 else count * 0.6, count + 0.5 if count > 1 else count * 1.5
    if unit == "hour":
        return count - 48, count + 48
    if unit == "day":
        slack = 0.06 * count if count >= 50 and count % 50 == 0 else 1 if count < 30 else 2
        return count - max(1, slack if count >= 50 else 1), count + slack
    if unit == "fortnight":
        return count - 0.3, count + 0.3
    if unit == "week":
        return count - 0.65, count + 0.95
    if unit == "month":
        return (count - 0.6, count + 0.99) if count < 3 else (count - 1.1, count + 1.1)
    if unit in ("decade", "century"):
        return count * 0.84 if count < 3 else count - 0.45, count + 0.6 if count < 3 else count + 0.8
    return (count - 0.7, count + 0.97) if count < 10 else (count - 0.97, count + 1.0)
