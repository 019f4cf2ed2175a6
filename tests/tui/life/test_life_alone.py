"""The room can be used by any Textual program: it needs nothing of this one."""

import subprocess
import sys


def test_the_room_loads_no_other_room():
    code = "import sys, pmtui.tui.life; print(*sorted(m for m in sys.modules if m.startswith('pmtui.')))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    others = [name for name in loaded.stdout.split() if not name.startswith("pmtui.tui.life")]
    assert others == ["pmtui.tui"]
