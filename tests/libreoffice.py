"""LibreOffice without a window, for tests: files converted, and edited by a macro as a person would."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PROGRAM: Final = shutil.which("soffice") or shutil.which("libreoffice")
CSV: Final = "csv:Text - txt - csv (StarCalc):44,34,{encoding},1"
UTF8, CP949 = 76, 62

_LIBRARY: Final = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false">
 <library:element library:name="Module1"/>
 <library:element library:name="Review"/>
</library:library>
"""
# Sorts the sheet 인용문 by its fourth column from the last to the first, gives the first row a verdict and a note,
# deletes the two behind it, and saves; the password may be empty.
_MACRO: Final = Path(__file__).with_name("libreoffice_edit.xba")
_TEXT: Final = "44,34,{encoding},1"
FILTERS: Final = {
    ".xlsx": ("Calc MS Excel 2007 XML", ""),
    ".ods": ("calc8", ""),
    ".csv": ("Text - txt - csv (StarCalc)", _TEXT),
}


@dataclass(frozen=True)
class LibreOffice:
    """A LibreOffice with a profile of its own."""

    profile: Path

    @classmethod
    def set_up(cls, profile: Path) -> LibreOffice:
        """One whose profile has the macro in it."""
        office = cls(profile)
        office._run("--cat", str(Path(__file__)))  # makes the profile
        standard = profile / "user" / "basic" / "Standard"
        (standard / "script.xlb").write_text(_LIBRARY, "utf-8")
        shutil.copy(_MACRO, standard / "Review.xba")
        return office

    def converted(self, path: Path, form: str, folder: Path) -> Path:
        """The file in another form, in the folder."""
        folder.mkdir(exist_ok=True)
        self._run("--convert-to", form, "--outdir", str(folder), str(path))
        return folder / f"{path.stem}.{form.partition(':')[0]}"

    def edited(self, path: Path, target: Path, encoding: int = UTF8, password: str = "") -> Path:
        """The workbook sorted, with a verdict, two rows fewer, saved as the target's suffix says."""
        name, options = FILTERS[target.suffix]
        given = (str(path), str(target), name, options.format(encoding=encoding), password)
        self._run("macro:///Standard.Review.Edit({})".format(",".join(f'"{each}"' for each in given)))
        return target

    def _run(self, *arguments: str) -> None:
        assert PROGRAM is not None
        profile = f"-env:UserInstallation={self.profile.as_uri()}"
        command = [PROGRAM, "--headless", "--norestore", profile, *arguments]
        subprocess.run(command, check=True, capture_output=True, timeout=240)
