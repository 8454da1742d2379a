"""Which lines changed since a revision, as git tells it; findings on other lines are left out."""

from __future__ import annotations

from copydesk.changes.changed import WHY, Changes

__all__ = ["WHY", "Changes"]
