"""Runs a command at a terminal of its own and types lines: terminal.py '["typed", ...]' COMMAND...

Each line is typed when the terminal waits for another one (the screen ends with a prompt, ": "). Prints what the screen
showed; ends with the exit code of the command.
"""

import json
import os
import pty
import sys

lines = json.loads(sys.argv[1])
child, terminal = pty.fork()
if child == 0:
    os.execvp(sys.argv[2], sys.argv[2:])

screen = b""
while True:
    try:
        shown = os.read(terminal, 4096)
    except OSError:
        break
    if not shown:
        break
    screen += shown
    if lines and screen.endswith(b": "):
        os.write(terminal, (lines.pop(0) + "\r").encode())
        screen += b"<typed>"
sys.stdout.buffer.write(screen)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
