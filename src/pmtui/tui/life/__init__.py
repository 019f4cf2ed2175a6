"""The life of a Textual app as a process: signals, lost terminals, stops, odd input, and its own mistakes.

Put `OrderlyLife` before `App` in the bases of an app, tell its `life` what to keep, and start it with
`run_app`. The room knows nothing of the program around it.
"""

from pmtui.tui.life.app import CRASHED, Life, OrderlyLife
from pmtui.tui.life.driver import SafeDriver
from pmtui.tui.life.running import run_app
from pmtui.tui.life.sentinel import Sentinel
from pmtui.tui.life.terminal import RESET, Terminal

__all__ = ["CRASHED", "RESET", "Life", "OrderlyLife", "SafeDriver", "Sentinel", "Terminal", "run_app"]
