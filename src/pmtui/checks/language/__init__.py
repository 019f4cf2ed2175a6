"""The language of a post-mortem: tough on content, soft on people.

`read` reads a text; importing the package registers the rules that use it.
"""

from __future__ import annotations

from pmtui.checks.language.reader import read
from pmtui.checks.language.smells import Place, Remark, Smell

from pmtui.checks.language import rules as _rules  # isort: skip  (they need what is above)

__all__ = ["Place", "Remark", "Smell", "read"]
_registered = _rules
