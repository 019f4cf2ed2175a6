"""Two files, laid out as the program writes them."""

CHECKOUT = """\
# Kept by the platform team.

schema = 1
title = "Checkout refuses logins"
status = "in review"
visibility = "internal"
profile = "full"

[facts]
severity = "sev2"
date = 2024-03-15
impact_started = 2024-03-15T14:32:00Z
services = ["checkout"]
owner = "Ada Berg"

[summary]
text = "For 47 minutes one in eight customers could not log in to the checkout."

[[timeline]]
id = "ab12"
at = 2024-03-15T14:32:00Z
kind = "alert"
text = "error rate on login above 5 %"

[[actions]]
id = "a7f3"
title = "Alert when the pool is over 80 % for 5 min"
status = "to do"
"""

SEARCH = """\
schema = 1
title = "Search slow after index move"
status = "draft"
visibility = "internal"
profile = "light"

[facts]
severity = "sev3"
date = 2024-05-02
"""
