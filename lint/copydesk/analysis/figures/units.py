"""What may stand behind a number: magnitudes, currencies, units of measure, and how they convert."""

from __future__ import annotations


def _table(text: str) -> dict[str, str]:
    """`unit: form form` lines as a mapping from form to unit."""
    pairs = (line.split(":") for line in text.strip().splitlines())
    return {form: unit.strip() for unit, forms in pairs for form in forms.split()}


MAGNITUDES = {
    "hundred": 10**2, "thousand": 10**3, "k": 10**3, "lakh": 10**5, "lakhs": 10**5, "million": 10**6, "mn": 10**6,
    "mln": 10**6, "crore": 10**7, "crores": 10**7, "billion": 10**9, "bn": 10**9, "bln": 10**9, "trillion": 10**12,
    "tn": 10**12, "trn": 10**12,
}  # fmt: skip

AFTER_CURRENCY = {"m": 10**6, "b": 10**9, "t": 10**12}
"""What is a magnitude only where a currency stands in front: £3m is money, 3m may be metres."""

SIGNS = "$£€¥₹₽₩₺₦"

CURRENCIES = _table("""
$: dollar dollars usd
£: pound pounds sterling gbp
€: euro euros eur
¥: yen jpy
₹: rupee rupees inr
p: pence
c: cent cents
kr: krona kronor krone kroner
yuan: yuan renminbi
franc: franc francs
peso: peso pesos
rouble: rouble roubles ruble rubles
rand: rand
dinar: dinar dinars
""")

MEASURES = _table("""
km: km kms kilometre kilometres kilometer kilometers
m: m metre metres meter meters
cm: cm centimetre centimetres centimeter centimeters
mm: mm millimetre millimetres millimeter millimeters
mile: mile miles mi
yard: yard yards yd yds
ft: foot feet ft
in: inch inches in
hectare: hectare hectares ha
acre: acre acres
kg: kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes
g: g gram grams gramme grammes
lb: lb lbs
oz: oz ounce ounces
stone: stone st
tonne: tonne tonnes
litre: litre litres liter liters
mph: mph
km/h: kph kmh
TB: tb terabyte terabytes
GB: gb gigabyte gigabytes
MB: mb megabyte megabytes
KB: kb kilobyte kilobytes
gallon: gallon gallons
ml: ml millilitre millilitres milliliter milliliters
h: hour hours hr hrs h
min: minute minutes min mins
s: second seconds sec secs s
ms: millisecond milliseconds ms
day: day days
week: week weeks
month: month months
year: year years yr yrs
""")

METRIC: dict[str, tuple[str, float]] = {
    "km": ("length", 1000),
    "m": ("length", 1),
    "cm": ("length", 1 / 100),
    "mm": ("length", 1 / 1000),
    "mile": ("length", 1609344 / 1000),
    "yard": ("length", 9144 / 10000),
    "ft": ("length", 3048 / 10000),
    "in": ("length", 254 / 10000),
    "hectare": ("area", 10000),
    "acre": ("area", 40468564224 / 10**7),
    "sq km": ("area", 10**6),
    "sq mile": ("area", 2589988110336 / 10**6),
    "sq m": ("area", 1),
    "sq ft": ("area", 9290304 / 10**8),
    "kg": ("mass", 1),
    "g": ("mass", 1 / 1000),
    "lb": ("mass", 45359237 / 10**8),
    "oz": ("mass", 45359237 / (16 * 10**8)),
    "stone": ("mass", 45359237 * 14 / (10**8)),
    "litre": ("volume", 1),
    "ml": ("volume", 1 / 1000),
    "gallon": ("volume", 454609 / 100000),
    "ms": ("time", 1 / 1000),
    "s": ("time", 1),
    "min": ("time", 60),
    "h": ("time", 3600),
    "mph": ("speed", 1609344 / 10**6),
    "km/h": ("speed", 1),
}
"""The dimension of a unit and its size in the metric one: definitions of 1959 (international yard and pound)."""

SMALLER = {
    ("h", "min"): 60, ("min", "s"): 60, ("ft", "in"): 12, ("stone", "lb"): 14, ("lb", "oz"): 16,
    ("m", "cm"): 100, ("kg", "g"): 1000,
}  # fmt: skip
"""How many of the second make one of the first, where the two are written as one: 7 h 2 min, 6ft 2in."""

_WEEKDAY_FREE_UNITS = frozenset({"day", "week", "month", "year"})
COUNTED_UNITS = _WEEKDAY_FREE_UNITS
"""Units that are counted like things: three days."""
