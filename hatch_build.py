"""Compiles the lexicon into the wheel; editable installs compile it into the cache when it is first opened."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledKnowledge(BuildHookInterface):
    """Puts the compiled indexes beside their sources."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the indexes and have the wheel include them. A fault in the name book ends the build."""
        if self.target_name != "wheel" or version == "editable":
            return
        self._scratch = Path(tempfile.mkdtemp(prefix="copydesk-build-"))
        (self._scratch / "lexicon").mkdir()
        package = Path(self.root, "lint")
        sys.path.insert(0, str(package))
        try:
            from copydesk.lexicon.compile import compile_index
            from copydesk.namebook.compiling import write_index

            compile_index(self._scratch / "lexicon")
            faults = write_index(package / "copydesk" / "namebook" / "sources", self._scratch / "names.index")
        finally:
            sys.path.remove(str(package))
        if faults:
            raise ValueError("\n".join(faults))
        build_data["force_include"][str(self._scratch / "lexicon")] = "copydesk/lexicon/compiled"
        build_data["force_include"][str(self._scratch / "names.index")] = "copydesk/namebook/names.index"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave nothing behind."""
        if scratch := getattr(self, "_scratch", None):
            shutil.rmtree(scratch, ignore_errors=True)
