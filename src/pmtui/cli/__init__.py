"""The commands: each imports what it needs when it runs, so that `--version` and `--help` stay fast."""
