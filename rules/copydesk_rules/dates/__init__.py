"""Dates, ages and spans that contradict the calendar, the dateline or each other."""
