"""Quotations that do not agree with each other or with their marks."""
