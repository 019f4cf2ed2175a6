"""Documents to the formats in which they leave: each module has `write(document) -> str`."""
