"""A file that is a zip inside (.xlsx, .ods, .docx) → the same path, once it is sure that opening it does no harm.

Stated sizes are not believed: every member is inflated once, a chunk at a time, and counted. A sheet with one cell far
outside would be laid out as billions of empty ones, so the places of the cells are looked at on the way.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from quoteattr.errors import UnreadableInput

_MOST_BYTES: Final = 1_000_000_000
_MOST_CELLS: Final = 40_000_000
_CHUNK: Final = 1 << 18
_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml", re.I)
_PLACE: Final = re.compile(rb"""r(?<=\sr)\s*=\s*["']([A-Z]{0,3})([0-9]{1,7})["']""")
_LONGEST_PLACE: Final = 24
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCAL_HEADER: Final = struct.Struct("<4x2x2x2x2x2x4x4x4xHH")


def harmless(path: Path) -> Path:
    """The path; UnreadableInput where the file is no zip, is encrypted or broken, or unpacks to more than is sane."""
    where = str(path)
    try:
        with path.open("rb") as stream, zipfile.ZipFile(stream) as archive:
            left = _MOST_BYTES
            for member in archive.infolist():
                if member.flag_bits & 1:
                    raise UnreadableInput("is protected by a password; save it without one", where)
                left = _counted(stream, member, left, where)
    except zipfile.BadZipFile:
        raise UnreadableInput(_no_zip(path), where) from None
    except (zlib.error, struct.error, NotImplementedError, ValueError):
        raise UnreadableInput("is broken; open it in its program and save it again", where) from None
    return path


def _no_zip(path: Path) -> str:
    with path.open("rb") as stream:
        head = stream.read(len(_OLE))
    if head == _OLE:
        return "is protected by a password, or of an older format; save it anew without a password"
    return "is broken or of another format than its name says; open it in its program and save it again"


def _counted(stream: BinaryIO, member: zipfile.ZipInfo, left: int, where: str) -> int:
    """How many bytes are left of those allowed when the member is inflated."""
    columns = rows = 0
    is_sheet = _SHEET.fullmatch(member.filename) is not None
    tail, checksum = b"", 0
    for chunk in _inflated(stream, member):
        left -= len(chunk)
        checksum = zlib.crc32(chunk, checksum)
        if left < 0:
            raise UnreadableInput(f"unpacks to more than {_MOST_BYTES:,} bytes; split it into smaller files", where)
        if is_sheet:
            for column, row in _PLACE.findall(tail + chunk):
                columns, rows = max(columns, _column_number(column)), max(rows, int(row))
            if columns * rows > _MOST_CELLS:
                mend = "delete the empty rows and columns behind the table and save it again"
                raise UnreadableInput(
                    f"has a cell far outside its table (row {rows:,}, column {columns:,}); {mend}", where
                )
            tail = chunk[-_LONGEST_PLACE:]
    if checksum != member.CRC:
        raise zipfile.BadZipFile
    return left


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def _inflated(stream: BinaryIO, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """The bytes of a member in chunks, however many it says it has."""
    stream.seek(member.header_offset)
    name, extra = _LOCAL_HEADER.unpack(stream.read(_LOCAL_HEADER.size))
    stream.seek(name + extra, 1)
    packed = member.compress_size
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise NotImplementedError
    inflater = zlib.decompressobj(-zlib.MAX_WBITS) if member.compress_type == zipfile.ZIP_DEFLATED else None
    while packed > 0 and (chunk := stream.read(min(_CHUNK, packed))):
        packed -= len(chunk)
        if inflater is None:
            yield chunk
            continue
        while chunk and not inflater.eof:
            yield inflater.decompress(chunk, _CHUNK)
            chunk = inflater.unconsumed_tail
