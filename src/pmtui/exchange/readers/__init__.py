"""Documents from the formats in which they arrive: each module has `read(text) -> Postmortem`."""
