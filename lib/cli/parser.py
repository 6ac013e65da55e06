"""The commands and their arguments. Values are parsed where the address is: in ``parse_selection``."""

from argparse import SUPPRESS, ArgumentParser, Namespace, _SubParsersAction
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lib.cli.terminal import PROGRAM
from lib.domain.pictures import LOOK, PictureFormat
from lib.locales.catalogue import Words
from lib.settings import LANGUAGES

SELECTION = (
    *("instrument", "benchmark", "window", "as_of", "known_on"),
    *("threshold", "margin", "exit_weeks", "inverse", "basis"),
)
FORMATS = ("csv", "xlsx", *PictureFormat)
REPORT = ("week", "known_on", "format", "paper")
VIEWS = ("summary", "relative-strength")
Arguments = Callable[[ArgumentParser, Words], None]


def build_parser(words: Words) -> ArgumentParser:
    """Parser of every command, its help in the reader's language."""
    parser = ArgumentParser(prog=PROGRAM, description=words("app.question"), allow_abbrev=False)
    parser.add_argument("--lang", choices=LANGUAGES, help=_help(words("cli.help.lang")))
    commands = parser.add_subparsers(metavar=words("cli.help.command"), required=True)

    summary = commands.add_parser("summary", **_about("show_summary", words))
    strength = commands.add_parser("relative-strength", **_about("show_strength", words))
    refresh = commands.add_parser("refresh", **_about("refresh_closes", words))
    importing = commands.add_parser("import", **_about("import_closes", words))
    export = commands.add_parser("export", **_about("export_view", words))
    report = commands.add_parser("report", **_about("write_report", words))
    draft = commands.add_parser("draft", **_about("draft_note", words))
    reconcile = commands.add_parser("reconcile", **_about("reconcile_figures", words))
    check = commands.add_parser("check", **_about("check_text", words))
    serve = commands.add_parser("serve", **_about("serve", words))

    _complete(summary, words, "show_summary", _week, _form)
    _complete(strength, words, "show_strength", _week, _pair, _form)
    _complete(refresh, words, "refresh_closes", _symbols)
    _complete(importing, words, "import_closes", _file)
    _complete(export, words, "export_view", _week, _pair, _output)
    _complete(report, words, "write_report", _report)
    _complete(draft, words, "draft_note", _note_week)
    _complete(reconcile, words, "reconcile_figures", _list, _form)
    _complete(check, words, "check_text", _checked)
    _complete(serve, words, "serve")
    _keeping(commands, words)
    return parser


def _keeping(commands: "_SubParsersAction[ArgumentParser]", words: Words) -> None:
    """Commands that take everything out and bring it back."""
    backup = commands.add_parser("backup", **_about("back_up", words))
    restore = commands.add_parser("restore", **_about("restore_backup", words))
    purge = commands.add_parser("purge", **_about("purge", words))
    export = commands.add_parser("notes-export", **_about("export_notes", words))
    importing = commands.add_parser("notes-import", **_about("import_notes", words))

    _complete(backup, words, "back_up", _kept_file)
    _complete(restore, words, "restore_backup", _kept_file, _yes)
    _complete(purge, words, "purge", _yes)
    _complete(export, words, "export_notes", _kept_file)
    _complete(importing, words, "import_notes", _notes_path, _yes)


def _about(module: str, words: Words) -> dict[str, Any]:
    about = words(f"cli.help.{module}")
    return {"help": _help(about), "description": about, "allow_abbrev": False}


def _complete(parser: ArgumentParser, words: Words, module: str, *arguments: Arguments) -> None:
    parser.add_argument("--lang", choices=LANGUAGES, default=SUPPRESS, help=_help(words("cli.help.lang")))
    parser.set_defaults(module=module)
    for add in arguments:
        add(parser, words)


def selection_text(arguments: Namespace) -> dict[str, str]:
    """Raw texts of the selection by name, as an address would carry them."""
    return _given(arguments, SELECTION)


def look_text(arguments: Namespace) -> dict[str, str]:
    """Raw texts of what concerns a picture only."""
    return _given(arguments, LOOK)


def report_text(arguments: Namespace) -> dict[str, str]:
    """Raw texts of what a report is to be."""
    return _given(arguments, REPORT)


def _given(arguments: Namespace, names: tuple[str, ...]) -> dict[str, str]:
    given = {name: getattr(arguments, name, None) for name in names}
    return {name: value for name, value in given.items() if value is not None}


def _week(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("--as-of", metavar="YYYY-MM-DD", help=_help(words("cli.help.as_of")))
    parser.add_argument("--known-on", metavar="YYYY-MM-DD", help=_help(words("cli.help.known_on")))


def _note_week(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("--week", metavar="YYYY-MM-DD", help=_help(words("cli.help.week")))
    parser.add_argument("--known-on", metavar="YYYY-MM-DD", help=_help(words("cli.help.known_on")))


def _pair(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("--instrument", metavar="^RUO", help=_help(words("cli.help.instrument")))
    parser.add_argument("--benchmark", metavar="^GSPC", help=_help(words("cli.help.benchmark")))
    parser.add_argument("--window", metavar="26", help=_help(words("cli.help.window")))
    parser.add_argument("--threshold", metavar="23", help=_help(words("cli.help.threshold")))
    parser.add_argument("--margin", metavar="0.25", help=_help(words("cli.help.margin")))
    parser.add_argument("--exit-weeks", metavar="4", help=_help(words("cli.help.exit_weeks")))
    parser.add_argument("--basis", metavar="price", help=_help(words("totalreturn.cli")))
    parser.add_argument("--inverse", action="store_const", const="yes", help=_help(words("cli.help.inverse")))


def _form(parser: ArgumentParser, words: Words) -> None:
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_const", const="json", dest="form", help=_help(words("cli.help.json")))
    form.add_argument("--csv", action="store_const", const="csv", dest="form", help=_help(words("cli.help.csv")))


def _symbols(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("--symbol", action="append", metavar="^RUO", help=_help(words("cli.help.symbols")))


def _file(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help=_help(words("cli.help.file")))
    parser.add_argument("--symbol", required=True, metavar="^RUO", help=_help(words("cli.help.symbol")))
    parser.add_argument("--yes", action="store_true", help=_help(words("cli.help.yes")))


def _kept_file(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help=_help(words("keeping.help.file")))


def _notes_path(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("path", metavar="PATH", type=Path, help=_help(words("note_files.help.path")))
    parser.add_argument("--author", required=True, metavar="NAME", help=_help(words("note_files.help.author")))


def _yes(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("--yes", action="store_true", help=_help(words("keeping.help.yes")))


def _list(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help=_help(words("cli.help.figures")))


def _checked(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("file", metavar="FILE", nargs="?", default="-", help=_help(words("cli.help.text")))
    parser.add_argument("--week", required=True, metavar="YYYY-MM-DD", help=_help(words("cli.help.checked_week")))
    parser.add_argument("--known-on", metavar="YYYY-MM-DD", help=_help(words("cli.help.known_on")))
    parser.add_argument("--json", action="store_true", help=_help(words("cli.help.json")))


def _output(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("--what", required=True, choices=VIEWS, help=_help(words("cli.help.what")))
    parser.add_argument("--format", required=True, choices=FORMATS, help=_help(words("cli.help.format")))
    parser.add_argument("--range", metavar="2022", help=_help(words("cli.help.range")))
    parser.add_argument("--scale", metavar="linear", help=_help(words("cli.help.scale")))
    parser.add_argument("--line", metavar="mansfield", help=_help(words("depth.cli.line")))
    parser.add_argument("--zoom", metavar="2025-02-07_2025-06-27", help=_help(words("depth.cli.zoom")))
    parser.add_argument("--marks", metavar="events", help=_help(words("depth.cli.marks")))
    parser.add_argument("--same-scale", action="store_const", const="yes", help=_help(words("depth.cli.same_scale")))
    parser.add_argument("--mode", metavar="light", help=_help(words("cli.help.mode")))
    parser.add_argument("--output", required=True, type=Path, metavar="FILE", help=_help(words("cli.help.output")))


def _report(parser: ArgumentParser, words: Words) -> None:
    parser.add_argument("--week", metavar="YYYY-MM-DD", help=_help(words("cli.help.week")))
    parser.add_argument("--known-on", metavar="YYYY-MM-DD", help=_help(words("cli.help.known_on")))
    parser.add_argument("--format", metavar="pdf", help=_help(words("cli.help.report_format")))
    parser.add_argument("--paper", metavar="a4", help=_help(words("cli.help.paper")))
    parser.add_argument("--output", type=Path, metavar="FILE", help=_help(words("cli.help.report_output")))


def _help(text: str) -> str:
    """Text as argparse wants it, which fills placeholders of its own."""
    return text.replace("%", "%%")
