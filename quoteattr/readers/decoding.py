"""Bytes → text: the byte order mark, then UTF-8, then CP949, which was right on every Korean file measured.

UTF-16 without its mark is taken only where there are zero bytes and nearly every character is one that Korean text is
made of; read with its bytes the wrong way round, Hangul and spaces are none of these.
"""

from __future__ import annotations

import codecs
import re
from typing import Final

from quoteattr.errors import UnreadableInput

# UTF-32 before UTF-16: the little-endian mark of one begins with that of the other.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KOREAN_TEXT: Final = re.compile(r"[\t\n\r -~가-힣ㄱ-ㆎ一-龥\u2010-\u203b\u3000-\u301f\uff01-\uff5e·]")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_BINARY: Final = "is a binary file, no text; export its text first"
MEND: Final = "say its encoding with --encoding, or save it as UTF-8"


def decoded(data: bytes, where: str, encoding: str | None = None) -> str:
    """The text of the bytes; UnreadableInput where they are none."""
    if encoding is not None:
        return _as_said(data, where, encoding)
    marked = marked_encoding(data)
    if marked is not None:
        return _as_said(data, where, marked)
    return _guessed(data, where)


def marked_encoding(data: bytes) -> str | None:
    """The encoding that a byte order mark at the beginning names."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def _as_said(data: bytes, where: str, encoding: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeError as error:
        at = f" at byte {error.start:,}" if isinstance(error, UnicodeDecodeError) else ""
        raise UnreadableInput(f"is no {encoding} text{at}; {MEND}", where) from None


def _guessed(data: bytes, where: str) -> str:
    wide = _wide(data)
    if wide is not None:
        return data.decode(wide)
    for encoding in ("utf-8", "cp949"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _is_binary(text, encoding):
            return text
        break
    else:
        if b"\x00" not in data:
            raise UnreadableInput(f"is neither UTF-8 nor CP949 text; {MEND}", where)
    raise UnreadableInput(_BINARY, where)


def _is_binary(text: str, encoding: str) -> bool:
    # UTF-8 that decodes is text even around a stray NUL; CP949 takes almost any bytes and proves less.
    if encoding == "cp949" and "\x00" in text:
        return True
    return len(_CONTROL.findall(text)) * 10 > len(text)


def _wide(data: bytes) -> str | None:
    """Which UTF-16 the bytes are without a byte order mark, None where they are none."""
    if len(data) % 2 or b"\x00" not in data:  # every space and line end of such a text has a zero byte
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if len(_KOREAN_TEXT.findall(text)) >= 0.9 * len(text):
            return encoding
    return None


def encoding_of_head(head: bytes, where: str) -> str:
    """The encoding of a file by its first bytes, which may end within a character; UnreadableInput where it is binary.

    ``utf-8`` where they are neither that nor CP949: what is wrong is then found where it stands.
    """
    found = marked_encoding(head) or _wide(head[: len(head) // 2 * 2])
    if found is not None:
        return found
    for encoding in ("utf-8", "cp949"):
        try:
            text = codecs.getincrementaldecoder(encoding)().decode(head)
        except UnicodeDecodeError:
            continue
        if _is_binary(text, encoding):
            break
        return encoding
    else:
        if b"\x00" not in head:
            return "utf-8"
    raise UnreadableInput(_BINARY, where)
