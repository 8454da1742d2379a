"""What a plugin may provide. The built-in rules, readers and reporters come in the same way.

The two markers are pluggy's for the project `copydesk`, written out: pluggy brings a dozen modules of the standard
library with it, and is imported for the first guest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from copydesk.readers import Reader
from copydesk.reporters import Reporter
from copydesk.rule import Rule

Hook = TypeVar("Hook", bound=Callable[..., Any])


def hookspec(hook: Hook) -> Hook:
    """Mark a hook that plugins may implement."""
    hook.copydesk_spec = {}  # type: ignore[attr-defined]
    return hook


def hookimpl(hook: Hook) -> Hook:
    """Mark an implementation of a hook; `pluggy.HookimplMarker("copydesk")` does too, and takes pluggy's options."""
    hook.copydesk_impl = {}  # type: ignore[attr-defined]
    return hook


@hookspec
def provide_rules() -> Iterable[type[Rule]]:  # type: ignore[empty-body]
    """The rule classes of the plugin."""


@hookspec
def provide_readers() -> Iterable[Reader]:  # type: ignore[empty-body]
    """The plugin's readers. One for a suffix that is already read takes its place."""


@hookspec
def provide_reporters() -> Iterable[Reporter]:  # type: ignore[empty-body]
    """The plugin's reporters. One with a name that is already there takes its place."""
