"""Where the files that are shipped beside the code are found."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource_dir(name: str) -> Path:
    """Return the folder `styles` or `sample_data`, in a wheel as in a checkout.

    Raises:
        FileNotFoundError: if the installation lacks it.
    """
    for base in (_PACKAGE, _PACKAGE.parents[1]):  # wheel: pmtui/styles; checkout: ./styles
        if (base / name).is_dir():
            return base / name
    raise FileNotFoundError(f"pmtui is installed without its folder {name!r}; please install it again")
