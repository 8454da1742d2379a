"""Configuration: what a house wants of its copy, from the file that lies nearest to it."""

from copydesk.config.find import Configuration

__all__ = ["Configuration"]
