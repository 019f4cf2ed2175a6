"""A terminal editor for incident post-mortems."""

# A constant, because importlib.metadata alone costs more than the whole of `pmtui --version`.
__version__ = "0.1.0"
