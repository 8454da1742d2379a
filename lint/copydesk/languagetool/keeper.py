"""Runs a program for as long as the process that started this one lives and holds our standard input open.

    python keeper.py PROGRAM ARGUMENT…

So a server never outlives its desk, however that ends. Nothing of copydesk is imported here.
"""

import contextlib
import os
import subprocess
import sys
import threading
import time

_EVERY = 0.5  # seconds


def main() -> int:
    """Run the program until it ends or nobody wants it any more. Returns its exit code."""
    parent, wanted = os.getppid(), threading.Event()
    program = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL)
    wanted.set()
    threading.Thread(target=_watch, args=(wanted,), daemon=True).start()
    with contextlib.suppress(KeyboardInterrupt):
        while program.poll() is None and wanted.is_set() and os.getppid() == parent:
            time.sleep(_EVERY)
    if program.poll() is None:
        program.terminate()
        try:
            program.wait(5)
        except subprocess.TimeoutExpired:
            program.kill()
    return program.wait()


def _watch(wanted: threading.Event) -> None:
    while os.read(0, 4096):
        pass
    wanted.clear()


if __name__ == "__main__":
    sys.exit(main())
