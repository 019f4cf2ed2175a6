"""A command loads what it needs, and not what the commands beside it need."""

import subprocess
import sys

import pytest

SEEN_BY_ALL = {"textual", "rich", "asyncio", "multiprocessing", "importlib.metadata"}
OF_THE_LIBRARY = {"platformdirs", "pmtui.library.settings", "pmtui.library.trash"}
OF_SAVING = {"pmtui.storage.saving", "pmtui.storage.merge", "pmtui.storage.journal"}
OF_THE_PUBLIC = {"pmtui.exchange.public", "pmtui.checks.outside.nets", "pmtui.cli.approving"}


def loaded_of(unwanted, *arguments):
    """Return which of the unwanted modules a command line loads."""
    code = (
        "import sys; from pmtui.__main__ import main; "
        f"main({list(arguments)!r}); "
        f"print('\\nloaded', *(name for name in {sorted(unwanted)!r} if name in sys.modules))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True
    )
    return set(result.stdout.splitlines()[-1].split()[1:])


def test_to_check_a_file_neither_the_library_nor_the_saving_is_loaded(library):
    unwanted = SEEN_BY_ALL | OF_THE_LIBRARY | OF_SAVING | OF_THE_PUBLIC | {"shutil", "pmtui.storage.markers"}

    assert loaded_of(unwanted, "check", str(next(library.glob("*.toml")))) == set()


@pytest.mark.parametrize("command", ["show", "export"])
def test_to_read_a_file_nothing_of_saving_and_of_the_public_version_is_loaded(library, command):
    unwanted = SEEN_BY_ALL | OF_SAVING | OF_THE_PUBLIC | {"pmtui.checks.language"}

    assert loaded_of(unwanted, command, str(next(library.glob("*.toml")))) == set()


def test_the_public_version_is_loaded_where_it_is_asked_for(library):
    wanted = {"pmtui.exchange.public"}
    asked = ("export", "--profile", "public", "--draft", str(next(library.glob("*.toml"))))

    assert loaded_of(wanted, *asked) == wanted
