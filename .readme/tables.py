"""Write the tables that are made from the program: `python .readme/tables.py [keys] [rules]`, or both.

The keys stand in the README, the rules of the checklist in RULES.md.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from pmtui.checks import rules, rules_table
from pmtui.checks.policy import policy_table
from pmtui.tui.actions import table

ROOT = Path(__file__).resolve().parents[1]
README, RULES = ROOT / "README.md", ROOT / "RULES.md"


def filled(text: str) -> str:
    """Return the README with its table of keys as the program has it."""
    pattern = re.compile(r"(<!-- keys -->\n).*?(<!-- /keys -->)", re.DOTALL)
    return pattern.sub(lambda match: f"{match[1]}{table()}\n{match[2]}", text)


def rules_page() -> str:
    """Return the page of all rules as the program has them."""
    return f"""# The rules of the checklist

{len(rules())} rules, made from the program by `python .readme/tables.py rules`. `pmtui rule CODE` says more
of each: why it matters, an example and a better one. Errors stand in the way of publishing; warnings
and hints do not.

{rules_table()}
## Settings of the policy

They stand under `[policy]` in the `.pmtui.toml` of a library and hold for the folders below it, too. A
setting that is left out has its usual value; `pmtui info` shows what differs. A rule is named by its code or
by its name, a whole family by its letters (`LAN`), as in `off = ["TIM007"]`,
`levels = {{ late-draft = "warning" }}` and `deadlines.publish = {{ sev1 = "5 d" }}`.

{policy_table()}"""


if __name__ == "__main__":
    wanted = sys.argv[1:] or ["keys", "rules"]
    if "keys" in wanted:
        README.write_text(filled(README.read_text(encoding="utf-8")), encoding="utf-8")
    if "rules" in wanted:
        RULES.write_text(rules_page(), encoding="utf-8")
