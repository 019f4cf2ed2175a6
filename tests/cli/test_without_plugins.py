"""The program looks for no plugins of Pydantic, and yet leaves Pydantic as it is."""

from __future__ import annotations

import subprocess
import sys


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_no_plugin_is_looked_for_and_models_work():
    code = (
        "import sys; from pmtui.cli.plugins import forgo_plugins; forgo_plugins()\n"
        "from pmtui.document import Postmortem\n"
        "print(Postmortem.model_validate({'title': 'A'}).title, 'importlib.metadata' in sys.modules)"
    )
    assert run(code) == "A False"


def test_what_else_pydantic_may_want_of_its_loader_is_there():
    code = (
        "from pmtui.cli.plugins import forgo_plugins; forgo_plugins()\n"
        "from pydantic.plugin._loader import PYDANTIC_ENTRY_POINT_GROUP as group; print(group)"
    )
    assert run(code) == "pydantic"
