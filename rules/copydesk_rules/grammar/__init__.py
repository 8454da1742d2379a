"""Small grammar that needs no parser."""
