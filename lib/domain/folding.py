"""One spelling for many: the form of a text in which it is searched and compared."""

from unicodedata import normalize


def folded(text: str) -> str:
    """Text with full-width and half-width forms, capitals and small letters made equal.

    NFKC, case folding, and NFKC once more, because folding can take a composed
    letter apart. ＳＰ５００ becomes sp500, ｶﾝｾﾞｲ becomes カンゼイ.
    """  # noqa: RUF002  full-width letters are what it is about
    return normalize("NFKC", normalize("NFKC", text).casefold())
