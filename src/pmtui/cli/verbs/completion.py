"""`pmtui completion`: a script for a shell that completes commands, options, ids and files."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

SHELLS = ("bash", "zsh", "fish")


def configure(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument("shell", choices=SHELLS, help="the shell to print completions for")
    parser.description = (
        "Print a script that completes commands, options, rules and the ids of the library.\n\n"
        "  bash: pmtui completion bash > ~/.local/share/bash-completion/completions/pmtui\n"
        "  zsh:  pmtui completion zsh > a folder of your $fpath, as _pmtui\n"
        "  fish: pmtui completion fish > ~/.config/fish/completions/pmtui.fish"
    )


def run(arguments: Namespace) -> int:
    """Print the script."""
    from pmtui.cli.completion import script

    print(script(arguments.shell), end="")
    return 0
