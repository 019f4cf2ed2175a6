"""What `pmtui export` does: which format and profile is meant, and where it goes."""

from __future__ import annotations

import re
import unicodedata
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from pmtui.cli.failure import FAILED, FINE, Failure, Misuse
from pmtui.cli.output import Printer, say
from pmtui.cli.places import library_of, load, path_of, present, today
from pmtui.cli.writing import write_file
from pmtui.document import Status, Visibility
from pmtui.exchange.formats import FORMATS, PUBLIC, Format, NothingToWrite, Options, Source, format_of_file

# What the public version needs takes long to load, and is loaded where that is asked for.
if TYPE_CHECKING:
    from pmtui.exchange.public import Public
    from pmtui.exchange.public_report import NotReady


def export(arguments: Namespace) -> int:
    """Write what was asked for; return the exit code.

    Raises:
        Failure: if it cannot be written, or the public version may not leave.
    """
    library = library_of(arguments)
    deciding = _decides(arguments)
    paths = [path_of(library, target, to_write=deciding) for target in arguments.targets]
    form, options = _wanted(arguments, deciding)
    folder = _folder(arguments.output)
    if len(paths) > 1 and not folder and not form.several:
        raise Misuse(f"{form.name} takes one post-mortem at a time; name a folder with -o for one file each")
    if deciding:
        if len(paths) > 1:
            raise Misuse("texts are approved in one post-mortem at a time")
        from pmtui.cli.approving import decide

        reached = decide(paths[0], arguments)
        if arguments.output is None and not arguments.draft and arguments.format is None:
            return FINE if reached else FAILED
    sources = [Source(path.stem, load(path).document) for path in dict.fromkeys(paths)]
    if options.draft:
        from pmtui.exchange.public import public_version

        for source in sources:
            _explain(source, public_version(source.document))
    exposed = [source.key for source in sources if options.profile != PUBLIC and _warn(source)]
    # A message goes from a pipe to where everybody reads it, before anybody has read what stands on stderr.
    if exposed and form.name == "slack" and not arguments.force:
        raise Failure(
            f"no message was written for {exposed[0]}: take the secret out, or send it with --force"
        )
    if options.profile == PUBLIC and not options.draft:
        for source in sources:
            _tell_state(source)
    if folder:
        return _write_each(sources, form, options, folder, replace=arguments.force)
    text = _written(form, sources, options)
    if arguments.output in (None, "-"):
        Printer().text(text)
    else:
        write_file(Path(arguments.output), text, replace=arguments.force)
        say(f"Wrote {arguments.output}.")
    return FINE


def _decides(arguments: Namespace) -> bool:
    return bool(arguments.approve or arguments.withhold or arguments.undecide)


def _wanted(arguments: Namespace, deciding: bool) -> tuple[Format, Options]:
    """Return the format and how it is written, from the options and from the name of the file.

    Raises:
        Misuse: if they contradict each other.
    """
    named = arguments.output if arguments.output not in (None, "-") else ""
    form = FORMATS[arguments.format] if arguments.format else format_of_file(named) or _unnamed(named)
    wants_public = arguments.draft or deciding
    profile = arguments.profile or (PUBLIC if wants_public and PUBLIC in form.profiles else form.profiles[0])
    if profile not in form.profiles:
        raise Misuse(f"{form.name} has no profile {profile}; it has {', '.join(form.profiles)}")
    if wants_public and profile != PUBLIC:
        raise Misuse("--draft, --approve, --withhold and --undecide are about --profile public")
    return form, Options(profile, arguments.flavour, arguments.draft, present())


def _unnamed(name: str) -> Format:
    if name.lower().endswith(".csv"):
        several = [form.name for form in FORMATS.values() if form.extension.endswith(".csv")]
        raise Misuse(f"{name} can be several things; say which with --format: {', '.join(several)}")
    if name.lower().endswith(".toml"):
        raise Misuse(f"{name} is named like a post-mortem; give the export another name")
    if ending := _ENDING.search(name):
        formats = ", ".join(f"{form.name} (*{form.extension})" for form in FORMATS.values())
        raise Misuse(
            f"nothing was written: pmtui writes no {ending.group()} files; give {name} the ending of "
            f"a format, or say with --format which it is: {formats}"
        )
    return FORMATS["markdown"]


_ENDING = re.compile(r"(?<=[^/.])\.[a-z][a-z0-9]{0,8}$", re.IGNORECASE)
"""What says which format a file has; the digits of a day or a version, and a name made at random, do not."""


def _folder(output: str | None) -> Path | None:
    if output in (None, "-") or not (output.endswith("/") or Path(output).is_dir()):
        return None
    if not Path(output).is_dir():
        raise Failure(f"{output} is not a folder; create it first")
    return Path(output)


def _write_each(sources: list[Source], form: Format, options: Options, folder: Path, *, replace: bool) -> int:
    """Write one file for each document into a folder; one that cannot be written does not stop the others."""
    code = FINE
    for source in sources:
        path = folder / f"{_name(source, options)}{form.extension}"
        try:
            write_file(path, _written(form, [source], options), replace=replace)
        except Failure as failure:
            say(f"{source.key}: {failure}")
            code = FAILED
        else:
            say(f"Wrote {path}.")
    return code


def _written(form: Format, sources: list[Source], options: Options) -> str:
    try:
        if options.profile == PUBLIC:
            return _public(form, sources, options)
        return form.write(sources, options)
    except NothingToWrite as nothing:
        raise Failure(f"Nothing was written: {nothing}") from None


def _public(form: Format, sources: list[Source], options: Options) -> str:
    from pmtui.checks.outside.nets import Leak
    from pmtui.exchange.public_report import NotReady

    try:
        return form.write(sources, options)
    except NotReady as refused:
        raise Failure(_refusal(sources[0], refused)) from None
    except Leak as leak:
        raise Failure(f"Nothing was written: {leak}. This is a mistake in pmtui; please report it") from None


def _refusal(source: Source, refused: NotReady) -> str:
    from pmtui.exchange.public_places import readable

    rows = [readable(source.document, f"  {path}: {why}") for path, why in refused.reasons]
    return "\n".join(
        [
            f"the public version of {source.key} was not written, and nothing has left:",
            *rows,
            f"Read it with `pmtui export {source.key} --profile public --draft`, and approve what is right "
            "with --approve PATH or --approve all.",
        ]
    )


def _explain(source: Source, public: Public) -> None:
    """Tell on stderr what stands in the way of the public version, and what stays inside."""
    from pmtui.exchange.public_places import readable

    for path, why in (*public.blocks, *public.unapproved):
        say(readable(source.document, f"{path}: {why}"))
    for path, wording in public.wordings.items():
        if wording.shown and wording.hints:
            hints = "; ".join(wording.hints)
            say(readable(source.document, f"{path}: look at it once more: {hints}"))
    counts: dict[str, int] = {}
    for path, _ in public.left_out:
        part = re.split(r"[.\[]", path)[0]
        counts[part] = counts.get(part, 0) + 1
    if counts:
        parts = ", ".join(f"{part} {count}" for part, count in counts.items())
        say(f"What stays inside of {source.key}: {parts}.")


def _tell_state(source: Source) -> None:
    """Tell on stderr where a document is not yet what its public version makes of it."""
    document = source.document
    if document.status is not Status.PUBLISHED:
        say(f"{source.key} is {_HOW_FAR[document.status]}: what its public version says can still change.")
    if document.visibility is Visibility.INTERNAL:
        say(f"{source.key} itself is internal: pass on its public version only.")


_HOW_FAR = {Status.DRAFT: "a draft", Status.IN_REVIEW: "in review"}


def _warn(source: Source) -> bool:
    """Tell on stderr which places hold what looks like a secret; return whether there are any."""
    from pmtui.checks.context import Context
    from pmtui.checks.exposed import secrets_of
    from pmtui.checks.policy import usual_policy

    found = list(secrets_of(Context(source.document, today(), usual_policy())))
    for place, told, *_ in found:
        say(f"{source.key}: {place}: {told[:1].lower()}{told[1:]}")
    return bool(found)


def _name(source: Source, options: Options) -> str:
    """Return the name of a file without its ending; that of a public version tells nothing of the inside."""
    if options.profile != PUBLIC:
        return source.key
    from pmtui.exchange.public import public_version
    from pmtui.exchange.public_report import Voice

    public = public_version(source.document)
    title = unicodedata.normalize("NFKD", Voice(public).line("title")).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:60].strip("-")
    return "-".join(filter(None, [str(public.day or ""), words or "incident-report"]))
