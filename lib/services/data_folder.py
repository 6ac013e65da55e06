"""The folder everything an installation writes goes into."""

from lib.domain.errors import InvalidSetting
from lib.settings import Settings


def make_data_folder(settings: Settings) -> None:
    """Make it when it is absent.

    Raises
    ------
    InvalidSetting
        If it cannot be made there.
    """
    try:
        settings.data_dir.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise InvalidSetting("RATIOSCOPE_DATA_DIR", "folder_not_made", value=str(settings.data_dir)[:200]) from None
