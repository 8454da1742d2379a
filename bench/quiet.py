"""How quiet copydesk is on clean copy: findings per 1,000 words by rule, and each of them to look at.

    python bench/quiet.py FOLDER [--list] [--select RULE,…]

The copy is whatever folder is given; what is found in clean copy is a false alarm or the publisher's own mistake,
and only a person can tell which.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from collections import Counter
from pathlib import Path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", action="store_true", help="every finding")
    parser.add_argument("--select", default="", metavar="RULE,…")
    arguments = parser.parse_args()
    command = [
        Path(sys.executable).parent / "copydesk",
        "check",
        "--format",
        "json",
        "--jobs",
        "auto",
        arguments.folder,
    ]
    chosen = ["--select", arguments.select] if arguments.select else []
    report = json.loads(subprocess.run([*map(str, command), *chosen], capture_output=True, check=False).stdout)
    words = report["summary"]["words"]
    print(f"{report['summary']['files']} files, {words} words, {report['summary']['findings']} findings")
    for key in ("family", "rule"):
        print()
        for name, count in Counter(finding[key] for finding in report["findings"]).most_common():
            print(f"{name:28} {count:5}  {1000 * count / words:6.3f} per 1,000 words")
    if arguments.list:
        print()
        for finding in sorted(report["findings"], key=lambda finding: (finding["rule"], finding["path"])):
            shown = " | ".join(finding["suggestions"][:2])
            place = f"{Path(finding['path']).name}:{finding['line']}:{finding['column']}"
            print(f"{finding['rule']}  {place}  {finding['excerpt']!r} → {shown!r}  {finding['message']}")
    for trouble in report["summary"]["troubles"]:
        print(trouble, file=sys.stderr)


if __name__ == "__main__":
    main()
