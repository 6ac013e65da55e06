"""What argparse says by itself, in the reader's language.

argparse (Python 3.11 to 3.14) looks every phrase up by a function called ``_``
of its own module, which is gettext's and knows no Japanese; it is given one
that asks our catalogue. A phrase unknown here stays as it is.
"""

import argparse

from lib.locales.catalogue import Words

PHRASES = {
    "usage: ": "usage",
    "positional arguments": "positional",
    "options": "options",
    "show this help message and exit": "help",
    "%(prog)s: error: %(message)s\n": "error",
    "argument %(argument_name)s: %(message)s": "argument",
    "unrecognized arguments: %s": "unrecognized",
    "the following arguments are required: %s": "required",
    "not allowed with argument %s": "not_with",
    "expected one argument": "one_value",
    "ignored explicit argument %r": "no_value",
    "invalid choice: %(value)r (choose from %(choices)s)": "choice",
}
MARKS = {
    "program": "%(prog)s",
    "message": "%(message)s",
    "argument": "%(argument_name)s",
    "arguments": "%s",
    "given": "%r",
    "value": "%(value)r",
    "choices": "%(choices)s",
}


def speak(words: Words) -> None:
    """Have every parser of this process speak a language from now on."""

    def said(phrase: str) -> str:
        if phrase not in PHRASES:
            return phrase
        around = phrase.removeprefix(phrase.rstrip())
        return words(f"argparse.{PHRASES[phrase]}", **MARKS) + around

    vars(argparse)["_"] = said
