"""What a plugin may provide. The built-in rules, readers and reporters come in the same way."""

from __future__ import annotations

from collections.abc import Iterable

import pluggy

from copydesk.readers import Reader
from copydesk.reporters import Reporter
from copydesk.rule import Rule

hookspec = pluggy.HookspecMarker("copydesk")
hookimpl = pluggy.HookimplMarker("copydesk")


@hookspec
def provide_rules() -> Iterable[type[Rule]]:  # type: ignore[empty-body]
    """The rule classes of the plugin."""


@hookspec
def provide_readers() -> Iterable[Reader]:  # type: ignore[empty-body]
    """The plugin's readers. One for a suffix that is already read takes its place."""


@hookspec
def provide_reporters() -> Iterable[Reporter]:  # type: ignore[empty-body]
    """The plugin's reporters. One with a name that is already there takes its place."""
