"""copydesk: the last pair of eyes before copy is published."""

__version__ = "0.1.0"
