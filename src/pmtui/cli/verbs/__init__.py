"""One module a command, named like it: `configure` adds its arguments, `run` does it."""
