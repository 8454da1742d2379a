"""`copydesk config`."""

from __future__ import annotations

import argparse
import os
import sys

from copydesk.cli.check import configured, told
from copydesk.config import show
from copydesk.manual import in_order
from copydesk.plugins import load_plugins
from copydesk.trouble import DeskError


def config(arguments: argparse.Namespace) -> int:
    """Show the settings of a path, or the schema of all that can be set. Returns the exit code."""
    plugins = load_plugins()
    if arguments.schema:
        from copydesk.config.schema import as_text

        sys.stdout.write(as_text(plugins.rules))
        return 0
    asked = told(arguments)
    asked.choose(plugins.rules)  # refuses names that no rule has
    configuration = configured(plugins, asked, arguments.config, arguments.no_config)
    path = arguments.path
    inside = os.path.join(path, "copy") if os.path.isdir(path) else path
    try:
        effective, file = configuration.effective(inside), configuration.file_of(inside)
    except DeskError as error:
        for trouble in error.troubles:
            if trouble.what != inside:
                print(f"copydesk: {trouble}", file=sys.stderr)
        return 2
    write = show.as_json if arguments.format == "json" else show.as_text
    print(write(path, file, effective, in_order(plugins.rules)))
    return 0
