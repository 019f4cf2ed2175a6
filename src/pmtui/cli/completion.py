"""Completion scripts, made from the same parsers that read the command line."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pmtui.cli.commands import COMMANDS, OPEN, Command
from pmtui.cli.parser import parser_for

REPEATS = ("*", "+", argparse.REMAINDER)


class Slot(NamedTuple):
    """A place for a value on the command line."""

    name: str
    """As the help calls it: `FILE`, `ID`, `FILE|ID`, `DIR`, `CODE`, `PATH`; it says what completes there."""
    choices: tuple[str, ...] = ()
    repeats: bool = False

    @property
    def takes_id(self) -> bool:
        """Whether ids of the library complete here."""
        return "ID" in self.name.split("|")

    @property
    def takes_file(self) -> bool:
        """Whether files complete here."""
        return bool({"FILE", "DIR"} & set(self.name.split("|")))


class Option(NamedTuple):
    """An option with the value that it takes, if it takes one."""

    names: tuple[str, ...]
    help: str
    slot: Slot | None


class Described(NamedTuple):
    """What a completion needs to know of a command."""

    name: str
    help: str
    options: tuple[Option, ...]
    slots: tuple[Slot, ...]


def described(command: Command) -> Described:
    """Return what a command takes."""
    options: list[Option] = []
    slots: list[Slot] = []
    # argparse has no public list of what was added; the attribute has been the same since Python 2.7.
    for action in parser_for(command)._actions:
        if action.help == argparse.SUPPRESS:
            continue
        slot = _slot(action)
        if not action.option_strings:
            slots.append(slot)
            continue
        takes_value = action.nargs != 0
        options.append(Option(tuple(action.option_strings), action.help or "", slot if takes_value else None))
    return Described(command.name, command.help, tuple(options), tuple(slots))


def _slot(action: argparse.Action) -> Slot:
    choices = tuple(map(str, action.choices)) if action.choices is not None else ()
    return Slot(str(action.metavar or action.dest).upper(), choices, action.nargs in REPEATS)


def script(shell: str) -> str:
    """Return the completion script for `bash`, `zsh` or `fish`."""
    commands = [described(command) for command in COMMANDS]
    return {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell](commands, described(OPEN))


def _rules() -> tuple[str, ...]:
    from pmtui.checks import rules

    return tuple(rule.code for rule in rules())


def _fields() -> tuple[str, ...]:
    from pmtui.cli.fields import single_paths

    return tuple(single_paths())


def _known(slot: Slot) -> tuple[str, ...]:
    """Return the words that are known when the script is made."""
    return slot.choices or {"CODE": _rules, "PATH": _fields}.get(slot.name, tuple)()


# bash

_BASH = """\
# pmtui completion for bash
_pmtui_words() {
    local word
    for word in $1; do
        if [[ $word == "$cur"* ]]; then COMPREPLY+=("$word"); fi
    done
}
_pmtui_ids() {
    # A file may be called anything: what a shell could expand is not offered.
    local id
    while IFS= read -r id; do
        if [[ $id == "$cur"* && $id != *[!A-Za-z0-9._-]* ]]; then COMPREPLY+=("$id"); fi
    done < <("${COMP_WORDS[0]}" list --ids ${library:+"--library=$library"} 2>/dev/null)
}
_pmtui_files() {
    local file
    compopt -o filenames 2>/dev/null
    while IFS= read -r file; do COMPREPLY+=("$file"); done < <(compgen "$1" -- "$cur")
}
_pmtui() {
    local cur=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}
    local command= library= place=0 i=1 word
    COMPREPLY=()
    while ((i < COMP_CWORD)); do
        word=${COMP_WORDS[i]}
        if [[ $word == --library ]]; then
            library=${COMP_WORDS[i+1]}
            if [[ ${COMP_WORDS[i+1]} == = ]]; then library=${COMP_WORDS[i+2]}; ((i++)); fi
            ((i++))
        elif [[ $word == -* ]]; then
            case "$command $word" in
                VALUES) ((i++)) ;;
            esac
        elif [[ -z $command ]]; then
            command=$word
        else
            ((place++))
        fi
        ((i++))
    done
    case "$command $previous" in
OPTIONS
    esac
    case "$command $cur" in
DASHES
    esac
    case "$command $place" in
PLACES
    esac
}
complete -F _pmtui pmtui
"""


def _bash(commands: list[Described], opens: Described) -> str:
    every = [opens._replace(name=""), *commands]
    values = [
        f'"{command.name} {name}"'
        for command in every
        for option in command.options
        if option.slot and "--library" not in option.names
        for name in option.names
    ]
    fill = {
        "VALUES": "|".join(values) or '""',
        "OPTIONS": "\n".join(_bash_options(every)),
        "DASHES": "\n".join(_bash_dashes(every)),
        "PLACES": "\n".join(_bash_places(commands, opens)),
    }
    text = _BASH
    for mark, filling in fill.items():
        text = text.replace(mark, filling)
    return text


def _bash_options(every: list[Described]) -> Iterator[str]:
    for command in every:
        for option in command.options:
            if option.slot:
                names = "|".join(f'"{command.name} {name}"' for name in option.names)
                yield f"        {names}) {_bash_slot(option.slot)}; return ;;"


def _bash_dashes(every: list[Described]) -> Iterator[str]:
    for command in every:
        extra = ["--version"] if not command.name else []
        words = " ".join([*_option_names(command), *extra])
        yield f'        "{command.name} -"*) _pmtui_words "{words}"; return ;;'


def _bash_places(commands: list[Described], opens: Described) -> Iterator[str]:
    names = " ".join(command.name for command in commands)
    yield f'        " 0") _pmtui_words "{names}"; {"; ".join(map(_bash_slot, opens.slots))} ;;'
    for command in commands:
        for place, slot in enumerate(command.slots):
            pattern = f'"{command.name} "*' if slot.repeats else f'"{command.name} {place}"'
            yield f"        {pattern}) {_bash_slot(slot)} ;;"


def _bash_slot(slot: Slot) -> str:
    if words := _known(slot):
        return f'_pmtui_words "{" ".join(words)}"'
    parts = ["_pmtui_ids"] if slot.takes_id else []
    if slot.takes_file:
        parts.append("_pmtui_files -d" if slot.name == "DIR" else "_pmtui_files -f")
    return "; ".join(parts) or ":"


def _option_names(command: Described) -> Iterable[str]:
    return (name for option in command.options for name in option.names if name.startswith("--"))


# zsh

_ZSH = """\
#compdef pmtui
# pmtui completion for zsh
_pmtui_ids() {
    local -a ids
    ids=("${(@f)$(_call_program ids ${(q)program} list --ids 2>/dev/null)}")
    compadd -a ids
}
_pmtui_commands() {
    local -a commands
    commands=(
COMMANDS
    )
    _describe command commands
}
_pmtui() {
    local context state state_descr line
    typeset -A opt_args
    local program=$words[1]
    if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
        _alternative 'commands:command:_pmtui_commands' 'ids:post-mortem:_pmtui_ids' 'files:file:_files'
        return
    fi
    case $words[2] in
CASES
        *) _arguments '--library[use this folder]:DIR:_files -/' '--version' '--help' ;;
    esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _pmtui "$@"; else compdef _pmtui pmtui; fi
"""


def _zsh(commands: list[Described], _opens: Described) -> str:
    names = "\n".join(f"        {_quoted(f'{c.name}:{c.help}')}" for c in commands)
    cases = "\n".join(f"        {command.name}) {_zsh_arguments(command)} ;;" for command in commands)
    return _ZSH.replace("COMMANDS", names).replace("CASES", cases)


def _zsh_arguments(command: Described) -> str:
    parts = []
    for option in command.options:
        value = f":{option.slot.name}:{_zsh_slot(option.slot)}" if option.slot else ""
        help_text = "".join(f"\\{sign}" if sign in "[]:" else sign for sign in option.help)
        parts += [_quoted(f"{name}[{help_text}]{value}") for name in option.names]
    for place, slot in enumerate(command.slots, start=1):
        where = "*" if slot.repeats else str(place)
        parts.append(_quoted(f"{where}:{slot.name}:{_zsh_slot(slot)}"))
    # The command itself is no argument of its own arguments.
    return "shift words; (( CURRENT-- )); _arguments " + " ".join(parts)


def _zsh_slot(slot: Slot) -> str:
    if words := _known(slot):
        return f"({' '.join(words)})"
    if slot.takes_id and slot.takes_file:
        return "{ _pmtui_ids; _files }"
    if slot.takes_id:
        return "_pmtui_ids"
    return {"FILE": "_files", "DIR": "_files -/"}.get(slot.name, " ")


# fish

_FISH = """\
# pmtui completion for fish
complete -c pmtui -f
complete -c pmtui -l library -x -a '(__fish_complete_directories)' -d 'use this folder of post-mortems'
complete -c pmtui -n __fish_use_subcommand -l version -d 'print the version'
complete -c pmtui -n __fish_use_subcommand -a '(pmtui list --ids 2>/dev/null)' -d post-mortem
complete -c pmtui -n __fish_use_subcommand -F
"""


def _fish(commands: list[Described], _opens: Described) -> str:
    lines = [_FISH]
    for command in commands:
        lines.append(
            f"complete -c pmtui -n __fish_use_subcommand -a {command.name} -d {_quoted(command.help)}\n"
        )
        seen = f"-n '__fish_seen_subcommand_from {command.name}'"
        for option in command.options:
            if "--library" in option.names:
                continue
            flags = " ".join(
                f"-{'l' if name[:2] == '--' else 's'} {name.lstrip('-')}" for name in option.names
            )
            value = f" -r {_fish_slot(option.slot)}" if option.slot else ""
            lines.append(f"complete -c pmtui {seen} {flags}{value} -d {_quoted(option.help)}\n")
        for slot in command.slots[:1]:
            if offered := _fish_slot(slot):
                lines.append(f"complete -c pmtui {seen} {offered}\n")
    return "".join(lines)


def _fish_slot(slot: Slot) -> str:
    if words := _known(slot):
        return f"-f -a {_quoted(' '.join(words))}"
    parts = ["-a '(pmtui list --ids 2>/dev/null)'"] if slot.takes_id else []
    if slot.takes_file:
        parts.append("-F")
    return " ".join(parts)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
