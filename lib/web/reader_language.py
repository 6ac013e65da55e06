"""The language a client asks for."""

from starlette.requests import Request

from lib.settings import LANGUAGES

DEFAULT = "en"


def reader_language(request: Request) -> str:
    """``lang`` of the address if it is one of ours, else the header's best match, else English."""
    wanted = request.query_params.get("lang", "")
    return wanted if wanted in LANGUAGES else accepted_language(request)


def accepted_language(request: Request) -> str:
    """Best match of ``Accept-Language``, English if there is none."""
    offers = [_weighed(part) for part in request.headers.get("accept-language", "").split(",")]
    known = [(weight, language) for weight, language in offers if language in LANGUAGES and weight > 0]
    return max(known, key=lambda offer: offer[0])[1] if known else DEFAULT


def _weighed(part: str) -> tuple[float, str]:
    tag, _, parameter = part.strip().partition(";")
    language = tag.strip().lower().partition("-")[0]
    weight = parameter.strip().removeprefix("q=")
    try:
        return float(weight or 1), language
    except ValueError:
        return 0.0, language
